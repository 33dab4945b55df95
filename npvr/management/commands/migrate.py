"""Django's migrate, followed by the rights of the application's role on what there is now (decisions 4)."""

from django.conf import settings
from django.core.management.commands.migrate import Command as Migrate
from django.db import connection

GRANTS = """
GRANT USAGE ON SCHEMA public TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role};
REVOKE TRUNCATE ON ALL TABLES IN SCHEMA public FROM {role};
"""


class Command(Migrate):
    """Runs as the owner's role. With one role for both (no DATABASE_OWNER_URL) it says what that costs."""

    def handle(self, *args, **options):
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
