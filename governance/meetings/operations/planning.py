"""Planning: one meeting, a series, another time or place, cancel; and closing, after which nothing changes."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from ... import audit
from ...calendar import inviting
from ...events import telling as registered
from ...models import ActionPoint, AgendaItem, ItemOutcome, Meeting, MeetingSeries, MeetingState, Paper
from ...models.meetings import AMSTERDAM
from ...notices import operations as notices
from .. import dates
from ..attending import invite
from ..owners import owners_of
from .held import CANCELLED, CLOSED, checked, keep, open_meeting, refuse_before_start

LONGEST = timedelta(days=14)
MOST_ITEMS = 200


def _refuse_times(starts_at, ends_at):
    if ends_at <= starts_at:
        raise Refused("Het einde ligt niet na het begin.")
    if ends_at - starts_at > LONGEST:
        raise Refused("Een overleg duurt hoogstens twee weken.")
    if not dates.FIRST_DAY <= starts_at.astimezone(AMSTERDAM).date() <= dates.LAST_DAY:
        raise Refused("Kies een datum die dichter bij vandaag ligt.")


def plan_meeting(*, by, starts_at, ends_at, body=None, region=None, title="", place="", link="", token=None):
    """Plan one meeting of a body, or an event with a title in a region (None: of the programme).

    The same `token` again gives the first one. Refuses an end that is not after the start. The members of the body are
    told, unless it is over.
    """
    _refuse_times(starts_at, ends_at)
    region = body.region if body else region
    meeting = Meeting(
        body=body, region=region, title=title, starts_at=starts_at, ends_at=ends_at, place=place, link=link, made_by=by
    )
    if token:
        meeting.token = token
    try:
        with transaction.atomic():
            keep(meeting, by, "gepland", force_insert=True)
            audit.record("overleg gepland", actor=by, region=region, subject=_subject(meeting))
            if _matters(ends_at):
                inviting.tell_planned(meeting, by=by)
    except IntegrityError:
        first = Meeting.objects.filter(token=meeting.token, made_by=by).first()
        if first is None:
            raise
        return first
    return meeting


def _matters(*ends):
    """Whether one of these ends is still to come: of what is over nobody's calendar is told."""
    return any(end > timezone.now() for end in ends)


def _subject(meeting):
    return f"{meeting.name} {date_nl(meeting.on)}"


@transaction.atomic
def plan_series(series, days, *, by):
    """Plan meetings of a body on `days`, as `series` (unsaved) says: time on the clock, length, place.

    Refuses a day on which the clock skips that time or shows it twice, and a moment at which this body already meets. The
    same series (its id) again plans nothing more. The members of the body are told.
    """
    if not days:
        raise Refused("Kies ten minste één dag.")
    if first := MeetingSeries.objects.filter(pk=series.pk).first():
        return list(first.meetings.order_by("starts_at"))
    starts = [_start(day, series.starts) for day in sorted(set(days))]
    taken = Meeting.objects.filter(body=series.body, starts_at__in=starts).exclude(state=MeetingState.CANCELLED)
    if there := taken.order_by("starts_at").first():
        raise Refused(f"Op {date_nl(there.on)} om die tijd is dit overleg al gepland. Haal die dag weg.")
    series.made_by = by
    series.save(force_insert=True)
    meetings = [
        Meeting(
            body=series.body, region=series.body.region, series=series, starts_at=at,
            ends_at=at + timedelta(minutes=series.minutes), place=series.place, link=series.link, made_by=by,
        )
        for at in starts
    ]  # fmt: skip
    bulk_create_with_history(meetings, Meeting, default_user=by, default_change_reason="gepland in een reeks")
    audit.record(
        "reeks gepland", actor=by, region=series.body.region, subject=series.body.name, detail=f"{len(meetings)} keer"
    )
    inviting.tell_series(series, meetings, by=by)
    return meetings


def _start(day, time):
    """The moment on a day of a series; refuses, with the day, a time that is not there or comes twice."""
    try:
        return dates.moment(day, time)
    except dates.AmbiguousTime:
        why = f"Om {time:%H.%M} uur is het die nacht twee keer: de klok gaat terug."
    except Refused as refusal:
        why = str(refusal)
    raise Refused(f"{date_nl(day).capitalize()}: {why} Haal die dag weg, en plan dat overleg apart.")


@transaction.atomic
def change_meeting(meeting, *, by, base, starts_at, ends_at, title="", place="", link=""):
    """Another time, place or link. Refuses when somebody saved since `base` (Outdated, with what stands now).

    The members of the body are told of another time or place, unless it is over.
    """
    _refuse_times(starts_at, ends_at)
    meeting = checked(open_meeting(meeting), base, by=by)
    before = meeting.starts_at, meeting.ends_at, meeting.place
    if meeting.state == MeetingState.HELD and starts_at > timezone.now():
        raise Refused("Dit overleg is gehouden; het kan niet meer in de toekomst liggen.")
    meeting.starts_at, meeting.ends_at, meeting.place, meeting.link = starts_at, ends_at, place, link
    if title or meeting.body_id:
        meeting.title = title
    keep(meeting, by, "gewijzigd")
    if before != (starts_at, ends_at, place) and _matters(before[1], ends_at):
        inviting.tell_moved(meeting, by=by, was_at=before[0])
        registered.tell_moved(meeting, was_at=before[0])
    return meeting


