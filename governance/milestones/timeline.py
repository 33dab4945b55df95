"""The timeline of a region or of the programme, ready to show: two statements, however many milestones there are.

For other papers: `of_region(region)` gives plain entries in order of time. Late means that the last day has passed in the
Netherlands while it is neither done nor dropped; what has no hard date is never late (domain.md § 3).
"""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import FilteredRelation, Prefetch, Q
from django.utils import timezone

from npvr.templatetags.ui import date_nl
from regions.models import Region

from ..models.milestones import Milestone, MilestoneState, RegionCourse, Wait
from . import rules
from .when import in_words

PROGRAMME, REGION = "programma", "regio"
LATE = "late"
PLANNED, DONE, DROPPED = MilestoneState.PLANNED, MilestoneState.DONE, MilestoneState.DROPPED
LOOKS = {
    PLANNED: ("gepland", "leeg", "neutral"),
    LATE: ("te laat", "klok", "attention"),
    DONE: ("gedaan", "vol", "good"),
    DROPPED: ("vervallen", "mislukt", "neutral"),
}
"""Word, icon and tone of each state."""
NOT_TOLD = ("nog niet gemeld", "wachten", "neutral")
"""Of a milestone of the programme of which the day has passed while nobody said anything of it yet: that is no lateness."""
NEXT = 2
MOST_LATE = 5


@dataclass(frozen=True)
class Awaited:
    """One thing that a milestone waits for: in words, with the address of another milestone, and whether it is there."""

    pk: int
    words: str
    url: str = ""
    is_met: bool = False
    met_on: date | None = None


@dataclass
class Entry:
    """One milestone on the timeline of a region, or of the programme."""

    milestone: Milestone
    region: Region | None
    course: object
    today: date
    waits: list = field(default_factory=list)

    @property
    def key(self):
        """What it is known by, always."""
        return str(self.milestone.pk)

    @property
    def title(self):
        return self.milestone.title

    @property
    def lane(self):
        """Whose it is: "programma" or "regio"."""
        return REGION if self.milestone.region_id else PROGRAMME

    @property
    def own(self):
        """What the region says of a milestone of the programme; None where it says nothing, or it is the region's."""
        return self.course if self.course is not self.milestone else None

    @property
    def _dated(self):
        return self.course if self.course.precision else self.milestone

    @property
    def first_day(self):
        return self._dated.first_day

    @property
    def last_day(self):
        return self._dated.last_day

    @property
    def when_words(self):
        """When it is, as people say it."""
        one = self._dated
        return in_words(one.precision, one.first_day, one.last_day, one.words)

    @property
    def has_own_date(self):
        """Whether the region has a date of its own for a milestone of the programme."""
        return bool(self.own and self.own.precision)

    @property
    def programme_words(self):
        """When the programme has it, where the region has its own date; nothing otherwise."""
        one = self.milestone
        return in_words(one.precision, one.first_day, one.last_day, one.words) if self.has_own_date else ""

    @property
    def place_day(self):
        """Where it stands in time; without a hard date where the programme has it, or the day it was done."""
        return self.last_day or self.milestone.last_day or self.course.done_on

    @property
    def is_dropped(self):
        """Dropped here, or by the programme for all."""
        return DROPPED in {self.course.state, self.milestone.state}

    @property
    def state(self):
        """ "planned", "late", "done" or "dropped"."""
        if self.course.state == DONE:
            return DONE.value
        if self.is_dropped:
            return DROPPED.value
        return LATE if self.last_day and self.last_day < self.today else PLANNED.value

    @property
    def is_open(self):
        """Whether it is still to be done."""
        return self.state in {PLANNED, LATE}

    @property
    def done_on(self):
        """The day it was done, where that is known."""
        return self.course.done_on

    @property
    def why(self):
        """Why it was dropped."""
        return self.course.why or self.milestone.why

    @property
    def is_not_told(self):
        """Whether its day has passed while whoever can say how far it is never said anything."""
        if self.state != LATE or self.lane == REGION:
            return False
        if self.milestone.each_region:
            return self.region is not None and self.own is None
        return bool(self.milestone.key) and self.milestone.lock_version == 1

    @property
    def state_words(self):
        """The state in words: "gedaan op 3 april 2025"."""
        word = self.look[0]
        if self.state == DONE and self.done_on:
            return f"{word} op {date_nl(self.done_on)}"
        return f"{word}: {self.why}" if self.state == DROPPED else word

    @property
    def look(self):
        """Word, icon and tone for the badge."""
        return NOT_TOLD if self.is_not_told else LOOKS[self.state]

    @property
    def base(self):
        """On which save of its state one builds: 0 where the region said nothing yet of what every region does itself."""
        nothing_said = self.region is not None and self.milestone.each_region and self.own is None
        return 0 if nothing_said else self.course.lock_version

    @property
    def waiting(self):
        """What it still waits for, of what it waits for."""
        return [one for one in self.waits if not one.is_met] if self.is_open else []

    @property
    def waits_for(self):
        """The words of what it still waits for."""
        return [one.words for one in self.waiting]

    @property
    def source(self):
        """Where it was found; that of the region's own date first."""
        own = self.own.source if self.own else ""
        return own or self.milestone.source

    @property
    def note(self):
        return self.milestone.note

    @property
    def is_demo(self):
        """Whether something of it was invented for the demonstration."""
        return self.milestone.is_demo or self.course.is_demo

    @property
    def url(self):
        """Its page: that of the region where it is seen from one."""
        return path_of(self.milestone, self.region)


