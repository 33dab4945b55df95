"""Meetings of early 2025 of which the sources know the day (known.toml), for the demonstration.

Where the time is not known one was invented: the meeting carries "demogegeven" and says so where its place stands.
"""

import tomllib
import uuid
from datetime import datetime, time, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from ..models import AgendaItem, Body, Decision, ItemOutcome, Meeting, MeetingState, Person, Role
from ..models.meetings import AMSTERDAM
from .demo import KINDS, NAMESPACE, REGION

DATA = Path(__file__).with_name("known.toml")
INVENTED = {"van": "09:30", "tot": "11:00", "plaats": "tijd en plaats: demogegeven"}


@transaction.atomic
def load_known_meetings():
    """Make them, unless they are there already. Needs the demo accounts and the bodies of the Achterhoek."""
    told = tomllib.loads(DATA.read_text(encoding="utf-8"))["overleg"]
    if Meeting.objects.filter(pk=_id(told[0])).exists():
        return
    maker = Person.objects.get(email=f"{Role.PROGRAMME_MANAGER}.{REGION}@demo.example")
    found = Body.objects.filter(Q(region=None) | Q(region__slug=REGION)).select_related("region")
    bodies = {body.name: body for body in found}
    meetings, items, decisions = [], [], []
    for row in told:
        meeting = _meeting(row, bodies[row["gremium"]], maker)
        meetings.append(meeting)
        for number, point in enumerate(row["punten"], start=1):
            items.append(_item(meeting, number, point))
            if "besluit" in point:
                decisions.append(
                    _decision(items[-1], sum(one.meeting is meeting for one in decisions) + 1, point, maker)
                )
    for rows in (meetings, items, decisions):
        type(rows[0]).objects.bulk_create(rows)
    for meeting in [one for row, one in zip(told, meetings, strict=True) if row.get("gesloten")]:
        at = meeting.ends_at + timedelta(days=1)
        Meeting.objects.filter(pk=meeting.pk).update(state=MeetingState.CLOSED, closed_at=at, closed_by=maker)


def _id(row, *parts):
    return uuid.uuid5(NAMESPACE, "/".join([row["gremium"], row["dag"].isoformat(), *parts]))


def _at(day, clock):
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=AMSTERDAM)


def _meeting(row, body, maker):
    times = INVENTED | {name: row[name] for name in INVENTED if name in row}
    return Meeting(
        pk=_id(row), body=body, region=body.region, starts_at=_at(row["dag"], times["van"]),
        ends_at=_at(row["dag"], times["tot"]), place=times["plaats"], state=MeetingState.HELD, made_by=maker,
        is_demo="van" not in row,
    )  # fmt: skip


def _item(meeting, number, point):
    decided, said = "besluit" in point, point.get("n", "")
    return AgendaItem(
        pk=uuid.uuid5(meeting.pk, str(number)), meeting=meeting, number=number, title=point["t"], kind=KINDS[point["k"]],
        proposal=point.get("v", ""), notes=said,
        outcome=ItemOutcome.DECIDED if decided else ItemOutcome.NOTED if said else "",
    )  # fmt: skip


def _decision(item, sequence, point, maker):
    return Decision(
        pk=uuid.uuid5(item.pk, "besluit"), body=item.meeting.body, meeting=item.meeting, item=item, sequence=sequence,
        year=item.meeting.on.year, text=point["besluit"], on=item.meeting.on, made_by=maker,
    )  # fmt: skip
