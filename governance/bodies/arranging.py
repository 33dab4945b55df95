"""The verbs on bodies and seats: a region adds and changes its own, and ends what is no more; nothing is deleted."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from ..models import Appointment, Body, BodyKind, Role, Seat, Side
from . import rules

OWN_KINDS = [BodyKind.OTHER, BodyKind.REGION_ALLIANCE]
"""The kinds of body a region adds; the regio-alliantieoverleg is offered (domain.md § 3)."""
OWN_ROLES = [
    Role.CHAIR, Role.SECRETARY, Role.MEMBER, Role.THEME_ADVISER, Role.STEERING_MEMBER, Role.REGION_CHAIR,
]  # fmt: skip
"""The functions of seats a region adds. Those that carry rights of their own are in the default bodies, once."""
NAME_TAKEN = "Er is al een overleg met deze naam. Kies een andere."
SEAT_TAKEN = "Deze zetel is er al. Geef een eigen omschrijving, of verhoog het aantal plaatsen van de zetel die er is."


@transaction.atomic
def add_body(region, *, by, kind, **terms):
    """Add a body of the region's own; refuses a name that is taken, and a second regio-alliantieoverleg."""
    if kind not in OWN_KINDS:
        raise Refused("Dit soort overleg kan een regio niet zelf toevoegen.")
    if kind == BodyKind.REGION_ALLIANCE and region.bodies.standing().filter(kind=kind).exists():
        raise Refused("Er is al een regio-alliantieoverleg in deze regio.")
    body = _kept(Body(region=region, kind=kind, **terms), by, "toegevoegd", NAME_TAKEN)
    audit.record("gremium toegevoegd", actor=by, region=region, subject=body.name, detail=body.rhythm_words)
    return body


@transaction.atomic
def change_body(body, *, by, **terms):
    """Change name, purpose, rhythm, or whether it stands in the picture; an unchanged form changes nothing."""
    body = _held_body(body)
    changed = [name for name, value in terms.items() if getattr(body, name) != value]
    if not changed:
        return body
    for name in changed:
        setattr(body, name, terms[name])
    body = _kept(body, by, "gewijzigd", NAME_TAKEN)
    audit.record("gremium gewijzigd", actor=by, region=body.region, subject=body.name, detail=body.rhythm_words)
    return body


@transaction.atomic
def end_body(body, *, on, by):
    """End a body from a day on, today or later. Refuses one that rights hang on, and one in which somebody sits then."""
    body = _held_body(body)
    if body.region_id is None or body.kind in rules.LASTING_BODIES:
        raise Refused("Dit overleg hoort bij de samenwerking van regio en rijk en blijft bestaan.")
    _refuse_day(on)
    _refuse_holders(Appointment.objects.filter(seat__body=body), on)
    body.ended_on = on
    body = _kept(body, by, f"bestaat niet meer vanaf {date_nl(on)}", NAME_TAKEN)
    audit.record("gremium beëindigd", actor=by, region=body.region, subject=body.name, detail=f"vanaf {date_nl(on)}")
    return body


@transaction.atomic
def add_seat(body, *, by, role, side, **terms):
    """Add a seat; its function and side stay as they are from then on. Refuses a function that carries rights."""
    body = _held_body(body)
    if role not in OWN_ROLES:
        raise Refused("Deze functie hoort bij een vaste zetel. Kies een andere.")
    if role == Role.REGION_CHAIR and side != Side.REGION:
        raise Refused("De voorzitter van de regio zit er namens de regio.")
    last = body.seats.order_by("-number").values_list("number", flat=True).first() or 0
    seat = _kept(Seat(body=body, role=role, side=side, number=last + 1, **terms), by, "toegevoegd", SEAT_TAKEN)
    audit.record("zetel toegevoegd", actor=by, region=body.region, subject=f"{seat.name} · {body.name}")
    return seat


@transaction.atomic
def change_seat(seat, *, by, **terms):
    """Change the own words, for whom it speaks, and the number of places; refuses fewer places than are held."""
    seat = held_seat(seat)
    changed = [name for name, value in terms.items() if getattr(seat, name) != value]
    if not changed:
        return seat
    used = (
        Appointment.objects.filter(seat=seat, period__endswith__isnull=True)
        | Appointment.objects.filter(seat=seat, period__endswith__gt=timezone.localdate())
    ).values_list("place", flat=True)
    if max(used, default=0) > terms.get("places", seat.places):
        raise Refused(f"Op plaats {max(used)} van deze zetel zit iemand. Beëindig eerst die benoeming.")
    if "organisation" in changed and used:
        raise Refused(
            "Op deze zetel zit iemand. Voeg een nieuwe zetel toe als er namens een ander iemand aan tafel komt."
        )
    for name in changed:
        setattr(seat, name, terms[name])
    seat = _kept(seat, by, "gewijzigd", SEAT_TAKEN)
    audit.record("zetel gewijzigd", actor=by, region=seat.body.region, subject=f"{seat.name} · {seat.body.name}")
    return seat


@transaction.atomic
def end_seat(seat, *, on, by):
    """End a seat from a day on, today or later. Refuses one that rights hang on, and one that is held then."""
    seat = held_seat(seat)
    if rules.lasts(seat):
        raise Refused("Deze zetel hoort bij de samenwerking van regio en rijk en blijft bestaan.")
    _refuse_day(on)
    _refuse_holders(Appointment.objects.filter(seat=seat), on)
    seat.ended_on = on
    seat = _kept(seat, by, f"bestaat niet meer vanaf {date_nl(on)}", SEAT_TAKEN)
    audit.record(
        "zetel beëindigd", actor=by, region=seat.body.region, subject=f"{seat.name} · {seat.body.name}",
        detail=f"vanaf {date_nl(on)}",
    )  # fmt: skip
    return seat


def held_seat(seat):
    """The seat with its body, locked until the end of the transaction: who appoints meanwhile waits."""
    return Seat.objects.select_for_update(of=("self",)).select_related("body__region", "organisation").get(pk=seat.pk)


def _held_body(body):
    return Body.objects.select_for_update(of=("self",)).select_related("region").get(pk=body.pk)


def _refuse_day(on):
    if on < timezone.localdate():
        raise Refused("Kies vandaag of een latere dag: wat geweest is, verandert niet meer.")


def _refuse_holders(appointments, on):
    held = appointments.filter(period__endswith__isnull=True) | appointments.filter(period__endswith__gt=on)
    if (one := held.select_related("person").order_by("pk").first()) is not None:
        raise Refused(f"{one.person.name} zit hier nog na die dag. Beëindig eerst die benoeming.")


def _kept(row, by, reason, taken):
    row._history_user, row._change_reason = by, reason
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Refused(taken) from error
    return row
