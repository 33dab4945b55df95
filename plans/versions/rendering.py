"""Running a render job: claim it, make the PDF from the version's tree, keep the file, then the row (trust.md F1)."""

import hashlib

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from npvr.files import write_file
from npvr.jobs import Jobs
from npvr.pdf import memory

from ..content import tree as content_tree
from ..documents.models import Image
from .models import Edition, RenderJob, Rendition
from .printing import Cover, PrintedPledge, Signature, render_tree

JOBS = Jobs(
    RenderJob.objects.select_related("version__document__region", "version__adoption", "version__edition_of__adoption"),
    why="failure",
    no_room="Er is nu geen ruimte om de PDF te bewaren. Het portaal probeert het vanzelf opnieuw.",
    too_large=memory.TOO_LARGE,
    gave_up="Het maken van de PDF is drie keer afgebroken. Probeer het opnieuw of meld het aan beheer.",
    broken="Het maken van de PDF ging mis door een fout in het portaal. Probeer het opnieuw of meld het.",
)
CONCEPT, ADOPTED = "Concept", "Vastgesteld"


def run(job_pk):
    """Make the PDF of a job. Twice at once, or again after success, makes no second file."""
    JOBS.run(job_pk, _make)


def _make(job):
    if Rendition.objects.filter(version=job.version, edition=job.edition).exists():
        JOBS.done(job)
    else:
        _keep(job, _render(job))


def _render(job):
    version = job.version
    tree = content_tree.read(version.content)
    files = {
        image.sha256: settings.MEDIA_ROOT / image.path for image in Image.objects.filter(pk__in=list(tree["images"]))
    }
    cover = cover_of(version, job.edition)
    with memory.at_most(settings.PDF_MEMORY_MB):
        return render_tree(tree, cover, files, on_progress=JOBS.hear(job))


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
        JOBS.done(job, refused=made.refused)
    if not mine and rendition.path != name:
        target.unlink(missing_ok=True)
    return rendition
