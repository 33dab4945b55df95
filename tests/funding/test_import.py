"""Reading in over HTTP and at the ledger: nothing is booked until it is confirmed, and then all of it, once."""

import io
import threading
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from funding.importing import operations
from funding.models import Allocation, BatchState, Category, ColumnMapping, Entry, EntryKind, ImportBatch, Ledger
from funding.operations import BeyondAvailable
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

from .making import back, category, receive, spend

BASE = "/regios/achterhoek/procesmiddelen/inlezen/"
HEAD = "Datum;Omschrijving;Leverancier;Bedrag\n"
TWO = f"{HEAD}02-03-2025;Zaal;Zalencentrum;-1.210,00\n03-03-2025;Drukwerk;Drukkerij;-50,00\n"


@pytest.fixture
def money(region, cashier):
    """The first payment is in."""
    return receive(region, cashier, "341322.31", on=date(2025, 1, 10))


def upload(client, content, name="afschrift.csv", base=BASE):
    content = content.encode() if isinstance(content, str) else content
    return client.post(base, {"file": SimpleUploadedFile(name, content)})


def columns_data(**more):
    """The form of the columns, as it is filled for HEAD."""
    data = {"head": "1", "on": "0", "description": "1", "supplier": "2", "amount": "3", "positive": "into"}
    return data | {"default_category": category().pk, "incoming": "skip"} | more


def looked_through(client, content, **more):
    """The address of the page to look through, after the columns were chosen."""
    answer = upload(client, content)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    chosen = client.post(answer["Location"], columns_data(**more))
    assert chosen.status_code == 302, chosen.content.decode()
    return chosen["Location"]


def booked(region):
    return [
        (str(e.booked_on), str(e.amount), e.description, e.supplier)
        for e in Entry.objects.filter(region=region).in_order()
    ]


@pytest.fixture
def signed_in(client, cashier):
    client.force_login(cashier)
    return client


# --- the way through ----------------------------------------------------------------------------------------------------
def test_a_file_is_booked_after_it_was_confirmed_and_not_before(signed_in, region, money):
    check = looked_through(signed_in, TWO)
    assert Entry.objects.filter(region=region).count() == 1
    page = signed_in.get(check).content.decode()
    assert "Er is nog niets geboekt" in page
    assert "340.062,31" in page  # what is available afterwards
    answer = signed_in.post(check, {"rows": ["2", "3"], "seen": ""})
    assert answer.status_code == 302
    assert booked(region)[1:] == [
        ("2025-03-02", "-1210.00", "Zaal", "Zalencentrum"), ("2025-03-03", "-50.00", "Drukwerk", "Drukkerij"),
    ]  # fmt: skip
    assert Ledger.objects.get(region=region).balance == Decimal("340062.31")
    batch = ImportBatch.objects.get()
    assert (batch.state, batch.booked_count, batch.entries.count()) == (BatchState.BOOKED, 2, 2)


def test_a_second_click_books_nothing_more(signed_in, region, money):
    check = looked_through(signed_in, TWO)
    for _ in range(2):
        assert signed_in.post(check, {"rows": ["2", "3"], "seen": ""}).status_code == 302
    assert Entry.objects.filter(region=region).count() == 3


def test_only_the_ticked_rows_are_booked(signed_in, region, money):
    check = looked_through(signed_in, TWO)
    signed_in.post(check, {"rows": ["3"], "seen": ""})
    assert [row[2] for row in booked(region)] == ["Ontvangen", "Drukwerk"]


@pytest.mark.parametrize("rows", [[], ["99"], ["x"], ["1"]])
def test_rows_that_are_not_there_are_not_booked(signed_in, region, money, rows):
    check = looked_through(signed_in, TWO)
    answer = signed_in.post(check, {"rows": rows, "seen": ""})
    assert answer.status_code == 422
    assert Entry.objects.filter(region=region).count() == 1


def test_the_newest_first_is_booked_from_the_oldest(signed_in, region, money):
    check = looked_through(signed_in, f"{HEAD}03-03-2025;Laatste;;-1,00\n02-03-2025;Eerste;;-1,00\n")
    signed_in.post(check, {"rows": ["2", "3"], "seen": ""})
    assert [e.description for e in Entry.objects.filter(region=region).order_by("number")][1:] == ["Eerste", "Laatste"]


