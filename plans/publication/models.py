"""What makes a version public: the edition without names, the decisions about names, and the step of both sides.

A publication is proposed by one side and confirmed by somebody of the other; it is public from a moment after that, until
it ends. The database holds that itself, and that no row is otherwise changed (migration 0013).
"""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from governance.models import Side

from ..versions.models import Version

COOLING = timedelta(minutes=15)  # trust.md § 4 row 8
STANDS = Q(ended_at=None)
NOT_CONFIRMED = Q(
    confirmed_by__isnull=True, confirmed_at__isnull=True, public_from__isnull=True, confirmed_side="", confirmed_seat=""
)


class PublicationQuerySet(models.QuerySet):
    """Questions about publications."""

    def standing(self):
        """Those that have not ended: proposed, confirmed or public."""
        return self.filter(STANDS)


class Publication(models.Model):
    """That a version is made public in this edition: `by` proposes it for a side, `confirmed_by` is of the other side.

    `reason` says why, where the version was not adopted. Seats are in words, as they were then. It ends when the
    proposal is withdrawn, when it is undone before `public_from`, or when the version is withdrawn later on.
    """

    version = models.ForeignKey(Version, models.PROTECT, related_name="publications")
    edition = models.ForeignKey(Version, models.PROTECT, related_name="+")
    reason = models.TextField("waarom", blank=True)
    side = models.CharField("kant", max_length=10, choices=Side)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="voorgesteld door")
    seat = models.CharField("zetel", max_length=200)
    at = models.DateTimeField("voorgesteld op", db_default=Now())
    confirmed_side = models.CharField("andere kant", max_length=10, choices=Side, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="bevestigd door"
    )
    confirmed_seat = models.CharField("zetel van de andere kant", max_length=200, blank=True)
    confirmed_at = models.DateTimeField("bevestigd op", null=True)
    public_from = models.DateTimeField("openbaar vanaf", null=True)
    ended_at = models.DateTimeField("geëindigd op", null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="beëindigd door"
    )
    ended_reason = models.TextField("waarom beëindigd", blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "openbaarmaking", "openbaarmakingen"
        constraints = [
            models.UniqueConstraint(fields=["version"], condition=STANDS, name="one_publication_a_version"),
            models.CheckConstraint(
                condition=Q(side__in=[Side.REGION, Side.STATE]) & Q(confirmed_side__in=["", Side.REGION, Side.STATE]),
                name="publication_of_a_side",
            ),
            models.CheckConstraint(
                condition=NOT_CONFIRMED
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False, public_from__isnull=False)
                & ~Q(confirmed_side="")
                & ~Q(confirmed_by=F("by"))
                & ~Q(confirmed_side=F("side"))
                & Q(public_from__gte=F("confirmed_at")),
                name="publication_takes_two_people_of_two_sides",
            ),
        ]

    def __str__(self):
        return f"{self.version_id}: openbaar als {self.edition_id}"

    @property
    def is_public(self):
        """Whether everybody may read the edition at this moment; the time itself makes it so, no job does."""
        return self.ended_at is None and self.public_from is not None and self.public_from <= timezone.now()

    @property
    def is_proposed(self):
        """Whether it waits for the other side."""
        return self.ended_at is None and self.public_from is None

    @property
    def is_cooling(self):
        """Whether it is confirmed and can be undone before anybody sees it."""
        return self.ended_at is None and self.public_from is not None and self.public_from > timezone.now()

    @property
    def was_public(self):
        """Whether anybody outside could read it, now or before it ended."""
        return self.public_from is not None and self.public_from <= (self.ended_at or timezone.now())


class NameDecision(models.Model):
    """What was decided about one find in a version for its public edition. Rows are only added.

    It is kept, with the `reason`, or replaced by `replacement`. `place` is where it stands, in words; `mark` tells one
    find from another in the same version.
    """

    edition = models.ForeignKey(Version, models.PROTECT, related_name="name_decisions")
    mark = models.CharField(max_length=20)
    place = models.CharField("waar", max_length=300)
    found = models.CharField("gevonden", max_length=300)
    kept = models.BooleanField("blijft staan")
    replacement = models.CharField("vervangen door", max_length=80, blank=True)
    reason = models.CharField("waarom het blijft staan", max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door wie")
    at = models.DateTimeField("op", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "besluit over een naam", "besluiten over namen"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "mark"], name="one_decision_a_find"),
            models.CheckConstraint(
                condition=Q(kept=True) & ~Q(reason="") | Q(kept=False) & ~Q(replacement=""),
                name="a_name_that_stays_has_a_reason",
            ),
        ]

    def __str__(self):
        return f"{self.edition_id}: {self.place}"
