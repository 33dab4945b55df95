"""Writes docs/permissions.md: the rights matrix as it is in force, and which address asks which of its rows."""

import re

from django.conf import settings
from django.core.management.base import BaseCommand

from governance.matrix import MATRIX, Column
from npvr.addresses import addresses

FILE = settings.BASE_DIR / "docs" / "permissions.md"
COLUMN_WORDS = {
    Column.PUBLIC: "everybody, signed in or not",
    Column.OTHER_CORE_TEAM: "a seat in the core team of another region (together the klankbordgroep)",
    Column.REGION_SEAT: "a seat in the own region outside the core team: stuurgroep, werkgroep, another body",
    Column.EDITOR: "programmamanager or programmamedewerker, in the core team",
    Column.STATE_CORE_TEAM: "regio-adviseur BZK or ambtelijk trekker, in the core team",
    Column.REGIONAL_LEAD: "bestuurlijk trekker, in the DO Rijk-Regio",
    Column.STATE_REPRESENTATIVE: "rijksvertegenwoordiger, in the DO Rijk-Regio",
    Column.MINISTRY: "contact of a department (all regions) or of a province (its own regions)",
    Column.CASHIER: "regiokassier",
    Column.PROGRAMME_TEAM: "programme team of BZK (all regions)",
    Column.ADMINISTRATOR: "functional administrator",
}
MARKS = {
    "●": "yes",
    "–": "no",
    "2": "two sides together",
    "S": "after signing in afresh",
    "2S": "two sides together, after signing in afresh",
    "i": "when invited",
    "o": "only the own part: the own ministry's, body's or region's",
}
HEAD = """# Who may do what

Written by `manage.py write_permissions` from `governance/matrix.py` and the URL patterns; a test fails when it is not
up to date.

A right follows from a current appointment to a seat and from nothing else. What somebody may not know of answers 404.
Each column says what a person is to the region that a thing belongs to; in another region a core-team member counts as
KB, anybody else as PU. `i` and `o` give a part only, and nothing at all in a row whose addresses know no such part yet.
"""


def permissions():
    """The whole text of the file."""
    asked = [address for address in addresses() if address.access.actions]
    parts = [
        HEAD,
        _lines("| column | who |", "|---|---|", (f"| **{c}** | {COLUMN_WORDS[c]} |" for c in Column)),
        _lines("| mark | meaning |", "|---|---|", (f"| {mark} | {words} |" for mark, words in MARKS.items())),
        "## In use\n",
        _table(row for row in MATRIX.values() if row.in_use),
        "## Which address asks which rows\n",
        "`<document>` is `plan` or `agenda/<first_year>`. An address marked * shows everybody the part that is theirs;\n"
        "its rows say who sees more. The views themselves ask for the writing rows too where they show a button.\n",
        _lines("| address | rows |", "|---|---|", dict.fromkeys(f"| {_asks(address)} |" for address in asked)),
        "## Open to everybody\n",
        _bullets(f"`{_route(a)}`: {a.access.reason}" for a in addresses() if a.access.kind == "public"),
        "## About the own account\n",
        _bullets(f"`{_route(a)}`" for a in addresses() if a.access.kind == "account"),
        "## Later\n\nRows without an address yet.\n",
        _table(row for row in MATRIX.values() if not row.in_use),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _asks(address):
    star = " *" if address.access.kind == "partly public" else ""
    return f"`{_route(address)}`{star} | " + ", ".join(f"`{action}`" for action in address.access.actions)


def _route(address):
    """The route as people write it: /regios/<region>/plan/; regular expressions lose their anchors."""
    names = re.sub(r"\(\?P<(\w+)>(?:\[[^\]]*\]|[^()])*\)|<(?:\w+:)?(\w+)>", r"<\1\2>", address.route)
    path = "/" + names.replace("_slug>", ">").strip("^$")
    return re.sub(r"/(plan|agenda/<first_year>)/(?!beginnen|nieuw)", "/<document>/", path)


def _table(rows):
    head = "| action | what it is | " + " | ".join(Column) + " |"
    cells = (f"| `{r.action}` | {r.label} | " + " | ".join(r.cells[c] for c in Column) + " |" for r in rows)
    return _lines(head, "|---|---|" + "---|" * len(Column), cells)


def _lines(*head_and_rows):
    *head, rows = head_and_rows
    return "\n".join([*head, *rows]) + "\n"


def _bullets(lines):
    return "\n".join(f"- {line}" for line in sorted(lines)) + "\n"


class Command(BaseCommand):
    """`manage.py write_permissions` writes the file."""

    help = "Schrijft docs/permissions.md opnieuw, uit de rechtentabel en de adressen."

    def handle(self, **options):
        FILE.write_text(permissions(), encoding="utf-8")
        self.stdout.write(f"{FILE.relative_to(settings.BASE_DIR)} is geschreven.")
