"""What was typed in a form stays on the device until the portal has it: how a page hears that it was taken.

The script of a form that is marked with `keep_typed` (frontend/keep.js) sends the number of this sending along. When the
view answers with a redirect, the number comes back in the name of a cookie, and the script throws its copy away. Whatever
else happens (an ended session, a refusal, an error, a lost line) leaves the copy where it is (docs/decisions/0036).
"""

import re

from django.conf import settings
from django.contrib.messages import WARNING, get_messages
from django.urls import reverse

FIELD = "npvr-verstuurd"
COOKIE = "npvr-aangekomen-"
LIFE = 24 * 3600  # seconds; the next page clears it
_SENDING = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class TakenMiddleware:
    """Tells the browser of somebody who is signed in which sending the view took. The innermost: it sees views alone."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.method == "POST" and _is_taken(request, response):
            sending = request.POST.get(FIELD, "")
            if _SENDING.fullmatch(sending):
                response.set_cookie(
                    COOKIE + sending, "ja", max_age=LIFE, secure=settings.SESSION_COOKIE_SECURE, samesite="Lax"
                )  # fmt: skip
        return response

    def process_view(self, request, view, args, kwargs):
        """What another middleware answers in place of the view (set up a second factor first) never comes here."""
        request.reached_view = True


def _is_taken(request, response):
    """Whether the view did what was asked: it leads on, not to confirming who one is, and has no refusal to tell."""
    reached = getattr(request, "reached_view", False)
    if not reached or response.status_code not in {301, 302, 303} or not request.user.is_authenticated:
        return False
    if response.headers["Location"].startswith(reverse("account_reauthenticate")):
        return False
    return all(message.level < WARNING for message in get_messages(request)._queued_messages)
