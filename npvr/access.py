"""Who may call which address, said at the view: every address names one action of the matrix, or that it is public.

`guard("plans.edit")` marks a view; somebody who is not signed in is sent to sign in before anything is looked up
(decisions 12). The view finds its object through what the person may see (404 otherwise) and calls `authorize`.
"""

from dataclasses import dataclass
from functools import wraps
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.http import url_has_allowed_host_and_scheme


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """An operation says no. Its text is Dutch, for the screen."""


@dataclass(frozen=True)
class Access:
    """What a view says of itself: public, account, action or partly public; the actions it asks; why it is open."""

    kind: str
    actions: tuple = ()
    reason: str = ""


def public(reason):
    """Mark a view that everybody may call; the reason is for the next engineer."""

    def mark(view):
        view.access = Access("public", reason=reason)
        return view

    return mark


def account(view):
    """Mark a view about the visitor's own account."""
    view.access = Access("account", reason="own account")
    return view


def page_to_return_to(request):
    """Where to go on after signing in: an address that answers a GET.

    What was posted is not done then, so it is the page its form stood on, as the browser tells; there the text that the
    device kept is offered back (npvr/keeping.py). Without that, the address that was posted to.
    """
    came_from = request.headers.get("Referer", "")
    if request.method in {"GET", "HEAD"} or not url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return request.get_full_path()
    page = urlsplit(came_from)
    return f"{page.path}?{page.query}" if page.query else page.path or "/"


def guard(*actions):
    """Mark a view with its action; who is not signed in goes to the sign-in page, whatever the address names.

    A second action is for a view about two kinds of things with a right each (comments): the view asks the one it needs.
    """

    def mark(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not request.user.is_authenticated:
                return redirect_to_login(page_to_return_to(request))
            return view(request, *args, **kwargs)

        guarded.access = Access("action", actions)
        return guarded

    return mark


def guard_partly_public(*actions, reason, sign_in_instead=True):
    """Mark a view that shows a part to everybody; the actions say who sees more. The view itself narrows.

    Where a visitor without session finds nothing, the sign-in page comes instead, whether it exists or not: a link in
    a mail leads on, and the answer tells nothing.
    """

    def mark(view):
        @wraps(view)
        def narrowed(request, *args, **kwargs):
            try:
                return view(request, *args, **kwargs)
            except Http404:
                if sign_in_instead and not request.user.is_authenticated:
                    return redirect_to_login(page_to_return_to(request))
                raise

        narrowed.access = Access("partly public", actions, reason)
        return narrowed

    return mark


def authorize(allowed, explanation):
    """Stop with 403 and a Dutch explanation when something that is seen may not be done."""
    if not allowed:
        raise PermissionDenied(explanation)
