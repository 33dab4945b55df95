"""The personal link of somebody without an account: signed, for one request, dead with the round (decisions 11).

The link is made from the request and the portal's secret key whenever a mail goes out. The database holds its hash
alone, so who reads the database has no link; a new link (`link_issue`) ends the one before.
"""

import hashlib

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from .models import ReviewRequest

NOBODY = "0" * 64


def secret_of(request):
    """The secret part of the link as it is issued now: 64 hexadecimal signs."""
    return salted_hmac("plans.review_link", f"{request.pk} {request.link_issue}", algorithm="sha256").hexdigest()


def hash_of(secret):
    """What is kept of it."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def address_of(request):
    """The whole address, for the mail and nowhere else."""
    return f"{settings.BASE_URL}/reactie/{request.pk}/{secret_of(request)}/"


def issue(request):
    """Make a new link (not saved): the one before is worth nothing any more."""
    request.link_issue += 1
    request.token_sha256 = hash_of(secret_of(request))


def find(pk, secret):
    """The request that this secret opens now; None for a wrong, old, withdrawn or ended one, all the same way."""
    found = (
        ReviewRequest.objects.select_related("review__version__document__region", "review__version__state")
        .select_related("review__version__page", "review__version__adoption")
        .defer("review__version__content")
        .filter(pk=pk)
        .first()
    )
    kept = (found and found.token_sha256) or NOBODY
    if not constant_time_compare(kept, hash_of(secret)):
        return None
    return found if found.withdrawn_at is None and found.review.is_open else None
