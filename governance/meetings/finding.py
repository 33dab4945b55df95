"""Finding a meeting and what belongs to it among what the visitor may see; otherwise 404 (trust.md § 2.5)."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from regions.models import Region

from ..models import ActionPoint, AgendaItem, Body, Meeting, Paper
from . import rules


def find_region(person, region_slug):
    """The region of the address; None for the programme. Who can't see anything of meetings there finds nothing."""
    region = get_object_or_404(Region, slug=region_slug) if region_slug else None
    if not rules.may_view_some(person, region.pk if region else None):
        raise Http404
    return region


def meetings_seen(person, region=None):
    """The meetings of a region, or of the programme, that the person sees."""
    bodies = Body.objects.filter(rules.bodies_seen(person)).values("pk")
    events = Q(body=None, region__in=rules.regions_of_events(person)) | Q(body=None, region=None)
    return Meeting.objects.filter(Q(body__in=bodies) | events, region=region).select_related("body", "region")


def actions_seen(person, region=None):
    """The action points of a region, or of the programme, that the person sees."""
    bodies = Body.objects.filter(rules.bodies_seen(person)).values("pk")
    seats = [held.seat_id for held in rules.standing_of(person).held]
    own = Q(owner_person=person) | Q(owner_seat__in=seats)
    return ActionPoint.objects.filter(Q(body__in=bodies) | own, region=region)


def bodies_seen(person, region):
    """The bodies of a region, or of the programme, whose meetings the person sees, in their order."""
    return Body.objects.filter(rules.bodies_seen(person), region=region).order_by("pk")


def bodies_run(person, region):
    """Those the person plans meetings for, that still exist."""
    found = Body.objects.filter(region=region).standing().select_related("region").order_by("pk")
    return [body for body in found if body.kind not in NOT_MEETING and rules.may_run_body(person, body)]


NOT_MEETING = {"cashier", "administration", "ministries", "provinces"}
"""Bodies that are only a list of seats."""


def find_meeting(person, meeting_id, region_slug=None):
    """A meeting at its address; of the programme without a region."""
    where = {"region__slug": region_slug} if region_slug else {"region": None}
    meeting = (
        Meeting.objects.select_related("body__region", "region", "closed_by").filter(pk=meeting_id, **where).first()
    )
    if meeting is None or not rules.may_view_meeting(person, meeting):
        raise Http404
    return meeting


def find_item(meeting, item_id, *, removed=False):
    """An item on the agenda of this meeting; one that was removed only where it is asked for."""
    found = AgendaItem.objects.filter(meeting=meeting, pk=item_id, removed_at__isnull=not removed)
    item = found.select_related("owner_seat__body", "owner_person").first()
    if item is None:
        raise Http404
    item.meeting = meeting
    return item


def find_paper(meeting, paper_id):
    """A paper of this meeting that was not taken away."""
    papers = Paper.objects.filter(item__removed_at=None, removed_at=None, meeting=meeting)
    return get_object_or_404(papers.select_related("item", "file"), pk=paper_id)


def find_action(person, action_id, region_slug=None):
    """An action point at its address, for who sees its meeting or owns it."""
    where = {"region__slug": region_slug} if region_slug else {"region": None}
    found = ActionPoint.objects.filter(pk=action_id, **where).select_related(
        "meeting__body__region", "meeting__region", "item", "region", "owner_seat__body__region", "owner_person",
        "reported_by", "ended_by",
    )  # fmt: skip
    point = found.first()
    if point is None or not rules.may_see_action(person, point):
        raise Http404
    return point
