"""Two people's changes to one chapter text as one text, block by block (docs/decisions/0010; trust.md T1, T2).

Three-way: what each side made of the text both began with. What only one side changed is taken over; what both changed
in different ways is a `Collision`, and nobody chooses but the writer. Blocks are paragraphs, headings, lists, tables,
call-outs and figures; lists are merged by item and tables by row and cell as long as their columns are the same. Every
word that a side typed is in the merged text or in a collision. Pure: canonical HTML in, canonical HTML out.
"""

import re
from copy import copy
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise

from plans.content.alignment import align, gaps
from plans.content.blocks import WORD, NotCanonicalError, attributes, plain_text, split_blocks
from plans.content.sequences import matches

MAX_COLLISIONS = 100
"""With more, the two texts as a whole are the collision: nobody makes so many choices well."""
RELATED = 0.5
"""A new block of which at least this share of letters comes from a colliding neighbour was split off from it."""
MINE, THEIRS = "mine", "theirs"
STORED, OWN, BOTH = "bewaard", "mijn", "beide"
"""The choices at a collision, as they stand in the form: the text that is saved now, the writer's own, or both."""
_MERGED_INSIDE = frozenset({"ul", "ol", "li", "blockquote", "aside", "tbody"})
_FIRST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Collision:
    """What both sides changed differently: canonical HTML of whole blocks, "" where a side has nothing there.

    What merges by itself inside a list or table is already in both texts: they differ only where it collides.
    """

    base: str
    mine: str
    theirs: str

    def chosen(self, choice):
        """The text that a choice gives; both: first what is saved, then the writer's own."""
        return {STORED: self.theirs, OWN: self.mine, BOTH: self.theirs + self.mine}[choice]


@dataclass(frozen=True, slots=True)
class Change:
    """One block that merged by itself: `by` mine | theirs | both, `what` added | changed | removed | moved."""

    by: str
    what: str
    text: str


@dataclass(frozen=True)
class Merge:
    """The merged text as parts in order, each canonical HTML or a `Collision`; and what merged by itself."""

    parts: tuple
    changes: tuple = ()

    @property
    def collisions(self):
        return [part for part in self.parts if isinstance(part, Collision)]

    @property
    def html(self):
        """The merged text; where something collides it says what is saved now."""
        return self.resolved([STORED] * len(self.collisions))

    def resolved(self, choices):
        """The merged text with a choice for each collision, in their order."""
        left = iter(choices)
        return "".join(part if isinstance(part, str) else part.chosen(next(left)) for part in self.parts)

    def for_writing_on(self, choices):
        """The merged text to go on writing in: a collision without a choice (None) shows both texts in a box each."""
        left = iter(choices)
        return "".join(part if isinstance(part, str) else _side_by_side(part, next(left)) for part in self.parts)


def merge(base, mine, theirs):
    """The `Merge` of two canonical texts that were both made of `base`; None for a base that is not known.

    Symmetric but for order: where both put something at one place, theirs comes first.
    """
    if mine == theirs or theirs == base:
        return Merge((mine,) if mine else ())
    if mine == base:
        return Merge((theirs,) if theirs else ())
    if base is None:
        return Merge((Collision("", mine, theirs),))
    try:
        writer, read = _Writer(), {}
        parts = writer.siblings(*(_blocks(html, read) for html in (base, mine, theirs)))
    except NotCanonicalError:  # a text from before the one form: asked about as a whole rather than guessed at
        return Merge((Collision(base, mine, theirs),))
    if sum(isinstance(part, Collision) for part in parts) > MAX_COLLISIONS:
        return Merge((Collision(base, mine, theirs),))
    return Merge(tuple(part for part in parts if part), tuple(writer.changes))


def _side_by_side(collision, choice):
    if choice:
        return collision.chosen(choice)
    texts = (("Nu bewaard", collision.theirs), ("Uw tekst", collision.mine))
    return "".join(
        f'<aside data-kader=""><p><strong>{name}:</strong></p>{html or "<p>(weggehaald)</p>"}</aside>'
        for name, html in texts
    )


