"""What other programs read: written by the portal, opened by a parser nobody here wrote (the library icalendar)."""

from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest

from governance.calendar import ics
from governance.calendar.ics import AMSTERDAM


def event(**changed):
    start = changed.pop("starts_at", datetime(2026, 3, 30, 10, tzinfo=AMSTERDAM))
    told = {"uid": "u", "sequence": 2, "title": "Kernteam", "starts_at": start, "ends_at": start + timedelta(hours=1)}
    return ics.Event(**told | changed)


def read(*events, **options):
    """The calendar as the parser gives it back."""
    return icalendar.Calendar.from_ical(ics.calendar_of(events, **options))


@pytest.mark.parametrize(("day", "hours"), [
    (date(2026, 3, 28), 1), (date(2026, 3, 30), 2), (date(2026, 10, 24), 2), (date(2026, 10, 26), 1), (date(2045, 7, 1), 2),
])  # fmt: skip
def test_ten_o_clock_stays_ten_o_clock_on_both_sides_of_the_change_of_the_clock(day, hours):
    made = event(starts_at=datetime.combine(day, time(10), tzinfo=AMSTERDAM).astimezone(UTC))
    [found] = read(made).events
    assert found.start.replace(tzinfo=None) == datetime.combine(day, time(10))
    assert found.start.utcoffset() == timedelta(hours=hours)
    assert found.start == made.starts_at


def test_the_rules_of_the_written_time_zone_are_the_clock_in_the_netherlands():
    written = ics.calendar_of([event()])
    [zone] = icalendar.Calendar.from_ical(written).timezones
    zone["TZID"] = icalendar.vText("Zelf/Geschreven")  # a known name would be answered by the machine's own tables
    clock = zone.to_tz()
    for year in (2026, 2036):
        for month, day, hour in (
            (3, 28, 23),
            (3, 29, 1),
            (3, 30, 3),
            (10, 25, 1),
            (10, 27, 4),
            (12, 31, 12),
            (7, 1, 12),
        ):
            moment = datetime(year, month, day, hour, tzinfo=clock)
            assert moment.utcoffset() == moment.replace(tzinfo=AMSTERDAM).utcoffset(), moment


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_is_told_apart(fold):
    start = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=fold)
    [found] = read(event(starts_at=start, ends_at=start.astimezone(UTC) + timedelta(minutes=10))).events
    assert found.start.astimezone(UTC) == start.astimezone(UTC)
    assert found.end.astimezone(UTC) - found.start.astimezone(UTC) == timedelta(minutes=10)


def test_words_that_mean_something_in_a_calendar_come_back_as_they_were_without_control_characters():
    title = "Wonen; werken, én\r\nBEGIN:VEVENT\x00\x07 \\n" + "é" * 90
    written = ics.calendar_of(
        [event(title=title, place="Zaal 1, 's-Gravenhage\nEND:VCALENDAR", url="https://a.nl/?b=1,2")]
    )
    [found] = icalendar.Calendar.from_ical(written).events
    assert found["summary"] == "Wonen; werken, én BEGIN:VEVENT \\n" + "é" * 90
    assert found["location"] == "Zaal 1, 's-Gravenhage END:VCALENDAR"
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert not set(written) & (set(range(32)) - {10, 13})
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_an_event_says_who_it_is_which_one_it_is_and_whether_it_goes_on():
    stamp = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    calendar = read(event(cancelled=True), event(uid="v", sequence=0), stamp=stamp, refresh=timedelta(hours=4))
    first, second = calendar.events
    assert (first["uid"], first["sequence"], first["status"], first["dtstamp"].dt) == ("u", 2, "CANCELLED", stamp)
    assert (second["uid"], second["sequence"], second["status"]) == ("v", 0, "CONFIRMED")
    assert calendar["method"] == "PUBLISH"
    assert calendar["refresh-interval"].dt == timedelta(hours=4)


def test_a_part_of_a_mail_says_its_method_and_holds_the_calendar_byte_for_byte():
    stamp = datetime(2026, 1, 2, tzinfo=UTC)
    part = ics.attachment([event()], "overleg.ics", method=ics.CANCEL, organizer="portaal@npvr.example", stamp=stamp)
    assert part.get_content_type() == "text/calendar"
    assert part.get_param("method") == "CANCEL"
    content = part.get_payload(decode=True)
    assert content == ics.calendar_of([event()], method=ics.CANCEL, organizer="portaal@npvr.example", stamp=stamp)
    [found] = icalendar.Calendar.from_ical(content).events
    assert (found["status"], str(found["organizer"])) == ("CANCELLED", "mailto:portaal@npvr.example")
