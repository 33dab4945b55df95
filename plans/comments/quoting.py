"""A quoted passage and the text it came from: is it still there, and putting a suggestion in its place. Pure."""

import re
from dataclasses import dataclass

from ..content.blocks import plain_text
from ..content.canonical import unescape

PIECE = re.compile(r"<[^>]*>|&[^;<]{1,12};|.", re.DOTALL)
BLOCK_TAG = re.compile(
    r"</?(?:p|h[1-6]|ul|ol|li|blockquote|aside|table|thead|tbody|tfoot|tr|th|td|caption|figure|figcaption|div)\b"
)
SOFT_TAG = re.compile(r"</?(?:strong|em|b|i|sub|sup|a)\b")


@dataclass(frozen=True)
class NotReplaced:
    """A suggestion that can't be put in by itself; `why` says so in Dutch."""

    why: str


def words_of(text):
    """A text in one line: what a reader sees, whatever the spaces and line ends."""
    return " ".join(text.split())


def stands_in(quote, html):
    """Whether the passage stands in this canonical HTML, whatever mark-up is in between."""
    return words_of(quote) in words_of(unescape(plain_text(html)))


def replaced(html, quote, replacement):
    """The HTML with the passage replaced, or `NotReplaced`.

    The passage must stand there once, within one paragraph; bold, italics and links inside it give way to the plain
    words of the suggestion. A footnote or a reference inside it is not thrown away: then a person does it.
    """
    pieces = list(PIECE.finditer(html))
    letters, places = _letters(pieces)
    wanted = words_of(quote)
    found = [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", letters)] if wanted else []
    if not found:
        return NotReplaced("De passage staat niet meer zo in het hoofdstuk.")
    if len(found) > 1:
        return NotReplaced("De passage staat meer dan eens in het hoofdstuk; het portaal weet niet welke bedoeld is.")
    first, last = places[found[0]], places[found[0] + len(wanted) - 1]
    inside = [piece[0] for piece in pieces[first : last + 1] if piece[0].startswith("<")]
    if any(not SOFT_TAG.match(tag) for tag in inside):
        return NotReplaced("De passage loopt over een alinea, voetnoot of verwijzing heen.")
    if not _balanced(inside):
        return NotReplaced("In de passage begint of eindigt opmaak, zoals vet of een koppeling.")
    return html[: pieces[first].start()] + _escape(words_of(replacement)) + html[pieces[last].end() :]


def _letters(pieces):
    """The text without tags in one line, and for each letter the number of its piece."""
    letters, places = [], []
    for number, piece in enumerate(pieces):
        source = piece[0]
        if source.startswith("<"):
            letter = "\n" if BLOCK_TAG.match(source) or not SOFT_TAG.match(source) else ""
        else:
            letter = unescape(source) if source.startswith("&") else source
        letter = " " if letter.isspace() and letter != "\n" else letter
        if letter and not (letter == " " and letters and letters[-1] in " \n"):
            letters.append(letter[0])
            places.append(number)
    return "".join(letters), places


def _balanced(tags):
    open_tags = []
    for tag in tags:
        name = re.match(r"</?([a-z0-9]+)", tag)[1]
        if not tag.startswith("</"):
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def _escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
