"""Decision notes (beslisnota's): what one side writes to those who decide for it (domain.md § 2; S1, S3, S4)."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from npvr.history import history
from regions.models import Region

from .seats import Side

LINE_LENGTH = 200
SECTION_LENGTH = 20_000
SECTIONS = [
    ("occasion", "Aanleiding"), ("advice", "Geadviseerd besluit"), ("core", "Kern"), ("practical", "Praktische zaken"),
    ("explanation", "Toelichting"), ("follow_up", "Vervolgtraject"), ("politics", "Politieke context"),
    ("means_and_law", "Financiële en juridische overwegingen"), ("forces", "Krachtenveld"),
]  # fmt: skip
"""The sections of a note in their order, as (field, heading); those that hold nothing are not printed."""


def _section(words):
    return models.TextField(words, blank=True)


class DecisionNote(models.Model):
    """A note for a decision, of the region or of the rijk. Only its own side sees it, until it is public.

    `drawn_up_by` and `worked_with` hold names of officials and never go into the public edition. What stands in `withheld`
    doesn't either; `why_withheld` (the motivering) does. `published_at` is when the public edition was asked for, and
    `withdrawn_at` when it was taken back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, related_name="decision_notes", verbose_name="regio")
    side = models.CharField("kant", max_length=10, choices=[(Side.REGION, "regio"), (Side.STATE, "rijk")])
    subject = models.CharField("onderwerp", max_length=LINE_LENGTH)
    to = models.CharField("aan", max_length=LINE_LENGTH)
    sender = models.CharField("van", max_length=LINE_LENGTH)
    drawn_up_by = models.CharField("opgesteld door", max_length=LINE_LENGTH, blank=True)
    worked_with = models.CharField("samengewerkt met", max_length=LINE_LENGTH, blank=True)
    reference = models.CharField("onze referentie", max_length=60, blank=True)
    on = models.DateField("datum")
    actively_public = models.BooleanField("nota actief openbaar", default=True)
    occasion = _section("aanleiding")
    advice = _section("geadviseerd besluit")
    core = _section("kern")
    practical = _section("praktische zaken")
    explanation = _section("toelichting")
    follow_up = _section("vervolgtraject")
    politics = _section("politieke context")
    means_and_law = _section("financiële en juridische overwegingen")
    forces = _section("krachtenveld")
    withheld = _section("informatie die niet openbaar gemaakt kan worden")
    why_withheld = _section("motivering")
    annexes = _section("bijlagen")
    lock_version = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gemaakt door")
    made_at = models.DateTimeField("gemaakt op", default=timezone.now)
    changed_at = models.DateTimeField("gewijzigd op", default=timezone.now)
    published_at = models.DateTimeField("openbaar gemaakt op", null=True, blank=True)
    withdrawn_at = models.DateTimeField("openbare uitgave ingetrokken op", null=True, blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    is_demo = models.BooleanField("demogegeven", default=False)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "beslisnota", "beslisnota's"
        ordering = ["-on", "-made_at"]
        constraints = [
            models.CheckConstraint(condition=Q(side__in=[Side.REGION, Side.STATE]), name="note_is_of_one_side"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(published_at__isnull=False), name="note_withdrawn_was_public"
            ),
        ]
        indexes = [models.Index(fields=["region", "side", "-on"], name="notes_of_a_side")]

    def __str__(self):
        return self.subject

    @property
    def is_public(self):
        """Whether its public edition is there for everybody."""
        return self.published_at is not None and self.withdrawn_at is None

    @property
    def path(self):
        """Its address."""
        return f"/regios/{self.region.slug}/overleg/beslisnotas/{self.pk}/"

    @property
    def prints(self):
        """What its prints are filed under."""
        return f"note:{self.pk}"
