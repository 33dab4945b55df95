"""The look in rules: Dutch amounts and dates, states in words, forms that say what is wrong, colours that can be read."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Engine, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import RequestFactory
from lxml import html

from npvr.components import component_page
from npvr.icons import ICONS
from npvr.templatetags import ui

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
TONES = {"good", "attention", "off", "neutral", "primary"}


def parsed(markup):
    return html.fragment_fromstring(markup, create_parent="div")


def component(name, **context):
    return parsed(render_to_string(f"components/{name}.html", context))


@pytest.fixture(scope="module")
def page():
    """The component page, as a visitor without an account gets it."""
    return html.document_fromstring(component_page(RequestFactory().get("/componenten/")).content.decode())


def framed(**context):
    """A page in the full frame."""
    return html.document_fromstring(render_to_string("base.html", context))


# --- amounts, dates, counts -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Decimal("8677.69"), "€\u00a08.677,69"),
        (Decimal("341322.31"), "€\u00a0341.322,31"),
        (Decimal("0.005"), "€\u00a00,01"),
        (350000, "€\u00a0350.000,00"),
        (Decimal("-12.5"), "\u2212\u00a0€\u00a012,50"),
        (Decimal("-0.001"), "€\u00a00,00"),
        (None, ""),
    ],
)
def test_amounts_are_euros_and_cents_in_the_dutch_way(amount, words):
    assert ui.euro(amount) == words


def test_whole_euros_are_rounded_half_up():
    assert ui.euro_whole(Decimal("1249999.50")) == "€\u00a01.250.000"


@pytest.mark.parametrize("amount", [8677.69, "8677.69", True])
def test_money_that_is_not_decimal_is_refused(amount):
    with pytest.raises(TypeError):
        ui.euro(amount)


def test_dates_are_written_out():
    assert ui.date_nl(date(2026, 5, 12)) == "12 mei 2026"
    assert ui.date_nl(None) == ""


def test_moments_are_shown_in_amsterdam():
    late = datetime(2026, 5, 11, 22, 30, tzinfo=UTC)
    assert ui.datetime_nl(late) == "12 mei 2026 om 00:30"
    assert ui.date_nl(late) == "12 mei 2026"
    assert ui.time_nl(late) == "00:30"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 hoofdstukken"), (1, "1 hoofdstuk"), ([1, 2, 3], "3 hoofdstukken")]
)
def test_counts_come_with_their_word(number, words):
    assert ui.count(number, "hoofdstuk,hoofdstukken") == words


# --- icons and states -------------------------------------------------------------------------------------------------
def test_every_icon_named_in_a_template_exists():
    named = re.compile(r"""{% icon "([^"]+)"|icon_name="([^"]+)\"""")
    used = {a or b for path in TEMPLATES for a, b in named.findall(path.read_text(encoding="utf-8"))}
    assert used <= set(ICONS)


def test_every_state_has_a_word_an_icon_and_a_tone():
    for word, name, tone in ui.STATES.values():
        assert word
        assert name in ICONS
        assert tone in TONES


def test_two_states_that_look_the_same_have_the_same_word():
    looks = {}
    for word, name, tone in ui.STATES.values():
        assert looks.setdefault((name, tone), word) == word


def test_a_state_is_known_by_its_code_and_by_its_dutch_word():
    assert ui.state_look("to_write") == ui.state_look("te schrijven")
    assert ui.state_look("vastgesteld")[0] == "vastgesteld"


def test_an_unknown_state_or_icon_is_refused_instead_of_shown_empty():
    with pytest.raises(TemplateSyntaxError):
        ui.state_look("bevroren")
    with pytest.raises(TemplateSyntaxError):
        ui.icon("ijsje")


def test_a_state_badge_shows_words_not_only_a_colour():
    assert parsed(ui.state_badge("draft")).text_content() == "concept"
    assert parsed(ui.state_badge("draft", "concept van de regio")).text_content() == "concept van de regio"


# --- the component page: what holds for every page --------------------------------------------------------------------
def test_no_template_holds_style_or_script_of_its_own():
    for path in TEMPLATES:
        if "pdf" in path.relative_to(ROOT / "templates").parts:
            continue
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle\s*=", text), path
        assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text), path
        assert not re.search(r"<script(?![^>]*(src|nonce))", text), path


