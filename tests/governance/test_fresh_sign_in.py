"""What a matrix cell with an S asks: a session that was proven a moment ago (decisions 13)."""

import types

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.urls import path, reverse

from governance.models import Person
from governance.signin.stepup import require_fresh_sign_in
from npvr import urls
from npvr.access import guard

pytestmark = pytest.mark.django_db
PASSWORD = "zonnig weer boven de IJssel"
done = []


@guard("funding.reverse")
@require_fresh_sign_in
def decide(request):
    if request.method == "POST":
        done.append(request.POST["reden"])
    return HttpResponse("gezien")


@pytest.fixture
def address(settings):
    module = types.ModuleType("tests.governance.fresh_urls")
    module.urlpatterns = [path("proef/beslissen/", decide, name="decide"), *urls.urlpatterns]
    settings.ROOT_URLCONF = module
    done.clear()
    return "/proef/beslissen/"


def test_what_is_sent_waits_until_the_person_confirms_and_is_then_done_as_it_was_sent(address):
    Person.objects.create_person("mila@demo.example", "Mila Voorbeeld", PASSWORD)
    client = Client()
    with time_machine.travel("2026-05-12 08:00 +0200", tick=False) as clock:
        client.post(reverse("account_login"), {"login": "mila@demo.example", "password": PASSWORD})
        assert client.post(address, {"reden": "dubbel"}).content == b"gezien"
        assert done == ["dubbel"]
        clock.shift(601)
        assert client.get(address).content == b"gezien"
        answer = client.post(address, {"reden": "bedrag fout"})
        assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))
        assert done == ["dubbel"]
        assert client.post(answer.headers["Location"], {"password": "verkeerd"}).status_code == 200
        assert done == ["dubbel"]
        client.post(answer.headers["Location"], {"password": PASSWORD})
        assert done == ["dubbel", "bedrag fout"]


def test_the_mark_is_seen_whatever_the_order(address):
    assert decide.asks_fresh_sign_in
    assert require_fresh_sign_in(guard("funding.reverse")(lambda request: None)).access.actions == ("funding.reverse",)


def test_who_is_not_signed_in_is_sent_to_sign_in(address):
    assert Client().post(address).headers["Location"].startswith(reverse("account_login"))
