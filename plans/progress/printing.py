"""A finished report on paper, made once from its fixed content alone, in the print style of versions (look.md, "Print")."""

import hashlib
from datetime import UTC, date, datetime, time
from functools import cache

import lxml.html
from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string

from npvr import map as netherlands
from npvr import pdf
from npvr.files import write_file
from npvr.jobs import Jobs
from npvr.markup import trusted
from npvr.pdf import memory
from npvr.pdf.fonts import letters

from ..versions import printing as versions
from ..versions.tables import fit
from . import content as contents
from .models import ReportFile, ReportPrint
from .showing import sections_of

PRINTS = Jobs(ReportPrint.objects.all())
STYLESHEET = settings.BASE_DIR / "templates" / "pdf" / "progress.css"
FOLDER = "voortgang"


def run(pk):
    """Make the PDF of a print. Twice at once, or again after success, makes no second file."""
    PRINTS.run(pk, _make)


def _make(job):
    finished = job.finished
    if ReportFile.objects.filter(finished=finished).exists():
        PRINTS.done(job)
        return

    with memory.at_most(settings.PDF_MEMORY_MB):
        made = render(finished, on_progress=PRINTS.hear(job))
    sha256 = hashlib.sha256(made.content).hexdigest()
    write_file(path_of(sha256), made.content)
    with transaction.atomic():
        ReportFile.objects.get_or_create(
            finished=finished, defaults={"sha256": sha256, "size": len(made.content), "pages": made.pages}
        )
        PRINTS.done(job)


def path_of(sha256):
    """Where the PDF with this SHA-256 stands."""
    return settings.MEDIA_ROOT / FOLDER / f"{sha256}.pdf"


def bytes_of(file):
    """The bytes of a PDF, or None where they are gone or not what they were (trust.md F31)."""
    try:
        content = path_of(file.sha256).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == file.sha256 else None


def render(finished, *, on_progress=None):
    """The PDF of a finished report: the same content gives the same bytes."""
    content = contents.read(finished.content)
    html = print_html(finished, content)
    face_sheet, faces = letters(settings.FONT_DIR, html)
    return pdf.render(
        html,
        stylesheets=[face_sheet, versions.stylesheet(), stylesheet()],
        files=faces,
        title=f"{content['title']} (nummer {finished.number})",
        author=f"Regio {content['region']}",
        created=datetime.combine(date.fromisoformat(content["on"]), time(12), UTC),
        identifier=hashlib.sha256(f"{finished.sha256} {finished.number}".encode()).digest()[:16],
        on_progress=on_progress,
    )


def print_html(finished, content):
    """The whole report as HTML for the print stylesheet."""
    region = finished.region
    marker = (region.map_x, region.map_y) if region.map_x else None
    parts = [(section, lay_out(section.more)) for section in sections_of(content, "print")]
    return render_to_string(
        "pdf/progress.html",
        {
            "report": content,
            "number": finished.number,
            "sha256": finished.sha256,
            "on": date.fromisoformat(content["on"]),
            "parts": parts,
            "demo": contents.DEMO_WORDS if content["demo"] else "",
            "json_url": f"{settings.BASE_URL}{finished.report.path}json",
            "map": _map(marker),
        },
    )


def _map(marker):
    if marker is None:
        return None
    x, y = marker
    return {"provinces": netherlands.provinces(), "view_box": netherlands.view_box(), "x": f"{x:.1f}", "y": f"{y:.1f}"}


def lay_out(html):
    """HTML of our own with its tables given their widths (versions/tables.py)."""
    if "<table" not in html:
        return html
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for table in list(root.iter("table")):
        fit(table)
    inner = "".join(lxml.html.tostring(child, encoding="unicode") for child in root)
    return trusted((root.text or "") + inner)


@cache
def stylesheet():
    """What a report adds to the print style of versions, read once."""
    return STYLESHEET.read_text(encoding="utf-8")
