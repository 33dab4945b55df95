"""A month as weeks of seven days, with what takes place on each and what stands behind it. Pure."""

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta

from ..models import MeetingState
from ..models.meetings import DAYS
from .background import every_day, holidays_between, school_periods

MONDAY_FIRST = calendar.Calendar(firstweekday=0)


@dataclass(frozen=True)
class Entry:
    """A meeting on a day. `at` is when it begins, in words; "" on the days after its first."""

    meeting: object
    at: str
    is_cancelled: bool


@dataclass
class Day:
    """A day of the month: its entries, the public holiday and the school holidays in words, whether it is today."""

    date: date
    in_month: bool
    is_today: bool
    weekday: str
    entries: list = field(default_factory=list)
    holiday: str = ""
    school: list = field(default_factory=list)


@dataclass
class Week:
    """A week by its number (ISO 8601), with its seven days."""

    number: int
    days: list


def month_of(month, meetings, *, today, spreads):
    """The weeks of the month that begins on `month`; days of another month are empty."""
    weeks = MONDAY_FIRST.monthdatescalendar(month.year, month.month)
    first, last = month, (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    entries = entries_by_day(meetings, first, last)
    public, periods = holidays_between(first, last), school_periods(first, last, spreads)
    return [
        Week(week[0].isocalendar().week, [_day(one, month, today, entries, public, periods) for one in week])
        for week in weeks
    ]


def _day(day, month, today, entries, public, periods):
    made = Day(day, day.month == month.month, day == today, DAYS[day.weekday()])
    if made.in_month:
        made.entries = entries.get(day, [])
        made.holiday = public.get(day, "")
        made.school = [name for begins, ends, name in periods if begins <= day <= ends]
    return made


def entries_by_day(meetings, first, last):
    """{day: its entries}, from `first` to `last`; what takes more days stands on each of them."""
    found = {}
    for meeting in meetings:
        start, end = meeting.local_start, meeting.local_end
        until = (end - timedelta(microseconds=1)).date()
        for day in every_day(max(start.date(), first), min(until, last)):
            at = f"{start.hour}.{start.minute:02}" if day == start.date() else ""
            found.setdefault(day, []).append(Entry(meeting, at, meeting.state == MeetingState.CANCELLED))
    return found
