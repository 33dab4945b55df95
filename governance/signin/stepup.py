"""Step-up: did the person behind this session prove who they are a moment ago? (decisions 13; standards.md V7.5.3)"""

import time
from datetime import UTC, datetime

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator

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
