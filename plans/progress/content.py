"""The content of a report as plain data: what is shown on the draft's page, fixed when it is finished, hashed and printed.

Schema 1 (docs/decisions/0035): `schema`, `region`, `title`, `on`, `period`, `texts` by section, and lists of what was
taken in: `timeline`, `meetings`, `decisions`, `activities`, `indicators`, `coming`. Functions, never names of persons; no
addresses, no working states. Numbers are text, days are ISO (decisions 18).
"""

import json

from ..content import tree as content_tree
from .models import TEXTS

SCHEMA = 1
LISTS = ["timeline", "meetings", "decisions", "activities", "indicators", "coming"]
DEMO_WORDS = "Demogegeven: deze rapportage is geschreven om het portaal te tonen."


class UnknownSchemaError(ValueError):
    """The text is not a report that this release can read."""


def content_of(report, period, proposed):
    """The content of a report as it is now, of its texts and of the proposed rows that its writers take in."""
    left_out, taken_in = set(report.left_out), set(report.taken_in)
    lists = {name: [row.data for row in proposed.rows[name] if row.is_taken(left_out, taken_in)] for name in LISTS}
    before = report.corrects
    return {
        "schema": SCHEMA,
        "region": report.region.name,
        "title": report.title,
        "on": report.on.isoformat(),
        "period": {"first": period.begins.isoformat(), "last": period.last.isoformat(), "words": str(period)},
        "corrects": {"number": before.number, "sha256": before.sha256, "why": report.why} if before else None,
        "texts": {name: getattr(report, name).strip() for name in TEXTS},
        "agenda": proposed.agenda,
        "challenges": proposed.challenges,
        "goals": _goals(lists["indicators"], proposed.goals),
        "demo": report.is_demo,
    } | lists


def _goals(indicators, goals):
    """The goals that the indicators measure, by their keys."""
    named = {key for one in indicators for key in one["goals"]}
    return [goal for goal in goals if goal["id"] in named]


def written(content):
    """(the canonical text of a content, its SHA-256)."""
    text = content_tree.canonical(content)
    return text, content_tree.digest(text)


def read(text):
    """The content in a canonical text; refuses what another kind of release wrote."""
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise UnknownSchemaError("unknown schema of a report")
    return content
