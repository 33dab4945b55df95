"""Looking: the first page of governance, a body, a seat with who held it, and how to reach people."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify

from npvr.access import guard
from npvr.tables import write_table

from ... import tabs
from ...models import Appointment, MinistryRequest, SeatProposal
from ...rights import may
from ...signin.invitation import is_invited
from .. import overview as reading
from .. import reviewing, rules
from ..appointing import path_of
from ..members import members_of
from ..overview import Holder
from ..periods import in_words
from .finding import find_body, find_place, find_seat

PER_PAGE = 50
MORE_OF_OVERVIEW, MORE_OF_BODY = [], []
"""Functions of (request, region) and of (request, body) that give more for these pages: the meetings."""
CONTACTS_HEAD = ("naam", "functie", "overleg", "namens", "organisatie", "e-mailadres", "periode")


def _may_know_what_is_open(person, region):
    """What asks for attention is for the sides themselves: who reads the region's record, and the programme team."""
    pk = region.pk if region else None
    return may(person, "governance.view_audit", pk) or may(person, "governance.appoint_state", pk)


@guard("governance.view_people")
def overview(request, region_slug=None):
    """Who meets whom in a region, or in the programme; what is open, and what asks for attention."""
    person = request.user
    region = find_place(person, region_slug)
    bodies = reading.of_region(region) if region else reading.of_programme(person)
    context = tabs.context(request, region) | {
        "bodies": bodies,
        "open_places": sum(one.open_places for one in bodies),
        "picture": reading.picture(bodies) if region else None,
        "may_arrange": region is not None and rules.may_arrange(person, region.pk),
        "attention": _attention(region, bodies) if _may_know_what_is_open(person, region) else None,
        "ministry": MinistryRequest.objects.filter(region=region).select_related("preferred", "decided").first()
        if region
        else None,
        "is_demo": _is_demo(bodies),
    }
    for more in MORE_OF_OVERVIEW:
        context |= more(request, region)
    return render(request, "governance/bodies/overview.html", context)


def _is_demo(bodies):
    """Whether anybody here was invented for the demonstration."""
    return any(holder.person.email.endswith("@demo.example") for _, now, _ in _rows(bodies) for holder in now.holders)


def _rows(bodies):
    return [(one, now, one.body) for one in bodies for now in one.seats]


def _attention(region, bodies):
    """What the sides still have to do: seats of which the end is near, open proposals, the yearly review."""
    ending = [(now, holder) for one in bodies for now, holder in one.ending]
    proposals = SeatProposal.objects.filter(seat__body__region=region, settled_at=None)
    return {
        "ending": ending,
        "proposals": list(proposals.select_related("seat__body__region", "person")),
        "review": reviewing.standing(reviewing.looked_at().filter(seat__body__region=region)),
    }


@guard("governance.view_people")
def body_page(request, body_pk, region_slug=None):
    """A body: what it is for, how often it meets, its seats."""
    body = find_body(request.user, region_slug, body_pk)
    now = reading.read(type(body).objects.filter(pk=body.pk))[0]
    elsewhere = body.region_id is None and body.kind in rules.SEATS_OF_REGIONS
    context = tabs.context(request, body.region, (body.name, "")) | {
        "body": body,
        "now": now,
        "may_arrange": rules.may_arrange(request.user, body.region_id),
        "lasts": body.region_id is None or body.kind in rules.LASTING_BODIES,
        "ended_seats": list(body.seats.exclude(ended_on=None).order_by("ended_on")),
        "members_elsewhere": elsewhere,
        "members": Paginator(members_of(body), PER_PAGE).get_page(request.GET.get("pagina")) if elsewhere else None,
        "here": f"{tabs.place_path(body.region)}gremia/{body.pk}/",
        "is_demo": _is_demo([now]),
    }
    for more in MORE_OF_BODY:
        context |= more(request, body)
    return render(request, "governance/bodies/body.html", context)


def seat_context(request, seat):
    """What the page of a seat reads: who holds it, who did, who will, and what is proposed."""
    person = request.user
    found = Appointment.objects.filter(seat=seat).select_related("person").order_by("-period")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    fills = rules.may_appoint(person, seat) or rules.may_propose(person, seat)
    proposal = SeatProposal.objects.filter(seat=seat, settled_at=None).select_related("person", "proposed_by").first()
    trail = [(seat.body.name, f"{tabs.place_path(seat.body.region)}gremia/{seat.body_id}/"), (seat.name, "")]
    now = reading.read(type(seat.body).objects.filter(pk=seat.body_id))[0]
    own = next((one for one in now.seats if one.seat.pk == seat.pk), None)
    soon = {holder.appointment.pk: holder for holder in own.holders} if own else {}
    return tabs.context(request, seat.body.region, *trail) | {
        "seat": seat,
        "own": own,
        "page": page,
        "held": [_shown(one, soon, person, fills) for one in page],
        "fills": fills,
        "takes_two": rules.takes_two(seat),
        "why_not": rules.why_not_appoint(seat),
        "proposal": proposal,
        "can_confirm": proposal is not None
        and rules.may_propose(person, seat)
        and person.pk not in {proposal.proposed_by_id, proposal.person_id},
        "may_arrange": rules.may_arrange(person, seat.body.region_id),
        "lasts": rules.lasts(seat),
        "here": path_of(seat),
        "is_demo": any(one.person.email.endswith("@demo.example") for one in page),
    }


def _shown(one, soon, person, fills):
    today = timezone.localdate()
    ended = one.period.upper is not None and one.period.upper <= today
    can_change = fills and not ended and one.person_id != person.pk
    return {
        "holder": soon.get(one.pk) or Holder(one),
        "state": "was" if ended else "komt" if one.period.lower > today else "nu",
        "can_end": can_change,
        "can_succeed": can_change and one.period.lower <= today,
        "invited": not ended and is_invited(one.person),
    }


@guard("governance.view_people")
def seat_page(request, seat_pk, region_slug=None):
    """A seat: who holds it, who held it, who comes; for who fills it what can be done."""
    seat = find_seat(request.user, region_slug, seat_pk)
    return render(request, "governance/bodies/seat.html", seat_context(request, seat))


def _contacts(person, region_slug):
    region = find_place(person, region_slug)
    bodies = reading.of_region(region) if region else reading.of_programme(person)
    return region, reading.contacts(bodies)


@guard("governance.view_people")
def contact_list(request, region_slug=None):
    """Who sits where and the address of their work, for who may see that."""
    region, found = _contacts(request.user, region_slug)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = tabs.context(request, region, ("Contacten", "")) | {
        "page": page,
        "is_demo": any(holder.person.email.endswith("@demo.example") for holder, _, _ in page),
    }
    return render(request, "governance/bodies/contacts.html", context)


@guard("governance.view_people")
def contact_file(request, region_slug=None):
    """The same as a CSV file, for an address book or a mailing."""
    region, found = _contacts(request.user, region_slug)
    rows = [
        (
            holder.person.name, now.seat.name, body.name, now.seat.get_side_display(), str(now.seat.organisation or ""),
            holder.person.email, in_words(holder.appointment.period),
        )
        for holder, now, body in found
    ]  # fmt: skip
    answer = HttpResponse(write_table([CONTACTS_HEAD, *rows]), content_type="text/csv; charset=utf-8")
    name = slugify(region.name if region else "programma")
    answer.headers["Content-Disposition"] = f'attachment; filename="contacten-{name}.csv"'
    return answer
