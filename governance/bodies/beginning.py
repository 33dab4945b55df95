"""The first people of an empty installation: from then on every appointment is made in the portal itself.

Two administrators, for who joins them is decided by two of them (trust.md § 3), and one of the programme team, who fills
the other seats of the rijk and of the programme.
"""

from django.db import transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import Appointment, BodyKind, Role, Seat
from ..signin import invitation
from .accounts import found_or_made
from .appointing import appoint_first
from .arranging import held_seat

SEATS = [
    (BodyKind.ADMINISTRATION, Role.ADMINISTRATOR, 2),
    (BodyKind.PROGRAMME_TEAM, Role.PROGRAMME_TEAM, 1),
]
"""The seats that are filled, each with how many people."""


@transaction.atomic
def begin(administrators, programme_team):
    """Appoint the first people, (name, address) pairs; gives each person with the path of their invitation.

    Refuses when one of these seats ever had a holder, another number of people, and one address twice. The seats stay
    locked meanwhile: of two who begin at once one is refused.
    """
    given = dict(zip([role for _, role, _ in SEATS], (list(administrators), list(programme_team)), strict=True))
    seats = [held_seat(Seat.objects.get(body__kind=kind, body__region=None, role=role)) for kind, role, _ in SEATS]
    if Appointment.objects.filter(seat__in=seats).exists():
        raise Refused(
            "Dit portaal heeft al mensen van beheer of het programmateam. Benoem anderen in het portaal zelf."
        )
    for seat, (_, role, number) in zip(seats, SEATS, strict=True):
        if len(given[role]) != number:
            raise Refused(f"Geef voor de zetel {seat.name} {number} mensen; dat zijn er nu {len(given[role])}.")
    addresses = [address.strip().lower() for people in given.values() for _, address in people]
    if len(set(addresses)) != len(addresses):
        raise Refused("Een adres staat er twee keer. Op deze zetels zitten verschillende mensen.")
    made = []
    for seat in seats:
        for name, address in given[seat.role]:
            person = found_or_made(address, name, by=None)
            appoint_first(seat, person=person, since=timezone.localdate())
            made.append(person)
    audit.record("portaal begonnen", subject="eerste mensen van beheer en programmateam", detail=f"{len(made)} mensen.")
    return [(person, invitation.path_for(person)) for person in made]
