"""One place to enter what the region promises; it shows in the text, the money, the asks and what is open (issue 4)."""

import re

import pytest
from playwright.sync_api import expect

from npvr.templatetags.ui import euro

MANAGER = "programmamanager.achterhoek@demo.example"
AGENDA = "/regios/achterhoek/agenda/2026/"
TITLE = "Ontmoetingsplek in de oude melkfabriek"
NEEDED = {2027: "400.000,00", 2028: "250.000,50"}
CONTRIBUTIONS = [
    {"who": "VWS", "scheme": "Integraal Zorgakkoord", "state": "gewenst", "year": 2027, "amount": "120.000,00"},
    {"who": "Gelderland", "scheme": "Eigen middelen", "state": "toegezegd", "year": 2027, "amount": "80.000"},
    {"who": "Aalten", "scheme": "", "state": "toegekend", "year": 2028, "amount": "50000,50"},
]
RESULTS = ["De plek is open", "Honderd inwoners doen mee"]
SUMS = """
SELECT coalesce(sum(amount), 0) FROM {} row
JOIN plans_activity activity ON activity.id = {} AND activity.removed_at IS NULL AND activity.ruled_state <> 'stopped'
JOIN plans_document document ON document.id = activity.document_id AND document.kind = 'agenda'
JOIN regions_region region ON region.id = document.region_id AND region.slug = 'achterhoek'
"""
NEEDED_IN_ALL = SUMS.format("plans_activitycost", "row.activity_id")
GRANTED_IN_ALL = SUMS.format(
    "plans_contributionyear",
    "(SELECT activity_id FROM plans_contribution WHERE id = row.contribution_id AND removed_at IS NULL"
    " AND state = 'granted')",
)


@pytest.fixture
def page(sign_in):
    return sign_in(MANAGER)


def enter_the_activity(page):
    page.goto(f"{AGENDA}activiteiten/")
    page.get_by_role("link", name="Activiteit toevoegen").click()
    page.get_by_label("Titel").fill(TITLE)
    for year, amount in NEEDED.items():
        page.get_by_label(str(year), exact=True).fill(amount)
    page.get_by_role("main").get_by_role("button", name="Bewaren").last.click()
    page.get_by_role("heading", level=1, name=TITLE).wait_for()
    return page.url


def add_contribution(page, *, who, scheme, state, year, amount):
    page.get_by_role("link", name="Bijdrage toevoegen").click()
    form = page.get_by_role("form", name="Bijdrage toevoegen")
    options = form.get_by_label("Wie")
    options.select_option(options.locator("option", has_text=re.compile(rf"\b{who}\b")).get_attribute("value"))
    form.get_by_label("Wat", exact=True).select_option(label="geld")
    form.get_by_label(str(year), exact=True).fill(amount)
    form.get_by_label("Bron of regeling").fill(scheme)
    form.get_by_label("Stand").select_option(label=state)
    form.get_by_role("button", name="Bijdrage toevoegen").click()
    expect(page.get_by_role("form", name="Bijdrage toevoegen")).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text=state).filter(has_text=who).first).to_be_visible()


def add_result(page, title):
    page.get_by_role("link", name="Resultaat toevoegen").click()
    form = page.get_by_role("form", name="Resultaat toevoegen")
    form.get_by_label("Resultaat", exact=True).fill(title)
    form.get_by_role("button", name="Resultaat toevoegen").click()
    expect(page.get_by_role("rowheader", name=title)).to_be_visible()


def make_version(page):
    page.goto(f"{AGENDA}versies/maken/")
    page.get_by_role("button", name="Versie maken").click()
    page.wait_for_url(re.compile(r"/versies/\d+\.\d+/$"))
    return page.url


def test_an_activity_shows_everywhere_at_once_and_a_version_keeps_it_as_it_was(page, portal):
    needed, granted = portal.one(NEEDED_IN_ALL), portal.one(GRANTED_IN_ALL)
    activity = enter_the_activity(page)
    for one in CONTRIBUTIONS:
        add_contribution(page, **one)
    for title in RESULTS:
        add_result(page, title)
    it_shows_in_the_text(page)
    the_money_adds_up(page, portal, needed, granted)
    it_is_asked_of_the_ministry(page)
    what_is_open_is_said(page)

    version = make_version(page)
    expect(page.get_by_role("main")).to_contain_text(TITLE)
    raise_what_is_asked(page, activity)
    the_version_stayed(page, version)
    the_comparison_names_it(page, version)


def it_shows_in_the_text(page):
    """In the chapter's block, for who opens the agenda."""
    page.goto(AGENDA)
    expect(page.get_by_role("main")).to_contain_text(TITLE)


def the_money_adds_up(page, portal, needed, granted):
    """The totals of the page are those of the raw rows, and grew by what was typed."""
    now, given = portal.one(NEEDED_IN_ALL), portal.one(GRANTED_IN_ALL)
    assert (str(now - needed), str(given - granted)) == ("650000.50", "50000.50")
    page.goto(f"{AGENDA}financiering/")
    total = (
        page.get_by_role("table")
        .first.get_by_role("row")
        .filter(has=page.get_by_role("rowheader", name="Samen", exact=True))
    )
    for amount in (now, given, now - given):
        expect(total).to_contain_text(euro(amount))


def it_is_asked_of_the_ministry(page):
    page.goto(f"{AGENDA}vraagarticulatie/")
    asked = page.get_by_role("row").filter(has_text=TITLE)
    expect(asked).to_have_count(1)
    expect(asked).to_contain_text("€ 120.000,00")


def what_is_open_is_said(page):
    page.goto(f"{AGENDA}gereedheid/")
    lines = page.get_by_role("row").filter(has_text=TITLE)
    expect(lines.filter(has_text="bijdrage van Aalten")).to_contain_text("bron of regeling")
    expect(lines.filter(has_text="trekker")).to_have_count(1)
    lines.get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text(TITLE)


def raise_what_is_asked(page, activity):
    page.goto(activity)
    page.get_by_role("link", name=re.compile("^Wijzigen ?: bijdrage van VWS")).click()
    form = page.get_by_role("form", name="Bijdrage bewaren")
    form.get_by_label("2027", exact=True).fill("150.000,25")
    form.get_by_role("button", name="Bijdrage bewaren").click()
    expect(page.get_by_role("row").filter(has_text="VWS").first).to_contain_text("150.000")


def the_version_stayed(page, version):
    page.goto(version)
    expect(page.get_by_role("main")).not_to_contain_text("150.000,25")
    frozen = page.context.request.get(f"{version}json").json()
    kept = next(one for one in frozen["items"]["activities"] if one["title"] == TITLE)
    amounts = {one["contributor"]: [year["amount"] for year in one["years"]] for one in kept["contributions"]}
    assert amounts == {"VWS": ["120000.00"], "Gelderland": ["80000.00"], "Aalten": ["50000.50"]}
    assert [one["title"] for one in kept["results"]] == RESULTS


def the_comparison_names_it(page, version):
    number = version.rstrip("/").rsplit("/", 1)[1]
    page.goto(f"{AGENDA}vergelijk/{number}/werktekst/")
    main = page.get_by_role("main")
    expect(main).to_contain_text("1 activiteit gewijzigd")
    expect(main).to_contain_text(TITLE)
    expect(main).to_contain_text("€ 120.000,00")
    expect(main).to_contain_text("€ 150.000,25")
    expect(main).to_contain_text("€ 30.000,25")
