"""What the database itself refuses, whoever asks."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from funding.models import Allocation, Cashier, Category, Entry, EntryKind, Ledger
from regions.models import Organisation

pytestmark = pytest.mark.django_db


def entry(region, by, number=1, **values):
    """A receipt put into the table as it is, past the operations."""
    kind = values.pop("kind", EntryKind.RECEIPT)
    defaults = {
        "region": region, "year": 2025, "number": number, "kind": kind, "counts_as": kind, "amount": Decimal("100.00"),
        "booked_on": date(2025, 3, 1), "description": "Proef", "entered_by": by,
    }  # fmt: skip
    return Entry.objects.create(**defaults | values)


def refused(make, *args, **values):
    """Whether the database refuses it."""
    try:
        with transaction.atomic():
            make(*args, **values)
    except IntegrityError:
        return True
    return False


def test_all_eleven_regions_have_350_000_a_year_from_2025_to_2027():
    rows = Allocation.objects.values_list("granted", "year")
    assert len(rows) == 33
    assert sum(granted for granted, _ in rows) == Decimal("11550000.00")
    assert {year for _, year in rows} == {2025, 2026, 2027}
    assert Ledger.objects.count() == 11


@pytest.mark.parametrize(
    ("slug", "fits"), [("gemeente-aalten", True), ("provincie-gelderland", True), ("ministerie-bzk", False)]
)
def test_only_a_municipality_or_a_province_is_cashier(region, slug, fits):
    organisation = Organisation.objects.get(slug=slug)
    terms = {"region": region, "organisation": organisation, "named_on": date(2025, 1, 30)}
    assert refused(Cashier.objects.create, period=DateRange(date(2025, 2, 1), None), **terms) is not fits


def test_a_region_has_one_cashier_at_a_time(region):
    organisation = Organisation.objects.get(slug="gemeente-aalten")
    terms = {"region": region, "organisation": organisation, "named_on": date(2025, 1, 30)}
    Cashier.objects.create(period=DateRange(date(2025, 2, 1), date(2026, 1, 1)), **terms)
    assert refused(Cashier.objects.create, period=DateRange(date(2025, 12, 31), None), **terms)
    assert not refused(Cashier.objects.create, period=DateRange(date(2026, 1, 1), None), **terms)


def test_numbers_follow_each_other(region, manager):
    assert refused(entry, region, manager, number=2)
    entry(region, manager, number=1)
    assert refused(entry, region, manager, number=1)
    assert refused(entry, region, manager, number=3)
    assert not refused(entry, region, manager, number=2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": Decimal("-1.00")},
        {"amount": Decimal("0.00")},
        {"year": 2026},
        {"counts_as": EntryKind.EXPENDITURE},
        {"kind": EntryKind.EXPENDITURE, "amount": Decimal("-10.00")},
        {"kind": EntryKind.REVERSAL, "counts_as": EntryKind.RECEIPT, "amount": Decimal("-10.00")},
    ],
    ids=["a negative receipt", "nothing", "another year", "counts as another kind", "no category", "reverses nothing"],
)
def test_an_entry_is_what_its_kind_says(region, manager, wrong):
    assert refused(entry, region, manager, **wrong)


def test_a_reversal_is_the_whole_of_an_entry_of_its_own_region_once(region, other_region, manager):
    first = entry(region, manager)
    back = {"kind": EntryKind.REVERSAL, "counts_as": EntryKind.RECEIPT, "reverses": first, "reason": "dubbel"}
    assert refused(entry, region, manager, number=2, amount=Decimal("-99.99"), **back)
    assert refused(entry, other_region, manager, number=1, amount=Decimal("-100.00"), **back)
    assert refused(entry, region, manager, number=2, amount=Decimal("-100.00"), **back | {"reason": ""})
    second = entry(region, manager, number=2, amount=Decimal("-100.00"), **back)
    assert refused(entry, region, manager, number=3, amount=Decimal("-100.00"), **back)
    assert refused(entry, region, manager, number=3, **back | {"reverses": second})


def test_a_category_of_another_region_is_refused(region, other_region, manager):
    theirs = Category.objects.create(region=other_region, name="Twents")
    assert refused(
        entry, region, manager, kind=EntryKind.EXPENDITURE, amount=Decimal("-10.00"), amount_excl=Decimal("10.00"),
        vat=Decimal("0.00"), category=theirs,
    )  # fmt: skip
