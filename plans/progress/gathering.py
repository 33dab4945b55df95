"""What the portal proposes for a report: milestones, meetings, decisions, activities with results, indicators.

The number of statements is the same however much there is. A proposed row comes in unless its writers leave it out. What
the readers of a finished report may not know of (a decision of a body), what is another region's and what lies before the
period comes in only when it is chosen. All is as it was on the day of the report, as far as the portal knows.
"""

from dataclasses import dataclass, field

from django.db.models import Count

from governance.milestones import timeline
from governance.models import Decision, Meeting, MeetingState
from governance.models.meetings import AMSTERDAM
from npvr.templatetags.ui import date_nl

from ..content.items.charts import has_values
from ..documents.models import Document, DocumentKind
from ..items.models import ProgressReport
from ..items.monitoring.halves import HalfYear
from ..items.tree import items_of
from .content import LISTS
from .periods import Period

HELD = [MeetingState.HELD, MeetingState.CLOSED]
MOST = 200
"""Rows of one kind that are proposed; the newest of decisions, the first of the others."""


@dataclass(frozen=True)
class Row:
    """One proposed row: its key, how the form names it, whether it comes in by itself, and what the report then holds."""

    key: str
    label: str
    data: dict
    proposed: bool = True

    def is_taken(self, left_out, taken_in):
        """Whether it comes in, with what the writers left out and chose."""
        return self.key not in left_out if self.proposed else self.key in taken_in


@dataclass
class Proposed:
    """All proposed rows by list, and what they hang on: the agenda (its title, "" for none), opgaven, doelen."""

    rows: dict = field(default_factory=lambda: {name: [] for name in LISTS})
    agenda: str = ""
    challenges: list = field(default_factory=list)
    goals: list = field(default_factory=list)

    @property
    def everything(self):
        """All rows by their keys."""
        return {row.key: row for rows in self.rows.values() for row in rows}


def gather(report):
    """What there is now for a report; seven statements, whatever their number."""
    period, found = Period.of(report), Proposed()
    found.rows["timeline"], found.rows["coming"] = _milestones(report, period)
    found.rows["timeline"] += _events(report.region, period)
    found.rows["timeline"].sort(key=lambda row: (row.data["day"] or "9999", row.data["title"]))
    found.rows["meetings"] = _meetings(report.region, period)
    found.rows["decisions"] = _decisions(report.region, period)
    _from_documents(found, report, period)
    return found


# --- the process -----------------------------------------------------------------------------------------------------
def _milestones(report, period):
    """(what was done by the day of the report, what was to come on that day).

    What was done before the period comes in only when it is chosen: an earlier report may tell it already.
    """
    past, coming = [], []
    for entry in timeline.of_region(report.region, today=report.on):
        day = entry.done_on or entry.place_day
        if entry.state == "done" and (day is None or day <= max(report.on, period.last)):
            proposed = day is not None and day >= period.begins
            past.append(Row(_key(entry), _label(entry), _milestone(entry, day), proposed=proposed))
        elif entry.state == "done":
            coming.append(
                Row(_key(entry), _label(entry), _milestone(entry, entry.place_day) | _before(entry, report.on))
            )
        elif entry.state != "dropped":
            coming.append(Row(_key(entry), _label(entry), _milestone(entry, entry.place_day)))
    return past[-MOST:], coming[:MOST]


def _before(entry, on):
    """How a milestone that was done later stood on the day of the report."""
    late = entry.last_day is not None and entry.last_day < on
    return {"done_on": None, "state": "late" if late else "planned", "state_words": "te laat" if late else "gepland"}


def _key(entry):
    """What a milestone is known by in a report."""
    return f"mijlpaal-{entry.key}"


def _label(entry):
    """How the form names a milestone: with its day, or when it is to be."""
    when = date_nl(entry.done_on) if entry.done_on else entry.when_words
    return f"{entry.title} ({when})" if when else entry.title


def _milestone(entry, day):
    return {
        "title": entry.title,
        "when": entry.when_words,
        "day": day.isoformat() if day else None,
        "done_on": entry.done_on.isoformat() if entry.done_on else None,
        "state": str(entry.state),
        "state_words": entry.state_words,
        "lane": str(entry.lane),
        "demo": entry.is_demo,
    }


def _in(period, field_name):
    """A condition: a moment on a day of the period, on the clock in the Netherlands."""
    return {f"{field_name}__date__gte": period.begins, f"{field_name}__date__lt": period.after}


