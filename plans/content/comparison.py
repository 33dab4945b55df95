"""What changed between two chapter texts, and between two content trees, marked word by word (domain.md § 2).

Paragraph first, words only inside paragraphs that differ (performance.md § 5.6). Pure: canonical HTML in, canonical
HTML with marks out. Nothing that was text ever becomes markup: tokens are written as they stood in the source, and
what comes from an attribute is escaped anew.

The marks:
- `<ins>` and `<del>` around words and images, well nested, never across the border of an element;
- on a block, item, row, cell or figure: class `toegevoegd`, `verwijderd`, `verplaatst`, `gewijzigd` (its text
  differs) or `opmaak` (another kind of block, the same text);
- `<span class="opmaak">` around words that are the same but whose formatting or link is not; `title` says what the
  link was;
- class `verplaatst-van` on the line that stands where moved blocks were, and `toelichting` on a line about an
  alternative text: words of ours, in neither text.

White space and empty paragraphs are no change. Leaving out `<ins>` gives the words of the old text, leaving out
`<del>` those of the new one (moved blocks stand at their new place only).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from html import escape
from itertools import accumulate

from plans.content.alignment import align, best_pairs, gaps, kind
from plans.content.blocks import (
    INLINE,
    TAG,
    WORD,
    Block,
    attributes,
    count_words,
    is_word,
    plain_text,
    split_blocks,
    tokenize,
)
from plans.content.sequences import longest_increasing, matches

# Tables with more columns are not aligned by column.
MAX_COLUMNS = 30


@dataclass(frozen=True)
class TextComparison:
    """Two texts as one, with marks.

    `inserted` and `deleted` count words; `moved` counts blocks that went elsewhere; `other` counts what changed
    without words: punctuation, formatting, link targets, images, kinds of blocks.
    """

    html: str
    inserted: int = 0
    deleted: int = 0
    moved: int = 0
    other: int = 0

    @property
    def is_changed(self):
        return bool(self.inserted or self.deleted or self.moved or self.other)


def compare_html(old, new):
    """The comparison of two canonical chapter texts.

    Refuses what is not canonical (`blocks.NotCanonicalError`), except that two equal texts are returned unread.
    """
    if old == new:
        return TextComparison(new)
    writer = _Writer()
    return writer.result(writer.siblings(split_blocks(old), split_blocks(new)))


def compare_titles(old, new):
    """The comparison of two plain texts of one line; the result is inline HTML."""
    old, new = escape(old, quote=False), escape(new, quote=False)
    writer = _Writer()
    return writer.result(new if old == new else writer.inline(tokenize(old), tokenize(new)))


# --- chapters of a tree -----------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class ChapterComparison:
    """What became of one chapter between two trees.

    `state` is unchanged | changed | added | removed and speaks of the text; that it got another title or another
    place is `renamed` and `moved`. `text` is None for an unchanged text. `title` compares the titles.
    """

    id: str
    old_number: str | None
    new_number: str | None
    old_title: str | None
    new_title: str | None
    level: int
    state: str
    moved: bool
    renamed: bool
    title: TextComparison
    text: TextComparison | None

    @property
    def is_changed(self):
        return self.state != "unchanged" or self.moved or self.renamed


@dataclass(frozen=True)
class Summary:
    """How many chapters changed and how; `inserted` and `deleted` count the words of all texts together."""

    changed: int
    added: int
    removed: int
    moved: int
    renamed: int
    unchanged: int
    inserted: int
    deleted: int

    @property
    def sentence(self):
        """For the screen: "3 hoofdstukken gewijzigd, 1 toegevoegd, 1 verplaatst"."""
        counts = (
            (self.changed, "gewijzigd"),
            (self.added, "toegevoegd"),
            (self.removed, "verwijderd"),
            (self.moved, "verplaatst"),
            (self.renamed, "hernoemd"),
        )
        parts = [(count, done) for count, done in counts if count]
        if not parts:
            return "Geen verschillen"
        count, done = parts[0]
        first = f"{count} {'hoofdstuk' if count == 1 else 'hoofdstukken'} {done}"
        return ", ".join([first, *(f"{count} {done}" for count, done in parts[1:])])


def compare_trees(old, new):
    """A `ChapterComparison` for each chapter of two content trees, in the order of the new one.

    A chapter is the same by its id. Removed chapters stand at their old place. A chapter moved when its level or its
    parent is another, or when it changed places with its siblings; not when others came or went around it, and not
    when it went along with its parent.
    """
    before = {chapter["id"]: chapter for chapter in old["chapters"]}
    after = {chapter["id"]: chapter for chapter in new["chapters"]}
    moved = _moved_chapters(old["chapters"], new["chapters"])
    return [
        _compare_chapter(before.get(key), after.get(key), moved=key in moved)
        for key in _reading_order(old["chapters"], new["chapters"], moved)
    ]


def summary(chapters):
    """The `Summary` of what `compare_trees` gave."""
    states = Counter(chapter.state for chapter in chapters)
    texts = [chapter.text for chapter in chapters if chapter.text]
    return Summary(
        changed=states["changed"],
        added=states["added"],
        removed=states["removed"],
        moved=sum(chapter.moved for chapter in chapters),
        renamed=sum(chapter.renamed for chapter in chapters),
        unchanged=sum(not chapter.is_changed for chapter in chapters),
        inserted=sum(text.inserted for text in texts),
        deleted=sum(text.deleted for text in texts),
    )


def _compare_chapter(old, new, *, moved):
    """One chapter; `old` or `new` is None for one that was added or removed."""
    text = compare_html(old["html"] if old else "", new["html"] if new else "")
    state = "changed" if text.is_changed else "unchanged"
    if not old or not new:
        state = "removed" if old else "added"
    return ChapterComparison(
        id=(new or old)["id"],
        old_number=old and old["number"],
        new_number=new and new["number"],
        old_title=old and old["title"],
        new_title=new and new["title"],
        level=(new or old)["level"],
        state=state,
        moved=moved,
        renamed=bool(old and new and old["title"] != new["title"]),
        title=compare_titles(old["title"] if old else "", new["title"] if new else ""),
        text=None if state == "unchanged" else text,
    )


def _parents(chapters):
    """The id of the chapter above each chapter, None for those at the top."""
    parents, top = {}, None
    for chapter in chapters:
        parents[chapter["id"]] = None if chapter["level"] == 1 else top
        if chapter["level"] == 1:
            top = chapter["id"]
    return parents


def _moved_chapters(old, new):
    """The ids of the chapters that moved: as few as explain the new order."""
    old_parents, new_parents = _parents(old), _parents(new)
    levels = {chapter["id"]: chapter["level"] for chapter in old}
    places = {chapter["id"]: place for place, chapter in enumerate(old)}
    moved, siblings = set(), defaultdict(list)
    for chapter in new:
        key = chapter["id"]
        if key not in levels:
            continue
        if chapter["level"] != levels[key] or new_parents[key] != old_parents[key]:
            moved.add(key)
        else:
            siblings[new_parents[key]].append(key)
    for keys in siblings.values():
        stayed = {keys[k] for k in longest_increasing([places[key] for key in keys])}
        moved |= set(keys) - stayed
    return moved


def _reading_order(old, new, moved):
    """The ids of all chapters: the new order, with each removed chapter after what it stood behind."""
    order = [chapter["id"] for chapter in new]
    present = set(order)
    levels = {chapter["id"]: chapter["level"] for chapter in (*old, *new)}
    parents = _parents(old)
    for place, chapter in enumerate(old):
        key = chapter["id"]
        if key in present:
            continue
        siblings = [other["id"] for other in old[:place] if parents[other["id"]] == parents[key]]
        before = next((other for other in reversed(siblings) if other in present and other not in moved), parents[key])
        at = order.index(before) + 1 if before in present else 0
        while at < len(order) and levels[key] == 1 and before in present and levels[order[at]] > 1:
            at += 1
        order.insert(at, key)
        present.add(key)
    return order


# --- writing the marks ------------------------------------------------------------------------------------------------
class _Writer:
    """Writes one comparison and counts what it marks."""

    def __init__(self):
        self.inserted = self.deleted = self.moved = self.other = 0
        self.edits = 0  # marks that change what one reads; decides on `gewijzigd`
        self.loose_edits = 0  # of those, the ones in text that has no element of its own

    def result(self, html):
        return TextComparison(html, self.inserted, self.deleted, self.moved, self.other)

    def siblings(self, olds, news, *, inside=""):
        """The blocks of one parent; `inside` is the parent's tag."""
        out, gone = [], []
        for step in align(olds, news):
            if step.what == "gone":
                gone.append(step.old)
                continue
            if gone:
                out.append(_moved_from(gone, inside))
                gone = []
            out.append(self.step(step, inside))
        if gone:
            out.append(_moved_from(gone, inside))
        return "".join(out)

    def step(self, step, inside):
        if step.what == "removed":
            return self.whole(step.old, "del")
        if step.what == "added":
            return self.whole(step.new, "ins")
        if step.what == "moved":
            self.moved += 1
            return self.pair(step.old, step.new, inside, "verplaatst")
        return self.pair(step.old, step.new, inside)

    # A block that is in one of the texts only

    def whole(self, block, mark):
        """A removed (`del`) or added (`ins`) block with all its words marked."""
        source = block.full if isinstance(block, _WideRow) else block.source
        words = count_words(source)
        if not words and kind(block) == "text" and not block.inner.strip():
            return source if mark == "ins" else ""
        self.count(mark, words)
        marked = _wrapped(source, mark)
        if not block.tag:
            self.loose_edits += 1
            return marked
        return _with_class(block.start, _DONE[mark]) + marked[len(block.start) :]

    def count(self, mark, words):
        self.edits += 1
        self.other += not words
        if mark == "ins":
            self.inserted += words
        else:
            self.deleted += words

    # A block that is in both

    def pair(self, old, new, inside="", moved=""):
        if new.tag == "div" or (old.source == new.source and not isinstance(new, _WideRow)):
            return _with_class(new.start, moved) + new.source[len(new.start) :]
        if new.tag == "figcaption" or kind(new) == "text":
            return self.text(old, new, inside, moved)
        if new.tag == "table":
            return self.table(old, new, moved)
        if new.tag == "tr":
            return self.row(old, new, moved)
        if new.tag == "figure":
            return self.figure(old, new, moved)
        return self.container(old, new, moved)

    def text(self, old, new, inside, moved):
        before = self.edits
        content = self.inline(old.tokens, new.tokens)
        changed = self.edits > before
        if not new.tag:
            self.loose_edits += changed
            return content
        # In a cell the cell is marked.
        classes = moved, "gewijzigd" if changed and inside not in ("td", "th") else "", self.other_kind(old, new)
        return f"{_with_class(new.start, *classes)}{content}</{new.tag}>"

    def other_kind(self, old, new):
        """Class for a block that became another kind: a paragraph a heading, a bulleted list a numbered one."""
        if old.start == new.start or not old.tag:
            return ""
        self.other += 1
        return "opmaak"

    def container(self, old, new, moved):
        edits, loose = self.edits, self.loose_edits
        if [kind(block) for block in (*old.children, *new.children)] == ["text", "text"]:
            content = self.pair(old.children[0], new.children[0], new.tag)
        else:
            content = self.siblings(old.children, new.children, inside=new.tag)
        changed = self.edits > edits if kind(new) == "cell" else self.loose_edits > loose
        self.loose_edits = loose
        classes = moved, "gewijzigd" if changed else "", self.other_kind(old, new)
        return f"{_with_class(new.start, *classes)}{content}</{new.tag}>"

    # Tables

    def table(self, old, new, moved):
        """Per row, and per cell in rows of equal width; a table that got or lost columns is aligned by column first.

        A table with cells over more rows keeps its rows in place or is replaced as a whole: a row put between others
        would break the cells that span them.
        """
        rows, new_rows = _rows(old), _rows(new)
        if _spans_rows(rows) or _spans_rows(new_rows):
            if [_shape(row) for row in rows] != [_shape(row) for row in new_rows]:
                return self.whole(old, "del") + self.whole(new, "ins")
            content = "".join(self.pair(*pair) for pair in zip(rows, new_rows, strict=True))
        else:
            content = self.siblings(*_in_columns(rows, new_rows), inside="tbody")
        return f"{_with_class(new.start, moved)}<tbody>{content}</tbody></table>"

    def row(self, old, new, moved):
        if len(old.children) != len(new.children):
            return self.whole(old, "del") + self.whole(new, "ins")
        before = self.edits
        content = "".join(self.cell(*cells) for cells in zip(old.children, new.children, strict=True))
        return f"{_with_class(new.start, moved, 'gewijzigd' if self.edits > before else '')}{content}</tr>"

    def cell(self, old, new):
        if old and new:
            return self.pair(old, new)
        return self.whole(old, "del") if old else self.whole(new, "ins")

    # Figures

    def figure(self, old, new, moved):
        """Both images when the file is another; the caption and the alternative text word by word."""
        before = self.edits
        images = _image(old), _image(new)
        content = self.image(*images) + self.alternative(*images)
        content += self.siblings(_captions(old), _captions(new), inside="figure")
        return f"{_with_class(new.start, moved, 'gewijzigd' if self.edits > before else '')}{content}</figure>"

    def image(self, old, new):
        if attributes(old).get("src") == attributes(new).get("src"):
            return new
        self.count("ins", 0)
        return (f"<del>{old}</del>" if old else "") + (f"<ins>{new}</ins>" if new else "")

    def alternative(self, old, new):
        """An alternative text can't be seen, so a changed one is written out under the image."""
        old, new = (escape(attributes(image).get("alt", ""), quote=False) for image in (old, new))
        if old == new:
            return ""
        return f'<p class="toelichting">Beschrijving van de afbeelding: {self.inline(tokenize(old), tokenize(new))}</p>'

    # Words

    def inline(self, old, new):
        """Inline content, word by word, from its tokens."""
        old, new = _paired_notes(old, new)
        pen = _Pen()
        i = j = 0
        for x, y, length in [*_readable(old, new), (len(old.keys), len(new.keys), 0)]:
            if x > i or y > j:
                self.edit(pen, old, new, i, x, j, y)
            if length:
                self.equal(pen, old, new, x, y, length)
            i, j = x + length, y + length
        return pen.finish()

    def equal(self, pen, old, new, i, j, length):
        """Words that are in both texts: as the new one has them, with a quiet mark where their formatting differs."""
        if old.paths is None and new.paths is None:
            pen.write((), new.leads[j], _source(new, j, j + length))
            return
        mark = None
        for k in range(length):
            before, path = _path(old, i + k), _path(new, j + k)
            last, mark = mark, None
            if before != path and sorted(before) != sorted(path):
                mark = _formatting(before, path)
                self.other += mark != last
                path = (*path, mark)
            pen.write(path, new.leads[j + k], self.token(old, new, i + k, j + k))

    def token(self, old, new, i, j):
        if j not in new.notes or old.texts[i] == new.texts[j]:
            return new.texts[j]
        start, inner = new.notes[j]
        return f"{start}{self.inline(tokenize(old.notes[i][1]), tokenize(inner))}</span>"

    def edit(self, pen, old, new, i, i_end, j, j_end):
        """Words that were replaced, removed or added, each with the white space that keeps both readings right.

        White space before them is not marked, except where one of the readings has none there.
        """
        follows_old, follows_new = _lead(old, i_end), _lead(new, j_end)
        closes_up = follows_old and not follows_new
        if i == i_end:
            inside = not follows_old and not follows_new
            if closes_up and not new.leads[j]:
                pen.write(("<del>",), "", " ")
        elif j == j_end:
            inside = not follows_new
            self.marked(pen, "del", old, i, i_end, inside, closes_up)
        else:
            inside = old.leads[i] and not new.leads[j]
            self.marked(pen, "del", old, i, i_end, inside, closes_up or _would_glue(old, new, i, i_end, j))
            if i == j == 0:
                pen.gap()  # where a text begins, white space is seen by nobody
        if j < j_end:
            self.marked(pen, "ins", new, j, j_end, inside)

    def marked(self, pen, mark, tokens, i, i_end, inside, spaced=False):
        if tokens.paths is None:
            self.count(mark, sum(map(is_word, tokens.texts[i:i_end])))
            pen.write((f"<{mark}>",), tokens.leads[i], _source(tokens, i, i_end), inside=inside)
        else:
            self.count(mark, sum(_word_count(tokens, k) for k in range(i, i_end)))
            for k in range(i, i_end):
                pen.write((*tokens.paths[k], f"<{mark}>"), tokens.leads[k], tokens.texts[k], inside=inside)
        if spaced:
            pen.add(" ")


