"""Comments beside a text: quoted from what is selected in the editor, answered, and taken over without leaving the page."""

from playwright.sync_api import expect

from .accessible import faults
from .writing import Editor, chapter

MANAGER, LEAD = "programmamanager.twente@demo.example", "bestuurlijktrekker.twente@demo.example"
BEFORE, AFTER = "over tien jaar", "in 2035"
SELECT = """words => {
  const walker = document.createTreeWalker(document.querySelector("main .npvr-prose"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(words)
    if (at >= 0) getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length)
  }
}"""


def panel(page):
    return page.get_by_role("complementary", name="Over dit hoofdstuk")


def test_a_lead_proposes_other_words_and_the_manager_takes_them_over_beside_an_open_editor(sign_in, watch):
    watch.expect(422, "opmerkingen/nieuw")
    hers = Editor(sign_in(MANAGER), chapter("twente", "organisatie"))
    hers.to_end()
    hers.write(f"Wij zijn {BEFORE} klaar.")
    hers.save()

    his = sign_in(LEAD)
    his.goto(chapter("twente", "organisatie"))
    panel(his).get_by_text("Opmerking plaatsen").wait_for()
    his.evaluate(SELECT, BEFORE)
    panel(his).get_by_text("Opmerking plaatsen").click()
    expect(panel(his).get_by_label("Passage (niet verplicht)", exact=True)).to_have_value(BEFORE)
    panel(his).get_by_role("button", name="Plaatsen").click()
    expect(panel(his).get_by_text("Schrijf een opmerking of een voorstel.").first).to_be_visible()
    panel(his).get_by_label("Voorstel in plaats van de passage (niet verplicht)").fill(AFTER)
    panel(his).get_by_role("button", name="Plaatsen").click()
    expect(panel(his).get_by_text("Uw opmerking is geplaatst.")).to_be_visible()
    assert faults(his) == []

    hers.page.reload()
    hers.text.wait_for()
    hers.to_end()
    hers.write(" En dan?")
    panel(hers.page).get_by_role("button", name="Toon in de tekst").click()
    panel(hers.page).get_by_role("button", name="Overnemen in de tekst").click()
    expect(panel(hers.page).get_by_text("Het voorstel staat nu in de tekst.")).to_be_visible()
    expect(hers.text).to_contain_text(f"Wij zijn {AFTER} klaar. En dan?")
    expect(his.get_by_role("main")).not_to_contain_text(AFTER)
    his.reload()
    expect(his.get_by_role("main")).to_contain_text(f"Wij zijn {AFTER} klaar.")


def test_a_conversation_and_its_change_are_accessible_on_a_phone(sign_in):
    page = sign_in(MANAGER, viewport={"width": 360, "height": 740})
    page.goto("/regios/twente/plan/opmerkingen/nieuw/?hoofdstuk=introductie")
    page.get_by_label("Opmerking (niet verplicht)").fill("Klopt dit nog?")
    page.get_by_role("button", name="Plaatsen").click()
    page.get_by_text("Antwoorden").click()
    page.get_by_label("Uw antwoord").fill("Ja.")
    page.get_by_role("button", name="Antwoord plaatsen").click()
    expect(page.get_by_text("Uw antwoord is geplaatst.")).to_be_visible()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="Wijzigen").first.click()
    assert faults(page) == []
