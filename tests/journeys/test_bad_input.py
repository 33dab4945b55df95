"""What people and programs send that is not as it should be: a clear Dutch answer, nothing lost (issue 2, "Bad input")."""

import io
import re
import uuid

import pytest
from PIL import Image
from playwright.sync_api import expect

from .writing import Editor, chapter, send

MANAGER = "programmamanager.twente@demo.example"
PLAN = "/regios/twente/plan/"
HERE = chapter("twente", "opgaven")
SAVE, MAKE = f"{HERE}bewaren/", f"{PLAN}versies/maken/"
TEXT = """
SELECT t.html FROM plans_chaptertext t JOIN plans_chapter c ON c.id = t.chapter_id JOIN plans_document d ON d.id = c.document_id
JOIN regions_region r ON r.id = d.region_id WHERE r.slug = 'twente' AND d.kind = 'plan' AND c.slug = %s
"""
VERSIONS = "SELECT count(*) FROM plans_version"
FIVE_MEGABYTES = "<p>" + "Wonen en werken. " * 300_000 + "</p>"
TEN_THOUSAND_ROWS = "<table><tbody>" + "<tr><td><p>rij</p></td></tr>" * 10_000 + "</tbody></table>"
SCRIPT = "<script>window.__xss=1</script>"
RAW = f"<p onclick='window.__xss=1'>{SCRIPT}<svg onload=window.__xss=1></svg><a href='javascript:window.__xss=1'>x</a></p>"
HANDLER = '"><img src=x onerror=window.__xss=1>'


@pytest.fixture
def page(sign_in):
    """A window on the chapter the bad input is sent to."""
    page = sign_in(MANAGER)
    page.goto(HERE)
    return page


def base_of(page):
    return page.locator("[name=base]").input_value()


def attempt(page, **fields):
    """What a save would send now, with other fields where a test says so."""
    return {"html": "<p>Gewone tekst.</p>", "base": base_of(page), "token": str(uuid.uuid4()), **fields}


# --- the text of a chapter -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("html", "words"),
    [(FIVE_MEGABYTES, "5101 kB groot"), (TEN_THOUSAND_ROWS, "10000 rijen")],
    ids=["5 MB", "10,000 rows"],
)
def test_too_much_text_is_refused_in_words_and_changes_nothing(portal, page, watch, html, words):
    watch.expect(400, "/bewaren/$")
    before = portal.one(TEXT, "opgaven")
    answer = send(page, SAVE, attempt(page, html=html), json=True)
    assert answer["status"] == 400
    assert words in answer["text"]
    assert "Verdeel" in answer["text"]
    assert portal.one(TEXT, "opgaven") == before


@pytest.mark.parametrize("html", [FIVE_MEGABYTES, TEN_THOUSAND_ROWS], ids=["5 MB", "10,000 rows"])
def test_too_much_text_in_the_plain_form_comes_back_in_the_form(sign_in, watch, html):
    watch.expect(400, "/bewaren/$")
    page = sign_in(MANAGER, java_script_enabled=False)
    page.goto(HERE)
    page.get_by_label("Tekst", exact=True).fill(html)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_role("alert")).to_contain_text("De tekst is niet bewaard")
    expect(page.get_by_role("alert")).to_contain_text("Verdeel")
    assert page.get_by_label("Tekst", exact=True).input_value() == html


def test_more_than_a_request_may_hold_is_refused_in_words(portal, page, watch):
    watch.expect(400, "/bewaren/$")
    before = portal.one(TEXT, "opgaven")
    answer = send(page, SAVE, attempt(page, html=FIVE_MEGABYTES * 2), json=True)
    assert answer["status"] in {400, 413}
    assert "groter dan het portaal aanneemt" in answer["text"]
    assert portal.one(TEXT, "opgaven") == before


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>" + "Wonen en werken. " * 26_000 + "</p>", "er past ten hoogste 400 kB in"),
        ("<table><tbody>" + "<tr><td><p>r</p></td></tr>" * 2_001 + "</tbody></table>", "er passen er ten hoogste 2000"),
    ],
    ids=["large", "rows"],
)
def test_the_editor_tells_before_it_sends_and_keeps_the_text(page, html, words):
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.url.endswith("/bewaren/") else None)
    editor = Editor(page, HERE)
    editor.set_html(html)
    editor.press("Control+s")
    expect(editor.state).to_contain_text("Niet bewaard: ")
    expect(editor.state).to_contain_text(words)
    expect(editor.state).to_contain_text("uw tekst staat veilig op dit apparaat")
    assert sent == []
    assert len(editor.text.inner_text()) > 2_000


