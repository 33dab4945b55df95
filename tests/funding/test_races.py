"""Many at once on one book: the limit is never passed unseen and numbers have no gaps (trust.md T6, F8; done-when 1).

Each test first shows, with the lock taken away, that it would go wrong.
"""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from unittest import mock

import pytest
from django.db import connection, models
from django.db.models import Count, Max, Sum

from funding import figures, operations
from funding.models import Entry, EntryKind, Ledger
from funding.operations import held
from npvr.access import Refused
from regions.models import Region
from tests.conftest import seated
from tests.funding.making import DAY, category, earn, spending

MANY = 50
D = Decimal


def region():
    return Region.objects.get(slug="achterhoek")


def at_once(work, many=MANY):
    """Run `work(number)` in as many threads, each with its own connection, all let go at the same moment."""
    start = threading.Barrier(many)

    def one(number):
        try:
            with connection.cursor() as cursor:  # a slow machine is no reason to give up waiting here
                cursor.execute("SET lock_timeout = 0; SET statement_timeout = 0")
            start.wait(60)
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        return list(pool.map(one, range(many)))


def answer(work):
    """What came of it: "booked", "beyond" or "clash"."""
    try:
        work()
    except operations.BeyondAvailable:
        return "beyond"
    except Refused:  # the number was taken: the constraint is what is left without the lock
        return "clash"
    return "booked"


def without_lock():
    """Ledgers are read without FOR UPDATE, and everybody reads before anybody writes."""
    together = threading.Barrier(MANY)

    class Waiting(held.Held):
        def write(self):
            together.wait(60)
            super().write()

    unlocked = mock.patch.object(models.QuerySet, "select_for_update", lambda self, **options: self)
    return unlocked, mock.patch("funding.operations.booking.Held", Waiting)


@pytest.fixture
def book(own_database, settings):
    """1,000.00 in the book, and its cashier."""
    settings.DATABASE_PATIENCE = None
    here = region()
    cashier = seated("regiokassier", here)
    earn(here, cashier, "1000")
    return here, cashier


def test_without_the_lock_fifty_bookings_would_pass_the_limit_and_clash(book):
    here, cashier = book
    terms = spending("900", category=category())
    unlocked, waiting = without_lock()
    with unlocked, waiting:
        outcome = at_once(lambda number: answer(lambda: operations.book(here, terms, by=cashier, token=uuid.uuid4())))
    assert "beyond" not in outcome, "each of them saw 1,000.00 available"
    assert outcome.count("clash") == MANY - 1, "all of them took the same number"
    assert Entry.objects.count() == 2


def test_fifty_bookings_at_once_never_pass_the_limit_and_number_without_gaps(book):
    here, cashier = book
    terms = spending("30", category=category())  # 33 fit in 1,000.00
    outcome = at_once(lambda number: answer(lambda: operations.book(here, terms, by=cashier, token=uuid.uuid4())))
    assert (outcome.count("booked"), outcome.count("beyond")) == (33, 17)
    assert_right(here, balance=D("10.00"), count=34, prefinanced=D("0.00"))


def test_of_fifty_bookings_on_purpose_exactly_what_is_beyond_is_flagged(book):
    here, cashier = book
    terms = spending("30", category=category())
    at_once(lambda number: operations.book(here, terms, by=cashier, token=uuid.uuid4(), prefinance=True))
    assert_right(here, balance=D("-500.00"), count=51, prefinanced=D("500.00"))


def assert_right(here, *, balance, count, prefinanced):
    entries = Entry.objects.filter(region=here)
    found = entries.aggregate(sum=Sum("amount"), last=Max("number"), count=Count("number"), flagged=Sum("prefinanced"))
    assert found == {"sum": balance, "last": count, "count": count, "flagged": prefinanced}
    assert Ledger.objects.get(pk=here.pk).balance == balance
    assert figures.differences(here) == []


def test_a_double_click_books_once_and_both_get_the_same_entry(book):
    here, cashier = book
    terms, token = spending("900", category=category()), uuid.uuid4()
    made = at_once(lambda number: operations.book(here, terms, by=cashier, token=token).pk, many=8)
    assert len(set(made)) == 1
    assert_right(here, balance=D("100.00"), count=2, prefinanced=D("0.00"))


def test_an_entry_reversed_by_eight_at_once_is_reversed_once(book):
    here, cashier = book
    entry = operations.book(here, spending("100", category=category()), by=cashier, token=uuid.uuid4())

    def reverse(number):
        try:
            operations.reverse(entry, by=cashier, token=uuid.uuid4(), reason="dubbel", booked_on=DAY)
        except Refused as refusal:
            return str(refusal)
        return "booked"

    outcome = at_once(reverse, many=8)
    assert outcome.count("booked") == 1
    assert all("al teruggedraaid" in one for one in outcome if one != "booked")
    assert Entry.objects.filter(kind=EntryKind.REVERSAL).count() == 1
    assert_right(here, balance=D("1000.00"), count=3, prefinanced=D("0.00"))


def test_bookings_promises_and_releases_at_once_leave_the_totals_right(book):
    here, cashier = book
    of = category()

    def do(number):
        if number % 2:
            return answer(lambda: operations.book(here, spending("40", category=of), by=cashier, token=uuid.uuid4()))
        return answer(
            lambda: operations.commit(
                here, by=cashier, token=uuid.uuid4(), made_on=spending("1", category=of).booked_on, year=2025,
                description="Opdracht", category=of, amount=D("40"),
            )
        )  # fmt: skip

    outcome = at_once(do)
    ledger = Ledger.objects.get(pk=here.pk)
    assert outcome.count("booked") == 25
    assert ledger.available == D("0.00")
    assert figures.differences(here) == []
