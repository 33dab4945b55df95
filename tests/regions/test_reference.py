"""The reference data: the eleven regions and what belongs to the programme (domain.md § 1)."""

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from governance.models import Body, Seat
from governance.reference import load_bodies
from regions.models import Membership, Objective, Organisation, Principle, Region
from regions.reference import load

ELEVEN = [
    "Kop van Noord-Holland", "Noord- en Oost-Groningen", "Zuidoost-Fryslân", "Noard-Fryslân", "Zuid- en Oost-Drenthe",
    "Twente", "Achterhoek", "Noord-Limburg", "Midden-Limburg", "Zuid-Limburg", "Zeeuws-Vlaanderen",
]  # fmt: skip


def test_there_are_eleven_regions_in_the_order_of_the_letter(db):
    assert list(Region.objects.values_list("name", flat=True)) == ELEVEN


def test_ten_ministries_three_objectives_and_six_principles(db):
    ministries = Organisation.objects.filter(kind="ministry").values_list("abbreviation", flat=True)
    assert set(ministries) == {"BZK", "VWS", "OCW", "SZW", "JenV", "IenW", "VRO", "LVVN", "EZ", "KGG"}
    assert (Objective.objects.count(), Principle.objects.count()) == (3, 6)


def test_the_achterhoek_has_its_eight_municipalities_and_its_neighbour(db, region):
    assert [m.name for m in region.municipalities()] == [
        "Aalten", "Berkelland", "Bronckhorst", "Doetinchem", "Montferland", "Oost Gelre", "Oude IJsselstreek", "Winterswijk",
    ]  # fmt: skip
    assert (region.neighbours, [p.name for p in region.provinces.all()]) == (["Noordrijn-Westfalen"], ["Gelderland"])


def test_loading_again_changes_nothing_and_adds_no_history(db):
    before = (Organisation.history.count(), Region.history.count(), Membership.objects.count(), Seat.objects.count())
    load()
    load_bodies()
    after = (Organisation.history.count(), Region.history.count(), Membership.objects.count(), Seat.objects.count())
    assert after == before


def test_what_was_changed_by_hand_in_the_file_s_columns_comes_back(db, region):
    Region.objects.filter(pk=region.pk).update(other_names="iets anders")
    load()
    region.refresh_from_db()
    assert region.other_names == ""


def test_every_region_has_its_default_bodies_and_seats(db):
    for region in Region.objects.all():
        kinds = set(Body.objects.filter(region=region).values_list("kind", flat=True))
        assert kinds == {"state_region_board", "core_team", "broad_consultation", "steering_group", "cashier"}
    assert Seat.objects.filter(role="departement").count() == 10


def test_a_municipality_is_in_a_region_once_at_a_time(db, region):
    municipality = region.municipalities().first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(region=region, municipality=municipality, period=DateRange(None, None))


def test_every_region_has_a_place_on_the_map(db):
    places = set(Region.objects.values_list("map_x", "map_y"))
    assert len(places) == 11
    assert all(x > 0 and y > 0 for x, y in places)
