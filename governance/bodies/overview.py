"""Who sits where, read at once: bodies with their seats, who holds them, what is open and what ends soon."""

from dataclasses import dataclass, field

from django.db.models import Prefetch, Q
from django.utils import timezone

from npvr.layered_picture import governance_picture
from npvr.markup import trusted

from ..models import Appointment, Body, BodyKind, Seat, Side
from . import rules
from .periods import SOON, in_words, last_day

TO_FILL = "nog in te vullen"
FEW = 2
"""Up to so many places each of them is expected to be filled; a wider seat is open only while nobody holds it."""
SIDE_NAMES = {
    Side.STATE: "Rijk", Side.REGION: "Regio", Side.PROVINCE: "Provincie", Side.PARTNER: "Partners",
}  # fmt: skip


@dataclass
class Holder:
    """One appointment as a page shows it."""

    appointment: Appointment
    ends_soon: bool = False
    has_successor: bool = False

    @property
    def person(self):
        return self.appointment.person

    @property
    def words(self):
        """The period in words."""
        return in_words(self.appointment.period)

    @property
    def last(self):
        """The last day; None where it is open."""
        return last_day(self.appointment.period)

    @property
    def needs_successor(self):
        """Whether it ends within SOON and nobody comes after."""
        return self.ends_soon and not self.has_successor


@dataclass
class SeatNow:
    """A seat today: who holds it, who comes, how many places are open."""

    seat: Seat
    holders: list = field(default_factory=list)
    coming: list = field(default_factory=list)

    @property
    def name(self):
        return f"{self.seat.name} ({self.seat.organisation})" if self.seat.organisation_id else self.seat.name

    @property
    def side_name(self):
        return SIDE_NAMES[self.seat.side]

    @property
    def open_places(self):
        """How many places nobody holds, as far as they are expected to be filled."""
        if self.seat.places > FEW:
            return 0 if self.holders else 1
        return max(self.seat.places - len(self.holders), 0)

    @property
    def open_words(self):
        """What is open, in words; nothing where nothing is."""
        if not self.open_places:
            return ""
        if not self.holders:
            return TO_FILL
        return f"{self.open_places} {'plaats' if self.open_places == 1 else 'plaatsen'} {TO_FILL}"

    @property
    def who(self):
        """The names for the picture: two, and how many more."""
        names = [one.person.name for one in self.holders]
        more = f" en {len(names) - 2} anderen" if len(names) > 3 else ""
        shown = names[:2] if more else names
        return ", ".join(shown) + more if names else TO_FILL


@dataclass
class BodyNow:
    """A body with its seats today."""

    body: Body
    seats: list

    @property
    def by_side(self):
        """(name of the side, its seats), in the order of the sides, without those that have none."""
        found = [(name, [one for one in self.seats if one.seat.side == side]) for side, name in SIDE_NAMES.items()]
        return [(name, seats) for name, seats in found if seats]

    @property
    def open_places(self):
        return sum(one.open_places for one in self.seats)

    @property
    def ending(self):
        """The holders of whom the end is near while nobody comes after."""
        return [(one, holder) for one in self.seats for holder in one.holders if holder.needs_successor]


def read(bodies):
    """These bodies with their seats, holders and who comes; three queries, however many there are."""
    today = timezone.localdate()
    here = Q(period__endswith=None) | Q(period__endswith__gt=today)
    held = Appointment.objects.filter(here).select_related("person").order_by("place", "period")
    seats = (
        Seat.objects.standing()
        .select_related("organisation")
        .prefetch_related(Prefetch("appointments", queryset=held, to_attr="held"))
        .order_by("number", "pk")
    )
    found = bodies.prefetch_related(Prefetch("seats", queryset=seats, to_attr="standing_seats"))
    return [BodyNow(body, [_seat_now(seat, today) for seat in body.standing_seats]) for body in found]


def _seat_now(seat, today):
    now = SeatNow(seat)
    for one in seat.held:
        (now.holders if today in one.period else now.coming).append(Holder(one))
    for holder in now.holders:
        ends = holder.appointment.period.upper
        holder.ends_soon = ends is not None and ends - today <= SOON
        holder.has_successor = any(
            one.appointment.place == holder.appointment.place and one.appointment.period.lower <= ends
            for one in now.coming
        ) if ends else False  # fmt: skip
    return now


def of_region(region):
    """The bodies of a region that exist today."""
    return read(Body.objects.standing().filter(region=region).order_by("pk"))


def of_programme(person):
    """The programme's bodies this person may look at."""
    kinds = rules.programme_kinds_seen(person)
    return read(Body.objects.standing().filter(region=None, kind__in=kinds).order_by("pk")) if kinds else []


def picture(bodies):
    """The drawing of the bodies that stand in it, with who sits there; the plan draws the same with functions alone."""
    return trusted(governance_picture([_layer(one) for one in bodies if _in_picture(one.body)]))


def _in_picture(body):
    return body.in_picture and body.kind != BodyKind.CASHIER


def _layer(one):
    sides = {"state": [], "region": []}
    for now in one.seats:
        sides["state" if now.seat.side == Side.STATE else "region"].append((now.name, now.who))
    return {"body": one.body.name, "rhythm": one.body.rhythm_words, **sides}


def contacts(bodies):
    """Everybody who sits in these bodies: (appointment, seat, body), by body and seat."""
    return [(holder, now, one.body) for one in bodies for now in one.seats for holder in now.holders]
