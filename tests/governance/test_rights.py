"""From seats to rights: may, which and who, for every kind of person; near misses in place, time and body."""

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from governance.matrix import MATRIX, Column
from governance.models import Appointment, Body, BodyKind, Person, Role, Seat, Side
from governance.rights import Scope, Standing, may, sides_in_core_team, which, who
from regions.models import Organisation, Region
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.governance.test_matrix import ALLOWED, allowed

pytestmark = pytest.mark.django_db

# Each kind of person: what they are to the own region, and to another one.
KINDS = {
    Role.PROGRAMME_MANAGER: ("ED", "KB"),
    Role.PROGRAMME_OFFICER: ("ED", "KB"),
    Role.REGION_ADVISER: ("RA", "KB"),
    Role.OFFICIAL_LEAD: ("RA", "KB"),
    Role.REGIONAL_LEAD: ("BT", "PU"),
    Role.STATE_REPRESENTATIVE: ("RV", "PU"),
    Role.CASHIER: ("KA", "PU"),
    Role.THEME_ADVISER: ("RL", "PU"),
    Role.STEERING_MEMBER: ("RL", "PU"),
    Role.MEMBER: ("RL", "PU"),
    Role.REGION_CHAIR: ("RL", "PU"),
    Role.MINISTER: ("PU", "PU"),
    Role.DIRECTORATE_MEMBER: ("PU", "PU"),
    Role.MINISTRY_CONTACT: ("DE", "DE"),
    Role.PROVINCE_CONTACT: ("DE", "PU"),
    Role.PROGRAMME_TEAM: ("PB", "PB"),
    Role.ADMINISTRATOR: ("AD", "AD"),
    "no seat": ("PU", "PU"),
    "anonymous": ("PU", "PU"),
}
MEET_ONLY = {Role.MINISTER, Role.DIRECTORATE_MEMBER}
OF_THE_PROGRAMME = {Role.MINISTRY_CONTACT, Role.PROGRAMME_TEAM, Role.ADMINISTRATOR, *MEET_ONLY}
IN_NO_DEFAULT_BODY = {Role.CHAIR, Role.SECRETARY}


@pytest.fixture
def far_region(db):
    """Zeeuws-Vlaanderen: another region, in another province."""
    return Region.objects.get(slug="zeeuws-vlaanderen")


def somebody(kind, region):
    """A person of this kind, for whom `region` is the own region."""
    if kind == "anonymous":
        return AnonymousUser()
    if kind == "no seat":
        return make_person()
    if kind == Role.PROVINCE_CONTACT:
        return province_contact(region.provinces.get())
    return seated(kind, None if kind in OF_THE_PROGRAMME else region)


def province_contact(province):
    """The contact of one province: a seat of the programme that speaks for an organisation."""
    seat = Seat.objects.get(role=Role.PROVINCE_CONTACT, organisation=province)
    person = make_person(f"contact {province.name}")
    Appointment.objects.create(seat=seat, person=person, place=1, period=(date(2025, 1, 1), None))
    return person


def rights(person, region):
    """What the person may do in the region, of the actions in use."""
    return {action for action in ALLOWED if may(person, action, region.pk)}


def rights_of(column):
    """What a column may do, by the copy of the table in test_matrix."""
    return {action for action in ALLOWED if Column(column) in allowed(action)}


def test_every_role_is_among_the_kinds():
    assert set(Role) <= set(KINDS) | IN_NO_DEFAULT_BODY


@pytest.mark.parametrize("kind", KINDS)
def test_may_is_the_cell_in_the_own_region_and_in_another(kind, region, far_region):
    person = somebody(kind, region)
    own, other = KINDS[kind]
    public = rights_of("PU")
    assert rights(person, region) == rights_of(own) | public
    assert rights(person, far_region) == rights_of(other) | public


@pytest.mark.parametrize("kind", KINDS)
def test_which_names_exactly_the_regions_where_may_says_yes(kind, region):
    person = somebody(kind, region)
    regions = Region.objects.values_list("pk", flat=True)
    for action in ALLOWED:
        scope = which(person, action)
        assert {pk for pk in regions if pk in scope} == {pk for pk in regions if may(person, action, pk)}, action


def test_who_names_exactly_the_people_for_whom_may_says_yes(region, far_region):
    people = {
        (kind, own): somebody(kind, own)
        for own in (region, far_region)
        for kind in KINDS
        if kind != "anonymous" and not (kind in OF_THE_PROGRAMME and own == far_region)
    }
    for action in ALLOWED:
        expected = {
            person.name
            for (kind, own), person in people.items()
            for column in [KINDS[kind][0 if own == region else 1]]
            if column != "PU" and Column(column) in allowed(action)
        }
        assert set(who(action, region.pk).values_list("name", flat=True)) == expected, action


