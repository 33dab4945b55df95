"""Comparing items: by id and never by position, each field in Dutch, the same from both sides."""

import copy
import random
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.content.items import summary
from plans.content.items.comparison import compare_items
from plans.content.items.fields import CHOICES, KINDS
from plans.items import models
from tests.plans.items.trees import (
    activity,
    challenge,
    changed,
    contribution,
    goal,
    indicator,
    key,
    result,
    tree,
)


def changes(old, new):
    return [change for kind in compare_items(old, new) for change in kind.changed]


def one(old, new):
    (change,) = changes(old, new)
    return change


def said(change):
    """The fields of a change as label → (old, new)."""
    return {field.label: (field.old, field.new) for field in change.fields}


# --- what is seen ----------------------------------------------------------------------------------------------------
def test_a_changed_amount_is_named_with_its_year_in_euros():
    old = tree(activities=[activity("Laadpleinen", costs=[{"year": 2027, "amount": "341322.31"}])])
    new = tree(activities=[activity("Laadpleinen", costs=[{"year": 2027, "amount": "300000.00"}])])
    change = one(old, new)
    assert said(change) == {"Nodig in 2027": ("€\xa0341.322,31", "€\xa0300.000,00")}
    assert change.fields[0].html == "<del>€\xa0341.322,31</del> <ins>€\xa0300.000,00</ins>"


def test_a_year_that_came_and_a_year_that_went_are_named():
    old = tree(activities=[activity("A", costs=[{"year": 2026, "amount": "1.00"}])])
    new = tree(activities=[activity("A", costs=[{"year": 2029, "amount": "2.00"}])])
    assert said(one(old, new)) == {"Nodig in 2026": ("€\xa01,00", ""), "Nodig in 2029": ("", "€\xa02,00")}


def test_dates_and_states_are_words():
    old = tree(activities=[activity("A", begins_on="2026-05-12", state="planned")])
    new = tree(activities=[activity("A", begins_on=None, state="running")])
    assert said(one(old, new)) == {"Begint op": ("12 mei 2026", ""), "Stand": ("gepland", "loopt")}


def test_texts_are_compared_word_by_word():
    old = tree(activities=[activity("A", description="Wij bouwen laadpleinen.\nMet de buurt.")])
    new = tree(activities=[activity("A", description="Wij bouwen drie laadpleinen.\nMet de buurt.")])
    (field,) = one(old, new).fields
    assert field.long
    assert "<ins>drie</ins>" in field.html
    assert "<p>Met de buurt.</p>" in field.html


def test_text_never_becomes_markup():
    nasty = "<script>alert(1)</script> & <b>"
    old = tree(activities=[activity("A", description="x", lead="y", shared_with=[])])
    new = tree(activities=[activity(nasty, id=key("A"), description=nasty, lead=nasty, shared_with=[nasty])])
    change = one(old, new)
    assert "<script" not in "".join([change.title.html, *(field.html for field in change.fields)])
    assert len(change.fields) == 3


def test_links_are_called_by_the_title_of_today_and_a_renamed_goal_changes_no_activity():
    a = activity("A", related=[key("B")], goals=[{"id": key("G"), "strength": "direct", "effect": ""}])
    old = tree(activities=[a, activity("B")], goals=[goal("G")])
    new = changed(old, goals=[goal("Beter bereikbaar", id=key("G"))])
    assert [change.kind for change in changes(old, new)] == ["goals"]
    new = changed(old, activities=[activity("A", challenges=[key("Weg")]), activity("B")])
    change = one(old, new)
    assert said(change) == {"Opgaven": ("", "iets wat er niet meer is"), "Hangt samen met": ("B", "")}
    assert [(row.word, row.title, row.state) for row in change.rows] == [("effect op een doel", "G", "removed")]


def test_what_hung_together_with_an_activity_that_stopped_did_not_change_itself():
    both = [activity("A", related=[key("B")]), activity("B", related=[key("A")])]
    assert [c.name for c in changes(tree(activities=both), tree(activities=[activity("A")]))] == ["B"]
    assert [c.name for c in changes(tree(activities=[activity("A")]), tree(activities=both))] == ["B"]


