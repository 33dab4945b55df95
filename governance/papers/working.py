"""Work on a row by one worker at a time: claim it, show signs of life, end it, and find what nobody works on."""

import logging
import threading
from contextlib import contextmanager
from datetime import timedelta

from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, Q
from django.utils import timezone

from npvr import pdf
from npvr.access import Refused
from npvr.files import NoRoom
from npvr.pdf import memory

from ..models import WorkState

logger = logging.getLogger(__name__)
BEAT_SECONDS = 5
QUIET_SECONDS = 15  # three missed beats: that worker is gone
LOST_AFTER_SECONDS = 20
ATTEMPTS = 3
DATABASE_AWAY = (OperationalError, InterfaceError)
NO_ROOM = "Er is nu geen ruimte om het bestand te bewaren. Het portaal probeert het vanzelf opnieuw."
TOO_LARGE = "Dit vraagt meer geheugen dan er is. Verklein de afbeeldingen erin, of deel het in tweeën."
GAVE_UP = "Het maken is drie keer afgebroken. Probeer het opnieuw of meld het aan beheer."
BROKEN = "Het maken ging mis door een fout in het portaal. Probeer het opnieuw of meld het."


def run(model, pk, do):
    """Let `do(row)` do the work of a row, for a row that waits and that no living worker has; safe to run twice.

    `do` answers nothing and ends the row itself (`end`), or refuses in Dutch.
    """
    row = claim(model, pk)
    if row is None:
        return
    try:
        with heartbeat(model, pk):
            do(row)
    except DATABASE_AWAY as error:
        logger.warning("%s %s waits for the database: %s", model.__name__, pk, error)
        connection.close()  # the row still says that it is being made; the sweeper finds it without a sign of life
    except NoRoom:
        end(model, pk, WorkState.QUEUED, progress=0, attempts=0, fault=NO_ROOM, beat_at=timezone.now(), ended_at=None)
    except Refused as refusal:
        end(model, pk, WorkState.FAILED, fault=str(refusal))
    except (memory.TooLargeForMemory, MemoryError):
        end(model, pk, WorkState.FAILED, fault=TOO_LARGE)
    except pdf.PdfUnavailable as reason:
        end(model, pk, WorkState.FAILED, fault=str(reason))
    except Exception:
        logger.exception("%s %s", model.__name__, pk)
        end(model, pk, WorkState.FAILED, fault=BROKEN)


def claim(model, pk):
    """Take the row if nobody living has it: one conditional UPDATE decides; too many tries end it as failed."""
    now = timezone.now()
    gone = Q(state=WorkState.RUNNING, beat_at__lt=now - timedelta(seconds=QUIET_SECONDS))
    claimed = model.objects.filter(Q(state=WorkState.QUEUED) | gone, pk=pk).update(
        state=WorkState.RUNNING, beat_at=now, progress=1, attempts=F("attempts") + 1
    )
    if not claimed:
        return None
    row = model.objects.get(pk=pk)
    if row.attempts > ATTEMPTS:
        end(model, pk, WorkState.FAILED, fault=GAVE_UP)
        return None
    return row


def end(model, pk, state, **values):
    """Write how the work ended."""
    model.objects.filter(pk=pk).update(**{"state": state, "ended_at": timezone.now(), **values})


def tell(model, pk, **news):
    """Write how far it is; a database that is away just then doesn't hear it."""
    try:
        model.objects.filter(pk=pk, state=WorkState.RUNNING).update(**news)
    except DATABASE_AWAY as error:
        logger.warning("%s %s goes on without the database: %s", model.__name__, pk, error)
        connection.close()


@contextmanager
def heartbeat(model, pk):
    """While the work lasts, say every few seconds that this worker lives: laying out many pages is one long step."""
    done = threading.Event()

    def beat():
        while not done.wait(BEAT_SECONDS):
            tell(model, pk, beat_at=timezone.now())
        connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def lost(model, now=None):
    """The rows nobody works on: waiting without a sign of life for LOST_AFTER_SECONDS; at most 50."""
    since = (now or timezone.now()) - timedelta(seconds=LOST_AFTER_SECONDS)
    quiet = Q(beat_at__lt=since) | Q(beat_at__isnull=True, asked_at__lt=since)
    waiting = Q(state__in=[WorkState.QUEUED, WorkState.RUNNING])
    return list(model.objects.filter(waiting & quiet).order_by("asked_at").values_list("pk", flat=True)[:50])