def test_without_a_region_only_the_seats_of_the_programme_count(region):
    assert may(somebody(Role.ADMINISTRATOR, region), "governance.read_mail", None)
    assert may(somebody(Role.PROGRAMME_TEAM, region), "governance.view_people", None)
    for kind in set(KINDS) - OF_THE_PROGRAMME:
        assert not may(somebody(kind, region), "governance.view_people", None), kind
    assert {p.name for p in who("governance.view_people", None)} == {
        "beheer programma", "programmateam programma",
    }  # fmt: skip


def test_the_rights_of_two_seats_add_up(region, other_region):
    person = seated(Role.PROGRAMME_MANAGER, region)
    seated(Role.CASHIER, other_region, person=person)
    assert rights(person, region) == rights_of("ED") | rights_of("PU")
    assert rights(person, other_region) == rights_of("KA") | rights_of("KB") | rights_of("PU")


def test_programme_manager_and_cashier_of_one_region_can_be_one_person(region):
    person = seated(Role.CASHIER, region, person=seated(Role.PROGRAMME_MANAGER, region))
    assert rights(person, region) == rights_of("ED") | rights_of("KA") | rights_of("PU")


# --- provinces -------------------------------------------------------------------------------------------------------


def test_a_province_contact_counts_in_the_regions_of_that_province_only():
    province = Organisation.objects.get(slug="provincie-gelderland")
    person = province_contact(province)
    own = set(Region.objects.filter(provinces=province).values_list("pk", flat=True))
    assert own
    assert which(person, "plans.view_region_and_state") == Scope(False, frozenset(own))
    for region in Region.objects.all():
        assert may(person, "plans.view_region_and_state", region.pk) == (region.pk in own)
        assert (person in who("plans.view_region_and_state", region.pk)) == (region.pk in own)


def test_a_province_with_two_regions_and_a_region_in_two_provinces_count_both(region, other_region):
    gelderland, overijssel = region.provinces.get(), other_region.provinces.get()
    assert gelderland != overijssel
    region.provinces.add(overijssel)
    person = province_contact(overijssel)
    assert {region.pk, other_region.pk} <= which(person, "governance.view_people").region_ids


def test_a_seat_among_the_provinces_that_speaks_for_none_counts_nowhere(region):
    body = Body.objects.get(kind=BodyKind.PROVINCES)
    seat = Seat.objects.create(body=body, role=Role.PROVINCE_CONTACT, side=Side.PROVINCE, organisation=None)
    person = make_person()
    Appointment.objects.create(seat=seat, person=person, period=(date(2025, 1, 1), None))
    assert rights(person, region) == rights_of("PU")


# --- the near misses: another body, another day, no access -----------------------------------------------------------


@pytest.mark.parametrize(
    "role", [*[r for r, (own, _) in KINDS.items() if own in {"ED", "RA", "BT", "RV", "KA"}], *IN_NO_DEFAULT_BODY]
)
def test_a_function_in_another_body_is_a_seat_like_any_other(role, region):
    body = Body.objects.create(region=region, kind=BodyKind.OTHER, name="Werkgroep wonen")
    seat = Seat.objects.create(body=body, role=role, side=Side.REGION)
    person = make_person()
    Appointment.objects.create(seat=seat, person=person, period=(date(2025, 1, 1), None))
    assert rights(person, region) == rights_of("RL") | rights_of("PU")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind in set(Role) - {Role.PROVINCE_CONTACT}])
def test_yesterday_s_and_tomorrow_s_seats_give_nothing(kind, region):
    where = None if kind in OF_THE_PROGRAMME else region
    for person in (seated_until_today(kind, where), seated_from_tomorrow(kind, where)):
        assert rights(person, region) == rights_of("PU")
        assert person not in who("governance.view_people", region.pk)


def test_a_seat_counts_on_its_first_and_on_its_last_day(region):
    today = timezone.localdate()
    one_day = seated(Role.PROGRAMME_MANAGER, region, since=today, until=today + timedelta(days=1))
    assert may(one_day, "plans.edit", region.pk)


