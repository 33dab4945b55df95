"""A region's book on one page, read in five statements whatever its size (seven while something is prefinanced).

The sums of all entries come from one pass over them; what they mean is figures.py's.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Count, F, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Cast, Coalesce, JSONObject
from django.utils import timezone

from regions.models import OrganisationKind, Region

from . import figures
from .figures import AllocationStanding, CategoryLine, YearFigures
from .models import (
    Allocation,
    Budget,
    CarryOver,
    Cashier,
    Category,
    Commitment,
    Entry,
    EntryKind,
    Management,
    ProposalState,
    ProposedBooking,
    ProposedCashier,
    ProposedReversal,
    YearTotal,
)
from .models.cashier import FUNDS
from .money import ZERO

LATEST = 5


@dataclass
class Overview:
    """What the page shows of a region in `year`, in euro."""

    region: object
    year: int
    standings: list
    years: dict
    lines: list
    state: object
    latest: list
    prefinanced: list = field(default_factory=list)

    @property
    def book(self):
        """The totals of the whole book."""
        return self.region.ledger

    @property
    def standing(self):
        """What was granted for the year, with what came in against it; None where nothing was granted."""
        return next((one for one in self.standings if one.allocation.year == self.year), None)

    @property
    def figures(self):
        """What was booked in the year."""
        return self.years.get(self.year) or YearFigures(self.year)

    @property
    def left(self):
        """What is left of each year's money, oldest first."""
        return [(one.year, one.left) for one in self.state.kept if one.left]

    @property
    def sums(self):
        """The categories together."""
        return CategoryLine(
            None,
            sum((line.budget for line in self.lines), ZERO),
            sum((line.realised for line in self.lines), ZERO),
            sum((line.committed for line in self.lines), ZERO),
        )

    @property
    def to_carry_over(self):
        """The years that ended and are not carried over yet, of which the book holds something, oldest first."""
        this = timezone.localdate().year
        return [one.year for one in self.state.kept if one.year < this and not one.closed and one.booked]


@dataclass(frozen=True)
class Forecast:
    """What there will be at the end of a year: what there is, what is still to come, less what was promised. Euro."""

    balance: Decimal
    to_receive: Decimal
    to_reclaim: Decimal
    promised: Decimal

    @property
    def left(self):
        """What would be left on 31 December; below zero it will be short."""
        return self.balance + self.to_receive + self.to_reclaim - self.promised


def forecast(overview):
    """The forecast to the end of this year, from the uitkering up to this year and the commitments that are due in it."""
    this = timezone.localdate().year
    due = [one for one in overview.standings if one.allocation.year <= this]
    return Forecast(
        overview.book.balance,
        sum((max(one.to_receive, ZERO) for one in due), ZERO),
        sum((max(one.to_reclaim, ZERO) for one in due), ZERO),
        overview.state.due,
    )


def read(region, choose_year):
    """The overview of a region, of the year that `choose_year` takes from the years there are; and those years."""
    allocations = list(Allocation.objects.filter(region=region).order_by("year"))
    state = states([region.pk])[region.pk]
    years = sorted({one.year for one in allocations} | {one.year for one in state.kept if one.last_number})
    year = choose_year(years)
    rows = _entry_sums(region)
    overview = Overview(
        region=region,
        year=year,
        standings=[_standing(one, rows) for one in allocations],
        years=_years(rows),
        lines=_lines(region, year, rows),
        state=state,
        latest=_latest(region),
        prefinanced=figures.prefinanced_entries(region, region.ledger.prefinanced),
    )
    return overview, years


def _entry_sums(region):
    """Amount and VAT of all entries by what tells them apart; one statement, one pass."""
    return list(
        Entry.objects.filter(region=region)
        .order_by()
        .values("year", "counts_as", "category", "allocation", "compensable")
        .annotate(sum=Sum("amount"), vat_sum=Coalesce(Sum("vat"), ZERO))
    )


def _standing(allocation, rows):
    came = defaultdict(lambda: ZERO)
    vat = ZERO
    for row in rows:
        if row["allocation"] == allocation.pk:
            came[row["counts_as"]] += row["sum"]
        if row["counts_as"] == EntryKind.EXPENDITURE and row["compensable"] and row["year"] == allocation.year:
            vat += row["vat_sum"]
    return AllocationStanding(allocation, came[EntryKind.RECEIPT], came[EntryKind.RECLAIMED_VAT], vat)


def _years(rows):
    found = defaultdict(lambda: defaultdict(lambda: ZERO))
    for row in rows:
        name, sign = figures.FIELD_OF[row["counts_as"]]
        found[row["year"]][name] += sign * row["sum"]
    return {year: YearFigures(year, **sums) for year, sums in found.items()}


