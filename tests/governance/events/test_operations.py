"""Registering: places, the waiting list, twice is the first answer, who hears what, and what is deleted after thirty days."""

from datetime import UTC, datetime, timedelta
from smtplib import SMTPServerDisconnected

import icalendar
import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from governance.events import cleaning, operations, sending, standing, telling
from governance.meetings import operations as meetings
from governance.models import AuditEntry, Event, EventMail, MailState, Meeting, Notice, Registration, Role, WorkSession
from npvr.access import Refused
from tests.conftest import make_person, seated
from tests.counting import counted

from ..meetings.making import body_of, meeting_of
from .making import gathering_of, guest, opened, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(region, manager):
    return gathering_of(region, manager, place="Dorpshuis")


def states(event):
    return {one.called: one.state for one in Registration.objects.filter(event=event)}


# --- places and the waiting list --------------------------------------------------------------------------------------
def test_who_comes_after_the_last_place_waits_in_order_and_moves_up_when_one_cancels(meeting, manager):
    event = opened(meeting, manager, places=1)
    first = guest(event, "Ans").registration
    assert [guest(event, name).waits for name in ("Bob", "Cor")] == [True, True]
    post()
    operations.cancel(first)
    assert states(event) == {"Ans": "cancelled", "Bob": "placed", "Cor": "waiting"}
    [told] = post()
    assert told.to == ["bob@dorp.example"]
    assert "er is een plaats voor u" in told.subject
    operations.cancel(first)  # once more changes nothing
    assert states(event)["Cor"] == "waiting"


def test_more_places_go_to_who_waits_and_fewer_throw_nobody_off(meeting, manager):
    event = opened(meeting, manager, places=1)
    for name in ("Ans", "Bob", "Cor", "Dirk"):
        guest(event, name)
    event = opened(meeting, manager, places=3, base=1)
    assert states(event) == {"Ans": "placed", "Bob": "placed", "Cor": "placed", "Dirk": "waiting"}
    event = opened(meeting, manager, places=1, base=2)
    assert states(event)["Cor"] == "placed"
    operations.cancel(Registration.objects.get(name="Ans"))
    assert states(event)["Dirk"] == "waiting"  # two come, for one place
    opened(meeting, manager, places=None, base=3)
    assert states(event)["Dirk"] == "placed"


def test_who_cancels_and_comes_back_stands_behind_the_others(meeting, manager):
    event = opened(meeting, manager, places=1)
    ans = guest(event, "Ans").registration
    guest(event, "Bob")
    operations.cancel(ans)
    answer = guest(event, "Ans")
    assert (answer.is_new, answer.waits) == (True, True)
    assert list(Registration.objects.filter(event=event).values_list("name", flat=True)) == ["Bob", "Ans"]


def test_a_session_has_places_of_its_own_and_is_kept_while_somebody_chose_it(meeting, manager):
    event = opened(meeting, manager, places=1, sessions=[(None, "Wonen", 2), (None, "Vervoer", None)])
    living, transport = WorkSession.objects.order_by("number")
    guest(event, "Ans", session=living.pk)
    guest(event, "Bob", session=living.pk)  # who waits holds the place too
    with pytest.raises(Refused, match="“Wonen” is vol"):
        guest(event, "Cor", session=living.pk)
    with pytest.raises(Refused, match="is er niet meer"):
        guest(event, "Cor", session=transport.pk + 99)
    with pytest.raises(Refused, match="heeft iemand gekozen"):
        opened(meeting, manager, base=1, sessions=[(transport.pk, "Vervoer", 5)])
    opened(meeting, manager, base=1, sessions=[(living.pk, "Wonen en zorg", 1)])
    assert [(one.title, one.places) for one in WorkSession.objects.all()] == [("Wonen en zorg", 1)]
    assert Registration.objects.filter(session=living).count() == 2


def test_the_database_holds_that_places_are_at_least_one_and_an_address_is_once_on_the_list(meeting, manager):
    event = opened(meeting, manager)
    guest(event, "Ans")
    wrong = [
        lambda: Event.objects.filter(pk=event.pk).update(places=0),
        lambda: Registration.objects.create(event=event, turn=9, state="placed", name="X", email="ans@dorp.example"),
        lambda: Registration.objects.create(event=event, turn=9, state="placed"),
        lambda: Registration.objects.create(event=event, turn=1, state="placed", name="X"),
    ]
    for change in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


