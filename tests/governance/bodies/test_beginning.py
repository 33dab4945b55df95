"""The first people of an empty installation: appointed by a command once, and never where somebody was appointed before."""

import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from governance.bodies import rules
from governance.models import Appointment, AuditEntry, Person, Seat
from tests.conftest import make_person, seated

pytestmark = pytest.mark.django_db
FIRST = ("Anna de Wit", "Anna@rijk.example")
SECOND = ("Bram Bos", "bram@rijk.example")
TEAM = ("Chris Kok", "chris@rijk.example")


def begin(administrators=(FIRST, SECOND), team=(TEAM,)):
    out = StringIO()
    named = [("--beheerder", one) for one in administrators] + [("--programmateam", one) for one in team]
    call_command("begin_portal", *[word for option, one in named for word in (option, *one)], stdout=out)
    return out.getvalue()


def test_the_first_people_get_their_seats_a_link_and_the_right_to_go_on():
    said = begin()
    links = re.findall(r"/uitnodiging/\S+", said)
    assert len(links) == 3
    held = {
        (one.person.email, one.seat.role)
        for one in Appointment.objects.current()
        if not one.person.has_usable_password()
    }
    assert held == {
        ("anna@rijk.example", "beheer"),
        ("bram@rijk.example", "beheer"),
        ("chris@rijk.example", "programmateam"),
    }
    client = Client()
    client.get(links[0])
    chosen = {"password1": "drie groene fietsen bij de brug", "password2": "drie groene fietsen bij de brug"}
    assert client.post("/uitnodiging/", chosen).status_code == 302
    anna, chris = (Person.objects.get(email=email) for email in ("anna@rijk.example", "chris@rijk.example"))
    assert anna.has_usable_password()
    assert rules.may_propose(anna, Seat.objects.get(role="beheer"))
    assert rules.may_appoint(chris, Seat.objects.filter(role="departement").first())
    assert AuditEntry.objects.filter(action="benoemd").count() == 3
    assert AuditEntry.objects.filter(action="portaal begonnen", actor=None).exists()


@pytest.mark.parametrize("role", ["beheer", "programmateam"])
@pytest.mark.parametrize("until", [None, timezone.localdate() - timedelta(days=30)])
def test_where_somebody_sits_or_sat_nobody_is_made(role, until):
    seated(role, until=until)
    with pytest.raises(CommandError, match="Benoem anderen in het portaal zelf"):
        begin()
    assert not Person.objects.filter(email="anna@rijk.example").exists()


def test_a_second_time_changes_nothing():
    begin()
    with pytest.raises(CommandError, match="al mensen"):
        begin()
    assert Appointment.objects.count() == 3


@pytest.mark.parametrize(
    ("administrators", "team", "words"),
    [
        ([FIRST], [TEAM], "2 mensen"),
        ([FIRST, SECOND, TEAM], [TEAM], "2 mensen"),
        ([FIRST, SECOND], [("Anna", " ANNA@rijk.example")], "twee keer"),
        ([FIRST, ("Bram", "bram")], [TEAM], "geen e-mailadres"),
        ([FIRST, ("  ", "bram@rijk.example")], [TEAM], "Geef een naam"),
    ],
)
def test_what_can_not_be_is_refused_in_words_and_nothing_is_made(administrators, team, words):
    with pytest.raises(CommandError, match=words):
        begin(administrators, team)
    assert Appointment.objects.count() == 0
    assert Person.objects.count() == 0


def test_somebody_without_access_is_not_brought_back_by_it():
    gone = make_person("Anna", "anna@rijk.example")
    Person.objects.filter(pk=gone.pk).update(is_active=False)
    with pytest.raises(CommandError, match="geen toegang meer"):
        begin()
    assert Appointment.objects.count() == 0
