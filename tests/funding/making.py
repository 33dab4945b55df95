"""Short ways to book in tests: amounts as text, dates in 2025, a new token each."""

import uuid
from datetime import date
from decimal import Decimal

from funding import operations
from funding.models import Allocation, Category, EntryKind

D = Decimal
DAY = date(2025, 6, 2)


def category(name="Onderzoek"):
    """One of the default categories."""
    return Category.objects.get(region=None, name=name)


def spending(excl, vat="0", *, on=DAY, **more):
    """An expenditure as filled in."""
    more = {"category": more.pop("category", None) or category(), "description": "Onderzoek"} | more
    return operations.Spending(booked_on=on, amount_excl=D(excl), vat=D(vat), **more)


def receive(region, by, amount, *, year=2025, on=DAY, kind=EntryKind.RECEIPT, token=None):
    """Money of an allocation comes in."""
    allocation = Allocation.objects.get(region=region, year=year)
    terms = operations.Income(kind, on, "Ontvangen", D(amount), allocation=allocation)
    return operations.book(region, terms, by=by, token=token or uuid.uuid4())


def earn(region, by, amount, *, on=DAY, origin_year=None):
    """Other income."""
    terms = operations.Income(EntryKind.OTHER_INCOME, on, "Bijdrage", D(amount), origin_year=origin_year)
    return operations.book(region, terms, by=by, token=uuid.uuid4())


def spend(region, by, excl, vat="0", *, token=None, prefinance=False, **more):
    """An expenditure is booked."""
    terms = spending(excl, vat, **more)
    return operations.book(region, terms, by=by, token=token or uuid.uuid4(), prefinance=prefinance)


def promise(region, by, amount, *, on=DAY, year=2025, prefinance=False):
    """A commitment is made."""
    return operations.commit(
        region, by=by, token=uuid.uuid4(), made_on=on, year=year, description="Opdracht", category=category(),
        amount=D(amount), prefinance=prefinance,
    )  # fmt: skip


def back(entry, by, *, on=DAY, reason="Verkeerd geboekt", prefinance=False, token=None):
    """A storno."""
    return operations.reverse(
        entry, by=by, token=token or uuid.uuid4(), reason=reason, booked_on=on, prefinance=prefinance
    )
