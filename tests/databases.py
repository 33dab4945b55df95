"""Databases for tests: a template with all migrations and the reference data, and quick copies of it.

The application's role may not TRUNCATE and the database refuses to change what is made, so a used database is not
cleaned but thrown away.
"""

import contextlib
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import psycopg
from django.db import connections

from tests.settings import ADDRESSES, DATABASE, DEMO_DATABASE

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE, DEMO_TEMPLATE = "npvr_template", "npvr_demo_template"
MAKE_TEMPLATE = ["migrate", "load_reference", "load_allocations"]
MAKE_DEMO_TEMPLATE = ["seed_demo", "seed_money"]
SOURCES = ["*/migrations/*.py", "regions/reference.*", "governance/reference.py", "governance/demo.py",
           "funding/reference.py", "npvr/database/fresh.sql"]  # fmt: skip
DEMO_SOURCES = [
    "plans/**/*.py",
    "plans/demo/**/*",
    "funding/operations/*.py",
    "funding/demo.*",
    "plans/documents/default_chapters.toml",
    "npvr/settings.py",
]


def run_sql(*statements, database="postgres"):
    """Run statements as the owner's role, each by itself."""
    with psycopg.connect(ADDRESSES["owner"](database), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def environment(database):
    """The environment of a process of the portal that works on `database`."""
    own = {"DATABASE_URL": ADDRESSES["application"](database), "DATABASE_OWNER_URL": ADDRESSES["owner"](database)}
    return os.environ | own | {"DJANGO_SETTINGS_MODULE": "npvr.settings"}


def manage(database, *arguments):
    """Run a management command of the portal on `database`, as an operator would."""
    command = [sys.executable, "-W", "ignore", "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment(database), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def copy_database(template, name):
    """Make `name` anew as a copy of `template`."""
    drop_database(name)
    run_sql(f"CREATE DATABASE {name} TEMPLATE {template}")


def drop_database(name):
    """Throw a database away; whoever still talks to it is cut off, each role by itself."""
    with psycopg.connect(ADDRESSES["application"]("postgres"), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = %s AND usename = current_user",
            [name],
        )
    try:
        run_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    except psycopg.errors.InsufficientPrivilege:  # PostgreSQL itself tidies in it, which only the gentle way sends off
        run_sql(f"DROP DATABASE IF EXISTS {name}")


def make_database():
    """The database of ordinary tests; its template is made again when a migration or the reference data changed."""
    _make_template(TEMPLATE, "template0", SOURCES, MAKE_TEMPLATE)
    copy_database(TEMPLATE, DATABASE)


def make_demo_database():
    """The database with the demonstration in it."""
    _make_template(DEMO_TEMPLATE, TEMPLATE, SOURCES + DEMO_SOURCES, MAKE_DEMO_TEMPLATE)
    copy_database(DEMO_TEMPLATE, DEMO_DATABASE)


def _make_template(name, base, sources, commands):
    mark = _mark(sources)
    with psycopg.connect(ADDRESSES["owner"]("postgres"), autocommit=True) as connection:
        row = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
    if row and row[0] == mark:
        return
    copy_database(base, name)
    for command in commands:
        manage(name, command)
    run_sql(f"COMMENT ON DATABASE {name} IS '{mark}'")


def _mark(patterns):
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


@contextlib.contextmanager
def switched_to(name):
    """Django's own connection works on another database meanwhile."""
    connection = connections["default"]
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
