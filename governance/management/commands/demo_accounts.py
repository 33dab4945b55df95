"""Print the demo accounts and their password: `manage.py demo_accounts`."""

from django.core.management.base import BaseCommand

from governance.demo import PASSWORD, accounts


class Command(BaseCommand):
    help = "Toont de demo-accounts en het wachtwoord."

    def handle(self, *args, **options):
        rows = accounts()
        width = max(len(row["email"]) for row in rows)
        for row in rows:
            self.stdout.write(f"  {row['email']:<{width}}  {row['role']}, {row['region']}")
        self.stdout.write(f"  wachtwoord voor alle accounts: {PASSWORD}")
