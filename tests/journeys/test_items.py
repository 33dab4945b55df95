"""The parts of the plan in a browser: what was typed stays, what is wrong has the focus, and two people meet in a form."""

import re

from playwright.sync_api import expect

from .accessible import faults

PLAN = "/regios/twente/plan/"
MANAGER, ADVISER = "programmamanager.twente@demo.example", "regioadviseur.twente@demo.example"


def save(page):
    page.get_by_role("main").get_by_role("button", name="Bewaren", exact=True).click()


def test_a_running_programme_is_entered_with_an_organisation_and_an_award_without_losing_a_word(sign_in, watch):
    watch.expect(422, "/trajecten/nieuw/$")
    page = sign_in(MANAGER)
    page.goto(f"{PLAN}inhoud/")
    page.get_by_role("main").get_by_role("link", name="Lopende trajecten").click()
    page.get_by_role("main").get_by_role("link", name="Lopend traject toevoegen").first.click()
    page.get_by_label("Wat het is").fill("Wat het traject voor de streek doet.")
    page.get_by_role("button", name="Toekenning toevoegen").click()
    award = page.get_by_role("group", name="Toekenning 1")
    expect(award).to_be_in_viewport()
    award.get_by_label(re.compile("^Bedrag")).fill("1,000.50")
    page.get_by_label("Staat de organisatie er niet bij?").fill("Stichting Streekproef")
    page.get_by_role("button", name="Organisatie toevoegen").click()
    chosen = page.get_by_label("Stichting Streekproef")
    expect(chosen).to_be_checked()
    expect(page.get_by_label("Wat het is")).to_have_value("Wat het traject voor de streek doet.")
    save(page)
    summary = page.get_by_role("alert").filter(has_text="Dit klopt nog niet")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Bedoelt u 1000,50")
    assert faults(page) == []
    summary.get_by_role("link", name="Toekenning, bedrag").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("1000,50")
    page.get_by_label("Titel").fill("Streekproef")
    save(page)
    expect(page.get_by_role("status").filter(has_text="“Streekproef” is toegevoegd.")).to_be_visible()
    page.get_by_role("link", name="Streekproef", exact=True).click()
    expect(chosen).to_be_checked()
    expect(award.get_by_label(re.compile("^Bedrag"))).to_have_value("1.000,50")


def test_two_people_in_one_form_see_what_the_other_saved_and_lose_nothing(sign_in, watch):
    watch.expect(422, "/opgaven/[0-9a-f-]+/$")
    mine, theirs = sign_in(MANAGER), sign_in(ADVISER)
    mine.goto(f"{PLAN}opgaven/nieuw/")
    mine.get_by_label("Titel").fill("Samen geschreven")
    save(mine)
    expect(mine.get_by_role("status").filter(has_text="is toegevoegd")).to_be_visible()
    for page in (mine, theirs):
        page.goto(f"{PLAN}opgaven/")
        page.get_by_role("link", name="Samen geschreven").click()
    theirs.get_by_label("Analyse").fill("Van de adviseur")
    save(theirs)
    expect(theirs.get_by_role("status").filter(has_text="is bewaard")).to_be_visible()
    mine.get_by_label("Titel").fill("Samen geschreven door twee")
    save(mine)
    meanwhile = mine.get_by_role("alert").filter(has_text="Intussen gewijzigd door")
    expect(meanwhile).to_be_focused()
    expect(meanwhile).to_contain_text("Van de adviseur")
    expect(mine.get_by_label("Titel")).to_have_value("Samen geschreven door twee")
    expect(mine.get_by_label("Analyse")).to_have_value("Van de adviseur")
    assert faults(mine) == []
    mine.set_viewport_size({"width": 360, "height": 740})
    assert faults(mine) == []
    save(mine)
    expect(mine.get_by_role("status").filter(has_text="is bewaard")).to_be_visible()


def test_a_lever_is_moved_removed_and_undone(sign_in):
    page = sign_in(MANAGER)
    for title in ("Eerste proefknop", "Tweede proefknop"):
        page.goto(f"{PLAN}knoppen/nieuw/")
        page.get_by_label("Titel").fill(title)
        save(page)
        expect(page.get_by_role("status").filter(has_text=f"“{title}” is toegevoegd.")).to_be_visible()
    page.get_by_role("button", name=re.compile(r"^Omhoog ?: Tweede proefknop$")).click()
    rows = page.get_by_role("rowheader")
    expect(rows.filter(has_text=re.compile("proefknop"))).to_have_text(["Tweede proefknop", "Eerste proefknop"])
    page.get_by_role("link", name="Eerste proefknop").click()
    page.get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_role("status")).to_contain_text("“Eerste proefknop” is verwijderd.")
    assert faults(page) == []
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(rows.filter(has_text="Eerste proefknop")).to_be_visible()
