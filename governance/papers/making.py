"""Making a print that was asked: by a worker, from the data of its job alone, kept with the SHA-256 of its bytes."""

import hashlib

from django.conf import settings
from django.db import transaction

from npvr.files import write_file
from npvr.pdf import memory

from ..models import Printed, PrintJob, WorkState
from . import intake, working

MAKERS = {}
"""By kind of print: data of the job → (PDF, pages, what could not be taken in)."""


def run(pk):
    """Make a print. Twice at once, or again after success, makes no second file."""
    working.run(PrintJob, pk, _make)


def _make(job):
    def hear(percent):
        working.tell(PrintJob, job.pk, progress=max(1, min(99, percent)))

    with memory.at_most(settings.PDF_MEMORY_MB):
        made, pages, broken = MAKERS[job.kind](job, hear)
    sha256 = hashlib.sha256(made).hexdigest()
    write_file(intake.path_of(sha256), made)
    with transaction.atomic():
        Printed.objects.get_or_create(
            job=job, defaults={"sha256": sha256, "size": len(made), "pages": pages, "broken": broken}
        )
        working.end(PrintJob, job.pk, WorkState.DONE, progress=100, fault="")
