"""Bring the HTML that nh3 let through into the one canonical form of a chapter.

Canonical means: two texts that read the same are the same bytes, so an unchanged save is seen as unchanged and a hash
says something. A chapter holds blocks only: p, h3, h4, ul, ol, blockquote, aside, table, figure and block atoms;
text stands in a p, li and cells hold p, marks nest in one order, white space is collapsed. What stands in a place
where it can't (a table in a list, a figure in a cell) moves to just after that list or table: nothing is thrown away
but empty blocks. Pure; no database, no Django.
"""

import re
import unicodedata

MAX_DEPTH = 150
MAX_COLUMNS = 100
MAX_SPAN = 100

IMAGE = re.compile(r"afbeelding:([0-9a-f]{64})")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
KIND = re.compile(r"[a-z][a-z-]{0,39}")
ALL = "alle"
MAX_KEYS = 200
"""Most items that one block of the plan names; a block of more says "alle"."""
SPACE = re.compile(r"[ \t\n\f\r]+")
# Only what nh3 writes is read here: well-formed, lower case, quoted values.
TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>|([^<]+)')
ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
WEB_ADDRESS = re.compile(r"(https?)://[^/?#\s]", re.IGNORECASE)
OTHER_ADDRESS = re.compile(r"(mailto|tel):\S", re.IGNORECASE)
# Controls, zero-width space, word joiner, BOM, line and paragraph separators, bidi embeddings and overrides, halves of
# surrogate pairs and non-characters. Joiners (ZWJ, ZWNJ) stay: emoji and some scripts need them.
UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

FLOW, ITEM, CELL, INLINE = "flow", "item", "cell", "inline"


class TooDeepError(ValueError):
    """The elements stand deeper inside each other than any real text needs."""


class TooWideError(ValueError):
    """A table has more columns than can be shown or printed."""

    def __init__(self, columns):
        super().__init__(columns)
        self.columns = columns


