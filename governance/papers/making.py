"""Making a print that was asked: by a worker, from the data of its job alone, kept with the SHA-256 of its bytes."""

import hashlib
import time

from django.conf import settings
from django.db import transaction

from npvr.files import write_file
from npvr.jobs import Jobs
from npvr.models import JobState
from npvr.pdf import memory

from ..models import PaperFile, Printed, PrintJob, PrintKind
from . import bundle, intake, reading
from .agenda import read_agenda, read_report
from .printing import print_text

PRINTS = Jobs(PrintJob.objects.all())
WAIT_SECONDS = 60
"""How long a bundle waits for a paper that another worker is reading."""


def run(pk):
    """Make a print. Twice at once, or again after success, makes no second file."""
    PRINTS.run(pk, _make)


def _make(job):
    with memory.at_most(settings.PDF_MEMORY_MB):
        made, pages, broken = MAKERS[job.kind](job, PRINTS.hear(job))
    sha256 = hashlib.sha256(made).hexdigest()
    write_file(intake.path_of(sha256), made)
    with transaction.atomic():
        Printed.objects.get_or_create(
            job=job, defaults={"sha256": sha256, "size": len(made), "pages": pages, "broken": broken}
        )
        PRINTS.done(job)


# --- what each kind is made of ----------------------------------------------------------------------------------------
def _agenda(job, hear):
    agenda = read_agenda(job.content)
    items = [(item, item.pieces) for item in agenda.items]
    return _plain("pdf/agenda.html", {"agenda": agenda, "items": items}, job, agenda.whose, hear)


def _report(job, hear):
    report = read_report({name: value for name, value in job.content.items() if name != "draft"})
    return _plain("pdf/report.html", {"report": report}, job, report.whose, hear)


def _plain(template, context, job, author, hear):
    made = print_text(template, context, title=job.title, author=author, asked_at=job.asked_at, on_progress=hear)
    return made.content, made.pages, []


def _bundle(job, hear):
    agenda = read_agenda(job.content)
    files = _files([piece.file for item in agenda.items for piece in item.pieces if piece.file])
    agenda = agenda.with_faults({pk: _fault(file) for pk, file in files.items()})
    made, faults = bundle.make(
        agenda, lambda piece: intake.content_of(files[piece.file].pdf_sha256), title=job.title, asked_at=job.asked_at,
        on_progress=hear,
    )  # fmt: skip
    return made.content, made.pages, faults


def _files(wanted):
    """The files of the papers by their id; one that still waits is read now, and waited for if somebody else reads it."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        files = {str(file.pk): file for file in PaperFile.objects.filter(pk__in=wanted)}
        waiting = [pk for pk, file in files.items() if file.is_waiting]
        if not waiting or time.monotonic() > until:
            return files
        for pk in waiting:
            reading.run(pk)
        if PaperFile.objects.filter(pk__in=waiting, state=JobState.RUNNING).exists():
            time.sleep(1)


def _fault(file):
    if file.is_done:
        return ""
    return file.fault if file.has_failed else "Dit stuk werd nog nagekeken toen de bundel werd gemaakt."


def _note(job, hear):
    note = job.content
    author = f"Regio {note['region']}" if note["side"] == "regio" else "Rijk"
    return _plain("pdf/note.html", {"note": note}, job, author, hear)


MAKERS = {
    PrintKind.AGENDA: _agenda, PrintKind.BUNDLE: _bundle, PrintKind.REPORT: _report, PrintKind.NOTE: _note,
    PrintKind.PUBLIC_NOTE: _note,
}  # fmt: skip
"""By kind of print: the job and who hears how far it is → (PDF, pages, what could not be taken in)."""


def register(kind, maker):
    """Let another app make its own kind of print; called once, from an AppConfig (governance doesn't know plans)."""
    MAKERS[kind] = maker
