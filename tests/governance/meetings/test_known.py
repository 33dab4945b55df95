"""Meetings of which the sources know the day, in the demonstration."""

from governance.meetings.known import load_known_meetings
from governance.models import Decision, Meeting


def test_what_is_invented_of_a_meeting_that_took_place_is_marked(demo):
    then = Meeting.objects.filter(starts_at__year=2025, starts_at__month__lt=4)
    found = {one.on.isoformat(): one for one in then}
    board = found["2025-01-29"]
    assert (board.when, board.place, board.is_demo) == (
        "woensdag 29 januari 2025, 10.00–11.30 uur",
        "Doetinchem",
        False,
    )
    assert [one.number for one in Decision.objects.filter(meeting=board)] == ["2025-3", "2025-2", "2025-1"]
    others = [one for day, one in found.items() if day != "2025-01-29"]
    assert len(others) == 6
    assert {(one.is_demo, one.place) for one in others} == {(True, "tijd en plaats: demogegeven")}
    load_known_meetings()
    assert then.count() == len(found)
