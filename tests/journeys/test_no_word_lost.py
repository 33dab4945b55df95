"""No word is lost: people who write at once, tabs that crash, lines that break and sessions that end (issue 3)."""

import re
import time

import pytest
from playwright.sync_api import expect

from governance.demo import PASSWORD

from .conftest import PHONE, Watch
from .writing_together import AUTOSAVED, NOW, Writer, end_session, fill_sign_in

REGION = "achterhoek"
MANAGER, ADVISER = "programmamanager.achterhoek@demo.example", "regioadviseur.achterhoek@demo.example"
ADVISER_NAME = re.compile("Regioadviseur|Regio-adviseur", re.IGNORECASE)
MINUTE, PAUSES = 60, (3, 7)  # seconds of typing; after these rounds both rest long enough to be saved


class Breaking(Watch):
    """A watch for tests that break the line on purpose."""

    lines_break = False

    def _on_failure(self, request):
        if not self.lines_break:
            super()._on_failure(request)


@pytest.fixture
def watch(portal):
    """As everywhere; a test may say that requests fail in it."""
    watching = Breaking(portal.address)
    yield watching
    assert watching.problems == [], portal.log_lines()


@pytest.fixture
def own_window(visit):
    """A window of somebody who signs in there and then, so that a test may end the session."""

    def enter(email, **options):
        page = visit(**options)
        page.goto("/inloggen/")
        fill_sign_in(page, email, PASSWORD)
        page.get_by_role("heading", name="Goed dat u er bent").wait_for()
        return page

    return enter


@pytest.fixture
def both(sign_in):
    """Two people in the same chapter, which begins with eight paragraphs."""

    def enter(slug, **options):
        hers = Writer(sign_in(MANAGER, **options), REGION, slug)
        hers.begin()
        hers = Writer(hers.page, REGION, slug)  # nothing to undo
        return hers, Writer(sign_in(ADVISER, **options), REGION, slug)

    return enter


# --- at the same time --------------------------------------------------------------------------------------------------
def test_two_people_type_in_different_paragraphs_and_nobody_notices_but_by_reading(portal, both):
    hers, his = both("opgaven")
    hers.go_to(2)
    his.go_to(6)
    began, rounds = time.monotonic(), 0
    while rounds <= max(PAUSES) or time.monotonic() - began < MINUTE:
        turn, rounds = rounds, rounds + 1
        for writer, word in ((hers, f" zij{turn}"), (his, f" hij{turn}")):
            writer.page.keyboard.type(word, delay=60)
            assert writer.before_cursor().endswith(word)
        if turn in PAUSES:
            tops = hers.cursor_top(), his.cursor_top()
            for writer, other in ((hers, f"hij{turn}"), (his, f"zij{turn}")):
                writer.shows(other)
            assert hers.before_cursor().endswith(f" zij{turn}")
            assert his.before_cursor().endswith(f" hij{turn}")
            assert (hers.cursor_top(), his.cursor_top()) == pytest.approx(tops, abs=2)
    whole = [" ".join(f"{who}{turn}" for turn in range(rounds)) for who in ("zij", "hij")]
    for writer in (hers, his):
        for words in whole:
            writer.shows(words)
        writer.is_saved()
        expect(writer.panel["collision"]).to_be_hidden()
    for words in whole:
        assert words in portal.one(NOW, REGION, "opgaven")
    assert hers.kept() == his.kept() == []


def test_what_another_saved_is_told_quietly_and_undo_takes_back_only_ones_own(both):
    hers, his = both("huidige-situatie")
    hers.add(1, " Van haar.")
    hers.is_saved_soon()
    his.add(7, " Van hem.")
    hers.shows("Van hem.")
    expect(hers.news).to_have_text(re.compile("werkte een alinea bij"))
    expect(hers.news).to_contain_text(ADVISER_NAME)
    expect(hers.paragraph(7)).to_have_class(re.compile("npvr-editor-fresh"))
    hers.press("Control+z")
    expect(hers.text).not_to_contain_text("Van haar.")
    expect(hers.text).to_contain_text("Van hem.")


