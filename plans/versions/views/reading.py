"""Reading versions: the list, one version, its bytes as JSON, its images."""

import hashlib

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_vary_headers

from governance.rights import may
from npvr.access import guard_partly_public
from npvr.prepared import Prepared

from ... import rules
from ...adoption.pledges import can_pledge
from ...adoption.standing import note_reading
from ...content import tree as content_tree
from ...documents.finding import known_document, trail
from ...documents.models import Image
from ...documents.serving import image_response
from ...publication.standing import withdrawn_publication
from ...reviews.waiting import open_requests
from ..finding import find_version, versions_at
from ..models import ACTION_OF_SHARING, Edition, RenderJob, Rendition, Sharing
from ..page import RELEASE, asked_part, page_of, read_page

PARTLY = guard_partly_public(
    *ACTION_OF_SHARING.values(), reason="each visitor sees the versions shared with them: Version.visible_to"
)
RENDITION = Prepared(lambda version, edition: Rendition.objects.filter(version=version, edition=edition))
JOB = Prepared(lambda version, edition: RenderJob.objects.filter(version=version, edition=edition))
PAGE_SIZE = 50
WORKING_TEXT = "werktekst"


PUBLIC_EDITION = "openbaar"
"""What `?uitgave=` says to get the public edition where one may read the version itself."""


def wants_edition(request):
    """Whether the address asks for the public edition."""
    return request.GET.get("uitgave") == PUBLIC_EDITION


@PARTLY
def version_page(request, region_slug, number, first_year=None):
    """One version, in the same look as the working text; of one that was public once, that it was withdrawn."""
    try:
        return show_version(request, region_slug, number, first_year)
    except Http404:
        if withdrawn := withdrawn_publication(region_slug, number, first_year):
            return _gone(withdrawn)
        raise


def show_version(request, region_slug, number, first_year=None):
    """The page of what this visitor reads of a version."""
    version = find_version(request.user, region_slug, number, first_year, edition=wants_edition(request))
    return version_response(request, version)


def version_response(request, version):
    """The page of a version or of its public edition."""
    if _is_for_everybody(request, version):
        return _public_response(request, version)
    person, document = request.user, version.document
    if not version.is_edition and rules.approves(person, version):
        note_reading(person, version)
    stored, pdf, urls = page_of(version), pdf_of(version, edition_for(person, version)), _urls(version)
    page = read_page(version, stored, asked_part(stored, request.GET), urls["page"])
    context = {
        "version": version,
        "original": version.original,
        "document": document,
        "page": page,
        "pdf": pdf,
        "pdf_url": urls["pdf"],
        "urls": urls,
        "working_text": rules.may_view_working_text(person, document),
        "may_make": rules.may_make_version(person, document),
        "may_share": rules.may_narrow_sharing(person, document),
        "publication": version.original.state.publication if version.public_edition else None,
        "reads_original": version.is_edition and version.original.as_read_by(person) is version.original,
        "may_hide": version.level == Sharing.PUBLIC and rules.may_hide(person, document),
        "publication_url": f"{version.path}openbaar/",
        "state": "public"
        if version.is_edition and version.public_edition
        else "adopted"
        if version.adopted_as
        else "concept",
        "sees_adoption": rules.may_view_adoption(person, version),
        "pledge_url": f"{version.path}inzet/" if rules.may_pledge(person, version) and can_pledge(version) else "",
        "adoption_url": f"{version.path}vaststellen/",
        "reviews_url": f"{version.path}reactierondes/",
        "asked": open_requests(person, version=version) if _may_be_asked(person, version) else [],
        "earlier_pdf_url": f"{urls['pdf']}?uitgave=concept" if version.adopted_as and not version.is_edition else "",
        "may_comment": person.is_authenticated and rules.may_comment(person, document, version),
        "maker": _maker(person, version),
        "breadcrumbs": trail(document, ("Versies", f"{document.path}versies/"), (f"Versie {version.number}", "")),
    }
    return render(request, "plans/versions/version.html", context)


def _may_be_asked(person, version):
    return not version.is_edition and rules.may_be_asked(person, version.document.region_id)


def _maker(person, version):
    """Who made it, for whoever may see names; who made a public edition is in the record."""
    named = not version.is_edition and may(person, "governance.view_people", version.document.region_id)
    return version.made_by.name if named else ""


def _urls(version):
    """What one can do with a version; comparing starts from it, towards the newest."""
    base = version.document.path
    which_edition = f"?uitgave={PUBLIC_EDITION}" if version.is_edition else ""
    return {
        "page": f"{version.path}{which_edition}",
        "pdf": f"{version.path}pdf{which_edition}",
        "json": f"{version.path}json{which_edition}",
        "compare": f"{base}vergelijk/?van={version.number}",
        "versions": f"{base}versies/",
        "edition": f"{version.path}?uitgave={PUBLIC_EDITION}",
    }


def _is_for_everybody(request, version):
    """Whether the answer is the same for every visitor without a session, so that a cache may keep it."""
    return settings.SESSION_COOKIE_NAME not in request.COOKIES and version.is_edition


