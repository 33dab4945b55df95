"""What people type into the forms of process money: it is read, or refused in Dutch at its field (issue 7, Bad input)."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from funding.drawing import budget_bars
from funding.figures import CategoryLine
from funding.forms.fields import DayField, PaidAmountField, RateField
from funding.models import Category
from funding.suggestions import rate_of

D = Decimal


@pytest.mark.parametrize(
    ("typed", "amount"), [("1.234,56", "1234.56"), ("€ 1 234,56", "1234.56"), ("0,01", "0.01"), ("350.000", "350000")]
)
def test_an_amount_as_people_write_it_is_read(typed, amount):
    assert PaidAmountField().clean(typed) == D(amount)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1234.56", "Bedoelt u"), ("1,234.56", "Bedoelt u 1234,56 of"), ("0", "boven nul"), ("0,00", "boven nul"),
        ("-5", "minteken"), ("0.001", "hooguit twee cijfers"), ("0,001", "hooguit twee cijfers"), ("1e15", "geen bedrag"),
        ("1000000000000000", "te groot"), ("", "verplicht"), ("vijf", "geen bedrag"), ("1\x00", "geen bedrag"),
    ],
)  # fmt: skip
def test_an_amount_that_is_none_or_means_two_things_is_refused_in_words(typed, words):
    with pytest.raises(ValidationError) as refusal:
        PaidAmountField().clean(typed)
    assert words in refusal.value.messages[0]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("12-05-1925", "vanaf 1 januari 2025"), ("2099-01-01", "moet nog komen"), ("29-02-2027", "bestaat niet"),
        ("2027-02-29", "bestaat niet"), ("gisteren", "dag-maand-jaar"), ("", "verplicht"),
    ],
)  # fmt: skip
def test_a_day_on_which_nothing_can_be_booked_is_refused_in_words(typed, words):
    with pytest.raises(ValidationError) as refusal:
        DayField().clean(typed)
    assert words in refusal.value.messages[0]


def test_today_and_the_first_day_of_the_programme_can_be_booked_on():
    assert DayField().clean("01-01-2025").year == 2025
    assert DayField().clean(timezone.localdate().isoformat()) == timezone.localdate()


@pytest.mark.parametrize(("typed", "rate"), [("21", 21), ("21 %", 21), ("9,0", 9), ("0%", 0)])
def test_a_rate_of_vat_is_read(typed, rate):
    assert RateField().clean(typed) == rate


@pytest.mark.parametrize("typed", ["21,5 %", "21.5", "6", "-9", "100", "veel", "1e2"])
def test_a_rate_that_is_none_is_refused(typed):
    with pytest.raises(ValidationError):
        RateField().clean(typed)


def test_a_refused_rate_names_the_rates_there_are():
    with pytest.raises(ValidationError, match="21, 9 en 0 %"):
        RateField().clean("21,5 %")


@pytest.mark.parametrize(
    ("excl", "vat", "rate"),
    [("41322.31", "8677.69", 21), ("100", "9", 9), ("100", "0", 0), ("100", "15", None), ("0.04", "0.01", 21)],
)
def test_the_rate_of_an_entry_is_known_again(excl, vat, rate):
    assert rate_of({"amount_excl": D(excl), "vat": D(vat)}) == rate


# --- the chart -------------------------------------------------------------------------------------------------------
def line(name, budget, realised, committed):
    return CategoryLine(Category(name=name), D(budget), D(realised), D(committed))


def test_the_bars_are_as_long_as_the_amounts_against_the_longest():
    chart = budget_bars([line("Onderzoek", 100, 25, 50), line("Overig", 0, 0, 0), line("Begeleiding", 50, 200, 0)])
    first, second = chart.rows
    assert (first.name, first.budget, first.spent, first.promised) == ("Onderzoek", "180.0", "45.0", "90.0")
    assert (second.spent, second.budget) == ("360.0", "90.0")
    assert "besteed €\u00a025 · verplicht €\u00a050 · begroot €\u00a0100" in first.words


def test_without_an_amount_there_is_no_chart_and_below_zero_no_bar():
    assert budget_bars([line("Overig", 0, 0, 0)]) is None
    assert budget_bars([line("Overig", 10, -5, 0)]).rows[0].spent == "0.0"