def path_of(milestone, region):
    """The page of a milestone, as it is in a region or in the programme."""
    return f"/regios/{region.slug}{milestone.tail}" if region else milestone.tail


def order(entry):
    """In order of time; in one period what was done first, first; what has no day comes last."""
    day = entry.place_day
    done = entry.done_on or date.max
    return (day is None, day or date.max, entry.first_day or date.min, done, entry.lane != PROGRAMME, entry.title)


def of_region(region, person=None, *, today=None):
    """The milestones of the programme and of the region's own path, as they are in the region, in order of time.

    With a `person` who may not see the region's timeline: nothing. Two statements.
    """
    if person is not None and not rules.may_view(person, region):
        return []
    found = _with_waits(_of_region(region), region)
    return sorted(_entries(found, region, today), key=order)


def of_programme(*, today=None):
    """The milestones of the programme by themselves, in order of time. Two statements."""
    return sorted(_entries(_with_waits(Milestone.objects.filter(region=None), None), None, today), key=order)


def entry_of(milestone, region, *, today=None):
    """One milestone as it is in a region, or in the programme (None); None where it is not of that region."""
    rows = _of_region(region) if region else Milestone.objects.filter(region=None)
    found = _entries(_with_waits(rows.filter(pk=milestone), region), region, today)
    return found[0] if found else None


def nearest(person, region, *, today=None):
    """For small blocks: what is late and the next two; None for who may not see it. One statement."""
    if not rules.may_view(person, region):
        return None
    entries = sorted(_entries(_of_region(region), region, today), key=order)
    late = [one for one in entries if one.state == LATE]
    return {
        "late": late[:MOST_LATE],
        "more_late": max(len(late) - MOST_LATE, 0),
        "next": [one for one in entries if one.state == PLANNED][:NEXT],
        "path": f"/regios/{region.slug}/overleg/tijdpad/",
    }


def _of_region(region):
    """Rows with what the region says of them beside each, in one statement."""
    own = FilteredRelation("courses", condition=Q(courses__region=region))
    rows = Milestone.objects.filter(Q(region=None) | Q(region=region))
    return rows.annotate(in_region=own).select_related("in_region")


def _with_waits(rows, region):
    waits = Wait.objects.select_related("on").order_by("pk")
    if region is not None:
        here = FilteredRelation("on__courses", condition=Q(on__courses__region=region))
        waits = waits.annotate(on_in_region=here).select_related("on", "on_in_region")
    return rows.prefetch_related(Prefetch("waits", queryset=waits, to_attr="found_waits"))


def _course(milestone, own):
    """What counts for the state: the region's word where every region does it itself."""
    return own if own is not None and milestone.each_region else milestone


def _entries(rows, region, today):
    today = today or timezone.localdate()
    return [
        Entry(
            one, region, _course(one, getattr(one, "in_region", None)), today,
            [_awaited(wait, region) for wait in getattr(one, "found_waits", ())],
        )
        for one in rows
    ]  # fmt: skip


def _awaited(wait, region):
    if wait.on_id is None:
        return Awaited(wait.pk, wait.words, is_met=wait.met_on is not None, met_on=wait.met_on)
    course = _course(wait.on, getattr(wait, "on_in_region", None))
    is_met = course.state != PLANNED or wait.on.state == DROPPED
    return Awaited(wait.pk, wait.on.title, path_of(wait.on, region), is_met, course.done_on)


@dataclass
class AcrossRegions:
    """A milestone of the programme with how far it is in each region that the reader sees, in the regions' order."""

    entry: Entry
    regions: list

    @property
    def is_demo(self):
        """Whether something of it was invented for the demonstration."""
        return self.entry.is_demo or any(one.is_demo for one in self.regions)

    @property
    def groups(self):
        """(look, entries) for each state that some region is in."""
        looks = [LOOKS[DONE], LOOKS[LATE], NOT_TOLD, LOOKS[PLANNED], LOOKS[DROPPED]]
        found = [(look, [one for one in self.regions if one.look == look]) for look in looks]
        return [(look, regions) for look, regions in found if regions]


def across_regions(person, *, today=None):
    """The programme's milestones, each with the regions this person sees. Four statements."""
    scope = rules.regions_seen(person)
    regions = Region.objects.order_by("number")
    regions = list(regions if scope.everywhere else regions.filter(pk__in=scope.region_ids))
    said = {(one.milestone_id, one.region_id): one for one in RegionCourse.objects.filter(region__in=regions)}
    today = today or timezone.localdate()
    return [
        AcrossRegions(
            entry,
            [
                Entry(entry.milestone, region, said.get((entry.milestone.pk, region.pk), entry.milestone), today)
                for region in regions
            ]
            if entry.milestone.each_region
            else [],
        )
        for entry in of_programme(today=today)
    ]


def heading(entry):
    """Under which year and quarter it stands: (2025, 2); None without a day."""
    day = entry.place_day
    return (day.year, (day.month + 2) // 3) if day else None
