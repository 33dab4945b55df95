"""Questions about a region's book: totals, lists and sums, each in a fixed number of statements."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Max, Q, Sum, Window
from django.db.models.functions import Coalesce
from django.utils import timezone

from .models import (
    Allocation,
    Budget,
    Cashier,
    Category,
    Commitment,
    Entry,
    EntryKind,
    Ledger,
    Share,
    YearTotal,
)
from .money import ZERO

SPENT = [EntryKind.EXPENDITURE]


def book_of(region):
    """The ledger of a region with its totals; an empty one where nothing was ever kept."""
    return Ledger.objects.filter(pk=region.pk).first() or Ledger(region=region)


# --- what was granted, and came in against it ------------------------------------------------------------------------
@dataclass(frozen=True)
class AllocationStanding:
    """An allocation with what came in against it, in euro; reversed receipts are left out."""

    allocation: Allocation
    received: Decimal
    reclaimed: Decimal
    compensable: Decimal

    @property
    def to_receive(self):
        """What is still to come of the payment; below zero is more than expected."""
        return self.allocation.payment - self.received

    @property
    def to_reclaim(self):
        """What of the estimate was not reclaimed yet; below zero: the estimate was too low."""
        return (self.allocation.vat_estimate or ZERO) - self.reclaimed

    @property
    def estimate_minus_booked(self):
        """The estimate less the compensable VAT booked in its year: above zero too high so far, below it too low."""
        return (self.allocation.vat_estimate or ZERO) - self.compensable


def allocations_of(region):
    """The years of a region with what came in against each; three statements."""
    came = _sums(Entry.objects.filter(region=region, allocation__isnull=False), "allocation", "counts_as")
    vat = dict(
        Entry.objects.filter(region=region, counts_as=EntryKind.EXPENDITURE, compensable=True)
        .values_list("year")
        .annotate(sum=Sum("vat"))
    )
    return [
        AllocationStanding(
            one,
            came.get((one.pk, EntryKind.RECEIPT), ZERO),
            came.get((one.pk, EntryKind.RECLAIMED_VAT), ZERO),
            vat.get(one.year) or ZERO,
        )
        for one in Allocation.objects.filter(region=region).prefetch_related("vat_parts", "corrections")
    ]


def _sums(entries, *by):
    """The sum of the amounts by these columns."""
    rows = entries.order_by().values_list(*by).annotate(sum=Sum("amount"))
    return {tuple(row[:-1]): row[-1] for row in rows}


# --- a year of the book ----------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class YearFigures:
    """A book year in euro: balance = carried in + received + reclaimed + other income − spent − carried out."""

    year: int
    carried_in: Decimal = ZERO
    received: Decimal = ZERO
    reclaimed: Decimal = ZERO
    other_income: Decimal = ZERO
    spent: Decimal = ZERO
    carried_out: Decimal = ZERO

    @property
    def balance(self):
        """What the book of this year holds."""
        income = self.carried_in + self.received + self.reclaimed + self.other_income
        return income - self.spent - self.carried_out


FIELD_OF = {
    EntryKind.CARRY_OVER_IN: ("carried_in", 1),
    EntryKind.RECEIPT: ("received", 1),
    EntryKind.RECLAIMED_VAT: ("reclaimed", 1),
    EntryKind.OTHER_INCOME: ("other_income", 1),
    EntryKind.EXPENDITURE: ("spent", -1),
    EntryKind.CARRY_OVER_OUT: ("carried_out", -1),
}


def years_of(region):
    """The figures of every book year with a booking, oldest first; one statement."""
    found = {}
    for (year, kind), amount in _sums(Entry.objects.filter(region=region), "year", "counts_as").items():
        name, sign = FIELD_OF[kind]
        found.setdefault(year, {})[name] = sign * amount
    return [YearFigures(year, **found[year]) for year in sorted(found)]


def year_of(region, year):
    """The figures of one book year; zeros where nothing was booked."""
    return next((one for one in years_of(region) if one.year == year), YearFigures(year))


def left_per_origin(region):
    """What is left of each year's money, oldest first, as (year, euro); a year of which nothing is left falls away."""
    return list(YearTotal.objects.filter(ledger=region.pk, left__gt=0).order_by("year").values_list("year", "left"))


