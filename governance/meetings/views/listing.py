"""The list of meetings of a region or of the programme, and the rhythm of all regions."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from npvr.access import guard
from regions.models import Region

from .. import rhythm, rules
from ..finding import find_region, meetings_seen
from ..registers import PER_PAGE, Asked, body_choices
from .page import page_context

COMING, PAST, ALL = "komt", "geweest", "alles"
WHEN = {COMING: "Nog te komen", PAST: "Geweest", ALL: "Alles"}


@require_safe
@guard("governance.view_meetings")
def meeting_list(request, region_slug=None):
    """Meetings that are to come, that were, or all of a year; of all bodies or of one. Four statements."""
    region = find_region(request.user, region_slug)
    asked = Asked(request.GET)
    which = request.GET.get("toon") if request.GET.get("toon") in WHEN else COMING
    found = meetings_seen(request.user, region)
    if asked.body:
        found = found.filter(body=asked.body)
    if asked.year:
        found = found.filter(starts_at__year=asked.year)
    now = timezone.now()
    if which == COMING:
        found = found.filter(ends_at__gte=now).order_by("starts_at", "pk")
    else:
        found = (found.filter(ends_at__lt=now) if which == PAST else found).order_by("-starts_at", "pk")
    context = page_context(request, region, "bijeenkomsten") | {
        "page": Paginator(found, PER_PAGE).get_page(asked.page),
        "which": which,
        "choices": [(name, label, asked.query(toon=name if name != COMING else "")) for name, label in WHEN.items()],
        "bodies": body_choices(request.user, region),
        "asked": asked,
        "page_query": f"{asked.query(toon=which)}&pagina=",
        "may_plan": rules.may_run_some(request.user, region.pk if region else None),
    }
    return render(request, "governance/meetings/list.html", context)


@require_safe
@guard("plans.view_progress")
def rhythm_page(request):
    """Whether the bodies of the regions keep their rhythm; the regions in their own order. Two statements."""
    scope = rules.regions_of_rhythm(request.user)
    regions = Region.objects.order_by("number")
    regions = regions if scope.everywhere else regions.filter(pk__in=scope.region_ids)
    found = {region: [] for region in regions}
    if not found:
        raise Http404
    for one in rhythm.of_regions(list(found)):
        found[one.body.region].append(one)
    context = page_context(request, None, "ritme") | {"regions": list(found.items())}
    return render(request, "governance/meetings/rhythm.html", context)
