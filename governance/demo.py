"""Demo accounts: one per role for the Achterhoek and Twente, and the few of the programme. Never in production."""

from datetime import date

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from regions.models import Organisation, Region

from .bodies.demo import load_governance
from .models import Appointment, BodyKind, Person, Role, Seat

PASSWORD = "samen-aan-de-slag-2045"  # noqa: S105 - shown on the sign-in page of the demonstration
REGIONS = ("achterhoek", "twente")
ROLES = (
    Role.PROGRAMME_MANAGER,
    Role.PROGRAMME_OFFICER,
    Role.REGION_ADVISER,
    Role.REGIONAL_LEAD,
    Role.STATE_REPRESENTATIVE,
    Role.OFFICIAL_LEAD,
    Role.CASHIER,
    Role.THEME_ADVISER,
)
SINCE = DateRange(date(2025, 1, 1), None)
TWOS = (("programmateam2@demo.example", Role.PROGRAMME_TEAM), ("beheer2@demo.example", Role.ADMINISTRATOR))
PREFERRED_MINISTRY = "ministerie-ienw"


def address(role, region_slug):
    """The demo address of a role in a region."""
    return f"{role}.{region_slug}@demo.example"


def accounts():
    """The demo accounts for the sign-in page: e-mail, function and region in words."""
    names = dict(Region.objects.filter(slug__in=REGIONS).values_list("slug", "name"))
    listed = [
        {"email": address(role, slug), "role": Role(role).label, "region": names.get(slug, slug)}
        for slug in REGIONS
        for role in ROLES
    ]
    return [
        *listed,
        {"email": "klankbord@demo.example", "role": "programmamanager NPVR", "region": "Zeeuws-Vlaanderen"},
        {"email": "departement.vws@demo.example", "role": Role.MINISTRY_CONTACT.label, "region": "VWS"},
        {"email": "programmateam@demo.example", "role": Role.PROGRAMME_TEAM.label, "region": "alle regio's"},
        {"email": "beheer@demo.example", "role": Role.ADMINISTRATOR.label, "region": "het portaal"},
        *(
            {"email": email, "role": f"tweede {role.label}", "region": "waar twee mensen nodig zijn"}
            for email, role in TWOS
        ),
    ]


@transaction.atomic
def load_accounts():
    """Make the demo people and their appointments that are not there yet. Refuses outside the demonstration."""
    if settings.PRODUCTION:
        raise RuntimeError("demo accounts do not belong in production")
    hashed = make_password(PASSWORD)
    for slug in REGIONS:
        region = Region.objects.get(slug=slug)
        for role in ROLES:
            seat = Seat.objects.get(body__region=region, role=role)
            if role == Role.OFFICIAL_LEAD and seat.organisation is None:
                seat.organisation = Organisation.objects.get(slug=PREFERRED_MINISTRY)
                seat.save()
            _seated(address(role, slug), f"{Role(role).label} {region.name} (demo)", seat, hashed)
    elsewhere = Seat.objects.get(body__region__slug="zeeuws-vlaanderen", role=Role.PROGRAMME_MANAGER)
    _seated("klankbord@demo.example", "Programmamanager Zeeuws-Vlaanderen (demo)", elsewhere, hashed)
    team = Seat.objects.get(body__kind=BodyKind.PROGRAMME_TEAM, role=Role.PROGRAMME_TEAM)
    _seated("programmateam@demo.example", "Programmateam NPVR (demo)", team, hashed)
    ministry = Seat.objects.get(body__kind=BodyKind.MINISTRIES, organisation__slug="ministerie-vws")
    _seated("departement.vws@demo.example", "Contactpersoon VWS (demo)", ministry, hashed)
    administration = Seat.objects.get(body__kind=BodyKind.ADMINISTRATION, role=Role.ADMINISTRATOR)
    _seated("beheer@demo.example", "Functioneel beheerder (demo)", administration, hashed)
    load_governance(hashed)


def _seated(email, name, seat, hashed):
    person = Person.objects.filter(email=email).first()
    if person is None:
        person = Person(email=email, name=name[:1].upper() + name[1:], password=hashed)
        person.save()
    if not Appointment.objects.filter(person=person, seat=seat).exists():
        Appointment.objects.create(person=person, seat=seat, period=SINCE)