def test_ids_are_unique_and_every_link_within_the_page_arrives(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for target in page.xpath("//a/@href[starts-with(., '#')]"):
        assert target[1:] in ids, target


def test_every_control_has_a_label_and_its_descriptions_exist(page):
    ids = set(page.xpath("//@id"))
    controls = page.xpath("//input[not(@type='hidden')] | //select | //textarea")
    assert len(controls) > 20
    for control in controls:
        assert page.xpath(f"//label[@for='{control.get('id')}']"), control.get("name")
        assert set((control.get("aria-describedby") or "").split()) <= ids


def test_the_page_has_one_main_heading_and_no_heading_level_is_skipped(page):
    levels = [int(heading.tag[1]) for heading in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_icon_is_hidden_from_screen_readers(page):
    icons = page.xpath("//svg[contains(@class, 'npvr-icon')]")
    assert icons
    assert all(icon.get("aria-hidden") == "true" for icon in icons)


# --- forms ------------------------------------------------------------------------------------------------------------
class AskingForm(forms.Form):
    title = forms.CharField(label="Titel", help_text="Kort.")
    side = forms.ChoiceField(label="Zijde", choices=[("regio", "regio"), ("rijk", "rijk")], widget=forms.RadioSelect)
    note = forms.CharField(label="Toelichting", required=False, widget=forms.Textarea)


def test_errors_stand_at_the_top_with_a_link_and_at_the_field():
    form = component("form", form=AskingForm({"title": "", "note": "getypt"}), submit="Bewaren")
    assert form.xpath("//*[@role='alert']//a/@href") == ["#id_title", "#id_side"]
    (control,) = form.xpath("//input[@name='title']")
    assert control.get("aria-invalid") == "true"
    assert control.get("aria-describedby").split() == ["id_title_helptext", "id_title_error"]
    assert "verplicht" in form.xpath("string(//*[@id='id_title_error'])")


def test_what_was_typed_stays_after_an_error():
    form = component("form", form=AskingForm({"note": "getypt"}), submit="Bewaren")
    assert form.xpath("string(//textarea)").strip() == "getypt"


def test_a_group_of_choices_is_a_fieldset_that_the_summary_can_reach():
    form = component("form", form=AskingForm({}), submit="Bewaren")
    (group,) = form.xpath("//fieldset")
    assert group.get("id") == "id_side"
    assert group.get("tabindex") == "-1"
    assert "id_side_error" in group.get("aria-describedby")
    assert all(option.get("aria-invalid") == "true" for option in group.xpath(".//input"))


def test_optional_fields_say_so_in_words():
    form = component("form", form=AskingForm(), submit="Bewaren")
    assert [label.text_content() for label in form.xpath("//label[@for='id_title' or @for='id_note']")] == [
        "Titel",
        "Toelichting (niet verplicht)",
    ]


def test_a_form_without_errors_shows_no_summary():
    assert component("form_errors", form=AskingForm({"title": "a", "side": "rijk"})).xpath("*") == []


def test_an_error_is_shown_as_text_never_as_markup():
    form = AskingForm({"title": "a", "side": "rijk"})
    form.add_error(None, "<b>nee</b>")
    assert "<b>nee</b>" in component("form_errors", form=form).text_content()


# --- tables, charts, pages --------------------------------------------------------------------------------------------
def tag(source, **context):
    engine = Engine(builtins=["npvr.templatetags.ui"], dirs=[ROOT / "templates"])
    return parsed(engine.from_string(source).render(Context(context)))


def test_a_cell_carries_the_head_of_its_column_for_the_phone():
    table = tag(
        '{% data_table "Geld" columns rows %}', columns=["Waaraan", "#Bedrag (€)"], rows=[[("Zorg", "/zorg/"), "12,00"]]
    )
    (cell,) = table.xpath("//td")
    assert cell.get("data-label") == "Bedrag (€)"
    assert "npvr-numeric" in cell.get("class")
    assert table.xpath("//th[@scope='row']/a/@href") == ["/zorg/"]


def test_a_row_of_another_length_than_the_heads_is_refused():
    with pytest.raises(ValueError, match="zip"):
        ui.data_table("Geld", ["Waaraan", "#Bedrag"], [["Zorg"]])


def test_a_bar_is_as_long_as_its_number_and_written_with_a_point():
    first, second, none = ui.bar_rows([("a", 30, "30"), ("b", 10.1, "10,1"), ("c", 0, "0")])
    assert (first.width, second.width, none.width) == ("240.0", "80.8", "0.0")


def test_a_chart_of_nothing_but_zeros_is_drawn_without_length():
    assert [row.width for row in ui.bar_rows([("a", 0, "0")])] == ["0.0"]


def test_a_negative_bar_is_refused():
    with pytest.raises(ValueError, match="0 up"):
        ui.bar_rows([("a", -1, "-1")])


def test_a_chart_says_its_numbers_in_a_table_too():
    chart = tag('{% bar_chart "x" "Per doel" rows %}', rows=[("Zorg", 3, "3 activiteiten")])
    assert chart.xpath("//svg/@aria-labelledby") == chart.xpath("//figcaption/@id")
    assert chart.xpath("string(//details//td)") == "3 activiteiten"


def test_a_list_of_one_page_has_no_page_numbers():
    assert component("pagination", page=Paginator(range(3), 20).page(1)).xpath("//nav") == []


def test_a_long_list_leaves_numbers_out_but_keeps_the_first_and_the_last():
    pages = component("pagination", page=Paginator(range(2000), 20).page(50), query="?stand=open&pagina=")
    addresses = pages.xpath("//li/a/@href")
    assert addresses[0] == "?stand=open&pagina=1"
    assert addresses[-1] == "?stand=open&pagina=100"
    assert pages.xpath("//li/*[@aria-current='page']")[0].text_content() == "Pagina 50"


def test_a_hash_is_whole_for_who_copies_it():
    shown = component("hash", value="ab" * 32)
    assert shown.xpath("string(//code)") == "ab" * 32
    assert shown.xpath("//button/@data-copy") == ["ab" * 32]


def test_the_outline_says_where_one_is_and_how_each_chapter_stands():
    chapters = [
        {"number": "1", "title": "Introductie", "level": 1, "state": "ready", "url": "#a", "current": True},
        {"number": "1.1", "title": "Aanleiding", "level": 2, "state": "", "url": "#b", "current": False},
    ]
    first, second = component("outline", chapters=chapters).xpath("//li/a")
    assert first.get("aria-current") == "true"
    assert "klaar" in first.text_content()
    assert second.get("aria-current") is None
    assert second.xpath(".//svg") == []


# --- the frame --------------------------------------------------------------------------------------------------------
ANNA = SimpleNamespace(is_authenticated=True)


def test_a_stranger_is_offered_signing_in_and_no_signing_out():
    page = framed(user=SimpleNamespace(is_authenticated=False))
    assert page.xpath("//header//a[@href='/inloggen/']")
    assert page.xpath("//form") == []


def test_signing_out_is_a_form_that_is_posted():
    (form,) = framed(user=ANNA, csrf_token="t" * 32).xpath("//form[@action='/uitloggen/']")
    assert form.get("method") == "post"
    assert form.xpath(".//input[@name='csrfmiddlewaretoken']")


def test_one_region_is_a_link_and_more_are_a_list():
    one = [{"slug": "twente", "name": "Twente", "current": False}]
    more = [*one, {"slug": "achterhoek", "name": "Achterhoek", "current": True}]
    assert framed(user=ANNA, region_choices=one).xpath("//a[contains(@class, 'npvr-switcher')]/@href") == [
        "/regios/twente/"
    ]
    (switcher,) = framed(user=ANNA, region_choices=more).xpath("//details[contains(@class, 'npvr-switcher')]")
    assert len(switcher.xpath(".//a")) == 2
    assert "Achterhoek" in switcher.xpath("string(summary)")


def test_what_waits_is_shown_with_its_number_also_when_it_is_none():
    assert framed(user=ANNA, waiting_count=0).xpath("string(//*[@class='npvr-count'])") == "0"
    assert framed(user=ANNA).xpath("//*[@class='npvr-count']") == []


def test_good_news_is_a_status_and_trouble_an_alert():
    said = [SimpleNamespace(level_tag="success"), SimpleNamespace(level_tag="error")]
    roles = component("messages", messages=said).xpath("//*[@role]/@role")
    assert roles == ["status", "alert"]


def test_only_demo_mode_says_that_data_is_invented():
    assert "verzonnen" in framed(demo_mode=True).text_content()
    assert "verzonnen" not in framed(demo_mode=False).text_content()


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "429", "500", "503"])
def test_an_error_page_needs_nothing_and_offers_a_way_on(name):
    page = html.document_fromstring(render_to_string(f"{name}.html", {"reference": "ab12cd34"}))
    assert page.get("lang") == "nl"
    assert len(page.xpath("//h1")) == 1
    assert "ab12cd34" in page.text_content()
    assert page.xpath("//form") == []


