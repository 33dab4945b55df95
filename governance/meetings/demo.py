"""A year of meetings for the demonstration (demo.toml), counted back from today so that some are still to come.

Invented, and marked so (demogegeven). Rows are made many at a time: the demonstration is loaded in tests.
"""

import tomllib
import uuid
from datetime import datetime, time, timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from ..models import (
    ActionPoint,
    ActionState,
    AgendaItem,
    Attendance,
    AttendanceState,
    Body,
    BodyKind,
    Decision,
    ItemKind,
    ItemOutcome,
    Meeting,
    MeetingState,
    Paper,
    Person,
    Report,
    ReportPart,
    ReportState,
    Role,
    Seat,
)
from ..models.meetings import AMSTERDAM
from ..papers.demo import demo_file, title_of
from .attending import members
from .free_days import why_free
from .operations.planning import CARRIED

DATA = Path(__file__).with_name("demo.toml")
REGION = "achterhoek"
NAMESPACE = uuid.UUID("6c0b1d0e-63f6-4c5f-9a53-0d5f0b9a7f3e")
KINDS = {"i": ItemKind.INFORMATION, "d": ItemKind.DISCUSSION, "b": ItemKind.DECISION}
COVER = {
    "v": "proposal", "toelichting": "explanation", "procedure": "procedure", "communicatie": "communication",
    "mededeling": "tell_decision_to", "financieel": "financial_consequences", "personeel": "staff_consequences",
    "informatie": "information_from", "houder": "portfolio_holder",
}  # fmt: skip
DONE_AFTER = timedelta(days=14)
"""An action point that was due this long ago is done, unless demo.toml says it is late."""


@transaction.atomic
def load_meetings(today=None):
    """Make the meetings of the demonstration, unless there are some already. Needs the demo accounts."""
    if Meeting.objects.filter(is_demo=True).exists():
        return
    today = today or timezone.localdate()
    maker = Person.objects.get(email=f"{Role.PROGRAMME_MANAGER}.{REGION}@demo.example")
    rows = _Rows(today, maker)
    for kind, told in tomllib.loads(DATA.read_text(encoding="utf-8")).items():
        region = {"region": None} if kind == BodyKind.SOUNDING_BOARD else {"region__slug": REGION}
        rows.add_body(Body.objects.select_related("region").get(kind=kind, **region), told)
    rows.save()


def meeting_id(kind, number):
    """The id of a meeting of the demonstration: the same in every demonstration, for tests and addresses."""
    return uuid.uuid5(NAMESPACE, f"{kind}/{number}")


def item_id(kind, number, place):
    """The id of an item on its agenda."""
    return uuid.uuid5(NAMESPACE, f"{kind}/{number}/{place}")


def came_of(kind, number, place, what):
    """The id of the decision ("besluit") or action point ("actie", "laat", "zwaar") of an item."""
    return uuid.uuid5(NAMESPACE, f"{kind}/{number}/{place}/{what}")


DOSSIER, OPEN = 14, 17
"""The numbers of the core team's closed meeting with five papers, and of the one that is still open (demo.toml)."""


