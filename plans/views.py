"""The page of a document: the one view that knows both the working text and its versions."""

from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from governance.rights import may
from npvr.access import guard_partly_public
from npvr.prepared import Prepared
from regions.models import Region

from . import rules
from .documents.finding import address, chapters_invited_to, known_document, trail
from .documents.invitations.access import readable_documents
from .documents.models import Document, DocumentKind
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
    document = known_document(person, region_slug, first_year, invited=True) if person.is_authenticated else None
    if document is None:
        return _newest_version(request, region_slug, first_year)
    entries = outline(document, "text__ready")
    may_edit, by_seat = rules.may_edit(person, document), rules.may_view_working_text(person, document)
    # Blocks link to the pages of items; those are not for who was invited to the text, so theirs have no links.
    pieces, shown = chosen_pieces(
        entries, document, request.GET, Live(document, place="screen" if by_seat else "editor")
    )
    context = {
        "document": document,
        "entries": entries,
        "sections": sections(pieces, document, may_edit=rules.may_write_chapter(person, document, None)),
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
            "invitations": f"{document.path}uitnodigingen/",
        },
        "breadcrumbs": trail(document),
        "may_edit": may_edit,
        "by_seat": by_seat,
        "may_invite": rules.may_invite(person, document),
        "latest": _latest(document) if by_seat else None,
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
    found = Version.objects.shown_to(request.user).filter(**where).newest_first().first()
    if found is not None:
        return show_version(request, region_slug, found.number, first_year)
    if chapters := chapters_invited_to(request.user, region_slug, first_year):
        return redirect(f"{chapters[0].document.path}hoofdstukken/{chapters[0].slug}/")
    if first_year is None and request.user.is_authenticated and (begin := invitation_to_begin(request, region_slug)):
        return begin
    raise Http404


@guard_partly_public(
    "plans.view_working_text",
    *ACTION_OF_SHARING.values(),
    reason="leads anybody to an agenda of which they may read something",
)
def current_agenda(request, region_slug):
    """On to the agenda of today's year, or else the newest, among those this visitor may read something of."""
    agenda = agendas_to_read(request.user, region_slug).first()
    if agenda is not None:
        return redirect(agenda.path)
    if not request.user.is_authenticated:
        raise Http404
    region = get_object_or_404(Region, slug=region_slug)
    plan = known_document(request.user, region_slug)
    context = {
        "region": region,
        "may_begin": plan is not None and may(request.user, "plans.edit", region.pk),
        "breadcrumbs": [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/"), ("Uitvoeringsagenda", "")],
    }
    return render(request, "plans/documents/no_agenda.html", context)


def agendas_to_read(person, region_slug):
    """The agendas of a region of which a person may read the working text or a version; that of today's year first."""
    agendas = Document.objects.select_related("region").filter(region__slug=region_slug, kind=DocumentKind.AGENDA)
    versions = Version.objects.shown_to(person).filter(document=OuterRef("pk"))
    readable = readable_documents(person).values("pk")
    now = Case(When(period__contains=timezone.localdate(), then=Value(0)), default=Value(1))
    return agendas.filter(Q(pk__in=readable) | Exists(versions)).order_by(now, "-period")
