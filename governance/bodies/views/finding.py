"""Finding a region's or the programme's governance among what a person may see: what one may not see isn't there."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from regions.models import Region

from ...models import Appointment, Body, Seat, SeatProposal
from .. import rules


def find_place(person, region_slug):
    """The region, or None for the programme; 404 for who may see nobody there."""
    if region_slug is None:
        if not rules.programme_kinds_seen(person):
            raise Http404
        return None
    region = get_object_or_404(Region, slug=region_slug)
    if not rules.may_see_people(person, region.pk):
        raise Http404
    return region


def find_body(person, region_slug, body_pk):
    """A body of the place, also one that has ended."""
    region = find_place(person, region_slug)
    bodies = Body.objects.select_related("region").filter(region=region)
    if region is None:
        bodies = bodies.filter(kind__in=rules.programme_kinds_seen(person))
    return get_object_or_404(bodies, pk=body_pk)


def find_seat(person, region_slug, seat_pk):
    """A seat of a body of the place, also one that has ended."""
    region = find_place(person, region_slug)
    seats = Seat.objects.select_related("body__region", "organisation").filter(body__region=region)
    if region is None:
        seats = seats.filter(body__kind__in=rules.programme_kinds_seen(person))
    return get_object_or_404(seats, pk=seat_pk)


def find_appointment(seat, appointment_pk):
    """An appointment on this seat."""
    found = get_object_or_404(Appointment.objects.select_related("person"), seat=seat, pk=appointment_pk)
    found.seat = seat
    return found


def find_proposal(seat, proposal_pk):
    """A proposal for this seat."""
    found = get_object_or_404(SeatProposal.objects.select_related("person"), seat=seat, pk=proposal_pk)
    found.seat = seat
    return found
