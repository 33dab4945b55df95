"""Sums to the cent: the worked example of domain.md § 4 and others by table, each with its arithmetic."""

from decimal import Decimal

import pytest

from funding import figures, operations
from funding.models import Allocation, EntryKind, Ledger
from funding.vat import estimated, vat_upon, vat_within
from tests.funding.making import DAY, back, category, earn, promise, receive, spend

pytestmark = pytest.mark.django_db
D = Decimal


# The estimate: (parts incl. VAT and rate) → estimate → payment of 350,000 − estimate.
ESTIMATES = {
    "domain.md § 4: 50,000 × 21/121 = 8,677.6859…": ([("300000", 0), ("50000", 21)], "8677.69", "341322.31"),
    "nothing compensable": ([("350000", 0)], "0.00", "350000.00"),
    "all at 21 %: 350,000 × 21/121 = 60,743.8016…": ([("350000", 21)], "60743.80", "289256.20"),
    "all at 9 %: 350,000 × 9/109 = 28,899.0825…": ([("350000", 9)], "28899.08", "321100.92"),
    "two rates: 121 × 21/121 + 109 × 9/109 = 21 + 9": ([("121", 21), ("109", 9)], "30.00", "349970.00"),
    "each part rounded once: twice 0.03 × 21/121 = 0.0052…": ([("0.03", 21), ("0.03", 21)], "0.02", "349999.98"),
    "a half goes up: 9.68 × 21/121 = 1.68 exactly": ([("9.68", 21)], "1.68", "349998.32"),
    "0.01 holds 0.0017…, so nothing": ([("0.01", 21)], "0.00", "350000.00"),
}


@pytest.mark.parametrize(("parts", "estimate", "payment"), ESTIMATES.values(), ids=ESTIMATES)
def test_the_estimate_and_the_payment(region, cashier, parts, estimate, payment):
    allocation = Allocation.objects.get(region=region, year=2025)
    held = operations.set_estimate(
        allocation, by=cashier, base=1, parts=[("", D(amount), D(rate)) for amount, rate in parts]
    )
    assert (held.vat_estimate, held.payment) == (D(estimate), D(payment))
    held.refresh_from_db()
    assert (held.vat_estimate, held.payment) == (D(estimate), D(payment))


def test_a_part_that_ends_on_half_a_cent_is_rounded_up():
    """2.50 × 9/109 = 0.2064…; 0.605 × 21/121 = 0.105 exactly, and half a cent goes up: 0.11."""
    assert vat_within(D("0.605"), D(21)) == D("0.11")
    assert vat_within(D("2.50"), D(9)) == D("0.21")
    assert vat_upon(D("0.50"), D(21)) == D("0.11")  # 0.105
    assert estimated([]) == D("0.00")


def worked_example(region, by):
    """Paid 341,322.31; staff 300,000.00; purchases 41,322.31 + 8,677.69 VAT, which comes back from the fund."""
    receive(region, by, "341322.31")
    receive(region, by, "8677.69", kind=EntryKind.RECLAIMED_VAT)
    spend(region, by, "300000")
    spend(region, by, "41322.31", "8677.69", compensable=True)


def spent_before_vat_is_back(region, by):
    """341,322.31 − 300,000.00 − 41,322.31 = 0.00; the VAT of 8,677.69 is prefinanced until it is back."""
    receive(region, by, "341322.31")
    spend(region, by, "300000")
    spend(region, by, "41322.31", "8677.69", compensable=True, prefinance=True)


def reversed_and_again(region, by):
    """1,000.00 − 121.00 + 121.00 − 100.00 = 900.00."""
    receive(region, by, "1000")
    back(spend(region, by, "100", "21"), by)
    spend(region, by, "100")


def promised(region, by):
    """Balance 1,000.00 − 250.00 = 750.00; open 600.00 − 250.00 = 350.00; available 400.00."""
    receive(region, by, "1000")
    commitment = promise(region, by, "600")
    spend(region, by, "250", commitment=commitment)


def overdrawn_commitment(region, by):
    """An invoice of 700.00 on a promise of 600.00: balance 300.00, nothing open."""
    receive(region, by, "1000")
    spend(region, by, "700", commitment=promise(region, by, "600"))


def reversed_draw(region, by):
    """The storno of 250.00 opens the promise again: balance 1,000.00, open 600.00."""
    receive(region, by, "1000")
    back(spend(region, by, "250", commitment=promise(region, by, "600")), by)


def covered(region, by):
    """100.00 − 150.00 = −50.00 prefinanced; 80.00 comes in and covers it: 30.00."""
    earn(region, by, "100")
    spend(region, by, "150", prefinance=True)
    earn(region, by, "80")


def reversed_receipt(region, by):
    """1,000.00 − 400.00 and the receipt was wrong: −400.00, so 400.00 prefinanced."""
    wrong = receive(region, by, "1000")
    spend(region, by, "400")
    back(wrong, by, prefinance=True)


def released(region, by):
    """1,000.00, of 600.00 promised 100.00 falls free: available 500.00."""
    receive(region, by, "1000")
    operations.release(promise(region, by, "600"), by=by, on=DAY, reason="minder", amount=D(100))


def many_cents(region, by):
    """1.00 − 33 × 0.03 = 0.01: no cent is lost to binary fractions."""
    earn(region, by, "1.00")
    for _ in range(33):
        spend(region, by, "0.03")


# What happens → balance, open commitments, available.
BOOKS = {
    worked_example: ("0.00", "0.00", "0.00"),
    spent_before_vat_is_back: ("-8677.69", "0.00", "-8677.69"),
    reversed_and_again: ("900.00", "0.00", "900.00"),
    promised: ("750.00", "350.00", "400.00"),
    overdrawn_commitment: ("300.00", "0.00", "300.00"),
    reversed_draw: ("1000.00", "600.00", "400.00"),
    covered: ("30.00", "0.00", "30.00"),
    reversed_receipt: ("-400.00", "0.00", "-400.00"),
    released: ("1000.00", "500.00", "500.00"),
    many_cents: ("0.01", "0.00", "0.01"),
}


@pytest.mark.parametrize("happens", BOOKS, ids=lambda one: one.__name__)
def test_the_book_comes_to(region, cashier, happens):
    balance, committed, available = map(D, BOOKS[happens])
    happens(region, cashier)
    ledger = Ledger.objects.get(pk=region.pk)
    assert (ledger.balance, ledger.committed, ledger.available) == (balance, committed, available)
    assert ledger.prefinanced == max(-available, D(0))
    assert figures.differences(region) == []


def test_the_worked_example_as_the_year_s_figures_show_it(region, cashier):
    operations.set_estimate(
        Allocation.objects.get(region=region, year=2025), by=cashier, base=1,
        parts=[("Personeel", D(300000), D(0)), ("Inkoop", D(50000), D(21))],
    )  # fmt: skip
    worked_example(region, cashier)
    year = figures.year_of(region, 2025)
    assert (year.received, year.reclaimed, year.spent, year.balance) == tuple(
        map(D, ["341322.31", "8677.69", "350000.00", "0.00"])
    )
    standing = figures.allocations_of(region)[0]
    assert (standing.to_receive, standing.to_reclaim, standing.estimate_minus_booked) == (D(0), D(0), D(0))
    lines = {line.category.name: line.realised for line in figures.per_category(region, 2025)}
    assert lines[category().name] == D("350000.00")
