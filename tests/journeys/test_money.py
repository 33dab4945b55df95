"""The process money of a region through a real browser (issue 7, Done when 3): name, estimate, receive, book, reverse, print."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from governance.demo import PASSWORD

from .accessible import faults
from .conftest import PHONE

HERE = "/regios/twente/procesmiddelen/"
CASHIER, LEAD = "regiokassier.twente@demo.example", "bestuurlijktrekker.twente@demo.example"
MANAGER = "programmamanager.twente@demo.example"


def confirm(page):
    """Prove again who it is, where the page asks it."""
    if "/account/bevestigen/" in page.url:
        page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        page.get_by_role("main").get_by_role("button").first.click()
        page.wait_for_url(re.compile("procesmiddelen"))


def amount_of(text):
    """Cents of an amount as the page shows it."""
    found = re.search(r"(−?)\s*€\s*([\d.]+),(\d\d)", text)
    cents = int(found[2].replace(".", "")) * 100 + int(found[3])
    return -cents if found[1] else cents


def available(page):
    """The cents that the overview says are available."""
    page.goto(HERE)
    return amount_of(page.locator(".npvr-purse__sum").inner_text())


@pytest.fixture
def supplier():
    """A supplier of this run alone."""
    return f"Bureau {uuid.uuid4().hex[:8]}"


def test_an_expenditure_is_booked_with_the_keyboard_alone_and_copied_and_asked_about(sign_in, watch, supplier):
    watch.expect(409, "/boeken/")
    page = sign_in(CASHIER)
    before = available(page)
    page.goto(f"{HERE}boeken/")
    page.get_by_label("Leverancier").focus()
    for keys in (supplier, "Tab", "Onderzoek wonen", "Tab", "1.210,00"):
        page.keyboard.press(keys) if keys == "Tab" else page.keyboard.type(keys)
    expect(page.locator("[data-worked-out]")).to_have_text(re.compile(r"Exclusief €\s1\.000,00 \+ btw €\s210,00"))
    page.get_by_label("Categorie").focus()
    page.keyboard.type("Onder")
    page.keyboard.press("Tab")
    page.get_by_label("Omschrijving").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Geboekt als")).to_be_visible()
    assert available(page) == before - 121_000
    page.goto(f"{HERE}boeken/")
    page.get_by_role("link", name="Laatste besteding overnemen").click()
    expect(page.get_by_label("Leverancier")).to_have_value(supplier)
    page.get_by_role("button", name="Boeken", exact=True).last.click()
    expect(page.get_by_role("heading", name="Staat deze er al in?")).to_be_visible()
    assert faults(page) == []
    page.get_by_label("Dit is een andere factuur").check()
    page.get_by_role("button", name="Boeken", exact=True).last.click()
    expect(page.get_by_role("status").filter(has_text="Geboekt als")).to_be_visible()
    assert available(page) == before - 242_000


def test_what_is_not_there_is_stopped_and_booked_on_purpose_and_taken_back_on_a_phone(sign_in, watch, supplier):
    watch.expect(409, "/boeken/")
    page = sign_in(CASHIER, viewport=PHONE)
    before = available(page)
    page.goto(f"{HERE}boeken/")
    page.get_by_label("Leverancier").fill(supplier)
    page.get_by_label("Omschrijving").fill("Veel te veel")
    page.get_by_label("Bedrag", exact=True).fill("9.000.000,00")
    page.get_by_label("Categorie").select_option(label="Onderzoek")
    page.get_by_role("button", name="Boeken", exact=True).last.click()
    expect(page.get_by_role("heading", name="Zoveel is er niet")).to_be_visible()
    expect(page.get_by_label("Bedrag", exact=True)).to_have_value("9.000.000,00")
    assert faults(page) == []
    page.get_by_label("als voorfinanciering").check()
    page.get_by_role("button", name="Boeken", exact=True).last.click()
    expect(page.get_by_role("status").filter(has_text="Geboekt als")).to_be_visible()
    booked = page.url
    assert available(page) == before - 900_000_000
    expect(page.get_by_role("main")).to_contain_text("voorfinanciering")
    page.goto(f"{booked}storno/")
    page.get_by_label("Reden").fill("Verkeerd bedrag")
    page.get_by_role("button", name="Storno boeken").last.click()
    page.wait_for_url(re.compile("procesmiddelen|bevestigen"))
    confirm(page)
    expect(page.get_by_role("main")).to_contain_text(re.compile("Storno van|tweede persoon"))


def test_the_lead_names_a_successor_and_the_cashier_estimates_and_receives(sign_in):
    page = sign_in(LEAD)
    page.goto(f"{HERE}regiokassier/noemen/")
    assert faults(page) == []
    page.get_by_label("Regiokassier", exact=True).select_option(index=1)
    page.get_by_label("Met ingang van").fill("2027-01-01")
    page.get_by_role("button", name="Regiokassier noemen").click()
    page.wait_for_url(re.compile("regiokassier/$|bevestigen"))
    confirm(page)
    expect(page.get_by_role("main")).to_contain_text("vanaf 1 januari 2027")
    cashier = sign_in(CASHIER)
    cashier.goto(f"{HERE}raming/?jaar=2026")
    cashier.get_by_label("zelf een bedrag invullen").check()
    cashier.get_by_label("Geraamde compensabele btw").fill("8.677,69")
    cashier.get_by_role("button", name="Raming bewaren").last.click()
    expect(cashier.get_by_role("status").filter(has_text="De raming over 2026 is bewaard.")).to_be_visible()
    expect(cashier.get_by_role("main")).to_contain_text("341.322,31")
    before = available(cashier)
    cashier.goto(f"{HERE}ontvangen/?soort=inkomst")
    cashier.get_by_label("Omschrijving").fill("Bijdrage van een partner")
    cashier.get_by_label("Bedrag").fill("250")
    cashier.get_by_role("button", name="Boeken", exact=True).last.click()
    expect(cashier.get_by_role("status").filter(has_text="Geboekt als")).to_be_visible()
    assert available(cashier) == before + 25_000


def test_what_came_in_for_a_year_that_ended_goes_on_into_the_next_and_onto_paper(sign_in):
    cashier = sign_in(CASHIER)
    before = available(cashier)
    for kind, year, day, amount in (
        ("ontvangst", 2026, "2026-05-04", "100,00"),
        ("btw", 2025, "2025-12-30", "1.000,00"),
    ):
        cashier.goto(f"{HERE}ontvangen/?soort={kind}")
        cashier.get_by_label("Van welk jaar").select_option(label=f"decentralisatie-uitkering {year}")
        cashier.get_by_label("Omschrijving").fill("Uit het fonds")
        cashier.get_by_label("Bedrag").fill(amount)
        cashier.get_by_label("Datum").fill(day)
        cashier.get_by_role("button", name="Boeken", exact=True).last.click()
        expect(cashier.get_by_role("status").filter(has_text="Geboekt als")).to_be_visible()
    assert available(cashier) == before + 110_000
    manager = sign_in(MANAGER)
    manager.goto(f"{HERE}overhevelen/?jaar=2025")
    manager.get_by_role("button", name="Overheveling voorstellen").click()
    expect(manager.get_by_role("main")).to_contain_text("voorgesteld")
    assert faults(manager) == []
    cashier.goto(f"{HERE}overhevelen/?jaar=2025")
    cashier.get_by_label("Besluit", exact=True).fill("Stuurgroep, verslag van januari")
    cashier.get_by_role("button", name="Besluit vastleggen en overhevelen").click()
    expect(cashier.get_by_role("main")).to_contain_text("Het jaar 2025 is daarmee afgesloten.")
    assert faults(cashier) == []
    assert available(cashier) == before + 110_000
    cashier.goto(f"{HERE}afdrukken/")
    cashier.get_by_role("button", name="Overzicht maken").click()
    expect(cashier.get_by_role("link", name="PDF openen")).to_be_visible(timeout=120_000)
