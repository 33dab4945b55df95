"""The yearly review of access: each appointment is confirmed, or ended, once a year by who signs off (trust.md § 3)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import DateField, F, Func, Max
from django.db.models.functions import Greatest
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import AccessReview, Appointment
from . import rules

AHEAD = timedelta(days=30)
"""How long before its day an appointment can be confirmed."""


class Lower(Func):
    """The first day of a range."""

    function = "lower"
    output_field = DateField()


def looked_at():
    """Appointments in force today, each with `seen_on`: the day it was last confirmed, or else began; one query."""
    return Appointment.objects.current().annotate(seen_on=Greatest(Max("reviews__on"), Lower(F("period"))))


def due_before(day):
    """An appointment is to be confirmed before `day` if it was last seen before this: a year earlier."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 2, 28)


def due_on(seen_on):
    """The day by which it is to be confirmed again."""
    try:
        return seen_on.replace(year=seen_on.year + 1)
    except ValueError:
        return date(seen_on.year + 1, 3, 1)


@dataclass(frozen=True)
class Standing:
    """How many appointments are to be confirmed, and how many of them should have been already."""

    due: int
    late: int


def standing(appointments):
    """How far the review of these appointments is; one query."""
    today = timezone.localdate()
    seen = list(appointments.filter(seen_on__lte=due_before(today + AHEAD)).values_list("seen_on", flat=True))
    return Standing(len(seen), sum(due_on(day) < today for day in seen))


def waiting_for(person):
    """What waits for who signs off, for the first page: {text, url, note} each; no query for others."""
    wanted = rules.reviewed_by(person)
    if wanted is None:
        return []
    found = standing(looked_at().filter(wanted))
    if not found.due:
        return []
    what = "1 benoeming" if found.due == 1 else f"{found.due} benoemingen"
    note = f"{found.late} te laat" if found.late else "jaarlijkse toegangscontrole"
    return [{"text": f"{what} bevestigen of beëindigen", "url": path_for(person), "note": f"Toegangscontrole · {note}"}]


def path_for(person):
    """Where this person signs off."""
    return "/toegangscontrole/"


@transaction.atomic
def confirm(appointments, *, by):
    """Confirm these appointments for another year; each must be this person's to sign off. How many it were."""
    today = timezone.localdate()
    held = Appointment.objects.current().select_for_update(of=("self",)).filter(pk__in=[one.pk for one in appointments])
    found = list(held.select_related("seat__body__region", "person"))
    for one in found:
        if one.person_id == by.pk or not rules.may_review(by, one.seat):
            raise Refused(rules.WHY_NOT_REVIEW)
    rows = [AccessReview(appointment=one, by=by, on=today) for one in found]
    AccessReview.objects.bulk_create(rows, ignore_conflicts=True)
    for one in found:
        audit.record(
            "toegang bevestigd", actor=by, region=one.seat.body.region, subject=f"{one.seat.name} · {one.seat.body.name}",
            detail=one.person.name,
        )  # fmt: skip
    return len(found)