# --- reading three texts that are mostly the same ---------------------------------------------------------------------
_EDGE = re.compile(r"<(/?)(?:p|h3|h4|ul|ol|blockquote|aside|table|figure|div)(?: [^>]*)?>")


def _blocks(html, read):
    """The blocks of a text; one that was read before, by its source in `read`, is not read again."""
    blocks, here = [], set()
    for source in _sources(html):
        if source not in read:
            found = split_blocks(source)
            if len(found) != 1:
                return split_blocks(html)
            read[source] = found[0]
        blocks.append(copy(read[source]) if source in here else read[source])
        here.add(source)
    return blocks


def _sources(html):
    """The source of each block at the top of a text; all of it as one when that can't be seen."""
    sources, begin, depth = [], 0, 0
    for edge in _EDGE.finditer(html):
        depth += -1 if edge[1] else 1
        if depth <= 0:
            sources.append(html[begin : edge.end()])
            begin = edge.end()
    return sources if begin == len(html) and depth == 0 else [html]


# --- what each side did ----------------------------------------------------------------------------------------------
class _Side:
    """What one side made of a row of blocks: where each old block went, and what is new."""

    def __init__(self, olds, news):
        index = {id(block): i for i, block in enumerate(olds)}
        where = {id(block): j for j, block in enumerate(news)}
        self.news = news
        self.place = {}  # index in old: index in new
        self.moved = set()
        for step in align(olds, news):
            if step.what in ("same", "changed", "moved"):
                self.place[index[id(step.old)]] = where[id(step.new)]
                if step.what == "moved":
                    self.moved.add(index[id(step.old)])
        self.origin = {j: i for i, j in self.place.items()}

    def block(self, i):
        """What became of an old block, None when it was removed."""
        return self.news[self.place[i]] if i in self.place else None


@dataclass(slots=True)
class _Node:
    """What comes after an old block: the new blocks of each side, and the old blocks that were moved to there."""

    mine: list = field(default_factory=list)
    theirs: list = field(default_factory=list)
    moved: list = field(default_factory=list)


@dataclass(slots=True)
class _Item:
    """One place in the merged row: the block in each of the three texts, and the part that came of it."""

    base: object
    mine: object
    theirs: object
    moved_by: str = ""
    part: object = ""
    changes: tuple = ()

    @property
    def changed_words(self):
        """The words that a side has here and the base has not; of a removed block the words that went."""
        if self.base and not self.part:
            return self.base.words
        new = frozenset().union(*(block.words for block in (self.mine, self.theirs) if block))
        return new - self.base.words if self.base else new

    def source(self, side):
        block = getattr(self, side)
        return block.source if block else ""

    def note(self, by, what, html):
        self.changes = (*self.changes, Change(by, what, first_words(html)))


def _order(olds, mine, theirs):
    """The items of the merged row in their order.

    The old blocks that nobody moved keep their order and everything else hangs on the block it was put after: a new
    block on the one before it (and goes along when that is moved), a moved block on the nearest before it that its
    mover did not find moved by the other. What both moved stands where theirs has it.
    """
    moved_by = dict.fromkeys(mine.moved, MINE) | dict.fromkeys(theirs.moved, THEIRS)
    nodes = {i: _Node() for i in range(-1, len(olds))}
    for name, side in ((THEIRS, theirs), (MINE, mine)):
        before = anchor = -1
        for j, block in enumerate(side.news):
            i = side.origin.get(j)
            if i is None:
                getattr(nodes[before], name).append(block)
                continue
            if moved_by.get(i) == name:
                nodes[anchor].moved.append(i)
            if moved_by.get(i, name) == name:
                anchor = i
            before = i
    todo = [i for i in range(len(olds) - 1, -2, -1) if i not in moved_by]
    while todo:
        i = todo.pop()
        if i >= 0:
            yield _Item(olds[i], mine.block(i), theirs.block(i), moved_by.get(i, ""))
        yield from _new_blocks(nodes[i].mine, nodes[i].theirs)
        todo += reversed(nodes[i].moved)