def test_blocks_put_in_above_do_not_move_what_the_other_is_reading(both):
    hers, his = both("inzet")
    hers.go_to(8)
    before = hers.cursor_top()
    his.go_to(1)
    for number in range(6):
        his.press("Enter")
        his.write(f"Ertussen {number}.")
    hers.shows("Ertussen 5.")
    assert hers.cursor_top() == pytest.approx(before, abs=2)
    hers.write(" Verder.")
    expect(hers.paragraph(8)).to_have_text("Alinea 8 over het plan. Verder.")


def test_who_changed_the_same_paragraph_gets_both_texts_and_nothing_is_chosen(portal, both, watch):
    watch.expect(409, "/bewaren/$")
    hers, his = both("huidige-situatie")
    hers.add(4, " Zo ziet zij het.")
    his.add(4, " En zo ziet hij het.")
    hers.press("Control+s")
    hers.is_saved()
    his.press("Control+s")
    expect(his.panel["collision"]).to_be_visible()
    expect(his.state).to_contain_text("Nog niet bewaard")
    expect(his.text).to_contain_text("En zo ziet hij het.")
    assert any("En zo ziet hij het." in kept for kept in his.kept())
    assert "Zo ziet zij het." in portal.one(NOW, REGION, "huidige-situatie")
    his.panel["collision"].get_by_role("link", name="Beide teksten bekijken").click()
    his.page.wait_for_url(re.compile(r"/botsing/\d+/"))
    expect(his.page.get_by_role("main")).to_contain_text("Zo ziet zij het.")
    expect(his.page.get_by_role("main")).to_contain_text("En zo ziet hij het.")
    assert his.kept() == []
    his.page.get_by_role("button", name="Verder bewerken").click()
    on = Writer(his.page, REGION, None, stay=True)
    expect(on.state).to_have_text("Nog niet bewaard")
    for words in ("Zo ziet zij het.", "En zo ziet hij het."):
        expect(on.text).to_contain_text(words)
    on.press("Control+s")
    on.is_saved()
    assert his.page.url.endswith("/huidige-situatie/")
    hers.shows("En zo ziet hij het.")


def test_presence_shows_who_types_and_who_left(both):
    hers, his = both("inzet")
    his.add(5, " Ik ben er ook.")
    expect(hers.here).to_contain_text(ADVISER_NAME, timeout=AUTOSAVED)
    expect(hers.here).to_contain_text(re.compile("typt|heeft dit hoofdstuk open"))
    his.page.goto("/")
    expect(hers.here).to_contain_text("U bent hier alleen.", timeout=AUTOSAVED)


def test_two_people_on_a_phone(portal, both):
    hers, his = both("visie-2050", viewport=PHONE, has_touch=True, is_mobile=True)
    hers.add(2, " Op de telefoon.")
    his.add(7, " Ook onderweg.")
    hers.shows("Ook onderweg.")
    his.shows("Op de telefoon.")
    for writer in (hers, his):
        writer.is_saved_soon()
        width = writer.page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE["width"]
        expect(writer.state).to_be_in_viewport()


# --- the line and the portal fail --------------------------------------------------------------------------------------
def test_who_is_offline_writes_on_and_is_merged_when_the_line_is_back(portal, both, watch):
    hers, his = both("probleemanalyse")
    hers.page.context.set_offline(True)
    watch.lines_break = True
    hers.add(3, " Geschreven zonder verbinding.")
    expect(hers.state).to_have_text("Geen verbinding; uw tekst staat veilig op dit apparaat", timeout=AUTOSAVED)
    hers.write(" En nog iets.")
    expect(hers.state).to_contain_text("Geen verbinding")
    hers.page.wait_for_timeout(400)
    assert any("En nog iets." in kept for kept in hers.kept())
    his.add(6, " Intussen schreef hij.")
    his.is_saved_soon()
    hers.page.context.set_offline(False)
    hers.is_saved_soon()
    hers.shows("Intussen schreef hij.")
    text = portal.one(NOW, REGION, "probleemanalyse")
    assert "Geschreven zonder verbinding. En nog iets." in text
    assert "Intussen schreef hij." in text


