"""Registering for an event (bijeenkomst): how it is open, who comes, who waits, and the mails about it.

An event is a `Meeting` without a body. What somebody without an account filled in is deleted thirty days after the event
(governance/events/cleaning.py); so these tables keep no history, and the mails hold no address and no text.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .meetings import TITLE_LENGTH, Meeting
from .notices import MailState

NAME_LENGTH = 120
DESCRIPTION_LENGTH = 2_000
REMARK_LENGTH = 300
WHY_LENGTH = 200
MOST_PLACES = 10_000
MOST_SESSIONS = 8


class Audience(models.TextChoices):
    """Who may register besides people with an account who see the event."""

    ACCOUNT = "account", "alleen mensen met een account"
    LINK = "link", "ook iedereen met de link"
    PUBLIC = "public", "iedereen: de bijeenkomst staat op de openbare lijst"


class RegistrationState(models.TextChoices):
    """Whether somebody comes."""

    PLACED = "placed", "aangemeld"
    WAITING = "waiting", "op de wachtlijst"
    CANCELLED = "cancelled", "afgemeld"


class MailOccasion(models.TextChoices):
    """Why a mail about a registration goes out."""

    REGISTERED = "registered", "aanmelding"
    AGAIN = "again", "nog eens aangemeld"
    PLACE = "place", "plaats vrijgekomen"
    TAKEN_OFF = "taken_off", "van de lijst gehaald"
    REMINDER = "reminder", "herinnering"
    MOVED = "moved", "andere tijd of plaats"
    CALLED_OFF = "called_off", "bijeenkomst vervallen"


class Event(models.Model):
    """How one registers for a meeting without a body. `places` None: unlimited; `until` is the last day, in the Netherlands.

    `key` makes the address of the page for people without an account. `guests_…` are what is left of them once their
    data is deleted.
    """

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="event", verbose_name="bijeenkomst")
    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    audience = models.CharField("wie zich aanmeldt", max_length=10, choices=Audience, default=Audience.ACCOUNT)
    places = models.PositiveIntegerField("aantal plaatsen", null=True, blank=True)
    until = models.DateField("aanmelden tot en met")
    description = models.TextField("omschrijving", blank=True)
    asks_remark = models.BooleanField("vragen naar bijzonderheden", default=False)
    is_closed = models.BooleanField("aanmelding gesloten", default=False)
    lock_version = models.PositiveIntegerField(default=1)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="opengesteld door"
    )
    opened_at = models.DateTimeField("opengesteld op", default=timezone.now)
    guests_placed = models.PositiveIntegerField("gewiste aanmeldingen", default=0)
    guests_waiting = models.PositiveIntegerField("gewist van de wachtlijst", default=0)
    guests_cancelled = models.PositiveIntegerField("gewiste afmeldingen", default=0)
    cleaned_at = models.DateTimeField("gewist op", null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "aanmelding van een bijeenkomst", "aanmeldingen van bijeenkomsten"
        constraints = [
            models.CheckConstraint(
                condition=Q(places=None) | Q(places__gte=1, places__lte=MOST_PLACES), name="event_has_some_places"
            ),
        ]

    def __str__(self):
        return f"aanmelding {self.meeting_id}"

    @property
    def last_day(self):
        """The last day on which one can register: an event that was moved to an earlier day takes `until` along."""
        return min(self.until, self.meeting.on)

    @property
    def path(self):
        """The page for people without an account."""
        return f"/bijeenkomsten/{self.key}/"

    @property
    def is_for_guests(self):
        """Whether people without an account may register."""
        return self.audience != Audience.ACCOUNT


class WorkSession(models.Model):
    """A session of an event that one can choose, with places of its own (None: unlimited)."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="sessions", verbose_name="bijeenkomst")
    number = models.PositiveSmallIntegerField("nummer")
    title = models.CharField("titel", max_length=TITLE_LENGTH)
    places = models.PositiveIntegerField("aantal plaatsen", null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "werksessie", "werksessies"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="one_session_a_number"),
            models.CheckConstraint(
                condition=Q(places=None) | Q(places__gte=1, places__lte=MOST_PLACES), name="session_has_some_places"
            ),
        ]

    def __str__(self):
        return self.title


class Registration(models.Model):
    """One registration: of a person with an account, or of somebody by name. `turn` is the order of arrival.

    One row an address and a person: who cancels and comes back gets a new turn. `reminded_for` is the begin of the event
    of which the reminder told.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    event = models.ForeignKey(Event, models.PROTECT, related_name="registrations", verbose_name="bijeenkomst")
    turn = models.PositiveIntegerField("volgorde van aanmelden")
    state = models.CharField("stand", max_length=10, choices=RegistrationState)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="persoon"
    )
    name = models.CharField("naam", max_length=NAME_LENGTH, blank=True)
    organisation = models.CharField("organisatie", max_length=NAME_LENGTH, blank=True)
    email = models.CharField("e-mailadres", max_length=254, blank=True)
    remark = models.CharField("bijzonderheden", max_length=REMARK_LENGTH, blank=True)
    session = models.ForeignKey(
        WorkSession, models.PROTECT, null=True, blank=True, related_name="registrations", verbose_name="werksessie"
    )
    registered_at = models.DateTimeField("aangemeld op", default=timezone.now)
    cancelled_at = models.DateTimeField("afgemeld op", null=True, blank=True)
    taken_off_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="afgemeld door"
    )
    why = models.CharField("reden", max_length=WHY_LENGTH, blank=True)
    reminded_for = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "aanmelding", "aanmeldingen"
        ordering = ["turn"]
        constraints = [
            models.UniqueConstraint(fields=["event", "turn"], name="one_registration_a_turn"),
            models.UniqueConstraint(fields=["event", "person"], name="one_registration_a_person"),
            models.UniqueConstraint(
                fields=["event", "email"], condition=~Q(email=""), name="one_registration_an_address"
            ),
            models.CheckConstraint(condition=Q(person__isnull=False) | ~Q(name=""), name="registration_of_somebody"),
            models.CheckConstraint(
                condition=Q(state=RegistrationState.CANCELLED, cancelled_at__isnull=False)
                | ~Q(state=RegistrationState.CANCELLED) & Q(cancelled_at=None, taken_off_by=None),
                name="cancelled_registration_says_when",
            ),
        ]
        indexes = [models.Index(fields=["event", "state", "turn"], name="registrations_in_order")]

    def __str__(self):
        return f"{self.pk} {self.state}"

    @property
    def called(self):
        """The name on the list."""
        return self.person.name if self.person_id else self.name

    @property
    def address(self):
        """Where a mail would go; empty for somebody who was written down without one."""
        return self.person.email if self.person_id else self.email


class EventMail(models.Model):
    """A mail to somebody without an account: order and progress in one row. Goes with the registration it is about."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    registration = models.ForeignKey(Registration, models.CASCADE, related_name="mails")
    occasion = models.CharField(max_length=12, choices=MailOccasion)
    state = models.CharField("stand", max_length=10, choices=MailState, default=MailState.QUEUED)
    attempts = models.PositiveIntegerField("aantal keer geprobeerd", default=0)
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    next_at = models.DateTimeField("niet voor", default=timezone.now)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField("klaar op", null=True)
    failure = models.TextField("wat er misging", blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "mail over een aanmelding", "mails over aanmeldingen"
        indexes = [
            models.Index(fields=["next_at"], condition=Q(state__in=["queued", "running"]), name="event_mails_to_send")
        ]

    def __str__(self):
        return f"{self.key} {self.state}"