def test_signs_that_cannot_be_seen_fall_away_and_the_words_stay(portal, page):
    html = "<p>Woning\x00bouw en zorg\u200b\ufeff\u2060 dichtbij\x0b.</p>"
    answer = send(page, SAVE, attempt(page, html=html), json=True)
    assert answer["status"] == 200
    assert portal.one(TEXT, "opgaven") == "<p>Woningbouw en zorg dichtbij.</p>"


# --- script ----------------------------------------------------------------------------------------------------------
@pytest.fixture
def written_with_script(portal, sign_in):
    """Every field where people write holds script; gives a window, the chapter and the version that hold it."""
    page = sign_in(MANAGER)
    page.goto(f"{PLAN}bewerken/")
    page.get_by_label("Titel").fill(f"{SCRIPT} {HANDLER}")
    page.get_by_role("button", name="Hoofdstuk toevoegen").click()
    address = page.locator("[data-board] .npvr-board__title a").last.get_attribute("href")
    editor = Editor(page, address)
    editor.to_end()
    editor.write(f"{SCRIPT} en {HANDLER}")
    editor.insert_note(f"noot {SCRIPT}{HANDLER}")
    editor.press("Enter")
    editor.insert_table([[f"kop {SCRIPT}", HANDLER], [HANDLER, SCRIPT]])
    editor.to_end()
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(picture, "PNG")
    file = {"name": f"{SCRIPT}.png", "mimeType": "image/png", "buffer": picture.getvalue()}
    editor.insert_image(file, alternative=f"beeld {HANDLER}", caption=f"bijschrift {SCRIPT}").wait_for(state="hidden")
    editor.save()
    page.reload()
    page.locator("textarea[data-editor]").wait_for(state="attached")
    fields = attempt(page, html=page.locator("textarea[data-editor]").input_value() + RAW)
    assert send(page, f"{address}bewaren/", fields, json=True)["status"] == 200
    page.goto(f"{address}bijwerken/")
    page.get_by_label("Schrijver").select_option(label="Programmamanager NPVR Twente (demo)")
    page.get_by_role("button", name="Bijwerken", exact=True).click()
    page.goto(MAKE)
    page.get_by_label("Etiket").fill(SCRIPT)
    page.get_by_label("Toelichting").fill(f"{SCRIPT} {HANDLER}")
    page.get_by_role("button", name="Versie maken").click()
    page.wait_for_url(re.compile(r"/versies/\d+\.\d+/$"))
    return page, address, page.url


def test_script_in_any_field_is_shown_as_text_and_never_runs(portal, written_with_script):
    page, address, version = written_with_script
    number = version.rstrip("/").rpartition("/")[2]
    shows_it = [
        PLAN, f"{PLAN}bewerken/", address, f"{address}bijwerken/", f"{address}geschiedenis/", f"{address}geschiedenis/1/2/",
        f"{address}geschiedenis/2/3/", f"{PLAN}geschiedenis/", f"{PLAN}versies/", version, f"{PLAN}vergelijk/0.1/{number}/",
        f"{PLAN}vergelijk/0.1/werktekst/", "/",
    ]  # fmt: skip
    for where in [*shows_it, MAKE, "/regios/twente/", f"{version}pdf/stand/"]:
        page.goto(where)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.__xss") is None, where
        assert page.locator("script:not([src]):not([type=importmap])").count() == 0, where
        assert page.locator("main svg[onload], main [onclick], main [onerror], main a[href^=javascript]").count() == 0
        if where in shows_it:
            assert SCRIPT in page.locator("main").inner_text(), where
    page.goto(version)
    prose = page.locator(".npvr-prose", has_text="bijschrift")
    for words in (SCRIPT, HANDLER, f"noot {SCRIPT}", f"kop {SCRIPT}", f"bijschrift {SCRIPT}"):
        expect(prose).to_contain_text(words)
    expect(prose.get_by_role("img")).to_have_attribute("alt", f"beeld {HANDLER}")
    expect(page.get_by_role("complementary", name="PDF")).to_contain_text("De PDF is klaar", timeout=120_000)