class Element:
    """One element while it is read: its tag, its attributes, and its children (elements and texts)."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(self, tag, attributes=None):
        self.tag = tag
        self.attributes = attributes or {}
        self.children = []


def escape(text):
    """Text as it stands in canonical HTML: only &, < and > are written as references."""
    if "&" not in text and "<" not in text and ">" not in text:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_value(text):
    """The value of an attribute between double quotes."""
    return escape(text).replace('"', "&quot;")


def unescape(text):
    """What `escape` wrote, as text."""
    if "&" not in text:
        return text
    for entity, character in (("&nbsp;", "\xa0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def without_unwanted(text):
    """The text without characters that nobody sees and that spoil searching, comparing and hashing."""
    return UNWANTED.sub("", text)


def tidy(text):
    """White space collapsed, Unicode NFC.

    A solidus overlay that has nothing to stand on goes: after a tag it would melt with its `>` under NFC.
    """
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text:
        text = SPACE.sub(" ", text)
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).replace("\u0338", "")


def one_line(text):
    """Tidy text without white space at its ends."""
    return tidy(text).strip(" \xa0")


def parse(html):
    """The tree of what nh3 wrote; refuses deeper than MAX_DEPTH."""
    root = Element("")
    stack = [root]
    for closing, tag, attributes, text in TOKEN.findall(html):
        if text:
            stack[-1].children.append(unescape(text))
        elif closing:
            if len(stack) > 1 and stack[-1].tag == tag:
                stack.pop()
        else:
            element = Element(tag, {k: unescape(v) for k, v in ATTRIBUTE.findall(attributes)} if attributes else None)
            stack[-1].children.append(element)
            if tag not in ("br", "img", "hr"):
                stack.append(element)
                if len(stack) > MAX_DEPTH:
                    raise TooDeepError
    return root


# --- inline -----------------------------------------------------------------------------------------------------------
# A mark is (rank, opening tag, closing tag): the rank is its place in the nesting, one mark of each rank at a time.
MARKS = {
    "strong": (1, "<strong>", "</strong>"),
    "b": (1, "<strong>", "</strong>"),
    "em": (2, "<em>", "</em>"),
    "i": (2, "<em>", "</em>"),
    "sub": (3, "<sub>", "</sub>"),
    "sup": (3, "<sup>", "</sup>"),
}
STRONG = MARKS["strong"]


def with_mark(marks, mark):
    """The marks with one more, in their fixed order; one of the same kind gives way."""
    return tuple(sorted([*(m for m in marks if m[0] != mark[0]), mark]))


def without_link(marks):
    """The marks without a link: inside a link stands no other."""
    return tuple(mark for mark in marks if mark[0] != 0)


class Line:
    """The inline content of one text block: text, line breaks and atoms, each with its marks."""

    def __init__(self):
        self.pieces = []  # [kind, value, marks]

    def text(self, value, marks):
        last = self.pieces[-1] if self.pieces else None
        if last and last[0] == "text" and last[2] == marks:
            last[1] += value
        else:
            self.pieces.append(["text", value, marks])

    def br(self, marks):
        self.pieces.append(["br", "<br>", marks])

    def atom(self, html, marks):
        self.pieces.append(["atom", html, without_link(marks)])

    def take(self):
        """The canonical HTML of the line, "" for one without content; the line is empty afterwards."""
        if not self.pieces:
            return ""
        pieces, self.pieces = self.pieces, []
        if len(pieces) == 1 and pieces[0][0] == "text" and not pieces[0][2]:
            return escape(one_line(pieces[0][1]))
        return _nested(_collapsed(pieces))


def _collapsed(line):
    pieces, gap = [], " \xa0"  # characters that fall away at this point
    for kind, value, marks in line:
        if kind == "text":
            value = tidy(value).lstrip(gap)
            if value:
                gap = " " if value[-1] == " " else ""
                pieces.append((kind, value, marks))
        elif kind == "atom":
            gap = ""
            pieces.append((kind, value, marks))
        else:
            _strip_end(pieces, " ")
            if pieces:
                gap = " "
                pieces.append((kind, value, marks))
    _strip_end(pieces, " \xa0", breaks=True)
    return pieces


def _strip_end(pieces, characters, *, breaks=False):
    while pieces:
        kind, value, marks = pieces[-1]
        if kind == "atom" or (kind == "br" and not breaks):
            return
        kept = value.rstrip(characters) if kind == "text" else ""
        if kept:
            pieces[-1] = (kind, kept, marks)
            return
        pieces.pop()


def _nested(pieces):
    out, opened = [], ()
    for kind, value, marks in pieces:
        same = 0
        while same < min(len(opened), len(marks)) and opened[same] == marks[same]:
            same += 1
        out += [mark[2] for mark in reversed(opened[same:])]
        out += [mark[1] for mark in marks[same:]]
        out.append(escape(value) if kind == "text" else value)
        opened = marks
    out += [mark[2] for mark in reversed(opened)]
    return "".join(out)


def text_of(element):
    """All text inside, on one line."""
    parts, todo = [], [element]
    while todo:
        node = todo.pop()
        if isinstance(node, str):
            parts.append(node)
        elif node.tag == "br":
            parts.append(" ")
        else:
            todo.extend(reversed(node.children))
    return one_line("".join(parts))


# --- blocks -----------------------------------------------------------------------------------------------------------
class Blocks:
    """The blocks of one container while they are gathered. `place` says what may stand here.

    `later` takes what may not: it is put after the list or table of the nearest container that holds any block.
    """

    def __init__(self, place, later=None, image_prefix=None):
        self.place = place
        self.html = []
        self.line = Line()
        self.later = [] if later is None else later
        self.image_prefix = image_prefix

    def inside(self, place):
        """A container inside this one; one that holds any block keeps what is moved for itself."""
        return Blocks(place, None if place == FLOW else self.later, self.image_prefix)

    def close(self):
        """End the running paragraph."""
        if self.place == INLINE:
            self.line.text(" ", ())
        elif text := self.line.take():
            self.html.append(f"<p>{text}</p>")

    def add(self, html):
        self.close()
        self.html.append(html)
        if self.place == FLOW and self.later:
            self.html += self.later
            self.later.clear()

    def put(self, blocks):
        """Blocks that only a container for any block can hold: here, or else later."""
        if self.place == FLOW:
            self.close()
            self.html += blocks
        else:
            self.later += blocks

    def done(self):
        if self.place == INLINE:
            return self.line.take()
        self.close()
        if self.place == FLOW:
            self.html += self.later
        return "".join(self.html)


def fill(blocks, element, marks):
    """Put all children of an element into the blocks."""
    for child in element.children:
        if isinstance(child, str):
            blocks.line.text(child, marks)
        else:
            HANDLERS.get(child.tag, container)(blocks, child, marks)


def container(blocks, element, marks):
    """An element that only holds others: its content begins and ends a block."""
    blocks.close()
    fill(blocks, element, marks)
    blocks.close()


def mark(blocks, element, marks):
    """Strong, emphasis, subscript or superscript around the content."""
    fill(blocks, element, with_mark(marks, MARKS[element.tag]))


def line_break(blocks, element, marks):
    """A line break in the line."""
    blocks.line.br(marks)


def nothing(blocks, element, marks):
    """What falls away with its content, and ends the block before it."""
    blocks.close()


def preformatted(blocks, element, marks):
    """Lines of a pre stay lines."""
    blocks.close()
    for child in element.children:
        if isinstance(child, str):
            for number, text in enumerate(child.split("\n")):
                if number:
                    blocks.line.br(marks)
                blocks.line.text(text, marks)
        else:
            HANDLERS.get(child.tag, container)(blocks, child, marks)
    blocks.close()


def web_address(href):
    """A safe absolute address, or None."""
    href = one_line(href)
    href = href.replace(" ", "" if OTHER_ADDRESS.match(href) else "%20")
    found = WEB_ADDRESS.match(href) or OTHER_ADDRESS.match(href)
    return found[1].lower() + href[found.end(1) :] if found else None


def link(blocks, element, marks):
    """A link with a safe address; else its content alone."""
    if href := web_address(element.attributes.get("href", "")):
        marks = with_mark(marks, (0, f'<a href="{escape_value(href)}">', "</a>"))
    fill(blocks, element, marks)


def span(blocks, element, marks):
    """A footnote or a reference to an item; any other span is its content alone."""
    attributes = element.attributes
    if "data-voetnoot" in attributes:
        if text := text_of(element):
            blocks.line.atom(f'<span data-voetnoot="">{escape(text)}</span>', marks)
    elif names := reserved(attributes, "data-verwijzing", one_key(attributes)):
        blocks.line.atom(f"<span{names}>{escape(text_of(element))}</span>", marks)
    else:
        fill(blocks, element, marks)


def reserved(attributes, name, keys):
    """The attributes of a reference or block atom that points to things of the plan, "" when they don't."""
    kind = attributes.get(name, "")
    return f' {name}="{kind}" data-id="{keys}"' if keys and KIND.fullmatch(kind) else ""


