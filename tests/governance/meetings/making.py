"""Making meetings for tests: bodies of a region, a meeting that has begun, items, a file that counts as read."""

import hashlib
import uuid
from datetime import timedelta

from django.utils import timezone

from governance.meetings import operations
from governance.models import Body, BodyKind, PaperFile, PaperKind


def body_of(region, kind=BodyKind.CORE_TEAM):
    """A default body of a region, or of the programme."""
    return Body.objects.select_related("region").get(region=region, kind=kind)


def meeting_of(body, by, *, days=-1, hours=1, **fields):
    """A meeting of a body that begins `days` from now by the calendar of Amsterdam; by default yesterday.

    Added to the local time, for a day that changes the clock is not 24 hours long.
    """
    starts_at = (timezone.localtime() + timedelta(days=days)).replace(minute=0, second=0, microsecond=0)
    ends_at = starts_at + timedelta(hours=hours)
    return operations.plan_meeting(by=by, body=body, starts_at=starts_at, ends_at=ends_at, **fields)


def item_of(meeting, by, title="Voortgang", **fields):
    """An item on its agenda."""
    return operations.add_item(meeting, by=by, title=title, **fields)


def action_of(item, by, *, owner=None, seat=None, text="Uitzoeken", due=7, **fields):
    """An action point of a person or a seat, due so many days from today."""
    return operations.give_action(
        item, by=by, text=text, due_on=timezone.localdate() + timedelta(days=due), token=uuid.uuid4(),
        owner_person_id=owner.pk if owner else None, owner_seat_id=seat.pk if seat else None, **fields,
    )  # fmt: skip


def read_file(by, name="stuk.pdf"):
    """A file that a worker has read; its bytes are nowhere."""
    sha256 = hashlib.sha256(uuid.uuid4().bytes).hexdigest()
    return PaperFile.objects.create(
        kind=PaperKind.PDF, name=name, sha256=sha256, size=1, state="done", pdf_sha256=sha256, pdf_size=1, pages=3,
        added_by=by,
    )  # fmt: skip
