"""The progress reports of the demonstration: a finished one and a draft of the Achterhoek. Safe to run again."""

import tomllib
import uuid
from pathlib import Path

from django.db import transaction

from governance.demo import address
from governance.models import Person
from governance.notices.operations import close
from regions.models import Region

from . import operations
from .content import content_of, written
from .gathering import gather
from .models import RegionReport
from .periods import Period

DATA = Path(__file__).with_name("demo.toml")
NAMESPACE = uuid.UUID("5b0a3b8e-4a0c-4d1f-9a57-1f0c0f0e7a35")


def demo_key(key):
    """The id of a report of the demonstration: the same in every installation."""
    return uuid.uuid5(NAMESPACE, key)


def load_reports():
    """Make the reports that are not there yet; the PDF of the finished one waits for a worker. Nobody is told of them."""
    for key, row in tomllib.loads(DATA.read_text(encoding="utf-8")).items():
        token, region = demo_key(key), Region.objects.get(slug=row.pop("region"))
        period, finish = Period.chosen(row.pop("year"), row.pop("part")), row.pop("finish")
        by = Person.objects.get(email=address(row.pop("role"), region.slug))
        standing = RegionReport.objects.filter(region=region, period=period.range, removed_at=None)
        if RegionReport.objects.filter(token=token).exists() or standing.exists():
            continue
        texts = {name: value.strip() if isinstance(value, str) else value for name, value in row.items()}
        with transaction.atomic():
            report = operations.begin(region, period, by=by, token=token, is_demo=True, id=token, **texts)
            if finish:
                seen = written(content_of(report, period, gather(report)))[1]
                operations.finish(report, by=by, seen=seen)
                close(f"rapportage-{report.pk}")
