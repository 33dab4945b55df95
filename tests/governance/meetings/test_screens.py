"""The pages of meetings: who finds them, what they refuse with what was typed still there, how many statements they take."""

import uuid
from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.utils import timezone

from governance.meetings import finding, operations, rhythm, rules
from governance.models import (
    ActionPoint,
    AgendaItem,
    Appointment,
    BodyKind,
    Decision,
    Meeting,
    MeetingState,
    Role,
    Seat,
    Side,
)
from regions.models import Region
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

from .making import action_of, body_of, item_of, meeting_of

pytestmark = pytest.mark.django_db
HERE = "/regios/achterhoek/overleg/"


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def secretary_of(body, **period):
    """Somebody in a seat "secretaris" of this body."""
    seat, _ = Seat.objects.get_or_create(body=body, role=Role.SECRETARY, side=Side.REGION, defaults={"places": 2})
    person, place = make_person("Secretaris"), seat.appointments.count() + 1
    until = period.get("until")
    Appointment.objects.create(seat=seat, person=person, place=place, period=DateRange(date(2025, 1, 1), until))
    return person


@pytest.fixture
def client(manager):
    return signed_in(manager)


@pytest.fixture
def meeting(region, manager):
    return meeting_of(body_of(region), manager)


@pytest.fixture
def item(meeting, manager):
    return item_of(meeting, manager)


# --- who finds what --------------------------------------------------------------------------------------------------
def test_who_sees_and_who_runs_the_meetings_of_a_body(region, other_region, manager, meeting, item):
    """200 sees and runs, 403 sees and does not run, 404 knows of nothing; with the near misses."""
    steering = meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager)
    board = body_of(region, BodyKind.STATE_REGION_BOARD)
    people = {
        "programme manager": (seated(Role.PROGRAMME_OFFICER, region), 200, 200),
        "region adviser": (seated(Role.REGION_ADVISER, region), 200, 200),
        "regional lead": (seated(Role.REGIONAL_LEAD, region), 403, 403),
        "state representative": (seated(Role.STATE_REPRESENTATIVE, region), 403, 403),
        "steering member": (seated(Role.STEERING_MEMBER, region), 404, 403),
        "theme adviser": (seated(Role.THEME_ADVISER, region), 404, 404),
        "cashier": (seated(Role.CASHIER, region), 404, 404),
        "secretary of the steering group": (secretary_of(steering.body), 404, 200),
        "secretary of another body": (secretary_of(board), 404, 404),
        "secretary until today": (secretary_of(steering.body, until=timezone.localdate()), 404, 404),
        "core team elsewhere": (seated(Role.PROGRAMME_MANAGER, other_region), 404, 404),
        "core team until today": (seated_until_today(Role.PROGRAMME_OFFICER, region), 404, 404),
        "core team from tomorrow": (seated_from_tomorrow(Role.OFFICIAL_LEAD, region), 404, 404),
        "programme team": (seated(Role.PROGRAMME_TEAM), 404, 404),
        "administrator": (seated(Role.ADMINISTRATOR), 404, 404),
        "ministry": (seated(Role.MINISTRY_CONTACT), 404, 404),
        "nobody": (make_person(), 404, 404),
    }
    found = {}
    for name, (person, *_) in people.items():
        client = signed_in(person)
        found[name] = tuple(client.get(f"{one.path}wijzigen/").status_code for one in (meeting, steering))
        for one, status in zip((meeting, steering), found[name], strict=True):
            assert client.get(one.path).status_code == (404 if status == 404 else 200), name
            assert client.get(f"{one.path}verslag/").status_code == 404, name
    assert found == {name: tuple(statuses) for name, (_, *statuses) in people.items()}
    assert Client().get(meeting.path).status_code == 302


