"""Delete what people without an account filled in, thirty days after an event: `manage.py delete_registrations`.

Safe to run again.
"""

from django.core.management.base import BaseCommand

from governance.events import cleaning


class Command(BaseCommand):
    help = "Wist de gegevens van deelnemers zonder account, 30 dagen na afloop van een bijeenkomst."

    def handle(self, *args, **options):
        self.stdout.write(f"Gegevens van {cleaning.run()} deelnemers gewist.")
