"""Who may arrange bodies and fill seats: the rows of the matrix under "Governance" (trust.md § 3), and why not.

Each side fills its own seats: a region those of the region, of provinces and of partners in its bodies; the programme team
those of the rijk and of the programme. The three seats of weight take two people of the row `governance.appoint_leads`.
Nobody fills, or empties, a place of their own.
"""

from django.db.models import Q

from ..matrix import MATRIX, Column
from ..models import BodyKind, Role, Side
from ..rights import COLUMN_OF_SEAT, audience, may, standing_of
from .members import SEATS_OF_REGIONS

LEAD_SEATS = {
    (BodyKind.STATE_REGION_BOARD, Role.REGIONAL_LEAD): {Column.EDITOR, Column.REGION_SEAT},
    (BodyKind.STATE_REGION_BOARD, Role.STATE_REPRESENTATIVE): {Column.PROGRAMME_TEAM},
    (BodyKind.ADMINISTRATION, Role.ADMINISTRATOR): {Column.ADMINISTRATOR},
}
"""The seats that two people fill, and of which columns those are; of RL the stuurgroep alone."""
LASTING_BODIES = {BodyKind.STATE_REGION_BOARD, BodyKind.CORE_TEAM, BodyKind.CASHIER}
"""The bodies of a region that rights hang on: they are renamed and given a rhythm, never ended."""
LEAD_OF_REGION = (BodyKind.STATE_REGION_BOARD, Role.REGIONAL_LEAD)
REVIEWED_BY_BEHEER = Q(seat__body__kind=BodyKind.ADMINISTRATION) | Q(
    seat__body__kind=LEAD_OF_REGION[0], seat__role=LEAD_OF_REGION[1]
)
"""Beheer's own, and the seat of who signs off a region: nobody of the region has that right besides, and it is the rijk's no
more than anybody's. Beheer confirms it; ending it takes two of the region."""

WHO_PROPOSES = {
    Role.REGIONAL_LEAD: "twee leden van het kernteam (regio) of van de stuurgroep",
    Role.STATE_REPRESENTATIVE: "twee leden van het programmateam",
    Role.ADMINISTRATOR: "twee functioneel beheerders",
}
WHY_NOT_ARRANGE = "Dit regelen de programmamanager en de bestuurlijk trekker van deze regio."
WHY_NOT_REVIEW = "Deze controle doet de bestuurlijk trekker (regio), het programmateam (rijk) of beheer (portaal)."
ENDED_BY_REGION = (
    "Klopt het niet meer? Zeg het de regio: beëindigen doen twee leden van kernteam (regio) of stuurgroep."
)
WHY_NOT_DECIDE = "Over het voorkeursdepartement besluit het rijk; het programmateam legt dat vast."
OWN_PLACE = "Uw eigen plaats vult of beëindigt iemand anders."


def takes_two(seat):
    """Whether two people fill this seat: one proposes, another confirms."""
    return (seat.body.kind, seat.role) in LEAD_SEATS


def is_filled_by_state(seat):
    """Whether the rijk fills this seat, or else the region: its own, those of provinces and of partners."""
    return seat.body.region_id is None or seat.side == Side.STATE


def may_see_people(person, region_id):
    """Who sits where, and how to reach them."""
    return may(person, "governance.view_people", region_id)


def may_arrange(person, region_id):
    """Bodies, seats and rhythm of a region; those of the programme come with the portal."""
    return region_id is not None and may(person, "governance.arrange_bodies", region_id)


def may_appoint(person, seat):
    """Fill this seat alone, after a fresh sign-in."""
    if seat is None or takes_two(seat):
        return False
    action = "governance.appoint_state" if is_filled_by_state(seat) else "governance.appoint_region"
    return may(person, action, seat.body.region_id)


def may_propose(person, seat):
    """Propose, or confirm, who takes a seat of weight, after a fresh sign-in."""
    if seat is None or not takes_two(seat):
        return False
    region_id = seat.body.region_id
    wanted = LEAD_SEATS[seat.body.kind, seat.role] & MATRIX["governance.appoint_leads"].columns()
    columns = standing_of(person).columns(region_id) & wanted
    return bool(columns - {Column.REGION_SEAT}) or (bool(columns) and _sits_in_steering_group(person, region_id))


