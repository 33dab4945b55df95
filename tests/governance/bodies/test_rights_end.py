"""The day a seat ends, its rights end at 00:00 Dutch time, also in a session that is open (issue 6, Done-when 2)."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from governance.bodies import appointing
from governance.models import Appointment
from plans.models import Chapter
from tests.conftest import make_person, seated

pytestmark = pytest.mark.django_db
PASSWORD = "een-goed-wachtwoord-1"

# The first day without the seat; the last moment with it and the first without; and a near miss: midnight in UTC, which
# is an hour or two after Dutch midnight, by when the rights must long be gone; the evening before it they must be there.
ENDS = [
    (date(2026, 3, 28), "2026-03-27T23:59:59+01:00", "2026-03-28T00:00:00+01:00", "2026-03-28T00:30:00+01:00"),
    (date(2026, 3, 29), "2026-03-28T23:59:59+01:00", "2026-03-29T00:00:00+01:00", "2026-03-29T00:59:59+01:00"),
    (date(2026, 3, 30), "2026-03-29T23:59:59+02:00", "2026-03-30T00:00:00+02:00", "2026-03-30T01:59:59+02:00"),
    (date(2026, 10, 24), "2026-10-23T23:59:59+02:00", "2026-10-24T00:00:00+02:00", "2026-10-24T01:59:59+02:00"),
    (date(2026, 10, 25), "2026-10-24T23:59:59+02:00", "2026-10-25T00:00:00+02:00", "2026-10-25T01:59:59+02:00"),
    (date(2026, 10, 26), "2026-10-25T23:59:59+01:00", "2026-10-26T00:00:00+01:00", "2026-10-26T00:59:59+01:00"),
]


@pytest.mark.parametrize(("day", "last", "first", "before_utc_midnight"), ENDS, ids=[str(day) for day, *_ in ENDS])
def test_an_open_session_loses_its_rights_at_dutch_midnight(
    day, last, first, before_utc_midnight, plan, region, manager
):
    """Reading the working text, saving in it and appointing: all of it, without signing out in between."""
    chapter = Chapter.objects.get(document=plan, slug="introductie")
    text, save = (
        f"/regios/{region.slug}/plan/",
        reverse("plans:save_chapter", kwargs={"region_slug": region.slug, "chapter_slug": chapter.slug}),
    )
    with time_machine.travel("2026-03-01T12:00:00+01:00", tick=False) as clock:
        person = make_person()
        held = appointing.appoint(
            Appointment.objects.get(person=seated("programmamedewerker", region)).seat,
            person=person, since=date(2026, 3, 2), by=manager,
        )  # fmt: skip
        appointing.end_appointment(held, on=day, by=manager)
        clock.move_to(f"{last[:10]}T15:00:00{last[-6:]}")  # within the twelve hours of a session
        client = Client()
        client.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
        clock.move_to(last)
        assert client.get(text).status_code == 200
        assert client.get(f"/regios/{region.slug}/overleg/gremia/nieuw/").status_code == 200
        for moment in (first, before_utc_midnight):
            clock.move_to(moment)
            assert client.get("/account/").status_code == 200  # the session is open
            assert client.get(text).status_code == 404
            assert client.post(save, {"html": "<p>Te laat.</p>", "base": 1}).status_code == 404
            assert client.get(f"/regios/{region.slug}/overleg/").status_code == 404
            assert "Te laat" not in Chapter.objects.select_related("text").get(pk=chapter.pk).text.html


@pytest.mark.parametrize(("day", "first"), [(day, first) for day, _, first, _ in ENDS], ids=[str(d) for d, *_ in ENDS])
def test_a_successor_begins_at_the_moment_the_other_ends(day, first, region, manager):
    with time_machine.travel("2026-03-01T12:00:00+01:00", tick=False) as clock:
        leaving, coming = seated("regiokassier", region), make_person()
        before = Appointment.objects.get(person=leaving)
        appointing.appoint(before.seat, person=coming, since=day, by=manager, succeeds=before)
        clock.move_to(first)
        sees = {}
        for person in (leaving, coming):
            client = Client()
            client.force_login(person)
            sees[person] = client.get(f"/regios/{region.slug}/procesmiddelen/boeken/").status_code
        assert sees == {leaving: 404, coming: 200}
