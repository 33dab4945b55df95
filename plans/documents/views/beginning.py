"""Beginning a document."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from governance.rights import may
from npvr.access import Refused, authorize, guard
from regions.models import Region

from ... import rules
from .. import operations
from ..finding import find_document, trail
from ..forms import AgendaForm
from ..models import DocumentKind


def invitation_to_begin(request, region_slug):
    """A region without a plan invites its core team to begin one."""
    region = Region.objects.filter(slug=region_slug).first()
    if region and may(request.user, "plans.edit", region.pk):
        return render(request, "plans/documents/begin_plan.html", {"region": region})
    return None


@require_POST
@guard("plans.edit")
def begin_plan(request, region_slug):
    """Begin the plan with its default chapters."""
    region = get_object_or_404(Region, slug=region_slug)
    if not may(request.user, "plans.edit", region.pk):
        raise Http404
    try:
        operations.begin_plan(region, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"/regios/{region.slug}/plan/")


@guard("plans.edit")
def begin_agenda(request, region_slug):
    """Begin an Uitvoeringsagenda under the region's plan."""
    plan = find_document(request.user, region_slug)
    authorize(rules.may_edit(request.user, plan), rules.WHY_NOT["plans.edit"])
    form = AgendaForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            agenda = operations.begin_agenda(plan, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(agenda.path)
    existing = plan.region.documents.filter(kind=DocumentKind.AGENDA).select_related("region").order_by("period")
    return render(
        request,
        "plans/documents/begin_agenda.html",
        {
            "plan": plan,
            "form": form,
            "agendas": existing,
            "breadcrumbs": trail(plan, ("Uitvoeringsagenda beginnen", "")),
        },
    )
