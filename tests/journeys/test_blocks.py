"""Live blocks and references in the text, in a browser: put in, selected, moved, taken away, renamed elsewhere."""

import re

import pytest
from playwright.sync_api import expect

from .accessible import violations
from .conftest import PHONE
from .writing import Editor

MANAGER = "programmamanager.achterhoek@demo.example"
ADVISER = "regioadviseur.achterhoek@demo.example"
AGENDA, PLAN = "/regios/achterhoek/agenda/2026/", "/regios/achterhoek/plan/"
START = "<p>Eerste alinea.</p><p>Tweede alinea.</p>"
SAVED_TEXT = """
SELECT t.html FROM plans_chaptertext t JOIN plans_chapter c ON c.id = t.chapter_id JOIN plans_document d ON d.id = c.document_id
JOIN regions_region r ON r.id = d.region_id WHERE r.slug = 'achterhoek' AND d.kind = 'agenda' AND c.slug = %s
"""
ALL_GOALS = '<div data-blok="doelen" data-id="alle"></div>'


def goals(portal, count=3):
    """The first goals of the plan: (key, title)."""
    sql = """
        SELECT g.key::text, g.title FROM plans_goal g JOIN plans_document d ON d.id = g.document_id
        JOIN regions_region r ON r.id = d.region_id WHERE r.slug = 'achterhoek' AND g.removed_at IS NULL ORDER BY g.position
    """
    return [portal.one(f"SELECT key FROM ({sql} OFFSET {n} LIMIT 1) x") for n in range(count)], [
        portal.one(f"SELECT title FROM ({sql} OFFSET {n} LIMIT 1) x") for n in range(count)
    ]


@pytest.fixture
def write(sign_in):
    """The editor of a chapter of the agenda, with START as its text."""

    def begin(slug, *, who=MANAGER, html=START, **options):
        editor = Editor(sign_in(who, **options), f"{AGENDA}hoofdstukken/{slug}/")
        editor.set_html(html)
        return editor

    return begin


def blocks(editor):
    return editor.text.locator(".npvr-editor-block")


def insert(editor, word, *, chosen=(), find=""):
    """Put in a block through the dialog: everything, or the items whose titles are `chosen`."""
    dialog = editor.ask_for("Invoegen", "Onderdeel van het plan invoegen")
    dialog.get_by_label("Onderdeel", exact=True).select_option(word)
    if chosen:
        dialog.get_by_label("Een keuze").check()
        if find:
            dialog.get_by_label("Zoek op titel").fill(find)
        for title in chosen:
            dialog.get_by_role("checkbox", name=title, exact=True).check()
    assert violations(editor.page) == []
    dialog.get_by_role("button", name="Invoegen").click()
    dialog.wait_for(state="hidden")
    editor.page.wait_for_timeout(300)


def test_a_block_is_put_in_with_everything_shows_what_is_true_now_and_is_saved(portal, write):
    editor = write("introductie")
    editor.to_end()
    insert(editor, "Doelen")
    editor.write("Onder het blok.")
    block = editor.text.get_by_role("group", name="Blok: Doelen, alles")
    expect(block).to_contain_text(goals(portal)[1][0])
    expect(block.get_by_role("link", name="Gegevens bewerken")).to_have_attribute("href", f"{PLAN}doelen/")
    editor.save()
    assert portal.one(SAVED_TEXT, "introductie") == f"{START}{ALL_GOALS}<p>Onder het blok.</p>"
    assert violations(editor.page) == []
    editor.page.reload()
    expect(editor.text.get_by_role("group", name="Blok: Doelen, alles")).to_contain_text(goals(portal)[1][0])


def test_a_selection_is_searched_by_name_and_changed_later(portal, write):
    (first, second, _), (one, two, three) = goals(portal)
    editor = write("introductie")
    editor.to_end()
    insert(editor, "Doelen", chosen=[one], find=one.split()[0])
    block = editor.text.get_by_role("group", name="Blok: Doelen, 1 gekozen")
    expect(block).to_contain_text(one)
    expect(block).not_to_contain_text(three)
    block.click()
    block.get_by_role("button", name="Wijzigen").click()
    dialog = editor.page.get_by_role("dialog", name="Doelen: wat tonen wij?")
    expect(dialog.get_by_role("checkbox", name=one, exact=True)).to_be_checked()
    dialog.get_by_role("checkbox", name=two, exact=True).check()
    expect(dialog.get_by_role("status")).to_contain_text("2 gekozen")
    dialog.get_by_role("button", name="Wijzigen").click()
    expect(editor.text.get_by_role("group", name="Blok: Doelen, 2 gekozen")).to_contain_text(two)
    editor.save()
    assert f'data-blok="doelen" data-id="{first} {second}"' in portal.one(SAVED_TEXT, "introductie")


