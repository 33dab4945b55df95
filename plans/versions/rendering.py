"""Running a render job: claim it, make the PDF from the version's tree, keep the file, then the row (trust.md F1)."""

import hashlib
import logging
import threading
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from npvr import pdf
from npvr.access import Refused
from npvr.files import NoRoom, write_file
from npvr.pdf import memory

from ..content import tree as content_tree
from ..documents.models import Image
from .models import Edition, JobState, RenderJob, Rendition
from .printing import Cover, PrintedPledge, Signature, render_tree

logger = logging.getLogger(__name__)
BEAT_SECONDS = 5
QUIET_SECONDS = 15  # three missed beats: that worker is gone
ATTEMPTS = 3
DATABASE_AWAY = (OperationalError, InterfaceError)
NO_ROOM = "Er is nu geen ruimte om de PDF te bewaren. Het portaal probeert het vanzelf opnieuw."
CONCEPT, ADOPTED = "Concept", "Vastgesteld"


def run(job_pk):
    """Make the PDF of a job. Twice at once, or again after success, makes no second file."""
    job = claim(job_pk)
    if job is None:
        return
    try:
        with heartbeat(job):
            made = _render(job)
        _keep(job, made)
    except DATABASE_AWAY as error:
        logger.warning("render job %s waits for the database: %s", job_pk, error)
        connection.close()  # the row still says that it is being made; the sweeper finds it without a sign of life
    except NoRoom:
        _wait_for_room(job)
    except Refused as refusal:
        _fail(job, str(refusal))
    except (pdf.PdfUnavailable, memory.TooLargeForMemory) as reason:
        _fail(job, str(reason))
    except Exception:
        logger.exception("render job %s", job_pk)
        _fail(job, "Het maken van de PDF ging mis door een fout in het portaal. Probeer het opnieuw of meld het.")


def claim(job_pk):
    """Take the job if nobody living has it. One conditional UPDATE decides; too many tries end it as failed."""
    now = timezone.now()
    free = Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING, beat_at__lt=now - timedelta(seconds=QUIET_SECONDS))
    if Rendition.objects.filter(version__jobs=job_pk, edition=F("version__jobs__edition")).exists():
        RenderJob.objects.filter(pk=job_pk).update(state=JobState.DONE, progress=100, ended_at=now)
        return None
    claimed = RenderJob.objects.filter(free, pk=job_pk).update(
        state=JobState.RUNNING, beat_at=now, progress=1, attempts=F("attempts") + 1
    )
    if not claimed:
        return None
    job = RenderJob.objects.select_related(
        "version__document__region", "version__adoption", "version__edition_of__adoption"
    ).get(pk=job_pk)
    if job.attempts > ATTEMPTS:
        _fail(job, "Het maken van de PDF is drie keer afgebroken. Probeer het opnieuw of meld het aan beheer.")
        return None
    return job


def _render(job):
    version = job.version
    tree = content_tree.read(version.content)
    files = {
        image.sha256: settings.MEDIA_ROOT / image.path for image in Image.objects.filter(pk__in=list(tree["images"]))
    }
    cover = cover_of(version, job.edition)
    with memory.at_most(settings.PDF_MEMORY_MB):
        return render_tree(tree, cover, files, on_progress=lambda percent: _progress(job, percent))