def test_who_has_no_access_has_no_rights_whatever_the_seat(region):
    person = seated(Role.PROGRAMME_MANAGER, region)
    Person.objects.filter(pk=person.pk).update(is_active=False)
    person = Person.objects.get(pk=person.pk)
    assert not may(person, "plans.edit", region.pk)
    assert which(person, "plans.edit") == Scope(False, frozenset())
    assert person not in who("plans.edit", region.pk)


def test_django_s_own_switches_give_nothing(region):
    person = make_person()
    person.is_superuser = person.is_staff = True
    assert not any(may(person, action, region.pk) for action in set(ALLOWED) - {"plans.view_public"})
    assert not person.has_perm("plans.change_document")
    assert not person.has_module_perms("plans")


# Dutch midnight, also where the clock goes forward (29 March) and back (25 October), and at the turn of the year.
MIDNIGHTS = [
    (date(2026, 3, 29), "2026-03-28T23:59:59+01:00", "2026-03-29T00:00:00+01:00"),
    (date(2026, 3, 30), "2026-03-29T23:59:59+02:00", "2026-03-30T00:00:00+02:00"),
    (date(2026, 10, 25), "2026-10-24T23:59:59+02:00", "2026-10-25T00:00:00+02:00"),
    (date(2026, 10, 26), "2026-10-25T23:59:59+01:00", "2026-10-26T00:00:00+01:00"),
    (date(2027, 1, 1), "2026-12-31T23:59:59+01:00", "2027-01-01T00:00:00+01:00"),
    (date(2028, 3, 1), "2028-02-29T23:59:59+01:00", "2028-03-01T00:00:00+01:00"),
]


@pytest.mark.parametrize(("day", "before", "after"), MIDNIGHTS)
def test_a_seat_ends_and_begins_at_dutch_midnight(day, before, after, region):
    leaving = seated(Role.PROGRAMME_MANAGER, region, until=day)
    coming = seated(Role.PROGRAMME_MANAGER, region, since=day)
    for moment, holder in ((before, leaving), (after, coming)):
        with time_machine.travel(moment, tick=False):
            assert list(who("plans.edit", region.pk)) == [holder]
            for person in (leaving, coming):
                fresh = Person.objects.get(pk=person.pk)
                assert may(fresh, "plans.edit", region.pk) == (person == holder)


@pytest.mark.parametrize("hour", ["02:30:00+02:00", "02:30:00+01:00"])
def test_in_the_repeated_hour_of_25_october_it_is_25_october(hour, region):
    person = seated(Role.PROGRAMME_MANAGER, region, since=date(2026, 10, 25), until=date(2026, 10, 26))
    with time_machine.travel(f"2026-10-25T{hour}", tick=False):
        assert may(person, "plans.edit", region.pk)


# --- what it costs ---------------------------------------------------------------------------------------------------


def test_all_answers_about_one_person_cost_one_query(region, django_assert_num_queries):
    person = Person.objects.get(pk=seated(Role.PROGRAMME_MANAGER, region).pk)
    with django_assert_num_queries(1):
        for action in MATRIX:
            may(person, action, region.pk)
            which(person, action)


def test_who_costs_two_queries_however_many_sit(region, django_assert_num_queries):
    for _ in range(3):
        seated(Role.THEME_ADVISER, region)
    with django_assert_num_queries(2):
        assert len(who("plans.view_region_and_state", region.pk)) == 3


def test_the_standing_of_a_person_lists_the_regions_once_in_reference_order(region, other_region, far_region):
    person = seated(Role.CASHIER, far_region)
    for where in (other_region, region):
        seated(Role.THEME_ADVISER, where, person=person)
    seated(Role.CASHIER, region, person=person)
    numbers = [Region.objects.get(slug=slug).number for slug, _ in Standing.of(person).regions]
    assert numbers == sorted({r.number for r in (region, other_region, far_region)})


@pytest.mark.parametrize(
    ("role", "sides"),
    [
        (Role.PROGRAMME_MANAGER, {"regio"}), (Role.PROGRAMME_OFFICER, {"regio"}), (Role.REGION_ADVISER, {"rijk"}),
        (Role.OFFICIAL_LEAD, {"rijk"}), (Role.REGIONAL_LEAD, set()), (Role.STATE_REPRESENTATIVE, set()),
        (Role.STEERING_MEMBER, set()),
    ],
)  # fmt: skip
def test_a_seat_in_the_core_team_speaks_for_its_own_side_in_its_own_region(db, role, sides, region, other_region):
    person = seated(role, region)
    assert sides_in_core_team(person, region.pk) == sides
    assert sides_in_core_team(person, other_region.pk) == set()
