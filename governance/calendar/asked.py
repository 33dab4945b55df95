"""What the address of a calendar asks: which month or year, in which form, of which body. Nonsense asks for today."""

import re
from datetime import date, timedelta

from django.utils import timezone
from django.utils.http import urlencode

from npvr.templatetags.ui import MONTHS

from ..meetings.dates import FIRST_DAY, LAST_DAY

MONTH, LIST, YEAR = "maand", "lijst", "jaar"
VIEWS = {MONTH: "Maand", LIST: "Lijst", YEAR: "Jaar"}
FORM = re.compile(r"(\d{1,9})-(\d{1,2})", re.ASCII)
NUMBER = re.compile(r"\d{1,9}", re.ASCII)


def _within(year, month):
    """The first day of a month; of one beyond what can be planned the nearest that can."""
    if year < FIRST_DAY.year:
        return FIRST_DAY
    return date(year, month, 1) if year <= LAST_DAY.year else LAST_DAY.replace(day=1)


class Asked:
    """What is asked, with `first` and `last` as the days of it, both included; `month` is the first day of the month."""

    def __init__(self, asked, today=None):
        self.today = today or timezone.localdate()
        self.view = asked.get("beeld") if asked.get("beeld") in VIEWS else MONTH
        self.month = self._month(asked)
        body = asked.get("gremium", "")
        self.body = int(body) if NUMBER.fullmatch(body) else None
        self.page = asked.get("pagina")
        if self.view == YEAR:
            self.first, self.last = self.month.replace(month=1), self.month.replace(month=12, day=31)
        else:
            self.first, self.last = self.month, _next(self.month) - timedelta(days=1)

    def _month(self, asked):
        year = asked.get("jaar", "")
        if self.view == YEAR and NUMBER.fullmatch(year):
            return _within(int(year), self.today.month)
        found = FORM.fullmatch(asked.get("maand", ""))
        if found and 1 <= int(found[2]) <= 12:
            return _within(int(found[1]), int(found[2]))
        return self.today.replace(day=1)

    @property
    def title(self):
        """The month or year in words: "november 2026"."""
        return str(self.month.year) if self.view == YEAR else in_words(self.month)

    def query(self, **changed):
        """The address of the same calendar with something changed; today's month needs no words."""
        found = {"beeld": self.view, "maand": f"{self.month:%Y-%m}", "gremium": self.body or ""} | changed
        if found["beeld"] == YEAR:
            found["jaar"] = found.pop("maand")[:4]
        return f"?{urlencode([(name, value) for name, value in found.items() if value and value != MONTH])}"

    def steps(self):
        """Back and on by a month or a year, as (month or year, the year beside a month, address); and to today.

        None beyond what can be planned.
        """
        if self.view == YEAR:
            around = [self.month.replace(year=self.month.year + by) if self._has(by) else None for by in (-1, 1)]
        else:
            before, after = self.first - timedelta(days=1), self.last + timedelta(days=1)
            around = [before if before >= FIRST_DAY else None, after if after <= LAST_DAY else None]
        back, on = (one and (*self._name(one), self.query(maand=f"{one:%Y-%m}")) for one in around)
        return {"back": back, "on": on, "today": self.query(maand=f"{self.today:%Y-%m}")}

    def _name(self, day):
        return (str(day.year), "") if self.view == YEAR else (MONTHS[day.month - 1], str(day.year))

    def _has(self, by):
        return FIRST_DAY.year <= self.month.year + by <= LAST_DAY.year

    def months(self):
        """The months of the year, each as (name, address of its list)."""
        months = [self.month.replace(month=number) for number in range(1, 13)]
        return [(MONTHS[one.month - 1], self.query(beeld=LIST, maand=f"{one:%Y-%m}")) for one in months]


def _next(month):
    return (month + timedelta(days=31)).replace(day=1)


def in_words(day):
    """A month: "november 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"