def one_key(attributes):
    """The key of the item that a reference points to; "" for anything else."""
    key = attributes.get("data-id", "").lower()
    return key if UUID.fullmatch(key) else ""


def block_keys(attributes):
    """What a block shows: "alle", or the keys of its items, each once, at most MAX_KEYS; "" for anything else."""
    words = attributes.get("data-id", "").lower().split()
    if ALL in words:
        return ALL
    keys = dict.fromkeys(word for word in words if UUID.fullmatch(word))
    return " ".join([*keys][:MAX_KEYS])


def heading(blocks, element, marks):
    """Inside a chapter there are two levels: h1 to h3 become h3, the others h4. In a list or cell: a strong line."""
    if blocks.place != FLOW:
        container(blocks, element, with_mark(marks, STRONG) if blocks.place != INLINE else marks)
        return
    inner = blocks.inside(INLINE)
    inner.later = blocks.later
    fill(inner, element, marks)
    level = 3 if element.tag <= "h3" else 4
    if text := inner.done():
        blocks.add(f"<h{level}>{text}</h{level}>")
    else:
        blocks.put(list(blocks.later))
        blocks.later.clear()


def division(blocks, element, marks):
    """A reserved block of the plan; any other division is a container."""
    if names := reserved(element.attributes, "data-blok", block_keys(element.attributes)):
        blocks.put([f"<div{names}></div>"])
    else:
        container(blocks, element, marks)


def quote(blocks, element, marks):
    """A quotation, which holds blocks."""
    wrap(blocks, element, marks, "<blockquote>", "</blockquote>")


def callout(blocks, element, marks):
    """A call-out, which holds blocks; any other aside is a container."""
    if "data-kader" in element.attributes:
        wrap(blocks, element, marks, '<aside data-kader="">', "</aside>")
    else:
        container(blocks, element, marks)


def wrap(blocks, element, marks, opening, closing):
    """Blocks inside an element where that may stand; else the blocks alone."""
    if blocks.place != FLOW:
        container(blocks, element, marks)
        return
    inner = blocks.inside(FLOW)
    fill(inner, element, marks)
    if html := inner.done():
        blocks.add(opening + html + closing)