# --- images ----------------------------------------------------------------------------------------------------------
def huge():
    out = io.BytesIO()
    Image.new("1", (10_000, 5_000)).save(out, "PNG")
    return out.getvalue()


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"><rect width="9" height="9"/></svg>'
FILES = {
    "an SVG": ("kaart.svg", "image/svg+xml", SVG, "Dit is geen PNG-, JPEG- of WebP-afbeelding."),
    "an SVG called PNG": ("kaart.png", "image/png", SVG, "Dit is geen PNG-, JPEG- of WebP-afbeelding."),
    "a program called JPEG": ("foto.jpg", "image/jpeg", b"MZ\x90\x00" + bytes(4_000), "Dit is geen PNG-"),
    "50 megapixels": ("groot.png", "image/png", huge(), "40 megapixel"),
    "half an image": ("half.png", "image/png", huge()[:600], "megapixel"),
    "11 MB": ("zwaar.png", "image/png", bytes(11 * 1024 * 1024), "ten hoogste 10 MB"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_sound_image_is_refused_in_words_and_the_description_stays(portal, page, watch, name):
    watch.expect(400, "/afbeeldingen/$")
    file_name, media_type, content, words = FILES[name]
    images = portal.one("SELECT count(*) FROM plans_image")
    editor = Editor(page, HERE)
    editor.to_end()
    file = {"name": file_name, "mimeType": media_type, "buffer": content}
    dialog = editor.insert_image(file, alternative="Een kaart van Twente", caption="Kaart 1")
    expect(dialog.get_by_role("alert")).to_contain_text(words)
    expect(dialog.get_by_label("Wat is er op de afbeelding te zien?")).to_have_value("Een kaart van Twente")
    expect(dialog.get_by_label("Bijschrift")).to_have_value("Kaart 1")
    assert portal.one("SELECT count(*) FROM plans_image") == images


# --- addresses -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "address",
    [
        "/regios/nergens/", "/regios/nergens/plan/", f"{PLAN}hoofdstukken/bestaat-niet/", f"{PLAN}versies/9.9/",
        f"{PLAN}versies/0.1x/", f"{PLAN}versies/99999999999999999999.1/", f"{PLAN}vergelijk/0.1/8.8/",
        f"{HERE}geschiedenis/1/999/",
        f"{HERE}geschiedenis/?voor=x", f"{HERE}geschiedenis/1/99999999999999999999/", "/regios/twente/agenda/1900/",
        "/regios/twente/agenda/99999999999999/", f"{PLAN}afbeeldingen/{'0' * 64}/", f"{PLAN}versies/0.1/afbeeldingen/{'0' * 64}/",
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere_says_so(page, watch, address):
    watch.expect(404, re.escape(address.partition("?")[0]))
    answer = page.goto(address)
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("niet")


# --- agendas ---------------------------------------------------------------------------------------------------------
def begin_agenda(page, first, last):
    page.goto("/regios/twente/agenda/nieuw/")
    page.get_by_label("Eerste jaar").fill(first)
    page.get_by_label("Laatste jaar").fill(last)
    page.get_by_role("button", name="Agenda beginnen").click()


def test_the_years_of_an_agenda_must_be_four_and_free(portal, page):
    begin_agenda(page, "2031", "2034")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitvoeringsagenda 2031–2034")
    agendas = "SELECT count(*) FROM plans_document WHERE kind = 'agenda'"
    before = portal.one(agendas)
    for first, last, words in (
        ("2040", "2037", "Het laatste jaar ligt voor het eerste jaar."),
        ("2040", "2044", "beslaat vier jaar: van 2040 tot en met 2043"),
        ("2040", "2041", "beslaat vier jaar"),
        ("2034", "2037", "Voor 2031 tot en met 2034 is er al een Uitvoeringsagenda."),
        ("2028", "2031", "Voor 2031 tot en met 2034 is er al een Uitvoeringsagenda."),
        ("1999", "2002", "2025"),
        ("", "2034", "verplicht"),
    ):
        begin_agenda(page, first, last)
        expect(page.get_by_role("alert").filter(has_text="Dit klopt nog niet")).to_contain_text(words)
        expect(page.get_by_label("Eerste jaar")).to_have_value(first)
        expect(page.get_by_label("Laatste jaar")).to_have_value(last)
    answer = send(page, page.url, {"first_year": "volgend jaar", "last_year": "2044"})
    assert "Voer een geheel getal in." in answer["text"]
    assert "volgend jaar" in answer["text"]
    assert portal.one(agendas) == before


# --- versions --------------------------------------------------------------------------------------------------------
def test_a_double_click_makes_one_version(portal, page):
    before = portal.one(VERSIONS)
    page.goto(MAKE)
    page.get_by_label("Etiket").fill("dubbel")
    page.get_by_role("button", name="Versie maken").dblclick()
    page.wait_for_url(re.compile(r"/versies/\d+\.\d+/$"))
    assert portal.one(VERSIONS) == before + 1


def test_the_same_request_twice_at_once_makes_one_version(portal, page):
    before = portal.one(VERSIONS)
    page.goto(MAKE)
    token = page.locator("[name=token]").input_value()
    answers = page.evaluate(
        """async ([address, token]) => Promise.all([1, 2, 3].map(() => {
            const body = new FormData(document.querySelector("main form"))
            return fetch(address, {method: "POST", body}).then((answer) => answer.url)
        }))""",
        [MAKE, token],
    )
    assert len(set(answers)) == 1
    assert re.search(r"/versies/\d+\.\d+/$", answers[0])
    assert portal.one(VERSIONS) == before + 1


def test_a_version_with_a_wrong_token_or_a_long_label_is_refused_and_what_was_typed_stays(portal, page):
    before = portal.one(VERSIONS)
    for fields, words in (
        ({"label": "60%", "note": "Let op opgave 3.", "token": "geen-uuid"}, "Dit klopt nog niet"),
        ({"label": "60%", "note": "Let op opgave 3."}, "Dit klopt nog niet"),
        ({"label": "60%" * 20, "note": "Let op opgave 3.", "token": str(uuid.uuid4())}, "40 tekens"),
        ({"label": "60%", "note": "Let op opgave 3." * 300, "token": str(uuid.uuid4())}, "tekens"),
        ({"label": "60%\x00", "note": "Let op opgave 3.", "token": str(uuid.uuid4())}, "Dit klopt nog niet"),
    ):
        page.goto(MAKE)
        answer = send(page, MAKE, fields)
        assert answer["status"] in {200, 422}, answer["text"][:1000]
        assert words in answer["text"], fields
        assert fields["label"].rstrip("\x00") in answer["text"]
        assert "Let op opgave 3." in answer["text"]
    assert portal.one(VERSIONS) == before


# --- fields ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("missing", [{"base": ""}, {"base": "x"}, {"base": "9" * 30}, {"token": "geen-uuid"}])
def test_a_save_that_is_not_complete_says_what_to_do(portal, page, watch, missing):
    watch.expect(400, "/bewaren/$")
    before = portal.one(TEXT, "opgaven")
    answer = send(page, SAVE, attempt(page, **missing), json=True)
    assert answer["status"] == 400
    assert "Kopieer uw tekst" in answer["text"]
    assert portal.one(TEXT, "opgaven") == before


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": "", "state": "draft"}, "Geef het hoofdstuk een titel."),
        ({"title": "\u200b\u200b", "state": "draft"}, "Geef het hoofdstuk een titel."),
        ({"title": "Opgaven" * 40, "state": "draft"}, "160 tekens"),
        ({"title": "Opgaven", "state": "af"}, "af"),
        ({"title": "Opgaven", "state": "draft", "due": "31-02-2026"}, "Schrijf de datum als dag-maand-jaar"),
        ({"title": "Opgaven", "state": "draft", "due": "1999-01-01"}, "Kies een datum tussen 2020 en 2060."),
        ({"title": "Opgaven", "state": "draft", "writer": "999999"}, "keuze"),
        ({"title": "Opgaven"}, "verplicht"),
        ({}, "Geef het hoofdstuk een titel."),
        ({"title": "Op\x00gaven", "state": "draft"}, "Dit klopt nog niet"),
    ],
)  # fmt: skip
def test_a_chapter_is_described_with_what_exists_and_what_was_typed_stays(portal, page, watch, fields, words):
    watch.expect(422, "/bijwerken/$")
    before = portal.rows("SELECT title, state, due FROM plans_chapter WHERE slug = 'opgaven' ORDER BY id")
    page.goto(f"{HERE}bijwerken/")
    answer = send(page, f"{HERE}bijwerken/", fields)
    assert answer["status"] == 422
    assert words in answer["text"]
    assert fields.get("due", "") in answer["text"]
    assert portal.rows("SELECT title, state, due FROM plans_chapter WHERE slug = 'opgaven' ORDER BY id") == before


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("verplaatsen", {"direction": "opzij"}), ("verplaatsen", {}), ("verplaatsen", {"index": "-1"}),
        ("verplaatsen", {"index": "9" * 30}), ("verplaatsen", {"index": "0", "parent": "opgaven"}),
    ],
)  # fmt: skip
def test_a_chapter_cannot_go_to_a_place_that_does_not_exist(portal, page, watch, action, fields):
    watch.expect(422, f"/{action}/$")
    places = "SELECT slug, position, parent_id FROM plans_chapter ORDER BY id"
    before = portal.rows(places)
    answer = send(page, f"{HERE}{action}/", fields)
    assert answer["status"] == 422
    assert "Dat is niet gelukt" in answer["text"]
    assert portal.rows(places) == before


def test_a_text_that_is_not_there_cannot_be_put_back(portal, page):
    for save in ("999", "", "x", "9" * 30):
        answer = send(page, f"{HERE}terugzetten/", {"save": save, "base": "1"})
        assert answer["status"] == 200
        assert "Die eerdere tekst is er niet." in answer["text"]


def test_a_form_of_a_visit_that_ended_says_so_and_how_to_keep_the_text(page, watch):
    watch.expect(403, "/bewaren/$")
    page.evaluate("document.querySelector('[name=csrfmiddlewaretoken]').value = 'x'.repeat(64)")
    answer = send(page, SAVE, {"html": "<p>x</p>", "base": "1"})
    assert answer["status"] == 403
    assert "terug" in answer["text"]
