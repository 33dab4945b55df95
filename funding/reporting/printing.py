"""Making a print that was asked: by a worker, kept with the SHA-256 of its bytes (trust.md F1, F4)."""

import hashlib
import logging
import threading
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, Q
from django.utils import timezone

from npvr import pdf
from npvr.files import NoRoom, write_file
from npvr.pdf import memory
from plans.versions.models import JobState

from ..models import Printout
from . import paper

logger = logging.getLogger(__name__)
BEAT_SECONDS = 5
QUIET_SECONDS = 15  # three missed beats: that worker is gone
ATTEMPTS = 3
LATE_SECONDS = 120
DATABASE_AWAY = (OperationalError, InterfaceError)
NO_ROOM = "Er is nu geen ruimte om het overzicht te bewaren. Het portaal probeert het vanzelf opnieuw."
TOO_LARGE = "Het kasboek is te lang om in één keer af te drukken. Maak het overzicht per jaar, of neem de Excel."
BROKEN = "Het maken van het overzicht ging mis door een fout in het portaal. Maak het opnieuw of meld het."


def run(pk):
    """Make the PDF of a print. Twice at once, or again after success, makes no second file."""
    printout = claim(pk)
    if printout is None:
        return
    try:
        with _heartbeat(pk), memory.at_most(settings.PDF_MEMORY_MB):
            made = paper.render(
                printout.html,
                title=printout.title,
                region=printout.region.name,
                asked_at=printout.asked_at,
                on_progress=lambda percent: _tell(pk, progress=max(1, min(99, percent))),
            )
        _keep(printout, made)
    except DATABASE_AWAY as error:
        logger.warning("print %s waits for the database: %s", pk, error)
        connection.close()  # the row still says that it is being made; the sweeper finds it without a sign of life
    except NoRoom:
        Printout.objects.filter(pk=pk).update(
            state=JobState.QUEUED, progress=0, attempts=0, failure=NO_ROOM, beat_at=timezone.now()
        )
    except memory.TooLargeForMemory:
        _fail(pk, TOO_LARGE)
    except pdf.PdfUnavailable as reason:
        _fail(pk, str(reason))
    except Exception:
        logger.exception("print %s", pk)
        _fail(pk, BROKEN)


def claim(pk):
    """Take the print if nobody living has it: one conditional UPDATE decides; too many tries end it as failed."""
    now = timezone.now()
    free = Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING, beat_at__lt=now - timedelta(seconds=QUIET_SECONDS))
    claimed = Printout.objects.filter(free, pk=pk).update(
        state=JobState.RUNNING, beat_at=now, progress=1, attempts=F("attempts") + 1
    )
    if not claimed:
        return None
    printout = Printout.objects.select_related("region").get(pk=pk)
    if printout.attempts > ATTEMPTS:
        _fail(pk, "Het maken van het overzicht is drie keer afgebroken. Maak het opnieuw of meld het aan beheer.")
        return None
    return printout


def lost(now, seconds):
    """The prints nobody works on: without a sign of life for so many seconds."""
    since = now - timedelta(seconds=seconds)
    quiet = Q(beat_at__lt=since) | Q(beat_at__isnull=True, asked_at__lt=since)
    waiting = Q(state__in=[JobState.QUEUED, JobState.RUNNING])
    return list(Printout.objects.filter(waiting & quiet).order_by("asked_at").values_list("pk", flat=True)[:50])


def late_printouts():
    """How many prints nobody has worked on for LATE_SECONDS: the worker, the clock or Redis is away, or the disk is full."""
    return len(lost(timezone.now(), LATE_SECONDS))


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
    Printout.objects.filter(pk=printout.pk).update(
        state=JobState.DONE, progress=100, failure="", ended_at=timezone.now(), path=name, sha256=sha256,
        size=len(made.content), pages=made.pages,
    )  # fmt: skip


def _fail(pk, why):
    Printout.objects.filter(pk=pk).update(state=JobState.FAILED, failure=why, ended_at=timezone.now())


def _tell(pk, **news):
    try:
        Printout.objects.filter(pk=pk, state=JobState.RUNNING).update(**news)
    except DATABASE_AWAY as error:
        logger.warning("print %s goes on without the database: %s", pk, error)
        connection.close()


@contextmanager
def _heartbeat(pk):
    """While the work lasts, say every few seconds that this worker lives: laying out many pages is one long step."""
    done = threading.Event()

    def beat():
        while not done.wait(BEAT_SECONDS):
            _tell(pk, beat_at=timezone.now())
        connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
