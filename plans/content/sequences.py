"""Which items of two sequences are the same: of lines, blocks, words, chapters. Pure; items only need to be hashable.

The standard difflib is not used: on text with many equal lines it takes the square of the length and more, and its
longest-run-first order tears paragraphs apart at common words.
"""

from bisect import bisect_left
from collections import Counter

# Edits looked for in a stretch where no item is unique; beyond it the stretch counts as rewritten.
MAX_EDITS = 48


def matches(old, new):
    """The items that two sequences have in common in the same order, as runs (index in old, index in new, length).

    Items that occur once on both sides are the anchors (patience); between them the same again, and where nothing is
    unique a shortest edit of at most `MAX_EDITS`. The work is bounded by the length, not its square: what is still
    open when it is used up counts as different.
    """
    runs, todo = [], [(0, len(old), 0, len(new))]
    work = 40 * (len(old) + len(new)) + 10_000
    while todo:
        stretch = _trimmed(old, new, *todo.pop(), runs)
        if not stretch or work <= 0:
            continue
        work -= stretch[1] - stretch[0] + stretch[3] - stretch[2]
        anchors, anything = _anchors(old, new, *stretch)
        if anchors:
            todo += _between(anchors, *stretch)
        elif anything:
            found, cost = _shortest_edit(old, new, *stretch)
            runs += found
            work -= cost
    return _joined(sorted(runs))


def longest_increasing(numbers):
    """The indices of a longest increasing subsequence of different numbers: what stayed while the rest moved."""
    if numbers == sorted(numbers):
        return range(len(numbers))
    tops, ends, previous = [], [], []
    for index, number in enumerate(numbers):
        length = bisect_left(tops, number)
        previous.append(ends[length - 1] if length else -1)
        if length == len(tops):
            tops.append(number)
            ends.append(index)
        else:
            tops[length], ends[length] = number, index
    chain, at = [], ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]


def _trimmed(old, new, i, i_end, j, j_end, runs):
    """The stretch without what is the same at its begin and end (which goes to `runs`), None if nothing is left."""
    begin = i
    while i < i_end and j < j_end and old[i] == new[j]:
        i, j = i + 1, j + 1
    if i > begin:
        runs.append((begin, j - (i - begin), i - begin))
    end = i_end
    while i < i_end and j < j_end and old[i_end - 1] == new[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
    if end > i_end:
        runs.append((i_end, j_end, end - i_end))
    return (i, i_end, j, j_end) if i < i_end and j < j_end else None


def _anchors(old, new, i, i_end, j, j_end):
    """The items unique on both sides, as many as keep their order, and whether anything at all is in common."""
    here, there = old[i:i_end], new[j:j_end]
    if set(here).isdisjoint(there):
        return [], False
    times, new_times = Counter(here), Counter(there)
    where = dict(zip(here, range(i, i_end), strict=True))
    unique = [(where[item], at) for at, item in enumerate(there, j) if times.get(item) == 1 and new_times[item] == 1]
    return [unique[k] for k in longest_increasing([x for x, _ in unique])], True


def _between(anchors, i, i_end, j, j_end):
    """The stretches between anchors, each with the anchor it begins at; anchors in a row are one."""
    stretches, last_x, last_y = [], -2, -2
    for x, y in anchors:
        if not (x - last_x == y - last_y == 1):
            stretches.append((i, x, j, y))
            i, j = x, y
        last_x, last_y = x, y
    return [*stretches, (i, i_end, j, j_end)]


def _shortest_edit(old, new, i, i_end, j, j_end):
    """Myers' greedy shortest edit of one stretch, as runs, and the work it took; no runs beyond `MAX_EDITS`."""
    rows, columns = i_end - i, j_end - j
    furthest, trail, cost = {1: 0}, [], 0
    for edits in range(min(rows + columns, MAX_EDITS) + 1):
        trail.append(furthest.copy())
        for diagonal in range(-edits, edits + 1, 2):
            down = _goes_down(furthest, diagonal, edits)
            start = x = furthest[diagonal + 1] if down else furthest[diagonal - 1] + 1
            y = x - diagonal
            while x < rows and y < columns and old[i + x] == new[j + y]:
                x, y = x + 1, y + 1
            cost += x - start + 1
            furthest[diagonal] = x
            if x >= rows and y >= columns:
                return _retraced(trail, rows, columns, i, j), cost
    return [], cost


def _goes_down(furthest, diagonal, edits):
    return diagonal == -edits or (diagonal != edits and furthest[diagonal - 1] < furthest[diagonal + 1])


def _retraced(trail, x, y, i, j):
    """The runs on the way that Myers' search took to its end (x, y)."""
    runs = []
    for edits in range(len(trail) - 1, 0, -1):
        furthest, diagonal = trail[edits], x - y
        down = _goes_down(furthest, diagonal, edits)
        before = diagonal + (1 if down else -1)
        from_x = furthest[before]
        from_y = from_x - before
        length = x - from_x if down else x - from_x - 1
        if length:
            runs.append((i + x - length, j + y - length, length))
        x, y = from_x, from_y
    if x:
        runs.append((i, j, x))
    return runs


def _joined(runs):
    """The same runs, those that touch made one."""
    joined = []
    for i, j, length in runs:
        if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
            joined[-1][2] += length
        else:
            joined.append([i, j, length])
    return [tuple(run) for run in joined]