def test_an_event_without_a_body_is_for_who_has_a_seat_in_the_region(region, other_region, manager):
    event = operations.plan_meeting(
        by=manager, region=region, title="Werksessie", starts_at=timezone.now(),
        ends_at=timezone.now() + timedelta(hours=1),
    )  # fmt: skip
    inside = [manager, seated(Role.MEMBER, region), seated(Role.REGION_ADVISER, region)]
    outside = [
        seated(Role.PROGRAMME_MANAGER, other_region), seated_until_today(Role.MEMBER, region),
        seated_from_tomorrow(Role.MEMBER, region), make_person(),
    ]  # fmt: skip
    assert [event in finding.meetings_seen(person, region) for person in inside] == [True] * 3
    assert [event in finding.meetings_seen(person, region) for person in outside] == [False] * 4
    pages = [signed_in(person).get(f"{HERE}bijeenkomsten/{event.pk}/").content.decode() for person in inside]
    assert [rules.WHY_NOT[rules.RUN] in page for page in pages] == [False, True, False]


def test_the_sounding_board_is_seen_by_all_core_teams_and_run_by_the_programme_team(region, other_region):
    team = seated(Role.PROGRAMME_TEAM)
    meeting = meeting_of(body_of(None, BodyKind.SOUNDING_BOARD), team)
    people = {
        team: 200,
        seated(Role.PROGRAMME_MANAGER, other_region): 403,
        seated(Role.REGION_ADVISER, region): 403,
        seated(Role.REGIONAL_LEAD, region): 404,
        seated(Role.MINISTRY_CONTACT): 404,
        seated(Role.ADMINISTRATOR): 404,
    }
    found = {person: signed_in(person).get(f"{meeting.path}wijzigen/").status_code for person in people}
    assert found == people
    assert meeting.path == f"/overleg/bijeenkomsten/{meeting.pk}/"
    assert signed_in(team).get(f"/regios/achterhoek{meeting.path}").status_code == 404


def test_the_lists_hold_only_what_one_sees(region, manager, meeting, item):
    steering = meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager)
    for one, word in ((item, "kernbesluit"), (item_of(steering, manager), "stuurbesluit")):
        operations.take_decision(one, by=manager, text=word, token=uuid.uuid4())
        action_of(one, manager, owner=manager, text=word.replace("besluit", "actie"))
    member = signed_in(seated(Role.STEERING_MEMBER, region))
    for path, own, hidden in [
        (f"{HERE}besluiten/", "stuurbesluit", "kernbesluit"),
        (f"{HERE}actiepunten/", "stuuractie", "kernactie"),
        (f"{HERE}bijeenkomsten/?toon=alles", str(steering.pk), str(meeting.pk)),
    ]:
        text = member.get(path).content.decode()
        assert own in text, path
        assert hidden not in text, path


def test_an_owner_outside_the_body_sees_the_action_point_but_not_the_meeting(item, manager, region):
    adviser = seated(Role.THEME_ADVISER, region)
    point = action_of(item, manager, owner=adviser)
    client = signed_in(adviser)
    assert client.get(point.path).status_code == 200
    assert client.get(item.meeting.path).status_code == 404
    assert client.post(f"{point.path}opvolgen/", {"doen": "vervallen", "why": "x"}).status_code == 403
    assert client.post(f"{point.path}opvolgen/", {"doen": "gedaan", "why": ""}).status_code == 302
    assert ActionPoint.objects.get().state == "done"


def test_who_confirms_a_point_of_weight_is_not_who_reported_it(item, manager, region, client):
    point = action_of(item, manager, owner=manager, weighty=True)
    client.post(f"{point.path}opvolgen/", {"doen": "gedaan"})
    assert client.post(f"{point.path}opvolgen/", {"doen": "bevestigen"}).status_code == 403
    other = signed_in(seated(Role.REGION_ADVISER, region))
    assert other.post(f"{point.path}opvolgen/", {"doen": "bevestigen"}).status_code == 302
    assert ActionPoint.objects.get().state == "done"


def test_who_corrects_a_report_reads_in_it_what_was_decided_and_who_does_what(meeting, item, manager, region):
    operations.take_decision(item, by=manager, text="Akkoord met de bouwsteen", token=uuid.uuid4())
    report = operations.start_report(meeting, by=manager)
    operations.send_report(report, by=manager, until=timezone.localdate() + timedelta(days=7))
    reader, numbers = signed_in(seated(Role.REGION_ADVISER, region)), []
    reader.get(meeting.path)
    for more in (1, 4):
        for number in range(more):
            action_of(item, manager, owner=manager, text=f"Navraag {number}")
        with counted() as statements:
            page = reader.get(f"{meeting.path}verslag/").content.decode()
        numbers.append(len(statements))
        assert "Akkoord met de bouwsteen" in page
        assert f"Navraag {more - 1}" in page
    assert numbers[0] == numbers[1]


