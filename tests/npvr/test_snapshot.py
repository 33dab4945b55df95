"""A new database gets in one go what the migrations make one by one (docs/decisions/0029)."""

import pytest
from django.db import ProgrammingError, connection

from npvr.database import snapshot
from tests import databases
from tests.schema import of_all_migrations
from tests.settings import ADDRESSES


def test_the_text_is_what_all_migrations_make_together():
    """After a new migration: `.venv/bin/python -m tests.schema`."""
    assert of_all_migrations(ADDRESSES).splitlines() == snapshot.FRESH.read_text(encoding="utf-8").splitlines()


def test_a_new_database_has_every_migration_and_a_second_time_changes_nothing(empty_database):
    databases.manage(empty_database, "migrate")
    assert "[ ]" not in databases.manage(empty_database, "showmigrations")
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO funding_category (name, position) VALUES ('Proef', 70)")
        cursor.execute("SELECT count(*) FROM funding_category")
        before = cursor.fetchone()
    assert "No migrations to apply" in databases.manage(empty_database, "migrate")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM funding_category")
        assert cursor.fetchone() == before


def test_the_text_comes_in_whole_or_not_at_all(empty_database, tmp_path, monkeypatch):
    broken = tmp_path / "fresh.sql"
    broken.write_text("CREATE TABLE pg_temp.half (id integer); SELECT * FROM missing;")
    monkeypatch.setattr(snapshot, "FRESH", broken)
    assert snapshot.is_empty()
    with pytest.raises(ProgrammingError):
        snapshot.load()
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('pg_temp.half')")
        assert cursor.fetchone() == (None,)
