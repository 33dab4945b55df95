"""Reading measurements out of what somebody pasted or uploaded: which text it is, which columns, which decimals.

A row holds a date, a value and perhaps a note; `;`, `,` or a tab stands between them. Which mark stands before the
decimals is decided once for the whole table, from the numbers that leave no doubt, and asked where none does. A formula
is text like any other here: nothing is calculated, so it is refused as a number.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from npvr.numbers import read_number
from npvr.tables import (
    MOST_BYTES,
    UnreadableError,
    day_written,
    decimal_of,
    decoded,
    dutch,
    numbered_rows,
    separator_of,
    uncelled,
)

MOST_ROWS = 2_000
NOTE_LENGTH = 240
FIRST_YEAR = 1900

SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
NAMES = {
    "on": {"datum", "dag", "peildatum", "meetdatum", "date"},
    "value": {"waarde", "meting", "getal", "value"},
    "note": {"toelichting", "opmerking", "note"},
}
BY_ORDER = {"on": 0, "value": 1, "note": 2}
NOTHING = "Plak metingen of kies een bestand."


@dataclass(frozen=True)
class Row:
    """One row as it was read. `number` is its line in the table, from 1; `error` says in Dutch what is wrong with it."""

    number: int
    on: date | None = None
    value: Decimal | None = None
    note: str = ""
    error: str = ""
    typed: tuple = ()


@dataclass(frozen=True)
class Table:
    """A table as it was read. `question` is what has to be told before its numbers can be: which mark is the decimal's."""

    rows: tuple
    separator: str
    decimal: str
    has_head: bool
    question: str = ""

    @property
    def faults(self):
        """The rows that are not right."""
        return [row for row in self.rows if row.error]


def decode(content):
    """The text in a file and what its characters were written in: UTF-8, UTF-16 or Windows-1252."""
    if len(content) > MOST_BYTES:
        raise UnreadableError(
            f"Dit bestand is {len(content) / 1024 / 1024:.0f} MB. Er passen ten hoogste {dutch(MOST_ROWS)} rijen in."
        )
    if content.startswith(SPREADSHEETS):
        raise UnreadableError("Dit is een rekenblad. Bewaar het als CSV en kies dat bestand.")
    return decoded(content, "Dit is geen tekstbestand. Bewaar uw metingen als CSV en kies dat bestand.")


def read_table(text, *, today, decimal=""):
    """The measurements in a text; `decimal` is the mark before the decimals where somebody told it: "," or ".".

    Refuses with an UnreadableError what has no rows, no columns, or more than `MOST_ROWS` rows. What is wrong with a
    single row stands in that row.
    """
    text = text.lstrip("\ufeff").replace("\x00", "")
    separator = _separator(text)
    numbered = _cells(text, separator)
    head = _head(numbered[0][1])
    if head:
        numbered = numbered[1:]
    if not numbered:
        raise UnreadableError("Er staan nog geen metingen in: alleen namen van kolommen.")
    if len(numbered) > MOST_ROWS:
        raise UnreadableError(f"Dit zijn {dutch(len(numbered))} rijen. Er passen er {dutch(MOST_ROWS)} tegelijk in.")
    columns = _columns(head)
    picked = [_pick(number, cells, columns, separator, head) for number, cells in numbered]
    decimal, question = (decimal, "") if decimal else decimal_of(row.typed[1] for row in picked if not row.error)
    rows = [row if row.error else _read(row, decimal, question, today) for row in picked]
    return Table(tuple(_once_a_day(rows)), separator, decimal, bool(head), question)


def _separator(text):
    separator = separator_of(text)
    if separator is None:
        raise UnreadableError(NOTHING)
    if not separator:
        raise UnreadableError(
            "Wij vinden geen kolommen. Zet tussen datum en waarde een puntkomma, een komma of een tab."
        )
    return separator


def _cells(text, separator):
    """(line, cells) of every row with something in it; refuses a table without one."""
    found = list(numbered_rows(text, separator))
    if not found:
        raise UnreadableError(NOTHING)
    return found


def _head(cells):
    """The names of the columns, if the first row holds names: nothing in it looks like a date or a number."""
    names = [cell.lower().strip("\"' ") for cell in cells]
    return names if not any(re.search("[0-9]", name) for name in names[:2]) else None


def _columns(head):
    """Where date, value and note stand: by the names of the columns where those are known, else in that order."""
    found = {
        what: next((at for at, name in enumerate(head or []) if name in names), None) for what, names in NAMES.items()
    }
    if found["on"] is None or found["value"] is None:
        return BY_ORDER
    return found


def _pick(number, cells, columns, separator, head):
    """The row with its three cells as they were typed, or with what is wrong with its columns."""
    typed = tuple("" if at is None or at >= len(cells) else cells[at] for at in columns.values())
    row = Row(number, typed=typed)
    extra = [cell for cell in cells[len(head) if columns != BY_ORDER else 3 :] if cell]
    if separator == "," and (any(map(_is_digits, extra)) or _is_digits(typed[2])):
        digits = next(filter(_is_digits, [*extra, typed[2]]))
        return replace(
            row,
            error=f"Achter de waarde staat nog het getal {digits}. Is dat het deel achter de komma? Zet dan puntkomma's "
            "tussen de kolommen.",
        )
    if extra:
        return replace(row, error="Deze rij heeft te veel kolommen: er is plaats voor datum, waarde en toelichting.")
    return row


def _is_digits(text):
    return re.fullmatch("[0-9]+", text) is not None


def _read(row, decimal, question, today):
    """The row with its date, value and note, or with what is wrong with them."""
    try:
        on = read_day(row.typed[0], today)
        note = read_note(row.typed[2])
        return replace(row, on=on, value=None if question else _value(row.typed[1], decimal), note=note)
    except ValueError as error:
        return replace(row, error=str(error))


def read_day(text, today):
    """A date as 31-12-2025 or 2025-12-31, from 1900 to today: a measurement has been made."""
    return checked_day(day_written(text), today)


def checked_day(day, today):
    """The day, if something can have been measured on it."""
    if day > today:
        raise ValueError("Deze datum moet nog komen. Een meting is van vandaag of eerder.")
    if day.year < FIRST_YEAR:
        raise ValueError(f"Kies een datum vanaf {FIRST_YEAR}.")
    return day


def _value(text, decimal):
    if text[:1] in {"=", "+", "@"} or re.match(r"-\s*[^0-9 ]", text):
        raise ValueError("Dit is een formule of tekst, geen getal. Zet hier de uitkomst.")
    if not text:
        raise ValueError("Er staat geen waarde.")
    return read_number(text, decimal=decimal)


def read_note(text):
    """A note without what can't be shown; what `cell` put before a formula is taken off again."""
    text = uncelled(text)
    if len(text) > NOTE_LENGTH:
        raise ValueError(f"De toelichting is te lang: {len(text)} tekens. Er passen er {NOTE_LENGTH}.")
    return text


def _once_a_day(rows):
    """The rows; the second of one date is an error that names the first."""
    first = {}
    for row in rows:
        if row.error or row.on not in first:
            if not row.error:
                first[row.on] = row.number
            yield row
        else:
            yield replace(row, error=f"Deze datum staat ook op rij {first[row.on]}.")
