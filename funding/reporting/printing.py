"""Making a print that was asked: by a worker, kept with the SHA-256 of its bytes (trust.md F1, F4)."""

import hashlib

from django.conf import settings

from npvr.files import write_file
from npvr.jobs import Jobs
from npvr.pdf import memory

from ..models import Printout
from . import paper

PRINTS = Jobs(
    Printout.objects.select_related("region"),
    why="failure",
    no_room="Er is nu geen ruimte om het overzicht te bewaren. Het portaal probeert het vanzelf opnieuw.",
    too_large="Het kasboek is te lang om in één keer af te drukken. Maak het overzicht per jaar, of neem de Excel.",
    gave_up="Het maken van het overzicht is drie keer afgebroken. Maak het opnieuw of meld het aan beheer.",
    broken="Het maken van het overzicht ging mis door een fout in het portaal. Maak het opnieuw of meld het.",
)


def run(pk):
    """Make the PDF of a print. Twice at once, or again after success, makes no second file."""
    PRINTS.run(pk, _make)


def _make(printout):
    with memory.at_most(settings.PDF_MEMORY_MB):
        made = paper.render(
            printout.html,
            title=printout.title,
            region=printout.region.name,
            asked_at=printout.asked_at,
            on_progress=PRINTS.hear(printout),
        )
    _keep(printout, made)


def content_of(printout):
    """The bytes of a finished print, or None where they are gone or not what they were (trust.md F31)."""
    try:
        content = (settings.MEDIA_ROOT / printout.path).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == printout.sha256 else None


def _keep(printout, made):
    """First the file, whole, under a name that follows from its bytes; then the row."""
    sha256 = hashlib.sha256(made.content).hexdigest()
    name = f"procesmiddelen/{sha256}.pdf"
    write_file(settings.MEDIA_ROOT / name, made.content)
    PRINTS.done(printout, path=name, sha256=sha256, size=len(made.content), pages=made.pages)
