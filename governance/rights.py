"""From appointments to rights: what a person is to a region today, and the three answers of the matrix.

May this person do it here (`may`), in which regions may they (`which`), and who all may (`who`)? The sole source is a
current appointment (decisions 10 and 11; trust.md § 2).
"""

from dataclasses import dataclass

from .matrix import MATRIX, Column
from .models.people import Person
from .models.seats import Appointment, BodyKind, Role

COLUMN_OF_ROLE = {
    Role.PROGRAMME_MANAGER: Column.EDITOR,
    Role.PROGRAMME_OFFICER: Column.EDITOR,
    Role.REGION_ADVISER: Column.STATE_CORE_TEAM,
    Role.OFFICIAL_LEAD: Column.STATE_CORE_TEAM,
    Role.REGIONAL_LEAD: Column.REGIONAL_LEAD,
    Role.STATE_REPRESENTATIVE: Column.STATE_REPRESENTATIVE,
    Role.CASHIER: Column.CASHIER,
}
COLUMN_OF_PROGRAMME_BODY = {
    BodyKind.PROGRAMME_TEAM: Column.PROGRAMME_TEAM,
    BodyKind.ADMINISTRATION: Column.ADMINISTRATOR,
    BodyKind.MINISTRIES: Column.MINISTRY,
    BodyKind.PROVINCES: Column.MINISTRY,
}
CORE_TEAM_COLUMNS = {Column.EDITOR, Column.STATE_CORE_TEAM}


@dataclass(frozen=True)
class Held:
    """One seat that a person holds today."""

    role: str
    body_kind: str
    region_id: int | None
    region_slug: str | None
    region_name: str | None
    organisation_id: int | None

    @property
    def role_name(self):
        """The function in Dutch."""
        return Role(self.role).label

    @property
    def column(self):
        """The column of the matrix this seat gives in its own region, or everywhere for a seat of the programme."""
        if self.region_id is None:
            return COLUMN_OF_PROGRAMME_BODY[self.body_kind]
        if Role(self.role) in COLUMN_OF_ROLE:
            column = COLUMN_OF_ROLE[Role(self.role)]
            in_core_team = self.body_kind == BodyKind.CORE_TEAM
            return Column.REGION_SEAT if column in CORE_TEAM_COLUMNS and not in_core_team else column
        return Column.REGION_SEAT


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
        rows = (
            Appointment.objects.current()
            .filter(person=person)
            .order_by("seat__body__region__number", "seat_id")
            .values_list(
                "seat__role", "seat__body__kind", "seat__body__region_id", "seat__body__region__slug",
                "seat__body__region__name", "seat__organisation_id",
            )
        )  # fmt: skip
        return cls(tuple(Held(*row) for row in rows))

    def columns(self, region_id):
        """What this person is to the region: columns of the matrix. Everybody is public."""
        columns = {Column.PUBLIC}
        for seat in self.held:
            if seat.region_id is None or seat.region_id == region_id:
                columns.add(seat.column)
            elif seat.body_kind == BodyKind.CORE_TEAM:
                columns.add(Column.OTHER_CORE_TEAM)
        return columns

    def scope(self, columns):
        """The regions to which this person is one of `columns`."""
        ids, everywhere = set(), Column.PUBLIC in columns
        core_team_of = {seat.region_id for seat in self.held if seat.body_kind == BodyKind.CORE_TEAM}
        for seat in self.held:
            if seat.column in columns:
                everywhere = everywhere or seat.region_id is None
                ids.add(seat.region_id)
        # Who sits in one core team is "another core team" to every other region; a row that gives KB gives the own core
        # team as well (a test holds it), so together that is everywhere.
        everywhere = everywhere or (Column.OTHER_CORE_TEAM in columns and bool(core_team_of))
        return Scope(everywhere, frozenset(ids - {None}))

    @property
    def regions(self):
        """The regions in which this person holds a seat, as (slug, name), each once, in reference order."""
        return list(dict.fromkeys((s.region_slug, s.region_name) for s in self.held if s.region_id is not None))


def standing_of(person):
    """The standing kept on a person for this request; an anonymous visitor has none."""
    return person.standing if person.is_authenticated else Standing(())


def may(person, action, region_id):
    """May `person` do `action` for the region? Without a region only the public's rights and the programme's count."""
    return bool(standing_of(person).columns(region_id) & MATRIX[action].columns())


def which(person, action):
    """The regions in which `person` may do `action`, as a Scope."""
    return standing_of(person).scope(MATRIX[action].columns())


def who(action, region_id):
    """The people who may do `action` for the region today, without the public at large."""
    columns = MATRIX[action].columns() - {Column.PUBLIC}
    people = set()
    for appointment in Appointment.objects.current().filter(person__is_active=True).select_related("seat__body"):
        seat, body = appointment.seat, appointment.seat.body
        held = Held(seat.role, body.kind, body.region_id, None, None, seat.organisation_id)
        if body.region_id in {None, region_id}:
            matches = held.column in columns
        else:
            matches = body.kind == BodyKind.CORE_TEAM and Column.OTHER_CORE_TEAM in columns
        if matches:
            people.add(appointment.person_id)
    return Person.objects.filter(pk__in=people).order_by("name")
