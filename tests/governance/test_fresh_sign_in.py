"""What a matrix cell with an S asks: a session that was proven a moment ago (decisions 13)."""

import types

import pytest
import time_machine
from django.http import HttpResponse, HttpResponseRedirect
from django.test import Client
from django.urls import path, reverse

from governance.models import Person
from governance.signin.stepup import require_fresh_sign_in
from npvr import urls
from npvr.access import guard
from npvr.keeping import COOKIE, FIELD

pytestmark = pytest.mark.django_db
PASSWORD = "zonnig weer boven de IJssel"
done = []


@guard("funding.reverse")
@require_fresh_sign_in
def decide(request):
    if request.method == "POST":
        done.append(request.POST["reden"])
    return HttpResponse("gezien")


@guard("funding.reverse")
@require_fresh_sign_in
def decide_and_lead_on(request):
    return HttpResponseRedirect("/contact/")


@pytest.fixture
def address(settings):
    module = types.ModuleType("tests.governance.fresh_urls")
    module.urlpatterns = [path("proef/beslissen/", decide, name="decide"), *urls.urlpatterns]
    module.urlpatterns.append(path("proef/verder/", decide_and_lead_on, name="decide_and_lead_on"))
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


def test_the_page_hears_that_its_form_was_taken_only_once_it_was_done(address):
    Person.objects.create_person("mila@demo.example", "Mila Voorbeeld", PASSWORD)
    client, sending = Client(), "3a0f5f7e-0d2b-4c1b-9a54-6a3f3f0e1b22"
    with time_machine.travel("2026-05-12 08:00 +0200", tick=False) as clock:
        client.post(reverse("account_login"), {"login": "mila@demo.example", "password": PASSWORD})
        clock.shift(601)
        answer = client.post("/proef/verder/", {"reden": "dubbel", FIELD: sending})
        assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))
        assert COOKIE + sending not in answer.cookies
        answer = client.post(answer.headers["Location"], {"password": PASSWORD})
        assert answer.headers["Location"] == "/contact/"
        assert COOKIE + sending in answer.cookies


def test_the_mark_is_seen_whatever_the_order(address):
    assert decide.asks_fresh_sign_in
    assert require_fresh_sign_in(guard("funding.reverse")(lambda request: None)).access.actions == ("funding.reverse",)


def test_who_is_not_signed_in_is_sent_to_sign_in(address):
    assert Client().post(address).headers["Location"].startswith(reverse("account_login"))
