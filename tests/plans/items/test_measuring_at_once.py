"""Several people, or one impatient one, measuring at the same moment: with real commits, in a database of their own."""

import uuid
from datetime import date
from decimal import Decimal

from plans.items.models import Indicator, Measurement
from plans.items.monitoring import operations
from plans.items.monitoring.operations import AlreadyMeasured, Stored, store_table
from plans.items.operations import add_item
from tests.plans.test_versions import _at_once, _plan_with_real_commits

DAY = date(2024, 12, 31)


def test_of_eight_values_of_one_day_at_once_one_is_kept(own_database):
    plan, person = _plan_with_real_commits()
    indicator = add_item(Indicator(document=plan, title="Banen"), by=person)
    made = _at_once(8, lambda n: operations.add_measurement(indicator, by=person, on=DAY, value=Decimal(n)))
    assert sum(isinstance(answer, AlreadyMeasured) for answer in made) == 7
    assert Measurement.objects.count() == 1


def test_the_same_click_eight_times_at_once_stores_once(own_database):
    plan, person = _plan_with_real_commits()
    indicator = add_item(Indicator(document=plan, title="Banen"), by=person)
    token, row = uuid.uuid4(), (DAY, Decimal(3), "")
    made = _at_once(8, lambda _: store_table(indicator, [row], by=person, token=token, seen={}, overwrite=False))
    assert made == [Stored(1, 0)] * 8
    assert Measurement.history.count() == 1
