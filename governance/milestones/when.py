"""When a milestone is, as people say it: a day, a month, a quarter, half a year, a year, words of their own, or no date.

What is kept is the first and the last day with how precisely it was said (`Precision`). Pure: no database, no request.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from npvr.templatetags.ui import MONTHS, date_nl

from ..models.milestones import WORDS_LENGTH, Precision

FIRST_YEAR, LAST_YEAR = 2000, 2100
OPEN_WORDS = "geen harde datum"
ORDINALS = ("eerste", "tweede", "derde", "vierde")
QUARTERS = {
    "eerste": 1,
    "1e": 1,
    "1": 1,
    "tweede": 2,
    "2e": 2,
    "2": 2,
    "derde": 3,
    "3e": 3,
    "3": 3,
    "vierde": 4,
    "4e": 4,
    "4": 4,
}
VAGUE = {
    "lente": (3, 5), "voorjaar": (3, 5), "zomer": (6, 8), "herfst": (9, 11), "najaar": (9, 11),
    "begin": (1, 3), "medio": (5, 8), "eind": (10, 12), "einde": (10, 12),
}  # fmt: skip
"""The months that people mean, more or less; the words stay as they were written."""
SHORT = {name[:3]: number for number, name in enumerate(MONTHS, start=1)} | {"mrt": 3}
ROUND = r"(?:(rond|omstreeks|ongeveer|in|vanaf)\s+)?(?:de\s+|het\s+)?"
YEAR = r"(?:\s+van)?\s+(\d{4})"


@dataclass(frozen=True)
class When:
    """A period, its days both included, and how precisely it is said. Open: no days; `words` may say something."""

    precision: str
    first_day: date | None = None
    last_day: date | None = None
    words: str = ""

    def __str__(self):
        return in_words(self.precision, self.first_day, self.last_day, self.words)


def in_words(precision, first_day, last_day, words=""):
    """How people say it: "3 april 2025", "tweede kwartaal van 2025", "rond de zomer van 2025"."""
    if precision == Precision.OPEN:
        return words or OPEN_WORDS
    if precision == Precision.WORDS and words:
        return words
    year = first_day.year
    if precision == Precision.MONTH:
        return f"{MONTHS[first_day.month - 1]} {year}"
    if precision == Precision.QUARTER:
        return f"{ORDINALS[(first_day.month - 1) // 3]} kwartaal van {year}"
    if precision == Precision.HALF_YEAR:
        return f"{ORDINALS[(first_day.month - 1) // 6]} helft van {year}"
    if precision == Precision.YEAR:
        return str(year)
    if first_day == last_day:
        return date_nl(first_day)
    return f"{date_nl(first_day)} tot en met {date_nl(last_day)}"


def parse(text):
    """What somebody wrote, as When; None where no period can be made of it.

    Years outside FIRST_YEAR to LAST_YEAR are none. Words that say a season keep standing as they were written.
    """
    text = " ".join(text.split())
    low = text.lower()
    if not low:
        return None
    if low in {OPEN_WORDS, "geen datum", "open", "nog niet bekend"}:
        return When(Precision.OPEN)
    if low.startswith(f"{OPEN_WORDS}:") and len(text) <= WORDS_LENGTH:
        return When(Precision.OPEN, words=text.partition(":")[2].strip())
    for read in (_day, _month, _quarter, _half, _year):
        if found := read(low):
            return found
    return _vague(low, text)


def to_write(precision, first_day, last_day, words=""):
    """What somebody would write to say the same: `parse` reads it again."""
    if precision == Precision.OPEN and words:
        return f"{OPEN_WORDS}: {words}"
    return in_words(precision, first_day, last_day, words) if precision else ""


def in_own_words(words, first_day, last_day):
    """A period that somebody names by its days, with the words for it; without words the days say it."""
    words = " ".join(words.split())[:WORDS_LENGTH]
    return When(Precision.WORDS if words or first_day != last_day else Precision.DAY, first_day, last_day, words)


def _span(precision, year, first_month, last_month, words=""):
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    last = calendar.monthrange(year, last_month)[1]
    return When(precision, date(year, first_month, 1), date(year, last_month, last), words)


def _on(year, month, day):
    try:
        on = date(year, month, day)
    except ValueError:
        return None
    return When(Precision.DAY, on, on) if FIRST_YEAR <= year <= LAST_YEAR else None


def _day(low):
    if found := re.fullmatch(r"(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", low):
        month = _month_number(found[2])
        return _on(int(found[3]), month, int(found[1])) if month else None
    if found := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", low):
        return _on(int(found[3]), int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", low):
        return _on(int(found[1]), int(found[2]), int(found[3]))
    return None


def _month_number(name):
    if name in MONTHS:
        return MONTHS.index(name) + 1
    return SHORT.get(name)


def _month(low):
    found = re.fullmatch(r"([a-z]+)\.?\s+(\d{4})", low)
    month = _month_number(found[1]) if found else None
    return _span(Precision.MONTH, int(found[2]), month, month) if month else None


def _quarter(low):
    found = re.fullmatch(rf"(?:(?:het\s+)?(\w+)\s+kwartaal|kwartaal\s+(\d)|q\s?(\d)){YEAR}", low)
    number = QUARTERS.get(found[1] or found[2] or found[3]) if found else None
    return _span(Precision.QUARTER, int(found[4]), 3 * number - 2, 3 * number) if number else None


def _half(low):
    found = re.fullmatch(rf"(?:de\s+|het\s+)?(eerste|tweede|1e|2e)\s+(?:helft|half\s?jaar|halfjaar){YEAR}", low)
    if not found:
        return None
    second = found[1] in {"tweede", "2e"}
    return _span(Precision.HALF_YEAR, int(found[2]), 7 if second else 1, 12 if second else 6)


def _year(low):
    found = re.fullmatch(r"(?:in\s+)?(\d{4})", low)
    return _span(Precision.YEAR, int(found[1]), 1, 12) if found else None


def _vague(low, text):
    """Around a season, the beginning or the end of a year, or around something said precisely."""
    if len(text) > WORDS_LENGTH:
        return None
    if found := re.fullmatch(rf"{ROUND}({'|'.join(VAGUE)}){YEAR}", low):
        return _span(Precision.WORDS, int(found[3]), *VAGUE[found[2]], text)
    if found := re.fullmatch(r"(?:rond|omstreeks|ongeveer|vanaf|eind|begin|medio)\s+(.+)", low):
        around = _day(found[1]) or _month(found[1]) or _quarter(found[1]) or _half(found[1]) or _year(found[1])
        return around and When(Precision.WORDS, around.first_day, around.last_day, text)
    return None
