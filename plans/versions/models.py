"""What is frozen: versions, their state, their ready page, and the files made of them."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from governance.rights import which
from npvr.history import history

from ..documents.invitations.access import GIVES, invited_to
from ..documents.models import Document


class Sharing(models.TextChoices):
    """With whom a version is shared; each level includes the one before (domain.md § 2)."""

    CORE_TEAM = "kernteam", "alleen het kernteam"
    REGION_AND_STATE = "regio_en_rijk", "regio en rijk"
    SOUNDING_BOARD = "klankbordgroep", "klankbordgroep"
    PUBLIC = "openbaar", "openbaar"


ACTION_OF_SHARING = {
    Sharing.CORE_TEAM: "plans.view_core_team",
    Sharing.REGION_AND_STATE: "plans.view_region_and_state",
    Sharing.SOUNDING_BOARD: "plans.view_sounding_board",
    Sharing.PUBLIC: "plans.view_public",
}


def documents_invited_to(person, action):
    """The documents whose versions at a level somebody sees because they are invited to the whole document."""
    return invited_to(person, action).documents if action in GIVES else frozenset()


class VersionQuerySet(models.QuerySet):
    """Questions about versions."""

    def visible_to(self, person):
        """The versions this person may read: by the level each is shared at, and what the person is to its region."""
        visible = Q(pk__in=[])
        for level, action in ACTION_OF_SHARING.items():
            scope = which(person, action)
            here = Q(state__sharing=level)
            visible |= here if scope.everywhere else here & Q(document__region_id__in=scope.region_ids)
            if invited := documents_invited_to(person, action):
                visible |= here & Q(document__in=invited)
        return self.filter(visible)

    def newest_first(self):
        return self.order_by("-major", "-minor")


class VersionManager(models.Manager.from_queryset(VersionQuerySet)):
    """Versions come with their adoption, if there is one: it makes the number by which they are known."""

    def get_queryset(self):
        return super().get_queryset().select_related("adoption")


class Version(models.Model):
    """An immutable copy of a document: `content` is the canonical text of its tree, `sha256` the hash of those bytes.

    Number and label stand outside the hash. A number is never used twice. The database refuses UPDATE and DELETE
    (migration 0002); the application's role has no TRUNCATE (decisions 4, 18, 21).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="versions", verbose_name="document")
    major = models.PositiveIntegerField()
    minor = models.PositiveIntegerField()
    label = models.CharField("etiket", max_length=40, blank=True)
    note = models.TextField("toelichting", blank=True)
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField("gemaakt op")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gemaakt door")
    token = models.UUIDField(unique=True)

    objects = VersionManager()

    class Meta:
        verbose_name, verbose_name_plural = "versie", "versies"
        constraints = [
            models.UniqueConstraint(fields=["document", "major", "minor"], name="version_number_once_a_document"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="version_has_a_hash"),
        ]

    def __str__(self):
        return f"{self.document} {self.number}"

    @property
    def number(self):
        """As it is read and stands in the address: "0.3", and "1.0" once it is adopted. The first leads there too."""
        return f"{self.adopted_as}.0" if self.adopted_as else self.made_number

    @property
    def made_number(self):
        """The number it was made with: "0.3". It never changes."""
        return f"{self.major}.{self.minor}"

    @property
    def adopted_as(self):
        """The whole number that adoption gave it; None before."""
        adoption = getattr(self, "adoption", None)
        return adoption and adoption.number

    @property
    def path(self):
        return f"{self.document.path}versies/{self.number}/"


class VersionState(models.Model):
    """What may still change about a version: with whom it is shared. `counter` grows with each change (for caches)."""

    version = models.OneToOneField(Version, models.PROTECT, primary_key=True, related_name="state")
    sharing = models.CharField("gedeeld met", max_length=20, choices=Sharing, default=Sharing.CORE_TEAM)
    counter = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "stand van een versie", "standen van versies"

    def __str__(self):
        return f"{self.version_id}: {self.sharing}"


class VersionPage(models.Model):
    """The version's article ready for the screen, and its contents as [number, title, level, part] rows.

    `part` is the part of its top chapter in which a chapter begins. Of a version that is too large for one page `parts`
    holds how many parts each top chapter has, in order, and `html` is empty: they stand in `VersionPart`. A cache: it
    can be thrown away and is made again from the version's content.
    """

    version = models.OneToOneField(Version, models.PROTECT, primary_key=True, related_name="page")
    html = models.TextField()
    contents = models.JSONField(default=list)
    parts = models.JSONField(default=list, db_default=[])
    release = models.CharField(max_length=20)

    class Meta:
        verbose_name, verbose_name_plural = "pagina van een versie", "pagina's van versies"

    def __str__(self):
        return f"pagina van {self.version_id}"


class VersionPart(models.Model):
    """A part of the article of a large version: part `part`, from 1, of the top chapter at place `top`, from 1."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="parts")
    top = models.PositiveSmallIntegerField()
    part = models.PositiveSmallIntegerField()
    html = models.TextField()

    class Meta:
        verbose_name, verbose_name_plural = "deel van een versie", "delen van een versie"
        constraints = [models.UniqueConstraint(fields=["version", "top", "part"], name="part_once_a_version")]

    def __str__(self):
        return f"{self.version_id} {self.top}.{self.part}"


class Edition(models.TextChoices):
    """Which edition a file is; each is made once (decisions 20)."""

    CONCEPT = "concept", "concept"
    ADOPTED = "adopted", "vastgesteld"
    PUBLIC = "public", "openbaar"


class Rendition(models.Model):
    """The PDF of one edition of a version: insert-only, with the SHA-256 of its bytes. Size in bytes."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="renditions")
    edition = models.CharField(max_length=10, choices=Edition)
    path = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    pages = models.PositiveIntegerField()
    made_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "PDF van een versie", "PDF's van versies"
        constraints = [models.UniqueConstraint(fields=["version", "edition"], name="edition_made_once")]

    def __str__(self):
        return f"{self.version_id} {self.edition}"


class JobState(models.TextChoices):
    """How far a job is."""

    QUEUED = "queued", "in de wachtrij"
    RUNNING = "running", "bezig"
    DONE = "done", "klaar"
    FAILED = "failed", "mislukt"


class RenderJob(models.Model):
    """What was asked: a PDF of an edition. The row is the truth; the queue only carries the news (architecture § 6).

    `progress` in percent. `beat_at` is the last sign of life of the worker; the sweeper picks up what has none.
    """

    version = models.ForeignKey(Version, models.PROTECT, related_name="jobs")
    edition = models.CharField(max_length=10, choices=Edition)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    progress = models.PositiveSmallIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True)
    refused = models.JSONField(default=list)
    asked_at = models.DateTimeField(db_default=Now())
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name, verbose_name_plural = "opdracht voor een PDF", "opdrachten voor PDF's"
        constraints = [
            models.UniqueConstraint(fields=["version", "edition"], name="one_job_an_edition"),
            models.CheckConstraint(condition=Q(progress__lte=100), name="progress_in_percent"),
        ]

    def __str__(self):
        return f"{self.version_id} {self.edition} {self.state}"
