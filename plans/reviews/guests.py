"""The pages behind a personal link: one version for one person without an account, and their reactie (decisions 11).

The link itself only puts its secret in a cookie of this one address and leads on, so that the secret stands in no address
that is shown, sent along or logged. No session begins. A link that is wrong, old, withdrawn or over gives the same page
that is not there. Nothing else of the portal is on these pages: no other version, no names, no comments of others.
"""

import hashlib
import re
from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from npvr.access import Refused, public
from npvr.errors import too_many_requests
from npvr.limits import Limit, place_of
from npvr.markup import trusted

from ..content import tree as content_tree
from ..documents.models import Image
from ..documents.serving import image_response
from ..versions.models import Edition, Rendition, Version
from ..versions.page import asked_part, page_of, read_page
from . import links, operations
from .forms import LinkResponseForm

COOKIE = "npvr-reactie"
WRONG_LINKS = Limit("wrong-link", most=30, seconds=300)  # from one place
ANSWERS = Limit("answer-by-link", most=20, seconds=60)  # to one request
BY_LINK = public("the secret in the link is the key: it opens one version to one person, until the round is over")
IMAGE = re.compile(r'(<img\b[^>]*?\bsrc=")[^"]*/afbeeldingen/')


class TooManyTries(Exception):  # noqa: N818 - an answer, not a fault
    """Somebody tries links; that address waits."""


def _path(pk):
    return f"/reactie/{pk}/"


def _find(request, pk, secret):
    """The request behind the link, or 404; who tries many wrong ones waits."""
    place = place_of(request)
    if WRONG_LINKS.is_reached(place):
        raise TooManyTries
    found = links.find(pk, secret)
    if found is None:
        WRONG_LINKS.count(place)
        raise Http404
    return found


def _limited(view):
    """Answer 429 to who tries many links."""

    def limited(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except TooManyTries:
            return too_many_requests(request)

    return limited


def _opened(request, pk):
    return _find(request, pk, request.COOKIES.get(COOKIE, ""))


@BY_LINK
@require_safe
@_limited
def open_link(request, asked, secret):
    """From the link in the mail to the page, with the secret in a cookie of that page alone."""
    found = _find(request, asked, secret)
    response = redirect(_path(asked))
    until = datetime.combine(found.review.last_day + timedelta(days=1), time(), timezone.get_current_timezone())
    response.set_cookie(
        COOKIE, secret, path=_path(asked), max_age=max(1, int((until - timezone.now()).total_seconds())),
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip
    return response


@BY_LINK
@require_http_methods(["GET", "HEAD", "POST"])
@_limited
def guest_page(request, asked):
    """The version, for whom and until when; and the reactie, with a remark at each chapter that asks for one."""
    found = _opened(request, asked)
    version = found.review.version
    newest = found.responses.order_by("-number").first()
    content = Version.objects.values_list("content", flat=True).get(pk=version.pk)
    chapters = content_tree.read(content)["chapters"]
    form = LinkResponseForm(
        request.POST if request.method == "POST" else None, chapters=chapters, initial=_initial(newest)
    )
    if request.method == "POST":
        if ANSWERS.is_reached(str(found.pk)):
            raise TooManyTries
        ANSWERS.count(str(found.pk))
        if form.is_valid() and _keep(found, form):
            return redirect(f"{_path(asked)}#reactie")
        newest = found.responses.order_by("-number").first()
        form.data = form.data.copy()
        form.data["base"] = newest.number if newest else 0
    return _page(request, found, newest, form)


def _initial(newest):
    """What was said before, in the form."""
    if newest is None:
        return {"base": 0}
    said = {f"chapter_{one.chapter}": one.text for one in newest.remarks.all()}
    return {"base": newest.number, "verdict": newest.verdict, "note": newest.note, **said}


def _keep(found, form):
    """Whether the reactie was kept; why not then stands in the form."""
    said = {name: form.cleaned_data[name] for name in ("base", "verdict", "note")}
    try:
        operations.answer_by_link(found, remarks=form.remarks, **said)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _page(request, found, newest, form):
    review, path = found.review, _path(found.pk)
    version = review.version
    stored = page_of(version)
    page = read_page(version, stored, asked_part(stored, request.GET), path)
    context = {
        "request_for": found,
        "review": review,
        "version": version,
        "document": version.document,
        "page": page,
        # The stored article names its images under the version's own address, where this reader finds nothing.
        "article": trusted(IMAGE.sub(rf"\1{path}afbeeldingen/", page.article)),
        "newest": newest,
        "form": form,
        "action": path,
        "has_pdf": _pdf(version) is not None,
        "pdf_url": f"{path}pdf/",
        "csrf_token": get_token(request),
        "portal_version": settings.VERSION,
        "demo_mode": settings.DEMO,
    }
    html = render_to_string("plans/reviews/guest.html", context)
    return HttpResponse(html, status=422 if form.is_bound else 200)


@BY_LINK
@require_safe
@_limited
def guest_image(request, asked, sha256):
    """An image that the version holds."""
    version = _opened(request, asked).review.version
    content = Version.objects.values_list("content", flat=True).get(pk=version.pk)
    if sha256 not in content_tree.read(content)["images"]:
        raise Http404
    return image_response(Image.objects.get(pk=sha256))


def _pdf(version):
    """The concept edition: the one without names."""
    return Rendition.objects.filter(version=version, edition=Edition.CONCEPT).first()


@BY_LINK
@require_safe
@_limited
def guest_pdf(request, asked):
    """The version as PDF; a file that is not what it was is not given out."""
    version = _opened(request, asked).review.version
    rendition = _pdf(version)
    if rendition is None:
        raise Http404
    try:
        content = (settings.MEDIA_ROOT / rendition.path).read_bytes()
    except OSError:
        content = b""
    if hashlib.sha256(content).hexdigest() != rendition.sha256:
        raise Http404
    response = HttpResponse(content, content_type="application/pdf")
    document = version.document
    name = f"{document.region.slug}-{document.kind}-{version.made_number}.pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
