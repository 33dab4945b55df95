"""Overhevelen: what is left of a year goes on into the next; nothing expires by itself (domain.md § 4)."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from regions.models import Region

from ..money import MoneyField
from .entry import Entry


class CarryOver(models.Model):
    """What is carried over from the end of `year` to the next: proposed per year of origin, then decided.

    `decision` says where it was decided (words or a link). Deciding books one entry out, on 31 December, and one in, on
    1 January, and closes the year; reversing it books the opposite of both and opens the year again.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    year = models.PositiveSmallIntegerField("uit jaar")
    note = models.TextField("toelichting", blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    proposed_at = models.DateTimeField("voorgesteld op", default=timezone.now)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    decision = models.CharField("besluit", max_length=300, blank=True)
    decided_on = models.DateField("besloten op", null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True, blank=True)
    reversed_at = models.DateTimeField("teruggeboekt op", null=True, blank=True)
    out_entry = models.OneToOneField(Entry, models.PROTECT, null=True, related_name="carried_out")
    in_entry = models.OneToOneField(Entry, models.PROTECT, null=True, related_name="carried_in")

    class Meta:
        verbose_name, verbose_name_plural = "overheveling", "overhevelingen"
        ordering = ["-year", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "year"],
                condition=Q(withdrawn_at__isnull=True, reversed_at__isnull=True),
                name="one_carry_over_a_year",
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True, out_entry__isnull=True, in_entry__isnull=True)
                | Q(decided_at__isnull=False, decided_on__isnull=False, out_entry__isnull=False, in_entry__isnull=False)
                & ~Q(decision=""),
                name="decided_is_booked",
            ),
        ]

    def __str__(self):
        return f"{self.year} → {self.year + 1}"

    @property
    def amount(self):
        """The whole, in euro."""
        return sum(part.amount for part in self.parts.all())


class CarryOverPart(models.Model):
    """The part of a carry-over that is from one year's money, in euro."""

    carry_over = models.ForeignKey(CarryOver, models.CASCADE, related_name="parts")
    origin_year = models.PositiveSmallIntegerField("geld uit")
    amount = MoneyField("bedrag")

    class Meta:
        verbose_name, verbose_name_plural = "deel van een overheveling", "delen van een overheveling"
        ordering = ["origin_year"]
        constraints = [
            models.UniqueConstraint(fields=["carry_over", "origin_year"], name="origin_once_a_carry_over"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="carried_part_above_zero"),
        ]

    def __str__(self):
        return f"{self.origin_year}: {self.amount}"
