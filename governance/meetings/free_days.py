"""Days on which no meeting is proposed: public holidays, and the school holidays of a region (school_holidays.toml)."""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from ..models import SchoolRegion

DATA = Path(__file__).parent / "school_holidays.toml"
SATURDAY = 5
KINGS_DAY = date(2000, 4, 27)


def easter(year):
    """Easter Sunday of a year in the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, g = b // 4, b % 4, (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year):
    """The public holidays of a year, {day: name}: article 3 of the Algemene termijnenwet, Good Friday and 5 May included.

    On a Sunday, King's Day is the Saturday before.
    """
    sunday = easter(year)
    kings_day = KINGS_DAY.replace(year=year)
    if kings_day.isoweekday() == 7:
        kings_day -= timedelta(days=1)
    return {
        date(year, 1, 1): "Nieuwjaarsdag",
        sunday - timedelta(days=2): "Goede Vrijdag",
        sunday: "Eerste Paasdag",
        sunday + timedelta(days=1): "Tweede Paasdag",
        kings_day: "Koningsdag",
        date(year, 5, 5): "Bevrijdingsdag",
        sunday + timedelta(days=39): "Hemelvaartsdag",
        sunday + timedelta(days=49): "Eerste Pinksterdag",
        sunday + timedelta(days=50): "Tweede Pinksterdag",
        date(year, 12, 25): "Eerste Kerstdag",
        date(year, 12, 26): "Tweede Kerstdag",
    }


@cache
def _data():
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


@cache
def school_holidays(school_region):
    """The school holidays known for noord, midden or zuid: (first day, last day, name), in order of time."""
    found = [(*one.get(school_region, one.get("all")), one["name"]) for one in _data()["holiday"]]
    return tuple(sorted(found))


def school_region_of(region):
    """The spread of school holidays in which most of a region of the programme lies; "" for the programme itself."""
    return SchoolRegion(_data()["regions"][region.slug]) if region else ""


def known_until():
    """The last day of which the school holidays are known."""
    return max(last for region in SchoolRegion for _, last, _ in school_holidays(region.value))


def why_free(day, school_region=""):
    """Why no meeting is proposed on this day, in Dutch; "" when one can be."""
    if name := public_holidays(day.year).get(day):
        return name
    if day.weekday() >= SATURDAY:
        return "weekend"
    holidays = school_holidays(school_region) if school_region else ()
    return next((name for first, last, name in holidays if first <= day <= last), "")
