"""Who walks around: the accounts of the demonstration, and kinds of people that have none there."""

from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from governance.demo import REGIONS, ROLES, address
from governance.models import Appointment, Person, Role, Seat
from plans.versions.models import ACTION_OF_SHARING
from regions.models import Region
from tests.conftest import make_person
from tests.governance.test_matrix import ALLOWED
from tests.governance.test_rights import KINDS, OF_THE_PROGRAMME, province_contact

WORKING = "werktekst"
ANONYMOUS = "niet ingelogd"


@dataclass(frozen=True)
class Visitor:
    """Somebody who walks around: the demo address or another name, the kind of person, and the own region."""

    name: str
    kind: str
    region: str | None
    person: object = None

    def column(self, region_slug):
        """What the visitor is to a region, by the kinds of tests/governance/test_rights.py."""
        own, other = KINDS[self.kind]
        return own if self.region == region_slug or self.kind in OF_THE_PROGRAMME else other

    def may(self, action, region_slug):
        """By the copy of the matrix in tests/governance/test_matrix.py, not by the portal."""
        return {"PU", self.column(region_slug)} & set(ALLOWED[action].split()) != set()

    def sees(self, level, region_slug):
        """Whether a version shared at this level, or the working text, is for the visitor."""
        action = "plans.view_working_text" if level == WORKING else ACTION_OF_SHARING[level]
        return self.may(action, region_slug)

    def client(self):
        """A browser of the visitor, signed in unless anonymous, that has been here before."""
        client = Client()
        if self.person is not None:
            client.force_login(self.person)
            client.get("/contact/")
        return client


VISITORS = [
    ANONYMOUS, "zonder zetel", *(address(role, slug) for slug in REGIONS for role in ROLES), "klankbord",
    "programmateam", "beheer", "stuurgroeplid", "departement", "provincie",
]  # fmt: skip


def visitors():
    """All demo accounts, the kinds of people that have none, somebody without a seat, and somebody not signed in."""
    found = [Visitor(ANONYMOUS, "anonymous", None), Visitor("zonder zetel", "no seat", None, make_person())]
    for slug in REGIONS:
        found += [Visitor(address(role, slug), role, slug, demo(address(role, slug))) for role in ROLES]
    achterhoek = Region.objects.get(slug="achterhoek")
    steering = make_person("Stuurgroeplid")
    seat = Seat.objects.get(body__region=achterhoek, role=Role.STEERING_MEMBER)
    Appointment.objects.create(seat=seat, person=steering, place=90, period=DateRange(date(2025, 1, 1), None))
    ministry = make_person("Departement")
    seat = Seat.objects.filter(role=Role.MINISTRY_CONTACT).first()
    Appointment.objects.create(seat=seat, person=ministry, place=90, period=DateRange(date(2025, 1, 1), None))
    return [
        *found,
        Visitor("klankbord", Role.PROGRAMME_MANAGER, "zeeuws-vlaanderen", demo("klankbord@demo.example")),
        Visitor("programmateam", Role.PROGRAMME_TEAM, None, demo("programmateam@demo.example")),
        Visitor("beheer", Role.ADMINISTRATOR, None, demo("beheer@demo.example")),
        Visitor("stuurgroeplid", Role.STEERING_MEMBER, "achterhoek", steering),
        Visitor("departement", Role.MINISTRY_CONTACT, None, ministry),
        Visitor("provincie", Role.PROVINCE_CONTACT, "achterhoek", province_contact(achterhoek.provinces.get())),
    ]


def demo(email):
    """Somebody of the demonstration."""
    return Person.objects.get(email=email)
