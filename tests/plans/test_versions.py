"""Making versions: numbers, the frozen content, and what the database refuses (trust.md T3)."""

import hashlib
import json
import threading
import uuid

import psycopg
import pytest
from django.db import connection

from governance.models import AuditEntry, IntegrityCheck
from npvr.access import Refused
from plans.content import tree
from plans.documents import operations as chapters
from plans.documents.saving import save_text
from plans.items import readiness
from plans.items.tree import tree_of
from plans.models import Chapter, ChapterText, Document, Image, RefusedText, RenderJob, Rendition, Version
from plans.versions.operations import make_version
from regions.models import Region
from tests import databases
from tests.conftest import seated
from tests.settings import ADDRESSES

INSERT_ONLY = ["plans_version", "plans_rendition", "plans_image", "plans_chaptertext_history", "plans_refusedtext",
               "governance_auditentry", "governance_auditlink", "governance_integritycheck"]  # fmt: skip


def test_numbers_count_up_and_are_never_reused(plan, manager):
    numbers = [make_version(plan, by=manager, token=uuid.uuid4()).number for _ in range(3)]
    assert numbers == ["0.1", "0.2", "0.3"]


def test_the_content_is_the_canonical_text_and_its_hash_is_of_those_bytes(version):
    assert hashlib.sha256(version.content.encode()).hexdigest() == version.sha256
    assert tree.canonical(json.loads(version.content)) == version.content
    first = json.loads(version.content)["chapters"][0]
    assert (first["number"], first["title"]) == ("1", "Introductie")
    assert first["html"] == "<p>De Achterhoek kiest voor de lange termijn.</p>"


def test_a_version_holds_no_name_of_a_person_and_no_address(version, manager):
    assert manager.name not in version.content
    assert manager.email not in version.content
    assert "/regios/" not in version.content


def test_writing_on_does_not_change_a_version(version, chapter, manager):
    before = version.content
    chapter.text.refresh_from_db()
    save_text(chapter, "<p>Iets heel anders.</p>", base=chapter.text.lock_version, by=manager)
    chapters.rename_chapter(chapter, "Andere titel", by=manager)
    assert Version.objects.get(pk=version.pk).content == before


def test_chapters_keep_their_ids_through_versions(version, plan, chapter, manager):
    chapters.rename_chapter(chapter, "Vooraf", by=manager)
    chapters.shift_chapter(chapter, "down", by=manager)
    later = make_version(plan, by=manager, token=uuid.uuid4())
    ids = [{c["id"] for c in json.loads(v.content)["chapters"]} for v in (version, later)]
    assert ids[0] == ids[1]


def test_a_double_click_makes_one_version_and_orders_one_pdf(plan, manager):
    token = uuid.uuid4()
    first, second = (make_version(plan, by=manager, token=token, label="60%") for _ in range(2))
    assert first.pk == second.pk
    assert RenderJob.objects.filter(version=first).count() == 1


def test_the_token_of_one_person_gives_nobody_else_that_version(plan, manager, region):
    token = uuid.uuid4()
    make_version(plan, by=manager, token=token)
    with pytest.raises(Exception, match="token"):
        make_version(plan, by=seated("regioadviseur", region), token=token)


def test_making_a_version_is_on_record(version, manager):
    entry = AuditEntry.objects.get(action="versie gemaakt")
    assert (entry.actor, entry.detail) == (manager, version.sha256)


@pytest.mark.parametrize(("field", "value"), [("label", "x" * 41), ("note", "x" * 4001)])
def test_a_label_or_note_that_is_too_long_is_refused_in_dutch(plan, manager, field, value):
    with pytest.raises(Refused, match="te lang"):
        make_version(plan, by=manager, token=uuid.uuid4(), **{field: value})


def test_what_is_open_names_the_chapter_and_never_stops_a_version(plan, manager):
    assert f"{plan.path}hoofdstukken/introductie/" in {line.url for line in readiness.lines(plan)}
    assert make_version(plan, by=manager, token=uuid.uuid4()).number == "0.1"


@pytest.fixture(scope="module")
def filled_database(django_db_setup, django_db_blocker):
    """A database with a row in each table that only grows, so that a row trigger has something to refuse."""
    name = "npvr_filled"
    databases.copy_database(databases.TEMPLATE, name)
    with databases.switched_to(name), django_db_blocker.unblock():
        _fill()
    yield name
    databases.drop_database(name)


