"""Finding activities of an agenda, and what hangs on them, among what the visitor may know of; otherwise 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from ..models import Activity, Contribution, Result


def find_activity(document, key, *, removed=False):
    """The activity with `key` that this agenda shows: its own, or one of another region that shares it.

    A removed one of its own only when it is asked for. One query, with the lead and who saved it last.
    """
    with_people = Activity.objects.select_related("lead", "saved_by", "document__region")
    found = with_people.shown_in(document).filter(key=key)
    activity = next((one for one in found if one.document_id == document.pk), None) or next(iter(found), None)
    if activity is None and removed:
        activity = with_people.filter(document=document, key=key, removed_at__isnull=False).first()
    if activity is None:
        raise Http404
    if activity.document_id == document.pk:
        activity.document = document
    return activity


def find_own_activity(document, key, *, removed=False):
    """The same, but only one that this agenda holds itself: what another region shares is kept there."""
    activity = find_activity(document, key, removed=removed)
    if activity.document_id != document.pk:
        raise Http404
    return activity


def find_contribution(activity, key, *, removed=False):
    """A contribution of this activity, with who brings it."""
    return _part(Contribution.objects.select_related("contributor", "state_by"), activity, key, removed)


def find_result(activity, key, *, removed=False):
    """A result of this activity."""
    return _part(Result.objects.all(), activity, key, removed)


def _part(rows, activity, key, removed):
    part = get_object_or_404(rows, activity=activity, key=key)
    if part.removed_at and not removed:
        raise Http404
    part.activity = activity
    return part
