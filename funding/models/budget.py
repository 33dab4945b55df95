"""What a region plans to spend on what, and what of its book it shares with others."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from npvr.history import history
from regions.models import Region

from ..money import MoneyField


class CategoryQuerySet(models.QuerySet):
    """Questions about categories."""

    def of(self, region_id):
        """The categories a region can book on: the common ones and its own, without what is removed."""
        return self.filter(Q(region=None) | Q(region=region_id), removed_at__isnull=True)


class Category(models.Model):
    """What money is spent on. Without region one of the defaults of domain.md § 4; a region adds its own."""

    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="regio")
    name = models.CharField("naam", max_length=80)
    position = models.PositiveSmallIntegerField(default=100)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = CategoryQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "categorie", "categorieën"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(Lower("name"), "region", name="category_once_a_region", nulls_distinct=False)
        ]

    def __str__(self):
        return self.name


class Budget(models.Model):
    """What a region expects to spend on a category in a year, in euro. Its own plan, never a duty to account."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    year = models.PositiveSmallIntegerField("jaar")
    category = models.ForeignKey(Category, models.PROTECT, related_name="+", verbose_name="categorie")
    amount = MoneyField("begroot")
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "begroting", "begrotingen"
        ordering = ["year", "category__position"]
        constraints = [
            models.UniqueConstraint(fields=["region", "year", "category"], name="budget_once_a_year"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="budget_not_negative"),
        ]

    def __str__(self):
        return f"{self.year} {self.category}: {self.amount}"


class SharedPart(models.TextChoices):
    """Parts of the book that a region may share on top of granted, estimate and paid."""

    SPENDING = "spending", "besteding per categorie"
    CARRIED_OVER = "carried_over", "overgeheveld bedrag"


class Audience(models.TextChoices):
    """With whom."""

    STATE = "state", "het rijk"
    SOUNDING_BOARD = "sounding_board", "de klankbordgroep"


class Share(models.Model):
    """A region shares one part of one year with one audience. Taking it back removes the row; history and log keep it."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    year = models.PositiveSmallIntegerField("jaar")
    part = models.CharField("wat", max_length=14, choices=SharedPart)
    audience = models.CharField("met wie", max_length=14, choices=Audience)
    shared_at = models.DateTimeField("gedeeld op", auto_now_add=True)
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "gedeeld deel", "gedeelde delen"
        constraints = [models.UniqueConstraint(fields=["region", "year", "part", "audience"], name="shared_once")]

    def __str__(self):
        return f"{self.year} {self.part} → {self.audience}"