def _lines(region, year, rows):
    """The categories of the year, with their budget, what was spent and what was promised; one statement."""
    budget = Budget.objects.filter(region=region, year=year, category=OuterRef("pk")).values("amount")
    promised = Commitment.objects.filter(region=region, year=year, category=OuterRef("pk"), open_amount__gt=0)
    promised = promised.order_by().values("category").annotate(sum=Sum("open_amount")).values("sum")
    categories = (
        Category.objects.filter(Q(region=None) | Q(region=region))
        .annotate(budgeted=Coalesce(Subquery(budget), ZERO), promised=Coalesce(Subquery(promised), ZERO))
        .order_by("position", "pk")
    )
    spent = defaultdict(lambda: ZERO)
    for row in rows:
        if row["year"] == year and row["counts_as"] == EntryKind.EXPENDITURE:
            spent[row["category"]] -= row["sum"]
    lines = [CategoryLine(one, one.budgeted, spent[one.pk], one.promised) for one in categories]
    return [line for line in lines if line.category.removed_at is None or line.budget or line.expected]


def _latest(region):
    newest = Entry.objects.filter(region=region).select_related("category", "reversal").newest_first()
    return list(newest[:LATEST])


# --- what is kept beside the entries, and what waits -----------------------------------------------------------------
@dataclass(frozen=True)
class KeptYear:
    """A YearTotal as it was read along: euro."""

    year: int
    last_number: int
    booked: Decimal
    left: Decimal
    closed: bool


@dataclass(frozen=True)
class NamedCashier:
    """The cashier of today: its name, the fund that follows, and how it manages the money."""

    name: str
    fund: str
    management: str
    cooperation_body: str


@dataclass(frozen=True)
class State:
    """Of one region: the years of its book, its cashier, what is due of commitments by the end of this year (euro), the
    years up to this one without an estimate, and how much waits: proposed bookings, carry-overs and cashiers, and
    stornos for a second person."""

    name: str
    slug: str
    kept: list
    cashier: NamedCashier | None
    due: Decimal
    without_estimate: list
    bookings: int
    carried: int
    cashiers: int
    reversals: int


def states(region_ids):
    """The State of these regions by region key, in their order; one statement."""
    this = timezone.localdate().year
    due = Commitment.objects.filter(region=OuterRef("pk"), open_amount__gt=0, year__lte=this)
    due = due.order_by().values("region").annotate(sum=Sum("open_amount")).values("sum")
    kept = YearTotal.objects.filter(ledger=OuterRef("pk")).order_by("year")
    cashier = Cashier.objects.current().filter(region=OuterRef("pk"))
    missing = Allocation.objects.filter(region=OuterRef("pk"), year__lte=this, vat_estimate__isnull=True)
    rows = Region.objects.filter(pk__in=region_ids).values(
        "pk",
        "name",
        "slug",
        without_estimate=ArraySubquery(missing.order_by("year").values("year")),
        due=Coalesce(Subquery(due), ZERO),
        kept=ArraySubquery(kept.values(one=JSONObject(**KEPT))),
        cashier=ArraySubquery(cashier.values(one=JSONObject(**CASHIER))),
        bookings=_number(ProposedBooking.objects.filter(region=OuterRef("pk"), state=ProposalState.OPEN), "region"),
        carried=_number(CarryOver.objects.filter(region=OuterRef("pk"), **NOT_DECIDED), "region"),
        cashiers=_number(ProposedCashier.objects.filter(region=OuterRef("pk"), settled_at__isnull=True), "region"),
        reversals=_number(
            ProposedReversal.objects.filter(entry__region=OuterRef("pk"), state=ProposalState.OPEN), "entry__region"
        ),
    )
    return {row.pop("pk"): _state(**row) for row in rows}


KEPT = {
    "year": "year",
    "last_number": "last_number",
    "booked": Cast(F("booked"), CharField()),
    "left": Cast(F("left"), CharField()),
    "closed": Cast(F("closed_at"), CharField()),
}
"""Money goes through JSON as text, or it would come out as a float."""
CASHIER = {
    "name": "organisation__name",
    "kind": "organisation__kind",
    "management": "management",
    "cooperation_body": "cooperation_body",
}
NOT_DECIDED = {"decided_at__isnull": True, "withdrawn_at__isnull": True, "reversed_at__isnull": True}


def _number(query, by):
    return Coalesce(Subquery(query.order_by().values(by).annotate(n=Count("pk")).values("n")), 0)


def _state(kept, cashier, **rest):
    years = [
        KeptYear(
            one["year"], one["last_number"], Decimal(one["booked"]), Decimal(one["left"]), one["closed"] is not None
        )
        for one in kept
    ]
    return State(kept=years, cashier=_named(cashier[0]) if cashier else None, **rest)


def _named(one):
    kind = OrganisationKind(one["kind"])
    way = Management(one["management"]).label
    return NamedCashier(f"{kind.label} {one['name']}", FUNDS[kind], way, one["cooperation_body"])
