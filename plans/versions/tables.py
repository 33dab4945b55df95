"""Tables on paper: every column stays, inside the page, and columns of numbers stand to the right (look.md "Print").

The widths of columns are worked out here, from the words in them, instead of by the layout engine: that takes it most
of its time, and where words are allowed to break it breaks all of them.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest

import lxml.etree
import lxml.html

HEADINGS = ("h3", "h4", "h5", "h6")
_AMOUNT = re.compile(r"[€+\u2212\u2013-]?[\s\u00a0]*\d[\d.,\s\u00a0]*(%|mln|mld)?")
_OUTSIDE_NOTES = lxml.etree.XPath("descendant::text()[not(ancestor::span[@class='voetnoot'])]")
_NOTHING = frozenset(["", "-", "–"])
# A column is at least this wide, in characters, and a word longer than this may be broken to save room.
_LEAST, _LONGEST_WORD = 4, 16
# The space between two columns, in characters.
_GUTTER = 2


@dataclass(frozen=True)
class _Size:
    """Up to how many columns a table is set this way, the class of the stylesheet, and the characters on one line."""

    columns: float
    css_class: str
    characters: int


_UPRIGHT = _Size(7, "", 105)
# What is left of a line inside a call-out or a quotation, and beside a drawing.
_IN_A_BOX, _BESIDE = 0.7, 0.44
# Letters of a head are bold, and wider by this much.
_BOLD = 1.15
_ON_ITS_SIDE = (_Size(12, "breed", 170), _Size(20, "breed breder", 210), _Size(float("inf"), "breed breedst", 300))


def fit(table):
    """Give a table its widths and its numbers their side; turn the page when it has more columns than fit upright."""
    columns = _columns(table)
    size = next(size for size in (_UPRIGHT, *_ON_ITS_SIDE) if len(columns) <= size.columns)
    for column in columns:
        _align(column)
    _set_widths(table, columns, size.characters * _share_of_a_line(table))
    if size is not _UPRIGHT:
        _turn_page(table, size.css_class)


def _share_of_a_line(table):
    if table.getparent() is not None and table.getparent().get("class") == "naast-tabel":
        return _BESIDE
    boxed = next(table.iterancestors("aside", "blockquote"), None) is not None
    return _IN_A_BOX if boxed else 1


def _columns(table):
    """The cells of each column from top to bottom; a merged cell stands in the first column it covers."""
    rows, open_below = [], {}
    for row in table.iter("tr"):
        line, place = {}, 0
        for cell in row:
            while open_below.get(place, 0):
                place += 1
            span = int(cell.get("colspan", 1))
            line[place] = cell
            for covered in range(place, place + span):
                line.setdefault(covered, None)
                open_below[covered] = int(cell.get("rowspan", 1))
            place += span
        rows.append([line.get(number) for number in range(max([*line, *open_below], default=-1) + 1)])
        open_below = {covered: left - 1 for covered, left in open_below.items() if left > 1}
    return [list(column) for column in zip_longest(*rows)]


def _words(cell):
    """The words of a cell without its footnotes: those stand at the foot of the page."""
    return " ".join("".join(_OUTSIDE_NOTES(cell)).split())


def _align(column):
    """A column with nothing but numbers stands to the right, its head too."""
    cells = [cell for cell in column if cell is not None]
    words = [_words(cell) for cell in cells if cell.tag == "td"]
    filled = [word for word in words if word not in _NOTHING]
    if filled and all(_AMOUNT.fullmatch(word) for word in filled):
        for cell in cells:
            if not cell.get("colspan"):
                cell.set("class", "getal")


def _set_widths(table, columns, characters):
    """Fixed widths in percentages of the table."""
    widths = _widths([_measure(column) for column in columns], characters)
    group = lxml.html.Element("colgroup")
    for width in widths:
        column = lxml.html.Element("col")
        column.set("style", f"width: {100 * width / sum(widths):.2f}%")
        group.append(column)
    table.insert(0, group)


def _measure(column):
    """What a column needs (its longest word) and what it would like (its longest text), in characters."""
    longest_text, longest_word, longest_amount = 0, 0, 0
    for cell in column:
        if cell is None or cell.get("colspan"):
            continue
        words, bold = _words(cell), _BOLD if cell.tag == "th" else 1
        longest_text = max(longest_text, len(words) * bold)
        longest_word = max([longest_word, *(len(word) * bold for word in words.split())])
        if cell.tag == "td" and cell.get("class") == "getal":
            longest_amount = max(longest_amount, len(words))
    least = max(_LEAST, min(longest_word, _LONGEST_WORD), longest_amount) + _GUTTER
    return least, max(least, longest_text + _GUTTER)


def _widths(measures, characters):
    """Each column what it needs; what is left goes to those that want more, long texts less than in proportion."""
    room = characters - sum(least for least, _ in measures)
    wishes = [(liked - least) ** 0.7 for least, liked in measures]
    if room <= 0 or not any(wishes):
        return [least for least, _ in measures]
    if sum(liked for _, liked in measures) <= characters:
        return [liked for _, liked in measures]
    return [least + room * wish / sum(wishes) for (least, _), wish in zip(measures, wishes, strict=True)]


def _turn_page(table, css_class):
    """Put the table on a page on its side, together with the heading that stands right above it."""
    sheet = lxml.html.Element("div")
    sheet.set("class", css_class)
    heading = table.getprevious()
    table.addprevious(sheet)
    if heading is not None and heading.tag in HEADINGS:
        sheet.append(heading)
    sheet.tail, table.tail = table.tail, None
    sheet.append(table)
