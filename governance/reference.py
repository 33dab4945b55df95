"""The default bodies and seats of every region and of the programme (domain.md § 3, decisions 11)."""

from django.db import transaction

from regions.models import Organisation, OrganisationKind, Region

from .models import Body, BodyKind, Role, Seat, Side
from .models.seats import TO_CHOOSE

REGION_BODIES = {
    BodyKind.STATE_REGION_BOARD: [
        (Role.REGIONAL_LEAD, Side.REGION, 1),
        (Role.STATE_REPRESENTATIVE, Side.STATE, 1),
    ],
    BodyKind.CORE_TEAM: [
        (Role.PROGRAMME_MANAGER, Side.REGION, 1),
        (Role.PROGRAMME_OFFICER, Side.REGION, 2),
        (Role.REGION_ADVISER, Side.STATE, 1),
        (Role.OFFICIAL_LEAD, Side.STATE, 1),
    ],
    BodyKind.BROAD_CONSULTATION: [(Role.THEME_ADVISER, Side.REGION, 12), (Role.MEMBER, Side.STATE, 12)],
    BodyKind.STEERING_GROUP: [(Role.STEERING_MEMBER, Side.REGION, 12), (Role.REGION_CHAIR, Side.REGION, 1)],
    BodyKind.CASHIER: [(Role.CASHIER, Side.REGION, 1)],
}
NAMES = {
    BodyKind.STATE_REGION_BOARD: "DO Rijk-Regio",
    BodyKind.CORE_TEAM: "Kernteam",
    BodyKind.BROAD_CONSULTATION: "Rijk-regio overleg breed",
    BodyKind.STEERING_GROUP: "Stuurgroep NPVR",
    BodyKind.CASHIER: "Regiokassier",
    BodyKind.PROGRAMME_TEAM: "Programmateam NPVR",
    BodyKind.ADMINISTRATION: "Functioneel beheer",
    BodyKind.MINISTRIES: "Departementen",
    BodyKind.PROVINCES: "Provincies",
    BodyKind.SOUNDING_BOARD: "Klankbordgroep",
    BodyKind.DIRECTORATE: "Directie NPVR",
    BodyKind.CHAIRS_CONSULTATION: "Bestuurlijk overleg minister en regiovoorzitters",
    BodyKind.LEADS_TABLE: "Bestuurlijke tafel",
}
MEETING_BODIES = {
    BodyKind.SOUNDING_BOARD: [],
    BodyKind.DIRECTORATE: [(Role.DIRECTORATE_MEMBER, Side.STATE, 6)],
    BodyKind.CHAIRS_CONSULTATION: [(Role.MINISTER, Side.STATE, 1)],
    BodyKind.LEADS_TABLE: [(Role.MINISTER, Side.STATE, 1)],
}
"""Bodies of the programme that only meet. Who sits in a region sits in them too: see governance/bodies/members.py."""
RHYTHMS = {
    (None, BodyKind.SOUNDING_BOARD): {"rhythm_weeks": 4},
    ("achterhoek", BodyKind.STATE_REGION_BOARD): {"rhythm_times_a_year": 2},
    ("achterhoek", BodyKind.CORE_TEAM): {"rhythm_weeks": 3},
    ("achterhoek", BodyKind.BROAD_CONSULTATION): {"rhythm_times_a_year": 2},
    ("achterhoek", BodyKind.STEERING_GROUP): {"rhythm_weeks": 6},
}
"""The rhythms that are known (domain.md § 3, achterhoek-facts.md § 3); another region's is open until it chooses."""
MANY = 200


@transaction.atomic
def load_bodies():
    """Make the default bodies, seats and rhythms that are not there yet; what a region changed stays as it is."""
    for region in Region.objects.all():
        for kind, seats in REGION_BODIES.items():
            _body(region, kind, seats)
    for kind, seats in MEETING_BODIES.items():
        _body(None, kind, seats)
    _programme_seat(BodyKind.PROGRAMME_TEAM, Role.PROGRAMME_TEAM, Side.STATE)
    _programme_seat(BodyKind.ADMINISTRATION, Role.ADMINISTRATOR, Side.STATE)
    for ministry in Organisation.objects.filter(kind=OrganisationKind.MINISTRY):
        _programme_seat(BodyKind.MINISTRIES, Role.MINISTRY_CONTACT, Side.STATE, ministry)
    for province in Organisation.objects.filter(kind=OrganisationKind.PROVINCE, regions__isnull=False).distinct():
        _programme_seat(BodyKind.PROVINCES, Role.PROVINCE_CONTACT, Side.PROVINCE, province)


def _body(region, kind, seats):
    """A default body with its seats. One that is there gets the seats it never had, unless its region changed it."""
    body = Body.objects.filter(region=region, kind=kind).order_by("pk").first()
    if body is None:
        body = Body.objects.create(region=region, kind=kind, name=NAMES[kind], **_rhythm(region, kind))
    elif body.history.count() == 1 and body.rhythm_words == TO_CHOOSE and _rhythm(region, kind):
        for name, value in _rhythm(region, kind).items():
            setattr(body, name, value)
        body.save()
    for number, (role, side, places) in enumerate(seats, start=1):
        if not body.seats.filter(role=role).exists():
            Seat.objects.create(body=body, role=role, side=side, places=places, number=number)


def _rhythm(region, kind):
    return RHYTHMS.get((region.slug if region else None, kind), {})


def _programme_seat(kind, role, side, organisation=None):
    body, _ = Body.objects.get_or_create(region=None, kind=kind, defaults={"name": NAMES[kind]})
    if not body.seats.filter(role=role, organisation=organisation).exists():
        Seat.objects.create(body=body, role=role, side=side, places=MANY, organisation=organisation)
