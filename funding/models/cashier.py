"""The regiokassier: the municipality or province to which a region's process money is paid (domain.md § 4)."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.utils import timezone

from npvr.history import history
from regions.models import Organisation, OrganisationKind, Region

FUNDS = {OrganisationKind.MUNICIPALITY: "Gemeentefonds", OrganisationKind.PROVINCE: "Provinciefonds"}
"""The fund through which the money comes, by the kind of cashier; no other kind may be one."""


class Management(models.TextChoices):
    """What the cashier does with the money."""

    PASSES_ON = "passes_on", "geeft door aan een samenwerkingsverband"
    MANAGES = "manages", "beheert voor de regio"
    OTHER = "other", "anders"


class CashierTerms(models.Model):
    """Who is cashier and in what way; shared by the cashier and the proposal of one.

    `cooperation_body` is the body it passes the money on to (an openbaar lichaam, say); `explanation` says what other
    way there is. A written agreement is optional.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="regiokassier")
    named_on = models.DateField("genoemd op")
    management = models.CharField("wijze van beheer", max_length=12, choices=Management, default=Management.MANAGES)
    cooperation_body = models.CharField("samenwerkingsverband", max_length=160, blank=True)
    explanation = models.TextField("toelichting", blank=True)
    agreement = models.ForeignKey(
        "funding.StoredFile", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="overeenkomst"
    )

    class Meta:
        abstract = True

    @property
    def fund(self):
        """The fund that follows from the cashier: Gemeentefonds or Provinciefonds."""
        return FUNDS[OrganisationKind(self.organisation.kind)]


class CashierQuerySet(models.QuerySet):
    """Questions about cashiers."""

    def current(self, day=None):
        """The cashiers in force on `day` (today in the Netherlands unless told); at most one a region."""
        return self.filter(period__contains=day or timezone.localdate())


class Cashier(CashierTerms):
    """The cashier of a region from a day up to, not including, another. No row for a day reads "nog te noemen".

    The database refuses an organisation that is no municipality or province (trigger), and two at a time.
    """

    period = DateRangeField("periode")
    named_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    objects = CashierQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "regiokassier", "regiokassiers"
        ordering = ["region_id", "period"]
        constraints = [
            models.CheckConstraint(condition=Q(period__isempty=False), name="cashier_lasts_a_day"),
            models.CheckConstraint(
                condition=~Q(management=Management.PASSES_ON) | ~Q(cooperation_body=""),
                name="cashier_passes_on_to_a_named_body",
            ),
            ExclusionConstraint(
                name="one_cashier_at_a_time",
                expressions=[("region", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            ),
        ]

    def __str__(self):
        return f"{self.organisation}"


class ProposedCashier(CashierTerms):
    """Whom the programme manager proposes; the bestuurlijk trekker names (trust.md § 3). Settled: named, or set aside."""

    since = models.DateField("met ingang van")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField("voorgesteld op", default=timezone.now)
    settled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    cashier = models.OneToOneField(Cashier, models.PROTECT, null=True, blank=True, related_name="proposal")

    class Meta:
        verbose_name, verbose_name_plural = "voorgestelde regiokassier", "voorgestelde regiokassiers"
        ordering = ["-proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["region"], condition=Q(settled_at__isnull=True), name="one_open_proposal_of_a_cashier"
            )
        ]

    def __str__(self):
        return f"{self.organisation}"
