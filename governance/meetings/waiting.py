"""What of meetings waits for a person: their action points, the latest first, and points of weight to confirm."""

from django.core.cache import cache
from django.db.models import CharField, Exists, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from ..models import ActionPoint, ActionState, Notice
from ..rights import may, standing_of
from . import rules

MOST = 20
COUNT_SECONDS = 60


def for_person(person):
    """{point, late, confirm} each, at most MOST: own open points, and those of weight this person can confirm.

    One statement. What an open notice is about already isn't listed again.
    """
    held = standing_of(person).held
    own = Q(owner_person=person) | Q(owner_seat__in=[one.seat_id for one in held])
    runs = {one.region_id for one in held if one.region_id and may(person, rules.RUN, one.region_id)}
    confirm = Q(state=ActionState.REPORTED, region__in=runs) & ~Q(reported_by=person)
    told = Notice.objects.filter(
        person=person,
        closed_at=None,
        topic=Concat(Value("actiepunt:"), Cast(OuterRef("pk"), CharField())),
    )
    points = (
        ActionPoint.objects.filter(own & Q(state=ActionState.OPEN) | confirm)
        .exclude(Exists(told))
        .select_related("meeting__body", "meeting__region", "region")
        .order_by("due_on", "pk")[:MOST]
    )
    today = timezone.localdate()
    found = [{"point": one, "late": one.due_on < today, "confirm": one.state == ActionState.REPORTED} for one in points]
    cache.set(f"waiting-meetings-{person.pk}", len(found), COUNT_SECONDS)
    return found


def count(person):
    """How many wait, for the frame of every page; asked again once a minute."""
    known = cache.get(f"waiting-meetings-{person.pk}")
    return len(for_person(person)) if known is None else known
