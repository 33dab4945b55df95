"""The map of the Netherlands: provinces as drawn paths.

The front-end build makes it from @svg-maps/netherlands (MapSVG, CC BY 4.0); components/map.html names the makers.
"""

import json
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from django.core.exceptions import ImproperlyConfigured

SOURCE = Path(__file__).resolve().parent / "static" / "npvr" / "nederland.json"
NAMES = 196  # room for the longest name right of the easternmost marker
MARGIN = 6  # so that no coast is cut off


@cache
def _drawing():
    try:
        return json.loads(SOURCE.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise ImproperlyConfigured("De kaart ontbreekt: bouw eerst de front-end (npm ci, node build.mjs).") from missing


@cache
def provinces():
    """The twelve provinces: `id` (two letters), `name` and `path` (the d of an SVG path), by name."""
    return tuple(SimpleNamespace(**province) for province in _drawing()["provinces"])


def view_box():
    """The viewBox of the map with room in the east for the names of regions.

    Markers stand in the same units; the land itself lies between x 0 and 613 and y 0 and 724.
    """
    left, top, width, height = map(float, _drawing()["viewBox"].split())
    return f"{left:g} {top - MARGIN:g} {width + NAMES:g} {height + 2 * MARGIN:g}"
