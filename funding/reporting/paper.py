"""The overview of a region's process money on paper: HTML first, as it is laid down when it is asked, then a PDF."""

import hashlib
from datetime import UTC, datetime
from functools import cache

from django.conf import settings
from django.template.loader import render_to_string

from npvr import pdf
from npvr.pdf.fonts import letters

from ..money import ZERO
from .contents import totals_of
from .workbook import steps_of

STYLESHEET = settings.BASE_DIR / "templates" / "pdf" / "ledger.css"


def title_of(contents):
    """The title of the print and of its file."""
    return f"Procesmiddelen {contents.region.name} {contents.period}"


def print_html(contents):
    """The whole overview as HTML; it is what gets printed, whatever is booked meanwhile."""
    amounts = [entry.amount for entry in contents.entries]
    context = {
        "book": contents,
        "title": title_of(contents),
        "demo": contents.ledger.is_demo,
        "totals": totals_of(contents),
        "budget": {name: sum((getattr(line, name) for line in contents.budget), ZERO)
                   for name in ("budget", "spent", "committed")},
        "commitments": [(one, *steps_of(one)[:2]) for one in contents.commitments],
        "came_in": sum((amount for amount in amounts if amount > 0), ZERO),
        "went_out": -sum((amount for amount in amounts if amount < 0), ZERO),
    }  # fmt: skip
    return render_to_string("pdf/ledger.html", context)


def render(html, *, title, region, asked_at, on_progress=None):
    """The PDF of a print that was laid down; the same HTML asked at the same moment gives the same bytes."""
    face_sheet, faces = letters(settings.FONT_DIR, html)
    return pdf.render(
        html,
        stylesheets=[face_sheet, stylesheet()],
        files=faces,
        title=title,
        author=f"Regio {region}",
        created=datetime.fromtimestamp(int(asked_at.timestamp()), UTC),
        identifier=hashlib.sha256(html.encode()).digest()[:16],
        on_progress=on_progress,
    )


@cache
def stylesheet():
    """The print stylesheet, read once."""
    return STYLESHEET.read_text(encoding="utf-8")
