"""Progress of an agenda: reports per half-year, who writes them, two people at once, and closing for good."""

import re
from datetime import date

import pytest
import time_machine
from django.test import Client

from governance.models import AuditEntry
from npvr.access import Refused
from plans.documents.operations import begin_agenda, begin_plan
from plans.items.models import Activity, ProgressReport, ReportPeriod
from plans.items.monitoring import operations
from plans.items.monitoring.halves import HalfYear, begun_by, halves_of
from plans.items.operations import Changed, add_item, remove_item
from tests.conftest import seated
from tests.counting import counted

pytestmark = pytest.mark.django_db
FIRST, SECOND = HalfYear(2026, 1), HalfYear(2026, 2)
VOORTGANG = "/regios/achterhoek/agenda/2026/voortgang/"
HERE = f"{VOORTGANG}2026-2/"


@pytest.fixture(autouse=True)
def in_september():
    """The second half-year of 2026 has begun; that of 2027 has not."""
    with time_machine.travel("2026-09-01 12:00", tick=True):
        yield


@pytest.fixture
def activity(agenda, manager):
    return add_item(Activity(document=agenda, title="Wonen in de kern"), by=manager)


@pytest.fixture
def browser(manager):
    return browser_of(manager)


def browser_of(person):
    client = Client()
    client.force_login(person)
    return client


def said(**other):
    """A report as its form sends it."""
    form = {
        "judgement": "on_course",
        "on": "2026-08-20",
        "text": "Het loopt.",
        "learned": "",
        "adjusting": "",
        "base": "0",
    }
    return form | other


def write(activity, manager, half=SECOND, **other):
    report = {"judgement": "on_course", "on": date(2026, 8, 20), "text": "Het loopt."} | other
    return operations.write_report(activity, half, by=manager, base=report.pop("base", 0), **report)


def text_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


# --- half-years -------------------------------------------------------------------------------------------------------
def test_an_agenda_of_four_years_has_eight_half_years(agenda):
    assert [half.slug for half in halves_of(agenda)][::7] == ["2026-1", "2029-2"]
    assert len(halves_of(agenda)) == 8
    assert begun_by(halves_of(agenda), date(2026, 7, 1)) == [FIRST, SECOND]
    assert begun_by(halves_of(agenda), date(2026, 6, 30)) == [FIRST]
    assert (str(FIRST), str(SECOND)) == ("eerste half jaar 2026", "tweede half jaar 2026")
    assert HalfYear.of(date(2026, 6, 30)) == FIRST


@pytest.mark.parametrize(
    ("day", "shown"), [("2025-12-31", "eerste half jaar 2026"), ("2026-07-01", "tweede half jaar 2026"),
                       ("2031-01-01", "tweede half jaar 2029")],
)  # fmt: skip
def test_without_a_half_year_in_the_address_the_one_we_are_in_is_shown(browser, activity, day, shown):
    with time_machine.travel(day, tick=True):
        assert f"<h1>Voortgang: {shown}</h1>" in text_of(browser.get(VOORTGANG))


# --- writing ----------------------------------------------------------------------------------------------------------
def test_a_report_is_written_and_stands_in_the_list(browser, activity, manager):
    answer = browser.post(f"{HERE}{activity.key}/", said(judgement="adjust", adjusting="Meer kernen."), follow=True)
    assert answer.status_code == 200
    for words in ("Wonen in de kern", "bijsturen nodig", "Het loopt.", "bijsturen nodig (1)", "nog geen bericht (0)"):
        assert words in text_of(answer)
    report = ProgressReport.objects.get()
    assert (report.written_by, report.adjusting, report.lock_version) == (manager, "Meer kernen.", 1)
    assert ProgressReport.history.get().history_user == manager


def test_before_this_half_year_has_a_report_the_last_one_is_named(browser, activity, manager):
    write(activity, manager, FIRST, judgement="attention", text="Traag.")
    answer = text_of(browser.get(HERE))
    assert "nog geen bericht" in answer
    assert "eerste half jaar 2026: aandacht" in answer
    assert "Traag." in text_of(browser.get(f"{HERE}{activity.key}/"))
    assert "tweede half jaar" not in text_of(browser.get(f"{VOORTGANG}2026-1/")).split("<table")[1].split("</tbody>")[0]


