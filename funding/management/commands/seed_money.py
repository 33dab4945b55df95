"""Load the invented books of the demonstration: `manage.py seed_money`. Safe to run again, after seed_demo."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from funding.demo import load_books


class Command(BaseCommand):
    help = "Laadt verzonnen kasboeken van de regio's, gemerkt als demogegeven."

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("Demogegevens horen niet in productie.")
        load_books()
        self.stdout.write("De verzonnen kasboeken zijn geladen.")
