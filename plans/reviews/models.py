"""What a reactieronde holds: the round, who is asked, what each answered, what was done with it, reminders and mail.

Reactions are only added; the newest counts, and none comes once the round is closed. The database holds that itself
(migration 0014).
"""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone

from governance.matrix import Column
from governance.models import Appointment, BodyKind, MailState, Seat
from governance.rights import standing_of
from npvr.history import history

from ..versions.models import ALSO_VISIBLE, Version

QUESTION_LENGTH = 2_000
NOTE_LENGTH = 10_000
REMARK_LENGTH = 5_000
REPLY_LENGTH = 5_000
GRACE = timedelta(days=7)
"""How long after the day asked for a reactie still comes in, unless the round is closed before."""


class Verdict(models.TextChoices):
    """What a reactie says."""

    AGREED = "agreed", "akkoord"
    WITH_REMARKS = "with_remarks", "akkoord met opmerkingen"
    NOT_YET = "not_yet", "nog niet akkoord"


LOOKS = {
    Verdict.AGREED: ("gelukt", "good"),
    Verdict.WITH_REMARKS: ("bericht", "primary"),
    Verdict.NOT_YET: ("let-op", "attention"),
}


class ReviewQuerySet(models.QuerySet):
    """Questions about rounds."""

    def open(self, day=None):
        """Those in which a reactie can be given on `day` (today in the Netherlands unless told)."""
        return self.filter(closed_at=None, due_on__gte=(day or timezone.localdate()) - GRACE)


class Review(models.Model):
    """A round of reactions on one version (reactieronde), with a question and the day by which they are asked for.

    `due_on` is the last whole day in the Netherlands that is asked for; until GRACE after it a reactie still comes in,
    unless the core team closes the round before. Once closed nothing of it changes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="reviews", verbose_name="versie")
    number = models.PositiveSmallIntegerField("nummer")
    question = models.TextField("vraag")
    due_on = models.DateField("reactie gevraagd uiterlijk op")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gevraagd door"
    )
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    closed_at = models.DateTimeField("gesloten op", null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="gesloten door"
    )

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "reactieronde", "reactierondes"
        constraints = [
            models.UniqueConstraint(fields=["version", "number"], name="review_number_once_a_version"),
            models.CheckConstraint(condition=Q(number__gte=1), name="review_number_from_one"),
            models.CheckConstraint(condition=~Q(question=""), name="review_asks_something"),
            models.CheckConstraint(
                condition=Q(closed_by=None) | Q(closed_at__isnull=False), name="review_closed_by_when_closed"
            ),
        ]
        indexes = [models.Index(fields=["due_on"], condition=Q(closed_at=None), name="reviews_not_closed")]

    def __str__(self):
        return f"reactieronde {self.number} bij {self.version_id}"

    @property
    def last_day(self):
        """The last day on which a reactie comes in, unless the round is closed before."""
        return self.due_on + GRACE

    @property
    def is_open(self):
        return self.closed_at is None and timezone.localdate() <= self.last_day

    @property
    def is_late(self):
        """Whether the day asked for is past, with the round still open."""
        return self.is_open and timezone.localdate() > self.due_on

    @property
    def path(self):
        return f"{self.version.path}reactierondes/{self.number}/"


class RequestQuerySet(models.QuerySet):
    """Questions about who is asked."""

    def standing(self):
        """Those that were not taken back."""
        return self.filter(withdrawn_at=None)

    def for_person(self, person, day=None):
        """What this person can answer by an appointment of `day`: asked of their seat, or of them in that seat.

        A request to somebody who left the seat is for whoever sits there now (trust.md F35).
        """
        if not person.is_authenticated or not person.is_active:
            return self.none()
        held = Appointment.objects.current(day)
        stays = held.filter(seat=OuterRef("seat"), person=OuterRef("person"))
        own = Q(person=None) | Q(person=person) | ~Exists(stays)
        return self.standing().filter(own, seat__in=held.filter(person=person).values("seat"))


class ReviewRequest(models.Model):
    """Who is asked for a reactie (verzoek): a seat, a person in a seat, or somebody without an account, by a link.

    Of the link only its hash is kept; `link_issue` counts how often a new one was made (plans/reviews/links.py).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, models.PROTECT, related_name="requests", verbose_name="reactieronde")
    position = models.PositiveSmallIntegerField("volgorde")
    seat = models.ForeignKey(Seat, models.PROTECT, null=True, related_name="+", verbose_name="zetel")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="persoon"
    )
    name = models.CharField("naam", max_length=120, blank=True)
    email = models.EmailField("e-mailadres", max_length=254, blank=True)
    token_sha256 = models.CharField(max_length=64, blank=True)
    link_issue = models.PositiveSmallIntegerField(default=0)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="ingetrokken door"
    )

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "verzoek om een reactie", "verzoeken om een reactie"
        ordering = ["review_id", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(seat__isnull=False, name="", email="", token_sha256="")
                | Q(seat=None, person=None) & ~Q(name="") & ~Q(email=""),
                name="request_to_a_seat_or_by_link",
            ),
            models.UniqueConstraint(
                fields=["review", "seat", "person"], nulls_distinct=False, condition=Q(seat__isnull=False),
                name="seat_asked_once_a_review",
            ),
            models.UniqueConstraint(fields=["review", "person"], name="person_asked_once_a_review"),
            models.UniqueConstraint(fields=["token_sha256"], condition=~Q(token_sha256=""), name="link_of_one_request"),
            models.UniqueConstraint(fields=["review", "email"], condition=~Q(email=""), name="address_asked_once_a_review"),
        ]  # fmt: skip

    def __str__(self):
        return f"verzoek {self.position} van {self.review_id}"

    @property
    def is_by_link(self):
        """Whether it is to somebody without an account."""
        return self.seat_id is None

    @property
    def seat_words(self):
        """The seat as it is read: "stuurgroeplid, Stuurgroep NPVR"; "" for somebody without one."""
        if self.is_by_link:
            return ""
        where = self.seat.organisation.name if self.seat.organisation_id else self.seat.body.name
        return f"{self.seat.get_role_display()}, {where}"

    @property
    def words(self):
        """Who is asked, for a list."""
        if self.is_by_link:
            return self.name
        seat = self.seat_words
        return f"{self.person.name} ({seat})" if self.person_id else seat[:1].upper() + seat[1:]

    @property
    def path(self):
        """Where whoever has an account answers."""
        return f"{self.review.path}verzoeken/{self.pk}/"


