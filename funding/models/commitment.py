"""Verplichtingen: what a region promised to pay and has not paid yet."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from plans.models import Activity
from regions.models import Region

from ..money import ZERO, MoneyField
from .budget import Category
from .entry import DESCRIPTION_LENGTH, SUPPLIER_LENGTH, Entry


class Commitment(models.Model):
    """A promise to pay (verplichting): an order, a contract. `open_amount`, in euro, is the sum of its steps.

    `year` is the year in which it is expected to be paid, for the budget and the forecast. Its amount changes only
    through steps, which stay.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    description = models.CharField("omschrijving", max_length=DESCRIPTION_LENGTH)
    supplier = models.CharField("leverancier", max_length=SUPPLIER_LENGTH, blank=True)
    category = models.ForeignKey(Category, models.PROTECT, related_name="+", verbose_name="categorie")
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="activiteit"
    )
    made_on = models.DateField("aangegaan op")
    year = models.PositiveSmallIntegerField("te betalen in")
    open_amount = MoneyField("open", default=ZERO)
    prefinanced = MoneyField("voorgefinancierd", default=ZERO)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    released_at = models.DateTimeField("vrijgevallen op", null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "verplichting", "verplichtingen"
        ordering = ["-made_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(open_amount__gte=0), name="open_not_negative"),
            models.CheckConstraint(
                condition=Q(released_at__isnull=True) | Q(open_amount=0), name="released_has_nothing_open"
            ),
        ]
        indexes = [
            models.Index(fields=["region", "year"], condition=Q(open_amount__gt=0), name="open_commitments"),
            models.Index(fields=["region", "-made_on"], name="commitments_newest_first"),
        ]

    def __str__(self):
        return self.description


class StepKind(models.TextChoices):
    """What happened to a commitment."""

    MADE = "made", "aangegaan"
    RAISED = "raised", "verhoogd"
    DRAWN = "drawn", "betaald"
    RESTORED = "restored", "weer open door storno"
    RELEASED = "released", "vrijgevallen"


class CommitmentStep(models.Model):
    """A change of what is open of a commitment, signed, in euro. Insert-only; the steps add up to what is open."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="steps")
    kind = models.CharField("wat", max_length=10, choices=StepKind)
    amount = MoneyField("bedrag")
    on = models.DateField("op")
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, blank=True, related_name="steps")
    reason = models.TextField("reden", blank=True)
    at = models.DateTimeField("vastgelegd op", default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")

    class Meta:
        verbose_name, verbose_name_plural = "stap van een verplichting", "stappen van een verplichting"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[StepKind.MADE, StepKind.RAISED, StepKind.RESTORED], amount__gt=0)
                | Q(kind__in=[StepKind.DRAWN, StepKind.RELEASED], amount__lt=0),
                name="step_sign_follows_from_kind",
            ),
            models.UniqueConstraint(
                fields=["commitment"], condition=Q(kind=StepKind.MADE), name="commitment_made_once"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.amount}"
