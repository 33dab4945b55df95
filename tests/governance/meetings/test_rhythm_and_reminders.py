"""Whether a body keeps its rhythm, and that each reminder of an action point goes once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from governance.meetings import operations, reminders
from governance.meetings.rhythm import Rhythm, of_regions
from governance.models import ActionPoint, Body, BodyKind, Notice, Reminder, Role, Seat
from tests.conftest import seated

from .making import action_of, body_of, item_of, meeting_of

TODAY = date(2026, 6, 1)


def rhythm(days, *, weeks=None, times=None):
    last = None if days is None else TODAY - timedelta(days=days)
    return Rhythm(Body(name="Kernteam", rhythm_weeks=weeks, rhythm_times_a_year=times), last, None, TODAY)


@pytest.mark.parametrize(
    ("one", "outcome"),
    [
        (rhythm(21, weeks=3), "kept"), (rhythm(22, weeks=3), "overdue"), (rhythm(182, times=2), "kept"),
        (rhythm(183, times=2), "overdue"), (rhythm(None, weeks=3), "not_yet"), (rhythm(400), "to_choose"),
    ],
)  # fmt: skip
def test_a_rhythm_is_kept_up_to_its_last_day(one, outcome):
    assert one.outcome == outcome


def test_a_rhythm_reads_as_a_sentence():
    assert rhythm(36, weeks=3).words == "laatste overleg 5 weken geleden, ritme elke 3 weken"
    assert rhythm(None, times=2).words == "nog niet bijeen geweest, ritme ten minste 2 keer per jaar"


@pytest.mark.django_db
def test_last_and_next_are_of_the_body_itself_and_a_cancelled_meeting_does_not_count(region, other_region, manager):
    team = body_of(region)
    meeting_of(team, manager, days=-40)
    meeting_of(team, manager, days=10)
    operations.cancel_meeting(meeting_of(team, manager, days=5), by=manager, why="Ziekte")
    meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager, days=-1)
    meeting_of(body_of(other_region), manager, days=-1)
    found = {one.body: one for one in of_regions([region])}
    today = timezone.localdate()
    assert found[team].last == today - timedelta(days=40)
    assert found[team].next == today + timedelta(days=10)
    assert found[team].is_overdue
    assert BodyKind.CASHIER not in {body.kind for body in found}


# --- reminders -------------------------------------------------------------------------------------------------------
@pytest.fixture
def point(db, region, manager):
    """An action point of the region adviser's seat, due in a week."""
    item = item_of(meeting_of(body_of(region), manager), manager)
    return action_of(item, manager, seat=Seat.objects.get(body__region=region, role=Role.REGION_ADVISER))


def test_the_owner_hears_on_the_day_and_the_day_after_and_the_manager_after_a_week_each_once(point, region, manager):
    adviser = seated(Role.REGION_ADVISER, region)
    counts = [reminders.remind(point.due_on + timedelta(days=days)) for days in (-1, 0, 0, 1, 1, 3, 7, 7, 20)]
    assert counts == [0, 1, 0, 1, 0, 0, 2, 0, 0]
    assert {one.person for one in Reminder.objects.filter(kind="week")} == {adviser, manager}
    assert {one.path for one in Notice.objects.all()} == {point.path}


def test_a_seat_that_changes_hands_reminds_who_holds_it_now_and_an_empty_one_nobody(point, region):
    assert reminders.remind(point.due_on) == 0
    now = seated(Role.REGION_ADVISER, region)
    assert reminders.remind(point.due_on) == 1
    assert Notice.objects.get().person == now


def test_what_is_done_reported_or_lapsed_is_not_reminded_and_another_day_reminds_anew(point, region, manager):
    seated(Role.REGION_ADVISER, region)
    due = point.due_on
    reminders.remind(due)
    later = due + timedelta(days=5)
    operations.postpone(point, by=manager, due_on=later, why="Wacht")
    assert not Notice.objects.filter(closed_at=None).exists()
    assert [reminders.remind(due), reminders.remind(later)] == [0, 1]
    ActionPoint.objects.update(weighty=True)
    operations.report_done(ActionPoint.objects.get(), by=manager)
    assert reminders.remind(later + timedelta(days=1)) == 0
