"""Booking through the screen: quick, stopped where it must be, and nothing that was typed is lost (issue 7, Build 7)."""

import re
import uuid
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from funding import figures, operations
from funding.models import Commitment, Entry, EntryKind, ProposedBooking, ProposedReversal, StoredFile
from plans.documents.operations import begin_agenda
from plans.items.models import Activity
from plans.items.operations import add_item
from tests.conftest import seated

from .making import DAY, category, promise, receive, spend

pytestmark = pytest.mark.django_db
D = Decimal
HERE = "/regios/achterhoek/procesmiddelen/"
PDF = b"%PDF-1.7 factuur"


@pytest.fixture
def money(region, cashier):
    """The region has 1,000.00 to spend."""
    return receive(region, cashier, "1000")


@pytest.fixture
def till(client, cashier, money):
    """The cashier at the portal."""
    client.force_login(cashier)
    return client


def typed(**more):
    """What somebody fills in for an expenditure of 121.00 incl. VAT."""
    return {
        "supplier": "Bureau Voorbeeld", "description": "Onderzoek wonen", "amount": "121,00", "basis": "incl", "rate": "21",
        "vat": "", "category": category().pk, "booked_on": "2025-06-03", "token": uuid.uuid4(),
    } | more  # fmt: skip


def book(client, **more):
    return client.post(f"{HERE}boeken/", typed(**more))


def newest():
    return Entry.objects.order_by("-pk").first()


def value_of(answer, name):
    """What a field of the page that came back holds."""
    page = answer.content.decode()
    tag = re.search(rf'<(?:input|textarea)[^>]*name="{name}"[^>]*>', page)
    found = re.search(r'value="([^"]*)"', tag.group())
    return found.group(1) if found else ""


# --- what is filled in is what is booked -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("amount", "basis", "rate", "vat", "booked"),
    [
        ("121,00", "incl", "21", "", ("100.00", "21.00")),
        ("100,00", "excl", "21", "", ("100.00", "21.00")),
        ("109", "incl", "9", "", ("100.00", "9.00")),
        ("50", "incl", "0", "", ("50.00", "0.00")),
        ("0,05", "incl", "21", "", ("0.04", "0.01")),
        ("130,00", "incl", "21", "15,00", ("115.00", "15.00")),
        ("115,00", "excl", "21", "15,00", ("115.00", "15.00")),
    ],
)  # fmt: skip
def test_excl_vat_and_incl_are_worked_out_to_the_cent(till, amount, basis, rate, vat, booked):
    answer = book(till, amount=amount, basis=basis, rate=rate, vat=vat, compensable="on")
    entry = newest()
    assert answer.status_code == 302
    assert answer.url == f"{HERE}kasboek/{entry.label}/"
    assert (str(entry.amount_excl), str(entry.vat), entry.amount) == (*booked, -(D(booked[0]) + D(booked[1])))
    assert entry.compensable == (entry.vat > 0)


def test_the_form_opens_as_the_last_one_and_goes_on_to_the_next(till, region, cashier):
    spend(region, cashier, "100", "21", supplier="Bureau Voorbeeld", description="Deel 1", compensable=True)
    page = till.get(f"{HERE}boeken/").content.decode()
    assert f"?kopie={newest().label}" in page
    assert '<option value="Bureau Voorbeeld" data-category=' in page
    assert 'data-rate="21" data-compensable="ja"' in page
    copied = till.get(f"{HERE}boeken/?kopie={newest().label}")
    assert value_of(copied, "description") == "Deel 1"
    assert value_of(copied, "amount") == "121,00"
    answer = book(till, doen="nog-een")
    assert answer.url == f"{HERE}boeken/"


@pytest.mark.parametrize("kopie", ["2025-99", "x", "2025-", "-1", "9" * 12, "2025-9999999999999"])
def test_a_copy_of_what_is_not_there_opens_no_page_of_faults(till, kopie):
    assert till.get(f"{HERE}boeken/?kopie={kopie}").status_code in {200, 404}


