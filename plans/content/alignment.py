"""Which block of one chapter text became which block of another: kept, changed, moved, removed or added. Pure."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from plans.content.blocks import Block
from plans.content.sequences import longest_increasing, matches

# How much two blocks must have in common (0-1, by the letters of their words) to be read as one that was changed.
ALIKE = 0.35
ALIKE_CONTAINER = 0.2
ALIKE_ELSEWHERE = 0.6
# In a gap with at most this many possible pairs all are weighed; in a larger one only those that share rare words.
ALL_PAIRS = 256
# A word is rare when at most so many blocks have it.
RARE = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One step through two rows of blocks: what became of `old`, where `new` comes from.

    `what` is same | changed | removed | added | moved | gone. A moved block is `gone` at its old place and `moved` at
    its new one, both times with both blocks. Steps are in the order of the new text, with removed and gone blocks at
    their old place.
    """

    what: str
    old: Block | None
    new: Block | None


def align(olds, news):
    """The `Step`s from one row of sibling blocks to another."""
    stable = [
        (i + k, j + k)
        for i, j, length in matches([block.source for block in olds], [block.source for block in news])
        for k in range(length)
    ]
    moved = _same_elsewhere(olds, news, stable)
    gone, come = set(moved), set(moved.values())
    changed = []
    for i, i_end, j, j_end in gaps(stable, len(olds), len(news)):
        left, right = [k for k in range(i, i_end) if k not in gone], [k for k in range(j, j_end) if k not in come]
        if left and right:
            changed += _changed_in_gap(olds, news, left, right)
    moved |= _changed_elsewhere(olds, news, [*stable, *changed, *moved.items()])
    return list(_steps(olds, news, *_fewest_moves(olds, sorted(stable + changed), moved)))


def _fewest_moves(olds, stable, moved):
    """The same pairs, divided anew into those that stayed and those that moved, so that as few as possible moved."""
    if not moved:
        return stable, moved
    pairs = sorted([*stable, *moved.items()])
    stayed = {pairs[k] for k in longest_increasing([j for _, j in pairs])}
    others = dict(pair for pair in pairs if pair not in stayed)
    return (sorted(stayed), others) if all(_can_move(olds[i]) for i in others) else (stable, moved)


def gaps(stable, old_end, new_end):
    """What lies between pairs that follow each other on both sides."""
    i = j = 0
    for x, y in stable:
        if x > i or y > j:
            yield i, x, j, y
        i, j = x + 1, y + 1
    if i < old_end or j < new_end:
        yield i, old_end, j, new_end


def _steps(olds, news, stable, moved):
    origin = {j: i for i, j in moved.items()}
    i = j = 0
    for x, y in [*stable, (len(olds), len(news))]:
        for k in range(i, x):
            yield Step("gone", olds[k], news[moved[k]]) if k in moved else Step("removed", olds[k], None)
        for k in range(j, y):
            yield Step("moved", olds[origin[k]], news[k]) if k in origin else Step("added", None, news[k])
        if x < len(olds):
            yield Step("same" if olds[x].source == news[y].source else "changed", olds[x], news[y])
        i, j = x + 1, y + 1


def _left_over(blocks, used):
    """The indices of the blocks that are not used yet and can stand elsewhere."""
    used = set(used)
    return [k for k, block in enumerate(blocks) if k not in used and _can_move(block)]


def _can_move(block):
    """A block with a tag to bear the mark, and with something to know it by."""
    return bool(block.tag and (block.words or block.tag == "div"))


def _same_elsewhere(olds, news, stable):
    """Blocks that stand unchanged at another place: {index in old: index in new}."""
    if len(stable) in (len(olds), len(news)):
        return {}
    places = defaultdict(list)
    for j in reversed(_left_over(news, (y for _, y in stable))):
        places[news[j].source].append(j)
    return {
        i: places[olds[i].source].pop() for i in _left_over(olds, (x for x, _ in stable)) if places.get(olds[i].source)
    }


def _changed_elsewhere(olds, news, pairs):
    """Blocks that moved and changed a little: {index in old: index in new}."""
    if len(pairs) in (len(olds), len(news)):
        return {}
    left, right = _left_over(olds, (x for x, _ in pairs)), _left_over(news, (y for _, y in pairs))
    return dict(_pairs_by_rare_words(olds, news, left, right, ALIKE_ELSEWHERE))


