"""A comparison of items in a few words: "3 activiteiten nieuw, 1 gestopt", "€ 1,2 mln minder gevraagd".

Money is what finance.py counts, all years together, in euro: of the activities that the region leads itself and that
are not stopped. *Gevraagd* is what is wished: what the region asks of others and has no answer to yet. What is promised
or granted is no longer asked, and what is "nu niet mogelijk" is not asked now; so a wish that is promised makes the
asked amount smaller and the promised amount larger, and both are said.
"""

from collections import Counter
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from npvr.templatetags.ui import NO_BREAK_SPACE, euro, euro_whole

from .comparison import items_of
from .finance import Sums, per_year, total

MILLION = Decimal(1_000_000)
WORDS = {"needed": "nodig", "wished": "gevraagd", "promised": "toegezegd", "granted": "toegekend"}


@dataclass(frozen=True)
class Money:
    """One line of money in both trees, in euro: "nodig", "gevraagd", "toegezegd" or "toegekend"."""

    word: str
    old: Decimal
    new: Decimal

    @property
    def difference(self):
        return self.new - self.old

    @property
    def words(self):
        """The difference for a reader: "€ 1,2 mln minder gevraagd"; nothing where there is none."""
        if not self.difference:
            return ""
        return f"{_rounded(abs(self.difference))} {'meer' if self.difference > 0 else 'minder'} {self.word}"


def money(old, new):
    """The four lines of money of two content trees; see the module for what each counts."""
    before, after = _sums(old), _sums(new)
    return [Money(word, getattr(before, name), getattr(after, name)) for name, word in WORDS.items()]


def lines(kinds, amounts):
    """The whole comparison in words, a line a kind that changed and one for money; empty where nothing changed."""
    counted = [line for kind in kinds if (line := _counted(kind))]
    differences = [one.words for one in amounts if one.words]
    return [*counted, *([", ".join(differences)] if differences else [])]


def _counted(kind):
    """One kind: "3 activiteiten nieuw, 1 gestopt, 2 gewijzigd"; "" where nothing changed."""
    counts = Counter(_what(change) for change in kind.changed)
    parts = [(counts[word], word) for word in ("nieuw", "gestopt", "verwijderd", "gewijzigd", "verplaatst")]
    parts = [(count, word) for count, word in parts if count]
    if not parts:
        return ""
    (count, word), *others = parts
    first = f"{count} {kind.one if count == 1 else kind.many} {word}"
    return ", ".join([first, *(f"{count} {word}" for count, word in others)])


def _what(change):
    if change.stopped:
        return "gestopt"
    words = {"added": "nieuw", "removed": "verwijderd", "changed": "gewijzigd", "unchanged": "verplaatst"}
    return words[change.state]


def _sums(tree):
    items = items_of(tree)
    if not items.get("activities"):
        return Sums()
    return total(per_year(items | {"region": tree["document"]["region"]["name"]}).values())


def _rounded(amount):
    """From a million on in millions with one decimal; below it in whole euros, and to the cent below one euro."""
    if amount >= MILLION:
        millions = (amount / MILLION).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        whole, _, part = f"{millions}".partition(".")
        digits = f"{int(whole):,}".replace(",", ".")
        return f"€{NO_BREAK_SPACE}{digits}{',' + part if part != '0' else ''} mln"
    return euro_whole(amount) if amount >= 1 else euro(amount)
