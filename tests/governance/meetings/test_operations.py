"""What is done with meetings: agenda, papers, outcomes, closing, following up, the report; and what is refused."""

import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.utils import timezone

from governance.meetings import operations
from governance.meetings.attending import attendees
from governance.meetings.operations import Outdated
from governance.models import (
    ActionPoint,
    AgendaItem,
    Attendance,
    BodyKind,
    Decision,
    Meeting,
    MeetingSeries,
    Notice,
    Paper,
    Report,
    Role,
    Seat,
)
from npvr.access import Refused
from tests.conftest import make_person, seated

from .making import action_of, body_of, item_of, meeting_of, read_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(region):
    """The core team of the Achterhoek as a body."""
    return body_of(region)


@pytest.fixture
def adviser(region):
    """The region adviser: the other side of the core team."""
    return seated(Role.REGION_ADVISER, region)


@pytest.fixture
def meeting(team, manager):
    """A core team of yesterday."""
    return meeting_of(team, manager)


@pytest.fixture
def item(meeting, manager):
    """An item on its agenda."""
    return item_of(meeting, manager)


def decide(item, by, text="Akkoord", **fields):
    return operations.take_decision(item, by=by, text=text, token=uuid.uuid4(), **fields)


# --- planning --------------------------------------------------------------------------------------------------------
def test_the_same_form_sent_twice_plans_once(team, manager):
    token = uuid.uuid4()
    assert meeting_of(team, manager, token=token) == meeting_of(team, manager, token=token)
    assert Meeting.objects.count() == 1


