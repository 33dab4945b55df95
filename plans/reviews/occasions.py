"""Which reminder of a round belongs to which day (days in the Netherlands)."""

from datetime import timedelta

from django.utils import timezone

from .models import Occasion

AHEAD = timedelta(days=3)
DAY = timedelta(days=1)


def due_on(review, day):
    """The reminder that belongs to this day, whenever the round began; or None."""
    due = review.due_on
    if due - AHEAD <= day < due:
        return Occasion.BEFORE
    if day == due:
        return Occasion.ON_THE_DAY
    return Occasion.AFTER if due < day <= review.last_day else None


def occasion_on(review, day):
    """Which reminder goes out on this day, or None. None on the very day that somebody was asked."""
    occasion, due = due_on(review, day), review.due_on
    first_day = {Occasion.BEFORE: due - AHEAD, Occasion.ON_THE_DAY: due, Occasion.AFTER: due + DAY}
    if occasion is None or timezone.localdate(review.asked_at) >= first_day[occasion]:
        return None
    return occasion
