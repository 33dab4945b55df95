"""The map: whole, light, and with markers that can be reached by keyboard and screen reader."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.template.loader import render_to_string
from lxml import html

from npvr import map as netherlands

ACHTERHOEK = {"number": 7, "name": "Achterhoek", "x": 484, "y": 402, "url": "/regios/achterhoek/"}


def drawn(**context):
    return html.fragment_fromstring(render_to_string("components/map.html", context), create_parent="div")


def points(path):
    return [tuple(map(float, pair.split())) for pair in re.findall(r"[ML]([-\d.]+ [-\d.]+)", path)]


def test_the_map_has_the_twelve_provinces_by_their_own_names():
    names = [province.name for province in netherlands.provinces()]
    assert len(names) == 12
    assert {"Fryslân", "Gelderland", "Limburg", "Zeeland"} <= set(names)


def test_every_province_lies_within_the_view():
    left, top, width, height = map(float, netherlands.view_box().split())
    for province in netherlands.provinces():
        for x, y in points(province.path):
            assert left <= x <= left + width, province.name
            assert top <= y <= top + height, province.name


def test_every_province_is_a_closed_shape_of_more_than_a_few_corners():
    for province in netherlands.provinces():
        assert province.path.endswith("Z")
        assert len(points(province.path)) > 20, province.name


def test_the_map_stays_light_enough_to_stand_in_a_page():
    assert sum(len(province.path) for province in netherlands.provinces()) < 40_000


def test_a_marker_is_a_link_that_says_its_number_and_name():
    (link,) = drawn(markers=[ACHTERHOEK]).xpath("//svg/a")
    assert link.get("href") == "/regios/achterhoek/"
    assert link.get("aria-label") == "7 Achterhoek"


def test_what_is_to_be_said_of_a_region_stands_in_its_marker():
    (link,) = drawn(markers=[{**ACHTERHOEK, "note": "2 documenten"}]).xpath("//svg/a")
    assert link.get("aria-label") == "7 Achterhoek, 2 documenten"


def test_a_marker_without_an_address_is_no_link():
    page = drawn(markers=[{**ACHTERHOEK, "url": ""}])
    assert page.xpath("//svg/a") == []
    assert len(page.xpath("//circle")) == 1


@pytest.mark.parametrize(
    ("marker", "anchor"),
    [
        ({"x": 241, "y": 194}, "end"),
        ({"x": 484, "y": 402}, None),
        ({"x": 484, "y": 402, "side": "left"}, "end"),
        ({"x": 241, "y": 194, "side": "right"}, None),
    ],
)
def test_a_name_goes_to_the_sea_in_the_north_west_and_abroad_elsewhere(marker, anchor):
    (name,) = drawn(markers=[{**ACHTERHOEK, **marker}]).xpath("//*[@class='npvr-map__name']")
    assert name.get("text-anchor") == anchor


def test_places_between_whole_units_are_written_with_a_point():
    (dot,) = drawn(markers=[{**ACHTERHOEK, "x": 484.5}]).xpath("//circle")
    assert dot.get("cx") == "484.5"


def test_the_map_names_its_makers_and_its_licence():
    words = drawn(markers=[]).text_content()
    assert "MapSVG" in words
    assert "Victor Cazanave" in words
    assert "CC BY 4.0" in words
    assert "vereenvoudigd" in words  # the licence asks that a change is said


def test_without_a_front_end_build_the_map_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(netherlands, "SOURCE", tmp_path / "nederland.json")
    netherlands._drawing.cache_clear()
    try:
        with pytest.raises(ImproperlyConfigured, match="front-end"):
            netherlands.view_box()
    finally:
        netherlands._drawing.cache_clear()
