"""The pages for people without an account: what the event is, registering, and behind the personal link cancelling.

They show title, time, place, description and room in words, and nothing else of the portal. No session begins. The link
only puts its secret in a cookie of its one address and leads on, so that the secret stands in no address that is shown,
sent along or logged (as plans/reviews/guests.py).
"""

from datetime import datetime, time

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from npvr.access import Refused, public
from npvr.errors import too_many_requests
from npvr.limits import Limit, place_of

from ...calendar import ics
from ...models import RegistrationState
from .. import links, operations, sending
from ..cleaning import deleted_on
from ..finding import find_for_guests, public_events
from ..forms import GuestForm
from ..standing import is_over, numbers_of, sessions_of, why_closed

PER_PAGE = 50
COOKIE = "npvr-aanmelding"
WRONG_LINKS = Limit("wrong-registration-link", most=30, seconds=300)  # from one place
FROM_A_PLACE = Limit("registrations", most=40, seconds=600)  # a ministry goes out by one address
OF_AN_ADDRESS = Limit("registrations-of-address", most=5, seconds=3600)
PUBLIC_LIST = public("events that their organiser made public")
BY_KEY = public(
    "who has the link of an event may register, as its organiser said; an event that isn't open to all is not there"
)
BY_LINK = public("the secret in the link is the key: it shows one registration to who made it, and cancels it")


class TooManyTries(Exception):  # noqa: N818 - an answer, not a fault
    """Somebody tries links, or fills the list; that address waits."""


def _limited(view):
    """Answer 429 to who tries many."""

    def limited(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except TooManyTries:
            return too_many_requests(request)

    return limited


def _page(request, template, context, *, status=200):
    context |= {
        "csrf_token": get_token(request),
        "portal_version": settings.VERSION,
        "demo_mode": settings.DEMO,
        "request": None,  # the light frame asks for none
    }
    return HttpResponse(render_to_string(template, context), status=status)


# --- the event --------------------------------------------------------------------------------------------------------
@PUBLIC_LIST
@require_safe
def public_list(request):
    """The events that are still to come and that their organiser made public; two statements."""
    page = Paginator(public_events(), PER_PAGE).get_page(request.GET.get("pagina"))
    return _page(request, "governance/events/public_list.html", {"page": page, "query": "?pagina="})


@BY_KEY
@require_http_methods(["GET", "HEAD", "POST"])
@_limited
def event_page(request, event_key):
    """What the event is, and the form to register; four statements."""
    event = find_for_guests(event_key)
    form = GuestForm(request.POST if request.method == "POST" else None, event=event, sessions=sessions_of(event))
    if form.is_bound:
        _count(FROM_A_PLACE, place_of(request))
        if form.is_valid():
            _count(OF_AN_ADDRESS, form.cleaned_data["email"])
            try:
                answer = operations.register_guest(event, **form.values())
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                return redirect(f"{event.path}gelukt/{'?wachtlijst=1' if answer.waits else ''}")
    context = _of_event(event) | {"form": form, "closed": why_closed(event), "room": numbers_of(event).room}
    return _page(request, "governance/events/public_event.html", context, status=422 if form.errors else 200)


def _count(limit, who):
    if limit.is_reached(who):
        raise TooManyTries
    limit.count(who)


def _of_event(event):
    return {"event": event, "meeting": event.meeting, "deleted_on": deleted_on(event.meeting)}


@BY_KEY
@require_safe
def registered(request, event_key):
    """After registering: the same page for an address that was on the list already."""
    event = find_for_guests(event_key)
    waits = request.GET.get("wachtlijst") == "1"
    return _page(request, "governance/events/registered.html", _of_event(event) | {"waits": waits})


# --- the personal link ------------------------------------------------------------------------------------------------
def _find(request, registration_id, secret):
    """The registration behind the link, or 404; who tries many wrong ones waits."""
    place = place_of(request)
    if WRONG_LINKS.is_reached(place):
        raise TooManyTries
    found = links.find(registration_id, secret)
    if found is None:
        WRONG_LINKS.count(place)
        raise Http404
    return found


def _opened(request, registration_id):
    return _find(request, registration_id, request.COOKIES.get(COOKIE, ""))


@BY_LINK
@require_safe
@_limited
def open_link(request, registration_id, secret):
    """From the link in the mail to the page, with the secret in a cookie of that page alone."""
    found = _find(request, registration_id, secret)
    response = redirect(links.path_of(found))
    until = datetime.combine(deleted_on(found.event.meeting), time(), timezone.get_current_timezone())
    response.set_cookie(
        COOKIE, secret, path=links.path_of(found), max_age=max(1, int((until - timezone.now()).total_seconds())),
        secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
    )  # fmt: skip
    return response


@BY_LINK
@require_http_methods(["GET", "HEAD", "POST"])
@_limited
def own_page(request, registration_id):
    """One registration: whether it has a place, and cancelling it."""
    found = _opened(request, registration_id)
    refused = ""
    if request.method == "POST":
        try:
            operations.cancel(found)
        except Refused as refusal:
            refused = str(refusal)
        else:
            return redirect(links.path_of(found))
    event = found.event
    context = _of_event(event) | {
        "registration": found,
        "has_place": found.state == RegistrationState.PLACED,
        "may_cancel": found.state != RegistrationState.CANCELLED and event.meeting.starts_at > timezone.now()
        and not is_over(event),
        "may_come_back": found.state == RegistrationState.CANCELLED and not found.taken_off_by_id
        and event.is_for_guests and not why_closed(event),
        "refused": refused,
        "calendar_url": f"{links.path_of(found)}agenda",
    }  # fmt: skip
    return _page(request, "governance/events/own.html", context, status=422 if refused else 200)


@BY_LINK
@require_safe
@_limited
def calendar_file(request, registration_id):
    """The event for the own calendar."""
    found = _opened(request, registration_id)
    response = HttpResponse(ics.calendar_of([sending.entry_of(found.event)]), content_type=ics.CONTENT_TYPE)
    response.headers["Content-Disposition"] = 'attachment; filename="bijeenkomst.ics"'
    return response
