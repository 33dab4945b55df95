"""The verbs of prints: ask for one. It is laid down as it is now and made by a worker; an earlier one stays."""

from django.db import transaction

from npvr.access import Refused

from .. import audit
from ..models import MeetingState, PrintJob, PrintKind, Report, ReportState
from . import snapshot

ELSEWHERE = "Dit formulier hoort bij iets anders. Open de pagina opnieuw."
NO_REPORT = "Er is nog geen verslag van dit overleg."
NO_AGENDA = "Er staat nog niets op de agenda. Voeg eerst een agendapunt toe."
CANCELLED = "Dit overleg is vervallen."


def subject_of(meeting):
    """What the prints of a meeting are filed under."""
    return f"meeting:{meeting.pk}"


def ask_of_meeting(meeting, kind, *, by, token):
    """Ask for the agenda, the bundle or the report of a meeting as it is now; a repeated request gets the first one's."""
    if meeting.state == MeetingState.CANCELLED:
        raise Refused(CANCELLED)
    title, data = what_is_printed(meeting, kind)
    return lay_down(
        kind, subject_of(meeting), title=title, data=data, region=meeting.region, by=by, token=token,
        words=f"{PrintKind(kind).label} gemaakt",
    )  # fmt: skip


def what_is_printed(meeting, kind):
    """(title, data) of a print of a meeting as it is now. Refuses where there is nothing to print."""
    if kind == PrintKind.REPORT:
        report = Report.objects.filter(meeting=meeting).first()
        if report is None:
            raise Refused(NO_REPORT)
        report.meeting = meeting
        content = snapshot.report_of(report)
        data = content.as_data() | {"draft": report.state == ReportState.DRAFT}
        return f"Verslag {content.title}, {content.day}", data
    agenda = snapshot.agenda_of(meeting)
    if not agenda.items:
        raise Refused(NO_AGENDA)
    return f"{PrintKind(kind).label.capitalize()} {agenda.title}, {agenda.day}", agenda.as_data()


@transaction.atomic
def lay_down(kind, subject, *, title, data, region, by, token, words):
    """Lay down what gets printed and order it. The same token gives the same print, whatever changed since."""
    job, asked = PrintJob.objects.get_or_create(
        token=token,
        defaults={
            "kind": kind, "subject": subject, "region": region, "title": title[:240], "content": data,
            "content_sha256": snapshot.sha256_of(data), "asked_by": by,
        },
    )  # fmt: skip
    if job.subject != subject or job.kind != kind:
        raise Refused(ELSEWHERE)
    if asked:
        audit.record(words, actor=by, region=region, subject=job.title)
        transaction.on_commit(lambda: _announce(job))
    return job


def _announce(job):
    from ..tasks import announce_print

    announce_print(str(job.pk))
