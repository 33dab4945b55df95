"""A page hears that its form was taken, and only then; and where signing in leads after a form (docs/decisions/0036)."""

import uuid
from types import SimpleNamespace

import pytest
from django import forms
from django.contrib import messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse, HttpResponseRedirect
from django.template import RequestContext
from django.urls import reverse

from npvr.access import page_to_return_to
from npvr.keeping import COOKIE, FIELD, TakenMiddleware
from npvr.templatetags.ui import keep_typed
from plans.comments.forms import AnswerForm

SENDING = str(uuid.uuid4())
SOMEBODY = SimpleNamespace(is_authenticated=True)
NOBODY = SimpleNamespace(is_authenticated=False)


@pytest.fixture
def post(rf):
    """Send something to a view as somebody who is signed in; gives the names of the cookies that come back."""

    def send(answer, *, sending=SENDING, method="post", person=SOMEBODY, tell=None, reaches=True):
        request = getattr(rf, method)("/hier/", {FIELD: sending})
        request.user, request._messages = person, CookieStorage(request)
        if tell:
            messages.add_message(request, tell, "Iets om te zeggen.")
        middleware = TakenMiddleware(lambda request: answer)
        if reaches:
            middleware.process_view(request, None, (), {})
        return set(middleware(request).cookies)

    return send


def test_who_is_led_on_hears_which_sending_was_taken(post):
    assert post(HttpResponseRedirect("/daar/"), tell=messages.SUCCESS) == {COOKIE + SENDING}


@pytest.mark.parametrize(
    ("answer", "more"),
    [
        (HttpResponse("fout", status=422), {}),
        (HttpResponse("botsing", status=409), {}),
        (HttpResponse("de pagina"), {}),
        (HttpResponseRedirect("/daar/"), {"tell": messages.ERROR}),
        (HttpResponseRedirect("/daar/"), {"tell": messages.WARNING}),
        (HttpResponseRedirect("/daar/"), {"sending": "x=1; path=/"}),
        (HttpResponseRedirect("/daar/"), {"sending": ""}),
        (HttpResponseRedirect("/daar/"), {"method": "get"}),
        (HttpResponseRedirect("/daar/"), {"person": NOBODY}),
        (HttpResponseRedirect("/daar/"), {"reaches": False}),
    ],
    ids=[
        "wrong",
        "collision",
        "no redirect",
        "refused",
        "not yet",
        "no number",
        "none",
        "not a form",
        "no account",
        "not the view",
    ],
)
def test_nothing_else_says_that_a_form_was_taken(post, answer, more):
    assert post(answer, **more) == set()


def test_confirming_who_one_is_first_takes_nothing_yet(post):
    assert post(HttpResponseRedirect(reverse("account_reauthenticate") + "?next=/daar/")) == set()


def test_a_form_of_an_ended_session_leads_back_to_its_page_after_signing_in(client, db):
    address = "/regios/achterhoek/overleg/beslisnotas/nieuw/"
    answer = client.post(address, {FIELD: SENDING}, headers={"referer": f"http://testserver{address}?naar=1"})
    assert answer.status_code == 302
    assert answer.url == f"/inloggen/?next={address}%3Fnaar%3D1"
    assert COOKIE + SENDING not in answer.cookies


@pytest.mark.parametrize(
    ("method", "came_from", "page"),
    [
        ("post", "http://testserver/pagina/?a=1", "/pagina/?a=1"),
        ("post", "https://elders.example/pagina/", "/besluiten/?b=2"),
        ("post", "//elders.example/pagina/", "/besluiten/?b=2"),
        ("post", "", "/besluiten/?b=2"),
        ("get", "http://testserver/pagina/", "/besluiten/?b=2"),
    ],
)
def test_only_what_was_posted_from_here_leads_back_to_where_it_came_from(rf, method, came_from, page):
    request = getattr(rf, method)("/besluiten/?b=2", headers={"referer": came_from})
    assert page_to_return_to(request) == page


def drawn(rf, person, form, method="get"):
    """The mark, and whether the page of this request loads the script."""
    request = getattr(rf, method)("/")
    request.user = person
    mark = keep_typed(RequestContext(request), form, "bij <hier>")
    return mark, getattr(request, "keeps_typed", False)


def test_a_form_with_a_long_text_is_marked_for_who_has_an_account(rf):
    assert drawn(rf, SOMEBODY, AnswerForm()) == (' data-keep="bij &lt;hier&gt;"', True)
    assert drawn(rf, SOMEBODY, AnswerForm({}), "post") == (' data-keep="bij &lt;hier&gt;" data-keep-posted', True)


def test_no_other_form_and_nobody_without_an_account_gets_the_mark(rf):
    assert drawn(rf, SOMEBODY, forms.Form()) == ("", False)
    assert drawn(rf, NOBODY, AnswerForm()) == ("", False)
