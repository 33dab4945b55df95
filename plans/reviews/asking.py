"""Of whom a reactie can be asked at a version: seats and the people in them; and who could not read it (trust.md § 3)."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q

from governance.matrix import MATRIX, Column
from governance.models import Appointment, BodyKind, Seat
from governance.rights import Held

from ..versions.models import ACTION_OF_SHARING

ANSWERING = MATRIX["plans.respond"].partly()
"""The columns of which a reactie can be asked: the row gives each only what was asked of them."""
OF_THE_PROGRAMME = [BodyKind.MINISTRIES, BodyKind.PROVINCES, BodyKind.PROGRAMME_TEAM]


@dataclass(frozen=True)
class Choice:
    """One that can be asked: a seat as a whole, or one person in it. `reads` says whether they can read the version."""

    key: str
    seat: Seat
    person: object
    words: str
    note: str
    reads: bool


@dataclass(frozen=True)
class Group:
    """The choices of one body."""

    name: str
    choices: list


def columns_in(region):
    """A function that says what a seat makes of its holder in this region (None for nothing); one query."""
    here = set(region.provinces.values_list("pk", flat=True))

    def column_of(seat):
        provinces = (region.pk,) if seat.organisation_id in here else ()  # a province counts for its own regions
        held = Held(seat.role, seat.body.kind, seat.body.region_id, None, None, seat.organisation_id, provinces)
        return held.column_in(region.pk)

    return column_of


def reads_version(column, sharing):
    """Whether this column reads a version at this level; a ministry or province reads what it is asked about."""
    return column in MATRIX[ACTION_OF_SHARING[sharing]].columns() or column == Column.MINISTRY


def cannot_read(version, requests):
    """The ids of the requests to seats that can't read the version as it is shared now; one query."""
    column_of, sharing = columns_in(version.document.region), version.state.sharing
    return {one.pk for one in requests if not one.is_by_link and not reads_version(column_of(one.seat), sharing)}


def seats_to_ask(region):
    """The seats of which a reactie can be asked here, each with its column; with who holds it today (`holders`)."""
    holders = Appointment.objects.current().filter(person__is_active=True).select_related("person").order_by("place")
    provinces = Q(body__kind=BodyKind.PROVINCES, organisation__in=region.provinces.all())
    others = Q(body__kind__in=[kind for kind in OF_THE_PROGRAMME if kind != BodyKind.PROVINCES])
    seats = (
        Seat.objects.filter(Q(body__region=region) | provinces | others)
        .select_related("body", "organisation")
        .prefetch_related(Prefetch("appointments", queryset=holders, to_attr="holders"))
        .order_by("body__region_id", "body_id", "number", "organisation__sort_key", "pk")
    )
    column_of = columns_in(region)
    return [(seat, column) for seat in seats if (column := column_of(seat)) in ANSWERING]


def groups(version, *, review=None):
    """Who can be asked about this version, by body; a seat nobody holds today is left out. Three queries.

    With a running `review` those who can be asked besides: nobody whom it asked already. One query more.
    """
    region, sharing = version.document.region, version.state.sharing
    is_asked = asked_in(review) if review else lambda choice: False
    found = {}
    for seat, column in seats_to_ask(region):
        if seat.holders:
            choices = [one for one in _choices(seat, reads_version(column, sharing)) if not is_asked(one)]
            found.setdefault(seat.body, []).extend(choices)
    return [Group(body.name, choices) for body, choices in found.items() if choices]


def asked_in(review):
    """A function that says whether a round asked a choice already: its seat, the person, or somebody of the seat.

    A request that was taken back counts: it is not made again (the keys of the table say so).
    """
    asked = set(review.requests.filter(seat__isnull=False).values_list("seat", "person"))
    whole = {seat for seat, person in asked if person is None}
    partly, people = {seat for seat, _ in asked} - whole, {person for _, person in asked if person}
    return lambda choice: (
        choice.seat.pk in whole or (choice.person.pk in people if choice.person else choice.seat.pk in partly)
    )


def _choices(seat, reads):
    """The seat with its one holder; or the seat as a whole and each of those who hold it."""
    names = [one.person.name for one in seat.holders]
    words = seat.organisation.name if seat.organisation_id else _begun(seat.get_role_display())
    if len(names) == 1:
        return [Choice(f"z{seat.pk}", seat, None, words, names[0], reads)]
    whole = Choice(f"z{seat.pk}", seat, None, f"{words}: samen één reactie", f"{len(names)} mensen", reads)
    each = [
        Choice(f"p{seat.pk}-{one.person_id}", seat, one.person, one.person.name, words, reads) for one in seat.holders
    ]
    return [whole, *each]


def _begun(words):
    return words[:1].upper() + words[1:]
