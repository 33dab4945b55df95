"""Subscriptions: a secret of which only the hash is kept, that shows what its person may see now and dies with the seat."""

import hashlib
import re
import uuid
from datetime import UTC, date, datetime, timedelta
from unittest import mock

import icalendar
import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from governance.calendar import feeds, operations
from governance.meetings import operations as meetings
from governance.models import AuditEntry, BodyKind, FeedToken, Meeting, Role
from npvr.access import Refused
from npvr.cache import LIMITS
from npvr.logs import without_secrets
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted
from tests.governance.meetings.making import body_of, item_of, meeting_of

pytestmark = pytest.mark.django_db
PAGE = "/overleg/kalender/abonnementen/"


def make(person, **fields):
    fields = {"label": "telefoon", "with_link": False, "token": uuid.uuid4()} | fields
    return operations.make_feed(person, **fields)


def path_of(secret):
    return f"/kalender/abonnement/{secret}.ics"


def fetch(secret, **headers):
    """A calendar program: no cookies."""
    return Client().get(path_of(secret), headers=headers)


def read(answer):
    assert answer.status_code == 200
    return icalendar.Calendar.from_ical(answer.content)


def fresh(person):
    """Somebody who signed in a moment ago, by the form."""
    client = Client()
    client.post("/inloggen/", {"login": person.email, "password": "een-goed-wachtwoord-1"})
    return client


# --- what is in it ---------------------------------------------------------------------------------------------------
def test_it_holds_title_time_and_place_and_nothing_of_the_agenda(region, manager):
    meeting = meeting_of(
        body_of(region), manager, days=3, title="Kernvogel", place="Doetinchem", link="https://a.nl/geheim"
    )
    item_of(meeting, manager, title="puntvogel", proposal="puntvogel")
    feed, secret = make(manager)
    answer = fetch(secret)
    [event] = read(answer).events
    assert str(event["summary"]) == "Kernteam Achterhoek"
    assert (event["location"], event.start) == ("Doetinchem", meeting.starts_at)
    for word in (b"vogel", b"geheim", b"URL", b"ORGANIZER", b"ATTENDEE", b"DESCRIPTION", manager.name.encode()):
        assert word not in answer.content, word
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "Set-Cookie" not in answer.headers
    assert not answer.cookies
    feed.with_link = True
    feed.save()
    assert meeting.path in str(read(fetch(secret)).events[0]["url"])


def test_ten_o_clock_is_ten_o_clock_on_both_sides_of_the_change_of_the_clock(region, manager):
    """Done when 3 of the issue: by a parser nobody here wrote. The window of a feed is the year around today."""
    days = [date(2026, 3, 28), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 26)]
    for day, hour in zip(days, (9, 8, 8, 9), strict=True):  # in UTC
        start = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        Meeting.objects.create(
            body=body_of(region), region=region, starts_at=start, ends_at=start + timedelta(hours=1), made_by=manager
        )
    secret = make(manager)[1]
    with mock.patch("governance.calendar.feeds.timezone.now", return_value=datetime(2026, 11, 1, tzinfo=UTC)):
        events = read(fetch(secret)).events
    assert [f"{event.start:%Y-%m-%d %H:%M}" for event in events] == [f"{day} 10:00" for day in days]
    assert [event.start.utcoffset().total_seconds() / 3600 for event in events] == [1, 2, 2, 1]


def test_what_moves_keeps_its_uid_and_what_does_not_go_on_says_so(region, manager):
    meeting, secret = meeting_of(body_of(region), manager, days=3), make(manager)[1]
    first = read(fetch(secret)).events[0]
    start = meeting.starts_at + timedelta(days=1)
    meetings.change_meeting(meeting, by=manager, base=1, starts_at=start, ends_at=start + timedelta(hours=1))
    meetings.cancel_meeting(meeting, by=manager, why="Ziek")
    last = read(fetch(secret)).events[0]
    assert (last["uid"], last.start) == (first["uid"], start)
    assert (first["sequence"], last["sequence"]) == (0, 2)
    assert (str(last["status"]), str(last["summary"])) == ("CANCELLED", "Vervallen: Kernteam Achterhoek")


def test_it_follows_what_its_person_may_see_and_dies_with_the_seat(region, other_region, manager):
    kern = meeting_of(body_of(region), manager, days=3)
    stuur = meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager, days=4)
    meeting_of(body_of(other_region), manager, days=5)
    secrets = {
        "core": (make(seated(Role.PROGRAMME_OFFICER, region))[1], {str(kern.pk), str(stuur.pk)}),
        "steering": (make(seated(Role.STEERING_MEMBER, region))[1], {str(stuur.pk)}),
    }
    for name, (secret, uids) in secrets.items():
        assert {str(event["uid"]) for event in read(fetch(secret)).events} == uids, name
    member = FeedToken.objects.get(sha256=feeds.hash_of(secrets["steering"][0])).person
    for appointment in member.appointments.all():
        type(appointment).objects.filter(pk=appointment.pk).update(
            period=type(appointment.period)(appointment.period.lower, timezone.localdate())
        )
    assert fetch(secrets["steering"][0]).status_code == 404