@transaction.atomic
def cancel_meeting(meeting, *, by, why):
    """The meeting does not take place; its agenda stays to be read, its members are told. Refuses one that was held."""
    meeting = open_meeting(meeting)
    if meeting.state == MeetingState.HELD:
        raise Refused("Dit overleg is gehouden en kan niet meer vervallen.")
    meeting.state, meeting.why = MeetingState.CANCELLED, why
    meeting.lock_version += 1  # calendars go by it
    audit.record("overleg vervallen", actor=by, region=meeting.region, subject=_subject(meeting), detail=why)
    keep(meeting, by, "vervallen")
    if _matters(meeting.ends_at):
        inviting.tell_cancelled(meeting, by=by)
        registered.tell_called_off(meeting)
    return meeting


def unfinished(meeting):
    """The items without an outcome."""
    return list(AgendaItem.objects.filter(meeting=meeting, removed_at=None, outcome="").order_by("number", "pk"))


def later_meetings(meeting):
    """Where unfinished items can go: the coming meetings of the same body, the nearest first."""
    found = Meeting.objects.filter(body=meeting.body, state=MeetingState.PLANNED, starts_at__gt=meeting.starts_at)
    return found.exclude(pk=meeting.pk).select_related("body", "region").order_by("starts_at", "pk")


@transaction.atomic
def close_meeting(meeting, *, by, next_meeting=None):
    """Close a meeting: from here on it never changes. Unfinished items go to `next_meeting`, with their papers.

    Refuses one that has not begun, that somebody else closed, and unfinished items without a meeting to go to. Who got
    an action point is told.
    """
    ids = sorted({meeting.pk, next_meeting.pk} if next_meeting else {meeting.pk})
    locked = Meeting.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    found = {one.pk: one for one in locked.select_related("body__region", "region")}
    meeting, later = found[meeting.pk], found.get(next_meeting.pk) if next_meeting else None
    if meeting.state == MeetingState.CLOSED:
        raise Refused(f"{meeting.closed_by.name} heeft dit overleg al gesloten.")
    if meeting.state == MeetingState.CANCELLED:
        raise Refused(CANCELLED)
    refuse_before_start(meeting, "Sluiten")
    items = unfinished(meeting)
    if items:
        _refuse_nowhere_to_go(meeting, later)
        _move_on(items, later, by)
    invite(meeting)
    meeting.state, meeting.closed_at, meeting.closed_by = MeetingState.CLOSED, timezone.now(), by
    meeting.lock_version += 1
    keep(meeting, by, "gesloten")
    audit.record("overleg gesloten", actor=by, region=meeting.region, subject=_subject(meeting))
    _tell_owners(meeting, by)
    return meeting


def _refuse_nowhere_to_go(meeting, later):
    if later is None:
        raise Refused(
            "Niet elk agendapunt heeft een uitkomst. Kies het overleg waar zij naartoe gaan, of geef ze er een."
        )
    if later.state == MeetingState.CLOSED:
        raise Refused(CLOSED)
    if later.body_id != meeting.body_id or later.body_id is None or later.starts_at <= meeting.starts_at:
        raise Refused("Kies een later overleg van hetzelfde gremium.")
    if later.state == MeetingState.CANCELLED:
        raise Refused("Het overleg dat u koos is intussen vervallen. Kies een ander.")


CARRIED = (
    "title", "kind", "minutes", "oral", "owner_seat_id", "owner_person_id", "portfolio_holder", "proposal",
    "explanation", "procedure", "for_inspection", "communication", "tell_decision_to", "financial_consequences",
    "staff_consequences", "information_from",
)  # fmt: skip


def _move_on(items, later, by):
    """Put these items at the end of the agenda of `later`, with their papers; they keep where they came from."""
    last = AgendaItem.objects.filter(meeting=later, removed_at=None).count()
    if last + len(items) > MOST_ITEMS:
        raise Refused("De agenda van het volgende overleg is te vol.")
    for place, item in enumerate(items, start=last + 1):
        fields = {name: getattr(item, name) for name in CARRIED}
        moved = keep(AgendaItem(meeting=later, number=place, moved_from=item, **fields), by, "doorgeschoven")
        Paper.objects.bulk_create(
            Paper(
                meeting=later, item=moved, number=paper.number, title=paper.title, file_id=paper.file_id,
                source=paper.source, source_key=paper.source_key, moved_from=paper, added_by=paper.added_by,
            )
            for paper in Paper.objects.filter(item=item, removed_at=None).order_by("number", "pk")
        )  # fmt: skip
        item.outcome = ItemOutcome.MOVED
        item.lock_version += 1
        keep(item, by, "naar het volgende overleg")


def _tell_owners(meeting, by):
    """One notice to each owner of an action point of this meeting, apart from who closed it."""
    counts = {}
    points = ActionPoint.objects.filter(meeting=meeting).open().select_related("owner_person")
    for point, people in owners_of(points):
        for person in people:
            counts.setdefault(person, []).append(point)
    here = f"/regios/{meeting.region.slug}" if meeting.region_id else ""
    for person, points in counts.items():
        if person.pk == by.pk:
            continue
        words = "een actiepunt" if len(points) == 1 else f"{len(points)} actiepunten"
        notices.tell(
            [person],
            text=f"Uit het overleg {meeting.name} van {date_nl(meeting.on)} heeft u {words}.",
            path=f"{here}/overleg/actiepunten/?toon=mij",
            topic=f"overleg:{meeting.pk}",
            region=meeting.region,
        )
