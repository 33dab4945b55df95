"""Every text of a content tree that a reader may come to see, one by one, and the tree again with other texts in them.

Pure. `through(tree, change)` walks over titles, running text, tables, captions, notes, alternative texts, addresses of
links, and each field of each item; `change(place, text)` gives the text that comes there. What stands across bold and
italic is one text; the marks stay where they are.
"""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from ..content.canonical import escape_value, unescape
from ..content.parts import TAG

INLINE = {"strong", "em", "sub", "sup", "a", "span"}
ENTITY = re.compile(r"&(?:[a-z]+|#\d+|#x[0-9a-f]+);", re.IGNORECASE)
ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
# What a program wrote and nobody reads: keys, hashes, days, numbers.
MACHINE = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}|-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?|[a-z_]+"
)
KINDS = {
    "objectives": "doelstelling", "challenges": "opgave", "levers": "knop", "goals": "doel", "programmes": "lopend traject",
    "activities": "activiteit", "indicators": "indicator", "principles": "uitgangspunt", "governance": "overleg",
    "recalibration": "herijking", "process_money": "procesmiddelen",
}  # fmt: skip
REGIONS = {"region", "shared_with"}
"""Fields that hold names of regions, by which things are found."""
TEXT, ALT, NOTE, LINK, TABLE, CAPTION, HEADING = (
    "tekst", "beschrijving van een afbeelding", "noot", "adres van een link", "tabel", "bijschrift", "kop",
)  # fmt: skip
IN_ELEMENT = {"td": TABLE, "th": TABLE, "figcaption": CAPTION, "h3": HEADING, "h4": HEADING}


@dataclass(frozen=True)
class Edit:
    """Another text from `start` to `end`, offsets in the text that `change` was given."""

    start: int
    end: int
    text: str


def through(tree, edits):
    """The tree with the edits that `edits(place, text)` gives for each text, a list of `Edit` in order.

    `place` says in words where it is. The tree that comes in stays as it was.
    """
    chapters = [
        chapter
        | {"title": apply(chapter["title"], edits(f"titel van hoofdstuk {chapter['number']}", chapter["title"]))}
        | {"html": _html(chapter["html"], f"hoofdstuk {chapter['number']}", edits)}
        for chapter in tree["chapters"]
    ]
    items = {
        name: value if name in REGIONS else _value(value, KINDS.get(name, "onderdeel"), edits)
        for name, value in tree["items"].items()
    }
    return tree | {"chapters": chapters, "items": items}


def apply(text, edits):
    """A text with edits in it."""
    for one in reversed(edits):
        text = text[: one.start] + one.text + text[one.end :]
    return text


def _value(value, place, edits):
    """An item, a list of them or one of its fields; its own title says where it is."""
    if isinstance(value, str):
        return value if MACHINE.fullmatch(value) else apply(value, edits(place, value))
    if isinstance(value, list):
        return [_value(one, place, edits) for one in value]
    if isinstance(value, dict):
        title = value.get("title")
        within = f"{place} “{title}”" if isinstance(title, str) and title else place
        return {key: one if key in REGIONS else _value(one, within, edits) for key, one in value.items()}
    return value


# --- the text of a chapter -------------------------------------------------------------------------------------------
class _Run:
    """One text of a chapter's HTML, and where the pieces it is put together from stand there.

    A piece is as many letters in the text as in the HTML, or one letter that is an entity there, or (at None) a line
    break that no text stands for.
    """

    def __init__(self, kind):
        self.kind, self.pieces, self.at, self.length = kind, [], [], 0

    def add(self, html, start, end):
        """The letters of a piece of HTML without tags."""
        last = start
        for entity in ENTITY.finditer(html, start, end) if "&" in html[start:end] else ():
            self._keep(html[last : entity.start()], last, entity.start())
            self._keep(unescape(entity[0]), entity.start(), entity.end())
            last = entity.end()
        self._keep(html[last:end], last, end)

    def add_break(self):
        """A line break, which divides two words."""
        self._keep("\n", None, None)

    def _keep(self, text, start, end):
        if text:
            self.pieces.append(text)
            self.at.append((self.length, self.length + len(text), start, end))
            self.length += len(text)

    @property
    def text(self):
        return "".join(self.pieces)

    def spans(self, start, end):
        """Where the letters from `start` to `end` stand in the HTML: a pair for each piece of them."""
        for first, last, at, after in self.at:
            if at is None or last <= start or first >= end:
                continue
            whole = after - at != last - first  # an entity
            yield (at, after) if whole else (at + max(start - first, 0), at + min(end, last) - first)


def _html(html, place, edits):
    """Canonical HTML with edits in its texts."""
    changes = []
    for run in _runs(html):
        for one in edits(f"{place}, {run.kind}", run.text):
            changes += _in_html(run, one)
    links = [(found, edits(f"{place}, {LINK}", unquote(unescape(found[1])))) for found in LINKS.finditer(html)]
    for found, wanted in links:
        if wanted:  # a link to what may not be named is no link any more; its words stay
            end = html.index("</a>", found.end())
            changes += [(found.start(), found.end(), ""), (end, end + len("</a>"), "")]
    for start, end, text in sorted(changes, reverse=True):
        html = html[:start] + text + html[end:]
    while changes and EMPTY.search(html):
        html = EMPTY.sub("", html)
    return html


EMPTY = re.compile(r"<(strong|em|sub|sup)></\1>")  # all its words are gone
LINKS = re.compile(r'<a href="([^"]*)">')


def _in_html(run, edit):
    """The changes of HTML for one edit: its text where the first letter stood, and the other letters gone."""
    first, *others = run.spans(edit.start, edit.end)
    return [(*first, escape_value(edit.text)), *((*span, "") for span in others)]


def _runs(html):
    """The texts of canonical HTML, each from one block to the next; notes, alternative texts and named blocks apart."""
    found, current, stack, kinds, last = [], _Run(TEXT), [], [TEXT], 0
    for tag in TAG.finditer(html):
        current.add(html, last, tag.start())
        last = tag.end()
        closing, name, rest = tag.groups()
        if name == "br":
            current.add_break()
        elif name == "span" and not closing and "data-voetnoot" in rest:
            stack.append(current)
            current = _Run(NOTE)
        elif name == "span" and closing and current.kind == NOTE:
            found.append(current)
            current = stack.pop()
        elif name not in INLINE:
            found.append(current)
            if name in IN_ELEMENT:
                kinds = kinds[:-1] if closing else [*kinds, IN_ELEMENT[name]]
            current = _Run(kinds[-1])
        found += _attributes(html, tag) if not closing and name in {"img", "div"} else []
    current.add(html, last, len(html))
    return [one for one in [*found, current] if one.pieces]


def _attributes(html, tag):
    """The texts in attributes that a reader may meet: what is on an image, and the name by which a block is found."""
    for one in ATTRIBUTE.finditer(html, tag.start(), tag.end()):
        name, value = one[1], one[2]
        if name == "alt" or (name == "data-id" and not all(MACHINE.fullmatch(word) for word in value.split())):
            run = _Run(ALT if name == "alt" else TEXT)
            run.add(html, one.start(2), one.end(2))
            yield run
