"""Telling a region's core team, once and together: what became late, and what can go on because its waiting is over.

A row for each milestone, region and kind makes that it happens once, whatever runs twice (MilestoneTold). Titles are told
to those alone who keep the timeline.
"""

from django.db import transaction
from django.utils import timezone

from npvr.templatetags.ui import count
from regions.models import Region

from ..models.milestones import Milestone, MilestoneTold, ToldKind, Wait
from ..notices import operations as notices
from ..rights import who
from . import rules, timeline

SHOWN = 60


def topic(region):
    """What notices about a region's timeline are about."""
    return f"tijdpad:{region.pk}"


def remind(today=None):
    """Tell each core team what became late since it was last told; how many people were told. Safe to run twice."""
    today = today or timezone.localdate()
    return sum(_remind_of(region, today) for region in Region.objects.order_by("number"))


@transaction.atomic
def _remind_of(region, today):
    late = [one for one in timeline.of_region(region, today=today) if one.state == timeline.LATE and _is_theirs(one)]
    new = _first_time(late, region, ToldKind.LATE)
    if not new:
        return 0
    people = list(who(rules.KEEP, region.pk))
    notices.tell(
        people,
        text=f"Op het tijdpad van {region.name} is de datum voorbij van {_names(new)}: gedaan, of een nieuwe datum?",
        path=f"/regios/{region.slug}/overleg/tijdpad/?toon=open",
        topic=topic(region),
        region=region,
        right=rules.KEEP,
    )
    return len(people)


def _is_theirs(entry):
    """Whether the region itself can say that it is done."""
    return entry.lane == timeline.REGION or entry.milestone.each_region


def _first_time(entries, region, kind):
    """Those of which this region was not told yet; whoever comes second finds none (the constraint waits for the first)."""
    told = MilestoneTold.objects.filter(region=region, kind=kind).values_list("milestone_id", flat=True)
    known, new = set(told), []
    for entry in entries:
        if entry.milestone.pk not in known:
            _, made = MilestoneTold.objects.get_or_create(milestone=entry.milestone, region=region, kind=kind)
            new += [entry] if made else []
    return new


def _names(entries):
    """One by its title, more by their number."""
    if len(entries) == 1:
        title = entries[0].title
        return f"“{title if len(title) <= SHOWN else title[:SHOWN].rstrip() + '…'}”"
    return count(len(entries), "mijlpaal,mijlpalen")


def tell_who_can_go_on(milestone, region, by, *, itself=False):
    """After something was done: the core teams of what waited for it, and waits for nothing more, hear it once.

    Without a region the milestone is the programme's: then every region is asked. `itself`: the milestone's own last wait
    was met. `by` is told nothing.
    """
    awaiting = Wait.objects.filter(on=milestone).values_list("milestone_id", flat=True)
    waiting = {milestone.pk} if itself else set(awaiting)
    if not waiting:
        return
    regions = [region] if region else Region.objects.filter(pk__in=_regions_of(waiting)).order_by("number")
    for one in regions:
        _tell_ready(one, waiting, by)


def _regions_of(waiting):
    """The regions in which one of these is open: their own, or all where the programme's is of each region."""
    rows = Milestone.objects.filter(pk__in=waiting).values_list("region_id", "each_region")
    found = {region_id for region_id, _ in rows if region_id}
    if any(each_region for _, each_region in rows):
        return Region.objects.values_list("pk", flat=True)
    return found


def _tell_ready(region, waiting, by):
    found = [
        one
        for one in timeline.of_region(region)
        if one.milestone.pk in waiting and one.is_open and one.waits and not one.waiting and _is_theirs(one)
    ]
    new = _first_time(found, region, ToldKind.READY)
    if not new:
        return
    words = "kan verder" if len(new) == 1 else "kunnen verder"
    notices.tell(
        [person for person in who(rules.KEEP, region.pk) if person.pk != by.pk],
        text=f"Op het tijdpad van {region.name}: {_names(new)} {words}. Waarop werd gewacht, is er.",
        path=timeline.path_of(new[0].milestone, region) if len(new) == 1 else f"/regios/{region.slug}/overleg/tijdpad/",
        topic=topic(region),
        region=region,
        right=rules.KEEP,
    )
