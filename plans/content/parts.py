"""A long text in pages: no page of a document is larger than 300 KB (decisions 27; performance.md § 4).

Cuts between paragraphs, and in a block, list or table that is larger than a page between its cards, entries or rows. Pure:
reads HTML that html.clean and showing.py made, or that was made from it, so its tags are closed and in order.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

MOST = 250_000
"""Characters of text on one page of a document; menus and outline come on top, and a character may be three bytes."""
TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^">]++|"[^"]*+")*+)>')
VOID = {"br", "img", "hr", "col", "input"}
CUT_INSIDE = {"div", "ul", "table", "tbody", "section", "blockquote", "aside"}


@dataclass(frozen=True)
class Piece:
    """A piece of the text of one chapter; `goes_on` where an earlier page has the beginning."""

    chapter: object
    html: str
    goes_on: bool = False


def paged(chapters, most=MOST, weigh: Callable[[str], int] = len):
    """The pages of (chapter, html) pairs that belong together: lists of `Piece`, each page at most `most` characters.

    Only what can't be cut (a paragraph, a drawing, a row) makes a page larger. `weigh` says how much a piece of HTML is
    to become; what it makes heavier than it is isn't cut.
    """
    pages, room = [[]], most
    for chapter, html in chapters:
        first, *others = cut(html, most, room, weigh)
        if first or not html:
            pages[-1].append(Piece(chapter, first))
        for html_of_page in others:
            pages.append([Piece(chapter, html_of_page, goes_on=any(one.chapter is chapter for one in pages[-1]))])
        room = (most if others else room) - weigh(pages[-1][-1].html if pages[-1] else "")
    return pages


def cut(html, most, room=None, weigh=len):
    """The text in well-formed pieces of at most `most`, the first one of at most `room`: "" where nothing fits in it."""
    room = most if room is None else room
    if weigh(html) <= room:
        return [html]
    pieces, current, used = [], "", 0
    for start, end, opening in _nodes(html):
        node = html[start:end]
        size = weigh(node)
        if used + size <= room:
            current, used = current + node, used + size
            continue
        if size > most and size == len(node) and opening is not None and opening[2] in CUT_INSIDE:
            first, *whole, last = _inside(node, opening, most, room - used)
            pieces += [current + first, *whole]
            current = last
        else:
            pieces.append(current)
            current = node
        room, used = most, weigh(current)
    return [*pieces, current]


def _inside(node, opening, most, room):
    """An element that is too large as elements with the same beginning, two or more; the first is "" if nothing fits."""
    closing = f"</{opening[2]}>"
    begin = opening[0] + _head(node, opening)
    frame = len(begin) + len(closing)
    inner = cut(node[len(begin) : -len(closing)], max(most - frame, 1), room - frame)
    pieces = [f"{begin}{piece}{closing}" if piece else "" for piece in inner]
    return pieces if len(pieces) > 1 else ["", *pieces]


def _head(node, opening):
    """What each piece of a table begins with: its caption and its heads."""
    if opening[2] != "table":
        return ""
    body = node.find("<tbody")
    return node[len(opening[0]) : body] if body > 0 else ""


def _nodes(html):
    """The elements and loose texts one below the other: (start, end, match of the opening tag or None)."""
    depth, last, opening, tag = 0, 0, None, TAG.search(html)
    while tag:
        after = tag.end()
        if tag[1]:
            depth -= 1
            if not depth:
                yield opening.start(), after, opening
                last = after
        elif tag[2] not in VOID and not tag[3].endswith("/"):
            if not depth:
                if tag.start() > last:
                    yield last, tag.start(), None
                opening = tag
            depth += 1
            if tag[2] == "svg":  # a drawing is never looked into
                after = max(html.find("</svg>", after), after)
        tag = TAG.search(html, after)
    if last < len(html):
        yield last, len(html), None
