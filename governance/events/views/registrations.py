"""The organiser's pages: opening registration, who comes, writing somebody down, taking somebody off, and the workbook."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import date_nl
from npvr.workbooks import Book

from ...meetings import rules
from ...meetings.operations.held import Outdated
from ...meetings.views.page import meeting_context
from ...models import Audience, Registration, RegistrationState
from .. import operations
from ..cleaning import deleted_on
from ..finding import find_event_meeting
from ..forms import ByHandForm, OpeningForm, TakeOffForm
from ..standing import event_of, is_over, numbers_of, sessions_of, why_closed

RUN = "governance.run_meetings"
PER_PAGE = 50
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = {
    "aangemeld": (RegistrationState.PLACED, "Aangemeld"),
    "wachtlijst": (RegistrationState.WAITING, "Wachtlijst"),
    "afgemeld": (RegistrationState.CANCELLED, "Afgemeld"),
}


def _running(request, event_id, region_slug):
    """The event's meeting, for who runs it."""
    meeting = find_event_meeting(request.user, event_id, region_slug)
    authorize(
        rules.may_run_meeting(request.user, meeting), "De aanmeldingen zijn voor wie deze bijeenkomst voorbereidt."
    )
    return meeting


def _opened(request, event_id, region_slug):
    event = event_of(_running(request, event_id, region_slug))
    if event is None:
        raise Http404
    return event


def _list_path(meeting):
    return f"{meeting.path}aanmeldingen/"


def _context(request, meeting, *steps):
    first = ("Aanmeldingen", _list_path(meeting) if steps else "")
    return meeting_context(request, meeting, first, *steps) | {"list_path": _list_path(meeting)}


@require_http_methods(["GET", "HEAD", "POST"])
@guard(RUN)
def open_registration(request, event_id, region_slug=None):
    """Open registration for an event, or change how it is open."""
    meeting = _running(request, event_id, region_slug)
    event = event_of(meeting)
    sessions = sessions_of(event) if event else []
    form = OpeningForm(
        request.POST if request.method == "POST" else None, initial=_settings(event, meeting), sessions=sessions
    )
    now = None
    if form.is_bound and form.is_valid():
        try:
            event = operations.open_registration(meeting, by=request.user, **form.values())
        except Outdated as outdated:
            now = outdated.now
            form.outdated(now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _kept_words(event))
            return redirect(_list_path(meeting))
    context = _context(request, meeting, ("Instellen", "")) | {"form": form, "event": event, "now": now}
    if event:
        context["numbers"] = numbers_of(event)
    return render(request, "governance/events/open.html", context, status=422 if form.errors else 200)


def _settings(event, meeting):
    if event is None:
        return {"base": 0, "audience": Audience.ACCOUNT, "until": meeting.on}
    names = ("audience", "places", "until", "description", "asks_remark", "is_closed")
    return {name: getattr(event, name) for name in names} | {"base": event.lock_version}


def _kept_words(event):
    numbers = numbers_of(event)
    if event.places is not None and numbers.placed > event.places:
        return (
            f"Bewaard. Er zijn {numbers.placed} mensen aangemeld voor {event.places} plaatsen: niemand is van de lijst "
            "gehaald. Wie zich nu aanmeldt, komt op de wachtlijst."
        )
    return "Bewaard."


