"""Two content trees compared as a page shows it: what changed in short, and the items and chapters (compared_page.py)."""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache

from ..content.comparison import compare_trees, summary
from ..content.items import summary as items_summary
from ..content.items.comparison import compare_items
from .compared_page import article

KEEP_SECONDS = 7 * 24 * 3600
KEEP_WORKING_SECONDS = 3600
"""How long a comparison with a working text is kept: as long as somebody reads it, for its text does not come back."""
KEPT_AS = "compare-4"
"""Another number where the comparison or its HTML becomes another while the version of the portal stays the same."""
NO_CHANGES = "Geen verschillen"


@dataclass(frozen=True)
class Comparison:
    """What changed between two trees: chapters, kinds of items, and the four lines of money.

    `gone` are the images that only the earlier tree has.
    """

    chapters: list
    kinds: list
    money: list
    gone: frozenset

    @property
    def lines(self):
        """The whole in short: a line for each kind of item that changed, one for money, one for the chapters."""
        said = items_summary.lines(self.kinds, self.money)
        chapters = summary(self.chapters).sentence
        return said if said and chapters == NO_CHANGES else [*said, chapters]

    @property
    def is_empty(self):
        """Whether nothing changed."""
        return not any(one.is_changed for one in self.chapters) and not any(kind.changed for kind in self.kinds)

    @property
    def shows_money(self):
        return any(one.old or one.new for one in self.money)


def compare(old, new):
    """The comparison of two content trees."""
    gone = frozenset(old["images"]) - frozenset(new["images"])
    return Comparison(compare_trees(old, new), compare_items(old, new), items_summary.money(old, new), gone)


def shown(old, new, *, before_prefix, after_prefix):
    """The comparison of two content trees as the template compare.html wants it: in short, the money, and the article.

    The prefixes say where the images of each tree are.
    """
    comparison = compare(old, new)
    return {
        "lines": comparison.lines,
        "money": comparison.money if comparison.shows_money else [],
        "equal": comparison.is_empty,
        "article": article(comparison, before_prefix=before_prefix, after_prefix=after_prefix),
    }


def kept_comparison(before, after, trees, *, seconds=KEEP_SECONDS, **prefixes):
    """What `shown` gives, kept under the hashes `before` and `after` of what is compared.

    Nothing becomes outdated: another text has another hash. `trees` gives the two trees where nothing is kept yet. Who
    asks has checked that the visitor may read both.
    """
    named = [KEPT_AS, settings.VERSION, before, after, prefixes["before_prefix"], prefixes["after_prefix"]]
    key = hashlib.sha256(" ".join(named).encode()).hexdigest()
    kept = cache.get(key)
    if kept is None:
        kept = shown(*trees(), **prefixes)
        cache.set(key, kept, seconds)
    return kept