class _Rows:
    """The rows that are being made, many at a time."""

    def __init__(self, today, maker):
        self.today, self.maker = today, maker
        self.meetings, self.items, self.papers, self.decisions, self.points = [], [], [], [], []
        self.attendance, self.closing = [], []
        self.numbers, self.seats, self.dossier = {}, {}, None

    def add_body(self, body, told):
        """All meetings of a body: the last `komend` still to come, the others every so many weeks before."""
        turns = told["keren"]
        first_coming = self.today + timedelta(days=(told["dag"] - self.today.weekday()) % 7 or 7)
        start = first_coming - timedelta(weeks=told["weken"] * (len(turns) - told["komend"]))
        who = None
        for number, turn in enumerate(turns, start=1):
            meeting = self._meeting(body, told, number, start + timedelta(weeks=told["weken"] * (number - 1)))
            past = meeting.on <= self.today
            if past:
                who = members(meeting) if who is None else who
                self._attended(meeting, who)
            for place, point in enumerate(turn["punten"], start=1):
                self._item(meeting, body, number, place, point, past=past)
            if past and not turn.get("open"):
                self.closing.append(meeting)
            if turn.get("dossier"):
                self.dossier = meeting
        self._move(body, turns)

    def _meeting(self, body, told, number, day):
        while why_free(day):  # Christmas, say: the day before it
            day -= timedelta(days=1)
        hour, minute = map(int, told["uur"].split(":"))
        starts_at = datetime.combine(day, time(hour, minute), tzinfo=AMSTERDAM)
        meeting = Meeting(
            pk=meeting_id(body.kind, number),
            body=body,
            region=body.region,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=told["minuten"]),
            place=told["plaats"],
            made_by=self.maker,
            is_demo=True,
            state=MeetingState.HELD if day <= self.today else MeetingState.PLANNED,
        )
        self.meetings.append(meeting)
        return meeting

    def _attended(self, meeting, who):
        for place, one in enumerate(who):
            state = AttendanceState.EXCUSED if place == 3 else AttendanceState.PRESENT
            self.attendance.append(
                Attendance(meeting=meeting, person=one.person, seat=one.seat, function=one.function, state=state)
            )

    def _item(self, meeting, body, number, place, point, *, past):
        item = AgendaItem(
            pk=item_id(body.kind, number, place),
            meeting=meeting,
            number=place,
            title=point["t"],
            kind=KINDS[point["k"]],
            minutes=point["m"],
            oral=point.get("mondeling", False),
            notes=point.get("n", ""),
            **{field: point.get(name, "") for name, field in COVER.items()},
        )
        self.items.append(item)
        for order, name in enumerate(point.get("stukken", ()), start=1):
            self.papers.append(
                Paper(
                    meeting=meeting,
                    item=item,
                    number=order,
                    title=title_of(name),
                    added_by=self.maker,
                    file=demo_file(name, by=self.maker),
                )
            )
        if not past:
            return
        for words, options in (("actie", {}), ("laat", {"late": True}), ("zwaar", {"weighty": True})):
            if words in point:
                item.outcome = ItemOutcome.ACTION
                self._action(item, body, came_of(body.kind, number, place, words), *point[words], **options)
        if "besluit" in point:
            item.outcome = ItemOutcome.DECIDED
            self._decision(item, body, came_of(body.kind, number, place, "besluit"), point["besluit"])
        if not item.outcome and item.notes:
            item.outcome = ItemOutcome.NOTED

    def _decision(self, item, body, pk, text):
        year = item.meeting.on.year
        self.numbers[body.pk, year] = sequence = self.numbers.get((body.pk, year), 0) + 1
        paper = next((one for one in self.papers if one.item is item), None)
        self.decisions.append(
            Decision(
                pk=pk,
                body=body,
                meeting=item.meeting,
                item=item,
                paper=paper,
                year=year,
                sequence=sequence,
                text=text,
                on=item.meeting.on,
                made_by=self.maker,
            )
        )

    def _action(self, item, body, pk, text, role, days, *, late=False, weighty=False):
        due_on = item.meeting.on + timedelta(days=days)
        point = ActionPoint(
            pk=pk,
            region=body.region,
            body=body,
            meeting=item.meeting,
            item=item,
            text=text,
            due_on=due_on,
            weighty=weighty,
            owner_seat=self._seat(role),
            made_by=self.maker,
        )
        if weighty and due_on <= self.today:
            point.state, point.reported_by = ActionState.REPORTED, self.maker
            point.reported_at = timezone.now() - timedelta(days=1)
        elif due_on + DONE_AFTER <= self.today and not late:
            at = datetime.combine(due_on, time(12), tzinfo=AMSTERDAM)
            point.state, point.reported_by, point.ended_by = ActionState.DONE, self.maker, self.maker
            point.reported_at = point.ended_at = at
        self.points.append(point)

    def _seat(self, role):
        if not self.seats:
            found = Seat.objects.filter(body__region__slug=REGION).order_by("-pk")
            self.seats = {seat.role: seat for seat in found}
        return self.seats[role]

    def _move(self, body, turns):
        """What a closed meeting left without an outcome goes on to the next one, as closing would have done it."""
        for number in range(1, len(turns)):
            left = [one for one in self.items if one.meeting_id == meeting_id(body.kind, number) and not one.outcome]
            meeting = next(one for one in self.meetings if one.pk == meeting_id(body.kind, number))
            if meeting not in self.closing:
                continue
            later = next(one for one in self.meetings if one.pk == meeting_id(body.kind, number + 1))
            for item in left:
                place = sum(one.meeting_id == later.pk for one in self.items) + 1
                fields = {name: getattr(item, name) for name in CARRIED}
                moved = AgendaItem(meeting=later, number=place, moved_from=item, notes="", **fields)
                moved.outcome = ItemOutcome.NOTED if later.state == MeetingState.HELD else ""
                item.outcome = ItemOutcome.MOVED
                self.items.append(moved)

    def save(self):
        """Everything at once; closed at the end, for nothing comes into a closed meeting."""
        rows = (self.meetings, self.items, self.papers, self.decisions, self.points, self.attendance)
        for one in rows:
            if one:
                type(one[0]).objects.bulk_create(one)
        self._report()
        for meeting in self.closing:
            meeting.closed_at = meeting.ends_at + timedelta(days=1)
            meeting.closed_by, meeting.state = self.maker, MeetingState.CLOSED
        Meeting.objects.bulk_update(self.closing, ["closed_at", "closed_by", "state"])

    def _report(self):
        """The report of the meeting with papers: sent round and adopted in the meeting after it."""
        later = next(one for one in self.meetings if one.pk == meeting_id(BodyKind.CORE_TEAM, DOSSIER + 1))
        report = Report(
            meeting=self.dossier,
            state=ReportState.CORRECTING,
            opening="De voorzitter opent het overleg.",
            sent_at=self.dossier.ends_at + timedelta(days=2),
            corrections_until=later.on - timedelta(days=7),
            adopted_in=later,
            adopted_on=later.on,
            chair="voorzitter van het kernteam",
            secretary="secretaris van het kernteam",
        )
        Report.objects.bulk_create([report])
        ReportPart.objects.bulk_create(
            ReportPart(report=report, item=item, text=item.notes)
            for item in self.items
            if item.meeting_id == self.dossier.pk
        )
        draft = next(one for one in self.meetings if one.pk == meeting_id(BodyKind.CORE_TEAM, DOSSIER + 1))
        Report.objects.bulk_create([Report(meeting=draft)])
        Report.objects.filter(pk=report.pk).update(state=ReportState.ADOPTED, adopted_at=later.ends_at)
