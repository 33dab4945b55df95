"""The page "Inhoud": the way to everything that is structured in a document."""

from django.shortcuts import render

from npvr.access import guard

from ... import rules
from ...documents.finding import find_document, trail
from ...documents.models import DocumentKind
from ..contents import contents_of
from ..finding import plan_of


@guard("plans.view_working_text")
def overview(request, region_slug, first_year=None):
    """All parts of the document, how each stands and what could come next; and the way to the documents around it."""
    document = find_document(request.user, region_slug, first_year)
    is_plan = document.kind == DocumentKind.PLAN
    context = {
        "document": document,
        "is_plan": is_plan,
        "contents": contents_of(document),
        "plan": None if is_plan else plan_of(document),
        "agendas": _agendas(document) if is_plan else [],
        "may_edit": rules.may_edit(request.user, document),
        "may_see_readiness": rules.may_view_readiness(request.user, document),
        "why_not": rules.WHY_NOT["plans.edit"],
        "breadcrumbs": trail(document, ("Inhoud", "")),
    }
    return render(request, "plans/items/overview.html", context)


def _agendas(plan):
    found = list(plan.agendas.order_by("period"))
    for agenda in found:
        agenda.region = plan.region
    return found