def test_the_reason_of_a_refusal_is_told():
    assert "Alleen de regiokassier boekt." in render_to_string("403.html", {"reason": "Alleen de regiokassier boekt."})


def test_the_light_frame_asks_nothing_of_a_request():
    source = (ROOT / "templates" / "base_public.html").read_text(encoding="utf-8")
    for word in ("request", "user", "csrf", "nonce", "messages"):
        assert not re.search(r"{[{%][^}]*\b" + word, source), word


# --- colours ----------------------------------------------------------------------------------------------------------
def palettes():
    """The two palettes of the theme: name → colour; dark takes over what it does not change."""
    text = (ROOT / "frontend" / "theme" / "tokens.css").read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--npvr-([\w-]+): (#\w{6});", part)) for part in text.split("@media"))
    return {"light": light, "dark": {**light, **dark}}


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The ratio of WCAG 2.2, 1.4.3."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


TEXT = [(tone, ground) for tone in ("good", "attention", "off", "neutral", "primary") for ground in ("paper", "wash")]
TEXT += [(tone, f"{tone}-tint") for tone in ("good", "attention", "off", "neutral", "primary")]
TEXT += [("ink", ground) for ground in ("paper", "wash", "primary-tint", "added", "removed", "moved")]
TEXT += [("primary-hover", "wash"), ("primary-hover", "primary-tint"), ("on-primary", "primary")]
TEXT += [("on-primary", "primary-hover"), ("added-ink", "added"), ("removed-ink", "removed"), ("moved-ink", "moved")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read_on_its_ground(scheme, text, ground):
    palette = palettes()[scheme]
    assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), [(a, b) for a in ("focus", "control") for b in ("paper", "wash")])
