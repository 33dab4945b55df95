"""What comes of a meeting: who was there, and for each item a note, decisions with their number, and action points."""

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from npvr.access import Refused

from ... import audit
from ...models import ActionPoint, AgendaItem, Attendance, AttendanceState, Body, Decision, ItemOutcome
from ..attending import members
from .held import checked, hold, keep, open_meeting, refuse_before_start

MOST_GUESTS = 100
MOST_OF_AN_ITEM = 50
"""Decisions, and action points, of one item."""


@transaction.atomic
def record_attendance(meeting, *, by, states, guests=()):
    """Who was there: {person id: AttendanceState}, and the names of guests that were there. Others stay as they are.

    Before the meeting begins only that somebody can't come is kept.
    """
    meeting = open_meeting(meeting)
    begun = meeting.starts_at <= timezone.now()
    known = {one.person_id: one for one in Attendance.objects.filter(meeting=meeting, person__isnull=False)}
    rows = known | {one.person_id: one for one in members(meeting) if one.person_id not in known}
    for person_id, state in states.items():
        row = rows.get(person_id)
        if row is None or state not in AttendanceState.values or row.state == state:
            continue
        if not begun and state not in {AttendanceState.INVITED, AttendanceState.EXCUSED}:
            raise Refused("Voor het begin kunt u alleen vastleggen wie zich afmeldt.")
        row.state = state
        row.save()
    _set_guests(meeting, guests, begun)
    if begun and any(state != AttendanceState.INVITED for state in states.values()):
        hold(meeting, by)
    return meeting


def _set_guests(meeting, guests, begun):
    names = list(dict.fromkeys(guests))
    if len(names) > MOST_GUESTS:
        raise Refused(f"Bij een overleg passen {MOST_GUESTS} gasten.")
    there = Attendance.objects.filter(meeting=meeting, person=None)
    there.exclude(guest__in=names).delete()
    state = AttendanceState.PRESENT if begun else AttendanceState.INVITED
    there.filter(guest__in=names).exclude(state=state).update(state=state)
    known = set(there.values_list("guest", flat=True))
    Attendance.objects.bulk_create(
        Attendance(meeting=meeting, guest=name, state=state) for name in names if name not in known
    )


@transaction.atomic
def note_outcome(item, *, by, base, notes, noted):
    """What was said, and whether the item was only taken note of. Refuses when somebody saved since `base`.

    An item with a decision or action point keeps that outcome.
    """
    meeting = open_meeting(item.meeting)
    refuse_before_start(meeting, "Een uitkomst vastleggen")
    item = checked(AgendaItem.objects.get(pk=item.pk), base, by=by)
    item.notes = notes
    if item.outcome in {"", ItemOutcome.NOTED}:
        item.outcome = ItemOutcome.NOTED if noted else ""
    keep(item, by, "uitkomst vastgelegd")
    hold(meeting, by)
    return item


def take_decision(item, *, by, text, token, paper=None):
    """Record a decision under the body's next number of that year. The same `token` again gives the first one.

    Numbers are given one at a time (the body is locked). An event decides nothing.
    """
    try:
        with transaction.atomic():
            meeting = open_meeting(item.meeting)
            if meeting.body_id is None:
                raise Refused("Een bijeenkomst zonder gremium neemt geen besluiten.")
            refuse_before_start(meeting, "Een besluit vastleggen")
            if Decision.objects.filter(item=item.pk).count() >= MOST_OF_AN_ITEM:
                raise Refused("Bij dit punt staan al heel veel besluiten.")
            year = meeting.on.year
            decision = Decision(
                body_id=meeting.body_id, meeting=meeting, item_id=item.pk, paper=paper, year=year,
                sequence=_next_number(meeting.body_id, year), text=text, on=meeting.on, made_by=by, token=token,
            )  # fmt: skip
            keep(decision, by, "genomen", force_insert=True)
            _set_outcome(item, ItemOutcome.DECIDED, by)
            hold(meeting, by)
            audit.record("besluit vastgelegd", actor=by, region=meeting.region, subject=str(decision)[:120])
            return decision
    except IntegrityError:
        return Decision.objects.get(token=token, made_by=by)


def _next_number(body_id, year):
    Body.objects.select_for_update(of=("self",), no_key=True).get(pk=body_id)
    last = Decision.objects.filter(body=body_id, year=year).aggregate(last=Max("sequence"))["last"]
    return (last or 0) + 1


def _set_outcome(item, outcome, by):
    item = AgendaItem.objects.get(pk=item.pk)
    if item.outcome != outcome and not (item.outcome == ItemOutcome.DECIDED and outcome == ItemOutcome.ACTION):
        item.outcome = outcome
        keep(item, by, "uitkomst vastgelegd")


@transaction.atomic
def change_decision(decision, *, by, base, text, paper=None):
    """Other words for a decision while the meeting is open; its number stays. Refuses when somebody saved since `base`."""
    open_meeting(decision.meeting)
    decision = checked(Decision.objects.get(pk=decision.pk), base, by=by)
    decision.text, decision.paper = text, paper
    return keep(decision, by, "gewijzigd")


@transaction.atomic
def remove_decision(decision, *, by):
    """Take back the body's newest decision, recorded by mistake. An earlier one keeps its number, so it can only change."""
    meeting = open_meeting(decision.meeting)
    if _next_number(decision.body_id, decision.year) != decision.sequence + 1:
        raise Refused("Na dit besluit is al een volgend nummer gegeven. Wijzig de tekst, dan blijft de nummering heel.")
    item = decision.item
    decision._history_user, decision._change_reason = by, "weggehaald"
    decision.delete()
    audit.record("besluit weggehaald", actor=by, region=meeting.region, subject=decision.number)
    if not item.decisions.exists() and item.outcome == ItemOutcome.DECIDED:
        item.outcome = ItemOutcome.ACTION if item.action_points.exists() else ""
        keep(item, by, "uitkomst weggehaald")


def give_action(item, *, by, text, due_on, token, owner_seat_id=None, owner_person_id=None, weighty=False):
    """Record an action point: what, who, by when. The same `token` again gives the first one."""
    try:
        with transaction.atomic():
            meeting = open_meeting(item.meeting)
            refuse_before_start(meeting, "Een actiepunt vastleggen")
            if due_on < meeting.on:
                raise Refused("De datum ligt voor het overleg. Kies een latere.")
            if ActionPoint.objects.filter(item=item.pk).count() >= MOST_OF_AN_ITEM:
                raise Refused("Bij dit punt staan al heel veel actiepunten.")
            point = ActionPoint(
                region=meeting.region, body=meeting.body, meeting=meeting, item_id=item.pk, text=text, due_on=due_on,
                owner_seat_id=owner_seat_id, owner_person_id=owner_person_id, weighty=weighty, made_by=by, token=token,
            )  # fmt: skip
            keep(point, by, "vastgelegd", force_insert=True)
            _set_outcome(item, ItemOutcome.ACTION, by)
            hold(meeting, by)
            return point
    except IntegrityError:
        return ActionPoint.objects.get(token=token, made_by=by)
