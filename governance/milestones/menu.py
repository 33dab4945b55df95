"""The timeline in the row of pages of governance, and on the first page of a region's governance."""

from . import rules, timeline


def pages(person, region):
    """(label, path below …/overleg/) for who may see it; no statement."""
    return [("Tijdpad", "tijdpad/")] if rules.may_view(person, region) else []


def of_overview(request, region):
    """What is late and what comes next in a region; one statement."""
    return {"path_ahead": timeline.nearest(request.user, region) if region else None}