def test_a_contribution_is_matched_by_its_id_and_named_by_whose_it_is():
    first, second = contribution("BZK", years=[(2026, "100.00")]), contribution("IenW", years=[(2026, "50.00")])
    old = tree(activities=[activity("A", contributions=[first, second])])
    granted = copy.deepcopy(first) | {"state": "granted", "years": [{"year": 2026, "amount": "80.00"}]}
    new = tree(activities=[activity("A", contributions=[second, granted, contribution("OCW")])])
    rows = one(old, new).rows
    assert [(row.title, row.state) for row in rows] == [
        ("BZK, geld, €\xa080,00", "changed"), ("OCW, geld", "added"),
    ]  # fmt: skip
    assert said(rows[0]) == {"Stand": ("gewenst", "toegekend"), "Bedrag in 2026": ("€\xa0100,00", "€\xa080,00")}


def test_results_and_measurements_that_went_are_named():
    old = tree(
        activities=[activity("A", results=[result("Tien plekken", due="2027-01-01")])],
        indicators=[indicator("I", measurements=[{"on": "2026-01-01", "value": "7.5000", "note": ""}])],
    )
    new = tree(
        activities=[activity("A", results=[])],
        indicators=[indicator("I", measurements=[{"on": "2026-01-01", "value": "1234.25", "note": ""}])],
    )
    first, second = changes(old, new)
    assert [(row.word, row.title, row.state) for row in first.rows] == [("resultaat", "Tien plekken", "removed")]
    assert second.rows[0].title == "1 januari 2026"
    assert said(second.rows[0]) == {"Waarde": ("7,5", "1.234,25")}


def test_an_activity_that_came_says_its_short_facts_and_not_its_long_texts():
    new = activity("A", description="lang", lead="Doetinchem", costs=[{"year": 2026, "amount": "5.00"}])
    change = one(tree(), tree(activities=[new]))
    assert change.state == "added"
    assert said(change) == {
        "Trekker": ("", "Doetinchem"), "Stand": ("", "gepland"), "Regio die trekt": ("", "Achterhoek"),
        "Nodig in 2026": ("", "€\xa05,00"),
    }  # fmt: skip


def test_the_weight_of_an_objective_and_an_answer_to_a_principle_are_matched_by_number():
    old = tree(
        objectives=[{"number": 1, "title": "Veilig", "percent": 30, "reason": ""}],
        principles=[{"number": 2, "title": "Vertrouwen", "region": "", "state": ""}],
    )
    new = tree(
        objectives=[{"number": 1, "title": "Veilig", "percent": 40, "reason": ""}],
        principles=[{"number": 2, "title": "Vertrouwen", "region": "Wij delen alles.", "state": ""}],
    )
    assert [list(said(change)) for change in changes(old, new)] == [
        ["Gewicht in procenten"],
        ["Wat de regio ermee doet"],
    ]


def test_only_the_item_that_went_elsewhere_has_moved():
    abc = [activity(title) for title in "ABC"]
    old, new = tree(activities=abc), tree(activities=[abc[2], abc[0], abc[1]])
    assert [(change.name, change.moved, change.state) for change in changes(old, new)] == [("C", True, "unchanged")]
    new = tree(activities=[activity("D"), *abc[1:]])
    assert [(change.name, change.moved) for change in changes(old, new)] == [("A", False), ("D", False)]


def test_a_tree_from_before_there_were_items_has_none():
    old = tree() | {"items": []}
    assert [change.state for change in changes(old, tree(activities=[activity("A")]))] == ["added"]
    assert compare_items(old, old) == []


# --- recalibration ---------------------------------------------------------------------------------------------------
def recalibrated(whole, *marks, number="1.0"):
    base = {"number": number, "sha256": "0" * 64}
    return changed(whole) | {
        "items": whole["items"]
        | {
            "recalibration": {
                "base": base,
                "marks": [
                    {"item": key(title), "kind": "activities", "title": title, "mark": mark, "reason": reason}
                    for title, mark, reason in marks
                ],
            }
        }
    }


def test_a_stopped_activity_is_named_with_its_reason_and_a_new_one_too():
    old = tree(activities=[activity("A"), activity("B")])
    new = recalibrated(
        tree(activities=[activity("B"), activity("C")]),
        ("A", "stopped", "De provincie doet het."), ("B", "continued", ""), ("C", "new", "Kwam uit de buurt."),
    )  # fmt: skip
    found = {change.name: (change.state, change.stopped, change.mark.reason) for change in changes(old, new)}
    assert found == {"A": ("removed", True, "De provincie doet het."), "C": ("added", False, "Kwam uit de buurt.")}
    assert summary.lines(compare_items(old, new), summary.money(old, new)) == ["1 activiteit nieuw, 1 gestopt"]


