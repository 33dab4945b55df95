"""Finished reports as papers of a meeting (governance/papers/sources.py): a draft is none."""

from django.core.exceptions import ValidationError

from governance.papers.sources import Fetched, register
from npvr.access import Refused

from .finding import reports_seen
from .models import RegionReport
from .printing import bytes_of

NEWEST = 20
GONE = "Deze rapportage is er niet, of u kunt haar niet zien."
NO_PDF = "De PDF van deze rapportage is er nog niet. Probeer het over een minuut opnieuw."


def choices(person, region):
    """The newest finished reports that this person sees, with whom they are shared."""
    if region is None:
        return []
    found = reports_seen(person, region).filter(closed_at__isnull=False).select_related("finished")
    return [(str(one.pk), _title(one)) for one in found.defer("finished__content").order_by("-closed_at")[:NEWEST]]


def fetch(person, region, key):
    """The PDF of a finished report; refuses one that is not the person's to read or has no PDF yet."""
    if region is None:
        raise Refused(GONE)
    found = reports_seen(person, region).filter(closed_at__isnull=False).select_related("finished__file")
    try:
        report = found.get(pk=key)
    except (RegionReport.DoesNotExist, ValidationError, ValueError):
        raise Refused(GONE) from None
    file = getattr(report.finished, "file", None)
    content = bytes_of(file) if file else None
    if content is None:
        raise Refused(NO_PDF)
    return Fetched(content, _title(report))


def _title(report):
    return f"{report.title}, nummer {report.finished.number}"


def offer():
    """Say that finished reports can be put on an agenda."""
    register("voortgangsrapportage", "Voortgangsrapportages", choices, fetch)