def test_the_list_narrows_to_a_judgement(browser, agenda, activity, manager):
    write(activity, manager)
    add_item(Activity(document=agenda, title="Zorg dichtbij"), by=manager)
    for chosen, seen in (
        ("on_course", [True, False]),
        ("geen", [False, True]),
        ("", [True, True]),
        ("x", [True, True]),
    ):
        answer = text_of(browser.get(HERE, {"stand": chosen}))
        assert [title in answer for title in ("Wonen in de kern", "Zorg dichtbij")] == seen
    assert "Geen activiteiten met deze stand" in text_of(browser.get(HERE, {"stand": "adjust"}))


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("judgement", "", "Kies hoe het gaat"), ("judgement", "goed", "geldige keuze"), ("text", "", "paar zinnen"),
        ("text", " \n", "paar zinnen"), ("text", "x" * 10_001, "10000"), ("text", "a\x00b", "tekens"),
        ("on", "", "Kies een datum"), ("on", "2026-06-30", "vanaf het begin"), ("on", "2026-09-02", "tot en met vandaag"),
        ("on", "morgen", "dag-maand-jaar"), ("base", "x", "geheel getal"), ("base", "9" * 30, "2147483647"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_said_and_the_text_stays(browser, activity, field, value, words):
    answer = browser.post(f"{HERE}{activity.key}/", said(learned="Dat praten helpt.") | {field: value})
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert "npvr-error-summary" in text_of(answer)
    assert "Dat praten helpt.</textarea>" in text_of(answer)
    assert not ProgressReport.objects.exists()


def test_what_needs_adjusting_says_how(browser, activity):
    answer = browser.post(f"{HERE}{activity.key}/", said(judgement="adjust"))
    assert answer.status_code == 422
    assert "Schrijf wat u bijstelt" in text_of(answer)


def test_a_report_of_last_half_year_may_come_a_little_later(browser, activity):
    assert browser.post(f"{VOORTGANG}2026-1/{activity.key}/", said(on="2026-08-20")).status_code == 302


def test_saving_a_report_as_it_stands_writes_nothing(activity, manager):
    write(activity, manager)
    assert write(activity, manager, base=1).lock_version == 1
    assert ProgressReport.history.count() == 1


def test_two_people_in_one_report_nobody_overwrites_unseen(browser, activity, region):
    colleague = seated("regioadviseur", region)
    write(activity, colleague, text="Volgens het rijk gaat het goed.")
    answer = browser.post(f"{HERE}{activity.key}/", said(text="Volgens de regio gaat het goed."))
    assert answer.status_code == 409
    for words in ("Volgens het rijk gaat het goed.", "Volgens de regio gaat het goed.</textarea>", colleague.name):
        assert words in text_of(answer)
    assert 'name="base" value="1"' in text_of(answer)
    assert ProgressReport.objects.get().text == "Volgens het rijk gaat het goed."
    again = browser.post(f"{HERE}{activity.key}/", said(text="Volgens beide gaat het goed.", base="1"))
    assert again.status_code == 302
    assert [row.text for row in ProgressReport.history.order_by("history_date")][-1] == "Volgens beide gaat het goed."


def test_an_outdated_report_is_told_apart_by_the_operation(activity, manager):
    write(activity, manager)
    assert isinstance(write(activity, manager, text="Anders", base=0), Changed)
    assert isinstance(write(activity, manager, text="Anders", base=7), Changed)


@pytest.mark.parametrize("half", [HalfYear(2027, 1), HalfYear(2025, 2), HalfYear(2030, 1)])
def test_a_half_year_that_has_not_begun_or_is_not_of_the_agenda_takes_no_report(browser, activity, manager, half):
    with pytest.raises(Refused, match=r"niet begonnen|buiten"):
        write(activity, manager, half)
    expected = 200 if half.year == 2027 else 404
    answer = browser.get(f"{VOORTGANG}{half.slug}/{activity.key}/")
    assert answer.status_code == expected
    assert "<textarea" not in text_of(answer)
    refused = 422 if expected == 200 else 404
    assert browser.post(f"{VOORTGANG}{half.slug}/{activity.key}/", said()).status_code == refused
    assert browser.post(f"{VOORTGANG}{half.slug}/afsluiten/").status_code == refused
    assert not ReportPeriod.objects.exists()


def test_a_half_year_that_has_not_begun_says_so(browser, activity):
    assert "nog niet begonnen" in text_of(browser.get(f"{VOORTGANG}2027-1/"))
    assert browser.get(f"{VOORTGANG}2030-1/").status_code == 404


def test_an_activity_that_was_removed_takes_no_report(browser, activity, manager):
    remove_item(activity, by=manager)
    with pytest.raises(Refused, match="verwijderd"):
        write(activity, manager)
    assert browser.get(f"{HERE}{activity.key}/").status_code == 404


# --- closing ----------------------------------------------------------------------------------------------------------
def test_closing_asks_first_and_names_what_has_no_report(browser, agenda, activity, manager):
    add_item(Activity(document=agenda, title="Zorg dichtbij"), by=manager)
    write(activity, manager)
    answer = text_of(browser.get(f"{HERE}afsluiten/"))
    assert "1 activiteit heeft nog geen bericht" in answer
    assert "Zorg dichtbij" in answer
    assert "Wonen in de kern" not in answer
    assert "loopt nog tot en met 31 december 2026" in answer
    assert not ReportPeriod.objects.filter(closed_at__isnull=False).exists()


def test_a_closed_half_year_shows_its_reports_and_takes_none(browser, activity, manager):
    write(activity, manager)
    answer = text_of(browser.post(f"{HERE}afsluiten/", follow=True))
    assert f"afgesloten op 1 september 2026 door {manager.name}" in answer
    assert "Afsluiten…" not in answer
    assert AuditEntry.objects.filter(action="half jaar afgesloten", actor=manager).count() == 1
    answer = browser.post(f"{HERE}{activity.key}/", said(text="Toch anders.", base="1"))
    assert answer.status_code == 422
    assert "is afgesloten" in text_of(answer)
    assert "Toch anders.</textarea>" in text_of(answer)
    assert "<textarea" not in text_of(browser.get(f"{HERE}{activity.key}/"))
    again = browser.post(f"{HERE}afsluiten/")
    assert again.status_code == 422
    assert ProgressReport.objects.get().text == "Het loopt."


def test_what_a_closed_half_year_held_stays_when_its_activity_is_removed(browser, activity, manager):
    write(activity, manager)
    browser.post(f"{HERE}afsluiten/")
    remove_item(activity, by=manager)
    answer = text_of(browser.get(HERE))
    assert "Wonen in de kern" in answer
    assert "intussen verwijderd" in answer


# --- who --------------------------------------------------------------------------------------------------------------
PEOPLE = [
    ("programmamanager", True, 200, 302), ("programmamedewerker", True, 200, 302), ("regioadviseur", True, 200, 302),
    ("ambtelijktrekker", True, 200, 302), ("bestuurlijktrekker", True, 200, 403),
    ("rijksvertegenwoordiger", True, 200, 403), ("regiokassier", True, 404, 404), ("stuurgroeplid", True, 404, 404),
    ("programmamanager", False, 404, 404), ("bestuurlijktrekker", False, 404, 404),
]  # fmt: skip


@pytest.mark.parametrize(("role", "own", "reads", "writes"), PEOPLE)
def test_who_reads_progress_who_writes_and_who_closes(
    activity, manager, region, other_region, role, own, reads, writes
):
    write(activity, manager)
    client = browser_of(seated(role, region if own else other_region))
    assert [client.get(path).status_code for path in (VOORTGANG, HERE, f"{HERE}{activity.key}/")] == [reads] * 3
    assert client.get(f"{HERE}afsluiten/").status_code == (200 if writes == 302 else writes)
    before = ProgressReport.objects.get().text
    assert client.post(f"{HERE}{activity.key}/", said(text="Nieuw.", base="1")).status_code == writes
    assert client.post(f"{HERE}afsluiten/").status_code == writes
    assert (ProgressReport.objects.get().text == before) == (writes != 302)
    assert ReportPeriod.objects.filter(closed_at__isnull=False).exists() == (writes == 302)


@pytest.mark.parametrize("role", ["programmateam", "beheer"])
def test_a_seat_of_the_programme_sees_no_progress_of_a_working_text(activity, role):
    client = browser_of(seated(role))
    assert client.get(VOORTGANG).status_code == 404
    assert client.post(f"{HERE}{activity.key}/", said()).status_code == 404


def test_who_reads_along_is_told_that_nothing_is_written_yet(activity, region):
    client = browser_of(seated("bestuurlijktrekker", region))
    assert "nog geen bericht geschreven" in text_of(client.get(f"{HERE}{activity.key}/"))


def test_an_activity_is_reported_on_in_its_own_agenda_and_read_in_the_other_one(browser, other_region, region, agenda):
    """The neighbour leads; the own region takes part and reads."""
    neighbour = seated("programmamanager", other_region)
    theirs = begin_agenda(begin_plan(other_region, by=neighbour), first_year=2026, last_year=2029, by=neighbour)
    shared = add_item(
        Activity(document=theirs, title="Spoor over de grens"), by=neighbour, related={"shared_with": [region]}
    )
    add_item(Activity(document=theirs, title="Alleen van Twente"), by=neighbour)
    write(shared, neighbour, text="De lijn is verkend.")
    answer = text_of(browser.get(HERE))
    for words in ("Spoor over de grens", "van Twente", "De lijn is verkend."):
        assert words in answer
    assert "Alleen van Twente" not in answer
    assert browser.get(f"{HERE}{shared.key}/").status_code == 404
    assert browser.post(f"{HERE}{shared.key}/", said()).status_code == 404
    assert "1 activiteit heeft" not in text_of(browser.get(f"{HERE}afsluiten/"))


# --- the same work for any number -------------------------------------------------------------------------------------
def test_the_page_costs_the_same_for_five_and_for_sixty_activities(browser, agenda, manager):
    costs = []
    browser.get("/contact/")
    for number in (5, 60):
        for n in range(number):
            one = add_item(Activity(document=agenda, title=f"Activiteit {number} {n}"), by=manager)
            write(one, manager, FIRST)
            if n % 2:
                write(one, manager)
        for path in (HERE, f"{HERE}afsluiten/", f"{HERE}{one.key}/"):
            with counted() as statements:
                assert browser.get(path).status_code == 200
            costs.append(len(statements))
    assert costs[:3] == costs[3:]
    assert max(costs) <= 8
