"""The working text for the screen: the sections of a document's page, one a chapter.

Made here and not by a loop in the template: it is the page that is opened most, and this is eight times quicker.
"""

from django.utils.html import format_html, format_html_join

from npvr.templatetags.ui import date_nl, state_badge

from .models import ChapterState

SECTION = (
    '<section class="npvr-chapter" data-level="{level}" aria-labelledby="hoofdstuk-{number}">'
    '<h{heading} class="npvr-chapter__title" id="hoofdstuk-{number}"><span class="npvr-chapter__number">{number}</span>'
    "<span>{title}</span></h{heading}>"
    '<p class="npvr-chapter__facts">{badge}{writer}{due} <a href="{url}">{verb}<span class="npvr-only-aloud">'
    " van hoofdstuk {number}</span></a></p>"
    '<div class="npvr-prose">{text}</div></section>'
)
NO_TEXT = format_html('<p class="npvr-quiet">{}</p>', "Hier staat nog geen tekst.")


def sections(entries, document, *, may_edit):
    """The chapters in reading order with their text, state, writer and day, and the way to their own pages."""
    verb = "Bewerken" if may_edit else "Openen"
    return format_html_join("", "{}", ((_section(entry, document.path, verb),) for entry in entries))


def _section(entry, path, verb):
    chapter = entry.chapter
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
        text=entry.screen if chapter.text.ready else NO_TEXT,
    )
