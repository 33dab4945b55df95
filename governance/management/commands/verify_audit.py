"""Recompute the chain of the record: `manage.py verify_audit`. Names each line that is not as it was written."""

from django.core.management.base import BaseCommand

from governance import chain, integrity
from governance.models import IntegrityCheck


class Command(BaseCommand):
    help = "Controleert het logboek: noemt elke regel die gewijzigd, verwijderd of ertussen gezet is."

    def handle(self, *args, **options):
        found = chain.verify()
        check = integrity.keep(IntegrityCheck.Kind.AUDIT, rows=found.rows, head=found.head, findings=found.findings)
        integrity.say(check, self.stdout.write)
