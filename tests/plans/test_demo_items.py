"""The demonstration shows all that structured content can hold, says what is invented, and is loaded once."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.db.models import Sum

from plans.demo_documents import FOLDER, load_documents
from plans.demo_items import has_items_of
from plans.documents.models import Document, DocumentKind
from plans.items.models import (
    Activity,
    ActivityCost,
    ActivityGoal,
    Award,
    Challenge,
    Contribution,
    ContributionKind,
    ContributionState,
    ContributionYear,
    Goal,
    Indicator,
    Measurement,
    ProgressReport,
    ReportPeriod,
    Result,
    ResultState,
    RunningProgramme,
)
from plans.items.tree import tree_of
from plans.models import ChapterText
from plans.versions.models import Edition
from plans.versions.printing import print_html
from plans.versions.rendering import cover_of
from regions.models import Organisation, OrganisationKind

pytestmark = pytest.mark.usefixtures("demo")


@pytest.fixture
def plan():
    """The demonstration's plan of the Achterhoek."""
    return Document.objects.get(region__slug="achterhoek", kind=DocumentKind.PLAN)


@pytest.fixture
def agenda(plan):
    """The demonstration's agenda 2026–2029 of the Achterhoek."""
    return plan.agendas.get()


def rows():
    """How many rows every table of this app holds."""
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name.startswith("plans_")]
        counted = {}
        for name in tables:
            cursor.execute(f'SELECT count(*) FROM "{name}"')
            counted[name] = cursor.fetchone()[0]
    return counted


def test_the_plan_has_all_26_running_programmes_in_the_order_of_the_working_document(plan):
    titles = list(RunningProgramme.objects.filter(document=plan).present().values_list("title", flat=True))
    assert len(titles) == 26
    assert (titles[0], titles[3], titles[25]) == ("NPVR", "Regio Deal", "Achterhoek Visie")


def test_the_amounts_of_the_running_programmes_are_those_of_the_working_document(plan):
    awards = Award.objects.filter(programme__document=plan)
    fund = awards.filter(programme__title="Volkshuisvestingsfonds 2021")
    assert fund.aggregate(total=Sum("amount"))["total"] == Decimal("5134714.00")
    assert list(awards.filter(basis="per_unit").values_list("amount", flat=True)) == [Decimal(1460), Decimal(700)]
    assert awards.get(basis="share").amount == Decimal(200_000_000)
    assert awards.get(recipient__startswith="Bronckhorst,").amount == Decimal(1_702_260)


def test_a_running_programme_may_have_several_responsible_and_a_region_beside_it(plan):
    several = RunningProgramme.objects.filter(document=plan, title__in=["BO MIRT"]).get()
    assert {str(one) for one in several.responsible.all()} == {"VRO", "IenW"}
    shared = RunningProgramme.objects.filter(document=plan, shared_with__slug="twente")
    assert [one.title for one in shared] == ["Fieldlabregeling"]


def test_six_indicators_have_five_years_of_measurements_each(plan):
    indicators = Indicator.objects.filter(document=plan)
    assert indicators.count() == 6
    for one in indicators:
        assert [measurement.on.year for measurement in one.measurements.all()] == [2021, 2022, 2023, 2024, 2025]
        assert one.goals.exists()
        assert one.target is not None


def test_the_agenda_shows_contributions_of_every_kind_in_every_state_and_of_all_ten_ministries(agenda):
    contributions = Contribution.objects.filter(activity__document=agenda)
    assert {one.kind for one in contributions} == set(ContributionKind)
    assert {one.state for one in contributions} == set(ContributionState)
    ministries = Organisation.objects.filter(kind=OrganisationKind.MINISTRY)
    assert not ministries.exclude(pk__in=contributions.values("contributor"))
    kinds = {one.contributor.kind for one in contributions.select_related("contributor")}
    assert kinds == set(OrganisationKind)


def test_the_agenda_has_results_in_every_state_and_an_activity_with_the_neighbours(agenda):
    assert {one.state for one in Result.objects.filter(activity__document=agenda)} == set(ResultState)
    assert Activity.objects.filter(document=agenda, shared_with__slug="twente").count() == 2
    assert Activity.objects.filter(document=agenda).count() >= 12


