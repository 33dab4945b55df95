"""An event with one place: opened at a desk, registered for on two phones by the link, and the place that comes free."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from governance.events import links

from .accessible import faults
from .conftest import PHONE

HERE = "/regios/achterhoek/overleg/bijeenkomsten/"
MANAGER = "programmamanager.achterhoek@demo.example"
FIRST, SECOND = "eerste-van-de-reis@demo.example", "tweede-van-de-reis@demo.example"


def link_of(portal, email):
    """The personal link as it stands in the mail: made from the registration, for the database holds none."""
    [(pk,)] = portal.rows("SELECT id FROM governance_registration WHERE email = %s", email)
    return f"/aanmelding/{pk}/{links.secret_of(pk)}/"


def register(page, address, name, email):
    """A stranger follows the link and registers."""
    page.goto(address)
    assert faults(page) == []
    page.get_by_label("Naam").fill(name)
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_role("button", name="Aanmelden").click()


def test_the_last_place_and_the_one_that_comes_free(portal, sign_in, visit, watch):
    manager = sign_in(MANAGER)
    first, second = visit(viewport=PHONE), visit(viewport=PHONE)

    manager.goto(f"{HERE}nieuw/")
    manager.get_by_label("Gremium").select_option("")
    manager.get_by_label("Titel").fill("Dorpsavond van de reis (demogegeven)")
    manager.get_by_label("Datum").fill((timezone.localdate() + timedelta(days=9)).isoformat())
    manager.get_by_label("Begint om").fill("19:30")
    manager.get_by_label("Eindigt om").fill("21:30")
    manager.get_by_label("Plaats", exact=False).first.fill("Dorpshuis")
    manager.get_by_role("button", name="plannen").click()
    manager.get_by_role("link", name="Aanmelding openstellen").click()
    assert faults(manager) == []
    manager.get_by_label("ook iedereen met de link").check()
    manager.get_by_label("Aantal plaatsen").fill("0")
    watch.expect(422, "/aanmeldingen/instellen/")
    manager.get_by_role("button", name="Openstellen").click()
    expect(manager.get_by_role("alert")).to_contain_text("heel getal van 1")
    manager.get_by_label("Aantal plaatsen").fill("1")
    manager.get_by_role("button", name="Openstellen").click()
    address = manager.get_by_role("link", name="/bijeenkomsten/").get_attribute("href")

    register(first, address, "Eerste Voorbeeld", FIRST)
    expect(first.get_by_role("heading", level=1)).to_have_text("U bent aangemeld")
    assert faults(first) == []
    register(second, address, "Tweede Voorbeeld", SECOND)
    expect(second.get_by_role("heading", level=1)).to_have_text("U staat op de wachtlijst")

    first.goto(link_of(portal, FIRST))
    expect(first.get_by_role("main")).to_contain_text("Eerste Voorbeeld")
    assert faults(first) == []
    first.get_by_role("button", name="Afmelden").click()
    expect(first.get_by_role("main")).to_contain_text("U bent afgemeld")

    second.goto(link_of(portal, SECOND))
    expect(second.get_by_role("main")).to_contain_text("aangemeld")
    expect(second.get_by_role("main")).not_to_contain_text("wachtlijst")
    manager.reload()
    expect(manager.get_by_role("table")).to_contain_text("Tweede Voorbeeld")
    assert faults(manager) == []
