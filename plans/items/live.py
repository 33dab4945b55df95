"""The blocks and references of a working text on the screen, kept ready in the cache (docs/decisions/0017-blocks-kept-ready.md).

Making them from all items costs ten times the page they stand in, and they change far less often than they are read. What
is kept names the state it was made in (changes.py), so what anybody changes shows at once. One place a block: a newer
state takes the room of the older. Without Redis, or while the state isn't settled, they are made anew, from the named
activities alone where a text names them.

The cache holds what the core team may read. Whoever asks here has found the document among what the person may see.
"""

import hashlib
import uuid
from functools import cache as once
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from npvr.markup import trusted

from ..content.items import showing
from ..content.items.blocks import Scene
from .changes import state_of
from .tree import items_and_state

MOST_ROWS = 50
"""Rows of one list in the working text; the rest has a page of its own."""
KEPT = 24 * 3600  # seconds; what an activity "is now" follows from the day


class Live:
    """What the blocks and references in texts of one document show, on one page."""

    def __init__(self, document, *, place="screen"):
        self.document = document
        self.place = place
        self.base_url = document.path if place == "screen" else ""
        self.state = None
        self.sizes, self.references, self.made = {}, {}, {}

    def weigh(self, texts):
        """How many characters each of these texts has with its blocks filled; reads or makes what that needs."""
        held = [showing.held(text) for text in texts]
        self._know({one for blocks, _ in held for one in blocks}, {one for _, found in held for one in found})
        return [
            len(text) + sum(self.sizes[one] for one in blocks) for text, (blocks, _) in zip(texts, held, strict=True)
        ]

    def weight(self, html):
        """The same of one piece of a text that was weighed."""
        return len(html) + sum(self.sizes[one] for one in showing.BLOCK.findall(html))

    def unfold(self, text, most):
        """A text that was weighed with those blocks filled that are larger than `most`, so that they can be cut."""
        large = {one for one in showing.BLOCK.findall(text) if self.sizes[one] > most}
        if not large:
            return text
        self._fetch(large)
        return showing.BLOCK.sub(lambda found: self.made.get((found[1], found[2]), found[0]), text)

    def fill(self, texts):
        """These texts, filled. Those that `weigh` did not see yet are weighed first."""
        held = [showing.held(text) for text in texts]
        if any(one not in self.sizes for blocks, _ in held for one in blocks) or any(
            one not in self.references for _, found in held for one in found
        ):
            self.weigh(texts)
        self._fetch({one for blocks, _ in held for one in blocks})
        return [trusted(showing.put_in(text, self._block, self._reference, self.place)) for text in texts]

    def block(self, kind, ids):
        """One block by itself."""
        self._know({(kind, ids)}, set())
        self._fetch({(kind, ids)})
        return self._block(kind, ids)

    def _block(self, kind, ids):
        return self.made[kind, ids]

    def _reference(self, kind, key):
        return self.references[kind, key]

    # --- what is kept: a list of sizes and references a document, and each block by itself ---
    def _know(self, blocks, references):
        """The size of each block and what each reference shows."""
        if not (blocks or references):
            return
        self.state = _of_today(state_of(self.document))
        kept = cache.get(self._list) if self.state else None
        if kept and kept[0] == self.state:
            _, self.sizes, self.references = kept
        missing = blocks - self.sizes.keys(), references - self.references.keys()
        if any(missing):
            self._make(*missing)

    def _fetch(self, blocks):
        """Each block itself: from the cache in one question, or made."""
        wanted = {self._key(*one): one for one in blocks if one not in self.made}
        if wanted and self.state:
            kept = cache.get_many(wanted)
            self.made |= {wanted[key]: html for key, (state, html) in kept.items() if state == self.state}
        missing = {one for one in blocks if one not in self.made}
        if missing:
            self._make(missing, set())

    def _make(self, blocks, references):
        items, state = items_and_state(self.document, _keys(showing.named_activities(blocks, references)))
        scene = Scene(items, self.place, self.base_url, MOST_ROWS)
        made = {one: showing.show_block(scene, *one) for one in blocks}
        if _of_today(state) != self.state:  # somebody saved meanwhile: what is kept from here on is of the newer state
            self.state, known = _of_today(state), ({}, {})
        else:
            known = (self.sizes, self.references)
        sizes = known[0] | {one: len(html) for one, html in made.items()}
        found = known[1] | {one: showing.show_reference(scene, *one) for one in references}
        if self.state:
            cache.set_many(
                {self._list: (self.state, sizes, found)}
                | {self._key(*one): (self.state, html) for one, html in made.items()},
                KEPT,
            )
        self.made |= made
        self.sizes, self.references = self.sizes | sizes, self.references | found

    @property
    def _list(self):
        return f"blokken:{self.place}:{self.document.pk}"

    def _key(self, kind, ids):
        return f"blok:{self.place}:{self.document.pk}:{hashlib.sha256(f'{kind} {ids}'.encode()).hexdigest()}"


def block_now(document, kind, ids):
    """A block as the editor shows it. Only that of all items is kept: which others are asked for has no end."""
    live = Live(document, place="editor")
    if ids == showing.ALL:
        return live.block(kind, ids)
    items, _ = items_and_state(document, _keys(showing.named_activities([(kind, ids)], [])))
    return showing.show_block(Scene(items, "editor", most=MOST_ROWS), kind, ids)


def _keys(keys):
    """The keys that can be one; None stays None."""
    return None if keys is None else [key for one in keys if (key := _uuid(one))]


def _uuid(text):
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _of_today(state):
    """The state with the day and the code that shows it; None where nothing may be kept."""
    return state and f"{timezone.localdate()} {_code()} {state}"


@once
def _code():
    """A mark of the code that makes blocks: another release makes them anew."""
    made_by = hashlib.sha256(settings.VERSION.encode())
    for path in sorted(Path(showing.__file__).parent.glob("*.py")):
        made_by.update(path.read_bytes())
    return made_by.hexdigest()[:16]
