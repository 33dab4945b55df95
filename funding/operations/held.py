"""The book of one region, held under its lock until the transaction ends: every change of money goes through here.

The row of the ledger is locked first, always; so two people who book for a region at the same moment come one after the
other, numbers follow without gaps, and the second sees what the first left (trust.md T6, F8).
"""

import uuid
from datetime import date

from django.db.models import Subquery
from django.utils import timezone

from npvr.access import Refused
from npvr.numbers import MOST_MONEY, write_amount
from npvr.templatetags.ui import MINUS

from ..models import Commitment, CommitmentStep, Entry, EntryKind, EntryOrigin, Ledger, YearTotal
from ..money import ZERO, cents
from ..purse import Purse

FIRST_DAY = date(2025, 1, 1)
"""Process money is granted from 2025 on (domain.md § 4); nothing is booked before."""
LAST_YEAR = 2100
USED = "Dit formulier is al eens verstuurd. Open het opnieuw."
"""A token that belongs to something else: somebody's form was sent to another book."""


class BeyondAvailable(Refused):
    """More than what is available. In euro: `available` is what there is, `short` what is missing.

    It can be booked on purpose with `prefinance=True`.
    """

    def __init__(self, available, short):
        super().__init__(
            f"Er is {euro(available)} beschikbaar; dit is {euro(short)} meer. Klopt het, boek het dan als voorfinanciering."
        )
        self.available, self.short = available, short


def euro(amount):
    """An amount as a sentence for the screen has it: € 1.234,50, and − € 1.234,50 below zero."""
    return f"{MINUS + ' ' if amount < 0 else ''}€ {write_amount(abs(amount))}"


