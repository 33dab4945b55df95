"""The items in the content tree: all of a document, of one moment, whatever their number, and no names of persons."""

import uuid
from datetime import date

import pytest
from django.utils import timezone

from plans.content import tree as content_tree
from plans.items import models
from plans.items.tree import PROCESS_MONEY, items_of, plain, tree_of
from tests.conftest import seated
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan, organisation


@pytest.fixture
def rows(plan):
    return fill_plan(plan)


def test_a_plan_holds_its_own_items_with_links_by_key(plan, rows):
    items = items_of(plan)
    challenge, goal = str(rows["challenge"].key), str(rows["goal"].key)
    assert items["challenges"] == [
        {
            "id": challenge, "kind": "challenge", "title": "Jongeren trekken weg", "analysis": "", "evidence": "",
            "objectives": [3],
        }
    ]  # fmt: skip
    assert items["levers"][0]["challenges"] == [challenge]
    assert (items["goals"][0]["objectives"], items["goals"][0]["challenges"]) == ([3], [challenge])
    assert items["programmes"][0]["responsible"] == ["LVVN"]
    assert items["programmes"][0]["awards"][0]["amount"] == "20000000.00"
    assert items["indicators"][0]["goals"] == [goal]
    assert (items["indicators"][0]["baseline"], items["indicators"][0]["target"]) == ("30500", "31000.5")
    assert items["indicators"][0]["measurements"] == [{"on": "2025-01-01", "value": "30450.25", "note": ""}]
    assert (items["activities"], items["years"], items["region"]) == ([], [], "Achterhoek")


def test_an_agenda_holds_its_activities_and_all_of_its_plan(plan, agenda, rows):
    activity = add_activity(agenda, rows["goal"], lead=organisation("OCW"), begins_on=date(2026, 3, 1))
    items = items_of(agenda)
    one = items["activities"][0]
    assert (one["id"], one["lead"], one["begins_on"]) == (str(activity.key), "OCW", "2026-03-01")
    assert one["costs"] == [{"year": 2026, "amount": "100000.00"}]
    assert one["goals"] == [{"id": str(rows["goal"].key), "strength": "direct", "effect": "Meer woningen"}]
    brought = one["contributions"][0]
    assert (brought["contributor"], brought["contributor_kind"], brought["fte"]) == ("BZK", "ministry", "0.5")
    assert brought["years"] == [{"year": 2026, "amount": "25000.10"}]
    assert one["results"][0]["due"] == "2027-06-30"
    assert items["years"] == [2026, 2027, 2028, 2029]
    assert items_of(agenda)["goals"] == items_of(plan)["goals"]


def test_reference_data_is_there_before_anybody_filled_anything(agenda):
    items = items_of(agenda)
    assert [one["number"] for one in items["objectives"]] == [1, 2, 3]
    assert items["objectives"][0]["percent"] is None
    assert [one["number"] for one in items["principles"]] == [1, 2, 3, 4, 5, 6]
    assert items["process_money"] == PROCESS_MONEY
    assert [one["year"] for one in items["process_money"]] == [2025, 2026, 2027]
    assert {"state": "rijksvertegenwoordiger", "region": "bestuurlijk trekker"}.items() <= {
        side: items["governance"][0][side][0] for side in ("state", "region")
    }.items()
    assert "Regiokassier" not in [one["body"] for one in items["governance"]]


def test_weights_and_answers_of_the_plan_stand_in_its_agenda_too(plan, agenda):
    from regions.models import Objective, Principle

    models.ObjectiveWeight.objects.create(document=plan, objective=Objective.objects.get(number=2), percent=40)
    models.PrincipleAnswer.objects.create(
        document=plan, principle=Principle.objects.get(number=6), side="state", text="Wij openen een loket."
    )
    items = items_of(agenda)
    assert items["objectives"][1]["percent"] == 40
    assert (items["principles"][5]["region"], items["principles"][5]["state"]) == ("", "Wij openen een loket.")


def test_what_is_removed_is_not_in_it_and_no_link_leads_to_it(plan, agenda, rows):
    activity = add_activity(agenda, rows["goal"])
    gone = add_activity(agenda, title="Gaat niet door", position=2)
    activity.related.set([gone])
    activity.challenges.set([rows["challenge"]])
    models.Contribution.objects.create(activity=activity, contributor=organisation(), removed_at=timezone.now())
    for row in (gone, rows["challenge"]):
        row.removed_at = timezone.now()
        row.save()
    items = items_of(agenda)
    assert [one["title"] for one in items["activities"]] == ["Wonen boven winkels"]
    assert (items["activities"][0]["related"], items["activities"][0]["challenges"]) == ([], [])
    assert len(items["activities"][0]["contributions"]) == 1
    assert (items["goals"][0]["challenges"], items["levers"][0]["challenges"]) == ([], [])


