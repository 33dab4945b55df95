"""Prints of a region's book: what was asked, how far it is, and the file that came of it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from npvr.models import Job, JobState
from regions.models import Region


class Printout(Job):
    """A print of a region's overview (overzicht), of one year or of all: order and file in one row.

    `html` is what gets printed, laid down when it was asked: bookings made afterwards are not in it. `path`, `sha256`,
    `size` (bytes) and `pages` are those of the finished PDF.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    year = models.PositiveSmallIntegerField("jaar", null=True, blank=True)
    title = models.CharField("titel", max_length=200)
    html = models.TextField()
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    progress = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    path = models.CharField(max_length=100, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    size = models.PositiveIntegerField(default=0)
    pages = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = "afdruk van het overzicht", "afdrukken van het overzicht"
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(condition=Q(progress__lte=100), name="printout_progress_in_percent"),
            models.CheckConstraint(
                condition=~Q(state=JobState.DONE) | Q(sha256__regex=r"^[0-9a-f]{64}$"), name="printout_done_has_a_file"
            ),
        ]
        indexes = [
            models.Index(fields=["region", "-asked_at"], name="printouts_of_a_region"),
            models.Index(fields=["asked_at"], condition=Q(state__in=["queued", "running"]), name="printouts_to_make"),
        ]

    def __str__(self):
        return self.title
