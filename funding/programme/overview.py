"""The programme as one table: regions by years, with totals that tie by row and by column. No ranking of regions.

A constant number of statements, whatever the number of regions, years and entries.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Sum

from regions.models import Region

from .. import figures, rules
from ..models import Entry, EntryKind, Share, SharedPart
from ..money import ZERO


@dataclass
class Sums:
    """Amounts of a region, a year or all, in euro: `payment` is granted − estimate, `received` is what was booked of it.

    `unestimated` counts the years of a region without an estimate; their payment is the whole grant until there is one.
    """

    granted: Decimal = ZERO
    estimate: Decimal = ZERO
    payment: Decimal = ZERO
    received: Decimal = ZERO
    unestimated: int = 0

    def add(self, row):
        """Count a region's year."""
        self.granted += row.allocation.granted
        self.estimate += row.allocation.vat_estimate or ZERO
        self.payment += row.allocation.payment
        self.received += row.received
        self.unestimated += row.allocation.vat_estimate is None


@dataclass
class RegionLine:
    """A region in the table: its sum over the years shown, and per year."""

    region: Region
    cashier: object
    is_demo: bool
    years: dict
    sum: Sums = field(default_factory=Sums)


@dataclass
class SharedLine:
    """What a region shares of a year: spending by category, what it carried over; None for what it doesn't share."""

    region: Region
    year: int
    is_demo: bool
    categories: list | None
    spent: Decimal | None
    carried_over: Decimal | None


@dataclass
class Programme:
    """The table, for the regions somebody sees; `years` are all there are, `lines` and sums of those asked."""

    years: list
    lines: list
    year_sums: dict
    total: Sums
    shared: list

    @property
    def has_demo(self):
        """Whether something in it is invented."""
        return any(line.is_demo for line in [*self.lines, *self.shared])


def programme_for(person, year=None):
    """What this person sees of the programme; with a year that year only. None where there is nothing to see."""
    if not rules.sees_programme(person):
        return None
    seen = rules.regions_seen(person)
    rows = figures.programme_rows(None if seen.everywhere else seen.region_ids)
    years = sorted({row.allocation.year for row in rows})
    lines, year_sums, total = {}, {one: Sums() for one in years}, Sums()
    for row in rows:
        one = row.allocation
        if year and one.year != year:
            continue
        line = lines.setdefault(
            one.region_id, RegionLine(one.region, row.cashier, row.is_demo, {at: Sums() for at in years})
        )
        for sums in (line.sum, line.years[one.year], year_sums[one.year], total):
            sums.add(row)
    return Programme(years, list(lines.values()), year_sums, total, shared_with(person, year))


def shared_with(person, year=None):
    """What regions share with this person, in the order of the regions; four statements at most."""
    shares = Share.objects.select_related("region__ledger").order_by("region__number", "year")
    parts = defaultdict(set)
    for share in shares.filter(**({"year": year} if year else {})):
        if share.audience in rules.audiences(person, share.region_id):
            parts[share.region, share.year].add(share.part)
    spending = [(region.pk, at) for (region, at), found in parts.items() if SharedPart.SPENDING in found]
    carried = [(region.pk, at) for (region, at), found in parts.items() if SharedPart.CARRIED_OVER in found]
    spent, out = figures.spent_per_category(spending), _carried_over(carried)
    lines = []
    for (region, at), found in parts.items():
        categories = sorted(spent.get((region.pk, at), {}).items()) if SharedPart.SPENDING in found else None
        lines.append(
            SharedLine(
                region, at, region.ledger.is_demo, categories,
                None if categories is None else sum((amount for _, amount in categories), ZERO),
                out.get((region.pk, at), ZERO) if SharedPart.CARRIED_OVER in found else None,
            )
        )  # fmt: skip
    return lines


def _carried_over(pairs):
    """What was carried over from these (region, year) pairs to the next year, in euro."""
    if not pairs:
        return {}
    rows = Entry.objects.filter(
        region__in={region for region, _ in pairs}, year__in={year for _, year in pairs},
        counts_as=EntryKind.CARRY_OVER_OUT,
    )  # fmt: skip
    found = rows.order_by().values_list("region", "year").annotate(sum=Sum("amount"))
    return {(region, year): -amount for region, year, amount in found}
