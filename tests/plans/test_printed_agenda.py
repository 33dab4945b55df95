"""The demo agenda on paper: every total equals what the raw rows add up to, and what belongs together stands together.

The sums are made here by SQL, apart from the code that prints them, and looked up in the text of the PDF itself.
"""

import re
import uuid
from decimal import Decimal

import pypdfium2
import pytest
from django.db import connection

from governance.models import Person
from plans.content import tree as content_tree
from plans.documents.models import Document, DocumentKind
from plans.versions.models import Edition
from plans.versions.operations import make_version
from plans.versions.rendering import cover_of, render_tree

pytestmark = pytest.mark.usefixtures("demo")

COUNTING = """
    FROM plans_activity JOIN plans_document ON plans_document.id = plans_activity.document_id
    WHERE plans_document.kind = 'agenda' AND plans_activity.removed_at IS NULL AND ruled_state <> 'stopped'
"""
NEEDED = f"""
    SELECT year, sum(amount) FROM plans_activitycost
    WHERE activity_id IN (SELECT plans_activity.id {COUNTING}) GROUP BY year
"""
BROUGHT = f"""
    SELECT {{by}}, state, sum(amount) FROM plans_contributionyear
    JOIN plans_contribution ON plans_contribution.id = contribution_id
    JOIN regions_organisation ON regions_organisation.id = contributor_id
    WHERE plans_contribution.removed_at IS NULL AND activity_id IN (SELECT plans_activity.id {COUNTING})
    GROUP BY 1, 2
"""
WISHES = f"""
    SELECT coalesce(nullif(abbreviation, ''), name), count(DISTINCT plans_contribution.id), sum(amount),
        (SELECT sum(fte) FROM plans_contribution AS one WHERE one.contributor_id = regions_organisation.id
            AND one.state = 'wished' AND one.removed_at IS NULL AND one.activity_id IN (SELECT plans_activity.id {COUNTING}))
    FROM plans_contribution JOIN regions_organisation ON regions_organisation.id = contributor_id
    LEFT JOIN plans_contributionyear ON plans_contribution.id = contribution_id
    WHERE state = 'wished' AND plans_contribution.removed_at IS NULL
        AND activity_id IN (SELECT plans_activity.id {COUNTING})
    GROUP BY regions_organisation.id
"""
STATES = ("wished", "promised", "granted")
PRINTED = {}


def agenda():
    return Document.objects.get(region__slug="achterhoek", kind=DocumentKind.AGENDA)


@pytest.fixture
def pages():
    """The text of each page of the agenda as it stands now; printed once for all these tests."""
    if not PRINTED:
        manager = Person.objects.get(email="programmamanager.achterhoek@demo.example")
        version = make_version(agenda(), by=manager, token=uuid.uuid4())
        made = render_tree(content_tree.read(version.content), cover_of(version, Edition.CONCEPT), {})
        with pypdfium2.PdfDocument(made.content) as reader:
            PRINTED["pages"] = [" ".join(page.get_textpage().get_text_bounded().split()) for page in reader]
    return PRINTED["pages"]


@pytest.fixture
def text(pages):
    return " ".join(pages)


