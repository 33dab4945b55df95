"""Making milestones for tests."""

import uuid
from datetime import timedelta

from django.utils import timezone

from governance.milestones import operations
from governance.milestones.when import When, parse
from governance.models.milestones import Milestone, Precision


def milestone_of(region, by, title="Mijlpaal", when="2090", **fields):
    """A milestone of a region's path, or of the programme (None); far away unless told otherwise."""
    when = parse(when) if isinstance(when, str) else when
    return operations.add(region, by=by, title=title, when=when, token=uuid.uuid4(), **fields)


def days_from_now(days):
    """A day, so many from today."""
    on = timezone.localdate() + timedelta(days=days)
    return When(Precision.DAY, on, on)


def of_reference(key):
    """A milestone of the reference data."""
    return Milestone.objects.get(key=key)
