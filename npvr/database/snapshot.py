"""What all migrations together make of an empty database, as one text of SQL: `fresh.sql` beside this file.

A new database takes it in a second; running every migration takes half a minute, for Django draws up all models again
after each step. The text names the migrations it holds, so what came after it is run on top of it as ever. It is made
by `python -m tests.schema` and a test holds it against the migrations (docs/decisions/0029).
"""

import subprocess
from pathlib import Path

from django.db import connection, transaction

FRESH = Path(__file__).with_name("fresh.sql")
# What Django writes after every migrate by itself, and the list of migrations: its moments differ each time.
WITHOUT_ROWS = ("django_migrations", "django_content_type", "auth_permission")
# Settings of the one PostgreSQL that made the dump that an older one doesn't know, and marks that differ each time.
DROPPED = ("\\restrict", "\\unrestrict", "SET transaction_timeout", "-- Dumped ")
HELD = "SELECT format('INSERT INTO public.django_migrations (app, name, applied) VALUES (%L, %L, now());', app, name)"


def is_empty():
    """Whether the database has no table yet."""
    return not connection.introspection.table_names()


def load():
    """Make all of it in an empty database, as the owner's role; in one go or not at all."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FRESH.read_text(encoding="utf-8"))
    connection.close()  # the text sets its own search path, and more, for as long as the connection lasts


def dump(pg_dump, address):
    """The text for the migrated database at this address, made by this pg_dump."""
    command = [pg_dump, "--no-owner", "--no-privileges", "--no-comments", "--inserts"]
    command += [f"--exclude-table-data={table}" for table in WITHOUT_ROWS]
    text = subprocess.run([*command, address], check=True, capture_output=True, text=True).stdout
    kept = [line for line in text.splitlines() if not line.startswith(DROPPED)]
    return "\n".join([*kept, *migrations_of(address), ""])


def migrations_of(address):
    """The statements that tell Django which migrations this holds, in the order in which they ran."""
    import psycopg

    with psycopg.connect(address) as own:
        return [statement for (statement,) in own.execute(f"{HELD} FROM django_migrations ORDER BY id")]
