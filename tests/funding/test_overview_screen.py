"""The overview and the ledger: what they show follows from the rows, in the same few statements for any book."""

import re
import uuid
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from funding import figures, operations
from funding.models import Allocation, CarryOver, Category, EntryKind, ImportBatch
from funding.overview import forecast, read
from funding.waiting import for_person
from tests.conftest import seated
from tests.counting import counted

from .making import back, category, earn, promise, receive, spend, spending
from .test_booking_screen import fresh

pytestmark = pytest.mark.django_db
D = Decimal
HERE = "/regios/achterhoek/procesmiddelen/"
MOST = 10
"""Statements for the overview (issue 7, Speed)."""


def fill(region, by, count):
    """That many more expenditures, in one go."""
    batch = ImportBatch.objects.create(region=region, file_name="veel.csv", sha256="0" * 64, by=by)
    terms = [spending("1", supplier=f"Bureau {n % 40}") for n in range(count)]
    operations.book_many(region, terms, by=by, batch=batch, prefinance=True)


def statements(client, address):
    """How many statements a page takes of somebody who was here before."""
    client.get(address)
    with counted() as found:
        assert client.get(address).status_code == 200
    return len(found)


@pytest.fixture
def worked(region, cashier):
    """The worked example of domain.md § 4 for 2025, with a year of everything behind it."""
    allocation = Allocation.objects.get(region=region, year=2025)
    parts = [("Personeel", D("300000"), D(0)), ("Inkoop", D("50000"), D(21))]
    operations.set_estimate(allocation, by=cashier, base=1, parts=parts)
    receive(region, cashier, "341322.31")
    spend(region, cashier, "41322.31", "8677.69", compensable=True, supplier="Bureau")
    wrong = spend(region, cashier, "1000", "210", compensable=True)
    back(wrong, cashier)
    receive(region, cashier, "8677.69", kind=EntryKind.RECLAIMED_VAT)
    earn(region, cashier, "500")
    promise(region, cashier, "1000", year=timezone.localdate().year)
    promise(region, cashier, "2000", year=timezone.localdate().year + 1)
    operations.set_budget(region, by=cashier, year=2025, amounts={category(): D("60000")})
    return region


def test_the_overview_of_the_worked_example_is_right_to_the_cent(worked):
    region = type(worked).objects.select_related("ledger").get(pk=worked.pk)
    found, years = read(region, lambda _: 2025)
    assert years == [2025, 2026, 2027]
    standing = found.standing
    assert (standing.allocation.vat_estimate, standing.allocation.payment) == (D("8677.69"), D("341322.31"))
    assert (standing.received, standing.reclaimed, standing.compensable) == (D("341322.31"), D("8677.69"), D("8677.69"))
    assert standing.estimate_minus_booked == 0
    assert found.figures.spent == D("50000.00")
    assert found.figures.balance == region.ledger.balance == D("300500.00")
    assert region.ledger.available == D("297500.00")
    assert (found.sums.budget, found.sums.realised) == (D("60000.00"), D("50000.00"))
    assert found.left == [(2025, D("300500.00"))]
    coming = forecast(found)
    assert coming.promised == D("1000.00")
    begun = [year for year in (2026, 2027) if year <= timezone.localdate().year]
    assert coming.to_receive == D("350000.00") * len(begun), "without an estimate the whole of a year is still to come"
    assert coming.left == D("300500.00") + coming.to_receive - D("1000.00")


def test_the_one_pass_says_what_the_separate_questions_say(worked):
    region = type(worked).objects.select_related("ledger").get(pk=worked.pk)
    found, _ = read(region, lambda _: 2025)
    assert [(one.received, one.reclaimed, one.compensable) for one in found.standings] == [
        (one.received, one.reclaimed, one.compensable) for one in figures.allocations_of(region)
    ]
    assert found.figures == figures.year_of(region, 2025)
    assert found.left == figures.left_per_origin(region)
    wanted = [(one.category, one.budget, one.realised, one.committed) for one in figures.per_category(region, 2025)]
    assert [(one.category, one.budget, one.realised, one.committed) for one in found.lines] == wanted


def test_the_overview_takes_ten_statements_at_most_however_large_the_book(client, region, cashier, worked):
    client.force_login(cashier)
    few = statements(client, HERE)
    fill(region, cashier, 2_000)
    many = statements(client, HERE)
    assert few == many <= MOST


def test_also_while_something_is_prefinanced(client, region, cashier):
    spend(region, cashier, "100", prefinance=True)
    client.force_login(cashier)
    assert statements(client, HERE) <= MOST


def test_a_page_of_the_ledger_takes_the_same_statements_for_any_book(client, region, cashier, worked):
    client.force_login(cashier)
    fill(region, cashier, 60)
    few = statements(client, f"{HERE}kasboek/")
    fill(region, cashier, 500)
    assert statements(client, f"{HERE}kasboek/?pagina=3") <= few
    assert statements(client, f"{HERE}boeken/") < 12


