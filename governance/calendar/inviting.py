"""Telling the members of a body when it meets, and the .ics that their mail brings along (docs/decisions/0032).

One notice a member in the transaction of the step; the mail job makes the .ics when it sends, of how the meeting stands
then: whoever was told of two moves within the hour gets the last. About a meeting that is, or was to be, within a day
the mail waits for no hour. METHOD is PUBLISH, or CANCEL for one that does not go
on: nobody reads an answer that a calendar program would send back.
"""

from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.utils import timezone

from npvr.templatetags.ui import count, date_nl

from ..bodies.members import members_of
from ..models import MeetingState
from ..notices import operations as notices
from .events import event_of, title_of
from .ics import CANCEL, PUBLISH, attachment

AT_ONCE_WITHIN = timedelta(days=1)
MOST_FILES = 20
"""Of one mail; the page of each meeting gives the same file."""


def tell_planned(meeting, *, by):
    """A meeting was planned."""
    _tell(meeting, by, f"gepland op {meeting.when}")


def tell_moved(meeting, *, by, was_at):
    """A meeting that was to begin at `was_at` has another time or place; what was told before waits no more."""
    where = f", {meeting.place}" if meeting.place else ""
    _tell(meeting, by, f"nieuwe tijd of plaats: {meeting.when}{where}", was_at)


def tell_cancelled(meeting, *, by):
    """A meeting does not take place."""
    _tell(meeting, by, f"het overleg van {meeting.when} vervalt")


def cannot_wait(*moments):
    """Whether one of these moments, at which a meeting begins or was to, is so near that its mail waits for no hour."""
    return min(moments) < timezone.now() + AT_ONCE_WITHIN


def _tell(meeting, by, what, *was_at):
    topic = f"wanneer:{meeting.pk}"
    notices.close(topic)
    if meeting.body_id is None:
        return
    notices.tell(
        _members(meeting.body, meeting.on, by), text=f"{title_of(meeting)}: {what}.", path=meeting.path, topic=topic,
        region=meeting.region, meeting=meeting, at_once=cannot_wait(meeting.starts_at, *was_at),
    )  # fmt: skip


def tell_series(series, meetings, *, by):
    """Meetings of a body were planned as a series: one notice for all that are still to come."""
    coming = [one for one in meetings if one.ends_at > timezone.now()]
    if not coming:
        return
    body, first, last = series.body, coming[0], coming[-1]
    when = (
        f"van {date_nl(first.on)} tot en met {date_nl(last.on)}" if first.on != last.on else f"op {date_nl(first.on)}"
    )
    place = f"/regios/{body.region.slug}/overleg/" if body.region_id else "/overleg/"
    notices.tell(
        _members(body, first.on, by), text=f"{title_of(first)}: {count(len(coming), 'overleg,overleggen')} gepland, {when}.",
        path=f"{place}bijeenkomsten/?gremium={body.pk}", region=body.region, series=series,
        at_once=cannot_wait(first.starts_at),
    )  # fmt: skip


def _members(body, day, by):
    found = {one.person_id: one.person for one in members_of(body, max(day, timezone.localdate()))}
    found.pop(by.pk, None)
    return list(found.values())


def attachments(told):
    """The calendars that go along with a mail about these notices: one a meeting, one a series; none about the past."""
    meetings = {one.meeting_id: one.meeting for one in told if one.meeting_id is not None}
    series = {one.series_id: one.series for one in told if one.series_id is not None}
    files = [_file([one], f"overleg-{one.on}") for one in meetings.values() if one.ends_at > timezone.now()]
    for one in series.values():
        coming = one.meetings.filter(state=MeetingState.PLANNED, ends_at__gt=timezone.now())
        rows = [row for row in coming.select_related("body", "region") if row.pk not in meetings]
        if rows:
            files.append(_file(rows, f"reeks-{rows[0].on}"))
    return files[:MOST_FILES]


def _file(meetings, name):
    cancelled = all(one.state == MeetingState.CANCELLED for one in meetings)
    return attachment(
        [event_of(one, with_link=True) for one in meetings],
        f"{name}{'-vervallen' if cancelled else ''}.ics",
        method=CANCEL if cancelled else PUBLISH,
        organizer=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
    )
