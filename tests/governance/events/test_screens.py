"""The pages of registering: who finds what, what is refused with what was typed still there, and what nobody can find out."""

import io
import json
import logging
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from governance.events import links, operations
from governance.events.views import guests
from governance.meetings import operations as meetings
from governance.models import Audience, Event, EventMail, Meeting, Registration, Role
from npvr.limits import Limit
from npvr.logs import JsonFormatter
from npvr.templatetags.ui import date_nl
from tests.conftest import seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

from ..meetings.making import body_of, item_of, meeting_of
from .making import gathering_of, guest, opened, post

pytestmark = pytest.mark.django_db


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def meeting(region, manager):
    return gathering_of(region, manager, place="Dorpshuis")


@pytest.fixture
def event(meeting, manager):
    return opened(meeting, manager, places=2, description="Met bewoners")


@pytest.fixture
def organiser(manager):
    return signed_in(manager)


def form(**fields):
    return {"name": "Jo Bos", "organisation": "Dorpsraad", "email": "jo@dorp.example"} | fields


def settings_of(**fields):
    return {"base": 0, "audience": "link", "until": (timezone.localdate() + timedelta(days=5)).isoformat()} | fields


# --- who finds what ---------------------------------------------------------------------------------------------------
def test_the_list_is_for_who_runs_the_event_and_the_event_for_who_has_a_seat_in_the_region(event, region, other_region):
    people = {
        seated(Role.PROGRAMME_OFFICER, region): (200, 200),
        seated(Role.REGION_ADVISER, region): (200, 200),
        seated(Role.THEME_ADVISER, region): (200, 403),
        seated(Role.PROGRAMME_MANAGER, other_region): (404, 404),
        seated(Role.PROGRAMME_TEAM): (404, 404),
        seated_until_today(Role.REGION_ADVISER, region): (404, 404),
        seated_from_tomorrow(Role.PROGRAMME_OFFICER, region): (404, 404),
    }
    path, one = event.meeting.path, guest(event, "Ans").registration
    for person, (page, lists) in people.items():
        client = signed_in(person)
        assert client.get(path).status_code == page
        every = ["instellen/", "toevoegen/", "excel", f"{one.pk}/afmelden/"]
        for tail in ["", *(every if lists == 403 else [])]:
            assert client.get(f"{path}aanmeldingen/{tail}").status_code == lists, (person, tail)
        if lists != 200:
            assert client.post(f"{path}aanmeldingen/{one.pk}/afmelden/", {"why": "x"}).status_code == lists
            assert b"Ans" not in client.get(path).content
    assert Registration.objects.get().state == "placed"


def test_of_the_programme_the_programme_team_runs_it_and_who_has_any_seat_registers(region):
    team, manager = seated(Role.PROGRAMME_TEAM), seated(Role.PROGRAMME_MANAGER, region)
    event = opened(gathering_of(None, team), team)
    path = event.meeting.path
    assert [signed_in(one).get(f"{path}aanmeldingen/").status_code for one in (team, manager)] == [200, 403]
    signed_in(manager).post(f"{path}aanmelden/")
    assert Registration.objects.get().person == manager


def test_the_meeting_of_a_body_has_no_registration(region, manager, organiser):
    meeting = meeting_of(body_of(region), manager, days=5)
    assert organiser.get(f"{meeting.path}aanmeldingen/instellen/").status_code == 404
    assert "Aanmelden" not in organiser.get(meeting.path).content.decode()


def test_a_registration_of_another_event_is_not_found_here(event, manager, organiser, region):
    other = opened(gathering_of(region, manager, days=9), manager)
    one = guest(other, "Ans").registration
    assert organiser.post(f"{event.meeting.path}aanmeldingen/{one.pk}/afmelden/", {"why": "x"}).status_code == 404


# --- with an account --------------------------------------------------------------------------------------------------
def test_with_an_account_one_press_is_enough_and_one_press_cancels(event, region):
    person = seated(Role.THEME_ADVISER, region)
    client, path = signed_in(person), event.meeting.path
    assert "Er zijn nog enkele plaatsen." in client.get(path).content.decode()
    for _ in range(2):
        client.post(f"{path}aanmelden/")
    assert "u bent aangemeld" in client.get(path).content.decode()
    client.post(f"{path}afmelden/")
    assert Registration.objects.get().state == "cancelled"
    assert "u bent afgemeld" in client.get(path).content.decode()


