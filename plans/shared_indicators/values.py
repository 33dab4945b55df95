"""The values of a shared indicator by region and year, as far as a visitor may see them.

A region's working values are for who reads its working text. Others see what the newest version that they may read of
its plan holds. Regions stand in the order of their numbers; nothing is ranked (decisions 34).
"""

from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models.functions import ExtractYear

from governance.rights import which
from regions.models import Region

from ..content import tree as content_tree
from ..documents.models import DocumentKind
from ..items.models import Indicator, Measurement, RegionFigure
from ..versions.models import Version

MOST_YEARS = 12


@dataclass
class RegionValues:
    """The values of one region by year (the last of each year), and where they were read: a title and its address."""

    region: Region
    where: str
    url: str
    values: dict = field(default_factory=dict)
    shown: dict = field(default_factory=dict)
    """What is compared: the values, or per 1,000 inhabitants; None where no number of inhabitants is known."""


def side_by_side(shared, person):
    """The regions that follow a definition, with what `person` may see of their values; seven statements at most."""
    joined = Indicator.objects.filter(shared=shared).select_related("document__region").order_by("position", "id")
    readable = which(person, "plans.view_working_text")
    own = {one.document.region_id: one for one in joined if one.document.region_id in readable and not one.removed_at}
    elsewhere = {}
    for one in joined:
        if one.document.region_id not in readable:
            elsewhere.setdefault(one.document.region_id, set()).add(str(one.key))
    found = [*_from_working_text(own.values()), *_from_versions(elsewhere, shared, person)]
    _compare(found, shared)
    return sorted(found, key=lambda one: one.region.number)


def _from_working_text(indicators):
    rows = (
        Measurement.objects.filter(indicator__in=[one.pk for one in indicators])
        .annotate(year=ExtractYear("on"))
        .order_by("indicator_id", "year", "-on")
        .distinct("indicator_id", "year")
        .values_list("indicator_id", "year", "value")
    )
    by_indicator = {}
    for indicator, year, value in rows:
        by_indicator.setdefault(indicator, {})[year] = value
    for one in indicators:
        url = f"{one.document.path}indicatoren/{one.key}/"
        yield RegionValues(one.document.region, "werktekst", url, by_indicator.get(one.pk, {}))


def _from_versions(keys, shared, person):
    """What the newest visible version of each region's plan holds under these keys, in the same unit."""
    if not keys:
        return
    newest = (
        Version.objects.shown_to(person)
        .filter(document__region_id__in=keys, document__kind=DocumentKind.PLAN)
        .defer(None)
        .order_by("document_id", "-major", "-minor")
        .distinct("document_id")
    )
    for version in newest:
        for indicator in _indicators_of(version.as_read_by(person)):
            same_unit = indicator["unit"].casefold() == shared.unit.casefold()
            if indicator["id"] in keys[version.document.region_id] and same_unit:
                values = {int(one["on"][:4]): Decimal(one["value"]) for one in indicator["measurements"]}
                yield RegionValues(version.document.region, f"versie {version.number}", version.path, values)
                break


def _indicators_of(version):
    return content_tree.read(version.content)["items"]["indicators"]


def years_of(found):
    """The years in which some region has a value, the last twelve of them."""
    return sorted({year for one in found for year in one.values})[-MOST_YEARS:]


def _compare(found, shared):
    """Fill in what is compared."""
    if not shared.per_inhabitants:
        for one in found:
            one.shown = dict(one.values)
        return
    figures = {}
    for figure in RegionFigure.objects.filter(region__in=[one.region.pk for one in found]):
        figures.setdefault(figure.region_id, {})[figure.year] = figure.inhabitants
    for one in found:
        known = figures.get(one.region.pk, {})
        one.shown = {year: per_thousand(value, nearest(known, year)) for year, value in one.values.items()}


def nearest(figures, year):
    """The inhabitants of the year, or else of the year nearest to it (the earlier of two); None where none is known."""
    return figures[min(figures, key=lambda known: (abs(known - year), known))] if figures else None


def per_thousand(value, inhabitants):
    """A value per 1,000 inhabitants, to two decimals; None where the inhabitants aren't known."""
    return (value * 1000 / inhabitants).quantize(Decimal("0.01")) if inhabitants else None
