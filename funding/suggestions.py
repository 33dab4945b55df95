"""What the form of a booking offers: suppliers the region knows, with what was usual with them."""

from decimal import Decimal

from .models import Entry, EntryKind
from .vat import RATES, vat_within

MOST_SUPPLIERS = 300
CLOSE = Decimal("0.01")


def known_suppliers(region):
    """The suppliers of the region's expenditures, the latest first: name, category and rate of the last time.

    Dicts of {name, category, rate, compensable}; the rate is None where it was none of the Dutch ones. One statement.
    """
    rows = (
        Entry.objects.filter(region=region, kind=EntryKind.EXPENDITURE)
        .exclude(supplier="")
        .order_by("supplier", "-booked_on", "-pk")
        .distinct("supplier")
        .values("supplier", "category", "booked_on", "amount_excl", "vat", "compensable")
    )
    latest = sorted(rows, key=lambda row: row["booked_on"], reverse=True)[:MOST_SUPPLIERS]
    return [
        {"name": row["supplier"], "category": row["category"], "rate": rate_of(row), "compensable": row["compensable"]}
        for row in latest
    ]


def rate_of(row):
    """The Dutch rate in per cent that gives the VAT of {amount_excl, vat}, to a cent; None where there is none."""
    incl = row["amount_excl"] + row["vat"]
    return next((int(rate) for rate in RATES if abs(vat_within(incl, rate) - row["vat"]) <= CLOSE), None)