def test_an_end_that_is_not_after_the_start_is_refused_by_the_verb_and_by_the_database(team, manager):
    now = timezone.now()
    with pytest.raises(Refused, match="niet na het begin"):
        operations.plan_meeting(by=manager, body=team, starts_at=now, ends_at=now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Meeting.objects.create(body=team, starts_at=now, ends_at=now, made_by=manager)


def series_of(team, **fields):
    today = timezone.localdate()
    return MeetingSeries(
        body=team, weeks=3, first_on=today, last_on=today, starts=timezone.datetime.min.time().replace(hour=9),
        minutes=90, **fields,
    )  # fmt: skip


def test_a_series_plans_each_chosen_day_once_and_never_on_a_day_that_is_taken(team, manager):
    today = timezone.localdate()
    days, series = [today + timedelta(weeks=3), today], series_of(team)
    made = operations.plan_series(series, days, by=manager)
    assert [one.on for one in made] == sorted(days)
    assert all(one.ends_at - one.starts_at == timedelta(minutes=90) for one in made)
    assert Meeting.history.count() == 2
    assert operations.plan_series(series, days, by=manager) == made
    with pytest.raises(Refused, match="al gepland"):
        operations.plan_series(series_of(team), [today], by=manager)
    with pytest.raises(Refused, match="ten minste"):
        operations.plan_series(series_of(team), [], by=manager)


def test_a_rhythm_of_0_is_refused_by_the_database(team, manager):
    with pytest.raises(IntegrityError), transaction.atomic():
        today = timezone.localdate()
        MeetingSeries.objects.create(
            body=team, weeks=0, first_on=today, last_on=today, starts="09:00", minutes=60, made_by=manager
        )


def test_of_two_who_change_time_and_place_the_second_is_told_and_may_then_choose(meeting, manager, adviser):
    new = {"starts_at": meeting.starts_at, "ends_at": meeting.ends_at}
    operations.change_meeting(meeting, by=adviser, base=1, place="Doetinchem", **new)
    with pytest.raises(Outdated) as outdated:
        operations.change_meeting(meeting, by=manager, base=1, place="Winterswijk", **new)
    assert outdated.value.now.place == "Doetinchem"
    assert adviser.name in str(outdated.value)
    assert operations.change_meeting(meeting, by=manager, base=2, place="Winterswijk", **new).place == "Winterswijk"


# --- agenda and papers -----------------------------------------------------------------------------------------------
def titles(meeting):
    return list(meeting.items.filter(removed_at=None).order_by("number").values_list("number", "title"))


def test_items_move_up_and_down_go_off_and_come_back(meeting, manager):
    first, second, third = (item_of(meeting, manager, title) for title in "abc")
    operations.move_item(third, by=manager, up=True)
    assert titles(meeting) == [(1, "a"), (2, "c"), (3, "b")]
    operations.move_item(first, by=manager, up=True)
    operations.move_item(second, by=manager, up=False)
    assert titles(meeting) == [(1, "a"), (2, "c"), (3, "b")]
    operations.remove_item(first, by=manager)
    assert titles(meeting) == [(1, "c"), (2, "b")]
    operations.bring_back_item(first, by=manager)
    assert titles(meeting) == [(1, "c"), (2, "b"), (3, "a")]


def test_of_two_who_change_an_item_the_second_keeps_what_they_typed(item, manager, adviser):
    operations.change_item(item, by=adviser, base=1, title="Van de adviseur")
    with pytest.raises(Outdated) as outdated:
        operations.change_item(item, by=manager, base=1, title="Van de manager")
    assert outdated.value.now.title == "Van de adviseur"


def test_an_item_that_something_came_of_stays_on_the_agenda(item, manager):
    decide(item, manager)
    with pytest.raises(Refused, match="blijft op de agenda"):
        operations.remove_item(item, by=manager)


def paper_of(item, by, title="Notitie", number=1):
    return Paper.objects.create(
        meeting=item.meeting, item=item, number=number, title=title, file=read_file(by), added_by=by
    )


def test_a_paper_on_which_a_decision_was_taken_stays(item, manager):
    paper = paper_of(item, manager)
    decide(item, manager, paper=paper)
    with pytest.raises(Refused, match="blijft erbij"):
        operations.remove_paper(paper, by=manager)


# --- who was there ---------------------------------------------------------------------------------------------------
def test_the_seats_of_the_body_are_invited_and_what_is_recorded_stays(meeting, manager, adviser):
    assert {one.person for one in attendees(meeting)} == {manager, adviser}
    operations.record_attendance(
        meeting, by=manager, states={manager.pk: "present", adviser.pk: "excused"}, guests=["Waterschap", "Waterschap"]
    )
    found = {(one.person and one.person.name) or one.guest: one.state for one in attendees(meeting)}
    assert found == {manager.name: "present", adviser.name: "excused", "Waterschap": "present"}
    assert Meeting.objects.get().state == "gehouden"


def test_before_it_begins_only_word_of_absence_is_kept(team, manager, adviser):
    coming = meeting_of(team, manager, days=3)
    operations.record_attendance(coming, by=manager, states={adviser.pk: "excused"})
    assert Meeting.objects.get().state == "gepland"
    with pytest.raises(Refused, match="Voor het begin"):
        operations.record_attendance(coming, by=manager, states={manager.pk: "present"})
    with pytest.raises(Refused, match="begonnen"):
        decide(item_of(coming, manager), manager)


def test_somebody_who_was_not_invited_is_not_recorded(meeting, manager, other_region):
    stranger = seated(Role.PROGRAMME_MANAGER, other_region)
    operations.record_attendance(meeting, by=manager, states={stranger.pk: "present"})
    assert not Attendance.objects.filter(person=stranger).exists()


# --- outcomes --------------------------------------------------------------------------------------------------------
def test_decisions_are_numbered_per_body_and_year_and_pressing_twice_takes_one(item, manager, region):
    token = uuid.uuid4()
    first = operations.take_decision(item, by=manager, text="Een", token=token)
    assert operations.take_decision(item, by=manager, text="Een", token=token) == first
    other = item_of(meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager), manager)
    assert [decide(item, manager).sequence, decide(other, manager).sequence] == [2, 1]
    assert first.number == f"{first.on.year}-1"


def test_the_newest_decision_can_be_taken_back_an_earlier_one_only_changed(item, manager):
    first, second = decide(item, manager, "Een"), decide(item, manager, "Twee")
    with pytest.raises(Refused, match="volgend nummer"):
        operations.remove_decision(first, by=manager)
    operations.remove_decision(second, by=manager)
    assert operations.change_decision(first, by=manager, base=1, text="Eén").text == "Eén"
    operations.remove_decision(Decision.objects.get(), by=manager)
    assert AgendaItem.objects.get().outcome == ""


def test_an_item_with_a_decision_and_an_action_point_reads_as_decided(item, manager):
    action_of(item, manager, owner=manager)
    assert AgendaItem.objects.get().outcome == "action"
    decide(item, manager)
    action_of(item, manager, owner=manager)
    assert AgendaItem.objects.get().outcome == "decided"


def test_an_action_point_is_not_due_before_the_meeting(item, manager):
    with pytest.raises(Refused, match="voor het overleg"):
        action_of(item, manager, owner=manager, due=-5)


def test_an_event_decides_nothing(manager, region):
    now = timezone.now()
    event = operations.plan_meeting(
        by=manager, region=region, title="Werksessie", starts_at=now - timedelta(hours=2), ends_at=now
    )
    with pytest.raises(Refused, match="geen besluiten"):
        decide(item_of(event, manager), manager)


