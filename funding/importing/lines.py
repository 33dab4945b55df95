"""What would be booked of a file that was read in: each row as a booking, what it may double, and what is wrong with it."""

import hashlib
from dataclasses import dataclass

from django.utils import timezone

from npvr.templatetags.ui import date_nl

from ..figures import closed_years
from ..models import Allocation, Category, Entry, EntryKind
from ..money import ZERO
from ..operations import Income, Spending
from ..operations.held import FIRST_DAY
from .columns import Columns, Row, question, read_rows, twins
from .reading import from_json

SKIP, OTHER, RECEIPT, RECLAIMED = "skip", "other", "receipt", "vat"


@dataclass
class Line:
    """A row of the file and what becomes of it.

    `booking` is what goes to the ledger, None where nothing does. `same` is an entry that says the same, `like` one of the
    same day and amount, `twin` an earlier row of the file that says the same. `left_out` says why a row is not booked
    that is right in itself.
    """

    row: Row
    booking: object = None
    same: Entry | None = None
    like: Entry | None = None
    twin: int | None = None
    category: Category | None = None
    left_out: str = ""
    error: str = ""

    @property
    def number(self):
        return self.row.line

    @property
    def can_be_booked(self):
        """Whether it can be chosen."""
        return self.booking is not None

    @property
    def amount(self):
        """What it does to the balance, in euro; None where the row is wrong."""
        return None if self.row.amount is None else -self.row.amount if self.row.spent else self.row.amount

    @property
    def hash(self):
        """What tells this row from any other of any file."""
        return line_hash(self.row.on, self.amount, self.row.description, self.row.supplier)


@dataclass
class Preview:
    """All rows of a file with what becomes of them; `question` has to be answered first."""

    lines: list
    question: str = ""

    @property
    def faults(self):
        """The rows that are not right."""
        return [line for line in self.lines if line.error]

    @property
    def doubles(self):
        """The rows that are in the ledger already."""
        return [line for line in self.lines if line.same and not line.error]

    @property
    def bookable(self):
        """The rows that can be booked."""
        return [line for line in self.lines if line.can_be_booked]

    def sum(self, lines):
        """What these rows do to the balance, in euro."""
        return sum((line.amount for line in lines), ZERO)


def line_hash(on, amount, description, supplier):
    """The SHA-256 of what a line of a statement says, whatever its capitals and spaces."""
    words = [" ".join(text.casefold().split()) for text in (description, supplier)]
    return hashlib.sha256("|".join([on.isoformat(), f"{amount:.2f}", *words]).encode()).hexdigest()


def grid_of(batch):
    """The cells that were read in."""
    return from_json(batch.rows, batch.mapping.get("said", []), batch.sha256)


def columns_of(batch):
    """The columns as they were suggested, or chosen since."""
    return Columns.from_json(batch.mapping.get("columns", {}))


def days_of(region):
    """What refuses, in Dutch, a day on which nothing can be booked; the ledger's own rule, told row by row."""
    today, closed = timezone.localdate(), closed_years(region)

    def check(day):
        if day > today:
            raise ValueError(f"{date_nl(day)} moet nog komen. Boek een datum van vandaag of eerder.")
        if day < FIRST_DAY:
            raise ValueError(f"{date_nl(day)} ligt voor 1 januari 2025. Procesmiddelen zijn er vanaf dat jaar.")
        if day.year in closed:
            raise ValueError(f"Het jaar {day.year} is afgesloten met de overheveling. Boek op een dag daarna.")

    return check


def preview_of(batch):
    """What would be booked of a batch; five statements, whatever the number of rows."""
    grid, columns, choice = grid_of(batch), columns_of(batch), batch.mapping.get("booking", {})
    asked = question(grid, columns)
    if asked:
        return Preview([], asked)
    rows = read_rows(grid, columns, check_day=days_of(batch.region))
    lines = [Line(row, error=row.error) for row in rows]
    _double(batch.region_id, lines)
    _book(batch.region_id, lines, choice)
    return Preview(lines)


def _double(region_id, lines):
    """Point to the entries that say the same, or nearly, and to rows that stand twice in the file."""
    good = [line for line in lines if not line.error]
    found = {}
    entries = Entry.objects.filter(region_id=region_id, booked_on__in={line.row.on for line in good})
    for entry in entries.exclude(kind=EntryKind.REVERSAL).filter(reversal__isnull=True).order_by("pk"):
        found.setdefault((entry.booked_on, entry.amount), []).append(entry)
    double = twins([line.row for line in lines])
    for line in good:
        there = found.get((line.row.on, line.amount), [])
        line.same = next((entry for entry in there if _says_the_same(entry, line)), None)
        line.like = None if line.same else next(iter(there), None)
        line.twin = double.get(line.number)


def _says_the_same(entry, line):
    return (
        entry.line_hash == line.hash
        or entry.description.casefold() == line.row.description.casefold()
        or (bool(line.row.supplier) and entry.supplier.casefold() == line.row.supplier.casefold())
    )


def _book(region_id, lines, choice):
    """Make the booking of each row that is right."""
    categories = list(Category.objects.of(region_id))
    by_name = {category.name.casefold(): category for category in categories}
    default = next((category for category in categories if category.pk == choice.get("category")), None)
    incoming = _incoming(region_id, choice.get("incoming", SKIP))
    for line in lines:
        if line.error:
            continue
        if not line.row.spent:
            line.booking = incoming(line.row) if incoming else None
            line.left_out = "" if incoming else "komt binnen; u koos om dat niet te boeken"
            continue
        line.category = by_name.get(line.row.category.casefold()) if line.row.category else default
        if line.category is None:
            line.error = (
                f"“{line.row.category[:40]}” is geen categorie van deze regio."
                if line.row.category
                else "Kies een categorie."
            )
        else:
            line.booking = _spending(line, choice)


def _spending(line, choice):
    row = line.row
    return Spending(
        booked_on=row.on, description=row.description, category=line.category, amount_excl=row.amount - row.vat,
        vat=row.vat, compensable=bool(row.vat and choice.get("compensable")), supplier=row.supplier,
    )  # fmt: skip


def _incoming(region_id, chosen):
    """How money that came in is booked, as a function of a row; None where it is not."""
    kind, _, year = chosen.partition(":")
    if kind == OTHER:
        return lambda row: _income(row, EntryKind.OTHER_INCOME)
    kind = {RECEIPT: EntryKind.RECEIPT, RECLAIMED: EntryKind.RECLAIMED_VAT}.get(kind)
    allocation = Allocation.objects.filter(region_id=region_id, pk=year).first() if kind and year.isdecimal() else None
    return (lambda row: _income(row, kind, allocation)) if allocation else None


def _income(row, kind, allocation=None):
    return Income(
        kind=kind, booked_on=row.on, description=row.description, amount=row.amount, allocation=allocation,
        supplier=row.supplier,
    )  # fmt: skip
