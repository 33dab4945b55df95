"""The pages of progress reports: the list, one to read, writing, finishing, correcting, its PDF."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from governance.papers.views.prints import pdf_answer
from governance.rights import audience
from npvr.access import Refused, authorize, guard

from . import operations, rules
from .finding import find_region, find_report, reports_seen
from .forms import PeriodForm, ReportForm, SeenForm, WhyForm
from .gathering import gather
from .models import TEXTS
from .operations import Changed
from .page import collision, grouped, pdf_of, shown, trail
from .periods import Period
from .printing import bytes_of

PER_PAGE = 50
NOT_DONE = "Dat is niet gelukt. Open de pagina opnieuw en probeer het nog eens."
READ = guard(rules.READ, rules.READ_DRAFT)


@require_safe
@READ
def report_list(request, region_slug):
    """The reports of a region, the newest period first; drafts for whom they are."""
    region = find_region(request.user, region_slug)
    found = reports_seen(request.user, region).select_related("finished__replaced_by", "finished__file")
    found = found.defer("finished__content", "finished__replaced_by__content", *TEXTS)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    for report in page:
        report.region = region
    context = {
        "region": region,
        "page": page,
        "query": "?pagina=",
        "rows": [(report, Period.of(report), _replaced_by(report)) for report in page],
        "may_write": rules.may_write(request.user, region.pk),
        "here": f"/regios/{region.slug}/voortgang/",
        "breadcrumbs": trail(region),
    }
    return render(request, "plans/progress/list.html", context)


def _replaced_by(report):
    finished = None if report.is_draft else report.finished
    later = getattr(finished, "replaced_by", None) if finished else None
    return later.number if later else None


@require_http_methods(["GET", "HEAD", "POST"])
@guard(rules.WRITE)
def new_report(request, region_slug):
    """Begin a report over a period."""
    region = find_region(request.user, region_slug)
    authorize(rules.may_write(request.user, region.pk), rules.WHY_NOT[rules.WRITE])
    form = PeriodForm(request.POST or None, initial={"token": uuid.uuid4(), "year": timezone.localdate().year})
    if form.is_bound and form.is_valid():
        try:
            report = operations.begin(
                region, form.cleaned_data["period"], by=request.user, token=form.cleaned_data["token"]
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{report.path}schrijven/")
    context = {
        "region": region,
        "form": form,
        "cancel_url": f"/regios/{region.slug}/voortgang/",
        "breadcrumbs": trail(region, ("Nieuwe rapportage", "")),
    }
    return render(request, "plans/progress/new.html", context, status=422 if form.errors else 200)


@require_safe
@READ
def report_page(request, region_slug, report_id):
    """A report to read: as it was finished, or the draft as it is now."""
    return _read(request, find_report(request.user, region_slug, report_id))


def _read(request, report, *, why=None, status=200):
    context = shown(report, request.user) | {"breadcrumbs": trail(report.region, (report.title, ""))}
    if not report.is_draft:
        context |= {
            "finished": report.finished,
            "pdf": pdf_of(report.finished),
            "later": _later(request.user, report),
            "why_form": why or WhyForm(),
            "why_open": why is not None,
        }
    return render(request, "plans/progress/report.html", context, status=status)


def _later(person, report):
    """The report that took the place of this one, or is being written for it; None for whom it isn't there."""
    later = reports_seen(person, report.region).filter(corrects=report.finished).select_related("finished").first()
    if later is not None:
        later.region = report.region
    return later


# --- writing ---------------------------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard(rules.WRITE)
def write_report(request, region_slug, report_id):
    """Write a draft; what somebody else saved meanwhile is not written over."""
    report = _draft(request.user, region_slug, report_id)
    proposed, period = gather(report), Period.of(report)
    form = _form(request.POST if request.method == "POST" else None, report, proposed, period)
    if form.is_bound and form.is_valid():
        values = form.values(report)
        try:
            outcome = operations.save(report, by=request.user, base=form.cleaned_data["base"], **values)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if isinstance(outcome, Changed):
                return _collided(request, report, outcome, values, proposed, period)
            messages.success(request, "De rapportage is bewaard.")
            return redirect(outcome.path if "lezen" in request.POST else f"{outcome.path}schrijven/")
    return _writing(request, report, form, status=422 if form.errors else 200)


def _draft(person, region_slug, report_id):
    report = find_report(person, region_slug, report_id)
    authorize(rules.may_write(person, report.region_id), rules.WHY_NOT[rules.WRITE])
    authorize(report.is_draft, rules.WHY_NOT["closed"])
    return report


def _form(data, report, proposed, period, values=None):
    """The form of a report, filled from it, or from `values` of somebody who collided."""
    held = {name: getattr(report, name) for name in operations.FIELDS} | (values or {})
    chosen = {name: held.pop(name) for name in ("left_out", "taken_in")}
    return ReportForm(data, initial=held | {"base": report.lock_version}, proposed=proposed, period=period, **chosen)


