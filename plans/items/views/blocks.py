"""Blocks while writing: what a block shows now, as a piece of HTML for the editor."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from npvr.access import guard

from ...content.items.showing import KINDS
from ...documents.finding import find_document
from ..live import block_now

MOST_IDS = 10_000
"""Characters of the ids in a question: some 270 of them."""


@require_safe
@guard("plans.view_working_text")
def block_preview(request, region_slug, kind, first_year=None):
    """One block with the items of now: `?id=alle`, or keys with a space between them. Without links: one is writing."""
    document = find_document(request.user, region_slug, first_year)
    ids = " ".join(request.GET.get("id", "").split()).lower()
    if kind not in KINDS or len(ids) > MOST_IDS:
        raise Http404
    return HttpResponse(block_now(document, kind, ids))
