"""Booking: money in and money out. A repeated request gets the first one's entry."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import IntegrityError, transaction

from governance import audit
from npvr.access import Refused
from plans.models import Activity

from ..models import (
    Allocation,
    Attachment,
    Category,
    Commitment,
    Entry,
    EntryKind,
    ImportBatch,
    ProposalState,
    ProposedBooking,
    StepKind,
)
from ..models.entry import DESCRIPTION_LENGTH, MONEY_IN, SUPPLIER_LENGTH
from ..money import CENT, ZERO
from .held import USED, BeyondAvailable, Held, clean_text, derived, kind_label, whole_cents
from .proposals import settle

__all__ = ["BeyondAvailable", "Income", "Spending", "book", "book_many"]


@dataclass(frozen=True)
class Spending:
    """An expenditure as one fills it in; amounts in euro. It counts incl. VAT, whether the VAT is compensable or not."""

    booked_on: date
    description: str
    category: Category
    amount_excl: Decimal
    vat: Decimal = ZERO
    compensable: bool = False
    supplier: str = ""
    activity: Activity | None = None
    meeting: str = ""
    commitment: Commitment | None = None


@dataclass(frozen=True)
class Income:
    """Money that came in, in euro: a receipt or reclaimed VAT of an allocation, or other income.

    Of other income `origin_year` says which year's money it is; without it that of the day.
    """

    kind: EntryKind
    booked_on: date
    description: str
    amount: Decimal
    allocation: Allocation | None = None
    supplier: str = ""
    origin_year: int | None = None


def book(region, terms, *, by, token, prefinance=False, files=(), proposal=None, at=None):
    """Book a `Spending` or an `Income`, with its files; `proposal` is settled with it. Answers the Entry.

    Refuses with BeyondAvailable what is more than available, unless `prefinance`; and what can't be: another region's
    category, activity, commitment or allocation, a wrong day, an amount of nothing. `at` is the moment of booking, now
    unless told (demo data).
    """
    try:
        with transaction.atomic():
            held = Held(region, token, at)
            if held.before is None:
                if any(file.region_id != region.pk for file in files):
                    raise Refused("Dit bestand is van een andere regio.")
                entry = _post(held, terms, by=by, token=token, prefinance=prefinance)
                held.write()
                Attachment.objects.bulk_create(Attachment(entry=entry, file=file, added_by=by) for file in files)
                if proposal is not None:
                    settle(ProposedBooking, proposal, by=by, state=ProposalState.DONE, entry=entry)
                audit.record("boeking gedaan", actor=by, region=region, subject=entry.label, detail=kind_label(entry))
                return entry
    except IntegrityError:
        refusal = Refused(USED)  # what else could clash waits for the lock
    except Refused as error:
        refusal = error
    else:
        return Entry.objects.get(pk=held.before)
    entry = Entry.objects.filter(token=token, region=region).first()
    if entry is None:
        raise refusal
    return entry


@transaction.atomic
def book_many(region, terms, *, by, batch, line_hashes=(), prefinance=False):
    """Book a list of `Spending` and `Income` of an import, all or nothing, in its order; answers the entries.

    A batch is booked once: again, it answers what was booked. The available amount is asked of each in turn. The number
    of statements does not depend on the number of lines, but for commitments.
    """
    held = Held(region)
    held_batch = ImportBatch.objects.select_for_update().get(pk=batch.pk, region=region)
    if held_batch.booked_at:
        return list(Entry.objects.filter(batch=batch).order_by("pk"))
    hashes = list(line_hashes) or [""] * len(terms)
    made = [
        _post(held, one, by=by, token=derived(batch.pk, str(place)), prefinance=prefinance, batch=batch, line_hash=line)
        for place, (one, line) in enumerate(zip(terms, hashes, strict=True))
    ]
    held.write()
    held_batch.state, held_batch.booked_count, held_batch.booked_at = "booked", len(made), made[0].entered_at
    held_batch.save(update_fields=["state", "booked_count", "booked_at"])
    audit.record("import geboekt", actor=by, region=region, subject=batch.file_name, detail=f"{len(made)} boekingen")
    return made


def _post(held, terms, *, by, token, prefinance, **more):
    held.refuse_day(terms.booked_on)
    more |= {"entered_by": by, "token": token, "booked_on": terms.booked_on}
    more["description"] = clean_text(terms.description, "de omschrijving", longest=DESCRIPTION_LENGTH)
    more["supplier"] = clean_text(terms.supplier, "de naam", longest=SUPPLIER_LENGTH, required=False)
    post = _post_spending if isinstance(terms, Spending) else _post_income
    return post(held, terms, more, prefinance)


def _post_income(held, terms, more, prefinance):
    amount = whole_cents(terms.amount, least=CENT)
    if terms.kind not in MONEY_IN:
        raise Refused("Dit is geen soort ontvangst.")
    if terms.allocation is None and terms.kind != EntryKind.OTHER_INCOME:
        raise Refused("Kies het jaar van de decentralisatie-uitkering waar dit bij hoort.")
    if terms.allocation is not None and terms.allocation.region_id != held.region.pk:
        raise Refused("Deze decentralisatie-uitkering is van een andere regio.")
    year = terms.allocation.year if terms.allocation else terms.origin_year or terms.booked_on.year
    parts = held.purse.put([(year, amount)])
    return held.post(parts, kind=terms.kind, allocation=terms.allocation, **more)


def _post_spending(held, terms, more, prefinance):
    excl, vat = whole_cents(terms.amount_excl, "Het bedrag zonder btw"), whole_cents(terms.vat, "De btw")
    amount = whole_cents(excl + vat, least=CENT)
    if vat > excl:
        raise Refused("De btw is meer dan het bedrag zonder btw. Kijk beide nog eens na.")
    refuse_foreign(held.region, terms.category, terms.activity)
    commitment = held.commitment(terms.commitment) if terms.commitment else None
    drawn = min(amount, commitment.open_amount) if commitment else ZERO
    short = held.beyond(balance=-amount, committed=-drawn, prefinance=prefinance)
    entry = held.post(
        held.purse.take(amount), kind=EntryKind.EXPENDITURE, category=terms.category, amount_excl=excl, vat=vat,
        compensable=terms.compensable, activity=terms.activity, commitment=commitment, prefinanced=short,
        meeting=clean_text(terms.meeting, "het overleg", longest=160, required=False), **more,
    )  # fmt: skip
    if drawn:
        held.step(commitment, StepKind.DRAWN, -drawn, on=entry.booked_on, entry=entry, by=more["entered_by"])
    return entry


def refuse_foreign(region, category, activity):
    """A category or activity of another region is refused, and one that is removed."""
    if category is None:
        raise Refused("Kies een categorie.")
    if category.region_id not in {None, region.pk} or category.removed_at:
        raise Refused("Deze categorie heeft deze regio niet.")
    if activity is None:
        return
    if activity.document.region_id != region.pk and not activity.shared_with.filter(pk=region.pk).exists():
        raise Refused("Deze activiteit is van een andere regio.")