def _writing(request, report, form, *, status=200, **more):
    context = {
        "report": report,
        "region": report.region,
        "form": form,
        "groups": grouped(form),
        "period": str(form.period),
        "breadcrumbs": trail(report.region, (report.title, report.path), ("Schrijven", "")),
        **more,
    }
    return render(request, "plans/progress/write.html", context, status=status)


def _collided(request, report, changed, typed, proposed, period):
    """The form with the writer's words and the other's changes together, on the newest save; nothing is kept yet."""
    merged, differ = collision(changed, typed)
    changed.current.region = report.region
    form = _form(None, changed.current, proposed, period, merged)
    more = {
        "collided": True,
        "differ": differ,
        "saved_by": changed.current.saved_by,
        "saved_at": changed.current.saved_at,
    }
    return _writing(request, changed.current, form, status=409, **more)


@require_POST
@guard(rules.WRITE)
def remove_report(request, region_slug, report_id):
    """Take a draft away."""
    report = _draft(request.user, region_slug, report_id)
    try:
        operations.remove(report, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"“{report.title}” is verwijderd.")
    return redirect(f"/regios/{report.region.slug}/voortgang/")


# --- finishing -------------------------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard(rules.WRITE)
def finish_report(request, region_slug, report_id):
    """Look at the whole report and at who will read it, and finish it; it then never changes."""
    report = find_report(request.user, region_slug, report_id)
    authorize(rules.may_write(request.user, report.region_id), rules.WHY_NOT[rules.WRITE])
    if not report.is_draft:
        return redirect(report.path)
    problem = ""
    if request.method == "POST":
        form = SeenForm(request.POST)
        try:
            if not form.is_valid():
                raise Refused(NOT_DONE)
            finished = operations.finish(report, by=request.user, seen=form.cleaned_data["seen"])
        except Refused as refusal:
            problem = str(refusal)
        else:
            messages.success(request, f"De rapportage is afgerond als nummer {finished.number}. De PDF wordt gemaakt.")
            return redirect(report.path)
    readers = audience(rules.READ, report.region_id)
    context = shown(report, request.user) | {
        "problem": problem,
        "readers": len(set().union(*readers.values())) if readers else 0,
        "breadcrumbs": trail(report.region, (report.title, report.path), ("Afronden", "")),
    }
    return render(request, "plans/progress/finish.html", context, status=422 if problem else 200)


@require_POST
@guard(rules.WRITE)
def correct_report(request, region_slug, report_id):
    """Begin a correction of a finished report."""
    report = find_report(request.user, region_slug, report_id)
    authorize(rules.may_write(request.user, report.region_id), rules.WHY_NOT[rules.WRITE])
    if report.is_draft:
        return redirect(report.path)
    form = WhyForm(request.POST)
    if form.is_valid():
        try:
            draft = operations.correct(report.finished, by=request.user, why=form.cleaned_data["why"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect(f"{draft.path}schrijven/")
    return _read(request, report, why=form, status=422)


# --- what was finished -----------------------------------------------------------------------------------------------
def _finished(person, region_slug, report_id):
    report = find_report(person, region_slug, report_id)
    if report.is_draft:
        raise Http404
    return report


@require_safe
@READ
def report_json(request, region_slug, report_id):
    """The fixed content, exactly the bytes of which the SHA-256 is known (decisions 18)."""
    finished = _finished(request.user, region_slug, report_id).finished
    answer = HttpResponse(finished.content.encode(), content_type="application/json")
    answer.headers["X-SHA256"] = finished.sha256
    return answer


@require_safe
@READ
def report_pdf(request, region_slug, report_id):
    """The PDF; a file that is not what it was is not given out."""
    report = _finished(request.user, region_slug, report_id)
    file = getattr(report.finished, "file", None)
    content = bytes_of(file) if file else None
    if content is None:
        raise Http404
    name = f"voortgangsrapportage-{report.region.slug}-{report.finished.number}.pdf"
    return pdf_answer(content, name, file.sha256)


@require_safe
@READ
def report_pdf_standing(request, region_slug, report_id):
    """The panel of the PDF as it is now; the page asks for it until it is ready."""
    report = _finished(request.user, region_slug, report_id)
    context = {
        "report": report,
        "finished": report.finished,
        "pdf": pdf_of(report.finished),
        "may_write": rules.may_write(request.user, report.region_id),
    }
    return render(request, "plans/progress/_pdf.html", context)


@require_POST
@guard(rules.WRITE)
def report_pdf_again(request, region_slug, report_id):
    """Put a failed PDF back in the queue."""
    report = _finished(request.user, region_slug, report_id)
    authorize(rules.may_write(request.user, report.region_id), rules.WHY_NOT[rules.WRITE])
    operations.print_again(report.finished, by=request.user)
    return redirect(f"{report.path}#pdf")
