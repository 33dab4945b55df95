"""Reminders: three days before, on the day and after, each once, on days of the Netherlands (trust.md F9)."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection

from governance.models import Notice
from npvr.templatetags.ui import date_nl
from plans.models import LinkMail, Review, ReviewReminder
from plans.reviews import operations, reminding
from plans.reviews.models import Occasion

from .conftest import begin, request_of
from .test_reviews import _real_commits, answer

GUEST = ("Jo Bos", "jo.bos@dorp.example")


def told(person):
    return [notice.text for notice in Notice.objects.filter(person=person).order_by("pk")][
        1:
    ]  # after the request itself


def at(day, *clock):
    """A moment in UTC."""
    return time_machine.travel(datetime(*day, *clock, tzinfo=UTC), tick=False)


def test_who_did_not_answer_is_reminded_three_times_and_who_did_never(shared, people):
    review = begin(shared, people.manager, people.steering, people.theme, outside=[GUEST], due=10)
    answer(request_of(review, people.theme), people.theme)
    first = review.due_on - timedelta(days=10)
    sent = [reminding.run(first + timedelta(days=n))[0] for n in range(18)]
    assert [n for n, number in enumerate(sent) if number] == [7, 10, 11]
    assert set(sent) == {0, 2}
    last = review.last_day
    assert told(people.steering) == [
        "Over 3 dagen wordt uw reactie verwacht op versie 0.1 van het Plan voor de Regio (Achterhoek).",
        "Vandaag wordt uw reactie verwacht op versie 0.1 van het Plan voor de Regio (Achterhoek).",
        "Uw reactie op versie 0.1 van het Plan voor de Regio (Achterhoek) is er nog niet. "
        f"U kunt nog reageren tot en met {date_nl(last)}.",
    ]
    assert told(people.theme) == []
    assert [m.occasion for m in LinkMail.objects.order_by("pk")] == ["asked", "before", "day", "after"]


def test_a_missed_day_is_made_up_and_nobody_is_reminded_on_the_day_they_were_asked(shared, people):
    review = begin(shared, people.manager, people.steering, due=2)
    asked = review.due_on - timedelta(days=2)
    assert [reminding.run(asked + timedelta(days=n))[0] for n in range(4)] == [0, 0, 1, 1]
    other = begin(shared, people.manager, people.theme, due=10)
    assert reminding.run(other.due_on - timedelta(days=1))[0] == 1  # the clock stood still for two days
    assert told(people.theme) == [
        "Over 1 dag wordt uw reactie verwacht op versie 0.1 van het Plan voor de Regio (Achterhoek)."
    ]


@pytest.mark.parametrize("ended", ["withdrawn", "closed"])
def test_nobody_is_reminded_of_what_is_over(shared, people, ended):
    review = begin(shared, people.manager, people.steering, due=10)
    if ended == "closed":
        operations.close(review, by=people.manager)
    else:
        operations.withdraw(review.requests.get(), by=people.manager)
    assert reminding.run(review.due_on)[0] == 0


def test_a_round_closes_by_itself_after_its_last_day_and_the_asker_hears_it(shared, people):
    review = begin(shared, people.manager, people.steering, due=0)
    assert reminding.run(review.last_day)[1] == 0
    assert reminding.run(review.last_day + timedelta(days=1))[1] == 1
    assert reminding.run(review.last_day + timedelta(days=1))[1] == 0
    review = Review.objects.get(pk=review.pk)
    assert review.closed_at is not None
    assert review.closed_by is None
    assert Notice.objects.filter(person=people.manager, text__contains="is gesloten").count() == 1


@pytest.mark.parametrize(
    ("due", "moments", "sent"),
    [
        # the night in which the clock goes back: the hour from 2 to 3 comes twice, and so does beat
        (date(2026, 10, 25), [((2026, 10, 25), 0, 30), ((2026, 10, 25), 1, 30), ((2026, 10, 25), 22, 59)], [1, 0, 0]),
        # the night in which it goes on: the day begins at 23:00 UTC of the day before
        (date(2026, 3, 29), [((2026, 3, 28), 22, 59), ((2026, 3, 28), 23, 1), ((2026, 3, 29), 21, 59)], [1, 1, 0]),
        # the clock of the machine is set back an hour, over midnight
        (date(2026, 12, 31), [((2026, 12, 30), 23, 30), ((2026, 12, 30), 22, 30), ((2026, 12, 30), 23, 30)], [1, 1, 0]),
    ],
)  # fmt: skip
def test_each_reminder_goes_out_once_whatever_the_clock_does(shared, people, due, moments, sent):
    review = begin(shared, people.manager, people.steering)
    start = datetime(due.year, due.month, due.day, 12, tzinfo=UTC) - timedelta(days=20)
    Review.objects.filter(pk=review.pk).update(due_on=due, asked_at=start)
    found = []
    for day, *clock in moments:
        with at(day, *clock):
            found.append(reminding.run()[0])
    assert found == sent
    assert ReviewReminder.objects.count() == sum(sent)


def test_the_last_day_of_a_round_ends_at_midnight_in_the_netherlands(shared, people):
    review = begin(shared, people.manager, people.steering)
    Review.objects.filter(pk=review.pk).update(due_on=date(2026, 10, 18))
    review.refresh_from_db()
    with at((2026, 10, 25), 22, 59):  # 23:59, in winter time
        assert review.is_open
    with at((2026, 10, 25), 23, 0):
        assert not review.is_open


def test_beat_that_comes_by_twice_at_once_reminds_once(own_database):
    review, _, _ = _real_commits()
    day = review.due_on
    barrier, sent = threading.Barrier(4), []

    def run():
        barrier.wait()
        try:
            sent.append(reminding.run(day)[0])
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(sent) == [0, 0, 0, 1]
    assert ReviewReminder.objects.filter(occasion=Occasion.ON_THE_DAY).count() == 1
