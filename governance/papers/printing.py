"""The print style that all papers of governance share (look.md, "Print")."""

from functools import cache

from django.conf import settings

STYLESHEET = settings.BASE_DIR / "templates" / "pdf" / "papers.css"


@cache
def stylesheet():
    """The print stylesheet, read once."""
    return STYLESHEET.read_text(encoding="utf-8")
