"""Who reads a version because a reactieronde asks them, and not by how far it is shared (decisions 11)."""

from dataclasses import dataclass
from datetime import date

from governance.models import Appointment

from .models import ASKED_BY_INVITATION, Review, ReviewRequest


@dataclass(frozen=True)
class Reader:
    """One that is asked: a ministry's or province's seat with who can answer in it today, or a person with a link."""

    words: str
    names: list
    by_link: bool
    until: date


def asked_apart(version):
    """The ministries, provinces and people with a personal link that open rounds on this version ask. Two queries.

    `until` is the last day on which the round lets them read, unless it is closed or the request taken back before.
    """
    found = [
        one
        for one in ReviewRequest.objects.standing()
        .filter(review__in=Review.objects.open().filter(version=version))
        .select_related("review", "seat__body", "seat__organisation", "person")
        .order_by("review__number", "position")
        if one.is_by_link or one.seat.body.kind in ASKED_BY_INVITATION
    ]
    holders = {}
    held = Appointment.objects.current().filter(seat__in=[one.seat_id for one in found], person__is_active=True)
    for one in held.select_related("person").order_by("place"):
        holders.setdefault(one.seat_id, []).append(one.person)
    return [_reader(one, holders.get(one.seat_id, [])) for one in found]


def _reader(request, people):
    """The person who was asked while in the seat, else whoever sits there."""
    asked = [person for person in people if person.pk == request.person_id] or people
    return Reader(_words(request), [person.name for person in asked], request.is_by_link, request.review.last_day)


def _words(request):
    if request.is_by_link:
        return request.name
    return request.seat.organisation.name if request.seat.organisation_id else request.seat.get_role_display()
