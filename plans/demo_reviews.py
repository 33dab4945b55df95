"""Loading the demo reactierondes of plans/demo: one that is closed, with what was done, and one that is open."""

import tomllib
import uuid
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from governance.demo import address
from governance.models import Person, Role, Seat

from .content import tree as content_tree
from .documents.models import Document, DocumentKind
from .reviews import operations
from .reviews.asking import groups
from .reviews.models import Remark, Response, Review, ReviewRequest
from .versions.models import Version

TEAM = "programmateam@demo.example"


@transaction.atomic
def load_reviews(file, region_slug):
    """Put the rounds of a file with the demo plan of a region, once."""
    plan = Document.objects.filter(region__slug=region_slug, kind=DocumentKind.PLAN, is_demo=True).first()
    if plan is None or Review.objects.filter(version__document=plan).exists():
        return
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["reviews"]:
        major, minor = row["version"].split(".")
        versions = Version.objects.select_related("document__region", "state").filter(document=plan)
        version = versions.filter(major=major, minor=minor).first()
        if version is not None:
            (_load_closed if "closed_at" in row else _load_open)(version, row)


def _person(version, role):
    email = TEAM if role == Role.PROGRAMME_TEAM else address(role, version.document.region.slug)
    return Person.objects.get(email=email)


def _load_open(version, row):
    """By the operations: whoever is asked hears of it, and the mail with the link goes out."""
    seats = [one["seat"] for one in row["requests"] if "seat" in one]
    found = {choice.seat.role: choice for group in groups(version) for choice in group.choices if not choice.person}
    if not all(seat in found and found[seat].reads for seat in seats):
        return  # somebody changed who sits where, or how far the version is shared
    review = operations.start(
        version, by=_person(version, row["by"]), token=uuid.uuid4(), question=row["question"],
        due_on=timezone.localdate() + timedelta(days=row["due_in_days"]), choices=[found[seat] for seat in seats],
        outside=[(one["name"], one["email"]) for one in row["requests"] if "name" in one],
    )  # fmt: skip
    for one in row["requests"]:
        if "verdict" in one:
            request = review.requests.get(seat__role=one["seat"])
            by = _person(version, one["seat"])
            operations.answer(request, by=by, base=0, verdict=one["verdict"], note=one["note"])


def _load_closed(version, row):
    """As it would have been then, with the moments of then."""
    by = _person(version, row["by"])
    review = Review.objects.create(
        version=version, number=version.reviews.count() + 1, question=row["question"], due_on=row["due_on"],
        asked_by=by, asked_at=row["asked_at"],
    )  # fmt: skip
    made = [_answered(review, place, one) for place, one in enumerate(row["requests"], start=1)]
    Review.objects.filter(pk=review.pk).update(closed_at=row["closed_at"], closed_by=by)
    for (request, remark), one in zip(made, row["requests"], strict=True):
        if "reply" in one:
            operations.reply(request, by=by, text=one["reply"], base=0)
        if "remark_reply" in one:
            operations.reply(request, by=by, text=one["remark_reply"], base=0, remark=remark)


def _answered(review, place, row):
    """A request with its reactie, and the remark that came with it or None."""
    version = review.version
    if "seat" in row:
        seat = Seat.objects.get(role=row["seat"], body__region=version.document.region)
        request = ReviewRequest.objects.create(review=review, position=place, seat=seat)
        by = _person(version, row["seat"])
    else:
        request = ReviewRequest.objects.create(review=review, position=place, name=row["name"], email=row["email"])
        by = None
    response = Response.objects.create(
        review=review, request=request, number=1, verdict=row["verdict"], note=row["note"], by=by,
        seat=request.seat_words, sha256=version.sha256, at=row["at"],
    )  # fmt: skip
    return request, _remark(response, version, row) if "remark" in row else None


def _remark(response, version, row):
    chapters = content_tree.read(version.content)["chapters"]
    slugs = {str(pk): slug for pk, slug in version.document.chapters.values_list("pk", "slug")}
    chapter = next(one for one in chapters if slugs.get(one["id"]) == row["remark_at"])
    return Remark.objects.create(
        response=response, position=1, chapter=chapter["id"], chapter_number=chapter["number"],
        chapter_title=chapter["title"], text=row["remark"],
    )  # fmt: skip
