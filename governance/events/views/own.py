"""Registering and cancelling with an account."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, guard

from ...meetings.views.page import meeting_context
from .. import operations
from ..finding import find_opened, own_registration
from ..forms import ChoiceForm
from ..standing import numbers_of, sessions_of, why_closed

VIEW = "governance.view_meetings"


@require_http_methods(["GET", "HEAD", "POST"])
@guard(VIEW)
def register(request, event_id, region_slug=None):
    """Register; the form asks for a session and a remark where the event does, else one press is enough."""
    event = find_opened(request.user, event_id, region_slug)
    form = ChoiceForm(request.POST if request.method == "POST" else None, event=event, sessions=sessions_of(event))
    if form.is_bound and form.is_valid():
        try:
            answer = operations.register_person(event, request.user, **form.choice())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            _say(request, answer)
            return redirect(f"{event.meeting.path}#aanmelden")
    context = meeting_context(request, event.meeting, ("Aanmelden", "")) | {
        "form": form,
        "event": event,
        "closed": why_closed(event),
        "room": numbers_of(event).room,
    }
    return render(request, "governance/events/register.html", context, status=422 if form.errors else 200)


def _say(request, answer):
    if answer.waits:
        messages.info(request, "U staat op de wachtlijst. Komt er een plaats vrij, dan krijgt u vanzelf bericht.")
    else:
        messages.success(request, "U bent aangemeld.")


@require_POST
@guard(VIEW)
def cancel(request, event_id, region_slug=None):
    """Cancel the own registration; without one nothing happens."""
    event = find_opened(request.user, event_id, region_slug)
    own = own_registration(event, request.user)
    if own is not None:
        try:
            operations.cancel(own)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "U bent afgemeld.")
    return redirect(f"{event.meeting.path}#aanmelden")
