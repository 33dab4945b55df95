"""What is kept ready of items is shown only while nothing changed: any change shows at once (docs/decisions/0017)."""

import re
import uuid
from datetime import date
from decimal import Decimal

import psycopg
import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test import Client

from governance.models import Body, Seat
from npvr.cache import SoftRedisCache
from plans.content.items.kinds import BLOCKS, block_html
from plans.documents.models import ChapterText, Document
from plans.documents.operations import begin_agenda, begin_plan
from plans.items import live, models, operations
from plans.items.changes import state_of, tidy
from plans.items.live import Live
from plans.items.models import ItemChange
from plans.items.tree import ITEMS, SOME_ITEMS, items_and_state, items_of
from regions.models import Objective, Principle, Region
from tests.conftest import seated
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan, organisation
from tests.settings import ADDRESSES


class Ground:
    """Two regions with an agenda each, everything filled, one activity of Twente's shared with the Achterhoek."""

    def __init__(self):
        self.region, self.neighbour = (Region.objects.get(slug=slug) for slug in ("achterhoek", "twente"))
        self.manager = seated("programmamanager", self.region)
        self.plan = begin_plan(self.region, by=self.manager)
        self.agenda = begin_agenda(self.plan, first_year=2026, last_year=2029, by=self.manager)
        self.rows = fill_plan(self.plan)
        self.activity = add_activity(
            self.agenda, self.rows["goal"], title="Wonen boven winkels", begins_on=date(2026, 1, 1)
        )
        self.other = add_activity(self.agenda, title="Sporten zonder drempel", position=2)
        self.theirs = begin_agenda(
            begin_plan(self.neighbour, by=self.manager), first_year=2026, last_year=2029, by=self.manager
        )
        self.shared = add_activity(self.theirs, title="Samen over de grens")
        self.shared.shared_with.set([self.region])
        self.alone = add_activity(self.theirs, title="Alleen van Twente", position=2)
        self.common = models.SharedIndicator.objects.create(title="Banen", definition="Zo gemeten", unit="banen")
        ChapterText.objects.filter(chapter__document=self.agenda).update(html="", ready="")
        pointer = f'<p>Zie <span data-verwijzing="activiteit" data-id="{self.other.key}">oud</span>.</p>'
        text = pointer + "".join(block_html(kind) for kind in BLOCKS)
        ChapterText.objects.filter(chapter__document=self.agenda, chapter__slug="introductie").update(
            html=text, ready=text
        )
        self.client = Client()
        self.client.force_login(self.manager)

    def page(self):
        answer = self.client.get(self.agenda.path)
        assert answer.status_code == 200
        return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


@pytest.fixture
def ground(own_database):
    return Ground()


def test_every_table_that_items_are_read_from_notes_its_changes(db):
    ITEMS.first(uuid.uuid4())
    SOME_ITEMS.first(uuid.uuid4(), [])
    tables = {name for made in (ITEMS, SOME_ITEMS) for name in re.findall(r'(?:FROM|JOIN) "(\w+)"', made.made[0])}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%is_noted' AND tgenabled = 'O'"
        )
        noted = {name for (name,) in cursor.fetchall()}
    assert len(tables) > 25
    assert tables - {"plans_itemchange"} <= noted


def _set(row, **values):
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


