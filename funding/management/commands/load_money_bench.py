"""Fill two books to measure on, after load_bench: `manage.py load_money_bench --vars FILE` (bench/README.md).

The first region's book holds `--entries` entries, made by the portal's own import; the second's none. The person who
measures becomes cashier of both.
"""

import json
import uuid
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from funding import operations
from funding.models import Category, Entry, EntryKind, ImportBatch
from funding.reference import load_allocations
from governance.models import Appointment, Person, Role, Seat
from plans.management.commands.load_bench import EMAIL
from regions.models import Region

DAYS = 600
"""The entries lie on so many days from 1 January 2025."""
AT_ONCE = 1_000


class Command(BaseCommand):
    help = "Vult een kasboek om op te meten, en laat een ander leeg; na load_bench."

    def add_arguments(self, parser):
        parser.add_argument("--entries", type=int, default=10_000, help="boekingen in het volle kasboek")
        parser.add_argument("--vars", type=Path, required=True, help="bestand met de adressen om te meten (JSON)")

    def handle(self, *, entries, vars, **options):
        if settings.PRODUCTION:
            raise CommandError("Meetgegevens horen niet in productie.")
        if Entry.objects.exists():
            raise CommandError("Er is al geboekt. Meten gebeurt op een database die daarna weg mag.")
        load_allocations()
        full, empty = Region.objects.order_by("number")[:2]
        person = Person.objects.get(email=EMAIL)
        with transaction.atomic():
            for region in (full, empty):
                _sits(person, region)
                _income(region, person)
            _fill(full, person, entries)
        known = json.loads(vars.read_text(encoding="utf-8"))
        for name, region in (("full", full), ("empty", empty)):
            known |= {f"{name}_money": _path(region), f"{name}_bookings": [_booking(region)]}
        vars.write_text(json.dumps(known), encoding="utf-8")
        self.stdout.write(f"{entries} boekingen geladen.")


def _path(region):
    return f"/regios/{region.slug}/procesmiddelen/"


def _sits(person, region):
    seat = Seat.objects.get(body__region=region, role=Role.CASHIER)
    Appointment.objects.create(seat=seat, person=person, period=DateRange(date(2025, 1, 1), None))


def _income(region, person):
    """So much that no booking of the measurement goes beyond it."""
    terms = operations.Income(EntryKind.OTHER_INCOME, date(2025, 1, 1), "Om te meten", Decimal("900000000.00"))
    operations.book(region, terms, by=person, token=uuid.uuid4())


def _fill(region, person, entries):
    categories = list(Category.objects.of(region.pk))
    for start in range(0, entries, AT_ONCE):
        batch = ImportBatch.objects.create(region=region, file_name="meten.csv", sha256="0" * 64, by=person)
        terms = [_spending(n, categories) for n in range(start, min(start + AT_ONCE, entries))]
        operations.book_many(region, terms, by=person, batch=batch)


def _spending(number, categories):
    return operations.Spending(
        date(2025, 1, 1) + timedelta(days=number % DAYS), f"Werkzaamheden {number}",
        categories[number % len(categories)], Decimal("100.00"), Decimal("21.00"), compensable=True,
        supplier=f"Leverancier {number % 50}",
    )  # fmt: skip


def _booking(region):
    """One expenditure as the form sends it; the driver makes the token and the supplier new each time."""
    form = {
        "booked_on": "01-09-2026", "description": "Werkzaamheden", "amount": "12,10", "basis": "incl", "rate": "21",
        "category": Category.objects.of(region.pk).first().pk, "supplier": "Leverancier nnnnnnnn", "compensable": "on",
        "token": "t" * 36,
    }  # fmt: skip
    return {"path": f"{_path(region)}boeken/", "body": urlencode(form)}
