"""Planning, moving and cancelling: told to the members of the body, with an .ics that moves what stands in a calendar."""

from datetime import date, datetime, time, timedelta

import icalendar
import pytest
from django.core import mail
from django.utils import timezone

from governance.calendar.ics import AMSTERDAM
from governance.meetings import operations
from governance.models import BodyKind, MeetingSeries, Notice, Role
from governance.notices import sending
from npvr.access import Refused
from tests.conftest import seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted
from tests.governance.meetings.making import body_of, meeting_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def adviser(region):
    return seated(Role.REGION_ADVISER, region)


@pytest.fixture
def team(region):
    return body_of(region)


def post(now=None):
    """What the sweeper and the worker do together; the mails that went out."""
    mail.outbox.clear()
    sending.gather(now)
    for job_pk in sending.due_jobs(now):
        sending.send(job_pk, now)
    return mail.outbox


def calendars(message):
    """The calendars of a mail, read by the library: (file name, calendar)."""
    parts = [part for part in message.message().walk() if part.get_content_type() == "text/calendar"]
    return [(part.get_filename(), icalendar.Calendar.from_ical(part.get_payload(decode=True))) for part in parts]


def move(meeting, by, *, days=1, place="Zutphen"):
    return operations.change_meeting(
        meeting, by=by, base=meeting.lock_version, starts_at=meeting.starts_at + timedelta(days=days),
        ends_at=meeting.ends_at + timedelta(days=days), place=place,
    )  # fmt: skip


def test_planning_moving_and_cancelling_bring_one_item_that_moves_and_goes(team, manager, adviser):
    meeting = meeting_of(team, manager, days=10, place="Doetinchem")
    seen = []
    for step, hours in ((None, 0), (move, 2), (lambda *a: operations.cancel_meeting(*a[:1], by=a[1], why="Ziek"), 4)):
        meeting = step(meeting, manager) if step else meeting
        [message] = post(timezone.now() + timedelta(hours=hours))
        [(name, calendar)] = calendars(message)
        [event] = calendar.events
        seen.append((message.to, str(event["uid"]), event["sequence"], calendar["method"], event["status"]))
        assert event.start == meeting.starts_at, name
        assert "organizer" in event
        assert "agendabestand" in message.body
    assert seen == [
        ([adviser.email], str(meeting.pk), 0, "PUBLISH", "CONFIRMED"),
        ([adviser.email], str(meeting.pk), 1, "PUBLISH", "CONFIRMED"),
        ([adviser.email], str(meeting.pk), 2, "CANCEL", "CANCELLED"),
    ]


def test_of_two_moves_within_the_hour_one_mail_brings_the_last(team, manager, adviser):
    meeting = move(move(meeting_of(team, manager, days=10), manager), manager, place="Borculo")
    [message] = post()
    [(_, calendar)] = calendars(message)
    assert (calendar.events[0]["sequence"], calendar.events[0]["location"]) == (2, "Borculo")
    assert calendar.events[0].start == meeting.starts_at
    assert Notice.objects.filter(person=adviser, closed_at=None).count() == 1


def test_what_happens_to_a_meeting_within_a_day_is_mailed_at_once_with_what_waits_and_what_is_further_off_waits(
    team, manager, adviser
):
    far = meeting_of(team, manager, days=10)
    assert len(post()) == 1  # from here on the hour runs
    far = move(far, manager)
    assert post() == []
    near = meeting_of(team, manager, days=0, hours=20)  # today: it is not over, at whatever hour this runs
    [message] = post()
    assert [name for name, _ in calendars(message)] == [f"overleg-{far.on}.ics", f"overleg-{near.on}.ics"]
    near = move(near, manager, days=8)  # it was to be today, so who does not hear of it stands before a closed door
    assert len(post()) == 1
    operations.cancel_meeting(near, by=manager, why="Ziek")
    assert post() == []
    assert len(post(timezone.now() + timedelta(minutes=61))) == 1


