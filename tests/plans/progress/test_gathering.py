"""What the portal proposes for a report: of this region, of this period, as it was on the day of the report."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from governance.models import MeetingState, Milestone
from governance.models.milestones import Wait
from plans.documents import operations as documents
from plans.items.models import Activity, Challenge, Indicator, Measurement, ProgressReport, ReportPeriod, Result
from plans.progress import operations
from plans.progress.content import content_of
from plans.progress.gathering import gather
from plans.progress.periods import Period
from plans.progress.showing import sections_of
from tests.counting import counted
from tests.plans.progress.conftest import at, meet, milestone, seen

pytestmark = pytest.mark.django_db


def content(report):
    report.refresh_from_db()
    return content_of(report, Period.of(report), gather(report))


def told(found):
    """What the portal adds to "Regionale invulling"."""
    return next(str(section.more) for section in sections_of(found, "screen") if section.name == "filling_in")


def test_meetings_count_that_were_held_here_in_the_period_by_the_clock_of_the_netherlands(
    draft, region, other_region, writer
):
    meet(region, at(2025, 1, 1, 9), writer)
    meet(region, at(2025, 6, 30, 21, 30), writer)  # half past eleven in the evening here
    meet(region, at(2025, 6, 30, 22, 30), writer)  # already July here
    meet(region, at(2024, 12, 31, 20), writer)
    meet(region, at(2025, 3, 1, 9), writer, state=MeetingState.CANCELLED)
    meet(region, at(2025, 3, 2, 9), writer, state=MeetingState.PLANNED)
    meet(other_region, at(2025, 3, 3, 9), writer)
    meet(region, at(2025, 4, 3, 10), writer, title="Startcongres van de regio")
    found = content(draft)
    assert found["meetings"] == [{"body": "Kernteam", "number": 2}]
    assert "Startcongres van de regio" in [one["title"] for one in found["timeline"]]


def test_a_decision_comes_in_only_when_it_is_chosen(draft, region, writer):
    meet(region, at(2025, 3, 1, 9), writer, decided="Wij doen het.")
    assert content(draft)["decisions"] == []
    [row] = gather(draft).rows["decisions"]
    operations.save(draft, by=writer, base=1, taken_in=[row.key])
    assert [one["text"] for one in content(draft)["decisions"]] == ["Wij doen het."]


def test_milestones_stand_as_they_did_on_the_day_of_the_report(draft, region, other_region, writer):
    Wait.objects.all().delete()
    Milestone.objects.all().delete()
    milestone("Vroeger", date(2024, 10, 1), region=region, done_on=date(2024, 10, 1))
    milestone("In de periode", date(2025, 2, 1), done_on=date(2025, 2, 3))
    milestone("Later gedaan", date(2025, 9, 1), region=region, done_on=date(2025, 9, 2))
    milestone("Nog te laat", date(2025, 5, 1), region=region)
    milestone("Van de buren", date(2025, 2, 1), region=other_region, done_on=date(2025, 2, 1))
    found = content(draft)
    assert [one["title"] for one in found["timeline"]] == ["In de periode"]
    assert {one["title"]: one["state_words"] for one in found["coming"]} == {
        "Later gedaan": "gepland",
        "Nog te laat": "te laat",
    }
    earlier = next(row for row in gather(draft).rows["timeline"] if row.data["title"] == "Vroeger")
    operations.save(draft, by=writer, base=1, taken_in=[earlier.key], left_out=[gather(draft).rows["coming"][0].key])
    found = content(draft)
    assert [one["title"] for one in found["timeline"]] == ["Vroeger", "In de periode"]
    assert len(found["coming"]) == 1


@pytest.fixture
def agenda(plan, writer):
    """An agenda from 2025 on, with an activity that answers an opgave, and a result."""
    agenda = documents.begin_agenda(plan, first_year=2025, last_year=2028, by=writer)
    opgave = Challenge.objects.create(document=plan, title="Vergrijzing")
    activity = Activity.objects.create(document=agenda, title="Zorg dichtbij")
    activity.challenges.add(opgave)
    Result.objects.create(activity=activity, title="Eerste team", state="reached", reached_on=date(2025, 4, 1))
    return agenda


def test_activities_come_with_their_results_and_the_message_of_this_period(agenda, draft, writer):
    activity = Activity.objects.get()
    for half, words in (((1, 7), "Van dit half jaar"), ((7, 13), "Van het volgende")):
        months = [date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in half]
        period = ReportPeriod.objects.create(document=agenda, period=DateRange(*months))
        ProgressReport.objects.create(activity=activity, period=period, on=months[0], judgement="on_course", text=words)
    [one] = content(draft)["activities"]
    assert (one["title"], one["results"][0]["title"]) == ("Zorg dichtbij", "Eerste team")
    assert (one["message"]["text"], one["message"]["half"]) == ("Van dit half jaar", "eerste half jaar 2025")
    html = told(content(draft))
    assert html.index("Vergrijzing") < html.index("Zorg dichtbij") < html.index("Eerste team")


def test_a_report_holds_nothing_of_what_ministries_are_asked(agenda, draft):
    """Contributions are not in the report: its readers may not all see them."""
    Activity.objects.update(why_here="Alleen voor het kernteam")
    assert "Alleen voor het kernteam" not in str(content(draft))
    assert not {"contributions", "costs"} & set(content(draft)["activities"][0])


def test_without_an_agenda_in_the_period_the_report_says_so(plan, draft, writer):
    Challenge.objects.create(document=plan, title="Vergrijzing")
    documents.begin_agenda(plan, first_year=2026, last_year=2029, by=writer)
    found = content(draft)
    assert (found["agenda"], found["activities"]) == ("", [])
    html = told(found)
    assert "Vergrijzing" in html
    assert "liep er geen Uitvoeringsagenda" in html


def test_values_after_the_day_of_the_report_are_not_told_and_an_indicator_without_any_stays_out(plan, draft):
    measured, empty = (Indicator.objects.create(document=plan, title=title) for title in ("Banen", "Leeg"))
    for on, value in ((date(2025, 7, 4), 10), (date(2025, 7, 5), 11)):
        Measurement.objects.create(indicator=measured, on=on, value=value)
    Measurement.objects.create(indicator=empty, on=date(2025, 8, 1), value=1)
    [one] = content(draft)["indicators"]
    assert (one["title"], [value["value"] for value in one["measurements"]]) == ("Banen", ["10"])


def test_the_statements_do_not_grow_with_what_there_is(agenda, draft, region, writer):
    def statements():
        with counted() as found:
            seen(draft)
        return len(found)

    meet(region, at(2025, 2, 1, 9), writer, decided="Besluit")
    milestone("Mijlpaal", date(2025, 2, 1), done_on=date(2025, 2, 1))
    few = statements()
    for number in range(6):
        meet(region, at(2025, 3, 1 + number, 9), writer, decided=f"Besluit {number}")
        meet(region, at(2025, 4, 1 + number, 9), writer, title=f"Bijeenkomst {number}")
        milestone(f"Mijlpaal {number}", date(2025, 2, 1), region=region)
        activity = Activity.objects.create(document=agenda, title=f"Activiteit {number}")
        Result.objects.create(activity=activity, title="Resultaat")
        indicator = Indicator.objects.create(document=agenda.plan, title=f"Indicator {number}")
        Measurement.objects.create(indicator=indicator, on=date(2025, 1, 1), value=number)
    assert statements() == few <= 9


def test_typed_text_is_shown_as_text(draft, writer):
    operations.save(draft, by=writer, base=1, occasion='<script>alert(1)</script> <img src="x" onerror="y">')
    from django.template.loader import render_to_string

    html = render_to_string(
        "plans/progress/_content.html", {"content": content(draft), "sections": sections_of(content(draft), "screen")}
    )
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