def test_the_balance_after_each_entry_is_that_of_the_whole_book_also_when_it_is_filtered(client, region, cashier):
    receive(region, cashier, "1000")
    spend(region, cashier, "100", description="Aap", on=date(2025, 6, 3))
    spend(region, cashier, "50", description="Noot", on=date(2025, 6, 4))
    spend(region, cashier, "7", description="Mies", on=date(2025, 6, 1))
    client.force_login(cashier)
    assert _balances(client, "") == ["843,00", "893,00", "993,00", "−7,00"]
    assert _balances(client, "?zoek=noot") == ["843,00"]
    assert _balances(client, f"?soort=expenditure&categorie={category().pk}&jaar=2025") == ["843,00", "893,00", "−7,00"]


def _balances(client, query):
    page = client.get(f"{HERE}kasboek/{query}").content.decode()
    return [sign + amount for sign, amount in re.findall(r'data-label="Saldo"[^>]*>(−?)\u00a0?€\u00a0([^<]*)<', page)]


@pytest.mark.parametrize(
    "query",
    ["?jaar=1925&soort=x&categorie=999&pagina=0", "?pagina=abc", "?zoek=%00", "?jaar=" + "9" * 400, "?pagina=-1"],
)
def test_an_odd_question_to_the_ledger_is_no_fault(client, cashier, query):
    client.force_login(cashier)
    for page in ("kasboek/", "", "begroting/", "raming/", "overhevelen/", "verplichtingen/"):
        assert client.get(f"{HERE}{page}{query}").status_code == 200


def test_an_estimate_that_is_too_low_or_not_used_up_shows_as_such(client, region, cashier):
    allocation = Allocation.objects.get(region=region, year=2025)
    operations.set_estimate(allocation, by=cashier, base=1, amount=D("100"))
    receive(region, cashier, "1000")
    spend(region, cashier, "100", "21", compensable=True)
    client.force_login(cashier)
    assert "€\u00a079,00 daarvan is nog niet geboekt" in client.get(f"{HERE}?jaar=2025").content.decode()
    spend(region, cashier, "500", "105", compensable=True)
    assert "te laag: €\u00a026,00 meer is geboekt" in client.get(f"{HERE}?jaar=2025").content.decode()


def test_no_cashier_reads_nog_te_noemen(client, cashier):
    client.force_login(cashier)
    assert "nog te noemen" in client.get(HERE).content.decode()


# --- what a year takes -----------------------------------------------------------------------------------------------
def test_the_estimate_shows_its_calculation_before_it_is_saved(client, region, cashier):
    client.force_login(cashier)
    known = {
        "way": "delen", "base": 1, "delen": 2, "amount": "", "deel-0-description": "Personeel", "deel-0-amount": "300.000",
        "deel-0-rate": "0", "deel-1-description": "Inkoop", "deel-1-amount": "50.000", "deel-1-rate": "21 %",
    }  # fmt: skip
    address = f"{HERE}raming/?jaar=2025"
    shown = client.post(address, known | {"doen": "rekenen"}).content.decode()
    assert "€\u00a050.000,00 × 21/121" in shown
    assert "€\u00a08.677,69" in shown
    assert "€\u00a0341.322,31" in shown
    assert Allocation.objects.get(region=region, year=2025).vat_estimate is None
    assert client.post(address, known).status_code == 302
    assert Allocation.objects.get(region=region, year=2025).payment == D("341322.31")
    assert client.post(address, known).status_code == 422, "somebody else saved meanwhile: the form is an older one"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"deel-0-rate": "21,5 %"}, "Nederland kent btw van 21, 9 en 0 %."),
        ({"deel-0-amount": "1,234.56"}, "Bedoelt u"),
        ({"deel-0-amount": ""}, "minstens één deel"),
        ({"deel-0-amount": "9.999.999"}, "niet hoger zijn dan wat is toegekend"),
        ({"way": "bedrag"}, "vul dan 0 in"),
        ({"way": "anders"}, "Kies hoe u raamt."),
    ],
)
def test_an_estimate_that_is_not_right_comes_back_as_it_was_typed(client, cashier, wrong, words):
    client.force_login(cashier)
    known = {"way": "delen", "base": 1, "delen": 1, "deel-0-amount": "100", "deel-0-rate": "21"} | wrong
    answer = client.post(f"{HERE}raming/?jaar=2025", known)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert all(not value or f'value="{value}"' in page for name, value in wrong.items() if name != "way")


def test_a_budget_is_kept_per_category_and_an_empty_field_takes_it_away(client, region, manager):
    client.force_login(manager)
    field = f"categorie-{category().pk}"
    assert client.post(f"{HERE}begroting/?jaar=2025", {field: "12.500"}).status_code == 302
    assert _budget(region) == D("12500.00")
    assert client.post(f"{HERE}begroting/?jaar=2025", {field: "1e15"}).status_code == 422
    assert client.post(f"{HERE}begroting/?jaar=2025", {field: ""}).status_code == 302
    assert _budget(region) == 0