def test_a_choice_of_nothing_is_refused_in_the_dialog(write):
    editor = write("introductie")
    dialog = editor.ask_for("Invoegen", "Onderdeel van het plan invoegen")
    dialog.get_by_label("Onderdeel", exact=True).select_option("Activiteiten")
    dialog.get_by_label("Een keuze").check()
    dialog.get_by_label("Zoek op titel").fill("zoiets bestaat niet")
    expect(dialog.get_by_role("status")).to_contain_text("Niets gevonden")
    dialog.get_by_role("button", name="Invoegen").click()
    expect(dialog.get_by_text("Kies er ten minste een, of kies alles.")).to_be_visible()
    assert violations(editor.page) == []
    dialog.get_by_role("button", name="Annuleren").click()
    expect(blocks(editor)).to_have_count(0)


def test_with_the_keyboard_alone_a_block_is_put_in_selected_moved_and_taken_away(portal, write):
    editor = write("introductie")
    editor.to_end()
    editor.press("Alt+F10", "End")
    for _ in range(20):
        if editor.page.evaluate("document.activeElement.dataset.tool") == "insert":
            break
        editor.press("ArrowLeft")
    editor.press("Enter")
    dialog = editor.page.get_by_role("dialog", name="Onderdeel van het plan invoegen")
    expect(dialog.get_by_label("Onderdeel", exact=True)).to_be_focused()
    editor.write("Wie")
    expect(dialog.get_by_label("Onderdeel", exact=True)).to_have_value("governance")
    editor.press("Tab", "Enter")
    block = editor.text.get_by_role("group", name="Blok: Wie beslist waarover")
    expect(block).to_be_visible()
    expect(editor.text).to_be_focused()
    editor.write("Eronder")
    editor.press("Home", "ArrowUp")
    expect(block).to_have_class(re.compile("ProseMirror-selectednode"))
    editor.write("x")  # writes, and takes nothing away
    expect(block).to_be_visible()
    editor.press("Backspace", "ArrowUp")
    editor.press("Alt+ArrowUp", "Alt+ArrowUp")
    assert (
        editor.page.locator(".npvr-editor__text > *").first.get_attribute("aria-label") == "Blok: Wie beslist waarover"
    )
    expect(editor.page.locator(".npvr-editor > [role=status]")).to_contain_text("hoger")
    editor.press("Tab")
    assert editor.page.evaluate("document.activeElement.closest('[role=group]') !== null")
    editor.press("Escape")
    expect(editor.text).to_be_focused()
    editor.press("Delete")
    expect(blocks(editor)).to_have_count(0)
    editor.press("Control+z")
    expect(blocks(editor)).to_have_count(1)


def test_a_block_is_cut_and_pasted_and_stays_a_block(portal, write):
    editor = write("introductie", html=f"{ALL_GOALS}{START}")
    blocks(editor).click(position={"x": 20, "y": 12})
    editor.press("Control+x")
    expect(blocks(editor)).to_have_count(0)
    editor.to_end()
    editor.press("Enter", "Control+v")
    expect(blocks(editor)).to_have_count(1)
    editor.save()
    assert portal.one(SAVED_TEXT, "introductie") == f"{START}{ALL_GOALS}"


def test_an_at_sign_opens_a_list_and_enter_puts_in_the_title(portal, write):
    (key, *_), (title, *_) = goals(portal)
    editor = write("organisatie")
    editor.to_end()
    editor.write(" Zie @")
    options = editor.page.get_by_role("option")
    expect(options.first).to_be_visible()
    assert violations(editor.page) == []
    editor.write(title.split()[0].lower())
    option = editor.page.get_by_role("option", name=title)
    expect(option).to_be_visible()
    while option.get_attribute("aria-selected") != "true":
        editor.press("ArrowDown")
    assert editor.text.get_attribute("aria-activedescendant") == option.get_attribute("id")
    editor.press("Enter")
    expect(options).to_have_count(0)
    assert editor.text.get_attribute("aria-activedescendant") is None
    editor.write(" verder.")
    expect(editor.text.locator(".npvr-editor-reference")).to_contain_text(title)
    editor.save()
    reference = f'<span data-verwijzing="doel" data-id="{key}">{title}</span>'
    assert (
        portal.one(SAVED_TEXT, "organisatie") == f"<p>Eerste alinea.</p><p>Tweede alinea. Zie {reference} verder.</p>"
    )


