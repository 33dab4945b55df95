"""The report of a meeting: write it, send it round, propose and answer corrections, adopt it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from npvr.access import Refused, authorize, guard

from ...models import AgendaItem, Correction, CorrectionAnswer, Report, ReportState
from .. import operations, rules
from ..finding import find_meeting
from ..forms import AdoptForm, AnswerForm, CorrectionForm, ReportForm, SendForm
from ..operations.reports import adopting_meetings
from .agenda import RUN, running
from .meeting import came_of
from .page import meeting_context

VIEW = "governance.view_meetings"


def _path(meeting):
    return f"{meeting.path}verslag/"


def _items(meeting):
    return list(AgendaItem.objects.filter(meeting=meeting, removed_at=None).order_by("number", "pk"))


def _report(meeting):
    report = Report.objects.filter(meeting=meeting).select_related("adopted_in__body", "adopted_in__region").first()
    if report is None:
        raise Http404
    report.meeting = meeting
    return report


@require_safe
@guard(VIEW)
def report_page(request, meeting_id, region_slug=None):
    """The report as it stands, with its corrections; a concept is seen by who runs the meeting."""
    meeting = find_meeting(request.user, meeting_id, region_slug)
    return _show(request, _seen(request.user, meeting))


def _seen(person, meeting):
    report = _report(meeting)
    if report.state == ReportState.DRAFT and not rules.may_run_meeting(person, meeting):
        raise Http404
    return report


def _show(request, report, *, status=200, **wrong):
    meeting, person = report.meeting, request.user
    runs = rules.may_run_meeting(person, meeting)
    items = _items(meeting)
    texts, came = {part.item_id: part.text for part in report.parts.all()}, came_of(meeting)
    correcting = report.state == ReportState.CORRECTING
    in_time = correcting and report.corrections_until >= timezone.localdate()
    meetings = list(adopting_meetings(report)[:20]) if runs and correcting else []
    seats = {"chair": "voorzitter", "secretary": "secretaris"}
    context = meeting_context(request, meeting, ("Verslag", "")) | {
        "report": report,
        "parts": [
            (item, texts.get(item.pk, ""), came["decisions"].get(item.pk, []), came["actions"].get(item.pk, []))
            for item in items
        ],
        "corrections": report.corrections.select_related("person", "item", "answered_by"),
        "runs": runs and report.state != ReportState.ADOPTED,
        "in_time": in_time,
        "correction_form": wrong.get("correction") or CorrectionForm(items=items, auto_id="correctie_%s"),
        "send_form": wrong.get("send") or SendForm(auto_id="rond_%s"),
        "adopt_form": wrong.get("adopt") or AdoptForm(meetings=meetings, initial=seats, auto_id="vast_%s"),
        "adopting": meetings,
        "answer_form": AnswerForm(auto_id=False),
        "wrong_answer": wrong.get("answer"),
        "path": _path(meeting),
    }
    return render(request, "governance/meetings/report.html", context, status=status)


@require_POST
@guard(RUN)
def start_report(request, meeting_id, region_slug=None):
    """Begin the report; the one that is there is opened."""
    meeting = running(request, meeting_id, region_slug, still_open=False)
    try:
        operations.start_report(meeting, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(meeting.path)
    return redirect(f"{_path(meeting)}schrijven/")


@guard(RUN)
def write_report(request, meeting_id, region_slug=None):
    """Write the report, until it is adopted."""
    meeting = running(request, meeting_id, region_slug, still_open=False)
    report = _report(meeting)
    authorize(report.state != ReportState.ADOPTED, "Dit verslag is vastgesteld. Er verandert niets meer aan.")
    texts = {part.item_id: part.text for part in report.parts.all()}
    opened = {"opening": report.opening, "base": report.lock_version}
    form = ReportForm(request.POST or None, initial=opened, items=_items(meeting), texts=texts)
    now = None
    if form.is_bound and form.is_valid():
        found = form.cleaned_data
        try:
            operations.save_report(
                report, by=request.user, base=found["base"], opening=found["opening"], texts=form.texts()
            )
        except operations.Outdated as outdated:
            now = _texts_now(form, outdated.now)
            form.outdated(outdated.now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het verslag is bewaard.")
            return redirect(_path(meeting))
    context = meeting_context(request, meeting, ("Verslag", _path(meeting)), ("Schrijven", "")) | {
        "form": form,
        "report": report,
        "now": now,
    }
    return render(request, "governance/meetings/report_form.html", context, status=422 if form.errors else 200)


def _texts_now(form, report):
    """What another saved and differs from what was typed: (label, text)."""
    saved = {"opening": report.opening}
    saved |= {f"punt-{part.item_id}": part.text for part in report.parts.all()}
    return [
        (form.fields[name].label, text or "leeg")
        for name, text in saved.items()
        if name in form.fields and form.cleaned_data.get(name) != text
    ]


@require_POST
@guard(RUN)
def send_report(request, meeting_id, region_slug=None):
    """Send it round for corrections."""
    report = _report(running(request, meeting_id, region_slug, still_open=False))
    form = SendForm(request.POST, auto_id="rond_%s")
    if form.is_valid():
        try:
            operations.send_report(report, by=request.user, until=form.cleaned_data["until"])
        except Refused as refusal:
            form.add_error("until", str(refusal))
        else:
            messages.success(request, "Het verslag is rondgestuurd. De leden krijgen bericht.")
            return redirect(_path(report.meeting))
    return _show(request, report, send=form, status=422)


@require_POST
@guard(VIEW)
def propose_correction(request, meeting_id, region_slug=None):
    """A correction by somebody who sees the report."""
    report = _seen(request.user, find_meeting(request.user, meeting_id, region_slug))
    form = CorrectionForm(request.POST, items=_items(report.meeting), auto_id="correctie_%s")
    if form.is_valid():
        try:
            operations.propose_correction(
                report, by=request.user, text=form.cleaned_data["text"], token=form.cleaned_data["token"],
                item=form.about(),
            )  # fmt: skip
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Uw correctie is doorgegeven.")
            return redirect(_path(report.meeting))
    return _show(request, report, correction=form, status=422)


@require_POST
@guard(RUN)
def answer_correction(request, meeting_id, correction_id, region_slug=None):
    """Taken over or not, by who runs the meeting."""
    report = _report(running(request, meeting_id, region_slug, still_open=False))
    correction = get_object_or_404(Correction.objects.select_related("report"), pk=correction_id, report=report)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show(request, report, answer=(correction.pk, " ".join(form.errors["reply"])), status=422)
    taken = request.POST.get("doen") == CorrectionAnswer.TAKEN
    try:
        operations.answer_correction(correction, by=request.user, taken=taken, reply=form.cleaned_data["reply"])
    except Refused as refusal:
        return _show(request, report, answer=(correction.pk, str(refusal)), status=422)
    messages.success(request, "Overgenomen. Wijzig de tekst zelf." if taken else "De correctie is beantwoord.")
    return redirect(f"{_path(report.meeting)}#correctie-{correction.pk}")


@require_POST
@guard(RUN)
def adopt_report(request, meeting_id, region_slug=None):
    """Adopted in a later meeting: from here on it never changes."""
    report = _report(running(request, meeting_id, region_slug, still_open=False))
    form = AdoptForm(request.POST, meetings=adopting_meetings(report)[:20], auto_id="vast_%s")
    if form.is_valid():
        found = form.cleaned_data
        try:
            operations.adopt_report(
                report, by=request.user, adopted_in=form.chosen(), chair=found["chair"], secretary=found["secretary"]
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het verslag is vastgesteld.")
            return redirect(_path(report.meeting))
    return _show(request, report, adopt=form, status=422)
