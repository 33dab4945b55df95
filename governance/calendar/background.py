"""What stands quietly behind a calendar: public holidays, and the school holidays of one spread or of all three."""

from datetime import timedelta

from npvr.templatetags.ui import date_nl

from ..meetings.free_days import known_until, public_holidays, school_holidays, school_region_of
from ..models import SchoolRegion


def spreads_of(region):
    """The spreads of school holidays that count: that of a region, or all three."""
    return [school_region_of(region)] if region else list(SchoolRegion)


def school_periods(first, last, spreads):
    """School holidays that touch these days, as (first, last, name): "herfstvakantie noord" where spreads differ."""
    found = {}
    for spread in spreads:
        for begins, ends, name in school_holidays(spread):
            if begins <= last and ends >= first:
                found.setdefault((begins, ends, name), []).append(spread.label)
    return [
        (begins, ends, name if len(where) == len(spreads) else f"{name} {' en '.join(where)}")
        for (begins, ends, name), where in sorted(found.items())
    ]


def holidays_between(first, last):
    """Public holidays from `first` up to and including `last`, {day: name}."""
    years = range(first.year, last.year + 1)
    return {day: name for year in years for day, name in public_holidays(year).items() if first <= day <= last}


def in_words(first, last, spreads):
    """All of them in order of time, in Dutch: "Hemelvaartsdag 14 mei 2026", "meivakantie 25 april tot en met …"."""
    days = [(day, f"{name}, {date_nl(day)}") for day, name in holidays_between(first, last).items()]
    periods = [
        (begins, f"{name}, {date_nl(begins)} tot en met {date_nl(ends)}")
        for begins, ends, name in school_periods(first, last, spreads)
    ]
    return [words for _, words in sorted(days + periods)]


def unknown_after(last):
    """The last day of which school holidays are known, where a calendar goes on beyond it; None otherwise."""
    known = known_until()
    return known if last > known else None


def every_day(first, last):
    """The days from `first` up to and including `last`."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
