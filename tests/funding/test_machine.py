"""Random operations against a list: after each the book says what the list says (trust.md T6; done-when 1).

The model keeps only what a person would write down: the amounts booked, and what is promised. Balance, available, what
is left per year and the numbers are recomputed from that list, and compared with what the portal keeps and with the
sums of its rows. The number of operations is asserted.
"""

import os
import uuid
from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from funding import figures, operations
from funding.models import Allocation, CarryOver, Commitment, Entry, EntryKind, Ledger, YearTotal
from npvr.access import Refused
from regions.models import Region
from tests.conftest import seated
from tests.funding.making import category

STEPS = int(os.environ.get("NPVR_STEPS", "1000"))
"""Other random steps in every run; NPVR_STEPS=10000 for the whole proof of docs/bewijs.md, some two minutes."""
RUNS, EACH = 5, 100
done = Counter()
amounts = st.decimals("0.01", "60000", places=2)
days = st.dates(date(2025, 1, 1), date(2026, 11, 20))


class Row:
    """What a person would write down of an entry."""

    def __init__(self, amount, year, origin, entry):
        self.amount, self.year, self.origin, self.entry, self.reversed = amount, year, origin, entry, False


def counting(act):
    """A step is one operation that is asked of the portal, also one that it refuses."""

    def counted(**options):
        done["steps"] += 1
        return act(**options)

    return counted


