"""How an activity stands: proposed from its results and dates, and what somebody put in its place with a reason.

The same rule twice: `proposal` for one activity, with the reason in words, and `proposed_state` as SQL, so that a list
can be filtered and paged by it. A test holds both to the same answer.
"""

from dataclasses import dataclass

from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from .models.activities import ActivityState, Result, ResultState


@dataclass(frozen=True)
class Proposal:
    """A state and the reason that follows from results and dates, as a clause: "alle resultaten zijn bereikt"."""

    state: ActivityState
    why: str


def proposal(begins_on, ends_on, results, today=None):
    """The state that follows from the dates of an activity and the states of its present results.

    Results that fell away count only where all did. The first rule that fits decides.
    """
    today = today or timezone.localdate()
    states = set(results)
    open_results = ResultState.PLANNED in states or ResultState.PARTLY in states
    if ResultState.REACHED in states and not open_results:
        return Proposal(ActivityState.DONE, "alle resultaten zijn bereikt")
    if ResultState.DROPPED in states and not open_results:
        return Proposal(ActivityState.STOPPED, "alle resultaten zijn vervallen")
    if ResultState.REACHED in states or ResultState.PARTLY in states:
        return Proposal(ActivityState.RUNNING, "een deel van de resultaten is bereikt")
    if ends_on and ends_on < today and not open_results:
        return Proposal(ActivityState.DONE, f"de einddatum, {date_nl(ends_on)}, is voorbij")
    if ends_on and ends_on < today:
        return Proposal(
            ActivityState.RUNNING, f"de einddatum, {date_nl(ends_on)}, is voorbij en de resultaten zijn er nog niet"
        )
    if begins_on and begins_on <= today:
        return Proposal(ActivityState.RUNNING, f"begonnen op {date_nl(begins_on)}")
    if begins_on:
        return Proposal(ActivityState.PLANNED, f"begint op {date_nl(begins_on)}")
    return Proposal(ActivityState.PLANNED, "er is nog geen begindatum")


def state_of(activity, results, today=None):
    """The state that counts: what somebody ruled, or else the proposal."""
    return activity.ruled_state or proposal(activity.begins_on, activity.ends_on, results, today).state


def _has(*states):
    return Exists(Result.objects.filter(activity=OuterRef("pk"), removed_at=None, state__in=states))


def proposed_state(today=None):
    """The state of `proposal` as an expression over activities."""
    today = today or timezone.localdate()
    is_open = _has(ResultState.PLANNED, ResultState.PARTLY)
    return Case(
        When(_has(ResultState.REACHED) & ~is_open, then=Value(ActivityState.DONE)),
        When(_has(ResultState.DROPPED) & ~is_open, then=Value(ActivityState.STOPPED)),
        When(_has(ResultState.REACHED, ResultState.PARTLY), then=Value(ActivityState.RUNNING)),
        When(Q(ends_on__lt=today) & ~is_open, then=Value(ActivityState.DONE)),
        When(Q(ends_on__lt=today) | Q(begins_on__lte=today), then=Value(ActivityState.RUNNING)),
        default=Value(ActivityState.PLANNED),
        output_field=CharField(),
    )


def counting_state(today=None):
    """The state that counts as an expression over activities."""
    return Case(When(~Q(ruled_state=""), then="ruled_state"), default=proposed_state(today), output_field=CharField())