def _public_response(request, edition):
    """A public edition for a visitor without session: ready HTML in a light frame, and 304 when it is the same.

    The right was checked before the condition in the request is looked at (decisions 22).
    """
    stored, version = page_of(edition), edition.original
    asked = asked_part(stored, request.GET)
    mark = f"{edition.sha256}-{version.state.counter}-{Edition.PUBLIC}-{RELEASE}-{asked}"
    etag = f'"{hashlib.sha256(mark.encode()).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == etag:
        response = HttpResponseNotModified()
    else:
        urls, page = _urls(edition), read_page(edition, stored, asked)
        has_pdf = RENDITION.first(edition.pk, str(Edition.PUBLIC)) if page.has_pdf is None else page.has_pdf
        if not has_pdf:
            urls["pdf"] = ""
        context = {
            "version": edition,
            "original": version,
            "publication": version.state.publication,
            "document": edition.document,
            "page": page,
            "urls": urls,
            "breadcrumbs": trail(edition.document, (f"Versie {version.number}", "")),
            "portal_version": settings.VERSION,
            "demo_mode": settings.DEMO,
        }
        response = HttpResponse(render_to_string("plans/versions/public.html", context))
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "public, no-cache"
    patch_vary_headers(response, ["Cookie"])
    return response


def _gone(publication):
    """That a version was public from one day to another and was withdrawn; nothing of what it held, nor why or by whom."""
    version = publication.version
    context = {
        "publication": publication,
        "version": version,
        "document": version.document,
        "breadcrumbs": trail(version.document, (f"Versie {version.number}", "")),
        "portal_version": settings.VERSION,
        "demo_mode": settings.DEMO,
    }
    response = HttpResponse(render_to_string("plans/versions/gone.html", context), status=410)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def edition_for(person, version):
    """The PDF that somebody gets of a version: of a public edition its own; of an adopted version the edition with the
    names of who gave the akkoord, for whoever may see names."""
    if version.is_edition:
        return Edition.PUBLIC
    names = version.adopted_as and may(person, "governance.view_people", version.document.region_id)
    return Edition.ADOPTED if names else Edition.CONCEPT


def pdf_of(version, edition=Edition.CONCEPT):
    """What there is of the PDF: the file, or how far the job is; one query each."""
    rendition = RENDITION.first(version.pk, str(edition))
    job = None if rendition else JOB.first(version.pk, str(edition))
    return {
        "rendition": rendition,
        "job": job,
        "waiting": job is not None and job.is_waiting,
        "failed": job is not None and job.has_failed,
    }


@PARTLY
def version_list(request, region_slug, first_year=None):
    """The versions of a document that this visitor may read, newest first; the core team makes one from here."""
    document = known_document(request.user, region_slug, first_year)
    found = versions_at(request.user, region_slug, first_year).newest_first()[: PAGE_SIZE + 1]
    versions = [version.as_read_by(request.user) for version in found]
    if document is None and not versions:
        raise Http404
    context = {
        "document": document or versions[0].document,
        "versions": versions[:PAGE_SIZE],
        "more": len(versions) > PAGE_SIZE,
        "working_text": document is not None,
        "may_make": rules.may_make_version(request.user, document),
        "show_maker": may(request.user, "governance.view_people", (document or versions[0].document).region_id),
        "choices": choices(versions, working_text=document is not None),
        "old": versions[1].number if len(versions) > 1 else "",
        "new": versions[0].number if versions else "",
        "make_url": f"{(document or versions[0].document).path}versies/maken/",
        "breadcrumbs": trail(document or versions[0].document, ("Versies", "")),
    }
    return render(request, "plans/versions/list.html", context)


def choices(versions, *, working_text):
    """What can be compared: (value, words) pairs, the working text first for who may read it."""
    named = [(v.number, f"{v.number} ({v.label})" if v.label else v.number) for v in versions]
    return [(WORKING_TEXT, "werktekst"), *named] if working_text else named


def file_name(version, number=None):
    """What a file of a version is called, without its ending: region, document and number, and whether it is public."""
    document = version.document
    public = "-openbaar" if version.is_edition else ""
    return f"{document.region.slug}-{document.kind}-{number or version.number}{public}"


@PARTLY
def version_json(request, region_slug, number, first_year=None):
    """The very bytes that are hashed: `sha256sum` of this file gives the version's SHA-256 (decisions 18)."""
    version = find_version(request.user, region_slug, number, first_year, content=True, edition=wants_edition(request))
    response = HttpResponse(version.content.encode(), content_type="application/json; charset=utf-8")
    name = f"{file_name(version)}.json"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-SHA256"] = version.sha256
    return response


@PARTLY
def version_image(request, region_slug, number, sha256, first_year=None):
    """An image that the version holds, for who may read the version."""
    version = find_version(request.user, region_slug, number, first_year, content=True)
    if sha256 not in content_tree.read(version.content)["images"]:
        raise Http404
    response = image_response(Image.objects.get(pk=sha256))
    if not _is_for_everybody(request, version):
        return response
    patch_vary_headers(response, ["Cookie"])
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["ETag"] = f'"{sha256}"'
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)
