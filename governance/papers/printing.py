"""The print style that all papers of governance share (look.md, "Print"), and the papers that are only text."""

import hashlib
from datetime import UTC, datetime
from functools import cache

from django.conf import settings
from django.template.loader import render_to_string

from npvr import pdf
from npvr.pdf.fonts import letters

STYLESHEET = settings.BASE_DIR / "templates" / "pdf" / "papers.css"


@cache
def stylesheet():
    """The print stylesheet, read once."""
    return STYLESHEET.read_text(encoding="utf-8")


def print_text(template, context, *, title, author, asked_at, on_progress=None):
    """The PDF of a template: made to PDF/A-3a with the marks of PDF/UA-1; the same data gives the same bytes."""
    html = render_to_string(template, context)
    face_sheet, faces = letters(settings.FONT_DIR, html)
    return pdf.render(
        html,
        stylesheets=[face_sheet, stylesheet()],
        files=faces,
        title=title,
        author=author,
        created=datetime.fromtimestamp(int(asked_at.timestamp()), UTC),
        identifier=hashlib.sha256(html.encode()).digest()[:16],
        on_progress=on_progress,
    )
