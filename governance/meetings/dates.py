"""When a body meets: proposals from its rhythm, and local times that the change of the clock skips or repeats."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from npvr.access import Refused

from ..models.meetings import AMSTERDAM
from .free_days import why_free

MOST_PROPOSED = 60
LONGEST = 366 * 2  # days in which dates are proposed at once
WEEKS_A_YEAR = 52
FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2100, 12, 31)


class AmbiguousTime(Refused):
    """The time comes twice that night: somebody has to say which."""


@dataclass(frozen=True)
class Proposal:
    """A day on which a body could meet. `instead_of` is the day of the rhythm that could not be, `why` the reason.

    Without `on` there is no day for this turn: it falls out.
    """

    on: date | None
    instead_of: date | None = None
    why: str = ""


def moment(day, time, *, second=None):
    """A day and a time on the clock in the Netherlands, as a moment in UTC.

    Refuses the hour that is skipped in March. The hour that comes twice in October is asked (AmbiguousTime) unless
    `second` says which: False for the first, in summer time, True for the second, in winter time.
    """
    first, later = (datetime.combine(day, time, tzinfo=AMSTERDAM).replace(fold=fold) for fold in (0, 1))
    if first.astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) != first.replace(tzinfo=None):
        raise Refused(f"Om {time:%H.%M} uur is het die nacht niet: de klok gaat dan van 02.00 naar 03.00 uur.")
    if first.utcoffset() == later.utcoffset():
        return first.astimezone(UTC)
    if second is None:
        raise AmbiguousTime(
            f"Om {time:%H.%M} uur is het die nacht twee keer: de klok gaat terug. Kies welk uur u bedoelt."
        )
    return (later if second else first).astimezone(UTC)


def proposals(first_on, last_on, *, weeks=None, times_a_year=None, school_region=""):
    """Days to meet on, from `first_on` (the first turn) up to and including `last_on`; the weekday stays the same.

    A turn on a public holiday or in a school holiday goes to the next week that is free, at the latest the week before
    the turn after it; where there is none, it falls out and says why. Refuses a rhythm of 0 and a period that is too long.
    """
    if not weeks and not times_a_year:
        raise Refused("Kies een ritme: om de zoveel weken, ten minste 1, of ten minste 1 keer per jaar.")
    if not FIRST_DAY <= first_on <= last_on <= LAST_DAY:
        raise Refused("De laatste dag ligt voor de eerste, of te ver weg.")
    if (last_on - first_on).days > LONGEST:
        raise Refused("Plan hoogstens twee jaar vooruit.")
    found = []
    for number in range(MOST_PROPOSED + 1):
        turn = _turn(first_on, number, weeks, times_a_year)
        if turn > last_on:
            return found
        until = min(_turn(first_on, number + 1, weeks, times_a_year), last_on + timedelta(days=1))
        found.append(_free_day(turn, until, school_region))
    raise Refused(f"Dat zijn meer dan {MOST_PROPOSED} keer. Plan een kortere periode.")


def _turn(first_on, number, weeks, times_a_year):
    """The day of a turn: the same weekday, so many weeks on; times a year are spread evenly, rounded to weeks."""
    on = number * weeks if weeks else round(number * WEEKS_A_YEAR / times_a_year)
    return first_on + timedelta(weeks=on)


def _free_day(turn, until, school_region):
    reason = why_free(turn, school_region)
    if not reason:
        return Proposal(turn)
    day = turn + timedelta(weeks=1)
    while day < until:
        if not why_free(day, school_region):
            return Proposal(day, instead_of=turn, why=reason)
        day += timedelta(weeks=1)
    return Proposal(None, instead_of=turn, why=reason)
