"""Bijdragen: who brings what to an activity, from wished to granted (domain.md § 2 and § 4, last point)."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from npvr.history import history
from regions.models import Organisation

from .activities import Activity
from .item import not_negative


class ContributionKind(models.TextChoices):
    """What is brought."""

    MONEY = "money", "geld"
    CAPACITY = "capacity", "capaciteit"
    KNOWLEDGE = "knowledge", "kennis"
    EXISTING_POLICY = "existing_policy", "bestaand beleid anders inzetten"
    TAILOR_MADE = "tailor_made", "maatwerk"
    ROOM_IN_RULES = "room_in_rules", "ruimte in regels"


class ContributionState(models.TextChoices):
    """How far a contribution is."""

    WISHED = "wished", "gewenst"
    PROMISED = "promised", "toegezegd"
    GRANTED = "granted", "toegekend"
    NOT_NOW = "not_now", "nu niet mogelijk"


class Contribution(models.Model):
    """What an organisation brings to an activity. Money stands per year in `ContributionYear`; capacity in fte.

    `state_on` and `state_by` say since when the state holds and who recorded it; "nu niet mogelijk" has a reason.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="contributions")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    contributor = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="wie")
    kind = models.CharField("wat", max_length=20, choices=ContributionKind, default=ContributionKind.MONEY)
    scheme = models.CharField("bron of regeling", max_length=120, blank=True)
    description = models.TextField("toelichting", blank=True)
    fte = models.DecimalField("fte", max_digits=6, decimal_places=2, null=True, blank=True)
    state = models.CharField("stand", max_length=10, choices=ContributionState, default=ContributionState.WISHED)
    state_on = models.DateField("sinds", null=True, blank=True)
    state_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="vastgelegd door",
    )
    reason = models.TextField("omdat", blank=True)
    position = models.PositiveIntegerField(default=0)
    lock_version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "bijdrage", "bijdragen"
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "key"], name="contribution_once_an_activity"),
            not_negative("fte", "capacity_not_negative"),
            models.CheckConstraint(condition=~Q(state="not_now") | ~Q(reason=""), name="not_now_has_a_reason"),
        ]

    def __str__(self):
        return f"{self.contributor}: {self.get_kind_display()}"


class ContributionYear(models.Model):
    """The money of a contribution in one calendar year, in euro."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField("jaar")
    amount = models.DecimalField("bedrag", max_digits=14, decimal_places=2)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "bijdrage in een jaar", "bijdragen per jaar"
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(fields=["contribution", "year"], name="contribution_once_a_year"),
            not_negative("amount", "contribution_not_negative"),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"
