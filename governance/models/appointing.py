"""What comes before and after an appointment: a proposal for a second person, the ministry asked for, the yearly review."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from regions.models import Organisation, Region

from .people import Person
from .seats import Appointment, Seat

REASON_LENGTH = 2000


class SeatProposal(models.Model):
    """One person proposes who takes, or leaves, a seat of weight; another person of the same row confirms it.

    For the bestuurlijk trekker, the rijksvertegenwoordiger and beheer (trust.md § 3). `since` is the first day of the
    appointment, or for `ends` the first day without it; `until` is the first day after, if there is one. Settled: confirmed,
    or set aside.
    """

    class Kind(models.TextChoices):
        """What is proposed."""

        APPOINT = "appoint", "benoemen"
        END = "end", "beëindigen"

    kind = models.CharField("wat", max_length=10, choices=Kind)
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="proposals", verbose_name="zetel")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name="persoon")
    since = models.DateField("met ingang van")
    until = models.DateField("tot", null=True, blank=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op", db_default=Now())
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)
    appointment = models.ForeignKey(Appointment, models.PROTECT, null=True, related_name="proposals")

    class Meta:
        verbose_name, verbose_name_plural = "voorstel voor een zetel", "voorstellen voor een zetel"
        ordering = ["-proposed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["seat"], condition=Q(settled_at=None), name="one_open_proposal_a_seat"),
            models.CheckConstraint(
                condition=Q(appointment=None) | ~Q(settled_by=F("proposed_by")), name="confirmed_by_a_second_person"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.person} · {self.seat}"


class MinistryRequest(models.Model):
    """Which ministry a region wants beside it (voorkeursdepartement), an alternative, and why; the rijk decides.

    Rows stay: a region that asks again after a decision makes a new one. Source: domain.md § 3.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="ministry_requests", verbose_name="regio")
    preferred = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="voorkeur")
    alternative = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="alternatief"
    )
    reasons = models.TextField("redenen", max_length=REASON_LENGTH)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField("gevraagd op", db_default=Now())
    decided = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="besluit van het rijk"
    )
    explanation = models.TextField("toelichting van het rijk", max_length=REASON_LENGTH, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField("besloten op", null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "voorkeursdepartement", "voorkeursdepartementen"
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["region"], condition=Q(decided_at=None), name="one_open_ministry_request_a_region"
            ),
            models.CheckConstraint(
                condition=Q(alternative=None) | ~Q(alternative=F("preferred")), name="alternative_is_another_ministry"
            ),
            models.CheckConstraint(
                condition=Q(decided=None, decided_at=None) | Q(decided__isnull=False, decided_at__isnull=False),
                name="ministry_decided_with_its_day",
            ),
        ]

    def __str__(self):
        return f"{self.region}: {self.preferred}"


class AccessReview(models.Model):
    """Somebody who signs off looked at an appointment and confirmed it (jaarlijkse toegangscontrole). Rows stay.

    An appointment is looked at again a year after the last of these, or after it began. One that is not right any more
    is ended instead.
    """

    appointment = models.ForeignKey(Appointment, models.PROTECT, related_name="reviews", verbose_name="benoeming")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door wie")
    on = models.DateField("op")

    class Meta:
        verbose_name, verbose_name_plural = "toegangscontrole", "toegangscontroles"
        ordering = ["-on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["appointment", "on"], name="reviewed_once_a_day"),
        ]

    def __str__(self):
        return f"{self.appointment} {self.on}"
