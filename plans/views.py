"""The page of a document: the one view that knows both the working text and its versions."""

from django.http import Http404
from django.shortcuts import render

from npvr.access import guard_partly_public
from npvr.prepared import Prepared

from . import rules
from .documents.finding import address, known_document, trail
from .documents.outline import contents_of_page, outline, progress
from .documents.page import chosen_pieces, sections
from .documents.views.beginning import invitation_to_begin
from .items.live import Live
from .versions.models import ACTION_OF_SHARING, Version
from .versions.views.reading import show_version


@guard_partly_public(
    "plans.view_working_text",
    *ACTION_OF_SHARING.values(),
    reason="anybody sees the newest version that is shared with them",
)
def document_page(request, region_slug, first_year=None):
    """The working text for who may read it; for others the newest version they may see (decisions 12)."""
    person = request.user
    document = known_document(person, region_slug, first_year) if person.is_authenticated else None
    if document is None:
        return _newest_version(request, region_slug, first_year)
    entries = outline(document, "text__ready")
    may_edit = rules.may_edit(person, document)
    pieces, shown = chosen_pieces(entries, document, request.GET, Live(document))
    context = {
        "document": document,
        "entries": entries,
        "sections": sections(pieces, document, may_edit=may_edit),
        "contents": contents_of_page(entries, document, pieces),
        "shown": shown,
        "progress": progress(entries),
        "progress_text": str(progress(entries)),
        "urls": {
            "board": f"{document.path}bewerken/",
            "contents": f"{document.path}inhoud/",
            "make": f"{document.path}versies/maken/",
            "versions": f"{document.path}versies/",
            "history": f"{document.path}geschiedenis/",
        },
        "breadcrumbs": trail(document),
        "may_edit": may_edit,
        "latest": _latest(document),
        "why_not": rules.WHY_NOT["plans.edit"],
        "words": sum(entry.chapter.text.words for entry in entries),
    }
    return render(request, "plans/documents/document.html", context)


LATEST = Prepared(lambda document: Version.objects.filter(document=document).defer("content").newest_first()[:1])


def _latest(document):
    """The newest version of a document, without its long content, or None."""
    version = LATEST.first(document.pk)
    if version is not None:
        version.document = document
    return version


def _newest_version(request, region_slug, first_year):
    where = {f"document__{key}": value for key, value in address(region_slug, first_year).items()}
    version = Version.objects.visible_to(request.user).filter(**where).newest_first().first()
    if version is not None:
        return show_version(request, version.pk)
    if first_year is None and request.user.is_authenticated and (begin := invitation_to_begin(request, region_slug)):
        return begin
    raise Http404
