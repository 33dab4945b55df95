"""Whether a body keeps its rhythm: when it met last, when it meets next, and how long ago that is against how often.

It says nothing about what was said, and puts no region before another (no ranking): they stay in their own order.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, Q
from django.utils import timezone

from ..models import Body, MeetingState
from ..models.meetings import AMSTERDAM
from . import rules
from .finding import NOT_MEETING

DAYS_A_YEAR = 365
OVERDUE, KEPT, NOT_YET, TO_CHOOSE = "overdue", "kept", "not_yet", "to_choose"
LOOKS = {
    OVERDUE: ("over het ritme heen", "let-op", "attention"),
    KEPT: ("op ritme", "gelukt", "good"),
    NOT_YET: ("nog niet bijeen geweest", "leeg", "neutral"),
    TO_CHOOSE: ("ritme nog te kiezen", "leeg", "neutral"),
}
"""Word, icon and tone of each outcome."""


@dataclass(frozen=True)
class Rhythm:
    """How a body stands today. `last` and `next` are days in the Netherlands, or None."""

    body: Body
    last: date | None
    next: date | None
    today: date

    @property
    def most_days(self):
        """How many days may lie between two meetings; None where no rhythm was chosen."""
        if self.body.rhythm_weeks:
            return self.body.rhythm_weeks * 7
        times = self.body.rhythm_times_a_year
        return DAYS_A_YEAR // times if times else None

    @property
    def outcome(self):
        """Kept, overdue, not yet met, or no rhythm to keep."""
        if self.most_days is None:
            return TO_CHOOSE
        if self.last is None:
            return NOT_YET
        return OVERDUE if (self.today - self.last).days > self.most_days else KEPT

    @property
    def is_overdue(self):
        """Whether it is longer ago than the rhythm says."""
        return self.outcome == OVERDUE

    @property
    def look(self):
        """Word, icon and tone for the badge."""
        return LOOKS[self.outcome]

    @property
    def ago(self):
        """How long ago the last meeting was: "5 weken geleden"."""
        if self.last is None:
            return ""
        days = (self.today - self.last).days
        if days < 14:
            return {0: "vandaag", 1: "gisteren"}.get(days, f"{days} dagen geleden")
        return f"{days // 7} weken geleden"

    @property
    def words(self):
        """In one sentence: "laatste overleg 5 weken geleden, ritme elke 3 weken"."""
        last = f"laatste overleg {self.ago}" if self.last else "nog niet bijeen geweest"
        return f"{last}, ritme {self.body.rhythm_words}"


def of_regions(regions, *, today=None):
    """The rhythm of every body of these regions that meets, in the order of the regions; one statement."""
    return of_bodies(Body.objects.filter(region__in=regions), today=today)


def of_bodies(bodies, *, today=None):
    """The rhythm of these bodies, as far as they meet and still are; one statement."""
    now, today = timezone.now(), today or timezone.localdate()
    counts = ~Q(meetings__state=MeetingState.CANCELLED)
    found = (
        bodies.standing(today)
        .exclude(kind__in=NOT_MEETING)
        .annotate(
            last_at=Max("meetings__starts_at", filter=counts & Q(meetings__starts_at__lte=now)),
            next_at=Min("meetings__starts_at", filter=counts & Q(meetings__starts_at__gt=now)),
        )
        .select_related("region")
        .order_by("region__number", "pk")
    )
    return [Rhythm(body, _day(body.last_at), _day(body.next_at), today) for body in found]


def _day(moment):
    return moment.astimezone(AMSTERDAM).date() if moment else None


def for_region(person, region):
    """The rhythm of a region's bodies for its pages; None for who may not see it."""
    return of_regions([region]) if rules.may_view_rhythm(person, region.pk) else None


def overdue_in_words(rhythms):
    """For a region's own page: what is overdue, a sentence each."""
    return [f"{one.body.name}: {one.words}" for one in rhythms if one.is_overdue]
