"""Bodies, seats and rhythm: the defaults, what a region arranges itself, and what stays as it was."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from governance.bodies import arranging, rules
from governance.bodies.members import members_of
from governance.models import AuditEntry, Body, BodyKind, Role, Seat, Side
from governance.reference import load_bodies
from npvr.access import Refused
from regions.models import Region
from tests.conftest import seated

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau(region, manager):
    """A body of the region's own with one seat."""
    body = arranging.add_body(region, by=manager, kind=BodyKind.OTHER, name="Thematafel wonen", rhythm_weeks=4)
    arranging.add_seat(body, by=manager, role=Role.CHAIR, side=Side.PARTNER, title="", organisation=None, places=1)
    return body


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


def test_the_achterhoek_has_its_rhythms_and_another_region_has_still_to_choose(region, other_region):
    def rhythms(one):
        return {body.kind: body.rhythm_words for body in Body.objects.filter(region=one)}

    known = rhythms(region)
    assert known[BodyKind.CORE_TEAM] == "elke 3 weken"
    assert known[BodyKind.STATE_REGION_BOARD] == "ten minste 2 keer per jaar"
    assert known[BodyKind.STEERING_GROUP] == "elke 6 weken"
    assert set(rhythms(other_region).values()) == {"nog te kiezen"}
    assert Body.objects.get(kind=BodyKind.SOUNDING_BOARD).rhythm_words == "elke 4 weken"


def test_loading_the_defaults_again_leaves_what_a_region_chose(region, manager):
    team = Body.objects.get(region=region, kind=BodyKind.CORE_TEAM)
    arranging.change_body(team, by=manager, rhythm_weeks=None)
    load_bodies()
    team.refresh_from_db()
    assert team.rhythm_words == "nog te kiezen"


@pytest.mark.parametrize("rhythm", [{"rhythm_weeks": 0}, {"rhythm_times_a_year": 0}, {"rhythm_weeks": 53},
                                    {"rhythm_weeks": 3, "rhythm_times_a_year": 2}])  # fmt: skip
def test_the_database_holds_no_rhythm_of_nothing_and_no_two_at_once(region, rhythm):
    with pytest.raises(IntegrityError), transaction.atomic():
        Body.objects.create(region=region, kind=BodyKind.OTHER, name="Proef", **rhythm)


def test_members_of_the_klankbordgroep_are_all_core_teams_and_its_seats_give_no_rights(region, other_region):
    there = {seated(Role.PROGRAMME_MANAGER, region), seated(Role.REGION_ADVISER, other_region)}
    seated(Role.STEERING_MEMBER, region)
    board = Body.objects.get(kind=BodyKind.SOUNDING_BOARD)
    assert {one.person for one in members_of(board)} == there
    table = Body.objects.get(kind=BodyKind.LEADS_TABLE)
    leads = {seated(Role.REGIONAL_LEAD, region), seated(Role.STATE_REPRESENTATIVE, other_region)}
    assert {one.person for one in members_of(table)} == leads


def test_what_a_region_adds_and_changes_is_in_the_record(bureau, region, manager):
    arranging.change_body(bureau, by=manager, rhythm_weeks=6)
    said = set(AuditEntry.objects.filter(region=region).values_list("action", flat=True))
    assert {"gremium toegevoegd", "zetel toegevoegd", "gremium gewijzigd"} <= said
    assert bureau.history.first().history_user == manager


def test_a_name_is_taken_once_in_a_region(bureau, region, other_region, manager):
    terms = {"by": manager, "kind": BodyKind.OTHER, "name": "Thematafel wonen"}
    with pytest.raises(Refused, match="met deze naam"):
        arranging.add_body(region, **terms)
    assert arranging.add_body(other_region, **terms).pk


@pytest.mark.parametrize("role", [Role.PROGRAMME_MANAGER, Role.REGION_ADVISER, Role.CASHIER, Role.ADMINISTRATOR])
def test_a_region_adds_no_seat_that_carries_rights_of_its_own(role, region, manager):
    """A region that could add a seat of the rijk's core team would give away the rijk's rights."""
    team = Body.objects.get(region=region, kind=BodyKind.CORE_TEAM)
    with pytest.raises(Refused, match="vaste zetel"):
        arranging.add_seat(team, by=manager, role=role, side=Side.REGION, title="nog een", organisation=None, places=1)


def test_a_body_ends_with_a_date_and_stays_in_the_database(bureau, manager):
    arranging.end_body(bureau, on=tomorrow(), by=manager)
    assert Body.objects.standing().filter(pk=bureau.pk).exists()
    assert not Body.objects.standing(tomorrow()).filter(pk=bureau.pk).exists()
    assert Body.objects.filter(pk=bureau.pk).exists()


def test_nothing_ends_in_the_past_nor_while_somebody_sits_there(bureau, region, manager):
    with pytest.raises(Refused, match="later"):
        arranging.end_body(bureau, on=timezone.localdate() - timedelta(days=1), by=manager)
    seat = bureau.seats.get()
    seated(Role.CHAIR, region)
    assert Seat.objects.filter(role=Role.CHAIR, body__region=region).first() == seat
    for end in (lambda: arranging.end_body(bureau, on=tomorrow(), by=manager),
                lambda: arranging.end_seat(seat, on=tomorrow(), by=manager)):  # fmt: skip
        with pytest.raises(Refused, match="zit hier nog"):
            end()


@pytest.mark.parametrize("kind", rules.LASTING_BODIES)
def test_what_rights_hang_on_is_not_ended(kind, region, manager):
    body = Body.objects.get(region=region, kind=kind)
    with pytest.raises(Refused, match="blijft bestaan"):
        arranging.end_body(body, on=tomorrow(), by=manager)
    with pytest.raises(Refused, match="blijft bestaan"):
        arranging.end_seat(body.seats.first(), on=tomorrow(), by=manager)


def test_a_seat_gets_no_fewer_places_than_are_held(region, manager):
    seat = Seat.objects.get(body__region=region, role=Role.PROGRAMME_OFFICER)
    for _ in range(2):
        seated(Role.PROGRAMME_OFFICER, region)
    with pytest.raises(Refused, match="Op plaats 2"):
        arranging.change_seat(seat, by=manager, places=1)


def test_the_plan_names_the_body_its_rhythm_and_its_functions_never_names(plan, region, bureau, manager):
    from plans.items.tree import items_of

    seated(Role.CHAIR, region)
    shown = {one["body"]: one for one in items_of(plan)["governance"]}
    assert shown["Kernteam"]["rhythm"] == "elke 3 weken"
    assert shown["Thematafel wonen"]["region"] == ["voorzitter"]
    assert shown["Thematafel wonen"]["rhythm"] == "elke 4 weken"
    assert "Regiokassier" not in shown
    arranging.change_body(bureau, by=manager, in_picture=False)
    assert "Thematafel wonen" not in {one["body"] for one in items_of(plan)["governance"]}


def test_every_region_has_a_seat_for_its_chair_once():
    for region in Region.objects.all():
        assert Seat.objects.filter(body__region=region, role=Role.REGION_CHAIR).count() == 1
