"""Load the reference data: `manage.py load_reference`. Safe to run again."""

from django.core.management.base import BaseCommand

from governance.milestones.reference import load_milestones
from governance.reference import load_bodies
from regions.reference import load


class Command(BaseCommand):
    help = "Laadt de regio's, organisaties, doelstellingen, uitgangspunten, standaardgremia en mijlpalen van het programma."

    def handle(self, *args, **options):
        load()
        load_bodies()
        load_milestones()
        self.stdout.write("De referentiegegevens zijn geladen.")
