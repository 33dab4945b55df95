"""The periods that a report is about: a half-year or a year (ours; the half-years of the agenda, monitoring/halves.py)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from ..items.monitoring.halves import HalfYear

FIRST, SECOND, WHOLE = "1", "2", "jaar"
PARTS = [(FIRST, "eerste half jaar"), (SECOND, "tweede half jaar"), (WHOLE, "heel jaar")]


@dataclass(frozen=True)
class Period:
    """A half-year or a year; `after` is the first day behind it."""

    begins: date
    after: date

    @classmethod
    def chosen(cls, year, part):
        """The period that a form names: a year, and which part of it."""
        if part == WHOLE:
            return cls(date(year, 1, 1), date(year + 1, 1, 1))
        half = HalfYear(year, int(part))
        return cls(half.begins, half.after)

    @classmethod
    def of(cls, report):
        """The period of a report."""
        return cls(report.period.lower, report.period.upper)

    @property
    def range(self):
        """As the database holds it, the end exclusive."""
        return DateRange(self.begins, self.after)

    @property
    def last(self):
        """Its last day."""
        return self.after - timedelta(days=1)

    @property
    def about(self):
        """The period within a sentence: "het eerste half jaar 2026", or "2026"."""
        return str(self) if str(self).isdecimal() else f"het {self}"

    def __str__(self):
        if (self.begins.month, self.after.month) == (1, 1):
            return str(self.begins.year)
        return str(HalfYear.of(self.begins))
