"""Loading the programme's milestones from reference.toml, as often as one likes (domain.md § 3)."""

import tomllib
import uuid
from pathlib import Path

from django.db import transaction

from ..models.milestones import Milestone, MilestoneState, Wait
from .when import in_own_words, parse

FILE = Path(__file__).with_name("reference.toml")
NAMESPACE = uuid.UUID("2b7c0f4a-52d5-4f6e-9a53-7d0e7a9d2c1b")


def milestone_id(key):
    """The id of a milestone that comes with the portal or with the demonstration: everywhere the same."""
    return uuid.uuid5(NAMESPACE, key)


@transaction.atomic
def load_milestones(path=FILE):
    """Make the milestones that are not there yet. What is there stays as the programme team keeps it."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["mijlpalen"]
    known = dict(Milestone.objects.exclude(key="").values_list("key", "pk"))
    new = [row for row in rows if row["key"] not in known]
    for row in new:
        pk = known[row["key"]] = milestone_id(row["key"])
        Milestone.objects.create(pk=pk, key=row["key"], region=None, **values_of(row))
    for row in new:
        add_waits(known[row["key"]], row, known)


def values_of(row):
    """The values of a milestone or of a region's own word, from a row of a file."""
    when = when_of(row)
    done = row.get("gedaan", False)
    found = {name: row[name] for name in ("title", "note", "source") if name in row}
    if "elke_regio" in row:
        found["each_region"] = row["elke_regio"]
    return found | {
        "precision": when.precision if when else "", "words": when.words if when else "",
        "first_day": when and when.first_day, "last_day": when and when.last_day,
        "state": MilestoneState.DONE if done else MilestoneState.DROPPED if "vervallen" in row else MilestoneState.PLANNED,
        "done_on": done if done and done is not True else None, "why": row.get("vervallen", ""),
        "is_demo": row.get("demo", False),
    }  # fmt: skip


def when_of(row):
    """When, as a row of a file says it; None where it says nothing."""
    if "van" in row:
        return in_own_words(row["wanneer"], row["van"], row["tot"])
    return parse(row["wanneer"]) if "wanneer" in row else None


def add_waits(pk, row, known):
    """What a milestone waits for: keys of others, or words."""
    for what in row.get("wacht_op", ()):
        other = known.get(what)
        Wait.objects.create(milestone_id=pk, on_id=other, words="" if other else what)
