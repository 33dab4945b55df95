"""Reminding of action points: their owners on the day and the day after; after a week also the programme manager.

The clock calls it every hour; a row for each reminder makes that it happens once, whatever runs twice (trust.md F34).
Of a day that was missed the reminder comes when the clock runs again.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from ..models import ActionPoint, ActionState, Reminder
from ..notices import operations as notices
from .operations.actions import topic
from .owners import managers_of, owners_of

WEEK = timedelta(days=7)
TEXTS = {
    Reminder.Kind.DUE: "Vandaag is een actiepunt van u aan de beurt, van {name}.",
    Reminder.Kind.LATE: "Een actiepunt van u is over de datum: {due}, van {name}.",
    Reminder.Kind.WEEK: "Een actiepunt van {name} is een week over de datum: {due}.",
}


def kind_of(point, today):
    """Which reminder is due today; None before the day itself."""
    if today < point.due_on:
        return None
    if today == point.due_on:
        return Reminder.Kind.DUE
    return Reminder.Kind.WEEK if today >= point.due_on + WEEK else Reminder.Kind.LATE


def remind(today=None):
    """Send the reminders that are due; how many people were told. Safe to run twice, also at once."""
    today = today or timezone.localdate()
    waiting = ActionPoint.objects.filter(state=ActionState.OPEN, due_on__lte=today)
    return sum(_remind_of(pk, today) for pk in list(waiting.order_by("due_on", "pk").values_list("pk", flat=True)))


@transaction.atomic
def _remind_of(pk, today):
    rows = ActionPoint.objects.select_for_update(of=("self",), skip_locked=True)
    point = (
        rows.filter(pk=pk, state=ActionState.OPEN)
        .select_related("owner_person", "meeting__body", "meeting__region", "region")
        .first()
    )
    kind = point and kind_of(point, today)
    if not kind:
        return 0
    people = {person.pk: person for _, found in owners_of([point]) for person in found}
    if kind == Reminder.Kind.WEEK:
        people |= {person.pk: person for person in managers_of(point.region)}
    told = set(
        Reminder.objects.filter(action_point=point, kind=kind, due_on=point.due_on).values_list("person_id", flat=True)
    )
    new = [person for person in people.values() if person.pk not in told and person.is_active]
    Reminder.objects.bulk_create(
        Reminder(action_point=point, kind=kind, due_on=point.due_on, person=person) for person in new
    )
    name = f"{point.meeting.name} van {date_nl(point.meeting.on)}"
    notices.tell(
        new,
        text=TEXTS[kind].format(name=name, due=date_nl(point.due_on)),
        path=point.path,
        topic=topic(point),
        region=point.region,
    )
    return len(new)
