"""The record: chained by hash, checked at night, and shown to whom it concerns (trust.md T3, F31)."""

import re
import threading
import uuid
from datetime import timedelta
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command, get_commands
from django.db import connection, transaction
from django.urls import reverse
from django.utils import timezone

from governance import audit, chain
from governance.models import AuditEntry, AuditLink, IntegrityCheck
from npvr.celery import app
from plans.documents import operations
from plans.models import Rendition
from plans.versions.operations import make_version
from regions.models import Region
from tests import databases
from tests.conftest import make_person, seated
from tests.counting import counted
from tests.settings import ADDRESSES


def at_commit():
    """What the database does at commit, now: for a test that is taken back."""
    connection.check_constraints()


# --- the chain -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_line_names_the_seats_from_which_it_was_done(region, other_region, manager):
    adviser = seated("themaadviseur", other_region, person=manager)
    assert audit.record("iets", actor=adviser, region=region).seat == "programmamanager NPVR, Achterhoek"
    assert audit.record("iets", actor=adviser).seat == ""
    assert audit.record("iets", actor=seated("beheer")).seat == "functioneel beheerder"
    assert audit.record("iets").seat == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["gewoon", 'met "aanhaling" en \\ en /', "regel\neinde\ttab\x01\x1f\x7f", "é ß 漢 🙂 \u2028", "a" * 5000]
)
def test_the_database_and_the_portal_make_the_same_hash(region, text):
    audit.record("proef", region=region, subject=text, detail=text)
    audit.record("proef", detail=text)
    at_commit()
    assert AuditLink.objects.count() == 2
    assert chain.verify().findings == []


@pytest.mark.django_db
def test_links_count_from_one_and_each_holds_the_hash_before():
    for _ in range(3):
        audit.record("proef")
    at_commit()
    links = list(AuditLink.objects.order_by("number"))
    assert [link.number for link in links] == [1, 2, 3]
    assert [link.previous for link in links] == [chain.BEGIN, links[0].sha256, links[1].sha256]


def test_the_chain_holds_when_many_write_at_once(own_database):
    """Sixteen people, three lines each in one transaction, and the longest-waiting thing first or last."""
    region = Region.objects.get(slug="achterhoek")
    barrier, errors = threading.Barrier(16), []

    def act(number):
        barrier.wait()
        try:
            with transaction.atomic():
                if number % 2:
                    audit.record("eerst", region=region)
                Region.objects.select_for_update().get(pk=region.pk)
                for _ in range(2 if number % 2 else 3):
                    audit.record("daarna", region=region)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=act, args=[number]) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    found = chain.verify()
    assert (found.rows, found.findings) == (48, [])


def test_without_the_lock_the_chain_would_fork(own_database):
    """The control: two transactions read the same last link, and the database refuses the second."""
    with psycopg.connect(ADDRESSES["owner"](own_database), autocommit=True) as owner:
        body = owner.execute("SELECT pg_get_functiondef('npvr_audit_link(bigint)'::regprocedure)").fetchone()[0]
        unguarded = body.replace("pg_advisory_xact_lock(20261121, 4)", "pg_sleep(0)")
        owner.execute(unguarded.replace("place := coalesce", "PERFORM pg_sleep(0.5); place := coalesce"))
    barrier, errors = threading.Barrier(2), []

    def act():
        barrier.wait()
        try:
            audit.record("proef")
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=act) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(errors) == 1


# --- who changes a row is named --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker):
    """A database with ten lines in its record and a first check, for tests that tamper with copies of it."""
    name = "npvr_written"
    databases.copy_database(databases.TEMPLATE, name)
    with databases.switched_to(name), django_db_blocker.unblock():
        for number in range(10):
            audit.record("proef", subject=f"regel {number}")
        call_command("verify_audit", stdout=StringIO())
    yield name
    databases.drop_database(name)


def tamper(database, statement):
    """As the owner of the tables, who can put the guards aside."""
    with psycopg.connect(ADDRESSES["owner"](database)) as owner:
        for table in ("governance_auditentry", "governance_auditlink", "plans_version"):
            owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        keys = owner.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'governance_auditlink'::regclass AND contype = 'f'"
        ).fetchall()
        for (name,) in keys:
            owner.execute(f"ALTER TABLE governance_auditlink DROP CONSTRAINT {name}")
        owner.execute(statement)