def listing(blocks, element, marks):
    """A list; in a cell its items become lines that begin with a dash."""
    if blocks.place == CELL:
        dashes(blocks, element, marks)
    elif blocks.place == INLINE:
        container(blocks, element, marks)
    elif items := list_items(blocks, element, marks):
        items = "".join(f"<li>{item}</li>" for item in items)
        blocks.add(f"<{element.tag}>{items}</{element.tag}>")
    else:
        blocks.put(_emptied(blocks.later) if blocks.place == FLOW else [])


def _emptied(later):
    blocks = list(later)
    later.clear()
    return blocks


def list_items(blocks, element, marks):
    """The canonical HTML of each item of a list; what stands loose between items becomes one."""
    items = []
    for child in element.children:
        inner = blocks.inside(ITEM)
        inner.later = blocks.later
        own = isinstance(child, Element) and child.tag == "li"
        if own:
            fill(inner, child, marks)
        else:
            holder = Element("")
            holder.children.append(child)
            fill(inner, holder, marks)
        html = inner.done()
        if html and items and not own and html.startswith(("<ul>", "<ol>")):
            items[-1] += html  # a list straight inside a list belongs to the item before it
        elif html:
            items.append(html)
    return items


def dashes(blocks, element, marks):
    """A list in a cell: a paragraph for each item, with its number or a dash."""
    blocks.close()
    number = 0
    for child in element.children:
        if isinstance(child, Element) and child.tag == "li":
            number += 1
            blocks.line.text(f"{number}. " if element.tag == "ol" else "– ", ())
            fill_first(blocks, child, marks)
            blocks.close()
        elif isinstance(child, Element):
            HANDLERS.get(child.tag, container)(blocks, child, marks)
        else:
            blocks.line.text(child, marks)
    blocks.close()


def fill_first(blocks, element, marks):
    """Fill with an element whose first paragraph goes on in the running line."""
    children = [c for c in element.children if isinstance(c, Element) or c.strip()]
    if children and isinstance(children[0], Element) and children[0].tag in ("p", "div"):
        fill(blocks, children[0], marks)
        blocks.close()
        element.children = children[1:]
    fill(blocks, element, marks)


# --- figures ----------------------------------------------------------------------------------------------------------
def image(blocks, element, marks):
    """An image without figure gets one."""
    if html := image_html(element.attributes, blocks.image_prefix):
        blocks.put([f"<figure>{html}</figure>"])


def image_html(attributes, image_prefix):
    """The img of an image of the portal itself; "" for any other."""
    source = attributes.get("src", "")
    if image_prefix and source.startswith(image_prefix):
        source = "afbeelding:" + source.removeprefix(image_prefix).removesuffix("/")
    if not IMAGE.fullmatch(source):
        return ""
    alternative = one_line(attributes.get("alt", ""))
    decorative = "data-decoratief" in attributes and not alternative
    return f'<img src="{source}" alt="{escape_value(alternative)}"{DECORATIVE if decorative else ""}>'


DECORATIVE = ' data-decoratief=""'


def figure(blocks, element, marks):
    """Each image a figure; the caption belongs to the last, or is a paragraph when no image is left."""
    inner, caption = blocks.inside(FLOW), blocks.inside(INLINE)
    caption.later = inner.later
    for child in element.children:
        if isinstance(child, Element) and child.tag == "figcaption":
            fill(caption, child, marks)
        elif isinstance(child, Element):
            HANDLERS.get(child.tag, container)(inner, child, marks)
        else:
            inner.line.text(child, marks)
    inner.done()
    if text := caption.done():
        if inner.html and inner.html[-1].endswith("></figure>"):
            inner.html[-1] = inner.html[-1].removesuffix("</figure>") + f"<figcaption>{text}</figcaption></figure>"
        else:
            inner.html.append(f"<p>{text}</p>")
    blocks.put(inner.html)


# --- tables -----------------------------------------------------------------------------------------------------------
class Cell:
    """One cell of a table: th or td, its HTML, and how many columns and rows it spans."""

    __slots__ = ("columns", "html", "rows", "tag")

    def __init__(self, tag, html="", columns=1, rows=1):
        self.tag, self.html, self.columns, self.rows = tag, html, columns, rows

    def render(self):
        columns = f' colspan="{self.columns}"' if self.columns > 1 else ""
        rows = f' rowspan="{self.rows}"' if self.rows > 1 else ""
        return f"<{self.tag}{columns}{rows}>{self.html}</{self.tag}>"