# --- what is wrong is said, and stays --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("field", "wrong", "words"),
    [
        ("amount", "1,234.56", "Bedoelt u 1234,56 of"),
        ("amount", "0", "Vul een bedrag boven nul in."),
        ("amount", "-12", "Laat het minteken weg."),
        ("amount", "1e15", "Dit is geen bedrag."),
        ("booked_on", "29-02-2027", "Deze datum bestaat niet."),
        ("booked_on", "1925-03-01", "Kies een datum vanaf 1 januari 2025."),
        ("booked_on", "2099-01-01", "Deze datum moet nog komen."),
        ("rate", "21,5 %", "Nederland kent btw van 21, 9 en 0 %."),
        ("vat", "200", "De btw is hoger dan het bedrag"),
        ("vat", "90", "meer btw dan 27 %"),
        ("category", "999999", "Deze keuze is er niet meer."),
        ("description", "x" * 201, "200"),
        ("activity", "999999", "geldige keuze"),
        ("commitment", "999999", "Deze keuze is er niet meer."),
    ],
)  # fmt: skip
def test_bad_input_is_refused_at_its_field_and_nothing_is_booked_or_lost(till, field, wrong, words):
    before = Entry.objects.count()
    answer = book(till, **{field: wrong})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert Entry.objects.count() == before
    assert words in page
    assert f'id="id_{field}_error"' in page
    assert value_of(answer, "supplier") == "Bureau Voorbeeld"
    if field not in {"rate", "category", "activity", "commitment"}:
        assert value_of(answer, field) == wrong


def test_nul_and_thousands_of_signs_are_no_fault_of_the_portal(till):
    assert book(till, description="a\x00b", supplier="\x00").status_code == 302
    assert newest().description == "ab"
    for field in ("description", "supplier", "amount", "token", "booked_on", "again", "kept_file", "meeting"):
        assert book(till, **{field: "9" * 100_000}).status_code in {302, 422}, field


def test_a_chosen_invoice_survives_a_form_that_comes_back(till, region):
    invoice = SimpleUploadedFile("factuur.pdf", PDF)
    answer = book(till, amount="", file=invoice)
    assert answer.status_code == 422
    assert "factuur.pdf staat klaar" in answer.content.decode()
    kept = value_of(answer, "kept_file")
    book(till, kept_file=kept)
    assert [one.file.name for one in newest().attachments.all()] == ["factuur.pdf"]


def test_a_kept_invoice_is_of_one_region_and_one_person(till, region, other_region, cashier):
    stored = operations.store_file(other_region, SimpleUploadedFile("geheim.pdf", PDF + b"2"), by=cashier)
    from django.core import signing

    for name in (
        signing.dumps([region.pk, cashier.pk, stored.pk], salt="funding.kept-file"),
        signing.dumps([other_region.pk, cashier.pk, stored.pk], salt="funding.kept-file"),
        signing.dumps([region.pk, cashier.pk + 1, stored.pk], salt="funding.kept-file"),
        "onzin",
    ):
        book(till, kept_file=name)
        assert newest().attachments.count() == 0


def test_a_file_that_is_no_invoice_is_refused_at_its_field(till):
    answer = book(till, file=SimpleUploadedFile("lijst.xlsx", b"PK\x03\x04"))
    assert answer.status_code == 422
    assert "geen PDF, PNG of JPEG" in answer.content.decode()
    assert not StoredFile.objects.exists()


# --- stopped, and on purpose -----------------------------------------------------------------------------------------
def test_beyond_what_is_available_it_is_stopped_with_the_amount_and_then_booked_on_purpose(till, region):
    answer = book(till, amount="1.500,00", supplier="")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "€\u00a01.000,00</strong> beschikbaar" in page
    assert value_of(answer, "amount") == "1.500,00"
    assert Entry.objects.count() == 1
    again = book(till, amount="1.500,00", supplier="", prefinance=value_of(answer, "prefinance"))
    assert again.status_code == 302
    assert newest().prefinanced == D("500.00")
    overview = till.get(HERE).content.decode()
    assert "voorfinanciering" in overview
    assert figures.book_of(region).available == D("-500.00")


def test_what_was_agreed_to_for_one_amount_does_not_count_for_another(till):
    agreed = value_of(book(till, amount="1.500,00", supplier=""), "prefinance")
    assert book(till, amount="1.900,00", supplier="", prefinance=agreed).status_code == 409
    assert Entry.objects.count() == 1