def test_focus_and_the_edge_of_a_control_can_be_seen(scheme, line, ground):
    palette = palettes()[scheme]
    assert contrast(palette[line], palette[ground]) >= 3


def test_the_dark_palette_changes_every_colour_of_the_light_one():
    light, dark = palettes()["light"], palettes()["dark"]
    assert [name for name in light if light[name] == dark[name]] == []


def test_the_style_sheet_stays_small_and_asks_nothing_of_other_hosts():
    sheet = (ROOT / "npvr" / "static" / "npvr" / "npvr.css").read_text(encoding="utf-8")
    assert len(sheet) < 130_000
    assert "@layer npvr-tokens" in sheet
    assert all(address.startswith("fonts/") for address in re.findall(r"url\([\"']?([^\"')]+)", sheet))


def test_the_button_for_a_file_is_in_dutch_and_the_field_itself_stays_what_is_pressed():
    class Upload(forms.Form):
        file = forms.FileField(label="Bestand")
        title = forms.CharField(label="Titel")

    form = Upload()
    drawn = render_to_string("components/field.html", {"field": form["file"]})
    assert '<span class="npvr-upload__button" aria-hidden="true">Bestand kiezen</span>' in drawn
    assert "nog geen bestand gekozen" in drawn
    assert drawn.index('type="file"') < drawn.index("npvr-upload__button")
    assert 'for="id_file"' in drawn
    assert "npvr-upload" not in render_to_string("components/field.html", {"field": form["title"]})