class _Pen:
    """Writes tokens inside their elements: opens and closes as little as the order of elements asks."""

    def __init__(self):
        self.out = []
        self.path = ()

    def write(self, path, lead, text, *, inside=False):
        """`lead` is the white space before the text: outside the elements that open here, or `inside` them."""
        if path != self.path:
            same = 0
            while same < len(path) and same < len(self.path) and path[same] == self.path[same]:
                same += 1
            self.close(same)
            if not inside:
                self.out.append(lead)
            self.out += path[same:]
            self.path = path
            if not inside:
                self.out.append(text)
                return
        self.out += (lead, text)

    def add(self, text):
        self.out.append(text)

    def gap(self):
        """White space outside all elements."""
        self.close(0)
        self.path = ()
        self.out.append(" ")

    def close(self, depth):
        for start in reversed(self.path[depth:]):
            self.out.append(f"</{_name(start)}>")

    def finish(self):
        self.close(0)
        return "".join(self.out)


_DONE = {"ins": "toegevoegd", "del": "verwijderd"}


def _with_class(start, *classes):
    """A start tag with these classes; canonical HTML has none of its own."""
    names = " ".join(name for name in classes if name)
    if not names:
        return start
    name = _name(start)
    return f'<{name} class="{names}"{start[len(name) + 1 :]}'


