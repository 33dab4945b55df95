"""What is typed in an ordinary form stays on the device until the portal has it (issue 3; docs/decisions/0036)."""

import re

import pytest
from playwright.sync_api import expect

from governance.demo import PASSWORD
from plans.progress.demo import demo_key

from . import accessible
from .writing_together import end_session, fill_sign_in

MANAGER, ADVISER = "programmamanager.twente@demo.example", "regioadviseur.twente@demo.example"
WRITER = "programmamanager.achterhoek@demo.example"
DRAFT_REPORT = f"/regios/achterhoek/voortgang/{demo_key('achterhoek-2026-1')}/schrijven/"
NEW_NOTE = "/regios/twente/overleg/beslisnotas/nieuw/"
TYPED = "Wat ik typte terwijl mijn sessie afliep."
KEPT = """async () => {
  const open = await new Promise((done) => {
    indexedDB.open("npvr-teksten").onsuccess = ({ target }) => done(target.result);
  });
  const stored = open.objectStoreNames.length === 0 ? [] : await new Promise((done) => {
    open.transaction("teksten").objectStore("teksten").getAll().onsuccess = ({ target }) => done(target.result);
  });
  open.close();
  return [...stored.map((draft) => JSON.stringify(draft)), ...Object.values(localStorage)];
}"""


@pytest.fixture
def own_window(visit):
    """A window of somebody who signs in there and then, so that a test may end the session."""

    def enter(email):
        page = visit()
        page.goto("/inloggen/")
        sign_in_here(page, email)
        page.get_by_role("heading", name="Goed dat u er bent").wait_for()
        return page

    return enter


def sign_in_here(page, email):
    """On the page of signing in that is shown."""
    fill_sign_in(page, email, PASSWORD)
    page.wait_for_url(lambda address: "/inloggen/" not in address)


def kept(page):
    """What this device holds, as text."""
    return page.evaluate(KEPT)


def holds(page, words):
    """Wait until the device holds these words."""
    page.wait_for_function(f"async (words) => (await ({KEPT})()).some((one) => one.includes(words))", arg=words)


def offer_of(page):
    return page.get_by_role("region", name="Er staat nog tekst van u op dit apparaat")


def is_done(page, words="De rapportage is bewaard."):
    expect(page.get_by_text(words)).to_be_visible()
    page.wait_for_function(f"async () => (await ({KEPT})()).length === 0")


def test_a_report_typed_while_the_session_ended_comes_back_after_signing_in_and_is_saved(portal, own_window, watch):
    watch.expect(422, "/schrijven/$")
    page = own_window(WRITER)
    page.goto(DRAFT_REPORT)
    matters = page.get_by_label("Wat er speelt")
    before = matters.input_value()
    matters.fill(TYPED)
    end_session(portal, page.context)
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_text("Wat u typte, staat nog op dit apparaat")).to_be_visible()
    sign_in_here(page, WRITER)
    assert page.url.endswith(DRAFT_REPORT)

    offer = offer_of(page)
    expect(offer).to_contain_text(re.compile(r"nog tekst van \d\d:\d\d die niet bewaard is"))
    expect(offer.get_by_text("kreeg niet te horen dat zij bewaard is")).to_be_hidden()  # the portal did answer
    expect(offer.get_by_role("heading", name="Wat er speelt")).to_be_visible()
    expect(matters).to_have_value(before)  # nothing is chosen
    assert accessible.faults(page) == []
    offer.get_by_role("button", name="Terugzetten").press("Enter")
    expect(matters).to_be_focused()
    expect(page.get_by_role("main").get_by_text("Uw tekst is teruggezet. Zij is nog niet bewaard.")).to_be_visible()
    page.get_by_label("Titel").fill("")  # refused: what was typed is still on the device then
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Titel")
    holds(page, TYPED)
    expect(offer).to_be_hidden()
    page.get_by_label("Titel").fill("Voortgangsrapportage van de test")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    is_done(page)
    page.goto(DRAFT_REPORT)
    expect(matters).to_have_value(TYPED)
    expect(offer).to_have_count(0)


def test_a_note_in_a_closed_tab_is_offered_on_the_same_form_and_leaves_with_signing_out(own_window):
    page = own_window(MANAGER)
    page.goto(NEW_NOTE)
    page.get_by_label("Onderwerp").fill("Half geschreven")
    page.get_by_label("Aanleiding").fill(TYPED)
    page.close()
    page = page.context.new_page()
    page.goto(NEW_NOTE)
    offer = offer_of(page)
    expect(offer).to_contain_text("Half geschreven")
    offer.get_by_role("button", name="Weggooien").click()
    expect(offer).to_have_count(0)
    assert kept(page) == []
    page.get_by_role("button", name="Toch niet weggooien").click()
    expect(offer).to_contain_text(TYPED)

    page.locator(".npvr-menu--end summary").click()
    page.get_by_role("button", name="Uitloggen", exact=True).click()
    dialog = page.get_by_role("dialog", name="Er is nog tekst van u niet bewaard")
    expect(dialog.get_by_role("link", name="Nieuwe beslisnota")).to_have_attribute("href", NEW_NOTE)
    dialog.get_by_role("button", name="Uitloggen en tekst weggooien").click()
    page.get_by_role("heading", name="Inloggen").wait_for()
    assert kept(page) == []


def test_another_person_on_the_same_device_finds_nothing(portal, own_window):
    page = own_window(MANAGER)
    page.goto(NEW_NOTE)
    page.get_by_label("Aanleiding").fill(TYPED)
    holds(page, TYPED)
    page.close()
    page = page.context.new_page()
    end_session(portal, page.context)
    page.goto("/inloggen/")
    sign_in_here(page, ADVISER)
    page.goto(NEW_NOTE)
    page.get_by_label("Aanleiding").wait_for()
    page.wait_for_function(f"async () => (await ({KEPT})()).length === 0")
    expect(offer_of(page)).to_have_count(0)
