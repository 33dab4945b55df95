"""Writing iCalendar (RFC 5545, 5546 and 7986) with the library icalendar: bytes that a calendar program reads.

Pure: knows no model and no request. Times stand on the clock of the Netherlands with a VTIMEZONE of its own, so that a
program that knows no time zones shows them right. In the hour that comes twice in October a local time means the first
(RFC 5545, 3.3.5): the second is written in UTC.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from email.mime.base import MIMEBase
from zoneinfo import ZoneInfo

import icalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
PRODID = "-//NPVR-portaal//Overleg//NL"
PUBLISH, CANCEL = "PUBLISH", "CANCEL"
CONTENT_TYPE = "text/calendar; charset=utf-8"
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
SUMMER, WINTER = timedelta(hours=2), timedelta(hours=1)


@dataclass(frozen=True)
class Event:
    """One meeting or event. The same `uid` with a higher `sequence` (from 0) moves what a calendar already holds."""

    uid: str
    sequence: int
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    url: str = ""
    cancelled: bool = False
    description: str = ""


def calendar_of(events, *, method=PUBLISH, name="", organizer="", refresh=None, stamp=None):
    """A whole calendar as bytes (UTF-8, CRLF, folded).

    `organizer` is a mail address: RFC 5546 wants one in what goes out by mail. `refresh` (timedelta) hints how often a
    feed is worth fetching; `stamp` is when this was written, now when left out.
    """
    stamp = stamp or datetime.now(UTC)
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if name:
        calendar.add("name", _text(name))
        calendar.add("x-wr-calname", _text(name))
        calendar.add("x-wr-timezone", AMSTERDAM.key)
    if refresh:
        calendar.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", icalendar.vDuration(refresh))
    calendar.add_component(_time_zone())
    for event in events:
        calendar.add_component(_vevent(event, method, organizer, stamp))
    return calendar.to_ical()


def attachment(events, filename, **options):
    """A calendar as a part of a mail: its type says the method too, as RFC 6047 asks."""
    method = options.get("method", PUBLISH)
    part = MIMEBase("text", "calendar", method=method, charset="utf-8", name=filename)
    part.set_payload(calendar_of(events, **options), "utf-8")
    part.add_header("Content-Disposition", "attachment", filename=filename)
    return part


def _vevent(event, method, organizer, stamp):
    found = icalendar.Event()
    found.add("uid", _line(event.uid))
    found.add("dtstamp", stamp.astimezone(UTC).replace(microsecond=0))
    found.add("dtstart", _on_the_clock(event.starts_at))
    found.add("dtend", _on_the_clock(event.ends_at))
    found.add("summary", _line(event.title))
    found.add("sequence", event.sequence)
    found.add("status", "CANCELLED" if event.cancelled or method == CANCEL else "CONFIRMED")
    if event.place:
        found.add("location", _line(event.place))
    if event.url:
        found.add("url", _line(event.url))
    if event.description:
        found.add("description", _text(event.description))
    if organizer:
        found.add("organizer", f"mailto:{_line(organizer)}")
    return found


def _on_the_clock(moment):
    local = moment.astimezone(AMSTERDAM).replace(microsecond=0)
    return local.astimezone(UTC) if local.fold else local


def _text(words):
    """Without control characters, which no line of a calendar may hold; line ends stay."""
    return FORBIDDEN.sub("", str(words).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def _line(words):
    return " ".join(_text(words).split())


def _time_zone():
    """The clock in the Netherlands since 1996 as two rules, that hold on after 2037 (directive 2000/84/EC)."""
    zone = icalendar.Timezone()
    zone.add("tzid", AMSTERDAM.key)
    for kind, name, first, before, after in [
        (icalendar.TimezoneDaylight, "CEST", datetime.combine(date(1996, 3, 31), time(2)), WINTER, SUMMER),
        (icalendar.TimezoneStandard, "CET", datetime.combine(date(1996, 10, 27), time(3)), SUMMER, WINTER),
    ]:
        change = kind()
        change.add("dtstart", first)
        change.add("rrule", {"freq": "yearly", "bymonth": first.month, "byday": "-1su"})
        change.add("tzname", name)
        change.add("tzoffsetfrom", before)
        change.add("tzoffsetto", after)
        zone.add_component(change)
    return zone