class Held:
    """A region's totals while they are locked. What is posted is written by `write`, with the totals, in a few statements."""

    def __init__(self, region, token=None, at=None):
        self.at = at or timezone.now()
        ledgers = Ledger.objects.select_for_update(of=("self",))
        if token is not None:
            before = Entry.objects.filter(token=token, region=region).values("pk")[:1]
            ledgers = ledgers.annotate(before=Subquery(before))
        self.region = region
        self.ledger = ledgers.filter(pk=region.pk).first() or self._begin(ledgers)
        self.before = getattr(self.ledger, "before", None)
        self.entries, self.origins, self.steps, self.commitments = [], [], [], {}
        if self.before is None:
            self.years = {one.year: one for one in YearTotal.objects.filter(ledger=self.ledger)}
            self.purse = Purse({y: one.left for y, one in self.years.items()}, max(-self.ledger.balance, ZERO))

    def _begin(self, ledgers):
        """The book of a region that came after the reference data was loaded."""
        Ledger.objects.bulk_create([Ledger(region=self.region)], ignore_conflicts=True)
        return ledgers.get(pk=self.region.pk)

    def year(self, year):
        """What is kept of a year; a year without bookings yet begins here."""
        if year not in self.years:
            self.years[year] = YearTotal(ledger=self.ledger, year=year)
        return self.years[year]

    def refuse_day(self, day):
        """Nothing is booked before 2025, on a day that is still to come, or in a year that is carried over."""
        if day < FIRST_DAY:
            raise Refused("Deze datum ligt voor 1 januari 2025. Procesmiddelen zijn er vanaf dat jaar.")
        if day > timezone.localdate():
            raise Refused("Deze datum ligt in de toekomst. Boek op de dag zelf, of leg een verplichting vast.")
        if day.year in self.years and self.years[day.year].closed_at:
            raise Refused(f"Het jaar {day.year} is afgesloten met de overheveling. Boek op een dag in {day.year + 1}.")

    def beyond(self, *, balance=ZERO, committed=ZERO, prefinance):
        """How much of this change is beyond what is available, 0.00 or more; refused unless it is prefinanced on purpose."""
        change = balance - committed
        after = self.ledger.available + change
        short = min(-change, -after) if change < 0 else ZERO
        if short <= 0:
            return ZERO
        if not prefinance:
            raise BeyondAvailable(max(self.ledger.available, ZERO), short)
        return short

    def post(self, parts, **fields):
        """Put one entry in the book: its amount is the sum of `parts`, as (year of the money, amount), with the next number."""
        amount = sum((part for _, part in parts), ZERO)
        year = self.year(fields["booked_on"].year)
        year.last_number += 1
        year.booked += amount
        self.ledger.balance += amount
        entry = Entry(
            region=self.region, year=year.year, number=year.last_number, amount=amount,
            entered_at=self.at, **fields,
        )  # fmt: skip
        entry.counts_as = entry.counts_as or entry.kind
        self.entries.append(entry)
        self.origins += [EntryOrigin(entry=entry, year=origin, amount=part) for origin, part in parts]
        return entry

    def commitment(self, commitment):
        """A commitment as it stands under the lock; refuses another region's, and one that was released."""
        if commitment.pk not in self.commitments:
            self.commitments[commitment.pk] = Commitment.objects.filter(pk=commitment.pk, region=self.region).first()
        current = self.commitments[commitment.pk]
        if current is None:
            raise Refused("Deze verplichting is van een andere regio.")
        if current.released_at:
            raise Refused("Deze verplichting is vrijgevallen. Leg zo nodig een nieuwe vast.")
        return current

    def step(self, commitment, kind, amount, **fields):
        """Change what is open of a commitment, by a row that stays; with the total of all that is committed."""
        commitment.open_amount += amount
        self.ledger.committed += amount
        self.steps.append(CommitmentStep(commitment=commitment, kind=kind, amount=amount, at=self.at, **fields))

    def write(self):
        """Write what was posted and the totals after it; the balance is kept by the database itself (migration 0004)."""
        if self.entries:
            Entry.objects.bulk_create(self.entries)
            EntryOrigin.objects.bulk_create(self.origins)
            for year, left in self.purse.left.items():
                self.year(year).left = left
            totals = [
                YearTotal(
                    ledger=self.ledger, year=one.year, last_number=one.last_number, booked=one.booked, left=one.left,
                    closed_at=one.closed_at,
                )
                for one in self.years.values()
            ]  # fmt: skip
            YearTotal.objects.bulk_create(
                totals, update_conflicts=True, unique_fields=["ledger", "year"],
                update_fields=["last_number", "booked", "left", "closed_at"],
            )  # fmt: skip
        if self.steps:
            CommitmentStep.objects.bulk_create(self.steps)
            Ledger.objects.filter(pk=self.region.pk).update(committed=self.ledger.committed)
        if self.commitments:
            Commitment.objects.bulk_update(self.commitments.values(), ["open_amount", "released_at"])
        self.region.ledger = self.ledger


def whole_cents(amount, what="Het bedrag", *, least=ZERO):
    """An amount in whole cents; refuses one below `least`, with a fraction of a cent, or of 10^12 and more."""
    if amount is None or not amount.is_finite() or amount != amount.quantize(cents(1)) or amount >= MOST_MONEY:
        raise Refused(f"{what} is geen bedrag in euro en centen.")
    if amount < least:
        raise Refused(f"{what} moet {'boven nul liggen' if least > 0 else 'nul of meer zijn'}.")
    return cents(amount)


def clean_text(text, what, *, longest, required=True):
    """A line of text without control characters and double spaces; refuses one that is too long, or missing."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text or "").split())
    if required and not text:
        raise Refused(f"Vul {what} in.")
    if len(text) > longest:
        raise Refused(f"Te lang: {what} heeft {len(text)} tekens, er passen er {longest}.")
    return text


def clean_words(text, what, *, longest=2_000, required=True):
    """A text of several lines, without NUL; refuses one that is too long, or missing."""
    text = (text or "").replace("\x00", "").strip()
    if required and not text:
        raise Refused(f"Vul {what} in.")
    if len(text) > longest:
        raise Refused(f"Te lang: {what} heeft {len(text)} tekens, er passen er {longest}.")
    return text


def derived(token, name):
    """The token of what comes along with a request: the same for the same request."""
    return uuid.uuid5(token, name)


def kind_label(entry):
    """What an entry is, for the record: "besteding € 121,00"."""
    return f"{EntryKind(entry.kind).label} {euro(entry.amount)}"
