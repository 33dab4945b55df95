"""Load the demonstration: `manage.py seed_demo`. Safe to run again; refuses in production."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from governance.demo import load_accounts
from governance.events.demo import load_events
from governance.meetings.demo import load_meetings
from governance.meetings.known import load_known_meetings
from governance.milestones.demo import load_demo_milestones
from governance.notes.demo import load_notes
from governance.papers.demo import load_prints
from plans.demo_documents import load_documents
from plans.progress.demo import load_reports


class Command(BaseCommand):
    help = "Laadt de demogegevens: accounts, het plan van de Achterhoek en dat van Twente."

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("Demogegevens horen niet in productie.")
        load_accounts()
        load_documents()
        load_meetings()
        load_known_meetings()
        load_events()
        load_demo_milestones()
        load_notes()
        load_prints()
        load_reports()
        call_command("verify_audit", stdout=self.stdout)
        call_command("verify_versions", stdout=self.stdout)
        self.stdout.write("De demogegevens zijn geladen.")
