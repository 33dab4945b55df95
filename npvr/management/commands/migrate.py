"""Django's migrate, followed by the rights of the application's role on what there is now (decisions 4).

An empty database begins with what the migrations make together (npvr/database/snapshot.py).
"""

from django.conf import settings
from django.core.management.commands.migrate import Command as Migrate
from django.db import connection

from npvr.database import snapshot

GRANTS = """
GRANT USAGE ON SCHEMA public TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};
REVOKE TRUNCATE ON ALL TABLES IN SCHEMA public FROM {role};
"""


class Command(Migrate):
    """Runs as the owner's role. With one role for both (no DATABASE_OWNER_URL) it says what that costs."""

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--one-by-one",
            action="store_true",
            help="Voer in een lege database elke migratie zelf uit, in plaats van wat ze samen maken.",
        )

    def handle(self, *args, one_by_one=False, **options):
        whole = not any(options[name] for name in ("app_label", "plan", "check_unapplied", "fake", "prune"))
        if whole and not one_by_one and snapshot.is_empty():
            snapshot.load()
        super().handle(*args, **options)
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            owner = cursor.fetchone()[0]
            if owner == settings.APP_ROLE or not settings.APP_ROLE:
                self.stderr.write(
                    "Let op: DATABASE_OWNER_URL ontbreekt. Het portaal werkt dan met één databaserol, die tabellen ook "
                    "kan legen; zie docs/running.md."
                )
            else:
                cursor.execute(GRANTS.format(role=connection.ops.quote_name(settings.APP_ROLE)))
