"""Proposing a booking: the programme manager and -medewerker fill it in, the cashier books it or says why not."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import EntryKind, ProposalState, ProposedBooking
from ..money import CENT
from .held import USED, clean_text, clean_words, whole_cents

FIELDS = (
    "booked_on", "description", "supplier", "category", "amount_excl", "vat", "compensable", "activity", "meeting",
    "commitment",
)  # fmt: skip


def propose_booking(region, terms, *, by, token):
    """Lay a `Spending` or `Income` before the cashier; a repeated request gets the first one's proposal.

    What the book would refuse is refused when it is booked, by the numbers of that day.
    """
    values = {name: getattr(terms, name) for name in FIELDS if hasattr(terms, name)}
    values["description"] = clean_text(terms.description, "de omschrijving", longest=200)
    values["supplier"] = clean_text(terms.supplier, "de naam", longest=120, required=False)
    if hasattr(terms, "amount"):
        values |= {"kind": terms.kind, "amount": whole_cents(terms.amount, least=CENT)}
    else:
        whole_cents(whole_cents(terms.amount_excl) + whole_cents(terms.vat), least=CENT)
        values["kind"] = EntryKind.EXPENDITURE
    try:
        with transaction.atomic():
            proposal = ProposedBooking.objects.create(region=region, proposed_by=by, token=token, **values)
            audit.record("boeking voorgesteld", actor=by, region=region, subject=f"voorstel {proposal.pk}")
    except IntegrityError as error:
        proposal = ProposedBooking.objects.filter(token=token, region=region).first()
        if proposal is None:
            raise Refused(USED) from error
    return proposal


@transaction.atomic
def decline_booking(proposal, *, by, answer):
    """Say no to a proposed booking, with the reason; refuses one that is settled already."""
    answer = clean_words(answer, "de reden")
    settle(ProposedBooking, proposal, by=by, state=ProposalState.DECLINED, answer=answer)
    audit.record("voorstel niet overgenomen", actor=by, region=proposal.region, subject=f"voorstel {proposal.pk}")


def settle(model, proposal, *, by, state, **values):
    """Bring an open proposal to its end, once; refuses when somebody did so in the meantime."""
    settled = model.objects.filter(pk=proposal.pk, state=ProposalState.OPEN).update(
        state=state, settled_at=timezone.now(), settled_by=by, **values
    )
    if not settled:
        raise Refused("Dit voorstel is intussen al afgehandeld.")
