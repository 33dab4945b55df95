"""What a session may do: how long it lives, and that it has a second factor where that is required."""

import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.shortcuts import redirect

from .stepup import second_factors

SIGNED_IN_AT = "signed_in_at"
HAS_SECOND_FACTOR = "has_second_factor"
ALWAYS_OPEN = {"account_logout", "account_reauthenticate"}


def _is_signed_in(request):
    """Whether the session names a person; a visitor without the cookie costs no session."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session


class SessionLifeMiddleware:
    """Ends a session SESSION_COOKIE_AGE seconds (12 hours) after signing in, however busy it is (decisions 14).

    Signing in stamps the session (adapter.py). One without a stamp is counted from its first request, so no way in
    escapes the rule. A person whose access ended needs nothing here: Django asks `is_active` at each request.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if _is_signed_in(request):
            started = request.session.setdefault(SIGNED_IN_AT, int(time.time()))
            if time.time() - started >= settings.SESSION_COOKIE_AGE:
                logout(request)
                messages.info(request, "U was 12 uur ingelogd. Log opnieuw in om verder te gaan.")
        return self.get_response(request)


class SecondFactorMiddleware:
    """Sends a person without a second factor to the page where one is set up; nothing else opens (decisions 13).

    Works only with MFA_REQUIRED. The answer "has one" is kept in the session until a factor is removed, so that it
    costs one query a session.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.view_name or ""
        if not settings.MFA_REQUIRED or name in ALWAYS_OPEN or name.startswith("mfa_") or not _is_signed_in(request):
            return None
        if request.session.get(HAS_SECOND_FACTOR) or not request.user.is_authenticated:
            return None
        if second_factors(request.user).exists():
            request.session[HAS_SECOND_FACTOR] = True
            return None
        return redirect("mfa_index")
