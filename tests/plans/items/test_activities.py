"""Activities: who may do what, what the forms keep and refuse, what comes of two people, and how much the pages ask."""

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from governance.models import AuditEntry, Role
from plans.documents import operations as documents
from plans.items import operations
from plans.items.models import (
    Activity,
    ActivityCost,
    ActivityGoal,
    Challenge,
    Contribution,
    ContributionYear,
    Goal,
    ProgressReport,
    ReportPeriod,
    Result,
)
from regions.models import Organisation
from tests.conftest import seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted

from .rows import add_activity, organisation

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def browser(manager):
    return signed_in(manager)


@pytest.fixture
def adviser(region):
    """The region adviser: rijk side of the core team."""
    return seated(Role.REGION_ADVISER, region)


@pytest.fixture
def goal(plan):
    return Goal.objects.create(document=plan, title="Jongeren blijven", position=1)


@pytest.fixture
def activity(agenda):
    return add_activity(agenda, contributions=0)


@pytest.fixture
def path(agenda):
    return f"{agenda.path}activiteiten/"


@pytest.fixture
def here(path, activity):
    return f"{path}{activity.key}/"


def contribution(activity, who="BZK", **more):
    """A contribution of a ministry by its abbreviation, or of another organisation by its name."""
    found = Organisation.objects.filter(abbreviation=who).first() or Organisation.objects.get(name=who)
    return Contribution.objects.create(activity=activity, contributor=found, **more)


MUNICIPALITY = "Aalten"
ACTIVITY = {"title": "Wonen boven winkels"}


def wish(who=None, **more):
    """What the form of a contribution sends."""
    return {"contributor": (who or organisation()).pk, "kind": "money", "state": "wished", **more}


def aalten():
    return Organisation.objects.get(name=MUNICIPALITY)


# --- who -------------------------------------------------------------------------------------------------------------
PEOPLE = [
    (lambda r, o: seated(Role.PROGRAMME_MANAGER, r), 200, 200, 302),
    (lambda r, o: seated(Role.PROGRAMME_OFFICER, r), 200, 200, 302),
    (lambda r, o: seated(Role.REGION_ADVISER, r), 200, 200, 302),
    (lambda r, o: seated(Role.REGIONAL_LEAD, r), 200, 403, 403),
    (lambda r, o: seated(Role.STATE_REPRESENTATIVE, r), 200, 403, 403),
    (lambda r, o: seated(Role.STEERING_MEMBER, r), 404, 404, 404),
    (lambda r, o: seated(Role.CASHIER, r), 404, 404, 404),
    (lambda r, o: seated(Role.PROGRAMME_MANAGER, o), 404, 404, 404),
    (lambda r, o: seated(Role.PROGRAMME_TEAM), 404, 404, 404),
    (lambda r, o: seated_until_today(Role.PROGRAMME_MANAGER, r), 404, 404, 404),
    (lambda r, o: seated_from_tomorrow(Role.PROGRAMME_MANAGER, r), 404, 404, 404),
]
NAMES = ["manager", "officer", "adviser", "lead", "representative", "steering", "cashier", "elsewhere", "team", "was",
         "will be"]  # fmt: skip


@pytest.mark.parametrize(("person", "reads", "opens_form", "saves"), PEOPLE, ids=NAMES)
def test_who_reads_and_who_writes(person, reads, opens_form, saves, agenda, activity, path, here, region, other_region):
    client = signed_in(person(region, other_region))
    for page in (path, here, f"{here}verloop/", f"{agenda.path}financiering/", f"{agenda.path}vraagarticulatie/"):
        assert client.get(page).status_code == reads, page
    for form in (
        f"{path}nieuw/",
        f"{here}bewerken/",
        f"{here}bijdragen/nieuw/",
        f"{here}resultaten/nieuw/",
        f"{here}stand/",
    ):
        assert client.get(form).status_code == opens_form, form
    assert client.post(f"{path}nieuw/", ACTIVITY).status_code == saves
    assert client.post(f"{here}bijdragen/nieuw/", wish()).status_code == saves
    assert client.post(f"{here}resultaten/nieuw/", {"title": "Plan", "state": "planned"}).status_code == saves
    assert client.post(f"{here}verwijderen/").status_code == saves
    assert Activity.objects.filter(removed_at=None).count() == 1
    assert Contribution.objects.count() == Result.objects.count() - 1 == (1 if saves == 302 else 0)


def test_who_is_not_signed_in_is_sent_to_sign_in_whatever_the_address(client, path, here):
    for address in (path, here, f"{path}{uuid.uuid4()}/", f"{here}bijdragen/nieuw/"):
        assert client.get(address).url.startswith("/inloggen/?next=")


@pytest.mark.parametrize("tail", ["", "bewerken/", "verloop/", "stand/", "bijdragen/nieuw/", "resultaten/nieuw/"])
def test_an_activity_of_another_region_or_agenda_is_not_there(tail, browser, agenda, plan, path, other_region):
    theirs = Activity.objects.create(document=_agenda_of(other_region), title="Elders")
    later = documents.begin_agenda(
        plan, first_year=2030, last_year=2033, by=seated(Role.PROGRAMME_MANAGER, plan.region)
    )
    for key in (theirs.key, Activity.objects.create(document=later, title="Later").key, uuid.uuid4()):
        assert browser.get(f"{path}{key}/{tail}").status_code == 404


