"""Verplichtingen: make one, raise it, let what is open fall free. Expenditures draw on it when they are booked."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import Commitment, StepKind
from ..models.entry import DESCRIPTION_LENGTH, SUPPLIER_LENGTH
from ..money import CENT
from .booking import refuse_foreign
from .held import LAST_YEAR, USED, Held, clean_text, clean_words, euro, whole_cents


def commit(region, *, by, token, made_on, year, description, category, amount, supplier="", activity=None,
           prefinance=False, at=None):  # fmt: skip
    """Promise an amount in euro, to be paid in `year`. A repeated request gets the first one's commitment.

    Refuses what is beyond available (BeyondAvailable, unless `prefinance`), a year before that of `made_on`, and what
    an expenditure refuses.
    """
    try:
        with transaction.atomic():
            held = Held(region, at=at)
            before = Commitment.objects.filter(token=token, region=region).first()
            if before:
                return before
            held.refuse_day(made_on)
            amount = whole_cents(amount, least=CENT)
            if not made_on.year <= year < LAST_YEAR:
                raise Refused("Het jaar van betalen ligt voor het jaar waarin de verplichting is aangegaan.")
            refuse_foreign(region, category, activity)
            short = held.beyond(committed=amount, prefinance=prefinance)
            commitment = Commitment.objects.create(
                region=region, made_on=made_on, year=year, category=category, activity=activity, token=token,
                description=clean_text(description, "de omschrijving", longest=DESCRIPTION_LENGTH),
                supplier=clean_text(supplier, "de naam", longest=SUPPLIER_LENGTH, required=False), prefinanced=short,
            )  # fmt: skip
            held.commitments[commitment.pk] = commitment
            held.step(commitment, StepKind.MADE, amount, on=made_on, by=by)
            held.write()
            _record("verplichting aangegaan", commitment, by, amount)
            return commitment
    except IntegrityError as error:
        raise Refused(USED) from error


@transaction.atomic
def raise_commitment(commitment, *, by, amount, on, reason, prefinance=False):
    """Promise `amount` more, in euro. Refuses what is beyond available (BeyondAvailable, unless `prefinance`)."""
    held = Held(commitment.region)
    current = held.commitment(commitment)
    amount, reason = whole_cents(amount, least=CENT), clean_words(reason, "de reden")
    _refuse_day(held, current, on)
    current.prefinanced += held.beyond(committed=amount, prefinance=prefinance)
    Commitment.objects.filter(pk=current.pk).update(prefinanced=current.prefinanced)
    held.step(current, StepKind.RAISED, amount, on=on, by=by, reason=reason)
    held.write()
    _record("verplichting verhoogd", current, by, amount)
    return current


@transaction.atomic
def release(commitment, *, by, on, reason, amount=None, at=None):
    """Let a part of what is open fall free, or without `amount` all of it: then the commitment is closed.

    Refuses more than is open, and a commitment of which nothing is open.
    """
    held = Held(commitment.region, at=at)
    current = held.commitment(commitment)
    reason = clean_words(reason, "de reden")
    _refuse_day(held, current, on)
    amount = current.open_amount if amount is None else whole_cents(amount, least=CENT)
    if not amount:
        raise Refused("Van deze verplichting staat niets meer open.")
    if amount > current.open_amount:
        raise Refused(f"Er staat nog {euro(current.open_amount)} open. Meer kan niet vrijvallen.")
    held.step(current, StepKind.RELEASED, -amount, on=on, by=by, reason=reason)
    if not current.open_amount:
        current.released_at = timezone.now()
    held.write()
    _record("verplichting vrijgevallen", current, by, amount)
    return current


def _refuse_day(held, commitment, on):
    held.refuse_day(on)
    if on < commitment.made_on:
        raise Refused("Deze dag ligt voor de dag waarop de verplichting is aangegaan.")


def _record(action, commitment, by, amount):
    audit.record(
        action, actor=by, region=commitment.region, subject=f"verplichting {commitment.pk}", detail=euro(amount)
    )
