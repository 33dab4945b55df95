"""Voortgangsrapportages: the report a region writes over a half-year or a year, and the fixed copies of it (S0).

The voortgangsbericht of one activity is another thing: `ProgressReport` (plans/items/models/progress.py).
"""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from governance.models.papers import Work
from npvr.history import history
from regions.models import Region

TITLE_LENGTH = 200
TEXT_LENGTH = 20_000
WHY_LENGTH = 500
SECTIONS = [
    ("occasion", "Aanleiding"), ("matters", "Wat er speelt"), ("advice", "Aanbevelingen"),
    ("process", "Het proces tot nu toe"), ("filling_in", "Regionale invulling"), ("ahead", "Hoe verder"),
]  # fmt: skip
"""The sections of a report in their order (S0), as (field, heading); what holds nothing is left out on paper."""
TEXTS = [name for name, _ in SECTIONS]


def _section(words):
    return models.TextField(words, blank=True)


def _person(words, **options):
    return models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=words, **options)


class RegionReport(models.Model):
    """A report as its core team writes it. Once `closed_at` is set it never changes again: the database refuses it.

    `period` is a half-year or a year, its end exclusive. `left_out` holds the keys of proposed rows that the writers
    leave out, `taken_in` those that come in only when they are chosen (gathering.py). `corrects` is the fixed report that
    this one takes the place of, and `why` says why. `lock_version` counts the saves.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, related_name="progress_reports", verbose_name="regio")
    period = DateRangeField("periode")
    title = models.CharField("titel", max_length=TITLE_LENGTH)
    on = models.DateField("datum")
    occasion = _section("aanleiding")
    matters = _section("wat er speelt")
    advice = _section("aanbevelingen")
    process = _section("het proces tot nu toe")
    filling_in = _section("regionale invulling")
    ahead = _section("hoe verder")
    left_out = models.JSONField("weggelaten", default=list)
    taken_in = models.JSONField("erbij gekozen", default=list)
    corrects = models.ForeignKey(
        "FinishedReport", models.PROTECT, null=True, blank=True, related_name="corrections", verbose_name="herziet"
    )
    why = models.CharField("waarom herzien", max_length=WHY_LENGTH, blank=True)
    lock_version = models.PositiveIntegerField(default=1)
    made_by = _person("begonnen door")
    made_at = models.DateTimeField("begonnen op", db_default=Now())
    saved_by = _person("bewaard door")
    saved_at = models.DateTimeField("bewaard op", db_default=Now())
    closed_at = models.DateTimeField("afgerond op", null=True, blank=True)
    removed_at = models.DateTimeField("verwijderd op", null=True, blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    is_demo = models.BooleanField("demogegeven", default=False)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "voortgangsrapportage", "voortgangsrapportages"
        ordering = ["-period", "-made_at"]
        constraints = [
            models.CheckConstraint(condition=Q(period__isempty=False), name="report_is_over_some_time"),
            models.CheckConstraint(
                condition=Q(corrects=None, why="") | Q(corrects__isnull=False) & ~Q(why=""),
                name="correction_says_why",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(removed_at=None), name="finished_report_is_not_removed"
            ),
            models.UniqueConstraint(
                fields=["region", "period"],
                condition=Q(corrects=None, removed_at=None),
                name="one_report_a_region_and_period",
            ),
            models.UniqueConstraint(fields=["corrects"], condition=Q(removed_at=None), name="corrected_by_one_report"),
        ]
        indexes = [models.Index(fields=["region", "-period", "-made_at"], name="reports_of_a_region")]

    def __str__(self):
        return self.title

    @property
    def path(self):
        """Its address, the same before and after it was finished."""
        return f"/regios/{self.region.slug}/voortgang/{self.pk}/"

    @property
    def is_draft(self):
        """Whether it is still being written."""
        return self.closed_at is None


class FinishedReport(models.Model):
    """A report as it was finished: insert-only, a number per region that is never used again.

    `content` is the canonical text (content.py) of which `sha256` is the hash. A corrected report is a new row with a
    number of its own that names the one before (`corrects`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.OneToOneField(RegionReport, models.PROTECT, related_name="finished", verbose_name="rapportage")
    region = models.ForeignKey(Region, models.PROTECT, related_name="finished_reports", verbose_name="regio")
    number = models.PositiveIntegerField("nummer")
    content = models.TextField("inhoud")
    sha256 = models.CharField(max_length=64)
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name="in plaats van"
    )
    by = _person("afgerond door")
    at = models.DateTimeField("afgerond op", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "afgeronde voortgangsrapportage", "afgeronde voortgangsrapportages"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["region", "number"], name="report_number_once_a_region"),
            models.CheckConstraint(condition=Q(number__gte=1), name="reports_count_from_one"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="finished_report_has_a_hash"),
        ]

    def __str__(self):
        return f"voortgangsrapportage {self.number} van {self.region}"


class ReportPrint(Work):
    """That the PDF of a finished report was asked: one job a report, as it is printed once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    finished = models.OneToOneField(FinishedReport, models.PROTECT, related_name="print", verbose_name="rapportage")

    class Meta:
        verbose_name, verbose_name_plural = "opdracht voor een PDF", "opdrachten voor PDF's"
        indexes = [
            models.Index(fields=["asked_at"], condition=Q(state__in=["queued", "running"]), name="reports_to_print")
        ]

    def __str__(self):
        return f"{self.finished_id} {self.state}"


class ReportFile(models.Model):
    """The PDF of a finished report: insert-only, made once, under the SHA-256 of its bytes. Size in bytes."""

    finished = models.OneToOneField(FinishedReport, models.PROTECT, related_name="file", verbose_name="rapportage")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("grootte")
    pages = models.PositiveIntegerField("bladzijden")
    made_at = models.DateTimeField("gemaakt op", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "PDF van een voortgangsrapportage", "PDF's van voortgangsrapportages"
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="report_file_has_a_hash")
        ]

    def __str__(self):
        return f"{self.finished_id} {self.sha256[:12]}"
