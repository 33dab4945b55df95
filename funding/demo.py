"""Invented books for the demonstration, from demo.toml; never in production, and marked as invented (`Ledger.is_demo`).

A region that has a booking already is left alone, so loading again adds nothing. Kop van Noord-Holland is left out: its
cashier reads "nog te noemen".
"""

import tomllib
import uuid
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from governance.demo import SINCE, address
from governance.models import Appointment, Person, Role, Seat
from plans.models import Activity
from regions.models import Organisation, Region

from . import operations
from .figures import left_per_origin
from .models import Allocation, Category, EntryKind, Ledger

FILE = Path(__file__).parent / "demo.toml"
NAMESPACE = uuid.UUID("6f1c0c52-3f0b-4a5e-9a4e-0d6f3a1b7c20")
IN = {"receive": EntryKind.RECEIPT, "reclaim": EntryKind.RECLAIMED_VAT, "earn": EntryKind.OTHER_INCOME}


def load_books():
    """Make the invented books that are not there yet. Refuses in production."""
    if settings.PRODUCTION:
        raise RuntimeError("demo data does not belong in production")
    for told in tomllib.loads(FILE.read_text(encoding="utf-8"))["regions"]:
        region = Region.objects.get(slug=told["slug"])
        if not Ledger.objects.filter(pk=region.pk, is_demo=True).exists():
            with transaction.atomic():
                _Telling(region, told).load()


class _Telling:
    """One region's book as demo.toml tells it."""

    def __init__(self, region, told):
        self.region, self.told = region, told
        self.by = _cashier_of(region)
        self.categories = {one.name: one for one in Category.objects.of(region.pk)}
        own = Activity.objects.filter(document__region=region).present().select_related("document")
        self.activities = list(own.order_by("begins_on", "title", "pk"))
        self.made = {}

    def load(self):
        Ledger.objects.filter(pk=self.region.pk).update(is_demo=True)
        self._name_cashier(self.told["cashier"])
        for one in self.told.get("estimates", []):
            self._estimate(one)
        for year in sorted({one["year"] for one in self.told.get("budgets", [])}):
            lines = [one for one in self.told["budgets"] if one["year"] == year]
            amounts = {self.categories[one["category"]]: Decimal(one["amount"]) for one in lines}
            operations.set_budget(self.region, by=self.by, year=year, amounts=amounts)
        for number, line in enumerate(self.told["lines"]):
            if line["on"] <= timezone.localdate():
                self._tell(line, uuid.uuid5(NAMESPACE, f"{self.region.slug} {number}"))
        if "limit" in self.told:
            operations.set_reversal_limit(self.region, by=self.by, amount=Decimal(self.told["limit"]))
        for one in self.told.get("shares", []):
            operations.share(self.region, by=self.by, **one)
        self._propose()

    def _name_cashier(self, told):
        operations.name_cashier(
            self.region, by=self.by, organisation=Organisation.objects.get(slug=told["slug"]), since=told["since"],
            named_on=told["named_on"], management=told["management"], cooperation_body=told.get("body", ""),
            explanation=told.get("words", ""),
        )  # fmt: skip

    def _estimate(self, told):
        allocation = Allocation.objects.get(region=self.region, year=told["year"])
        parts = [(name, Decimal(amount), Decimal(rate)) for name, amount, rate in told.get("parts", [])]
        how = {"parts": parts} if parts else {"amount": Decimal(told["amount"])}
        operations.set_estimate(allocation, by=self.by, base=allocation.lock_version, **how)

    def _propose(self):
        for number, one in enumerate(self.told.get("proposals", [])):
            manager = Person.objects.get(email=address(Role.PROGRAMME_MANAGER, self.region.slug))
            token = uuid.uuid5(NAMESPACE, f"{self.region.slug} voorstel {number}")
            operations.propose_booking(self.region, self._spending(one), by=manager, token=token)

    def _tell(self, line, token):
        at = timezone.make_aware(datetime.combine(line["on"], time(10, 30)))
        made = getattr(self, f"_{line['do']}")(line, token, at)
        if "key" in line:
            self.made.setdefault(line["key"], made)

    def _receive(self, line, token, at):
        allocation = Allocation.objects.get(region=self.region, year=line["year"]) if "year" in line else None
        terms = operations.Income(
            IN[line["do"]], line["on"], line["text"], Decimal(line["amount"]), allocation=allocation,
            supplier=line.get("supplier", ""),
        )  # fmt: skip
        return operations.book(self.region, terms, by=self.by, token=token, at=at)

    _reclaim = _earn = _receive

    def _spending(self, line):
        place = line.get("activity")
        activity = self.activities[place % len(self.activities)] if place and self.activities else None
        return operations.Spending(
            line["on"], line["text"], self.categories[line["category"]], Decimal(line["excl"]),
            Decimal(line.get("vat", "0.00")), compensable="vat" in line, supplier=line.get("supplier", ""),
            activity=activity, commitment=self.made.get(line.get("from")),
        )  # fmt: skip

    def _spend(self, line, token, at):
        return operations.book(
            self.region, self._spending(line), by=self.by, token=token, at=at, prefinance=line.get("ahead", False)
        )

    def _promise(self, line, token, at):
        return operations.commit(
            self.region, by=self.by, token=token, made_on=line["on"], year=line["year"], description=line["text"],
            category=self.categories[line["category"]], amount=Decimal(line["amount"]), supplier=line["supplier"], at=at,
        )  # fmt: skip

    def _release(self, line, token, at):
        return operations.release(self.made[line["key"]], by=self.by, on=line["on"], reason=line["text"], at=at)

    def _reverse(self, line, token, at):
        return operations.reverse(
            self.made[line["key"]], by=self.by, token=token, reason=line["text"], booked_on=line["on"], at=at
        )

    def _carry_over(self, line, token, at):
        parts = {year: left for year, left in left_per_origin(self.region) if year <= line["year"]}
        proposal = operations.propose_carry_over(
            self.region, by=self.by, token=token, year=line["year"], parts=parts, note="Demogegeven."
        )
        return operations.decide_carry_over(proposal, by=self.by, decision=line["text"], decided_on=line["on"], at=at)


def _cashier_of(region):
    """Who books for a region: the demo account, or a person in its seat of cashier who can't sign in."""
    email = address(Role.CASHIER, region.slug)
    person = Person.objects.filter(email=email).first()
    if person is None:
        person = Person.objects.create_person(email, f"Regiokassier {region.name} (demo)")
    seat = Seat.objects.get(body__region=region, role=Role.CASHIER)
    if not Appointment.objects.filter(seat=seat).exists():
        Appointment.objects.create(person=person, seat=seat, period=DateRange(SINCE.lower, None))
    return person
