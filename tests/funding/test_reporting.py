"""What leaves the ledger: workbook, print and audit file say what the rows say, to the cent, and nothing begins a formula."""

import hashlib
import io
import json
import re
import uuid
from collections import defaultdict
from datetime import date
from decimal import Decimal

import openpyxl
import pypdfium2
import pytest
from django.conf import settings

from funding import figures, operations
from funding.models import Budget, Commitment, Entry, EntryKind, Ledger, Printout
from funding.reporting import audit_file, printing
from funding.reporting.contents import contents_of
from funding.reporting.operations import ask
from funding.reporting.workbook import ENTRY_HEADS, workbook_of
from npvr import pdf
from npvr.files import NoRoom
from npvr.models import JobState
from npvr.numbers import write_amount
from tests.conftest import make_person, seated, seated_until_today
from tests.counting import counted
from tests.pdf_checker import check

from .making import back, category, earn, promise, receive, spend

BASE = "/regios/achterhoek/procesmiddelen/"
PAYLOADS = ["=1+1", "+31 6 1234", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example","k")']


@pytest.fixture
def book(db, region, cashier):
    """Two years of bookings: receipts, VAT back, other income, spending, a storno, a commitment partly paid, a carry-over."""
    receive(region, cashier, "341322.31", on=date(2025, 4, 1))
    spend(region, cashier, "100000.00", on=date(2025, 5, 1), description="Ondersteuning", supplier="Gemeente X")
    spend(region, cashier, "1000.00", "210.00", on=date(2025, 5, 2), compensable=True, description="Zaal")
    wrong = spend(region, cashier, "500.00", "45.00", on=date(2025, 5, 3), category=category("Overig"))
    back(wrong, cashier, on=date(2025, 5, 4), reason="Dubbel geboekt")
    promised = promise(region, cashier, "25000.00", on=date(2025, 5, 5))
    spend(region, cashier, "10000.00", on=date(2025, 5, 6), commitment=promised)
    receive(region, cashier, "210.00", on=date(2025, 11, 1), kind=EntryKind.RECLAIMED_VAT)
    left = dict(figures.left_per_origin(region))
    carry = operations.propose_carry_over(region, by=cashier, token=uuid.uuid4(), year=2025, parts=left)
    operations.decide_carry_over(carry, by=cashier, decision="Stuurgroep", decided_on=date(2026, 1, 20))
    receive(region, cashier, "350000.00", year=2026, on=date(2026, 2, 1))
    earn(region, cashier, "99.99", on=date(2026, 2, 2))
    spend(region, cashier, "33.33", "7.00", on=date(2026, 2, 3), description="Koffie")
    operations.set_budget(region, by=cashier, year=2025, amounts={category(): Decimal("150000.00")})
    return region


def raw(region, year=None):
    """What the rows of the table add up to, apart from the code that is tested."""
    rows = Entry.objects.filter(region=region, **({"year": year} if year else {}))
    per_kind, per_category = defaultdict(Decimal), defaultdict(Decimal)
    for one in rows.select_related("category"):
        per_kind[one.year, one.counts_as] += one.amount
        if one.counts_as == EntryKind.EXPENDITURE:
            per_category[one.year, one.category.name] -= one.amount
    return rows, per_kind, per_category


def cells(sheet, columns=None):
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [row for row in found if any(value is not None for value in row)]


def money(value):
    return Decimal(str(value)) if value is not None else Decimal(0)


# --- workbook -----------------------------------------------------------------------------------------------------------
def opened(region, year=None):
    return openpyxl.load_workbook(io.BytesIO(workbook_of(contents_of(region, year))))


@pytest.mark.parametrize("year", [None, 2026])
def test_the_ledger_sheet_holds_every_entry_and_its_totals_add_them_up(book, year):
    rows, _, _ = raw(book, year)
    sheet = opened(book, year)["Kasboek"]
    at = {head: place for place, head in enumerate(ENTRY_HEADS)}
    lines = [row for row in cells(sheet) if re.fullmatch(r"20[0-9]{2}-[0-9]+", str(row[0]))]
    assert {row[0]: money(row[at["Bij"]]) - money(row[at["Af"]]) for row in lines} == {e.label: e.amount for e in rows}
    foot = cells(sheet)[-1]
    first, last = map(int, re.fullmatch(r"=SUM\(K([0-9]+):K([0-9]+)\)", foot[at["Bij"]]).groups())
    assert last - first + 1 == len(rows)
    came_in = sum(money(sheet[f"K{line}"].value) for line in range(first, last + 1))
    went_out = sum(money(sheet[f"L{line}"].value) for line in range(first, last + 1))
    before = sum(e.amount for e in Entry.objects.filter(region=book, year__lt=year)) if year else 0
    balance = Decimal(sum(e.amount for e in Entry.objects.filter(region=book)))
    assert before + came_in - went_out == balance == money(lines[-1][at["Saldo"]])
    formula = f"=K{last + 1}-L{last + 1}"
    assert foot[at["Saldo"]] == (formula if not year else f"=M{first - 1}+{formula[1:]}")
    assert sheet[f"B{first}"].is_date


def test_the_overview_sheet_has_the_years_as_the_rows_say(book):
    _, per_kind, _ = raw(book)
    sheet = opened(book)["Overzicht"]
    kinds = ["carry_over_in", "receipt", "reclaimed_vat", "other_income", "expenditure", "carry_over_out"]
    years = [row for row in cells(sheet) if row[0] in {2025, 2026} and str(row[7] or "").startswith("=B")]
    assert [row[0] for row in years] == [2025, 2026]
    for row in years:
        signs = [1, 1, 1, 1, -1, -1]
        expected = [sign * per_kind[row[0], kind] for sign, kind in zip(signs, kinds, strict=True)]
        assert [money(value) for value in row[1:7]] == expected
    ledger = Ledger.objects.get(region=book)
    said = {row[0]: row[1] for row in cells(sheet)}
    assert money(said["Saldo"]) == ledger.balance
    assert money(said["Open verplichtingen"]) == ledger.committed == Decimal("15000.00")
    assert re.fullmatch(r"=B[0-9]+-B[0-9]+", said["Beschikbaar"])


def test_commitments_and_budget_are_what_the_rows_say(book):
    _, _, per_category = raw(book)
    workbook = opened(book)
    (line,) = [row for row in cells(workbook["Verplichtingen"]) if row[1] == "Opdracht"]
    assert [money(value) for value in line[5:8]] == [Decimal(25000), Decimal(10000), Decimal(0)]
    lines = {(row[0], row[1]): row[2:5] for row in cells(workbook["Begroting"]) if isinstance(row[0], int)}
    assert {key: money(row[1]) for key, row in lines.items() if row[1]} == {k: v for k, v in per_category.items() if v}
    assert money(lines[2025, "Onderzoek"][0]) == Budget.objects.get().amount
    assert money(lines[2025, "Onderzoek"][2]) == Commitment.objects.get().open_amount


def test_only_our_totals_are_formulas_whatever_people_wrote(book, cashier):
    for payload in PAYLOADS:
        spend(book, cashier, "1.00", on=date(2026, 3, 1), description=payload, supplier=payload)
    wrong = spend(book, cashier, "1.00", on=date(2026, 3, 2), description="Terug")
    back(wrong, cashier, on=date(2026, 3, 3), reason="=1+1")
    operations.commit(
        book, by=cashier, token=uuid.uuid4(), made_on=date(2026, 3, 1), year=2026, description="@SUM(A1)",
        category=operations.add_category(book, by=cashier, name="=eigen"), amount=Decimal(5), supplier="+x",
    )  # fmt: skip
    total = re.compile(r"=(SUM\([A-Z]+[0-9]+:[A-Z]+[0-9]+\)|0|[A-Z]+[0-9]+([+-][A-Z]+[0-9]+)*)")
    texts = []
    for sheet in opened(book):
        for row in sheet.iter_rows():
            texts += [cell.value for cell in row if cell.data_type in {"s", "inlineStr"} and cell.value]
            formulas = [cell.value for cell in row if cell.data_type == "f"]
            assert [formula for formula in formulas if not total.fullmatch(formula)] == []
    assert {f"'{payload}" for payload in PAYLOADS} <= set(texts)
    assert [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_book_of_invented_data_says_so_on_every_sheet_and_page(book):
    for demo in (False, True):
        Ledger.objects.filter(region=book).update(is_demo=demo)
        texts = [" ".join(str(value) for row in cells(sheet) for value in row) for sheet in opened(book)]
        assert ["demogegeven" in text for text in texts] == [demo] * 4
        assert json.loads(audit_file.audit_file(book))["demogegeven"] is demo


# --- print --------------------------------------------------------------------------------------------------------------
def printed(region, by, year=None):
    """A print, made, with the text of its pages."""
    printout = ask(region, by=by, token=uuid.uuid4(), year=year)
    printing.run(str(printout.pk))
    printout.refresh_from_db()
    assert (printout.state, printout.failure) == (JobState.DONE, "")
    content = (settings.MEDIA_ROOT / printout.path).read_bytes()
    document = pypdfium2.PdfDocument(content)
    pages = [" ".join(page.get_textpage().get_text_range().split()).replace("\xa0", " ") for page in document]
    document.close()
    return printout, content, pages


def test_the_print_has_every_entry_and_totals_that_are_those_of_the_rows(book, cashier, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    Ledger.objects.filter(region=book).update(is_demo=True)
    printout, content, pages = printed(book, cashier)
    assert check(content, contents=False) == []
    text = " ".join(pages)
    rows, per_kind, _ = raw(book)
    assert [entry.label for entry in rows if entry.label not in text] == []
    came_in = sum(entry.amount for entry in rows if entry.amount > 0)
    went_out = -sum(entry.amount for entry in rows if entry.amount < 0)
    spent = -sum(amount for (_, kind), amount in per_kind.items() if kind == EntryKind.EXPENDITURE)
    foot = f"€ {write_amount(came_in)} € {write_amount(went_out)} € {write_amount(came_in - went_out)}"
    assert foot in text
    assert f"€ {write_amount(spent)}" in pages[0]
    assert "nog te noemen" in pages[0]
    assert "Demogegeven" in pages[0]
    assert [f"pagina {at} van {len(pages)}" in page for at, page in enumerate(pages, 1)] == [True] * printout.pages
    assert all("demogegeven" in page for page in pages)
    assert hashlib.sha256(content).hexdigest() == printout.sha256


def test_a_print_stays_as_it_was_when_it_was_asked_and_a_second_click_asks_no_second(book, cashier):
    token = uuid.uuid4()
    first = ask(book, by=cashier, token=token)
    spend(book, cashier, "77.77", on=date(2026, 3, 1), description="Naderhand")
    assert ask(book, by=cashier, token=token) == first
    assert Printout.objects.count() == 1
    assert "Naderhand" not in first.html
    assert "Naderhand" in ask(book, by=cashier, token=uuid.uuid4()).html


def test_a_print_is_claimed_by_one_worker_and_found_again_when_that_one_is_gone(book, cashier):
    printout = ask(book, by=cashier, token=uuid.uuid4())
    assert printing.PRINTS.claim(printout.pk) is not None
    assert printing.PRINTS.claim(printout.pk) is None
    Printout.objects.update(beat_at="2026-01-01T00:00:00Z", asked_at="2026-01-01T00:00:00Z")
    assert printing.PRINTS.late() == 1
    assert printing.PRINTS.claim(printout.pk) is not None


def test_a_disk_that_is_full_is_said_and_tried_again_without_counting(book, cashier, monkeypatch):
    printout = ask(book, by=cashier, token=uuid.uuid4())

    def full(*_):
        raise NoRoom("vol")

    monkeypatch.setattr(printing, "write_file", full)
    monkeypatch.setattr(printing.paper, "render", lambda *_, **__: pdf.Pdf(b"%PDF", 1))
    printing.run(printout.pk)
    printout.refresh_from_db()
    assert (printout.state, printout.attempts) == (JobState.QUEUED, 0)
    assert "geen ruimte" in printout.failure


def test_a_book_too_long_for_the_memory_there_is_fails_in_words(book, cashier, monkeypatch):
    printout = ask(book, by=cashier, token=uuid.uuid4())

    def too_large(*_, **__):
        raise MemoryError

    monkeypatch.setattr(printing.paper, "render", too_large)
    printing.run(printout.pk)
    printout.refresh_from_db()
    assert (printout.state, "per jaar" in printout.failure) == (JobState.FAILED, True)


# --- audit file ---------------------------------------------------------------------------------------------------------
def test_the_audit_file_holds_every_entry_and_can_be_added_up_again(book):
    found = json.loads(audit_file.audit_file(book))
    rows, _, _ = raw(book)
    entries = found["boekingen"]
    assert {one["nummer"]: Decimal(one["bedrag"]) for one in entries} == {e.label: e.amount for e in rows}
    assert sum(Decimal(one["bedrag"]) for one in entries) == Decimal(found["stand"]["saldo"])
    assert sum(Decimal(one["open"]) for one in found["verplichtingen"]) == Decimal(found["stand"]["verplicht"])
    for one in entries:
        assert sum(Decimal(part["bedrag"]) for part in one["herkomst"]) == Decimal(one["bedrag"])
    for year in found["jaren"]:
        numbers = [int(one["nummer"][5:]) for one in entries if one["nummer"].startswith(f"{year['jaar']}-")]
        assert numbers == list(range(1, year["laatste_nummer"] + 1))
    (storno,) = [one for one in entries if one["soort"] == "reversal"]
    (reversed_one,) = [one for one in entries if one["nummer"] == storno["storno_van"]]
    assert (storno["reden"], reversed_one["storno_door"]) == ("Dubbel geboekt", storno["nummer"])
    rest = {name: value for name, value in found.items() if name not in {"schema", "gemaakt", "sha256"}}
    assert hashlib.sha256(audit_file.canonical(rest).encode()).hexdigest() == found["sha256"]


# --- over HTTP ----------------------------------------------------------------------------------------------------------
def test_pages_and_files_answer_who_reads_the_book_and_nobody_else(
    client, book, cashier, other_region, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    printout, _, _ = printed(book, cashier)
    here = f"{BASE}afdrukken/{printout.pk}/"
    places = [
        f"{BASE}kasboek.xlsx",
        f"{BASE}controlebestand.json",
        f"{BASE}afdrukken/",
        here,
        f"{here}stand/",
        f"{here}pdf",
    ]
    people = [
        (cashier, 200), (seated("programmamanager", book), 200), (seated("stuurgroeplid", book), 200),
        (seated("bestuurlijktrekker", book), 200), (seated("regiokassier", other_region), 404),
        (seated("regioadviseur", book), 404), (seated("programmateam"), 404), (seated("departement"), 404),
        (seated_until_today("regiokassier", book), 404), (make_person(), 404),
    ]  # fmt: skip
    for person, status in people:
        client.force_login(person)
        assert [client.get(place).status_code for place in places] == [status] * len(places), person
    client.force_login(seated("programmamanager", other_region))
    elsewhere = [place.replace("achterhoek", "twente") for place in (here, f"{here}stand/", f"{here}pdf")]
    assert [client.get(place).status_code for place in elsewhere] == [404] * 3
    assert client.post(f"{BASE}afdrukken/", {"token": uuid.uuid4()}).status_code == 404
    (tmp_path / printout.path).write_bytes(b"%PDF changed")
    client.force_login(cashier)
    assert client.get(f"{here}pdf").status_code == 500


def test_a_print_is_asked_on_the_page_and_what_is_not_right_is_said(client, book, cashier):
    client.force_login(cashier)
    data = {"year": "2025", "token": str(uuid.uuid4())}
    first, second = client.post(f"{BASE}afdrukken/", data), client.post(f"{BASE}afdrukken/", data)
    assert first["Location"] == second["Location"]
    assert Printout.objects.get().year == 2025
    waiting = client.get(first["Location"]).content.decode()
    assert "data-poll" in waiting
    assert client.get(f"{first['Location']}pdf").status_code == 404
    for wrong in ({"year": "1999"}, {"token": "x"}, {"token": ""}, {"year": "9" * 40}):
        assert client.post(f"{BASE}afdrukken/", data | wrong).status_code == 422
    for odd in ("1999", "x", "2025x", "٢٠٢٥", "9" * 30):
        assert client.get(f"{BASE}kasboek.xlsx?jaar={odd}").status_code == 404
    assert client.get(f"{BASE}kasboek.xlsx?jaar=2025").status_code == 200


def test_the_number_of_statements_does_not_grow_with_the_entries(book, cashier):
    costs = []
    for more in (0, 30):
        for at in range(more):
            spend(book, cashier, "1.00", on=date(2026, 3, 1), description=f"Nog {at}")
            promise(book, cashier, "1.00", on=date(2026, 3, 1), year=2026)
        with counted() as reading:
            workbook_of(contents_of(book))
        with counted() as auditing:
            audit_file.audit_file(book)
        costs.append((len(reading), len(auditing)))
    assert costs[0] == costs[1]
