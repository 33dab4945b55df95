"""Indicatoren as a part of the plan: their list and form, and the same work for any number of them."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from plans.documents.operations import begin_agenda, begin_plan
from plans.items.models import Goal, Indicator
from plans.items.monitoring.operations import add_measurement
from plans.items.operations import add_item, remove_item
from plans.items.tree import items_of
from tests.conftest import seated
from tests.counting import counted

pytestmark = pytest.mark.django_db
NOBODYS = "00000000-0000-4000-8000-000000000001"
LIST = "/regios/achterhoek/plan/indicatoren/"
FORM = {
    "title": "Huizen", "unit": "woningen", "baseline": "1.200,5", "baseline_year": "2022", "target": "2000",
    "target_year": "2029", "base": "0",
}  # fmt: skip


@pytest.fixture
def browser(plan, manager):
    return browser_of(manager)


def browser_of(person):
    client = Client()
    client.force_login(person)
    return client


def text_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def test_an_indicator_is_added_and_stands_in_the_list_and_in_the_tree(browser, plan, manager):
    goal = add_item(Goal(document=plan, title="Meer huizen"), by=manager)
    assert browser.post(f"{LIST}nieuw/", FORM | {"goals": [goal.pk]}).status_code == 302
    one = Indicator.objects.get()
    assert (one.baseline, one.target, one.saved_by) == (Decimal("1200.5"), Decimal(2000), manager)
    add_measurement(one, by=manager, on=date(2024, 12, 31), value=Decimal("1500.25"))
    answer = text_of(browser.get(LIST))
    for words in ("Huizen", "woningen", "1.500,25 op 31 december 2024", "2.000 in 2029", "1 doel", "1 meting"):
        assert words in answer
    (in_tree,) = items_of(plan)["indicators"]
    assert (in_tree["target"], in_tree["goals"]) == ("2000", [str(goal.key)])
    assert in_tree["measurements"] == [{"on": "2024-12-31", "value": "1500.25", "note": ""}]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "", "Geef een titel"), ("title", "x" * 201, "200"), ("unit", "x" * 61, "60"),
        ("baseline", "1.234", "twee manieren"), ("baseline", "1,000.50", "Bedoelt u"), ("target", "1e30", "geen getal"),
        ("target", "9" * 40, "te groot"), ("baseline_year", "12", "jaartal"), ("target_year", "9" * 50, "jaartal"),
        ("target_year", "-1", "jaartal"), ("shared", NOBODYS, "niet meer"), ("goals", NOBODYS, "niet meer"),
        ("source", "a\x00b", "tekens"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_said_and_stays(browser, field, value, words):
    answer = browser.post(f"{LIST}nieuw/", FORM | {"definition": "Elk huis telt."} | {field: value})
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert "Elk huis telt.</textarea>" in text_of(answer)
    assert not Indicator.objects.exists()


def test_a_goal_of_another_region_is_not_measured(browser, other_region):
    neighbour = seated("programmamanager", other_region)
    theirs = add_item(Goal(document=begin_plan(other_region, by=neighbour), title="Van Twente"), by=neighbour)
    assert browser.post(f"{LIST}nieuw/", FORM | {"goals": [theirs.pk]}).status_code == 422


def test_two_people_in_one_indicator_nobody_overwrites_unseen(browser, plan, region):
    browser.post(f"{LIST}nieuw/", FORM)
    one = Indicator.objects.get()
    colleague = browser_of(seated("regioadviseur", region))
    path = f"{LIST}{one.key}/bewerken/"
    assert colleague.post(path, FORM | {"base": "1", "target": "2500"}).status_code == 302
    answer = browser.post(path, FORM | {"base": "1", "unit": "huizen"})
    assert answer.status_code == 422
    assert "2.500" in text_of(answer)
    assert 'value="huizen"' in text_of(answer)
    one.refresh_from_db()
    assert (one.target, one.unit) == (Decimal(2500), "woningen")


def test_an_indicator_is_removed_and_brought_back_with_its_measurements(browser, plan, manager):
    browser.post(f"{LIST}nieuw/", FORM)
    one = Indicator.objects.get()
    add_measurement(one, by=manager, on=date(2024, 12, 31), value=Decimal(1500))
    browser.post(f"{LIST}{one.key}/verwijderen/")
    assert browser.get(f"{LIST}{one.key}/").status_code == 404
    browser.post(f"{LIST}{one.key}/terugbrengen/")
    assert "1.500" in text_of(browser.get(f"{LIST}{one.key}/"))


def test_indicators_belong_to_the_plan_and_progress_to_the_agenda(browser, plan, manager):
    begin_agenda(plan, first_year=2026, last_year=2029, by=manager)
    assert browser.get("/regios/achterhoek/agenda/2026/indicatoren/").status_code == 404
    assert browser.get("/regios/achterhoek/plan/voortgang/").status_code == 404


@pytest.mark.parametrize(
    ("role", "own", "reads", "writes"),
    [
        ("regioadviseur", True, 200, 200), ("bestuurlijktrekker", True, 200, 403), ("stuurgroeplid", True, 404, 404),
        ("programmamanager", False, 404, 404),
    ],
)  # fmt: skip
def test_who_sees_the_list_and_who_adds(plan, region, other_region, role, own, reads, writes):
    client = browser_of(seated(role, region if own else other_region))
    assert client.get(LIST).status_code == reads
    assert client.get(f"{LIST}nieuw/").status_code == writes
    assert client.post(f"{LIST}nieuw/", FORM).status_code == (302 if writes == 200 else writes)
    assert Indicator.objects.exists() == (writes == 200)


def test_the_list_costs_the_same_for_three_and_for_forty_indicators(browser, plan, manager):
    costs = []
    goal = add_item(Goal(document=plan, title="Meer huizen"), by=manager)
    for number in (3, 40):
        for n in range(number):
            one = add_item(Indicator(document=plan, title=f"{number} {n}"), by=manager, related={"goals": [goal]})
            add_measurement(one, by=manager, on=date(2024, 12, 31), value=Decimal(n))
        remove_item(one, by=manager)
        browser.get("/contact/")
        with counted() as statements:
            assert browser.get(LIST).status_code == 200
        costs.append(len(statements))
    assert costs[0] == costs[1] <= 8