@require_safe
@guard(RUN)
def registration_list(request, event_id, region_slug=None):
    """Who comes, who waits and who cancelled, each a list of its own; seven statements, whatever their number."""
    event = _opened(request, event_id, region_slug)
    which = request.GET.get("toon") if request.GET.get("toon") in SHOWN else "aangemeld"
    state, _ = SHOWN[which]
    numbers = numbers_of(event)
    found = Registration.objects.filter(event=event, state=state).select_related("person", "session").order_by("turn")
    of_state = dict(zip(SHOWN, (numbers.placed, numbers.waiting, numbers.cancelled), strict=True))
    sessions = sessions_of(event)
    context = _context(request, event.meeting) | {
        "event": event,
        "numbers": numbers,
        "closed": why_closed(event),
        "over": is_over(event),
        "which": which,
        "choices": [(name, f"{label} ({of_state[name]})", f"?toon={name}") for name, (_, label) in SHOWN.items()],
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("pagina")),
        "page_query": f"?toon={which}&pagina=",
        "sessions": sessions,
        "guest_address": request.build_absolute_uri(event.path) if event.is_for_guests else "",
        "deleted_on": deleted_on(event.meeting),
    }
    return render(request, "governance/events/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@guard(RUN)
def add(request, event_id, region_slug=None):
    """Write somebody down."""
    event = _opened(request, event_id, region_slug)
    form = ByHandForm(request.POST if request.method == "POST" else None, event=event, sessions=sessions_of(event))
    if form.is_bound and form.is_valid():
        try:
            made = operations.add_by_hand(event, by=request.user, **form.values())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            waits = made.state == RegistrationState.WAITING
            messages.success(request, "Toegevoegd aan de wachtlijst." if waits else "Toegevoegd aan de lijst.")
            return redirect(f"{_list_path(event.meeting)}{'?toon=wachtlijst' if waits else ''}")
    context = _context(request, event.meeting, ("Iemand toevoegen", "")) | {
        "form": form,
        "event": event,
        "numbers": numbers_of(event),
        "deleted_on": deleted_on(event.meeting),
    }
    return render(request, "governance/events/add.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@guard(RUN)
def take_off(request, event_id, registration_id, region_slug=None):
    """Take somebody off the list, with a reason."""
    event = _opened(request, event_id, region_slug)
    registration = get_object_or_404(
        Registration.objects.select_related("person", "event"), event=event, pk=registration_id
    )
    form = TakeOffForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            operations.take_off(registration, by=request.user, why=form.cleaned_data["why"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(
                request, "Van de lijst gehaald. Wacht er iemand, dan gaat een vrije plaats naar de eerste."
            )
            return redirect(_list_path(event.meeting))
    context = _context(request, event.meeting, ("Van de lijst halen", "")) | {
        "form": form,
        "registration": registration,
        "tells": bool(registration.address),
    }
    return render(request, "governance/events/take_off.html", context, status=422 if form.errors else 200)


HEADS = [
    "Naam",
    "Organisatie",
    "E-mailadres",
    "Stand",
    "Werksessie",
    "Bijzonderheden",
    "Aangemeld op",
    "Afgemeld op",
    "Reden",
]
WIDTHS = [32, 32, 36, 18, 36, 40, 18, 18, 40]


@require_safe
@guard(RUN)
def workbook(request, event_id, region_slug=None):
    """The whole list as a workbook; what somebody typed stays text, whatever it begins with (npvr/workbooks.py)."""
    event = _opened(request, event_id, region_slug)
    meeting = event.meeting
    book = Book(title=f"Aanmeldingen {meeting.name}", demo=meeting.is_demo)
    deletion = f"Gegevens van mensen zonder account worden gewist op {date_nl(deleted_on(meeting))}."
    said = [meeting.when, numbers_of(event).words, deletion]
    sheet = book.sheet("Aanmeldingen", title=f"Aanmeldingen voor {meeting.name}", heads=HEADS, widths=WIDTHS, said=said)
    found = Registration.objects.filter(event=event).select_related("person", "session")
    order = list(SHOWN.values())
    places = {state: at for at, (state, _) in enumerate(order)}
    for one in sorted(found, key=lambda row: (places[row.state], row.turn)):
        sheet.row([
            one.called, one.organisation, one.address, one.get_state_display(), one.session.title if one.session else "",
            one.remark, one.registered_at, one.cancelled_at or "", one.why,
        ])  # fmt: skip
    response = HttpResponse(book.content(), content_type=WORKBOOK)
    response.headers["Content-Disposition"] = f'attachment; filename="aanmeldingen-{meeting.on:%Y-%m-%d}.xlsx"'
    return response
