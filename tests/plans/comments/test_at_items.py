"""Comments at an item: placed, read and answered on the item's own page, and nowhere for who does not read it."""

import uuid

import pytest
from django.test import Client

from plans.comments.models import Comment
from plans.documents import operations as documents
from plans.items.models import Activity, Challenge, Goal, Indicator, Lever, RunningProgramme
from plans.items.operations import add_item
from tests.conftest import seated

PAGES = {
    Challenge: "opgaven", Lever: "knoppen", Goal: "doelen", RunningProgramme: "trajecten", Indicator: "indicatoren",
}  # fmt: skip


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def placed(client, document, key, text="Klopt dit nog?"):
    fields = {"onderdeel": key, "text": text, "token": uuid.uuid4()}
    return client.post(f"{document.path}opmerkingen/nieuw/", fields, headers={"X-Requested-With": "fetch"})


@pytest.fixture
def items(plan, manager):
    return {model: add_item(model(document=plan, title=f"Iets: {name}"), by=manager) for model, name in PAGES.items()}


def test_each_kind_of_item_has_its_comments_on_its_own_page(items, plan, manager, region):
    lead, writer = signed_in(seated("bestuurlijktrekker", region)), signed_in(manager)
    for model, item in items.items():
        path = f"{plan.path}{PAGES[model]}/{item.key}/"
        panel = f"{plan.path}opmerkingen/paneel/?onderdeel={item.key}"
        for client in (lead, writer):
            page = client.get(path).content.decode()
            assert f'data-comments="{panel}"' in page, path
            assert "npvr/comments.js" in page
        answer = placed(lead, plan, item.key, f"Over {item.title}")
        assert answer.status_code == 200
        assert "Uw opmerking is geplaatst." in answer.content.decode()
        assert f"Over {item.title}" in writer.get(panel).content.decode()
        listed = writer.get(f"{plan.path}opmerkingen/").content.decode()
        assert f'href="{path}"' in listed
    [*_, last] = items.values()
    assert writer.get(f"{plan.path}opmerkingen/paneel/?onderdeel={last.key}").content.decode().count("Over Iets") == 1


def test_an_activity_has_its_comments_below_its_agenda(plan, manager, other_region):
    agenda = documents.begin_agenda(plan, first_year=2030, last_year=2033, by=manager)
    activity = add_item(Activity(document=agenda, title="Buurtbus"), by=manager)
    path = f"{agenda.path}activiteiten/{activity.key}/"
    client = signed_in(manager)
    assert f"{agenda.path}opmerkingen/paneel/?onderdeel={activity.key}" in client.get(path).content.decode()
    assert placed(client, agenda, activity.key).status_code == 200
    assert f'href="{path}"' in client.get(f"{agenda.path}opmerkingen/").content.decode()
    comment = Comment.objects.get()
    assert (comment.item, comment.item_kind, comment.item_title) == (activity.key, "activiteit", "Buurtbus")
    for stranger in (seated("programmamanager", other_region), seated("stuurgroeplid", plan.region)):
        assert placed(signed_in(stranger), agenda, activity.key).status_code == 404
    assert Comment.objects.count() == 1


def test_a_removed_item_keeps_what_was_said_and_takes_nothing_new(items, plan, manager):
    goal, client = items[Goal], signed_in(manager)
    placed(client, plan, goal.key)
    client.post(f"{plan.path}doelen/{goal.key}/verwijderen/")
    page = client.get(f"{plan.path}doelen/{goal.key}/").content.decode()
    assert "Verwijderd op" in page
    assert "data-comments" not in page
    assert placed(client, plan, goal.key).status_code == 404
    assert "Klopt dit nog?" in client.get(f"{plan.path}opmerkingen/").content.decode()


def test_from_the_list_one_goes_to_answer_and_to_paper(items, plan, manager):
    client = signed_in(manager)
    for number in range(2):
        placed(client, plan, items[Goal].key, f"Opmerking {number}")
    comment = Comment.objects.first()
    page = client.get(f"{plan.path}opmerkingen/").content.decode()
    assert f'href="{comment.path}"><svg' in page
    assert page.count("<span>Antwoorden") == 2
    assert "?toon=open&amp;alles=1" in page
    paper = client.get(f"{plan.path}opmerkingen/?toon=open&alles=1").content.decode()
    assert "2 opmerkingen (open), stand op" in paper
    assert "Opmerking 0" in paper
    assert "<span>Antwoorden" not in paper
    assert "Hieronder staan" not in paper


def test_a_list_that_is_too_long_for_paper_says_so(items, plan, manager, monkeypatch):
    monkeypatch.setattr("plans.comments.listing.MOST_PRINTED", 1)
    client = signed_in(manager)
    for number in range(2):
        placed(client, plan, items[Goal].key, f"Opmerking {number}")
    paper = client.get(f"{plan.path}opmerkingen/?alles=1").content.decode()
    assert "Hieronder staan de nieuwste 1." in paper
