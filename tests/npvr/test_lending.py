"""A database that a test used is lent again as if nobody had been there."""

import psycopg
from django.db import connection

from launcher.postgres import SUPERUSER
from plans.documents.operations import begin_plan
from regions.models import Region
from tests import databases, lending
from tests.conftest import seated
from tests.settings import ADDRESSES


def everything_in(name):
    """Each table's rows and each sequence's value."""
    with psycopg.connect(ADDRESSES["services"].postgres.url(SUPERUSER, name), autocommit=True) as raw:
        mark = lending._mark(raw)
        rows = {
            table: sorted(row for (row,) in raw.execute(f'SELECT t::text FROM "{table}" t').fetchall())
            for table in mark.rows
        }
    return rows, mark.sequences


def test_what_a_test_wrote_changed_and_removed_is_put_back(django_db_setup, django_db_blocker):
    name = lending.lend()
    fresh = everything_in(name)
    with databases.switched_to(name), django_db_blocker.unblock():
        region = Region.objects.get(slug="achterhoek")
        begin_plan(region, by=seated("programmamanager", region))
        Region.objects.filter(slug="twente").update(name="Anders")
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM governance_notice; SELECT nextval('governance_seat_id_seq')")
    used = everything_in(name)
    changed = {table for table, rows in used[0].items() if rows != fresh[0][table]}
    assert {"plans_document", "regions_region", "governance_auditentry"} <= changed
    assert used[1] != fresh[1]
    lending.give_back(name)
    assert lending.lend() == name
    assert everything_in(name) == fresh
    lending.give_back(name)


def test_one_of_another_shape_is_not_lent_again(django_db_setup):
    name = lending.lend()
    with psycopg.connect(ADDRESSES["owner"](name)) as owner:
        owner.execute("ALTER TABLE governance_auditentry DISABLE TRIGGER USER")
    lending.give_back(name)
    again = lending.lend()
    assert again != name
    lending.give_back(again)
