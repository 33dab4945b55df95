"""The list of activities as it opens: the prepared page says what any query says, in few statements, as text."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone

from governance.models import Role
from plans.documents import operations as documents
from plans.items.activities.listing import COLUMNS, ActivityListing
from plans.items.models import Activity, ActivityCost, Result
from plans.items.standing import counting_state
from regions.models import Region
from tests.conftest import seated
from tests.counting import counted

from .rows import add_activity, fill_plan, organisation

pytestmark = pytest.mark.django_db
BAD = '<b onclick="x">&\''


@pytest.fixture
def much(agenda, plan, other_region):
    """Sixty activities that differ, one of them removed, and two that Twente shares: one in its years, one not."""
    made = fill_plan(plan)
    for number in range(1, 61):
        one = add_activity(
            agenda, made["goal"] if number % 2 else None, title=f"Activiteit {number:02}", position=61 - number,
            lead=organisation() if number % 3 else None, begins_on=date(2026, 1, 1) if number % 4 else None,
            ends_on=date(2028 + number % 2, 12, 31) if number % 5 else None,
        )  # fmt: skip
        if number % 6 == 0:
            one.challenges.set([made["challenge"]])
        if number % 7 == 0:
            Result.objects.filter(activity=one).update(state="reached")
        if number % 8 == 0:
            one.shared_with.set(Region.objects.filter(slug__in=["twente", "zeeland"]))
        ActivityCost.objects.create(activity=one, year=2027, amount=Decimal(number) + Decimal("0.55"))
    Activity.objects.filter(title="Activiteit 30").update(removed_at="2026-05-01T10:00:00Z")
    Activity.objects.filter(title="Activiteit 31").update(ruled_state="stopped", ruled_reason="Geen geld")
    by = seated(Role.PROGRAMME_MANAGER, other_region)
    theirs = documents.begin_plan(other_region, by=by)
    for first_year in (2026, 2030):
        other = documents.begin_agenda(theirs, first_year=first_year, last_year=first_year + 3, by=by)
        add_activity(other, title=f"Van Twente {first_year}").shared_with.set([agenda.region])
    return agenda


def listing(agenda, asked=""):
    return ActivityListing(agenda, QueryDict(asked))


def test_the_prepared_page_says_what_the_ordinary_query_says(much):
    opened = listing(much)
    ordinary = [tuple(row) for row in opened._asked_for()]
    assert [tuple(row) for row in opened.rows] == ordinary[:50]
    assert opened.page.paginator.count == len(ordinary) == 60
    second = listing(much, "pagina=2")
    assert [tuple(row) for row in second.rows] == ordinary[50:]
    assert second.rows[-1].title == "Van Twente 2026"
    assert second.rows[-1].region == "Twente"
    assert listing(much, "pagina=99").rows == listing(much, "pagina=-3").rows == second.rows
    assert listing(much, "pagina=x").rows == listing(much, "pagina=1").rows == opened.rows
    assert len(COLUMNS) == len(opened.rows[0])


def test_the_state_in_a_row_is_the_state_that_is_filtered_by(much):
    by_key = dict(Activity.objects.annotate(now=counting_state()).values_list("key", "now"))
    rows = [*listing(much).rows, *listing(much, "pagina=2").rows]
    assert {row.key: row.state(timezone.localdate()) for row in rows} == {row.key: by_key[row.key] for row in rows}
    assert len({row.state(timezone.localdate()) for row in rows}) > 2


def test_what_stands_around_it(much):
    around = listing(much).around
    assert [label for _, label in around.leads] == [str(organisation())]
    assert [one.title for one in around.removed] == ["Activiteit 30"]
    assert around.removed[0].removed_at.isoformat() == "2026-05-01T10:00:00+00:00"
    assert [number for number, _ in around.objectives] == [1, 2, 3]


def test_the_list_costs_five_statements_on_any_page(much, manager):
    browser = Client()
    browser.force_login(manager)
    path = f"{much.path}activiteiten/"
    browser.get(path)
    for asked in ("", "?pagina=2", "?op=einde"):
        with counted() as statements:
            page = browser.get(f"{path}{asked}")
        assert len(statements) == 5, statements
    for asked in ("?zoek=1", "?stand=done&trekker=" + str(organisation().pk)):  # how many were found is counted
        with counted() as statements:
            browser.get(f"{path}{asked}")
        assert len(statements) == 6, statements
    assert len(page.content) < 140_000


def test_every_text_in_a_row_is_text_and_no_html(much, manager):
    organisation_of = organisation()
    type(organisation_of).objects.filter(pk=organisation_of.pk).update(abbreviation=BAD)
    Region.objects.filter(slug__in=["twente", "zeeland"]).update(name=BAD)
    Activity.objects.update(title=BAD)
    browser = Client()
    browser.force_login(manager)
    text = browser.get(f"{much.path}activiteiten/").content.decode()
    text += browser.get(f"{much.path}activiteiten/?pagina=2").content.decode()
    assert "<b" not in text.replace("<body", "").replace("<button", "")
    assert text.count("onclick") > 250


def test_one_form_moves_any_row_back_to_the_same_page(much, manager):
    browser = Client()
    browser.force_login(manager)
    path = f"{much.path}activiteiten/"
    text = browser.get(f"{path}?pagina=2").content.decode()
    assert text.count('<form id="verplaatsen" method="post">') == 1
    assert text.count('form="verplaatsen"') == 2 * 9  # not the one of Twente
    own = Activity.objects.get(title="Activiteit 02")
    assert f'formaction="{path}{own.key}/verplaatsen/" name="direction" value="up"' in text
    answer = browser.post(f"{path}{own.key}/verplaatsen/", {"direction": "up", "pagina": "2"})
    assert answer.url == f"{path}?pagina=2#{own.key}"
    for narrowed in ("?op=titel", "?zoek=1"):
        assert 'form="verplaatsen"' not in browser.get(f"{path}{narrowed}").content.decode()


def test_who_reads_along_gets_no_buttons_and_nothing_that_was_removed(much, region):
    browser = Client()
    browser.force_login(seated(Role.REGIONAL_LEAD, region))
    text = browser.get(f"{much.path}activiteiten/").content.decode()
    assert "Activiteit 60" in text
    for words in ("Wijzigen", "verplaatsen", "Activiteit 30", "Verwijderd"):
        assert words not in text
