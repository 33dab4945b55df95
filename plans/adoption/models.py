"""What the two sides do with a version: offer it, give their akkoord or not yet, and with both it is adopted.

Rows are added and can be withdrawn once; nothing else of them changes, and after adoption nothing at all. The database
holds that itself, and that an adoption rests on two akkoorden of two people for the very content (trust.md T3, T4).
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from governance.models import Side

from ..documents.models import Document
from ..versions.models import Version

SIDES = (Side.REGION, Side.STATE)  # region before rijk
OF_A_SIDE = Q(side__in=SIDES)
STANDS = Q(withdrawn_at=None)


class StandingQuerySet(models.QuerySet):
    """Questions about rows that can be withdrawn."""

    def standing(self):
        """Those that are not withdrawn."""
        return self.filter(withdrawn_at=None)


class Step(models.Model):
    """Something that one side did with a version, by a person in a seat (`seat` in words, as it was then)."""

    side = models.CharField("kant", max_length=10, choices=Side)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door wie")
    at = models.DateTimeField("op", db_default=Now())

    class Meta:
        abstract = True


class Withdrawable(Step):
    """A step that can be taken back, once, until the version is adopted."""

    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="ingetrokken door"
    )

    objects = StandingQuerySet.as_manager()

    class Meta:
        abstract = True


class Offer(Withdrawable):
    """One side of the core team offers a version for adoption; it is offered when both do (ter vaststelling aanbieden)."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="offers")

    class Meta:
        verbose_name, verbose_name_plural = "aanbieding ter vaststelling", "aanbiedingen ter vaststelling"
        constraints = [
            models.CheckConstraint(condition=OF_A_SIDE, name="offer_of_a_side"),
            models.UniqueConstraint(fields=["version", "side"], condition=STANDS, name="one_offer_a_side"),
            models.UniqueConstraint(fields=["version", "by"], condition=STANDS, name="one_person_offers_for_one_side"),
        ]

    def __str__(self):
        return f"{self.version_id}: aangeboden namens {self.side}"


class Approval(Withdrawable):
    """The akkoord of one side with a version: bound to its hash, by one person, who gives it for one side only."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="approvals")
    seat = models.CharField("zetel", max_length=120)
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name, verbose_name_plural = "akkoord", "akkoorden"
        constraints = [
            models.CheckConstraint(condition=OF_A_SIDE, name="approval_of_a_side"),
            models.UniqueConstraint(fields=["version", "side"], condition=STANDS, name="one_approval_a_side"),
            models.UniqueConstraint(
                fields=["version", "by"], condition=STANDS, name="one_person_approves_for_one_side"
            ),
        ]

    def __str__(self):
        return f"{self.version_id}: akkoord namens {self.side}"


class NotYet(Step):
    """One side is not yet akkoord with a version, with the reason (nog niet akkoord, omdat). Rows are only added."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="not_yets")
    seat = models.CharField("zetel", max_length=120)
    sha256 = models.CharField(max_length=64)
    reason = models.TextField("reden")

    class Meta:
        verbose_name, verbose_name_plural = "“nog niet akkoord”", "“nog niet akkoord”"
        constraints = [
            models.CheckConstraint(condition=OF_A_SIDE, name="not_yet_of_a_side"),
            models.CheckConstraint(condition=~Q(reason=""), name="not_yet_has_a_reason"),
        ]

    def __str__(self):
        return f"{self.version_id}: nog niet akkoord namens {self.side}"


class Mandate(Withdrawable):
    """One decision behind the akkoord of a side: which body decided, when, and with which paper."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="mandates")
    body = models.CharField("wie besloot", max_length=120)
    decided_on = models.DateField("besloten op")
    paper = models.CharField("stuk", max_length=300, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "besluit achter het mandaat", "besluiten achter het mandaat"
        ordering = ["decided_on", "pk"]
        constraints = [models.CheckConstraint(condition=OF_A_SIDE, name="mandate_of_a_side")]

    def __str__(self):
        return f"{self.body}, {self.decided_on}"


class Adoption(models.Model):
    """A version that both sides are akkoord with: it gets its whole number (0.9 becomes 1.0). Rows are only added."""

    version = models.OneToOneField(Version, models.PROTECT, primary_key=True, related_name="adoption")
    document = models.ForeignKey(Document, models.PROTECT, related_name="adoptions")
    number = models.PositiveIntegerField("nummer")
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField("vastgesteld op", db_default=Now())
    region_approval = models.OneToOneField(Approval, models.PROTECT, related_name="+")
    state_approval = models.OneToOneField(Approval, models.PROTECT, related_name="+")

    class Meta:
        verbose_name, verbose_name_plural = "vaststelling", "vaststellingen"
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="adopted_number_once_a_document"),
            models.CheckConstraint(condition=Q(number__gte=1), name="adopted_number_from_one"),
            models.CheckConstraint(
                condition=~Q(region_approval=F("state_approval")), name="adoption_rests_on_two_approvals"
            ),
        ]

    def __str__(self):
        return f"{self.version_id}: vastgesteld als {self.number}.0"


class PledgeQuerySet(models.QuerySet):
    """Questions about what ministries put in."""

    def newest(self):
        """The newest that each ministry said, in the order of the ministries; not of those that took it back."""
        rows = self.select_related("ministry", "by").order_by("ministry_id", "-pk").distinct("ministry_id")
        return sorted((one for one in rows if one.text), key=lambda one: (one.ministry.number, one.ministry.sort_key))


class Pledge(models.Model):
    """What one ministry puts in, in words, beside the akkoord of the rijk (inzet): an effort, no result (domain.md § 1).

    Rows are only added: the newest of a ministry counts, and an empty one takes it back. Once the version is adopted a
    ministry that said nothing yet may still add one row, which stands on the page and not in the PDF made before.
    """

    version = models.ForeignKey(Version, models.PROTECT, related_name="pledges")
    ministry = models.ForeignKey(
        "regions.Organisation", models.PROTECT, related_name="pledges", verbose_name="ministerie"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door wie")
    seat = models.CharField("zetel", max_length=200)
    sha256 = models.CharField(max_length=64)
    text = models.TextField("inzet", blank=True)
    at = models.DateTimeField("op", db_default=Now())

    objects = PledgeQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "inzet van een ministerie", "inzet van ministeries"
        indexes = [models.Index(fields=["version", "ministry", "-id"], name="pledges_newest_first")]

    def __str__(self):
        return f"{self.version_id}: inzet van {self.ministry_id}"

    @property
    def late(self):
        """Whether it was said after the version was adopted, so that the adopted PDF does not have it."""
        adoption = getattr(self.version, "adoption", None)
        return adoption is not None and self.at > adoption.at


class Reading(models.Model):
    """That somebody who decides has had a version on the screen: from there they see what changed, the next time."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("voor het eerst op", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "lezing", "lezingen"
        constraints = [models.UniqueConstraint(fields=["person", "version"], name="read_once")]

    def __str__(self):
        return f"{self.person_id}: {self.version_id}"
