"""Appoint the first people of an empty installation: `manage.py begin_portal` (docs/running.md)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email

from governance.bodies.beginning import begin
from npvr.access import Refused

NAME_LENGTH = 120


class Command(BaseCommand):
    help = "Benoemt de eerste twee beheerders en de eerste van het programmateam, in een portaal waar nog niemand is."

    def add_arguments(self, parser):
        both = {"nargs": 2, "metavar": ("NAAM", "ADRES"), "action": "append", "required": True}
        parser.add_argument("--beheerder", help="naam en werkmailadres; twee keer te geven", **both)
        parser.add_argument("--programmateam", help="naam en werkmailadres", **both)

    def handle(self, *, beheerder, programmateam, **options):
        people = [[_checked(*one) for one in some] for some in (beheerder, programmateam)]
        try:
            made = begin(*people)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write("Ieder kiest met de eigen link een wachtwoord. Een link werkt één keer, zeven dagen lang:")
        for person, path in made:
            self.stdout.write(f"  {person.name}: {settings.BASE_URL}{path}")
        self.stdout.write("Dezelfde links gaan per mail. Geef ze anders zelf, ieder de eigen link.")


def _checked(name, address):
    """The pair without needless spaces; refuses what is no name or no address."""
    name, address = " ".join(name.split()), address.strip()
    if not 0 < len(name) <= NAME_LENGTH:
        raise CommandError(f"Geef een naam van ten hoogste {NAME_LENGTH} tekens.")
    try:
        validate_email(address)
    except ValidationError as error:
        raise CommandError(f"“{address}” is geen e-mailadres. Het ziet eruit als naam@organisatie.nl.") from error
    return name, address