def test_a_mark_of_an_earlier_round_says_nothing_of_what_changed_since():
    both = ("A", "changed", "Kleiner gemaakt.")
    old = recalibrated(tree(activities=[activity("A")]), both)
    new = recalibrated(tree(activities=[activity("A", lead="Aalten")]), both)
    assert one(old, new).mark is None
    assert one(tree(activities=[activity("A")]), new).mark.reason == "Kleiner gemaakt."


def test_what_was_removed_without_a_round_is_removed_and_not_stopped():
    old = tree(activities=[activity("A")])
    change = one(old, tree())
    assert (change.stopped, change.mark) == (False, None)
    assert summary.lines(compare_items(old, tree()), []) == ["1 activiteit verwijderd"]


# --- the summary -----------------------------------------------------------------------------------------------------
def test_the_summary_counts_and_says_what_is_asked():
    asked = contribution("BZK", years=[(2026, "1500000.00"), (2027, "200000.00")])
    old = tree(activities=[activity("A", contributions=[asked]), activity("S")])
    new = tree(
        activities=[
            activity("A", contributions=[contribution("BZK", years=[(2026, "450000.00")])]),
            activity("S", state="stopped"), activity("X"), activity("Y"), activity("Z"),
        ],
        goals=[goal("G")],
    )  # fmt: skip
    assert summary.lines(compare_items(old, new), summary.money(old, new)) == [
        "3 activiteiten nieuw, 1 gestopt, 1 gewijzigd", "1 doel nieuw", "€\xa01,3 mln minder gevraagd",
    ]  # fmt: skip


def test_a_wish_that_is_promised_is_asked_no_more():
    def at(state):
        return tree(activities=[activity("A", contributions=[contribution("B", state=state, years=[(2026, "9.50")])])])

    words = [one.words for one in summary.money(at("wished"), at("promised"))]
    assert words == ["", "€\xa010 minder gevraagd", "€\xa010 meer toegezegd", ""]
    assert summary.money(at("wished"), at("not_now"))[1].difference == Decimal("-9.50")


def test_what_another_region_leads_is_not_counted_as_asked_here():
    mine = activity("A", contributions=[contribution("B", years=[(2026, "9.50")])])
    shared = mine | {"region": "Twente", "shared_with": ["Achterhoek"]}
    assert [one.new for one in summary.money(tree(), tree(activities=[mine]))][1] == Decimal("9.50")
    assert [one.new for one in summary.money(tree(), tree(activities=[shared]))][1] == 0


# --- properties ------------------------------------------------------------------------------------------------------
TITLES = st.sampled_from("ABCDEFGH")
AMOUNTS = st.integers(0, 10**11).map(lambda cents: str(Decimal(cents) / 100) if cents % 100 else f"{cents // 100}.00")
YEARS = st.lists(st.tuples(st.integers(2026, 2029), AMOUNTS), max_size=3, unique_by=lambda pair: pair[0])
CONTRIBUTIONS = st.lists(
    st.builds(contribution, TITLES, state=st.sampled_from(["wished", "promised", "granted"]), years=YEARS),
    max_size=3,
    unique_by=lambda row: row["id"],
)
ACTIVITIES = st.lists(
    st.builds(
        activity,
        TITLES,
        description=st.text("ab \n<&", max_size=20),
        lead=st.sampled_from(["", "Aalten", "Berkelland"]),
        state=st.sampled_from(["planned", "running", "stopped"]),
        begins_on=st.sampled_from([None, "2026-01-01", "2028-02-29"]),
        contributions=CONTRIBUTIONS,
        related=st.lists(TITLES.map(key), max_size=3, unique=True),
        costs=YEARS.map(lambda years: [{"year": year, "amount": amount} for year, amount in years]),
    ),
    max_size=6,
    unique_by=lambda item: item["id"],
)
TREES = st.builds(
    lambda activities, challenges: tree(activities=activities, challenges=challenges),
    ACTIVITIES,
    st.lists(st.builds(challenge, TITLES), max_size=4, unique_by=lambda item: item["id"]),
)


