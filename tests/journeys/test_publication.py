"""Openbaar in a browser: names looked over, proposed by one side, confirmed by the other, undone in time; what all read.

Works with a version of Twente's plan that it makes itself, after a sentence of its own in the text. The first version of
the Achterhoek's plan is public in the demonstration: an anonymous visitor reads that one.
"""

import re
from urllib.parse import urlsplit

from playwright.sync_api import expect

from governance.demo import PASSWORD

from .accessible import faults
from .conftest import PHONE
from .writing import Editor, chapter

TWENTE = "twente@demo.example"
PLAN = "/regios/twente/plan/"
PUBLIC = "/regios/achterhoek/plan/versies/0.1/"


def press(page, name):
    """Press a button that asks a fresh sign-in, and confirm who it is where the portal wants that."""
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()
    if "/account/bevestigen/" in page.url:
        page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Bevestigen").click()
    expect(page).to_have_url(re.compile("/openbaar/"))


def test_a_version_is_made_public_by_both_sides_and_undone_in_time(sign_in, visit, watch):
    manager = sign_in(f"programmamanager.{TWENTE}")
    editor = Editor(manager, chapter("twente", "visie-2050"))
    editor.to_end()
    editor.write(" Voor een nieuwe versie.")
    editor.save()
    manager.goto(f"{PLAN}versies/maken/")
    manager.get_by_label("Toelichting").fill("Vragen? Bel 0546-123456.")
    manager.get_by_role("button", name="Versie maken").click()
    expect(manager).to_have_url(re.compile(r"/versies/\d+\.\d+/$"))
    version = urlsplit(manager.url).path
    manager.goto(f"{version}openbaar/")
    watch.expect(422, "/openbaar/uitgave-maken/")
    press(manager, "Openbare uitgave maken")
    expect(manager.get_by_role("alert")).to_contain_text("Kies wat er met “0546-123456” gebeurt")
    assert faults(manager) == []
    manager.get_by_label("Vervangen", exact=True).check()
    press(manager, "Openbare uitgave maken")
    expect(manager.get_by_role("heading", name="3. Wie ziet straks wat")).to_be_visible()
    manager.get_by_label("Waarom wordt deze versie openbaar?").fill("Voor de gemeenteraden (demogegeven).")
    press(manager, "Voorstellen aan de andere kant")
    expect(manager.get_by_role("main")).to_contain_text("Iemand van de andere kant bevestigt het")
    assert faults(manager) == []

    adviser = sign_in(f"regioadviseur.{TWENTE}", viewport=PHONE)
    adviser.goto("/")
    adviser.get_by_role("link", name=re.compile("De regio stelt voor om versie")).click()
    expect(adviser.get_by_role("main")).to_contain_text("Voor de gemeenteraden (demogegeven).")
    expect(adviser.get_by_role("main")).to_contain_text("[telefoonnummer]")
    assert faults(adviser) == []
    press(adviser, "Bevestigen en openbaar maken")
    expect(adviser.get_by_role("main")).to_contain_text("Tot dan kunt u het ongedaan maken")

    visitor = visit()
    visitor.goto(version)
    expect(visitor).to_have_url(re.compile("/inloggen/"))
    manager.reload()
    press(manager, "Ongedaan maken")
    expect(manager.get_by_role("main")).to_contain_text("ongedaan gemaakt voordat iemand haar zag")

    visitor.goto("/")
    visitor.get_by_role("region", name="Openbare plannen").locator(f"a[href='{PUBLIC}']").click()
    expect(visitor).to_have_url(re.compile(PUBLIC))
    expect(visitor.get_by_role("main")).to_contain_text("Openbare uitgave van 28 maart 2025")
    assert faults(visitor) == []
