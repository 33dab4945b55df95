"""Recompute the hashes of all versions and files: `manage.py verify_versions`. Names each one that was changed."""

from django.core.management.base import BaseCommand

from governance import integrity
from governance.models import IntegrityCheck
from plans.progress import verifying as reports
from plans.versions import verifying


class Command(BaseCommand):
    help = "Controleert de versies, de voortgangsrapportages en hun PDF's: noemt elke die niet meer is zoals zij werd gemaakt."

    def handle(self, *args, **options):
        rows, findings = verifying.verify()
        more, found = reports.verify()
        rows, findings = rows + more, [*findings, *found]
        check = integrity.keep(IntegrityCheck.Kind.VERSIONS, rows=rows, findings=findings)
        integrity.say(check, self.stdout.write)
