"""Activiteiten of an Uitvoeringsagenda: what is done in the four years, what it costs, and what comes of it."""

import uuid

from django.db import models
from django.db.models import F, Q

from npvr.history import history
from regions.models import Organisation, Region

from .direction import Challenge, Goal
from .item import TITLE_LENGTH, Item, ItemQuerySet, not_negative


class ActivityState(models.TextChoices):
    """How an activity stands; proposed from results and dates, overruled only with a reason."""

    PLANNED = "planned", "gepland"
    RUNNING = "running", "loopt"
    DONE = "done", "afgerond"
    STOPPED = "stopped", "gestopt"


class ActivityQuerySet(ItemQuerySet):
    """Questions about activities."""

    def shown_in(self, document):
        """The present activities of an agenda, and those of other regions' agendas in its years that share with it."""
        own = Q(document=document)
        return self.filter(
            own | _shared_with(document.region_id, document.period) if document.period else own
        ).present()

    def shared_with(self, region, period):
        """The present activities of agendas in `period` that are shared with a region: its id, or an expression."""
        return self.filter(_shared_with(region, period)).present()


def _shared_with(region, period):
    shared = Activity.shared_with.through.objects.filter(region=region).values("activity")
    return Q(pk__in=shared, document__period__overlap=period)


class Activity(Item):
    """What is done in the four years, which challenge it answers and why it is not taken up elsewhere (domain.md § 2).

    One row, also where it is `shared_with` other regions: it stands in the agenda of the region that leads. `ruled_state`
    is empty while the proposed state counts (items/standing.py).
    """

    description = models.TextField("wat gaan we doen", blank=True)
    why_here = models.TextField("waarom niet elders belegd", blank=True)
    residents = models.TextField("hoe inwoners meedoen", blank=True)
    lead = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="trekker"
    )
    lead_function = models.CharField("functie van de trekker", max_length=120, blank=True)
    begins_on = models.DateField("begint op", null=True, blank=True)
    ends_on = models.DateField("eindigt op", null=True, blank=True)
    challenges = models.ManyToManyField(Challenge, related_name="activities", blank=True, verbose_name="opgaven")
    related = models.ManyToManyField("self", symmetrical=True, blank=True, verbose_name="hangt samen met")
    shared_with = models.ManyToManyField(Region, related_name="shared_activities", blank=True, verbose_name="samen met")
    ruled_state = models.CharField("stand", max_length=10, choices=ActivityState, blank=True)
    ruled_reason = models.TextField("waarom deze stand", blank=True)
    objects = ActivityQuerySet.as_manager()
    history = history(m2m_fields=[challenges, shared_with])

    class Meta(Item.Meta):
        verbose_name, verbose_name_plural = "activiteit", "activiteiten"
        constraints = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=Q(begins_on__isnull=True) | Q(ends_on__isnull=True) | Q(ends_on__gte=F("begins_on")),
                name="activity_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(ruled_state="") | ~Q(ruled_reason=""), name="state_overruled_with_a_reason"
            ),
        ]


class Strength(models.TextChoices):
    """How an activity works on a goal."""

    DIRECT = "direct", "rechtstreeks"
    INDIRECT = "indirect", "indirect"
    CONDITION = "condition", "voorwaarde"


class ActivityGoal(models.Model):
    """The effect that an activity is expected to have on a goal."""

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="effects")
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="effects", verbose_name="doel")
    strength = models.CharField("werking", max_length=10, choices=Strength, default=Strength.DIRECT)
    effect = models.TextField("verwacht effect", blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "effect op een doel", "effecten op doelen"
        ordering = ["goal__position", "id"]
        constraints = [models.UniqueConstraint(fields=["activity", "goal"], name="goal_once_an_activity")]

    def __str__(self):
        return f"{self.activity_id} → {self.goal_id}"


class ActivityCost(models.Model):
    """What an activity needs in one calendar year, in euro."""

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="costs")
    year = models.PositiveSmallIntegerField("jaar")
    amount = models.DecimalField("nodig", max_digits=14, decimal_places=2)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "kosten in een jaar", "kosten per jaar"
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "year"], name="costs_once_a_year"),
            not_negative("amount", "costs_not_negative"),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"


class ResultState(models.TextChoices):
    """How far a result is."""

    PLANNED = "planned", "gepland"
    PARTLY = "partly", "deels bereikt"
    REACHED = "reached", "bereikt"
    DROPPED = "dropped", "vervallen"


class Result(models.Model):
    """A concrete result of an activity, with the day it is due and how far it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="results")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    title = models.CharField("resultaat", max_length=TITLE_LENGTH)
    due = models.DateField("klaar op", null=True, blank=True)
    state = models.CharField("stand", max_length=10, choices=ResultState, default=ResultState.PLANNED)
    reached_on = models.DateField("bereikt op", null=True, blank=True)
    note = models.TextField("toelichting", blank=True)
    position = models.PositiveIntegerField(default=0)
    lock_version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "resultaat", "resultaten"
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["activity", "key"], name="result_once_an_activity")]

    def __str__(self):
        return self.title
