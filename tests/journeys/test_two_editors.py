"""Two people in the same chapter: nobody overwrites anybody, and what was typed stays (issue 2 § 3)."""

import re

from playwright.sync_api import expect

from .writing import Editor, chapter

MANAGER, ADVISER = "programmamanager.twente@demo.example", "regioadviseur.twente@demo.example"
HERS, HIS = "De manager schreef dit het eerst.", "De adviseur schreef dit daarna."
NOW = """
SELECT t.html FROM plans_chaptertext t JOIN plans_chapter c ON c.id = t.chapter_id JOIN plans_document d ON d.id = c.document_id
JOIN regions_region r ON r.id = d.region_id WHERE r.slug = 'twente' AND d.kind = 'plan' AND c.slug = %s
"""


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


def test_without_script_a_stale_form_is_merged_and_says_with_whom(portal, sign_in):
    hers, his = (plain_form(sign_in, who, "visie-2050") for who in (MANAGER, ADVISER))
    for page, words in ((hers, HERS), (his, HIS)):
        page.get_by_label("Tekst", exact=True).fill(f"<p>{words}</p>")
        page.get_by_role("button", name="Bewaren").click()
    expect(his.get_by_text("samengevoegd met wat Programmamanager NPVR Twente")).to_be_visible()
    assert HERS in portal.one(NOW, "visie-2050")
    assert HIS in portal.one(NOW, "visie-2050")


def test_without_script_the_same_sentence_changed_twice_asks_which_text_to_keep(portal, sign_in):
    base = "Samen kijken wij vooruit naar de regio van later en wat daar nu voor nodig is."
    page = plain_form(sign_in, MANAGER, "visie-2050")
    page.get_by_label("Tekst", exact=True).fill(f"<p>{base}</p>")
    page.get_by_role("button", name="Bewaren").click()
    hers, his = (plain_form(sign_in, who, "visie-2050") for who in (MANAGER, ADVISER))
    for page, word in ((hers, "morgen"), (his, "overmorgen")):
        page.get_by_label("Tekst", exact=True).fill(f"<p>{base.replace('later', word)}</p>")
        page.get_by_role("button", name="Bewaren").click()
    expect(his).to_have_url(re.compile("/botsing/"))
    expect(his.get_by_role("main")).to_contain_text("morgen")
    expect(his.get_by_role("main")).to_contain_text("overmorgen")
    assert portal.one(NOW, "visie-2050") == f"<p>{base.replace('later', 'morgen')}</p>"
