"""Who has a chapter open, and what an open editor hears every eleven seconds (trust.md F2; decisions 6)."""

import time
import uuid

import pytest
import redis
from django.db import connection
from django.http import Http404
from django.test import Client
from django.test.utils import CaptureQueriesContext

from governance.models import Person, Role
from governance.rights import Standing
from governance.signin.backend import PersonBackend, read_already
from plans.documents import operations, presence
from plans.documents.finding import chapter_for, chapter_now
from plans.documents.saving import save_text
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today

AWAY = "redis://127.0.0.1:1/0"
PERSON_COLUMNS = [column.attname for column in Person._meta.concrete_fields]


@pytest.fixture(autouse=True)
def redis_was_well(monkeypatch):
    monkeypatch.setattr(presence, "_failed_at", float("-inf"))


@pytest.fixture
def colleague(region):
    return seated("regioadviseur", region)


class Editor:
    """One open editor: somebody's browser with a chapter and a sitting of its own."""

    def __init__(self, person, chapter, base=1):
        self.client, self.sitting, self.base = Client(), uuid.uuid4(), base
        self.path = f"{chapter.document.path}hoofdstukken/{chapter.slug}/"
        if person:
            self.client.force_login(person)

    def get(self, doing="open", **fields):
        query = {"base": self.base, "sitting": self.sitting, "doing": doing} | fields
        return self.client.get(f"{self.path}stand/", query, HTTP_ACCEPT="application/json")

    def present(self, doing="open"):
        return self.get(doing).json()["present"]

    def leave(self, sitting=None):
        return self.client.post(f"{self.path}weg/", {"sitting": sitting or self.sitting})


def test_two_who_have_a_chapter_open_see_each_other_and_not_themselves(chapter, manager, colleague):
    one, other = Editor(manager, chapter), Editor(colleague, chapter)
    assert one.present("typing") == []
    assert other.present() == [{"name": manager.name, "doing": "typing"}]
    assert one.present("idle") == [{"name": colleague.name, "doing": "open"}]
    assert other.present() == [{"name": manager.name, "doing": "idle"}]


def test_somebody_with_two_windows_is_there_once_with_the_liveliest(chapter, manager, colleague):
    for doing in ("idle", "typing", "open"):
        Editor(manager, chapter).present(doing)
    assert Editor(colleague, chapter).present() == [{"name": manager.name, "doing": "typing"}]


def test_who_says_goodbye_is_gone_at_once(chapter, manager, colleague):
    one, other = Editor(manager, chapter), Editor(colleague, chapter)
    one.present()
    assert one.leave().status_code == 204
    assert other.present() == []


def test_nobody_says_goodbye_for_another(chapter, manager, colleague):
    one, other = Editor(manager, chapter), Editor(colleague, chapter)
    one.present()
    other.leave(one.sitting)
    assert [who["name"] for who in other.present()] == [manager.name]


def test_who_gives_no_sign_is_gone_within_a_minute(chapter, manager, colleague, monkeypatch):
    one, other = Editor(manager, chapter), Editor(colleague, chapter)
    one.present()
    assert 20 < presence.GONE_AFTER < 50  # two signs may be missed, and the page asks every eleven seconds
    later = time.time() + presence.GONE_AFTER + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert other.present() == []


def test_of_a_chapter_nobody_has_open_nothing_stays_in_redis(chapter, manager):
    Editor(manager, chapter).present()
    client = presence._client()
    assert 0 < client.ttl(presence._key(chapter)) <= presence.GONE_AFTER


def test_presence_in_one_chapter_says_nothing_in_another(plan, chapter, manager, colleague):
    Editor(manager, chapter).present()
    other = plan.chapters.select_related("document__region").get(slug="organisatie")
    assert Editor(colleague, other).present() == []


# --- what is saved now ------------------------------------------------------------------------------------------------
def test_an_editor_hears_of_a_newer_text_and_gets_it_once(chapter, manager, colleague):
    editor = Editor(manager, chapter)
    assert "html" not in editor.get().json()
    save_text(chapter, f'<p>nieuw</p><figure><img src="afbeelding:{"a" * 64}" alt="x"></figure>', base=1, by=colleague)
    answer = editor.get()
    heard = answer.json()
    assert (heard["base"], heard["by"], answer["X-Base"]) == (2, colleague.name, "2")
    assert heard["html"] == (
        f'<p>nieuw</p><figure><img src="{chapter.document.image_prefix}{"a" * 64}/" alt="x"></figure>'
    )
    editor.base = 2
    assert "html" not in editor.get().json()


def test_asking_costs_one_statement_and_leaving_two(chapter, manager):
    editor = Editor(manager, chapter)
    editor.get()
    with CaptureQueriesContext(connection) as asked:
        assert editor.get("typing").status_code == 200
    assert len(asked) == 1, [query["sql"] for query in asked]
    with CaptureQueriesContext(connection) as asked:
        editor.leave()
    assert len(asked) <= 2


