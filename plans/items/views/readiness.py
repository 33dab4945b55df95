"""Gereedheid: what is open in a document, for its own core team only (decisions 34)."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from npvr.access import authorize, guard

from ... import rules
from ...documents.finding import find_document, trail
from .. import readiness

PAGE_SIZE = 50


@guard("plans.view_readiness")
def readiness_page(request, region_slug, first_year=None):
    """Each line says what is open and leads to the place where it is mended; or that the region does without."""
    document = _for_core_team(request, region_slug, first_year)
    shown = readiness.is_shown(document.region_id)
    lines = readiness.lines(document) if shown else []
    part = request.GET.get("deel", "")
    chosen = [line for line in lines if part in {"", line.part}]
    context = {
        "document": document,
        "shown": shown,
        "total": len(lines),
        "parts": _parts(lines),
        "part": part,
        "page": Paginator(chosen, PAGE_SIZE).get_page(request.GET.get("pagina")),
        "query": f"?deel={part}&pagina=" if part in {line.part for line in lines} else "?pagina=",
        "switch_url": f"{document.path}gereedheid/tonen/",
        "breadcrumbs": trail(document, ("Gereedheid", "")),
    }
    return render(request, "plans/items/readiness.html", context)


def _parts(lines):
    """The parts that have lines, in their order: (part, name, number of lines)."""
    counts = {}
    for line in lines:
        part = counts.setdefault(line.part, [line.part_name, 0])
        part[1] += 1
    return [(part, *counted) for part, counted in counts.items()]


@require_POST
@guard("plans.view_readiness")
def switch_readiness(request, region_slug, first_year=None):
    """Show the list in this region from now on, or no longer."""
    document = _for_core_team(request, region_slug, first_year)
    shown = request.POST.get("tonen") == "ja"
    readiness.switch(document.region, shown=shown, by=request.user)
    messages.success(request, "De gereedheid staat aan." if shown else "De gereedheid staat uit voor deze regio.")
    return redirect(f"{document.path}gereedheid/")


def _for_core_team(request, region_slug, first_year):
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_view_readiness(request.user, document), rules.WHY_NOT["plans.view_readiness"])
    return document
