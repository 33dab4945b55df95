"""Who sits in a body: the holders of its own seats, and for bodies of the programme those of seats in the regions."""

from django.db.models import Q

from ..models import Appointment, BodyKind, Role

SEATS_OF_REGIONS = {
    BodyKind.SOUNDING_BOARD: Q(seat__body__kind=BodyKind.CORE_TEAM),
    BodyKind.CHAIRS_CONSULTATION: Q(seat__role=Role.REGION_CHAIR),
    BodyKind.LEADS_TABLE: Q(
        seat__body__kind=BodyKind.STATE_REGION_BOARD, seat__role__in=[Role.REGIONAL_LEAD, Role.STATE_REPRESENTATIVE]
    ),
}
"""Whose seat in a region makes them a member of a body of the programme (domain.md § 3, decisions 11)."""


def members_of(body, day=None):
    """The appointments in force on `day` (today unless told) that make somebody a member of the body; one query.

    With `person`, `seat` and `seat.body.region`. Who holds two such seats comes twice.
    """
    wanted = Q(seat__body=body)
    if body.region_id is None:
        elsewhere = SEATS_OF_REGIONS.get(body.kind)
        wanted |= elsewhere & Q(seat__body__region__isnull=False) if elsewhere else Q()
    return (
        Appointment.objects.current(day)
        .filter(wanted)
        .select_related("person", "seat__body__region", "seat__organisation")
        .order_by("seat__body__region__number", "seat__body_id", "seat__number", "seat_id", "place")
    )
