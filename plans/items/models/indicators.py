"""Indicatoren and metingen: how the region sees whether its goals come nearer."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from npvr.history import history

from .direction import Goal
from .item import TITLE_LENGTH, Item


class SharedIndicator(models.Model):
    """A definition that all regions can use, kept by the programme team, so that values can stand side by side.

    `per_inhabitants` says that regions are compared per 1,000 inhabitants.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = models.CharField("naam", max_length=TITLE_LENGTH, unique=True)
    definition = models.TextField("definitie", blank=True)
    unit = models.CharField("eenheid", max_length=60)
    source = models.CharField("bron", max_length=200, blank=True)
    per_inhabitants = models.BooleanField("vergelijken per 1.000 inwoners", default=False)
    lock_version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "gedeelde indicator", "gedeelde indicatoren"
        ordering = ["title"]

    def __str__(self):
        return self.title


class Indicator(Item):
    """An indicator of the plan: definition, unit, source, baseline, target with year, and the goals it measures."""

    shared = models.ForeignKey(
        SharedIndicator, models.PROTECT, null=True, blank=True, related_name="indicators", verbose_name="gedeeld"
    )
    definition = models.TextField("definitie", blank=True)
    unit = models.CharField("eenheid", max_length=60, blank=True)
    source = models.CharField("bron", max_length=200, blank=True)
    baseline = models.DecimalField("nulmeting", max_digits=18, decimal_places=4, null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField("jaar van de nulmeting", null=True, blank=True)
    target = models.DecimalField("streefwaarde", max_digits=18, decimal_places=4, null=True, blank=True)
    target_year = models.PositiveSmallIntegerField("jaar van de streefwaarde", null=True, blank=True)
    goals = models.ManyToManyField(Goal, related_name="indicators", blank=True, verbose_name="doelen")
    history = history(m2m_fields=[goals])

    class Meta(Item.Meta):
        verbose_name, verbose_name_plural = "indicator", "indicatoren"

    def said(self, field):
        """What the indicator says itself of its definition, unit or source, or else the shared definition it follows."""
        return getattr(self, field) or (getattr(self.shared, field) if self.shared else "")

    @property
    def measured_in(self):
        """Its unit, the shared one's where it has none of its own."""
        return self.said("unit")


class Measurement(models.Model):
    """One value of an indicator on one day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="measurements")
    on = models.DateField("datum")
    value = models.DecimalField("waarde", max_digits=18, decimal_places=4)
    note = models.CharField("toelichting", max_length=240, blank=True)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    lock_version = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "meting", "metingen"
        ordering = ["on"]
        constraints = [models.UniqueConstraint(fields=["indicator", "on"], name="measured_once_a_day")]

    def __str__(self):
        return f"{self.on}: {self.value}"


class MeasurementBatch(models.Model):
    """A table of measurements that was read in at once; `token` names the form, so that a second click stores nothing."""

    token = models.UUIDField(primary_key=True)
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="batches")
    added = models.PositiveIntegerField("toegevoegd")
    changed = models.PositiveIntegerField("gewijzigd")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="ingelezen door")
    at = models.DateTimeField("ingelezen op", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "inlezing van metingen", "inlezingen van metingen"
        ordering = ["-at"]

    def __str__(self):
        return f"{self.added} toegevoegd, {self.changed} gewijzigd"


class RegionFigure(models.Model):
    """The number of inhabitants of a region on 1 January of a year, to compare per 1,000 inhabitants."""

    region = models.ForeignKey("regions.Region", models.PROTECT, related_name="figures")
    year = models.PositiveSmallIntegerField("jaar")
    inhabitants = models.PositiveIntegerField("inwoners")
    source = models.CharField("bron", max_length=200, blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "inwonertal", "inwonertallen"
        constraints = [models.UniqueConstraint(fields=["region", "year"], name="inhabitants_once_a_year")]

    def __str__(self):
        return f"{self.region_id} {self.year}"