def test_a_save_whose_answer_got_lost_is_one_save(portal, sign_in, watch):
    writer = Writer(sign_in(MANAGER), REGION, "organisatie")
    writer.begin()
    saves = "SELECT count(*) FROM plans_chaptertext_history WHERE html LIKE '%%Maar één keer.%%'"
    lost = []

    def lose(route):
        lost.append(route.fetch().status)
        route.abort("connectionreset")

    watch.lines_break = True
    writer.page.route("**/bewaren/", lose, times=3)
    writer.add(1, " Maar één keer.")
    writer.press("Control+s")
    expect(writer.state).to_contain_text("veilig op dit apparaat")
    writer.is_saved_soon()
    assert lost[:3] == [200, 200, 200]
    assert portal.one(saves) == 1


# --- the device keeps what is not saved --------------------------------------------------------------------------------
def test_what_was_typed_just_before_a_crash_is_offered_back_and_restored(portal, own_window):
    page = own_window(MANAGER)
    writer = Writer(page, REGION, "opgaven")
    writer.begin()
    assert writer.kept() == []
    writer.add(3, " Dit typte ik vlak voor de klap.")
    expect(writer.state).to_have_text("Nog niet bewaard")
    page.wait_for_timeout(400)
    writer.crash()
    assert "vlak voor de klap" not in portal.one(NOW, REGION, "opgaven")

    again = Writer(page.context.new_page(), REGION, "opgaven")
    expect(again.panel["draft"]).to_contain_text("die niet bewaard is")
    again.panel["draft"].get_by_role("button", name="Vergelijken").click()
    mine = again.panel["draft"].get_by_role("region", name="Uw tekst op dit apparaat")
    expect(mine.locator(".toegevoegd")).to_have_text("Alinea 3 over het plan. Dit typte ik vlak voor de klap.")
    again.panel["draft"].get_by_role("button", name="Terugzetten").click()
    again.is_saved()
    expect(again.panel["draft"]).to_be_hidden()
    assert "vlak voor de klap" in portal.one(NOW, REGION, "opgaven")
    assert again.kept() == []


def test_a_text_left_behind_comes_back_beside_what_others_wrote_since(portal, own_window, sign_in):
    page = own_window(MANAGER)
    writer = Writer(page, REGION, "huidige-situatie")
    writer.begin()
    writer.add(2, " Achtergebleven.")
    page.wait_for_timeout(400)
    writer.crash()
    his = Writer(sign_in(ADVISER), REGION, "huidige-situatie")
    his.add(5, " Later geschreven.")
    his.save()
    again = Writer(page.context.new_page(), REGION, "huidige-situatie")
    expect(again.panel["draft"]).to_contain_text("Daarna is dit hoofdstuk veranderd")
    again.panel["draft"].get_by_role("button", name="Weggooien").click()
    again.panel["discarded"].get_by_role("button", name="Toch niet weggooien").click()
    again.panel["draft"].get_by_role("button", name="Terugzetten").click()
    again.is_saved()
    for words in ("Achtergebleven.", "Later geschreven."):
        expect(again.text).to_contain_text(words)
        assert words in portal.one(NOW, REGION, "huidige-situatie")


def test_closing_a_tab_right_after_typing_saves_the_text(portal, own_window):
    page = own_window(MANAGER)
    writer = Writer(page, REGION, "inzet")
    writer.begin()
    writer.add(1, " En weg.")
    page.close()
    portal.until("SELECT 1 FROM plans_chaptertext WHERE plain LIKE '%%En weg.%%'")


