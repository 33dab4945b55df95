"""The version's article for the screen, made once from its tree; the frame around it is the view's."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils.html import escape

from npvr.markup import trusted
from npvr.prepared import Prepared

from ..content import tree as content_tree
from ..content.items.showing import fill
from ..content.parts import MOST, Piece, paged
from ..content.rendering import for_screen, shift_headings
from ..documents.paging import Shown, Top, address, shown, wanted_part
from .models import Edition, Rendition, VersionPage, VersionPart

RELEASE = f"{settings.VERSION}/3"
"""What a ready page is made by; one of another release is made again."""
# A version has the file of its concept, a public edition its own.
PDF = Rendition.objects.filter(version=OuterRef("version"), edition__in=[Edition.CONCEPT, Edition.PUBLIC])
PART = Prepared(
    lambda version, top, part: VersionPart.objects.filter(version=version, top=top, part=part).values_list(
        "html", Exists(PDF)
    )
)


@dataclass(frozen=True)
class Page:
    """What a reader gets of a version: the article or a part of it, the outline, and where the part stands (or None).

    `has_pdf` says of a part whether the version has its PDF; None where that was not asked.
    """

    article: str
    contents: list
    shown: Shown | None = None
    has_pdf: bool | None = None


def pieces(tree, image_prefix):
    """The text of each chapter as HTML, its blocks filled, notes at its end."""
    for chapter in tree["chapters"]:
        html = shift_headings(chapter["html"], chapter["level"] - 1)
        notes = f"hoofdstuk-{chapter['number']}"
        text = for_screen(html, image_prefix=image_prefix, footnote_prefix=notes, sizes=tree["images"])
        yield Piece(chapter, fill(text, tree["items"], place="screen"))


def article(found):
    """Pieces as the article: a section a chapter, headings from h2."""
    return "".join(map(_section, found))


def _section(piece):
    chapter = piece.chapter
    anchor, level = f"hoofdstuk-{chapter['number']}{'-vervolg' if piece.goes_on else ''}", chapter["level"]
    return (
        f'<section class="npvr-chapter" data-level="{level}" aria-labelledby="{anchor}">'
        f'<h{level + 1} class="npvr-chapter__title" id="{anchor}">'
        f'<span class="npvr-chapter__number">{chapter["number"]}</span>'
        f"<span>{escape(chapter['title'])}{' (vervolg)' if piece.goes_on else ''}</span>"
        f'</h{level + 1}><div class="npvr-prose">{piece.html}</div></section>'
    )


@transaction.atomic
def store_page(version, tree=None):
    """Keep the article ready, in parts where it is large: a cache that is made again from the content at any time."""
    tree = tree or content_tree.read(version.content)
    found = list(pieces(tree, f"{version.path}afbeeldingen/"))
    tops = [] if sum(len(one.html) for one in found) <= MOST else _in_parts(found)
    begins = {
        one.chapter["number"]: part
        for pages in tops
        for part, page in enumerate(pages, 1)
        for one in page
        if not one.goes_on
    }
    defaults = {
        "html": "" if tops else article(found),
        "contents": [
            [one["number"], one["title"], one["level"], begins.get(one["number"], 1)] for one in tree["chapters"]
        ],
        "parts": [len(pages) for pages in tops],
        "release": RELEASE,
    }
    page, _ = VersionPage.objects.update_or_create(version=version, defaults=defaults)
    VersionPart.objects.filter(version=version).delete()
    VersionPart.objects.bulk_create(
        VersionPart(version=version, top=top, part=part, html=article(one))
        for top, pages in enumerate(tops, 1)
        for part, one in enumerate(pages, 1)
    )
    return page


def _in_parts(found):
    """The pages of each top chapter with its sub-chapters."""
    tops = []
    for one in found:
        if one.chapter["level"] == 1 or not tops:
            tops.append([])
        tops[-1].append((one.chapter, one.html))
    return [paged(top) for top in tops]


def page_of(version):
    """The ready page; made again when it is not there or comes from another release."""
    page = getattr(version, "page", None)
    return page if page is not None and page.release == RELEASE else store_page(version)


def asked_part(page, query):
    """Which part of a version a reader asks for, as (top chapter, part) from 1; None where it stands on one page.

    404 for a chapter or part that it doesn't have.
    """
    if not page.parts:
        return None
    text = query.get("hoofdstuk", "1")
    numbers = [number for number, _, level, *_ in page.contents if level == 1]
    part = wanted_part(query)
    if text not in numbers or part > page.parts[numbers.index(text)]:
        raise Http404
    return numbers.index(text) + 1, part


def read_page(version, page, asked, path=""):
    """The page for a reader who asks for a part, or None for all; one statement for a part.

    `path` is the address that leads to the other parts, where it is not the version's own.
    """
    if asked is None:
        return Page(trusted(page.html), [_entry(*row) for row in page.contents])
    top, part = asked
    html, has_pdf = PART.first(version.pk, top, part)
    path = path or version.path
    tops = [
        Top(number, title, number, parts)
        for (number, title, *_), parts in zip([row for row in page.contents if row[2] == 1], page.parts, strict=True)
    ]
    contents, own = [], 0
    for row in page.contents:
        own += row[2] == 1
        contents.append(_elsewhere(path, tops[own - 1].name, row, here=(own, row[3]) == asked, current=own == top))
    return Page(trusted(html), contents, shown(tops, top - 1, part, path), has_pdf)


def _entry(number, title, level, *_):
    url = f"#hoofdstuk-{number}"
    return {"number": number, "title": title, "level": level, "url": url, "state": "", "current": False}


def _elsewhere(path, top, row, *, here, current):
    """A line of the outline of a large version; what stands on another page has its anchor here (outline.py)."""
    number, title, level, part = row
    anchor = f"hoofdstuk-{number}"
    return {
        "number": number, "title": title, "level": level, "state": "", "current": current,
        "url": f"#{anchor}" if here else f"{address(path, top, part)}#{anchor}", "anchor": "" if here else anchor,
    }  # fmt: skip
