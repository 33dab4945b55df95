"""The PDF of a version: how far it is, the file, and trying again."""

import hashlib

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard

from ... import rules
from ..finding import find_version
from ..models import Edition, Rendition
from ..operations import try_again
from .reading import PARTLY, edition_for, file_name, pdf_of, wants_edition


@PARTLY
def version_pdf(request, region_slug, number, first_year=None):
    """The file; `?uitgave=concept` gives that of before an adoption.

    Its bytes are held against their SHA-256 first: a changed file is not given out (trust.md F31).
    """
    version = find_version(request.user, region_slug, number, first_year, edition=wants_edition(request))
    edition = edition_for(request.user, version)
    if request.GET.get("uitgave") == "concept" and not version.is_edition:
        edition = Edition.CONCEPT
    rendition = Rendition.objects.filter(version=version, edition=edition).first()
    if rendition is None:
        raise Http404
    try:
        content = (settings.MEDIA_ROOT / rendition.path).read_bytes()
    except OSError:
        content = b""
    if hashlib.sha256(content).hexdigest() != rendition.sha256:
        return render(
            request, "plans/versions/pdf_damaged.html", {"version": version, "document": version.document}, status=500
        )
    response = HttpResponse(content, content_type="application/pdf")
    name = f"{file_name(version, version.made_number if edition == Edition.CONCEPT else None)}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["X-SHA256"] = rendition.sha256
    return response


@PARTLY
def pdf_progress(request, region_slug, number, first_year=None):
    """The panel of the PDF as it is now; the page asks for it until it is ready."""
    version = find_version(request.user, region_slug, number, first_year, edition=wants_edition(request))
    context = {
        "version": version,
        "document": version.document,
        "pdf": pdf_of(version, edition_for(request.user, version)),
        "pdf_url": f"{version.path}pdf{'?uitgave=openbaar' if version.is_edition else ''}",
        "may_make": rules.may_make_version(request.user, version.document),
    }
    return render(request, "plans/versions/_pdf.html", context)


@require_POST
@guard("plans.make_version")
def pdf_again(request, region_slug, number, first_year=None):
    """Put a failed PDF back in the queue."""
    version = find_version(request.user, region_slug, number, first_year, edition=wants_edition(request))
    authorize(rules.may_make_version(request.user, version.document), rules.WHY_NOT["plans.make_version"])
    try:
        try_again(version, edition_for(request.user, version), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{version.path}openbaar/" if version.is_edition else version.path)