# --- what is refused -------------------------------------------------------------------------------------------------
def times(**changed):
    return {"day": "2026-05-12", "starts": "09:30", "ends": "11:00", "last_day": "", "place": "Doetinchem", "link": "",
            "title": ""} | changed  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"starts": "02:30", "ends": "04:00", "day": "2026-03-29"}, "van 02.00 naar 03.00"),
        ({"starts": "02:30", "ends": "04:00", "day": "2026-10-25"}, "Kies welk uur u bedoelt"),
        ({"ends": "09:30"}, "Het einde ligt niet na het begin"),
        ({"last_day": "2026-05-11"}, "Het einde ligt niet na het begin"),
        ({"last_day": "2026-08-11"}, "hoogstens twee weken"),
        ({"day": "31-02-2026"}, "Schrijf de datum"),
        ({"day": "9999-12-31"}, "dichter bij vandaag"),
        ({"starts": "25:00"}, "Schrijf de tijd"),
        ({"link": "javascript:alert(1)"}, "https://"),
        ({"place": "x" * 201}, "200"),
        ({"place": "a\x00b"}, "NUL"),
    ],
)  # fmt: skip
def test_what_is_no_meeting_is_refused_and_stays_typed(client, region, changed, words):
    form = times(**changed) | {"body": body_of(region).pk, "token": uuid.uuid4()}
    answer = client.post(f"{HERE}bijeenkomsten/nieuw/", form)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert words in text or (words == "NUL" and "tekens" in text)
    assert 'value="09:30"' in text or changed.get("starts") in text
    assert not Meeting.objects.exists()


def test_the_hour_that_comes_twice_is_planned_once_it_is_chosen(client, region):
    form = times(day="2026-10-25", starts="02:30", ends="04:00", which_hour="tweede")
    client.post(f"{HERE}bijeenkomsten/nieuw/", form | {"body": body_of(region).pk, "token": uuid.uuid4()})
    meeting = Meeting.objects.get()
    assert (meeting.starts_at.hour, meeting.starts_at.minute) == (1, 30)
    assert "2.30" in meeting.when
    assert "checked" in client.get(f"{meeting.path}wijzigen/").content.decode()


def series(body):
    return {"body": body.pk, "rhythm": "weken", "number": "3", "first_on": "2026-09-01", "last_on": "2026-12-01",
            "starts": "09:30", "ends": "11:00", "place": "", "link": "", "school_region": "midden",
            "token": uuid.uuid4()}  # fmt: skip


def test_a_series_is_proposed_and_then_planned_on_the_days_that_are_left(client, region):
    form = series(body_of(region))
    text = client.post(f"{HERE}bijeenkomsten/reeks/", form | {"doen": "voorstellen"}).content.decode()
    assert "in plaats van" not in text
    assert "1 september 2026" in text
    days = ["2026-09-01", "2026-10-13", "2026-09-02"]
    answer = client.post(f"{HERE}bijeenkomsten/reeks/", form | {"doen": "plannen", "dag": days})
    assert answer.status_code == 302
    assert [one.on.isoformat() for one in Meeting.objects.order_by("starts_at")] == days[:2]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"number": "0"}, "Een ritme van 0 bestaat niet"),
        ({"number": "99999999999999999999"}, "hoogstens 52"),
        ({"last_on": "2026-08-01"}, "voor de eerste"),
        ({"last_on": "2040-08-01"}, "twee jaar"),
        ({"rhythm": "maand"}, "Ritme"),
        ({"body": "999999"}, "Gremium"),
        ({"ends": "09:00"}, "niet na het begin"),
    ],
)
def test_what_is_no_series_is_refused(client, region, changed, words):
    answer = client.post(f"{HERE}bijeenkomsten/reeks/", series(body_of(region)) | changed)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def item_form(**changed):
    return {
        "title": "Van mij",
        "kind": "decision",
        "minutes": "20",
        "owner": "",
        "base": 1,
        "token": uuid.uuid4(),
    } | changed