def _agenda_of(region):
    by = seated(Role.PROGRAMME_MANAGER, region)
    return documents.begin_agenda(documents.begin_plan(region, by=by), first_year=2026, last_year=2029, by=by)


# --- the full form ---------------------------------------------------------------------------------------------------
def test_an_activity_is_kept_whole(browser, agenda, plan, goal, path, manager, other_region):
    challenge = Challenge.objects.create(document=plan, title="Vergrijzing", position=1)
    friend = Activity.objects.create(document=agenda, title="Ander", position=1)
    answer = browser.post(f"{path}nieuw/", {
        "title": "Wonen boven winkels", "description": "Leegstand wordt woonruimte.", "why_here": "Nergens belegd.",
        "lead": aalten().pk, "lead_function": "beleidsadviseur wonen", "begins_on": "2026-03-01", "ends_on": "2028-12-31",
        "challenges": [challenge.pk], "residents": "Dorpsraden", "related": [friend.pk], "shared_with": [other_region.pk],
        "nodig_2026": "1.000,50", "nodig_2028": "2500", f"werking_{goal.pk}": "direct", f"effect_{goal.pk}": "Meer ruimte",
    })  # fmt: skip
    made = Activity.objects.get(title="Wonen boven winkels")
    assert answer.url == f"{path}{made.key}/"
    assert (made.document, made.lead, made.saved_by, made.position) == (agenda, aalten(), manager, 2)
    assert dict(made.costs.values_list("year", "amount")) == {2026: Decimal("1000.50"), 2028: Decimal("2500.00")}
    assert list(made.effects.values_list("goal", "strength", "effect")) == [(goal.pk, "direct", "Meer ruimte")]
    assert list(made.challenges.all()) == [challenge]
    assert list(made.related.all()) == [friend]
    assert list(friend.related.all()) == [made]
    page = browser.get(answer.url).content.decode()
    for words in (
        "beleidsadviseur wonen",
        "1 maart 2026 – 31 december 2028",
        "Meer ruimte",
        "Vergrijzing",
        "Twente",
        "1.000,50",
    ):
        assert words in page


def test_saving_takes_away_what_is_emptied_and_tells_what_changed(browser, activity, goal, here, manager):
    ActivityGoal.objects.create(activity=activity, goal=goal, strength="direct")
    ActivityCost.objects.create(activity=activity, year=2027, amount=5)
    browser.post(f"{here}bewerken/", {
        "base": 1, "title": "Anders", "nodig_2026": "100.000,00", "initial-nodig_2026": "100.000,00", "nodig_2027": "",
        "initial-nodig_2027": "5,00", f"werking_{goal.pk}": "", f"initial-werking_{goal.pk}": "direct",
    })  # fmt: skip
    assert list(activity.costs.values_list("year", flat=True)) == [2026]
    assert not activity.effects.exists()
    newest = activity.history.first()
    assert newest.history_change_reason == "gewijzigd: titel, bedrag 2027, werking op “Jongeren blijven”"
    assert newest.history_user == manager
    assert ActivityCost.history.filter(year=2027, history_type="-").get().history_user == manager
    assert not ActivityCost.history.filter(year=2026, history_type="~").exists()


WRONG = [
    ({"title": ""}, "Geef een titel"),
    ({"title": "x" * 201}, "200"),
    ({"title": "a\x00b"}, "Null-tekens"),
    ({"begins_on": "2028-01-01", "ends_on": "2027-01-01"}, "Het einde ligt voor het begin"),
    ({"begins_on": "2031-01-01"}, "ligt na de agenda"),
    ({"ends_on": "2024-12-31"}, "ligt voor de agenda"),
    ({"begins_on": "31-31-2026"}, "Schrijf de datum"),
    ({"nodig_2026": "-5"}, "onder nul"),
    ({"nodig_2026": "1e30"}, "geen bedrag"),
    ({"nodig_2026": "1" + "0" * 30}, "te groot"),
    ({"nodig_2026": "1,000.50"}, "Bedoelt u 1000,50 of 1,00?"),
    ({"nodig_2026": "1,000"}, "Bedoelt u 1000 of 1,00?"),
    ({"nodig_2025": "1000"}, "Het jaar 2025 valt buiten deze agenda"),
    ({"nodig_99999": "1000"}, "Het jaar 99999 valt buiten deze agenda"),
    ({"lead": "999999"}, "Deze keuze is er niet meer"),
    ({"lead": "abc"}, "Deze keuze is er niet meer"),
    ({"challenges": [str(uuid.UUID(int=7))]}, "Deze keuze is er niet meer"),
    ({"challenges": ["geen-sleutel"]}, "Deze keuze is er niet meer"),
    ({"related": ["1; DROP TABLE"]}, "Deze keuze is er niet meer"),
    ({"related": [str(uuid.UUID(int=7))]}, "Deze keuze is er niet meer"),
    ({"shared_with": ["999999"]}, "Deze keuze is er niet meer"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "words"), WRONG, ids=lambda value: value if isinstance(value, str) else "")
