"""Write what all migrations make of an empty database to npvr/database/fresh.sql; for after a new migration."""

import contextlib
import os
import subprocess
import sys

import psycopg
from django.core.management.base import BaseCommand

from launcher import services
from launcher.place import Place
from launcher.postgres import Postgres
from npvr.database import snapshot

SCRATCH = "npvr_write_schema"
MIGRATE = [sys.executable, "-W", "ignore", "manage.py", "migrate", "--one-by-one", "-v0"]


class Command(BaseCommand):
    """Works on a server of its own, as the tests do; the portal's database is not touched."""

    help = "Schrijf npvr/database/fresh.sql opnieuw: wat alle migraties samen van een lege database maken."

    def handle(self, *args, **options):
        with services.testing() as addresses:
            text = of_all_migrations(addresses)
        snapshot.FRESH.write_text(text, encoding="utf-8")
        self.stdout.write(f"{snapshot.FRESH.name}: {text.count('CREATE TABLE')} tabellen")


def of_all_migrations(addresses):
    """The text for a database of this server in which every migration ran by itself."""
    owner = addresses["owner"](SCRATCH)
    own = {"DATABASE_URL": addresses["application"](SCRATCH), "DATABASE_OWNER_URL": owner}
    own |= {"REDIS_URL": addresses["REDIS_URL"], "DJANGO_SETTINGS_MODULE": "npvr.settings"}
    with empty_database(addresses["owner"]("postgres")):
        subprocess.run(MIGRATE, check=True, env=os.environ | own)
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
