"""The Dutch pages for what goes wrong; each bears the request's reference number."""

import logging
import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

from npvr import frame
from npvr.database.base import wait_at_most

logger = logging.getLogger(__name__)


def _page(request, template, status, **context):
    """An error page that needs no session, no database and no signed-in person."""
    context["reference"] = getattr(request, "reference", "")
    return HttpResponse(render_to_string(template, context), status=status)


def _own_menu(request):
    """The menu of whoever is signed in; nothing for others, nor while the account can't be read.

    It is the same whatever the address: a page that is not there and one that may not be known look alike (trust.md F20).
    No form is in it, so it asks for no token.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return {}
    try:
        person = getattr(request, "user", None)
        if person is None or not person.is_authenticated:
            return {}
        menu = frame.menu("", person.standing.regions, person)
        return {"own_name": str(person), "own_menu": menu, "person_key": frame.person_key(person)}
    except (OperationalError, InterfaceError):  # the page stands without it
        return {}


def forbidden(request, exception=None):
    """403: seen, but not allowed; with the reason the rule gives."""
    return _page(request, "403.html", 403, reason=str(exception or ""), **_own_menu(request))


def not_found(request, exception=None):
    """404: not there, or not to be known; nothing of the address is repeated."""
    return _page(request, "404.html", 404, **_own_menu(request))


def bad_request(request, exception=None):
    """400: the request can't be read, or is larger than the portal takes."""
    return _page(request, "400.html", 400)


def server_error(request):
    """500: a fault of ours. 503 when the database was away before a view was reached, or after it."""
    error = sys.exc_info()[1]
    return unavailable(request, error) if _is_away(error) else _page(request, "500.html", 500)


def unavailable(request, error):
    """503: the database is away, or hangs; what was typed can be sent again in a moment."""
    logger.error("database away: %s", error)
    response = _page(request, "503.html", 503)
    response.headers["Retry-After"] = "10"
    return response


def too_many_requests(request, exception=None):
    """429: tried too often; wait and try again."""
    return _page(request, "429.html", 429)


def csrf_failure(request, reason=""):
    """403: the form was stale or came from elsewhere; what was typed can be sent again from the page before."""
    logger.warning("csrf: %s", reason)
    return _page(request, "403_csrf.html", 403)


class UnavailableMiddleware:
    """A database that is away gives a page that says so (503), not a fault of ours (500), and gives it in time."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with wait_at_most(settings.DATABASE_BUDGET):
            return self.get_response(request)

    def process_exception(self, request, exception):
        return unavailable(request, exception) if _is_away(exception) else None


class NothingToReadMiddleware:
    """Who opens the address of a button gets a page that says so (405), in place of an empty one."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 405 or request.method != "GET":
            return response
        page = _page(request, "405.html", 405, **_own_menu(request))
        page.headers["Allow"] = response.headers["Allow"]
        return page


def _is_away(error):
    """Whether the database could not be reached or gave no answer, as opposed to having refused something."""
    return isinstance(error, OperationalError | InterfaceError)
