"""Reading pasted and uploaded measurements: encodings, separators, decimals, formulas, limits; and writing them."""

import re
from datetime import date
from decimal import Decimal

import pytest

from npvr.tables import MOST_BYTES, UnreadableError, cell, write_table
from plans.items.monitoring.table import MOST_ROWS, decode, read_table

TODAY = date(2026, 6, 1)


def read(text, **options):
    return read_table(text, today=TODAY, **options)


def values(text, **options):
    table = read(text, **options)
    assert table.faults == []
    return [(row.on.isoformat(), str(row.value), row.note) for row in table.rows]


def fault(line, **options):
    """What is said of one row between two good ones."""
    table = read(f"01-01-2020;1,5;\n{line}\n01-01-2021;2,5;", **options)
    assert [row.number for row in table.faults] == [2]
    return table.faults[0].error


# --- characters -------------------------------------------------------------------------------------------------------
TEXT = "datum;waarde;toelichting\r\n31-12-2024;12,5;één café – “ja”\r\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "name"),
    [
        ("utf-8", b"", "UTF-8"), ("utf-8", b"\xef\xbb\xbf", "UTF-8"), ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"), ("utf-16-le", b"", "UTF-16"), ("utf-16-be", b"", "UTF-16"),
        ("cp1252", b"", "Windows-1252"),
    ],
)  # fmt: skip
def test_a_file_is_read_in_the_characters_it_was_written_in(encoding, mark, name):
    text, said = decode(mark + TEXT.encode(encoding))
    assert said == name
    assert values(text) == [("2024-12-31", "12.5", "één café – “ja”")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04rest of a workbook", "rekenblad"), (b"\xd0\xcf\x11\xe0old workbook", "rekenblad"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "geen tekstbestand"), (b"a\x81b", "geen tekstbestand"),
        (b"\xff\xfeabc", "geen tekstbestand"), (b"1" * (MOST_BYTES + 1), "2.000 rijen"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_in_words(content, words):
    with pytest.raises(UnreadableError, match=words):
        decode(content)


# --- columns ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("31-12-2024;12,5;CBS", ";"), ("31-12-2024\t12,5\tCBS", "\t"), ('31-12-2024,"12,5",CBS', ","),
        ("2024-12-31,12.5,CBS", ","), ("31/12/2024;12,5;CBS", ";"), ("31.12.2024;12,5;CBS", ";"),
        ("2024-12-31 00:00:00;12,5;CBS", ";"), ("\n\n31-12-2024;12,5;CBS\n;;\n", ";"),
        ("waarde;toelichting;datum\n12,5;CBS;31-12-2024", ";"), ("Datum;Regio;Waarde;Toelichting\n31-12-2024;X;12,5;CBS", ";"),
    ],
)  # fmt: skip
def test_columns_are_found_whatever_stands_between_them(text, separator):
    assert values(text) == [("2024-12-31", "12.5", "CBS")]
    assert read(text).separator == separator


@pytest.mark.parametrize("head", ["", "datum,waarde\n", "datum,waarde,toelichting\n"])
def test_a_comma_that_may_be_the_decimals_is_not_taken_for_a_column(head):
    (row,) = read(f"{head}31-12-2024,12,5").faults
    assert "puntkomma" in row.error


@pytest.mark.parametrize("text", ["", " \n\t\n", ";;;\n;;", "datum;waarde", "alleen tekst", "31-12-2024"])
def test_a_text_without_measurements_is_refused_in_words(text):
    with pytest.raises(UnreadableError, match=r"Plak|namen van kolommen|geen kolommen"):
        read(text)


def test_a_column_too_many_and_an_open_quote_are_said():
    assert "te veel kolommen" in fault("31-12-2020;3,5;CBS;nog iets")
    with pytest.raises(UnreadableError, match="aanhalingsteken"):
        read('31-12-2020;3;"' + "x" * 200_000)


def test_two_thousand_rows_fit_and_one_more_is_refused_with_the_limit():
    days = [f"{1 + n % 28}-{1 + n // 28 % 12}-{1901 + n // 336};{n}" for n in range(MOST_ROWS + 1)]
    assert len(values("datum;waarde\n" + "\n".join(days[:-1]))) == MOST_ROWS
    with pytest.raises(UnreadableError, match=r"2\.001 rijen.*2\.000"):
        read("\n".join(days))


def test_a_hundred_thousand_rows_are_refused_with_the_limit():
    with pytest.raises(UnreadableError, match=r"100\.000 rijen.*2\.000"):
        read("1-1-2020;5\n" * 100_000)


