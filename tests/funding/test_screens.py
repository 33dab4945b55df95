"""Who finds which page of a region's book: every address, everybody, their own region and another (issue Done-when 4)."""

import uuid
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from funding import operations
from funding.models import Audience, Category, ImportBatch, ProposedBooking, SharedPart
from governance.models import Role
from npvr.addresses import addresses
from tests.conftest import make_person, seated

from .making import back, category, receive, spend, spending

pytestmark = pytest.mark.django_db

READERS = ["regiokassier", "programmamanager", "programmamedewerker", "bestuurlijktrekker", "stuurgroeplid"]
STATE = ["regioadviseur", "ambtelijktrekker", "rijksvertegenwoordiger"]
FORMS = {
    "book": {"regiokassier", "programmamanager", "programmamedewerker"},  # who doesn't book proposes with it
    "receive": {"regiokassier", "programmamanager", "programmamedewerker"},
    "reverse": {"regiokassier"},
    "add_commitment": {"regiokassier"},
    "propose_cashier": {"programmamanager", "programmamedewerker"},
    "name_cashier": {"bestuurlijktrekker"},
    "import_": {"regiokassier"},
}
POSTS = {
    "add_attachment": {"regiokassier"},
    "raise_commitment": {"regiokassier"},
    "release_commitment": {"regiokassier"},
    "propose_carry_over": {"regiokassier", "programmamanager", "programmamedewerker"},
    "decide_carry_over": {"regiokassier"},
    "withdraw_carry_over": {"regiokassier", "programmamanager", "programmamedewerker"},
    "add_agreement": {"regiokassier", "programmamanager", "programmamedewerker", "bestuurlijktrekker"},
    "share": {"programmamanager", "programmamedewerker", "bestuurlijktrekker"},
    "set_limit": {"programmamanager", "programmamedewerker", "bestuurlijktrekker"},
    "add_category": {"programmamanager", "programmamedewerker", "bestuurlijktrekker"},
    "change_category": {"programmamanager", "programmamedewerker", "bestuurlijktrekker"},
}
PAGES = {
    "ledger", "entry", "file", "proposed_booking", "proposed_reversal", "commitments", "commitment", "budget", "estimate",
    "carry_over", "cashier", "arrangements", "ledger_xlsx", "audit_file", "printouts",
}  # fmt: skip
ELSEWHERE = {  # what these say of themselves stands in tests/funding/test_import.py and the tests of the prints
    "import_columns", "import_check", "import_drop", "printout", "printout_progress", "printout_again", "printout_pdf",
}  # fmt: skip


@pytest.fixture
def book(db, region, cashier):
    """A book of the Achterhoek with one of everything; the arguments of its addresses, by name of the parameter."""
    receive(region, cashier, "350000")
    entry = spend(region, cashier, "30000", supplier="IJsvogelbureau")
    operations.set_reversal_limit(region, by=cashier, amount=Decimal(100))
    reversal = back(entry, cashier)
    invoice = SimpleUploadedFile("ijsvogelfactuur.pdf", b"%PDF-1.7 ijsvogel")
    stored = operations.store_file(region, invoice, by=cashier)
    operations.attach(entry, stored, by=cashier)
    proposal = operations.propose_booking(region, spending("10"), by=cashier, token=uuid.uuid4())
    promised = operations.commit(
        region, by=cashier, token=uuid.uuid4(), made_on=date(2025, 6, 2), year=2026, description="IJsvogelopdracht",
        category=category(), amount=Decimal(500),
    )  # fmt: skip
    parts = {2025: Decimal(5)}
    carried = operations.propose_carry_over(region, by=cashier, token=uuid.uuid4(), year=2025, parts=parts)
    own = operations.add_category(region, by=cashier, name="IJsvogelcategorie")
    batch = ImportBatch.objects.create(region=region, file_name="a.csv", sha256="0" * 64, by=cashier)
    keys = {
        "file": stored, "proposed_booking": proposal, "proposed_reversal": reversal, "commitment": promised,
        "raise_commitment": promised, "release_commitment": promised, "decide_carry_over": carried,
        "withdraw_carry_over": carried, "change_category": own,
    }  # fmt: skip
    return {"keys": keys, "entry": entry, "batch": batch.pk}


@cache
def parameters_by_name():
    """What each address asks for."""
    return {one.name: one.parameters for one in addresses()}


def path_of(name, book, slug="achterhoek", *, shift=0):
    """The address of `name` for what is in the book; `shift` makes it one of something that is not there."""
    parameters = parameters_by_name()[f"funding:{name}"]
    known = {"region_slug": slug, "year": 2025, "number": book["entry"].number + shift, "batch": book["batch"]}
    if "pk" in parameters:
        known["pk"] = book["keys"][name].pk + shift
    known["printout"] = uuid.UUID(int=1)
    return reverse(f"funding:{name}", kwargs={parameter: known[parameter] for parameter in parameters})


def of_a_region():
    """The names of the addresses below a region."""
    found = [one for one in addresses() if one.name.startswith("funding:") and one.route.startswith("regios/")]
    return {one.name.removeprefix("funding:") for one in found}


def test_every_address_of_a_book_is_in_this_table():
    assert of_a_region() == {"overview"} | PAGES | set(FORMS) | set(POSTS) | ELSEWHERE


def status(client, name, book, **more):
    """What comes of asking an address: a page by GET, what changes something by an empty POST."""
    path = path_of(name, book, **more)
    return (client.post(path) if name in POSTS else client.get(path)).status_code


