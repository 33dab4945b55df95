"""What is open in a plan or an agenda: each rule with the case in which it is silent."""

import pytest

from plans.content.items.readiness import PARTS, by_part, check
from tests.plans.items.trees import activity, challenge, contribution, goal, indicator, key, result, tree


def plan(chapters=(), **items):
    whole = tree(chapters, **items)
    whole["document"] |= {"kind": "plan", "period": None}
    return whole


def texts(lines, part=None):
    return [line.text for line in lines if part in {None, line.part}]


def chapter(number, html, level=1):
    return {"id": key(number), "number": number, "level": level, "title": "Titel", "html": html}


FULL = activity(
    "A", lead="Doetinchem", results=[result("R")], goals=[{"id": key("G"), "strength": "direct", "effect": ""}],
    costs=[{"year": 2026, "amount": "100.00"}],
    contributions=[contribution("BZK", years=[(2026, "100.00")], scheme="Regio Deal")],
)  # fmt: skip


def test_an_opgave_without_a_doel_is_named_and_one_with_a_doel_is_not():
    whole = plan(challenges=[challenge("O"), challenge("P")], goals=[goal("G", challenges=[key("O")])])
    assert [(line.key, line.text) for line in check(whole) if line.part == "challenges"] == [
        (key("P"), "Bij deze opgave hoort nog geen doel.")
    ]
    kans = plan(challenges=[challenge("K", kind="opportunity")])
    assert texts(check(kans)) == ["Bij deze kans hoort nog geen doel."]


def test_a_doel_without_indicator_or_activity_is_named():
    whole = plan(goals=[goal("G"), goal("H")], indicators=[indicator("I", goals=[key("G")], baseline="1", target="2")])
    assert [(line.place, line.text) for line in check(whole)] == [("H", "Bij dit doel hoort nog geen indicator.")]
    assert [(line.place, line.text) for line in check(whole, worked_on={key("H")})] == [
        ("G", "Aan dit doel werkt nog geen activiteit."), ("H", "Bij dit doel hoort nog geen indicator."),
    ]  # fmt: skip


def test_an_agenda_names_the_doelen_nobody_works_on_and_nothing_else_of_the_plan():
    whole = tree(goals=[goal("G"), goal("H")], challenges=[challenge("O")], activities=[FULL])
    assert [(line.part, line.place) for line in check(whole)] == [("goals", "H")]


@pytest.mark.parametrize(
    ("missing", "text"),
    [
        ({"lead": ""}, "Er is nog geen trekker."),
        ({"results": []}, "Er is nog geen resultaat."),
        ({"goals": []}, "Er is nog geen verwacht effect op een doel."),
        ({"contributions": []}, "Voor €\xa0100,00 is nog geen bijdrage genoemd."),
        (
            {"contributions": [contribution("BZK", years=[(2026, "100.00")])]},
            "Bij de bijdrage van BZK staat nog geen bron of regeling.",
        ),
        (
            {"contributions": [contribution("BZK", state="not_now", years=[(2026, "100.00")], scheme="x")]},
            "Voor €\xa0100,00 is nog geen bijdrage genoemd.",
        ),
    ],
)
def test_what_an_activity_misses_is_named(missing, text):
    assert texts(check(tree(activities=[FULL])), "activities") == []
    assert texts(check(tree(activities=[FULL | missing])), "activities") == [text]


@pytest.mark.parametrize("other", [{"state": "stopped"}, {"region": "Twente"}])
def test_a_stopped_activity_and_one_that_another_region_leads_are_left_alone(other):
    assert texts(check(tree(activities=[activity("A", **other)])), "activities") == []


def test_an_indicator_without_baseline_or_target_is_named_and_zero_is_a_value():
    lines = check(plan(indicators=[indicator("I"), indicator("J", baseline="0", target="0")]))
    assert [(line.place, line.text) for line in lines] == [
        ("I", "De nulmeting is nog niet ingevuld."), ("I", "De streefwaarde is nog niet ingevuld."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("region", "state", "expected"),
    [
        ("Wij doen dit.", "Wij ook.", []),
        ("", "Wij ook.", ["Nog niet ingevuld is wat de regio hiermee doet."]),
        ("Wij doen dit.", "  ", ["Nog niet ingevuld is wat het rijk hiermee doet."]),
        ("", "", ["Nog niet ingevuld is wat de regio en het rijk hiermee doen."]),
    ],
)
def test_a_principle_that_a_side_has_not_answered_is_named(region, state, expected):
    row = {"number": 1, "title": "Lerend", "region": region, "state": state}
    assert texts(check(plan(principles=[row]))) == expected


def test_chapters_are_read_for_empty_text_alternatives_and_headings():
    lines = check(plan([
        chapter("1", ""), chapter("2", '<figure><img src="afbeelding:00" alt=""></figure>'),
        chapter("3", "<h4>Diep</h4><p>x</p>"), chapter("4", "<p>goed</p>"),
    ]))  # fmt: skip
    assert [line.place for line in lines] == ["1 Titel", "2 Titel", "3 Titel"]


def test_a_chapter_may_leave_the_text_to_its_sub_chapters():
    lines = check(plan([chapter("1", ""), chapter("1.1", "<p>x</p>", 2), chapter("2", ""), chapter("3", "<p>y</p>")]))
    assert [line.place for line in lines] == ["2 Titel"]


def test_a_tree_from_before_there_were_items_has_chapters_only():
    assert texts(check(plan([chapter("1", "")]) | {"items": []})) == ["Dit hoofdstuk heeft nog geen tekst."]


def test_lines_come_by_part():
    lines = check(plan([chapter("1", "")], challenges=[challenge("O")], indicators=[indicator("I")], goals=[goal("G")]))
    found = [list(PARTS).index(line.part) for line in by_part(lines)]
    assert found == sorted(found)
