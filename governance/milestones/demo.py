"""The timelines of the demonstration (demo.toml): states that were invented carry "demogegeven"."""

import tomllib
from pathlib import Path

from django.db import transaction

from regions.models import Region

from ..models.milestones import Milestone, RegionCourse, Wait
from .reference import milestone_id, values_of

FILE = Path(__file__).with_name("demo.toml")
SOURCES = {
    "achterhoek": "Tijdpad van de regio, vergaderbundel van het algemeen bestuur, 5 maart 2025",
    "kop-van-noord-holland": "Voortgangsrapportage Elke Regio Telt, Kop van Noord-Holland",
}
"""Where the own path of a region comes from, unless a row says otherwise."""


@transaction.atomic
def load_demo_milestones():
    """Make them, unless they are there already; rows are made many at a time. Needs the reference data."""
    if Milestone.objects.filter(region__slug="achterhoek").exclude(key="").exists():
        return
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    regions = {one.slug: one for one in Region.objects.filter(slug__in=told)}
    known = dict(Milestone.objects.exclude(key="").values_list("key", "pk"))
    for key, row in told["programma"].items():
        Milestone.objects.filter(key=key).update(state="done", done_on=row["gedaan"], is_demo=row["demo"])
    rows = [
        (region, row | {"source": row.get("source", SOURCES[slug])})
        for slug, region in regions.items()
        for row in told[slug].get("mijlpalen", ())
    ]
    made = [
        Milestone(pk=milestone_id(row["key"]), key=row["key"], region=region, **values_of(row)) for region, row in rows
    ]
    Milestone.objects.bulk_create(made)
    known |= {one.key: one.pk for one in made}
    RegionCourse.objects.bulk_create(
        RegionCourse(milestone_id=known[key], region=region, **values_of(row))
        for slug, region in regions.items()
        for key, row in told[slug].get("programma", {}).items()
    )
    Wait.objects.bulk_create(
        Wait(milestone_id=known[row["key"]], on_id=known.get(what), words="" if what in known else what)
        for _, row in rows
        for what in row.get("wacht_op", ())
    )
