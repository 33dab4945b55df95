"""Two at once on one event. Each test first shows, with the lock taken away, that it would go wrong."""

import pytest
from django.db import IntegrityError

from governance.events import operations
from governance.models import Registration, Role
from regions.models import Region
from tests.conftest import seated

from ..meetings.test_races import at_once, without_lock
from .making import gathering_of, guest, opened


@pytest.fixture
def event(own_database):
    """An event with two places, of which one is taken."""
    region = Region.objects.get(slug="achterhoek")
    manager = seated(Role.PROGRAMME_MANAGER, region)
    event = opened(gathering_of(region, manager), manager, places=2)
    guest(event, "Ans")
    return event


def states(*names):
    return sorted(Registration.objects.filter(name__in=names).values_list("state", flat=True))


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_the_last_place_goes_to_one_and_the_other_waits(event, guarded):
    def register(number):
        return guest(event, ["Bob", "Cor"][number]).waits

    if not guarded:
        unlocked, slow = without_lock()
        with unlocked, slow:
            outcomes = at_once(register)
        # Both were given the place; only the order of arrival, which is unique, stops the second, and with a fault.
        assert sorted(map(str, outcomes)) == sorted(map(str, [False, IntegrityError]))
        return
    assert sorted(at_once(register)) == [False, True]
    assert states("Bob", "Cor") == ["placed", "waiting"]


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_two_who_cancel_at_once_make_room_for_two(event, guarded):
    people = [Registration.objects.get(name="Ans"), guest(event, "Bob").registration]
    for name in ("Cor", "Dirk"):
        guest(event, name)

    def cancel(number):
        return operations.cancel(people[number]).state

    if not guarded:
        unlocked, slow = without_lock(when=lambda row: isinstance(row, Registration) and row.state == "placed")
        with unlocked, slow:
            at_once(cancel)
        assert states("Cor", "Dirk") == ["placed", "waiting"]  # a place stands empty while somebody waits for it
        return
    assert at_once(cancel) == ["cancelled", "cancelled"]
    assert states("Cor", "Dirk") == ["placed", "placed"]


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_one_address_at_once_is_one_registration(event, guarded):
    def register(number):
        return guest(event, ["Bob", "Bob B."][number], email="bob@dorp.example").is_new

    if not guarded:
        unlocked, slow = without_lock()
        with unlocked, slow:
            outcomes = at_once(register)
        assert IntegrityError in outcomes
        return
    assert sorted(at_once(register)) == [False, True]
    assert Registration.objects.filter(email="bob@dorp.example").count() == 1
