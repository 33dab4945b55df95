"""The working text: a document, its chapters (structure apart from text), and the images in it.

The document knows nothing of what is about documents: versions, renditions, comments.
"""

import uuid

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from governance.rights import which
from npvr.history import history
from regions.models import Region

YEARS_OF_AN_AGENDA = 4  # domain.md § 2


class DocumentKind(models.TextChoices):
    """The two documents of a region (domain.md § 2)."""

    PLAN = "plan", "Plan voor de Regio"
    AGENDA = "agenda", "Uitvoeringsagenda"


class DocumentQuerySet(models.QuerySet):
    """Questions about documents."""

    def readable_by(self, person):
        """The documents whose working text this person may read."""
        scope = which(person, "plans.view_working_text")
        return self if scope.everywhere else self.filter(region_id__in=scope.region_ids)


class Document(models.Model):
    """A region's Plan voor de Regio, one for ever, or an Uitvoeringsagenda of four calendar years under it.

    `period` holds whole years, its end exclusive; only an agenda has one, and no two of a region overlap.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(Region, models.PROTECT, related_name="documents", verbose_name="regio")
    kind = models.CharField("soort", max_length=10, choices=DocumentKind)
    plan = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="agendas", verbose_name="hoort bij"
    )
    period = DateRangeField("periode", null=True, blank=True)
    is_demo = models.BooleanField("demogegevens", default=False)
    created_at = models.DateTimeField("gemaakt op", db_default=Now())

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "document", "documenten"
        constraints = [
            models.UniqueConstraint(fields=["region"], condition=Q(kind="plan"), name="one_plan_a_region"),
            models.CheckConstraint(
                condition=Q(kind="plan", plan__isnull=True, period__isnull=True)
                | Q(kind="agenda", plan__isnull=False, period__isnull=False, period__isempty=False),
                name="agenda_has_plan_and_period",
            ),
            ExclusionConstraint(
                name="agendas_of_a_region_do_not_overlap",
                expressions=[("region", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
                condition=Q(kind="agenda"),
            ),
        ]

    def __str__(self):
        return f"{self.title} {self.region}"

    @property
    def title(self):
        """Its name without the region: "Plan voor de Regio", "Uitvoeringsagenda 2026–2029"."""
        if self.kind == DocumentKind.PLAN:
            return DocumentKind.PLAN.label
        return f"{DocumentKind.AGENDA.label} {self.first_year}–{self.last_year}"

    @property
    def first_year(self):
        return self.period.lower.year if self.period else None

    @property
    def last_year(self):
        return self.period.upper.year - 1 if self.period else None

    @property
    def path(self):
        """The address of the document; everything about it stands below (architecture.md § 5)."""
        tail = "plan" if self.kind == DocumentKind.PLAN else f"agenda/{self.first_year}"
        return f"/regios/{self.region.slug}/{tail}/"

    @property
    def image_prefix(self):
        """The address under which the images of the working text stand, each by its SHA-256."""
        return f"{self.path}afbeeldingen/"


class ChapterState(models.TextChoices):
    """How far a chapter is."""

    TO_WRITE = "to_write", "te schrijven"
    DRAFT = "draft", "concept"
    READY = "ready", "klaar"


class ChapterQuerySet(models.QuerySet):
    """Questions about chapters."""

    def present(self):
        """The chapters that are not removed, in reading order among siblings."""
        return self.filter(removed_at__isnull=True).order_by("position", "id")


class Chapter(models.Model):
    """A chapter or, with a parent, a sub-chapter: its place and state. The text is apart, in ChapterText.

    A removed chapter keeps its row, text and history and can be brought back. The slug is fixed at creation.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="chapters", verbose_name="document")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="onderdeel van"
    )
    slug = models.SlugField("adresnaam", max_length=80)
    title = models.CharField("titel", max_length=160)
    guidance = models.TextField("aanwijzing", blank=True)
    position = models.PositiveIntegerField("plaats", default=0)
    state = models.CharField("stand", max_length=10, choices=ChapterState, default=ChapterState.TO_WRITE)
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="schrijver"
    )
    due = models.DateField("klaar op", null=True, blank=True)
    removed_at = models.DateTimeField("verwijderd op", null=True, blank=True)

    objects = ChapterQuerySet.as_manager()
    history = history(excluded_fields=["guidance"])

    class Meta:
        verbose_name, verbose_name_plural = "hoofdstuk", "hoofdstukken"
        constraints = [
            models.UniqueConstraint(fields=["document", "slug"], name="chapter_slug_once_a_document"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="chapter_not_its_own_parent"),
        ]
        indexes = [models.Index(fields=["document", "position", "id"], name="chapters_in_order")]

    def __str__(self):
        return self.title


