"""Two at once on one meeting. Each test first shows, with the lock taken away, that it would go wrong."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from unittest import mock

import pytest
from django.db import IntegrityError, connection, models

from governance.meetings import operations
from governance.models import AgendaItem, Decision, Meeting, Notice, Role
from npvr.access import Refused
from regions.models import Region
from tests.conftest import seated

from .making import action_of, body_of, item_of, meeting_of

TWO = 2


@pytest.fixture
def scene(own_database):
    """A meeting of yesterday with an unfinished item and one with an action point, and the one it goes on to."""
    region = Region.objects.get(slug="achterhoek")
    manager, adviser = seated(Role.PROGRAMME_MANAGER, region), seated(Role.REGION_ADVISER, region)
    body = body_of(region)
    meeting = meeting_of(body, manager)
    item_of(meeting, manager, "Niet af")
    action_of(item_of(meeting, manager, "Af"), manager, owner=adviser)
    return {"body": body, "meeting": meeting, "next": meeting_of(body, manager, days=20), "people": [manager, adviser]}


def at_once(work):
    """Run `work(number)` twice, each with its own connection; both have read before either goes on to write."""
    start = threading.Barrier(TWO)

    def one(number):
        try:
            with connection.cursor() as cursor:  # a slow machine is no reason to give up waiting here
                cursor.execute("SET lock_timeout = 0; SET statement_timeout = 0")
            start.wait(30)
            return work(number)
        except (Refused, IntegrityError) as no:
            return type(no)
        finally:
            connection.close()

    with ThreadPoolExecutor(TWO) as pool:
        return list(pool.map(one, range(TWO)))


def without_lock(when=lambda row: True):
    """As if nobody had thought of locking rows, and whoever read first were slow to write.

    Each waits for the other before its first save of a row that `when` holds for: one that comes after what was read.
    """
    meet, real = threading.Barrier(TWO), models.Model.save

    def slow(self, *args, **kwargs):
        if when(self) and not getattr(threading.current_thread(), "has_met", False):
            threading.current_thread().has_met = True
            meet.wait(30)
        return real(self, *args, **kwargs)

    unlocked = mock.patch.object(models.QuerySet, "select_for_update", lambda self, **options: self)
    return unlocked, mock.patch.object(models.Model, "save", slow)


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_of_two_who_close_at_once_one_closes_and_items_move_once(scene, guarded):
    def close(number):
        return operations.close_meeting(scene["meeting"], by=scene["people"][number], next_meeting=scene["next"])

    if not guarded:
        unlocked, slow = without_lock()
        with unlocked, slow:
            outcomes = at_once(close)
        assert (
            IntegrityError in outcomes
        )  # the constraints behind it: an answer that is a fault, no words for the screen
        return
    told = Notice.objects.count()  # of planning the next one
    outcomes = at_once(close)
    assert outcomes.count(Refused) == 1
    assert AgendaItem.objects.filter(moved_from__isnull=False).count() == 1
    assert Meeting.objects.get(pk=scene["meeting"].pk).state == "gesloten"
    assert Notice.objects.count() <= told + 1


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_two_decisions_at_once_get_two_numbers(scene, guarded):
    items = [
        item_of(meeting_of(scene["body"], scene["people"][0], days=-9 - n), scene["people"][0]) for n in range(TWO)
    ]

    def decide(number):
        return operations.take_decision(items[number], by=scene["people"][number], text="Akkoord", token=uuid.uuid4())

    if not guarded:
        unlocked, slow = without_lock()
        with unlocked, slow, mock.patch.object(Decision.objects, "get", side_effect=IntegrityError):
            outcomes = at_once(decide)
        assert IntegrityError in outcomes
        return
    assert {one.sequence for one in at_once(decide)} == {1, 2}


@pytest.mark.parametrize("guarded", [False, True], ids=["without the lock", "with it"])
def test_of_two_who_save_an_item_at_once_one_is_told(scene, guarded):
    item = AgendaItem.objects.get(title="Niet af")

    def change(number):
        return operations.change_item(item, by=scene["people"][number], base=1, title=f"Van {number}")

    if not guarded:
        unlocked, slow = without_lock()
        with unlocked, slow:
            assert not [one for one in at_once(change) if isinstance(one, type)]  # one text is lost, and nobody hears
        return
    outcomes = at_once(change)
    assert outcomes.count(operations.Outdated) == 1
    saved = next(one for one in outcomes if not isinstance(one, type))
    assert AgendaItem.objects.get(pk=item.pk).title == saved.title
