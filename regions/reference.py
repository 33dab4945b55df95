"""Loading the reference data from regions/reference.toml, as often as one likes."""

import tomllib
from pathlib import Path

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.text import slugify

from .models import Membership, Objective, Organisation, OrganisationKind, Principle, Region

FILE = Path(__file__).parent / "reference.toml"


@transaction.atomic
def load(path=FILE):
    """Bring regions, organisations, objectives and principles in line with the file. Nothing is ever removed.

    What is equal already is left alone, so that a second run adds no row of history. Municipalities are only added:
    from then on the region keeps its own list.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for row in data["objectives"]:
        Objective.objects.update_or_create(number=row["number"], defaults=row)
    for row in data["principles"]:
        Principle.objects.update_or_create(number=row["number"], defaults=row)
    for number, row in enumerate(data["ministries"], start=1):
        _organisation(OrganisationKind.MINISTRY, f"ministerie-{slugify(row['abbreviation'])}", number, row)
    provinces = {
        row["name"]: _organisation(OrganisationKind.PROVINCE, f"provincie-{slugify(row['name'])}", number, row)
        for number, row in enumerate(data["provinces"], start=1)
    }
    for number, row in enumerate(data["regions"], start=1):
        _region(number, row, provinces)


def sort_key(name):
    """A name in the order people expect: without capitals, accents and the ligature of IJ (decisions 31)."""
    return slugify(name).replace("-", " ")


def _organisation(kind, slug, number, row):
    values = {
        "kind": kind, "name": row["name"], "abbreviation": row.get("abbreviation", ""), "number": number,
        "sort_key": sort_key(row["name"]), "valid": DateRange(row.get("from"), None),
    }  # fmt: skip
    return _bring_up_to_date(Organisation, slug, values)


def _region(number, row, provinces):
    x, y = row.get("map", (0, 0))
    values = {
        "number": number, "name": row["name"], "other_names": row.get("other_names", ""),
        "neighbours": row["neighbours"], "map_x": float(x), "map_y": float(y),
    }  # fmt: skip
    region = _bring_up_to_date(Region, slugify(row["name"]), values)
    wanted = {provinces[name].pk for name in row["provinces"]}
    if wanted != set(region.provinces.values_list("pk", flat=True)):
        region.provinces.set(wanted)
    for name in row.get("municipalities", []):
        municipality = _organisation(OrganisationKind.MUNICIPALITY, f"gemeente-{slugify(name)}", 0, {"name": name})
        if not region.memberships.filter(municipality=municipality).exists():
            Membership.objects.create(region=region, municipality=municipality)


def _bring_up_to_date(model, slug, values):
    row = model.objects.filter(slug=slug).first()
    if row is None:
        return model.objects.create(slug=slug, **values)
    if any(getattr(row, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    return row
