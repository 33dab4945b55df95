"""The vraagarticulatie: what a region wishes of others, gathered from the wished contributions (domain.md § 2)."""

from dataclasses import dataclass, field
from decimal import Decimal

from .finance import KINDS, ZERO, counted


@dataclass(frozen=True)
class Ask:
    """One wished contribution to one activity; both as they stand in the tree. `amount` in euro over all years."""

    activity: dict
    contribution: dict
    amount: Decimal


@dataclass
class Asked:
    """All that one organisation is asked for."""

    name: str
    kind: str
    asks: list[Ask] = field(default_factory=list)

    @property
    def amount(self):
        """The money asked for over all years, in euro."""
        return sum((ask.amount for ask in self.asks), ZERO)

    @property
    def fte(self):
        """The capacity asked for, in fte."""
        return sum((Decimal(ask.contribution["fte"]) for ask in self.asks if ask.contribution.get("fte")), Decimal(0))


def ask_list(items):
    """What is wished, by organisation: ministries first, then provinces, municipalities and others, each by name.

    Only of activities that count (finance.py): not stopped, and led by the region whose agenda it is.
    """
    found = {}
    for activity in counted(items):
        for one in activity["contributions"]:
            if one["state"] == "wished":
                key = (one["contributor_kind"], one["contributor"])
                asked = found.setdefault(key, Asked(one["contributor"], one["contributor_kind"]))
                amount = sum((Decimal(year["amount"]) for year in one["years"]), ZERO)
                asked.asks.append(Ask(activity, one, amount))
    last = len(KINDS)
    return sorted(
        found.values(), key=lambda one: (KINDS.index(one.kind) if one.kind in KINDS else last, one.name.casefold())
    )
