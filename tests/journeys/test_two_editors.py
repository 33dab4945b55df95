"""Two people in the same chapter: nobody overwrites anybody, and what was typed stays (issue 2 § 3)."""

import pytest
from playwright.sync_api import expect

from .writing import Editor, chapter

MANAGER, ADVISER = "programmamanager.twente@demo.example", "regioadviseur.twente@demo.example"
HERS, HIS = "De manager schreef dit het eerst.", "De adviseur schreef dit daarna."
NOW = """
SELECT t.html FROM plans_chaptertext t JOIN plans_chapter c ON c.id = t.chapter_id JOIN plans_document d ON d.id = c.document_id
JOIN regions_region r ON r.id = d.region_id WHERE r.slug = 'twente' AND d.kind = 'plan' AND c.slug = %s
"""


@pytest.mark.parametrize("on_top", [False, True], ids=["taken over by hand", "saved on top"])
def test_the_second_save_is_refused_shows_both_texts_and_can_be_done_again(portal, sign_in, watch, on_top):
    slug = "inzet" if on_top else "organisatie"
    watch.expect(409, "/bewaren/$")
    hers, his = (Editor(sign_in(who), chapter("twente", slug)) for who in (MANAGER, ADVISER))
    for editor, words in ((hers, HERS), (his, HIS)):
        editor.to_end()
        editor.press("Enter")
        editor.write(words)
    hers.save()
    his.press("Control+s")

    expect(his.conflict).to_be_visible()
    expect(his.conflict).to_be_focused()
    expect(his.conflict.get_by_role("heading", level=2)).to_have_text("Iemand anders bewaarde intussen dit hoofdstuk")
    expect(his.conflict).to_contain_text("Programmamanager NPVR Twente")
    expect(his.conflict.get_by_role("region", name="Wat nu bewaard is").locator("ins")).to_have_text(HERS)
    expect(his.conflict.get_by_role("region", name="Uw tekst").locator("ins")).to_have_text(HIS)
    expect(his.text).to_contain_text(HIS)
    expect(his.state).to_contain_text("Niet bewaard")
    assert HERS in portal.one(NOW, slug)
    assert HIS not in portal.one(NOW, slug)

    if not on_top:
        his.to_end()
        his.press("Enter")
        his.write(HERS)
    his.conflict.get_by_role("button", name="Mijn tekst").click()
    expect(his.state).to_contain_text("Bewaard om")
    expect(his.conflict).to_be_hidden()
    assert HIS in portal.one(NOW, slug)
    assert (HERS in portal.one(NOW, slug)) is not on_top
    his.page.get_by_role("link", name="Alle eerdere teksten").click()
    expect(his.page.get_by_role("row").nth(2)).to_contain_text("Programmamanager NPVR Twente")


def test_saving_again_without_looking_is_refused_again(portal, sign_in, watch):
    slug = "introductie"
    watch.expect(409, "/bewaren/$")
    hers, his = (Editor(sign_in(who), chapter("twente", slug)) for who in (MANAGER, ADVISER))
    hers.to_end()
    hers.write(HERS)
    hers.save()
    his.to_end()
    his.write(HIS)
    for _ in range(2):
        with his.page.expect_response("**/bewaren/") as answer:
            his.press("Control+s")
        assert answer.value.status == 409
    assert HIS not in portal.one(NOW, slug)


def test_who_saves_the_same_text_again_hears_that_it_is_saved_and_history_has_it_once(portal, sign_in):
    saves = "SELECT count(*) FROM plans_chaptertext_history WHERE save_kind = 'save'"
    editor = Editor(sign_in(MANAGER), chapter("twente", "huidige-situatie"))
    editor.to_end()
    editor.write(HERS)
    editor.save()
    before = portal.one(saves)
    editor.save()
    editor.save()
    assert portal.one(saves) == before


def test_leaving_with_unsaved_text_asks_first_and_the_text_is_still_there_after_staying(sign_in, watch):
    watch.leaves = False
    editor = Editor(sign_in(MANAGER), chapter("twente", "huidige-situatie"))
    editor.to_end()
    editor.write("nog niet bewaard")
    with editor.page.expect_event("dialog"):
        editor.page.close(run_before_unload=True)
    assert watch.asked_to_stay == 1
    expect(editor.text).to_contain_text("nog niet bewaard")


# --- without script --------------------------------------------------------------------------------------------------
def plain_form(sign_in, who, slug):
    page = sign_in(who, java_script_enabled=False)
    page.goto(chapter("twente", slug))
    return page


def test_without_script_the_text_saves_by_an_ordinary_form(portal, sign_in):
    page = plain_form(sign_in, MANAGER, "visie-2050")
    page.get_by_label("Tekst", exact=True).fill("<p>Zonder script geschreven.</p>")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Bewaard om")).to_be_visible()
    expect(page.get_by_label("Tekst", exact=True)).to_have_value("<p>Zonder script geschreven.</p>")
    assert portal.one(NOW, "visie-2050") == "<p>Zonder script geschreven.</p>"


def test_without_script_a_stale_form_shows_both_texts_and_keeps_what_was_typed(portal, sign_in, watch):
    watch.expect(409, "/bewaren/$")
    hers, his = (plain_form(sign_in, who, "visie-2050") for who in (MANAGER, ADVISER))
    for page, words in ((hers, HERS), (his, HIS)):
        page.get_by_label("Tekst", exact=True).fill(f"<p>{words}</p>")
        page.get_by_role("button", name="Bewaren").click()
    expect(his.get_by_role("heading", name="Iemand anders bewaarde intussen dit hoofdstuk")).to_be_visible()
    expect(his.get_by_role("region", name="Wat nu bewaard is")).to_contain_text(HERS)
    expect(his.get_by_label("Tekst", exact=True)).to_have_value(f"<p>{HIS}</p>")
    assert portal.one(NOW, "visie-2050") == f"<p>{HERS}</p>"
    his.get_by_label("Tekst", exact=True).fill(f"<p>{HERS}</p><p>{HIS}</p>")
    his.get_by_role("button", name="Bewaren").click()
    expect(his.get_by_text("Bewaard om")).to_be_visible()
    assert portal.one(NOW, "visie-2050") == f"<p>{HERS}</p><p>{HIS}</p>"
