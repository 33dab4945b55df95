"""Papers of a meeting as files: what came in, what was asked to be printed, and the prints that were made."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from npvr.models import Job, JobState
from regions.models import Region


class Work(Job):
    """What a worker has to do, in the row itself. `progress` in percent; `fault` says in Dutch why it failed."""

    state = models.CharField("stand", max_length=10, choices=JobState, default=JobState.QUEUED)
    progress = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    fault = models.TextField("wat er misging", blank=True)
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class PaperKind(models.TextChoices):
    """What a file is, by its content."""

    PDF = "pdf", "PDF"
    WORD = "word", "Word-bestand"
    IMAGE = "image", "afbeelding"


class PaperFile(Work):
    """The file of a paper: as it came in (`sha256`, `size` in bytes), and the PDF of `pages` pages that a worker made of it.

    It belongs to nothing by itself: who may see it follows from the paper that holds it. Both files stand under the name
    of their SHA-256. The file as it came in is kept and never given out; what is read is the PDF, from which scripts,
    attachments and links to programs are gone. `source` names the part of the portal it came from, if it did.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("soort", max_length=10, choices=PaperKind)
    name = models.CharField("bestandsnaam", max_length=160)
    source = models.CharField("herkomst", max_length=80, blank=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("grootte")
    pdf_sha256 = models.CharField(max_length=64, blank=True)
    pdf_size = models.PositiveIntegerField(default=0)
    pages = models.PositiveIntegerField("bladzijden", default=0)
    notes = models.JSONField("opmerkingen", default=list)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="toegevoegd door"
    )

    class Meta:
        verbose_name, verbose_name_plural = "bestand van een stuk", "bestanden van stukken"
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="paper_has_a_hash"),
            models.CheckConstraint(
                condition=~Q(state=JobState.DONE) | Q(pdf_sha256__regex=r"^[0-9a-f]{64}$", pages__gte=1),
                name="paper_done_has_a_pdf",
            ),
        ]
        indexes = [
            models.Index(fields=["asked_at"], condition=Q(state__in=["queued", "running"]), name="papers_to_make")
        ]

    def __str__(self):
        return self.name

    @property
    def state_words(self):
        """How it stands, for the screen."""
        if self.is_waiting:
            return "wordt nagekeken"
        return "klaar" if self.is_done else "niet bruikbaar"


class PrintKind(models.TextChoices):
    """What the portal prints for a meeting, for a side, or as an annex. Of the last its own app makes it (`making.register`)."""

    AGENDA = "agenda", "agenda"
    BUNDLE = "bundle", "vergaderbundel"
    REPORT = "report", "verslag"
    NOTE = "note", "beslisnota"
    PUBLIC_NOTE = "public_note", "openbare uitgave van een beslisnota"
    REPLY_TABLE = "reply_table", "reactietabel"


class PrintJob(Work):
    """What was asked to be printed. `content` is what gets printed, laid down as it was at that moment, as data.

    `subject` names what it is about ("meeting:42"): whoever may see that may see its prints. `content_sha256` tells
    whether that has changed since. `token` comes from the form: a double click asks once.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField("soort", max_length=20, choices=PrintKind)
    subject = models.CharField("onderwerp", max_length=80)
    region = models.ForeignKey(Region, models.PROTECT, null=True, related_name="+", verbose_name="regio")
    title = models.CharField("titel", max_length=240)
    content = models.JSONField()
    content_sha256 = models.CharField(max_length=64)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )

    class Meta:
        verbose_name, verbose_name_plural = "opdracht voor een afdruk", "opdrachten voor afdrukken"
        ordering = ["-asked_at"]
        indexes = [
            models.Index(fields=["subject", "kind", "-asked_at"], name="prints_of_a_subject"),
            models.Index(fields=["asked_at"], condition=Q(state__in=["queued", "running"]), name="prints_to_make"),
        ]

    def __str__(self):
        return self.title

    @property
    def state_words(self):
        """How it stands, for the screen."""
        if self.is_waiting:
            return "wordt gemaakt"
        return "klaar" if self.is_done else "mislukt"


class Printed(models.Model):
    """A finished print: insert-only, with the SHA-256 of its bytes; size in bytes. A new one never replaces an older.

    `broken` names the papers that could not be taken in, and why.
    """

    job = models.OneToOneField(PrintJob, models.PROTECT, related_name="made", verbose_name="opdracht")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("grootte")
    pages = models.PositiveIntegerField("bladzijden")
    broken = models.JSONField(default=list)
    made_at = models.DateTimeField("gemaakt op", default=timezone.now)

    class Meta:
        verbose_name, verbose_name_plural = "afdruk", "afdrukken"
        constraints = [models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="print_has_a_hash")]

    def __str__(self):
        return f"{self.job_id} {self.sha256[:12]}"
