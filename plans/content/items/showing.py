"""Blocks and references in a text, filled with the items of a tree: current ones or those of a version.

A block is an atom `<div data-blok="KIND" data-id="IDS"></div>`, a reference `<span data-verwijzing="KIND" data-id="KEY">`
with the title it had when it was picked. Reads HTML that html.clean made or that was made from it; everything that
comes from an item is escaped. What can't be shown is said, quietly: nothing disappears without a word.
"""

import re
from dataclasses import dataclass
from functools import partial

from . import blocks
from .blocks import Scene
from .kinds import ALL, BLOCKS, REFERENCES
from .markup import quiet, text

BLOCK = re.compile(r'<div(?: class="[a-z -]*")? data-blok="([a-z-]+)" data-id="([^"]*)"></div>')
REFERENCE = re.compile(r'<span data-verwijzing="([a-z-]+)" data-id="([^"]*)">([^<]*)</span>')
PLACES = {"screen", "print", "editor"}


@dataclass(frozen=True)
class Kind:
    """A kind of block: the list of the tree it shows, what one of it and many are called, and what draws it."""

    items: str
    one: str
    many: str
    draw: object
    key: str = "id"


KINDS = {
    "opgaven": Kind("challenges", "opgave", "opgaven en kansen", blocks.challenges),
    "knoppen": Kind("levers", "knop", "knoppen", blocks.levers),
    "doelen": Kind("goals", "doel", "doelen", blocks.goals),
    "doelstellingen": Kind("objectives", "doelstelling", "doelstellingen", blocks.objectives, key="number"),
    "trajecten": Kind("programmes", "traject", "lopende trajecten", blocks.programmes),
    "activiteiten": Kind("activities", "activiteit", "activiteiten", blocks.activities),
    "financiering": Kind("activities", "activiteit", "activiteiten", blocks.financing),
    "vraagarticulatie": Kind("activities", "activiteit", "activiteiten", blocks.asks),
    "planning": Kind("activities", "activiteit", "activiteiten", blocks.planning),
    "indicator": Kind("indicators", "indicator", "indicatoren", blocks.indicators),
    "governance": Kind("governance", "overleg", "overleggen", blocks.governance, key="body"),
    "uitgangspunten": Kind("principles", "uitgangspunt", "uitgangspunten", blocks.principles, key="number"),
    "procesmiddelen": Kind("process_money", "jaar", "jaren met procesmiddelen", blocks.process_money, key="year"),
}


def holds_items(html):
    """Whether a text holds a block or a reference, so that it needs items."""
    return 'data-blok="' in html or 'data-verwijzing="' in html


def fill(html, items, *, place, base_url="", most=None):
    """The text with each block and reference replaced by what it shows, for "screen", "print" or "editor".

    `base_url` is the address of the document ("" where nothing is linked to); `most` how many rows of one list are shown.
    """
    if place not in PLACES:
        raise ValueError(f"there is no place {place!r}")
    if not holds_items(html):
        return html
    scene = Scene(items, place, base_url, most)
    return put_in(html, partial(show_block, scene), partial(show_reference, scene), place)


def put_in(html, block, reference, place):
    """The text with `block(kind, ids)` for each block and `reference(kind, key)` for each reference; where that is ""
    the reference keeps its words and says that it leads nowhere."""
    if not holds_items(html):
        return html
    html = REFERENCE.sub(lambda found: reference(found[1], found[2]) or _lost_reference(found[3], place), html)
    return BLOCK.sub(lambda found: block(found[1], found[2]), html)


def held(html):
    """The blocks (kind, ids) and references (kind, key) that a text holds, as they come."""
    if not holds_items(html):
        return [], []
    return BLOCK.findall(html), [(kind, key) for kind, key, _ in REFERENCE.findall(html)]


def named_activities(shown, references):
    """The keys of the activities that these blocks and references need, or None where they need all of them.

    A goal tells which activities work on it, whichever those are.
    """
    keys = [key for kind, key in references if REFERENCES.get(kind) == "activities"]
    for kind, ids in shown:
        if kind == "doelen" or (kind in KINDS and KINDS[kind].items == "activities" and ids == ALL):
            return None
        if kind in KINDS and KINDS[kind].items == "activities":
            keys += ids.split()
    return list(dict.fromkeys(keys))


def show_block(scene, kind, ids):
    """One block, or the quiet sentence that says why there is nothing."""
    css = "blok" if scene.place == "print" else "npvr-block"
    return f'<div class="{css} {css}--{kind if kind in KINDS else "onbekend"}">{_inner(scene, kind, ids)}</div>'


def _inner(scene, kind, ids):
    known = KINDS.get(kind)
    if known is None:
        return quiet("Dit blok kan het portaal niet tonen.")
    chosen, lost = choose(scene.items[known.items], ids, known.key)
    told = quiet(_lost(lost, known)) if lost else ""
    if chosen:
        return known.draw(scene, chosen) + told
    return told or quiet(f"Er zijn nog geen {known.many}.")


def choose(found, ids, key="id"):
    """What a block shows of a list, in the order of `ids`, and how many of them are not there (any more)."""
    if ids == ALL:
        return list(found), 0
    by_key = {str(one[key]): one for one in found}
    wanted = list(dict.fromkeys(ids.split()))
    return [by_key[one] for one in wanted if one in by_key], sum(one not in by_key for one in wanted)


def _lost(lost, known):
    return f"Hier gekozen, maar niet meer in het document: {lost} {known.one if lost == 1 else known.many}."


def _lost_reference(words, place):
    gone = "" if place == "editor" else ' <span class="npvr-quiet">(staat niet meer in het document)</span>'
    return f'<span class="npvr-reference npvr-reference--lost">{words}{gone}</span>'


def show_reference(scene, kind, key):
    """A reference with the title of now (or of the version); "" for one that leads nowhere."""
    item = scene.lookup.by_id[REFERENCES[kind]].get(key) if kind in REFERENCES else None
    if item is None:
        return ""
    if address := scene.address(REFERENCES[kind], key):
        return f'<a class="npvr-reference" href="{address}">{text(item["title"])}</a>'
    return f'<span class="npvr-reference">{text(item["title"])}</span>'


def name_blocks(html):
    """For a comparison: each block as a line with its name, in the element that carries its marks; the items are
    compared by themselves."""
    return NAMED.sub(_named, html)


NAMED = re.compile(r'<div((?: class="[^"]*")?) data-blok="([a-z-]+)" data-id="([^"]*)"></div>')


def _named(found):
    marks, kind, ids = found.groups()
    count = len(ids.split())
    known = KINDS.get(kind)
    which = "alle" if ids == ALL or known is None else f"{count} {known.one if count == 1 else known.many}"
    name = BLOCKS[kind].word if kind in BLOCKS else kind
    return f'<div{marks} data-blok="{kind}">{text(f"Blok: {name} ({which})")}</div>'
