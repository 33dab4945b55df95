"""Following up an action point: done, confirmed by a second person where it weighs, lapsed, another day, open again."""

from django.db import transaction
from django.utils import timezone

from npvr.access import Refused

from ... import audit
from ...models import ActionPoint, ActionState
from ...notices import operations as notices
from .held import keep

ENDED = "Dit actiepunt is al afgerond."


def topic(point):
    """What notices about an action point are about."""
    return f"actiepunt:{point.pk}"


def _locked(point):
    rows = ActionPoint.objects.select_for_update(of=("self",)).select_related("region", "body")
    return rows.get(pk=point.pk)


def _end(point, state, by, why):
    point.state, point.ended_by, point.ended_at = state, by, timezone.now()
    point.why = why
    point.lock_version += 1
    keep(point, by, state.label)
    notices.close(topic(point))
    audit.record(f"actiepunt {state.label}", actor=by, region=point.region, subject=str(point.pk), detail=why)
    return point


@transaction.atomic
def report_done(point, *, by, why=""):
    """It is done. One of weight waits then for a second person; any other is ended."""
    point = _locked(point)
    if point.state != ActionState.OPEN:
        raise Refused(ENDED if point.ended_at else "Dit actiepunt is al gedaan gemeld.")
    point.reported_by, point.reported_at = by, timezone.now()
    if not point.weighty:
        return _end(point, ActionState.DONE, by, why)
    point.state, point.why = ActionState.REPORTED, why
    point.lock_version += 1
    notices.close(topic(point))
    return keep(point, by, "gedaan gemeld")


@transaction.atomic
def confirm_done(point, *, by):
    """A second person confirms that a point of weight is done. Refuses who reported it."""
    point = _locked(point)
    if point.state != ActionState.REPORTED:
        raise Refused(ENDED if point.ended_at else "Dit actiepunt is nog niet gedaan gemeld.")
    if point.reported_by_id == by.pk:
        raise Refused("U meldde zelf dat dit gedaan is. Een ander bevestigt het.")
    return _end(point, ActionState.DONE, by, point.why)


@transaction.atomic
def reject_done(point, *, by, why):
    """It is not done yet: open again, with the reason."""
    point = _locked(point)
    if point.state != ActionState.REPORTED:
        raise Refused(ENDED if point.ended_at else "Dit actiepunt is nog niet gedaan gemeld.")
    return _open(point, by, why, "nog niet gedaan")


@transaction.atomic
def lapse(point, *, by, why):
    """It need not be done any more, and why."""
    point = _locked(point)
    if point.ended_at:
        raise Refused(ENDED)
    return _end(point, ActionState.LAPSED, by, why)


@transaction.atomic
def reopen(point, *, by, why):
    """It was ended too early."""
    point = _locked(point)
    if not point.ended_at:
        raise Refused("Dit actiepunt is nog open.")
    return _open(point, by, why, "heropend")


def _open(point, by, why, reason):
    point.state, point.why = ActionState.OPEN, why
    point.reported_by = point.reported_at = point.ended_by = point.ended_at = None
    point.lock_version += 1
    return keep(point, by, reason)


@transaction.atomic
def postpone(point, *, by, due_on, why):
    """Another day; reminders follow the new one."""
    point = _locked(point)
    if point.ended_at:
        raise Refused(ENDED)
    if due_on < point.made_at.date():
        raise Refused("De datum ligt voor de dag waarop dit actiepunt is vastgelegd.")
    point.due_on, point.why = due_on, why
    point.lock_version += 1
    notices.close(topic(point))
    return keep(point, by, "andere datum")
