"""Numbers as people type them: what is clear is read, what can mean two things is asked, the rest is refused in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from npvr.numbers import read_amount, read_number, write_amount, write_number


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.000,50", "1000.50"), ("350.000", "350000.00"), ("€ 1.000", "1000.00"), ("1000,50", "1000.50"),
        ("1000", "1000.00"), ("1 000,50", "1000.50"),
        ("1\u00a0000\u00a0000", "1000000.00"), ("1.000.000", "1000000.00"), ("1.000.000,5", "1000000.50"), ("0", "0.00"),
        ("0,05", "0.05"), ("€ 341.322,31", "341322.31"), ("€1000", "1000.00"), ("EUR 12,50", "12.50"),
        ("12,50 euro", "12.50"), ("  350000 ", "350000.00"), ("1000,-", "1000.00"), ("€ 2.500,--", "2500.00"),
        ("007", "7.00"), ("999999999999,99", "999999999999.99"),
    ],
)  # fmt: skip
def test_an_amount_in_the_dutch_way_is_read(typed, amount):
    assert str(read_amount(typed)) == amount


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("1,000", "1000", "1,00"),
        ("1,000.50", "1000,50", "1,00"), ("12.50", "1250", "12,50"), ("12.5", "125", "12,50"),
        ("1,000,000.50", "1000000,50", "1,00"), ("€ 1,000", "1000", "1,00"),
    ],
)  # fmt: skip
def test_an_amount_that_can_be_read_in_two_ways_is_asked_with_both(typed, first, second):
    with pytest.raises(ValueError, match=f"Bedoelt u {first} of {second}\\?"):
        read_amount(typed)
    assert read_amount(first) != read_amount(second)


@pytest.mark.parametrize(("typed", "meant"), [("0.50", "0,50"), ("1,000,000", "1000000")])
def test_an_amount_with_one_reading_that_is_not_dutch_is_asked_too(typed, meant):
    with pytest.raises(ValueError, match=f"Bedoelt u {meant}"):
        read_amount(typed)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("", "Vul een bedrag in"), ("   ", "Vul een bedrag in"), (None, "Vul een bedrag in"), ("-5", "onder nul"),
        ("\u2212 5,00", "onder nul"), ("€ -5", "onder nul"), ("-€ 5", "onder nul"), ("1e30", "geen bedrag"),
        ("1" + "0" * 30, "te groot"), ("1000000000000", "te groot"), ("9" * 61, "te veel tekens"), ("NaN", "geen bedrag"),
        ("Infinity", "geen bedrag"), ("2 mln", "geen bedrag"), ("1,234,5", "geen bedrag"), ("10.00,50", "geen bedrag"),
        ("1.00.000", "geen bedrag"), ("1000,505", "hooguit twee cijfers"), ("1.000,5050", "hooguit twee cijfers"),
        ("=1+1", "geen bedrag"), ("0x10", "geen bedrag"), ("1_000", "geen bedrag"), ("١٢", "geen bedrag"),
        ("５", "geen bedrag"), ("5\x00", "geen bedrag"), ("5,", "geen bedrag"), (",5", "geen bedrag"), ("5 00", "geen bedrag"),
        ("9" * 50 + ".5", "te groot"),
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_in_words(typed, word):
    with pytest.raises(ValueError, match=word):
        read_amount(typed)


@given(st.decimals(min_value=0, max_value="999999999999.99", places=2))
def test_an_amount_that_the_form_shows_is_read_back_the_same(amount):
    assert read_amount(write_amount(amount)) == amount


@given(st.text(max_size=80))
def test_whatever_is_typed_gives_an_amount_or_a_sentence(typed):
    try:
        amount = read_amount(typed)
    except ValueError as error:
        assert str(error).endswith((".", "zo."))
        assert "Decimal" not in str(error)
    else:
        assert 0 <= amount < Decimal(10) ** 12
        assert amount.as_tuple().exponent == -2


@given(st.text("0123456789.,- €", max_size=14))
def test_digits_and_marks_in_any_order_are_no_fault(typed):
    for read in (read_amount, read_number, lambda text: read_number(text, decimal=".")):
        try:
            read(typed)
        except ValueError as error:
            assert str(error)[0].isupper()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12,5", "12.5"), ("12.5", "12.5"), ("1250", "1250"), ("-3,25", "-3.25"), ("0,125", "0.125"), ("0.125", "0.125"),
        ("1.234,5", "1234.5"), ("1 234,5", "1234.5"), ("1,2340", "1.2340"), ("1234.5678", "1234.5678"), ("-0", "0"),
        ("1234,567", "1234.567"),
    ],
)  # fmt: skip
def test_a_number_with_a_comma_or_a_point_is_read_where_it_has_one_reading(typed, number):
    assert str(read_number(typed)) == number


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("1.234", "1234 of 1,2340"),
        ("1,234", "1234 of 1,2340"),
        ("1,234.5", "1234,5"),
        ("123.456", "123456 of 123,4560"),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_asked(typed, readings):
    with pytest.raises(ValueError, match=f"Bedoelt u {readings}"):
        read_number(typed)
    for reading in readings.split(" of "):
        assert read_number(reading)


def test_where_the_mark_before_the_decimals_is_known_nothing_is_asked():
    assert read_number("1.234", decimal=",") == 1234
    assert read_number("1,234", decimal=",") == Decimal("1.234")
    assert read_number("1,234.5", decimal=".") == Decimal("1234.5")
    assert read_number("1.234", decimal=".") == Decimal("1.234")
    with pytest.raises(ValueError, match="geen getal"):
        read_number("12.5", decimal=",")


@pytest.mark.parametrize(
    ("typed", "options", "word"),
    [
        ("", {}, "Vul een getal in"), ("1e30", {}, "geen getal"), ("nan", {}, "geen getal"), ("--5", {}, "geen getal"),
        ("1" + "0" * 30, {}, "te groot"), ("-1" + "0" * 30, {}, "te groot"), ("1,23456", {}, "hooguit 4 cijfers"),
        ("-1", {"negative": False}, "onder nul"), ("10000", {"below": 10_000}, "onder 10000"), ("5\x00", {}, "geen getal"),
        ("0,125", {"decimals": 2}, "hooguit 2 cijfers"), ("twee", {}, "geen getal"), ("1,2.3", {}, "geen getal"),
        ("9" * 50 + ".5", {}, "te groot"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_in_words(typed, options, word):
    with pytest.raises(ValueError, match=word):
        read_number(typed, **options)


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=4))
def test_a_number_that_the_form_shows_is_read_back_the_same(number):
    assert read_number(write_number(number)) == number


def test_nothing_is_shown_for_what_is_not_there():
    assert (write_amount(None), write_number(None)) == ("", "")
    assert (write_number(Decimal("12.5000")), write_number(Decimal(1250)), write_amount(Decimal(1000))) == (
        "12,5", "1250", "1.000,00",
    )  # fmt: skip
