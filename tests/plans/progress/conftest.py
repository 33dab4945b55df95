"""Reports of the Achterhoek over the first half of 2025, and what there was in it."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from governance.models import AgendaItem, Body, BodyKind, Decision, Meeting, MeetingState, Milestone, Role
from governance.models.milestones import Precision
from plans.progress import operations
from plans.progress.content import content_of, written
from plans.progress.gathering import gather
from plans.progress.periods import Period
from tests.conftest import seated

HALF = Period.chosen(2025, "1")


@pytest.fixture
def writer(db, region, settings, tmp_path):
    """The programme manager of the Achterhoek; files go to a folder of the test."""
    settings.MEDIA_ROOT = tmp_path
    return seated(Role.PROGRAMME_MANAGER, region)


@pytest.fixture
def draft(region, writer):
    """A draft over the first half of 2025."""
    return operations.begin(
        region, HALF, by=writer, token=uuid.uuid4(), on=date(2025, 7, 4), occasion="Waarom wij dit schrijven."
    )


def seen(report):
    """The hash of what a writer sees who looks at the report now."""
    return written(content_of(report, Period.of(report), gather(report)))[1]


def finished(report, by):
    """The report, finished."""
    return operations.finish(report, by=by, seen=seen(report))


def meet(region, at, by, *, title="", state=MeetingState.HELD, decided=""):
    """A meeting of the core team, or an event with a title, with a decision in it if it has words."""
    body = None if title else Body.objects.get(region=region, kind=BodyKind.CORE_TEAM)
    meeting = Meeting.objects.create(
        region=region, body=body, title=title, starts_at=at, ends_at=at + timedelta(hours=1), state=state, made_by=by,
        why="ziek" if state == MeetingState.CANCELLED else "",
    )  # fmt: skip
    if decided:
        item = AgendaItem.objects.create(meeting=meeting, number=1, title="Punt")
        number = Decision.objects.filter(body=body).count() + 1
        Decision.objects.create(
            body=body, meeting=meeting, item=item, year=at.year, sequence=number, text=decided, on=at.date(), made_by=by
        )
    return meeting


def at(*when):
    """A moment in UTC."""
    return datetime(*when, tzinfo=UTC)


def milestone(title, day, *, region=None, done_on=None):
    """A milestone of a day, done or not."""
    state = {"state": "done", "done_on": done_on} if done_on else {}
    return Milestone.objects.create(
        title=title, region=region, precision=Precision.DAY, first_day=day, last_day=day, **state
    )
