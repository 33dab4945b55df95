"""Who sees and who runs meetings: the rows governance.view_meetings and governance.run_meetings, body by body.

In a region: the core team and the two who decide see all bodies; any other seat sees its own body (`o`). The core team
runs all of them; a seat with the function "secretaris" runs its own body (`o`), from wherever else its holder comes.
A body of the programme has no region, so no row gives it: who sits in it sees its meetings (members.py of bodies: the
klankbordgroep is all core teams), the programme team and its own secretary run it. An event without a body is for
everybody with a seat in its region, or for the programme's with any seat at all.
"""

from django.db.models import Q

from ..models import BodyKind, Role
from ..rights import may, may_partly, standing_of, which

VIEW, RUN, PROGRESS = "governance.view_meetings", "governance.run_meetings", "plans.view_progress"
WHY_NOT = {
    RUN: "Het overleg bereiden het kernteam van deze regio en de secretaris van het gremium voor.",
    "own_action": "Alleen wie dit actiepunt heeft, of wie het overleg voorbereidt, meldt dat het gedaan is.",
    "second_person": "Dit actiepunt weegt zwaar: een ander dan wie het gedaan meldde, bevestigt dat.",
}
MEMBER_BY_SEAT = {
    BodyKind.SOUNDING_BOARD: lambda held: held.body_kind == BodyKind.CORE_TEAM,
    BodyKind.CHAIRS_CONSULTATION: lambda held: held.role == Role.REGION_CHAIR,
    BodyKind.LEADS_TABLE: lambda held: (
        held.body_kind == BodyKind.STATE_REGION_BOARD and held.role in {Role.REGIONAL_LEAD, Role.STATE_REPRESENTATIVE}
    ),
}
"""Whose seat in a region makes them a member of a body of the programme, as governance/bodies/members.py asks the rows."""


def _held(person):
    return standing_of(person).held


def _own_bodies(person):
    return {held.body_id for held in _held(person)}


def _is_secretary(person, body_id):
    return any(held.body_id == body_id and held.role == Role.SECRETARY for held in _held(person))


def is_programme_team(person):
    """Whether the person sits in the programme team, which runs the bodies of the programme."""
    return any(held.body_kind == BodyKind.PROGRAMME_TEAM for held in _held(person))


def may_view_body(person, body):
    """See the meetings of a body, their papers and what came of them."""
    if body.region_id is not None:
        own = body.pk in _own_bodies(person) and may_partly(person, VIEW, body.region_id)
        return own or may(person, VIEW, body.region_id)
    through_region = MEMBER_BY_SEAT.get(body.kind, lambda held: False)
    return (
        is_programme_team(person)
        or body.pk in _own_bodies(person)
        or any(held.region_id is not None and through_region(held) for held in _held(person))
    )


def may_run_body(person, body):
    """Plan meetings of a body, make its agenda and record what comes of it."""
    if body.region_id is None:
        return is_programme_team(person) or _is_secretary(person, body.pk)
    partly = may_partly(person, RUN, body.region_id) and _is_secretary(person, body.pk)
    return partly or may(person, RUN, body.region_id)


def may_view_meeting(person, meeting):
    """See a meeting: that of a body one sees, or an event of one's region."""
    if meeting.body_id is not None:
        return may_view_body(person, meeting.body)
    if meeting.region_id is not None:
        return may(person, VIEW, meeting.region_id) or any(h.region_id == meeting.region_id for h in _held(person))
    return bool(_held(person))


def may_run_meeting(person, meeting):
    """Change a meeting and record what came of it."""
    if meeting.body_id is not None:
        return may_run_body(person, meeting.body)
    if meeting.region_id is not None:
        return may(person, RUN, meeting.region_id)
    return is_programme_team(person)


def why_not_run(meeting):
    """Why somebody does not change this meeting, for the screen."""
    if meeting.body_id is None and meeting.region_id is None:
        return "Deze bijeenkomst bereidt het programmateam voor."
    return WHY_NOT[RUN]


def may_view_some(person, region_id):
    """Whether there can be anything to see for this person under /overleg/ of the region, or of the programme (None)."""
    if region_id is None:
        return bool(_held(person))
    return may(person, VIEW, region_id) or any(held.region_id == region_id for held in _held(person))


def may_run_some(person, region_id):
    """Whether the person can plan anything there."""
    if region_id is None:
        return is_programme_team(person) or any(h.region_id is None and h.role == Role.SECRETARY for h in _held(person))
    return may(person, RUN, region_id) or any(
        held.region_id == region_id and held.role == Role.SECRETARY for held in _held(person)
    )


def bodies_seen(person):
    """A Q on bodies: those whose meetings the person sees; no statement."""
    scope, held = which(person, VIEW), _held(person)
    own = {h.body_id for h in held if h.region_id is None or may_partly(person, VIEW, h.region_id)}
    if is_programme_team(person):
        programme = Q(region=None)
    else:
        of_regions = [h for h in held if h.region_id is not None]
        kinds = [kind for kind, is_member in MEMBER_BY_SEAT.items() if any(map(is_member, of_regions))]
        programme = Q(region=None, kind__in=kinds)
    inside = Q(region__isnull=False) if scope.everywhere else Q(region__in=scope.region_ids)
    return inside | Q(pk__in=own) | programme


def regions_of_events(person):
    """The regions whose events without a body the person sees."""
    return which(person, VIEW).region_ids | {held.region_id for held in _held(person) if held.region_id is not None}


def may_view_rhythm(person, region_id):
    """See whether the bodies of a region keep their rhythm: no text, only days (trust.md § 3, "rhythm dashboard")."""
    return may(person, PROGRESS, region_id)


def regions_of_rhythm(person):
    """The regions whose rhythm the person sees, as a Scope."""
    return which(person, PROGRESS)


def owns_action(person, point):
    """Whether an action point is this person's: by name, or by the seat they hold today."""
    if point.owner_person_id is not None:
        return point.owner_person_id == person.pk
    return any(held.seat_id == point.owner_seat_id for held in _held(person))


def may_see_action(person, point):
    """Its owner sees an action point, whatever else they see; others where they see the meeting."""
    return owns_action(person, point) or may_view_meeting(person, point.meeting)


def may_report_action(person, point):
    """Say that an action point is done: its owner, or who runs the meeting."""
    return owns_action(person, point) or may_run_meeting(person, point.meeting)


def may_confirm_action(person, point):
    """Confirm that a point of weight is done: who runs the meeting, but not who reported it."""
    return may_run_meeting(person, point.meeting) and point.reported_by_id != person.pk
