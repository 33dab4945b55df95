"""Sums of money over the items of a content tree: needed, wished, promised and granted, in euro (domain.md § 4).

Stopped activities count nowhere. An activity that is shared counts in the agenda of the region that leads it, so that
the regions together count it once; `items["region"]` is the name of the region whose agenda it is. A contribution counts
in one column, that of its state; what is not possible now counts in none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from decimal import Decimal

ZERO = Decimal("0.00")
COLUMNS = {"wished": "wished", "promised": "promised", "granted": "granted"}
KINDS = ["ministry", "province", "municipality", "other"]
NO_SOURCE = "geen bron genoemd"


@dataclass(frozen=True)
class Sums:
    """Money needed and brought, in euro. What is missing is what is needed and not granted, never below zero."""

    needed: Decimal = ZERO
    wished: Decimal = ZERO
    promised: Decimal = ZERO
    granted: Decimal = ZERO

    def __add__(self, other):
        return Sums(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def __bool__(self):
        return any(getattr(self, one.name) for one in fields(self))

    @property
    def missing(self):
        """Needed minus granted; zero where more is granted than needed."""
        return max(self.needed - self.granted, ZERO)

    @property
    def surplus(self):
        """What is granted beyond what is needed."""
        return max(self.granted - self.needed, ZERO)

    @property
    def brought(self):
        """All that is wished, promised or granted together."""
        return self.wished + self.promised + self.granted


@dataclass
class Line:
    """What one source or one contributor brings: over all years and per year. Capacity in fte, by state."""

    name: str
    kind: str = ""
    years: dict[int, Sums] = field(default_factory=dict)
    fte: dict[str, Decimal] = field(default_factory=dict)

    @property
    def total(self):
        """The money over all years."""
        return total(self.years.values())

    @property
    def all_fte(self):
        """The capacity that is wished, promised or granted together, in fte; None where there is none."""
        return sum(self.fte.values()) or None


def counted(items):
    """The activities that count: not stopped, and led by the region whose agenda it is."""
    region = items.get("region")
    return [
        activity
        for activity in items["activities"]
        if activity["state"] != "stopped" and (not region or activity.get("region") in {None, "", region})
    ]


def total(sums: Iterable[Sums]):
    """These sums together."""
    return sum(sums, Sums())


def of_activity(activity):
    """The sums of one activity by year, whatever its state."""
    found = {}
    for cost in activity["costs"]:
        _add(found, cost["year"], Sums(needed=Decimal(cost["amount"])))
    for contribution in activity["contributions"]:
        _add_contribution(found, contribution)
    return dict(sorted(found.items()))


def per_activity(items):
    """Each activity that counts, with its sums over all years."""
    return [(activity, total(of_activity(activity).values())) for activity in counted(items)]


def per_year(items, years=()):
    """The sums of all activities that count by year, in order; `years` stand there also where they hold nothing."""
    found = {year: Sums() for year in years}
    for activity in counted(items):
        for year, sums in of_activity(activity).items():
            _add(found, year, sums)
    return dict(sorted(found.items()))


def by_source(items):
    """What each scheme or source brings, by name; what names no source comes last."""
    lines = _lines(items, lambda one: (one.get("scheme") or "", ""))
    named = sorted((line for line in lines if line.name), key=_by_name)
    nameless = [Line(NO_SOURCE, "", line.years, line.fte) for line in lines if not line.name]
    return [line for line in [*named, *nameless] if line.total]


def by_contributor(items, kind=None):
    """What each contributor brings: ministries, provinces, municipalities, others; or those of one `kind` only."""
    lines = _lines(items, lambda one: (one["contributor"], one["contributor_kind"]))
    chosen = [line for line in lines if kind in {None, line.kind}]
    return sorted(
        chosen, key=lambda line: (KINDS.index(line.kind) if line.kind in KINDS else len(KINDS), _by_name(line))
    )


def capacity(items):
    """The fte that is wished, promised and granted, by state."""
    found = {}
    for line in _lines(items, lambda one: ("", "")):
        found.update(line.fte)
    return found


def _lines(items, key_of):
    lines = {}
    for activity in counted(items):
        for contribution in activity["contributions"]:
            if contribution["state"] not in COLUMNS:
                continue
            name, kind = key_of(contribution)
            line = lines.setdefault((name.casefold(), kind), Line(name, kind))
            _add_contribution(line.years, contribution)
            if contribution.get("fte"):
                state = contribution["state"]
                line.fte[state] = line.fte.get(state, Decimal(0)) + Decimal(contribution["fte"])
    return list(lines.values())


def _add_contribution(found, contribution):
    column = COLUMNS.get(contribution["state"])
    for one in contribution["years"] if column else ():
        _add(found, one["year"], Sums(**{column: Decimal(one["amount"])}))


def _add(found, year, sums):
    found[year] = found.get(year, Sums()) + sums


def _by_name(line):
    return line.name.casefold()
