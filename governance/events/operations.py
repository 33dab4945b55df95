"""The verbs of registering. Whoever changes the list of an event locks its row first: the last place goes to one person."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from .. import audit
from ..meetings.operations.held import Outdated, open_meeting
from ..models import Event, MailOccasion, Registration, RegistrationState, WorkSession
from . import telling
from .locking import locked, locked_of
from .standing import is_over, is_session_full, numbers_of, sessions_of, why_closed

TAKEN_OFF = (
    "De organisatie heeft u van de lijst gehaald: {why} Neem contact op met de organisatie als u toch wilt komen."
)
MOST_REGISTRATIONS = 20_000


@dataclass(frozen=True)
class Answer:
    """What came of registering. `waits` is what a new address would have got, so that it tells nothing of an old one."""

    registration: Registration
    is_new: bool
    waits: bool


# --- the organiser ----------------------------------------------------------------------------------------------------
SETTINGS = ["audience", "places", "until", "description", "asks_remark", "is_closed"]


@transaction.atomic
def open_registration(meeting, *, by, base, sessions=(), **settings):
    """Open registration for an event, or change how it is open. `base` is 0 the first time, else the save it was read at.

    `sessions` are (id or None, title, places). Places may be fewer than who come: nobody is thrown off. More places go
    to who waits, at once. Refuses a meeting of a body, one that is past, and a last day after the event.
    """
    meeting = open_meeting(meeting)
    if meeting.body_id is not None:
        raise Refused("Aanmelden kan alleen voor een bijeenkomst, niet voor het overleg van een gremium.")
    if meeting.ends_at <= timezone.now():
        raise Refused("Deze bijeenkomst is geweest. Aan de aanmelding verandert niets meer.")
    if settings["until"] > meeting.on:
        raise Refused(f"De bijeenkomst is op {date_nl(meeting.on)}. Kies een dag die niet later is.")
    event = locked_of(meeting)
    if (event.lock_version if event else 0) != base:
        raise Outdated(event)
    is_new = event is None
    if is_new:
        event = Event(meeting=meeting, opened_by=by)
    else:
        event.lock_version += 1
    for name in SETTINGS:
        setattr(event, name, settings[name])
    event.save()
    _set_sessions(event, sessions)
    promote(event)
    audit.record(
        "aanmelding opengesteld" if is_new else "aanmelding gewijzigd",
        actor=by, region=meeting.region, subject=f"{meeting.name} {date_nl(meeting.on)}",
    )  # fmt: skip
    return event


def _set_sessions(event, wanted):
    """The sessions as they were filled in; one that somebody chose stays, whatever was filled in."""
    there = {one.pk: one for one in sessions_of(event)}
    kept = {pk for pk, _, _ in wanted if pk in there}
    chosen = set(Registration.objects.filter(event=event, session__isnull=False).values_list("session_id", flat=True))
    for pk in set(there) - kept:
        if pk in chosen:
            raise Refused(f"Voor “{there[pk].title}” heeft iemand gekozen. Die werksessie kan niet meer weg.")
        there.pop(pk).delete()
    number = max([one.number for one in there.values()], default=0)
    for pk, title, places in wanted:
        session = there.get(pk)
        if session is None:
            number += 1
            session = WorkSession(event=event, number=number)
        session.title, session.places = title, places
        session.save()


def promote(event):
    """Give places that are free to who waits longest, and tell them. The event is locked."""
    waiting = Registration.objects.filter(event=event, state=RegistrationState.WAITING).order_by("turn")
    numbers = numbers_of(event)
    if not numbers.waiting or is_over(event):
        return
    for registration in waiting.select_related("person")[: numbers.left]:
        registration.state = RegistrationState.PLACED
        registration.save(update_fields=["state"])
        registration.event = event
        telling.tell(registration, MailOccasion.PLACE)


@transaction.atomic
def add_by_hand(event, *, by, name, organisation="", email="", session=None, remark="", anyway=False):
    """The organiser writes somebody down, also after the last day; `anyway`: with a place though there is none left."""
    event = locked(event)
    if is_over(event):
        raise Refused(why_closed(event))
    existing = Registration.objects.filter(event=event, email=email).exclude(email="").first()
    if existing is not None and existing.state != RegistrationState.CANCELLED:
        raise Refused("Iemand met dit e-mailadres staat al op de lijst.")
    session = _session(event, session)
    registration = existing or Registration(event=event, email=email)
    waits = numbers_of(event).is_full and not anyway
    _enter(registration, waits=waits, session=session, remark=remark, name=name, organisation=organisation)
    telling.tell(registration, MailOccasion.REGISTERED)
    audit.record("deelnemer toegevoegd", actor=by, region=event.meeting.region, subject=event.meeting.name)
    return registration


@transaction.atomic
def take_off(registration, *, by, why):
    """The organiser takes somebody off the list, with a reason that is told to them."""
    event = locked(registration.event)
    registration = _of(event, registration)
    if is_over(event):
        raise Refused("De bijeenkomst is geweest of gaat niet door. Aan de lijst verandert niets meer.")
    if registration.state == RegistrationState.CANCELLED:
        raise Refused("Deze persoon is al afgemeld.")
    registration.taken_off_by, registration.why = by, why
    _leave(registration)
    telling.tell(registration, MailOccasion.TAKEN_OFF)
    promote(event)
    audit.record("deelnemer van de lijst gehaald", actor=by, region=event.meeting.region, subject=event.meeting.name)
    return registration


# --- who registers ----------------------------------------------------------------------------------------------------
@transaction.atomic
def register_person(event, person, *, session=None, remark=""):
    """Register somebody with an account. Twice is the first answer; an address that was used without account is theirs."""
    event = locked(event)
    _refuse_closed(event)
    own = Registration.objects.filter(event=event).select_related("person")
    email = person.email.lower()
    registration = own.filter(person=person).first() or own.filter(person=None, email=email).first()
    if registration is not None and registration.taken_off_by_id:
        raise Refused(TAKEN_OFF.format(why=registration.why))
    if registration is not None and registration.state != RegistrationState.CANCELLED:
        if not registration.person_id:
            registration.person, registration.name, registration.organisation = person, "", ""
            registration.save()
        return Answer(registration, is_new=False, waits=registration.state == RegistrationState.WAITING)
    session, waits = _session(event, session), numbers_of(event).is_full
    registration = registration or Registration(event=event)
    # An address that another account has left behind stays with that registration.
    is_taken = own.filter(email=email).exclude(pk=registration.pk).exists()
    registration.person, registration.email = person, "" if is_taken else email
    _enter(registration, waits=waits, session=session, remark=remark)
    return Answer(registration, is_new=True, waits=waits)


@transaction.atomic
def register_guest(event, *, name, organisation, email, session=None, remark=""):
    """Register somebody without an account. An address that is on the list gets its link again; the answer is the same."""
    event = locked(event)
    _refuse_closed(event)
    session, waits = _session(event, session), numbers_of(event).is_full
    existing = Registration.objects.filter(event=event, email=email).select_related("person").first()
    if existing is not None and (existing.state != RegistrationState.CANCELLED or existing.taken_off_by_id):
        existing.event = event
        telling.tell(existing, MailOccasion.AGAIN)
        return Answer(existing, is_new=False, waits=waits)
    registration = existing or Registration(event=event, email=email)
    if registration.person_id:
        name, organisation = "", ""
    _enter(registration, waits=waits, session=session, remark=remark, name=name, organisation=organisation)
    telling.tell(registration, MailOccasion.REGISTERED)
    return Answer(registration, is_new=True, waits=waits)


@transaction.atomic
def cancel(registration):
    """Somebody cancels their own registration; the first who waits gets the place. Once more changes nothing."""
    event = locked(registration.event)
    registration = _of(event, registration)
    if registration.state == RegistrationState.CANCELLED:
        return registration
    if event.meeting.starts_at <= timezone.now() or is_over(event):
        raise Refused("De bijeenkomst is begonnen, geweest of gaat niet door. Afmelden hoeft niet meer.")
    _leave(registration)
    promote(event)
    return registration


def _refuse_closed(event):
    if why := why_closed(event):
        raise Refused(why)
    if Registration.objects.filter(event=event).count() >= MOST_REGISTRATIONS:
        raise Refused("Er zijn heel veel aanmeldingen. Neem contact op met de organisatie.")


def _session(event, session_pk):
    """The session that was chosen, or None; refuses one that is full or not there."""
    if session_pk is None:
        return None
    session = next((one for one in sessions_of(event) if one.pk == session_pk), None)
    if session is None:
        raise Refused("Deze werksessie is er niet meer. Kies een andere.")
    if is_session_full(session):
        raise Refused(f"“{session.title}” is vol. Kies een andere werksessie; de rest van wat u invulde staat er nog.")
    return session


def _of(event, registration):
    """The registration as it is under the lock."""
    found = Registration.objects.select_related("person").filter(event=event, pk=registration.pk).first()
    if found is None:
        raise Refused("Deze aanmelding is er niet meer.")
    found.event = event
    return found


def _enter(registration, *, waits, session, remark, name="", organisation=""):
    """On the list, behind everybody who is there."""
    last = Registration.objects.filter(event=registration.event).aggregate(last=Max("turn"))["last"]
    registration.turn = (last or 0) + 1
    registration.state = RegistrationState.WAITING if waits else RegistrationState.PLACED
    registration.name, registration.organisation = name, organisation
    registration.session, registration.remark = session, remark
    registration.registered_at, registration.cancelled_at = timezone.now(), None
    registration.taken_off_by, registration.why, registration.reminded_for = None, "", None
    registration.save()


def _leave(registration):
    registration.state, registration.cancelled_at = RegistrationState.CANCELLED, timezone.now()
    registration.session = None
    registration.save()
