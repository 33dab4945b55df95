"""The main job on real input, in one go (issue 2, "Done when" 2)."""

import hashlib
import io
import re

import pikepdf
import pypdfium2
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from tests import pdf_checker

from .writing import Editor, chapter

MANAGER = "programmamanager.achterhoek@demo.example"
PLAN = "/regios/achterhoek/plan/"
SENTENCE = "Op 3 maart sprak het kernteam in Doetinchem over de zuivelfabriek."
HEAD, ROW = ["Opgave", "Bedrag"], ["Zuivelfabriek", "€ 8.677,69"]
NOTE = "Zie het verslag van het kernteam."
ALTERNATIVE = "Staafdiagram: drie staven van oplopende hoogte."
CAPTION = "De fabriek in drie staven"
RUNNING = """
SELECT count(*) FROM plans_renderjob j JOIN plans_version v ON v.id = j.version_id JOIN plans_document d ON d.id = v.document_id
JOIN regions_region r ON r.id = d.region_id WHERE r.slug = %s AND v.minor = %s AND j.state = 'running'
"""
LATER = "Deze zin kwam pas na de versie."


def drawing():
    """A chart as somebody has it on disk."""
    picture = Image.new("RGB", (640, 360), "white")
    pen = ImageDraw.Draw(picture)
    for number in range(3):
        pen.rectangle([80 + number * 180, 300 - number * 90, 200 + number * 180, 330], fill=(11, 90, 90))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return {"name": "staven.png", "mimeType": "image/png", "buffer": out.getvalue()}


