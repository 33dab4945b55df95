"""The working text for the screen: the sections of a document's page, one a chapter.

Made here and not by a loop in the template: it is the page that is opened most, and this is eight times quicker.
"""

from django.http import Http404
from django.utils.html import format_html, format_html_join

from npvr.markup import trusted
from npvr.templatetags.ui import date_nl, state_badge

from ..content.parts import MOST, Piece, paged
from .models import ChapterState
from .paging import Top, shown, wanted_part

SECTION = (
    '<section class="npvr-chapter" data-level="{level}" aria-labelledby="hoofdstuk-{number}">'
    '<h{heading} class="npvr-chapter__title" id="hoofdstuk-{number}"><span class="npvr-chapter__number">{number}</span>'
    "<span>{title}</span></h{heading}>"
    '<p class="npvr-chapter__facts">{badge}{writer}{due} <a href="{url}">{verb}<span class="npvr-only-aloud">'
    " van hoofdstuk {number}</span></a></p>"
    '<div class="npvr-prose">{text}</div></section>'
)
GOES_ON = (
    '<section class="npvr-chapter" data-level="{level}" aria-labelledby="hoofdstuk-{number}-vervolg">'
    '<h{heading} class="npvr-chapter__title" id="hoofdstuk-{number}-vervolg">'
    '<span class="npvr-chapter__number">{number}</span><span>{title} (vervolg)</span></h{heading}>'
    '<div class="npvr-prose">{text}</div></section>'
)
NO_TEXT = format_html('<p class="npvr-quiet">{}</p>', "Hier staat nog geen tekst.")


def chosen_pieces(entries, document, query, live):
    """What a page shows: the pieces of text with their blocks filled, and where they stand in the document.

    The second is None for a document that fits on one page. `live` weighs and fills texts (items/live.py).
    """
    texts = [entry.screen for entry in entries]
    sizes = live.weigh(texts)
    if sum(sizes) <= MOST:
        return _filled([Piece(*pair) for pair in zip(entries, texts, strict=True)], live), None
    tops = _tops(entries)
    index, wanted = _chosen(tops, query.get("hoofdstuk"))
    inside = [
        (entry, live.unfold(text, MOST)) for entry, text in zip(entries, texts, strict=True) if entry in tops[index]
    ]
    pages = paged(inside, MOST, live.weight)
    part = wanted_part(query) if "deel" in query else _begins(pages, wanted)
    named = [
        Top(top[0].number, top[0].chapter.title, top[0].chapter.slug, len(pages) if top is tops[index] else 1)
        for top in tops
    ]
    where = shown(named, index, part, document.path)
    return _filled(pages[part - 1], live), where


def _tops(entries):
    """The top chapters, each with its sub-chapters behind it."""
    found = []
    for entry in entries:
        if entry.level == 1:
            found.append([])
        found[-1].append(entry)
    return found


def _chosen(tops, slug):
    """The place of the top chapter that is asked for, or holds what is asked for; the first where nothing is."""
    if slug is None:
        return 0, tops[0][0]
    for index, top in enumerate(tops):
        for entry in top:
            if entry.chapter.slug == slug:
                return index, entry
    raise Http404


def _begins(pages, entry):
    """The part in which a chapter begins."""
    return next(n for n, page in enumerate(pages, 1) for one in page if one.chapter is entry and not one.goes_on)


def _filled(pieces, live):
    texts = live.fill([one.html for one in pieces])
    return [Piece(one.chapter, text, one.goes_on) for one, text in zip(pieces, texts, strict=True)]


def sections(pieces, document, *, may_edit):
    """Pieces of chapters in reading order with their text, state, writer and day, and the way to their own pages."""
    verb = "Bewerken" if may_edit else "Openen"
    return format_html_join("", "{}", ((_section(piece, document.path, verb),) for piece in pieces))


def _section(piece, path, verb):
    entry, text = piece.chapter, trusted(piece.html)
    chapter = entry.chapter
    if piece.goes_on:
        return format_html(
            GOES_ON, level=entry.level, heading=entry.heading, number=entry.number, title=chapter.title, text=text
        )
    shows_day = chapter.due and chapter.state != ChapterState.READY
    return format_html(
        SECTION,
        level=entry.level,
        heading=entry.heading,
        number=entry.number,
        title=chapter.title,
        badge=state_badge(chapter.state),
        writer=format_html(" <span>{}</span>", chapter.writer.name) if chapter.writer else "",
        due=format_html(" <span>klaar op {}</span>", date_nl(chapter.due)) if shows_day else "",
        url=f"{path}hoofdstukken/{chapter.slug}/",
        verb=verb,
        text=text if chapter.text.ready else NO_TEXT,
    )
