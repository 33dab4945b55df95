"""Load what was granted to the regions: `manage.py load_allocations`. Safe to run again, and after load_reference."""

from django.core.management.base import BaseCommand

from funding.reference import load_allocations


class Command(BaseCommand):
    help = "Laadt de toegekende procesmiddelen van 2025, 2026 en 2027 voor alle regio's."

    def handle(self, *args, **options):
        load_allocations()
        self.stdout.write("De toegekende procesmiddelen zijn geladen.")