class Printed:
    """A PDF as it is read."""

    def __init__(self, content):
        self.content = content
        with pypdfium2.PdfDocument(content) as pdf:
            self.pages = [self._words(page.get_textpage().get_text_bounded()) for page in pdf]
            self.chapters = {row.get_title(): row.get_dest().get_index() + 1 for row in pdf.get_toc()}

    @staticmethod
    def _words(text):
        """Lines joined, words that were broken at the end of a line made whole."""
        return " ".join(re.sub(r"[-\u00ad\ufffe\x02]\s*\r?\n", "", text).split())

    def page_with(self, words):
        found = [number for number, text in enumerate(self.pages, start=1) if words in text]
        assert found, words
        return found[-1]

    def figures(self):
        """The alternative texts of all figures."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            return [str(item.Alt) for item in pdf.objects if self._is_figure(item)]

    @staticmethod
    def _is_figure(item):
        return isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.Figure


def test_a_region_changes_its_plan_makes_a_version_and_gets_its_pdf(portal, sign_in):
    page = sign_in(MANAGER)
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Plan voor de Regio")).to_be_visible()

    editor = write_the_change(page)
    find_it_in_the_history(page, portal)
    version = make_the_version(page, portal)
    pdf, content = take_what_was_made(page, version)
    the_pdf_holds_the_change(pdf)
    the_working_text_goes_on(page, editor, version, content, pdf)


SAVES = """FROM plans_chaptertext_history
WHERE sitting = (SELECT sitting FROM plans_chaptertext_history ORDER BY history_id DESC LIMIT 1)"""
FIRST_BASE, LAST_SAVE = f"SELECT min(base) {SAVES}", f"SELECT max(lock_version) {SAVES}"


def write_the_change(page):
    page.get_by_role("link", name="Bewerken van hoofdstuk 1", exact=True).click()
    page.wait_for_url(f"**{chapter('achterhoek', 'introductie')}")
    editor = Editor(page, page.url)
    editor.to_end()
    editor.press("Enter")
    editor.write(SENTENCE)
    editor.insert_note(NOTE)
    editor.press("Enter")
    editor.insert_table([HEAD, ROW])
    editor.to_end()
    editor.insert_image(drawing(), alternative=ALTERNATIVE, caption=CAPTION).wait_for(state="hidden")
    expect(editor.text.get_by_role("img", name=ALTERNATIVE)).to_be_visible()
    expect(editor.state).to_contain_text("Nog niet bewaard")
    editor.save()
    return editor


def find_it_in_the_history(page, portal):
    page.get_by_role("link", name="Alle eerdere teksten").click()
    newest = page.get_by_role("row").nth(1)
    expect(newest).to_contain_text("Programmamanager NPVR Achterhoek")
    first, last = (portal.one(number) for number in (FIRST_BASE, LAST_SAVE))
    page.goto(f"{chapter('achterhoek', 'introductie')}geschiedenis/{first}/{last}/")
    expect(page.locator("ins", has_text="sprak het kernteam")).to_be_visible()
    expect(page.locator(".npvr-compare").get_by_role("cell", name="€ 8.677,69")).to_be_visible()
    figure = page.locator(".npvr-compare figure")
    figure.scroll_into_view_if_needed()  # what is far below is fetched when somebody comes near
    expect(figure.get_by_role("img", name=ALTERNATIVE)).to_have_js_property("naturalWidth", 640)


def make_the_version(page, portal):
    page.goto(f"{PLAN}versies/maken/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Versie 0.4 maken")
    page.get_by_label("Etiket").fill("test")
    page.get_by_label("Toelichting").fill("Met de zuivelfabriek.")
    portal.worker.pause()
    page.get_by_role("button", name="Versie maken").click()
    page.wait_for_url(f"**{PLAN}versies/0.4/")
    page.evaluate("window.sameVisit = true")
    panel = page.get_by_role("complementary", name="PDF")
    expect(panel).to_contain_text("De PDF staat in de wachtrij en wordt zo gemaakt.")
    portal.worker.resume()
    portal.until(RUNNING, "achterhoek", 4)
    portal.worker.pause()
    expect(panel).to_contain_text("De PDF wordt gemaakt.")
    expect(panel.get_by_role("progressbar")).to_have_attribute("value", re.compile(r"^\d+$"))
    portal.worker.resume()
    expect(panel).to_contain_text("De PDF is klaar", timeout=120_000)
    assert page.evaluate("window.sameVisit")
    expect(panel.get_by_role("progressbar")).to_have_count(0)
    return page.url


def take_what_was_made(page, version):
    """The PDF by its link and the JSON by its link; each is what its hash says."""
    band = page.get_by_role("region", name="Over deze versie")
    expect(band).to_contain_text("Versie 0.4 · test")
    content = take(page, band.get_by_role("link", name=re.compile("JSON")), band)
    panel = page.get_by_role("complementary", name="PDF")
    pdf = take(page, panel.get_by_role("link", name="PDF openen"), panel)
    page.goto(f"{PLAN}versies/")
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="0.4", exact=True))
    expect(row).to_contain_text("test")
    expect(row).to_contain_text("alleen het kernteam")
    return pdf, content


def take(page, link, around):
    answer = page.context.request.get(link.get_attribute("href"))
    assert answer.ok
    shown = around.locator("[data-copy]").get_attribute("data-copy")
    assert hashlib.sha256(answer.body()).hexdigest() == shown
    return answer.body()


def the_pdf_holds_the_change(content):
    assert pdf_checker.check(content) == []
    printed = Printed(content)
    here = printed.page_with(SENTENCE)
    assert printed.page_with(NOTE) == here
    assert printed.page_with(CAPTION) in {here, here + 1}
    for cell in [*HEAD, *ROW]:
        assert printed.page_with(cell)
    assert ALTERNATIVE in printed.figures()
    contents = next(text for text in printed.pages if text.startswith("Inhoud") or " Inhoud " in text)
    tops = {title: page for title, page in printed.chapters.items() if re.match(r"\d+ ", title)}
    assert len(tops) >= 4
    for title, number in tops.items():
        assert re.search(rf"{re.escape(title)}[ .]*{number}\b", contents), (title, number, contents)


def the_working_text_goes_on(page, editor, version, content, pdf):
    editor = Editor(page, chapter("achterhoek", "introductie"))
    editor.to_end()
    editor.write(LATER)
    editor.save()
    page.goto(version)
    expect(page.locator(".npvr-prose", has_text=SENTENCE)).to_be_visible()
    expect(page.get_by_text(LATER)).to_have_count(0)
    assert page.context.request.get(f"{version}json").body() == content
    assert page.context.request.get(f"{version}pdf").body() == pdf
