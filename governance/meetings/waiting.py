"""What of meetings waits for a person: their action points, the latest first, and points of weight to confirm."""

from django.db.models import CharField, Exists, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from ..models import ActionPoint, ActionState, Notice
from ..rights import may, standing_of
from . import rules

MOST, LONGEST = 20, 160


def for_person(person):
    """{text, url, note} each, at most MOST: own open points, and those of weight this person can confirm.

    One statement. What an open notice is about already isn't listed again.
    """
    held = standing_of(person).held
    own = Q(owner_person=person) | Q(owner_seat__in=[one.seat_id for one in held])
    runs = {one.region_id for one in held if one.region_id and may(person, rules.RUN, one.region_id)}
    confirm = Q(state=ActionState.REPORTED, region__in=runs) & ~Q(reported_by=person)
    told = Notice.objects.filter(
        person=person, closed_at=None, topic=Concat(Value("actiepunt:"), Cast(OuterRef("pk"), CharField()))
    )
    points = (
        ActionPoint.objects.filter(own & Q(state=ActionState.OPEN) | confirm)
        .exclude(Exists(told))
        .select_related("meeting__body", "meeting__region", "region")
        .order_by("due_on", "pk")[:MOST]
    )
    today = timezone.localdate()
    return [_in_words(one, today) for one in points]


def _in_words(point, today):
    text = point.text if len(point.text) <= LONGEST else f"{point.text[:LONGEST]}…"
    if point.state == ActionState.REPORTED:
        what = "Actiepunt dat u als tweede kunt bevestigen"
    else:
        what = "Actiepunt, te laat" if point.due_on < today else "Actiepunt"
    meeting = point.meeting
    return {
        "text": text,
        "url": point.path,
        "note": f"{what}: uiterlijk {date_nl(point.due_on)} · {meeting.name} van {date_nl(meeting.on)}",
    }