# --- the secret ------------------------------------------------------------------------------------------------------
def test_what_is_kept_is_a_hash_and_each_secret_has_256_bits(manager):
    feed, secret = make(manager)
    assert feed.sha256 == hashlib.sha256(secret.encode()).hexdigest()
    assert re.fullmatch(r"[\w-]{43}", secret)
    assert make(manager)[1] != secret
    assert secret not in str(list(FeedToken.objects.values())) + str(list(AuditEntry.objects.values()))


def test_every_secret_that_does_not_work_gives_the_same_answer_at_the_same_cost(region, manager):
    """Wrong, withdrawn, renewed, somebody without access, without a seat any more, not yet."""
    gone = make_person()
    withdrawn, renewed = make(manager), make(manager)
    operations.withdraw_feed(withdrawn[0], by=manager)
    operations.renew_feed(renewed[0], by=manager)
    closed = seated(Role.REGION_ADVISER, region)
    tried = {
        "wrong": "A" * 43, "short": "x", "long": "a" * 500, "withdrawn": withdrawn[1], "renewed": renewed[1],
        "no access": make(closed)[1], "no seat": make(gone)[1],
        "seat ended": make(seated_until_today(Role.PROGRAMME_OFFICER, region))[1],
        "seat to come": make(seated_from_tomorrow(Role.PROGRAMME_OFFICER, region))[1],
    }  # fmt: skip
    closed.is_active = False
    closed.save()
    seen = set()
    for secret in tried.values():
        with counted() as statements:
            answer = fetch(secret)
        content = answer.content.replace(answer.headers["X-Reference"].encode(), b"")
        seen.add((answer.status_code, len(statements), content, str(answer.cookies)))
    assert {(status, cost) for status, cost, *_ in seen} == {(404, 1)}
    assert len(seen) == 1


def test_every_seat_gives_a_subscription_but_that_of_an_administrator(region):
    roles = [
        Role.STEERING_MEMBER, Role.THEME_ADVISER, Role.PROGRAMME_MANAGER, Role.REGION_ADVISER, Role.REGIONAL_LEAD,
        Role.STATE_REPRESENTATIVE, Role.CASHIER,
    ]  # fmt: skip
    people = [seated(role, region) for role in roles]
    people += [seated(role) for role in (Role.MINISTRY_CONTACT, Role.PROGRAMME_TEAM)]
    for person in people:
        client = Client()
        client.force_login(person)
        assert (client.get(PAGE).status_code, fetch(make(person)[1]).status_code) == (200, 200), person.name
    assert "Abonnementen beheren" in client.get("/account/").content.decode()
    person = seated(Role.ADMINISTRATOR)
    assert fetch(make(person)[1]).status_code == 404
    client = fresh(person)
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"label": "x", "token": uuid.uuid4()}).status_code == 403
    assert "Abonnementen beheren" not in client.get("/account/").content.decode()
    assert fresh(make_person()).get(PAGE).status_code == 404


def test_who_guesses_waits(manager):
    secret = make(manager)[1]
    with time_machine.travel(timezone.now(), tick=False):  # within one window of the limit
        answers = [fetch("B" * 42 + str(number % 10)).status_code for number in range(61)]
        assert answers == [404] * 60 + [429]
        assert fetch(secret).status_code == 429
    cache.clear()


def test_while_the_cache_is_away_the_right_secret_works_and_who_guesses_waits_still(manager):
    secret = make(manager)[1]
    here = time_machine.travel(timezone.now(), tick=False)
    with here, mock.patch("npvr.outage.Breaker.refuses", return_value=True):
        assert fetch(secret).status_code == 200
        answers = [fetch(f"{number:043}").status_code for number in range(61)]
    LIMITS.clear()
    assert answers == [404] * 60 + [429]


def test_the_log_holds_no_secret():
    line = without_secrets('"GET /kalender/abonnement/Abc_-123.ics HTTP/1.1" 200')
    assert "Abc" not in line
    assert "/kalender/abonnement/…" in line


def test_it_is_read_and_nothing_else(manager):
    secret = make(manager)[1]
    for verb in ("post", "put", "delete", "patch"):
        assert getattr(Client(), verb)(path_of(secret)).status_code == 405, verb
    answer = Client().head(path_of(secret))
    assert (answer.status_code, answer.content) == (200, b"")


