"""The calendar on the screen: what one may see and nothing else, any month one can ask for, few statements."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.test import Client

from governance.calendar.asked import Asked
from governance.calendar.background import in_words, spreads_of
from governance.calendar.grid import month_of
from governance.calendar.ics import AMSTERDAM
from governance.meetings import operations
from governance.models import BodyKind, Meeting, MeetingState, Role
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted
from tests.governance.meetings.making import body_of

TODAY = date(2026, 11, 21)
HERE, ALL = "/regios/achterhoek/overleg/kalender/", "/overleg/kalender/"


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def at(day, hour, minute=0):
    return datetime.combine(day, time(hour, minute), tzinfo=AMSTERDAM)


def planned(body, by, day, *, hours=1, **fields):
    """A meeting at ten on this day, whatever day it is now."""
    start = at(day, 10)
    return Meeting.objects.create(
        body=body, region=body.region if body else fields.pop("region", None), starts_at=start,
        ends_at=start + timedelta(hours=hours), made_by=by, **fields,
    )  # fmt: skip


def text_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


# --- what is asked ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("asked", "first", "last"), [
    ({}, date(2026, 11, 1), date(2026, 11, 30)),
    ({"maand": "2026-02"}, date(2026, 2, 1), date(2026, 2, 28)),
    ({"maand": "2026-2", "beeld": "lijst"}, date(2026, 2, 1), date(2026, 2, 28)),
    ({"maand": "2026-13"}, date(2026, 11, 1), date(2026, 11, 30)),
    ({"maand": "0-1"}, date(2020, 1, 1), date(2020, 1, 31)),
    ({"maand": "99999-12"}, date(2100, 12, 1), date(2100, 12, 31)),
    ({"maand": "²026-01"}, date(2026, 11, 1), date(2026, 11, 30)),
    ({"maand": "2026-01\x00"}, date(2026, 11, 1), date(2026, 11, 30)),
    ({"maand": "'; DROP"}, date(2026, 11, 1), date(2026, 11, 30)),
    ({"beeld": "wolk", "jaar": "2025"}, date(2026, 11, 1), date(2026, 11, 30)),
    ({"beeld": "jaar"}, date(2026, 1, 1), date(2026, 12, 31)),
    ({"beeld": "jaar", "jaar": "2027"}, date(2027, 1, 1), date(2027, 12, 31)),
    ({"beeld": "jaar", "jaar": "0"}, date(2020, 1, 1), date(2020, 12, 31)),
    ({"beeld": "jaar", "jaar": "9" * 30, "maand": "2025-05"}, date(2025, 1, 1), date(2025, 12, 31)),
])  # fmt: skip
def test_whatever_is_asked_there_is_a_month_or_a_year(asked, first, last):
    found = Asked(asked, TODAY)
    assert (found.first, found.last) == (first, last)
    steps = found.steps()
    assert (steps["back"] is None) == (first <= date(2020, 1, 1))
    assert (steps["on"] is None) == (last >= date(2100, 12, 31))


def test_back_and_on_keep_what_was_chosen():
    steps = Asked({"maand": "2026-01", "beeld": "lijst", "gremium": "5"}, TODAY).steps()
    assert steps["back"] == ("december", "2025", "?beeld=lijst&maand=2025-12&gremium=5")
    assert steps["on"] == ("februari", "2026", "?beeld=lijst&maand=2026-02&gremium=5")
    assert Asked({"beeld": "jaar"}, TODAY).steps()["on"] == ("2027", "", "?beeld=jaar&jaar=2027")


# --- a month ---------------------------------------------------------------------------------------------------------
def days_with(weeks):
    return {day.date.day: [one.at for one in day.entries] for week in weeks for day in week.days if day.entries}


def test_a_meeting_stands_on_its_dutch_day_also_just_before_midnight_and_over_more_days():
    def meeting(start, end):
        return Meeting(starts_at=start.astimezone(UTC), ends_at=end.astimezone(UTC), state=MeetingState.PLANNED)

    meetings = [
        meeting(at(date(2026, 3, 28), 23), at(date(2026, 3, 29), 0)),  # ends at midnight: one day
        meeting(at(date(2026, 3, 29), 0, 30), at(date(2026, 3, 29), 4)),  # in UTC it begins the day before
        meeting(at(date(2026, 3, 30), 9), at(date(2026, 4, 2), 12)),
        meeting(at(date(2026, 2, 26), 9), at(date(2026, 3, 1), 12)),
    ]
    weeks = month_of(date(2026, 3, 1), meetings, today=TODAY, spreads=spreads_of(None))
    assert days_with(weeks) == {1: [""], 28: ["23.00"], 29: ["0.30"], 30: ["9.00"], 31: [""]}
    assert {len(week.days) for week in weeks} == {7}
    assert weeks[0].days[6].date == date(2026, 3, 1)


def test_holidays_stand_behind_the_days_by_the_spread_of_the_region():
    months = {
        "all": month_of(date(2026, 2, 1), [], today=TODAY, spreads=spreads_of(None)),
        "one": month_of(date(2026, 4, 1), [], today=TODAY, spreads=spreads_of(None)[:1]),
    }
    named = {day.holiday for week in months["one"] for day in week.days}
    assert {"Goede Vrijdag", "Eerste Paasdag", "Koningsdag"} <= named
    school = {name for week in months["all"] for day in week.days for name in day.school}
    assert any(name.startswith("voorjaarsvakantie ") for name in school)
    words = in_words(date(2026, 5, 1), date(2026, 5, 31), spreads_of(None))
    assert "Hemelvaartsdag, 14 mei 2026" in words


# --- who sees what ---------------------------------------------------------------------------------------------------
@pytest.fixture
def world(db, region, other_region, manager):
    """The same day in four bodies and two events; the titles are canaries."""
    day = date(2026, 12, 3)
    core, steering = body_of(region), body_of(region, BodyKind.STEERING_GROUP)
    planned(core, manager, day, title="kernvogel")
    planned(steering, manager, day, title="stuurvogel")
    planned(body_of(other_region), manager, day, title="twentevogel")
    planned(body_of(None, BodyKind.SOUNDING_BOARD), manager, day, title="klankvogel")
    planned(None, manager, day, title="regiovogel", region=region)
    planned(None, manager, day, title="programmavogel")
    return core, steering


BIRDS = ["kernvogel", "stuurvogel", "twentevogel", "klankvogel", "regiovogel", "programmavogel"]


def test_each_sees_their_own_and_no_count_of_the_rest(world, region, other_region, manager):
    people = {
        "manager": (manager, {"kernvogel", "stuurvogel", "klankvogel", "regiovogel", "programmavogel"}),
        "steering": (seated(Role.STEERING_MEMBER, region), {"stuurvogel", "regiovogel", "programmavogel"}),
        "elsewhere": (seated(Role.PROGRAMME_MANAGER, other_region), {"twentevogel", "klankvogel", "programmavogel"}),
        "programme": (seated(Role.PROGRAMME_TEAM), {"klankvogel", "programmavogel"}),
        "gone": (seated_until_today(Role.PROGRAMME_OFFICER, region), None),
        "tomorrow": (seated_from_tomorrow(Role.PROGRAMME_OFFICER, region), None),
        "nobody": (make_person(), None),
    }
    for name, (person, birds) in people.items():
        client = signed_in(person)
        for view in ("maand", "lijst", "jaar"):
            path = f"{ALL}?maand=2026-12&jaar=2026&beeld={view}"
            if birds is None:
                assert client.get(path).status_code == 404, name
                continue
            text = text_of(client, path)
            assert {bird for bird in BIRDS if bird in text} == birds, (name, view)
            assert f"{len(birds)} bijeenkomsten" in text, (name, view)
        own = client.get(f"{HERE}?maand=2026-12")
        assert own.status_code == (200 if name in {"manager", "steering"} else 404), name
    assert Client().get(ALL).status_code == 302


def test_a_region_shows_its_own_alone_and_a_body_narrows_it_only_if_one_sees_it(world, region, manager):
    core, _ = world
    text = text_of(signed_in(manager), f"{HERE}?maand=2026-12")
    assert {bird for bird in BIRDS if bird in text} == {"kernvogel", "stuurvogel", "regiovogel"}
    text = text_of(signed_in(manager), f"{HERE}?maand=2026-12&gremium={core.pk}")
    assert {bird for bird in BIRDS if bird in text} == {"kernvogel"}
    member = signed_in(seated(Role.STEERING_MEMBER, region))
    for nonsense in (core.pk, 0, 10**8, "x", "-1", "9" * 40):
        text = text_of(member, f"{HERE}?maand=2026-12&gremium={nonsense}")
        assert {bird for bird in BIRDS if bird in text} == {"stuurvogel", "regiovogel"}, nonsense


def test_what_does_not_go_on_is_struck_and_said(db, region, manager):
    meeting = planned(body_of(region), manager, date(2026, 12, 3))
    operations.cancel_meeting(meeting, by=manager, why="Ziek")
    for view in ("maand", "lijst", "jaar"):
        text = text_of(signed_in(manager), f"{HERE}?maand=2026-12&jaar=2026&beeld={view}")
        assert "<s>" in text, view
        assert "vervallen" in text, view


@pytest.mark.django_db
@pytest.mark.parametrize("query", [
    "?maand=0-0", "?maand=99999-99", "?maand=%00", "?beeld=%F0%9F%92%A5&maand=2026-01", "?beeld=jaar&jaar=99999",
    "?beeld=jaar&jaar=2026&pagina=9999999999999", "?beeld=lijst&pagina=x", "?maand=2020-01", "?maand=2100-12",
    "?beeld=jaar&jaar=-1", "?maand=2026-11&maand=x",
])  # fmt: skip
def test_nonsense_gives_a_page(manager, query):
    assert signed_in(manager).get(f"{HERE}{query}").status_code == 200


def test_a_year_with_five_hundred_meetings_costs_no_more_statements_than_one_with_three(db, region, manager):
    client, numbers, body = signed_in(manager), {}, body_of(region)
    client.get(HERE)
    for total in (3, 500):
        here = Meeting.objects.count()
        Meeting.objects.bulk_create(
            Meeting(
                body=body, region=region, made_by=manager, starts_at=at(date(2026, 2, 2), 9) + timedelta(hours=15 * number),
                ends_at=at(date(2026, 2, 2), 10) + timedelta(hours=15 * number),
            )
            for number in range(here, total)
        )  # fmt: skip
        for place in (HERE, ALL):
            for view in ("maand", "lijst", "jaar"):
                with counted() as statements:
                    answer = client.get(f"{place}?jaar=2026&maand=2026-02&beeld={view}")
                assert len(answer.content) < 100_000
                numbers.setdefault((place, view), []).append(len(statements))
    assert all(few == many <= 8 for few, many in numbers.values()), numbers
