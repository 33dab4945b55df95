"""Bodies, their seats, and who holds a seat when. Rights follow from here and from nowhere else (domain.md § 3)."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils import timezone

from npvr.history import history
from regions.models import Organisation, Region

from .people import Person


class BodyKind(models.TextChoices):
    """The default bodies of a region and of the programme; a region adds its own as `other`."""

    STATE_REGION_BOARD = "state_region_board", "DO Rijk-Regio"
    CORE_TEAM = "core_team", "kernteam"
    BROAD_CONSULTATION = "broad_consultation", "rijk-regio overleg breed"
    STEERING_GROUP = "steering_group", "stuurgroep NPVR"
    CASHIER = "cashier", "regiokassier"
    OTHER = "other", "ander overleg"
    PROGRAMME_TEAM = "programme_team", "programmateam NPVR"
    ADMINISTRATION = "administration", "functioneel beheer"
    MINISTRIES = "ministries", "departementen"
    PROVINCES = "provinces", "provincies"


PROGRAMME_BODIES = [
    BodyKind.PROGRAMME_TEAM, BodyKind.ADMINISTRATION, BodyKind.MINISTRIES, BodyKind.PROVINCES,
]  # fmt: skip


class Side(models.TextChoices):
    """On whose behalf a seat speaks; each side fills its own seats."""

    STATE = "rijk", "rijk"
    REGION = "regio", "regio"
    PROVINCE = "provincie", "provincie"
    PARTNER = "partner", "partner"


class Role(models.TextChoices):
    """The function of a seat. Where the matrix of rights has a column for it, governance/rights.py says which."""

    PROGRAMME_MANAGER = "programmamanager", "programmamanager NPVR"
    PROGRAMME_OFFICER = "programmamedewerker", "programmamedewerker"
    REGION_ADVISER = "regioadviseur", "regioadviseur BZK"
    OFFICIAL_LEAD = "ambtelijktrekker", "ambtelijk trekker"
    REGIONAL_LEAD = "bestuurlijktrekker", "bestuurlijk trekker"
    STATE_REPRESENTATIVE = "rijksvertegenwoordiger", "rijksvertegenwoordiger"
    CASHIER = "regiokassier", "regiokassier"
    THEME_ADVISER = "themaadviseur", "themaadviseur"
    STEERING_MEMBER = "stuurgroeplid", "stuurgroeplid"
    MEMBER = "lid", "lid"
    MINISTRY_CONTACT = "departement", "contactpersoon departement"
    PROVINCE_CONTACT = "provincie", "contactpersoon provincie"
    PROGRAMME_TEAM = "programmateam", "programmateam BZK"
    ADMINISTRATOR = "beheer", "functioneel beheerder"


class BodyQuerySet(models.QuerySet):
    """Questions about bodies."""

    def with_holders(self, day=None):
        """With each body its seats, and with each seat `holders`: the appointments in force on `day`; three queries."""
        holders = Appointment.objects.current(day).select_related("person").order_by("place")
        seats = Seat.objects.select_related("organisation").prefetch_related(
            models.Prefetch("appointments", queryset=holders, to_attr="holders")
        )
        return self.prefetch_related(models.Prefetch("seats", queryset=seats))


class Body(models.Model):
    """A body (gremium) of a region, or of the programme when it has no region."""

    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="bodies", verbose_name="regio"
    )
    kind = models.CharField("soort", max_length=30, choices=BodyKind)
    name = models.CharField("naam", max_length=120)

    objects = BodyQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "gremium", "gremia"
        constraints = [
            models.UniqueConstraint(fields=["region", "name"], nulls_distinct=False, name="body_name_once_a_region"),
            models.CheckConstraint(
                condition=Q(kind__in=PROGRAMME_BODIES, region__isnull=True)
                | ~Q(kind__in=PROGRAMME_BODIES) & Q(region__isnull=False),
                name="programme_bodies_have_no_region",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.region})" if self.region_id else self.name


class Seat(models.Model):
    """A function in a body (zetel). A person holds it for a period; empty it reads "nog in te vullen"."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="seats", verbose_name="gremium")
    role = models.CharField("functie", max_length=30, choices=Role)
    side = models.CharField("kant", max_length=10, choices=Side)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name="namens", related_name="seats"
    )
    places = models.PositiveSmallIntegerField("aantal plaatsen", default=1)
    number = models.PositiveSmallIntegerField("volgorde", default=0)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "zetel", "zetels"
        ordering = ["body_id", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "role", "organisation"], nulls_distinct=False, name="seat_once_a_body"
            ),
            models.CheckConstraint(condition=Q(places__gte=1), name="seat_has_a_place"),
        ]

    def __str__(self):
        return f"{self.get_role_display()} · {self.body}"


class AppointmentQuerySet(models.QuerySet):
    """Questions about who sits where."""

    def current(self, day=None):
        """The appointments in force on `day` (today in the Netherlands unless told); ends are exclusive."""
        return self.filter(period__contains=day or timezone.localdate())


class Appointment(models.Model):
    """A person holds a place in a seat (benoeming) from a day up to, not including, another day."""

    seat = models.ForeignKey(Seat, models.PROTECT, related_name="appointments", verbose_name="zetel")
    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments", verbose_name="persoon")
    place = models.PositiveSmallIntegerField("plaats", default=1)
    period = DateRangeField("periode")

    objects = AppointmentQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "benoeming", "benoemingen"
        constraints = [
            models.CheckConstraint(condition=Q(period__isempty=False), name="appointment_lasts_a_day"),
            ExclusionConstraint(
                name="place_held_once_at_a_time",
                expressions=[
                    ("seat", RangeOperators.EQUAL),
                    ("place", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
            ExclusionConstraint(
                name="person_once_in_a_seat_at_a_time",
                expressions=[
                    ("seat", RangeOperators.EQUAL),
                    ("person", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self):
        return f"{self.person} · {self.seat}"
