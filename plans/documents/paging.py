"""A document that is too large for one page: one top chapter at a time, and a chapter that is too large itself in parts.

The address is that of the document with `?hoofdstuk=`: of a working text the name that the chapter has in its own address, of
a version its number, which never changes there; `&deel=` for a part after the first. A small document takes no notice of
either, so that a link stays good when a document grows or shrinks. Pure.
"""

from dataclasses import dataclass

from django.http import Http404

MOST_PARTS = 10_000


@dataclass(frozen=True)
class Stop:
    """A page before or after this one: what stands on it and its address."""

    words: str
    url: str


@dataclass(frozen=True)
class Shown:
    """Where a page stands in a document that is shown in parts."""

    number: str
    part: int
    parts: int
    previous: Stop | None
    next: Stop | None

    @property
    def words(self):
        """Why the reader doesn't see everything, and what this is."""
        why = "Dit document is groot; u ziet één hoofdstuk tegelijk."
        if self.parts == 1:
            return why
        return f"{why} Dit is deel {self.part} van {self.parts} van hoofdstuk {self.number}."


@dataclass(frozen=True)
class Top:
    """A top chapter: its number and title, its name in the address, how many parts it has (1 where that isn't known)."""

    number: str
    title: str
    name: str
    parts: int = 1


def wanted_part(query):
    """The part that an address asks for, 1 where it asks for none; 404 for what is no part."""
    text = query.get("deel", "1")
    if not (text.isdecimal() and text.isascii() and 0 < int(text[:6]) <= MOST_PARTS and len(text) < 6):
        raise Http404
    return int(text)


def shown(tops, index, part, path):
    """Where part `part` of the top chapter at `index` stands; 404 where there is no such part."""
    top = tops[index]
    if part > top.parts:
        raise Http404
    return Shown(top.number, part, top.parts, _before(tops, index, part, path), _after(tops, index, part, path))


def address(path, name, part=1):
    """The address of a part of a chapter; `path` may have a question of its own."""
    return f"{path}{'&' if '?' in path else '?'}hoofdstuk={name}{f'&deel={part}' if part > 1 else ''}"


def _before(tops, index, part, path):
    if part > 1:
        return _stop(tops[index], part - 1, path)
    return _stop(tops[index - 1], tops[index - 1].parts, path) if index else None


def _after(tops, index, part, path):
    if part < tops[index].parts:
        return _stop(tops[index], part + 1, path)
    return _stop(tops[index + 1], 1, path) if index + 1 < len(tops) else None


def _stop(top, part, path):
    words = f"{top.number} {top.title}" + (f", deel {part}" if top.parts > 1 else "")
    return Stop(words, address(path, top.name, part))
