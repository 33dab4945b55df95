"""Gereedheid of a document: the rules of content/items/readiness.py on its tree, where each line is mended, the switch."""

from dataclasses import dataclass

from django.db import transaction

from governance import audit

from ..content.items import readiness as rules
from ..documents.models import Document, DocumentKind
from .models import Activity, ActivityGoal, ReadinessSwitch
from .tree import tree_of

TAILS = {
    "challenges": "opgaven/{}/",
    "goals": "doelen/{}/",
    "indicators": "indicatoren/{}/",
    "activities": "activiteiten/{}/",
    "principles": "uitgangspunten/#uitgangspunt-{}",
}


@dataclass(frozen=True)
class Line:
    """One thing that is open, with the address of the place where it is mended."""

    part: str
    part_name: str
    place: str
    text: str
    url: str


def is_shown(region_id):
    """Whether the region wants to see what is open; it does unless it chose otherwise."""
    return not ReadinessSwitch.objects.filter(region=region_id, shown=False).exists()


@transaction.atomic
def switch(region, *, shown, by):
    """Show the list to the region's core team from now on, or no longer."""
    choice, _ = ReadinessSwitch.objects.get_or_create(region=region)
    if choice.shown == shown and choice.changed_by_id:
        return
    choice.shown, choice.changed_by = shown, by
    choice._history_user, choice._change_reason = by, "aangezet" if shown else "uitgezet"
    choice.save()
    audit.record(f"gereedheid {'aangezet' if shown else 'uitgezet'}", actor=by, region=region)


def lines(document):
    """What is open in a document now, by part, each with its place; the number of statements doesn't grow with it."""
    slugs = {str(pk): slug for pk, slug in document.chapters.values_list("pk", "slug")}
    found = rules.by_part(rules.check(tree_of(document), worked_on=_worked_on(document)))
    return [
        Line(one.part, rules.PARTS[one.part], one.place, one.text, _url(document, one, slugs)) for one in found
    ]  # fmt: skip


def _worked_on(document):
    """The goals of a plan that an activity of one of its agendas works on; None for a plan without agendas.

    For an agenda this is empty: its own activities stand in its tree.
    """
    if document.kind == DocumentKind.AGENDA:
        return set()
    if not Document.objects.filter(plan=document).exists():
        return None
    activities = Activity.objects.filter(document__plan=document, removed_at=None)
    keys = ActivityGoal.objects.filter(activity__in=activities).values_list("goal__key", flat=True)
    return {str(key) for key in keys.distinct()}


def _url(document, advice, slugs):
    if advice.part == "chapters":
        return f"{document.path}hoofdstukken/{slugs[advice.key]}/"
    owner = document.path if advice.part == "activities" else f"/regios/{document.region.slug}/plan/"
    return owner + TAILS[advice.part].format(advice.key)
