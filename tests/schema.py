"""What all migrations make of an empty database, for npvr/database/fresh.sql (docs/decisions/0029).

After a new migration: `.venv/bin/python -m tests.schema` writes the file anew, on the server of the tests.
"""

import contextlib
import os
import subprocess
import sys

import psycopg

from launcher.place import ROOT, Place
from launcher.postgres import Postgres
from npvr.database import snapshot

SCRATCH = "npvr_write_schema"
MIGRATE = [sys.executable, "-W", "ignore", "manage.py", "migrate", "--one-by-one", "-v0"]


def of_all_migrations(addresses):
    """The text for a database of this server in which every migration ran by itself."""
    owner = addresses["owner"](SCRATCH)
    own = {"DATABASE_URL": addresses["application"](SCRATCH), "DATABASE_OWNER_URL": owner}
    own |= {"REDIS_URL": addresses["REDIS_URL"], "DJANGO_SETTINGS_MODULE": "npvr.settings"}
    with empty_database(addresses["owner"]("postgres")):
        subprocess.run(MIGRATE, cwd=ROOT, check=True, env=os.environ | own)
        return snapshot.dump(Postgres(Place(addresses["folder"])).program("pg_dump"), owner)


@contextlib.contextmanager
def empty_database(owner):
    """A database without a table while this lasts."""
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {SCRATCH} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {SCRATCH} TEMPLATE template0")
        try:
            yield
        finally:
            connection.execute(f"DROP DATABASE {SCRATCH} WITH (FORCE)")


if __name__ == "__main__":
    from tests.settings import ADDRESSES

    snapshot.FRESH.write_text(of_all_migrations(ADDRESSES), encoding="utf-8")
