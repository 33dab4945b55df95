"""The version's article for the screen, made once from its tree; the frame around it is the view's."""

from django.conf import settings
from django.utils.html import escape

from ..content import tree as content_tree
from ..content.items.showing import fill
from ..content.rendering import for_screen, shift_headings
from .models import VersionPage


def article(tree, image_prefix):
    """The whole text as HTML: a section a chapter, headings from h2, notes at the end of each chapter."""
    parts = []
    for chapter in tree["chapters"]:
        anchor, level = f"hoofdstuk-{chapter['number']}", chapter["level"]
        html = shift_headings(chapter["html"], level - 1)
        text = for_screen(html, image_prefix=image_prefix, footnote_prefix=anchor)
        text = fill(text, tree["items"], place="screen")
        parts.append(
            f'<section class="npvr-chapter" data-level="{level}" aria-labelledby="{anchor}">'
            f'<h{level + 1} class="npvr-chapter__title" id="{anchor}">'
            f'<span class="npvr-chapter__number">{chapter["number"]}</span><span>{escape(chapter["title"])}</span>'
            f'</h{level + 1}><div class="npvr-prose">{text}</div></section>'
        )
    return "".join(parts)


def store_page(version, tree=None):
    """Keep the article ready: a cache that may be thrown away and is made again from the content."""
    tree = tree or content_tree.read(version.content)
    html = article(tree, f"{version.path}afbeeldingen/")
    contents = [[chapter["number"], chapter["title"], chapter["level"]] for chapter in tree["chapters"]]
    defaults = {"html": html, "contents": contents, "release": settings.VERSION}
    page, _ = VersionPage.objects.update_or_create(version=version, defaults=defaults)
    return page


def page_of(version):
    """The ready page; made again when it is not there or comes from another release."""
    page = getattr(version, "page", None)
    return page if page is not None and page.release == settings.VERSION else store_page(version)