def _name(start):
    """The element of a start tag."""
    return start[1:-1].partition(" ")[0]


def _wrapped(source, mark):
    """The source of a block with all its inline content inside `mark`."""
    out, last = [], 0
    for tag in TAG.finditer(source):
        if tag[2] not in INLINE:
            out += (_marked_text(source[last : tag.start()], mark), tag[0])
            last = tag.end()
    return "".join([*out, _marked_text(source[last:], mark)])


def _marked_text(text, mark):
    return f"<{mark}>{text}</{mark}>" if text and not text.isspace() else text


def _moved_from(blocks, inside):
    """The line at the place where blocks were that now stand elsewhere: the first words of the first."""
    tokens = [token for token in tokenize(plain_text(blocks[0].source)).texts if WORD.match(token)]
    words = " ".join(tokens[:8]) + "…" * (len(tokens) > 8) if tokens else "een onderdeel zonder tekst"
    more = f" (en {len(blocks) - 1} daarna)" if len(blocks) > 1 else ""
    text = f"Verplaatst: {words}{more}"
    if inside in ("ul", "ol"):
        return f'<li class="verplaatst-van">{text}</li>'
    if inside in ("table", "tbody"):
        width = sum(_span(cell, "colspan") for cell in blocks[0].children)
        return f'<tr class="verplaatst-van"><td colspan="{width}">{text}</td></tr>'
    return f'<p class="verplaatst-van">{text}</p>'


