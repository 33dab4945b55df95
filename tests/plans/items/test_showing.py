"""Blocks and references in a text: each kind on the screen and on paper, from the items of a tree alone."""

import copy
import re
from decimal import Decimal
from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from plans.content import tree as content_tree
from plans.content.items import charts
from plans.content.items.kinds import BLOCKS
from plans.content.items.showing import KINDS, fill, name_blocks
from tests.plans.items.trees import activity, contribution, goal, indicator, key

FIXTURE = Path(__file__).parent.parent / "fixtures" / "tree-2.json"
DRAWING = re.compile(r'<svg [^>]*class="npvr-svg".*?</svg>', re.DOTALL)
NBSP = "\u00a0"


@pytest.fixture(scope="module")
def items():
    """One or more of everything, as schema 2 holds it."""
    return content_tree.read(FIXTURE.read_text(encoding="utf-8"))["items"]


def block(kind, ids="alle"):
    return f'<div data-blok="{kind}" data-id="{ids}"></div>'


def words(html):
    """What a reader sees or hears of it, on one line; amounts with an ordinary space."""
    apart = re.sub(r"</(td|th|dt|dd|p|li|text|summary|caption|title|desc)>", r"</\1> ", html)
    return " ".join(lxml.html.fromstring(f"<div>{apart}</div>").text_content().replace(NBSP, " ").split())


def show(items, kind, ids="alle", place="screen", **more):
    return fill(block(kind, ids), items, place=place, **more)


def test_every_block_that_the_editor_offers_can_be_shown():
    assert KINDS.keys() == BLOCKS.keys()


