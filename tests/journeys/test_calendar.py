"""A subscription through a real browser: make it, fetch it as a calendar program does, withdraw it; and the calendar's forms."""

import re
import urllib.error
import urllib.request

import icalendar
import pytest
from playwright.sync_api import expect

from governance.demo import PASSWORD

from .accessible import faults
from .conftest import PHONE

OFFICER = "programmamedewerker.achterhoek@demo.example"
HERE = "/regios/achterhoek/overleg/kalender/"


def fetch(address):
    """What a calendar program gets: a client without a browser, cookies or script."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read()


def confirm(page):
    """Say who it is, where the portal asks: the session may be of another journey."""
    page.wait_for_load_state()
    if "/account/bevestigen/" in page.url:
        page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Bevestigen").click()


def test_a_subscription_is_made_fetched_and_withdrawn(sign_in):
    page = sign_in(OFFICER)
    for view in ("maand", "lijst", "jaar"):
        page.goto(f"{HERE}?beeld={view}")
        expect(page.get_by_role("table").first).to_be_visible()
        assert faults(page) == [], view
    page.get_by_role("link", name="Agenda-abonnement").click()
    page.get_by_label("Naam").fill("telefoon")
    page.get_by_role("button", name="Abonnement maken").click()
    confirm(page)
    address = page.get_by_label("Adres", exact=True).input_value()
    assert faults(page) == []
    page.set_viewport_size(PHONE)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    found = icalendar.Calendar.from_ical(fetch(address))
    assert {"Kernteam Achterhoek (demogegeven)"} <= {str(event["summary"]) for event in found.events}
    assert {event.start.strftime("%H:%M") for event in found.events if "Kernteam" in event["summary"]} == {"09:30"}

    page.goto("/overleg/kalender/abonnementen/")
    expect(page.get_by_role("main")).not_to_contain_text(re.compile("/kalender/abonnement/"))
    expect(page.get_by_role("listitem").filter(has_text="telefoon")).to_contain_text("laatst opgehaald op")
    page.get_by_role("listitem").filter(has_text="telefoon").get_by_role("button", name=re.compile("Intrekken")).click()
    confirm(page)
    expect(page.get_by_role("status").first).to_contain_text("Het adres werkt niet meer")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetch(address)
