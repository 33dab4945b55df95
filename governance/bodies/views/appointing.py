"""Appointing, succession and ending; for the seats of weight proposing and confirming. All after a fresh sign-in."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import date_nl

from ... import tabs
from ...models import SeatProposal
from ...notices import operations as notices
from ...signin.invitation import is_invited
from ...signin.stepup import require_fresh_sign_in
from .. import appointing, rules
from ..accounts import found_or_made
from ..forms import AppointForm, EndAppointmentForm
from .finding import find_appointment, find_proposal, find_seat
from .pages import seat_context

METHODS = ["GET", "HEAD", "POST"]
FILLING = ("governance.appoint_region", "governance.appoint_state", "governance.appoint_leads")


def _seat_to_fill(request, region_slug, seat_pk):
    """The seat, for who fills it."""
    seat = find_seat(request.user, region_slug, seat_pk)
    allowed = rules.may_appoint(request.user, seat) or rules.may_propose(request.user, seat)
    authorize(allowed, rules.why_not_appoint(seat))
    return seat


@require_http_methods(METHODS)
@guard(*FILLING)
@require_fresh_sign_in
def appoint(request, seat_pk, region_slug=None, appointment_pk=None):
    """Appoint somebody, or the successor of who holds the seat; on a seat of weight it is a proposal."""
    seat = _seat_to_fill(request, region_slug, seat_pk)
    before = find_appointment(seat, appointment_pk) if appointment_pk is not None else None
    form = AppointForm(request.POST or None, initial=_first_day(before))
    if form.is_bound and form.is_valid():
        try:
            said = _appointed(request, seat, before, form)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, said)
            return redirect(appointing.path_of(seat))
    two = rules.takes_two(seat)
    heading = ("Opvolger " if before else "Iemand ") + ("voorstellen" if two else "benoemen")
    context = _form_context(request, seat, form, heading) | {
        "before": before,
        "submit": "Voorstellen" if two else "Benoemen",
    }
    return render(request, "governance/bodies/appoint.html", context, status=422 if form.is_bound else 200)


def _first_day(before):
    """A successor begins the day the other ends."""
    return {"since": before.period.upper} if before is not None and before.period.upper else {}


@transaction.atomic
def _appointed(request, seat, before, form):
    """Do it, and the sentence that says so."""
    data, by = form.cleaned_data, request.user
    person = found_or_made(data["email"], data["name"], by=by)
    if person.name.casefold() != data["name"].casefold():
        raise Refused(f"Dit e-mailadres is in het portaal van {person.name}. Gebruik die naam, of een ander adres.")
    days = {"since": data["since"], "until": form.until}
    if rules.takes_two(seat):
        appointing.propose(seat, person=person, by=by, **days)
        return f"Uw voorstel staat klaar. {_capital(rules.WHO_PROPOSES[seat.role])}: een ander bevestigt het."
    appointing.appoint(seat, person=person, by=by, succeeds=before, **days)
    mail = f" Op {person.email} komt een uitnodiging om een wachtwoord te kiezen." if is_invited(person) else ""
    return f"{person.name} is benoemd als {seat.name}, vanaf {date_nl(data['since'])}.{mail}"


def _capital(words):
    return words[:1].upper() + words[1:]


def _form_context(request, seat, form, heading):
    trail = [
        (seat.body.name, f"{tabs.place_path(seat.body.region)}gremia/{seat.body_id}/"),
        (seat.name, appointing.path_of(seat)),
        (heading, ""),
    ]
    return tabs.context(request, seat.body.region, *trail) | {
        "seat": seat, "form": form, "heading": heading, "takes_two": rules.takes_two(seat),
        "why_two": rules.why_not_appoint(seat), "cancel_url": appointing.path_of(seat),
    }  # fmt: skip


@require_http_methods(METHODS)
@guard(*FILLING)
@require_fresh_sign_in
def end_appointment(request, seat_pk, appointment_pk, region_slug=None):
    """End an appointment, today or later; on a seat of weight it is a proposal."""
    seat = _seat_to_fill(request, region_slug, seat_pk)
    held = find_appointment(seat, appointment_pk)
    form = EndAppointmentForm(request.POST or None)
    two = rules.takes_two(seat)
    if form.is_bound and form.is_valid():
        on = form.cleaned_data["on"]
        try:
            if two:
                kind = SeatProposal.Kind.END
                appointing.propose(seat, person=held.person, since=on, by=request.user, kind=kind)
            else:
                appointing.end_appointment(held, on=on, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            said = "Uw voorstel staat klaar; een ander bevestigt het." if two else (
                f"{held.person.name} heeft deze zetel vanaf {date_nl(on)} niet meer."
            )  # fmt: skip
            messages.success(request, said)
            return redirect(appointing.path_of(seat))
    heading = "Beëindiging voorstellen" if two else "Benoeming beëindigen"
    context = _form_context(request, seat, form, heading) | {
        "held": held,
        "submit": "Voorstellen" if two else "Beëindigen",
    }
    return render(request, "governance/bodies/end_appointment.html", context, status=422 if form.is_bound else 200)


@require_POST
@guard("governance.appoint_leads")
@require_fresh_sign_in
def confirm(request, seat_pk, proposal_pk, region_slug=None):
    """The second person confirms a proposal."""
    seat = find_seat(request.user, region_slug, seat_pk)
    authorize(rules.may_propose(request.user, seat), rules.why_not_appoint(seat))
    proposal = find_proposal(seat, proposal_pk)
    return _done(request, seat, lambda: appointing.confirm(proposal, by=request.user), "Het voorstel is bevestigd.")


@require_POST
@guard("governance.appoint_leads")
@require_fresh_sign_in
def set_aside(request, seat_pk, proposal_pk, region_slug=None):
    """A proposal is not taken over."""
    seat = find_seat(request.user, region_slug, seat_pk)
    authorize(rules.may_propose(request.user, seat), rules.why_not_appoint(seat))
    proposal = find_proposal(seat, proposal_pk)
    return _done(request, seat, lambda: appointing.set_aside(proposal, by=request.user), "Het voorstel is van tafel.")


@require_POST
@guard(*FILLING)
@require_fresh_sign_in
def invite_again(request, seat_pk, appointment_pk, region_slug=None):
    """Send the link once more to somebody who never chose a password."""
    seat = _seat_to_fill(request, region_slug, seat_pk)
    held = find_appointment(seat, appointment_pk)

    def invite():
        if not is_invited(held.person):
            raise Refused(f"{held.person.name} heeft al een wachtwoord.")
        notices.tell(
            [held.person],
            text=f"U bent uitgenodigd voor het portaal, als {seat.name}.",
            path=tabs.place_path(seat.body.region),
            topic=f"uitnodiging:{held.pk}",
            region=seat.body.region,
        )

    return _done(request, seat, invite, f"Op {held.person.email} komt opnieuw een uitnodiging, binnen een uur.")


def _done(request, seat, act, said):
    try:
        with transaction.atomic():
            act()
    except Refused as refusal:
        context = seat_context(request, seat) | {"problem": str(refusal)}
        return render(request, "governance/bodies/seat.html", context, status=422)
    messages.success(request, said)
    return redirect(appointing.path_of(seat))
