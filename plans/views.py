"""The page of a document: the one view that knows both the working text and its versions."""

from django.http import Http404
from django.shortcuts import render

from npvr.access import guard_partly_public

from . import rules
from .documents.finding import address, trail
from .documents.models import Document
from .documents.outline import contents, outline, progress
from .documents.views.beginning import invitation_to_begin
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
    document = _readable(person, region_slug, first_year)
    if document is None:
        return _newest_version(request, region_slug, first_year)
    entries = outline(document, "text__ready")
    context = {
        "document": document,
        "entries": entries,
        "contents": contents(entries, document, on_page=True),
        "progress": progress(entries),
        "progress_text": str(progress(entries)),
        "urls": {
            "board": f"{document.path}bewerken/",
            "make": f"{document.path}versies/maken/",
            "versions": f"{document.path}versies/",
            "history": f"{document.path}geschiedenis/",
        },
        "breadcrumbs": trail(document),
        "may_edit": rules.may_edit(person, document),
        "latest": document.versions.defer("content").select_related("state").newest_first().first(),
        "why_not": rules.WHY_NOT["plans.edit"],
        "words": sum(entry.chapter.text.words for entry in entries),
    }
    return render(request, "plans/documents/document.html", context)


def _readable(person, region_slug, first_year):
    if not person.is_authenticated:
        return None
    found = Document.objects.readable_by(person).select_related("region").filter(**address(region_slug, first_year))
    return next(iter(found[:1]), None)


def _newest_version(request, region_slug, first_year):
    where = {f"document__{key}": value for key, value in address(region_slug, first_year).items()}
    version = Version.objects.visible_to(request.user).filter(**where).newest_first().first()
    if version is not None:
        return show_version(request, version.pk)
    if first_year is None and request.user.is_authenticated and (begin := invitation_to_begin(request, region_slug)):
        return begin
    raise Http404