def _changed_in_gap(olds, news, left, right):
    """The pairs of one gap that are the same block, changed; in order."""
    if len(left) * len(right) <= ALL_PAIRS:
        return _alike_pairs(olds, news, left, right)
    found = _pairs_by_rare_words(olds, news, left, right, ALIKE)
    if not found and len(left) == len(right):
        found = [(i, j) for i, j in zip(left, right, strict=True) if _likeness(olds[i], news[j]) >= ALIKE]
    found = [found[k] for k in longest_increasing([j for _, j in found])]
    at_left, at_right = {k: place for place, k in enumerate(left)}, {k: place for place, k in enumerate(right)}
    pairs = list(found)
    for x, x_end, y, y_end in gaps([(at_left[i], at_right[j]) for i, j in found], len(left), len(right)):
        if 0 < (x_end - x) * (y_end - y) <= ALL_PAIRS:
            pairs += _alike_pairs(olds, news, left[x:x_end], right[y:y_end])
    return pairs


def _alike_pairs(olds, news, left, right):
    def likeness(i, j):
        alike = _likeness(olds[i], news[j])
        return alike if alike >= (ALIKE_CONTAINER if olds[i].tag in _LARGE else ALIKE) else 0.0

    return best_pairs(left, right, likeness)


def best_pairs(left, right, likeness):
    """The pairs, in order, that together are most alike; a likeness of 0 is no pair."""
    score = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    paired = set()
    for a in range(len(left) - 1, -1, -1):
        for b in range(len(right) - 1, -1, -1):
            alike = likeness(left[a], right[b])
            best = max(score[a + 1][b], score[a][b + 1])
            if alike and alike + score[a + 1][b + 1] >= best:
                best = alike + score[a + 1][b + 1]
                paired.add((a, b))
            score[a][b] = best
    pairs, a, b = [], 0, 0
    while a < len(left) and b < len(right):
        if (a, b) in paired:
            pairs.append((left[a], right[b]))
            a, b = a + 1, b + 1
        elif score[a + 1][b] >= score[a][b + 1]:
            a += 1
        else:
            b += 1
    return pairs


def _pairs_by_rare_words(olds, news, left, right, enough):
    """For each old block the new one that shares most rare words with it, if they are alike enough; by old index."""
    if not left or not right:
        return []
    having = defaultdict(list)
    for j in right:
        for word in news[j].words:
            having[word].append(j)
    pairs, taken = [], set()
    for i in left:
        votes = Counter(
            j for word in olds[i].words if len(places := having.get(word, ())) <= RARE for j in places if j not in taken
        )
        for j, _ in votes.most_common(2):
            if _likeness(olds[i], news[j]) >= enough:
                pairs.append((i, j))
                taken.add(j)
                break
    return pairs


KIND = {"p": "text", "h3": "text", "h4": "text", "": "text", "ul": "list", "ol": "list", "td": "cell", "th": "cell"}
_LARGE = frozenset({"ul", "ol", "table", "tbody", "aside", "blockquote", "figure"})
_IN_PLACE = frozenset({"h3", "h4", "figure", "figcaption", "tbody"})


def kind(block):
    """Blocks of one kind can become each other: a paragraph a heading, a bulleted list a numbered one."""
    return "deep" if block.deep else KIND.get(block.tag, block.tag)


def _likeness(old, new):
    """How much two blocks have in common, 0-1; 0 for blocks that can't become each other."""
    if kind(old) != kind(new) or old.tag == "div" or old.deep:
        return 0.0
    shared = 2 * _letters(old.words & new.words) / (_letters(old.words) + _letters(new.words) or 1)
    return max(shared, _least_likeness(old, new))


def _least_likeness(old, new):
    """A heading or image in the place of another is that one changed, and so is a row with the same first cell."""
    if old.tag == new.tag and old.tag in _IN_PLACE:
        return ALIKE
    if old.tag == "tr" and old.children and new.children:
        first, second = old.children[0], new.children[0]
        if first and second and first.words and first.words == second.words:
            return 0.5
    return 0.0


def _letters(words):
    return sum(map(len, words))
