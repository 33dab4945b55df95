"""Finding a reactieronde or a request by its address, for whoever may know of it; otherwise 404 (trust.md § 2.5)."""

from django.http import Http404

from .. import rules
from ..documents.finding import address
from ..versions.finding import find_version
from .models import Review, ReviewRequest


def find_reviewed(person, region_slug, number, first_year=None):
    """A version, for whoever sees how its rounds go: the core team and the two who decide."""
    version = find_version(person, region_slug, number, first_year)
    if not rules.may_view_review(person, version):
        raise Http404
    return version


def find_review(person, region_slug, number, review_number, first_year=None):
    """A round with its version, for the same people."""
    version = find_reviewed(person, region_slug, number, first_year)
    review = (
        Review.objects.filter(version=version, number=review_number).select_related("asked_by", "closed_by").first()
    )
    if review is None:
        raise Http404
    review.version = version
    return review


def find_request_of(review, pk):
    """A request of a round that was found."""
    request = review.requests.select_related("seat__body", "seat__organisation", "person").filter(pk=pk).first()
    if request is None:
        raise Http404
    request.review = review
    return request


def find_own_request(person, pk, *, region_slug, number, review_number, first_year=None):
    """A request that this person answers by a seat of today.

    While the round is open only who can read the version finds it. Afterwards the own reactie and what was done with it
    stay to be read by the seat, also where the version itself was shown for the round alone.
    """
    where = {f"review__version__document__{key}": value for key, value in address(region_slug, first_year).items()}
    found = (
        ReviewRequest.objects.for_person(person)
        .filter(pk=pk, review__number=review_number, **where)
        .select_related("seat__body", "seat__organisation", "person", "review__asked_by")
        .select_related("review__version__document__region", "review__version__state", "review__version__adoption")
        .defer("review__version__content")
        .first()
    )
    if found is None or number not in {found.review.version.number, found.review.version.made_number}:
        raise Http404
    if found.review.is_open and not found.review.version.is_shared_with(person):
        raise Http404
    return found
