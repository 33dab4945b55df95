"""A successor from a phone: who leaves within sixty days shows, the next is appointed and invited, and the seat is done."""

import re

from playwright.sync_api import expect

from governance.demo import PASSWORD

from .accessible import faults
from .conftest import PHONE

MANAGER = "programmamanager.achterhoek@demo.example"
PLACE = "/regios/achterhoek/overleg/"


def appoint(page):
    """Press the button, and confirm who it is where the portal wants that."""
    page.get_by_role("button", name="Benoemen").click()
    page.wait_for_load_state()
    if "/account/bevestigen/" in page.url:
        page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Bevestigen").click()


def test_a_successor_is_appointed_from_a_phone(sign_in, watch):
    watch.expect(422, "/opvolger/$")
    watch.expect(
        422, "/account/bevestigen/"
    )  # where the sign-in was no longer fresh, the answer comes after confirming
    page = sign_in(MANAGER, viewport=PHONE)
    page.goto(PLACE)
    attention = page.get_by_role("region", name="Wat aandacht vraagt")
    expect(attention).to_contain_text("Tweede programmamedewerker Achterhoek (demo)")
    attention.get_by_role("link", name="Programmamedewerker").click()
    page.get_by_role("link", name=re.compile("Opvolger benoemen Tweede programmamedewerker")).click()
    assert faults(page) == []

    page.get_by_label("Naam", exact=True).fill("Sanne de Wit (demogegeven)")
    page.get_by_label("E-mailadres van het werk").fill("sanne de wit")
    appoint(page)
    expect(page.get_by_role("alert")).to_contain_text("geen e-mailadres")
    expect(page.get_by_label("Naam", exact=True)).to_have_value("Sanne de Wit (demogegeven)")
    assert faults(page) == []

    page.get_by_label("E-mailadres van het werk").fill("sanne.dewit@demo.example")
    appoint(page)
    expect(page.get_by_role("status").first).to_contain_text("komt een uitnodiging om een wachtwoord te kiezen")
    expect(page.get_by_role("main")).to_contain_text("heeft nog geen wachtwoord gekozen")
    assert faults(page) == []
    page.goto(PLACE)
    expect(page.get_by_role("main")).not_to_contain_text("een opvolger is nog in te vullen")
