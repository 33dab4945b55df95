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
    """The default bodies of a region and of the programme; a region adds its own as `other`.

    A body of the programme without a column in governance/rights.py only meets: its seats give no rights.
    """

    STATE_REGION_BOARD = "state_region_board", "DO Rijk-Regio"
    CORE_TEAM = "core_team", "kernteam"
    BROAD_CONSULTATION = "broad_consultation", "rijk-regio overleg breed"
    STEERING_GROUP = "steering_group", "stuurgroep NPVR"
    CASHIER = "cashier", "regiokassier"
    REGION_ALLIANCE = "region_alliance", "regio-alliantieoverleg"
    OTHER = "other", "ander overleg"
    PROGRAMME_TEAM = "programme_team", "programmateam NPVR"
    ADMINISTRATION = "administration", "functioneel beheer"
    MINISTRIES = "ministries", "departementen"
    PROVINCES = "provinces", "provincies"
    SOUNDING_BOARD = "sounding_board", "klankbordgroep"
    DIRECTORATE = "directorate", "directie NPVR"
    CHAIRS_CONSULTATION = "chairs_consultation", "bestuurlijk overleg"
    LEADS_TABLE = "leads_table", "bestuurlijke tafel"


PROGRAMME_BODIES = [
    BodyKind.PROGRAMME_TEAM, BodyKind.ADMINISTRATION, BodyKind.MINISTRIES, BodyKind.PROVINCES,
    BodyKind.SOUNDING_BOARD, BodyKind.DIRECTORATE, BodyKind.CHAIRS_CONSULTATION, BodyKind.LEADS_TABLE,
]  # fmt: skip
SEATS_ONLY = [
    BodyKind.CASHIER, BodyKind.PROGRAMME_TEAM, BodyKind.ADMINISTRATION, BodyKind.MINISTRIES, BodyKind.PROVINCES,
]  # fmt: skip
TO_CHOOSE = "nog te kiezen"
MOST_WEEKS, MOST_TIMES = 52, 52


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
    CHAIR = "voorzitter", "voorzitter"
    SECRETARY = "secretaris", "secretaris"
    REGION_CHAIR = "regiovoorzitter", "voorzitter van de regio"
    MINISTER = "minister", "minister"
    DIRECTORATE_MEMBER = "directielid", "lid van de directie"


class BodyQuerySet(models.QuerySet):
    """Questions about bodies."""

    def standing(self, day=None):
        """The bodies that exist on `day` (today unless told); the day a body ends it is there no more."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=day or timezone.localdate()))

    def with_holders(self, day=None):
        """With each body its seats, and with each seat `holders`: the appointments in force on `day`; three queries."""
        holders = Appointment.objects.current(day).select_related("person").order_by("place")
        seats = (
            Seat.objects.standing(day)
            .select_related("organisation")
            .prefetch_related(models.Prefetch("appointments", queryset=holders, to_attr="holders"))
        )
        return self.prefetch_related(models.Prefetch("seats", queryset=seats))


class Body(models.Model):
    """A body (gremium) of a region, or of the programme when it has no region.

    It meets every `rhythm_weeks` weeks or at least `rhythm_times_a_year` times a year; with neither the rhythm is still
    to be chosen (domain.md § 3). `in_picture` says whether the picture of the governance, in the portal and in the plan,
    shows it. From `ended_on` on it is no more; it is never deleted.
    """

    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="bodies", verbose_name="regio"
    )
    kind = models.CharField("soort", max_length=30, choices=BodyKind)
    name = models.CharField("naam", max_length=120)
    purpose = models.CharField("waarvoor", max_length=300, blank=True, db_default="")
    rhythm_weeks = models.PositiveSmallIntegerField("elke zoveel weken", null=True, blank=True)
    rhythm_times_a_year = models.PositiveSmallIntegerField("zoveel keer per jaar", null=True, blank=True)
    in_picture = models.BooleanField("staat in het overzicht van de samenwerking", default=True, db_default=True)
    ended_on = models.DateField("bestaat niet meer vanaf", null=True, blank=True)

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
            models.CheckConstraint(
                condition=Q(rhythm_weeks=None) | Q(rhythm_times_a_year=None), name="body_has_one_rhythm"
            ),
            models.CheckConstraint(
                condition=(Q(rhythm_weeks=None) | Q(rhythm_weeks__range=(1, MOST_WEEKS)))
                & (Q(rhythm_times_a_year=None) | Q(rhythm_times_a_year__range=(1, MOST_TIMES))),
                name="rhythm_is_never_0",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.region})" if self.region_id else self.name

    @property
    def meets(self):
        """Whether this is a body that meets, and not only a place for seats."""
        return self.kind not in SEATS_ONLY

    @property
    def rhythm_words(self):
        """How often it meets, in Dutch: "elke 3 weken", "ten minste 2 keer per jaar", "nog te kiezen"."""
        if self.rhythm_weeks:
            return "elke week" if self.rhythm_weeks == 1 else f"elke {self.rhythm_weeks} weken"
        times = self.rhythm_times_a_year
        return f"ten minste {times} keer per jaar" if times else TO_CHOOSE


class SeatQuerySet(models.QuerySet):
    """Questions about seats."""

    def standing(self, day=None):
        """The seats that exist on `day` (today unless told)."""
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=day or timezone.localdate()))


class Seat(models.Model):
    """A function in a body (zetel). A person holds it for a period; empty it reads "nog in te vullen".

    `title` is the function in the region's own words, where `role` says too little. From `ended_on` on the seat is no
    more; it is never deleted.
    """

    body = models.ForeignKey(Body, models.PROTECT, related_name="seats", verbose_name="gremium")
    role = models.CharField("functie", max_length=30, choices=Role)
    title = models.CharField("functie in eigen woorden", max_length=80, blank=True, db_default="")
    side = models.CharField("kant", max_length=10, choices=Side)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name="namens", related_name="seats"
    )
    places = models.PositiveSmallIntegerField("aantal plaatsen", default=1)
    number = models.PositiveSmallIntegerField("volgorde", default=0)
    ended_on = models.DateField("bestaat niet meer vanaf", null=True, blank=True)

    objects = SeatQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "zetel", "zetels"
        ordering = ["body_id", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "role", "title", "organisation"],
                condition=Q(ended_on=None),
                nulls_distinct=False,
                name="seat_named_once_a_body",
            ),
            models.CheckConstraint(condition=Q(places__gte=1), name="seat_has_a_place"),
        ]

    def __str__(self):
        return f"{self.name} · {self.body}"

    @property
    def name(self):
        """The function in Dutch: the region's own words, or those of the role."""
        return self.title or self.get_role_display()


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
