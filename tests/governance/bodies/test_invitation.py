"""The first way in: a link in a mail, signed, for seven days, for one use; no account by any other way (decisions 2)."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance.bodies import accounts, appointing
from governance.models import Person, Seat
from governance.notices import sending
from governance.signin import invitation
from tests.conftest import make_person

pytestmark = pytest.mark.django_db
NEW = {"password1": "drie groene fietsen bij de brug", "password2": "drie groene fietsen bij de brug"}
FORM = "/uitnodiging/"


@pytest.fixture
def invited(region, manager):
    person = accounts.found_or_made("nel@gemeente.example", "Nel Nieuw", by=manager)
    seat = Seat.objects.get(body__region=region, role="themaadviseur")
    appointing.appoint(seat, person=person, since=timezone.localdate(), by=manager)
    return person


def post():
    sending.gather()
    for job in sending.due_jobs():
        sending.send(job)


def link_in(message):
    return re.search(r"(/uitnodiging/\S+)", message.body)[1]


def test_the_mail_of_an_appointment_brings_the_link_and_the_link_a_password(invited):
    post()
    (message,) = [one for one in mail.outbox if one.to == [invited.email]]
    client = Client()
    answer = client.get(link_in(message))
    assert answer.headers["Location"] == FORM  # the address of the form tells nothing
    assert "Nel Nieuw" in client.get(FORM).content.decode()
    assert client.post(FORM, {"password1": "kort", "password2": "kort"}).status_code == 422
    assert client.post(FORM, NEW).status_code == 302
    signed_in = client.post(reverse("account_login"), {"login": invited.email, "password": NEW["password1"]})
    assert signed_in.status_code == 302
    assert client.get("/regios/achterhoek/overleg/").status_code == 200
    again = Client()
    again.get(link_in(message))
    assert again.get(FORM).status_code == 410
    assert again.post(FORM, NEW).status_code == 410


def test_who_has_a_password_gets_no_link(region, manager):
    person = make_person()
    seat = Seat.objects.get(body__region=region, role="themaadviseur")
    appointing.appoint(seat, person=person, since=timezone.localdate(), by=manager)
    post()
    assert "/uitnodiging/" not in next(one for one in mail.outbox if one.to == [person.email]).body


@pytest.mark.parametrize(("days", "status"), [(6, 200), (7, 200), (8, 410)])
def test_a_link_lives_seven_days(invited, days, status):
    link = invitation.path_for(invited)
    with time_machine.travel(timezone.now() + timedelta(days=days), tick=False):
        client = Client()
        client.get(link)
        assert client.get(FORM).status_code == status


def test_a_link_that_was_made_up_or_is_of_another_leads_nowhere(invited):
    other = accounts.found_or_made("twee@gemeente.example", "Twee", by=None)
    token = invitation.path_for(other).rstrip("/").rsplit("/", 1)[1]
    uid = invitation.path_for(invited).split("/")[2]
    reset = "abc-0123456789abcdef"
    for path in (f"/uitnodiging/{uid}/{token}/", f"/uitnodiging/{'z' * 40}/{token}/", f"/uitnodiging/!/{reset}/",
                 f"/uitnodiging/{uid}/{reset}/", f"/uitnodiging/{uid}/-/"):  # fmt: skip
        client = Client()
        client.get(path)
        assert client.get(FORM).status_code == 410, path
    assert Client().get(FORM).status_code == 410


def test_somebody_without_access_gets_in_by_no_link(invited):
    link = invitation.path_for(invited)
    Person.objects.filter(pk=invited.pk).update(is_active=False)
    client = Client()
    client.get(link)
    assert client.get(FORM).status_code == 410
