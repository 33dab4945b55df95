"""Progress of an agenda: all activities with their report over a half-year, writing one, closing a half-year."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import date_nl, datetime_nl

from .... import rules
from ....documents.finding import find_document, trail
from ...models import ProgressReport
from ...operations import Changed
from .. import operations
from ..finding import find_activity, find_half, newest_half
from ..forms import ReportForm
from ..reporting import WORDS, activities_of, choices_of, counts_of, half_of, last_reports, narrowed, switch

PER_PAGE = 50
WITHOUT_SHOWN = 20
NOT_BEGUN = "Dit half jaar is nog niet begonnen. Vanaf de eerste dag schrijft het kernteam hier hoe het gaat."
NOT_WRITTEN = "Het kernteam heeft over dit half jaar nog geen bericht geschreven."


@guard("plans.view_working_text")
def progress(request, region_slug, first_year, half=None):
    """The activities with their report over a half-year: the one in the address, or the one we are in."""
    if half is None:
        agenda = find_document(request.user, region_slug, first_year)
        half = newest_half(agenda, timezone.localdate())
    else:
        agenda, half = find_half(request.user, region_slug, first_year, half)
    entries, period = switch(agenda, half)
    activities = activities_of(agenda, half)
    counts = counts_of(activities)
    chosen = request.GET.get("stand", "")
    if chosen not in WORDS:
        chosen = ""
    page = Paginator(narrowed(activities, chosen), PER_PAGE).get_page(request.GET.get("pagina"))
    is_open = period is None or period.closed_at is None
    may_report = rules.may_report_progress(request.user, agenda)
    context = {
        "document": agenda,
        "half": half,
        "halves": entries,
        "begun": half.begins <= timezone.localdate(),
        "period": period,
        "open": is_open,
        "closed_words": "" if is_open else closed_words(period),
        "choices": choices_of(counts, chosen, is_open=is_open),
        "total": sum(counts.values()),
        "page": page,
        "page_query": f"?{urlencode([*([('stand', chosen)] if chosen else []), ('pagina', '')])}",
        "rows": [_row(agenda, half, *found, writes=may_report and is_open) for found in _with_last(page, half)],
        "may_report": may_report,
        "why_not": rules.WHY_NOT["plans.report_progress"],
        "close_url": f"{agenda.path}voortgang/{half.slug}/afsluiten/",
        "activities_url": f"{agenda.path}activiteiten/",
        "overview_url": f"{agenda.path}inhoud/",
        "breadcrumbs": trail(agenda, ("Inhoud", f"{agenda.path}inhoud/"), ("Voortgang", "")),
    }
    return render(request, "plans/items/monitoring/progress.html", context)


def closed_words(period):
    """When a half-year was closed and by whom."""
    by = f" door {period.closed_by.name}" if period.closed_by else ""
    return f"Dit half jaar is afgesloten op {date_nl(period.closed_at)}{by}. Wat erin staat verandert niet meer."


def _with_last(page, half):
    activities = list(page)
    last = last_reports(activities, half)
    return [(activity, last.get(activity.pk)) for activity in activities]


def _row(agenda, half, activity, last, *, writes):
    """An activity with its report over this half-year, or the last one before it."""
    own = activity.document_id == agenda.pk
    of_now = last is not None and half_of(last) == half
    has_page = own and not activity.removed_at and (of_now or writes)
    return {
        "activity": activity,
        "activity_url": f"{agenda.path}activiteiten/{activity.key}/",
        "elsewhere": "" if own else activity.document.region.name,
        "report": last if of_now else None,
        "last": None if of_now else last,
        "last_half": half_of(last) if last else "",
        "url": f"{agenda.path}voortgang/{half.slug}/{activity.key}/" if has_page else "",
    }


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.view_working_text")
def report(request, region_slug, first_year, half, key):
    """The report on an activity over a half-year: its form for who may write it, its text for who reads along."""
    agenda, half = find_half(request.user, region_slug, first_year, half)
    activity = find_activity(agenda, key)
    before, standing = _reports(activity, half)
    may_report = rules.may_report_progress(request.user, agenda)
    if request.method == "POST":
        authorize(may_report, rules.WHY_NOT["plans.report_progress"])
        return _write(request, activity, half, before)
    if half.begins > timezone.localdate():
        return _show(request, activity, half, told=NOT_BEGUN)
    _, period = switch(agenda, half)
    if period and period.closed_at:
        return _show(request, activity, half, standing=standing, told=closed_words(period))
    if not may_report:
        return _show(request, activity, half, standing=standing, told="" if standing else NOT_WRITTEN)
    return _show(request, activity, half, form=ReportForm(half=half, initial=_filled(standing)), before=before)


def _reports(activity, half):
    """(the report before a half-year, the one over it), either None."""
    found = (
        ProgressReport.objects.filter(activity=activity, period__period__startswith__lte=half.begins)
        .select_related("period", "written_by")
        .order_by("-period__period")[:2]
    )
    standing = next((one for one in found if half_of(one) == half), None)
    return next((one for one in found if half_of(one) != half), None), standing


def _filled(standing):
    """What the form begins with: the report as it stands, or today."""
    if standing is None:
        return {"on": timezone.localdate(), "base": 0}
    names = ("judgement", "on", "text", "learned", "adjusting")
    return {name: getattr(standing, name) for name in names} | {"base": standing.lock_version}


def _write(request, activity, half, before):
    form = ReportForm(request.POST, half=half)
    if form.is_valid():
        said = dict(form.cleaned_data)
        try:
            outcome = operations.write_report(activity, half, by=request.user, base=said.pop("base"), **said)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if isinstance(outcome, Changed):
                return _collision(request, activity, half, form, outcome.current)
            messages.success(request, f"Het bericht over “{activity.title}” is bewaard.")
            return redirect(f"{activity.document.path}voortgang/{half.slug}/#{activity.key}")
    return _show(request, activity, half, form=form, before=before, status=422)


def _collision(request, activity, half, form, current):
    """The form with what was written, what stands there now above it, and the newest save as its base."""
    form.data = form.data.copy()
    form.data["base"] = current.lock_version
    when = datetime_nl(current.written_at)
    form.add_error(None, f"Intussen is dit bericht bewaard door iemand anders ({when}). Uw tekst staat er nog.")
    return _show(request, activity, half, form=form, current=current, status=409)


def _show(request, activity, half, *, form=None, standing=None, current=None, before=None, told="", status=200):
    agenda = activity.document
    context = {
        "document": agenda,
        "activity": activity,
        "half": half,
        "form": form,
        "report": standing,
        "current": current,
        "before": before,
        "before_half": half_of(before) if before else "",
        "told": told,
        "back_url": f"{agenda.path}voortgang/{half.slug}/",
        "breadcrumbs": _trail(agenda, half, activity.title),
    }
    return render(request, "plans/items/monitoring/report.html", context, status=status)


def _trail(agenda, half, title):
    return trail(
        agenda,
        ("Inhoud", f"{agenda.path}inhoud/"),
        (f"Voortgang {half}", f"{agenda.path}voortgang/{half.slug}/"),
        (title, ""),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.report_progress")
def close_half(request, region_slug, first_year, half):
    """Ask once more, name the activities without a report, and close the half-year for good."""
    agenda, half = find_half(request.user, region_slug, first_year, half)
    authorize(rules.may_report_progress(request.user, agenda), rules.WHY_NOT["plans.report_progress"])
    problem = ""
    if request.method == "POST":
        try:
            operations.close_period(agenda, half, by=request.user)
        except Refused as refusal:
            problem = str(refusal)
        else:
            messages.success(request, f"Het {half} is afgesloten.")
            return redirect(f"{agenda.path}voortgang/{half.slug}/")
    without = activities_of(agenda, half).filter(document=agenda, judgement=None)
    total = without.count()
    over = half.after <= timezone.localdate()
    last_day = date_nl(half.after - timezone.timedelta(days=1))
    context = {
        "document": agenda,
        "half": half,
        "half_url": f"{agenda.path}voortgang/{half.slug}/",
        "problem": problem,
        "not_over": "" if over else f"Dit half jaar loopt nog tot en met {last_day}.",
        "without": without[:WITHOUT_SHOWN],
        "without_total": total,
        "more": total - WITHOUT_SHOWN,
        "breadcrumbs": _trail(agenda, half, "Afsluiten"),
    }
    return render(request, "plans/items/monitoring/close.html", context, status=422 if problem else 200)