class SaveKind(models.TextChoices):
    """How a text came to be saved."""

    CREATED = "created", "gemaakt"
    SAVE = "save", "bewaard"
    AUTOSAVE = "autosave", "vanzelf bewaard"
    MERGE = "merge", "samengevoegd"
    RESTORE = "restore", "teruggezet"
    IMPORT = "import", "ingelezen"


class SaveRecord(models.Model):
    """What the history of a text holds besides the text: the kind of save, its sitting, its base and its token.

    `sitting` is one person's stay in the editor; `base` the lock version the text was written on (further back than the
    save before it when the text was merged); `token` names the request, so that a repeated one gets the first one's
    answer; `words` is the number of words. `continues` says that this autosave goes on where the save before it, an
    autosave of the same person in the same sitting, left off: together they are one entry of the history.
    """

    save_kind = models.CharField("soort", max_length=10, choices=SaveKind, default=SaveKind.SAVE)
    sitting = models.UUIDField("zitting", null=True)
    base = models.PositiveIntegerField("grondslag", null=True)
    token = models.UUIDField("kenmerk van het verzoek", null=True, unique=True)
    words = models.PositiveIntegerField("woorden", default=0)
    continues = models.BooleanField("gaat verder", default=False, db_default=False)

    class Meta:
        abstract = True


class ChapterText(models.Model):
    """The text of a chapter: canonical HTML, the same ready for the screen, and plain words for search.

    `lock_version` counts the saves; a save names the one it was written on and wins only if that is still current.
    """

    chapter = models.OneToOneField(Chapter, models.PROTECT, primary_key=True, related_name="text")
    html = models.TextField("tekst", blank=True)
    ready = models.TextField(blank=True)
    plain = models.TextField(blank=True)
    words = models.PositiveIntegerField("woorden", default=0)
    lock_version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField("bewaard op", null=True)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    history = history(
        bases=[SaveRecord],
        excluded_fields=["ready", "plain", "words"],
        history_id_field=models.BigAutoField(primary_key=True),
        table_name="plans_chaptertext_history",
    )

    class Meta:
        verbose_name, verbose_name_plural = "tekst van een hoofdstuk", "teksten van hoofdstukken"

    def __str__(self):
        return f"tekst van {self.chapter_id}"


class RefusedText(models.Model):
    """A text that came on an outdated base, collided and was not saved: kept, so that no word is lost (trust.md T1).

    `base` is the save it was written on and `met` the one it collided with; both are in the history of the chapter.
    """

    chapter = models.ForeignKey(Chapter, models.PROTECT, related_name="refused_texts")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    base = models.PositiveIntegerField()
    met = models.PositiveIntegerField(null=True)
    html = models.TextField()
    at = models.DateTimeField(db_default=Now())
    token = models.UUIDField(null=True, unique=True)

    class Meta:
        verbose_name, verbose_name_plural = "niet bewaarde tekst", "niet bewaarde teksten"
        indexes = [models.Index(fields=["chapter", "-id"], name="refused_newest_first")]

    def __str__(self):
        return f"niet bewaard: {self.chapter_id} op {self.base}"


class Settlement(models.Model):
    """A collision is over: its writer chose, and save number `in_save` is what came of it."""

    refused = models.OneToOneField(RefusedText, models.PROTECT, primary_key=True, related_name="settlement")
    in_save = models.PositiveIntegerField()
    settled_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "opgeloste botsing", "opgeloste botsingen"

    def __str__(self):
        return f"{self.refused_id} in {self.in_save}"


class Image(models.Model):
    """An image file by the SHA-256 of its bytes: re-encoded, without metadata, never changed. Sizes in pixels, bytes."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    media_type = models.CharField(max_length=20)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    path = models.CharField(max_length=80)
    added_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "afbeelding", "afbeeldingen"

    def __str__(self):
        return self.sha256


class ImageUse(models.Model):
    """An image belongs to a document: who added it and under which file name."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="image_uses")
    image = models.ForeignKey(Image, models.PROTECT, related_name="uses")
    file_name = models.CharField("bestandsnaam", max_length=160)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "gebruik van een afbeelding", "gebruik van afbeeldingen"
        constraints = [models.UniqueConstraint(fields=["document", "image"], name="image_once_a_document")]

    def __str__(self):
        return self.file_name
