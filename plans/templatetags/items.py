"""Working text with its items: for pages of the document, which itself knows no items (architecture.md § 3)."""

from django import template

from ..items.live import Live

register = template.Library()


@register.simple_tag
def with_items(html, document):
    """Text ready for the screen, its blocks and references filled with the items of now; one query, if it holds any."""
    return Live(document).fill([html])[0]
