"""A meeting as other programs get to see it: what it is called, when and where; never its agenda, papers or people."""

from django.conf import settings

from ..models import MeetingState
from .ics import Event


def title_of(meeting):
    """What stands in somebody's calendar: the body with its region, or the title of an event; what is invented says so."""
    return f"{_name_of(meeting)} (demogegeven)" if meeting.is_demo else _name_of(meeting)


def _name_of(meeting):
    if meeting.body_id is None:
        return meeting.title
    if meeting.region_id is None or meeting.region.name in meeting.body.name:
        return meeting.body.name
    return f"{meeting.body.name} {meeting.region.name}"


def event_of(meeting, *, with_link=False):
    """The meeting as an Event; needs its body and region.

    `with_link` adds the address of its page, where signing in is asked. Programs that pass over the state of an event
    read in its title that it was cancelled.
    """
    cancelled = meeting.state == MeetingState.CANCELLED
    return Event(
        uid=str(meeting.pk),
        sequence=meeting.lock_version - 1,
        title=f"Vervallen: {title_of(meeting)}" if cancelled else title_of(meeting),
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        url=f"{settings.BASE_URL}{meeting.path}" if with_link else "",
        cancelled=cancelled,
    )
