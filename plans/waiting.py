"""What waits for a person: what they were told, versions to decide on, reactions that are asked of them, texts that
collided, chapters they write (the late ones first), failed PDF's."""

from django.core.cache import cache
from django.db.models import Q
from django.utils import timezone

from governance.notices.operations import open_notices, waiting_key

from .adoption.operations import topic
from .adoption.standing import waiting_for
from .documents.conflicts import open_collisions
from .documents.invitations.access import invited_to, readable_documents
from .documents.models import Chapter, ChapterState
from .reviews.asking import ANSWERING
from .reviews.operations import topic as request_topic
from .reviews.waiting import open_requests
from .versions.models import JobState, RenderJob

MOST = 20
COUNT_SECONDS = 60


def for_person(person):
    """Six lists, at most MOST each: notices, versions to decide on, reactions asked, collisions, chapters to write and
    failed PDF's.

    Four queries, and one more each for whoever decides and for whoever can be asked for a reactie. What a notice on the
    list is about already isn't listed again.
    """
    documents = readable_documents(person)
    invited = invited_to(person, "plans.view_working_text").chapters
    chapters = (
        Chapter.objects.filter(_in(documents, invited), writer=person, removed_at__isnull=True)
        .exclude(state=ChapterState.READY)
        .select_related("document__region")
        .order_by("due", "position")[:MOST]
    )
    failed = RenderJob.objects.filter(version__document__in=documents, state=JobState.FAILED)
    today = timezone.localdate()
    collided = open_collisions(person).filter(_in(documents, invited, "chapter__"))
    notices = open_notices(person, MOST)
    told = {notice.topic for notice in notices}
    found = {
        "notices": notices,
        "to_decide": [one for one in waiting_for(person, MOST) if topic(one[0]) not in told],
        "to_answer": [one for one in _asked(person) if request_topic(one) not in told],
        "collided": list(collided.select_related("chapter__document__region")[:MOST]),
        "chapters": [{"chapter": chapter, "late": bool(chapter.due and chapter.due < today)} for chapter in chapters],
        "failed": list(
            failed.select_related(
                "version__document__region", "version__adoption", "version__edition_of__adoption"
            ).defer("version__content", "version__edition_of__content")[:MOST]
        ),
    }
    cache.set(waiting_key(person.pk), sum(len(one) for one in found.values()), COUNT_SECONDS)
    return found


def _in(documents, chapters, prefix=""):
    """In one of these documents, or one of the chapters that somebody is invited to."""
    inside = Q(**{f"{prefix}document__in": documents})
    return inside | Q(**{f"{prefix}pk__in": chapters}) if chapters else inside


def _asked(person):
    """The requests for a reactie; no query for who has no seat of which one can be asked."""
    seats = {seat.column for seat in person.standing.held}
    return open_requests(person, most=MOST) if seats & ANSWERING else []


def context(request):
    """For the frame of every page: how many things wait for whoever is signed in; asked again once a minute."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {}
    count = cache.get(waiting_key(person.pk))
    if count is None:
        count = sum(len(one) for one in for_person(person).values())
    return {"waiting_count": count}
