"""From which year's money is spent: the oldest first, and what comes in covers what was spent too much (domain.md § 4).

Pure arithmetic, without a table. A purse holds what is left of each year's money and what was spent beyond it; of the
two at most one is above zero.
"""

from dataclasses import dataclass, field

from .money import ZERO


@dataclass
class Purse:
    """`left` by year, each 0.00 or more, and `short`: what is spent beyond the balance, 0.00 or more. In euro."""

    left: dict = field(default_factory=dict)
    short: object = ZERO

    @property
    def balance(self):
        """All that is left, less what is short."""
        return sum(self.left.values(), ZERO) - self.short

    def take(self, amount, first=()):
        """Spend: from the years in `first` in that order, then from the oldest; what is not there makes it short.

        The parts as (year, −amount), year None for what is short.
        """
        parts = {}
        for year in [*first, *sorted(self.left)]:
            taken = min(amount, self.left.get(year, ZERO))
            if taken:
                self.left[year] -= taken
                parts[year] = parts.get(year, ZERO) - taken
                amount -= taken
        if amount:
            self.short += amount
            parts[None] = -amount
        return list(parts.items())

    def put(self, amounts):
        """Take in (year, amount) pairs: what is short is covered first, from the first pairs on.

        The parts as (year, amount), year None for what covers.
        """
        parts = {}
        for year, amount in amounts:
            covering = min(amount, self.short)
            if covering:
                self.short -= covering
                parts[None] = parts.get(None, ZERO) + covering
            if amount > covering:
                self.left[year] = self.left.get(year, ZERO) + amount - covering
                parts[year] = parts.get(year, ZERO) + amount - covering
        return list(parts.items())