# --- words ------------------------------------------------------------------------------------------------------------
def _paired_notes(old, new):
    """The tokens with keys that let footnotes be compared: the same ones first, then those between in their order."""
    if not old.notes or not new.notes:
        return old, new
    left, right = list(old.notes), list(new.notes)
    same = [
        (x + k, y + k)
        for x, y, length in matches([old.texts[i] for i in left], [new.texts[j] for j in right])
        for k in range(length)
    ]
    between = [
        pair
        for x, x_end, y, y_end in gaps(same, len(left), len(right))
        for pair in zip(range(x, x_end), range(y, y_end), strict=False)
    ]
    old, new = replace(old, keys=list(old.keys)), replace(new, keys=list(new.keys))
    for number, (x, y) in enumerate(same + between):
        # A key of its own makes the two the same token; it is never written.
        old.keys[left[x]] = new.keys[right[y]] = f"<voetnoot {number}>"
    return old, new


def _readable(old, new):
    """The runs of equal tokens without those too small, between what changed, to help a reader."""
    size_old = [0, *accumulate(map(len, old.keys))]
    size_new = [0, *accumulate(map(len, new.keys))]

    def apart(left, right):
        """The letters that changed between the end of one run and the begin of another."""
        i, j = left[0] + left[2], left[1] + left[2]
        return size_old[right[0]] - size_old[i] + size_new[right[1]] - size_new[j]

    kept = [(0, 0, 0)]
    for run in [*matches(old.keys, new.keys), (len(old.keys), len(new.keys), 0)]:
        while len(kept) > 1:
            last = kept[-1]
            size = size_old[last[0] + last[2]] - size_old[last[0]]
            if size * 3 > min(apart(kept[-2], last), apart(last, run)):
                break
            kept.pop()
        kept.append(run)
    return kept[1:-1]