class Book(RuleBasedStateMachine):
    """The portal beside a list of rows."""

    entries = Bundle("entries")
    commitments = Bundle("commitments")

    def __init__(self):
        super().__init__()
        self.place = transaction.atomic()
        self.place.__enter__()
        self.region = Region.objects.get(slug="achterhoek")
        self.by = Book.person
        self.category = category()
        self.allocations = {one.year: one for one in Allocation.objects.filter(region=self.region)}
        self.rows, self.open, self.closed = [], {}, set()

    def teardown(self):
        transaction.set_rollback(True)
        self.place.__exit__(None, None, None)

    # --- the model ---
    @property
    def balance(self):
        return sum((row.amount for row in self.rows), Decimal(0))

    @property
    def available(self):
        return self.balance - sum(self.open.values(), Decimal(0))

    def note(self, amount, day, origin, entry):
        row = Row(amount, day.year, origin, entry)
        self.rows.append(row)
        return row

    def tries(self, lowers, refused_for, act):
        """Do it; where the list says that it can't be, it must be refused, and then booked on purpose if it is money."""
        act = counting(act)
        if refused_for:
            with pytest.raises(Refused) as refusal:
                act(prefinance=True)
            assert not isinstance(refusal.value, operations.BeyondAvailable)
            return None
        short = min(lowers, lowers - self.available) if lowers > 0 else Decimal(0)
        if short > 0:
            done["beyond"] += 1
            with pytest.raises(operations.BeyondAvailable) as refusal:
                act(prefinance=False)
            assert refusal.value.short == short
            assert refusal.value.available == max(self.available, Decimal(0))
        made = act(prefinance=short > 0)
        if lowers > 0:
            assert made.prefinanced == max(short, Decimal(0))
        return made

    # --- what people do ---
    @rule(target=entries, amount=amounts, day=days, year=st.sampled_from([2025, 2026]),
          kind=st.sampled_from([EntryKind.RECEIPT, EntryKind.RECLAIMED_VAT]))  # fmt: skip
    def receive(self, amount, day, year, kind):
        terms = operations.Income(kind, day, "Ontvangen", amount, allocation=self.allocations[year])
        token = uuid.uuid4()

        def act(prefinance):
            first = operations.book(self.region, terms, by=self.by, token=token, prefinance=prefinance)
            done["steps"] += 1
            assert operations.book(self.region, terms, by=self.by, token=token) == first
            return first

        made = self.tries(Decimal(0), day.year in self.closed, act)
        return self.note(amount, day, year, made) if made else multiple()

    @rule(target=entries, excl=amounts, rate=st.sampled_from([0, 9, 21]), day=days)
    def spend(self, excl, rate, day):
        vat = (excl * rate / 100).quantize(Decimal("0.01"))
        terms = operations.Spending(day, "Besteed", self.category, excl, vat)

        def act(prefinance):
            return operations.book(self.region, terms, by=self.by, token=uuid.uuid4(), prefinance=prefinance)

        made = self.tries(excl + vat, day.year in self.closed, act)
        return self.note(-(excl + vat), day, None, made) if made else multiple()

    @rule(target=entries, commitment=commitments, amount=amounts, day=days)
    def draw(self, commitment, amount, day):
        terms = operations.Spending(day, "Factuur", self.category, amount, Decimal("0.00"), commitment=commitment)
        drawn = min(amount, self.open.get(commitment.pk, Decimal(0)))

        def act(prefinance):
            return operations.book(self.region, terms, by=self.by, token=uuid.uuid4(), prefinance=prefinance)

        made = self.tries(amount - drawn, day.year in self.closed or commitment.pk not in self.open, act)
        if made:
            self.open[commitment.pk] -= drawn
            row = self.note(-amount, day, None, made)
            row.drawn = (commitment.pk, drawn)
            return row
        return multiple()

    @rule(target=commitments, amount=amounts, day=days)
    def promise(self, amount, day):
        def act(prefinance):
            return operations.commit(
                self.region, by=self.by, token=uuid.uuid4(), made_on=day, year=2026, description="Opdracht",
                category=self.category, amount=amount, prefinance=prefinance,
            )  # fmt: skip

        made = self.tries(amount, day.year in self.closed, act)
        if made:
            self.open[made.pk] = amount
        return made or multiple()

    @rule(commitment=consumes(commitments))
    def release(self, commitment):
        refused = not self.open.get(commitment.pk)
        self.tries(
            Decimal(0), refused,
            lambda prefinance: operations.release(commitment, by=self.by, on=date(2026, 11, 20), reason="klaar"),
        )  # fmt: skip
        if not refused:
            del self.open[commitment.pk]
        elif commitment.pk in self.open:  # nothing open any more: it stays as it is
            assert self.open[commitment.pk] == 0

    @rule(row=entries)
    def reverse(self, row):
        day = date(2026, 11, 20)
        commitment, drawn = getattr(row, "drawn", (None, Decimal(0)))
        again = drawn if commitment in self.open else Decimal(0)
        token = uuid.uuid4()

        def act(prefinance):
            return operations.reverse(
                row.entry, by=self.by, token=token, reason="Fout", booked_on=day, prefinance=prefinance
            )

        made = self.tries(row.amount + again, row.reversed or day.year in self.closed, act)
        if made:
            row.reversed = True
            self.note(-row.amount, day, row.origin, made).reversed = True
            if again:
                self.open[commitment] += again
            done["steps"] += 1
            with pytest.raises(Refused):
                operations.reverse(made, by=self.by, token=uuid.uuid4(), reason="Toch niet", booked_on=day)

    @rule(share=st.integers(1, 4))
    def carry_over(self, share):
        left = dict(figures.left_per_origin(self.region))
        booked = sum((row.amount for row in self.rows if row.year == 2025), Decimal(0))
        whole = min(left.get(2025, Decimal(0)), booked)
        amount = (whole / share).quantize(Decimal("0.01"), rounding="ROUND_DOWN")
        refused = 2025 in self.closed or amount <= 0

        def act(prefinance):
            proposal = operations.propose_carry_over(
                self.region, by=self.by, token=uuid.uuid4(), year=2025, parts={2025: amount}
            )
            done["steps"] += 1
            return operations.decide_carry_over(
                proposal, by=self.by, decision="Stuurgroep", decided_on=date(2026, 1, 15)
            )

        made = self.tries(Decimal(0), refused, act)
        if made:
            done["carried over"] += 1
            self.closed.add(2025)
            self.note(-amount, date(2025, 12, 31), 2025, made.out_entry)
            self.note(amount, date(2026, 1, 1), 2025, made.in_entry)

    @rule()
    def take_carry_over_back(self):
        carried = CarryOver.objects.filter(region=self.region, decided_at__isnull=False, reversed_at=None).first()
        if carried is None:
            return
        done["steps"] += 1
        operations.reverse(carried.in_entry, by=self.by, token=uuid.uuid4(), reason="Te vroeg")
        self.closed.discard(2025)
        self.note(carried.amount, date(2025, 12, 31), 2025, None)
        self.note(-carried.amount, date(2026, 1, 1), 2025, None)

    # --- and then ---
    @invariant()
    def the_book_says_what_the_list_says(self):
        ledger = Ledger.objects.get(pk=self.region.pk)
        assert ledger.balance == self.balance
        assert ledger.available == self.available
        done["looks"] += 1
        if done["looks"] % 5 == 0:
            self.look_at_years_and_commitments(ledger)
        if done["looks"] % 25 == 0:
            assert figures.differences(self.region) == []

    def look_at_years_and_commitments(self, ledger):
        totals = {one.year: one for one in YearTotal.objects.filter(ledger=ledger)}
        assert sum((one.left for one in totals.values()), Decimal(0)) == max(self.balance, Decimal(0))
        for year, one in totals.items():
            mine = [row.amount for row in self.rows if row.year == year]
            assert (one.booked, one.last_number) == (sum(mine, Decimal(0)), len(mine))
            assert bool(one.closed_at) == (year in self.closed)
        kept = Commitment.objects.filter(region=self.region, released_at=None)
        assert dict(kept.values_list("pk", "open_amount")) == self.open


def enough():
    """Whether so many steps were done, and years carried over among them."""
    return done["steps"] >= STEPS and done["carried over"] > STEPS / 500


def test_random_steps_make_no_difference_with_a_list(db, region):
    Book.person = seated("regiokassier", region)
    done.clear()
    while not enough() and done["steps"] < 5 * STEPS:  # chance may pass over a step that has to be among them
        run_state_machine_as_test(
            Book,
            settings=settings(
                max_examples=RUNS, stateful_step_count=EACH, deadline=None, database=None,
                suppress_health_check=list(HealthCheck), phases=[Phase.generate],
            ),
        )  # fmt: skip
    assert done["steps"] >= STEPS
    assert done["beyond"] > STEPS / 20, "too few steps met the limit"
    assert done["carried over"] > STEPS / 500, "too few years were carried over"
    assert not Entry.objects.exists()