# --- twice, and whose it is -------------------------------------------------------------------------------------------
def test_registering_twice_is_the_first_answer_and_a_new_mail_not_more_than_once_a_quarter(meeting, manager):
    event = opened(meeting, manager, places=1)
    first = guest(event, "Ans").registration
    [told] = post()
    again = guest(event, "Een ander", email="ans@dorp.example")
    # What the page says is what a new address would have got: the event is full by now.
    assert (again.registration, again.is_new, again.waits) == (first, False, True)
    assert guest(event, "Nieuw").waits == again.waits
    assert states(event) == {"Ans": "placed", "Nieuw": "waiting"}
    assert [one.to for one in post()] == [["nieuw@dorp.example"]]
    with time_machine.travel(timezone.now() + timedelta(minutes=20)):
        guest(event, "Ans")
        [mail_again] = post()
    link = [line for line in told.body.splitlines() if "/aanmelding/" in line]
    assert link == [line for line in mail_again.body.splitlines() if "/aanmelding/" in line]
    assert "U was al aangemeld" in mail_again.body


def test_with_an_account_one_registers_once_also_after_registering_without(meeting, manager, region):
    event = opened(meeting, manager)
    adviser = seated(Role.THEME_ADVISER, region)
    guest(event, "Iemand", email=adviser.email)
    answer = operations.register_person(event, adviser)
    assert not answer.is_new
    assert states(event) == {adviser.name: "placed"}
    guest(event, "Iemand", email=adviser.email)
    assert Notice.objects.get(person=adviser).text.startswith("U was al aangemeld")
    operations.cancel(Registration.objects.get())
    assert operations.register_person(event, adviser).is_new


# --- the organiser ----------------------------------------------------------------------------------------------------
def test_the_organiser_writes_down_also_when_it_is_full_or_closed_and_takes_off_with_a_reason(meeting, manager):
    event = opened(meeting, manager, places=1, is_closed=True)
    operations.add_by_hand(event, by=manager, name="Ans")
    operations.add_by_hand(event, by=manager, name="Bob", email="bob@dorp.example")
    operations.add_by_hand(event, by=manager, name="Cor", anyway=True)
    assert states(event) == {"Ans": "placed", "Bob": "waiting", "Cor": "placed"}
    with pytest.raises(Refused, match="staat al op de lijst"):
        operations.add_by_hand(event, by=manager, name="Bob", email="bob@dorp.example")
    assert [one.to for one in post()] == [["bob@dorp.example"]]
    operations.take_off(Registration.objects.get(name="Bob"), by=manager, why="Alleen voor bewoners.")
    [told] = post()
    assert "Alleen voor bewoners." in told.body
    opened(meeting, manager, places=9, base=1)
    again = guest(event, "Bob")
    assert (again.is_new, states(event)["Bob"]) == (False, "cancelled")
    with pytest.raises(Refused, match="al afgemeld"):
        operations.take_off(again.registration, by=manager, why="x")
    assert not AuditEntry.objects.filter(subject__contains="Bob").exists()
    assert not AuditEntry.objects.filter(detail__contains="Bob").exists()


def test_an_account_that_was_taken_off_does_not_come_back_by_itself(meeting, manager, region):
    event = opened(meeting, manager)
    adviser = seated(Role.THEME_ADVISER, region)
    one = operations.register_person(event, adviser).registration
    operations.take_off(one, by=manager, why="Dubbel.")
    assert "Dubbel." in Notice.objects.get(person=adviser).text
    with pytest.raises(Refused, match="Dubbel"):
        operations.register_person(event, adviser)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"is_closed": True}, "gesloten"),
        ({"until": -1}, "Aanmelden kon tot en met"),
        ({"state": "vervallen", "why": "Storm"}, "gaat niet door"),
        ({"starts_at": -1}, "begonnen"),
        ({"starts_at": -5, "ends_at": -1}, "is geweest"),
    ],
)
def test_nobody_registers_for_what_is_closed_over_or_called_off(meeting, manager, region, change, words):
    event = opened(meeting, manager)
    now = timezone.now()
    of_event = {"is_closed": True} if "is_closed" in change else {}
    of_event |= {"until": timezone.localdate() - timedelta(days=1)} if "until" in change else {}
    of_meeting = {name: now + timedelta(hours=change[name]) for name in ("starts_at", "ends_at") if name in change}
    of_meeting |= {name: change[name] for name in ("state", "why") if name in change}
    if of_event:
        Event.objects.filter(pk=event.pk).update(**of_event)
    if of_meeting:
        Meeting.objects.filter(pk=meeting.pk).update(**of_meeting)
    with pytest.raises(Refused, match=words):
        guest(event)
    with pytest.raises(Refused, match=words):
        operations.register_person(event, seated(Role.THEME_ADVISER, region))
    assert not Registration.objects.exists()