def test_who_saves_an_item_second_sees_what_stands_there_keeps_what_was_typed_and_can_save_again(client, item, manager):
    operations.change_item(item, by=seated(Role.REGION_ADVISER, item.meeting.region), base=1, title="Van de ander")
    path = f"{item.meeting.path}agendapunten/{item.pk}/"
    answer = client.post(path, item_form())
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Van de ander" in text
    assert 'value="Van mij"' in text
    assert AgendaItem.objects.get().title == "Van de ander"
    assert client.post(path, item_form(base=answer.context["form"]["base"].value())).status_code == 302
    assert AgendaItem.objects.get().title == "Van mij"


@pytest.mark.parametrize("changed", [
    {"title": ""}, {"minutes": "0"}, {"minutes": "9" * 30}, {"kind": "x"}, {"owner": "zetel-99999999999"},
    {"base": "x"}, {"title": "a\x00b"}, {"base": "9" * 30},
])  # fmt: skip
def test_what_is_no_item_is_refused(client, item, changed):
    answer = client.post(f"{item.meeting.path}agendapunten/{item.pk}/", item_form(**changed))
    assert answer.status_code == 422
    assert AgendaItem.objects.get().lock_version == 1


def test_a_file_that_is_no_paper_is_refused_at_its_field(client, item):
    from django.core.files.uploadedfile import SimpleUploadedFile

    path = f"{item.meeting.path}agendapunten/{item.pk}/stukken/"
    for name, content in [("leeg.pdf", b""), ("programma.pdf", b"MZ\x90\x00 rest")]:
        upload = SimpleUploadedFile(name, content)
        answer = client.post(path, {"title": "Mijn titel", "token": uuid.uuid4(), "upload": upload})
        assert answer.status_code == 422, name
        assert 'value="Mijn titel"' in answer.content.decode()
    assert client.post(path, {"title": "", "token": uuid.uuid4()}).status_code == 422
    assert not item.papers.exists()


def test_a_decision_of_another_meeting_is_not_found_here(client, item, manager, region):
    elsewhere = item_of(meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager), manager)
    decision = operations.take_decision(elsewhere, by=manager, text="Elders", token=uuid.uuid4())
    assert client.get(f"{item.meeting.path}besluiten/{decision.pk}/").status_code == 404
    assert client.get(f"{item.meeting.path}agendapunten/{elsewhere.pk}/").status_code == 404


@pytest.mark.parametrize("query", [
    "zoek=%00&gremium=9999999999999999999999&pagina=-1", "zoek=%22%27%21%26&jaar=abcd", "toon=niets&pagina=9999999",
    "jaar=0000&gremium=x",
])  # fmt: skip
@pytest.mark.parametrize("tail", ["besluiten/", "actiepunten/", "bijeenkomsten/"])
def test_nonsense_in_an_address_is_passed_over(client, tail, query):
    assert client.get(f"{HERE}{tail}?{query}").status_code == 200


# --- registers -------------------------------------------------------------------------------------------------------
def test_decisions_are_found_by_dutch_words(client, item, manager):
    operations.take_decision(item, by=manager, text="De gemeenten bouwen woningen.", token=uuid.uuid4())
    operations.take_decision(item, by=manager, text="De bouwsteen is vastgesteld.", token=uuid.uuid4())
    text = client.get(f"{HERE}besluiten/?zoek=woning+gemeente").content.decode()
    assert "bouwen woningen" in text
    assert "bouwsteen" not in text


