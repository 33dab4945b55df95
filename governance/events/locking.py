"""The row of an event is what two people meet at: whoever changes the list holds it until the transaction ends."""

from ..models import Event, Meeting


def locked(event):
    """The event, locked, with its meeting as it is now."""
    found = Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    # Read after the lock: a meeting that was called off meanwhile is seen as such.
    found.meeting = Meeting.objects.select_related("body", "region").get(pk=found.meeting_id)
    return found


def locked_of(meeting):
    """The event of a meeting that the caller holds, locked; None where nobody opened registration."""
    event = Event.objects.select_for_update(of=("self",)).filter(meeting=meeting).first()
    if event is not None:
        event.meeting = meeting
    return event
