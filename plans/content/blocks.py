"""Canonical chapter HTML split into blocks, and the text of a block into tokens.

Pure: text in, objects out; no Django, no state, so it may be used from any thread. Comparison builds on it, and
merging by paragraph can. Canonical is what the sanitiser lets through and what is stored (decisions.md 17, 18).
"""

import re
from dataclasses import dataclass, field
from html import unescape

INLINE = frozenset({"a", "br", "em", "img", "span", "strong", "sub", "sup"})
VOID = frozenset({"br", "img"})
TEXT_BLOCKS = frozenset({"p", "h3", "h4", "figcaption"})
CONTAINERS = frozenset({"ul", "ol", "li", "blockquote", "aside", "table", "tbody", "tr", "th", "td", "figure", "div"})
BLOCKS = TEXT_BLOCKS | CONTAINERS
# Elements that end no word.
_MARKUP = INLINE - VOID - {"span"}

# Blocks nested deeper than this are kept as one piece: no human text is that deep, and it bounds time and memory.
MAX_DEPTH = 16

# A tag with its attributes, or a `<` that begins none: canonical text has no such thing, for `<` in text is `&lt;`.
# Values may hold `<` and `>`, so a tag ends only outside quotes.
TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:="[^"]*")?)*) ?/?>|<')
ATTRIBUTE = re.compile(r' ([a-z][a-z0-9-]*)(?:="([^"]*)")?')

# What continues a word but is no letter or digit: combining accents, joiners, variation selectors, keycap.
_MARKS = "\u0300-\u036f\u200c\u200d\ufe0e\ufe0f\u20e3"
# "Noord-Limburg", "foto's" and "1.702.260" are one word: a point or comma only between digits.
_WORD = rf"\w+(?:[-'’‑.,{_MARKS}](?:(?<![.,])|(?<=[0-9].)(?=[0-9]))\w+)*[{_MARKS}]*"
WORD = re.compile(_WORD)
_TOKEN = re.compile(rf"(\s*)({_WORD}|[^\w\s&]+|&[a-zA-Z0-9#]+;|\S)")


# In the keys of parts of a word, where they go on; no text can hold it.
_REST = "<+>"


class NotCanonicalError(ValueError):
    """The text is not canonical chapter HTML: an unknown element, a tag that stays open or crosses another."""


@dataclass(slots=True, eq=False)
class Block:
    """One block of a chapter: a paragraph, a heading, a list with its items, a table with its rows …

    `source` is the block as it stands in the text, `start` its start tag. A text block (p, h3, h4, figcaption) has
    `inner`, the inline content; a container has `children`. Inline content directly in a container (an li or a cell
    without p, the image of a figure) is a block without tag, so that a container holds blocks only. A container
    deeper than `MAX_DEPTH` is `deep`: it is not looked into and has no children.
    """

    tag: str
    start: str
    source: str = ""
    inner: str = ""
    children: list = field(default_factory=list)
    deep: bool = False
    _tokens: object = None
    _words: frozenset | None = None

    @property
    def tokens(self):
        """The `Inline` of a text block."""
        if self._tokens is None:
            self._tokens = tokenize(self.inner)
        return self._tokens

    @property
    def words(self):
        """The different words (and other tokens) of the block, to see how much two blocks have in common."""
        if self._words is None:
            if self.deep:
                self._words = frozenset(WORD.findall(plain_text(self.source)))
            elif self.inner:
                self._words = frozenset(_distinct(self.tokens))
            else:
                self._words = frozenset().union(*(child.words for child in self.children if child))
        return self._words


def _distinct(tokens):
    """The tokens, of footnotes and references their words."""
    if tokens.paths is None:
        return tokens.texts
    return [word for text in tokens.texts for word in (text[0] == "<" and WORD.findall(plain_text(text))) or (text,)]


def split_blocks(html):
    """The blocks of a canonical text, in order, as a list of `Block`.

    White space between blocks is dropped. Refuses (`NotCanonicalError`) an unknown element, a `<` that is no tag, and
    tags that are not closed or cross each other, so that what is built from the blocks is well-formed.
    """
    return _Splitter(html).split()


