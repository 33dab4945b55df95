"""Reading a bank's or a ledger's table: which column is what, and what was read."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from regions.models import Region


class ColumnMapping(models.Model):
    """Which column of a table means what, remembered per region and per row of headings.

    `headings_hash` is the SHA-256 of the headings; `mapping` is the form's own: field → column.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    headings_hash = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)
    used_at = models.DateTimeField("laatst gebruikt", default=timezone.now)
    used_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name, verbose_name_plural = "kolomindeling", "kolomindelingen"
        constraints = [models.UniqueConstraint(fields=["region", "headings_hash"], name="mapping_once_a_region")]

    def __str__(self):
        return self.headings_hash[:8]


class BatchState(models.TextChoices):
    """How far an import is; nothing is booked until it is confirmed."""

    UPLOADED = "uploaded", "ingelezen"
    BOOKED = "booked", "geboekt"
    DROPPED = "dropped", "weggelegd"


class ImportBatch(models.Model):
    """A table that somebody read in: its rows as they were, the mapping chosen, and the entries that came of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    file_name = models.CharField("bestandsnaam", max_length=160)
    sha256 = models.CharField(max_length=64)
    state = models.CharField("stand", max_length=10, choices=BatchState, default=BatchState.UPLOADED)
    headings = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    booked_count = models.PositiveIntegerField("geboekte regels", default=0)
    at = models.DateTimeField("ingelezen op", default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")
    booked_at = models.DateTimeField("geboekt op", null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "import", "imports"
        ordering = ["-at"]
        indexes = [models.Index(fields=["region", "-at"], name="imports_of_a_region")]

    def __str__(self):
        return self.file_name