@pytest.mark.parametrize("table", INSERT_ONLY)
@pytest.mark.parametrize("role", ["application", "owner"])
@pytest.mark.parametrize("statement", ["UPDATE {t} SET {c} = {c}", "DELETE FROM {t}", "TRUNCATE {t} CASCADE"])
def test_no_role_changes_or_removes_what_is_made(filled_database, table, role, statement):
    with psycopg.connect(ADDRESSES[role](filled_database)) as raw:
        column = raw.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s ORDER BY ordinal_position",
            [table],
        ).fetchone()[0]
        assert raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > 0
        with pytest.raises((psycopg.errors.RestrictViolation, psycopg.errors.InsufficientPrivilege)):
            raw.execute(statement.format(t=table, c=column))


def test_the_application_role_may_not_truncate_at_all(filled_database):
    address = ADDRESSES["application"](filled_database)
    with psycopg.connect(address) as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
        raw.execute("TRUNCATE plans_renderjob")


def _fill():
    plan, person = _plan_with_real_commits()
    version = make_version(plan, by=person, token=uuid.uuid4())
    Rendition.objects.create(version=version, edition="concept", path="x", sha256="0" * 64, size=1, pages=1)
    IntegrityCheck.objects.create(kind="audit", rows=0)
    Image.objects.create(sha256="0" * 64, media_type="image/png", width=1, height=1, size=1, path="x")
    RefusedText.objects.create(chapter=plan.chapters.first(), person=person, base=1, html="x")


def _plan_with_real_commits():
    region = Region.objects.get(slug="achterhoek")
    person = seated("programmamanager", region)
    return chapters.begin_plan(region, by=person), person


def _at_once(count, act):
    """Run `act(number)` in threads that start together; the answers, or what was raised."""
    barrier, answers = threading.Barrier(count), [None] * count

    def run(number):
        barrier.wait()
        try:
            answers[number] = act(number)
        except Exception as error:
            answers[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def test_eight_versions_at_the_same_moment_get_eight_numbers_in_a_row(own_database):
    plan, person = _plan_with_real_commits()
    made = _at_once(8, lambda _: make_version(plan, by=person, token=uuid.uuid4()).number)
    assert sorted(made) == [f"0.{n}" for n in range(1, 9)]


def test_without_the_lock_two_versions_would_get_the_same_number(own_database, monkeypatch):
    """The control: the race is real, and only the lock on the document's row keeps it out."""
    plan, person = _plan_with_real_commits()
    manager_class = type(Document.objects.all())
    monkeypatch.setattr(manager_class, "select_for_update", lambda self, **_: self)
    made = _at_once(8, lambda _: make_version(plan, by=person, token=uuid.uuid4()).number)
    assert any(isinstance(answer, Exception) for answer in made)


def test_the_same_click_eight_times_at_once_makes_one_version(own_database):
    plan, person = _plan_with_real_commits()
    token = uuid.uuid4()
    made = _at_once(8, lambda _: make_version(plan, by=person, token=token).pk)
    assert len(set(made)) == 1


def test_without_the_guard_on_the_base_ten_saves_overwrite_each_other(own_database):
    """The control: a plain save by primary key loses nine texts without a word."""
    plan, _ = _plan_with_real_commits()
    pk = plan.chapters.get(slug="introductie").pk
    answers = _at_once(10, lambda number: ChapterText.objects.filter(pk=pk).update(html=f"<p>{number}</p>"))
    assert answers == [1] * 10


def test_a_save_in_between_is_in_a_version_whole_or_not_at_all(own_database):
    plan, person = _plan_with_real_commits()
    slugs = ["introductie", "probleemanalyse"]

    def act(number):
        if number == 0:
            return make_version(plan, by=person, token=uuid.uuid4())
        for slug in slugs:
            chapter = Chapter.objects.select_related("text", "document__region").get(document=plan, slug=slug)
            save_text(chapter, "<p>Nieuw.</p>", base=1, by=person)
        return None

    version, _ = _at_once(2, act)
    texts = {c["title"]: c["html"] for c in json.loads(version.content)["chapters"]}
    # The second chapter is saved after the first: it can't be in without the first.
    assert not (texts["Probleemanalyse"] and not texts["Introductie"])


def test_the_tree_refuses_a_number_with_a_fraction(plan):
    broken = tree_of(plan) | {"items": [{"amount": 1.5}]}
    with pytest.raises(TypeError, match="floats"):
        tree.canonical(broken)


def test_a_tree_of_an_unknown_schema_is_refused():
    with pytest.raises(tree.UnknownSchemaError):
        tree.read('{"schema": 99}')