def closed_years(region):
    """The years that were carried over."""
    return set(YearTotal.objects.filter(ledger=region.pk, closed_at__isnull=False).values_list("year", flat=True))


# --- budget, spent, promised -----------------------------------------------------------------------------------------
@dataclass(frozen=True)
class CategoryLine:
    """A category in a year, in euro: planned, spent, and promised but not paid yet."""

    category: Category
    budget: Decimal
    realised: Decimal
    committed: Decimal

    @property
    def expected(self):
        """What the year comes to when every commitment is paid."""
        return self.realised + self.committed

    @property
    def left(self):
        """What of the budget is neither spent nor promised; below zero is more than planned."""
        return self.budget - self.expected


def per_category(region, year):
    """The categories of a region in a year, those without an amount too; four statements.

    A removed category is there as long as something stands on it.
    """
    budget = dict(Budget.objects.filter(region=region, year=year).values_list("category", "amount"))
    spent = _sums(Entry.objects.filter(region=region, year=year, counts_as__in=SPENT), "category")
    open_ones = Commitment.objects.filter(region=region, year=year, open_amount__gt=0)
    promised = dict(open_ones.order_by().values_list("category").annotate(sum=Sum("open_amount")))
    used = {*budget, *promised, *(pk for (pk,) in spent)}
    categories = Category.objects.filter(Q(region=None) | Q(region=region)).order_by("position", "pk")
    return [
        CategoryLine(one, budget.get(one.pk, ZERO), -spent.get((one.pk,), ZERO), promised.get(one.pk, ZERO))
        for one in categories
        if one.removed_at is None or one.pk in used
    ]


# --- voorfinanciering ------------------------------------------------------------------------------------------------
def prefinanced_entries(region, short=None):
    """What is prefinanced and not covered yet, newest first: (Entry or Commitment, euro still to be covered).

    What came in covers the oldest first. `short` is the sum where it is known. Two or three statements at most.
    """
    short = book_of(region).prefinanced if short is None else short
    if not short:
        return []
    entries = Entry.objects.filter(region=region, prefinanced__gt=0, reversal__isnull=True)
    promised = Commitment.objects.filter(region=region, prefinanced__gt=0, open_amount__gt=0)
    rows = [(one.booked_on, one) for one in entries] + [(one.made_on, one) for one in promised]
    found = []
    for _, one in sorted(rows, key=lambda row: (row[0], row[1].pk), reverse=True):
        amount = min(short, one.prefinanced)
        if amount:
            found.append((one, amount))
            short -= amount
    return found


# --- the list of entries ---------------------------------------------------------------------------------------------
def entries_of(region, *, kind="", category=None, year=None, words="", supplier="", activity=None):
    """The entries of a region that fit, with what a list shows of them; not ordered yet."""
    found = Entry.objects.filter(region=region).select_related(
        "category", "entered_by", "reversal", "reverses", "activity", "commitment"
    )
    where = {"kind": kind, "category": category, "year": year, "supplier": supplier, "activity": activity}
    found = found.filter(**{name: value for name, value in where.items() if value})
    for word in (words or "").replace("\x00", "").split()[:8]:
        found = found.filter(Q(description__icontains=word) | Q(supplier__icontains=word))
    return found


def with_running_balance(region):
    """Every entry of the region with `running`: the balance after it, in the order of the book."""
    order = ["booked_on", "year", "number"]
    return Entry.objects.filter(region=region).annotate(running=Window(Sum("amount"), order_by=order))


def balance_before(region, entry):
    """The balance before an entry, in the order of the book; for a page of a list."""
    earlier = Q(booked_on__lt=entry.booked_on) | Q(booked_on=entry.booked_on, year=entry.year, number__lt=entry.number)
    return Entry.objects.filter(earlier, region=region).aggregate(sum=Coalesce(Sum("amount"), ZERO))["sum"]


# --- help while booking ----------------------------------------------------------------------------------------------
def suppliers(region, start, most=10):
    """Names of suppliers that contain `start`, those of the newest bookings first."""
    found = Entry.objects.filter(region=region, supplier__icontains=start.replace("\x00", "")).exclude(supplier="")
    return list(found.order_by().values_list("supplier", flat=True).annotate(last=Max("pk")).order_by("-last")[:most])


