"""Annexes of reply tables as papers of a meeting (governance/papers/sources.py)."""

from django.core.exceptions import ValidationError

from governance.models import PrintJob, PrintKind
from governance.papers.sources import Fetched, register
from governance.rights import may
from npvr.access import Refused
from npvr.models import JobState
from npvr.templatetags.ui import date_nl

from . import annex

NEWEST = 20
SEES = "plans.view_core_team"  # as rules.may_view_review
GONE = "Deze bijlage is er niet, of u kunt haar niet zien."


def choices(person, region):
    """The newest annexes of the region's rounds, for who sees those rounds; one query."""
    return [(str(job.pk), _title(job)) for job in _annexes(person, region).order_by("-asked_at")[:NEWEST]]


def fetch(person, region, key):
    """The PDF of an annex; refuses one that is not the person's to see or that is not what it was."""
    try:
        job = _annexes(person, region).get(pk=key)
    except (PrintJob.DoesNotExist, ValidationError, ValueError):
        raise Refused(GONE) from None
    content = annex.file_of(job)
    if content is None:
        raise Refused(GONE)
    return Fetched(content, _title(job))


def _annexes(person, region):
    if region is None or not may(person, SEES, region.pk):
        return PrintJob.objects.none()
    found = PrintJob.objects.filter(region=region, kind=PrintKind.REPLY_TABLE, state=JobState.DONE)
    return found.select_related("made").defer("content")


def _title(job):
    return f"{job.title}, {date_nl(job.asked_at)}"


def offer():
    """Say that annexes can be put on an agenda."""
    register("reactietabel", "Reactietabellen (met namen)", choices, fetch)
