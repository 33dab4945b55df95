"""Two at once on one timeline. Each test first shows, with the lock taken away, that it would go wrong."""

import pytest

from governance.milestones import operations, telling
from governance.milestones.when import parse
from governance.models import MilestoneTold, Notice, Role, Wait
from regions.models import Region
from tests.conftest import seated
from tests.governance.meetings.test_races import TWO, at_once, without_lock

from .making import days_from_now, milestone_of


@pytest.fixture
def scene(own_database):
    """Two milestones of a region that wait for nothing, and two who keep them."""
    region = Region.objects.get(slug="achterhoek")
    people = [seated(Role.PROGRAMME_MANAGER, region), seated(Role.REGION_ADVISER, region)]
    return {
        "region": region,
        "people": people,
        "both": [milestone_of(region, people[0], name) for name in ("Een", "Twee")],
    }


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_of_two_who_close_a_loop_of_waiting_at_once_one_is_refused(scene, guarded):
    def wait_for_the_other(number):
        own, other = scene["both"][number], scene["both"][1 - number]
        return operations.change(
            own, by=scene["people"][number], base=1, title=own.title, when=parse("2090"), on=[other.pk]
        )

    if guarded:
        outcomes = at_once(wait_for_the_other)
    else:
        unlocked, slow = without_lock(when=lambda row: isinstance(row, Wait))
        with unlocked, slow:
            outcomes = at_once(wait_for_the_other)
    assert Wait.objects.filter(milestone__in=scene["both"]).count() == (1 if guarded else TWO)
    assert (operations.Refused in outcomes) is guarded


def test_two_clocks_at_once_tell_of_what_is_late_once(scene):
    milestone_of(scene["region"], scene["people"][0], "Gisteren", days_from_now(-1))
    assert sorted(at_once(lambda _: telling.remind()))[0] == 0
    told = MilestoneTold.objects.filter(region=scene["region"], milestone__title="Gisteren")
    assert told.count() == 1
    assert Notice.objects.filter(region=scene["region"], person=scene["people"][0]).count() == 1