def similar(region, supplier, amount, booked_on):
    """Entries that look like the same invoice: same supplier, amount (euro, incl. VAT) and date, and not reversed."""
    return list(
        Entry.objects.filter(
            region=region, kind=EntryKind.EXPENDITURE, supplier__iexact=supplier, amount=-amount, booked_on=booked_on,
            reversal__isnull=True,
        ).newest_first()[:5]
    )  # fmt: skip


def last_like(region, supplier=""):
    """The newest expenditure, of a supplier if given: for "copy of last"."""
    found = Entry.objects.filter(region=region, kind=EntryKind.EXPENDITURE).select_related("category", "activity")
    if supplier:
        found = found.filter(supplier__iexact=supplier)
    return found.order_by("-pk").first()


# --- shared, and side by side ----------------------------------------------------------------------------------------
def shares_of(region):
    """What a region shares: (year, part, audience)."""
    return set(Share.objects.filter(region=region).values_list("year", "part", "audience"))


@dataclass(frozen=True)
class ProgrammeRow:
    """A region's year beside the others, in euro."""

    allocation: Allocation
    received: Decimal
    cashier: Cashier | None
    is_demo: bool


def programme_rows(region_ids=None, day=None):
    """Granted, estimate and paid of these regions (None: all), with the cashier of `day`; four statements."""
    where = {} if region_ids is None else {"region__in": region_ids}
    day = day or timezone.localdate()
    received = _sums(Entry.objects.filter(counts_as=EntryKind.RECEIPT, **where), "allocation")
    cashiers = {one.region_id: one for one in Cashier.objects.current(day).select_related("organisation")}
    demo = set(Ledger.objects.filter(is_demo=True).values_list("pk", flat=True))
    allocations = Allocation.objects.filter(**where).select_related("region").order_by("region__number", "year")
    return [
        ProgrammeRow(one, received.get((one.pk,), ZERO), cashiers.get(one.region_id), one.region_id in demo)
        for one in allocations
    ]


def spent_per_category(pairs):
    """What was spent per category by these (region key, year) pairs, in euro: {(region, year): {category name: euro}}."""
    if not pairs:
        return {}
    where = Q()
    for region_id, year in pairs:
        where |= Q(region=region_id, year=year)
    rows = _sums(Entry.objects.filter(where, counts_as__in=SPENT), "region", "year", "category__name")
    found = {}
    for (region_id, year, name), amount in rows.items():
        found.setdefault((region_id, year), {})[name] = -amount
    return found


# --- is it right? ----------------------------------------------------------------------------------------------------
def differences(region):
    """Where the kept totals of a region differ from the sums of its rows, in words; nothing when all is right."""
    ledger, found = book_of(region), []
    entries = Entry.objects.filter(region=region)
    balance = entries.aggregate(sum=Coalesce(Sum("amount"), ZERO))["sum"]
    if balance != ledger.balance:
        found.append(f"balance {ledger.balance} is not the sum of the entries {balance}")
    committed = Commitment.objects.filter(region=region).aggregate(sum=Coalesce(Sum("open_amount"), ZERO))["sum"]
    if committed != ledger.committed:
        found.append(f"committed {ledger.committed} is not the sum of the commitments {committed}")
    stepped = Commitment.objects.filter(region=region).annotate(sum=Coalesce(Sum("steps__amount"), ZERO))
    found += [
        f"commitment {one.pk}: {one.open_amount} and steps {one.sum}" for one in stepped if one.open_amount != one.sum
    ]
    booked, origins = _sums(entries, "year"), _sums_of_origins(region)
    numbers = {
        year: (last, count)
        for year, last, count in entries.order_by().values_list("year").annotate(last=Max("number"), count=Count("pk"))
    }
    for one in YearTotal.objects.filter(ledger=ledger.pk):
        kept = (one.booked, one.left, one.last_number)
        last, count = numbers.get(one.year, (0, 0))
        right = (booked.get((one.year,), ZERO), origins.get(one.year, ZERO), last)
        if kept != right or last != count:
            found.append(f"{one.year}: kept {kept}, rows say {right} with {count} entries")
    return found


def _sums_of_origins(region):
    rows = (
        Entry.objects.filter(region=region).order_by().values_list("origins__year").annotate(sum=Sum("origins__amount"))
    )
    return dict(rows)
