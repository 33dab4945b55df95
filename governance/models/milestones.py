"""Milestones of the process (mijlpalen): those of the programme and those of a region's own path, and what they wait for.

Source: domain.md § 3, "Milestones of the process (S4)" and "Before (S0)". Late is not kept: it follows from the day in
the Netherlands (governance/milestones/timeline.py). Never deleted: what is not done any more is dropped, with a reason.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from npvr.history import history
from regions.models import Region

TITLE_LENGTH = 200
WORDS_LENGTH = 80
LINE_LENGTH = 300
NOTE_LENGTH = 4_000


class Precision(models.TextChoices):
    """How precisely it is said when: the days are kept, this says how people say them.

    Words: a period in words of its own ("rond de zomer van 2025"). Open: no hard date, so no days either.
    """

    DAY = "day", "een dag"
    MONTH = "month", "een maand"
    QUARTER = "quarter", "een kwartaal"
    HALF_YEAR = "half", "een half jaar"
    YEAR = "year", "een jaar"
    WORDS = "words", "een periode in eigen woorden"
    OPEN = "open", "geen harde datum"


class MilestoneState(models.TextChoices):
    """How far a milestone is."""

    PLANNED = "planned", "gepland"
    DONE = "done", "gedaan"
    DROPPED = "dropped", "vervallen"


class ToldKind(models.TextChoices):
    """What a core team was told of a milestone, once."""

    LATE = "late", "te laat"
    READY = "ready", "kan verder"


def _within(lookup):
    """What must hold of the days: both or neither, not turned round."""
    both = Q(first_day__isnull=False, last_day__isnull=False, last_day__gte=F("first_day"))
    return lookup & both | ~lookup & Q(first_day=None, last_day=None)


class Course(models.Model):
    """When something is to be done, and how far it is: what a milestone and a region's own say about it share.

    `first_day` and `last_day` are days in the Netherlands, both included. `done_on` may be unknown for what lies behind.
    """

    precision = models.CharField("hoe precies", max_length=8, choices=Precision)
    first_day = models.DateField("eerste dag", null=True, blank=True)
    last_day = models.DateField("laatste dag", null=True, blank=True)
    words = models.CharField("in eigen woorden", max_length=WORDS_LENGTH, blank=True)
    source = models.CharField("bron", max_length=LINE_LENGTH, blank=True)
    state = models.CharField("stand", max_length=8, choices=MilestoneState, default=MilestoneState.PLANNED)
    done_on = models.DateField("gedaan op", null=True, blank=True)
    why = models.CharField("reden", max_length=LINE_LENGTH, blank=True)
    is_demo = models.BooleanField("demogegeven", default=False)
    lock_version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


def _states(name):
    """The conditions that every course holds to, named after its table."""
    return [
        models.CheckConstraint(
            condition=Q(state=MilestoneState.DONE) | Q(done_on=None), name=f"{name}_has_a_day_only_when_done"
        ),
        models.CheckConstraint(
            condition=~Q(state=MilestoneState.DROPPED) | ~Q(why=""), name=f"dropped_{name}_says_why"
        ),
    ]


class Milestone(Course):
    """A milestone (mijlpaal) of the programme (no region) or of a region's own path.

    `each_region`: a milestone of the programme that every region reaches by itself, so that how far it is stands with the
    region (`RegionCourse`). `key` names a row of the reference data (governance/milestones/reference.toml).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.SlugField("kenmerk", max_length=60, blank=True)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="milestones", verbose_name="regio"
    )
    each_region = models.BooleanField("elke regio zelf", default=False)
    title = models.CharField("mijlpaal", max_length=TITLE_LENGTH)
    note = models.TextField("toelichting", blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="gemaakt door"
    )
    made_at = models.DateTimeField("gemaakt op", db_default=Now())
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "mijlpaal", "mijlpalen"
        ordering = [F("last_day").asc(nulls_last=True), "first_day", "made_at", "pk"]
        constraints = [
            *_states("milestone"),
            models.CheckConstraint(condition=_within(~Q(precision=Precision.OPEN)), name="milestone_days_fit"),
            models.CheckConstraint(condition=~Q(title=""), name="milestone_says_something"),
            models.CheckConstraint(
                condition=Q(region=None) | Q(each_region=False), name="only_the_programme_s_is_of_each_region"
            ),
            models.CheckConstraint(
                condition=Q(each_region=False) | ~Q(state=MilestoneState.DONE),
                name="each_region_is_done_by_the_regions",
            ),
            models.UniqueConstraint(fields=["key"], condition=~Q(key=""), name="milestone_of_the_reference_once"),
        ]
        indexes = [models.Index(fields=["region", "last_day"], name="milestones_of_a_region")]

    def __str__(self):
        return self.title

    @property
    def tail(self):
        """Its address below that of a region, or of the programme."""
        return f"/overleg/tijdpad/{self.pk}/"


class RegionCourse(Course):
    """What one region says about a milestone of the programme: how far it is there, and its own date if it has one.

    Without a `precision` the date is the programme's.
    """

    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="courses", verbose_name="mijlpaal")
    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    precision = models.CharField("hoe precies", max_length=8, choices=Precision, blank=True)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "stand in een regio", "standen in de regio's"
        constraints = [
            *_states("region_course"),
            models.CheckConstraint(condition=_within(~Q(precision__in=["", Precision.OPEN])), name="region_days_fit"),
            models.UniqueConstraint(fields=["milestone", "region"], name="one_course_a_region"),
        ]

    def __str__(self):
        return f"{self.milestone_id} in {self.region_id}"


class Wait(models.Model):
    """What a milestone waits for: another milestone of its region or of the programme, or something in words.

    `met_on` is the day on which what the words say was there; of another milestone it follows from its state.
    """

    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="waits", verbose_name="mijlpaal")
    on = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="awaited_by", verbose_name="wacht op"
    )
    words = models.CharField("wacht op (in woorden)", max_length=LINE_LENGTH, blank=True)
    met_on = models.DateField("er sinds", null=True, blank=True)

    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "wacht op", "wacht op"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(on__isnull=False, words="", met_on=None) | Q(on=None) & ~Q(words=""),
                name="waits_for_one_thing",
            ),
            models.CheckConstraint(condition=~Q(milestone=F("on")), name="does_not_wait_for_itself"),
            models.UniqueConstraint(
                fields=["milestone", "on"], condition=Q(on__isnull=False), name="waits_for_it_once"
            ),
            models.UniqueConstraint(fields=["milestone", "words"], condition=~Q(words=""), name="waits_in_words_once"),
        ]

    def __str__(self):
        return f"{self.milestone_id} wacht op {self.on_id or self.words}"


class MilestoneTold(models.Model):
    """That a region's core team was told of a milestone, so that it happens once, also when the clock runs twice."""

    milestone = models.ForeignKey(Milestone, models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=5, choices=ToldKind)
    at = models.DateTimeField("tijdstip", db_default=Now())

    class Meta:
        verbose_name, verbose_name_plural = "bericht over een mijlpaal", "berichten over mijlpalen"
        constraints = [models.UniqueConstraint(fields=["milestone", "region", "kind"], name="told_of_a_milestone_once")]

    def __str__(self):
        return f"{self.milestone_id} {self.region_id} {self.kind}"
