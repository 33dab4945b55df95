"""Arranging: adding, changing and ending bodies and seats of a region."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import date_nl

from ... import tabs
from ...models import BodyKind
from .. import arranging, rules
from ..appointing import path_of, place_path
from ..forms import BodyForm, EndForm, SeatForm
from .finding import find_body, find_place, find_seat

METHODS = ["GET", "HEAD", "POST"]


def _body_path(body):
    return f"{place_path(body.region)}gremia/{body.pk}/"


def _show(request, region, form, heading, submit, cancel_url, trail=(), *, careful=False, words=""):
    context = tabs.context(request, region, *trail, (heading, "")) | {
        "form": form, "heading": heading, "submit": submit, "cancel_url": cancel_url, "careful": careful,
        "words": words,
    }  # fmt: skip
    return render(request, "governance/bodies/form.html", context, status=422 if form.is_bound else 200)


def _tried(form, act):
    """What the operation gives, or None when it refuses: then the form says why."""
    try:
        return act()
    except Refused as refusal:
        form.add_error(None, str(refusal))
    return None


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def add_body(request, region_slug):
    """Add a body of the region's own."""
    region = find_place(request.user, region_slug)
    authorize(rules.may_arrange(request.user, region.pk), rules.WHY_NOT_ARRANGE)
    form = BodyForm(request.POST or None, initial=_offered(request))
    if form.is_bound and form.is_valid():
        body = _tried(form, lambda: arranging.add_body(region, by=request.user, **form.terms))
        if body is not None:
            messages.success(request, f"{body.name} staat erbij. Voeg nu de zetels toe.")
            return redirect(_body_path(body))
    return _show(request, region, form, "Overleg toevoegen", "Toevoegen", place_path(region))


def _offered(request):
    if request.GET.get("soort") == BodyKind.REGION_ALLIANCE:
        return {"kind": BodyKind.REGION_ALLIANCE, "name": "Regio-alliantieoverleg"}
    return {}


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def change_body(request, region_slug, body_pk):
    """Change the name, the purpose or the rhythm of a body."""
    body = find_body(request.user, region_slug, body_pk)
    authorize(rules.may_arrange(request.user, body.region_id), rules.WHY_NOT_ARRANGE)
    form = BodyForm(request.POST or None, body=body)
    if form.is_bound and form.is_valid():
        changed = _tried(form, lambda: arranging.change_body(body, by=request.user, **form.terms))
        if changed is not None:
            messages.success(request, f"{changed.name} is bewaard. Ritme: {changed.rhythm_words}.")
            return redirect(_body_path(body))
    return _show(request, body.region, form, "Overleg wijzigen", "Bewaren", _body_path(body), _trail(body))


def _trail(body):
    return [(body.name, _body_path(body))]


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def end_body(request, region_slug, body_pk):
    """Say from which day a body is no more; what it did stays."""
    body = find_body(request.user, region_slug, body_pk)
    authorize(rules.may_arrange(request.user, body.region_id), rules.WHY_NOT_ARRANGE)
    form = EndForm(request.POST or None)
    if form.is_bound and form.is_valid():
        ended = _tried(form, lambda: arranging.end_body(body, on=form.cleaned_data["on"], by=request.user))
        if ended is not None:
            messages.success(request, f"{ended.name} bestaat niet meer vanaf {date_nl(ended.ended_on)}.")
            return redirect(place_path(body.region))
    words = "Wat dit overleg besloot en wie erin zaten, blijft bewaard."
    return _show(
        request, body.region, form, "Overleg beëindigen", "Beëindigen", _body_path(body), _trail(body), careful=True,
        words=words,
    )  # fmt: skip


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def add_seat(request, region_slug, body_pk):
    """Add a seat to a body."""
    body = find_body(request.user, region_slug, body_pk)
    authorize(rules.may_arrange(request.user, body.region_id), rules.WHY_NOT_ARRANGE)
    form = SeatForm(request.POST or None, region=body.region)
    if form.is_bound and form.is_valid():
        seat = _tried(form, lambda: arranging.add_seat(body, by=request.user, **form.cleaned_data))
        if seat is not None:
            messages.success(request, f"De zetel {seat.name} staat erbij.")
            return redirect(_body_path(body))
    return _show(request, body.region, form, "Zetel toevoegen", "Toevoegen", _body_path(body), _trail(body))


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def change_seat(request, region_slug, seat_pk):
    """Change the words, the organisation or the number of places of a seat."""
    seat = find_seat(request.user, region_slug, seat_pk)
    authorize(rules.may_arrange(request.user, seat.body.region_id), rules.WHY_NOT_ARRANGE)
    form = SeatForm(request.POST or None, region=seat.body.region, seat=seat)
    if form.is_bound and form.is_valid():
        changed = _tried(form, lambda: arranging.change_seat(seat, by=request.user, **form.cleaned_data))
        if changed is not None:
            messages.success(request, f"De zetel {changed.name} is bewaard.")
            return redirect(path_of(seat))
    return _show(request, seat.body.region, form, "Zetel wijzigen", "Bewaren", path_of(seat), _trail(seat.body))


@require_http_methods(METHODS)
@guard("governance.arrange_bodies")
def end_seat(request, region_slug, seat_pk):
    """Say from which day a seat is no more."""
    seat = find_seat(request.user, region_slug, seat_pk)
    authorize(rules.may_arrange(request.user, seat.body.region_id), rules.WHY_NOT_ARRANGE)
    form = EndForm(request.POST or None)
    if form.is_bound and form.is_valid():
        ended = _tried(form, lambda: arranging.end_seat(seat, on=form.cleaned_data["on"], by=request.user))
        if ended is not None:
            messages.success(request, f"De zetel {ended.name} bestaat niet meer vanaf {date_nl(ended.ended_on)}.")
            return redirect(_body_path(seat.body))
    return _show(
        request, seat.body.region, form, "Zetel opheffen", "Opheffen", path_of(seat), _trail(seat.body), careful=True,
        words="Wie hier zat, blijft bewaard.",
    )  # fmt: skip
