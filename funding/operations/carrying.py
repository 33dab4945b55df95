"""Overhevelen: propose what goes on into the next year, decide it, and with that close the year (domain.md § 4)."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import CarryOver, CarryOverPart, EntryKind
from ..money import CENT, ZERO
from .held import LAST_YEAR, USED, Held, clean_text, clean_words, derived, euro, whole_cents


def propose_carry_over(region, *, by, token, year, parts, note=""):
    """Propose to carry over from `year` to the next: `parts` is what, in euro, of each year's money.

    A repeated request gets the first one's proposal. Refuses a second proposal for a year, more than is left of a
    year's money, and more than the book of the year holds.
    """
    try:
        with transaction.atomic():
            held = Held(region)
            before = CarryOver.objects.filter(token=token, region=region).first()
            if before:
                return before
            parts = {origin: whole_cents(amount, least=CENT) for origin, amount in parts.items()}
            _refuse(held, year, parts)
            note = clean_words(note, "de toelichting", required=False)
            there = CarryOver.objects.filter(region=region, year=year, withdrawn_at=None, reversed_at=None)
            if there.exists():
                raise Refused(f"Voor {year} is er al een overheveling. Trek die eerst in.")
            made = CarryOver.objects.create(region=region, year=year, token=token, proposed_by=by, note=note)
            CarryOverPart.objects.bulk_create(
                CarryOverPart(carry_over=made, origin_year=origin, amount=amount) for origin, amount in parts.items()
            )
            _record("overheveling voorgesteld", made, by, sum(parts.values(), ZERO))
            return made
    except IntegrityError as error:
        raise Refused(USED) from error


@transaction.atomic
def withdraw_carry_over(carry_over, *, by):
    """Take a proposal back; refuses one that is decided."""
    Held(carry_over.region)
    open_ones = CarryOver.objects.filter(pk=carry_over.pk, decided_at=None, withdrawn_at=None)
    if not open_ones.update(withdrawn_at=timezone.now()):
        raise Refused("Dit voorstel is intussen al afgehandeld. Over een besluit kunt u een storno boeken.")
    _record("overheveling ingetrokken", carry_over, by)


@transaction.atomic
def decide_carry_over(carry_over, *, by, decision, decided_on, at=None):
    """Book a proposed carry-over, out on 31 December and in on 1 January, and close the year.

    `decision` says where it was decided: words, or a link. Deciding again changes nothing. Refuses before the year is
    over, while an earlier year is open, and when less is left than was proposed.
    """
    held = Held(carry_over.region, at=at)
    current = CarryOver.objects.prefetch_related("parts").get(pk=carry_over.pk, region=held.region)
    if current.decided_at and not current.reversed_at:
        return current
    if current.withdrawn_at or current.reversed_at:
        raise Refused("Dit voorstel is intussen ingetrokken of teruggeboekt.")
    current.decision = clean_text(decision, "waar dit besloten is", longest=300)
    _refuse_deciding(held, current.year, decided_on)
    parts = {part.origin_year: part.amount for part in current.parts.all()}
    _refuse(held, current.year, parts)
    current.out_entry, current.in_entry = _book(held, current, parts, by)
    held.year(current.year).closed_at = timezone.now()
    held.write()
    current.decided_on, current.decided_at, current.decided_by = decided_on, timezone.now(), by
    current.save()
    _record("overheveling besloten", current, by, sum(parts.values(), ZERO))
    return current


def _book(held, carried, parts, by):
    year, fields = carried.year, {"entered_by": by}
    out = held.post(
        [(origin, -amount) for origin, amount in parts.items()], kind=EntryKind.CARRY_OVER_OUT,
        booked_on=date(year, 12, 31), description=f"Overgeheveld naar {year + 1}",
        token=derived(carried.token, f"uit {carried.pk}"), **fields,
    )  # fmt: skip
    into = held.post(
        list(parts.items()), kind=EntryKind.CARRY_OVER_IN, booked_on=date(year + 1, 1, 1),
        description=f"Overgeheveld uit {year}", token=derived(carried.token, f"in {carried.pk}"), **fields,
    )  # fmt: skip
    return out, into


def _refuse(held, year, parts):
    if not parts:
        raise Refused("Vul bij minstens één jaar een bedrag in.")
    if not 2025 <= year < LAST_YEAR or any(not 2025 <= origin <= year for origin in parts):
        raise Refused("Overhevelen kan alleen geld van dit jaar of van een eerder jaar.")
    if year in held.years and held.years[year].closed_at:
        raise Refused(f"Het jaar {year} is al overgeheveld.")
    for origin, amount in sorted(parts.items()):
        left = held.purse.left.get(origin, ZERO)
        if amount > left:
            raise Refused(f"Van het geld uit {origin} is nog {euro(left)} over. Meer kan er niet mee.")
    booked = held.years[year].booked if year in held.years else ZERO
    if sum(parts.values(), ZERO) > booked:
        raise Refused(f"Het boek van {year} sluit op {euro(booked)}. Meer kan er niet mee.")


def _refuse_deciding(held, year, decided_on):
    today = timezone.localdate()
    if today.year <= year:
        raise Refused(f"Het jaar {year} is nog niet om. Vaststellen kan vanaf 1 januari {year + 1}.")
    if decided_on > today:
        raise Refused("De dag van het besluit ligt in de toekomst.")
    if decided_on < date(2025, 1, 1):
        raise Refused("De dag van het besluit ligt voor 1 januari 2025.")
    earlier = sorted(y for y, one in held.years.items() if y < year and not one.closed_at and one.booked)
    if earlier:
        raise Refused(f"Hevel eerst het jaar {earlier[0]} over.")


def _record(action, carry_over, by, amount=None):
    detail = euro(amount) if amount is not None else ""
    audit.record(action, actor=by, region=carry_over.region, subject=str(carry_over), detail=detail)