TAMPERING = [
    ("UPDATE governance_auditentry SET detail = 'anders' WHERE id = {fourth}", "Logregel {fourth} .* is gewijzigd"),
    ("UPDATE governance_auditentry SET at = at - interval '1 day' WHERE id = {fourth}", "Logregel {fourth} .* gewijzigd"),
    ("UPDATE governance_auditentry SET seat = 'minister' WHERE id = {fourth}", "Logregel {fourth} .* is gewijzigd"),
    ("DELETE FROM governance_auditentry WHERE id = {fourth}", "Logregel {fourth} .* is verwijderd"),
    (
        "DELETE FROM governance_auditlink WHERE entry_id = {fourth}; DELETE FROM governance_auditentry WHERE id = {fourth}",
        "Tussen schakel 3 en 5 ontbreekt iets",
    ),
    (
        "INSERT INTO governance_auditentry (id, at, action, subject, detail, reference) "
        "VALUES (900, now(), 'vals', '', '', '')",
        "Logregel 900 .* staat niet in de keten",
    ),
    (
        "DELETE FROM governance_auditlink WHERE number > 8; DELETE FROM governance_auditentry WHERE id > {fourth} + 4",
        "De keten eindigt bij 8; bij een eerdere controle liep zij tot 10",
    ),
    (
        "UPDATE governance_auditlink SET sha256 = repeat('a', 64) WHERE number = 10",
        "Schakel 10 is een andere dan bij een eerdere controle",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "words"), TAMPERING)
def test_the_check_names_the_row_that_the_owner_changed(written, django_db_blocker, statement, words):
    name = "npvr_tampered"
    databases.copy_database(written, name)
    with databases.switched_to(name), django_db_blocker.unblock():
        fourth = AuditLink.objects.get(number=4).entry_id
        connection.close()
        tamper(name, statement.format(fourth=fourth))
        out = StringIO()
        with pytest.raises(CommandError, match="klopt er iets niet"):
            call_command("verify_audit", stdout=out)
        newest = IntegrityCheck.objects.first()
    databases.drop_database(name)
    found = " ".join(newest.findings)
    assert found in " ".join(out.getvalue().split("\n"))
    assert re.search(words.format(fourth=fourth), found), found


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE governance_auditentry SET detail = 'anders'",
        "DELETE FROM governance_auditlink",
        "UPDATE governance_integritycheck SET findings = '[]'",
        "INSERT INTO governance_auditlink VALUES (1, 99, repeat('0', 64), repeat('0', 64))",
        "ALTER TABLE governance_auditentry DISABLE TRIGGER ALL",
        "SELECT npvr_audit_link(1)",
    ],
)
def test_the_role_of_the_portal_is_refused(written, statement):
    refusals = (psycopg.errors.RestrictViolation, psycopg.errors.InsufficientPrivilege)
    with psycopg.connect(ADDRESSES["application"](written)) as raw, pytest.raises(refusals):
        raw.execute(statement)


def test_what_was_there_before_is_chained_and_it_can_be_taken_back(empty_database):
    databases.manage(empty_database, "migrate", "governance", "0003", "--skip-checks")
    databases.run_sql(
        "INSERT INTO governance_auditentry (at, action, subject, detail, reference) "
        "SELECT now(), 'vroeger', n::text, '', '' FROM generate_series(1, 5) n",
        database=empty_database,
    )
    for step in ("0005", "0003", "0005"):
        databases.manage(empty_database, "migrate", "governance", step, "--skip-checks")
    audit.record("nu")
    found = chain.verify()
    assert (found.rows, found.findings) == (6, [])
    assert list(AuditEntry.objects.order_by("link__number").values_list("subject", flat=True)) == [*"12345", ""]


def test_a_check_that_finds_nothing_says_so_and_is_kept(written, django_db_blocker):
    out = StringIO()
    with databases.switched_to(written), django_db_blocker.unblock():
        call_command("verify_audit", stdout=out)
        check = IntegrityCheck.objects.first()
        assert (check.rows, check.findings, check.head) == (10, [], AuditLink.objects.get(number=10).sha256)
    assert "alles klopt" in out.getvalue()


def test_a_changed_version_and_a_changed_file_are_named(version, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "a.pdf").write_bytes(b"anders")
    Rendition.objects.create(version=version, edition="concept", path="a.pdf", sha256="0" * 64, size=1, pages=1)
    Rendition.objects.create(version=version, edition="public", path="b.pdf", sha256="0" * 64, size=1, pages=1)
    with pytest.raises(CommandError):
        call_command("verify_versions", stdout=StringIO())
    findings = IntegrityCheck.objects.get(kind="versions").findings
    assert [f"{version.pk}" in finding for finding in findings] == [True, True]
    assert "is gewijzigd" in findings[0]
    assert "is er niet" in findings[1]