def test_the_register_shows_mine_late_and_of_a_seat_i_hold(client, item, manager, region):
    officer = seated(Role.PROGRAMME_OFFICER, region)
    action_of(item, manager, owner=officer, text="van een ander")
    action_of(
        item, manager, seat=Seat.objects.get(body__region=region, role=Role.PROGRAMME_MANAGER), text="van mijn zetel"
    )
    late = action_of(item, manager, owner=officer, text="te late zaak")
    ActionPoint.objects.filter(pk=late.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    found = {
        which: {word for word in ("van een ander", "van mijn zetel", "te late zaak") if word in client.get(
            f"{HERE}actiepunten/?toon={which}").content.decode()}
        for which in ("open", "mij", "telaat")
    }  # fmt: skip
    assert found == {
        "open": {"van een ander", "van mijn zetel", "te late zaak"},
        "mij": {"van mijn zetel"},
        "telaat": {"te late zaak"},
    }


def test_what_waits_for_a_person_stands_on_the_first_page_until_it_is_done(client, item, manager):
    point = action_of(item, manager, owner=manager, text="Dit wacht op mij")
    assert "Dit wacht op mij" in client.get("/").content.decode()
    operations.report_done(point, by=manager)
    assert "Dit wacht op mij" not in client.get("/").content.decode()


# --- statements ------------------------------------------------------------------------------------------------------
def fill(body, by, number, *, since=0):
    """So many meetings of a body in the past year, each with an item, a decision and an action point of a seat."""
    now, seat = timezone.now(), Seat.objects.filter(body__region__isnull=False).order_by("pk")[number % 3]
    meetings = [
        Meeting(body=body, region=body.region, made_by=by, state=MeetingState.HELD,
                starts_at=now - timedelta(hours=17 * (since + n + 1)), ends_at=now - timedelta(hours=17 * (since + n + 1) - 1))
        for n in range(number)
    ]  # fmt: skip
    Meeting.objects.bulk_create(meetings)
    items = [AgendaItem(meeting=one, number=1, title="Punt", outcome="decided") for one in meetings]
    AgendaItem.objects.bulk_create(items)
    Decision.objects.bulk_create(
        Decision(body=body, meeting=one.meeting, item=one, year=2000, sequence=since + n + 1, text="Akkoord",
                 on=one.meeting.on, made_by=by)
        for n, one in enumerate(items)
    )  # fmt: skip
    ActionPoint.objects.bulk_create(
        ActionPoint(region=body.region, body=body, meeting=one.meeting, item=one, text="Doen", due_on=one.meeting.on,
                    owner_seat=seat, made_by=by)
        for one in items
    )  # fmt: skip


def test_lists_of_a_year_with_500_meetings_take_at_most_8_statements_and_no_more_than_of_few(client, region, manager):
    paths = [
        f"{HERE}bijeenkomsten/?toon=alles",
        f"{HERE}besluiten/",
        f"{HERE}actiepunten/?toon=telaat",
        "/overleg/ritme/",
    ]
    body = body_of(region)
    fill(body, manager, 3)
    client.get("/contact/")
    few = {path: statements(client, path) for path in paths}
    fill(body, manager, 497, since=3)
    many = {path: statements(client, path) for path in paths}
    assert many == few
    assert max(many.values()) <= 8, many


def statements(client, path):
    with counted() as found:
        assert client.get(path).status_code == 200
    return len(found)


def test_a_meeting_takes_no_more_statements_for_a_long_agenda(client, manager, meeting):
    found = []
    for number in (2, 12):
        for _ in range(number):
            item = item_of(meeting, manager)
            operations.take_decision(item, by=manager, text="Akkoord", token=uuid.uuid4())
            action_of(item, manager, owner=manager)
        client.get("/contact/")
        found.append(statements(client, meeting.path))
    assert found[0] == found[1]


def test_the_rhythm_of_eleven_regions_takes_as_many_statements_as_that_of_one(manager, client):
    team = signed_in(seated(Role.PROGRAMME_TEAM))
    for one in (team, client):
        one.get("/contact/")
    answer = team.get("/overleg/ritme/")
    assert [region for region, _ in answer.context["regions"]] == list(Region.objects.order_by("number"))
    assert statements(team, "/overleg/ritme/") == statements(client, "/overleg/ritme/")


def test_the_rhythm_of_a_region_is_seen_by_those_of_the_matrix(region, other_region):
    people = {
        seated(Role.STEERING_MEMBER, region): True, seated(Role.REGIONAL_LEAD, region): True,
        seated(Role.CASHIER, region): False, seated(Role.MINISTRY_CONTACT): False, seated(Role.ADMINISTRATOR): False,
        seated(Role.PROGRAMME_MANAGER, other_region): False, seated(Role.PROGRAMME_TEAM): True,
    }  # fmt: skip
    found = {}
    for person in people:
        answer = signed_in(person).get("/overleg/ritme/")
        found[person] = answer.status_code == 200 and region in dict(answer.context["regions"])
    assert found == people
    assert {person: rhythm.for_region(person, region) is not None for person in people} == people
