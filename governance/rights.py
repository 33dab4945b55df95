"""From appointments to rights: what a person is to a region today, and the three answers of the matrix.

May this person do it here (`may`), in which regions may they (`which`), and who all may (`who`)? The sole source is a
current appointment (decisions 10 and 11; trust.md § 2).
"""

import json
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils import timezone

from npvr.prepared import Prepared
from regions.models import Region

from .matrix import MATRIX, Column
from .models.people import Person
from .models.seats import Appointment, BodyKind, Role, Side

# A function counts only in its own body: a seat with that name in another body of the region is a seat like any other.
COLUMN_OF_SEAT = {
    (BodyKind.CORE_TEAM, Role.PROGRAMME_MANAGER): Column.EDITOR,
    (BodyKind.CORE_TEAM, Role.PROGRAMME_OFFICER): Column.EDITOR,
    (BodyKind.CORE_TEAM, Role.REGION_ADVISER): Column.STATE_CORE_TEAM,
    (BodyKind.CORE_TEAM, Role.OFFICIAL_LEAD): Column.STATE_CORE_TEAM,
    (BodyKind.STATE_REGION_BOARD, Role.REGIONAL_LEAD): Column.REGIONAL_LEAD,
    (BodyKind.STATE_REGION_BOARD, Role.STATE_REPRESENTATIVE): Column.STATE_REPRESENTATIVE,
    (BodyKind.CASHIER, Role.CASHIER): Column.CASHIER,
}
SIDE_OF_CORE_TEAM = {Column.EDITOR: Side.REGION, Column.STATE_CORE_TEAM: Side.STATE}
"""The core team is of both sides; whose seat it is tells for whom its holder speaks."""
COLUMN_OF_PROGRAMME_BODY = {
    BodyKind.PROGRAMME_TEAM: Column.PROGRAMME_TEAM,
    BodyKind.ADMINISTRATION: Column.ADMINISTRATOR,
    BodyKind.MINISTRIES: Column.MINISTRY,
    BodyKind.PROVINCES: Column.MINISTRY,
}
"""The other bodies of the programme only meet: a seat in them gives no rights (decisions 11)."""
SEAT_COLUMNS = (
    "seat__role", "seat__body__kind", "seat__body__region_id", "seat__body__region__slug",
    "seat__body__region__name", "seat__organisation_id",
)  # fmt: skip


# The same rows as `_current_seats` gives, as one column of another query: for what is asked every few seconds, where
# making the query would cost more than answering it. A test holds both to the same answer. Takes a person and a day.
SEATS_COLUMN = """
    ARRAY(
        SELECT jsonb_build_array(seat.role, body.kind, body.region_id, region.slug, region.name, seat.organisation_id,
            ARRAY(SELECT region_id FROM regions_region_provinces WHERE organisation_id = seat.organisation_id),
            seat.body_id, seat.id)
        FROM governance_appointment appointment
        JOIN governance_seat seat ON seat.id = appointment.seat_id
        JOIN governance_body body ON body.id = seat.body_id
        LEFT JOIN regions_region region ON region.id = body.region_id
        WHERE appointment.person_id = %s AND appointment.period @> %s::date
        ORDER BY region.number, seat.id
    )"""


@dataclass(frozen=True)
class Held:
    """One seat that a person holds today. `province_region_ids` are the regions of the organisation it speaks for."""

    role: str
    body_kind: str
    region_id: int | None
    region_slug: str | None
    region_name: str | None
    organisation_id: int | None
    province_region_ids: tuple = ()
    body_id: int | None = None
    seat_id: int | None = None

    @property
    def role_name(self):
        """The function in Dutch."""
        return Role(self.role).label

    @property
    def column(self):
        """The column of the matrix this seat gives where it counts; None where it gives none."""
        if self.region_id is None:
            return COLUMN_OF_PROGRAMME_BODY.get(self.body_kind)
        return COLUMN_OF_SEAT.get((self.body_kind, self.role), Column.REGION_SEAT)

    @property
    def scope(self):
        """Where it counts: a region's seat in its region, a province's in its regions, the programme's everywhere."""
        if self.region_id is not None:
            return Scope(False, frozenset({self.region_id}))
        if self.body_kind == BodyKind.PROVINCES:
            return Scope(False, frozenset(self.province_region_ids))
        return Scope(True, frozenset())

    def column_in(self, region_id):
        """What this seat makes of its holder in a region (None: in no region in particular); None for nothing."""
        if region_id in self.scope:
            return self.column
        elsewhere = region_id is not None and self.body_kind == BodyKind.CORE_TEAM
        return Column.OTHER_CORE_TEAM if elsewhere else None


@dataclass(frozen=True)
class Scope:
    """The regions in which something may be done: all of them, or these."""

    everywhere: bool
    region_ids: frozenset

    def __contains__(self, region_id):
        return self.everywhere or region_id in self.region_ids