def test_a_version_whose_content_the_owner_changed_is_named(own_database, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    region = Region.objects.get(slug="achterhoek")
    person = seated("programmamanager", region)
    plan = operations.begin_plan(region, by=person)
    made = [make_version(plan, by=person, token=uuid.uuid4()) for _ in range(2)]
    call_command("verify_versions", stdout=StringIO())
    connection.close()
    tamper(own_database, f"UPDATE plans_version SET content = content || ' ' WHERE id = '{made[1].pk}'")
    with pytest.raises(CommandError):
        call_command("verify_versions", stdout=StringIO())
    findings = IntegrityCheck.objects.filter(kind="versions").first().findings
    assert len(findings) == 1
    assert str(made[1].pk) in findings[0]


# --- the pages -------------------------------------------------------------------------------------------------------


def visit(client, person, path, **query):
    client.force_login(person)
    return client.get(path, query)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("programmamanager", 200), ("regioadviseur", 200), ("bestuurlijktrekker", 200), ("rijksvertegenwoordiger", 200),
        ("regiokassier", 200), ("stuurgroeplid", 404), ("themaadviseur", 404),
    ],
)  # fmt: skip
def test_who_reads_the_record_of_a_region(client, region, other_region, role, status):
    person = seated(role, region)
    assert visit(client, person, reverse("region_audit", args=["achterhoek"])).status_code == status
    assert visit(client, person, reverse("region_audit", args=["twente"])).status_code == 404
    assert visit(client, person, reverse("system_audit")).status_code == 404


@pytest.mark.django_db
def test_the_record_of_a_region_holds_its_own_lines_and_the_cashier_sees_the_own_ones(client, region, other_region):
    cashier, other = seated("regiokassier", region), seated("programmamanager", region)
    audit.record("eigen werk", actor=cashier, region=region)
    audit.record("werk van een ander", actor=other, region=region)
    audit.record("elders", actor=cashier, region=other_region)
    path = reverse("region_audit", args=["achterhoek"])
    read = visit(client, other, path).content.decode()
    assert "Eigen werk" in read
    assert "Werk van een ander" in read
    assert "Elders" not in read
    own = visit(client, cashier, path).content.decode()
    assert "Eigen werk" in own
    assert "Werk van een ander" not in own


@pytest.mark.django_db
def test_beheer_reads_what_is_of_the_portal_and_nothing_of_a_region(client, region):
    audit.record("in een regio", region=region, subject="titel van een concept")
    audit.record("van het portaal")
    read = visit(client, seated("beheer"), reverse("system_audit")).content.decode()
    assert "Van het portaal" in read
    assert "titel van een concept" not in read
    assert "nog niet gecontroleerd" in read
    IntegrityCheck.objects.create(kind="audit", rows=3, findings=["Logregel 2 is gewijzigd."])
    assert "Logregel 2 is gewijzigd." in client.get(reverse("system_audit")).content.decode()


@pytest.mark.django_db
def test_the_record_is_narrowed_by_words_name_and_dutch_days(client, region, manager):
    audit.record("versie gemaakt", actor=make_person("Wilma"), region=region)
    audit.record("hoofdstuk verwijderd", actor=make_person("Bram"), region=region)
    path, today = reverse("region_audit", args=["achterhoek"]), timezone.localdate()
    found = lambda **query: [e.action for e in visit(client, manager, path, **query).context["page"]]  # noqa: E731
    assert found(wat="VERSIE") == ["versie gemaakt"]
    assert found(wie="bram") == ["hoofdstuk verwijderd"]
    assert len(found(van=today.isoformat(), tot=today.isoformat())) == 2
    assert found(van=(today + timedelta(days=1)).isoformat()) == []
    assert found(tot="9999-12-31", van="0001-01-01") == ["hoofdstuk verwijderd", "versie gemaakt"]


@pytest.mark.parametrize(
    "query", [{"van": "gisteren"}, {"van": "2026-02-02", "tot": "2026-01-01"}, {"wat": "a\x00b"}, {"wie": "x" * 81}]
)
def test_a_question_that_is_no_good_is_answered_in_dutch(client, manager, query):
    answer = visit(client, manager, reverse("region_audit", args=["achterhoek"]), **query)
    assert answer.status_code == 422
    assert "Dit klopt nog niet" in answer.content.decode()


@pytest.mark.django_db
def test_the_record_is_paged_and_costs_the_same_however_long(client, region, manager):
    path, numbers = reverse("region_audit", args=["achterhoek"]), []
    client.force_login(manager)
    for more in (10, 60):
        for number in range(more):
            audit.record("proef", actor=make_person() if more == 10 else manager, region=region, subject=str(number))
        at_commit()
        client.get(path)
        with counted() as statements:
            page = client.get(path).context["page"]
        numbers.append(len(statements))
        assert len(page.object_list) == min(50, page.paginator.count)
    assert numbers[0] == numbers[1]
    assert client.get(path, {"pagina": 2}).status_code == 200


def test_the_clock_asks_for_tasks_that_the_worker_knows_and_commands_that_there_are(settings):
    """A misspelt name in the schedule fails at night, in a log."""
    app.loader.import_default_modules()
    assert {one["task"] for one in settings.CELERY_BEAT_SCHEDULE.values()} <= set(app.tasks)
    assert {"verify_audit", "verify_versions"} <= set(get_commands())
