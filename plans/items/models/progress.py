"""Voortgangsberichten: dated reports on activities, per half-year; a closed half-year never changes."""

import uuid

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models.functions import Now

from npvr.history import history

from ...documents.models import Document
from .activities import Activity


class ReportPeriod(models.Model):
    """A half-year of an agenda. Once it is closed, its reports never change: the database refuses it (migration)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="report_periods")
    period = DateRangeField("periode")
    closed_at = models.DateTimeField("afgesloten op", null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "verslagperiode", "verslagperioden"
        ordering = ["period"]
        constraints = [
            ExclusionConstraint(
                name="report_periods_do_not_overlap",
                expressions=[("document", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self):
        half = "eerste" if self.period.lower.month == 1 else "tweede"
        return f"{half} half jaar {self.period.lower.year}"


class Judgement(models.TextChoices):
    """How an activity goes, in words that invite to act (domain.md § 5)."""

    ON_COURSE = "on_course", "op koers"
    ATTENTION = "attention", "aandacht"
    ADJUST = "adjust", "bijsturen nodig"


class ProgressReport(models.Model):
    """A dated report on an activity: how it goes, what we learn and what we adjust."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="reports")
    period = models.ForeignKey(ReportPeriod, models.PROTECT, related_name="reports", verbose_name="periode")
    on = models.DateField("datum")
    judgement = models.CharField("hoe gaat het", max_length=10, choices=Judgement)
    text = models.TextField("stand van zaken")
    learned = models.TextField("wat leren we", blank=True)
    adjusting = models.TextField("wat stellen we bij", blank=True)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    written_at = models.DateTimeField(db_default=Now())
    lock_version = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "voortgangsbericht", "voortgangsberichten"
        ordering = ["-on", "-written_at"]
        constraints = [models.UniqueConstraint(fields=["activity", "period"], name="one_report_a_period")]

    def __str__(self):
        return f"{self.on}: {self.get_judgement_display()}"
