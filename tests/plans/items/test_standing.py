"""How an activity stands: what follows from results and dates, in words and in SQL, and what overrules it."""

import itertools
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from plans.items.models import Activity, ActivityState, Result, ResultState
from plans.items.standing import counting_state, proposal, state_of

TODAY = date(2027, 6, 15)
BEFORE, AFTER = date(2027, 1, 1), date(2028, 1, 1)
PLANNED, RUNNING, DONE, STOPPED = ActivityState
NOT_YET, PARTLY, REACHED, DROPPED = ResultState


@pytest.mark.parametrize(
    ("begins_on", "ends_on", "results", "state", "why"),
    [
        (None, None, [], PLANNED, "er is nog geen begindatum"),
        (AFTER, None, [], PLANNED, "begint op 1 januari 2028"),
        (TODAY, None, [], RUNNING, "begonnen op 15 juni 2027"),
        (BEFORE, AFTER, [NOT_YET], RUNNING, "begonnen op 1 januari 2027"),
        (BEFORE, TODAY, [], RUNNING, "begonnen op 1 januari 2027"),
        (BEFORE, BEFORE, [], DONE, "de einddatum, 1 januari 2027, is voorbij"),
        (
            BEFORE,
            BEFORE,
            [NOT_YET],
            RUNNING,
            "de einddatum, 1 januari 2027, is voorbij en de resultaten zijn er nog niet",
        ),
        (AFTER, None, [PARTLY], RUNNING, "een deel van de resultaten is bereikt"),
        (AFTER, None, [REACHED, NOT_YET], RUNNING, "een deel van de resultaten is bereikt"),
        (BEFORE, AFTER, [REACHED, REACHED], DONE, "alle resultaten zijn bereikt"),
        (BEFORE, AFTER, [REACHED, DROPPED], DONE, "alle resultaten zijn bereikt"),
        (BEFORE, AFTER, [DROPPED, DROPPED], STOPPED, "alle resultaten zijn vervallen"),
        (BEFORE, AFTER, [DROPPED, NOT_YET], RUNNING, "begonnen op 1 januari 2027"),
    ],
)
def test_the_state_is_proposed_from_results_and_dates(begins_on, ends_on, results, state, why):
    found = proposal(begins_on, ends_on, results, TODAY)
    assert (found.state, found.why) == (state, why)


def test_what_somebody_ruled_counts_instead():
    assert state_of(Activity(ruled_state=STOPPED, begins_on=BEFORE), [REACHED], TODAY) == STOPPED
    assert state_of(Activity(begins_on=BEFORE), [], TODAY) == RUNNING


def test_the_database_says_the_same_for_every_set_of_dates_and_results(agenda):
    kinds = [list(chosen) for n in range(3) for chosen in itertools.combinations_with_replacement(ResultState, n)]
    made = {}
    for begins_on, ends_on, results in itertools.product(
        [None, BEFORE, TODAY, AFTER], [None, BEFORE, TODAY, AFTER], kinds
    ):
        if begins_on and ends_on and ends_on < begins_on:
            continue
        one = Activity.objects.create(document=agenda, title="Een", begins_on=begins_on, ends_on=ends_on)
        Result.objects.bulk_create(Result(activity=one, title="r", state=state) for state in results)
        made[one.pk] = proposal(begins_on, ends_on, results, TODAY).state
    assert len(made) > 150
    assert set(made.values()) == set(ActivityState)
    assert dict(Activity.objects.annotate(now=counting_state(TODAY)).values_list("pk", "now")) == made


def test_a_removed_result_counts_no_more_and_a_ruled_state_wins_in_the_database(agenda):
    one = Activity.objects.create(document=agenda, title="Een", begins_on=AFTER)
    gone = Result.objects.create(activity=one, title="r", state=REACHED)
    assert Activity.objects.annotate(now=counting_state(TODAY)).get().now == DONE
    Result.objects.filter(pk=gone.pk).update(removed_at="2027-01-01T00:00Z")
    assert Activity.objects.annotate(now=counting_state(TODAY)).get().now == PLANNED
    Activity.objects.update(ruled_state=STOPPED, ruled_reason="De partner trok zich terug.")
    assert Activity.objects.annotate(now=counting_state(TODAY)).get().now == STOPPED


def test_the_database_refuses_a_ruled_state_without_a_reason(agenda):
    with pytest.raises(IntegrityError), transaction.atomic():
        Activity.objects.create(document=agenda, title="Een", ruled_state=STOPPED)