# --- closing ---------------------------------------------------------------------------------------------------------
def test_closing_moves_unfinished_items_on_with_their_papers_and_tells_who_got_an_action(
    team, meeting, item, manager, adviser
):
    paper = paper_of(item, manager)
    done = item_of(meeting, manager, "Besloten")
    action_of(done, manager, owner=adviser)
    coming = meeting_of(team, manager, days=20)
    item_of(coming, manager, "Stond er al")
    operations.close_meeting(meeting, by=manager, next_meeting=coming)
    moved = coming.items.get(moved_from=item)
    assert (moved.number, moved.title, moved.papers.get().file_id) == (2, item.title, paper.file_id)
    assert AgendaItem.objects.get(pk=item.pk).outcome == "moved"
    assert not coming.items.filter(title="Besloten").exists()
    assert Meeting.objects.get(pk=meeting.pk).state == "gesloten"
    assert {one.person for one in Attendance.objects.filter(meeting=meeting)} == {manager, adviser}
    assert [(one.person, one.path) for one in Notice.objects.filter(meeting=None)] == [
        (adviser, "/regios/achterhoek/overleg/actiepunten/?toon=mij")
    ]


def test_closing_is_refused_without_a_place_for_what_is_unfinished_and_before_it_begins(
    team, meeting, item, manager, region
):
    coming = meeting_of(team, manager, days=20)
    elsewhere = meeting_of(body_of(region, BodyKind.STEERING_GROUP), manager, days=20)
    earlier = meeting_of(team, manager, days=-20)
    for next_meeting in (None, elsewhere, earlier, meeting):
        with pytest.raises(Refused):
            operations.close_meeting(meeting, by=manager, next_meeting=next_meeting)
    with pytest.raises(Refused, match="begonnen"):
        operations.close_meeting(coming, by=manager)
    assert not Meeting.objects.exclude(closed_at=None).exists()


@pytest.fixture
def closed(meeting, item, manager):
    """The meeting, closed with a paper, a decision and an action point."""
    paper_of(item, manager)
    decide(item, manager)
    action_of(item, manager, owner=manager)
    return operations.close_meeting(meeting, by=manager)


def test_nothing_changes_any_more_in_a_closed_meeting(closed, item, manager):
    verbs = [
        lambda: operations.close_meeting(closed, by=manager),
        lambda: operations.add_item(closed, by=manager, title="Erbij"),
        lambda: operations.change_item(item, by=manager, base=1, title="Anders"),
        lambda: operations.record_attendance(closed, by=manager, states={manager.pk: "present"}),
        lambda: decide(item, manager),
        lambda: action_of(item, manager, owner=manager),
        lambda: operations.change_decision(Decision.objects.get(), by=manager, base=1, text="Anders"),
        lambda: operations.cancel_meeting(closed, by=manager, why="Toch niet"),
        lambda: operations.remove_paper(Paper.objects.get(), by=manager),
    ]
    for verb in verbs:
        with pytest.raises(Refused, match="gesloten"):
            verb()


def test_the_database_itself_holds_what_is_closed(closed, item, manager):
    point = ActionPoint.objects.get()
    changes = [
        lambda: Meeting.objects.update(place="Elders"),
        lambda: AgendaItem.objects.update(notes="Anders"),
        lambda: Decision.objects.update(text="Anders"),
        lambda: Decision.objects.all().delete(),
        lambda: Attendance.objects.update(state="present"),
        lambda: Paper.objects.update(title="Anders"),
        lambda: paper_of(item, manager, "Erbij", 2),
        lambda: Attendance.objects.create(meeting=closed, guest="Erbij"),
        lambda: ActionPoint.objects.update(text="Anders"),
    ]
    for number, change in enumerate(changes):
        with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
            change()
            pytest.fail(f"change {number} got through")
    assert operations.report_done(point, by=manager).state == "done"


# --- following up ----------------------------------------------------------------------------------------------------
def test_a_point_of_weight_takes_a_second_person(item, manager, adviser):
    point = action_of(item, manager, owner=adviser, weighty=True)
    operations.report_done(point, by=adviser)
    with pytest.raises(Refused, match="Een ander"):
        operations.confirm_done(point, by=adviser)
    assert operations.confirm_done(point, by=manager).state == "done"