CHANGES = {
    "a region's name": (lambda g: _set(g.neighbour, name="Twenterand"), "Twenterand"),
    "an organisation's name": (lambda g: _set(organisation(), abbreviation="Binnenland"), "Binnenland"),
    "an objective": (lambda g: Objective.objects.filter(number=3).update(title="Anders gewogen"), "Anders gewogen"),
    "a principle": (lambda g: Principle.objects.filter(number=1).update(title="Eerst luisteren"), "Eerst luisteren"),
    "a body": (lambda g: _set(Body.objects.filter(region=g.region).first(), name="Regietafel"), "Regietafel"),
    "a seat": (
        lambda g: Seat.objects.filter(body__region=g.region, organisation=None).update(organisation=organisation("LVVN")),
        None,
    ),
    "a weight": (
        lambda g: operations.weigh_objectives(
            g.plan, {one: (w, "Daarom zo") for one, w in zip(Objective.objects.order_by("number"), (50, 30, 20), strict=True)},
            by=g.manager, base=operations.weights_mark([]),
        ),
        "Daarom zo",
    ),
    "an answer to a principle": (
        lambda g: operations.answer_principle(
            g.plan, Principle.objects.get(number=2), "region", "Wij doen dit", by=g.manager, base=0
        ),
        "Wij doen dit",
    ),
    "a challenge": (lambda g: _set(g.rows["challenge"], title="Vergrijzing"), "Vergrijzing"),
    "the objectives of a challenge": (lambda g: g.rows["challenge"].objectives.set([1, 2]), None),
    "a lever": (lambda g: _set(g.rows["lever"], explanation="Bouwen en bouwen"), "Bouwen en bouwen"),
    "the challenges of a lever": (lambda g: g.rows["lever"].challenges.clear(), None),
    "a goal": (lambda g: _set(g.rows["goal"], title="Jongeren komen terug"), "Jongeren komen terug"),
    "the challenges of a goal": (lambda g: g.rows["goal"].challenges.clear(), None),
    "the objectives of a goal": (lambda g: g.rows["goal"].objectives.set([1]), None),
    "a running programme": (lambda g: _set(g.rows["programme"], remark="Loopt af"), "Loopt af"),
    "who is responsible": (lambda g: g.rows["programme"].responsible.set([organisation("EZ")]), None),
    "with whom a programme is shared": (lambda g: g.rows["programme"].shared_with.set([g.neighbour]), None),
    "an award": (lambda g: g.rows["programme"].awards.update(recipient="gemeente Winterswijk"), "gemeente Winterswijk"),
    "an activity": (lambda g: _set(g.activity, description="Tien panden"), "Tien panden"),
    "the title of one that the text refers to": (lambda g: _set(g.other, title="Sport voor alle"), "Sport voor alle"),
    "what it costs": (lambda g: g.activity.costs.update(amount=Decimal("123456.78")), "123.456,78"),
    "an effect": (lambda g: g.activity.effects.update(effect="Veel meer woningen"), "Veel meer woningen"),
    "a contribution": (lambda g: g.activity.contributions.update(scheme="Interreg"), "Interreg"),
    "an amount of it": (
        lambda g: models.ContributionYear.objects.filter(contribution__activity=g.activity).update(amount=Decimal("7777.77")),
        "7.777,77",
    ),
    "a result": (lambda g: g.activity.results.update(title="Twintig woningen"), "Twintig woningen"),
    "what belongs together": (lambda g: g.activity.related.add(g.other), "Hangt samen met"),
    "its challenges": (lambda g: g.activity.challenges.add(g.rows["challenge"]), None),
    "a report": (lambda g: _report(g), "Het loopt goed"),
    "an indicator": (lambda g: _set(g.rows["indicator"], unit="jongeren"), "jongeren"),
    "the goals of an indicator": (lambda g: g.rows["indicator"].goals.clear(), None),
    "a measurement": (lambda g: g.rows["indicator"].measurements.update(value=Decimal("30111.5")), "30.111,5"),
    "a shared definition it follows": (lambda g: _set(g.rows["indicator"], shared=g.common), "Zo gemeten"),
    "that definition": (lambda g: _set(g.common, definition="Voortaan anders"), "Voortaan anders"),
    "a removed activity": (lambda g: operations.remove_item(g.other, by=g.manager), "staat niet meer in het document"),
    "one brought back": (lambda g: operations.bring_back_item(g.other, by=g.manager), "Sport voor alle"),
    "the order": (lambda g: operations.move_item(g.other, by=g.manager, to_index=0), None),
    "a round of recalibration": (lambda g: _round(g), None),
    "a mark in it": (lambda g: models.RecalibrationMark.objects.update(reason="Toch niet"), None),
    "an activity that another region shares": (lambda g: _set(g.shared, description="Langs de Dinkel"), "Langs de Dinkel"),
    "a part of that": (lambda g: g.shared.results.update(title="Een brug"), "Een brug"),
    "one more that it shares": (lambda g: g.alone.shared_with.set([g.region]), "Alleen van Twente"),
    "one that it no longer shares": (lambda g: g.alone.shared_with.clear(), None),
}  # fmt: skip