def test_registration_is_opened_only_for_an_event_that_is_to_come_and_nobody_writes_over_another(
    meeting, manager, region
):
    with pytest.raises(Refused, match="niet later"):
        opened(meeting, manager, until=meeting.on + timedelta(days=1))
    with pytest.raises(Refused, match="gremium"):
        opened(meeting_of(body_of(region), manager, days=9), manager)
    with pytest.raises(Refused, match="is geweest"):
        opened(gathering_of(region, manager, days=-2), manager)
    opened(meeting, manager)
    with pytest.raises(meetings.Outdated):
        opened(meeting, manager, places=3)
    assert Event.objects.get().places is None


# --- who hears what ---------------------------------------------------------------------------------------------------
def test_who_registered_hears_of_another_time_and_that_it_does_not_go_on(meeting, manager, region):
    event = opened(meeting, manager)
    adviser = seated(Role.THEME_ADVISER, region)
    operations.register_person(event, adviser)
    guest(event, "Ans")
    gone = guest(event, "Bob").registration
    operations.cancel(gone)
    [confirmed] = post()
    calendar = icalendar.Calendar.from_ical(confirmed.attachments[0].get_payload(decode=True))
    assert [str(one["SUMMARY"]) for one in calendar.walk("VEVENT")] == ["Werksessie"]
    times = {"starts_at": meeting.starts_at + timedelta(days=1), "ends_at": meeting.ends_at + timedelta(days=1)}
    moved = meetings.change_meeting(meeting, by=manager, base=1, **times, place="Stadhuis", title=meeting.title)
    meetings.change_meeting(
        moved, by=manager, base=2, **times, place="Stadhuis", title="Andere titel"
    )  # not worth a mail
    [told] = post()
    assert (told.to, "Stadhuis" in told.body) == (["ans@dorp.example"], True)
    meetings.cancel_meeting(moved, by=manager, why="Storm verwacht.")
    [told] = post()
    assert "Storm verwacht." in told.body
    calendar = icalendar.Calendar.from_ical(told.attachments[0].get_payload(decode=True))
    assert (str(calendar["METHOD"]), calendar.walk("VEVENT")[0]["SEQUENCE"]) == ("CANCEL", 3)
    texts = list(Notice.objects.filter(person=adviser).order_by("pk").values_list("text", flat=True))
    assert ["Stadhuis" in texts[0], "Storm" in texts[1], len(texts)] == [True, True, 2]


def test_a_mail_waits_for_a_mail_server_and_one_that_is_not_true_any_more_is_dropped(meeting, manager, monkeypatch):
    event = opened(meeting, manager)
    one = guest(event, "Ans").registration
    with monkeypatch.context() as away:
        away.setattr("django.core.mail.EmailMessage.send", _away)
        assert post() == []
    [row] = EventMail.objects.all()
    assert (row.state, row.attempts) == (MailState.QUEUED, 1)
    operations.cancel(one)
    EventMail.objects.update(next_at=timezone.now())
    assert post() == []
    assert EventMail.objects.get().state == MailState.DROPPED