def test_where_the_event_asks_more_the_form_keeps_what_was_typed(meeting, manager, region):
    opened(meeting, manager, asks_remark=True, sessions=[(None, "Wonen", None)])
    client = signed_in(seated(Role.THEME_ADVISER, region))
    answer = client.post(f"{meeting.path}aanmelden/", {"remark": "glutenvrij"})
    assert (answer.status_code, "Kies een werksessie." in answer.content.decode()) == (422, True)
    assert 'value="glutenvrij"' in answer.content.decode()
    assert not Registration.objects.exists()


def test_pressing_for_what_is_over_says_so_and_loses_nothing(event, region):
    client = signed_in(seated(Role.THEME_ADVISER, region))
    Event.objects.update(is_closed=True)
    answer = client.post(f"{event.meeting.path}aanmelden/")
    assert (answer.status_code, "De organisatie heeft de aanmelding gesloten." in answer.content.decode()) == (
        422,
        True,
    )


# --- the organiser ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"places": "0"}, "heel getal van 1"),
        ({"places": "-3"}, "heel getal van 1"),
        ({"places": "9" * 40}, "heel getal van 1"),
        ({"places": "veel"}, "heel getal van 1"),
        ({"until": "2099-01-01"}, "niet later"),
        ({"until": "31-02-2027"}, "Schrijf de datum"),
        ({"audience": "iedereen"}, "Kies wie zich kan aanmelden."),
        ({"description": "x" * 10_000}, "2000"),
        ({"session_1": "", "session_places_1": "5"}, "Schrijf een titel bij werksessie 1."),
        ({"base": "7"}, "Een ander heeft dit intussen gewijzigd"),
        ({"base": "-1"}, "Laad de pagina opnieuw."),
    ],
)
def test_settings_that_can_not_be_are_refused_with_what_was_typed(event, organiser, fields, words):
    said = settings_of(base=1, description="Wat ik typte") | fields
    answer = organiser.post(f"{event.meeting.path}aanmeldingen/instellen/", said)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert said["description"][:12] in page
    assert Event.objects.get().lock_version == 1


def test_fewer_places_than_people_is_allowed_and_says_what_it_does(event, organiser):
    for name in ("Ans", "Bob"):
        guest(event, name)
    answer = organiser.post(f"{event.meeting.path}aanmeldingen/instellen/", settings_of(base=1, places=1), follow=True)
    assert "niemand is van de lijst gehaald" in answer.content.decode()
    assert Registration.objects.filter(state="placed").count() == 2


def test_the_organiser_opens_writes_down_takes_off_and_sees_who_comes(meeting, organiser):
    path = f"{meeting.path}aanmeldingen/"
    assert "Aanmelding openstellen" in organiser.get(meeting.path).content.decode()
    organiser.post(f"{path}instellen/", settings_of(places=1, session_1="Wonen", session_places_1="4"))
    organiser.post(f"{path}toevoegen/", {"name": "Ans Bos", "email": "ANS@dorp.example"})
    assert organiser.post(f"{path}toevoegen/", {"name": "Cor", "email": "geen adres"}).status_code == 422
    organiser.post(f"{path}toevoegen/", {"name": "Bob"})
    page = organiser.get(path).content.decode()
    assert "1 van 1 plaats bezet, 1 op de wachtlijst" in page
    assert "ans@dorp.example" in page
    ans = Registration.objects.get(name="Ans Bos")
    assert organiser.post(f"{path}{ans.pk}/afmelden/", {"why": ""}).status_code == 422
    organiser.post(f"{path}{ans.pk}/afmelden/", {"why": "Op eigen verzoek"})
    assert "Op eigen verzoek" in organiser.get(f"{path}?toon=afgemeld").content.decode()
    assert Registration.objects.get(name="Bob").state == "placed"


def test_what_somebody_typed_is_no_formula_in_the_workbook(event, organiser):
    wrong = ["=1+1", "+SOM(A1)", "-2", "@SUM(A1)", '=HYPERLINK("https://kwaad.example")']
    for number, name in enumerate(wrong):
        guest(event, name, email=f"a{number}@dorp.example", organisation=name)
    answer = organiser.get(f"{event.meeting.path}aanmeldingen/excel")
    cells = [cell for row in load_workbook(io.BytesIO(answer.content)).active.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} <= {"s", "d", "n"}
    assert {f"'{name}" for name in wrong} <= {str(cell.value) for cell in cells}