# --- whose text it is ----------------------------------------------------------------------------------------------------
def sign_in_beside(writer, email):
    """Through the panel of a page whose session ended, in the window it opens."""
    with writer.page.expect_popup() as popup:
        writer.panel["signed-out"].get_by_role("link", name="Inloggen in een nieuw venster").click()
    window = popup.value
    fill_sign_in(window, email, PASSWORD)
    return window


def test_who_is_signed_out_while_typing_signs_in_beside_the_page_and_it_is_saved(portal, own_window):
    writer = Writer(own_window(MANAGER), REGION, "inzet")
    writer.begin()
    end_session(portal, writer.page.context)
    writer.add(4, " Na het einde van de sessie.")
    expect(writer.panel["signed-out"]).to_be_visible(timeout=AUTOSAVED)
    expect(writer.state).to_have_text("U bent uitgelogd: log hiernaast in; uw tekst staat veilig op dit apparaat")
    assert any("Na het einde" in kept for kept in writer.kept())
    window = sign_in_beside(writer, MANAGER)
    writer.is_saved()
    assert window.is_closed()
    expect(writer.panel["signed-out"]).to_be_hidden()
    assert "Na het einde van de sessie." in portal.one(NOW, REGION, "inzet")


def test_nothing_is_saved_under_the_name_of_another_who_signs_in_on_the_same_device(portal, own_window, watch):
    watch.expect(403, "/bewaren/$")
    writer = Writer(own_window(MANAGER), REGION, "organisatie")
    writer.begin()
    end_session(portal, writer.page.context)
    writer.add(4, " Niet van de ander.")
    expect(writer.panel["signed-out"]).to_be_visible(timeout=AUTOSAVED)
    sign_in_beside(writer, ADVISER)
    expect(writer.panel["other-person"]).to_be_visible()
    writer.press("Control+s")
    expect(writer.state).to_contain_text("nu iemand anders ingelogd")
    expect(writer.text).to_contain_text("Niet van de ander.")
    assert "Niet van de ander." not in portal.one(NOW, REGION, "organisatie")


def test_on_a_shared_computer_nothing_stays_after_signing_out_and_nothing_goes_without_asking(
    portal, own_window, watch
):
    page = own_window(MANAGER)
    writer = Writer(page, REGION, "visie-2050")
    writer.begin()
    page.route("**/bewaren/", lambda route: route.fulfill(status=503, body="storing"))
    watch.expect(503, "/bewaren/$")
    writer.add(2, " Alleen voor mij.")
    page.wait_for_timeout(400)
    sign_out(page)
    dialog = page.get_by_role("dialog", name="Er is nog tekst van u niet bewaard")
    dialog.get_by_role("button", name="Niet uitloggen").click()
    expect(writer.text).to_contain_text("Alleen voor mij.")
    sign_out(page)
    dialog.get_by_role("button", name="Uitloggen en tekst weggooien").click()
    page.get_by_role("heading", name="Inloggen").wait_for()
    assert writer.kept() == []
    fill_sign_in(page, ADVISER, PASSWORD)
    page.get_by_role("heading", name="Goed dat u er bent").wait_for()
    his = Writer(page, REGION, "visie-2050")
    expect(his.panel["draft"]).to_be_hidden()
    expect(his.text).not_to_contain_text("Alleen voor mij.")


def sign_out(page):
    page.locator(".npvr-menu--end summary").click()
    page.get_by_role("button", name="Uitloggen", exact=True).click()


def test_what_somebody_left_on_a_device_goes_when_another_signs_in_there(portal, own_window):
    page = own_window(MANAGER)
    writer = Writer(page, REGION, "probleemanalyse")
    writer.begin()
    writer.add(2, " Achtergelaten.")
    page.wait_for_timeout(400)
    writer.crash()
    end_session(portal, page.context)
    other = page.context.new_page()
    other.goto("/inloggen/")
    fill_sign_in(other, ADVISER, PASSWORD)
    other.get_by_role("heading", name="Goed dat u er bent").wait_for()
    his = Writer(other, REGION, "probleemanalyse")
    expect(his.panel["draft"]).to_be_hidden()
    assert his.kept() == []