class Response(models.Model):
    """A reactie, bound to the hash of the version. Rows are only added: `number` counts from 1, the highest one counts.

    Without `by` it came in by the personal link of the request. `seat` in words, as it was then.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, models.PROTECT, related_name="responses")
    request = models.ForeignKey(ReviewRequest, models.PROTECT, related_name="responses")
    number = models.PositiveSmallIntegerField("volgnummer")
    verdict = models.CharField("reactie", max_length=20, choices=Verdict)
    note = models.TextField("toelichting", blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="door wie"
    )
    seat = models.CharField("zetel", max_length=250, blank=True)
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField("op", default=timezone.now)

    class Meta:
        verbose_name, verbose_name_plural = "reactie", "reacties"
        constraints = [
            models.UniqueConstraint(fields=["request", "number"], name="response_number_once_a_request"),
            models.CheckConstraint(condition=Q(number__gte=1), name="response_number_from_one"),
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="response_says_one_of_three"),
        ]

    def __str__(self):
        return f"{self.request_id}: {self.verdict}"

    @property
    def badge(self):
        """Word, icon and tone."""
        return (self.get_verdict_display(), *LOOKS[self.verdict])


class Remark(models.Model):
    """What somebody without an account says of one chapter, together with the reactie. Rows are only added.

    The chapter is named as the version names it: by its id in the tree, its number and its title.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    response = models.ForeignKey(Response, models.PROTECT, related_name="remarks")
    position = models.PositiveSmallIntegerField("volgorde")
    chapter = models.UUIDField("hoofdstuk")
    chapter_number = models.CharField("nummer", max_length=20)
    chapter_title = models.CharField("titel", max_length=300)
    text = models.TextField("opmerking")

    class Meta:
        verbose_name, verbose_name_plural = "opmerking bij een reactie", "opmerkingen bij een reactie"
        constraints = [
            models.UniqueConstraint(fields=["response", "chapter"], name="remark_once_a_chapter"),
            models.CheckConstraint(condition=~Q(text=""), name="remark_says_something"),
        ]

    def __str__(self):
        return f"{self.response_id}: hoofdstuk {self.chapter_number}"


