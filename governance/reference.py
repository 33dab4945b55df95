"""The default bodies and seats of every region and of the programme (domain.md § 3, decisions 11)."""

from django.db import transaction

from regions.models import Organisation, OrganisationKind, Region

from .models import Body, BodyKind, Role, Seat, Side

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
    BodyKind.STEERING_GROUP: [(Role.STEERING_MEMBER, Side.REGION, 12)],
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
}
MANY = 200


@transaction.atomic
def load_bodies():
    """Make the default bodies and seats that are not there yet; what a region changed stays as it is."""
    for region in Region.objects.all():
        for kind, seats in REGION_BODIES.items():
            if not Body.objects.filter(region=region, kind=kind).exists():
                body = Body.objects.create(region=region, kind=kind, name=NAMES[kind])
                for number, (role, side, places) in enumerate(seats, start=1):
                    Seat.objects.create(body=body, role=role, side=side, places=places, number=number)
    _programme_seat(BodyKind.PROGRAMME_TEAM, Role.PROGRAMME_TEAM, Side.STATE)
    _programme_seat(BodyKind.ADMINISTRATION, Role.ADMINISTRATOR, Side.STATE)
    for ministry in Organisation.objects.filter(kind=OrganisationKind.MINISTRY):
        _programme_seat(BodyKind.MINISTRIES, Role.MINISTRY_CONTACT, Side.STATE, ministry)
    for province in Organisation.objects.filter(kind=OrganisationKind.PROVINCE, regions__isnull=False).distinct():
        _programme_seat(BodyKind.PROVINCES, Role.PROVINCE_CONTACT, Side.PROVINCE, province)


def _programme_seat(kind, role, side, organisation=None):
    body, _ = Body.objects.get_or_create(region=None, kind=kind, defaults={"name": NAMES[kind]})
    if not body.seats.filter(role=role, organisation=organisation).exists():
        Seat.objects.create(body=body, role=role, side=side, places=MANY, organisation=organisation)
