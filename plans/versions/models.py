"""What is frozen: versions, their state, their ready page, and the files made of them."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from governance.rights import standing_of, which
from npvr.history import history
from npvr.models import Job, JobState

from ..documents.invitations.access import GIVES, invited_to
from ..documents.models import Document


class Sharing(models.TextChoices):
    """With whom a version is shared; each level includes the one before (domain.md § 2).

    At the last step everybody reads the version's public edition; a version itself is shared with one of the others.
    """

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


ALSO_VISIBLE = []
"""Functions that give, for a person, further versions they may read (ids as a queryset) or None: what is about versions
adds its own when it is loaded, as a reaction round does for the ministries it asks."""


def documents_invited_to(person, action):
    """The documents whose versions at a level somebody sees because they are invited to the whole document."""
    return invited_to(person, action).documents if action in GIVES else frozenset()


class VersionQuerySet(models.QuerySet):
    """Questions about versions."""

    def visible_to(self, person):
        """The versions that this person may read as they were made: by the level each is shared at, and what the
        person is to its region. What everybody may read, its public edition, is not asked here."""
        return self.filter(_shared_with(person))

    def public(self):
        """The versions whose public edition everybody may read at this moment."""
        return self.filter(_public_now())

    def shown_to(self, person):
        """The versions of which this person reads something: the version itself, or else its public edition.

        Which of the two is `Version.as_read_by`, for which this reads along what it needs.
        """
        found = self.filter(_shared_with(person) | _public_now())
        return found.select_related("document__region", "state__publication__edition").defer(
            "content", "state__publication__edition__content"
        )

    def newest_first(self):
        return self.order_by("-major", "-minor")


def _shared_with(person):
    visible = Q(pk__in=[])
    for level, action in ACTION_OF_SHARING.items():
        if level != Sharing.PUBLIC:
            scope = which(person, action)
            here = Q(state__sharing=level)
            visible |= here if scope.everywhere else here & Q(document__region_id__in=scope.region_ids)
            if invited := documents_invited_to(person, action):
                visible |= here & Q(document__in=invited)
    for more in ALSO_VISIBLE:
        if (ids := more(person)) is not None:
            visible |= Q(pk__in=ids)
    return visible


def _put_to(person):
    """The versions put to somebody apart, whatever their level; read once with what the person holds."""
    standing = standing_of(person)
    known = standing.__dict__.get("versions_put_to_them")
    if known is None:
        put = [ids for more in ALSO_VISIBLE if (ids := more(person)) is not None]
        known = frozenset(pk for ids in put for pk in Version.objects.filter(pk__in=ids).values_list("pk", flat=True))
        standing.__dict__["versions_put_to_them"] = known
    return known


def _public_now():
    return Q(state__publication__public_from__lte=timezone.now())


class VersionManager(models.Manager.from_queryset(VersionQuerySet)):
    """Versions as they were made, without public editions, each with its adoption: that makes the number it is known by."""

    def get_queryset(self):
        return super().get_queryset().filter(edition_of=None).select_related("adoption")


class EditionManager(models.Manager):
    """The public editions, each with the version it is of."""

    def get_queryset(self):
        return super().get_queryset().exclude(edition_of=None).select_related("edition_of__adoption")


class Version(models.Model):
    """An immutable copy of a document: `content` is the canonical text of its tree, `sha256` the hash of those bytes.

    With `edition_of` it is a public edition of that version: the same without names, with a content and hash of its own
    (decisions 18). An edition has the numbers of its version, and no state or adoption: those are the version's.

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
    edition_of = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", verbose_name="openbare uitgave van"
    )

    objects = VersionManager()
    editions = EditionManager()

    class Meta:
        verbose_name, verbose_name_plural = "versie", "versies"
        constraints = [
            models.UniqueConstraint(
                fields=["document", "major", "minor"],
                condition=Q(edition_of=None),
                name="version_number_once_a_document",
            ),
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
        adoption = getattr(self.original, "adoption", None)
        return adoption and adoption.number

    @property
    def shown_label(self):
        """The label beside the number; "" once adopted: "80%" is said of what was still being written."""
        return "" if self.adopted_as else self.label

    @property
    def is_edition(self):
        """Whether it is a public edition, and not the version itself."""
        return self.edition_of_id is not None

    @property
    def original(self):
        """The version that a public edition is of; any other version is its own."""
        return self.edition_of if self.is_edition else self

    @property
    def public_edition(self):
        """The edition that everybody may read at this moment, or None."""
        publication = self.original.state.publication
        if publication is None or not publication.is_public:
            return None
        return self.original.with_edition(publication.edition)

    def with_edition(self, edition):
        """This edition of it, knowing what this version knows of its document and state."""
        edition.edition_of, edition.document = self, self.document
        return edition

    def as_read_by(self, person):
        """What this person reads of the version: the version itself, or else its public edition, or None."""
        return self if self.is_shared_with(person) else self.public_edition

    def is_shared_with(self, person):
        """Whether `Version.objects.visible_to(person)` holds this version, asked of one that was read with its state.

        Without a query where its level gives it, and for whoever no version is put to apart; one for a whole list else.
        """
        action = ACTION_OF_SHARING[self.state.sharing]
        if self.document.region_id in which(person, action) or self.document_id in documents_invited_to(person, action):
            return True
        return self.pk in _put_to(person)

    @property
    def level(self):
        """How far it is shared, the public edition counted."""
        return Sharing.PUBLIC if self.public_edition else Sharing(self.original.state.sharing)

    @property
    def path(self):
        return f"{self.document.path}versies/{self.number}/"


class VersionState(models.Model):
    """What may still change about a version: with whom it is shared, and the publication of its public edition.

    `counter` grows with each change (for caches). The publication is there from its confirmation on; whether everybody
    may read it yet, its own `public_from` says.
    """

    version = models.OneToOneField(Version, models.PROTECT, primary_key=True, related_name="state")
    sharing = models.CharField("gedeeld met", max_length=20, choices=Sharing, default=Sharing.CORE_TEAM)
    publication = models.ForeignKey(
        "plans.Publication", models.PROTECT, null=True, related_name="+", verbose_name="openbaar door"
    )
    counter = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "stand van een versie", "standen van versies"
        constraints = [
            models.CheckConstraint(condition=~Q(sharing=Sharing.PUBLIC), name="public_is_an_edition"),
        ]

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


class RenderJob(Job):
    """What was asked: a PDF of an edition. `refused` are the addresses it named and did not get."""

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
