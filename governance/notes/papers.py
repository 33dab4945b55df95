"""Decision notes as papers of a meeting (governance/papers/sources.py): a print that was made, of the own side."""

from npvr.access import Refused
from npvr.models import JobState
from npvr.templatetags.ui import date_nl

from ..models import PrintJob, PrintKind
from ..papers.intake import content_of
from ..papers.sources import Fetched, register
from . import rules

GONE = "Deze beslisnota is er niet, of u kunt haar niet zien."
NEWEST = 20


def choices(person, region):
    """The newest print of each note this person sees, with who else sees it now."""
    return [(str(job.pk), title) for job, title in _prints(person, region)]


def fetch(person, region, key):
    """The PDF of a print; refuses one of a note that is not the person's to see."""
    found = next(((job, title) for job, title in _prints(person, region) if str(job.pk) == key), None)
    content = content_of(found[0].made.sha256) if found else None
    if content is None:
        raise Refused(GONE)
    return Fetched(content, found[0].title)


def _prints(person, region):
    if region is None:
        return []
    notes = {note.prints: note for note in rules.notes_seen(person, region)[:NEWEST]}
    kinds = [PrintKind.NOTE, PrintKind.PUBLIC_NOTE]
    jobs = PrintJob.objects.filter(subject__in=notes, kind__in=kinds, state=JobState.DONE).select_related("made")
    newest = {}
    for job in jobs.defer("content").order_by("-asked_at"):
        if job.kind == PrintKind.NOTE or notes[job.subject].is_public:  # not an edition that was taken back
            newest.setdefault((job.subject, job.kind), job)
    return [(job, _title(job, notes[job.subject])) for job in newest.values()]


def _title(job, note):
    who = "openbare uitgave" if job.kind == PrintKind.PUBLIC_NOTE else f"nu alleen voor {note.get_side_display()}"
    return f"{job.title}, {date_nl(note.on)} ({who})"


def offer():
    """Say that decision notes can be put on an agenda."""
    register("beslisnota", "Beslisnota's", choices, fetch)
