"""The demonstration of governance: the Achterhoek's own bodies, more people in seats, one who leaves soon, reviews.

Bodies and functions are from achterhoek-facts.md §§ 2 and 3; people, days and the rijk's decision are invented.
"""

import tomllib
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from django.utils.text import slugify

from regions.models import Organisation, Region

from ..models import (
    AccessReview,
    Appointment,
    Body,
    BodyKind,
    MinistryRequest,
    Person,
    Role,
    Seat,
    SeatProposal,
)

FILE = Path(__file__).parent / "demo.toml"
SINCE = date(2025, 4, 1)
NOT_REVIEWED = [Role.CASHIER, Role.THEME_ADVISER]
"""Of the Achterhoek: whom nobody confirmed, so that it shows as late."""
REASONS = (
    "Onze drie knoppen wijzen naar IenW: bereikbaarheid over weg, spoor en met publieke mobiliteit is de grootste. "
    "Passende huisvesting wijst naar VRO. De derde, rijksdiensten en rijkshubs in de regio, raakt alle departementen."
)
DECIDED = "Demogegeven: het rijk volgt de voorkeur van de regio; VRO blijft betrokken bij wonen."


@transaction.atomic
def load_governance(hashed):
    """Put it into the demonstration where it is not there yet; after the accounts. `hashed` is everybody's password."""
    region = Region.objects.get(slug="achterhoek")
    for one in tomllib.loads(FILE.read_text(encoding="utf-8"))["bodies"]:
        _body(region, one, hashed)
    core_team = Body.objects.get(region=region, kind=BodyKind.CORE_TEAM)
    Seat.objects.get_or_create(
        body=core_team, role=Role.MEMBER, title="extern inspirator", defaults={"side": "partner", "number": 9}
    )
    _seat_more(region, hashed)
    _ask_ministries(region)
    _review(region)


def _person(email, name, hashed):
    person = Person.objects.filter(email=email).first()
    if person is None:
        person = Person(email=email, name=name, password=hashed)
        person.save()
    return person


def _sits(person, seat, place=1, until=None):
    if not Appointment.objects.filter(person=person, seat=seat).exists():
        Appointment.objects.create(person=person, seat=seat, place=place, period=DateRange(SINCE, until))


def _body(region, one, hashed):
    body, _ = Body.objects.get_or_create(
        region=region, name=one["name"],
        defaults={"kind": BodyKind.OTHER, "purpose": one["purpose"], "in_picture": False},
    )  # fmt: skip
    for number, seat in enumerate(one["seats"], start=1):
        organisation = Organisation.objects.get(slug=seat["namens"]) if "namens" in seat else None
        made, _ = Seat.objects.get_or_create(
            body=body, role=seat["role"], title=seat.get("title", ""), organisation=organisation,
            defaults={"side": seat["side"], "places": seat["places"], "number": number},
        )  # fmt: skip
        for place in range(1, seat["wie"] + 1):
            which = f" {place}" if seat["wie"] > 1 else ""
            name = f"{made.name[:1].upper()}{made.name[1:]}{which} {body.name} (demo)"
            address = slugify(f"{made.name} {body.name}{which}")[:60]
            _sits(_person(f"{address}.achterhoek@demo.example", name, hashed), made, place)


def _seat_more(region, hashed):
    """Members of the steering group, a second colleague in the teams of two, and somebody who leaves within 60 days."""
    steering = Seat.objects.get(body__region=region, role=Role.STEERING_MEMBER)
    for place, theme in enumerate(("wonen", "werk en onderwijs", "bereikbaarheid"), start=1):
        _sits(
            _person(f"stuurgroep{place}.achterhoek@demo.example", f"Stuurgroeplid {theme} (demo)", hashed),
            steering,
            place,
        )
    officer = Seat.objects.get(body__region=region, role=Role.PROGRAMME_OFFICER)
    leaving = _person("medewerker2.achterhoek@demo.example", "Tweede programmamedewerker Achterhoek (demo)", hashed)
    _sits(leaving, officer, 2, timezone.localdate() + timedelta(days=45))
    for role, name in ((Role.PROGRAMME_TEAM, "programmateam"), (Role.ADMINISTRATOR, "beheer")):
        seat = Seat.objects.get(body__region=None, role=role)
        _sits(_person(f"{name}2@demo.example", f"Tweede {seat.name} (demo)", hashed), seat, 2)
    lead = Seat.objects.get(
        body__region__slug="twente", body__kind=BodyKind.STATE_REGION_BOARD, role=Role.REGIONAL_LEAD
    )
    if not SeatProposal.objects.filter(seat=lead).exists():
        coming = _person("opvolger.twente@demo.example", "Beoogd bestuurlijk trekker Twente (demo)", hashed)
        SeatProposal.objects.create(
            kind=SeatProposal.Kind.APPOINT, seat=lead, person=coming, since=timezone.localdate() + timedelta(days=40),
            proposed_by=Person.objects.get(email="programmamanager.twente@demo.example"),
        )  # fmt: skip


def _ask_ministries(region):
    ministry = {one.abbreviation: one for one in Organisation.objects.filter(kind="ministry")}
    if not MinistryRequest.objects.filter(region=region).exists():
        MinistryRequest.objects.create(
            region=region, preferred=ministry["IenW"], alternative=ministry["VRO"], reasons=REASONS,
            asked_by=Person.objects.get(email="programmamanager.achterhoek@demo.example"), decided=ministry["IenW"],
            explanation=DECIDED, decided_by=Person.objects.get(email="programmateam@demo.example"),
            asked_at=_noon(date(2025, 1, 30)), decided_at=_noon(date(2025, 3, 13)),
        )  # fmt: skip
    twente = Region.objects.get(slug="twente")
    if not MinistryRequest.objects.filter(region=twente).exists():
        MinistryRequest.objects.create(
            region=twente, preferred=ministry["EZ"], alternative=ministry["LVVN"],
            reasons="Demogegeven: de regio wil innovatie en het landelijk gebied met elkaar verbinden.",
            asked_by=Person.objects.get(email="programmamanager.twente@demo.example"),
        )  # fmt: skip


def _noon(day):
    return timezone.make_aware(datetime.combine(day, time(12)))


def _review(region):
    """Everybody was confirmed some months ago, but for a few of the Achterhoek."""
    if AccessReview.objects.exists():
        return
    by, lead, beheer = (
        Person.objects.get(email=f"{one}@demo.example")
        for one in ("programmateam", "bestuurlijktrekker.achterhoek", "beheer")
    )
    late = {"seat__body__region": region, "seat__role__in": NOT_REVIEWED}
    on = timezone.localdate() - timedelta(days=120)
    found = Appointment.objects.current().exclude(**late).select_related("seat")
    AccessReview.objects.bulk_create(
        AccessReview(appointment=one, by=_reviewer(one, by, lead, beheer), on=on) for one in found
    )


def _reviewer(appointment, by, lead, beheer):
    if appointment.seat.role == Role.REGIONAL_LEAD:
        return beheer
    return lead if appointment.seat.side != "rijk" else by
