"""Storno: an entry is reversed whole, once, with a reason. Above the region's limit it takes two people."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import CarryOver, CommitmentStep, Entry, EntryKind, ProposalState, ProposedReversal, StepKind
from ..money import ZERO
from .held import USED, Held, clean_words, derived, euro
from .proposals import settle

COPIED = ("description", "supplier", "category", "compensable", "activity", "meeting", "allocation", "commitment")
CARRIED = {EntryKind.CARRY_OVER_OUT, EntryKind.CARRY_OVER_IN}


def reverse(entry, *, by, token, reason, booked_on=None, prefinance=False, at=None):
    """Reverse an entry: the Entry that does, or above the region's limit a ProposedReversal for a second person.

    Of a carry-over both entries are reversed, each on its own day, and the year opens again. Refuses a reversal of a
    reversal, a second one, a day before the entry's, and what is spent already (BeyondAvailable, unless `prefinance`).
    """
    booked_on = booked_on or timezone.localdate()
    try:
        with transaction.atomic():
            held = Held(entry.region, token, at)
            if held.before is None:
                reason = clean_words(reason, "de reden")
                entry = _to_reverse(held, entry, booked_on)
                limit = held.ledger.reversal_limit
                if limit is not None and entry.size > limit:
                    return _propose(entry, by=by, token=token, reason=reason, booked_on=booked_on)
                return _reverse(held, entry, by=by, token=token, reason=reason, on=booked_on, prefinance=prefinance)
    except IntegrityError:
        refusal = Refused(USED)
    except Refused as error:
        refusal = error
    else:
        return Entry.objects.get(pk=held.before)
    before = _before(entry, token)
    if before is None:
        raise refusal
    return before


def _before(entry, token):
    """What an earlier request with this token came to."""
    done = Entry.objects.filter(token=token, region=entry.region_id).first()
    return done or ProposedReversal.objects.filter(token=token, entry=entry).first()


@transaction.atomic
def confirm_reversal(proposal, *, by, prefinance=False):
    """Book a proposed storno as the second person; refuses the first, and what `reverse` refuses."""
    if proposal.proposed_by_id == by.pk:
        raise Refused("Een storno boven de grens bevestigt iemand anders dan wie haar voorstelde.")
    held = Held(proposal.entry.region)
    proposal = ProposedReversal.objects.select_related("proposed_by").get(pk=proposal.pk)
    if proposal.state != ProposalState.OPEN:
        raise Refused("Dit voorstel is intussen al afgehandeld.")
    entry = _to_reverse(held, proposal.entry, proposal.booked_on)
    made = _reverse(
        held, entry, by=proposal.proposed_by, token=derived(proposal.token, "bevestigd"), reason=proposal.reason,
        on=proposal.booked_on, prefinance=prefinance,
    )  # fmt: skip
    settle(ProposedReversal, proposal, by=by, state=ProposalState.DONE, reversal=made)
    audit.record("storno bevestigd", actor=by, region=held.region, subject=made.label)
    return made


@transaction.atomic
def decline_reversal(proposal, *, by, answer=""):
    """Set a proposed storno aside: the second person, or who proposed it and thinks better of it."""
    answer = clean_words(answer, "de reden", required=False)
    settle(ProposedReversal, proposal, by=by, state=ProposalState.DECLINED, answer=answer)
    audit.record("storno niet bevestigd", actor=by, region=proposal.entry.region, subject=proposal.entry.label)


def _to_reverse(held, entry, on):
    """The entry as it stands under the lock, if it can be reversed."""
    entry = Entry.objects.select_related("reversal").prefetch_related("origins").get(pk=entry.pk, region=held.region)
    if entry.kind == EntryKind.REVERSAL:
        raise Refused("Een storno draait u niet terug. Boek opnieuw wat er had moeten staan.")
    if hasattr(entry, "reversal"):
        raise Refused(f"Boeking {entry.label} is al teruggedraaid met {entry.reversal.label}.")
    if entry.kind not in CARRIED:
        held.refuse_day(on)
        if on < entry.booked_on:
            raise Refused("Een storno kan niet voor de dag van de boeking zelf liggen.")
    return entry


def _propose(entry, *, by, token, reason, booked_on):
    if entry.proposed_reversals.filter(state=ProposalState.OPEN).exists():
        raise Refused("Voor deze boeking wacht al een storno op een tweede persoon.")
    proposal = ProposedReversal.objects.create(
        entry=entry, proposed_by=by, token=token, reason=reason, booked_on=booked_on
    )
    audit.record("storno voorgesteld", actor=by, region=entry.region, subject=entry.label, detail=euro(-entry.amount))
    return proposal


def _reverse(held, entry, *, by, token, reason, on, prefinance):
    if entry.kind in CARRIED:
        made = _reverse_carried(held, entry, by=by, token=token, reason=reason)
    else:
        made = _reverse_plain(held, entry, by=by, token=token, reason=reason, on=on, prefinance=prefinance)
        held.write()
    audit.record(
        "storno geboekt", actor=by, region=held.region, subject=made.label,
        detail=f"van {entry.label}, {euro(made.amount)}: {reason}",
    )  # fmt: skip
    return made


def _reverse_plain(held, entry, *, by, token, reason, on, prefinance):
    reopened = _draws_of(held, entry)
    again = sum(reopened.values(), ZERO)
    short = held.beyond(balance=-entry.amount, committed=again, prefinance=prefinance)
    made = _opposite(held, entry, _parts_back(held, entry), by, token, reason, on, prefinanced=short)
    for commitment, amount in reopened.items():
        held.step(commitment, StepKind.RESTORED, amount, on=on, entry=made, by=by, reason=reason)
    return made


def _opposite(held, entry, parts, by, token, reason, on, **more):
    vat = {} if entry.vat is None else {"amount_excl": -entry.amount_excl, "vat": -entry.vat}
    copied = {name: getattr(entry, name) for name in COPIED}
    return held.post(
        parts, kind=EntryKind.REVERSAL, counts_as=entry.kind, reverses=entry, reason=reason, booked_on=on,
        entered_by=by, token=token, **vat, **copied, **more,
    )  # fmt: skip


def _parts_back(held, entry):
    """What was spent goes back to the years it came from; what came in goes out of its own year first."""
    origins = list(entry.origins.all())
    if entry.amount < 0:
        back = [(one.year or entry.year, -one.amount) for one in origins]
        return held.purse.put(sorted(back))
    return held.purse.take(entry.amount, first=[one.year for one in origins if one.year])


def _draws_of(held, entry):
    """What opens again of the commitment that an expenditure drew on; nothing of one that was released since."""
    steps = CommitmentStep.objects.select_related("commitment").filter(entry=entry, kind=StepKind.DRAWN)
    found = {}
    for step in steps if entry.commitment_id else []:
        if step.commitment.released_at is None:
            held.commitments[step.commitment_id] = step.commitment
            found[step.commitment] = -step.amount
    return found


def _reverse_carried(held, entry, *, by, token, reason):
    """Both entries of a carry-over, each on its own day, so that both years are as they were."""
    which = {"out_entry": entry} if entry.kind == EntryKind.CARRY_OVER_OUT else {"in_entry": entry}
    carried = CarryOver.objects.select_related("out_entry", "in_entry").get(**which)
    closed = sorted(year for year, one in held.years.items() if one.closed_at and year > carried.year)
    if closed:
        raise Refused(f"Draai eerst de overheveling uit {closed[-1]} terug.")
    made = []
    for one in (carried.out_entry, carried.in_entry):
        own = token if one.pk == entry.pk else derived(token, "tegenboeking")
        parts = [(origin.year, -origin.amount) for origin in one.origins.all()]
        made.append(_opposite(held, one, parts, by, own, reason, one.booked_on))
    held.year(carried.year).closed_at = None
    held.write()
    CarryOver.objects.filter(pk=carried.pk).update(reversed_at=timezone.now())
    return next(one for one in made if one.reverses_id == entry.pk)
