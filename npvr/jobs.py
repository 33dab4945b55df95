"""Work on a row by one worker at a time: claim it, show signs of life, end it, and find what nobody works on.

The one place for this (trust.md F1, F34). Mail goes by governance/notices/delivery.py: it waits longer from try to try,
is never given up, and shows no sign of life, as a mail takes seconds.
"""

import logging
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from npvr import pdf
from npvr.access import Refused
from npvr.files import NoRoom
from npvr.models import JobState
from npvr.pdf import memory

logger = logging.getLogger(__name__)
BEAT_SECONDS = 5
QUIET_SECONDS = 15  # three missed beats: that worker is gone
LOST_AFTER_SECONDS = 20
LATE_SECONDS = 120  # docs/running.md tells operators so
ATTEMPTS = 3
BATCH = 50
DATABASE_AWAY = (OperationalError, InterfaceError)


@dataclass(frozen=True, eq=False, repr=False)
class Jobs:
    """The jobs of one table (npvr.models.Job), read as `rows` reads them.

    `why` is the column that says in Dutch why one failed: two tables were in use with "failure" before the others got
    "fault". The four texts are what it says; they differ where a screen can name what was asked, and what to do instead.
    """

    rows: QuerySet
    why: str = "fault"
    no_room: str = "Er is nu geen ruimte om het bestand te bewaren. Het portaal probeert het vanzelf opnieuw."
    too_large: str = "Dit vraagt meer geheugen dan er is. Verklein de afbeeldingen erin, of deel het in tweeën."
    gave_up: str = "Het maken is drie keer afgebroken. Probeer het opnieuw of meld het."
    broken: str = "Het maken ging mis door een fout in het portaal. Probeer het opnieuw of meld het."

    def run(self, pk, do):
        """Let `do(row)` do the work of a row, for a row that waits and that no living worker has; safe to run twice.

        `do` answers nothing and ends the row itself (`done`), or refuses in Dutch.
        """
        row = self.claim(pk)
        if row is None:
            return
        try:
            with self._heartbeat(row):
                do(row)
        except DATABASE_AWAY as error:
            logger.warning("%s waits for the database: %s", self._name(pk), error)
            connection.close()  # the row still says that it is being made; the sweeper finds it without a sign of life
        except NoRoom:
            _queue(self._held(row), **{self.why: self.no_room})
        except Refused as refusal:
            self._fail(row, str(refusal))
        except (memory.TooLargeForMemory, MemoryError):
            self._fail(row, self.too_large)
        except pdf.PdfUnavailable as reason:
            self._fail(row, str(reason))
        except Exception:
            logger.exception("%s", self._name(pk))
            self._fail(row, self.broken)

    def claim(self, pk):
        """Take the row if nobody living has it: one conditional UPDATE decides; too many tries end it as failed."""
        now = timezone.now()
        gone = Q(state=JobState.RUNNING, beat_at__lt=now - timedelta(seconds=QUIET_SECONDS))
        claimed = self.rows.filter(Q(state=JobState.QUEUED) | gone, pk=pk).update(
            state=JobState.RUNNING, beat_at=now, progress=1, attempts=F("attempts") + 1
        )
        if not claimed:
            return None
        row = self.rows.get(pk=pk)
        if row.attempts > ATTEMPTS:
            self._fail(row, self.gave_up)
            return None
        return row

    def tell(self, row, **news):
        """Write something about a row on which this worker works; a database that is away just then doesn't hear it."""
        try:
            self._held(row).update(**news)
        except DATABASE_AWAY as error:
            logger.warning("%s goes on without the database: %s", self._name(row.pk), error)
            connection.close()

    def hear(self, row):
        """Who is told how far the work is, in percent: 1 to 99 while it lasts."""
        return lambda percent: self.tell(row, progress=max(1, min(99, percent)))

    def done(self, row, **values):
        """Write that the work is done, also for a worker that was given up too soon; what was done before stays."""
        waiting = self.rows.filter(pk=row.pk).exclude(state=JobState.DONE)
        waiting.update(state=JobState.DONE, progress=100, ended_at=timezone.now(), **{self.why: ""}, **values)

    def again(self, which, **values):
        """Put one that failed back in the queue, with all its tries; gives whether there was one."""
        return bool(_queue(self.rows.filter(which, state=JobState.FAILED), **{self.why: ""}, **values))

    def lost(self, now=None, *, seconds=LOST_AFTER_SECONDS):
        """The ids of rows nobody works on: waiting without a sign of life for so many seconds; BATCH at most, oldest first."""
        since = (now or timezone.now()) - timedelta(seconds=seconds)
        quiet = Q(beat_at__lt=since) | Q(beat_at__isnull=True, asked_at__lt=since)
        waiting = self.rows.filter(quiet, state__in=[JobState.QUEUED, JobState.RUNNING])
        return list(waiting.order_by("asked_at").values_list("pk", flat=True)[:BATCH])

    def late(self):
        """How many nobody has worked on for LATE_SECONDS: the worker, the clock or Redis is away, or the disk is full."""
        return len(self.lost(seconds=LATE_SECONDS))

    def _name(self, pk):
        return f"{self.rows.model.__name__} {pk}"

    def _held(self, row):
        """The row while this worker has it: one that was silent too long doesn't end what another took over."""
        return self.rows.filter(pk=row.pk, state=JobState.RUNNING, attempts=row.attempts)

    def _fail(self, row, why):
        self._held(row).update(state=JobState.FAILED, ended_at=timezone.now(), **{self.why: why})

    @contextmanager
    def _heartbeat(self, row):
        """While the work lasts, say every few seconds that this worker lives: laying out many pages is one long step."""
        done = threading.Event()

        def beat():
            while not done.wait(BEAT_SECONDS):
                self.tell(row, beat_at=timezone.now())
            connection.close()

        thread = threading.Thread(target=beat, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()


def _queue(rows, **values):
    """Back in the queue, and no try is counted; the beat lets the sweeper come by in LOST_AFTER_SECONDS."""
    return rows.update(state=JobState.QUEUED, progress=0, attempts=0, beat_at=timezone.now(), ended_at=None, **values)
