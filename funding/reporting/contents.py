"""One region's book as plain data, read in one go: what workbook and print show.

All sums come from the rows that are shown, in Decimal, so that a reader can add them up; a reversal counts against what
it reverses (`Entry.counts_as`). A constant number of statements, whatever the number of entries.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Sum
from django.utils import timezone

from ..models import Allocation, Budget, Cashier, Category, Commitment, Entry, EntryKind, Ledger, YearTotal
from ..money import ZERO

COLUMN_OF_KIND = {
    EntryKind.CARRY_OVER_IN: "carried_in",
    EntryKind.RECEIPT: "received",
    EntryKind.RECLAIMED_VAT: "reclaimed",
    EntryKind.OTHER_INCOME: "other_income",
    EntryKind.EXPENDITURE: "spent",
    EntryKind.CARRY_OVER_OUT: "carried_out",
}
NO_CATEGORY = "zonder categorie"


@dataclass
class YearSums:
    """The sums of one year of booking in euro; `spent` and `carried_out` are above zero. `balance` is at its end."""

    year: int
    carried_in: Decimal = ZERO
    received: Decimal = ZERO
    reclaimed: Decimal = ZERO
    other_income: Decimal = ZERO
    spent: Decimal = ZERO
    carried_out: Decimal = ZERO

    @property
    def balance(self):
        """Carried over + received + reclaimed + other income − spent − carried on (domain.md § 4)."""
        return self.carried_in + self.received + self.reclaimed + self.other_income - self.spent - self.carried_out

    def count(self, kind, amount):
        """Add an entry that counts as this kind."""
        name = COLUMN_OF_KIND[kind]
        sign = -1 if name in {"spent", "carried_out"} else 1
        setattr(self, name, getattr(self, name) + sign * amount)


@dataclass(frozen=True)
class AllocationLine:
    """What was granted for a year, estimated and to be paid; what came in and was reclaimed of it so far. Euro."""

    year: int
    granted: Decimal
    vat_estimate: Decimal | None
    payment: Decimal
    received: Decimal
    reclaimed: Decimal


@dataclass(frozen=True)
class BudgetLine:
    """What a category was expected to cost in a year, what was spent and what is promised; euro incl. VAT."""

    year: int
    category: str
    budget: Decimal
    spent: Decimal
    committed: Decimal


@dataclass
class Contents:
    """The book of one region up to now: whole, or the entries of one year of booking with what stood before it."""

    region: object
    year: int | None
    ledger: Ledger
    cashier: Cashier | None
    made_on: date
    entries: list
    balances: list
    years: list
    allocations: list
    commitments: list
    budget: list
    left: list
    opening: Decimal = ZERO
    per_category: list = field(default_factory=list)

    @property
    def period(self):
        """The years shown, in words."""
        years = [line.year for line in self.years]
        if self.year:
            return str(self.year)
        return f"{years[0]} – {years[-1]}" if len(years) > 1 else str(years[0]) if years else "nog zonder boekingen"

    @property
    def movement(self):
        """The sum of the entries shown."""
        return sum((entry.amount for entry in self.entries), ZERO)

    @property
    def closing(self):
        """The balance after the last entry shown."""
        return self.opening + self.movement

    @property
    def lines(self):
        """Each entry with the balance after it."""
        return zip(self.entries, self.balances, strict=True)

    @property
    def open_amount(self):
        """What is promised and not paid yet, of the commitments shown."""
        return sum((one.open_amount for one in self.commitments), ZERO)


def contents_of(region, year=None):
    """The book of a region; with a year, what was booked in that year."""
    ledger = Ledger.objects.get(region=region)
    entries = list(_entries(region, year))
    opening = _before(region, year)
    commitments = list(_commitments(region, year))
    return Contents(
        region=region,
        year=year,
        ledger=ledger,
        cashier=Cashier.objects.current().filter(region=region).select_related("organisation").first(),
        made_on=timezone.localdate(),
        entries=entries,
        balances=_running(entries, opening),
        years=_years(entries),
        allocations=_allocations(region, year),
        commitments=commitments,
        budget=_budget(region, year, entries),
        left=list(YearTotal.objects.filter(ledger=ledger, left__gt=0).order_by("year").values_list("year", "left")),
        opening=opening,
        per_category=_per_category(entries),
    )


def _entries(region, year):
    found = Entry.objects.filter(region=region, **({"year": year} if year else {}))
    return found.select_related("category", "activity", "reverses", "commitment", "allocation").in_order()


def _before(region, year):
    """The balance of everything booked before the year."""
    if not year:
        return ZERO
    return Entry.objects.filter(region=region, year__lt=year).aggregate(sum=Sum("amount"))["sum"] or ZERO


def _running(entries, opening):
    balances, balance = [], opening
    for entry in entries:
        balance += entry.amount
        balances.append(balance)
    return balances


def _years(entries):
    years = {}
    for entry in entries:
        years.setdefault(entry.year, YearSums(entry.year)).count(entry.counts_as, entry.amount)
    return [years[year] for year in sorted(years)]


def _allocations(region, year):
    """Per year what was granted, and what came in of it up to now, whenever that was booked."""
    came_in = defaultdict(lambda: ZERO)
    kinds = [EntryKind.RECEIPT, EntryKind.RECLAIMED_VAT]
    rows = Entry.objects.filter(region=region, counts_as__in=kinds, allocation__isnull=False)
    for allocation, kind, amount in rows.values_list("allocation", "counts_as").annotate(sum=Sum("amount")):
        came_in[allocation, kind] = amount
    found = Allocation.objects.filter(region=region, **({"year": year} if year else {})).order_by("year", "pk")
    return [
        AllocationLine(
            one.year, one.granted, one.vat_estimate, one.payment,
            came_in[one.pk, EntryKind.RECEIPT], came_in[one.pk, EntryKind.RECLAIMED_VAT],
        )
        for one in found
    ]  # fmt: skip


def _commitments(region, year):
    """The commitments to be paid in the year; without a year all. The made amount is that of the steps that raised it."""
    found = Commitment.objects.filter(region=region, **({"year": year} if year else {}))
    return found.select_related("category", "activity").prefetch_related("steps").order_by("made_on", "pk")


def _budget(region, year, entries):
    """Per year and category budget, spending and what is promised; lines with something in them."""
    lines = defaultdict(lambda: [ZERO, ZERO, ZERO])
    names = {}
    where = {"region": region} | ({"year": year} if year else {})
    for at, pk, amount in Budget.objects.filter(**where).values_list("year", "category", "amount"):
        lines[at, pk][0] += amount
    for entry in entries:
        if entry.counts_as == EntryKind.EXPENDITURE:
            lines[entry.year, entry.category_id][1] -= entry.amount
    for at, pk, amount in (
        Commitment.objects.filter(**where).values_list("year", "category").annotate(Sum("open_amount"))
    ):
        lines[at, pk][2] += amount
    for place, (pk, name) in enumerate(Category.objects.values_list("pk", "name")):
        names[pk] = (place, name)
    return [
        BudgetLine(at, names.get(pk, (0, NO_CATEGORY))[1], *amounts)
        for (at, pk), amounts in sorted(
            lines.items(), key=lambda line: (line[0][0], names.get(line[0][1], (10**6,))[0])
        )
        if any(amounts)
    ]


def _per_category(entries):
    """(category, spent) of the entries, most first."""
    sums = defaultdict(lambda: ZERO)
    for entry in entries:
        if entry.counts_as == EntryKind.EXPENDITURE:
            sums[entry.category.name if entry.category else NO_CATEGORY] -= entry.amount
    return sorted(((name, amount) for name, amount in sums.items() if amount), key=lambda one: (-one[1], one[0]))


def totals_of(contents):
    """The sums of all years shown; `carried_in` and `carried_out` cancel out where both are shown."""
    total = YearSums(0)
    for line in contents.years:
        for name in COLUMN_OF_KIND.values():
            setattr(total, name, getattr(total, name) + getattr(line, name))
    return total
