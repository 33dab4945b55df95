"""The events of the demonstration."""

from governance.models import Event
from regions.models import Region


def test_the_demonstration_has_a_congress_that_was_and_a_session_that_is_full(demo):
    congress, session = Event.objects.select_related("meeting").order_by("meeting__starts_at")
    assert congress.meeting.when == "donderdag 3 april 2025, 12.00–17.00 uur"
    assert not congress.registrations.exists()
    assert Region.objects.get(slug="achterhoek") == session.meeting.region
    assert session.registrations.filter(state="waiting").count() == 2
