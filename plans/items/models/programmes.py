"""Lopende trajecten: the programmes that run already and that the plan refers to (achterhoek-facts § 6)."""

import uuid

from django.db import models
from django.db.models import F, Q

from npvr.history import history
from regions.models import Organisation, Region

from .item import Item, not_negative


class ProgrammeState(models.TextChoices):
    """How a running programme stands."""

    RUNNING = "running", "loopt"
    EXPECTED = "expected", "verwacht"
    IN_TALKS = "in_talks", "in gesprek"
    ENDING = "ending", "eindigt"
    COMPLETED = "completed", "afgerond"
    FALLEN_AWAY = "fallen_away", "vervallen"


class RunningProgramme(Item):
    """A lopend traject: who is responsible, its term and state, and which action from NPVR bridges a gap.

    `term` is the term in words; `ends_on` the day on which it stops, where one is known. Awards are rows of their own.
    """

    responsible = models.ManyToManyField(Organisation, related_name="+", blank=True, verbose_name="verantwoordelijk")
    term = models.CharField("looptijd in woorden", max_length=240, blank=True)
    begins_on = models.DateField("begint op", null=True, blank=True)
    ends_on = models.DateField("eindigt op", null=True, blank=True)
    state = models.CharField("stand", max_length=12, choices=ProgrammeState, default=ProgrammeState.RUNNING)
    facts = models.TextField("wat het is", blank=True)
    bridging = models.TextField("wat NPVR kan overbruggen of borgen", blank=True)
    remark = models.TextField("opmerking", blank=True)
    shared_with = models.ManyToManyField(Region, related_name="+", blank=True, verbose_name="samen met")
    history = history(m2m_fields=[responsible, shared_with])

    class Meta(Item.Meta):
        verbose_name, verbose_name_plural = "lopend traject", "lopende trajecten"
        constraints = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=Q(begins_on__isnull=True) | Q(ends_on__isnull=True) | Q(ends_on__gte=F("begins_on")),
                name="programme_ends_after_it_begins",
            ),
        ]


class AwardBasis(models.TextChoices):
    """What the amount of an award means."""

    AMOUNT = "amount", "bedrag"
    PER_UNIT = "per_unit", "bedrag per eenheid"
    SHARE = "share", "deel van een landelijke pot"
    NONE = "none", "geen bedrag genoemd"


class Award(models.Model):
    """Money awarded under a running programme. `amount` in euro: the whole, per `unit`, or of the national pot."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    programme = models.ForeignKey(RunningProgramme, models.PROTECT, related_name="awards")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    year = models.PositiveSmallIntegerField("jaar", null=True, blank=True)
    tranche = models.CharField("tranche", max_length=60, blank=True)
    recipient = models.CharField("voor wie", max_length=160, blank=True)
    basis = models.CharField("soort bedrag", max_length=10, choices=AwardBasis, default=AwardBasis.AMOUNT)
    amount = models.DecimalField("bedrag", max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField("per", max_length=80, blank=True)
    note = models.CharField("toelichting", max_length=240, blank=True)
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "toekenning", "toekenningen"
        ordering = ["position", "id"]
        constraints = [
            not_negative("amount", "award_not_negative"),
            models.UniqueConstraint(fields=["programme", "key"], name="award_once_a_programme"),
        ]

    def __str__(self):
        return f"{self.tranche or self.year or ''} {self.recipient}".strip() or "toekenning"
