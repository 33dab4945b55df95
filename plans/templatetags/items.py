"""Working text with its items: for pages of the document, which itself knows no items (architecture.md § 3)."""

from django import template

from npvr.markup import trusted

from ..content.items.showing import fill, holds_items
from ..items.tree import items_of

register = template.Library()
MOST_ROWS = 50
"""Rows of one list in the working text; the rest has a page of its own."""


@register.simple_tag
def with_items(html, document):
    """Text ready for the screen, its blocks and references filled with the items of now; one query, if it holds any."""
    if not holds_items(html):
        return html
    return trusted(fill(html, items_of(document), place="screen", base_url=document.path, most=MOST_ROWS))