def _budget(region):
    return next(one.budget for one in figures.per_category(region, 2025) if one.category == category())


def test_what_is_left_is_carried_over_by_proposal_and_decision(client, region, cashier, manager):
    receive(region, cashier, "1000")
    spend(region, cashier, "400")
    client.force_login(manager)
    assert "uit-2025" in client.get(f"{HERE}overhevelen/?jaar=2025").content.decode()
    assert client.post(f"{HERE}overhevelen/2025/voorstel/", {"uit-2025": "700"}).status_code == 422
    known = {"uit-2025": "600", "note": "", "token": uuid.uuid4()}
    assert client.post(f"{HERE}overhevelen/2025/voorstel/", known).status_code == 302
    assert client.post(f"{HERE}overhevelen/{timezone.localdate().year}/voorstel/", known).status_code == 404
    client.force_login(cashier)
    assert [one["text"] for one in for_person(cashier) if "overheveling" in one["text"]] == [
        "Het besluit over de overheveling vastleggen"
    ]
    carried = CarryOver.objects.get()
    address = f"{HERE}overhevelen/{carried.pk}/besluit/"
    assert client.post(address, {"decision": "", "decided_on": "2026-02-10"}).status_code == 422
    assert client.post(address, {"decision": "Stuurgroep", "decided_on": "2026-02-10"}).status_code == 302
    found = client.get(f"{HERE}?jaar=2026").content.decode()
    assert "Overgeheveld uit 2025" in found


# --- cashier and arrangements ----------------------------------------------------------------------------------------
def test_a_cashier_is_proposed_by_the_manager_and_named_by_the_lead(client, region, manager):
    client.force_login(manager)
    known = {
        "organisation": region.municipalities()[0].pk, "since": "2025-02-01", "named_on": "2025-01-28",
        "management": "manages", "cooperation_body": "", "explanation": "",
    }  # fmt: skip
    assert client.post(f"{HERE}regiokassier/voorstellen/", known | {"management": "passes_on"}).status_code == 422
    assert client.post(f"{HERE}regiokassier/voorstellen/", known).status_code == 302
    assert client.post(f"{HERE}regiokassier/noemen/", known).url.startswith("/account/bevestigen/")
    lead = seated("bestuurlijktrekker", region)
    fresh(client, lead)
    assert "De voorgestelde regiokassier noemen" in client.get("/").content.decode()
    assert "2025-02-01" in client.get(f"{HERE}regiokassier/noemen/").content.decode()
    assert client.post(f"{HERE}regiokassier/noemen/", known).status_code == 302
    page = client.get(f"{HERE}regiokassier/").content.decode()
    assert "Gemeentefonds" in page
    assert client.post(f"{HERE}regiokassier/noemen/", known).status_code == 422, "a successor begins later"
    assert client.post(f"{HERE}regiokassier/overeenkomst/", {}).status_code == 422


def test_categories_the_limit_and_sharing_are_arranged_by_who_may(client, region, manager):
    client.force_login(manager)
    here = f"{HERE}afspraken/"
    assert client.post(f"{here}categorieen/", {"name": "Onderzoek"}).status_code == 422
    assert client.post(f"{here}categorieen/", {"name": "Jongeren"}).status_code == 302
    own = Category.objects.get(region=region)
    assert client.post(f"{here}categorieen/{own.pk}/", {"name": "", "doen": "noemen"}).status_code == 422
    assert client.post(f"{here}categorieen/{own.pk}/", {"name": "Jeugd", "doen": "noemen"}).status_code == 302
    assert client.post(f"{here}categorieen/{own.pk}/", {"doen": "weghalen"}).status_code == 302
    assert client.post(f"{here}grens/", {"amount": "veel"}).status_code == 422
    assert client.post(f"{here}grens/", {"amount": "25.000"}).status_code == 302
    share = {"jaar": "2025", "wat": "spending", "met": "state"}
    assert client.post(f"{here}delen/", share | {"doen": "delen"}).status_code == 302
    assert figures.shares_of(region) == {(2025, "spending", "state")}
    assert client.post(f"{here}delen/", share | {"doen": "terug"}).status_code == 302
    assert figures.shares_of(region) == set()
    assert client.post(f"{here}delen/", share | {"jaar": "x", "doen": "delen"}).status_code == 422


WORDS_OF_A_SUBSIDY = ["verantwoord", "subsidie", "afrekening", "rechtmatig", "terugbetal"]


def test_no_screen_reads_like_a_subsidy_account(client, cashier, worked):
    client.force_login(cashier)
    for page in ("", "kasboek/", "boeken/", "begroting/", "raming/", "overhevelen/", "afspraken/", "regiokassier/"):
        text = client.get(f"{HERE}{page}").content.decode().lower()
        assert [word for word in WORDS_OF_A_SUBSIDY if word in text] == [], page