def test_members_are_told_who_do_not_plan_it_themselves_and_nobody_who_sits_elsewhere(
    team, manager, adviser, region, other_region
):
    near = [
        seated(Role.STEERING_MEMBER, region), seated(Role.REGION_ADVISER, other_region),
        seated_until_today(Role.PROGRAMME_OFFICER, region),
    ]  # fmt: skip
    meeting_of(team, manager, days=10)
    told = set(Notice.objects.values_list("person", flat=True))
    assert told == {adviser.pk}
    assert not told & {one.pk for one in (*near, manager)}


def test_whoever_may_not_see_it_when_the_mail_goes_gets_none(team, manager, region):
    """The seat begins tomorrow, so they are a member on the day; today the meeting is not theirs to see."""
    coming = seated_from_tomorrow(Role.OFFICIAL_LEAD, region)
    meeting_of(team, manager, days=10)
    assert Notice.objects.filter(person=coming).exists()
    assert post() == []


@pytest.mark.parametrize("change", ["nothing new", "another link", "long past"])
def test_what_changes_nothing_in_a_calendar_is_told_to_nobody(team, manager, adviser, change):
    meeting = meeting_of(team, manager, days=-10 if change == "long past" else 10)
    Notice.objects.all().delete()
    operations.change_meeting(
        meeting, by=manager, base=1, starts_at=meeting.starts_at, ends_at=meeting.ends_at,
        place="Elders" if change == "long past" else "", link="https://a.example/" if change == "another link" else "",
    )  # fmt: skip
    assert not Notice.objects.exists()


def series(team, *days, starts=time(10), by):
    made = MeetingSeries(
        body=team, weeks=1, first_on=min(days), last_on=max(days), starts=starts, minutes=60, place="Doetinchem"
    )
    return operations.plan_series(made, days, by=by)


def test_a_series_is_one_notice_and_one_file_right_on_both_sides_of_the_change_of_the_clock(team, manager, adviser):
    year = timezone.localdate().year + 1
    last_of_march = max(date(year, 3, day) for day in range(25, 32) if date(year, 3, day).weekday() == 6)
    days = [last_of_march - timedelta(days=1), last_of_march + timedelta(days=1)]
    meetings = series(team, *days, by=manager)
    operations.cancel_meeting(meetings[0], by=manager, why="Ziek")
    [message] = post()
    files = dict(calendars(message))
    assert sorted(calendar["method"] for calendar in files.values()) == ["CANCEL", "PUBLISH"]
    starts = [event.start.replace(tzinfo=None) for calendar in files.values() for event in calendar.events]
    assert sorted(starts) == [datetime.combine(day, time(10)) for day in days]


def test_a_series_in_the_hour_that_is_skipped_or_comes_twice_is_refused_with_its_day(team, manager):
    for day, words in ((date(2027, 3, 28), "van 02.00 naar 03.00"), (date(2027, 10, 31), "twee keer")):
        with pytest.raises(Refused, match=f"{day.day} .*{words}.*Haal die dag weg"):
            series(team, day, starts=time(2, 30), by=manager)


def test_the_sounding_board_reaches_every_core_team_and_a_mail_costs_the_same_for_one_meeting_or_four(manager, adviser):
    team = seated(Role.PROGRAMME_TEAM)
    board = body_of(None, BodyKind.SOUNDING_BOARD)
    numbers = []
    for hours, more in ((0, 1), (2, 4)):
        for number in range(more):
            meeting_of(board, team, days=10 + hours + number)
        with counted() as statements:
            sent = post(timezone.now() + timedelta(hours=hours))
        assert {tuple(one.to) for one in sent} == {(manager.email,), (adviser.email,)}
        assert all(len(calendars(one)) == more for one in sent)
        numbers.append(len(statements))
    assert numbers[0] == numbers[1]
    assert "Klankbordgroep" in sent[0].body or "klankbordgroep" in sent[0].body


def test_an_event_without_a_body_invites_nobody(region, manager, adviser):
    at = datetime.now(AMSTERDAM) + timedelta(days=3)
    operations.plan_meeting(
        by=manager, region=region, title="Startcongres", starts_at=at, ends_at=at + timedelta(hours=1)
    )
    assert not Notice.objects.exists()
