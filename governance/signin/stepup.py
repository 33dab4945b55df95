"""Step-up: did the person behind this session prove who they are a moment ago? (decisions 13; standards.md V7.5.3)"""

import time
from datetime import UTC, datetime
from functools import wraps

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.reauthentication import suspend_request
from allauth.mfa.models import Authenticator
from django.urls import reverse

STRONG = [Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP]


def second_factors(person):
    """The passkeys and authenticator app of a person; recovery codes exist only beside one of these."""
    return Authenticator.objects.filter(user=person, type__in=STRONG)


def is_fresh(request, minutes=10):
    """Whether this session was proven with the strongest factor there was, at most `minutes` ago.

    A second factor always counts. A password counts only if the person had no second factor when it was given, so that
    enrolling one does not ask for it again at once, and a stolen password never opens what the second factor guards.
    """
    oldest = time.time() - minutes * 60
    records = [r for r in get_authentication_records(request, request.user) if r["at"] > oldest]
    if any(record["method"] == "mfa" for record in records):
        return True
    passwords = [record["at"] for record in records if record["method"] == "password"]
    if not passwords:
        return False
    return not second_factors(request.user).filter(created_at__lte=datetime.fromtimestamp(min(passwords), UTC)).exists()


def require_fresh_sign_in(view):
    """Mark a view whose right has an S in the matrix: what is sent to it comes from a session proven a moment ago.

    Reading the page asks nothing. A POST of a session that is not fresh waits in that session: the person confirms who
    they are, and then it is done as it was sent, or, for an address with a query, the page comes back. Files that were
    sent along are lost on the way, so such a form has none.
    """

    @wraps(view)
    def confirmed(request, *args, **kwargs):
        if request.method in {"GET", "HEAD"} or not request.user.is_authenticated or is_fresh(request):
            return view(request, *args, **kwargs)
        return suspend_request(request, reverse("account_reauthenticate"))

    confirmed.asks_fresh_sign_in = True
    return confirmed
