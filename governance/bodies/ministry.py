"""The preferred ministry: the region asks, with an alternative and its reasons; the rijk decides (domain.md § 3)."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import Appointment, BodyKind, MinistryRequest, Person, Role, Seat
from ..notices import operations as notices
from ..rights import who
from .appointing import place_path


def path_of(region):
    """The page of a region's preferred ministry."""
    return f"{place_path(region)}voorkeursdepartement/"


@transaction.atomic
def ask(region, *, preferred, alternative, reasons, by):
    """Ask for a ministry beside the region; refuses a second question before the rijk decided on the first."""
    if alternative == preferred:
        raise Refused("Het alternatief is hetzelfde departement. Kies een ander, of laat het leeg.")
    try:
        with transaction.atomic():
            made = MinistryRequest.objects.create(
                region=region, preferred=preferred, alternative=alternative, reasons=reasons, asked_by=by
            )
    except IntegrityError as error:
        raise Refused("Er ligt al een vraag bij het rijk. Wacht het besluit af.") from error
    audit.record("voorkeursdepartement gevraagd", actor=by, region=region, subject=str(preferred))
    notices.tell(
        who("governance.appoint_state", region.pk),
        text=f"{region.name} vraagt een voorkeursdepartement; het rijk besluit.",
        path=path_of(region), topic=f"departement:{made.pk}", region=region, right="governance.appoint_state",
    )  # fmt: skip
    return made


@transaction.atomic
def decide(request, *, ministry, explanation, by):
    """Record the rijk's decision. The seat of its ambtelijk trekker speaks for that ministry if nobody held it yet."""
    held = MinistryRequest.objects.select_for_update(of=("self",)).select_related("region").get(pk=request.pk)
    if held.decided_at is not None:
        raise Refused("Over deze vraag is intussen al besloten.")
    held.decided, held.explanation, held.decided_by, held.decided_at = ministry, explanation, by, timezone.now()
    held.save()
    _give_seat(held.region, ministry, by)
    audit.record("voorkeursdepartement besloten", actor=by, region=held.region, subject=str(ministry))
    notices.close(f"departement:{held.pk}")
    told = who("governance.arrange_bodies", held.region_id) | Person.objects.filter(pk=held.asked_by_id)
    notices.tell(
        told.distinct(),
        text=f"Het rijk besloot over het voorkeursdepartement van {held.region.name}: {ministry}.",
        path=path_of(held.region), topic=f"departement:{held.pk}", region=held.region, right="governance.view_people",
    )  # fmt: skip
    return held


def _give_seat(region, ministry, by):
    seat = Seat.objects.standing().filter(body__region=region, body__kind=BodyKind.CORE_TEAM, role=Role.OFFICIAL_LEAD)
    seat = seat.filter(organisation=None).first()
    if seat is not None and not Appointment.objects.filter(seat=seat).exists():
        seat.organisation = ministry
        seat._history_user, seat._change_reason = by, "besluit van het rijk"
        seat.save()
