"""Proposals from a rhythm, days that are free, and the hour that the change of the clock skips or repeats."""

from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest

from governance.meetings.dates import AmbiguousTime, moment, proposals
from governance.meetings.free_days import easter, known_until, public_holidays, school_holidays, why_free
from governance.models import SchoolRegion
from npvr.access import Refused

TUESDAY = date(2026, 9, 1)


def days(found):
    return [one.on.isoformat() if one.on else None for one in found]


@pytest.mark.parametrize(
    ("year", "sunday"), [(2024, (3, 31)), (2025, (4, 20)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))]
)
def test_easter_is_on_the_day_the_church_reckons(year, sunday):
    assert easter(year) == date(year, *sunday)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Nieuwjaarsdag"), (date(2026, 4, 3), "Goede Vrijdag"), (date(2026, 4, 6), "Tweede Paasdag"),
        (date(2026, 4, 27), "Koningsdag"), (date(2026, 5, 5), "Bevrijdingsdag"), (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 25), "Tweede Pinksterdag"), (date(2026, 12, 26), "Tweede Kerstdag"),
        (date(2025, 4, 26), "Koningsdag"),
    ],
)  # fmt: skip
def test_a_public_holiday_is_free_and_kings_day_on_a_sunday_is_the_day_before(day, name):
    assert why_free(day) == name


def test_an_ordinary_day_a_weekend_and_the_day_beside_kings_day_are_told_apart():
    assert why_free(date(2026, 4, 28)) == ""
    assert why_free(date(2026, 9, 5)) == "weekend"
    assert date(2025, 4, 27) not in public_holidays(2025)


@pytest.mark.parametrize("region", SchoolRegion.values)
def test_school_holidays_are_known_for_2025_to_2027_in_order_and_last_at_least_a_week(region):
    found = school_holidays(region)
    assert all((last - first).days >= 8 for first, last, _ in found)
    assert all(before[1] < after[0] for before, after in pairwise(found))
    for year in (2025, 2026, 2027):
        names = {name for first, _, name in found if first.year == year}
        assert names == {"voorjaarsvakantie", "meivakantie", "zomervakantie", "herfstvakantie", "kerstvakantie"}
    assert known_until() >= date(2027, 12, 31)


def test_every_three_weeks_keeps_the_weekday_and_stops_at_the_last_day():
    found = proposals(TUESDAY, date(2026, 11, 3), weeks=3)
    assert days(found) == ["2026-09-01", "2026-09-22", "2026-10-13", "2026-11-03"]


def test_a_turn_in_a_school_holiday_moves_to_the_next_free_week_and_says_why():
    found = proposals(date(2026, 9, 29), date(2026, 11, 10), weeks=3, school_region="midden")
    moved = found[1]
    assert (moved.instead_of, moved.on, moved.why) == (date(2026, 10, 20), date(2026, 10, 27), "herfstvakantie")
    assert days(proposals(date(2026, 9, 29), date(2026, 11, 10), weeks=3, school_region="noord"))[1] == "2026-10-20"


def test_a_turn_without_a_free_week_before_the_next_one_falls_out():
    found = proposals(date(2026, 7, 14), date(2026, 9, 8), weeks=3, school_region="midden")
    assert days(found) == ["2026-07-14", None, "2026-09-01"]
    assert found[1].why == "zomervakantie"


def test_twice_a_year_lies_half_a_year_apart():
    assert days(proposals(date(2026, 3, 3), date(2027, 3, 31), times_a_year=2)) == [
        "2026-03-03", "2026-09-01", "2027-03-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "rhythm"),
    [
        (TUESDAY, date(2026, 12, 1), {"weeks": 0}),
        (TUESDAY, date(2026, 12, 1), {}),
        (TUESDAY, date(2026, 8, 1), {"weeks": 3}),
        (TUESDAY, date(2030, 1, 1), {"weeks": 3}),
        (TUESDAY, date(2028, 8, 31), {"weeks": 1}),
        (date(9998, 1, 1), date(9998, 3, 1), {"weeks": 1}),
    ],
    ids=["a rhythm of 0", "no rhythm", "ends before it begins", "four years", "too many", "the year 9998"],
)
def test_what_is_no_rhythm_or_no_period_is_refused(first, last, rhythm):
    with pytest.raises(Refused):
        proposals(first, last, **rhythm)


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        (date(2026, 3, 29), time(1, 59), datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        (date(2026, 3, 29), time(3, 0), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (date(2026, 7, 1), time(9, 30), datetime(2026, 7, 1, 7, 30, tzinfo=UTC)),
        (date(2026, 10, 25), time(1, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        (date(2026, 10, 25), time(3, 0), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_times_beside_the_change_of_the_clock_are_plain(day, at, utc):
    assert moment(day, at) == utc


@pytest.mark.parametrize("at", [time(2, 0), time(2, 59)])
def test_the_hour_that_is_skipped_is_refused(at):
    with pytest.raises(Refused, match=r"van 02\.00 naar 03\.00"):
        moment(date(2026, 3, 29), at)


@pytest.mark.parametrize("at", [time(2, 0), time(2, 59)])
def test_the_hour_that_comes_twice_is_asked_and_then_known(at):
    day = date(2026, 10, 25)
    with pytest.raises(AmbiguousTime):
        moment(day, at)
    assert (moment(day, at, second=True) - moment(day, at, second=False)).total_seconds() == 3600
