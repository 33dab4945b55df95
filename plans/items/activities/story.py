"""What happened to an activity, newest first: saves, decisions on contributions, results and reports in one story."""

from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace

from django.db.models import F, Window
from django.db.models.functions import Lag
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from ..models import Activity, ActivityState, Contribution, ContributionState, ProgressReport, Result, ResultState

PAGE_SIZE = 50


@dataclass
class Story:
    """A page of it. `older` is the moment before which the next page begins, None on the last."""

    entries: list = field(default_factory=list)
    older: datetime | None = None


def story_of(activity, *, before=None, more=()):
    """A page of the story of an activity, from `before` back; one statement a source, whatever happened.

    `more` holds further sources: a function of (before, number) each that gives entries, newest first.
    """
    number = PAGE_SIZE + 1
    sources = [_saves, _contributions, _results, _reports]
    found = [entry for source in sources for entry in source(activity, before, number)]
    found += [entry for source in more for entry in source(before, number)]
    found.sort(key=lambda entry: entry.when, reverse=True)
    page = found[:PAGE_SIZE]
    return Story(page, page[-1].when if len(found) > PAGE_SIZE else None)


def entry(when, who, what, note="", *, much=False, links=()):
    """One line of the story, as components/history.html shows it."""
    return SimpleNamespace(when=when, who=who, what=what, note=note, much=much, links=links)


def _rows(model, where, before, number, *related, watched=None):
    """Rows of history, newest first; `was` is what the field `watched` held in the row before, None in the first."""
    rows = model.history.filter(**where).select_related("history_user", *related)
    if watched:
        in_time = Window(Lag(watched), partition_by=F("id"), order_by=["history_date", "history_id"])
        rows = rows.annotate(was=in_time)
    if before:
        rows = rows.filter(history_date__lt=before)
    return rows.order_by("-history_date", "-history_id")[:number]


def _who(row):
    return row.history_user.name if row.history_user else "het portaal"


def _done(row):
    """What was done, for the end of a sentence: "gewijzigd", "verwijderd"."""
    return (row.history_change_reason or "gewijzigd").split(":")[0]


def _details(row):
    """What was changed, where the save said it: "titel, trekker"."""
    return (row.history_change_reason or "").partition(": ")[2]


def _saves(activity, before, number):
    for row in _rows(Activity, {"id": activity.pk}, before, number, watched="ruled_state"):
        if row.was is not None and row.was != row.ruled_state:
            word = ActivityState(row.ruled_state).label if row.ruled_state else "volgt weer uit resultaten en datums"
            yield entry(row.history_date, _who(row), f"Stand: {word}", row.ruled_reason, much=True)
        elif row.history_type == "+" or row.history_change_reason == "toegevoegd":
            yield entry(row.history_date, _who(row), "Activiteit toegevoegd", much=True)
        else:
            yield entry(row.history_date, _who(row), f"Activiteit {_done(row)}", _details(row))


def _contributions(activity, before, number):
    for row in _rows(Contribution, {"activity_id": activity.pk}, before, number, "contributor", watched="state"):
        what, state = f"Bijdrage van {row.contributor} ({row.get_kind_display()})", ContributionState(row.state).label
        if row.was is not None and row.was != row.state:
            earlier = row.state_on and row.state_on != timezone.localdate(row.history_date)
            since = f"Sinds {date_nl(row.state_on)}. " if earlier else ""
            why = f"Omdat: {row.reason}" if row.reason else ""
            yield entry(row.history_date, _who(row), f"{what}: {state}", f"{since}{why}".strip(), much=True)
        elif row.history_type == "+":
            yield entry(row.history_date, _who(row), f"{what}: toegevoegd als {state}", row.description)
        else:
            yield entry(row.history_date, _who(row), f"{what}: {_done(row)}", _details(row))


def _results(activity, before, number):
    for row in _rows(Result, {"activity_id": activity.pk}, before, number, watched="state"):
        what = f"Resultaat “{row.title}”"
        if row.was is not None and row.was != row.state:
            reached = row.state in {ResultState.REACHED, ResultState.PARTLY}
            yield entry(row.history_date, _who(row), f"{what}: {row.get_state_display()}", row.note, much=reached)
        elif row.history_type == "+":
            yield entry(row.history_date, _who(row), f"{what}: toegevoegd")
        else:
            yield entry(row.history_date, _who(row), f"{what}: {_done(row)}", _details(row))


def _reports(activity, before, number):
    for row in _rows(ProgressReport, {"activity_id": activity.pk}, before, number):
        verb = "" if row.history_type == "+" else " (bijgewerkt)"
        what = f"Voortgangsbericht{verb}: {row.get_judgement_display()}"
        yield entry(row.history_date, _who(row), what, row.text, much=row.history_type == "+")