def table(blocks, element, marks):
    """A table where one may stand; inside a list or cell its content alone."""
    if blocks.place != FLOW:
        inner = blocks.inside(FLOW)
        table(inner, element, marks)
        inner.done()
        blocks.put(inner.html)
        return
    captions, rows = [], []
    for part in element.children:
        if isinstance(part, Element):
            if part.tag == "caption":
                captions.append(part)
            else:
                rows += table_rows(part)
    for caption in captions:
        container(blocks, caption, with_mark(marks, STRONG))
    grid = [[cell_of(blocks, cell, marks) for cell in cells_of(row)] for row in rows]
    if grid := rectangular(grid):
        body = "".join(f"<tr>{''.join(cell.render() for cell in row)}</tr>" for row in grid)
        blocks.add(f"<table><tbody>{body}</tbody></table>")
    else:
        blocks.put(_emptied(blocks.later))


def table_rows(part):
    """The rows of a part of a table, or the part itself where it is a row."""
    if part.tag == "tr":
        return [part]
    return [row for row in part.children if isinstance(row, Element) and row.tag == "tr"]


def cells_of(row):
    """The cells of a row."""
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]


def cell_of(blocks, element, marks):
    """The cell that an element becomes."""
    inner = blocks.inside(CELL)
    inner.later = blocks.later
    fill(inner, element, marks)
    return Cell(element.tag, inner.done(), span_of(element, "colspan"), span_of(element, "rowspan"))


def span_of(element, name):
    """How many columns or rows a cell spans: at least 1, at most MAX_SPAN."""
    value = element.attributes.get(name, "")
    return min(max(int(value), 1), MAX_SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def rectangular(grid):
    """The rows with every place of the grid filled exactly once: spans clipped, missing cells added, empty rows out."""
    rows, widths, covered = [], [], {}  # covered: column -> rows still taken by a cell from above
    for cells in grid:
        if not cells and not covered:
            continue
        widths.append(place_row(cells, covered))
        rows.append(cells)
    width = max(widths, default=0)
    if width > MAX_COLUMNS:
        raise TooWideError(width)
    for number, (cells, filled) in enumerate(zip(rows, _filled(rows), strict=True)):
        for cell in cells:
            cell.rows = min(cell.rows, len(rows) - number)
        tag = "th" if cells and all(cell.tag == "th" for cell in cells) else "td"
        cells.extend(Cell(tag) for _ in range(width - filled))
    return rows


def place_row(cells, covered):
    """Lay one row into the grid; gives its width. A cell that would overlap one from above is made narrower."""
    column, below = 0, {}
    for cell in cells:
        while column in covered:
            column += 1
        columns = 1
        while columns < cell.columns and column + columns not in covered:
            columns += 1
        cell.columns = columns
        if cell.rows > 1:
            below |= dict.fromkeys(range(column, column + columns), cell.rows)
        column += columns
    width = max([column, *(place + 1 for place in covered)])
    for place in list(covered):
        covered[place] -= 1
        if not covered[place]:
            del covered[place]
    covered |= {place: rows - 1 for place, rows in below.items()}
    return width


def _filled(rows):
    """For each row the number of places its own cells and the cells from above take."""
    above = [0] * (len(rows) + MAX_SPAN)
    for number, cells in enumerate(rows):
        taken = above[number]
        for cell in cells:
            taken += cell.columns
            for later in range(number + 1, min(number + cell.rows, len(rows))):
                above[later] += cell.columns
        yield taken


HANDLERS = {
    **dict.fromkeys(MARKS, mark),
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6"], heading),
    **dict.fromkeys(["ul", "ol"], listing),
    "a": link,
    "aside": callout,
    "blockquote": quote,
    "br": line_break,
    "div": division,
    "figure": figure,
    "hr": nothing,
    "img": image,
    "pre": preformatted,
    "span": span,
    "table": table,
}


def normalise(html, *, image_prefix=None):
    """Canonical chapter HTML from what nh3 let through. Refuses by TooDeepError and TooWideError."""
    blocks = Blocks(FLOW, image_prefix=image_prefix)
    fill(blocks, parse(without_unwanted(html)), ())
    return blocks.done()
