"""Whose an action point is: a person, or a seat and with it whoever holds that today (trust.md F35)."""

from ..models import Appointment, Person, Role, Seat
from .attending import members


def owners_of(points):
    """Each action point with the people it is of today; a seat that nobody holds has none. One query for the seats."""
    points = list(points)
    seats = {point.owner_seat_id for point in points if point.owner_seat_id}
    holders = {}
    for appointment in Appointment.objects.current().filter(seat__in=seats).select_related("person"):
        holders.setdefault(appointment.seat_id, []).append(appointment.person)
    return [
        (point, [point.owner_person] if point.owner_person_id else holders.get(point.owner_seat_id, []))
        for point in points
    ]


def holders_in_words(points):
    """{seat: names of who holds it today} for the seats these points are of; one query."""
    seats = {point.owner_seat_id for point in points if point.owner_seat_id}
    found = {}
    rows = Appointment.objects.current().filter(seat__in=seats).order_by("place").values_list("seat_id", "person__name")
    for seat_id, name in rows if seats else []:
        found.setdefault(seat_id, []).append(name)
    return {seat_id: ", ".join(names) for seat_id, names in found.items()}


def owner_choices(meeting):
    """For a form: the seats of the body, other seats of the region, and the people invited, as groups of (value, label)."""
    seats = Seat.objects.standing().select_related("body__region", "organisation").order_by("body_id", "number", "pk")
    seats = seats.filter(body__region=meeting.region) if meeting.region_id else seats.filter(body=meeting.body_id)
    own = [seat for seat in seats if seat.body_id == meeting.body_id]
    others = [seat for seat in seats if seat.body_id != meeting.body_id]
    people = sorted({one.person_id: one.person.name for one in members(meeting)}.items(), key=lambda pair: pair[1])
    return [
        ("Een zetel in dit gremium: wie haar dan bekleedt", [(f"zetel-{seat.pk}", seat.name) for seat in own]),
        ("Iemand van de genodigden", [(f"persoon-{pk}", name) for pk, name in people]),
        ("Een andere zetel in de regio", [(f"zetel-{s.pk}", f"{s.name}, {s.body.name}") for s in others]),
    ]


def read_owner(value):
    """(owner_seat_id, owner_person_id) of a chosen value; (None, None) for none."""
    kind, _, number = (value or "").partition("-")
    if not (number.isascii() and number.isdecimal()):
        return None, None
    return (int(number), None) if kind == "zetel" else (None, int(number))


def owner_value(row):
    """The value of the form for an item's or action point's owner."""
    if row.owner_seat_id:
        return f"zetel-{row.owner_seat_id}"
    return f"persoon-{row.owner_person_id}" if row.owner_person_id else ""


def managers_of(region):
    """The programme managers of a region today, who hear of what is a week late; of the programme: nobody."""
    if region is None:
        return Person.objects.none()
    held = Appointment.objects.current().filter(seat__body__region=region, seat__role=Role.PROGRAMME_MANAGER)
    return Person.objects.filter(pk__in=held.values("person"), is_active=True)
