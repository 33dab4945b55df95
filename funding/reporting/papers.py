"""Overviews of process money as papers of a meeting (governance/papers/sources.py)."""

from django.core.exceptions import ValidationError

from governance.papers.sources import Fetched, register
from npvr.access import Refused
from npvr.models import JobState
from npvr.templatetags.ui import datetime_nl

from ..models import Printout
from ..rules import may_view_ledger
from .printing import content_of

NEWEST = 20
GONE = "Dit overzicht is er niet, of u kunt het niet zien."


def choices(person, region):
    """The overviews that were made of this region's book, the newest first, for who sees that book."""
    if region is None or not may_view_ledger(person, region.pk):
        return []
    made = Printout.objects.filter(region=region, state=JobState.DONE).defer("html")[:NEWEST]
    return [(str(one.pk), _title(one)) for one in made]


def fetch(person, region, key):
    """The PDF of an overview; refuses one that is not the person's to see, or is not what it was."""
    if region is None or not may_view_ledger(person, region.pk):
        raise Refused(GONE)
    try:
        found = Printout.objects.defer("html").get(pk=key, region=region, state=JobState.DONE)
    except (Printout.DoesNotExist, ValidationError, ValueError):
        raise Refused(GONE) from None
    content = content_of(found)
    if content is None:
        raise Refused("De PDF van dit overzicht is niet meer wat zij was. Maak het overzicht opnieuw.")
    return Fetched(content, _title(found))


def _title(printout):
    return f"{printout.title}, stand {datetime_nl(printout.asked_at)}"


def offer():
    """Say that overviews can be put on an agenda."""
    register("procesmiddelen", "Overzichten van procesmiddelen", choices, fetch)
