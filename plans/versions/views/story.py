"""The story of an activity: what was done to it, and the versions of its agenda that were made meanwhile."""

from datetime import datetime

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode

from npvr.access import guard

from ...documents.finding import find_document, trail
from ...items.activities.finding import find_own_activity
from ...items.activities.story import entry, story_of
from ..models import Version


@guard("plans.view_working_text")
def activity_story(request, region_slug, first_year, key):
    """Saves, decisions on contributions, results, reports and versions, newest first, a page at a time (`?voor=`)."""
    agenda = find_document(request.user, region_slug, first_year)
    activity = find_own_activity(agenda, key, removed=True)
    before = _moment(request.GET.get("voor", ""))
    story = story_of(activity, before=before, more=[_versions(agenda, request.user)])
    path = f"{agenda.path}activiteiten/"
    context = {
        "document": agenda,
        "activity": activity,
        "entries": story.entries,
        "older": urlencode({"voor": story.older.isoformat()}) if story.older else "",
        "newer": before is not None,
        "activity_url": f"{path}{key}/",
        "breadcrumbs": trail(
            agenda, ("Inhoud", f"{agenda.path}inhoud/"), ("Activiteiten", path), (activity.title, f"{path}{key}/"),
            ("Verloop", ""),
        ),
    }  # fmt: skip
    return render(request, "plans/items/activities/story.html", context)


def _moment(text):
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _versions(agenda, person):
    """The versions of the agenda that this person may read, as entries of the story."""

    def source(before, number):
        rows = Version.objects.visible_to(person).filter(document=agenda).select_related("made_by").defer("content")
        if before:
            rows = rows.filter(made_at__lt=before)
        for version in rows.order_by("-made_at")[:number]:
            label = f" ({version.label})" if version.label else ""
            links = [(f"Versie {version.number}", f"{agenda.path}versies/{version.number}/")]
            yield entry(version.made_at, version.made_by.name, f"Versie {version.number}{label} gemaakt", links=links)

    return source