def may_end(person, seat):
    """End who sits in this seat: alone, or as the first of two."""
    return may_appoint(person, seat) or may_propose(person, seat)


def _sits_in_steering_group(person, region_id):
    return any(
        seat.region_id == region_id and seat.body_kind == BodyKind.STEERING_GROUP for seat in standing_of(person).held
    )


def proposers(seat):
    """The ids of the people who may propose or confirm for this seat; two queries at most."""
    found = audience("governance.appoint_leads", seat.body.region_id)
    wanted = LEAD_SEATS[seat.body.kind, seat.role]
    people = set().union(*(ids for column, ids in found.items() if column in wanted - {Column.REGION_SEAT}))
    if Column.REGION_SEAT in wanted:
        people |= found.get(Column.REGION_SEAT, set()) & _steering_group(seat.body.region_id)
    return people


def _steering_group(region_id):
    from ..models import Appointment

    held = Appointment.objects.current().filter(seat__body__region=region_id, seat__body__kind=BodyKind.STEERING_GROUP)
    return set(held.values_list("person_id", flat=True))


def why_not_appoint(seat):
    """Who does fill this seat, in words."""
    if takes_two(seat):
        return f"Op deze zetel benoemen {WHO_PROPOSES[seat.role]}."
    if is_filled_by_state(seat):
        return "Op zetels van het rijk benoemt het programmateam."
    return "Op zetels van de regio benoemen de programmamanager en de bestuurlijk trekker van deze regio."


def may_decide_ministry(person, region_id):
    """The rijk's decision on the preferred ministry: who fills the rijk's seats, after a fresh sign-in."""
    return may(person, "governance.appoint_state", region_id)


def reviewing_columns(seat):
    """The column of who signs off the holders of this seat each year."""
    if seat.body.kind == BodyKind.ADMINISTRATION or (seat.body.kind, seat.role) == LEAD_OF_REGION:
        return {Column.ADMINISTRATOR}
    return {Column.PROGRAMME_TEAM if is_filled_by_state(seat) else Column.REGIONAL_LEAD}


def may_review(person, seat):
    """Confirm in the yearly review that who holds this seat still should; not one's own."""
    if seat is None:
        return False
    wanted = reviewing_columns(seat) & MATRIX["governance.review_access"].columns()
    return bool(standing_of(person).columns(seat.body.region_id) & wanted)


def reviewed_by(person):
    """The appointments this person signs off, as a filter on Appointment; None where there are none. No query."""
    may_sign_off = MATRIX["governance.review_access"].columns()
    own, found = standing_of(person), None
    for seat in own.held:
        if seat.column not in may_sign_off:
            continue
        if seat.column == Column.REGIONAL_LEAD:
            one = Q(seat__body__region=seat.region_id) & ~Q(seat__side=Side.STATE) & ~REVIEWED_BY_BEHEER
        elif seat.column == Column.PROGRAMME_TEAM:
            one = (Q(seat__side=Side.STATE) | Q(seat__body__region=None)) & ~REVIEWED_BY_BEHEER
        else:
            one = REVIEWED_BY_BEHEER
        found = one if found is None else found | one
    return None if found is None else found & ~Q(person=person.pk)


def lasts(seat):
    """Whether rights, or the sides' cooperation, hang on this seat: it can't be ended."""
    return (seat.body.kind, seat.role) in COLUMN_OF_SEAT or seat.body.region_id is None


def programme_kinds_seen(person):
    """The kinds of the programme's bodies this person may look at: all, or those they are a member of by their seat."""
    if may_see_people(person, None):
        return set(BodyKind)
    return {kind for kind in SEATS_OF_REGIONS if any(_makes_member(kind, seat) for seat in standing_of(person).held)}


def _makes_member(kind, seat):
    if kind == BodyKind.SOUNDING_BOARD:
        return seat.body_kind == BodyKind.CORE_TEAM
    if kind == BodyKind.CHAIRS_CONSULTATION:
        return seat.role == Role.REGION_CHAIR and seat.region_id is not None
    leads = {Role.REGIONAL_LEAD, Role.STATE_REPRESENTATIVE}
    return seat.body_kind == BodyKind.STATE_REGION_BOARD and seat.role in leads