def test_nobody_brings_more_money_to_an_activity_than_it_needs(agenda):
    needed = {(one.activity_id, one.year): one.amount for one in ActivityCost.objects.all()}
    brought = ContributionYear.objects.exclude(contribution__state=ContributionState.NOT_NOW)
    for row in brought.values("contribution__activity", "year").annotate(total=Sum("amount")):
        assert row["total"] <= needed[row["contribution__activity"], row["year"]]
        assert agenda.first_year <= row["year"] <= agenda.last_year


def test_two_half_years_are_closed_with_their_reports_and_the_third_is_open(agenda):
    periods = list(ReportPeriod.objects.filter(document=agenda))
    assert [(one.period.lower, one.closed_at is not None) for one in periods] == [
        (date(2025, 7, 1), True), (date(2026, 1, 1), True), (date(2026, 7, 1), False),
    ]  # fmt: skip
    for one in periods:
        assert one.reports.exists()
        assert one.closed_at is None or one.reports.latest("on").on <= one.closed_at.date()


def test_all_that_is_invented_says_so(plan, agenda):
    texts = [
        *Goal.objects.values_list("description", "reached"),
        *Activity.objects.values_list("description", "why_here", "residents"),
        *ActivityGoal.objects.values_list("effect"),
        *Contribution.objects.values_list("description"),
        *Contribution.objects.exclude(reason="").values_list("reason"),
        *Result.objects.values_list("note"),
        *Measurement.objects.values_list("note"),
        *Indicator.objects.values_list("title", "definition", "source"),
        *ProgressReport.objects.values_list("text"),
        *Challenge.objects.filter(document__region__slug="twente").values_list("title", "analysis"),
    ]
    unmarked = [text for several in texts for text in several if text and "emogegeven" not in text]
    assert unmarked == []
    assert plan.is_demo
    assert agenda.is_demo


def test_history_says_who_and_when_as_the_story_goes(agenda):
    changed = Contribution.objects.get(activity__document=agenda, state="not_now", contributor__abbreviation="VWS")
    moments = [row.history_date.date() for row in changed.history.order_by("history_date")]
    assert moments == [date(2025, 12, 9), date(2026, 6, 25)]
    assert changed.state_by.email == "regioadviseur.achterhoek@demo.example"


def test_loading_again_adds_nothing():
    before = rows()
    load_documents()
    assert rows() == before


def test_a_demo_plan_from_before_there_were_items_gets_them_and_no_new_version():
    of_twente = {"document__region__slug": "twente"}
    Measurement.objects.filter(indicator__document__region__slug="twente").delete()
    for model in (Indicator, RunningProgramme, Goal, Challenge):
        model.objects.filter(**of_twente).delete()
    load_documents()
    assert Challenge.objects.filter(**of_twente).count() == 2
    assert Measurement.objects.filter(indicator__document__region__slug="twente").count() == 5
    assert Document.objects.get(region__slug="twente", kind=DocumentKind.PLAN).versions.count() == 1


def test_an_agenda_is_left_out_where_the_plan_lacks_the_challenges_it_builds_on(plan):
    Challenge.objects.filter(document=plan, title__startswith="Ruimte").update(
        key="00000000-0000-4000-8000-000000000001"
    )
    assert not has_items_of(plan, FOLDER / "achterhoek" / "plan")


def test_every_block_and_reference_of_the_demo_texts_is_kept_and_shows_something():
    for folder in sorted(FOLDER.glob("*/*")):
        for file in folder.glob("werk/*.html"):
            text = ChapterText.objects.get(
                chapter__document__region__slug=folder.parent.name, chapter__document__kind=folder.name,
                chapter__slug=file.stem,
            )  # fmt: skip
            written = file.read_text(encoding="utf-8")
            for kind in ("data-blok", "data-verwijzing"):
                assert text.html.count(kind) == written.count(kind), file


def test_the_agenda_s_text_shows_its_activities_money_and_charts(agenda):
    shown = print_html(tree_of(agenda), cover_of(agenda.versions.latest("minor"), Edition.CONCEPT))
    for expected in ("Water vasthouden in acht beekdalen", "3.811.322,31", "<svg", "Proefstraat met bouwmateriaal"):
        assert expected in shown
