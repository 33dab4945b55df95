"""The verbs of notices: tell people something, close what waits no more. Call them in the transaction of the step."""

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from ..matrix import MATRIX
from ..meetings.rules import may_view_body, may_view_meeting
from ..models.notices import TEXT_LENGTH, Notice
from ..rights import may, may_partly

FOR_WHOM = ("region", "meeting__body", "series__body")
"""What `is_for` reads of a notice."""


def waiting_key(person_pk):
    """The key in the cache under which the frame keeps how much waits for a person."""
    return f"waiting-{person_pk}"


def tell(people, *, text, path, topic="", region=None, right="", meeting=None, series=None, at_once=False):
    """Tell each of `people` one thing: a Dutch sentence and an address in the portal.

    `text` holds no words of a draft and no title of something that is not shared with them. With `right` (a row of the
    matrix) whoever has lost it when the mail goes out gets none. Somebody without access is told nothing. About the time
    of a `meeting` or a `series` the mail brings it as .ics, to who may see it then. What is `at_once` (a meeting of today
    that is off) is mailed without the hour between two mails.
    """
    rows = [
        Notice(
            person=person, text=text[:TEXT_LENGTH], path=path, topic=topic, region=region, right=right, meeting=meeting,
            series=series, at_once=at_once,
        )
        for person in {person.pk: person for person in people}.values()
        if person.is_active
    ]  # fmt: skip
    Notice.objects.bulk_create(rows)
    _forget_counts(row.person_id for row in rows)


def close(topic, *, person=None):
    """What was told about this waits no more: for everybody, or for one person."""
    found = Notice.objects.filter(topic=topic, closed_at=None)
    found = found.filter(person=person) if person else found
    people = list(found.values_list("person_id", flat=True))
    found.update(closed_at=timezone.now())
    _forget_counts(people)


def mark_read(person, notice_pk=None):
    """The person has read one notice, or all of them; another's stays. How many it was."""
    found = Notice.objects.filter(person=person, closed_at=None)
    found = found if notice_pk is None else found.filter(pk=notice_pk)
    number = found.update(closed_at=timezone.now())
    _forget_counts([person.pk])
    return number


def open_notices(person, most):
    """The newest notices that wait for this person; without those about what is no longer theirs to see."""
    rows = Notice.objects.filter(person=person, closed_at=None).select_related(*FOR_WHOM)[: most * 2]
    return [row for row in rows if is_for(person, row)][:most]


def is_for(person, notice):
    """Whether the person may still go where the notice leads.

    A row of the matrix that gives everybody a part only (what is asked of them) is enough with that part.
    """
    if notice.meeting_id is not None and not may_view_meeting(person, notice.meeting):
        return False
    if notice.series_id is not None and not may_view_body(person, notice.series.body):
        return False
    if not notice.right:
        return True
    asked = person, notice.right, notice.region_id
    return may(*asked) or (not MATRIX[notice.right].columns() and may_partly(*asked))


def _forget_counts(people):
    keys = [waiting_key(pk) for pk in people]
    transaction.on_commit(lambda: cache.delete_many(keys))
