"""Deleting what people without an account filled in, thirty days after the event (issue 6, "Events with registration").

Their rows go whole: name, organisation, address, remark, reason, and the mails about them. What is left are numbers. Of
people with an account the registration stays and the remark goes. Days are days in the Netherlands: of an event that
ended on 1 March everything is gone from 31 March, 00:00. An event that does not take place counts as if it had.
"""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .. import audit
from ..models import Event, Registration, RegistrationState
from ..models.meetings import AMSTERDAM
from .locking import locked
from .standing import numbers_of

KEPT_DAYS = 30


def deleted_on(meeting):
    """The day on which the data about an event is deleted."""
    return meeting.local_end.date() + timedelta(days=KEPT_DAYS)


def run(day=None):
    """Delete what is due on a day (today unless told). How many people's data it was; safe to run twice."""
    day = day or timezone.localdate()
    # An event is due when it ended before the day after the last day that is due.
    before = datetime.combine(day - timedelta(days=KEPT_DAYS - 1), time(), tzinfo=AMSTERDAM)
    kept = Registration.objects.filter(Q(person=None) | ~Q(remark="") | ~Q(why=""))
    due = kept.filter(event__meeting__ends_at__lt=before).values("event")
    return sum(_clean(event, day) for event in Event.objects.filter(pk__in=due).order_by("pk"))


@transaction.atomic
def _clean(event, day):
    event = locked(event)
    if deleted_on(event.meeting) > day:  # it was moved a moment ago
        return 0
    before = numbers_of(event)
    guests = Registration.objects.filter(event=event, person=None)
    number = guests.count()
    guests.delete()
    after = Registration.objects.filter(event=event)
    after.exclude(remark="", why="").update(remark="", why="")
    counts = {state: after.filter(state=state).count() for state in RegistrationState.values}
    event.guests_placed = before.placed - counts[RegistrationState.PLACED]
    event.guests_waiting = before.waiting - counts[RegistrationState.WAITING]
    event.guests_cancelled = before.cancelled - counts[RegistrationState.CANCELLED]
    event.cleaned_at = timezone.now()
    event.save(update_fields=["guests_placed", "guests_waiting", "guests_cancelled", "cleaned_at"])
    if number:
        audit.record(
            "gegevens van deelnemers gewist", region=event.meeting.region, subject=event.meeting.name,
            detail=f"{number} zonder account, {KEPT_DAYS} dagen na afloop",
        )  # fmt: skip
    return number
