"""Gereedheid: what somebody may want to look at before a version is made. Advice only: nothing is ever stopped by it.

There is no fixed format for a plan (domain.md § 1), so a line says what is open and never that it is wrong. Pure: a
content tree in, lines out. Of a plan its opgaven, doelen, indicatoren and uitgangspunten; of an agenda the activities
that its region leads and that are not stopped; of both the chapters.
"""

from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from npvr.templatetags.ui import euro
from plans.content import html as markup

from .comparison import items_of
from .finance import of_activity, total


@dataclass(frozen=True)
class Advice:
    """One thing that is open. `part` is the kind of item, or "chapters"; `key` its id there; `place` what it is called."""

    part: str
    key: str
    place: str
    text: str


PARTS = {
    "chapters": "Hoofdstukken",
    "challenges": "Opgaven en kansen",
    "goals": "Doelen",
    "activities": "Activiteiten",
    "indicators": "Indicatoren",
    "principles": "Uitgangspunten",
}
"""The parts in the order of the page."""


def check(tree, *, worked_on=None):
    """The `Advice` for a tree, by part. `worked_on` are the ids of goals that an activity elsewhere works on.

    For a plan without any agenda, `worked_on` is None: that no activity works on a goal says nothing then.
    """
    items = items_of(tree)
    found = [*_chapters(tree["chapters"])]
    if not items:
        return found
    if tree["document"]["kind"] == "agenda":
        region = tree["document"]["region"]["name"]
        return [*found, *_worked_on(items, worked_on or set()), *_activities(items, region)]
    found += _challenges(items)
    if worked_on is not None:
        found += _worked_on(items, worked_on)
    return [*found, *_measured(items), *_indicators(items), *_principles(items)]


def by_part(lines):
    """The lines in the order of the parts, as they came within one."""
    order = list(PARTS)
    return sorted(lines, key=lambda line: order.index(line.part))


# --- chapters --------------------------------------------------------------------------------------------------------
def _chapters(chapters):
    """What the text itself shows; a chapter without text is fine where its sub-chapters hold it."""
    for chapter, after in zip_longest(chapters, chapters[1:]):
        opens = after is not None and after["level"] > chapter["level"]
        if not chapter["html"] and opens:
            continue
        for remark in markup.check(chapter["html"]):
            yield Advice("chapters", chapter["id"], f"{chapter['number']} {chapter['title']}", remark.text)


# --- the plan --------------------------------------------------------------------------------------------------------
def _challenges(items):
    answered = {key for goal in items["goals"] for key in goal["challenges"]}
    for one in items["challenges"]:
        if one["id"] not in answered:
            word = "kans" if one["kind"] == "opportunity" else "opgave"
            yield _line("challenges", one, f"Bij deze {word} hoort nog geen doel.")


def _worked_on(items, worked_on):
    worked_on = {*worked_on, *(effect["id"] for activity in items["activities"] for effect in activity["goals"])}
    for one in items["goals"]:
        if one["id"] not in worked_on:
            yield _line("goals", one, "Aan dit doel werkt nog geen activiteit.")


def _measured(items):
    measured = {key for indicator in items["indicators"] for key in indicator["goals"]}
    for one in items["goals"]:
        if one["id"] not in measured:
            yield _line("goals", one, "Bij dit doel hoort nog geen indicator.")


def _indicators(items):
    for one in items["indicators"]:
        if one["baseline"] is None:
            yield _line("indicators", one, "De nulmeting is nog niet ingevuld.")
        if one["target"] is None:
            yield _line("indicators", one, "De streefwaarde is nog niet ingevuld.")


def _principles(items):
    sides = {"region": "de regio", "state": "het rijk"}
    for one in items["principles"]:
        silent = [words for side, words in sides.items() if not one[side].strip()]
        if silent:
            text = f"Nog niet ingevuld is wat {' en '.join(silent)} hiermee {'doen' if len(silent) > 1 else 'doet'}."
            yield Advice("principles", str(one["number"]), f"{one['number']} {one['title']}", text)


# --- the agenda ------------------------------------------------------------------------------------------------------
def _activities(items, region):
    for one in items["activities"]:
        if one["state"] == "stopped" or one.get("region") not in {None, "", region}:
            continue
        for text in _of_activity(one):
            yield _line("activities", one, text)


def _of_activity(activity):
    if not activity["lead"]:
        yield "Er is nog geen trekker."
    if not activity["results"]:
        yield "Er is nog geen resultaat."
    if not activity["goals"]:
        yield "Er is nog geen verwacht effect op een doel."
    yield from _money(activity)


def _money(activity):
    """Needed money for which nobody is named yet, and contributions in money that name no source."""
    sums = total(of_activity(activity).values())
    if (open_amount := sums.needed - sums.brought) > Decimal(0):
        yield f"Voor {euro(open_amount)} is nog geen bijdrage genoemd."
    for one in activity["contributions"]:
        if one["kind"] == "money" and one["state"] != "not_now" and not one["scheme"]:
            yield f"Bij de bijdrage van {one['contributor']} staat nog geen bron of regeling."


def _line(part, item, text):
    return Advice(part, item["id"], item["title"], text)
