"""Canaries of meetings, events, milestones and decision notes, and who may find them; the addresses of governance."""

import uuid
from datetime import date, timedelta

from django.utils import timezone

from governance.demo import address
from governance.models import (
    ActionPoint,
    AgendaItem,
    Appointment,
    Body,
    BodyKind,
    Decision,
    DecisionNote,
    Event,
    Meeting,
    MeetingState,
    Milestone,
    Registration,
    Role,
    Seat,
    Side,
)  # fmt: skip
from tests.governance.test_matrix import PARTLY

NOTE, NOTE_WORD = uuid.UUID(int=15), "Wulpnota"
"""A decision note of the Achterhoek's own side, and what it is about."""
MEETING, MEETING_WORD = uuid.UUID(int=40), "overlegvogel"
"""The id of a meeting of the Achterhoek's core team, and of its item, decision and action point, and their canary."""
MILESTONE, MILESTONE_WORD = uuid.UUID(int=43), "mijlpaalvogel"
"""A milestone on the Achterhoek's own path, and what it is called."""
EVENT, REGISTERED_WORD = uuid.UUID(int=43), "aanmeldvogel"
"""An event of the Achterhoek for whoever has the link, and the name and address of who registered without an account."""
WORDS = {NOTE_WORD, MEETING_WORD, REGISTERED_WORD, MILESTONE_WORD}
RECORDS = {"region_audit": "governance.view_audit", "system_audit": "governance.view_system_audit"}


def furnish(region, by):
    """Put a meeting, an event, a milestone and a decision note in a region."""
    _meet(region, by)
    _register(region, by)
    Milestone.objects.create(
        pk=MILESTONE, region=region, title=MILESTONE_WORD, precision="open", note=MILESTONE_WORD, made_by=by
    )
    DecisionNote.objects.create(
        pk=NOTE, region=region, side=Side.REGION, subject=NOTE_WORD, to="Aan", sender="Van", on=date(2026, 3, 2),
        made_by=by,
    )  # fmt: skip


def _meet(region, by):
    """A meeting of yesterday with a decision and an action point of the region adviser's seat."""
    body, at = Body.objects.get(region=region, kind=BodyKind.CORE_TEAM), timezone.now() - timedelta(days=1)
    meeting = Meeting.objects.create(
        pk=MEETING, region=region, body=body, starts_at=at, ends_at=at + timedelta(hours=1), place=MEETING_WORD,
        state=MeetingState.HELD, made_by=by,
    )  # fmt: skip
    item = AgendaItem.objects.create(pk=MEETING, meeting=meeting, number=1, title=MEETING_WORD)
    Decision.objects.create(
        pk=MEETING, body=body, meeting=meeting, item=item, year=2000, sequence=1, text=MEETING_WORD, on=at.date(),
        made_by=by,
    )  # fmt: skip
    seat = Seat.objects.get(body=body, role=Role.REGION_ADVISER)
    ActionPoint.objects.create(
        pk=MEETING, region=region, body=body, meeting=meeting, item=item, text=MEETING_WORD, owner_seat=seat,
        due_on=at.date(), made_by=by,
    )  # fmt: skip


def _register(region, by):
    """An event in three weeks, with one registration."""
    at = timezone.now() + timedelta(days=21)
    meeting = Meeting.objects.create(
        pk=EVENT, region=region, title="Bijeenkomst", starts_at=at, ends_at=at + timedelta(hours=1), made_by=by
    )
    event = Event.objects.create(meeting=meeting, key=EVENT, audience="link", until=at.date(), opened_by=by)
    Registration.objects.create(
        pk=EVENT, event=event, turn=1, state="placed", name=REGISTERED_WORD, email=f"{REGISTERED_WORD}@dorp.example"
    )


def words_for(visitor):
    """The canaries that this visitor may read, by the matrix."""
    words = set()
    if visitor.column("achterhoek") in {"ED", "BT"}:  # the region's side
        words.add(NOTE_WORD)
    if visitor.may("governance.view_meetings", "achterhoek"):
        words.add(MEETING_WORD)
    if visitor.may("governance.run_meetings", "achterhoek"):
        words.add(REGISTERED_WORD)
    if visitor.may("plans.view_progress", "achterhoek"):
        words.add(MILESTONE_WORD)
    return words


def samples():
    """Values for the parameters of the addresses here; body, seat and appointment are of the Achterhoek alone."""
    held = Appointment.objects.select_related("seat").get(person__email=address(Role.THEME_ADVISER, "achterhoek"))
    return {
        "body_pk": [held.seat.body_id], "seat_pk": [held.seat_id], "appointment_pk": [held.pk], "proposal_pk": [1],
        "meeting_id": [MEETING], "item_id": [MEETING], "decision_id": [MEETING], "action_id": [MEETING],
        "paper_id": [uuid.UUID(int=41)], "correction_id": [uuid.UUID(int=42)], "print_id": [uuid.UUID(int=16)],
        "event_id": [EVENT], "event_key": [EVENT], "registration_id": [EVENT],
        "milestone_id": [MILESTONE], "wait_id": [1], "note_id": [NOTE],
        "feed_pk": [1], "secret": ["0" * 64], "uid": ["1"], "token": ["abc-0123"],
    }  # fmt: skip


def expected(visitor, target):
    """What a visitor gets of a record: it is there for whoever may read it, or a part of it."""
    if visitor.kind == "anonymous":
        return 302
    action, region = RECORDS[target.name], dict(target.arguments).get("region_slug")
    reads = visitor.may(action, region) or visitor.column(region) in PARTLY.get(action, "").split()
    return 200 if reads else 404
