"""The file stays with the seat: what waits for a seat's holder waits for the successor from the first day.

What is to be decided or written on behalf of a seat is asked anew by the seat each time (plans/adoption, funding/waiting).
Notices are told to people: those of the predecessor about the region that are still open are told to the successor too.
"""

from datetime import timedelta

from django.utils import timezone

from ..models import Appointment, Notice
from ..notices.operations import is_for, tell

LOOKS_BACK = timedelta(days=7)  # the clock may have been away for some days
OF_THE_PERSON = ("benoeming:", "einde:")


def hand_over(appointment):
    """Tell the successor what waited for the predecessor; nothing before the first day, and nothing twice."""
    if appointment.period.lower > timezone.localdate():
        return
    before = (
        Appointment.objects.filter(
            seat=appointment.seat_id, place=appointment.place, period__endswith__lte=appointment.period.lower
        )
        .exclude(person=appointment.person_id)
        .order_by("period")
        .last()
    )
    if before is None:
        return
    person = appointment.person
    person.__dict__.pop("standing", None)
    waiting = Notice.objects.filter(
        person=before.person_id, region=appointment.seat.body.region_id, closed_at=None, at__gte=_since(before)
    ).select_related("region")
    told = set(Notice.objects.filter(person=person).values_list("topic", "text"))
    for notice in waiting.order_by("at", "pk"):
        is_new = (notice.topic, notice.text) not in told
        if is_new and not notice.topic.startswith(OF_THE_PERSON) and is_for(person, notice):
            tell(
                [person], text=notice.text, path=notice.path, topic=notice.topic, region=notice.region,
                right=notice.right,
            )  # fmt: skip


def _since(before):
    """The moment the predecessor began: what was told before that has nothing to do with the seat."""
    from datetime import datetime, time

    return timezone.make_aware(datetime.combine(before.period.lower, time()))


def hand_over_all():
    """Hand over to everybody who began in these days; run each night, and again without harm."""
    today = timezone.localdate()
    begun = Appointment.objects.current().filter(period__startswith__gt=today - LOOKS_BACK)
    for appointment in begun.select_related("person", "seat__body"):
        hand_over(appointment)
