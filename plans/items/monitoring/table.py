"""Reading measurements out of what somebody pasted or uploaded: which text it is, which columns, which decimals.

A row holds a date, a value and perhaps a note; `;`, `,` or a tab stands between them. Which mark stands before the
decimals is decided once for the whole table, from the numbers that leave no doubt, and asked where none does. A formula
is text like any other here: nothing is calculated, so it is refused as a number.
"""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from npvr.numbers import read_number, write_number

MOST_ROWS = 2_000
MOST_BYTES = 6 * 1024 * 1024
NOTE_LENGTH = 240
FIRST_YEAR = 1900

SEPARATORS = {"\t": "een tab", ";": "een puntkomma", ",": "een komma"}
DECIMALS = {",": "een komma", ".": "een punt"}
MARKS = [
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
]
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
NAMES = {
    "on": {"datum", "dag", "peildatum", "meetdatum", "date"},
    "value": {"waarde", "meting", "getal", "value"},
    "note": {"toelichting", "opmerking", "note"},
}
YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[ T]0?0:00(?::00(?:\.0+)?)?)?")
DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})(?: 0?0:00(?::00)?)?"
)
BY_ORDER = {"on": 0, "value": 1, "note": 2}
FORMULA_SIGNS = "=+-@\t\r"
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class UnreadableError(ValueError):
    """This is no table of measurements; the text says in Dutch why not."""


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
            f"Dit bestand is {len(content) / 1024 / 1024:.0f} MB. Er passen ten hoogste {_dutch(MOST_ROWS)} rijen in."
        )
    if content.startswith(SPREADSHEETS):
        raise UnreadableError("Dit is een rekenblad. Bewaar het als CSV en kies dat bestand.")
    encoding, name = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise UnreadableError("Dit is geen tekstbestand. Bewaar uw metingen als CSV en kies dat bestand.")
    return text, name


def _encoding(content):
    for mark, encoding, name in MARKS:
        if content.startswith(mark):
            return encoding, name
    start = content[:1000]
    if b"\x00" in start:  # UTF-16 without its mark: every other byte of ordinary text is zero
        return ("utf-16-be" if start[:1] == b"\x00" else "utf-16-le"), "UTF-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252", "Windows-1252"
    return "utf-8", "UTF-8"


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
        raise UnreadableError(f"Dit zijn {_dutch(len(numbered))} rijen. Er passen er {_dutch(MOST_ROWS)} tegelijk in.")
    columns = _columns(head)
    picked = [_pick(number, cells, columns, separator, head) for number, cells in numbered]
    decimal, question = (decimal, "") if decimal else _decimal(row.typed[1] for row in picked if not row.error)
    rows = [row if row.error else _read(row, decimal, question, today) for row in picked]
    return Table(tuple(_once_a_day(rows)), separator, decimal, bool(head), question)


def _separator(text):
    lines = [line for line in text.splitlines()[:100] if line.strip()]
    if not lines:
        raise UnreadableError("Plak metingen of kies een bestand.")
    counts = {mark: sum(mark in line for line in lines) for mark in SEPARATORS}
    best = max(counts, key=counts.get)
    if not counts[best]:
        raise UnreadableError(
            "Wij vinden geen kolommen. Zet tussen datum en waarde een puntkomma, een komma of een tab."
        )
    return best


def _cells(text, separator):
    """(line, cells) of every row with something in it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found, line = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((line, [cell.strip() for cell in cells]))
            line = reader.line_num + 1
    except csv.Error:
        raise UnreadableError(
            f"Vanaf rij {line} kunnen wij dit niet lezen. Staat daar een aanhalingsteken te veel?"
        ) from None
    if not found:
        raise UnreadableError("Plak metingen of kies een bestand.")
    return found


def _dutch(number):
    return f"{number:,}".replace(",", ".")


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


def _decimal(values):
    """The mark before the decimals, and the question to ask where the numbers don't tell it."""
    proofs = Counter(map(_proof, values))
    if proofs[","] and proofs["."]:
        return "", (
            "In deze tabel staan getallen met een komma en getallen met een punt voor de decimalen. "
            "Zeg welk teken het is; de andere getallen wijzen wij dan aan."
        )
    if not (proofs[","] or proofs["."]) and proofs["?"]:
        return "", "Getallen zoals 1.234 kunnen wij op twee manieren lezen. Zeg welk teken voor de decimalen staat."
    return ("." if proofs["."] else ","), ""


def _proof(text):
    """The decimal mark that a number proves; "?" where it has two readings, nothing where it says nothing."""
    marks = re.sub("[^.,]", "", text)
    if not marks:
        return ""
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:  # 1.000.000: between thousands, so it isn't the decimal's
        return "," if marks[0] == "." else "."
    before, after = text.lstrip("-\u2212 ").split(marks)
    return "?" if re.fullmatch("[1-9][0-9]{0,2}", before) and re.fullmatch("[0-9]{3}", after) else marks


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
    found = YEAR_FIRST.fullmatch(text) or DAY_FIRST.fullmatch(text)
    if not text:
        raise ValueError("Er staat geen datum.")
    if found is None:
        raise ValueError(f"“{text[:30]}” is geen datum. Schrijf de hele datum, bijvoorbeeld 31-12-2025.")
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise ValueError(f"{text} bestaat niet als datum. Schrijf dag, maand, jaar: 31-12-2025.") from None
    return checked_day(day, today)


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
    text = " ".join(CONTROLS.sub("", text).split())
    if text[:1] == "'" and text[1:2] in tuple(FORMULA_SIGNS):
        text = text[1:]
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


def cell(text):
    """Text for a cell of a CSV file: what a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{text}" if text[:1] in tuple(FORMULA_SIGNS) else text


def write_table(rows):
    """Measurements as CSV that a Dutch spreadsheet opens and `read_table` reads back: `;` and a decimal comma.

    `rows` holds (day, value, note, …) with a head of names first; a number is written as a number, a text through `cell`.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([[_written(value) for value in row] for row in rows])
    return "\ufeff" + out.getvalue()


def _written(value):
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    return write_number(value) if isinstance(value, Decimal) else cell(str(value))
