"""Making the PDF of a paper that came in: by a worker, within bounds of memory and time (trust.md B4, F11, F12)."""

import hashlib
from datetime import UTC, datetime

from django.conf import settings
from django.template.loader import render_to_string

from npvr import pdf
from npvr.access import Refused
from npvr.files import write_file
from npvr.jobs import Jobs
from npvr.pdf import memory
from npvr.pdf.fonts import letters

from ..models import PaperFile, PaperKind
from . import cleaning, intake, pictures, word
from .printing import stylesheet

PAPERS = Jobs(PaperFile.objects.all())
GONE = "Het bestand is in het portaal niet meer te lezen. Voeg het opnieuw toe."
TEXT = "<!--tekst-->"


def run(pk):
    """Make the PDF of a paper; one that has its PDF, or is being made by a living worker, is left alone."""
    PAPERS.run(pk, _make)


def _make(file):
    content = intake.content_of(file.sha256)
    if content is None:
        raise Refused(GONE)
    with memory.at_most(settings.PDF_MEMORY_MB):
        made, pages, notes = READERS[file.kind](content, file)
    sha256 = hashlib.sha256(made).hexdigest()
    write_file(intake.path_of(sha256), made)
    PAPERS.done(file, pdf_sha256=sha256, pdf_size=len(made), pages=pages, notes=notes)


def _pdf(content, file):
    made, pages, taken = cleaning.clean(content)
    return made, pages, [f"Weggelaten: {', '.join(taken)}."] if taken else []


def _word(content, file):
    html, files, remarks = word.read(content)
    about = "Omgezet uit Word: de opmaak kan anders zijn dan daar."
    made = _printed(file, "word", html, files, about)
    return made.content, made.pages, remarks


def _image(content, file):
    picture = pictures.reencode(content, pictures.FORMATS)
    width, height = pictures.size_of(picture)
    turned = "liggend" if width > height else "staand"
    html = '<figure><img src="afbeelding:stuk" alt="Afbeelding van dit stuk"></figure>'
    made = _printed(file, turned, html, {"afbeelding:stuk": picture}, "")
    return made.content, made.pages, []


def _printed(file, kind, html, files, about):
    frame = render_to_string("pdf/paper.html", {"name": file.name, "kind": kind, "about": about})
    # The frame is escaped throughout, so this comment can only be the one the template wrote.
    whole = frame.replace(TEXT, html, 1)
    face_sheet, faces = letters(settings.FONT_DIR, whole)
    return pdf.render(
        whole,
        stylesheets=[face_sheet, stylesheet()],
        files={**faces, **files},
        title=file.name,
        created=datetime.fromtimestamp(int(file.asked_at.timestamp()), UTC),
        identifier=hashlib.sha256(f"{file.sha256} {file.name}".encode()).digest()[:16],
    )


READERS = {PaperKind.PDF: _pdf, PaperKind.WORD: _word, PaperKind.IMAGE: _image}