def _new_blocks(mine, theirs):
    """The new blocks of both sides at one place, theirs first; a block that both put there comes once."""
    if not mine or not theirs:
        yield from (_Item(None, block, None) for block in mine)
        yield from (_Item(None, None, block) for block in theirs)
        return
    same = [
        (i + k, j + k)
        for i, j, length in matches([block.source for block in theirs], [block.source for block in mine])
        for k in range(length)
    ]
    same = sorted([*same, *_written_on(theirs, mine, same)])
    i = j = 0
    for x, y in [*same, (len(theirs), len(mine))]:
        yield from (_Item(None, None, block) for block in theirs[i:x])
        yield from (_Item(None, block, None) for block in mine[j:y])
        if x < len(theirs):
            yield _Item(None, mine[y], theirs[x])
        i, j = x + 1, y + 1


def _written_on(theirs, mine, same):
    """Pairs of new paragraphs of which one is the other with words added: an answer that got lost, and writing on."""
    for i, i_end, j, j_end in gaps(same, len(theirs), len(mine)):
        for x, y in zip(range(i, i_end), range(j, j_end), strict=False):
            if _longer(theirs[x], mine[y]):
                yield x, y


def _longer(one, other):
    """Of two new text blocks the one that holds every token of the other in the same order; None when neither does."""
    if one.source == other.source:
        return one
    if one.tag != other.tag or not one.inner or not other.inner or one.start != other.start:
        return None
    short, long = sorted((one, other), key=lambda block: len(block.tokens.keys))
    if len(short.tokens.keys) < 3 or short.tokens.paths or long.tokens.paths:
        return None
    rest = iter(long.tokens.keys)
    return long if all(key in rest for key in short.tokens.keys) else None


# --- merging ----------------------------------------------------------------------------------------------------------
class _Writer:
    """Merges one pair of texts and keeps what merged by itself."""

    def __init__(self):
        self.changes = []
        self.depth = 0  # how far inside the blocks of the chapter

    def siblings(self, olds, mine, theirs):
        """The parts of one row of sibling blocks."""
        items = list(_order(olds, _Side(olds, mine), _Side(olds, theirs)))
        for item in items:
            item.part = self.item(item)
        groups = list(_groups(items))
        if not self.depth:  # only whole blocks of the chapter are listed, not what is inside them
            self.changes = [change for group in groups if len(group) == 1 for change in group[0].changes]
        return [group[0].part if len(group) == 1 else _collision_of(group) for group in groups]

    def item(self, item):
        if item.base is None:
            return self.new(item)
        if item.mine is None or item.theirs is None:
            return self.removed(item)
        part = self.pair(item.base, item.mine, item.theirs)
        if item.moved_by:
            item.note(item.moved_by, "moved", item.base.source)
        if isinstance(part, str) and part != item.base.source:
            one_side = {item.source(MINE): MINE, item.source(THEIRS): THEIRS}
            same = item.source(MINE) == item.source(THEIRS)
            item.note("both" if same else one_side.get(part, "both"), "changed", part)
        return part

    def new(self, item):
        by = MINE if item.theirs is None else THEIRS if item.mine is None else "both"
        block = _longer(item.mine, item.theirs) if by == "both" else item.mine or item.theirs
        item.note(by, "added", block.source)
        return block.source

    def removed(self, item):
        left = item.mine or item.theirs
        if left is None:
            return ""
        if left.source != item.base.source or item.moved_by:
            return Collision(item.base.source, item.source(MINE), item.source(THEIRS))
        item.note(THEIRS if item.mine else MINE, "removed", item.base.source)
        return ""

    def pair(self, base, mine, theirs):
        """A block that both still have."""
        if mine.source == base.source or mine.source == theirs.source:
            return theirs.source
        if theirs.source == base.source:
            return mine.source
        self.depth += 1
        part = self.inside(base, mine, theirs)
        self.depth -= 1
        return part

    def inside(self, base, mine, theirs):
        """A block that both changed: by its own parts when it has any, otherwise it collides."""
        start = base.start
        alike = mine.start == theirs.start == start and not (base.deep or mine.deep or theirs.deep)
        if alike and base.tag == "table" and _same_columns(base, mine, theirs):
            parts = [self.pair(base.children[0], mine.children[0], theirs.children[0])]
        elif alike and base.tag in _MERGED_INSIDE:
            parts = self.siblings(base.children, mine.children, theirs.children)
        elif alike and base.tag == "tr" and _same_cells(base, mine, theirs):
            parts = [self.pair(*cells) for cells in zip(base.children, mine.children, theirs.children, strict=True)]
        else:
            return Collision(base.source, mine.source, theirs.source)
        if all(isinstance(part, str) for part in parts):
            return _wrapped(base, parts)
        return Collision(base.source, *(_wrapped(base, _of_one(parts, side)) for side in (MINE, THEIRS)))


