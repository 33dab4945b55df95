"""Herijken: what happens to each item when a document is taken up again (domain.md § 1: learning and adaptive)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from npvr.history import history

from ...documents.models import Document


class RecalibrationQuerySet(models.QuerySet):
    """Rounds of documents."""

    def that_count(self):
        """The rounds that are going on or were finished, newest first; not those that were undone."""
        return self.filter(abandoned=False).order_by("-begun_at", "-pk")


class Recalibration(models.Model):
    """A round in which region and rijk go through the items of a document again.

    `base` is the version that it starts from (a UUID; this package doesn't know versions), of this document or of the
    agenda before it. While it is open the items get their marks; `ended_at` closes it. One open round a document. A
    round that was begun by mistake is `abandoned`: it ends too, and its marks count nowhere any more.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="recalibrations")
    base = models.UUIDField()
    base_number = models.CharField(max_length=20)
    base_sha256 = models.CharField(max_length=64)
    begun_at = models.DateTimeField(db_default=Now())
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    abandoned = models.BooleanField(default=False, db_default=False)
    history = history()
    objects = RecalibrationQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "herijking", "herijkingen"
        ordering = ["-begun_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["document"], condition=Q(ended_at__isnull=True), name="one_open_recalibration"
            ),
            models.CheckConstraint(
                condition=Q(abandoned=False) | Q(ended_at__isnull=False), name="abandoned_recalibration_ended"
            ),
        ]

    def __str__(self):
        return f"herijking vanaf {self.base_number}"


class Mark(models.TextChoices):
    """What happens to an item in a recalibration."""

    CONTINUED = "continued", "gaat door"
    CHANGED = "changed", "gewijzigd"
    STOPPED = "stopped", "gestopt"
    NEW = "new", "nieuw"


class RecalibrationMark(models.Model):
    """The mark of one item (by its key) with the reason. `lock_version` counts the times it was given anew."""

    recalibration = models.ForeignKey(Recalibration, models.PROTECT, related_name="marks")
    item = models.UUIDField()
    mark = models.CharField("wat gebeurt ermee", max_length=10, choices=Mark)
    reason = models.TextField("waarom", blank=True)
    lock_version = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "merk", "merken"
        constraints = [
            models.UniqueConstraint(fields=["recalibration", "item"], name="item_marked_once"),
            models.CheckConstraint(condition=Q(mark="continued") | ~Q(reason=""), name="mark_has_a_reason"),
        ]

    def __str__(self):
        return f"{self.item}: {self.mark}"
