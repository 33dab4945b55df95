"""Which column of a file is what, and what its rows say: day, amount, direction, description, supplier.

Suggestions come from the names of the columns, as the Dutch banks and ledgers write them; the person decides. What is
wrong with a row stands in that row; nothing is guessed about money: an amount with two readings is asked for the whole
file at once.
"""

import hashlib
import re
from collections import Counter
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal

from openpyxl.utils import get_column_letter

from npvr.numbers import MOST_MONEY, read_number, write_amount
from npvr.tables import day_written, decimal_of, uncelled
from npvr.workbooks import Formula

from ..models.entry import DESCRIPTION_LENGTH, SUPPLIER_LENGTH
from ..money import CENT, ZERO

HEADS_WITHIN = 12
"""Rows: how far down the names of the columns are looked for; above them banks put an account and a period."""

NAMES = {
    "on": "datum boekdatum transactiedatum boekingsdatum factuurdatum valutadatum rentedatum dag date transactiondate",
    "amount": "bedrag bedrageur bedrageuro bedragineuro mutatiebedrag transactiebedrag bedraginclbtw bedraginclusiefbtw "
    "inclbtw inclusiefbtw totaal amount",
    "sign": "afbij bijaf debetcredit dc cd code debitcredit creditdebet",
    "out": "af debet uit uitgaven uitgave bedragaf lasten besteding debit",
    "into": "bij credit in inkomsten ontvangsten bedragbij baten",
    "description": "omschrijving omschrijving1 mededelingen mededeling beschrijving naamomschrijving toelichting tekst "
    "description",
    "supplier": "leverancier crediteur tegenpartij naamtegenpartij naam relatie begunstigde naamomschrijving",
    "vat": "btw btwbedrag bedragbtw omzetbelasting vat",
    "category": "categorie soort kostensoort category",
}
NAMES = {what: names.split() for what, names in NAMES.items()}
OUT_WORDS = {"af", "d", "debet", "debit", "-", "uit", "a"}
IN_WORDS = {"bij", "c", "credit", "+", "in", "b"}
COMPACT_DAY = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")


@dataclass(frozen=True)
class Columns:
    """Where everything stands: columns from 0, None where a file has none. `head` is the line of the names, 0 for none.

    `positive` says what an amount without a minus is where no other column tells: "out" (spent) or "into" (came in).
    `decimal` is the mark before the decimals in text: "," or ".", or "" where nothing has to be told.
    """

    head: int = 0
    on: int | None = None
    description: int | None = None
    supplier: int | None = None
    amount: int | None = None
    sign: int | None = None
    out: int | None = None
    into: int | None = None
    vat: int | None = None
    category: int | None = None
    positive: str = "out"
    decimal: str = ""

    def as_json(self):
        """As it is kept."""
        return asdict(self)

    @classmethod
    def from_json(cls, data):
        """As it was kept; what is not known is left out."""
        known = {one.name for one in fields(cls)}
        return cls(**{name: value for name, value in data.items() if name in known})


PLACES = ("on", "description", "supplier", "amount", "sign", "out", "into", "vat", "category")


@dataclass(frozen=True)
class Row:
    """One row of a file as it would be booked: `amount` in euro incl. VAT, 0.01 or more; `error` says what is wrong."""

    line: int
    on: date | None = None
    description: str = ""
    supplier: str = ""
    amount: Decimal | None = None
    spent: bool = True
    vat: Decimal = ZERO
    category: str = ""
    error: str = ""

    @property
    def fingerprint(self):
        """What makes two rows the same at first sight: day, direction and amount."""
        return (self.on, self.spent, self.amount)


# --- names of columns ---------------------------------------------------------------------------------------------------
def squeezed(text):
    """A name without anything but letters and digits: "Bedrag (EUR)" is "bedrageur"."""
    return re.sub(r"[^a-z0-9]", "", str(text).lower())


def suggest(grid):
    """The columns of a file by their names; where the names say nothing, by what stands in the first rows."""
    head = _head_line(grid)
    heads = _heads(grid, head)
    found = {what: _by_name(heads, names) for what, names in NAMES.items()}
    if found["amount"] is not None:
        found["out"] = found["into"] = None
    elif found["out"] is None and found["into"] is None:
        found["amount"] = _first_column(grid, head, _looks_like_amount)
    if found["sign"] is not None and not _is_sign_column(grid, head, found["sign"]):
        found["sign"] = None
    if found["on"] is None:
        found["on"] = _first_column(grid, head, _looks_like_day)
    if found["supplier"] == found["description"]:
        found["supplier" if found["description"] is None or len(heads) < 4 else "description"] = None
    if found["description"] is None:
        found["description"] = _by_name(heads, NAMES["description"][:-2]) or found["supplier"]
    columns = Columns(head=head, **found)
    return replace(columns, positive=_positive(grid, columns))


