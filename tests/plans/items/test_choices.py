"""What a block or a reference can name: titles of the document's tree, for who may write in it."""

import uuid

import pytest
from django.urls import reverse

from plans.content import html as markup
from plans.content.items.kinds import BLOCKS, REFERENCES, block_html, offered
from plans.documents.operations import begin_agenda, begin_plan, default_chapters
from plans.items import models
from plans.items.choices import MOST_CHOICES, SELECTABLE, choices, titles
from plans.items.tree import items_of
from plans.models import Chapter
from tests.conftest import seated
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan


@pytest.fixture
def rows(plan):
    return fill_plan(plan)


def found(document, **asked):
    return [(one["kind"], one["title"]) for one in choices(document, **asked)]


# --- which titles ----------------------------------------------------------------------------------------------------
def test_a_plan_offers_its_own_goals_challenges_indicators_and_programmes(plan, agenda, rows):
    add_activity(agenda)
    assert found(plan) == [
        ("doel", "Jongeren blijven"), ("opgave", "Jongeren trekken weg"), ("indicator", "Jongeren 20–29"),
        ("traject", "Regio Deal Achterhoek"),
    ]  # fmt: skip


def test_an_agenda_offers_its_activities_too_and_those_that_are_shared_with_the_region(
    plan, agenda, rows, other_region
):
    add_activity(agenda, title="Eigen")
    manager = seated("programmamanager", other_region)
    theirs = begin_agenda(begin_plan(other_region, by=manager), first_year=2027, last_year=2030, by=manager)
    add_activity(theirs, title="Van Twente alleen")
    add_activity(theirs, title="Samen").shared_with.set([plan.region])
    shown = [title for kind, title in found(agenda) if kind == "activiteit"]
    assert sorted(shown) == ["Eigen", "Samen"]
    assert {one["title"] for one in items_of(agenda)["activities"]} == set(shown)
    assert ("doel", "Jongeren blijven") in found(agenda)


def test_a_removed_item_and_another_regions_are_not_offered(plan, rows, other_region):
    models.Goal.objects.create(document=plan, title="Weg", removed_at="2026-01-01T00:00Z")
    other = begin_plan(other_region, by=seated("programmamanager", other_region))
    models.Goal.objects.create(document=other, title="Elders")
    assert found(plan, words="weg") == [("opgave", "Jongeren trekken weg")]
    assert found(plan, words="elders") == []


def test_all_words_count_and_titles_that_begin_with_them_come_first(plan):
    for position, title in enumerate(["Werk voor jongeren", "Jongeren wonen hier", "Wonen"]):
        models.Goal.objects.create(document=plan, title=title, position=position)
    assert found(plan, words=" jong ") == [("doel", "Jongeren wonen hier"), ("doel", "Werk voor jongeren")]
    assert found(plan, words="hier wonen") == [("doel", "Jongeren wonen hier")]
    assert found(plan, words="100%_\\") == []


def test_a_selection_for_a_block_is_made_from_its_own_list(plan, agenda, rows):
    add_activity(agenda)
    assert found(agenda, block="knoppen") == [("knop", "Wonen")]
    assert found(agenda, block="activiteiten") == [("activiteit", "Wonen boven winkels")]
    assert found(plan, block="activiteiten") == []


def test_at_most_twenty_are_offered_in_one_statement_whatever_there_is(plan):
    for count in (3, 60):
        for number in range(count):
            models.Goal.objects.create(document=plan, title=f"Doel {count} {number:02}", position=number)
        with counted() as statements:
            shown = found(plan)
        assert len(statements) == 1
    assert len(shown) == MOST_CHOICES


def test_titles_are_those_of_now_and_only_of_this_document(plan, rows, other_region):
    other = begin_plan(other_region, by=seated("programmamanager", other_region))
    theirs = models.Goal.objects.create(document=other, title="Elders")
    goal = rows["goal"]
    models.Goal.objects.filter(pk=goal.pk).update(title="Anders genoemd")
    keys = [str(goal.key), str(rows["lever"].key), str(theirs.key), str(uuid.uuid4())]
    with counted() as statements:
        now = titles(plan, keys)
    assert {(one["kind"], one["id"], one["title"]) for one in now} == {
        ("doel", keys[0], "Anders genoemd"), ("knop", keys[1], "Wonen"),
    }  # fmt: skip
    assert len(statements) == 1


