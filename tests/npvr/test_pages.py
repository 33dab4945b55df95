"""The pages that show all apps together, the statements, and the addresses that machines ask."""

import logging
from datetime import UTC, datetime

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from governance.models import Person
from npvr import statements
from plans.documents import operations
from tests.conftest import make_person, seated


def visit(person, path):
    client = Client()
    if person:
        client.force_login(person)
    return client.get(path)


def test_the_home_page_names_the_eleven_regions_to_everybody(db):
    text = visit(None, "/").content.decode()
    assert text.count('href="/regios/') >= 11
    assert "Inloggen" in text


def test_somebody_signed_in_sees_the_chapters_they_write_the_late_ones_marked(plan, manager):
    chapter = plan.chapters.get(slug="introductie")
    yesterday = timezone.localdate() - timezone.timedelta(days=1)
    operations.describe_chapter(chapter, state="draft", writer=manager, due=yesterday, by=manager)
    text = visit(manager, "/").content.decode()
    assert "hoofdstukken/introductie/" in text
    assert "te laat" in text


def test_what_is_ready_waits_for_nobody(plan, manager):
    chapter = plan.chapters.get(slug="introductie")
    operations.describe_chapter(chapter, state="ready", writer=manager, due=None, by=manager)
    assert f"{plan.path}hoofdstukken/introductie/" not in visit(manager, "/").content.decode()
    operations.describe_chapter(chapter, state="draft", writer=manager, due=None, by=manager)
    assert f"{plan.path}hoofdstukken/introductie/" in visit(manager, "/").content.decode()


def test_somebody_without_a_seat_reads_why_there_is_so_little(db):
    assert "U bekleedt vandaag geen zetel" in visit(make_person(), "/").content.decode()


def test_an_open_seat_reads_nog_in_te_vullen(db, region, manager):
    text = visit(manager, "/regios/achterhoek/").content.decode()
    assert "nog in te vullen" in text
    assert manager.name in text


def test_names_on_a_region_page_are_for_people_with_a_seat(db, region, manager):
    assert manager.name not in visit(None, "/regios/achterhoek/").content.decode()
    assert manager.name not in visit(make_person(), "/regios/achterhoek/").content.decode()


def test_a_region_without_a_plan_invites_its_core_team_to_begin_one(db, region, manager):
    text = visit(manager, "/regios/achterhoek/plan/").content.decode()
    assert "Plan beginnen" in text
    adviser = seated("themaadviseur", region)
    assert visit(adviser, "/regios/achterhoek/plan/").status_code == 404


def test_an_unknown_region_is_not_found(db):
    assert visit(None, "/regios/nergens/").status_code == 404


# --- a page that is not there ----------------------------------------------------------------------------------------
OWN, SIGN_IN = 'href="/regios/achterhoek/plan/"', 'href="/inloggen/"'


def test_who_is_signed_in_keeps_the_own_menu_on_a_page_that_is_not_there_or_not_for_them(manager, plan, other_region):
    client = Client()
    client.force_login(manager)
    missing = {"/bestaat-niet/": 404, f"/regios/{other_region.slug}/plan/": 404, "/regios/achterhoek/nergens/": 404}
    refused = {f"{plan.path}hoofdstukken/toevoegen/": 403}
    viewer = seated("rijksvertegenwoordiger", plan.region)
    pages = [client.get(path) for path in missing]
    client.force_login(viewer)
    answers = pages + [client.post(path, {"title": "Nieuw"}) for path in refused]
    assert [answer.status_code for answer in answers] == [*missing.values(), *refused.values()]
    texts = [answer.content.decode() for answer in answers]
    for text, person in zip(texts, [manager] * 3 + [viewer], strict=True):
        assert OWN in text
        assert person.name in text
        assert SIGN_IN not in text
    alike = {text.replace(answer.headers["X-Reference"], "") for text, answer in zip(texts[:3], pages, strict=True)}
    assert len(alike) == 1


def test_others_see_there_where_to_sign_in(manager):
    text = visit(None, "/bestaat-niet/").content.decode()
    assert SIGN_IN in text
    assert OWN not in text


def test_a_page_that_is_not_there_says_so_too_when_the_account_can_not_be_read(manager, monkeypatch):
    def away(self):
        raise OperationalError("away")

    monkeypatch.setattr(Person, "standing", property(away))
    answer = visit(manager, "/bestaat-niet/")
    assert answer.status_code == 404
    assert SIGN_IN in answer.content.decode()


def test_security_txt_is_valid_for_less_than_a_year(db):
    lines = visit(None, "/.well-known/security.txt").content.decode().splitlines()
    expires = next(line for line in lines if line.startswith("Expires: ")).removeprefix("Expires: ")
    left = datetime.fromisoformat(expires.replace("Z", "+00:00")) - datetime.now(UTC)
    assert 30 < left.days < 365


def test_a_process_that_answers_is_healthy_and_ready_needs_the_database(db, monkeypatch):
    assert visit(None, "/gezond").status_code == 200
    assert visit(None, "/gereed").content.decode() == "database: goed\nredis: goed\ntaken: goed\n"
    monkeypatch.setattr(statements, "_database", lambda: False)
    assert visit(None, "/gereed").status_code == 503


def test_without_redis_the_portal_is_ready_and_says_that_redis_is_away(db, settings):
    settings.REDIS_URL = "unix:///nowhere/redis.sock"
    answer = visit(None, "/gereed")
    assert (answer.status_code, answer.content.decode()) == (200, "database: goed\nredis: weg\ntaken: goed\n")


def test_a_fault_gives_a_dutch_page_with_the_reference_that_is_in_the_log(db, monkeypatch, caplog):
    from npvr import home

    def fail(_):
        raise ValueError("geheim detail")

    monkeypatch.setattr(home, "_regions", lambda: fail(None))
    client = Client(raise_request_exception=False)
    with caplog.at_level(logging.ERROR):
        answer = client.get("/")
    reference = answer.headers["X-Reference"]
    assert answer.status_code == 500
    assert reference in answer.content.decode()
    assert "geheim detail" not in answer.content.decode()


def test_a_database_that_is_away_gives_a_page_that_says_so(db, monkeypatch):
    from django.db import OperationalError

    from npvr import home

    def away():
        raise OperationalError("connection refused")

    monkeypatch.setattr(home, "_regions", away)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 503
    assert answer.headers["X-Reference"] in answer.content.decode()


@pytest.mark.parametrize("path", ["/toegankelijkheid/", "/privacy/", "/contact/"])
def test_the_statements_are_for_everybody(db, path):
    assert visit(None, path).status_code == 200