def test_vat_and_categories_of_the_file_are_booked(signed_in, region, money):
    text = "Datum;Omschrijving;Bedrag;Btw;Categorie\n02-03-2025;Zaal;121,00;21,00;onderzoek\n"
    places = {"supplier": "", "amount": "2", "vat": "3", "category": "4", "positive": "out", "compensable": "on"}
    check = looked_through(signed_in, text, **places)
    signed_in.post(check, {"rows": ["2"], "seen": ""})
    entry = Entry.objects.get(description="Zaal")
    assert (entry.amount_excl, entry.vat, entry.compensable) == (Decimal("100.00"), Decimal("21.00"), True)
    assert entry.category.name == "Onderzoek"


@pytest.mark.parametrize(
    ("incoming", "kind"),
    [("other", EntryKind.OTHER_INCOME), ("receipt", EntryKind.RECEIPT), ("vat", EntryKind.RECLAIMED_VAT)],
)
def test_what_came_in_is_booked_as_it_was_chosen(signed_in, region, money, incoming, kind):
    allocation = Allocation.objects.get(region=region, year=2025)
    chosen = incoming if incoming == "other" else f"{incoming}:{allocation.pk}"
    check = looked_through(signed_in, f"{HEAD}02-03-2025;Erbij;;100,00\n", incoming=chosen)
    signed_in.post(check, {"rows": ["2"], "seen": ""})
    entry = Entry.objects.get(description="Erbij")
    assert (entry.kind, entry.amount, entry.allocation) == (
        kind,
        Decimal("100.00"),
        None if incoming == "other" else allocation,
    )


def test_what_came_in_stays_away_unless_it_was_chosen(signed_in, region, money):
    check = looked_through(signed_in, f"{HEAD}02-03-2025;Erbij;;100,00\n02-03-2025;Eraf;;-1,00\n")
    assert "u koos om dat niet te boeken" in signed_in.get(check).content.decode()
    assert signed_in.post(check, {"rows": ["2", "3"], "seen": ""}).status_code == 422
    assert Entry.objects.filter(region=region).count() == 1


# --- the columns are remembered -----------------------------------------------------------------------------------------
def test_the_columns_are_remembered_for_the_region_and_for_no_other(signed_in, client, region, other_region, money):
    looked_through(signed_in, TWO, incoming="other", description="2", supplier="1")
    assert ColumnMapping.objects.get().region == region
    again = signed_in.get(upload(signed_in, TWO)["Location"])
    form = again.context["form"].initial
    assert (form["description"], form["supplier"], form["incoming"]) == ("2", "1", "other")
    client.force_login(seated("regiokassier", other_region))
    base = BASE.replace("achterhoek", "twente")
    there = client.get(upload(client, TWO, base=base)["Location"])
    assert there.context["form"].initial["description"] == "1"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"on": ""}, "kolom met de datum"), ({"amount": ""}, "kolom met het bedrag"), ({"out": "2"}, "óf één kolom"),
        ({"description": "", "supplier": ""}, "kolom met de omschrijving"), ({"amount": "0"}, "koos u ook"),
        ({"on": "77"}, "kolom van dit bestand"), ({"default_category": ""}, "Kies een categorie"), ({"head": "x"}, "fout"),
        ({"default_category": "999999999999999999999"}, "categorie"), ({"incoming": "receipt:1; drop"}, "fout"),
    ],
)  # fmt: skip
def test_columns_that_say_too_little_are_refused_at_the_field(signed_in, region, wrong, words):
    answer = signed_in.post(upload(signed_in, TWO)["Location"], columns_data(**wrong))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert words in page or "npvr-error-summary" in page
    assert "npvr-error-summary" in page


def test_amounts_with_two_readings_are_asked(signed_in, region, money):
    address = upload(signed_in, f"{HEAD}02-03-2025;Zaal;;1.234\n")["Location"]
    answer = signed_in.post(address, columns_data())
    assert answer.status_code == 422
    assert "op twee manieren" in answer.content.decode()
    assert signed_in.post(address, columns_data(decimal=",", positive="out")).status_code == 302


# --- doubles ------------------------------------------------------------------------------------------------------------
def test_what_is_in_the_ledger_already_is_marked_and_not_ticked(signed_in, region, cashier, money):
    spend(region, cashier, "1210.00", on=date(2025, 3, 2), description="zaal", supplier="")
    spend(region, cashier, "50.00", on=date(2025, 3, 3), description="Iets anders", supplier="Een ander")
    page = signed_in.get(looked_through(signed_in, TWO))
    assert [(line.same is not None, line.like is not None) for line in page.context["lines"]] == [
        (True, False),
        (False, True),
    ]
    assert page.context["chosen"] == {3}


def test_what_was_reversed_is_no_double(signed_in, region, cashier, money):
    back(spend(region, cashier, "1210.00", on=date(2025, 3, 2), description="Zaal"), cashier)
    page = signed_in.get(looked_through(signed_in, TWO))
    assert page.context["lines"][0].same is None