# --- who may ask ------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "role", [Role.PROGRAMME_MANAGER, Role.OFFICIAL_LEAD, Role.REGIONAL_LEAD, Role.STATE_REPRESENTATIVE]
)
def test_who_reads_the_working_text_hears_who_is_there(chapter, region, role):
    assert Editor(seated(role, region), chapter).get().status_code == 200


def test_for_anybody_else_the_chapter_is_not_there(chapter, region, other_region):
    writer = seated("programmamanager", region, person=make_person("Wie hier schrijft"))
    Editor(writer, chapter).present()
    strangers = [
        make_person(),
        seated("programmamanager", other_region),
        seated("stuurgroeplid", region),
        seated_until_today("programmamanager", region),
        seated_from_tomorrow("programmamanager", region),
    ]
    for person in strangers:
        editor = Editor(person, chapter)
        assert editor.get().status_code == 404
        assert editor.leave().status_code == 404
        assert writer.name not in editor.get().content.decode()


def test_right_and_chapter_in_one_query_says_what_the_table_of_rights_says(chapter, region):
    """The short way to the answer is no other answer: the same people as through `Standing.of`."""
    for role in (Role.PROGRAMME_MANAGER, Role.STATE_REPRESENTATIVE):
        person = seated(role, region)
        chapter_now(person, "achterhoek", chapter.slug)
        assert person.standing == Standing.of(person)


def test_the_visitor_read_beside_a_chapter_is_the_visitor_and_the_chapter_is_for_nobody_else(
    chapter, manager, colleague
):
    found = chapter_for(manager.pk, "achterhoek", chapter.slug)
    assert vars(found.reader).keys() == vars(Person.objects.get(pk=manager.pk)).keys()
    assert {name: getattr(found.reader, name) for name in PERSON_COLUMNS} == Person.objects.values().get(pk=manager.pk)
    assert found.to(manager).pk == chapter.pk
    with pytest.raises(Http404):
        found.to(colleague)


@pytest.mark.parametrize("change", [{"password": "anders"}, {"is_active": False}])
def test_a_session_that_ended_elsewhere_hears_nothing_more(chapter, manager, change):
    """The row that came with the chapter is asked as strictly as one that is read by itself."""
    editor = Editor(manager, chapter)
    assert editor.get().status_code == 200
    Person.objects.filter(pk=manager.pk).update(**change)
    answer = editor.get()
    assert (answer.status_code, answer["Location"][:11]) == (302, "/inloggen/?")


def test_a_row_handed_over_counts_for_its_own_session_alone(manager, colleague):
    with read_already(manager):
        assert PersonBackend().get_user(colleague.pk) == colleague
        assert PersonBackend().get_user(manager.pk) is manager
    assert PersonBackend().get_user(manager.pk) is not manager


def test_who_is_not_signed_in_goes_to_the_sign_in_page(chapter):
    answer = Editor(None, chapter).get()
    assert (answer.status_code, answer["Location"][:11]) == (302, "/inloggen/?")


def test_a_removed_chapter_is_not_there(chapter, manager):
    operations.remove_chapter(chapter, by=manager)
    assert Editor(manager, chapter).get().status_code == 404


@pytest.mark.parametrize(
    "wrong", [{"sitting": ""}, {"sitting": "x"}, {"base": "-1"}, {"base": "9" * 12}, {"doing": "x"}]
)
def test_what_no_editor_asks_is_not_answered(chapter, manager, wrong):
    assert Editor(manager, chapter).get(**wrong).status_code == 404


# --- Redis away -------------------------------------------------------------------------------------------------------
def test_without_redis_nobody_is_shown_and_the_text_still_comes(chapter, manager, monkeypatch):
    away = redis.Redis.from_url(AWAY, socket_timeout=1, socket_connect_timeout=1)
    monkeypatch.setattr(presence, "_client", lambda: away)
    editor = Editor(manager, chapter, base=0)
    answer = editor.get()
    assert answer.status_code == 200
    assert answer.json() == {"base": 1, "at": answer.json()["at"], "by": manager.name, "html": "", "present": []}
    assert editor.leave().status_code == 204


def test_after_a_failure_redis_is_left_alone_for_a_while(chapter, manager, monkeypatch):
    asked = []

    def failing():
        asked.append(1)
        raise redis.ConnectionError("weg")

    monkeypatch.setattr(presence, "_client", failing)
    editor = Editor(manager, chapter)
    for _ in range(5):
        assert editor.present() == []
    assert len(asked) == 1
    later = time.monotonic() + presence.LEFT_ALONE + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    editor.present()
    assert len(asked) == 2