def _report(g):
    half = models.ReportPeriod.objects.create(document=g.agenda, period=(date(2026, 1, 1), date(2026, 7, 1)))
    models.ProgressReport.objects.create(
        activity=g.activity, period=half, on=date(2026, 6, 1), judgement="on_course", text="Het loopt goed"
    )


def _round(g):
    made = models.Recalibration.objects.create(
        document=g.agenda, base=uuid.uuid4(), base_number="1.0", base_sha256="a" * 64, begun_by=g.manager
    )
    models.RecalibrationMark.objects.create(recalibration=made, item=g.other.key, mark="stopped", reason="Geen geld")


def test_each_kind_of_change_shows_at_once_on_the_page_and_without_one_nothing_is_read(ground):
    """In one database: each change after a page that was kept; and the page is the one made from the tables anew."""
    ground.page()
    for name, (change, shown) in CHANGES.items():
        before, kept = state_of(ground.agenda), ground.page()
        with counted() as statements:
            assert ground.page() == kept, name
        assert not any("plans_contribution" in sql for sql in statements), name
        assert shown is None or shown not in kept, name
        change(ground)
        assert before is not None and state_of(ground.agenda) not in {None, before}, name
        page = ground.page()
        assert shown is None or shown in page, name
        cache.clear()
        ground.client.force_login(ground.manager)
        assert ground.page() == page, name


def test_a_page_that_was_kept_costs_one_statement_for_its_blocks_however_many_activities_there_are(ground):
    def statements():
        ground.page()
        with counted() as found:
            ground.page()
        return found

    few = statements()
    for number in range(40):
        add_activity(
            ground.agenda, ground.rows["goal"], title=f"Nog een {number}", contributions=3, position=number + 3
        )
    many = statements()
    ChapterText.objects.filter(chapter__document=ground.agenda).update(html="", ready="")
    assert len(few) == len(many) == len(statements()) + 1
    assert len(many) <= 7


def test_without_redis_the_page_is_made_anew_and_right(ground, monkeypatch):
    before = ground.page()
    away = SoftRedisCache("unix:///nowhere/redis.sock", {"OPTIONS": {"socket_connect_timeout": 0.2}})
    monkeypatch.setattr(live, "cache", away)
    assert ground.page() == before
    _set(ground.activity, description="Zonder Redis")
    assert "Zonder Redis" in ground.page()


def test_what_is_kept_is_shown_to_nobody_who_may_not_see_the_document(ground):
    assert "Wonen boven winkels" in ground.page()
    neighbour, visitor = Client(), Client()
    neighbour.force_login(seated("programmamanager", ground.neighbour))
    for reader, status in ((neighbour, 404), (visitor, 302)):
        answer = reader.get(ground.agenda.path)
        assert answer.status_code == status
        assert "Wonen boven winkels" not in answer.content.decode()


def test_a_change_of_another_region_that_shares_nothing_leaves_what_is_kept(ground):
    ground.shared.shared_with.clear()
    before = state_of(ground.agenda)
    _set(ground.alone, description="Gaat de Achterhoek niets aan")
    assert state_of(ground.agenda) == before
    assert state_of(ground.theirs) != before
    Document.objects.filter(pk=ground.agenda.pk).update(is_demo=True)
    assert state_of(ground.agenda) != before