def test_the_pages_take_as_many_statements_however_many_come(event, organiser, region, manager):
    def statements(path):
        with counted() as found:
            assert organiser.get(path).status_code == 200
        return len(found)

    paths = [
        event.meeting.path,
        f"{event.meeting.path}aanmeldingen/",
        f"{event.meeting.path}aanmeldingen/excel",
        event.path,
    ]
    guest(event, "Ans")
    organiser.get(paths[0])  # the first of a session has more to do
    before = [statements(path) for path in paths]
    Event.objects.update(places=None)
    Registration.objects.bulk_create(
        Registration(event=event, turn=number, state="placed", name=f"Nummer {number}") for number in range(2, 62)
    )
    operations.register_person(event, manager)
    after = [statements(path) for path in paths]
    assert after == before
    assert len(organiser.get(paths[1]).context["page"].object_list) == 50


# --- without an account -----------------------------------------------------------------------------------------------
def test_the_public_page_shows_the_event_and_nothing_else_of_the_portal(event, manager, client):
    item_of(event.meeting, manager, "Geheim agendapunt")
    guest(event, "Ans Vink")
    page = client.get(event.path)
    text = page.content.decode()
    assert all(words in text for words in ("Werksessie", event.meeting.when, "Dorpshuis", "Met bewoners", "noindex"))
    assert not any(words in text for words in ("Geheim", "Ans Vink", manager.name, str(event.meeting_id), "sessionid"))
    assert set(page.cookies) <= {"csrftoken", "__Host-csrftoken"}
    Meeting.objects.update(link="https://overleg.example/kamer")
    assert b"overleg.example" not in client.get(event.path).content