def rows(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def euro(amount):
    """An amount as it is printed; a dash for none."""
    if not amount:
        return "–"
    return "€ " + f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def line(name, *amounts):
    """A row of a table of money."""
    return " ".join([str(name), *map(euro, amounts)])


def brought(by):
    """What is wished, promised and granted by what stands in a column: {name: (wished, promised, granted)}."""
    found = {}
    for name, state, amount in rows(BROUGHT.format(by=by)):
        if state in STATES:
            found.setdefault(name, dict.fromkeys(STATES, Decimal(0)))[state] += amount
    return {name: tuple(sums.values()) for name, sums in found.items()}


def missing(needed, granted):
    return max(needed - granted, Decimal(0))


def test_needed_wished_promised_granted_and_missing_are_right_for_every_year_and_together(text):
    needed, by_year = dict(rows(NEEDED)), brought("year")
    assert sorted(needed) == [2026, 2027, 2028, 2029]
    for year, amount in needed.items():
        wished, promised, granted = by_year[year]
        assert line(year, amount, wished, promised, granted, missing(amount, granted)) in text
    wished, promised, granted = (sum(one[place] for one in by_year.values()) for place in range(3))
    whole = sum(needed.values())
    assert line("Samen", whole, wished, promised, granted, missing(whole, granted)) in text
    assert line("Samen", whole, promised, granted, missing(whole, granted)) in text


@pytest.mark.parametrize("by", [
    "coalesce(nullif(scheme, ''), 'geen bron genoemd')", "coalesce(nullif(abbreviation, ''), name)",
])  # fmt: skip
def test_what_every_source_and_every_ministry_province_and_partner_brings_is_right(text, by):
    found = brought(by)
    assert len(found) > 8
    for name, sums in found.items():
        assert line(name, *sums, sum(sums)) in text
    wished, promised, granted = (sum(one[place] for one in found.values()) for place in range(3))
    assert line("Samen", wished, promised, granted, wished + promised + granted) in text


def test_what_every_activity_needs_and_gets_is_right(text):
    needed = dict(rows(NEEDED.replace("SELECT year,", "SELECT activity_id,").replace("GROUP BY year", "GROUP BY 1")))
    found = brought("activity_id")
    assert len(needed) >= 12
    for activity, amount in needed.items():
        _, promised, granted = found.get(activity, (Decimal(0),) * 3)
        assert line("", amount, promised, granted, missing(amount, granted)) in text
        assert f"Nodig {euro(amount)}" in text


def test_the_ask_list_counts_and_adds_up_all_that_is_wished_of_each(text):
    found = rows(WISHES)
    assert len(found) >= 4
    for name, count, amount, fte in found:
        said = [f"{count} {'wens' if count == 1 else 'wensen'}", euro(amount) if amount else "", fte_words(fte)]
        assert f"{name}: {', '.join(one for one in said if one)}" in text
    count, amount, fte = (sum(one[place] or 0 for one in found) for place in (1, 2, 3))
    assert f"Samen {count} wensen {fte_words(fte).removesuffix(' fte') or '–'} {euro(amount)}" in text


def fte_words(fte):
    return f"{fte.normalize():f} fte".replace(".", ",") if fte else ""


def test_the_process_money_is_that_of_the_note_for_three_years(text):
    assert "2025 € 350.000,00 2026 € 350.000,00 2027 € 350.000,00 Samen € 1.050.000,00" in text


def test_a_row_that_changes_after_the_version_no_longer_agrees_with_it(text):
    """So these tests do look at the rows: the near miss is one cent."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE plans_activitycost SET amount = amount + 0.01 WHERE year = 2027")
    assert euro(dict(rows(NEEDED))[2026]) in text
    assert euro(dict(rows(NEEDED))[2027]) not in text


# --- what belongs together ----------------------------------------------------------------------------------------------
def page_with(pages, words):
    return next(number for number, page in enumerate(pages, 1) if words in page)


def test_the_planning_begins_on_the_page_of_its_heading(pages):
    assert page_with(pages, "Planning Wij beginnen") == page_with(pages, "Figuur 1. Planning 2026–2029")


def test_two_indicators_stand_on_a_page_each_with_its_values(pages):
    charts = [page for page in pages if re.search(r"Figuur \d+\. .*\(procent\)|Streefwaarde 2029", page)]
    assert [page.count("Streefwaarde 2029") for page in charts] == [2, 2, 2]
    assert all(page.count("Wat het meet") == page.count("Streefwaarde 2029") for page in charts)


def test_tables_over_several_pages_repeat_their_heads(pages):
    first, last = (
        page_with(pages, "Activiteit Trekker Van Tot en met Stand"),
        page_with(pages, "3 Monitoring Wij volgen"),
    )
    assert last - first >= 2
    assert all("Activiteit Trekker Van Tot en met Stand" in page for page in pages[first - 1 : last - 1])
    first, last = page_with(pages, "Per organisatie"), page_with(pages, "Andere organisaties")
    assert all("Organisatie Gewenst Toegezegd Toegekend Samen" in page for page in pages[first - 1 : last])