def _source(tokens, begin, end):
    """The source of some tokens of one path, without the white space before the first."""
    parts = [part for k in range(begin, end) for part in (tokens.leads[k], tokens.texts[k])]
    return "".join(parts[1:])


def _path(tokens, k):
    return tokens.paths[k] if tokens.paths is not None else ()


def _lead(tokens, k):
    """The white space before a token, None at the end."""
    return tokens.leads[k] if k < len(tokens.leads) else None


def _would_glue(old, new, i, i_end, j):
    """Whether nothing keeps words from the ones in their place, as after a bracket."""
    if i == j == 0 or new.leads[j] or old.goes_on(i) or new.goes_on(j):
        return False
    return is_word(old.texts[i_end - 1]) and is_word(new.texts[j])


def _word_count(tokens, k):
    text = tokens.texts[k]
    return count_words(text) if text[0] == "<" else is_word(text)


def _formatting(before, after):
    """The quiet mark for words with other formatting; for a link that changed it says what it was."""
    link_before, link_after = _link(before), _link(after)
    if link_before == link_after:
        return '<span class="opmaak">'
    if not link_before:
        return '<span class="opmaak" title="Link toegevoegd">'
    was = "Link was:" if link_after else "Link verwijderd:"
    return f'<span class="opmaak" title="{escape(f"{was} {link_before}")}">'


