"""Vaststellen on a phone: offered by both sides, akkoord of one, nog niet of the other, taken back, and in the end adopted.

Works with version 0.1 of Twente's plan, which no other journey does anything with but read.
"""

import re

from playwright.sync_api import expect

from governance.demo import PASSWORD

from .accessible import faults
from .conftest import PHONE

TWENTE = "twente@demo.example"
VERSION = "/regios/twente/plan/versies/0.1/"
DECIDE = f"{VERSION}vaststellen/"


def press(page, name):
    """Press a button that asks a fresh sign-in, and confirm who it is where the portal wants that."""
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()
    if "/bevestigen/" in page.url:
        page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Bevestigen").click()
    expect(page).to_have_url(re.compile("/vaststellen/"))


def test_a_version_is_decided_on_from_a_phone(sign_in, watch):
    manager, adviser = sign_in(f"programmamanager.{TWENTE}"), sign_in(f"regioadviseur.{TWENTE}")
    lead, representative = (
        sign_in(f"{who}.{TWENTE}", viewport=PHONE) for who in ("bestuurlijktrekker", "rijksvertegenwoordiger")
    )

    manager.goto(VERSION)
    manager.get_by_role("link", name="Vaststellen").click()
    manager.get_by_text("Besluit toevoegen aan het mandaat").click()
    manager.get_by_label("Wie besloot").fill("Algemeen bestuur (demogegeven)")
    manager.get_by_label("Besloten op").fill("2026-05-01")
    manager.get_by_role("button", name="Besluit toevoegen").click()
    expect(manager.get_by_role("main")).to_contain_text("Algemeen bestuur (demogegeven), 1 mei 2026")
    for page in (manager, adviser):
        page.goto(DECIDE)
        page.get_by_role("button", name="Ter vaststelling aanbieden").click()
        expect(page.get_by_role("status").first).to_contain_text("ter vaststelling aan")
    assert faults(manager) == []

    lead.goto("/")
    lead.get_by_role("link", name=re.compile("Uw akkoord namens de regio wordt gevraagd")).click()
    assert faults(lead) == []
    press(lead, "Akkoord namens de regio")
    expect(lead.get_by_role("main")).to_contain_text("bestuurlijk trekker, Twente, gaf akkoord op")
    assert faults(lead) == []

    representative.goto(DECIDE)
    representative.get_by_text("Nog niet akkoord, omdat …").click()
    representative.get_by_label("Nog niet akkoord, omdat").fill("De bijdragen van twee departementen ontbreken nog.")
    press(representative, "Nog niet akkoord")
    expect(representative.get_by_role("main")).to_contain_text("De bijdragen van twee departementen ontbreken nog.")
    assert faults(representative) == []

    lead.goto(DECIDE)
    expect(lead.get_by_role("main")).to_contain_text("De bijdragen van twee departementen ontbreken nog.")
    press(lead, "Akkoord terugnemen")
    expect(lead.get_by_role("button", name="Akkoord namens de regio")).to_be_visible()

    press(representative, "Akkoord namens het rijk")
    watch.expect(422, "/vaststellen/regio/akkoord/")
    manager.goto(DECIDE)
    manager.get_by_text("Besluit toevoegen aan het mandaat").click()
    manager.get_by_label("Wie besloot").fill("Gemeenteraad (demogegeven)")
    manager.get_by_label("Besloten op").fill("2026-06-01")
    manager.get_by_role("button", name="Besluit toevoegen").click()
    press(lead, "Akkoord namens de regio")
    expect(lead.get_by_role("alert")).to_contain_text("Deze pagina is verouderd")
    press(lead, "Akkoord namens de regio")
    expect(lead.get_by_role("heading", level=1)).to_contain_text("versie 1.0")
    assert faults(lead) == []
    lead.goto(VERSION)
    expect(lead.get_by_role("main")).to_contain_text("Vastgesteld door regio en rijk op")