def test_the_database_refuses_a_point_of_weight_that_one_person_ends(item, manager):
    point = action_of(item, manager, owner=manager, weighty=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        now = timezone.now()
        ActionPoint.objects.filter(pk=point.pk).update(
            state="done", reported_by=manager, reported_at=now, ended_by=manager, ended_at=now
        )


def test_an_action_point_is_reopened_postponed_and_lapses_with_a_reason(item, manager):
    point = action_of(item, manager, owner=manager)
    operations.report_done(point, by=manager)
    assert operations.reopen(point, by=manager, why="Nog niet helemaal").state == "open"
    later = timezone.localdate() + timedelta(days=30)
    assert operations.postpone(point, by=manager, due_on=later, why="Wacht op cijfers").due_on == later
    assert operations.lapse(point, by=manager, why="Achterhaald").state == "lapsed"
    for verb in (operations.report_done, operations.confirm_done):
        with pytest.raises(Refused):
            verb(point, by=manager)
    assert [one.history_change_reason for one in point.history.order_by("history_id")] == [
        "vastgelegd", "gedaan", "heropend", "andere datum", "vervallen",
    ]  # fmt: skip


def test_a_point_of_a_seat_goes_with_the_seat(item, manager, region):
    from governance.meetings.owners import owners_of

    seat = Seat.objects.get(body__region=region, role=Role.OFFICIAL_LEAD)
    point = action_of(item, manager, seat=seat)
    assert owners_of([point]) == [(point, [])]
    seated(Role.OFFICIAL_LEAD, region, until=timezone.localdate())
    now = seated(Role.OFFICIAL_LEAD, region, since=timezone.localdate())
    assert owners_of([point]) == [(point, [now])]


# --- the report ------------------------------------------------------------------------------------------------------
@pytest.fixture
def report(closed, manager):
    """The report of the closed meeting, sent round until in a week."""
    report = operations.start_report(closed, by=manager)
    return operations.send_report(report, by=manager, until=timezone.localdate() + timedelta(days=7))


def test_members_are_told_of_a_report_and_propose_corrections_until_the_day(closed, manager, adviser, region):
    report = operations.start_report(closed, by=manager)
    assert operations.start_report(closed, by=manager) == report
    with pytest.raises(Refused, match="nog niet rondgestuurd"):
        operations.propose_correction(report, by=adviser, text="Fout", token=uuid.uuid4())
    operations.send_report(report, by=manager, until=timezone.localdate())
    assert {one.person for one in Notice.objects.filter(topic=f"verslag:{report.pk}")} == {adviser}
    token = uuid.uuid4()
    first = operations.propose_correction(report, by=adviser, text="Fout", token=token)
    assert operations.propose_correction(report, by=adviser, text="Fout", token=token) == first
    Report.objects.update(corrections_until=timezone.localdate() - timedelta(days=1))
    with pytest.raises(Refused, match="konden tot en met"):
        operations.propose_correction(report, by=adviser, text="Te laat", token=uuid.uuid4())


def test_a_report_is_adopted_in_a_later_meeting_once_every_correction_is_answered(
    closed, report, team, manager, adviser
):
    correction = operations.propose_correction(report, by=adviser, text="Fout", token=uuid.uuid4())
    functions = {"chair": "voorzitter", "secretary": "secretaris"}
    later = meeting_of(team, manager, days=0, hours=1)
    with pytest.raises(Refused, match="zonder antwoord"):
        operations.adopt_report(report, by=manager, adopted_in=later, **functions)
    with pytest.raises(Refused, match="waarom"):
        operations.answer_correction(correction, by=manager, taken=False)
    operations.answer_correction(correction, by=manager, taken=True)
    for wrong in (closed, meeting_of(team, manager, days=9)):
        with pytest.raises(Refused, match="later overleg"):
            operations.adopt_report(report, by=manager, adopted_in=wrong, **functions)
    assert operations.adopt_report(report, by=manager, adopted_in=later, **functions).state == "adopted"
    with pytest.raises(Refused, match="vastgesteld"):
        operations.save_report(report, by=manager, base=9, opening="Anders", texts={})
    for change in (lambda: Report.objects.update(opening="x"), lambda: report.parts.update(text="x")):
        with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
            change()


def test_of_two_who_write_a_report_the_second_is_told(closed, manager, adviser):
    report = operations.start_report(closed, by=manager)
    item = closed.items.get()
    operations.save_report(report, by=adviser, base=1, opening="Opening", texts={item.pk: "Besproken"})
    assert report.parts.get().text == "Besproken"
    with pytest.raises(Outdated):
        operations.save_report(report, by=manager, base=1, opening="Anders", texts={})


def test_a_person_without_a_seat_is_invited_nowhere(meeting, manager):
    make_person()
    assert [one.person for one in attendees(meeting)] == [manager]
