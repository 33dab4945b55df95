"""Tables of text: which characters a CSV file is written in, what stands between its columns and before its decimals.

Which mark stands before the decimals is decided once for a whole table, from the numbers that leave no doubt, and asked
where none does. A formula is text like any other here: nothing is calculated. What a spreadsheet would take for a
formula is written with an apostrophe before it (standards.md V1.2.10, trust.md F22).
"""

import csv
import io
import re
from collections import Counter
from datetime import date
from decimal import Decimal

from npvr.numbers import write_number

MOST_BYTES = 6 * 1024 * 1024

SEPARATORS = {"\t": "een tab", ";": "een puntkomma", ",": "een komma"}
DECIMALS = {",": "een komma", ".": "een punt"}
MARKS = [
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
]
YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?:[ T]0?0:00(?::00(?:\.0+)?)?)?")
DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})(?: 0?0:00(?::00)?)?"
)
FORMULA_SIGNS = tuple("=+-@\t\r")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class UnreadableError(ValueError):
    """This is no table that can be read; the text says in Dutch why not."""


# --- characters and columns -------------------------------------------------------------------------------------------
def characters(content):
    """(encoding, its name) that a file of text is written in: UTF-8, UTF-16 or Windows-1252."""
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


def decoded(content, otherwise):
    """The text in a file and the name of its characters; refuses what is no text with the words of `otherwise`."""
    encoding, name = characters(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise UnreadableError(otherwise)
    return text, name


def separator_of(text):
    """What stands between the columns; "" where nothing does, and None where there is no text at all."""
    lines = [line for line in text.splitlines()[:100] if line.strip()]
    if not lines:
        return None
    counts = {mark: sum(mark in line for line in lines) for mark in SEPARATORS}
    best = max(counts, key=counts.get)
    return best if counts[best] else ""


def numbered_rows(text, separator):
    """(line, cells) of every row with something in it, the lines from 1."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        raise UnreadableError(
            f"Vanaf rij {line} kunnen wij dit niet lezen. Staat daar een aanhalingsteken te veel?"
        ) from None


# --- numbers and days -------------------------------------------------------------------------------------------------
def decimal_of(values):
    """The mark before the decimals in a column of numbers, and the question to ask where the numbers don't tell it."""
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


def day_written(text):
    """The date in a text as 31-12-2025, 31/12/2025 or 2025-12-31; refuses with a ValueError in Dutch."""
    found = YEAR_FIRST.fullmatch(text) or DAY_FIRST.fullmatch(text)
    if not text:
        raise ValueError("Er staat geen datum.")
    if found is None:
        raise ValueError(f"“{text[:30]}” is geen datum. Schrijf de hele datum, bijvoorbeeld 31-12-2025.")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise ValueError(f"{text} bestaat niet als datum. Schrijf dag, maand, jaar: 31-12-2025.") from None


def dutch(number):
    """A count with points between the thousands: 2.000."""
    return f"{number:,}".replace(",", ".")


# --- cells of text ----------------------------------------------------------------------------------------------------
def cell(text):
    """Text for a cell of a file: what a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def uncelled(text):
    """A text without what can't be shown, on one line; what `cell` put before a formula is taken off again."""
    text = " ".join(CONTROLS.sub("", text).split())
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_SIGNS) else text


def write_table(rows):
    """Rows as CSV that a Dutch spreadsheet opens, and that reads back: `;`, a decimal comma, days as 31-12-2025.

    A number is written as a number and a text through `cell`.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([[_written(value) for value in row] for row in rows])
    return "\ufeff" + out.getvalue()


def _written(value):
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    return write_number(value) if isinstance(value, Decimal) else cell(str(value))
