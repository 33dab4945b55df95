"""The number of statements of the money's operations and questions does not grow with the book (issue 7, Speed)."""

import uuid
from decimal import Decimal

import pytest

from funding import figures, operations
from funding.models import Entry, ImportBatch
from tests.counting import counted
from tests.funding.making import back, category, earn, promise, spend, spending

pytestmark = pytest.mark.django_db
MANY = 400


def fill(region, by, count):
    """So many entries more, in one import."""
    batch = ImportBatch.objects.create(region=region, file_name="veel.csv", sha256="0" * 64, by=by)
    terms = [spending("1.00", "0.21", category=category(), supplier=f"Leverancier {n % 7}") for n in range(count)]
    with counted() as statements:
        operations.book_many(region, terms, by=by, batch=batch)
    return statements


def test_booking_takes_the_same_few_statements_in_a_full_book(region, cashier):
    earn(region, cashier, "5000")
    terms = spending("10", "2.10", category=category())
    counts = []
    for _ in range(2):
        with counted() as statements:
            operations.book(region, terms, by=cashier, token=uuid.uuid4())
        counts.append(len(statements))
        fill(region, cashier, MANY)
    assert counts[0] == counts[1] <= 8, statements
    assert Entry.objects.filter(region=region).count() == 2 * MANY + 3


def statements_of(client, path, data=None):
    """How many statements a page asks, or what is sent to it."""
    with counted() as statements:
        answer = client.post(path, data) if data else client.get(path)
    assert answer.status_code == (302 if data else 200), answer.content.decode()[:2000]
    return len(statements)


def test_the_pages_stay_within_their_budgets_in_an_empty_and_a_full_book(region, cashier, client):
    """Issue 7: booking at most 12, overview and programme view at most 10, whatever the book holds."""
    client.force_login(cashier)
    here, sizes = f"/regios/{region.slug}/procesmiddelen/", []
    form = {
        "booked_on": "02-06-2025", "description": "Zaal", "amount": "12,10", "basis": "incl", "rate": "21",
        "category": category().pk, "supplier": "Voorbeeld", "compensable": "on",
    }  # fmt: skip
    earn(region, cashier, "5000")
    spend(region, cashier, "1")
    client.get(here)  # the session is written once
    for _ in range(2):
        booking = statements_of(
            client,
            f"{here}boeken/",
            form | {"token": str(uuid.uuid4()), "description": f"Zaal {len(sizes)}", "amount": f"12,1{len(sizes)}"},
        )
        sizes.append((booking, statements_of(client, here), statements_of(client, "/procesmiddelen/")))
        fill(region, cashier, MANY)
    assert sizes[0] == sizes[1]
    assert all(count <= most for count, most in zip(sizes[0], (12, 10, 10), strict=True)), sizes


def test_a_draw_and_a_storno_too(region, cashier):
    earn(region, cashier, "5000")
    commitment, counts = promise(region, cashier, "1000"), []
    for _ in range(2):
        with counted() as drawing:
            entry = spend(region, cashier, "100", commitment=commitment)
        with counted() as reversing:
            back(entry, cashier)
        counts.append((len(drawing), len(reversing)))
        fill(region, cashier, MANY)
    assert counts[0] == counts[1]
    assert counts[0][0] <= 11
    assert counts[0][1] <= 14


def test_an_import_books_ten_or_four_hundred_lines_in_the_same_statements(region, cashier):
    earn(region, cashier, "5000")
    assert len(fill(region, cashier, 10)) == len(fill(region, cashier, MANY)) <= 10


def test_what_an_overview_asks_does_not_grow(region, cashier):
    earn(region, cashier, "5000")
    sizes = []
    for _ in range(2):
        with counted() as statements:
            figures.book_of(region)
            figures.allocations_of(region)
            figures.years_of(region)
            figures.left_per_origin(region)
            figures.per_category(region, 2025)
            figures.prefinanced_entries(region)
        sizes.append(len(statements))
        fill(region, cashier, MANY)
    assert sizes[0] == sizes[1]
    with counted() as statements:
        figures.programme_rows()
    assert len(statements) <= 4


def test_the_totals_that_are_kept_are_the_sums_of_a_full_book(region, cashier):
    earn(region, cashier, "5000")
    fill(region, cashier, MANY)
    assert figures.book_of(region).balance == Decimal("5000.00") - MANY * Decimal("1.21")
    assert figures.differences(region) == []
    running = figures.with_running_balance(region).in_order().last()
    assert running.running == figures.book_of(region).balance
    assert figures.balance_before(region, running) == running.running - running.amount
