"""The report of a meeting: concept, corrections until a day, adopted in a later meeting; then it never changes."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from ... import audit
from ...models import (
    AgendaItem,
    Correction,
    CorrectionAnswer,
    Meeting,
    MeetingState,
    Report,
    ReportPart,
    ReportState,
)
from ...notices import operations as notices
from ..attending import members
from .held import checked, keep

ADOPTED = "Dit verslag is vastgesteld. Er verandert niets meer aan."
MOST_CORRECTIONS = 200
LONGEST = timedelta(days=366)


def start_report(meeting, *, by):
    """Begin the report, with what was noted at each item. The one that is there is given back."""
    if there := Report.objects.filter(meeting=meeting).first():
        return there
    if meeting.state == MeetingState.CANCELLED or meeting.starts_at > timezone.now():
        raise Refused("Een verslag maakt u van een overleg dat gehouden is.")
    try:
        with transaction.atomic():
            report = keep(Report(meeting=meeting), by, "begonnen")
            ReportPart.objects.bulk_create(
                ReportPart(report=report, item=item, text=item.notes)
                for item in AgendaItem.objects.filter(meeting=meeting, removed_at=None).order_by("number", "pk")
            )
            return report
    except IntegrityError:
        return Report.objects.get(meeting=meeting)


def _locked(report):
    rows = Report.objects.select_for_update(of=("self",)).select_related("meeting__body__region", "meeting__region")
    report = rows.get(pk=report.pk)
    if report.state == ReportState.ADOPTED:
        raise Refused(ADOPTED)
    return report


@transaction.atomic
def save_report(report, *, by, base, opening, texts):
    """Another text: the opening, and {item id: text}. Refuses when somebody saved since `base`."""
    report = checked(_locked(report), base, by=by)
    report.opening = opening
    there = {part.item_id: part for part in report.parts.all()}
    added = []
    for item in AgendaItem.objects.filter(meeting=report.meeting_id, removed_at=None):
        if item.pk not in texts:
            continue
        part = there.get(item.pk)
        if part is None:
            added.append(ReportPart(report=report, item=item, text=texts[item.pk]))
        elif part.text != texts[item.pk]:
            part.text = texts[item.pk]
            part.save(update_fields=["text"])
    ReportPart.objects.bulk_create(added)
    return keep(report, by, "geschreven")


@transaction.atomic
def send_report(report, *, by, until):
    """Send it round: members propose corrections up to and including `until`; they are told."""
    report = _locked(report)
    today = timezone.localdate()
    if not today <= until <= today + LONGEST:
        raise Refused("Kies een dag vanaf vandaag, binnen een jaar.")
    report.state, report.corrections_until, report.sent_at = ReportState.CORRECTING, until, timezone.now()
    report.lock_version += 1
    keep(report, by, "rondgestuurd")
    meeting = report.meeting
    notices.close(_topic(report))
    notices.tell(
        [one.person for one in members(meeting) if one.person_id != by.pk],
        text=f"Het verslag van {meeting.name} van {date_nl(meeting.on)} ligt voor. Correcties tot en met {date_nl(until)}.",
        path=f"{meeting.path}verslag/",
        topic=_topic(report),
        region=meeting.region,
    )
    audit.record("verslag rondgestuurd", actor=by, region=meeting.region, subject=meeting.name)
    return report


def _topic(report):
    return f"verslag:{report.pk}"


def propose_correction(report, *, by, text, token, item=None):
    """A correction by a member, while that is open. The same `token` again gives the first one."""
    try:
        with transaction.atomic():
            report = _locked(report)
            if report.state != ReportState.CORRECTING:
                raise Refused("Het verslag is nog niet rondgestuurd.")
            if report.corrections_until < timezone.localdate():
                raise Refused(f"Correcties konden tot en met {date_nl(report.corrections_until)}.")
            if report.corrections.count() >= MOST_CORRECTIONS:
                raise Refused("Bij dit verslag staan al heel veel correcties.")
            return Correction.objects.create(report=report, item=item, person=by, text=text, token=token)
    except IntegrityError:
        return Correction.objects.get(token=token, person=by)


@transaction.atomic
def answer_correction(correction, *, by, taken, reply=""):
    """Taken over (the text is changed by hand), or not, and then why."""
    _locked(correction.report)
    correction = Correction.objects.select_for_update().get(pk=correction.pk)
    if correction.answer != CorrectionAnswer.OPEN:
        raise Refused("Deze correctie is al beantwoord.")
    if not taken and not reply:
        raise Refused("Schrijf waarom u de correctie niet overneemt.")
    correction.answer = CorrectionAnswer.TAKEN if taken else CorrectionAnswer.NOT_TAKEN
    correction.reply, correction.answered_by = reply, by
    correction.save()
    return correction


def adopting_meetings(report):
    """The meetings of the body in which this report can be adopted: later ones that have begun, the newest first."""
    meeting = report.meeting
    found = Meeting.objects.filter(
        body=meeting.body_id, body__isnull=False, starts_at__gt=meeting.starts_at, starts_at__lte=timezone.now()
    ).exclude(state=MeetingState.CANCELLED)
    return found.select_related("body", "region").order_by("-starts_at")


@transaction.atomic
def adopt_report(report, *, by, adopted_in, chair, secretary):
    """Adopted (vastgesteld) in a later meeting, with the functions of chair and secretary.

    Refuses what was not sent round, what has corrections without an answer, and another meeting.
    """
    report = _locked(report)
    if report.state != ReportState.CORRECTING:
        raise Refused("Stuur het verslag eerst rond.")
    if report.corrections.filter(answer=CorrectionAnswer.OPEN).exists():
        raise Refused("Er zijn nog correcties zonder antwoord.")
    if not adopting_meetings(report).filter(pk=adopted_in.pk).exists():
        raise Refused("Kies een later overleg van dit gremium dat al begonnen is.")
    report.state, report.adopted_in, report.adopted_on = ReportState.ADOPTED, adopted_in, adopted_in.on
    report.chair, report.secretary, report.adopted_at = chair, secretary, timezone.now()
    report.lock_version += 1
    keep(report, by, "vastgesteld")
    notices.close(_topic(report))
    audit.record("verslag vastgesteld", actor=by, region=report.meeting.region, subject=report.meeting.name)
    return report