# --- over HTTP -------------------------------------------------------------------------------------------------------
def ask(client, document, **query):
    where = {"region_slug": document.region.slug}
    if document.period:
        where["first_year"] = document.first_year
    return client.get(reverse("plans:reference_choices", kwargs=where), query)


def test_the_answer_holds_kind_id_and_title_and_takes_two_statements_of_its_own(client, agenda, rows, manager):
    activity = add_activity(agenda)
    client.force_login(manager)
    client.get("/contact/")
    with counted() as statements:
        answer = ask(client, agenda, q="wonen")
    assert answer.json() == [{"kind": "activiteit", "id": str(activity.key), "title": "Wonen boven winkels"}]
    own = [sql for sql in statements if "plans_" in sql]
    assert len(own) == 2
    assert ask(client, agenda, id=f"x {activity.key} {activity.key}").json() == answer.json()
    assert ask(client, agenda, id="").json() == []


def test_strange_questions_get_an_answer_or_a_404(client, agenda, rows, manager):
    client.force_login(manager)
    for words in ("\0zz\0", "x" * 5000, "' OR 1=1 --", "%", "😀"):
        assert ask(client, agenda, q=words).json() == []
    assert ask(client, agenda, soort="financiering").status_code == 404
    assert ask(client, agenda, soort="x").status_code == 404
    assert ask(client, agenda, id="\0 ' x").json() == []


@pytest.mark.parametrize(("role", "own", "status"), [
    ("programmamanager", True, 200), ("regioadviseur", True, 200), ("programmamanager", False, 404),
    ("bestuurlijktrekker", True, 403),
])  # fmt: skip
def test_only_who_writes_may_ask(client, plan, other_region, role, own, status):
    client.force_login(seated(role, plan.region if own else other_region))
    assert ask(client, plan).status_code == status


# --- blocks ----------------------------------------------------------------------------------------------------------
def test_every_block_stands_in_the_text_as_it_is_written(plan):
    for kind in BLOCKS:
        assert markup.clean(block_html(kind)) == block_html(kind)


def test_a_plan_offers_nine_blocks_and_an_agenda_all_thirteen():
    paths = {"plan": "/regios/x/plan/", "agenda": "/regios/x/agenda/2026/"}
    of_plan = {one["kind"] for one in offered("plan", {"plan": paths["plan"]})}
    assert of_plan == {
        "opgaven", "knoppen", "doelen", "doelstellingen", "trajecten", "indicator", "governance", "uitgangspunten",
        "procesmiddelen",
    }  # fmt: skip
    of_agenda = {one["kind"]: one for one in offered("agenda", paths)}
    assert set(of_agenda) == set(BLOCKS)
    assert of_agenda["opgaven"]["page"] == "/regios/x/plan/opgaven/"
    assert of_agenda["planning"]["page"] == "/regios/x/agenda/2026/activiteiten/"
    assert of_agenda["governance"]["page"] == ""


def test_the_lists_of_blocks_and_references_are_lists_of_the_tree(agenda):
    items = items_of(agenda)
    assert {*REFERENCES.values(), *SELECTABLE.values()} <= set(items)


def test_the_default_chapters_hold_the_blocks_that_fit_their_document(plan, agenda):
    for document in (plan, agenda):
        for default in default_chapters(document.kind):
            chapter = Chapter.objects.select_related("text").get(document=document, slug=default["key"])
            blocks = default.get("blocks", [])
            assert chapter.text.html == "".join(block_html(kind) for kind in blocks)
            assert chapter.text.html == markup.clean(chapter.text.html)
            assert all(document.kind in BLOCKS[kind].fits for kind in blocks)
            assert chapter.state == "to_write"
    assert {kind for default in default_chapters("agenda") for kind in default.get("blocks", [])} >= {
        "activiteiten", "planning", "financiering", "vraagarticulatie", "procesmiddelen",
    }  # fmt: skip
