"""What the editor asks while somebody writes: the items that a block or a reference can name."""

from django.http import Http404, JsonResponse
from django.views.decorators.http import require_safe

from npvr.access import authorize, guard

from ... import rules
from ...documents.finding import find_document
from ..choices import SELECTABLE, choices, keys_in, titles

LONGEST_QUERY = 200


@require_safe
@guard("plans.edit")
def reference_choices(request, region_slug, first_year=None):
    """The titles to choose from as JSON, [{kind, id, title}]: two statements, whatever the document holds.

    `q` holds words of the title, `soort` the block that a selection is made for; `id`, keys separated by spaces, asks
    for the titles of those instead.
    """
    document = find_document(request.user, region_slug, first_year)
    authorize(rules.may_edit(request.user, document), rules.WHY_NOT["plans.edit"])
    block = request.GET.get("soort", "")
    if block and block not in SELECTABLE:
        raise Http404
    if "id" in request.GET:
        found = titles(document, keys_in(request.GET["id"]))
    else:
        words = request.GET.get("q", "").replace("\0", "")[:LONGEST_QUERY]
        found = choices(document, words=words, block=block)
    return JsonResponse(found, safe=False)
