"""The verbs of versions: make one, order its PDF, try a failed PDF again."""

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..content import tree as content_tree
from ..documents.models import Document
from ..items.tree import tree_of
from .models import Edition, RenderJob, Version, VersionState
from .page import store_page
from .rendering import JOBS
from .tasks import announce

LABEL_LENGTH = 40
NOTE_LENGTH = 4_000


@transaction.atomic
def make_version(document, *, by, token, label="", note="", made_at=None):
    """Freeze the working text as the next version and order its PDF; a repeated request gets the first one's version.

    The document's row is locked for the number and the token. All chapters with their texts come in one statement and
    all items in another, so a save in between is in the version whole or not at all (docs/decisions/0003, 0013).
    """
    label, note = _checked(label, note)
    document = Document.objects.select_for_update(of=("self",)).select_related("region").get(pk=document.pk)
    version = Version.objects.filter(token=token, made_by=by, document=document).first()
    if version is None:
        version = _freeze(document, by=by, token=token, label=label, note=note, made_at=made_at or timezone.now())
    return version


def _checked(label, note):
    label, note = " ".join(label.replace("\x00", "").split()), note.replace("\x00", "").strip()
    if len(label) > LABEL_LENGTH:
        raise Refused(f"Het etiket is te lang: {len(label)} tekens. Er passen er {LABEL_LENGTH}.")
    if len(note) > NOTE_LENGTH:
        raise Refused(f"De toelichting is te lang: {len(note)} tekens. Er passen er {NOTE_LENGTH}.")
    return label, note


def _freeze(document, *, by, token, label, note, made_at):
    tree = tree_of(document)
    content = content_tree.canonical(tree)
    major, minor = next_number(document)
    version = Version.objects.create(
        document=document, major=major, minor=minor, label=label, note=note, content=content,
        sha256=content_tree.digest(content), made_at=made_at, made_by=by, token=token,
    )  # fmt: skip
    VersionState.objects.create(version=version)
    store_page(version, tree)
    audit.record("versie gemaakt", actor=by, region=document.region, subject=str(version), detail=version.sha256)
    order_pdf(version, Edition.CONCEPT)
    return version


def next_number(document):
    """The number after the newest: 0.1, 0.2 …, and after the adoption of 1.0 1.1. A number is never used twice."""
    made = document.versions.order_by("-major", "-minor").values_list("major", "minor").first() or (0, 0)
    adopted = document.versions.aggregate(last=Max("adoption__number"))["last"] or 0
    major, minor = max(made, (adopted, 0))
    return major, minor + 1


def order_pdf(version, edition):
    """Ask for the PDF of an edition. The row is what counts; the queue is told after the commit, if it is there."""
    job, _ = RenderJob.objects.get_or_create(version=version, edition=edition)
    transaction.on_commit(lambda: announce(job.pk))
    return job


def try_again(version, edition, *, by):
    """Put a failed PDF back in the queue; refuses when it did not fail."""
    if not JOBS.again(Q(version=version, edition=edition), refused=[]):
        raise Refused("Deze PDF is niet mislukt, of wordt al opnieuw gemaakt.")
    job = RenderJob.objects.get(version=version, edition=edition)
    audit.record("PDF opnieuw gevraagd", actor=by, region=version.document.region, subject=str(version))
    transaction.on_commit(lambda: announce(job.pk))
    return job