def test_the_same_file_again_says_so_and_ticks_nothing(signed_in, region, money):
    signed_in.post(looked_through(signed_in, TWO), {"rows": ["2", "3"], "seen": ""})
    page = signed_in.get(looked_through(signed_in, TWO))
    assert "al ingelezen: 2 rijen geboekt" in page.content.decode()
    assert page.context["chosen"] == set()


def test_what_another_booked_meanwhile_is_shown_before_it_is_booked_twice(signed_in, region, cashier, money):
    check = looked_through(signed_in, TWO)
    spend(region, cashier, "1210.00", on=date(2025, 3, 2), description="Zaal")
    answer = signed_in.post(check, {"rows": ["2", "3"], "seen": ""})
    assert answer.status_code == 409
    assert "Intussen" in answer.content.decode()
    assert Entry.objects.filter(region=region).count() == 2
    assert signed_in.post(check, {"rows": ["2", "3"], "seen": "2"}).status_code == 302


# --- what is available --------------------------------------------------------------------------------------------------
def test_more_than_is_available_is_stopped_whole_and_can_be_prefinanced_on_purpose(signed_in, region, money):
    check = looked_through(signed_in, f"{HEAD}02-03-2025;Klein;;-1,00\n03-03-2025;Groot;;-400.000,00\n")
    answer = signed_in.post(check, {"rows": ["2", "3"], "seen": ""})
    assert answer.status_code == 422
    assert "341.321,31" in answer.content.decode()
    assert Entry.objects.filter(region=region).count() == 1
    assert signed_in.post(check, {"rows": ["2", "3"], "seen": "", "prefinance": "on"}).status_code == 302
    assert Ledger.objects.get(region=region).prefinanced == Decimal("58678.69")


# --- what is not right --------------------------------------------------------------------------------------------------
def test_rows_that_are_not_right_stop_the_whole_until_they_are_left_out_on_purpose(signed_in, region, money):
    check = looked_through(signed_in, f"{TWO}29-02-2027;Schrikkel;;-1,00\nTotaal;;;-1.261,00\n")
    page = signed_in.get(check)
    assert [bool(line.error) for line in page.context["lines"]] == [False, False, True, True]
    rows = {"rows": ["2", "3"], "seen": ""}
    assert signed_in.post(check, rows).status_code == 422
    assert Entry.objects.filter(region=region).count() == 1
    assert signed_in.post(check, rows | {"without_faults": "on"}).status_code == 302
    assert Entry.objects.filter(region=region).count() == 3


@pytest.mark.parametrize(
    ("day", "words"),
    [("31-12-2024", "1 januari 2025"), ("01-01-2099", "moet nog komen"), ("02-03-1925", "1 januari 2025")],
)
def test_a_day_on_which_nothing_can_be_booked_stands_at_its_row(signed_in, region, money, day, words):
    check = looked_through(signed_in, f"{HEAD}{day};Zaal;;-1,00\n")
    assert words in signed_in.get(check).content.decode()


