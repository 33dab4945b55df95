"""Merging two long texts: what the pure module needs for two people's changes to one chapter of 100 KB."""

import random
import statistics
import time

from bench import textgen

KB, CHANGES = 100, 50
TIMES = 7
MOST_MS = 100


def texts(kb=KB, changes=CHANGES):
    """A text of at least so many KB, and the same as two people changed it, each in so many paragraphs of their own."""
    blocks = []
    while len(textgen.html(blocks)) < kb * 1024:
        blocks += textgen.chapter(1, len(blocks))
    rng = random.Random("npvr-merge")
    places = rng.sample([place for place, (kind, _) in enumerate(blocks) if kind == "p"], 2 * changes)
    return [textgen.html(one) for one in (blocks, *(_changed(blocks, places[side::2]) for side in (0, 1)))]


def _changed(blocks, places):
    changed = list(blocks)
    for place in places:
        kind, text = changed[place]
        words = text.split()
        words[len(words) // 2] = f"gewijzigd{place}"
        changed[place] = kind, " ".join(words)
    return changed


def measure():
    """Milliseconds that a merge takes, the median of several; each must hold all changes and no collision."""
    from plans.content.merging import Collision, merge

    base, mine, theirs = texts()
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        merged = merge(base, mine, theirs)
        took.append(1000 * (time.perf_counter() - began))
    if any(isinstance(part, Collision) for part in merged.parts) or merged.html.count("gewijzigd") != 2 * CHANGES:
        raise SystemExit("The merge of two long texts is not whole.")
    return statistics.median(took)


def rows(took):
    """The row of the table."""
    what = f"merging two texts of {KB} KB with {CHANGES} changed paragraphs each"
    return [(what, f"**{took:.0f} ms**", f"{MOST_MS} ms", took <= MOST_MS)]