class _Splitter:
    """One pass over the tags with a stack of open blocks; an object of its own per text."""

    def __init__(self, html):
        self.html = html
        self.open = [Block("", "")]
        self.begins = [0]
        self.inline = []
        self.deep = []  # open elements inside a deep block
        self.last = 0  # end of the last block tag: from there loose inline content can stand

    def split(self):
        for match in TAG.finditer(self.html):
            name = match[2]
            if name in INLINE:
                self.inline_tag(match, name)
            elif name not in BLOCKS or self.inline:
                raise _unexpected(match)
            elif self.open[-1].deep and (self.deep or not match[1]):
                self.deep_tag(match, name)
            elif match[1]:
                self.end(match, name)
            else:
                self.begin(match, name)
        if len(self.open) > 1 or self.inline:
            raise NotCanonicalError("the text ends inside an element")
        self.loose(len(self.html))
        return self.open[0].children

    def inline_tag(self, match, name):
        if name in VOID:
            if match[1]:
                raise _unexpected(match)
        elif not match[1]:
            self.inline.append(name)
        elif not self.inline or self.inline.pop() != name:
            raise _unexpected(match)

    def deep_tag(self, match, name):
        if not match[1]:
            self.deep.append(name)
        elif self.deep.pop() != name:
            raise _unexpected(match)

    def begin(self, match, name):
        if self.open[-1].tag in TEXT_BLOCKS:
            raise _unexpected(match)
        self.loose(match.start())
        deep = len(self.open) > MAX_DEPTH and name in CONTAINERS
        self.open.append(Block(name, match[0], deep=deep))
        self.begins.append(match.start())
        self.last = match.end()

    def end(self, match, name):
        block = self.open[-1]
        if block.tag != name:
            raise _unexpected(match)
        if name in TEXT_BLOCKS:
            block.inner = self.html[self.last : match.start()]
        elif not block.deep:
            self.loose(match.start())
        self.open.pop()
        self.last = match.end()
        block.source = self.html[self.begins.pop() : self.last]
        self.open[-1].children.append(block)

    def loose(self, end):
        text = self.html[self.last : end]
        if text and not text.isspace():
            self.open[-1].children.append(Block("", "", text, text))


def _unexpected(match):
    return NotCanonicalError(f"unexpected {match.string[match.start() : match.start() + 20]!r} at {match.start()}")


def plain_text(html):
    """The text of canonical HTML, still escaped, with a space where a block, line, footnote or reference ends."""
    if "<" not in html:
        return html
    return TAG.sub(_gap, html)


def _gap(tag):
    return "" if tag[2] in _MARKUP else " "


def count_words(html):
    """The number of words in canonical HTML (footnotes too, alternative texts not)."""
    return len(WORD.findall(unescape(plain_text(html))))


def attributes(start):
    """The attributes of a start tag as a dict, values as a reader sees them (not escaped)."""
    found = TAG.match(start)
    return {name: unescape(value) for name, value in ATTRIBUTE.findall(found[3] or "")} if found else {}


def is_word(token):
    """Whether a token of text is a word (and not punctuation or an atom)."""
    return token[0].isalnum() or token[0] == "_"


@dataclass(slots=True)
class Inline:
    """Inline content as parallel lists of tokens: words, runs of punctuation, atoms (br, image, footnote, reference).

    `leads` is the white space before each token, `texts` its source, `paths` the start tags around it (None when
    there is none anywhere). `keys` decides whether two tokens are the same; parts of a word that is partly in an
    element have keys of their own kind, for they are no whole words. `notes` holds, per index of a footnote, its
    start tag and its inner text.
    """

    keys: list
    leads: list
    texts: list
    paths: list | None = None
    notes: dict = field(default_factory=dict)

    def goes_on(self, index):
        """Whether a token is the rest of a word that is partly inside another element."""
        return self.keys[index].startswith(_REST)


def tokenize(inner):
    """The `Inline` of the inline content of one text block. White space at its end is dropped."""
    if "<" in inner:
        return _Tokenizer(inner).tokens
    found = _TOKEN.findall(inner.rstrip())
    texts = [text for _, text in found]
    return Inline(texts, [lead for lead, _ in found], texts)


class _Tokenizer:
    def __init__(self, inner):
        self.inner = inner
        self.tokens = Inline([], [], [], [])
        self.path = ()
        self.lead = ""
        self.atom = None  # the start tag of the atom that is being read
        self.depth = 0
        self.position = 0
        for match in TAG.finditer(inner):
            self.tag(match)
        self.text(len(inner))

    def tag(self, match):
        if self.atom:
            self.within_atom(match)
            return
        self.text(match.start())
        self.position = match.end()
        if match[2] in VOID:
            self.add(match[0])
        elif match[1]:
            self.path = self.path[:-1]
        elif match[2] == "span" and match[3]:
            self.atom, self.depth = match, 1
        else:
            self.path = (*self.path, match[0])

    def within_atom(self, match):
        if match[2] == "span":
            self.depth += -1 if match[1] else 1
        if self.depth:
            return
        atom, self.atom = self.atom, None
        if atom[3].startswith(" data-voetnoot"):
            self.tokens.notes[len(self.tokens.texts)] = (atom[0], self.inner[atom.end() : match.start()])
        self.add(self.inner[atom.start() : match.end()])
        self.position = match.end()

    def text(self, end):
        text = self.inner[self.position : end]
        stripped = text.rstrip()
        for lead, token in _TOKEN.findall(stripped):
            self.lead += lead
            self.add(token)
        self.lead += text[len(stripped) :]

    def add(self, source):
        tokens = self.tokens
        goes_on = not self.lead and tokens.texts and is_word(source) and is_word(tokens.texts[-1])
        if goes_on:
            tokens.keys[-1] += _REST
        tokens.keys.append(_REST + source if goes_on else source)
        tokens.leads.append(self.lead)
        tokens.texts.append(source)
        tokens.paths.append(self.path)
        self.lead = ""