@given(TREES)
def test_a_tree_compared_with_itself_has_no_changes(whole):
    assert changes(whole, copy.deepcopy(whole)) == []
    assert not any(money.difference for money in summary.money(whole, whole))


@given(TREES, st.randoms(use_true_random=False))
def test_another_order_moves_and_changes_nothing_else(whole, shuffler):
    other = copy.deepcopy(whole)
    for name in ("activities", "challenges"):
        shuffler.shuffle(other["items"][name])
    for one in other["items"]["activities"]:
        for rows in ("contributions", "related", "costs"):
            shuffler.shuffle(one[rows])
    assert {(change.state, change.moved) for change in changes(whole, other)} <= {("unchanged", True)}


MIRROR = {"added": "removed", "removed": "added", "changed": "changed"}


@given(TREES, TREES)
@settings(max_examples=60)
def test_the_other_way_round_says_the_opposite(old, new):
    forth = {(c.kind, c.id): c for c in changes(old, new) if c.state != "unchanged"}
    back = {(c.kind, c.id): c for c in changes(new, old) if c.state != "unchanged"}
    assert set(forth) == set(back)
    for which, change in forth.items():
        other = back[which]
        assert MIRROR[change.state] == other.state
        assert {f.label: (f.old, f.new) for f in change.fields} == {f.label: (f.new, f.old) for f in other.fields}
        assert sorted((r.word, MIRROR[r.state]) for r in change.rows) == sorted((r.word, r.state) for r in other.rows)
    assert [one.difference for one in summary.money(old, new)] == [-one.difference for one in summary.money(new, old)]
    assert sum(c.moved for c in changes(old, new)) == sum(c.moved for c in changes(new, old))


@given(TREES, TREES)
@settings(max_examples=60)
def test_every_item_of_both_trees_is_said_or_the_same(old, new):
    for kind in compare_items(old, new):
        keys = {item["id"] for whole in (old, new) for item in whole["items"][kind.kind]}
        assert len(kind.changed) + kind.unchanged == len(keys)
        assert {change.id for change in kind.changed} <= keys


# --- words and speed -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("challenge", models.direction.ChallengeKind), ("programme", models.ProgrammeState),
        ("basis", models.AwardBasis), ("activity", models.ActivityState), ("strength", models.Strength),
        ("contribution", models.ContributionKind), ("standing", models.ContributionState),
        ("result", models.ResultState), ("judgement", models.Judgement), ("mark", models.Mark),
    ],
)  # fmt: skip
def test_the_words_of_choices_are_those_of_the_models(name, choices):
    assert CHOICES[name] == dict(choices.choices)


def test_every_choice_and_link_of_a_field_is_known():
    kinds = {kind.name for kind in KINDS}
    fields = [field for kind in KINDS for rows in (kind, *kind.rows) for field in rows.fields]
    assert {field.of for field in fields if field.how == "choice"} <= set(CHOICES)
    assert {field.of for field in fields if field.how in {"link", "links"}} <= kinds


def large(seed):
    """A hundred activities with three contributions and two results each."""
    chance = random.Random(seed)

    def money():
        return [(year, f"{chance.randrange(10**6)}.00") for year in range(2026, 2030)]

    def text():
        return " ".join(chance.choice(["wij", "bouwen", "plekken", "met", "de", "buurt"]) for _ in range(120))

    return tree(
        goals=[goal(f"Doel {n}", description=text()) for n in range(20)],
        activities=[
            activity(
                f"Activiteit {n}", description=text(), why_here=text(),
                goals=[{"id": key(f"Doel {n % 20}"), "strength": "direct", "effect": text()}],
                contributions=[
                    contribution(f"Bijdrage {n} {c}", years=money())
                    for c in range(3)
                ],
                results=[result(f"Resultaat {n} {r}", due="2027-01-01") for r in range(2)],
            )
            for n in range(100)
        ],
    )  # fmt: skip


def test_a_hundred_activities_that_all_changed_are_compared_at_once():
    """Whole-plan comparison may take six times what bare Django does (performance.md § 4): some 30 ms, here with room."""
    old, new = large(1), large(2)
    compare_items(old, new)
    begun = time.process_time()
    found = compare_items(old, new)
    assert time.process_time() - begun < 1
    assert len(found[0].changed) == 100