def first_words(html):
    """The first words of canonical HTML as plain text, to name a block by; "" when it has none."""
    words = WORD.findall(unescape(plain_text(html)))
    return " ".join(words[:_FIRST_WORDS]) + ("…" if len(words) > _FIRST_WORDS else "")


def _of_one(parts, side):
    return [part if isinstance(part, str) else getattr(part, side) for part in parts]


def _wrapped(block, parts):
    """The parts inside the element of a block; nothing when there is nothing inside."""
    inner = "".join(parts)
    return f"{block.start}{inner}</{block.tag}>" if inner else ""


def _same_columns(*tables):
    """Whether all rows have as many columns and no cell goes over more rows, so that rows can be put in and out."""
    if not all(table.children for table in tables):
        return False
    rows = [row for table in tables for row in table.children[0].children]
    if any("rowspan" in cell.start for row in rows for cell in row.children):
        return False
    return len({sum(_columns(cell) for cell in row.children) for row in rows}) == 1


def _columns(cell):
    return int(attributes(cell.start).get("colspan", 1)) if len(cell.start) > len("<td>") else 1


def _same_cells(*rows):
    return len({tuple(cell.start for cell in row.children) for row in rows}) == 1


# --- what belongs to one collision ------------------------------------------------------------------------------------
def _groups(items):
    """The items of a row, each collision together with the neighbours that were split off from it or joined to it."""
    related, group = _related_neighbours(items), []
    for item, following in pairwise([*items, None]):
        group.append(item)
        if following is None or (id(item), id(following)) not in related:
            yield group
            group = []


def _related_neighbours(items):
    """Pairs of items next to each other of which one collides and the other changed with its words."""
    related = set()
    for k, item in enumerate(items):
        if not isinstance(item.part, Collision):
            continue
        words = frozenset().union(*(block.words for block in (item.base, item.mine, item.theirs) if block))
        for step in (1, -1):
            at = k
            while 0 <= at + step < len(items) and _came_from(items[at + step], words):
                related.add((id(items[min(at, at + step)]), id(items[max(at, at + step)])))
                at += step
    return related


def _came_from(item, words):
    """Whether what a side changed here is for a good part made of these words."""
    changed = frozenset() if isinstance(item.part, Collision) else item.changed_words
    return bool(changed) and _letters(changed & words) >= RELATED * _letters(changed)


def _letters(words):
    return sum(map(len, words))


def _collision_of(group):
    texts = {side: [] for side in ("base", MINE, THEIRS)}
    for item in group:
        for side, parts in texts.items():
            parts.append(getattr(item.part, side) if isinstance(item.part, Collision) else item.source(side))
    return Collision(*("".join(parts) for parts in texts.values()))
