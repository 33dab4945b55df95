"""Who sees the timeline and who keeps it, by rows that the matrix has already (ADR 0034).

A region's timeline is of whoever sees its progress and rhythm (`plans.view_progress`); its own path, and how far a
milestone of the programme is there, are kept by whoever runs its meetings (`governance.run_meetings`). The milestones of
the programme itself are kept by the programme team. A secretary runs the meetings of one body: that is not the timeline.
"""

from ..meetings.rules import is_programme_team
from ..rights import may, which

VIEW, KEEP = "plans.view_progress", "governance.run_meetings"
WHY_NOT_REGION = "Het tijdpad van de regio houdt het kernteam van deze regio bij."
WHY_NOT_PROGRAMME = "De mijlpalen van het programma houdt het programmateam bij."


def may_view(person, region):
    """See the timeline of a region; that of the programme (None) is for whoever sees that of a region."""
    if region is not None:
        return may(person, VIEW, region.pk)
    scope = which(person, VIEW)
    return scope.everywhere or bool(scope.region_ids)


def may_keep(person, region):
    """Keep a region's own path and its state, or the milestones of the programme (None)."""
    return is_programme_team(person) if region is None else may(person, KEEP, region.pk)


def why_not(region):
    """Whose work it is, for who may not."""
    return WHY_NOT_PROGRAMME if region is None else WHY_NOT_REGION


def regions_seen(person):
    """The regions whose timeline the person sees, as a Scope."""
    return which(person, VIEW)
