"""Workbooks: a stranger's file is read or refused in words, and ours hold typed cells that begin no formula."""

import io
import random
import resource
import struct
import time
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest

from npvr import workbooks
from npvr.tables import UnreadableError
from npvr.workbooks import Book, Formula, Total, read_sheet


def made(*rows, edit=None):
    """The bytes of a workbook with these rows on its first sheet."""
    book = openpyxl.Workbook()
    book.active.title = "Blad"
    for row in rows:
        book.active.append(row)
    if edit:
        edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(content, change):
    """The workbook with its parts changed: `change` gets {name: bytes} and returns it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = change({name: archive.read(name) for name in archive.namelist()})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def read(content, most_rows=500):
    return read_sheet(content, most_rows=most_rows)


PLAIN = made(["Datum", "Omschrijving", "Bedrag"], [date(2026, 3, 1), "Zaal", 12.5])


# --- reading ----------------------------------------------------------------------------------------------------------
def test_values_come_as_they_are_meant_days_amounts_and_texts():
    content = made(
        ["Datum", "Naam", "Bedrag"], [date(2026, 3, 1), "  Zaal ", 8677.69], [], [date(2026, 3, 2), None, 0.1 + 0.2]
    )
    sheet = read(content)
    assert sheet.rows == [
        (1, ["Datum", "Naam", "Bedrag"]),
        (2, [date(2026, 3, 1), "Zaal", Decimal("8677.69")]),
        (4, [date(2026, 3, 2), None, Decimal("0.3")]),
    ]
    assert sheet.notes == []


def test_of_a_formula_the_stored_outcome_is_read_and_said_and_one_without_is_marked():
    content = made(["Datum", "Bedrag"], ["x", "=2*3"], ["y", "=1+1"])
    assert [values[1] for _, values in read(content).rows[1:]] == [Formula(), Formula()]

    def calculated(parts):  # as a spreadsheet stores it: the formula with its outcome
        name = "xl/worksheets/sheet1.xml"
        parts[name] = parts[name].replace(b"<f>2*3</f><v></v>", b"<f>2*3</f><v>6</v>")
        parts[name] = parts[name].replace(b"<f>2*3</f><v />", b"<f>2*3</f><v>6</v>")
        return parts

    sheet = read(repacked(content, calculated))
    assert [values[1] for _, values in sheet.rows[1:]] == [Decimal(6), Formula()]
    assert "2 cellen staan formules" in sheet.notes[0]


def test_merged_cells_are_said():
    sheet = read(made(["Datum", "Bedrag"], ["x", 1], [None, 2], edit=lambda book: book.active.merge_cells("A2:A3")))
    assert "samengevoegd (A2:A3)" in sheet.notes[0]
    assert sheet.rows[2] == (3, [None, Decimal(2)])


def test_the_first_visible_sheet_with_anything_in_it_is_read_and_the_others_are_named():
    def more(book):
        book.create_sheet("Leeg", 0)
        hidden = book.create_sheet("Verborgen", 0)
        hidden.sheet_state = "hidden"
        hidden.append(["geheim"])
        book.create_sheet("Tweede").append(["ook iets"])

    sheet = read(made(["Datum"], ["x"], edit=more))
    assert (sheet.name, sheet.rows[0]) == ("Blad", (1, ["Datum"]))
    assert "‘Tweede’" in sheet.notes[0]
    assert "Verborgen" not in str(sheet)


def test_too_many_rows_are_refused_and_just_enough_are_read():
    rows = [[f"rij {number}", number] for number in range(500)]
    assert len(read(made(*rows)).rows) == 500
    with pytest.raises(UnreadableError, match="meer dan 500 rijen"):
        read(made(*rows, ["nog een", 1]))


def test_fifty_thousand_rows_are_refused_without_reading_them_all():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for number in range(50_000):
        sheet.append([number])
    out = io.BytesIO()
    book.save(out)
    began = time.monotonic()
    with pytest.raises(UnreadableError, match="meer dan 500 rijen"):
        read(out.getvalue())
    assert time.monotonic() - began < 2  # seconds


def _types(parts, old, new):
    parts[workbooks.CONTENT_TYPES] = parts[workbooks.CONTENT_TYPES].replace(old, new)
    return parts


MAIN = b"spreadsheetml.sheet.main+xml"
OTHERS = {
    "macro's by its kind": (repacked(PLAIN, lambda p: _types(p, MAIN, b"x.sheet.macroEnabled.main+xml")), "macro"),
    "macro's by its part": (repacked(PLAIN, lambda p: p | {"xl/vbaProject.bin": b"\0"}), "macro"),
    "binary": (repacked(PLAIN, lambda p: _types(p, MAIN, b"sheet.binary.macroEnabled")), "macro|binair"),
    "a Word file": (
        repacked(PLAIN, lambda p: _types(p, MAIN, b"wordprocessingml.document.main+xml")),
        "geen rekenblad",
    ),
    "ods": (repacked(PLAIN, lambda p: {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "ods"),
    "any zip": (repacked(PLAIN, lambda p: {"lees.txt": b"hallo"}), "geen rekenblad"),
    "xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "oud rekenblad"),
    "encrypted": (b"\xd0\xcf\x11\xe0" + bytes(99) + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
    "a program": (b"MZ\x90\x00" + bytes(200), "programma"),
    "a PDF": (b"%PDF-1.7 x", "PDF"),
    "an image": (b"\x89PNG\r\n\x1a\n", "afbeelding"),
    "empty": (b"", "leeg"),
    "nothing in it": (made([None, None]), "staat niets"),
    "billion laughs": (
        repacked(PLAIN, lambda p: p | {"xl/sharedStrings.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        "beschadigd",
    ),
    "a name outside": (repacked(PLAIN, lambda p: p | {"../weg.xml": b"<x/>"}), "beschadigd"),
    "100,000 parts": (repacked(PLAIN, lambda p: p | {f"deel{n}.txt": b"" for n in range(2_000)}), "te groot"),
    "no sheet": (repacked(PLAIN, lambda p: {n: b for n, b in p.items() if "sheet1" not in n}), "staat niets"),
    "a document type far down": (
        repacked(PLAIN, lambda p: p | {"xl/sharedStrings.xml": b"<!--" + b"x" * 90_000 + b"--><!DOCTYPE x []><x/>"}),
        "beschadigd",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_another_kind_of_file_is_refused_in_words(name):
    content, words = OTHERS[name]
    with pytest.raises(UnreadableError, match=words):
        read(content)


@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_a_bomb_is_refused_by_its_listing_quickly_and_without_unpacking_it(name):
    bomb = repacked(PLAIN, lambda parts: parts | {name: bytes(64 * 1024 * 1024)})
    assert len(bomb) < 200_000
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with pytest.raises(UnreadableError, match="te groot"):
        read(bomb)
    assert time.monotonic() - began < 1  # second (trust.md F11)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024  # kilobytes


def test_a_bomb_that_lies_about_its_size_gets_no_further_than_it_said():
    bomb = repacked(PLAIN, lambda parts: parts | {"xl/sharedStrings.xml": bytes(64 * 1024 * 1024)})
    lie = bomb.replace(struct.pack("<L", 64 * 1024 * 1024), struct.pack("<L", 1_000))
    assert lie != bomb
    with pytest.raises(UnreadableError):
        read(lie)


def test_a_file_cut_off_or_bent_at_fifty_places_is_refused_or_read_and_never_breaks():
    place = random.Random(20)
    for _ in range(50):
        at = place.randrange(4, len(PLAIN))
        bent = PLAIN[:at] + bytes([PLAIN[at] ^ 0xFF]) + PLAIN[at + 1 :]
        for content in (PLAIN[:at], bent):
            try:
                rows = read(content).rows
            except UnreadableError as refusal:
                assert str(refusal).endswith(".")
            else:
                assert rows  # a bent byte that nothing is read from


# --- writing ----------------------------------------------------------------------------------------------------------
PAYLOADS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example")',
    "=", "-", "+31 6", "=DDE(\"a\")",
]  # fmt: skip


def opened(book, **options):
    return openpyxl.load_workbook(io.BytesIO(book.content()), **options)


def a_sheet(**options):
    book = Book(title="Kasboek", **options)
    return book, book.sheet("Kasboek", title="Kasboek", heads=["Naam", "Bedrag"], widths=[20, 14])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_that_begins_as_a_formula_stays_text(payload):
    book, sheet = a_sheet()
    line = sheet.row([payload, Decimal("1.00")])
    cell = opened(book)["Kasboek"][f"A{line}"]
    assert cell.data_type in {"s", "inlineStr"}
    assert cell.value.replace("\r", "").replace("_x000D_", "") == f"'{payload}".replace("\r", "")


def test_cells_have_their_type_and_totals_are_the_only_formulas():
    book, sheet = a_sheet()
    first = sheet.row(["a", Decimal("341322.31")])
    last = sheet.row([date(2026, 3, 1), Decimal("-8677.69")])
    sheet.row([datetime(2026, 3, 1, 12, tzinfo=UTC), 7])
    total = sheet.row(["Totaal", Total(first, last)])
    cells = opened(book)["Kasboek"]
    assert (cells[f"B{first}"].value, cells[f"B{first}"].number_format) == (341322.31, workbooks.EURO)
    assert cells[f"A{last}"].is_date
    assert cells[f"B{last}"].value == -8677.69
    assert cells[f"B{total}"].value == f"=SUM(B{first}:B{last})"
    assert [c.coordinate for row in cells.iter_rows() for c in row if c.data_type == "f"] == [f"B{total}"]


@pytest.mark.parametrize(
    ("total", "formula"),
    [(Total(5, 9), "=SUM(C5:C9)"), (Total(5, 4), "=0"), (Total(columns=("A", "B")), "=A3+B3"),
     (Total(columns=("A",), minus=("B",)), "=A3-B3")],
)  # fmt: skip
def test_a_total_says_what_it_adds(total, formula):
    assert total.formula("C", 3) == formula


def test_every_sheet_of_invented_data_says_so_and_others_do_not():
    for demo in (True, False):
        book, _ = a_sheet(demo=demo)
        book.sheet("Begroting", title="Begroting", heads=["x"], widths=[9])
        texts = [[str(c.value) for row in sheet.iter_rows() for c in row] for sheet in opened(book).worksheets]
        assert [any("demogegeven" in text for text in sheet) for sheet in texts] == [demo, demo]


def test_what_no_workbook_can_hold_is_left_out():
    book, sheet = a_sheet()
    line = sheet.row(["a\x00b\x1f\ud800c", Decimal(1)])
    assert opened(book)["Kasboek"][f"A{line}"].value == "abc"