def test_calling_off_takes_as_many_statements_however_many_come(region, manager):
    taken = []
    for number in (2, 12):
        meeting = gathering_of(region, manager, days=number)
        event = opened(meeting, manager)
        Registration.objects.bulk_create(
            Registration(event=event, turn=turn, state="placed", name="Iemand", email=f"{turn}@dorp.example")
            for turn in range(1, number)
        )
        operations.register_person(event, manager)
        with counted() as statements:
            meetings.cancel_meeting(meeting, by=manager, why="Storm.")
        taken.append(len(statements))
    assert taken[0] == taken[1]
    assert EventMail.objects.count() == 1 + 11


def _away(self, *args):
    raise SMTPServerDisconnected("weg")


def test_two_days_before_who_comes_is_reminded_once_and_who_waits_or_just_came_is_not(region, manager):
    with time_machine.travel(datetime(2027, 3, 1, 9, tzinfo=UTC), tick=False):
        meeting = gathering_of(region, manager, days=27, hours=3)  # 28 March 2027: the clock goes forward that night
        event = opened(meeting, manager, places=3)
        adviser = seated(Role.THEME_ADVISER, region)
        operations.register_person(event, adviser)
        guest(event, "Ans")
        post()
    with time_machine.travel(datetime(2027, 3, 25, 22, 59, tzinfo=UTC), tick=False):  # 23.59 in the Netherlands
        assert telling.remind() == 0
    with time_machine.travel(datetime(2027, 3, 26, 8, tzinfo=UTC), tick=False):
        guest(event, "Bob")
        guest(event, "Cor")
        post()
        assert (telling.remind(), telling.remind()) == (2, 0)
        [told] = post()
        assert told.to == ["ans@dorp.example"]
        assert "meld u dan af" in Notice.objects.get(person=adviser).text


# --- thirty days ------------------------------------------------------------------------------------------------------
def test_thirty_days_after_the_event_nothing_of_people_without_an_account_is_left(region, manager):
    with time_machine.travel(datetime(2026, 9, 20, 9, tzinfo=UTC), tick=False):
        meeting = gathering_of(
            region, manager, days=5
        )  # 25 September 2026; the 30th day after it is 25 October: wintertime
        event = opened(meeting, manager, places=2, asks_remark=True)
        other = opened(gathering_of(region, manager, days=6), manager)
        adviser = seated(Role.THEME_ADVISER, region)
        operations.register_person(event, adviser, remark="glutenvrij")
        guest(event, "Ans", remark="vegetarisch")
        operations.cancel(guest(event, "Bob").registration)
        guest(event, "Cor")
        guest(other, "Later")
    last_moment = datetime(2026, 10, 24, 21, 59, tzinfo=UTC)  # 24 October 23.59 in the Netherlands
    with time_machine.travel(last_moment, tick=False):
        assert cleaning.run() == 0
    with time_machine.travel(last_moment + timedelta(minutes=1), tick=False):
        assert cleaning.run() == 3
        assert cleaning.run() == 0
        call_command("delete_registrations", verbosity=0)
    kept = Registration.objects.get(event=event)
    assert (kept.person, kept.remark) == (adviser, "")
    assert list(EventMail.objects.values_list("registration__name", flat=True)) == ["Later"]
    event.refresh_from_db()
    assert standing.numbers_of(event) == standing.Numbers(placed=2, waiting=1, cancelled=1, places=2)
    said = AuditEntry.objects.get(action="gegevens van deelnemers gewist")
    assert said.detail.startswith("3 zonder account")


def test_nothing_that_keeps_history_knows_these_people():
    """simple-history would keep what was deleted."""
    for model in (Event, Registration, EventMail, WorkSession):
        assert not hasattr(model, "history")
    assert {"name", "email", "remark", "text", "body", "address"}.isdisjoint(
        field.name for field in EventMail._meta.get_fields()
    )


def test_a_mail_that_was_deleted_meanwhile_sends_nothing(meeting, manager):
    event = opened(meeting, manager)
    one = guest(event, "Ans").registration
    pk = EventMail.objects.get().pk
    one.delete()
    sending.send(pk)
    assert mail.outbox == []


def test_who_has_no_seat_any_more_is_still_somebody_with_an_account(meeting, manager):
    event = opened(meeting, manager)
    operations.register_person(event, make_person("Zonder zetel"))
    meetings.cancel_meeting(meeting, by=manager, why="Storm.")
    assert Notice.objects.filter(text__contains="Storm.").count() == 1