@pytest.mark.parametrize("place", ["screen", "print", "editor"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_block_shows_its_items_everywhere_without_ids_styles_and_scripts(items, kind, place):
    html = show(items, kind, place=place)
    assert "data-blok" not in html
    assert not re.search(r'\s(id|style|on\w+|href="javascript)=', html)
    assert "<script" not in html
    chosen = items[KINDS[kind].items]
    named = [
        one
        for one in chosen
        if kind not in {"financiering", "vraagarticulatie", "planning"} or one["state"] == "running"
    ]
    for one in named:
        title = one.get("title") or one.get("body") or str(one.get("year"))
        assert title in words(html), title


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_stands_twice_on_a_page_without_clashing(items, kind):
    assert not re.search(r'\b(id|for|aria-labelledby|aria-describedby)="', fill(block(kind) * 2, items, place="screen"))


@pytest.mark.parametrize("place", ["screen", "print"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_people_typed_never_becomes_markup(items, kind, place):
    def spoiled(value):
        if isinstance(value, dict):
            return {name: one if name in KEPT else spoiled(one) for name, one in value.items()}
        if isinstance(value, list):
            return [spoiled(one) for one in value]
        return f'{value}<b title="x">&\'' if isinstance(value, str) else value

    html = show(spoiled(copy.deepcopy(items)), kind, place=place)
    assert "<b" not in html
    assert re.search(r"<[^>]*&'|&'[^<]*</text>", html) is None
    for drawing in DRAWING.findall(html):
        lxml.etree.fromstring(drawing)


KEPT = {
    "id", "kind", "state", "basis", "strength", "judgement", "contributor_kind", "amount", "fte", "baseline", "target",
    "value", "on", "due", "reached_on", "begins_on", "ends_on", "state_on", "challenges", "goals", "related",
    "objectives", "number", "year",
}  # fmt: skip
"""What is not typed: ids, codes, numbers and dates. Links hold ids; what an effect says is looked at by its own test."""


def test_an_effect_a_reason_and_a_reference_are_escaped_too(items):
    bad = "<img src=x>"
    spoiled = copy.deepcopy(items)
    one = spoiled["activities"][0]
    one["goals"][0]["effect"] = one["title"] = bad
    one["contributions"][1] |= {"state": "not_now", "reason": bad}
    reference = f'<p><span data-verwijzing="activiteit" data-id="{one["id"]}">oud</span></p>'
    html = fill(block("activiteiten") + reference, spoiled, place="screen", base_url="/regios/achterhoek/plan/")
    assert "<img" not in html
    assert html.count("&lt;img src=x&gt;") >= 4


# --- choosing --------------------------------------------------------------------------------------------------------
def test_a_selection_is_shown_in_its_own_order_and_nothing_else(items):
    html = words(
        show(items, "doelen", f"{key('Voorzieningen binnen een kwartier')} {key('Passend wonen in elke kern')}")
    )
    assert html.index("Voorzieningen binnen") < html.index("Bereikt als")
    assert "Jongeren blijven of komen terug" not in html


def test_a_choice_of_activities_is_summed_alone(items):
    html = words(show(items, "financiering", key("Mbo dichtbij huis")))
    assert "Samen € 480.000,00" in html
    assert "Wonen boven winkels" not in html


def test_what_is_not_there_any_more_is_said_and_the_rest_shown(items):
    html = words(show(items, "doelen", f"{key('weg')} {key('Passend wonen in elke kern')}"))
    assert "Passend wonen in elke kern" in html
    assert "Hier gekozen, maar niet meer in het document: 1 doel." in html
    assert "niet meer in het document: 2 opgaven" in words(show(items, "opgaven", f"{key('x')} {key('y')}"))


@pytest.mark.parametrize("place", ["screen", "print", "editor"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_document_without_anything_gives_a_sentence_and_never_nothing(kind, place):
    told = words(show(content_tree.no_items(), kind, place=place))
    assert told.startswith("Er zijn nog geen ")
    assert told.endswith(".")


@pytest.mark.parametrize("kind", ["activiteiten", "financiering", "vraagarticulatie", "planning"])
def test_an_activity_of_which_nothing_is_known_yet_is_no_trouble(kind):
    items = content_tree.no_items() | {"activities": [activity("Nieuw plan")]}
    assert words(show(items, kind, place="print"))


def test_an_unknown_kind_says_so(items):
    assert words(show(items, "ganzenbord")) == "Dit blok kan het portaal niet tonen."


def test_a_text_without_items_is_not_touched(items):
    html = "<h3>Kop</h3><p>data-blok</p>"
    assert fill(html, items, place="screen") == html
    with pytest.raises(ValueError, match="no place"):
        fill(html, items, place="wall")


# --- references ------------------------------------------------------------------------------------------------------
def reference(kind, word, said="oude naam"):
    return f'<p>Zie <span data-verwijzing="{kind}" data-id="{key(word)}">{said}</span>.</p>'


def test_a_reference_has_the_title_of_now_and_leads_to_its_page(items):
    html = fill(
        reference("activiteit", "Wonen boven winkels"),
        items,
        place="screen",
        base_url="/regios/achterhoek/agenda/2026/",
    )
    address = f"/regios/achterhoek/agenda/2026/activiteiten/{key('Wonen boven winkels')}/"
    assert html == f'<p>Zie <a class="npvr-reference" href="{address}">Wonen boven winkels</a>.</p>'


def test_an_indicator_has_its_page_at_the_plan(items):
    html = fill(
        reference("indicator", "Jongeren van 20 tot 29 jaar"), items, place="screen",
        base_url="/regios/achterhoek/agenda/2026/",
    )  # fmt: skip
    assert f'href="/regios/achterhoek/plan/indicatoren/{key("Jongeren van 20 tot 29 jaar")}/"' in html


@pytest.mark.parametrize(("place", "base_url"), [("print", "/x/"), ("editor", "/x/"), ("screen", "")])
def test_on_paper_while_writing_and_in_a_version_nothing_is_linked(items, place, base_url):
    html = fill(
        reference("activiteit", "Wonen boven winkels") + block("activiteiten"), items, place=place, base_url=base_url
    )
    assert "Wonen boven winkels" in html
    assert "<a " not in html


@pytest.mark.parametrize("kind", ["activiteit", "doel", "opgave", "indicator", "traject", "onbekend"])
def test_a_reference_to_what_is_gone_keeps_its_words_and_says_so(items, kind):
    assert (
        words(fill(reference(kind, "weg"), items, place="print")) == "Zie oude naam (staat niet meer in het document)."
    )


# --- money -----------------------------------------------------------------------------------------------------------
def cells(html, caption):
    """The rows of the table with this caption: the words of each cell."""
    root = lxml.html.fromstring(html)
    made = next(one for one in root.iter("table") if one.findtext("caption") == caption)
    return {row[0].text_content(): [cell.text_content() for cell in row[1:]] for row in made.iter("tr")}


def amount(text):
    return (
        Decimal("0.00")
        if text == "–"
        else Decimal(text.replace("€", "").replace(NBSP, "").replace(".", "").replace(",", "."))
    )


def test_the_financing_is_that_of_the_raw_rows(items):
    """Recomputed here from the rows: without what stopped and without what another region leads."""
    html = show(items, "financiering")
    per_year = cells(html, "Financiering per jaar")
    own = [one for one in items["activities"] if one["state"] != "stopped" and one["region"] == "Achterhoek"]
    for year in (2026, 2027, 2028, 2029):
        needed = sum(Decimal(c["amount"]) for one in own for c in one["costs"] if c["year"] == year)
        found = {state: Decimal("0.00") for state in ("wished", "promised", "granted", "not_now")}
        for one in own:
            for part in one["contributions"]:
                found[part["state"]] += sum(Decimal(y["amount"]) for y in part["years"] if y["year"] == year)
        wanted = [needed, found["wished"], found["promised"], found["granted"], needed - found["granted"]]
        assert [amount(cell) for cell in per_year[str(year)]] == wanted
    columns = [row for name, row in per_year.items() if name.isdigit()]
    assert [amount(cell) for cell in per_year["Samen"]] == [
        sum(map(amount, column)) for column in zip(*columns, strict=True)
    ]
    assert per_year["2027"][0] == f"€{NBSP}370.000,50"
    assert amount(cells(html, "Per bron")["Samen"][3]) == amount(cells(html, "Per organisatie")["Samen"][3])
    assert cells(html, "Per activiteit").keys() == {
        "Activiteit", "Wonen boven winkels", "Mbo dichtbij huis", "Verkenning energie", "Samen",
    }  # fmt: skip


def test_numbers_stand_to_the_right_on_the_screen_and_on_paper(items):
    assert '<td data-label="Nodig" class="npvr-numeric">€' in show(items, "financiering")
    assert '<td class="getal">€' in show(items, "financiering", place="print")


def test_the_vraagarticulatie_holds_the_open_wishes_ministries_first(items):
    told = words(show(items, "vraagarticulatie"))
    assert told.index("BZK: 1 wens, € 100.000,00") < told.index("OCW: 1 wens, 0,5 fte")
    assert "VRO" not in told
    assert "herzien" not in told


def test_process_money_is_counted(items):
    assert words(show(items, "procesmiddelen")).endswith("Samen € 1.050.000,00")


# --- activities ------------------------------------------------------------------------------------------------------
def test_activities_stand_by_objective_and_those_of_another_region_apart(items):
    told = words(show(items, "activiteiten", place="print"))
    order = [
        "Veilige en leefbare regio's", "Duurzaam en bereikbaar voorzieningenniveau", "Bus op afspraak",
        "Gezonde en kansrijke toekomst voor inwoners", "Zonder doelstelling", "Verkenning energie",
        "Samen met andere regio's", "Grensloket", "Twente (trekt)",
    ]  # fmt: skip
    places = [told.rindex(one) for one in order]
    assert places == sorted(places)


def test_an_activity_tells_its_contributions_results_and_progress_in_words(items):
    told = words(show(items, "activiteiten", key("Wonen boven winkels")))
    for part in (
        "gemeente Doetinchem, programmaleider wonen", "1 januari 2026 – 30 juni 2027", "Nodig € 650.000,50",
        "VRO: geld, € 200.000,25 · Volkshuisvestingsfonds toegekend", "BZK: geld, € 100.000,00 · Regio Deal",
        "deels bereikt", "Leidraad voor eigenaren · bereikt op 12 juni 2026 bereikt", "aandacht 1 juli 2026",
        "Passend wonen in elke kern (rechtstreeks): Tweehonderd woningen voor starters",
    ):  # fmt: skip
        assert part in told, part
    refused = words(show(items, "activiteiten", key("Mbo dichtbij huis")))
    assert "ruimte in regels · omdat de bekostiging wordt eerst landelijk herzien nu niet mogelijk" in refused


def test_many_activities_become_a_table_of_the_first_ones_on_a_page_that_stays_quick():
    many = [activity(f"Activiteit {number}") for number in range(80)]
    items = content_tree.no_items() | {"activities": many}
    html = show(items, "activiteiten", most=50, base_url="/regios/achterhoek/agenda/2026/")
    assert html.count('data-label="Trekker"') == 50
    assert "Hier staan de eerste 50 van 80." in words(html)
    assert 'href="/regios/achterhoek/agenda/2026/inhoud/"' in html
    assert show(items, "activiteiten").count('class="npvr-block__card"') == 80


def test_an_award_says_what_its_amount_means(items):
    told = words(show(items, "trajecten", place="print"))
    assert "€ 20.000.000,00 · regio Achterhoek · 2023 · vijfde tranche" in told
    assert "€ 12.500,50 per woning · gemeente Winterswijk · 2022" in told
    assert "geen bedrag genoemd · Bedrag volgt." in told


# --- drawings --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("place", ["screen", "print", "editor"])
@pytest.mark.parametrize("kind", ["planning", "indicator", "governance"])
def test_a_drawing_is_well_formed_named_described_and_has_its_table(items, kind, place):
    html = show(items, kind, place=place)
    drawings = DRAWING.findall(html)
    assert drawings
    for drawing in drawings:
        root = lxml.etree.fromstring(drawing)
        assert root.get("role") == "img"
        assert root[0].tag.endswith("title")
        assert root[0].text
        assert root[1].tag.endswith("desc")
        assert len(root[1].text) > 20
    assert html.count("<table") >= len(drawings)
    assert ("<details" in html) == (place != "print")


def test_the_chart_and_its_table_hold_the_same_values(items):
    html = show(items, "indicator", key("Jongeren van 20 tot 29 jaar"))
    drawn, told = words(DRAWING.findall(html)[0]), words(html)
    for shown in ("30.320", "30.480,5", "nulmeting 30.500 in 2022", "streefwaarde 31.500 in 2030"):
        assert shown in drawn
    for shown in ("1 januari 2023", "30.410", "voorlopig", "Streefwaarde 2030"):
        assert shown in told


@pytest.mark.parametrize(
    "values",
    [
        ["5"],
        ["5", "5"],
        ["0", "0"],
        ["-3", "4.25"],
        ["0.0001", "0.0002"],
        ["99999999999999.9999", "1"],
        [str(n) for n in range(60)],
    ],
)
def test_a_chart_of_any_values_stays_inside_its_frame(values):
    measured = [{"on": f"{1980 + n}-01-01", "value": value, "note": ""} for n, value in enumerate(values)]
    drawn = lxml.etree.fromstring(charts.indicator_chart(indicator("Iets", measurements=measured, target=values[0])))
    for point in drawn.iter("{*}circle"):
        assert 0 <= float(point.get("cx")) <= charts.Frame.width
        assert 0 <= float(point.get("cy")) <= charts.Frame.height


def test_an_indicator_without_values_or_with_a_target_only(items):
    assert charts.indicator_chart(indicator("Leeg")) is None
    assert "Er zijn nog geen waarden ingevuld." in words(show(items, "indicator", key("Wachttijd kleine huurwoning")))
    assert "streefwaarde 7" in charts.indicator_chart(indicator("Doel", target="7"))


def test_a_bar_reaches_from_the_first_to_the_last_quarter(items):
    one = activity("Balk", begins_on="2026-04-01", ends_on="2026-12-31", state="running")
    drawn = lxml.etree.fromstring(charts.planning_chart("Planning", [one], [2026, 2027]))
    bar = next(one for one in drawn.iter("{*}rect") if "balk" in one.get("class"))
    quarter = (charts.PLAN_WIDTH - charts.NAMES) / 8
    assert float(bar.get("x")) == pytest.approx(charts.NAMES + quarter + 1, abs=0.1)
    assert float(bar.get("width")) == pytest.approx(3 * quarter - 2, abs=0.1)


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [
        (None, None, "nog geen dagen genoemd"), ("2024-01-01", "2024-06-30", "vóór deze jaren"),
        ("2031-01-01", None, "na deze jaren"),
    ],
)  # fmt: skip
def test_what_lies_outside_the_years_is_said_in_words(begins, ends, said):
    one = activity("Buiten", begins_on=begins, ends_on=ends)
    assert said in words(charts.planning_chart("Planning", [one], [2026, 2027, 2028, 2029]))


def test_a_long_planning_is_cut_into_sheets_that_fit_a_page():
    many = [activity(f"Activiteit {n}", begins_on="2026-01-01") for n in range(60)]
    items = content_tree.no_items() | {"activities": many, "years": [2026, 2027, 2028, 2029]}
    sheets = DRAWING.findall(show(items, "planning", place="print"))
    assert len(sheets) == 4
    for sheet in sheets:
        root = lxml.etree.fromstring(sheet)
        assert float(root.get("height")) / float(root.get("width")) < 235 / 166


def test_the_name_of_a_group_does_not_end_a_sheet():
    goals = [goal(f"Doel {n}", objectives=[n]) for n in (1, 2)]
    many = [
        activity(f"Activiteit {n}", goals=[{"id": goals[n > 18]["id"], "strength": "direct", "effect": ""}])
        for n in range(30)
    ]
    objectives = [{"number": n, "title": f"Doelstelling {n}", "percent": None, "reason": ""} for n in (1, 2)]
    items = content_tree.no_items() | {
        "activities": many, "goals": goals, "objectives": objectives, "years": [2026, 2027],
    }  # fmt: skip
    first, second = DRAWING.findall(show(items, "planning", place="print"))
    assert "Doelstelling 2" not in first
    assert "Doelstelling 2" in second


def test_on_paper_a_planning_of_many_rows_is_a_drawing_an_objective():
    goals = [goal(f"Doel {n}", objectives=[n]) for n in (1, 2)]
    many = [
        activity(f"Activiteit {n}", goals=[{"id": goals[n % 2]["id"], "strength": "direct", "effect": ""}])
        for n in range(12)
    ]
    objectives = [{"number": n, "title": f"Doelstelling {n}", "percent": None, "reason": ""} for n in (1, 2)]
    items = content_tree.no_items() | {"goals": goals, "objectives": objectives, "years": [2026, 2027]}
    few, all_of_them = items | {"activities": many[:10]}, items | {"activities": many}
    assert len(DRAWING.findall(show(few, "planning", place="print"))) == 1
    assert len(DRAWING.findall(show(all_of_them, "planning", place="screen"))) == 1
    on_paper = show(all_of_them, "planning", place="print")
    assert len(DRAWING.findall(on_paper)) == 2
    assert "Planning 2026–2027: Doelstelling 2" in on_paper


def test_on_paper_the_values_stand_beside_the_chart_where_they_fit():
    def shown(count, note=""):
        measured = [{"on": f"20{10 + n}-01-01", "value": "3", "note": note} for n in range(count)]
        one = indicator("Iets", measurements=measured, target="9", target_year=2030)
        return show(content_tree.no_items() | {"indicators": [one]}, "indicator", place="print")

    assert "naast" in shown(12)
    assert "Toelichting" not in shown(12)
    assert "Toelichting" in shown(12, "voorlopig")
    assert "naast" not in shown(13)
    assert "naast" not in shown(2, "een toelichting die te lang is voor een smalle kolom")
    for html in (shown(12), shown(13)):
        assert "1 januari 2010" in html
        assert "Streefwaarde" in html


def test_the_ask_list_ends_with_all_wishes_together():
    wishes = [contribution("BZK", fte="1.5", years=[(2026, "10.10")]), contribution("VWS", years=[(2027, "0.20")])]
    items = content_tree.no_items() | {"activities": [activity("Een", contributions=wishes)]}
    assert words(show(items, "vraagarticulatie")).endswith("Samen 2 wensen 1,5 € 10,30")


def test_the_governance_picture_names_functions_of_both_sides(items):
    drawn = words(DRAWING.findall(show(items, "governance"))[0])
    for function in ("rijksvertegenwoordiger", "bestuurlijk trekker", "Kernteam", "elke drie weken", "themaadviseur"):
        assert function in drawn


# --- comparison ------------------------------------------------------------------------------------------------------
def test_a_comparison_of_texts_names_the_block_in_the_element_with_its_marks():
    assert name_blocks(block("activiteiten")) == ('<div data-blok="activiteiten">Blok: Activiteiten (alle)</div>')
    marked = f'<div class="toegevoegd" data-blok="doelen" data-id="{key("a")} {key("b")}"></div>'
    assert name_blocks(marked) == '<div class="toegevoegd" data-blok="doelen">Blok: Doelen (2 doelen)</div>'


def test_a_contribution_without_money_says_what_it_is():
    one = activity("Kennis", contributions=[contribution("SZW", kind="knowledge", state="promised")])
    items = content_tree.no_items() | {"activities": [one]}
    assert "SZW: kennis toegezegd" in words(show(items, "activiteiten"))
