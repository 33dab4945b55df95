"""The pages of the record: one for each region, and one for the portal itself."""

from datetime import datetime, time, timedelta
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from npvr.access import guard
from regions.models import Region

from . import integrity
from .forms import AuditFilterForm
from .models import AuditEntry
from .rights import may, may_partly

PER_PAGE = 50
LONGEST_PAST = 9999


@guard("governance.view_audit")
def region_audit(request, region_slug):
    """What was done in a region. Who has a part of the right (the cashier) sees what they did themselves."""
    region = get_object_or_404(Region, slug=region_slug)
    entries = AuditEntry.objects.filter(region=region)
    own = not may(request.user, "governance.view_audit", region.pk)
    if own and not may_partly(request.user, "governance.view_audit", region.pk):
        raise Http404
    context = {
        "title": f"Logboek van {region.name}",
        "lead": OWN_LEAD if own else REGION_LEAD,
        "breadcrumbs": [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/"), ("Logboek", "")],
    }
    return _page(request, entries.filter(actor=request.user) if own else entries, context)


@guard("governance.view_system_audit")
def system_audit(request):
    """What was done to the portal itself, apart from the regions, and whether nothing was changed behind its back."""
    if not may(request.user, "governance.view_system_audit", None):
        raise Http404
    context = {
        "title": "Logboek van het portaal",
        "lead": SYSTEM_LEAD,
        "checks": integrity.latest(),
        "breadcrumbs": [("Logboek van het portaal", "")],
    }
    return _page(request, AuditEntry.objects.filter(region=None), context)


REGION_LEAD = "Wie wat deed in deze regio, en wanneer. Een regel verandert nooit meer."
OWN_LEAD = "Wat u zelf in deze regio deed, en wanneer. Een regel verandert nooit meer."
SYSTEM_LEAD = "Inloggen, accounts en wat voor alle regio's geldt. Wat in een regio gebeurt, staat in het logboek daar."


def _page(request, entries, context):
    form = AuditFilterForm(request.GET or None)
    asked = form.is_bound and form.is_valid()
    found = _narrowed(entries, form.cleaned_data) if asked else entries
    rows = found.select_related("actor", "link").order_by("-at", "-pk")
    query = {name: value for name, value in request.GET.items() if name in form.fields and value} if asked else {}
    context |= {
        "form": form,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina")),
        "query": f"?{urlencode([*query.items(), ('pagina', '')])}",
        "filtered": bool(query),
    }
    return render(request, "governance/audit.html", context, status=422 if form.errors else 200)


def _narrowed(entries, wanted):
    """The entries that the filter asks for; days are Dutch days."""
    if words := wanted["wat"]:
        entries = entries.filter(Q(action__icontains=words) | Q(subject__icontains=words) | Q(detail__icontains=words))
    if name := wanted["wie"]:
        entries = entries.filter(actor__name__icontains=name)
    if wanted["van"]:
        entries = entries.filter(at__gte=_midnight(wanted["van"]))
    if wanted["tot"] and wanted["tot"].year < LONGEST_PAST:
        entries = entries.filter(at__lt=_midnight(wanted["tot"] + timedelta(days=1)))
    return entries


def _midnight(day):
    return timezone.make_aware(datetime.combine(day, time()))