def test_the_same_invoice_twice_is_asked_and_can_be_booked_on_purpose(till):
    book(till)
    first = newest()
    answer = book(till)
    assert answer.status_code == 409
    assert f"kasboek/{first.label}/" in answer.content.decode()
    assert Entry.objects.count() == 2
    assert book(till, again=value_of(answer, "again")).status_code == 302
    third = book(till, again=value_of(answer, "again"))
    assert third.status_code == 409, "there are two of them now, and one was agreed to"


@pytest.mark.parametrize("other", [{"supplier": "Bureau Ander"}, {"amount": "121,01"}, {"booked_on": "2025-06-04"}])
def test_another_supplier_amount_or_day_is_another_invoice(till, other):
    book(till)
    assert book(till, **other).status_code == 302


def test_a_second_click_books_nothing_more(till):
    token = uuid.uuid4()
    first, second = book(till, token=token), book(till, token=token)
    assert first.url == second.url
    assert Entry.objects.count() == 2


# --- money in, proposals, commitments --------------------------------------------------------------------------------
def test_receipts_reclaimed_vat_and_other_income_are_booked_as_what_they_are(till, region):
    allocation = region.allocations.get(year=2025).pk
    common = {"description": "Bij", "booked_on": "2025-07-01"}
    for word, kind, more in (
        ("ontvangst", EntryKind.RECEIPT, {"allocation": allocation}),
        ("btw", EntryKind.RECLAIMED_VAT, {"allocation": allocation}),
        ("inkomst", EntryKind.OTHER_INCOME, {"supplier": "Provincie"}),
    ):
        answer = till.post(f"{HERE}ontvangen/?soort={word}", {**common, **more, "amount": "10", "token": uuid.uuid4()})
        assert answer.status_code == 302, word
        assert (newest().kind, newest().amount) == (kind, D(10))
    page = till.get(f"{HERE}ontvangen/").content.decode()
    assert "Nog te verwachten over 2025" in page
    assert "2027" not in page.split("Nog te verwachten")[1].split("<")[0]


def test_the_manager_proposes_and_the_cashier_books_what_was_proposed(client, region, cashier, manager, money):
    client.force_login(manager)
    assert book(client).status_code == 302
    proposal = ProposedBooking.objects.get()
    assert Entry.objects.count() == 1
    client.force_login(cashier)
    address = f"{HERE}boeken/?voorstel={proposal.pk}"
    form = client.get(address)
    assert value_of(form, "supplier") == "Bureau Voorbeeld"
    assert client.post(address, typed()).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.state, proposal.entry) == ("done", newest())


def test_a_proposal_that_is_not_taken_over_says_why(till, region, manager):
    from .making import spending

    proposal = operations.propose_booking(region, spending("10"), by=manager, token=uuid.uuid4())
    address = f"{HERE}voorstellen/{proposal.pk}/"
    assert till.post(address, {"answer": ""}).status_code == 422
    till.post(address, {"answer": "Al betaald."})
    assert "Al betaald." in till.get(address).content.decode()


def test_paying_a_commitment_draws_it_down(till, region, cashier):
    promised = promise(region, cashier, "300")
    page = till.get(f"{HERE}boeken/?verplichting={promised.pk}")
    assert value_of(page, "amount") == "300,00"
    book(till, commitment=promised.pk)
    promised.refresh_from_db()
    assert promised.open_amount == D("179.00")


def test_a_commitment_is_made_raised_and_let_go_through_the_screen(till, region):
    known = {
        "supplier": "", "description": "Opdracht", "amount": "400", "category": category().pk, "made_on": "2025-06-03",
        "year": timezone.localdate().year, "activity": "", "token": uuid.uuid4(),
    }  # fmt: skip
    assert till.post(f"{HERE}verplichtingen/nieuw/", known | {"amount": "4.000"}).status_code == 409
    assert till.post(f"{HERE}verplichtingen/nieuw/", known).status_code == 302
    one = Commitment.objects.get()
    here = f"{HERE}verplichtingen/{one.pk}/"
    step = {"on": "2025-06-04", "reason": "Meer werk"}
    assert till.post(f"{here}verhogen/", step | {"amount": "9.999"}).status_code == 409
    assert till.post(f"{here}verhogen/", step | {"amount": "100"}).status_code == 302
    assert till.post(f"{here}vrijval/", step | {"amount": "9.999"}).status_code == 422
    assert till.post(f"{here}vrijval/", step | {"amount": ""}).status_code == 302
    one.refresh_from_db()
    assert one.open_amount == 0
    assert "vrijgevallen" in till.get(here).content.decode()


