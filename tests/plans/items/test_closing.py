"""A closed half-year never changes: the database itself refuses, whoever asks and however (issue 4, point 7)."""

import threading
import uuid
from datetime import date

import psycopg
import pytest
import time_machine
from django.db import connection

from plans.documents.operations import begin_agenda, begin_plan
from plans.items.models import Activity, Indicator, MeasurementBatch, ProgressReport
from plans.items.monitoring.halves import HalfYear
from plans.items.monitoring.operations import close_period, write_report
from plans.items.operations import add_item
from regions.models import Region
from tests.conftest import seated
from tests.settings import ADDRESSES

FIRST, SECOND = HalfYear(2026, 1), HalfYear(2026, 2)
ROLES = ["owner", "application"]


@pytest.fixture
def closed(own_database):
    """An agenda whose first half-year of 2026 is closed with one report in it; the second is open, with one as well."""
    with time_machine.travel("2026-09-01 12:00", tick=True):
        region = Region.objects.get(slug="achterhoek")
        manager = seated("programmamanager", region)
        agenda = begin_agenda(begin_plan(region, by=manager), first_year=2026, last_year=2029, by=manager)
        activity = add_item(Activity(document=agenda, title="Wonen in de kern"), by=manager)
        for half in (FIRST, SECOND):
            write_report(
                activity, half, by=manager, base=0, on=date(2026, 8, 1), judgement="on_course", text=f"Bericht {half}"
            )
        close_period(agenda, FIRST, by=manager)
    return agenda, activity, manager


def open_connection(role, database):
    return psycopg.connect(ADDRESSES[role](database), autocommit=True)


def rows(sql="SELECT * FROM plans_progressreport r JOIN plans_reportperiod p ON p.id = r.period_id ORDER BY r.id"):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def ids(half):
    report = ProgressReport.objects.get(period__period=half.range)
    return {"report": report.pk, "period": report.period_id}


CHANGES = {
    "another judgement": "UPDATE plans_progressreport SET judgement = 'adjust' WHERE id = %(report)s",
    "the same again": "UPDATE plans_progressreport SET text = text WHERE id = %(report)s",
    "a report less": "DELETE FROM plans_progressreport WHERE id = %(report)s",
    "a report moved to another half-year": "UPDATE plans_progressreport SET period_id = %(open)s WHERE id = %(report)s",
    "a report moved in": "UPDATE plans_progressreport SET period_id = %(period)s WHERE id = %(other)s",
    "opened again": "UPDATE plans_reportperiod SET closed_at = NULL WHERE id = %(period)s",
    "closed at another moment": "UPDATE plans_reportperiod SET closed_at = now() WHERE id = %(period)s",
    "another half-year": "UPDATE plans_reportperiod SET period = '[2020-01-01,2020-07-01)' WHERE id = %(period)s",
    "the half-year less": "DELETE FROM plans_reportperiod WHERE id = %(period)s",
    "a report more": """INSERT INTO plans_progressreport
        (id, activity_id, period_id, "on", judgement, text, learned, adjusting, lock_version)
        VALUES (gen_random_uuid(), %(activity)s, %(period)s, '2026-06-30', 'attention', 'x', '', '', 1)""",
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("change", CHANGES)
def test_in_a_closed_half_year_nothing_comes_changes_or_goes(closed, own_database, role, change):
    _, activity, manager = closed
    other = Activity(document=activity.document, title="Een andere")
    add_item(other, by=manager)
    values = ids(FIRST) | {"open": ids(SECOND)["period"], "other": ids(SECOND)["report"], "activity": other.pk}
    before = rows()
    with open_connection(role, own_database) as raw, pytest.raises(psycopg.errors.RestrictViolation):
        raw.execute(CHANGES[change], values)
    assert rows() == before


@pytest.mark.parametrize("table", ["plans_progressreport", "plans_reportperiod"])
def test_not_even_the_owner_empties_the_tables(closed, own_database, table):
    before = rows()
    with open_connection("owner", own_database) as raw, pytest.raises(psycopg.errors.RestrictViolation):
        raw.execute(f"TRUNCATE {table} CASCADE")
    with open_connection("application", own_database) as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
        raw.execute(f"TRUNCATE {table} CASCADE")
    assert rows() == before


@pytest.mark.parametrize("change", ["another judgement", "a report less"])
def test_in_an_open_half_year_the_same_goes_through(closed, own_database, change):
    """The control: it is the closing that the database looks at."""
    before = rows()
    with open_connection("application", own_database) as raw:
        raw.execute(CHANGES[change], ids(SECOND))
    assert rows() != before


def test_a_report_that_comes_in_while_the_half_year_is_being_closed_waits_and_is_refused(closed, own_database):
    """Without the share lock in the trigger both would get through: each sees the half-year still open."""
    _, activity, manager = closed
    other = add_item(Activity(document=activity.document, title="Een andere"), by=manager)
    values = {"period": ids(SECOND)["period"], "activity": other.pk}
    outcome = []

    def come_in():
        with open_connection("application", own_database) as raw:
            try:
                raw.execute(CHANGES["a report more"], values)
            except psycopg.errors.RestrictViolation as error:
                outcome.append(error)

    with psycopg.connect(ADDRESSES["application"](own_database)) as closing:
        closing.execute("UPDATE plans_reportperiod SET closed_at = now() WHERE id = %(period)s", values)
        late = threading.Thread(target=come_in)
        late.start()
        late.join(0.5)
        assert late.is_alive()
        closing.commit()
    late.join()
    assert len(outcome) == 1
    assert not ProgressReport.objects.filter(activity=other).exists()


def test_what_was_read_in_is_a_table_that_only_grows(closed, own_database):
    """A token that could be taken away would let a second click store a second time."""
    agenda, _, manager = closed
    indicator = add_item(Indicator(document=agenda.plan, title="Banen"), by=manager)
    MeasurementBatch.objects.create(token=uuid.uuid4(), indicator=indicator, by=manager, added=1, changed=0)
    for role in ROLES:
        with open_connection(role, own_database) as raw, pytest.raises(psycopg.errors.RestrictViolation):
            raw.execute("DELETE FROM plans_measurementbatch")
    assert MeasurementBatch.objects.count() == 1
