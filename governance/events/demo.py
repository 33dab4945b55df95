"""The events of the demonstration: the startcongres of 3 April 2025 (domain.md § 3) and a work session that is to come.

Who registered is invented, and so is all but day, time and name of the startcongres: both carry "demogegeven". The people
without an account of the startcongres were deleted thirty days after it; only their numbers are left.
"""

import uuid
from datetime import UTC, date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from regions.models import Region

from ..meetings.free_days import why_free
from ..models import (
    Audience,
    Event,
    Meeting,
    MeetingState,
    Person,
    Registration,
    RegistrationState,
    Role,
    WorkSession,
)
from ..models.meetings import AMSTERDAM

NAMESPACE = uuid.UUID("0d2f7b52-6f0a-4a50-8a39-6a0a4f0c8f21")
REGION = "achterhoek"
START_DAY = date(2025, 4, 3)
GUESTS = [
    ("Anna Voorbeeld", "Dorpsraad Voorbeelddorp", "anna@voorbeeld.example", "placed", "vegetarisch (demogegeven)"),
    ("Bram Voorbeeld", "Woningcorporatie Voorbeeld", "bram@voorbeeld.example", "placed", ""),
    ("Chris Voorbeeld", "Ondernemerskring Voorbeeld", "chris@voorbeeld.example", "placed", ""),
    ("Dina Voorbeeld", "Voorbeeldcollege", "dina@voorbeeld.example", "placed", ""),
    ("Eva Voorbeeld", "", "eva@voorbeeld.example", "cancelled", ""),
    ("Fien Voorbeeld", "Zorggroep Voorbeeld", "fien@voorbeeld.example", "waiting", ""),
    ("Gijs Voorbeeld", "Vervoersbedrijf Voorbeeld", "gijs@voorbeeld.example", "waiting", ""),
]
PER_DAY = 5
"""How many registered on one day, in office hours."""
WITH_ACCOUNT = [f"{Role.REGIONAL_LEAD}.{REGION}@demo.example", f"{Role.THEME_ADVISER}.{REGION}@demo.example"]


def event_id(name):
    """The id of the meeting ("startcongres", "werksessie"): the same in every demonstration, for tests and addresses."""
    return uuid.uuid5(NAMESPACE, name)


def event_key(name):
    """The key of its page for people without an account."""
    return uuid.uuid5(NAMESPACE, f"{name}/sleutel")


@transaction.atomic
def load_events(today=None):
    """Make both, unless they are there. Needs the demo accounts."""
    if Event.objects.filter(meeting__is_demo=True).exists():
        return
    today = today or timezone.localdate()
    team = Person.objects.get(email="programmateam@demo.example")
    manager = Person.objects.get(email=f"{Role.PROGRAMME_MANAGER}.{REGION}@demo.example")
    _congress(team)
    _session(manager, Region.objects.get(slug=REGION), today)


def _meeting(name, by, day, begin, end, **fields):
    moments = [datetime.combine(day, one, tzinfo=AMSTERDAM).astimezone(UTC) for one in (begin, end)]
    return Meeting.objects.create(
        pk=event_id(name), starts_at=moments[0], ends_at=moments[1], made_by=by, is_demo=True, **fields
    )


def _congress(by):
    meeting = _meeting(
        "startcongres", by, START_DAY, time(12), time(17), title="Startcongres NPVR", place="omgeving Utrecht",
        state=MeetingState.HELD,
    )  # fmt: skip
    Event.objects.create(
        meeting=meeting, key=event_key("startcongres"), audience=Audience.PUBLIC, places=250, until=date(2025, 3, 27),
        description="De start van het Nationaal Programma Vitale Regio's: een bestuurlijke tafel en workshops van de "
        "elf regio's. Aantallen en aanmeldingen zijn verzonnen (demogegeven).",
        opened_by=by, opened_at=meeting.starts_at - timedelta(days=40), guests_placed=214, guests_cancelled=9,
        cleaned_at=meeting.ends_at + timedelta(days=30),
    )  # fmt: skip


def _session(by, region, today):
    day = today + timedelta(days=14)
    day += timedelta(days=(3 - day.weekday()) % 7)  # a Thursday, in two or three weeks
    while why_free(day):
        day += timedelta(days=1)
    meeting = _meeting(
        "werksessie", by, day, time(13, 30), time(17), region=region, title="Werksessie wonen en bereikbaarheid",
        place="Dorpshuis, Voorbeelddorp",
    )  # fmt: skip
    event = Event.objects.create(
        meeting=meeting, key=event_key("werksessie"), audience=Audience.PUBLIC, places=6, until=day - timedelta(days=3),
        description="Met bewoners, corporaties en ondernemers aan twee tafels (demogegeven).", asks_remark=True,
        opened_by=by, opened_at=timezone.now() - timedelta(days=5),
    )  # fmt: skip
    sessions = [
        WorkSession.objects.create(event=event, number=number, title=title, places=places)
        for number, (title, places) in enumerate(
            [("Wonen voor alle leeftijden", None), ("Bereikbaar zonder auto", 12)], 1
        )
    ]
    people = [{"person": person, "email": person.email, "state": "placed"} for person in _people()]
    people += [dict(zip(("name", "organisation", "email", "state", "remark"), one, strict=True)) for one in GUESTS]
    for turn, fields in enumerate(people, start=1):
        at = _by_day(today, turn)
        gone = fields["state"] == RegistrationState.CANCELLED
        Registration.objects.create(
            pk=event_id(f"werksessie/{turn}"), event=event, turn=turn, session=None if gone else sessions[turn % 2],
            registered_at=at,
            cancelled_at=at + timedelta(hours=1) if gone else None, **fields,
        )  # fmt: skip


def _by_day(today, turn):
    """Four or three days ago, a registration each 85 minutes from a quarter past nine."""
    day, place = divmod(turn - 1, PER_DAY)
    begin = datetime.combine(today - timedelta(days=4 - day), time(9, 15), tzinfo=AMSTERDAM)
    return (begin + timedelta(minutes=85 * place)).astimezone(UTC)


def _people():
    return Person.objects.filter(email__in=WITH_ACCOUNT).order_by("pk")
