"""Comparing versions with each other and with the working text: kept by what they hold, never outdated, never leaked."""

import pytest
from django.test import Client

from governance.models import Role
from plans.documents import operations as documents
from plans.documents.saving import save_text
from plans.items import operations
from plans.items.models import Goal
from plans.versions import compared, compared_page
from tests.conftest import publish, seated, seated_until_today
from tests.counting import counted
from tests.plans.items.trees import activity, challenge, contribution, goal, key, tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(manager):
    client = Client()
    client.force_login(manager)
    return client


@pytest.fixture
def now(version):
    """The address that compares version 0.1 with the working text."""
    return f"{version.document.path}vergelijk/0.1/werktekst/"


def text_of(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def without_token(text):
    return [line for line in text.splitlines() if "csrf" not in line]


def write(chapter, html, by):
    chapter.text.refresh_from_db()
    save_text(chapter, html, base=chapter.text.lock_version, by=by)


# --- kept, and never outdated -----------------------------------------------------------------------------------------
def test_a_comparison_with_an_unchanged_working_text_is_made_once(browser, chapter, manager, now, monkeypatch):
    write(chapter, "<p>Een nieuwe zin</p>", manager)
    first = text_of(browser, now)
    assert "<ins>" in first
    monkeypatch.setattr(compared, "compare", lambda old, new: pytest.fail("it was kept"))
    assert without_token(text_of(browser, now)) == without_token(first)


def test_every_change_of_the_working_text_shows_at_once(browser, plan, chapter, manager, now):
    text_of(browser, now)
    write(chapter, "<p>Spoorlijn</p>", manager)
    assert "Spoorlijn" in text_of(browser, now)
    write(chapter, "<p>Vaarweg</p>", manager)
    assert "Spoorlijn" not in text_of(browser, now)
    goal = operations.add_item(Goal(document=plan, title="Jongeren blijven"), by=manager)
    assert "Jongeren blijven" in text_of(browser, now)
    goal.title = "Ouderen blijven"
    operations.save_item(goal, base=goal.lock_version, by=manager)
    assert "Ouderen blijven" in text_of(browser, now)
    operations.remove_item(goal, by=manager)
    assert "Ouderen blijven" not in text_of(browser, now)
    documents.add_chapter(plan, "Een hoofdstuk erbij", by=manager)
    assert "Een hoofdstuk erbij" in text_of(browser, now)


def test_what_is_kept_asks_neither_for_the_version_s_text_nor_more_statements_than_before(
    browser, chapter, manager, now
):
    write(chapter, "<p>Een nieuwe zin</p>", manager)
    text_of(browser, now)
    with counted() as statements:
        text_of(browser, now)
    assert len(statements) <= 7, statements
    assert not [sql for sql in statements if '"plans_version"."content"' in sql]


# --- and never leaked -------------------------------------------------------------------------------------------------
def test_what_is_kept_is_shown_to_nobody_who_may_not_read_it(
    browser, version, chapter, manager, region, other_region, now
):
    """The near misses: yesterday's seat, the same seat elsewhere, a public version without the working text."""
    publish(version)
    write(chapter, "<p>Geheim voornemen</p>", manager)
    assert "Geheim voornemen" in text_of(browser, now)
    for person in (
        seated_until_today(Role.PROGRAMME_MANAGER, region),
        seated(Role.PROGRAMME_MANAGER, other_region),
        seated(Role.THEME_ADVISER, region),
        seated(Role.PROGRAMME_TEAM),
    ):
        client = Client()
        client.force_login(person)
        answer = client.get(now)
        assert answer.status_code == 404
        assert b"Geheim" not in answer.content
    assert Client().get(now).headers["Location"].startswith("/inloggen/")


# --- the page ---------------------------------------------------------------------------------------------------------
BAD = '<b onclick="x">&\''


def whole(word):
    """A tree with an awkward text in every place that a comparison shows."""
    row = contribution("BZK", scheme=f"{BAD} {word}", years=[(2026, "10.00")])
    stopped = {
        "base": {"number": "0.1", "sha256": word},
        "marks": [{"item": key(BAD), "mark": "stopped", "reason": BAD}],
    }
    return tree(
        [{"id": "1", "number": "1", "level": 1, "title": f"{BAD} {word}", "html": f"<p>&lt;b onclick {word}</p>"}],
        challenges=[challenge("Blijft"), challenge(f"Weg {BAD}", evidence=BAD)]
        if word == "oud"
        else [challenge("Blijft")],
        goals=[goal("Doel", description=f"{BAD} {word}"), goal(f"{word} {BAD}")],
        activities=[activity("Bus", lead=f"{BAD} {word}", contributions=[row, contribution(f"{word} {BAD}")])]
        + ([activity(BAD)] if word == "oud" else []),
        recalibration=stopped,
    )


def test_every_text_of_the_article_is_text_and_no_html():
    comparison = compared.compare(whole("oud"), whole("nieuw"))
    html = compared_page.article(comparison, before_prefix="/a/", after_prefix="/b/")
    assert html.count("onclick") > 12
    assert "<b" not in html.replace("<button", "")
    assert "omdat: &lt;b onclick=" in html


def test_what_came_what_went_and_what_stayed_is_said():
    html = compared_page.article(
        compared.compare(whole("oud"), whole("nieuw")), before_prefix="/a/", after_prefix="/b/"
    )
    for words in (
        "nieuw",
        "verwijderd",
        "gewijzigd",
        "gestopt",
        "andere titel",
        "Wat er stond",
        "Bij het herijken: gestopt",
    ):
        assert f">{words}" in html
    assert "Gelijk gebleven: 1 " in html
