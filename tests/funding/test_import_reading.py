"""Reading a file of a bank or a ledger: which column is what, what its rows say, and what is wrong with them."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from funding.importing import columns as of_columns
from funding.importing.columns import Columns, question, read_rows, suggest, twins
from funding.importing.reading import MOST_ROWS, Grid, as_json, from_json, read_file
from npvr.tables import UnreadableError


def any_day(day):
    """No day is refused."""


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rows_of(text, **told):
    """The rows of a file as its columns are suggested, apart from what is told."""
    grid = read_file(text if isinstance(text, bytes) else text.encode())
    columns = of_columns.replace(suggest(grid), **told)
    return read_rows(grid, columns, check_day=any_day)


def said(row):
    """A row in short: day, amount (below zero where spent), description, supplier."""
    amount = None if row.amount is None else -row.amount if row.spent else row.amount
    return (row.on and row.on.isoformat(), amount and str(amount), row.description, row.supplier)


# --- files as the banks write them --------------------------------------------------------------------------------------
ING = (
    '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"\n'
    '"20260302";"Drukkerij Loo";"NL01";"NL02";"OV";"Af";"1.210,00";"Overschrijving";"Factuur 12"\n'
    '"20260303";"Gemeente X";"NL01";"NL02";"OV";"Bij";"50,00";"Overschrijving";"Terug"\n'
)
RABO = (
    '"IBAN/BBAN","Munt","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Naam tegenpartij","Omschrijving-1"\n'
    '"NL01","EUR","1","2026-03-02","2026-03-02","-1210,00","+90,00","Drukkerij Loo","Factuur 12"\n'
    '"NL01","EUR","2","2026-03-03","2026-03-03","+50,00","+140,00","Gemeente X","Terug"\n'
)
DEBIT = (
    "Boekdatum;Omschrijving;Crediteur;Debet;Credit\n02-03-2026;Factuur 12;Drukkerij Loo;1210,00;\n"
    "03-03-2026;Terug;Gemeente X;;50,00\n"
)
ABOVE = (
    "Grootboek 2026\n\nDatum;Omschrijving;Leverancier;Bedrag\n02-03-2026;Factuur 12;Drukkerij Loo;-1.210,00\n"
    "03-03-2026;Terug;Gemeente X;50,00\n"
)
EXPECTED = [
    ("2026-03-02", "-1210.00", "Factuur 12", "Drukkerij Loo"),
    ("2026-03-03", "50.00", "Terug", "Gemeente X"),
]


@pytest.mark.parametrize("text", [ING, RABO, DEBIT, ABOVE], ids=["ING", "Rabobank", "debet en credit", "titel erboven"])
@pytest.mark.parametrize("characters", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_statement_is_understood_by_the_names_of_its_columns(text, characters):
    assert [said(row) for row in rows_of(text.encode(characters))] == EXPECTED


def test_a_workbook_is_understood_as_a_text_is():
    content = workbook(
        ["Datum", "Omschrijving", "Leverancier", "Bedrag", "Btw"],
        [date(2026, 3, 2), "Factuur 12", "Drukkerij Loo", 1210, 210],
    )
    (row,) = rows_of(content)
    assert said(row) == ("2026-03-02", "-1210.00", "Factuur 12", "Drukkerij Loo")
    assert row.vat == Decimal("210.00")


def test_a_list_of_invoices_without_a_minus_is_spent_and_the_person_can_say_otherwise():
    text = "Datum;Omschrijving;Bedrag\n02-03-2026;Zaal;12,50\n"
    assert [row.spent for row in rows_of(text)] == [True]
    assert [row.spent for row in rows_of(text, positive="into")] == [False]


def test_columns_without_names_are_told_by_what_stands_in_them():
    (row,) = rows_of("02-03-2026;Zaal;12,50\n", description=1)
    assert said(row) == ("2026-03-02", "-12.50", "Zaal", "")


def test_names_of_columns_are_remembered_by_their_shape():
    first, again, other = (
        read_file(text.encode()) for text in (ING, ING + '"20260304";"x";;;;"Af";"1,00";;"y"\n', RABO)
    )
    shapes = [of_columns.shape(grid, suggest(grid).head) for grid in (first, again, other)]
    assert shapes[0] == shapes[1] != shapes[2]


def test_what_was_read_comes_back_as_it_was_kept():
    grid = read_file(workbook(["Datum", "Bedrag"], [date(2026, 3, 2), 12.5], ["x", "=1+1"]))
    assert from_json(as_json(grid)).rows == grid.rows
    assert Columns.from_json(suggest(grid).as_json() | {"unknown": 1}) == suggest(grid)


def test_signs_that_no_column_of_the_database_holds_are_left_out():
    assert as_json(Grid([(1, ["a\x00b\ud800c", Decimal("1.5")])])) == [[1, ["abc", {"n": "1.5"}]]]


# --- what is wrong with a row -------------------------------------------------------------------------------------------
def fault(on="02-03-2026", description="Zaal", amount="1,00", vat=""):
    head = "Datum;Omschrijving;Bedrag;Btw\n"
    rows = rows_of(
        f"{head}01-03-2026;Voor;10,50;\n{on};{description};{amount};{vat}\n03-03-2026;Na;20,25;\n", decimal=","
    )
    assert [row.line for row in rows if row.error] == [3]
    return rows[1].error


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"on": ""}, "geen datum"), ({"on": "29-02-2027"}, "bestaat niet"), ({"on": "12/31/2026"}, "bestaat niet"),
        ({"on": "31-12-26"}, "hele datum"), ({"on": "45000"}, "geen datum"), ({"on": "20261301"}, "bestaat niet"),
        ({"amount": ""}, "geen bedrag"), ({"amount": "0,00"}, "nul"), ({"amount": "0,001"}, "twee cijfers"),
        ({"amount": "1.234.56"}, "geen getal"), ({"amount": "1234.56"}, "geen getal"), ({"amount": "1e15"}, "geen getal"),
        ({"amount": "1000000000000000"}, "groot"), ({"amount": "=1+1"}, "formule"), ({"amount": "veel"}, "geen getal"),
        ({"amount": "9" * 70}, "te veel tekens"), ({"description": ""}, "geen omschrijving"),
        ({"vat": "0,60"}, "te hoog"), ({"vat": "21,5 %"}, "geen getal"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_row_stands_in_that_row(cells, words):
    assert words in fault(**cells)


def test_a_day_on_which_nothing_is_booked_is_said_in_the_row():
    def check(day):
        if day.year < 2025:
            raise ValueError("te vroeg")

    grid = read_file(b"Datum;Omschrijving;Bedrag\n02-03-1925;Zaal;1,00\n02-03-2026;Zaal;1,00\n")
    assert [row.error for row in read_rows(grid, suggest(grid), check_day=check)] == ["te vroeg", ""]


@pytest.mark.parametrize(
    ("amount", "euro"),
    [
        ("1.234,56", "-1234.56"), ("€ 1 234,56", "-1234.56"), ("1234,5", "-1234.50"), ("1.234,56-", "1234.56"),
        ("(1,00)", "1.00"), ("- 1,00", "1.00"), ("+1,00", "-1.00"), ("\u22121,00", "1.00"), ("EUR 12,00", "-12.00"),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(amount, euro):
    (row,) = rows_of(f"Datum;Omschrijving;Bedrag\n02-03-2026;Zaal;{amount}\n", positive="out", decimal=",")
    assert said(row)[1] == euro


def test_amounts_with_two_readings_are_asked_and_the_answer_is_followed():
    text = "Datum;Omschrijving;Bedrag\n02-03-2026;Zaal;1.234\n"
    grid = read_file(text.encode())
    assert "twee manieren" in question(grid, suggest(grid))
    mixed = read_file((text + "03-03-2026;Zaal;1,234.56\n04-03-2026;Zaal;1.234,56\n").encode())
    assert "komma" in question(mixed, suggest(mixed))
    assert [said(row)[1] for row in rows_of(text, decimal=".")] == ["-1.23"] or rows_of(text, decimal=".")[0].error
    assert [said(row)[1] for row in rows_of(text, decimal=",")] == ["-1234.00"]


def test_a_sign_that_nobody_knows_is_no_direction():
    head = "Datum;Omschrijving;Af Bij;Bedrag\n01-03-2026;Voor;Af;1,00\n"
    rows = rows_of(f"{head}02-03-2026;Zaal;Half;1,00\n", sign=2)
    assert "af of bij" in rows[1].error


def test_af_and_bij_on_one_row_is_asked():
    (row,) = rows_of("Datum;Omschrijving;Af;Bij\n02-03-2026;Zaal;1,00;2,00\n")
    assert "af én een bedrag bij" in row.error


def test_the_same_row_twice_in_a_file_is_pointed_out():
    head = "Datum;Omschrijving;Bedrag\n"
    rows = rows_of(f"{head}02-03-2026;Zaal;1,00\n02-03-2026;Zaal;2,00\n02-03-2026;zaal;1,00\n")
    assert twins(rows) == {4: 2}


def test_what_a_bank_writes_at_length_is_cut_to_what_an_entry_holds():
    (row,) = rows_of(f"Datum;Omschrijving;Naam;Bedrag\n02-03-2026;{'x' * 300};{'y' * 300};1,00\n")
    assert (len(row.description), len(row.supplier), row.description[-1]) == (200, 120, "…")


# --- whole files --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leeg"), (b"   \n", "leeg"), (b"hallo\nwereld\n", "geen kolommen"), (b"MZ\x90\x00\x03", "programma"),
        (b"PK\x03\x04 cut off", "beschadigd"), (b"\x81\xff\x00\x01b", "geen rekenblad of CSV"),
        (b"a;b\n" * (MOST_ROWS + 30), "meer dan 400 rijen"), (b'a;"b\n' + b"c" * 200_000, "aanhalingsteken"),
        (b"x" * (7 * 1024 * 1024), "MB"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_is_refused_whole(content, words):
    with pytest.raises(UnreadableError, match=words):
        read_file(content)


@pytest.mark.parametrize("text", [ING, RABO, DEBIT])
def test_a_file_bent_anywhere_is_refused_or_read_and_never_breaks(text):
    content = text.encode()
    for at in range(0, len(content), 7):
        for bent in (content[:at], content[:at] + b"\xff" + content[at + 1 :], content[:at] + b"\x00" + content[at:]):
            try:
                grid = read_file(bent)
            except UnreadableError:
                continue
            columns = suggest(grid)
            assert question(grid, columns) is not None
            assert all(row.error or row.amount > 0 for row in read_rows(grid, columns, check_day=any_day))
