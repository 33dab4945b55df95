"""How the values of the tree read: Dutch words, amounts, numbers and dates, and a look for each state."""

import pytest

from npvr.icons import ICONS
from plans.content.items import labels
from plans.content.items.fields import CHOICES


@pytest.mark.parametrize("choice", sorted(labels.LOOKS))
def test_every_state_has_a_look_of_its_own_with_an_icon_that_exists(choice):
    assert labels.LOOKS[choice].keys() == CHOICES[choice].keys()
    for value in CHOICES[choice]:
        word, icon, tone = labels.look(choice, value)
        assert word
        assert icon in ICONS
        assert tone in {"good", "attention", "off", "neutral", "primary"}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("30450.25", "30.450,25"),
        ("300", "300"),
        ("-4.1", "\u22124,1"),
        ("0.500", "0,5"),
        ("0", "0"),
        (None, ""),
        ("", ""),
    ],
)
def test_numbers_are_dutch(value, shown):
    assert labels.number(value) == shown


def test_amounts_and_dates_are_dutch():
    assert labels.money("341322.31") == "€\u00a0341.322,31"
    assert labels.money(None) == ""
    assert labels.day("2027-06-30") == "30 juni 2027"
    assert labels.day(None) == ""


@pytest.mark.parametrize(
    ("begins", "ends", "shown"),
    [
        ("2026-03-01", "2027-06-30", "1 maart 2026 – 30 juni 2027"),
        ("2026-03-01", None, "vanaf 1 maart 2026"),
        (None, "2027-06-30", "tot en met 30 juni 2027"),
        (None, None, ""),
    ],
)
def test_a_term_says_what_is_known(begins, ends, shown):
    assert labels.term(begins, ends) == shown


@pytest.mark.parametrize(("found", "shown"), [([], ""), (["A"], "A"), (["A", "B"], "A en B"), ("ABC", "A, B en C")])
def test_names_in_one_line(found, shown):
    assert labels.names(found) == shown


def test_an_unknown_value_is_shown_as_it_stands():
    assert labels.look("result", "halfway") == ("halfway", "leeg", "neutral")


@pytest.mark.parametrize("value", sorted(CHOICES["programme"]))
def test_a_state_looks_the_same_in_the_list_as_in_the_text(value):
    from npvr.templatetags.ui import badge
    from plans.content.items.markup import badge as in_the_text
    from plans.items.models import RunningProgramme
    from plans.items.parts import PROGRAMMES

    column = next(one for one in PROGRAMMES.columns if one.label == "Stand")
    shown = column.cell(RunningProgramme(state=value))
    assert str(shown) == in_the_text("programme", value, "screen") == str(badge(*labels.look("programme", value)))
