"""Two people who appoint at the same moment: the last place goes once, a proposal is confirmed once."""

import threading

from django.db import connection
from django.db.models.query import QuerySet

from governance.bodies import appointing
from governance.models import Appointment, Role
from npvr.access import Refused
from regions.models import Region
from tests.conftest import make_person, seated
from tests.governance.bodies.test_appointing import seat_of, today


def at_once(acts):
    """What each of the acts gives, or the refusal, when they start together."""
    barrier, answers = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number):
        barrier.wait()
        try:
            answers[number] = acts[number]()
        except Exception as error:
            answers[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def _last_place(region):
    """Six appointments of six people on the one place of the cashier, by two people."""
    seat = seat_of(Role.CASHIER, region)
    by = [seated(Role.PROGRAMME_MANAGER, region), seated(Role.REGIONAL_LEAD, region)]
    people = [make_person() for _ in range(6)]
    return seat, [
        lambda person=person, who=by[number % 2]: appointing.appoint(seat, person=person, since=today(), by=who)
        for number, person in enumerate(people)
    ]


def test_the_last_place_goes_to_one_of_six_at_once(own_database):
    seat, acts = _last_place(Region.objects.get(slug="achterhoek"))
    answers = at_once(acts)
    assert len([one for one in answers if isinstance(one, Appointment)]) == 1
    assert all(isinstance(one, Appointment | Refused) for one in answers), answers
    assert Appointment.objects.filter(seat=seat).count() == 1


def test_without_the_lock_the_database_refuses_the_others_all_the_same(own_database, monkeypatch):
    """The control: nobody waits any more, several find the place free, and the constraint is what stops them."""
    seat, acts = _last_place(Region.objects.get(slug="achterhoek"))
    monkeypatch.setattr(QuerySet, "select_for_update", lambda self, **_: self)
    found_free = []
    place = appointing._free_place
    barrier = threading.Barrier(len(acts))

    def free(*args):
        found = place(*args)
        barrier.wait(10)
        found_free.append(found)
        return found

    monkeypatch.setattr(appointing, "_free_place", free)
    answers = at_once(acts)
    assert len(found_free) == len(acts)
    assert [str(one) for one in answers if isinstance(one, Refused)] == [appointing.TAKEN] * (len(acts) - 1)
    assert Appointment.objects.filter(seat=seat).count() == 1


def _two_confirmations(region):
    manager = seated(Role.PROGRAMME_MANAGER, region)
    others = [seated(Role.STEERING_MEMBER, region) for _ in range(4)]
    made = appointing.propose(seat_of(Role.REGIONAL_LEAD, region), person=make_person(), since=today(), by=manager)
    return [lambda who=who: appointing.confirm(made, by=who) for who in others]


def test_of_confirmations_at_once_one_counts(own_database):
    answers = at_once(_two_confirmations(Region.objects.get(slug="achterhoek")))
    assert len([one for one in answers if isinstance(one, Appointment)]) == 1
    assert {str(one) for one in answers if isinstance(one, Refused)} == {appointing.SETTLED}
