"""The pages of the record, one for each region and one for the portal itself, and the notices of a person."""

from datetime import datetime, time, timedelta
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from npvr.access import account, guard
from regions.models import Region

from . import integrity
from .forms import AuditFilterForm
from .models import AuditEntry, Notice
from .notices import operations as notices
from .notices import sending
from .rights import may, may_partly

PER_PAGE = 50
LONGEST_PAST = 9999
LONGEST_KEY = 18  # digits


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
        "mail": sending.standing(),
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


@account
@login_required
def notice_list(request):
    """What the portal told this person, the newest first; read or not."""
    rows = Notice.objects.filter(person=request.user).select_related(*notices.FOR_WHOM)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "shown": [(row, notices.is_for(request.user, row)) for row in page],
        "some_open": any(row.closed_at is None for row in page),
        "breadcrumbs": [("Berichten", "")],
    }
    return render(request, "governance/notices.html", context)


@account
@require_POST
@login_required
def read_notices(request):
    """One notice was read (`bericht`), or all; another's can't be touched. Back to the page it was said on."""
    which = request.POST.get("bericht", "")
    if which and not (which.isascii() and which.isdigit() and len(which) < LONGEST_KEY):
        raise Http404
    notices.mark_read(request.user, int(which) if which else None)
    return redirect("/#wacht-op-mij" if request.POST.get("terug") == "begin" else "/berichten/")