@dataclass(frozen=True)
class Standing:
    """Everything a person holds today, read in one query."""

    held: tuple

    @classmethod
    def of(cls, person):
        """The standing of `person`; somebody not signed in, or without access, holds nothing."""
        if not person.is_authenticated or not person.is_active:
            return cls(())
        return cls(tuple(Held(*row) for row in SEATS_OF.all(person.pk, timezone.localdate())))

    @classmethod
    def read(cls, seats):
        """The standing from the value of the column `SEATS_COLUMN`."""
        return cls(tuple(Held(*json.loads(seat)) for seat in seats))

    def columns(self, region_id):
        """What this person is to the region: columns of the matrix. Everybody is public."""
        return {Column.PUBLIC, *(seat.column_in(region_id) for seat in self.held)} - {None}

    def scope(self, columns):
        """The regions to which this person is one of `columns`."""
        ids, everywhere = set(), Column.PUBLIC in columns
        sits_in_a_core_team = any(seat.body_kind == BodyKind.CORE_TEAM for seat in self.held)
        for seat in self.held:
            if seat.column in columns:
                everywhere = everywhere or seat.scope.everywhere
                ids |= seat.scope.region_ids
        # Who sits in one core team is "another core team" to every other region; a row that gives KB gives the own core
        # team as well (a test holds it), so together that is everywhere.
        everywhere = everywhere or (Column.OTHER_CORE_TEAM in columns and sits_in_a_core_team)
        return Scope(everywhere, frozenset(ids))

    @property
    def regions(self):
        """The regions in which this person holds a seat, as (slug, name), each once, in reference order."""
        return list(dict.fromkeys((s.region_slug, s.region_name) for s in self.held if s.region_id is not None))


def _current_seats(day=None, **where):
    """The appointments in force on `day` (today unless told), each with the regions of the province it speaks for."""
    places = Region.provinces.through.objects.filter(organisation_id=OuterRef("seat__organisation_id"))
    return (
        Appointment.objects.current(day)
        .filter(**where)
        .annotate(province_region_ids=ArraySubquery(places.values("region_id")))
    )


SEATS_OF = Prepared(
    lambda person, day: (
        _current_seats(day, person=person)
        .order_by("seat__body__region__number", "seat_id")
        .values_list(*SEAT_COLUMNS, "province_region_ids", "seat__body_id", "seat_id")
    )
)


def standing_of(person):
    """The standing kept on a person for this request; an anonymous visitor has none."""
    return person.standing if person.is_authenticated else Standing(())


def may(person, action, region_id):
    """May `person` do `action` for the region? Without a region only the public's rights and the programme's count."""
    return bool(standing_of(person).columns(region_id) & MATRIX[action].columns())


def may_partly(person, action, region_id):
    """May `person` do a part of `action` for the region, the own part or what they were invited to? The view narrows."""
    return bool(standing_of(person).columns(region_id) & MATRIX[action].partly())


def may_if_invited(person, action, region_id):
    """May `person` do `action` for the region where they are invited to? Whether they are, is not asked here."""
    return bool(standing_of(person).columns(region_id) & MATRIX[action].invited())


def sides_in_core_team(person, region_id):
    """The sides for which `person` sits in the region's core team today: region, rijk, seldom both, mostly neither."""
    columns = standing_of(person).columns(region_id)
    return {side for column, side in SIDE_OF_CORE_TEAM.items() if column in columns}


def which(person, action):
    """The regions in which `person` may do `action`, as a Scope."""
    return standing_of(person).scope(MATRIX[action].columns())


def audience(action, region_id):
    """Who may do `action` for the region today, without the public at large: {column: ids of people}; one query."""
    return _people_in(MATRIX[action].columns() - {Column.PUBLIC}, region_id)


def who_partly(action, region_id):
    """The people who may do a part of `action` for the region today, their own or what they were invited to."""
    people = set().union(*_people_in(MATRIX[action].partly(), region_id).values())
    return Person.objects.filter(pk__in=people).order_by("name")


def invitable(action, region_id):
    """Who may be invited to `action` in the region today, and can't do it anyway: a queryset; two queries."""
    found = _people_in(MATRIX[action].invited() | MATRIX[action].columns(), region_id)
    already = set().union(*(found.get(column, set()) for column in MATRIX[action].columns()))
    people = set().union(*(found.get(column, set()) for column in MATRIX[action].invited()))
    return Person.objects.filter(pk__in=people - already).order_by("name")


def _people_in(columns, region_id):
    rows = _current_seats(person__is_active=True).values_list("person_id", *SEAT_COLUMNS, "province_region_ids")
    found = {}
    for person_id, *seat in rows:
        if (column := Held(*seat).column_in(region_id)) in columns:
            found.setdefault(column, set()).add(person_id)
    return found


def who(action, region_id):
    """The people who may do `action` for the region today, without the public at large."""
    people = set().union(*audience(action, region_id).values())
    return Person.objects.filter(pk__in=people).order_by("name")