def _events(region, period):
    """Events that were held: they have a title of their own and no body."""
    found = Meeting.objects.filter(region=region, body=None, state__in=HELD, **_in(period, "starts_at"))
    for meeting in found.order_by("starts_at")[:MOST]:
        day = meeting.starts_at.astimezone(AMSTERDAM).date()
        yield Row(
            f"bijeenkomst-{meeting.pk}", f"{meeting.title} ({date_nl(day)})",
            {
                "title": meeting.title, "when": "", "day": day.isoformat(), "done_on": day.isoformat(), "state": "done",
                "state_words": "gehouden", "lane": "regio", "demo": meeting.is_demo,
            },
        )  # fmt: skip


def _meetings(region, period):
    """How often each body met."""
    found = (
        Meeting.objects.filter(region=region, body__isnull=False, state__in=HELD, **_in(period, "starts_at"))
        .values("body_id", "body__name")
        .annotate(number=Count("pk"))
        .order_by("body_id")
    )
    return [
        Row(
            f"gremium-{one['body_id']}", f"{one['body__name']}: {one['number']} keer bijeen",
            {"body": one["body__name"], "number": one["number"]},
        )
        for one in found
    ]  # fmt: skip


def _decisions(region, period):
    """Decisions of the bodies; none comes in by itself, for more people read the report than sit in the body."""
    found = (
        Decision.objects.filter(body__region=region, on__gte=period.begins, on__lt=period.after)
        .select_related("body")
        .order_by("-on", "-sequence")[:MOST]
    )
    rows = [
        Row(
            f"besluit-{one.pk}", f"{one.body.name}, besluit {one.number}: {one.text}",
            {"body": one.body.name, "number": one.number, "on": one.on.isoformat(), "text": one.text},
            proposed=False,
        )
        for one in found
    ]  # fmt: skip
    return rows[::-1]


# --- plan and agenda -------------------------------------------------------------------------------------------------
def _from_documents(found, report, period):
    """Activities of the agenda that was under way, and the plan's opgaven and indicators, as they are now."""
    documents = list(Document.objects.filter(region=report.region).select_related("region", "region"))
    agendas = [one for one in documents if one.kind == DocumentKind.AGENDA and _overlap(one.period, period)]
    agenda = max(agendas, key=lambda one: one.period.lower, default=None)
    document = agenda or next((one for one in documents if one.kind == DocumentKind.PLAN), None)
    if document is None:
        return
    items = items_of(document)
    found.agenda = agenda.title if agenda else ""
    found.challenges = [{"title": one["title"], "kind": one["kind"], "id": one["id"]} for one in items["challenges"]]
    found.goals = [{"id": one["id"], "title": one["title"]} for one in items["goals"]]
    if agenda:
        own = items["activities"][:MOST]
        reports = _reports(own, period)
        found.rows["activities"] = [_activity(one, reports.get(one["id"]), report.region.name) for one in own]
    found.rows["indicators"] = [_indicator(one, report.on.isoformat()) for one in items["indicators"][:MOST]]


def _overlap(years, period):
    return years is not None and years.lower < period.after and period.begins < years.upper


def _reports(activities, period):
    """By key of the activity its newest voortgangsbericht over a half-year in the period; one statement."""
    found = (
        ProgressReport.objects.filter(activity__key__in=[one["id"] for one in activities])
        .filter(period__period__contained_by=period.range)
        .select_related("period", "activity")
        .order_by("activity_id", "-period__period")
        .distinct("activity_id")
    )
    return {str(one.activity.key): one for one in found}


def _activity(one, message, region):
    elsewhere = one["region"] if one["region"] != region else ""
    led = f" (trekt: {elsewhere})" if elsewhere else ""
    data = {name: one[name] for name in ("id", "title", "state", "state_reason", "lead", "lead_function", "challenges")}
    data |= {"begins_on": one["begins_on"], "ends_on": one["ends_on"], "region": elsewhere, "results": one["results"]}
    data["message"] = _message(message) if message else None
    return Row(f"activiteit-{one['id']}", f"{one['title']}{led}", data, proposed=not elsewhere)


def _message(one):
    return {
        "half": str(HalfYear.of(one.period.period.lower)), "judgement": one.judgement, "text": one.text,
        "learned": one.learned, "adjusting": one.adjusting,
    }  # fmt: skip


def _indicator(one, until):
    """With the values up to the day of the report; one without any comes in only when it is chosen."""
    data = one | {"measurements": [value for value in one["measurements"] if value["on"] <= until]}
    return Row(f"indicator-{one['id']}", one["title"], data, proposed=has_values(data))