def test_an_at_sign_in_an_address_and_escape_leave_the_text_as_typed(portal, write):
    editor = write("organisatie")
    editor.to_end()
    editor.write(" naam@voorbeeld")
    expect(editor.page.get_by_role("option")).to_have_count(0)
    editor.write(" @")
    expect(editor.page.get_by_role("option").first).to_be_visible()
    editor.press("Escape")
    expect(editor.page.get_by_role("option")).to_have_count(0)
    editor.write("home zzz")
    expect(editor.page.get_by_role("option")).to_have_count(0)
    editor.press("Enter")
    editor.save()
    assert portal.one(SAVED_TEXT, "organisatie").endswith("Tweede alinea. naam@voorbeeld @home zzz</p>")


def test_a_reference_and_a_block_show_the_new_name_when_the_page_gets_the_focus_back(portal, write, sign_in):
    (key, *_), (title, *_) = goals(portal)
    editor = write(
        "organisatie", html=f'<p>Zie <span data-verwijzing="doel" data-id="{key}">Oude naam</span>.</p>{ALL_GOALS}'
    )
    reference = editor.text.locator(".npvr-editor-reference")
    expect(reference).to_contain_text(title)
    expect(blocks(editor)).to_contain_text(title)
    editor.save()
    other = sign_in(ADVISER)
    for new in (f"{title} en omgeving", title):
        other.goto(f"{PLAN}doelen/{key}/")
        other.get_by_label("Titel", exact=False).first.fill(new)
        other.get_by_role("button", name="Bewaren").first.click()
        other.wait_for_load_state()
        editor.page.wait_for_timeout(1100)
        editor.page.evaluate("window.dispatchEvent(new Event('focus'))")
        expect(reference).to_have_text(re.compile(f"{re.escape(new)}$"))
        expect(blocks(editor)).to_contain_text(new)
    expect(editor.state).to_have_text(re.compile("^Bewaard om"))  # nothing of the text changed
    assert "Oude naam" in portal.one(SAVED_TEXT, "organisatie")


def test_two_people_put_in_blocks_and_both_stay(portal, write, sign_in):
    hers = write("monitoring")
    hers.save()
    his = Editor(sign_in(ADVISER), f"{AGENDA}hoofdstukken/monitoring/")
    hers.text.get_by_text("Eerste alinea.").click()
    insert(hers, "Indicatoren")
    hers.save()
    his.to_end()
    insert(his, "Doelen")
    his.press("Control+s")
    expect(blocks(his)).to_have_count(2)
    expect(his.state).to_have_text(re.compile("^Bewaard om"))
    both = '<p>Eerste alinea.</p><div data-blok="indicator" data-id="alle"></div><p>Tweede alinea.</p>' + ALL_GOALS
    assert portal.one(SAVED_TEXT, "monitoring") == both
    expect(blocks(hers)).to_have_count(2)


def test_on_a_phone_the_dialog_the_block_and_the_list_fit(write):
    editor = write("introductie", html=f"{START}{ALL_GOALS}", viewport=PHONE)
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    dialog = editor.ask_for("Invoegen", "Onderdeel van het plan invoegen")
    dialog.get_by_label("Onderdeel", exact=True).select_option("Activiteiten")
    dialog.get_by_label("Een keuze").check()
    expect(dialog.get_by_role("checkbox").first).to_be_visible()
    assert editor.page.evaluate(fits)
    assert violations(editor.page) == []
    dialog.get_by_role("button", name="Annuleren").click()
    blocks(editor).click(position={"x": 20, "y": 12})
    expect(blocks(editor).get_by_role("button", name="Weghalen")).to_be_visible()
    assert violations(editor.page) == []
    editor.text.get_by_text("Tweede alinea.").click()
    editor.press("End")
    editor.write(" @")
    expect(editor.page.get_by_role("option").first).to_be_visible()
    assert editor.page.evaluate(fits)
