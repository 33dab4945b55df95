"""The invented books of the demonstration."""

from decimal import Decimal

import pytest

from funding import figures
from funding.demo import load_books
from funding.models import Allocation, Cashier, Entry, EntryKind, Ledger
from regions.models import Region

D = Decimal


def test_the_books_of_the_demonstration(demo, region):
    """The Achterhoek's is the worked example, for two years, with a storno and a carry-over; every total is right."""
    assert [f for one in Region.objects.all() for f in figures.differences(one)] == []
    first = Allocation.objects.get(region=region, year=2025)
    assert (first.vat_estimate, first.payment) == (D("8677.69"), D("341322.31"))
    y2025, y2026 = figures.years_of(region)
    assert (y2025.received, y2025.spent, y2025.carried_out, y2025.balance) == tuple(
        map(D, ["341322.31", "320391.50", "20930.81", "0.00"])
    )
    assert (y2026.carried_in, y2026.reclaimed, y2026.balance) == (
        D("20930.81"), D("6541.50"), figures.book_of(region).balance,
    )  # fmt: skip
    standing = figures.allocations_of(region)[0]
    assert (standing.received, standing.reclaimed, standing.compensable) == tuple(
        map(D, ["341322.31", "6541.50", "6541.50"])
    )
    assert Entry.objects.filter(region=region, kind=EntryKind.REVERSAL).count() == 1


def test_everything_invented_is_marked(demo):
    named = set(Cashier.objects.current().values_list("region__slug", flat=True))
    booked = set(Entry.objects.values_list("region__slug", flat=True))
    estimated = set(Allocation.objects.filter(vat_estimate__isnull=False).values_list("region__slug", flat=True))
    marked = set(Ledger.objects.filter(is_demo=True).values_list("region__slug", flat=True))
    assert named | booked | estimated == marked
    assert set(Region.objects.values_list("slug", flat=True)) - named == {"kop-van-noord-holland"}
    assert Cashier.objects.get(region__slug="twente").fund == "Provinciefonds"
    assert Cashier.objects.get(region__slug="achterhoek").fund == "Gemeentefonds"


def test_loading_again_adds_nothing(demo):
    before = Entry.objects.count()
    load_books()
    assert Entry.objects.count() == before


def test_production_refuses_invented_books(demo, settings):
    settings.PRODUCTION = True
    with pytest.raises(RuntimeError):
        load_books()
