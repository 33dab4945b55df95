"""Where the registration of an event stands: whether one can register, and how much room there is. Decides nothing."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from npvr.templatetags.ui import count, date_nl

from ..models import Event, MeetingState, Registration, RegistrationState, WorkSession

FEW = 5
"""From this many places left the words say that they run out; the number itself is told to nobody but the organiser."""
NOT_GONE = [RegistrationState.PLACED, RegistrationState.WAITING]


@dataclass(frozen=True)
class Numbers:
    """How many come, wait and cancelled; of `places` (None: unlimited)."""

    placed: int
    waiting: int
    cancelled: int
    places: int | None

    @property
    def is_full(self):
        """Whether who comes next waits: no place is left, or others wait already."""
        return bool(self.waiting) or (self.places is not None and self.placed >= self.places)

    @property
    def left(self):
        """How many places are left; None when there is no limit."""
        return None if self.places is None else max(0, self.places - self.placed)

    @property
    def room(self):
        """The room in words, for everybody: no number, so that a page before and after tells nothing of one address."""
        if self.is_full:
            return "Alle plaatsen zijn bezet. U kunt zich aanmelden voor de wachtlijst."
        if self.places is None:
            return "Er is plaats."
        return "Er zijn nog enkele plaatsen." if self.left <= FEW else "Er zijn nog plaatsen."

    @property
    def words(self):
        """For the organiser: "12 van 20 plaatsen bezet, 3 op de wachtlijst"."""
        if self.places is None:
            return f"{count(self.placed, 'aanmelding,aanmeldingen')}, geen grens aan het aantal plaatsen"
        taken = f"{self.placed} van {count(self.places, 'plaats,plaatsen')} bezet"
        return f"{taken}, {self.waiting} op de wachtlijst" if self.waiting else taken


def numbers_of(event):
    """The numbers of an event; one statement. What was deleted after it counts as it was."""
    states = Registration.objects.filter(event=event).aggregate(
        **{name: Count("pk", filter=Q(state=name)) for name in RegistrationState.values}
    )
    return Numbers(
        states["placed"] + event.guests_placed,
        states["waiting"] + event.guests_waiting,
        states["cancelled"] + event.guests_cancelled,
        event.places,
    )


def why_closed(event, now=None):
    """Why nobody can register now, as a sentence; empty when one can."""
    now, meeting = now or timezone.now(), event.meeting
    if meeting.state == MeetingState.CANCELLED:
        return "Deze bijeenkomst gaat niet door."
    if meeting.ends_at <= now:
        return "Deze bijeenkomst is geweest."
    if meeting.starts_at <= now:
        return "Deze bijeenkomst is begonnen. Aanmelden kan niet meer."
    if event.is_closed:
        return "De organisatie heeft de aanmelding gesloten."
    if timezone.localdate(now) > event.until:
        return f"Aanmelden kon tot en met {date_nl(event.until)}."
    return ""


def is_over(event, now=None):
    """Whether nothing changes on the list any more: the event is past, or does not take place."""
    return event.meeting.state == MeetingState.CANCELLED or event.meeting.ends_at <= (now or timezone.now())


def sessions_of(event):
    """The sessions to choose from, each with `taken`; one statement. Who waits holds a place in the session too."""
    taken = Count("registrations", filter=Q(registrations__state__in=NOT_GONE))
    return list(WorkSession.objects.filter(event=event).annotate(taken=taken).order_by("number"))


def is_session_full(session):
    """Whether the session (with `taken`) has no place left."""
    return session.places is not None and session.taken >= session.places


def event_of(meeting):
    """How one registers for a meeting; None for one of a body, or where nobody opened it."""
    if meeting.body_id is not None:
        return None
    event = Event.objects.filter(meeting=meeting).first()
    if event is not None:
        event.meeting = meeting
    return event