def test_what_is_no_longer_shared_is_gone_even_where_the_state_was_the_same_before(ground):
    ground.alone.shared_with.set([ground.region])
    assert "Alleen van Twente" in ground.page()
    ground.alone.shared_with.clear()
    assert "Alleen van Twente" not in ground.page()
    ground.shared.shared_with.clear()
    page = ground.page()
    assert "Samen over de grens" not in page
    assert ground.page() == page


def test_while_an_older_transaction_goes_on_nothing_is_kept_and_its_change_shows_when_it_ends(ground, own_database):
    ground.page()
    with psycopg.connect(ADDRESSES["application"](own_database), autocommit=True) as other:
        other.execute("BEGIN")
        other.execute("UPDATE plans_activity SET title = 'Eerst begonnen' WHERE id = %s", [ground.activity.pk])
        _set(ground.other, title="Later begonnen")
        assert state_of(ground.agenda) is None
        page = ground.page()
        assert "Later begonnen" in page
        assert "Eerst begonnen" not in page
        other.execute("COMMIT")
    assert state_of(ground.agenda) is not None
    assert "Eerst begonnen" in ground.page()


def test_what_somebody_saves_while_a_page_is_made_is_not_kept_under_the_state_before(ground, monkeypatch):
    def read_late(document, activities=None):
        monkeypatch.setattr(live, "items_and_state", items_and_state)
        _set(ground.activity, title="Net ertussen")
        return items_and_state(document, activities)

    cache.clear()
    ground.client.force_login(ground.manager)
    monkeypatch.setattr(live, "items_and_state", read_late)
    assert "Net ertussen" in ground.page()
    _set(ground.activity, title="Daarna")
    page = ground.page()
    assert "Daarna" in page
    assert "Net ertussen" not in page


def test_what_is_planned_to_begin_runs_on_its_day_without_a_change(ground):
    _set(ground.activity, begins_on=date(2027, 3, 1))
    for day, shown in (("2027-02-28 12:00Z", ">gepland<"), ("2027-03-01 12:00Z", ">loopt<")):
        with time_machine.travel(day):
            assert shown in Live(ground.agenda).block("activiteiten", str(ground.activity.key))


def test_in_a_transaction_of_its_own_a_change_is_never_kept_too_early(agenda):
    add_activity(agenda)
    assert state_of(agenda) is None


def test_a_save_that_changes_nothing_is_no_change(ground):
    before = state_of(ground.agenda)
    models.Activity.objects.filter(pk=ground.activity.pk).update(title=ground.activity.title)
    assert state_of(ground.agenda) == before


def test_tidying_leaves_the_state_as_it_is_and_one_row_a_scope(ground):
    for title in ("A", "B", "C"):
        _set(ground.activity, title=title)
    before = state_of(ground.agenda)
    tidy()
    assert state_of(ground.agenda) == before
    assert ItemChange.objects.filter(scope=ground.agenda.pk).count() == 1


def test_in_a_restored_database_old_numbers_of_transactions_do_not_hide_new_changes(ground):
    tidy()
    ItemChange.objects.update(transaction=10**12)
    assert state_of(ground.agenda) is None
    tidy()
    before = state_of(ground.agenda)
    assert before is not None
    _set(ground.activity, title="Na het terugzetten")
    assert state_of(ground.agenda) not in {None, before}
    assert "Na het terugzetten" in ground.page()


def test_a_text_that_names_some_activities_reads_those_and_what_belongs_to_them(agenda, plan):
    rows = fill_plan(plan)
    named, _, third = (add_activity(agenda, rows["goal"], title=f"Activiteit {n}", position=n) for n in range(3))
    named.related.add(third)
    read = items_and_state(agenda, [named.key])[0]
    assert [one["title"] for one in read["activities"]] == [named.title, third.title]
    whole = items_of(agenda)
    assert read["activities"][0] == whole["activities"][0]
    assert read | {"activities": []} == whole | {"activities": []}
    assert items_and_state(agenda, [])[0]["activities"] == []
