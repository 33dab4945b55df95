"""Reading order: the chapters of a document with number and level, from one list of rows."""

from dataclasses import dataclass
from functools import cache

from npvr.markup import trusted
from npvr.prepared import Prepared

from ..content.rendering import shift_headings
from ..content.tree import numbered
from . import paging
from .models import Chapter, ChapterState


@dataclass(frozen=True)
class Entry:
    """A chapter where it stands: its number ("2.1") and level (1 or 2)."""

    chapter: Chapter
    number: str
    level: int
    first: bool
    last: bool

    @property
    def heading(self):
        """The level of the title's heading on a page whose h1 is the document."""
        return self.level + 1

    @property
    def screen(self):
        """The text ready for the screen, its headings below the chapter's own."""
        return trusted(shift_headings(self.chapter.text.ready, self.level - 1))

    @property
    def may_indent(self):
        """Whether it can become a sub-chapter of the chapter before it."""
        return self.level == 1 and not self.first


def in_order(chapters):
    """The entries of these chapters in reading order: each chapter followed by its sub-chapters.

    A sub-chapter whose chapter is not among them is left out: it is removed with its chapter.
    """
    children = {}
    for chapter in chapters:
        children.setdefault(chapter.parent_id, []).append(chapter)
    ordered = []
    for top, first, last in _siblings(children, None):
        ordered.append((top, 1, first, last))
        ordered += [(sub, 2, *place) for sub, *place in _siblings(children, top.pk)]
    numbers = numbered([level for _, level, _, _ in ordered])
    return [
        Entry(chapter, number, level, first, last)
        for (chapter, level, first, last), number in zip(ordered, numbers, strict=True)
    ]


def _siblings(children, parent_id):
    """The children of a chapter, each with whether it is the first and the last of them."""
    siblings = children.get(parent_id, [])
    return [(chapter, i == 0, i == len(siblings) - 1) for i, chapter in enumerate(siblings)]


def contents(entries, document, *, current=None):
    """The entries as components/outline.html wants them: links to the chapters' own pages."""
    return [
        {
            "number": entry.number,
            "title": entry.chapter.title,
            "level": entry.level,
            "url": f"{document.path}hoofdstukken/{entry.chapter.slug}/",
            "state": entry.chapter.state,
            "current": entry.chapter.pk == current,
        }
        for entry in entries
    ]


def contents_of_page(entries, document, pieces):
    """The entries as components/outline.html wants them: links to places on the page, or to where the others stand.

    What stands on another page has its own anchor here, so that a link to it with nothing but the anchor arrives.
    """
    here = {piece.chapter.number for piece in pieces if not piece.goes_on}
    shown = {piece.chapter.number for piece in pieces}
    found = []
    for entry in entries:
        anchor, stands_here = f"hoofdstuk-{entry.number}", entry.number in here
        elsewhere = f"{paging.address(document.path, entry.chapter.slug)}#{anchor}"
        found.append(
            {
                "number": entry.number,
                "title": entry.chapter.title,
                "level": entry.level,
                "url": f"#{anchor}" if stands_here else elsewhere,
                "anchor": "" if stands_here else anchor,
                "state": entry.chapter.state,
                "current": entry.number in shown and len(here) < len(entries),
            }
        )
    return found


def outline(document, *fields):
    """The entries of a document's present chapters in one query; `fields` names further columns that are wanted.

    The long texts stay in the database unless asked for.
    """
    chapters = _present_chapters(fields).all(document.pk)
    for chapter in chapters:
        chapter.document = document
    return in_order(chapters)


@cache
def _present_chapters(fields):
    wanted = ["document_id", "parent_id", "slug", "title", "state", "due", "writer__name", "text__words", *fields]
    return Prepared(
        lambda document: (
            Chapter.objects.present().filter(document=document).select_related("writer", "text").only(*wanted)
        )
    )


@dataclass(frozen=True)
class Progress:
    """How many chapters are in which state."""

    total: int
    ready: int
    draft: int

    @property
    def to_write(self):
        return self.total - self.ready - self.draft

    def __str__(self):
        return f"{self.ready} van {self.total} hoofdstukken klaar."

    @property
    def percent(self):
        """Chapters that are ready, in percent of all; 0 where there are none."""
        return round(100 * self.ready / self.total) if self.total else 0


def progress(entries):
    """The progress over these entries."""
    states = [entry.chapter.state for entry in entries]
    return Progress(len(states), states.count(ChapterState.READY), states.count(ChapterState.DRAFT))
