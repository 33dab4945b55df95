"""What the page of an event shows of registering: to everybody their own, to the organiser the numbers."""

from .finding import own_registration
from .standing import event_of, is_over, numbers_of, sessions_of, why_closed


def panel_of(meeting, person):
    """What `governance/events/_of_meeting.html` reads; four statements at most, none for the meeting of a body."""
    event = event_of(meeting)
    if event is None:
        return {"event": None, "is_event": meeting.body_id is None}
    numbers = numbers_of(event)
    own = own_registration(event, person)
    closed = why_closed(event)
    return {
        "event": event,
        "is_event": True,
        "event_numbers": numbers,
        "event_closed": closed,
        "own": own,
        "own_counts": own is not None and own.state != "cancelled",
        "may_register": not closed and (own is None or (own.state == "cancelled" and not own.taken_off_by_id)),
        "may_cancel": own is not None and own.state != "cancelled" and not is_over(event),
        "asks_more": event.asks_remark or bool(sessions_of(event)),
    }