# --- cost ------------------------------------------------------------------------------------------------------------
def test_a_feed_takes_four_statements_however_many_meetings_and_none_of_writing_when_nothing_changed(region, manager):
    secret, body = make(manager)[1], body_of(region)
    for total in (3, 500):
        here, start = Meeting.objects.count(), timezone.now() + timedelta(days=1)
        Meeting.objects.bulk_create(
            Meeting(
                body=body, region=region, made_by=manager, starts_at=start + timedelta(hours=9 * number),
                ends_at=start + timedelta(hours=9 * number + 1),
            )
            for number in range(here, total)
        )  # fmt: skip
        FeedToken.objects.update(used_on=None)
        with counted() as statements:
            answer = fetch(secret)
        assert len(statements) == 4
        assert len(read(answer).events) == total
    assert FeedToken.objects.get().used_on == timezone.localdate()
    with mock.patch("governance.calendar.feeds.calendar_of") as written:
        again = fetch(secret, if_none_match=answer.headers["ETag"])
    assert (again.status_code, again.content, written.called) == (304, b"", False)
    assert again.headers["Cache-Control"] == "private, no-cache"
    Meeting.objects.filter(body=body).order_by("starts_at")[:1].get()
    Meeting.objects.filter(pk=Meeting.objects.first().pk).update(place="Elders")
    assert fetch(secret, if_none_match=answer.headers["ETag"]).status_code == 200


# --- making and ending one -------------------------------------------------------------------------------------------
def test_it_is_made_shown_once_renewed_and_withdrawn_and_the_record_knows(manager):
    client, token = fresh(manager), uuid.uuid4()
    page = client.post(PAGE, {"label": "  mijn \x07 telefoon ", "token": token}).content.decode()
    secret = re.search(r'value="[^"]*/kalender/abonnement/([\w-]{43})\.ics"', page)[1]
    assert "webcal://" in page
    assert "data:image/svg+xml" in page
    assert fetch(secret).status_code == 200
    assert secret not in client.get(PAGE).content.decode()
    again = client.post(PAGE, {"label": "x", "token": token}, follow=True).content.decode()
    assert "was al gemaakt" in again
    assert "/kalender/abonnement/" not in again
    feed = FeedToken.objects.get()
    assert feed.label == "mijn telefoon"
    page = client.post(f"{PAGE}{feed.pk}/vernieuwen/").content.decode()
    newer = re.search(r"/kalender/abonnement/([\w-]{43})\.ics", page)[1]
    assert (fetch(secret).status_code, fetch(newer).status_code) == (404, 200)
    client.post(f"{PAGE}{feed.pk}/intrekken/")
    assert fetch(newer).status_code == 404
    for verb in ("vernieuwen", "intrekken"):
        answer = client.post(f"{PAGE}{feed.pk}/{verb}/", follow=True)
        assert "al ingetrokken" in answer.content.decode()
    actions = AuditEntry.objects.filter(action__startswith="agenda-abonnement").values_list("action", flat=True)
    assert sorted(one.split()[-1] for one in actions) == ["gemaakt", "ingetrokken", "vernieuwd"]


@pytest.mark.parametrize(
    ("label", "words"), [("", "Geef het abonnement een naam"), (" \x07 ", "naam"), ("x" * 61, "60")]
)
def test_what_is_no_name_is_refused_and_stays_typed(manager, label, words):
    answer = fresh(manager).post(PAGE, {"label": label, "with_link": "on", "token": uuid.uuid4()})
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "checked" in answer.content.decode()
    assert not FeedToken.objects.exists()


def test_another_s_subscription_is_not_there_and_eleven_are_too_many(manager, region):
    other = seated(Role.REGION_ADVISER, region)
    theirs = make(other)[0]
    client = fresh(manager)
    for verb in ("vernieuwen", "intrekken"):
        assert client.post(f"{PAGE}{theirs.pk}/{verb}/").status_code == 404
        assert client.post(f"{PAGE}{10**18}/{verb}/").status_code == 404
        assert client.get(f"{PAGE}{theirs.pk}/{verb}/").status_code == 405
    with pytest.raises(Refused, match="Laad de pagina opnieuw"):
        make(manager, token=theirs.token)
    for _ in range(operations.MOST_FEEDS):
        make(manager)
    with pytest.raises(Refused, match="U hebt al 10"):
        make(manager)
    assert client.post(PAGE, {"label": "nog een", "token": uuid.uuid4()}).status_code == 422
    theirs.refresh_from_db()
    assert theirs.ended_at is None


def test_a_session_that_is_not_fresh_confirms_first_and_then_gets_the_address(manager):
    client = Client()
    client.force_login(manager)
    answer = client.post(PAGE, {"label": "telefoon", "token": uuid.uuid4()})
    assert answer.status_code == 302
    assert not FeedToken.objects.exists()
    done = client.post(answer.headers["Location"], {"password": "een-goed-wachtwoord-1"})
    assert FeedToken.objects.count() == 1
    assert b"/kalender/abonnement/" in done.content


# --- one meeting -----------------------------------------------------------------------------------------------------
def test_the_file_of_one_meeting_is_for_who_sees_it(region, manager):
    meeting = meeting_of(body_of(region), manager, days=3)
    client = Client()
    client.force_login(manager)
    answer = client.get(f"{meeting.path}agenda.ics")
    assert str(read(answer).events[0]["uid"]) == str(meeting.pk)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer.headers["Cache-Control"]
    client.force_login(seated(Role.STEERING_MEMBER, region))
    assert client.get(f"{meeting.path}agenda.ics").status_code == 404
    assert Client().get(f"{meeting.path}agenda.ics").status_code == 302