def cover_of(version, edition):
    """What stands on the cover and the page of data; all of it about the version.

    None of it is about persons, but for the adopted edition: that one says who gave the akkoord of each side. The public
    edition of an adopted version says so by function. A concept is of the version as it was made, with the number of then.
    """
    original, public = version.original, edition == Edition.PUBLIC
    adopted = edition == Edition.ADOPTED or (public and original.adopted_as is not None)
    number = version.number if adopted else version.made_number
    document, region = version.document, version.document.region
    period = f"{document.first_year} – {document.last_year}" if document.period else ""
    return Cover(
        number=number,
        label=version.label,
        status=ADOPTED if adopted else CONCEPT,
        made_on=timezone.localdate(original.made_at),
        sha256=version.sha256,
        edition=edition,
        region=region.name,
        title=document.title,
        period=period,
        base_url=f"{settings.BASE_URL}{document.path}versies/{number}/",
        contact=f"de programmamanager NPVR van de regio {region.name}",
        marker=(region.map_x, region.map_y) if region.map_x else None,
        demo=document.is_demo,
        made_number=version.made_number if adopted else "",
        adopted_on=timezone.localdate(original.adoption.at) if adopted else None,
        signatures=_signatures(original, names=not public) if adopted else (),
        pledges=_pledges(original) if adopted and not public else (),
        original_sha256=original.sha256 if public else "",
    )


def _pledges(version):
    """What ministries put in, as they said it by the time of the adoption; what came later has the page alone.

    Not for a public edition: it is typed freely, and the check for names doesn't see it.
    """
    return tuple(
        PrintedPledge(one.ministry.name, one.text, one.by.name, one.seat, one.at)
        for one in version.pledges.newest()
        if not one.late
    )


def _signatures(version, *, names):
    """The akkoord of both sides as it is printed, region first; without `names` by function only.

    The mandate then stays out too: it is typed freely, and the check for names doesn't see it.
    """
    adoption, mandates = version.adoption, {}
    for one in version.mandates.filter(withdrawn_at=None) if names else ():
        mandates.setdefault(one.side, []).append((one.body, one.decided_on, one.paper))
    return tuple(
        Signature(f"namens {words}", one.by.name if names else "", one.seat, one.at, tuple(mandates.get(one.side, ())))
        for words, one in (("de regio", adoption.region_approval), ("het rijk", adoption.state_approval))
    )


def _progress(job, percent):
    """How far it is, 1 to 99 percent while the work lasts; a database that is away just then doesn't hear it."""
    _tell(job, progress=max(1, min(99, percent)))


def _tell(job, **news):
    try:
        RenderJob.objects.filter(pk=job.pk, state=JobState.RUNNING).update(**news)
    except DATABASE_AWAY as error:
        logger.warning("render job %s goes on without the database: %s", job.pk, error)
        connection.close()


@contextmanager
def heartbeat(job):
    """While the work lasts, say every few seconds that this worker lives: laying out a long text is one long step."""
    done = threading.Event()

    def beat():
        while not done.wait(BEAT_SECONDS):
            _tell(job, beat_at=timezone.now())
        connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _keep(job, made):
    """First the file, whole; then its row and the end of the job together. A second worker's file is not kept.

    The name follows from the bytes, and the same version gives the same bytes: a worker that ends between file and row
    leaves the very file that the next one writes.
    """
    sha256 = hashlib.sha256(made.content).hexdigest()
    name = f"pdf/{sha256}.pdf"
    target = settings.MEDIA_ROOT / name
    write_file(target, made.content)
    with transaction.atomic():
        rendition, mine = Rendition.objects.get_or_create(
            version=job.version,
            edition=job.edition,
            defaults={
                "path": name, "sha256": sha256, "size": len(made.content),
                "pages": made.pages,
            },
        )  # fmt: skip
        RenderJob.objects.filter(pk=job.pk).update(
            state=JobState.DONE, progress=100, refused=made.refused, failure="", ended_at=timezone.now()
        )
    if not mine and rendition.path != name:
        target.unlink(missing_ok=True)
    return rendition


def _wait_for_room(job):
    """Back in the queue, and no try is counted; the sweeper comes by again in LOST_AFTER_SECONDS (tasks.py)."""
    RenderJob.objects.filter(pk=job.pk).update(
        state=JobState.QUEUED, progress=0, attempts=0, failure=NO_ROOM, beat_at=timezone.now()
    )


def _fail(job, why):
    RenderJob.objects.filter(pk=job.pk).update(state=JobState.FAILED, failure=why, ended_at=timezone.now())
