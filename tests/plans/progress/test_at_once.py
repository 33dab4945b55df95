"""Two reports finished at the same moment: each gets a number of its own."""

import threading
import uuid
from contextlib import suppress
from datetime import date

import pytest
from django.db import IntegrityError, connection
from django.db.models import Max, QuerySet

from governance.models import Role
from plans.models import FinishedReport
from plans.progress import operations
from plans.progress.periods import Period
from regions.models import Region
from tests.conftest import seated
from tests.plans.progress.conftest import seen


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with the lock"])
def test_two_reports_finished_at_the_same_moment_get_two_numbers(own_database, monkeypatch, guarded):
    region = Region.objects.get(slug="achterhoek")
    writer = seated(Role.PROGRAMME_MANAGER, region)
    reports = [
        operations.begin(
            region, Period.chosen(2025, part), by=writer, token=uuid.uuid4(), occasion="Tekst", on=date(2026, 1, 5)
        )
        for part in ("1", "2")
    ]
    hashes, numbers, faults = [seen(report) for report in reports], [], []
    both_count = threading.Barrier(2, timeout=1 if guarded else 30)

    def counting(*args):
        with suppress(threading.BrokenBarrierError):
            both_count.wait()  # both stand before the count; behind the lock the other never comes
        return Max(*args)

    monkeypatch.setattr(operations, "Max", counting)
    if not guarded:
        monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **options: self)

    def finish(place):
        try:
            numbers.append(operations.finish(reports[place], by=writer, seen=hashes[place]).number)
        except IntegrityError as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=finish, args=(place,)) for place in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if guarded:
        assert (sorted(numbers), faults) == ([1, 2], [])
    else:
        assert (numbers, len(faults)) == ([1], 1)
    assert FinishedReport.objects.count() == len(numbers)
