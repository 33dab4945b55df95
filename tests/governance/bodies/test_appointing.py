"""Appointing: each side its own seats, two people for the seats of weight, nothing of the past, nobody themselves."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from governance.bodies import accounts, appointing, rules
from governance.bodies.succession import hand_over_all
from governance.models import Appointment, AuditEntry, Body, BodyKind, Notice, Person, Role, Seat, SeatProposal, Side
from governance.notices import operations as notices
from governance.rights import may
from npvr.access import Refused
from tests.conftest import make_person, seated, seated_until_today

pytestmark = pytest.mark.django_db


def seat_of(role, region):
    return Seat.objects.select_related("body").filter(role=role, body__region=region).order_by("pk").first()


def today(days=0):
    return timezone.localdate() + timedelta(days=days)


def fresh(person):
    return Person.objects.get(pk=person.pk)


# --- who may fill which seat ------------------------------------------------------------------------------------------
FILLS = {
    Role.PROGRAMME_OFFICER: {Role.PROGRAMME_MANAGER, Role.PROGRAMME_OFFICER, Role.REGIONAL_LEAD},
    Role.CASHIER: {Role.PROGRAMME_MANAGER, Role.PROGRAMME_OFFICER, Role.REGIONAL_LEAD},
    Role.REGION_ADVISER: {Role.PROGRAMME_TEAM},
    Role.MEMBER: {Role.PROGRAMME_TEAM},  # of the broad consultation: a seat of the rijk
    Role.REGIONAL_LEAD: set(),
    Role.STATE_REPRESENTATIVE: set(),
}
PROPOSES = {
    Role.REGIONAL_LEAD: {Role.PROGRAMME_MANAGER, Role.PROGRAMME_OFFICER, Role.STEERING_MEMBER, Role.REGION_CHAIR},
    Role.STATE_REPRESENTATIVE: {Role.PROGRAMME_TEAM},
    Role.PROGRAMME_OFFICER: set(),
}
PEOPLE = [
    Role.PROGRAMME_MANAGER, Role.PROGRAMME_OFFICER, Role.REGION_ADVISER, Role.OFFICIAL_LEAD, Role.REGIONAL_LEAD,
    Role.STATE_REPRESENTATIVE, Role.CASHIER, Role.THEME_ADVISER, Role.STEERING_MEMBER, Role.REGION_CHAIR,
    Role.PROGRAMME_TEAM, Role.ADMINISTRATOR,
]  # fmt: skip


def test_each_side_fills_its_own_seats_and_two_people_those_of_weight(region, other_region):
    people = {
        role: seated(role, None if role in {Role.PROGRAMME_TEAM, Role.ADMINISTRATOR} else region) for role in PEOPLE
    }
    for role, allowed in FILLS.items():
        assert {who for who, one in people.items() if rules.may_appoint(one, seat_of(role, region))} == allowed, role
    for role, allowed in PROPOSES.items():
        seat = seat_of(role, region)
        assert {who for who, one in people.items() if rules.may_propose(one, seat)} == allowed, role
        if rules.takes_two(seat):
            assert rules.proposers(seat) == {people[who].pk for who in allowed}, role
    beheer = seat_of(Role.ADMINISTRATOR, None)
    assert {who for who, one in people.items() if rules.may_propose(one, beheer)} == {Role.ADMINISTRATOR}
    # The near misses: the right seat in another region, and yesterday's.
    for near in (seated(Role.REGIONAL_LEAD, other_region), seated_until_today(Role.PROGRAMME_MANAGER, region)):
        assert not rules.may_appoint(near, seat_of(Role.PROGRAMME_OFFICER, region))
        assert not rules.may_propose(near, seat_of(Role.REGIONAL_LEAD, region))
        assert not rules.may_arrange(near, region.pk)


def test_seats_of_provinces_and_partners_are_filled_by_the_region(region, manager):
    body = Body.objects.create(region=region, kind=BodyKind.OTHER, name="Board")
    for side in (Side.PROVINCE, Side.PARTNER):
        seat = Seat.objects.create(body=body, role=Role.MEMBER, side=side, title=side)
        assert rules.may_appoint(manager, seat)
        assert not rules.may_appoint(seated(Role.PROGRAMME_TEAM), seat)


# --- the days ---------------------------------------------------------------------------------------------------------


def test_an_appointment_gives_its_rights_from_its_first_to_its_last_day(region, manager):
    person = make_person()
    seat = seat_of(Role.PROGRAMME_OFFICER, region)
    appointing.appoint(seat, person=person, since=today(1), until=today(3), by=manager)
    for days, allowed in ((0, False), (1, True), (2, True), (3, False)):
        with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
            assert may(fresh(person), "plans.edit", region.pk) is allowed, days


@pytest.mark.parametrize(("since", "until", "why"), [
    (-1, None, "vandaag of later"), (2, 2, "ligt voor de eerste"), (2, 1, "ligt voor de eerste"),
    (40_000, None, "31 december 2070"), (0, 40_000, "31 december 2070"),
])  # fmt: skip
def test_days_that_cannot_be_are_refused_in_words(since, until, why, region, manager):
    seat = seat_of(Role.THEME_ADVISER, region)
    with pytest.raises(Refused, match=why):
        appointing.appoint(seat, person=make_person(), since=today(since), until=until and today(until), by=manager)
    assert not Appointment.objects.filter(seat=seat).exists()


def test_a_seat_with_one_place_is_held_once_and_says_by_whom(region, manager):
    seat = seat_of(Role.CASHIER, region)
    appointing.appoint(seat, person=make_person("Ans Kas"), since=today(5), until=today(9), by=manager)
    for since, until in ((0, None), (8, None), (6, 7), (0, 6)):
        with pytest.raises(Refused, match="Ans Kas"):
            appointing.appoint(seat, person=make_person(), since=today(since), until=until and today(until), by=manager)
    appointing.appoint(seat, person=make_person(), since=today(), until=today(5), by=manager)
    appointing.appoint(seat, person=make_person(), since=today(9), by=manager)
    assert set(Appointment.objects.filter(seat=seat).values_list("place", flat=True)) == {1}


def test_somebody_holds_a_seat_once_and_more_places_are_filled_one_by_one(region, manager):
    seat, person = seat_of(Role.PROGRAMME_OFFICER, region), make_person()
    appointing.appoint(seat, person=person, since=today(), by=manager)
    with pytest.raises(Refused, match="heeft deze zetel al"):
        appointing.appoint(seat, person=person, since=today(3), by=manager)
    assert appointing.appoint(seat, person=make_person(), since=today(), by=manager).place == 2
    with pytest.raises(Refused, match="Alle plaatsen"):
        appointing.appoint(seat, person=make_person(), since=today(), by=manager)


def test_ending_is_today_or_later_and_leaves_what_was(region, manager):
    person = seated(Role.CASHIER, region)
    held = Appointment.objects.get(person=person)
    with pytest.raises(Refused, match="verandert niet"):
        appointing.end_appointment(held, on=today(-1), by=manager)
    appointing.end_appointment(held, on=today(), by=manager)
    held.refresh_from_db()
    assert held.period == DateRange(date(2025, 1, 1), today())
    assert not may(fresh(person), "funding.book", region.pk)
    with pytest.raises(Refused, match="eindigt al"):
        appointing.end_appointment(held, on=today(1), by=manager)


def test_what_has_not_begun_is_taken_back_and_what_began_today_ends_tomorrow_at_the_soonest(region, manager):
    seat = seat_of(Role.THEME_ADVISER, region)
    later = appointing.appoint(seat, person=make_person(), since=today(2), by=manager)
    appointing.end_appointment(later, on=today(), by=manager)
    assert not Appointment.objects.filter(pk=later.pk).exists()
    assert Appointment.history.filter(id=later.pk, history_type="-").exists()
    begun = appointing.appoint(seat, person=make_person(), since=today(), by=manager)
    with pytest.raises(Refused, match="vanaf morgen"):
        appointing.end_appointment(begun, on=today(), by=manager)


def test_nobody_appoints_themselves_their_own_successor_or_ends_their_own(region, manager):
    seat = seat_of(Role.CASHIER, region)
    with pytest.raises(Refused, match="uzelf niet"):
        appointing.appoint(seat, person=manager, since=today(), by=manager)
    own = Appointment.objects.get(person=manager)
    with pytest.raises(Refused, match="eigen plaats"):
        appointing.appoint(own.seat, person=make_person(), since=today(1), by=manager, succeeds=own)
    with pytest.raises(Refused, match="eigen plaats"):
        appointing.end_appointment(own, on=today(1), by=manager)


# --- succession -------------------------------------------------------------------------------------------------------


def test_a_successor_takes_over_on_the_day_and_finds_what_waited(region, other_region, manager):
    leaving = seated(Role.CASHIER, region)
    for text, where, topic in (("De btw ramen.", region, "btw:1"), ("In Twente.", other_region, "btw:2")):
        notices.tell([leaving], text=text, path="/", region=where, topic=topic, right="funding.view_ledger")
    notices.tell([leaving], text="Afgedaan.", path="/", region=region, topic="klaar", right="funding.view_ledger")
    notices.close("klaar")
    before, coming = Appointment.objects.get(person=leaving), make_person()
    appointing.appoint(before.seat, person=coming, since=today(2), by=manager, succeeds=before)
    before.refresh_from_db()
    assert before.period.upper == today(2)

    def told():
        return set(Notice.objects.filter(person=coming, topic__startswith="btw").values_list("text", flat=True))

    hand_over_all()
    assert told() == set()  # not before the first day
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        for _ in range(2):
            hand_over_all()
        assert told() == {"De btw ramen."}
        assert Notice.objects.filter(person=coming, topic="btw:1").count() == 1
        assert (may(fresh(leaving), "funding.book", region.pk), may(fresh(coming), "funding.book", region.pk)) == (
            False, True,
        )  # fmt: skip


def test_it_is_recorded_and_told_to_both(region, manager):
    leaving = seated(Role.CASHIER, region)
    before, coming = Appointment.objects.get(person=leaving), make_person("Nel Nieuw")
    appointing.appoint(before.seat, person=coming, since=today(), by=manager, succeeds=before)
    entry = AuditEntry.objects.get(action="benoemd")
    assert (entry.actor, entry.region, "Nel Nieuw" in entry.detail) == (manager, region, True)
    assert Notice.objects.filter(person=coming, text__startswith="U bent benoemd").exists()
    assert Notice.objects.filter(person=leaving, text__startswith="Uw benoeming").exists()


# --- the seats of weight ----------------------------------------------------------------------------------------------


@pytest.fixture
def lead_seat(region):
    return seat_of(Role.REGIONAL_LEAD, region)


def test_a_regional_lead_is_proposed_by_one_and_confirmed_by_another(region, lead_seat, manager):
    member, coming = seated(Role.STEERING_MEMBER, region), make_person()
    with pytest.raises(Refused, match="twee leden"):
        appointing.appoint(lead_seat, person=coming, since=today(), by=manager)
    made = appointing.propose(lead_seat, person=coming, since=today(), by=manager)
    assert not may(fresh(coming), "plans.approve_for_region", region.pk)
    assert Notice.objects.filter(person=member, topic=appointing.topic_of(made), closed_at=None).exists()
    with pytest.raises(Refused, match="niet ook bevestigen"):
        appointing.confirm(made, by=manager)
    appointing.confirm(made, by=member)
    assert may(fresh(coming), "plans.approve_for_region", region.pk)
    assert not Notice.objects.filter(topic=appointing.topic_of(made), closed_at=None).exists()
    with pytest.raises(Refused, match="al afgehandeld"):
        appointing.confirm(made, by=member)


def test_confirming_a_successor_ends_who_sits_there_and_ending_takes_two_as_well(region, lead_seat, manager):
    old, member, coming = seated(Role.REGIONAL_LEAD, region), seated(Role.STEERING_MEMBER, region), make_person()
    made = appointing.propose(lead_seat, person=coming, since=today(3), by=member)
    with pytest.raises(Refused, match="staat al een voorstel"):
        appointing.propose(lead_seat, person=make_person(), since=today(3), by=manager)
    appointing.confirm(made, by=manager)
    assert Appointment.objects.get(person=old).period.upper == today(3)
    held = Appointment.objects.get(person=coming)
    with pytest.raises(Refused, match="twee leden"):
        appointing.end_appointment(held, on=today(5), by=manager)
    end = appointing.propose(lead_seat, person=coming, since=today(5), by=manager, kind=SeatProposal.Kind.END)
    appointing.confirm(end, by=member)
    held.refresh_from_db()
    assert held.period.upper == today(5)


def test_a_proposal_confirmed_later_begins_then_and_one_set_aside_does_nothing(region, lead_seat, manager):
    member = seated(Role.STEERING_MEMBER, region)
    aside = appointing.propose(lead_seat, person=make_person(), since=today(), by=manager)
    appointing.set_aside(aside, by=manager)
    assert not Appointment.objects.filter(seat=lead_seat).exists()
    made = appointing.propose(lead_seat, person=make_person(), since=today(), by=manager)
    with time_machine.travel(timezone.now() + timedelta(days=4), tick=False):
        assert appointing.confirm(made, by=member).period.lower == timezone.localdate()


def test_who_is_proposed_does_not_confirm(region, lead_seat, manager):
    member = seated(Role.STEERING_MEMBER, region)
    made = appointing.propose(lead_seat, person=member, since=today(), by=manager)
    with pytest.raises(Refused, match="eigen plaats"):
        appointing.confirm(made, by=member)
    with pytest.raises(Refused, match="uzelf niet"):
        appointing.propose(lead_seat, person=manager, since=today(), by=manager)


# --- accounts ---------------------------------------------------------------------------------------------------------


def test_an_address_is_one_person_whatever_its_capitals_and_who_lost_access_comes_back_by_beheer_only(manager):
    made = accounts.found_or_made("Nieuw@Gemeente.example ", "Noor Nieuw", by=manager)
    assert accounts.found_or_made("nieuw@gemeente.EXAMPLE", "Anders", by=manager) == made
    assert fresh(made).name == "Noor Nieuw"
    assert not made.has_usable_password()
    Person.objects.filter(pk=made.pk).update(is_active=False)
    with pytest.raises(Refused, match="geen toegang meer"):
        accounts.found_or_made("nieuw@gemeente.example", "Noor Nieuw", by=manager)