class Reply(models.Model):
    """What was done with a reactie, or with one remark of it ("wat is ermee gedaan"); its earlier texts are in the history."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="replies")
    request = models.ForeignKey(ReviewRequest, models.PROTECT, related_name="replies")
    remark = models.ForeignKey(Remark, models.PROTECT, null=True, related_name="replies")
    text = models.TextField("wat is ermee gedaan")
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="geschreven door"
    )
    written_at = models.DateTimeField("geschreven op", default=timezone.now)
    lock_version = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "antwoord op een reactie", "antwoorden op reacties"
        constraints = [
            models.UniqueConstraint(fields=["request", "remark"], nulls_distinct=False, name="reply_once_a_remark"),
            models.CheckConstraint(condition=~Q(text=""), name="reply_says_something"),
        ]

    def __str__(self):
        return f"{self.request_id}: wat is ermee gedaan"


class Occasion(models.TextChoices):
    """Why somebody hears of a request."""

    ASKED = "asked", "gevraagd"
    AGAIN = "again", "nieuwe link"
    BEFORE = "before", "drie dagen ervoor"
    ON_THE_DAY = "day", "op de dag zelf"
    AFTER = "after", "na de dag"


REMINDERS = [Occasion.BEFORE, Occasion.ON_THE_DAY, Occasion.AFTER]


class ReviewReminder(models.Model):
    """That one reminder of a request went out. The key makes each go out once, however often the clock comes by."""

    request = models.ForeignKey(ReviewRequest, models.PROTECT, related_name="reminders")
    occasion = models.CharField(max_length=10, choices=Occasion)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "herinnering", "herinneringen"
        constraints = [
            models.UniqueConstraint(fields=["request", "occasion"], name="request_reminded_once"),
            models.CheckConstraint(condition=Q(occasion__in=REMINDERS), name="request_reminder_of_a_kind"),
        ]

    def __str__(self):
        return f"{self.request_id}: {self.occasion}"


class LinkMail(models.Model):
    """A mail with a personal link: order and progress in one row, as `MailJob` is for people with an account.

    The link itself is not in it: it is made from the request when the mail goes out.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    request = models.ForeignKey(ReviewRequest, models.PROTECT, related_name="mails")
    occasion = models.CharField(max_length=10, choices=Occasion)
    state = models.CharField("stand", max_length=10, choices=MailState, default=MailState.QUEUED)
    attempts = models.PositiveIntegerField("aantal keer geprobeerd", default=0)
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    next_at = models.DateTimeField("niet voor", default=timezone.now)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField("klaar op", null=True)
    failure = models.TextField("wat er misging", blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "mail met een persoonlijke link", "mails met een persoonlijke link"
        indexes = [
            models.Index(fields=["next_at"], condition=Q(state__in=["queued", "running"]), name="link_mails_to_send")
        ]

    def __str__(self):
        return f"{self.key} {self.state}"


ASKED_BY_INVITATION = [BodyKind.MINISTRIES, BodyKind.PROVINCES]


def versions_asked_about(person):
    """The versions that a ministry's or province's contact reads because a round asks them, while it is open; or None.

    One of the two named exceptions to "rights come from seats" (decisions 11); the matrix marks it "i". For everybody
    else it costs no query.
    """
    if not any(seat.column == Column.MINISTRY for seat in standing_of(person).held):
        return None
    asked = ReviewRequest.objects.for_person(person).filter(seat__body__kind__in=ASKED_BY_INVITATION)
    return Review.objects.open().filter(pk__in=asked.values("review")).values("version")


ALSO_VISIBLE.append(versions_asked_about)