def test_what_is_wrong_is_told_and_what_was_typed_stays(typed, words, browser, path):
    answer = browser.post(f"{path}nieuw/", {**ACTIVITY, "description": "Dit blijft staan", **typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "Dit blijft staan" in page
    assert not Activity.objects.exists()
    for name, value in typed.items():
        if name.startswith("nodig_2026"):
            assert f'value="{value}"' in page


def test_an_effect_in_words_asks_how_it_works(browser, path, goal):
    answer = browser.post(f"{path}nieuw/", {**ACTIVITY, f"effect_{goal.pk}": "Meer jongeren"})
    assert answer.status_code == 422
    assert "Kies ook hoe de activiteit op dit doel werkt" in answer.content.decode()


def test_what_stands_in_a_document_one_may_not_see_can_not_be_linked(browser, agenda, path, other_region):
    """The goal, challenge and activity are there, but not for this agenda: answered as what does not exist."""
    theirs = _agenda_of(other_region)
    challenge = Challenge.objects.create(document=theirs.plan, title="Opgave overburen")
    goal = Goal.objects.create(document=theirs.plan, title="Doel overburen")
    other = Activity.objects.create(document=theirs, title="Activiteit overburen")
    for typed in ({"challenges": [challenge.pk]}, {"related": [other.pk]}):
        answer = browser.post(f"{path}nieuw/", {**ACTIVITY, **typed})
        assert answer.status_code == 422
        assert "Deze keuze is er niet meer" in answer.content.decode()
        assert "overburen" not in answer.content.decode()
    browser.post(f"{path}nieuw/", {**ACTIVITY, f"werking_{goal.pk}": "direct"})
    assert not ActivityGoal.objects.exists()
    assert not Activity.objects.filter(document=agenda, challenges__isnull=False).exists()


def test_a_lead_that_is_not_in_the_list_is_added_once(browser, path):
    for title in ("Een", "Twee"):
        browser.post(f"{path}nieuw/", {"title": title, "new_organisation": "Coöperatie De Achterhoek"})
    assert Organisation.objects.filter(name="Coöperatie De Achterhoek").count() == 1
    assert Activity.objects.filter(lead__name="Coöperatie De Achterhoek").count() == 2


def test_the_button_beside_it_adds_the_organisation_and_gives_the_form_back(browser, path):
    answer = browser.post(
        f"{path}nieuw/", {"title": "Half af", "new_organisation": "Stichting Nieuw", "doen": "organisatie"}
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Half af" in page
    assert f'<option value="{Organisation.objects.get(name="Stichting Nieuw").pk}" selected>' in page
    assert not Activity.objects.exists()


# --- two people ------------------------------------------------------------------------------------------------------
def test_two_people_in_other_fields_of_one_activity_both_get_theirs(browser, adviser, activity, here):
    signed_in(adviser).post(f"{here}bewerken/", {"base": 1, "title": activity.title, "residents": "Dorpsraden",
                                                 "nodig_2026": "100000", "initial-nodig_2026": "100.000,00"})  # fmt: skip
    answer = browser.post(f"{here}bewerken/", {"base": 1, "title": "Nieuwe titel", "nodig_2026": "100000",
                                               "initial-nodig_2026": "100.000,00"}, follow=True)  # fmt: skip
    activity.refresh_from_db()
    assert (activity.title, activity.residents, activity.lock_version) == ("Nieuwe titel", "Dorpsraden", 3)
    assert (
        "Iemand anders wijzigde intussen ook iets; dat is meegenomen: Hoe inwoners meedoen" in answer.content.decode()
    )


def test_two_people_in_the_same_field_are_asked_and_nothing_is_overwritten(browser, adviser, activity, here):
    costs = {"initial-nodig_2026": "100.000,00", "initial-nodig_2027": ""}
    signed_in(adviser).post(f"{here}bewerken/", {"base": 1, "title": "Van het rijk", "nodig_2026": "200000", **costs})
    first = browser.post(
        f"{here}bewerken/", {"base": 1, "title": "Van de regio", "nodig_2026": "300000", "nodig_2027": "7", **costs}
    )
    page = first.content.decode()
    assert first.status_code == 422
    for words in (
        f"Intussen gewijzigd door {adviser.name}",
        "Van het rijk",
        'value="Van de regio"',
        "€\xa0200.000,00",
        'value="300000"',
        'value="7"',
    ):
        assert words in page
    activity.refresh_from_db()
    assert (activity.title, activity.costs.get().amount) == ("Van het rijk", 200_000)
    again = browser.post(
        f"{here}bewerken/", {"base": 2, "title": "Van de regio", "nodig_2026": "300000", "nodig_2027": "7", **costs}
    )
    assert again.status_code == 302
    activity.refresh_from_db()
    assert (activity.title, sum(activity.costs.values_list("amount", flat=True))) == ("Van de regio", 300_007)


def test_two_people_at_one_contribution(browser, adviser, activity, here):
    one = contribution(activity)
    ContributionYear.objects.create(contribution=one, year=2026, amount=100)
    seen = {"initial-bedrag_2026": "100,00"}
    where = f"{here}bijdragen/{one.key}/"
    signed_in(adviser).post(where, {"base": 1, **wish(), "bedrag_2026": "200", **seen})
    answer = browser.post(where, {"base": 1, **wish(), "bedrag_2026": "300", "scheme": "EFRO", **seen})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "€\xa0200,00" in page
    assert 'value="300"' in page
    assert one.years.get().amount == 200
    browser.post(where, {"base": 2, **wish(), "bedrag_2026": "300", "scheme": "EFRO", **seen})
    one.refresh_from_db()
    assert (one.years.get().amount, one.scheme) == (300, "EFRO")


def test_a_state_that_was_recorded_meanwhile_stays_when_the_money_is_saved(browser, adviser, activity, here):
    one = contribution(activity, MUNICIPALITY)
    signed_in(adviser).post(f"{here}bijdragen/{one.key}/stand/", {"base": 1, "state": "promised"})
    browser.post(f"{here}bijdragen/{one.key}/", {"base": 1, **wish(aalten()), "bedrag_2026": "300"})
    one.refresh_from_db()
    assert (one.state, one.state_by, one.years.get().amount) == ("promised", adviser, 300)


# --- contributions ---------------------------------------------------------------------------------------------------
def test_a_contribution_is_added_on_the_page_of_the_activity(browser, activity, here, manager):
    answer = browser.post(f"{here}bijdragen/nieuw/", wish(
        kind="money", scheme="Regio Deal", description="Voor de eerste straat", bedrag_2026="1.000,50", bedrag_2029="2000"
    ))  # fmt: skip
    one = Contribution.objects.get()
    assert answer.url == f"{here}#{one.key}"
    assert (one.state, one.state_on, one.state_by) == ("wished", TODAY(), manager)
    assert dict(one.years.values_list("year", "amount")) == {2026: Decimal("1000.50"), 2029: Decimal("2000.00")}
    page = browser.get(here).content.decode()
    assert "Regio Deal" in page
    assert "gewenst" in page
    assert f"vastgelegd door {manager.name}" in page


BAD_CONTRIBUTIONS = [
    ({"contributor": ""}, "Kies wie dit bijdraagt"),
    ({"contributor": "999999"}, "Deze keuze is er niet meer"),
    ({"kind": "bitcoin"}, "Deze keuze is er niet meer"),
    ({"state": "verzonnen"}, "Deze keuze is er niet meer"),
    ({"bedrag_2026": "-1"}, "onder nul"),
    ({"bedrag_2026": "1e30"}, "geen bedrag"),
    ({"bedrag_2026": "1,000.50"}, "Bedoelt u 1000,50 of 1,00?"),
    ({"bedrag_2030": "5"}, "Het jaar 2030 valt buiten deze agenda"),
    ({"fte": "-1"}, "onder nul"),
    ({"fte": "1e30"}, "geen getal"),
    ({"fte": "1.234"}, "Bedoelt u 1234 of"),
    ({"state_on": "2999-01-01"}, "Kies een datum tussen"),
    ({"state": "not_now"}, "Schrijf waarom het nu niet mogelijk is"),
    ({"scheme": "x" * 121}, "120"),
]


@pytest.mark.parametrize(
    ("typed", "words"), BAD_CONTRIBUTIONS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_contribution_that_is_not_right_is_told_and_stays_typed(typed, words, browser, activity, here):
    sent = {**wish(aalten(), description="Dit blijft staan"), **typed}
    answer = browser.post(f"{here}bijdragen/nieuw/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "Dit blijft staan" in page
    assert not Contribution.objects.exists()


def test_a_state_does_not_begin_in_the_future(browser, activity, here):
    tomorrow = TODAY() + timedelta(days=1)
    answer = browser.post(f"{here}bijdragen/nieuw/", wish(aalten(), state="promised", state_on=tomorrow.isoformat()))
    assert answer.status_code == 422
    assert "ligt in de toekomst" in answer.content.decode()


BEYOND = ["promised", "granted", "not_now"]


@pytest.mark.parametrize("state", BEYOND)
def test_the_region_side_only_wishes_of_a_ministry(state, browser, activity, here):
    answer = browser.post(f"{here}bijdragen/nieuw/", wish(state=state, reason="Geen geld"))
    assert answer.status_code == 422
    assert "legt alleen de rijkskant van het kernteam vast" in answer.content.decode()
    one = contribution(activity)
    assert browser.get(f"{here}bijdragen/{one.key}/stand/").status_code == 403
    assert (
        browser.post(f"{here}bijdragen/{one.key}/stand/", {"base": 1, "state": state, "reason": "x"}).status_code == 403
    )
    assert "legt alleen de rijkskant van het kernteam vast" in browser.get(here).content.decode()


@pytest.mark.parametrize("state", BEYOND)
@pytest.mark.parametrize("role", [Role.REGION_ADVISER, Role.OFFICIAL_LEAD])
def test_the_rijk_side_of_the_core_team_records_what_a_ministry_does(state, role, activity, here, region):
    person = seated(role, region)
    one = contribution(activity)
    sent = {"base": 1, "state": state, "state_on": "2026-02-03", "reason": "De begroting is rond."}
    answer = signed_in(person).post(f"{here}bijdragen/{one.key}/stand/", sent)
    assert answer.status_code == 302
    one.refresh_from_db()
    assert (one.state, one.state_on, one.state_by) == (state, date(2026, 2, 3), person)
    assert one.reason == ("De begroting is rond." if state == "not_now" else "")
    assert AuditEntry.objects.filter(actor=person, action=f"bijdrage {one.get_state_display()}").exists()


@pytest.mark.parametrize(
    ("role", "own", "status"),
    [
        (Role.REGION_ADVISER, True, 302), (Role.PROGRAMME_MANAGER, True, 403), (Role.STATE_REPRESENTATIVE, True, 403),
        (Role.REGIONAL_LEAD, True, 403), (Role.REGION_ADVISER, False, 404), (Role.MINISTRY_CONTACT, None, 404),
    ],
)  # fmt: skip
def test_who_sets_the_state_of_a_ministrys_contribution(role, own, status, activity, here, region, other_region):
    one = contribution(activity)
    person = seated(role, {True: region, False: other_region, None: None}[own])
    answer = signed_in(person).post(f"{here}bijdragen/{one.key}/stand/", {"base": 1, "state": "promised"})
    assert answer.status_code == status


@pytest.mark.parametrize("role", [Role.PROGRAMME_MANAGER, Role.REGION_ADVISER])
def test_of_other_contributors_the_whole_core_team_sets_the_state(role, activity, here, region):
    one = contribution(activity, MUNICIPALITY)
    answer = signed_in(seated(role, region)).post(f"{here}bijdragen/{one.key}/stand/", {"base": 1, "state": "granted"})
    assert answer.status_code == 302
    one.refresh_from_db()
    assert (one.state, one.state_on) == ("granted", TODAY())


def test_what_a_ministry_answered_to_is_changed_and_removed_by_the_rijk_side_only(browser, adviser, activity, here):
    one = contribution(activity, state="promised")
    where = f"{here}bijdragen/{one.key}/"
    assert browser.get(where).status_code == 403
    assert browser.post(where, {"base": 1, **wish(), "bedrag_2026": "9999999"}).status_code == 403
    assert browser.post(f"{where}verwijderen/").status_code == 403
    page = browser.get(here).content.decode()
    assert "Dit is door het rijk vastgelegd" in page
    assert f'href="{where}#' not in page
    rijk = signed_in(adviser)
    assert rijk.post(where, {"base": 1, **wish(), "bedrag_2026": "5"}).status_code == 302
    assert rijk.post(f"{where}verwijderen/").status_code == 302


def test_a_promise_of_a_municipality_does_not_become_one_of_a_ministry(browser, activity, here):
    one = contribution(activity, MUNICIPALITY, state="promised")
    answer = browser.post(f"{here}bijdragen/{one.key}/", {"base": 1, **wish(), "bedrag_2026": "5"})
    assert answer.status_code == 422
    one.refresh_from_db()
    assert one.contributor == aalten()


def test_a_contribution_is_removed_and_brought_back(browser, activity, here):
    one = contribution(activity, scheme="EFRO")
    browser.post(f"{here}bijdragen/{one.key}/verwijderen/")
    assert browser.get(f"{here}bijdragen/{one.key}/").status_code == 404
    assert "Verwijderd (1)" in browser.get(here).content.decode()
    browser.post(f"{here}bijdragen/{one.key}/terugbrengen/")
    assert browser.get(f"{here}bijdragen/{one.key}/").status_code == 200


def test_a_contribution_or_result_of_another_activity_is_not_there(browser, agenda, activity, path, here):
    other = add_activity(agenda, title="Ander", contributions=1, position=2)
    for part in (
        f"bijdragen/{other.contributions.get().key}",
        f"resultaten/{other.results.get().key}",
        f"bijdragen/{uuid.uuid4()}",
    ):
        assert browser.get(f"{here}{part}/").status_code == 404
        assert browser.post(f"{here}{part}/verwijderen/").status_code == 404


def test_somebody_who_brings_something_and_is_not_in_the_list_is_added(browser, activity, here):
    browser.post(f"{here}bijdragen/nieuw/", {**wish(), "contributor": "", "new_organisation": "Rabobank Graafschap"})
    assert Contribution.objects.get().contributor.name == "Rabobank Graafschap"


# --- results and the state -------------------------------------------------------------------------------------------
def test_a_result_is_added_changed_and_reached(browser, activity, here):
    browser.post(f"{here}resultaten/nieuw/", {"title": "Honderd woningen", "due": "2027-06-30", "state": "planned"})
    one = Result.objects.get(title="Honderd woningen")
    answer = browser.post(
        f"{here}resultaten/{one.key}/", {"base": 1, "title": one.title, "due": "2027-06-30", "state": "reached"}
    )
    assert answer.status_code == 302
    one.refresh_from_db()
    assert (one.state, one.reached_on) == ("reached", TODAY())
    assert one.history.first().history_change_reason == "gewijzigd: stand"


BAD_RESULTS = [
    ({"title": ""}, "Schrijf wat het resultaat is"),
    ({"state": "verzonnen"}, "Deze keuze is er niet meer"),
    ({"due": "12-2027"}, "Schrijf de datum"),
    ({"reached_on": "2026-01-01"}, "Dit resultaat is nog niet bereikt"),
    ({"state": "reached", "reached_on": "2069-01-01"}, "ligt in de toekomst"),
]


@pytest.mark.parametrize(("typed", "words"), BAD_RESULTS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_result_that_is_not_right_is_told(typed, words, browser, activity, here):
    answer = browser.post(
        f"{here}resultaten/nieuw/", {"title": "Iets", "state": "planned", "note": "Blijft staan", **typed}
    )
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert "Blijft staan" in answer.content.decode()
    assert Result.objects.count() == 1


def test_another_state_than_the_proposed_one_needs_a_reason_that_shows(browser, activity, here):
    refused = browser.post(f"{here}stand/", {"base": 1, "ruled_state": "stopped", "ruled_reason": " "})
    assert refused.status_code == 422
    assert "Schrijf waarom de stand anders is" in refused.content.decode()
    browser.post(f"{here}stand/", {"base": 1, "ruled_state": "stopped", "ruled_reason": "De partner trok zich terug."})
    page = browser.get(here).content.decode()
    assert "omdat: De partner trok zich terug." in page
    assert "Uit resultaten en datums volgt: gepland" in page
    browser.post(f"{here}stand/", {"base": 2, "ruled_state": "", "ruled_reason": "De partner trok zich terug."})
    activity.refresh_from_db()
    assert (activity.ruled_state, activity.ruled_reason) == ("", "")


# --- the list --------------------------------------------------------------------------------------------------------
def titles(answer):
    return [row.title for row in answer.context["rows"]]


@pytest.fixture
def several(agenda, goal):
    """Four activities that differ in everything the list can be asked by."""
    goal.objectives.set([2])
    first = add_activity(agenda, title="Bus", position=1, lead=aalten(), begins_on=date(2020, 1, 1))
    second = add_activity(agenda, goal, title="Aanpak", position=2, begins_on=date(2029, 1, 1))
    third = add_activity(agenda, title="Coöperatie", position=3, lead=organisation(), ends_on=date(2029, 12, 31))
    challenge = Challenge.objects.create(document=agenda.plan, title="Zorg", position=1)
    challenge.objectives.set([2, 3])
    third.challenges.set([challenge])
    fourth = add_activity(agenda, title="Dorp", position=4, ruled_state="stopped", ruled_reason="Geen animo")
    return [first, second, third, fourth]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["Bus", "Aanpak", "Coöperatie", "Dorp"]),
        ({"op": "titel"}, ["Aanpak", "Bus", "Coöperatie", "Dorp"]),
        ({"op": "begin"}, ["Bus", "Aanpak", "Coöperatie", "Dorp"]),
        ({"op": "stand"}, ["Aanpak", "Coöperatie", "Bus", "Dorp"]),
        ({"stand": "running"}, ["Bus"]),
        ({"stand": "stopped"}, ["Dorp"]),
        ({"doelstelling": "2"}, ["Aanpak", "Coöperatie"]),
        ({"doelstelling": "3"}, ["Coöperatie"]),
        ({"doelstelling": "1"}, []),
        ({"zoek": "PERATIE"}, ["Coöperatie"]),
        ({"stand": "verzonnen", "doelstelling": "x", "op": "niets", "pagina": "-3"}, ["Bus", "Aanpak", "Coöperatie", "Dorp"]),
        ({"doelstelling": "9" * 30, "trekker": "0x", "wijzig": "geen-sleutel", "zoek": "\x00"},
         ["Bus", "Aanpak", "Coöperatie", "Dorp"]),
    ],
)  # fmt: skip
def test_the_list_is_filtered_and_sorted_and_passes_over_what_it_does_not_know(asked, expected, browser, path, several):
    assert titles(browser.get(path, asked)) == expected


def test_the_list_by_lead(browser, path, several):
    assert titles(browser.get(path, {"trekker": aalten().pk})) == ["Bus"]


def test_a_line_is_changed_in_the_list_itself(browser, path, several):
    one = several[1]
    page = browser.get(path, {"wijzig": one.key, "op": "titel"}).content.decode()
    assert f'action="{path}{one.key}/regel/?op=titel&amp;pagina=1"' in page
    sent = {"base": 1, "title": "Aanpak plus", "lead": aalten().pk, "begins_on": "2026-01-01", "ends_on": "2026-12-31",
            "ruled_state": "done", "ruled_reason": "Eerder klaar"}  # fmt: skip
    answer = browser.post(f"{path}{one.key}/regel/?op=titel&pagina=1", sent)
    assert answer.url == f"{path}?op=titel&pagina=1#{one.key}"
    one.refresh_from_db()
    assert (one.title, one.lead, one.begins_on, one.ruled_state) == ("Aanpak plus", aalten(), date(2026, 1, 1), "done")
    assert one.effects.count() == one.costs.count() == 1


def test_what_is_wrong_in_a_line_shows_in_the_list_with_what_was_typed(browser, path, several):
    sent = {"base": 1, "title": "Nieuw", "begins_on": "2028-01-01", "ends_on": "2026-12-31"}
    answer = browser.post(f"{path}{several[0].key}/regel/", sent)
    assert answer.status_code == 422
    assert "Het einde ligt voor het begin" in answer.content.decode()
    assert 'value="Nieuw"' in answer.content.decode()
    assert len(titles(answer)) == 4


def test_an_activity_moves_is_removed_and_comes_back(browser, path, several):
    browser.post(f"{path}{several[3].key}/verplaatsen/", {"direction": "up"})
    assert titles(browser.get(path)) == ["Bus", "Aanpak", "Dorp", "Coöperatie"]
    assert browser.post(f"{path}{several[3].key}/verplaatsen/", {"direction": "opzij"}).status_code == 422
    gone = browser.post(f"{path}{several[0].key}/verwijderen/")
    assert "“Bus” is verwijderd." in browser.get(gone.url).content.decode()
    assert titles(browser.get(path)) == ["Aanpak", "Dorp", "Coöperatie"]
    assert "Terugzetten" in browser.get(f"{path}{several[0].key}/").content.decode()
    assert browser.get(f"{path}{several[0].key}/bewerken/").status_code == 404
    browser.post(f"{path}{several[0].key}/terugbrengen/")
    assert titles(browser.get(path))[0] == "Bus"


# --- shared with another region --------------------------------------------------------------------------------------
@pytest.fixture
def shared(activity, other_region):
    """The activity of the Achterhoek, shared with Twente; Twente's agenda, and its programme manager's browser."""
    activity.shared_with.add(other_region)
    theirs = _agenda_of(other_region)
    return theirs, signed_in(seated(Role.PROGRAMME_OFFICER, other_region))


def test_a_shared_activity_is_one_row_that_the_other_region_reads(shared, activity):
    theirs, browser = shared
    listed = browser.get(f"{theirs.path}activiteiten/")
    assert titles(listed) == [activity.title]
    assert "Van regio Achterhoek, gedeeld met ons" in listed.content.decode()
    where = f"{theirs.path}activiteiten/{activity.key}/"
    page = browser.get(where).content.decode()
    assert "Regio Achterhoek deelt deze activiteit" in page
    assert "Bewerken" not in page
    assert "Bijdrage toevoegen" not in page
    for tail in ("bewerken/", "bijdragen/nieuw/", "resultaten/nieuw/", "stand/", "verloop/"):
        assert browser.get(f"{where}{tail}").status_code == 404
    for tail in ("verwijderen/", "verplaatsen/", "regel/", "terugbrengen/"):
        assert browser.post(f"{where}{tail}", {"title": "Gekaapt", "base": 1}).status_code == 404


def test_the_region_it_is_shared_with_does_not_get_into_the_other_agenda(shared, activity, here):
    _, browser = shared
    assert browser.get(here).status_code == 404


def test_it_stays_out_of_an_agenda_of_other_years_and_goes_when_it_is_shared_no_more(shared, activity, other_region):
    theirs, browser = shared
    by = seated(Role.PROGRAMME_MANAGER, other_region)
    later = documents.begin_agenda(theirs.plan, first_year=2030, last_year=2033, by=by)
    assert titles(browser.get(f"{later.path}activiteiten/")) == []
    activity.shared_with.clear()
    assert titles(browser.get(f"{theirs.path}activiteiten/")) == []
    assert browser.get(f"{theirs.path}activiteiten/{activity.key}/").status_code == 404


def test_an_own_activity_can_hang_together_with_a_shared_one(shared, activity):
    theirs, browser = shared
    answer = browser.post(f"{theirs.path}activiteiten/nieuw/", {"title": "Van Twente", "related": [activity.pk]})
    assert answer.status_code == 302
    assert "(regio Achterhoek)" in browser.get(answer.url).content.decode()


# --- money -----------------------------------------------------------------------------------------------------------
def test_the_financing_and_the_asks_are_what_the_rows_say(browser, agenda, activity):
    wished = contribution(activity, scheme="Regio Deal", description="Eerste straat")
    ContributionYear.objects.create(contribution=wished, year=2026, amount=Decimal("30000.25"))
    granted = contribution(activity, MUNICIPALITY, state="granted", scheme="eigen middelen")
    ContributionYear.objects.create(contribution=granted, year=2026, amount=Decimal("12500.50"))
    stopped = add_activity(agenda, title="Stilgezet", position=2, ruled_state="stopped", ruled_reason="Klaar")
    needed = sum(ActivityCost.objects.filter(activity=activity).values_list("amount", flat=True))
    page = browser.get(f"{agenda.path}financiering/").content.decode().replace("\xa0", " ")
    for words in (
        "€ 100.000,00",
        "€ 30.000,25",
        "€ 12.500,50",
        "€ 87.499,50",
        "Regio Deal",
        "eigen middelen",
        "BZK",
        MUNICIPALITY,
    ):
        assert words in page
    assert "€ 42.500,75" in page.split("Per bron")[1].split("<tfoot>")[1].split("</tfoot>")[0]
    assert needed - granted.years.get().amount == Decimal("87499.50")
    assert stopped.title not in page
    asks = browser.get(f"{agenda.path}vraagarticulatie/").content.decode().replace("\xa0", " ")
    assert "1 gewenste bijdrage, samen € 30.000,25" in asks
    assert "Eerste straat" in asks
    assert MUNICIPALITY not in asks


# --- the story -------------------------------------------------------------------------------------------------------
def test_the_story_tells_decisions_results_reports_saves_and_versions(
    browser, adviser, agenda, activity, here, manager
):
    from plans.versions.operations import make_version

    browser.post(f"{here}bewerken/", {"base": 1, "title": "Anders"})
    browser.post(f"{here}bijdragen/nieuw/", wish(bedrag_2026="5"))
    one = Contribution.objects.get()
    signed_in(adviser).post(
        f"{here}bijdragen/{one.key}/stand/", {"base": 1, "state": "not_now", "reason": "Geen ruimte in 2026"}
    )
    result = activity.results.get()
    browser.post(f"{here}resultaten/{result.key}/", {"base": 1, "title": result.title, "state": "reached"})
    browser.post(f"{here}stand/", {"base": 2, "ruled_state": "running", "ruled_reason": "Er komt nog nazorg"})
    make_version(agenda, by=manager, token=uuid.uuid4(), label="60%")
    period = ReportPeriod.objects.create(document=agenda, period=(date(2026, 1, 1), date(2026, 7, 1)))
    ProgressReport.objects.create(
        activity=activity, period=period, on=date(2026, 6, 1), judgement="adjust", text="Het loopt achter"
    )
    page = browser.get(f"{here}verloop/")
    told = [entry.what for entry in page.context["entries"]]
    assert told[:6] == [
        "Voortgangsbericht: bijsturen nodig", "Versie 0.1 (60%) gemaakt", "Stand: loopt", "Resultaat “Tien woningen”: bereikt",
        "Bijdrage van BZK (geld): nu niet mogelijk", "Bijdrage van BZK (geld): toegevoegd als gewenst",
    ]  # fmt: skip
    assert "Activiteit gewijzigd" in told
    for words in (
        "Omdat: Geen ruimte in 2026",
        adviser.name,
        "Er komt nog nazorg",
        "Het loopt achter",
        "/versies/0.1/",
    ):
        assert words in page.content.decode()


def test_the_story_is_paged_and_loses_nothing(browser, activity, here, manager):
    for number in range(60):
        activity.title = f"Titel {number}"
        operations.save_item(activity, by=manager, base=activity.lock_version)
    first = browser.get(f"{here}verloop/")
    assert len(first.context["entries"]) == 50
    second = browser.get(f"{here}verloop/?{first.context['older']}")
    seen = [*first.context["entries"], *second.context["entries"]]
    assert (
        len({entry.when for entry in seen})
        == len(seen)
        == Activity.history.filter(id=activity.pk).count() + Result.history.count()
    )
    assert browser.get(f"{here}verloop/?voor=gisteren").status_code == 404


# --- how much the pages ask ------------------------------------------------------------------------------------------
def statements(browser, address):
    browser.get(address)  # prepares what is prepared once a process
    with counted() as found:
        assert browser.get(address).status_code == 200
    return len(found)


def grow(agenda, goal, number):
    """More activities, each with effects, money, contributions, results and a history."""
    start = Activity.objects.count()
    for position in range(start + 1, start + number + 1):
        one = add_activity(agenda, goal, title=f"Activiteit {position}", contributions=3, position=position)
        one.lead = aalten()
        one.save()
    return one


def grow_at_once(agenda, goal, number):
    """Many more in a few statements, each with money and an effect; one in five asks a contribution and has a result."""
    start = Activity.objects.count() + 1
    many = [
        Activity(document=agenda, title=f"Activiteit {place}", position=place, lead=aalten())
        for place in range(start, start + number)
    ]
    bulk_create_with_history(many, Activity, batch_size=100)
    ActivityCost.objects.bulk_create(
        (ActivityCost(activity=one, year=2026, amount=Decimal("100000")) for one in many), batch_size=100
    )
    ActivityGoal.objects.bulk_create(
        (ActivityGoal(activity=one, goal=goal, effect="Meer woningen") for one in many), batch_size=100
    )
    asked = [Contribution(activity=one, contributor=organisation(), scheme="Regio Deal") for one in many[::5]]
    bulk_create_with_history(asked, Contribution)
    ContributionYear.objects.bulk_create(
        ContributionYear(contribution=one, year=2026, amount=Decimal("25000.10")) for one in asked
    )
    results = [Result(activity=one, title="Tien woningen", due=date(2027, 6, 30)) for one in many[::5]]
    bulk_create_with_history(results, Result)


def test_the_pages_ask_as_much_for_500_activities_as_for_10(browser, agenda, goal, path):
    last = grow(agenda, goal, 10)
    pages = [path, f"{path}?wijzig={last.key}", f"{path}nieuw/", f"{path}{last.key}/", f"{path}{last.key}/bewerken/",
             f"{path}{last.key}/bijdragen/nieuw/", f"{path}{last.key}/verloop/", f"{agenda.path}financiering/",
             f"{agenda.path}vraagarticulatie/"]  # fmt: skip
    few = {page: statements(browser, page) for page in pages}
    grow_at_once(agenda, goal, 490)
    for _ in range(20):
        contribution(last, MUNICIPALITY)
    last.related.set(Activity.objects.exclude(pk=last.pk)[:30])
    assert {page: statements(browser, page) for page in pages} == few
    assert max(few.values()) <= 30, few
    assert few[path] <= 5, few
    assert Activity.objects.filter(document=agenda).count() == 500
