"""Finding an event, its list and what somebody has to do with it, among what they may see; otherwise 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from ..meetings.finding import find_meeting
from ..models import Audience, Event, MeetingState, Registration
from .standing import event_of


def find_event_meeting(person, event_id, region_slug=None):
    """A meeting without a body that the person sees."""
    meeting = find_meeting(person, event_id, region_slug)
    if meeting.body_id is not None:
        raise Http404
    return meeting


def find_opened(person, event_id, region_slug=None):
    """The event of a meeting for which registration was opened."""
    event = event_of(find_event_meeting(person, event_id, region_slug))
    if event is None:
        raise Http404
    return event


def find_for_guests(key):
    """The event behind an address for people without an account."""
    event = get_object_or_404(Event.objects.select_related("meeting__region"), key=key)
    if not event.is_for_guests:
        raise Http404
    return event


def public_events():
    """The events on the public list: still to come, and not called off."""
    found = Event.objects.filter(
        audience=Audience.PUBLIC, meeting__ends_at__gt=timezone.now(), meeting__state=MeetingState.PLANNED
    )
    return found.select_related("meeting__region").order_by("meeting__starts_at", "pk")


def own_registration(event, person):
    """The registration of somebody with an account; None where there is none."""
    return Registration.objects.filter(event=event, person=person).select_related("session").first()
