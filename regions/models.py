"""Reference data: regions, organisations, objectives and principles. It knows no other app."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils import timezone

from npvr.history import history


class OrganisationKind(models.TextChoices):
    """What sort of organisation; ministries, provinces and municipalities are partners on their own footing."""

    MINISTRY = "ministry", "ministerie"
    PROVINCE = "province", "provincie"
    MUNICIPALITY = "municipality", "gemeente"
    OTHER = "other", "andere organisatie"


class Organisation(models.Model):
    """A ministry, province, municipality or other party. `valid` holds the days on which it exists under this name.

    Ministries change names and tasks: the next one is its `successor` (domain.md § 1).
    """

    kind = models.CharField("soort", max_length=20, choices=OrganisationKind)
    name = models.CharField("naam", max_length=120)
    slug = models.SlugField("adresnaam", max_length=80, unique=True)
    abbreviation = models.CharField("afkorting", max_length=20, blank=True)
    number = models.PositiveSmallIntegerField("volgorde", default=0)
    sort_key = models.CharField(max_length=120, editable=False)
    valid = DateRangeField("geldig", default="[,)")
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="opvolger")
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "organisatie", "organisaties"
        ordering = ["kind", "number", "sort_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["abbreviation"], condition=Q(kind="ministry"), name="one_ministry_an_abbreviation"
            )
        ]

    def __str__(self):
        return self.abbreviation or self.name


class Region(models.Model):
    """One of the eleven regions of the programme (domain.md § 1). The slug is part of every address and never changes.

    `map_x` and `map_y` place its marker in the view box of the map of the Netherlands.
    """

    number = models.PositiveSmallIntegerField("nummer", unique=True)
    name = models.CharField("naam", max_length=80, unique=True)
    slug = models.SlugField("adresnaam", max_length=60, unique=True)
    other_names = models.CharField("andere namen", max_length=200, blank=True)
    provinces = models.ManyToManyField(Organisation, related_name="regions", verbose_name="provincies")
    neighbours = ArrayField(models.CharField(max_length=60), verbose_name="grenst aan", default=list, blank=True)
    map_x = models.FloatField(default=0)
    map_y = models.FloatField(default=0)
    history = history(m2m_fields=[provinces])

    class Meta:
        verbose_name, verbose_name_plural = "regio", "regio's"
        ordering = ["number"]

    def __str__(self):
        return self.name

    def municipalities(self, day=None):
        """The municipalities that belong to the region on `day` (today unless told)."""
        return Organisation.objects.filter(
            memberships__region=self, memberships__period__contains=day or timezone.localdate()
        ).order_by("sort_key")


class Membership(models.Model):
    """A municipality belongs to a region for a period: members come and go, so it has dates."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="memberships", verbose_name="regio")
    municipality = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="memberships",
        limit_choices_to={"kind": OrganisationKind.MUNICIPALITY},
        verbose_name="gemeente",
    )
    period = DateRangeField("periode", default="[,)")
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "deelnemende gemeente", "deelnemende gemeenten"
        constraints = [
            ExclusionConstraint(
                name="municipality_once_in_a_region_at_a_time",
                expressions=[
                    ("region", RangeOperators.EQUAL),
                    ("municipality", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self):
        return f"{self.municipality} in {self.region}"


class Objective(models.Model):
    """One of the three overarching objectives (domain.md § 1)."""

    number = models.PositiveSmallIntegerField("nummer", unique=True)
    title = models.CharField("titel", max_length=120)
    description = models.TextField("toelichting")

    class Meta:
        verbose_name, verbose_name_plural = "doelstelling", "doelstellingen"
        ordering = ["number"]

    def __str__(self):
        return self.title


class Principle(models.Model):
    """One of the six principles of the plan and the cooperation (domain.md § 1); they bind both sides."""

    number = models.PositiveSmallIntegerField("nummer", unique=True)
    title = models.CharField("titel", max_length=160)
    description = models.TextField("toelichting")

    class Meta:
        verbose_name, verbose_name_plural = "uitgangspunt", "uitgangspunten"
        ordering = ["number"]

    def __str__(self):
        return self.title
