"""Send the reminders of reactierondes that belong to today: `manage.py remind_reviews`. Safe to run again."""

from django.core.management.base import BaseCommand

from plans.reviews import reminding


class Command(BaseCommand):
    help = "Herinnert wie nog geen reactie gaf en sluit reactierondes waarvan de laatste dag voorbij is."

    def handle(self, *args, **options):
        sent, closed = reminding.run()
        self.stdout.write(f"{sent} herinneringen, {closed} rondes gesloten.")