def _head_line(grid):
    """The line with the names of the columns: the one that names most of what we look for; 0 where none does."""
    known = {name for names in NAMES.values() for name in names}
    best = max(
        ((sum(squeezed(cell) in known for cell in cells), -line) for line, cells in grid.rows[:HEADS_WITHIN]),
        default=(0, 0),
    )
    return -best[1] if best[0] >= 2 else 0


def _heads(grid, head):
    return next((cells for line, cells in grid.rows if line == head), [])


def _by_name(heads, names):
    squeezed_heads = [squeezed(head) for head in heads]
    return next((squeezed_heads.index(name) for name in names if name in squeezed_heads), None)


def body(grid, head):
    """The rows under the names of the columns."""
    return [(line, cells) for line, cells in grid.rows if line > head]


def _first_column(grid, head, looks_like):
    rows = body(grid, head)[:20]
    for at in range(grid.width):
        cells = [cells[at] for _, cells in rows if at < len(cells) and cells[at] != ""]
        if cells and all(map(looks_like, cells)):
            return at
    return None


def _looks_like_day(cell):
    return isinstance(cell, date) or (
        isinstance(cell, str) and re.fullmatch(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}|20[0-9]{6}", cell) is not None
    )


def _looks_like_amount(cell):
    return isinstance(cell, Decimal) or (isinstance(cell, str) and re.fullmatch(r"[-+€\s]*[0-9][0-9.]*,[0-9]{2}", cell))


def _is_sign_column(grid, head, at):
    cells = {squeezed_sign(cells[at]) for _, cells in body(grid, head) if at < len(cells)}
    return bool(cells) and cells <= OUT_WORDS | IN_WORDS | {""}


def squeezed_sign(cell):
    """What stands in a column that tells af from bij, without capitals and spaces."""
    return str(cell).strip().lower()


def _positive(grid, columns):
    """What an amount without a minus means: in a statement with minuses it came in, in a list of invoices it was spent."""
    amounts = [cells[columns.amount] for _, cells in body(grid, columns.head) if _has(cells, columns.amount)]
    minus = any((isinstance(cell, Decimal) and cell < 0) or str(cell).strip()[:1] in {"-", "−"} for cell in amounts)
    return "into" if minus else "out"


def _has(cells, at):
    return at is not None and at < len(cells) and cells[at] != ""


def shape(grid, head):
    """What tells one bank's files from another's: a hash over the names of the columns; "" where there are none."""
    heads = [squeezed(cell) for cell in _heads(grid, head)]
    return hashlib.sha256("|".join(heads).encode()).hexdigest() if any(heads) else ""


def choices(grid, head):
    """(place, "B: Omschrijving (Drukwerk)") of every column, to choose from."""
    heads, rows = _heads(grid, head), body(grid, head)[:10]
    for at in range(grid.width):
        name = str(heads[at]).strip() if at < len(heads) else ""
        sample = next((shown(cells[at]) for _, cells in rows if _has(cells, at)), "")
        words = f"{name} ({sample})" if name and sample else name or sample or "leeg"
        yield at, f"{get_column_letter(at + 1)}: {_cut(words, 60)}"


def _cut(text, length):
    return text if len(text) <= length else f"{text[: length - 1]}…"


def shown(cell):
    """A cell as it is shown in Dutch."""
    if isinstance(cell, date):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, Decimal):
        return write_amount(cell) if cell.is_finite() and cell == cell.quantize(CENT) else str(cell).replace(".", ",")
    return "formule zonder uitkomst" if isinstance(cell, Formula) else str(cell)


# --- rows ---------------------------------------------------------------------------------------------------------------
def question(grid, columns):
    """What has to be asked about the decimals before the amounts can be read; "" where nothing has."""
    return "" if columns.decimal else _decimal(grid, columns)[1]


def _decimal(grid, columns):
    places = [at for at in (columns.amount, columns.out, columns.into, columns.vat) if at is not None]
    texts = [
        _bare(cells[at])
        for _, cells in body(grid, columns.head)
        for at in places
        if _has(cells, at) and isinstance(cells[at], str)
    ]
    return decimal_of([text for text in texts if re.fullmatch(r"-?[0-9][0-9., ]*", text)])


def read_rows(grid, columns, *, check_day):
    """The rows of a grid, each with what it says or what is wrong with it.

    `check_day` refuses, with a ValueError in Dutch, a day on which nothing can be booked. Rows whose chosen columns are
    all empty are left out.
    """
    decimal = columns.decimal or _decimal(grid, columns)[0] or ","
    used = [at for at in (getattr(columns, name) for name in PLACES) if at is not None]
    return [
        _row(line, cells, columns, decimal, check_day)
        for line, cells in body(grid, columns.head)
        if any(_has(cells, at) for at in used)
    ]


def _row(line, cells, columns, decimal, check_day):
    taken = {name: _take(cells, getattr(columns, name)) for name in PLACES}
    row = Row(line, description=_text(taken["description"]), supplier=_text(taken["supplier"]))
    row = replace(row, category=_text(taken["category"]))
    try:
        row = replace(row, on=_day(taken["on"], check_day))
        amount = _signed_amount(taken, columns, decimal)
        row = replace(row, amount=abs(amount), spent=amount < 0)
        return replace(row, vat=_vat(taken["vat"], row, decimal), **_described(row))
    except ValueError as error:
        return replace(row, error=str(error))


