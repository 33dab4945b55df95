"""Who is invited to a meeting and who came: the members of its body on that day, and guests."""

from ..bodies.members import members_of
from ..models import Attendance, AttendanceState

FUNCTION_LENGTH = 200


def members(meeting):
    """Who is invited by a seat, each once: unsaved Attendance with the functions in words; one query."""
    if meeting.body_id is None:
        return []
    found = {}
    for appointment in members_of(meeting.body, meeting.on):
        seat = appointment.seat
        one = found.get(appointment.person_id)
        words = seat.name if seat.body_id == meeting.body_id or seat.body.region_id is None else _of_region(seat)
        if one is None:
            found[appointment.person_id] = Attendance(
                meeting=meeting, person=appointment.person, seat=seat, function=words[:FUNCTION_LENGTH]
            )
        elif words not in one.function:
            one.function = f"{one.function}, {words}"[:FUNCTION_LENGTH]
    return list(found.values())


def _of_region(seat):
    return f"{seat.name} {seat.body.region.name}"


def attendees(meeting):
    """Everybody at a meeting: what was recorded, and, while it is open, members of whom nothing was recorded yet.

    Two queries. The rows of members without a record are not saved.
    """
    recorded = list(Attendance.objects.filter(meeting=meeting).select_related("person", "seat").order_by("pk"))
    if not meeting.is_open:
        return recorded
    known = {one.person_id for one in recorded}
    invited = [one for one in members(meeting) if one.person_id not in known]
    people = [one for one in recorded if one.person_id] + invited
    return people + [one for one in recorded if not one.person_id]


def invite(meeting):
    """Keep who was invited, for a meeting that is being closed."""
    known = set(Attendance.objects.filter(meeting=meeting).values_list("person_id", flat=True))
    Attendance.objects.bulk_create(one for one in members(meeting) if one.person_id not in known)


PRESENT_FIRST = [AttendanceState.PRESENT, AttendanceState.EXCUSED, AttendanceState.ABSENT, AttendanceState.INVITED]