# --- storno ----------------------------------------------------------------------------------------------------------
def fresh(client, person, password="een-goed-wachtwoord-1"):
    """Sign in through the page, a moment ago."""
    client.logout()
    client.post("/inloggen/", {"login": person.email, "password": password})
    return client


def test_a_storno_asks_a_fresh_sign_in_a_reason_and_shows_on_both_entries(till, region, cashier):
    entry = spend(region, cashier, "100")
    address = f"{HERE}kasboek/{entry.label}/storno/"
    known = {"reason": "Dubbel", "booked_on": "2025-06-05", "token": uuid.uuid4()}
    assert "/account/bevestigen/" in till.post(address, known).url
    fresh(till, cashier)
    assert till.post(address, known | {"reason": ""}).status_code == 422
    assert till.post(address, known | {"booked_on": DAY.replace(month=5)}).status_code == 422
    assert Entry.objects.count() == 2
    assert till.post(address, known).status_code == 302
    reversal = newest()
    assert (reversal.reverses, reversal.amount) == (entry, D(100))
    assert "teruggeboekt" in till.get(f"{HERE}kasboek/").content.decode()
    assert reversal.label in till.get(f"{HERE}kasboek/{entry.label}/").content.decode()
    assert "Storno van" in till.get(f"{HERE}kasboek/{reversal.label}/").content.decode()


def test_above_the_limit_a_second_person_confirms(client, region, cashier, money):
    entry = spend(region, cashier, "100")
    operations.set_reversal_limit(region, by=cashier, amount=D(50))
    fresh(client, cashier)
    known = {"reason": "Dubbel", "booked_on": "2025-06-05", "token": uuid.uuid4()}
    answer = client.post(f"{HERE}kasboek/{entry.label}/storno/", known)
    address = f"{HERE}storno/{ProposedReversal.objects.get().pk}/"
    assert answer.url == address
    assert client.post(address, {"doen": "bevestigen"}).status_code == 403
    assert Entry.objects.count() == 2
    lead = seated("bestuurlijktrekker", region)
    fresh(client, lead)
    assert client.post(address, {"doen": "bevestigen"}).status_code == 302
    assert newest().reverses == entry


def test_a_storno_of_what_is_spent_already_is_stopped_and_can_be_agreed_to(client, region, cashier, money):
    spend(region, cashier, "900")
    fresh(client, cashier)
    address = f"{HERE}kasboek/{money.label}/storno/"
    known = {"reason": "Verkeerde regio", "booked_on": "2025-06-05", "token": uuid.uuid4()}
    answer = client.post(address, known)
    assert answer.status_code == 409
    assert client.post(address, known | {"prefinance": value_of(answer, "prefinance")}).status_code == 302


# --- links -----------------------------------------------------------------------------------------------------------
def test_a_cashier_learns_no_title_from_the_working_text(client, region, cashier, manager, plan, money):
    agenda = begin_agenda(plan, first_year=2026, last_year=2029, by=manager)
    activity = add_item(Activity(document=agenda, title="Geheime ijsvogelroute"), by=manager)
    entry = spend(region, cashier, "10", activity=activity)
    client.force_login(cashier)
    for address in ("boeken/", f"kasboek/{entry.label}/", "verplichtingen/nieuw/"):
        assert "ijsvogelroute" not in client.get(f"{HERE}{address}").content.decode(), address
    assert "een activiteit uit de werktekst" in client.get(f"{HERE}kasboek/{entry.label}/").content.decode()
    client.force_login(manager)
    for address in ("boeken/", f"kasboek/{entry.label}/"):
        assert "Geheime ijsvogelroute" in client.get(f"{HERE}{address}").content.decode(), address