def test_an_activity_shared_with_the_region_stands_in_its_agenda_of_the_same_years(plan, agenda, other_region):
    from plans.documents.operations import begin_agenda, begin_plan

    manager = seated("programmamanager", other_region)
    theirs = begin_agenda(begin_plan(other_region, by=manager), first_year=2026, last_year=2029, by=manager)
    later = begin_agenda(theirs.plan, first_year=2030, last_year=2033, by=manager)
    their_goal = models.Goal.objects.create(document=theirs.plan, title="Van Twente")
    shared = add_activity(theirs, their_goal, title="Samen over de grens")
    shared.shared_with.set([agenda.region])
    add_activity(theirs, title="Niet gedeeld", position=2)
    add_activity(later, title="Later").shared_with.set([agenda.region])
    seen = items_of(agenda)["activities"]
    assert [(one["title"], one["region"], one["goals"]) for one in seen] == [("Samen over de grens", "Twente", [])]
    own = items_of(theirs)["activities"]
    assert [(one["title"], one["shared_with"]) for one in own] == [
        ("Samen over de grens", ["Achterhoek"]), ("Niet gedeeld", []),
    ]  # fmt: skip


def test_the_state_is_the_ruled_one_with_its_reason_or_else_follows_from_results(agenda):
    ruled = add_activity(agenda, ruled_state="stopped", ruled_reason="Het pand is verkocht.")
    proposed = add_activity(agenda, title="Klaar", position=2)
    proposed.results.update(state="reached")
    assert [(one["state"], one["state_reason"]) for one in items_of(agenda)["activities"]] == [
        (ruled.ruled_state, "Het pand is verkocht."), ("done", ""),
    ]  # fmt: skip


def test_the_newest_report_goes_along(agenda, manager):
    from django.db.backends.postgresql.psycopg_any import DateRange

    activity = add_activity(agenda)
    for month, judgement in ((1, "attention"), (7, "on_course")):
        half = DateRange(date(2026, month, 1), date(2026 + month // 7, (month + 6) % 12, 1))
        period = models.ReportPeriod.objects.create(document=agenda, period=half)
        models.ProgressReport.objects.create(
            activity=activity, period=period, on=date(2026, month, 20), judgement=judgement, text="Loopt."
        )
    assert items_of(agenda)["activities"][0]["report"] == {
        "on": "2026-07-20", "judgement": "on_course", "text": "Loopt.",
    }  # fmt: skip


def test_an_indicator_that_follows_a_shared_definition_shows_it(plan, rows):
    shared = models.SharedIndicator.objects.create(title="Gedeeld", definition="Zo gemeten", unit="%", source="CBS")
    indicator = rows["indicator"]
    indicator.shared = shared
    indicator.save()
    seen = items_of(plan)["indicators"][0]
    assert (seen["definition"], seen["unit"], seen["source"]) == ("Zo gemeten", "personen", "CBS")


def test_a_recalibration_tells_what_each_item_was_even_a_removed_one(agenda, manager):
    stopped = add_activity(agenda, title="Stopt")
    stopped.removed_at = timezone.now()
    stopped.save()
    assert items_of(agenda)["recalibration"] is None
    recalibration = models.Recalibration.objects.create(
        document=agenda, base=uuid.uuid4(), base_number="1.0", base_sha256="a" * 64, begun_by=manager
    )
    models.RecalibrationMark.objects.create(
        recalibration=recalibration, item=stopped.key, mark="stopped", reason="Geen draagvlak."
    )
    assert items_of(agenda)["recalibration"] == {
        "base": {"number": "1.0", "sha256": "a" * 64},
        "marks": [
            {
                "item": str(stopped.key), "kind": "activities", "title": "Stopt", "mark": "stopped",
                "reason": "Geen draagvlak.",
            }
        ],
    }  # fmt: skip


def test_the_tree_has_one_canonical_text_and_no_names_of_persons(agenda, rows, manager):
    add_activity(agenda, rows["goal"])
    content = content_tree.canonical(tree_of(agenda))
    assert content_tree.canonical(content_tree.read(content)) == content
    assert manager.name not in content


@pytest.mark.parametrize("number", [1, 40])
def test_one_statement_reads_the_items_whatever_their_number(agenda, rows, number):
    for position in range(number):
        add_activity(agenda, rows["goal"], position=position, contributions=3)
    with counted() as statements:
        items = items_of(agenda)
    assert len(items["activities"]) == number
    assert len(statements) == 1


def test_making_a_version_takes_the_same_statements_for_more_activities(agenda, rows, manager):
    """How long it takes for a hundred is measured by `make bench`."""
    from plans.versions.operations import make_version

    def made(number):
        for position in range(number):
            add_activity(agenda, rows["goal"], position=position, contributions=3)
        with counted() as statements:
            version = make_version(agenda, by=manager, token=uuid.uuid4())
        return len(content_tree.read(version.content)["items"]["activities"]), len(statements)

    first, few = made(5)
    for number in range(20):
        indicator = models.Indicator.objects.create(document=agenda.plan, title=f"Indicator {number}", position=number)
        models.Measurement.objects.create(indicator=indicator, on=date(2020, 1, 1), value=number)
    second, many = made(20)
    assert (first, second) == (5, 25)
    assert many == few <= 50


def test_changing_an_activity_does_not_change_the_version_that_was_made(agenda, rows, manager):
    from plans.versions.operations import make_version

    activity = add_activity(agenda, rows["goal"])
    version = make_version(agenda, by=manager, token=uuid.uuid4())
    activity.title = "Anders"
    activity.save()
    version.refresh_from_db()
    assert content_tree.read(version.content)["items"]["activities"][0]["title"] == "Wonen boven winkels"


@pytest.mark.parametrize(
    ("number", "shown"), [("12.5000", "12.5"), ("300.0000", "300"), ("0.0000", "0"), ("-4.10", "-4.1"), (None, None)]
)
def test_numbers_are_plain(number, shown):
    assert plain(number) == shown
