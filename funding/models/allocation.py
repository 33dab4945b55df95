"""The uitkering of process money: what is granted to a region for a year, and the VAT it expects to reclaim."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from npvr.history import history
from regions.models import Region

from ..money import ZERO, MoneyField
from ..vat import vat_within


class Instrument(models.TextChoices):
    """In what way the money is granted; others may follow."""

    DECENTRALISATION = "decentralisation", "decentralisatie-uitkering"


class Allocation(models.Model):
    """The uitkering of process money to one region for one year, in euro and cents.

    `granted` includes VAT; the part the region expects to reclaim goes to the BTW-compensatiefonds, the rest is paid to
    the cashier. `vat_estimate` is None until the region estimated it. Source: BZK note of 22 January 2025 (domain.md § 4).
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="allocations", verbose_name="regio")
    year = models.PositiveSmallIntegerField("jaar")
    instrument = models.CharField("instrument", max_length=20, choices=Instrument, default=Instrument.DECENTRALISATION)
    granted = MoneyField("toegekend bedrag")
    vat_estimate = MoneyField("geraamde compensabele btw", null=True, blank=True)
    lock_version = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "decentralisatie-uitkering", "decentralisatie-uitkeringen"
        ordering = ["region_id", "year", "instrument"]
        constraints = [
            models.UniqueConstraint(fields=["region", "year", "instrument"], name="one_allocation_a_year"),
            models.CheckConstraint(condition=Q(granted__gte=0), name="granted_not_negative"),
            models.CheckConstraint(
                condition=Q(vat_estimate__isnull=True) | Q(vat_estimate__gte=0, vat_estimate__lte=F("granted")),
                name="vat_within_grant",
            ),
            models.CheckConstraint(condition=Q(year__gte=2025, year__lte=2100), name="allocation_in_the_programme"),
        ]

    def __str__(self):
        return f"{self.region} {self.year}"

    @property
    def payment(self):
        """What the cashier is to receive this year: granted − estimate. Without an estimate yet the whole grant."""
        return self.granted - (self.vat_estimate or ZERO)


class VatPart(models.Model):
    """A part of the year's spending incl. VAT at one rate, from which the estimate follows; the region's calculation."""

    allocation = models.ForeignKey(Allocation, models.CASCADE, related_name="vat_parts")
    position = models.PositiveSmallIntegerField(default=0)
    description = models.CharField("omschrijving", max_length=120, blank=True)
    amount = MoneyField("bedrag inclusief btw")
    rate = models.DecimalField("btw-tarief (%)", max_digits=4, decimal_places=2)

    class Meta:
        verbose_name, verbose_name_plural = "deel van de raming", "delen van de raming"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="vat_part_not_negative"),
            models.CheckConstraint(condition=Q(rate__gte=0, rate__lt=100), name="vat_rate_below_hundred"),
        ]

    def __str__(self):
        return f"{self.amount} × {self.rate} %"

    @property
    def vat(self):
        """The VAT in this part, to the cent."""
        return vat_within(self.amount, self.rate)


class AllocationCorrection(models.Model):
    """A change to what was granted for this year or an earlier one: a row that stays, with its reason. Insert-only."""

    allocation = models.ForeignKey(Allocation, models.PROTECT, related_name="corrections")
    difference = MoneyField("verschil")
    reason = models.TextField("reden")
    at = models.DateTimeField("op", auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")

    class Meta:
        verbose_name, verbose_name_plural = "correctie van een toekenning", "correcties van toekenningen"
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason="") & ~Q(difference=0), name="correction_with_reason")
        ]

    def __str__(self):
        return f"{self.allocation}: {self.difference}"
