"""The page Gereedheid: for the own core team only, each line with its place, off where the region wants it off."""

import uuid

import pytest
from django.test import Client

from governance.models import AuditEntry, Role
from plans.items import models, readiness
from plans.versions.operations import make_version
from tests.conftest import seated, seated_until_today
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan


@pytest.fixture
def rows(plan):
    return fill_plan(plan)


def browser(person):
    client = Client()
    client.force_login(person)
    client.get("/contact/")
    return client


def found(document):
    return {(line.part, line.place, line.text): line.url for line in readiness.lines(document)}


def test_each_line_leads_to_the_place_where_it_is_mended(plan, agenda, rows):
    bare = models.Activity.objects.create(document=agenda, title="Kaal", position=1)
    challenge = models.Challenge.objects.create(document=plan, title="Los", position=2)
    measured = models.Indicator.objects.create(document=plan, title="Leeg", position=2)
    urls = set(found(plan).values())
    assert {
        f"{plan.path}hoofdstukken/introductie/", f"{plan.path}opgaven/{challenge.key}/",
        f"{plan.path}doelen/{rows['goal'].key}/", f"{plan.path}indicatoren/{measured.key}/",
        f"{plan.path}uitgangspunten/#uitgangspunt-1",
    } <= urls  # fmt: skip
    assert f"{agenda.path}activiteiten/{bare.key}/" in found(agenda).values()
    assert f"{plan.path}doelen/{rows['goal'].key}/" in found(agenda).values()


def test_every_place_a_line_leads_to_exists(plan, agenda, rows, manager):
    models.Challenge.objects.create(document=plan, title="Los", position=2)
    models.Indicator.objects.create(document=plan, title="Leeg", position=2)
    models.Activity.objects.create(document=agenda, title="Kaal", position=1)
    client = browser(manager)
    urls = {line.url for document in (plan, agenda) for line in readiness.lines(document)}
    assert {url.split("/")[-3] for url in urls} >= {"hoofdstukken", "opgaven", "doelen", "indicatoren", "activiteiten"}
    for url in urls:
        assert client.get(url.partition("#")[0]).status_code == 200, url


def test_a_doel_that_an_activity_of_an_agenda_works_on_is_not_open_in_the_plan(plan, agenda, rows):
    line = ("goals", "Jongeren blijven", "Aan dit doel werkt nog geen activiteit.")
    assert line in found(plan)
    activity = add_activity(agenda, rows["goal"])
    assert line not in found(plan)
    models.Activity.objects.filter(pk=activity.pk).update(removed_at=activity.saved_at)
    assert line in found(plan)


def test_a_plan_without_any_agenda_is_not_asked_for_activities(plan, rows):
    assert not [text for _, _, text in found(plan) if "activiteit" in text]


def test_the_page_shows_the_lines_and_filters_them_by_part(plan, manager, rows):
    client = browser(manager)
    page = client.get(f"{plan.path}gereedheid/").content.decode()
    assert "Jongeren trekken weg" not in page
    assert f'href="{plan.path}uitgangspunten/#uitgangspunt-1"' in page
    assert "Hoofdstukken" in page
    page = client.get(f"{plan.path}gereedheid/?deel=principles").content.decode()
    assert f'href="{plan.path}hoofdstukken/introductie/"' not in page.split("<table")[1]


@pytest.mark.parametrize(
    "query", ["?deel=%00", "?deel=bestaat-niet", "?pagina=-1", "?pagina=9999999999999999", "?pagina=x"]
)
def test_a_strange_address_shows_a_page(plan, manager, query):
    assert browser(manager).get(f"{plan.path}gereedheid/{query}").status_code == 200


# --- who -------------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.PROGRAMME_MANAGER, 200), (Role.PROGRAMME_OFFICER, 200), (Role.REGION_ADVISER, 200),
        (Role.OFFICIAL_LEAD, 200), (Role.REGIONAL_LEAD, 403), (Role.STATE_REPRESENTATIVE, 403),
        (Role.STEERING_MEMBER, 404), (Role.CASHIER, 404),
    ],
)  # fmt: skip
def test_only_the_own_core_team_sees_what_is_open(plan, region, other_region, role, status):
    assert browser(seated(role, region)).get(f"{plan.path}gereedheid/").status_code == status
    assert browser(seated(role, other_region)).get(f"{plan.path}gereedheid/").status_code == 404


@pytest.mark.parametrize("role", [Role.PROGRAMME_TEAM, Role.ADMINISTRATOR, Role.MINISTRY_CONTACT])
def test_nobody_of_the_programme_sees_what_is_open(plan, role):
    assert browser(seated(role)).get(f"{plan.path}gereedheid/").status_code == 404


def test_somebody_whose_seat_ended_this_morning_sees_nothing(plan, region):
    assert browser(seated_until_today(Role.PROGRAMME_MANAGER, region)).get(f"{plan.path}gereedheid/").status_code == 404
    assert Client().get(f"{plan.path}gereedheid/").status_code == 302


# --- the switch ------------------------------------------------------------------------------------------------------
def test_a_region_can_do_without_and_take_it_up_again(plan, manager, region, other_region):
    client = browser(manager)
    make = f"{plan.path}versies/maken/"
    assert "Wilt u dit eerst nakijken?" in client.get(make).content.decode()
    assert client.post(f"{plan.path}gereedheid/tonen/", {"tonen": "nee"}).status_code == 302
    assert not readiness.is_shown(region.pk)
    assert readiness.is_shown(other_region.pk)
    page = client.get(f"{plan.path}gereedheid/").content.decode()
    assert "De gereedheid staat uit" in page
    assert "hoofdstukken/introductie" not in page.split("<main")[1]
    page = client.get(make).content.decode()
    assert "nakijken" not in page
    assert "niets open" not in page
    client.post(f"{plan.path}gereedheid/tonen/", {"tonen": "ja"})
    assert "Wilt u dit eerst nakijken?" in client.get(make).content.decode()
    said = list(
        AuditEntry.objects.filter(action__startswith="gereedheid").order_by("pk").values_list("action", flat=True)
    )
    assert said == ["gereedheid uitgezet", "gereedheid aangezet"]
    assert models.ReadinessSwitch.history.count() >= 2


@pytest.mark.parametrize("role", [Role.REGIONAL_LEAD, Role.STATE_REPRESENTATIVE])
def test_who_decides_does_not_switch_it(plan, region, role):
    answer = browser(seated(role, region)).post(f"{plan.path}gereedheid/tonen/", {"tonen": "nee"})
    assert answer.status_code == 403
    assert readiness.is_shown(region.pk)


def test_it_never_stops_a_version(plan, manager, rows):
    assert readiness.lines(plan)
    answer = browser(manager).post(f"{plan.path}versies/maken/", {"label": "", "note": "", "token": uuid.uuid4()})
    assert answer.status_code == 302
    assert plan.versions.count() == 1
    assert make_version(plan, by=manager, token=uuid.uuid4()).number == "0.2"


def test_the_page_costs_no_more_statements_for_more_items(plan, agenda, manager, rows):
    client = browser(manager)

    def visit():
        with counted() as statements:
            assert client.get(f"{agenda.path}gereedheid/").status_code == 200
        return len(statements)

    before = visit()
    for number in range(60):
        add_activity(agenda, title=f"Activiteit {number}", position=number)
    assert visit() == before <= 12
