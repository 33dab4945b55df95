"""From the rows of a meeting to what gets printed of it (agenda.py): read once, when a print is asked."""

import hashlib
import json

from npvr.templatetags.ui import date_nl

from ..meetings.attending import attendees
from ..models import ActionPoint, AgendaItem, AttendanceState, Decision, Paper, ReportState
from .agenda import Agenda, Item, Minutes, Piece, ReportItem

WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
SHEET_FIELDS = (
    "portfolio_holder", "proposal", "explanation", "procedure", "for_inspection", "communication", "tell_decision_to",
    "financial_consequences", "staff_consequences", "information_from", "oral", "minutes",
)  # fmt: skip
GROUPS = [
    (AttendanceState.PRESENT, "Aanwezig"), (AttendanceState.EXCUSED, "Afwezig met bericht"), (AttendanceState.ABSENT, "Afwezig"),
]  # fmt: skip
NO_FILE = "Bij dit stuk is geen bestand toegevoegd."


def agenda_of(meeting):
    """The agenda with cover sheets and papers as it is now; two queries."""
    items = AgendaItem.objects.filter(meeting=meeting, removed_at=None).select_related(
        "owner_seat__organisation", "owner_person", "moved_from__meeting"
    )
    pieces = {}
    for paper in Paper.objects.filter(meeting=meeting, removed_at=None).order_by("number", "pk"):
        pieces.setdefault(paper.item_id, []).append(paper)
    found = [
        _item(item, number, pieces.get(item.pk, ())) for number, item in enumerate(items.order_by("number", "pk"), 1)
    ]
    return Agenda(**_heading(meeting), link=meeting.link, items=tuple(found))


def _heading(meeting):
    name = str(meeting.region) if meeting.region_id else "het programma"
    body = meeting.body.name if meeting.body_id else meeting.title
    title = meeting.name if not meeting.region_id or name in meeting.name else f"{meeting.name} {name}"
    return {
        "whose": f"Regio {name}" if meeting.region_id else "Nationaal Programma Vitale Regio’s",
        "body": body[:1].upper() + body[1:],
        "title": title[:1].upper() + title[1:],
        "day": f"{WEEKDAYS[meeting.on.weekday()]} {date_nl(meeting.on)}",
        "time": f"{meeting.local_start:%H.%M} – {meeting.local_end:%H.%M} uur",
        "place": meeting.place,
        "demo": meeting.is_demo,
    }


def _item(item, number, papers):
    moved = item.moved_from
    return Item(
        number=number,
        title=item.title,
        kind=item.get_kind_display(),
        owner=item.owner_seat.name if item.owner_seat_id else item.owner_person.name if item.owner_person_id else "",
        moved_from=f"doorgeschoven van {date_nl(moved.meeting.on)}" if moved else "",
        pieces=tuple(
            Piece(f"{number}.{place}", paper.title, str(paper.file_id or ""), "" if paper.file_id else NO_FILE)
            for place, paper in enumerate(papers, 1)
        ),
        **{name: getattr(item, name) for name in SHEET_FIELDS},
    )


def report_of(report):
    """The report of a meeting as it is now, with its decisions and action points; six queries."""
    meeting = report.meeting
    parts = {part.item_id: part.text for part in report.parts.all()}
    decisions, actions = {}, {}
    for one in Decision.objects.filter(meeting=meeting).order_by("year", "sequence"):
        decisions.setdefault(one.item_id, []).append((one.number, one.text))
    points = ActionPoint.objects.filter(meeting=meeting).select_related("owner_seat__organisation", "owner_person")
    for one in points.order_by("due_on", "pk"):
        owner = one.owner_seat.name if one.owner_seat_id else one.owner_person.name
        actions.setdefault(one.item_id, []).append((one.text, owner, date_nl(one.due_on)))
    items = AgendaItem.objects.filter(meeting=meeting, removed_at=None).order_by("number", "pk")
    adopted = report.state == ReportState.ADOPTED
    return Minutes(
        **_heading(meeting),
        state=report.get_state_display(),
        opening=report.opening,
        adopted=date_nl(report.adopted_on) if adopted else "",
        chair=report.chair if adopted else "",
        secretary=report.secretary if adopted else "",
        attendance=_attendance(meeting),
        items=tuple(
            ReportItem(
                number, item.title, parts.get(item.pk, ""), item.get_outcome_display() if item.outcome else "",
                tuple(decisions.get(item.pk, ())), tuple(actions.get(item.pk, ())),
            )
            for number, item in enumerate(items, 1)
        ),
    )  # fmt: skip


def _attendance(meeting):
    """Who was there, by group, as function and name."""
    people = attendees(meeting)
    groups = []
    for state, words in GROUPS:
        names = [_attendee(one) for one in people if one.state == state]
        if names:
            groups.append((words, names))
    return tuple(groups)


def _attendee(one):
    name = one.guest or one.person.name
    return f"{name}, {one.function}" if one.function else name


def sha256_of(data):
    """The hash of what gets printed: the same data, the same hash."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
