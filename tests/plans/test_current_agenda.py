"""From the main menu to plan and agenda in one click, and to no agenda that one may not read."""

import uuid
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from governance.models import Role
from npvr.frame import menu
from plans.documents.operations import begin_agenda
from plans.versions.models import Sharing
from plans.versions.operations import make_version
from tests import conftest
from tests.conftest import make_person, seated
from tests.counting import counted

PATH = "/regios/achterhoek/agenda/"
OWN, TWO = [("achterhoek", "Achterhoek")], [("achterhoek", "Achterhoek"), ("twente", "Twente")]


def browser(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def agenda(plan, manager):
    return begin_agenda(plan, first_year=timezone.localdate().year, last_year=timezone.localdate().year + 3, by=manager)


def share(document, level, by):
    version = make_version(document, by=by, token=uuid.uuid4())
    conftest.share(version, level)
    return version


# --- the menu --------------------------------------------------------------------------------------------------------
def entries(path, regions=OWN):
    return {entry["label"]: entry["url"] for entry in menu(path, regions)}


def current(path, regions=OWN):
    return [entry["label"] for entry in menu(path, regions) if entry["current"]]


def test_plan_and_agenda_are_one_click_away_on_every_page():
    for path in ("/", "/account/", "/regios/twente/", "/regios/achterhoek/plan/inhoud/"):
        assert entries(path)["Plan"] == "/regios/achterhoek/plan/"
        assert entries(path)["Agenda"] == PATH


def test_the_versions_are_those_of_the_document_one_is_in():
    assert entries("/")["Versies"] == "/regios/achterhoek/plan/versies/"
    assert entries(f"{PATH}2026/activiteiten/")["Versies"] == f"{PATH}2026/versies/"
    assert entries(f"{PATH}nieuw/")["Versies"] == "/regios/achterhoek/plan/versies/"


@pytest.mark.parametrize(("path", "label"), [
    ("/regios/achterhoek/plan/opgaven/", "Plan"), (f"{PATH}2026/inhoud/", "Agenda"), (f"{PATH}nieuw/", "Agenda"),
    (f"{PATH}2026/versies/0.1/", "Versies"), ("/regios/achterhoek/plan/versies/", "Versies"),
    ("/regios/achterhoek/", "Regio's"), ("/regios/twente/plan/", "Regio's"),
])  # fmt: skip
def test_the_entry_of_where_one_is_stands_out(path, label):
    assert current(path) == [label]


def test_who_sits_in_two_regions_gets_the_documents_of_the_one_they_are_in():
    assert entries("/regios/twente/plan/", TWO)["Agenda"] == "/regios/twente/agenda/"
    assert set(entries("/", TWO)) == set(entries("/", [])) == {"Regio's"}


# --- where it leads ----------------------------------------------------------------------------------------------------
def test_the_agenda_of_today_comes_before_a_later_one(plan, agenda, manager):
    begin_agenda(plan, first_year=agenda.last_year + 1, last_year=agenda.last_year + 4, by=manager)
    assert browser(manager).get(PATH).headers["Location"] == agenda.path


def test_without_one_of_today_it_is_the_newest(plan, manager):
    made = [begin_agenda(plan, first_year=year, last_year=year + 3, by=manager) for year in (2012, 2016)]
    assert made[0].period.upper < date(2020, 1, 1)
    assert browser(manager).get(PATH).headers["Location"] == made[1].path


@pytest.mark.django_db
def test_who_may_begin_one_is_invited_to(plan, manager, region):
    page = browser(manager).get(PATH).content.decode()
    assert 'href="nieuw/"' in page
    page = browser(seated(Role.STEERING_MEMBER, region)).get(PATH).content.decode()
    assert 'href="nieuw/"' not in page
    assert browser(manager).get("/regios/nergens/agenda/").status_code == 404


@pytest.mark.parametrize(("level", "role", "own", "leads"), [
    (Sharing.CORE_TEAM, Role.PROGRAMME_OFFICER, True, True), (Sharing.CORE_TEAM, Role.STEERING_MEMBER, True, False),
    (Sharing.CORE_TEAM, Role.PROGRAMME_MANAGER, False, False), (Sharing.REGION_AND_STATE, Role.STEERING_MEMBER, True, True),
    (Sharing.REGION_AND_STATE, Role.PROGRAMME_MANAGER, False, False), (Sharing.REGION_AND_STATE, Role.PROGRAMME_TEAM, None, True),
    (Sharing.SOUNDING_BOARD, Role.PROGRAMME_MANAGER, False, True), (Sharing.PUBLIC, None, None, True),
])  # fmt: skip
def test_it_leads_only_to_an_agenda_of_which_one_may_read_something(
    agenda, manager, region, other_region, level, role, own, leads
):
    share(agenda, level, manager)
    place = None if own is None else region if own else other_region
    client = browser(seated(role, place) if role else make_person())
    answer = client.get(PATH)
    assert answer.status_code == (302 if leads else 200)
    if leads:
        assert client.get(answer.headers["Location"]).status_code == 200
    else:
        assert str(agenda.first_year) not in answer.content.decode().replace(str(timezone.localdate()), "")


def test_a_hidden_agenda_answers_as_none_at_all(agenda, manager, other_region):
    client = browser(seated(Role.PROGRAMME_MANAGER, other_region))
    hidden, none = (client.get(path) for path in (PATH, "/regios/zeeuws-vlaanderen/agenda/"))
    assert hidden.status_code == none.status_code == 200
    assert "Er is nog geen Uitvoeringsagenda die u kunt lezen" in hidden.content.decode()
    assert "Er is nog geen Uitvoeringsagenda die u kunt lezen" in none.content.decode()


def test_without_signing_in_only_a_public_agenda_is_found(agenda, manager):
    share(agenda, Sharing.REGION_AND_STATE, manager)
    assert "/inloggen/" in Client().get(PATH).headers["Location"]
    assert "/inloggen/" in Client().get("/regios/nergens/agenda/").headers["Location"]
    share(agenda, Sharing.PUBLIC, manager)
    assert Client().get(PATH).headers["Location"] == agenda.path


def test_it_takes_as_many_statements_for_more_agendas(plan, agenda, manager):
    client = browser(manager)
    client.get("/contact/")  # its session is read and written once

    def visit():
        with counted() as statements:
            client.get(PATH)
        return len(statements)

    before = visit()
    for year in (2000, 2004, 2008):
        share(begin_agenda(plan, first_year=year, last_year=year + 3, by=manager), Sharing.REGION_AND_STATE, manager)
    assert visit() == before <= 5
