"""The pages of meetings in the row of governance, and what the pages of bodies show of meetings."""

from django.db.models import Q
from django.utils import timezone

from ..models import Meeting, MeetingState
from . import rhythm, rules

MOST_COMING = 6


def pages(person, region):
    """(label, path below …/overleg/) of what this person may see; no statement."""
    found = []
    if rules.may_view_some(person, region.pk if region else None):
        found += [
            ("Bijeenkomsten", "bijeenkomsten/"),
            ("Kalender", "kalender/"),
            ("Besluiten", "besluiten/"),
            ("Actiepunten", "actiepunten/"),
        ]
    scope = rules.regions_of_rhythm(person)
    if region is None and (scope.everywhere or scope.region_ids):
        found.append(("Ritme", "ritme/"))
    return found


def of_overview(request, region):
    """For the first page of governance of a region: coming meetings and the rhythm; four statements at most."""
    person = request.user
    found = {"coming_meetings": None, "rhythms": rhythm.for_region(person, region) if region else None}
    if rules.may_view_some(person, region.pk if region else None):
        from .finding import meetings_seen

        coming = meetings_seen(person, region).filter(ends_at__gte=timezone.now()).exclude(state=MeetingState.CANCELLED)
        found["coming_meetings"] = list(coming.order_by("starts_at", "pk")[:MOST_COMING])
    return found | {"may_plan": rules.may_run_some(person, region.pk if region else None)}


def of_body(request, body):
    """For the page of a body: its rhythm, the last and the coming meetings; None for who doesn't see them."""
    if not rules.may_view_body(request.user, body):
        return {"body_meetings": None}
    now = timezone.now()
    meetings = Meeting.objects.filter(body=body).select_related("body", "region")
    coming = meetings.filter(Q(ends_at__gte=now) & ~Q(state=MeetingState.CANCELLED)).order_by("starts_at", "pk")
    past = meetings.filter(ends_at__lt=now).order_by("-starts_at", "-pk")
    return {
        "body_meetings": {"coming": list(coming[:MOST_COMING]), "past": list(past[:MOST_COMING])},
        "may_plan_body": rules.may_run_body(request.user, body),
        "meetings_place": f"/regios/{body.region.slug}/overleg/" if body.region_id else "/overleg/",
    }
