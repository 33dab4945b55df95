"""Entries stay as they are booked, whichever role asks (trust.md T6; done-when 2)."""

import psycopg
import pytest

from funding.models import Entry
from regions.models import Region
from tests.conftest import make_person
from tests.funding.test_constraints import entry
from tests.settings import ADDRESSES

TABLES = [
    "funding_entry", "funding_entryorigin", "funding_commitmentstep", "funding_allocationcorrection", "funding_attachment",
]  # fmt: skip


@pytest.mark.parametrize("role", ["application", "owner"])
def test_an_entry_never_changes_or_goes(own_database, role):
    made = entry(Region.objects.get(slug="achterhoek"), make_person())
    with psycopg.connect(ADDRESSES[role](own_database), autocommit=True) as line:
        for verb in (
            "UPDATE funding_entry SET amount = 1",
            "DELETE FROM funding_entry",
            "TRUNCATE funding_entry CASCADE",
        ):
            with pytest.raises(psycopg.Error):
                line.execute(verb)
    assert Entry.objects.values_list("pk", "amount").get() == (made.pk, made.amount)


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
def test_what_belongs_to_an_entry_is_guarded_as_well(table):
    with psycopg.connect(ADDRESSES["owner"]("npvr_test")) as line:
        found = line.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [table]
        ).fetchall()
    assert {f"{table}_rows_stay", f"{table}_table_stays"} <= {name for (name,) in found}