# --- numbers ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("numbers", "decimal", "read_as"),
    [
        (["12,5", "13"], ",", ["12.5", "13"]),
        (["12.5", "13"], ".", ["12.5", "13"]),
        (["1.234", "0,5"], ",", ["1234", "0.5"]),
        (["1,234", "0.5"], ".", ["1234", "0.5"]),
        (["1.234,5", "1.000"], ",", ["1234.5", "1000"]),
        (["1,234.5", "1,000"], ".", ["1234.5", "1000"]),
        (["1.234.567", "1.234"], ",", ["1234567", "1234"]),
        (["0.123", "1.234"], ".", ["0.123", "1.234"]),
        (["12345,678"], ",", ["12345.678"]),
        (["-5,2", "−1.000"], ",", ["-5.2", "-1000"]),
        (["1250", "7"], ",", ["1250", "7"]),
    ],
)
def test_the_decimal_mark_is_decided_once_for_the_table(numbers, decimal, read_as):
    text = "\n".join(f"0{n}-01-2024;{number}" for n, number in enumerate(numbers, 1))
    table = read(text)
    assert table.decimal == decimal
    assert [value for _, value, _ in values(text)] == read_as


@pytest.mark.parametrize("numbers", [["1.234", "5"], ["12,5", "12.5"], ["1,234", "999,999"]])
def test_where_the_numbers_leave_doubt_it_is_asked_and_nothing_is_read(numbers):
    text = "\n".join(f"0{n}-01-2024;{number}" for n, number in enumerate(numbers, 1))
    table = read(text)
    assert table.question
    assert [row.value for row in table.rows] == [None, None]


@pytest.mark.parametrize(("decimal", "value"), [(",", "1234"), (".", "1.234")])
def test_the_answer_decides(decimal, value):
    assert values("1-1-2024;1.234", decimal=decimal) == [("2024-01-01", value, "")]


def test_a_number_of_the_other_kind_is_pointed_out():
    (row,) = read("1-1-2024;12,5\n2-1-2024;12.5", decimal=",").faults
    assert row.number == 2


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("=1+1", "formule"), ("+31", "formule"), ("@SOM(A1)", "formule"), ("-A1", "formule"), ("-", "formule|getal"),
        ("", "geen waarde"), ("veel", "getal"), ("1e30", "getal"), ("9" * 30, "groot"), ("NaN", "getal"),
        ("1" * 15, "groot"), ("1,23456", "cijfers achter de komma"), ("12%", "getal"), ("١٢", "getal"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_said_in_its_row(value, words):
    assert re.search(words, fault(f"31-12-2020;{value};", decimal=","))


# --- days -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("", "geen datum"), ("2024", "hele datum"), ("gisteren", "geen datum"), ("31-12-24", "hele datum"),
        ("31-02-2024", "bestaat niet"), ("12/31/2024", "bestaat niet"), ("02-06-2026", "nog komen"),
        ("31-12-1899", "1900"), ("0000-01-01", "bestaat niet"), ("31-12/2024", "hele datum"),
    ],
)  # fmt: skip
def test_what_is_no_day_of_a_measurement_is_said_in_its_row(day, words):
    assert words in fault(f"{day};3,5;")


def test_the_second_row_of_a_day_names_the_first():
    assert "op rij 1" in fault("2020-01-01;9,5;")


def test_a_note_that_is_too_long_is_said_and_controls_and_a_zero_byte_are_left_out():
    assert "240" in fault(f"31-12-2020;3,5;{'x' * 241}")
    assert values("31-12-2020;3,5;a\x00b\x07 c") == [("2020-12-31", "3.5", "ab c")]


# --- writing ----------------------------------------------------------------------------------------------------------
FORMULAS = ["=1+1", "+31 6", "-1", "@SOM(A1)", "\tx", "\rx", '=HYPERLINK("http://x";"y")']


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_text_begins_a_formula(text):
    assert cell(text) == f"'{text}"
    line = write_table([(date(2024, 12, 31), Decimal("-5.2000"), text)])
    assert line.startswith("\ufeff31-12-2024;-5,2;")
    assert "'" in line.split(";")[2][:2]


def test_what_is_written_reads_back_the_same():
    rows = [
        (date(2020, 1, 1), Decimal("1.234"), "a;b"),
        (date(2021, 1, 1), Decimal(1250), "=x"),
        (date(2022, 1, 1), Decimal("-0.5"), ""),
    ]
    text = write_table([("datum", "waarde", "toelichting"), *rows])
    table = read(text)
    assert [(row.on, row.value, row.note) for row in table.rows] == rows


def test_a_text_without_formula_stays_as_it_is():
    assert cell("CBS (2024)") == "CBS (2024)"