def _link(path):
    return next((attributes(start).get("href", "") for start in path if start.startswith("<a ")), "")


# --- tables and figures -----------------------------------------------------------------------------------------------
@dataclass(slots=True, eq=False)
class _WideRow(Block):
    """A row laid out in the columns of both tables; a cell that its own table doesn't have is None.

    `source` is that of the cells in columns both tables have, so that rows are recognised by those; `full` is the
    whole row, with an empty cell for None, marked as the column it stands in.
    """

    full: str = ""


def _rows(table):
    return [row for part in table.children for row in part.children] if table.children else []


def _in_columns(rows, new_rows):
    """The rows of two tables; when one has columns that the other has not, laid out in the columns of both."""
    width, new_width = _width(rows), _width(new_rows)
    if not width or not new_width or width == new_width or max(width, new_width) > MAX_COLUMNS:
        return rows, new_rows
    shared = _shared_columns(rows, new_rows, width, new_width)
    if not shared:
        return rows, new_rows
    columns = []
    for x, x_end, y, y_end in [*_stretches(shared, width, new_width)]:
        columns += [(k, None) for k in range(x, x_end)] + [(None, k) for k in range(y, y_end)]
        if x_end < width and y_end < new_width:
            columns.append((x_end, y_end))
    both = [place for place, column in enumerate(columns) if None not in column]
    return (
        [_wide_row(row, [x for x, _ in columns], both, "toegevoegd") for row in rows],
        [_wide_row(row, [y for _, y in columns], both, "verwijderd") for row in new_rows],
    )


def _stretches(pairs, old_end, new_end):
    i = j = 0
    for x, y in [*pairs, (old_end, new_end)]:
        yield i, x, j, y
        i, j = x + 1, y + 1


def _wide_row(row, places, both, missing):
    cells = [None if place is None else row.children[place] for place in places]
    full = "".join(cell.source if cell else f'<td class="{missing}"></td>' for cell in cells)
    source = "".join(cells[place].source for place in both)
    return _WideRow("tr", row.start, source, children=cells, full=f"{row.start}{full}</tr>")


def _shared_columns(rows, new_rows, width, new_width):
    """The columns that two tables share, as pairs in order: by their head and by how many cells they share."""

    def column(table, place):
        return table[0].children[place].words, {cell.source for row in table[1:] if (cell := row.children[place]).words}

    olds, news = [column(rows, k) for k in range(width)], [column(new_rows, k) for k in range(new_width)]

    def likeness(x, y):
        (head, cells), (new_head, new_cells) = olds[x], news[y]
        return (head == new_head) + len(cells & new_cells) / (max(len(cells), len(new_cells)) or 1)

    return best_pairs(range(width), range(new_width), likeness)


def _width(rows):
    """How many cells each row has, 0 when they differ or cells span."""
    widths = {len(row.children) for row in rows}
    spanned = any(_span(cell, "colspan") > 1 for row in rows for cell in row.children)
    return widths.pop() if len(widths) == 1 and not spanned else 0


def _shape(row):
    return [(_span(cell, "colspan"), _span(cell, "rowspan")) for cell in row.children]


def _spans_rows(rows):
    return any(_span(cell, "rowspan") > 1 for row in rows for cell in row.children)


def _span(cell, name):
    value = attributes(cell.start).get(name, "1") if cell and len(cell.start) > 4 else "1"
    return int(value) if value.isdecimal() else 1


def _image(figure):
    """The start tag of the image of a figure, "" when it has none."""
    return next((block.source.strip() for block in figure.children if not block.tag), "")


def _captions(figure):
    return [block for block in figure.children if block.tag]
