"""What a person is asked and has not answered: for the page of the version and for the first page."""

from governance.rights import which

from ..versions.models import ACTION_OF_SHARING
from .models import ASKED_BY_INVITATION, Review, ReviewRequest


def open_requests(person, *, version=None, most=20):
    """The requests in open rounds that wait for this person by a seat of today; those due first come first; one query.

    Of a version that is not shared with them (any more) only a ministry or province hears: it reads what it is asked about.
    """
    found = (
        ReviewRequest.objects.for_person(person)
        .filter(review__in=Review.objects.open(), responses=None)
        .select_related("seat__body", "seat__organisation", "person", "review__version__document__region")
        .select_related("review__version__state", "review__version__adoption")
        .defer("review__version__content")
        .order_by("review__due_on", "pk")
    )
    if version is not None:
        found = found.filter(review__version=version.pk)
    return [one for one in found[:most] if _reads(person, one)]


def _reads(person, request):
    version = request.review.version
    shared = version.document.region_id in which(person, ACTION_OF_SHARING[version.state.sharing])
    return shared or request.seat.body.kind in ASKED_BY_INVITATION
