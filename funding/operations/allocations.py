"""What is granted, and the VAT a region expects to reclaim of it (domain.md § 4)."""

from django.db import transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import Allocation, AllocationCorrection, Instrument, VatPart
from ..money import ZERO
from ..vat import RATES, estimated
from .held import LAST_YEAR, clean_text, clean_words, euro, whole_cents

MOST_PARTS = 20


@transaction.atomic
def set_estimate(allocation, *, by, base, amount=None, parts=None):
    """Estimate the compensable VAT of a year: as an amount in euro, or as parts (description, amount incl. VAT, rate).

    The estimate of parts is the sum of their VAT, each to the cent. `base` is the `lock_version` that the form was
    filled from. Refuses an outdated form, more VAT than was granted, and a rate that does not exist.
    """
    held = Allocation.objects.select_for_update(of=("self",)).select_related("region").get(pk=allocation.pk)
    if held.lock_version != base:
        raise Refused("Intussen heeft iemand anders de raming gewijzigd. Kijk wat er nu staat en vul het opnieuw in.")
    rows = [_part(one) for one in parts or []]
    if len(rows) > MOST_PARTS:
        raise Refused(f"Een raming heeft ten hoogste {MOST_PARTS} delen.")
    if parts is not None and not rows:
        raise Refused("Vul minstens één deel in.")
    estimate = estimated((one.amount, one.rate) for one in rows) if rows else whole_cents(amount, "De raming")
    if estimate > held.granted:
        raise Refused(f"De raming is hoger dan het toegekende bedrag van {euro(held.granted)}.")
    held.vat_parts.all().delete()
    for place, one in enumerate(rows):
        one.allocation, one.position = held, place
    VatPart.objects.bulk_create(rows)
    held.vat_estimate, held.lock_version = estimate, base + 1
    _keep(held, by, "btw geraamd")
    audit.record("btw geraamd", actor=by, region=held.region, subject=str(held), detail=euro(estimate))
    return held


def _part(one):
    description, amount, rate = one
    if rate not in RATES:
        raise Refused("Het btw-tarief is 21, 9 of 0 procent.")
    return VatPart(
        description=clean_text(description, "de omschrijving", longest=120, required=False),
        amount=whole_cents(amount), rate=rate,
    )  # fmt: skip


@transaction.atomic
def set_allocation(region, *, by, year, granted, reason, instrument=Instrument.DECENTRALISATION):
    """Grant a region an amount in euro, incl. VAT, for a year. Of this year and earlier a change is a correction that stays.

    Refuses an amount below the VAT that the region estimated, and one that changes nothing.
    """
    granted, reason = whole_cents(granted), clean_words(reason, "de reden")
    if not 2025 <= year < LAST_YEAR:
        raise Refused("Kies een jaar vanaf 2025.")
    where = {"region": region, "year": year, "instrument": instrument}
    held = Allocation.objects.select_for_update().filter(**where).first()
    if held is None:
        held = Allocation(granted=granted, **where)
    elif held.granted == granted:
        raise Refused("Dit bedrag is al toegekend.")
    elif granted < (held.vat_estimate or ZERO):
        raise Refused(f"De regio raamt {euro(held.vat_estimate)} aan compensabele btw; minder toekennen kan niet.")
    else:
        _correct(held, granted, reason, by)
    _keep(held, by, reason)
    audit.record("toekenning vastgelegd", actor=by, region=region, subject=str(held), detail=euro(granted))
    return held


def _correct(allocation, granted, reason, by):
    if allocation.year <= timezone.localdate().year:
        AllocationCorrection.objects.create(
            allocation=allocation, difference=granted - allocation.granted, reason=reason, by=by
        )
    allocation.granted, allocation.lock_version = granted, allocation.lock_version + 1


def _keep(allocation, by, reason):
    allocation._history_user, allocation._change_reason = by, reason
    allocation.save()