def _take(cells, at):
    return cells[at] if at is not None and at < len(cells) else ""


def _text(cell):
    return "" if isinstance(cell, Formula) else uncelled(shown(cell))


def _described(row):
    """A row says what it is for: without a description its supplier does. What a bank writes at length is cut."""
    if not row.description and not row.supplier:
        raise ValueError("Er staat geen omschrijving.")
    return {
        "description": _cut(row.description or row.supplier, DESCRIPTION_LENGTH),
        "supplier": _cut(row.supplier, SUPPLIER_LENGTH),
    }


def _day(cell, check_day):
    if isinstance(cell, Formula):
        raise ValueError(NO_OUTCOME)
    if isinstance(cell, Decimal):
        cell = f"{cell:f}"
    if isinstance(cell, str):
        compact = COMPACT_DAY.fullmatch(cell)
        cell = day_written("{year}-{month}-{day}".format(**compact.groupdict()) if compact else cell)
    check_day(cell)
    return cell


NO_OUTCOME = "Hier staat een formule zonder uitkomst. Bewaar het bestand in uw rekenprogramma en kies het opnieuw."


def _signed_amount(taken, columns, decimal):
    """The amount in euro, below zero where it was spent; never zero."""
    if columns.amount is None:
        out, into = (_amount(taken[name], decimal) if taken[name] != "" else ZERO for name in ("out", "into"))
        if out and into:
            raise ValueError("Deze rij heeft een bedrag af én een bedrag bij.")
        amount = into - out
    else:
        amount = _with_direction(_amount(taken["amount"], decimal), taken["sign"], columns)
    if not amount:
        raise ValueError("Er staat geen bedrag, of nul. Een bedrag van nul boeken wij niet.")
    return amount


def _with_direction(amount, sign, columns):
    if columns.sign is None:
        return amount if columns.positive == "into" else -amount
    word = squeezed_sign(sign)
    if word in OUT_WORDS:
        return -amount
    if word in IN_WORDS:
        return amount
    raise ValueError(f"Wij weten niet of dit af of bij is: er staat “{word[:20]}”.")


def _amount(cell, decimal):
    """An amount of a cell in euro and cents, perhaps below zero."""
    if isinstance(cell, Formula):
        raise ValueError(NO_OUTCOME)
    if isinstance(cell, Decimal):
        return _checked(cell)
    if isinstance(cell, date):
        raise ValueError("Hier staat een datum, geen bedrag.")
    text = _bare(cell)
    if not text:
        raise ValueError("Er staat geen bedrag.")
    if text.startswith(("=", "+", "@", "#")) or re.match(r"-\s*[^0-9 ]", text):
        raise ValueError("Dit is een formule of tekst, geen bedrag. Zet hier de uitkomst.")
    return _checked(read_number(text, decimal=decimal, below=MOST_MONEY))


def _checked(number):
    if not number.is_finite():
        raise ValueError("Dit is geen bedrag.")
    if abs(number) >= MOST_MONEY:
        raise ValueError("Dit bedrag is te groot: het moet onder € 1.000.000.000.000 liggen.")
    if number != number.quantize(CENT):
        raise ValueError(f"{str(number).replace('.', ',')[:30]} heeft meer dan twee cijfers achter de komma.")
    return number.quantize(CENT)


def _bare(cell):
    """The text of an amount without the euro sign and the plus; a minus after it comes before it."""
    text = re.sub(r"€|\beur(?:o)?\b", "", str(cell), flags=re.IGNORECASE).replace("\u2212", "-").strip()
    text = re.sub(r"^-\s+|^\+\s*(?=[0-9])", lambda sign: sign[0].strip().replace("+", ""), text)
    if re.fullmatch(r"\([0-9., ]+\)", text):
        return f"-{text[1:-1]}"
    return f"-{text[:-1].strip()}" if re.fullmatch(r"[0-9][0-9., ]*-", text) else text


def _vat(cell, row, decimal):
    if cell == "":
        return ZERO
    vat = abs(_amount(cell, decimal))
    if vat > row.amount - vat:
        raise ValueError(f"De btw ({write_amount(vat)}) is te hoog bij een bedrag van {write_amount(row.amount)}.")
    return vat


def twins(rows):
    """Per line the earlier line of the same file with the same day, amount and description."""
    seen, found = {}, {}
    for row in rows:
        if not row.error:
            first = seen.setdefault((*row.fingerprint, row.description.casefold(), row.supplier.casefold()), row.line)
            if first != row.line:
                found[row.line] = first
    return found


def counts(rows):
    """How many rows were spent, came in and are wrong."""
    return Counter("wrong" if row.error else "spent" if row.spent else "came in" for row in rows)