def workbook(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


BAD = {
    "a program": b"MZ\x90\x00" + bytes(300), "cut off": workbook(["Datum", "Bedrag"], [1, 2])[:700], "empty": b"",
    "xls": b"\xd0\xcf\x11\xe0" + bytes(600), "no columns": b"hallo", "50,000 rows": b"a;b\n" * 50_000,
    "NUL": b"a;b\x00\x81c\n" * 9, "an image": b"\x89PNG\r\n\x1a\n" + bytes(99), "7 MB": b"a;b\n" * 1_900_000,
    "a quote too many": b'a;"b\n' + b"c;d\n" * 50_000,
}  # fmt: skip


def test_a_bad_file_is_refused_in_dutch_and_leaves_nothing(signed_in, region):
    for name, content in BAD.items():
        answer = upload(signed_in, content, name="factuur.xlsx")
        assert (name, answer.status_code) == (name, 422)
        assert "npvr-error-summary" in answer.content.decode()
    assert not ImportBatch.objects.exists()
    assert signed_in.post(BASE, {}).status_code == 422


def test_names_and_cells_with_odd_signs_are_shown_as_text(signed_in, region, money):
    text = f"{HEAD}02-03-2025;<script>alert(1)</script>;=cmd|' /C calc'!A0;-1,00\n"
    answer = upload(signed_in, text, name="<b>\x00naam</b>.csv")
    assert answer.status_code == 302
    page = signed_in.get(answer["Location"]).content.decode()
    assert "<script>alert" not in page
    assert "<b>naam" not in page


def test_a_file_put_away_is_gone_and_a_booked_one_stays(signed_in, region, money):
    address = upload(signed_in, TWO)["Location"]
    signed_in.post(f"{address}weg/")
    assert ImportBatch.objects.get().rows == []
    assert signed_in.get(address).status_code == 404
    check = looked_through(signed_in, TWO)
    signed_in.post(check, {"rows": ["2", "3"], "seen": ""})
    signed_in.post(check.replace("nakijken/", "weg/"))
    assert ImportBatch.objects.filter(state=BatchState.BOOKED).count() == 1
    assert "2025-2" in signed_in.get(check.replace("nakijken/", "")).content.decode()


# --- rights -------------------------------------------------------------------------------------------------------------
def test_another_region_finds_nothing_and_who_does_not_book_is_told(db, client, region, other_region, cashier, money):
    client.force_login(cashier)
    check = looked_through(client, TWO)
    places = [BASE, check.replace("nakijken/", ""), check]
    others = [
        (seated("regiokassier", other_region), 404), (make_person(), 404), (seated_until_today("regiokassier", region), 404),
        (seated_from_tomorrow("regiokassier", region), 404), (seated("regioadviseur", region), 404),
        (seated("programmateam"), 404), (seated("programmamanager", region), 403),
        (seated("bestuurlijktrekker", region), 403),
    ]  # fmt: skip
    for person, status in others:
        client.force_login(person)
        assert [client.get(place).status_code for place in places] == [status] * 3, person
        assert client.post(check, {"rows": ["2"], "seen": ""}).status_code == status
        assert client.post(check.replace("nakijken/", "weg/")).status_code == status
    assert Entry.objects.filter(region=region).count() == 1
    client.logout()
    assert "/inloggen/" in client.get(check)["Location"]


def test_the_file_of_another_region_is_not_reached_through_the_own(db, client, region, other_region, cashier, money):
    client.force_login(cashier)
    check = looked_through(client, TWO)
    client.force_login(seated("regiokassier", other_region))
    assert client.get(check.replace("achterhoek", "twente")).status_code == 404


# --- size and races -----------------------------------------------------------------------------------------------------
def rows(number):
    return HEAD + "".join(f"02-03-2025;Regel {n};Leverancier {n};-{n},01\n" for n in range(1, number + 1))


def test_the_number_of_statements_does_not_grow_with_the_rows(signed_in, region, money):
    costs = []
    for number in (3, 300):
        check = looked_through(signed_in, rows(number))
        signed_in.get(check)  # what waits for the person is counted once a minute, not with every page
        with counted() as looking:
            signed_in.get(check)
        chosen = [str(line) for line in range(2, number + 2)]
        seen = ",".join(chosen[:3])  # the first three are in the ledger the second time
        with counted() as booking:
            assert signed_in.post(check, {"rows": chosen, "seen": seen}).status_code == 302
        costs.append((len(looking), len(booking)))
    assert costs[0] == costs[1]


def test_two_confirmations_at_once_book_once(own_database, region):
    """Each of four gets the same two entries: the batch is booked under the lock of the book."""
    cashier = seated("regiokassier", region)
    receive(region, cashier, "10000.00", on=date(2025, 1, 10))
    batch = operations.take(region, by=cashier, file_name="a.csv", content=TWO.encode())
    booking = {"category": Category.objects.first().pk, "incoming": "skip"}
    columns = operations.suggest(operations.grid_of(batch))
    batch = operations.choose_columns(batch, columns, booking, by=cashier)
    barrier, found, faults = threading.Barrier(4), [], []

    def confirm():
        try:
            barrier.wait()
            found.append([e.pk for e in operations.confirm(batch, by=cashier, chosen={2, 3}, seen=set())])
        except Exception as error:
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=confirm) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len({tuple(one) for one in found}) == 1
    assert Entry.objects.filter(region=region).count() == 3


def test_nothing_is_booked_when_one_row_is_refused_by_the_ledger(db, region, cashier, money):
    batch = operations.take(region, by=cashier, file_name="a.csv", content=TWO.encode())
    columns = operations.suggest(operations.grid_of(batch))
    batch = operations.choose_columns(batch, columns, {"category": category().pk}, by=cashier)
    spend(region, cashier, "341000.00", on=date(2025, 1, 11))
    with pytest.raises(BeyondAvailable):
        operations.confirm(batch, by=cashier, chosen={2, 3}, seen=set())
    assert Entry.objects.filter(region=region).count() == 2
    assert ImportBatch.objects.get().state == BatchState.UPLOADED