@pytest.mark.parametrize(
    ("audience", "found", "listed"), [("account", 404, False), ("link", 200, False), ("public", 200, True)]
)
def test_who_may_register_without_an_account_is_as_the_organiser_said(event, client, audience, found, listed):
    Event.objects.update(audience=Audience(audience))
    assert client.get(event.path).status_code == found
    assert client.post(event.path, form()).status_code == (302 if found == 200 else 404)
    assert (event.path in client.get("/bijeenkomsten/").content.decode()) is listed
    assert Registration.objects.exists() is (found == 200)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": ""}, "Schrijf uw naam."),
        ({"name": "x" * 10_000}, "120"),
        ({"name": "Jo\x00Bos"}, ""),
        ({"email": "geen adres"}, "Schrijf een e-mailadres"),
        ({"email": "jo@dorp.example\r\nBcc: a@b.example"}, "Schrijf een e-mailadres"),
        ({"email": f"{'x' * 300}@dorp.example"}, "254"),
        ({"email": ""}, "Schrijf uw e-mailadres."),
    ],
)
def test_what_a_stranger_can_not_mean_is_refused_with_the_rest_still_there(event, client, fields, words):
    answer = client.post(event.path, form(organisation="Mijn dorpsraad") | fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "Mijn dorpsraad" in page
    assert not Registration.objects.exists()


def test_the_answer_tells_nobody_whether_an_address_was_on_the_list(event, client):
    guest(event, "Ans")
    answers = [
        client.post(event.path, form(email=email), follow=True) for email in ("ans@dorp.example", "nieuw@dorp.example")
    ]
    assert answers[0].content == answers[1].content
    assert answers[0].redirect_chain == answers[1].redirect_chain
    # Full now: both would wait.
    answers = [
        client.post(event.path, form(email=email), follow=True) for email in ("ans@dorp.example", "later@dorp.example")
    ]
    assert answers[0].content == answers[1].content
    assert "U staat op de wachtlijst" in answers[0].content.decode()


def test_a_full_session_gives_the_same_answer_to_all_and_what_was_typed_stays(meeting, manager, client):
    event = opened(meeting, manager, sessions=[(None, "Wonen", 1)])
    session = event.sessions.get()
    guest(event, "Ans", session=session.pk)
    for email in ("ans@dorp.example", "nieuw@dorp.example"):
        answer = client.post(event.path, form(email=email, session=session.pk))
        assert (answer.status_code, "“Wonen” is vol" in answer.content.decode()) == (422, True)
        assert f'value="{email}"' in answer.content.decode()


def test_who_fills_the_list_waits_by_sender_and_by_address(event, client, monkeypatch):
    monkeypatch.setattr(guests, "FROM_A_PLACE", Limit("few", most=4, seconds=10**9))
    monkeypatch.setattr(guests, "OF_AN_ADDRESS", Limit("few-addresses", most=2, seconds=10**9))
    same = [client.post(event.path, form()).status_code for _ in range(3)]
    assert same == [302, 302, 429]
    assert [client.post(event.path, form(email=f"a{n}@dorp.example")).status_code for n in range(2)] == [302, 429]
    assert client.post(event.path, form(email="b@dorp.example"), REMOTE_ADDR="192.0.2.9").status_code == 302


def test_an_event_that_is_over_or_called_off_says_so_also_to_who_had_the_form_open(event, client):
    Meeting.objects.update(state="vervallen", why="Storm")
    for answer in (client.get(event.path), client.post(event.path, form())):
        assert "Deze bijeenkomst gaat niet door." in answer.content.decode()
    assert not Registration.objects.exists()


# --- the personal link ------------------------------------------------------------------------------------------------
def path_in(mail):
    [line] = [line for line in mail.body.splitlines() if "/aanmelding/" in line]
    return line[line.index("/aanmelding/") :]


def test_the_link_in_the_mail_shows_one_registration_and_cancels_it(event, client):
    guest(event, "Ans")
    guest(event, "Bob")
    waiting = guest(event, "Cor").registration
    mails = {one.to[0]: one for one in post()}
    assert "op de wachtlijst" in mails["cor@dorp.example"].body
    opening = client.get(path_in(mails["ans@dorp.example"]))
    assert opening.status_code == 302
    page = client.get(opening.url)
    assert "Ans" in page.content.decode()
    assert "Bob" not in page.content.decode()
    assert client.get(f"{opening.url}agenda").content.startswith(b"BEGIN:VCALENDAR")
    assert client.get(links.path_of(waiting)).status_code == 404  # another's, with this cookie
    client.post(opening.url)
    assert "U bent afgemeld sinds" in client.get(opening.url).content.decode()
    waiting.refresh_from_db()
    assert waiting.state == "placed"


def test_a_guessed_link_opens_nothing_and_who_guesses_waits(event, client, monkeypatch, region):
    one = guest(event, "Ans").registration
    monkeypatch.setattr(guests, "WRONG_LINKS", Limit("few-links", most=6, seconds=10**9))
    other = links.secret_of(guest(event, "Bob").registration.pk)
    wrong = [f"{links.path_of(one)}{secret}/" for secret in ("0" * 64, other, "x")]
    wrong += [links.path_of(one), f"/aanmelding/{event.key}/{'0' * 64}/", f"{links.path_of(one)}agenda"]
    assert {client.get(path).status_code for path in wrong} == {404}
    right = f"{links.path_of(one)}{links.secret_of(one.pk)}/"
    assert client.get(right).status_code == 429
    assert client.get(right, REMOTE_ADDR="192.0.2.9").status_code == 302
    one.delete()
    assert client.get(right, REMOTE_ADDR="192.0.2.9").status_code == 404


def test_the_link_ends_where_somebody_turns_out_to_have_an_account(event, region, client):
    person = seated(Role.THEME_ADVISER, region)
    one = guest(event, "Iemand", email=person.email).registration
    operations.register_person(event, person)
    assert client.get(f"{links.path_of(one)}{links.secret_of(one.pk)}/").status_code == 404
    assert post() == []
    assert EventMail.objects.get().state == "dropped"


def test_the_secret_of_a_link_is_in_no_line_of_the_log(event):
    one = guest(event, "Ans").registration
    path = f"{links.path_of(one)}{links.secret_of(one.pk)}/"
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (path,), None)
    line = json.loads(JsonFormatter().format(record))
    assert links.secret_of(one.pk) not in line["bericht"]
    assert str(one.pk) in line["bericht"]


def test_an_event_that_is_moved_to_an_earlier_day_takes_the_last_day_to_register_along(client, region, manager):
    meeting = gathering_of(region, manager, days=20)
    event = opened(meeting, manager, until=meeting.on - timedelta(days=3))
    assert event.last_day == event.until
    move = {"base": meeting.lock_version, "place": "", "by": manager}
    earlier = meeting.starts_at - timedelta(days=10)
    meetings.change_meeting(meeting, starts_at=earlier, ends_at=earlier + timedelta(hours=1), **move)
    page = client.get(f"/bijeenkomsten/{event.key}/").content.decode()
    assert f"Aanmelden kan tot en met {date_nl(timezone.localdate(earlier))}." in page
