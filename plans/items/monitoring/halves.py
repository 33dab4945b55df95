"""Half-years: the periods over which an agenda reports (domain.md § 2, voortgangsbericht)."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

WRITTEN = re.compile(r"(?P<year>[12][0-9]{3})-(?P<half>[12])")


@dataclass(frozen=True, order=True)
class HalfYear:
    """The first or the second half of a year."""

    year: int
    half: int

    @classmethod
    def read(cls, text):
        """The half-year that stands in an address as "2026-1"; None for anything else."""
        found = WRITTEN.fullmatch(text)
        return cls(int(found["year"]), int(found["half"])) if found else None

    @classmethod
    def of(cls, day):
        """The half-year in which a day lies."""
        return cls(day.year, 1 if day.month < 7 else 2)

    @property
    def slug(self):
        return f"{self.year}-{self.half}"

    @property
    def begins(self):
        """Its first day."""
        return date(self.year, 1 if self.half == 1 else 7, 1)

    @property
    def after(self):
        """The first day after it."""
        return date(self.year, 7, 1) if self.half == 1 else date(self.year + 1, 1, 1)

    @property
    def range(self):
        """As the database holds it, the end exclusive."""
        return DateRange(self.begins, self.after)

    def __str__(self):
        return f"{'eerste' if self.half == 1 else 'tweede'} half jaar {self.year}"


def halves_of(agenda):
    """The half-years of an agenda in order; its period holds whole years."""
    years = range(agenda.first_year, agenda.last_year + 1)
    return [HalfYear(year, half) for year in years for half in (1, 2)]


def begun_by(halves, day):
    """Those that have begun on `day`."""
    return [half for half in halves if half.begins <= day]
