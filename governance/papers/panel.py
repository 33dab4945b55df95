"""The prints of a meeting as its page shows them: what was made, what is being made, and what can be asked."""

import uuid

from npvr.access import Refused

from ..meetings import rules
from ..models import MeetingState, PrintJob, PrintKind, Report, ReportState
from . import operations, snapshot

OF_MEETING = [PrintKind.AGENDA, PrintKind.BUNDLE, PrintKind.REPORT]
NEWEST = 50


def prints_seen(person, meeting):
    """The prints of a meeting that this person sees, the newest first: a concept of the report only who runs it."""
    found = PrintJob.objects.filter(subject=operations.subject_of(meeting)).select_related("asked_by", "made")
    if not rules.may_run_meeting(person, meeting):
        found = found.exclude(kind=PrintKind.REPORT, content__draft=True)
    return found


def panel_of(meeting, person):
    """What `governance/papers/_of_meeting.html` reads; seven statements at most, whatever there is."""
    runs = rules.may_run_meeting(person, meeting) and meeting.state != MeetingState.CANCELLED
    prints = list(prints_seen(person, meeting).defer("content")[:NEWEST])
    report = Report.objects.filter(meeting=meeting).exclude(state=ReportState.DRAFT).first() if not runs else None
    return {
        "prints": [(one, path_of_print(meeting, one)) for one in prints],
        "prints_waiting": any(one.is_waiting for one in prints),
        "print_forms": [_form(meeting, kind, prints) for kind in OF_MEETING if _offered(meeting, kind)] if runs else [],
        "print_path": f"{meeting.path}afdrukken/",
        "has_report": bool(report),
    }


def _offered(meeting, kind):
    return kind != PrintKind.REPORT or meeting.state in {MeetingState.HELD, MeetingState.CLOSED}


def _form(meeting, kind, prints):
    """A button to ask for one kind; it says whether something changed since the last one was made."""
    last = next((one for one in prints if one.kind == kind and not one.has_failed), None)
    words = f"{PrintKind(kind).label.capitalize()} maken"
    if last is None:
        return {"kind": kind, "token": uuid.uuid4(), "text": words, "note": ""}
    try:
        _, data = operations.what_is_printed(meeting, kind)
        changed = snapshot.sha256_of(data) != last.content_sha256
    except Refused:
        changed = False
    note = "Er is iets gewijzigd sinds de laatste keer." if changed else ""
    return {
        "kind": kind,
        "token": uuid.uuid4(),
        "text": f"{PrintKind(kind).label.capitalize()} opnieuw maken",
        "note": note,
    }


def path_of_print(meeting, job):
    """The page of a print."""
    return f"{meeting.path}afdrukken/{job.pk}/"