def test_the_own_people_find_every_page_and_what_they_may_not_do_is_refused(client, region, book):
    for role in READERS:
        client.force_login(seated(role, region))
        for name in PAGES | {"overview"}:
            assert status(client, name, book) == 200, f"{role} {name}"
        for name, people in (FORMS | POSTS).items():
            wanted = {302, 200, 422, 404} if role in people else {403}
            assert status(client, name, book) in wanted, f"{role} {name}"


def strangers(region, other_region):
    """People who may know nothing of the book, by what they are; the near misses among them."""
    return {
        "cashier of Twente": seated("regiokassier", other_region),
        "manager of Twente": seated("programmamanager", other_region),
        "lead of Twente": seated("bestuurlijktrekker", other_region),
        "steering member of Twente": seated("stuurgroeplid", other_region),
        "theme adviser of the region": seated("themaadviseur", region),
        "administrator": seated("beheer"),
        "nobody": make_person(),
        "cashier until today": seated("regiokassier", region, until=date.today()),  # noqa: DTZ011 - a day in the past will do
    }


def test_who_has_nothing_to_do_with_it_gets_the_same_404_as_for_what_is_not_there(client, region, other_region, book):
    for who, person in strangers(region, other_region).items():
        client.force_login(person)
        for name in of_a_region():
            for answer in {status(client, name, book), status(client, name, book, slug="nergens")}:
                assert answer in {404, 405}, f"{who} {name}: {answer}"
            if name in {"entry", "file", "commitment"}:
                assert status(client, name, book, shift=9999) == 404


def test_what_is_of_one_region_is_not_reached_through_another(client, region, other_region, book):
    """Twente's own cashier, at Twente's own address, with the keys of the Achterhoek."""
    client.force_login(seated("regiokassier", other_region))
    for name in set(book["keys"]) - {"change_category"}:
        assert status(client, name, book, slug=other_region.slug) == 404, name
    client.force_login(seated("programmamanager", other_region))
    assert status(client, "change_category", book, slug=other_region.slug) == 404
    assert status(client, "entry", book, slug=other_region.slug) == 404


def test_an_anonymous_visitor_is_sent_to_sign_in_whatever_the_address_names(client, book):
    for name in of_a_region() - set(POSTS):
        for slug in ("achterhoek", "nergens"):
            answer = client.get(path_of(name, book, slug=slug))
            assert answer.status_code in {302, 405}, name
            assert answer.status_code == 405 or answer.url.startswith("/inloggen/"), name


# --- the rijk --------------------------------------------------------------------------------------------------------
@pytest.fixture
def state(region):
    """The seats of the rijk, of this region and of all."""
    return [*(seated(role, region) for role in STATE), seated(Role.PROGRAMME_TEAM)]


def test_the_rijk_sees_granted_estimate_and_paid_and_nothing_of_the_book(client, region, book, state):
    for person in state:
        client.force_login(person)
        page = client.get(f"/regios/{region.slug}/procesmiddelen/").content.decode()
        assert "350.000,00" in page
        assert "nog te ramen" in page
        assert "svogel" not in page
        assert "30.000,00" not in page
        for name in PAGES | set(FORMS) | set(POSTS):
            assert status(client, name, book) in {404, 405}, name


def test_what_the_region_shares_is_seen_by_with_whom_it_is_shared_until_it_is_taken_back(client, region, book, state):
    adviser, outside = state[0], seated("programmamanager", _third())
    address = f"/regios/{region.slug}/procesmiddelen/"
    what = {"by": adviser, "year": 2025, "part": SharedPart.SPENDING}
    operations.share(region, audience=Audience.STATE, **what)
    assert "30.000,00" in _page(client, adviser, address)
    client.force_login(outside)
    assert client.get(address).status_code == 404
    operations.share(region, audience=Audience.SOUNDING_BOARD, **what)
    page = _page(client, outside, address)
    assert "30.000,00" in page
    assert "350.000,00" not in page
    for audience in Audience:
        operations.unshare(region, audience=audience, **what)
    assert "30.000,00" not in _page(client, adviser, address)
    client.force_login(outside)
    assert client.get(address).status_code == 404


def _third():
    from regions.models import Region

    return Region.objects.get(slug="zeeuws-vlaanderen")


def _page(client, person, address):
    client.force_login(person)
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


# --- files -----------------------------------------------------------------------------------------------------------
def test_an_invoice_comes_as_a_download_that_nothing_keeps_or_runs(client, region, book, cashier):
    client.force_login(cashier)
    answer = client.get(path_of("file", book))
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 ijsvogel"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert {"private", "no-store"} <= {part.strip() for part in answer.headers["Cache-Control"].split(",")}


def test_a_button_that_may_not_be_used_stands_there_with_the_reason(client, region, book):
    client.force_login(seated("stuurgroeplid", region))
    page = client.get(path_of("overview", book)).content.decode()
    assert "Alleen de regiokassier van deze regio boekt." in page
    assert "disabled" in page


def test_what_waits_is_for_who_can_do_it(client, region, book, cashier):
    """The storno needs a second person: not the cashier who proposed it, but the lead; who reads along has nothing."""
    lead, reader = seated("bestuurlijktrekker", region), seated("stuurgroeplid", region)
    storno = f"Storno van {book['entry'].label} bevestigen"
    assert storno not in _page(client, cashier, "/")
    assert "voorgestelde boeking nakijken" in _page(client, cashier, "/")
    assert storno in _page(client, lead, "/")
    assert "Procesmiddelen Achterhoek" not in _page(client, reader, "/")
    assert ProposedBooking.objects.count() == 1
    assert Category.objects.filter(region=region).exists()
