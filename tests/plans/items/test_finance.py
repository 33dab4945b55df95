"""Sums of money over the items of a tree: each recomputed here in another way, from the raw rows in whole cents."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.content.items.asks import ask_list
from plans.content.items.finance import (
    NO_SOURCE,
    Sums,
    by_contributor,
    by_source,
    capacity,
    per_activity,
    per_year,
    total,
)

YEARS = [2026, 2027, 2028, 2029]
STATES = ["wished", "promised", "granted", "not_now"]
CONTRIBUTORS = [
    ("BZK", "ministry"),
    ("IenW", "ministry"),
    ("Gelderland", "province"),
    ("Aalten", "municipality"),
    ("HAN", "other"),
]


def contribution(contributor="BZK", kind="ministry", *, state="wished", scheme="", fte=None, **years):
    """A contribution as the tree holds it; years as y2026="1000.00"."""
    money = [{"year": int(name[1:]), "amount": amount} for name, amount in years.items()]
    return {
        "id": "b", "contributor": contributor, "contributor_kind": kind, "kind": "money", "scheme": scheme,
        "description": "", "fte": fte, "state": state, "state_on": None, "reason": "", "years": money,
    }  # fmt: skip


def activity(*contributions, title="Activiteit", state="planned", region="Achterhoek", **costs):
    """An activity as the tree holds it, with what finance looks at."""
    return {
        "id": title, "title": title, "state": state, "region": region, "shared_with": [],
        "costs": [{"year": int(name[1:]), "amount": amount} for name, amount in costs.items()],
        "contributions": list(contributions),
    }  # fmt: skip


def items(*activities, region="Achterhoek"):
    return {"region": region, "activities": list(activities)}


def test_a_contribution_counts_in_the_column_of_its_state_only():
    found = per_year(items(activity(
        contribution(state="wished", y2026="100.10"), contribution(state="promised", y2026="20.20"),
        contribution(state="granted", y2026="3.30"), contribution(state="not_now", y2026="5000.00"),
        y2026="1000.00",
    )))  # fmt: skip
    assert found == {2026: Sums(Decimal("1000.00"), Decimal("100.10"), Decimal("20.20"), Decimal("3.30"))}
    assert found[2026].missing == Decimal("996.70")
    assert found[2026].brought == Decimal("123.60")


def test_nothing_is_missing_below_zero_and_the_surplus_is_named():
    found = per_year(items(activity(contribution(state="granted", y2026="150.00"), y2026="100.00")))[2026]
    assert (found.missing, found.surplus) == (Decimal("0.00"), Decimal("50.00"))


@pytest.mark.parametrize("state", ["planned", "running", "done"])
def test_a_stopped_activity_counts_nowhere_and_any_other_does(state):
    one = activity(contribution(scheme="Regio Deal", fte="2", y2026="10.00"), state=state, y2026="10.00")
    stopped = {**one, "state": "stopped"}
    assert per_year(items(stopped)) == {}
    assert by_source(items(stopped)) == by_contributor(items(stopped)) == ask_list(items(stopped)) == []
    assert capacity(items(stopped)) == {}
    assert per_year(items(one, stopped)) == per_year(items(one)) != {}


def test_a_shared_activity_counts_in_the_agenda_of_the_region_that_leads_it():
    ours, theirs = (
        activity(contribution(y2026="1.00"), y2026="2.00"),
        activity(contribution(y2026="4.00"), region="Twente", y2026="8.00"),
    )
    assert total(per_year(items(ours, theirs)).values()) == Sums(Decimal("2.00"), Decimal("1.00"))
    assert total(per_year(items(ours, theirs, region="Twente")).values()) == Sums(Decimal("8.00"), Decimal("4.00"))
    assert len(ask_list(items(ours, theirs))[0].asks) == 1


def test_the_years_of_an_agenda_stand_there_also_when_they_hold_nothing():
    assert list(per_year(items(activity(y2028="5.00")), years=YEARS)) == YEARS
    assert per_year(items(), years=YEARS) == dict.fromkeys(YEARS, Sums())


def test_sources_go_by_name_whatever_the_case_and_the_nameless_comes_last():
    found = by_source(items(activity(
        contribution(scheme="regio deal", y2026="1.00"), contribution(scheme="", y2026="2.00"),
        contribution(scheme="EFRO", y2026="4.00"), contribution(scheme="Regio Deal", state="granted", y2027="8.00"),
        contribution(scheme="zonder geld", state="granted"),
    )))  # fmt: skip
    assert [line.name for line in found] == ["EFRO", "regio deal", NO_SOURCE]
    assert found[1].years == {2026: Sums(wished=Decimal("1.00")), 2027: Sums(granted=Decimal("8.00"))}


def test_contributors_stand_by_kind_and_name_and_one_kind_can_be_asked():
    rows = items(activity(*(contribution(name, kind, y2026="1.00") for name, kind in reversed(CONTRIBUTORS))))
    assert [line.name for line in by_contributor(rows)] == ["BZK", "IenW", "Gelderland", "Aalten", "HAN"]
    assert [line.name for line in by_contributor(rows, "ministry")] == ["BZK", "IenW"]


def test_capacity_is_summed_by_state_and_what_is_not_possible_is_left_out():
    rows = items(activity(
        contribution(fte="0.5"), contribution(fte="1.25"), contribution(fte="2", state="granted"),
        contribution(fte="9", state="not_now"),
    ))  # fmt: skip
    assert capacity(rows) == {"wished": Decimal("1.75"), "granted": Decimal(2)}


def test_the_ask_list_holds_wishes_only_by_ministry_province_and_others():
    rows = items(
        activity(
            contribution("IenW", y2026="10.00", y2027="5.00"), contribution("IenW", state="promised"), title="Spoor"
        ),
        activity(contribution("Gelderland", "province", fte="1.5"), contribution("IenW", fte="0.5"), title="Wonen"),
        activity(contribution("BZK", state="not_now"), title="Niets"),
    )
    found = ask_list(rows)
    assert [(one.name, one.amount, one.fte) for one in found] == [
        ("IenW", Decimal("15.00"), Decimal("0.5")), ("Gelderland", Decimal("0.00"), Decimal("1.5")),
    ]  # fmt: skip
    assert [ask.activity["title"] for ask in found[0].asks] == ["Spoor", "Wonen"]


# --- recomputed from the raw rows, whatever they are -------------------------------------------------------------------
cents = st.integers(0, 99_999_999_999_999)
money = st.dictionaries(st.sampled_from(YEARS), cents, max_size=4)
wishes = st.tuples(st.sampled_from(CONTRIBUTORS), st.sampled_from(STATES), st.sampled_from(["", "EFRO", "DU"]), money)


def text(amount):
    return f"{amount // 100}.{amount % 100:02d}"


@st.composite
def agendas(draw):
    """Raw rows (activity, state, region, costs, contributions) and the same as a tree; amounts in whole cents."""
    raw = draw(st.lists(st.tuples(
        st.sampled_from(["planned", "running", "done", "stopped"]), st.sampled_from(["Achterhoek", "Twente"]), money,
        st.lists(wishes, max_size=4),
    ), max_size=8))  # fmt: skip
    activities = [
        activity(
            *(
                contribution(*who, state=how, scheme=scheme, **{f"y{y}": text(a) for y, a in brought.items()})
                for who, how, scheme, brought in contributions
            ),
            title=str(number), state=state, region=region, **{f"y{y}": text(a) for y, a in costs.items()},
        )
        for number, (state, region, costs, contributions) in enumerate(raw)
    ]  # fmt: skip
    return [row for row in raw if row[0] != "stopped" and row[1] == "Achterhoek"], items(*activities)


def in_cents(amount):
    assert amount.as_tuple().exponent == -2
    return int(amount * 100)


@settings(max_examples=80, deadline=None)
@given(agendas())
def test_every_sum_is_what_the_raw_rows_say(both):
    raw, rows = both
    needed, by_state, by_scheme, by_who = Counter(), Counter(), Counter(), Counter()
    for _, _, costs, contributions in raw:
        for year, amount in costs.items():
            needed[year] += amount
        for (who, _), state, scheme, brought in contributions:
            for year, amount in brought.items():
                by_state[year, state] += amount
                by_scheme[scheme or NO_SOURCE, state] += amount
                by_who[who, state] += amount
    found = per_year(rows, years=YEARS)
    for year in YEARS:
        sums = found[year]
        assert in_cents(sums.needed) == needed[year]
        assert in_cents(sums.missing) == max(needed[year] - by_state[year, "granted"], 0)
        assert in_cents(sums.missing) - in_cents(sums.surplus) == needed[year] - by_state[year, "granted"]
        for state in ("wished", "promised", "granted"):
            assert in_cents(getattr(sums, state)) == by_state[year, state]
    for lines, expected in ((by_source(rows), by_scheme), (by_contributor(rows), by_who)):
        shown = {(line.name, state): in_cents(getattr(line.total, state)) for line in lines for state in STATES[:3]}
        assert {k: v for k, v in shown.items() if v} == {k: v for k, v in expected.items() if v and k[1] != "not_now"}
    assert total(found.values()) == total(sums for _, sums in per_activity(rows))
    assert sum(in_cents(asked.amount) for asked in ask_list(rows)) == sum(by_state[year, "wished"] for year in YEARS)
