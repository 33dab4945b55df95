"""The meetings of a calendar: those a person may see, between two days; of one region, or of everywhere."""

from datetime import datetime, time, timedelta

from django.db.models import Q

from ..meetings import finding, rules
from ..models import Body, Meeting
from .ics import AMSTERDAM


def meetings_seen(person, region=None):
    """The meetings of a region that the person sees; without one those of all regions and the programme together."""
    if region is not None:
        return finding.meetings_seen(person, region)
    bodies = Body.objects.filter(rules.bodies_seen(person)).values("pk")
    events = Q(body=None) & (Q(region__in=rules.regions_of_events(person)) | Q(region=None))
    return Meeting.objects.filter(Q(body__in=bodies) | events).select_related("body", "region")


def between(meetings, first, last):
    """Of these, what takes place on the days `first` up to and including `last` in the Netherlands, in order."""
    start = datetime.combine(first, time(), tzinfo=AMSTERDAM)
    end = datetime.combine(last + timedelta(days=1), time(), tzinfo=AMSTERDAM)
    return meetings.filter(starts_at__lt=end, ends_at__gt=start).order_by("starts_at", "pk")


def bodies_to_choose(person, region=None):
    """The bodies to narrow a calendar by, as (id, name); over all regions with the region. One statement."""
    if region is not None:
        return [(body.pk, body.name) for body in finding.bodies_seen(person, region)]
    found = Body.objects.filter(rules.bodies_seen(person)).select_related("region").order_by("region__number", "pk")
    return [(body.pk, f"{body.name} ({body.region.name})" if body.region_id else body.name) for body in found]
