"""Prints of a meeting: laid down as asked, made once, kept beside earlier ones, and seen by whom the meeting is for."""

import uuid
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
from django.db import InternalError, transaction
from django.db.utils import IntegrityError

from governance.models import (
    ActionPoint,
    AgendaItem,
    Body,
    BodyKind,
    Decision,
    ItemKind,
    Meeting,
    MeetingState,
    Paper,
    Printed,
    PrintJob,
    PrintKind,
    Report,
    ReportPart,
    ReportState,
    Role,
)  # fmt: skip
from governance.papers import intake, making, operations, panel
from npvr import jobs
from npvr.access import Refused
from npvr.models import JobState
from tests.conftest import seated
from tests.counting import counted
from tests.governance.papers import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager(region, settings, tmp_path):
    """The programme manager; files go to a folder of this test."""
    settings.MEDIA_ROOT = tmp_path
    return seated(Role.PROGRAMME_MANAGER, region)


@pytest.fixture
def meeting(region, manager):
    """A meeting of the core team with an item that has a paper, and an oral one."""
    body = Body.objects.get(region=region, kind=BodyKind.CORE_TEAM)
    starts = datetime(2026, 3, 2, 9, tzinfo=UTC)
    made = Meeting.objects.create(
        region=region, body=body, starts_at=starts, ends_at=starts + timedelta(hours=1), made_by=manager
    )
    first = AgendaItem.objects.create(
        meeting=made, number=1, title="Bereikbaarheid", kind=ItemKind.DECISION, proposal="Instemmen.", minutes=20
    )
    AgendaItem.objects.create(meeting=made, number=2, title="Rondvraag", oral=True)
    add_paper(first, manager)
    return made


def add_paper(item, by, title="Bouwsteen", content=None):
    """A paper at an item, its file not read yet."""
    file = intake.take_in(samples.upload(content or samples.pdf(2, words="stuk")), by=by)
    number = item.papers.count() + 1
    return Paper.objects.create(meeting=item.meeting, item=item, number=number, title=title, added_by=by, file=file)


def printed(meeting, kind, by):
    """A print that was asked and made."""
    job = operations.ask_of_meeting(meeting, kind, by=by, token=uuid.uuid4())
    making.run(job.pk)
    return PrintJob.objects.get(pk=job.pk)


def text_of(job):
    """The words of all pages."""
    document = pypdfium2.PdfDocument(intake.content_of(job.made.sha256))
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_a_bundle_reads_papers_that_still_wait_and_is_made_of_what_was_asked(meeting, manager):
    job = operations.ask_of_meeting(meeting, PrintKind.BUNDLE, by=manager, token=uuid.uuid4())
    meeting.items.filter(number=1).update(title="Iets anders")
    making.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.made.pages, job.made.broken) == (JobState.DONE, 1 + 1 + 2 + 1, [])
    assert "Bereikbaarheid" in text_of(job)
    assert "stuk 2" in text_of(job)
    assert "maandag 2 maart 2026" in text_of(job)
    assert "10.00 – 11.00 uur" in text_of(job)
    assert "Iets anders" not in text_of(job)


def test_a_print_is_asked_once_by_a_form_and_made_once_and_a_new_one_leaves_the_earlier(meeting, manager):
    token = uuid.uuid4()
    first, again = (operations.ask_of_meeting(meeting, PrintKind.AGENDA, by=manager, token=token) for _ in range(2))
    assert first.pk == again.pk
    making.run(first.pk)
    making.run(first.pk)
    assert Printed.objects.get().job_id == first.pk
    meeting.items.filter(number=1).update(title="Woningbouw")
    [form, _] = panel.panel_of(meeting, manager)["print_forms"]
    assert form["note"] == "Er is iets gewijzigd sinds de laatste keer."
    second = printed(meeting, PrintKind.AGENDA, manager)
    first.refresh_from_db()
    assert "Woningbouw" in text_of(second)
    assert "Bereikbaarheid" in text_of(first)
    assert panel.panel_of(meeting, manager)["print_forms"][0]["note"] == ""


@pytest.mark.parametrize("change", [lambda row: row.save(), lambda row: row.delete()])
def test_a_print_never_changes(meeting, manager, change):
    made = printed(meeting, PrintKind.AGENDA, manager).made
    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        change(made)


def test_a_paper_that_could_not_be_read_is_named_with_its_reason(meeting, manager):
    add_paper(meeting.items.get(number=1), manager, "Geheim stuk", b"%PDF-1.7\nonzin\n%%EOF")
    job = printed(meeting, PrintKind.BUNDLE, manager)
    assert [(number, title) for number, title, _ in job.made.broken] == [("1.2", "Geheim stuk")]
    assert "beschadigd" in text_of(job)


def test_the_report_says_who_decided_what_and_when_it_was_adopted(meeting, manager, region):
    item = meeting.items.get(number=1)
    Decision.objects.create(
        body=meeting.body, meeting=meeting, item=item, year=2026, sequence=3, text="De bouwsteen gaat door.",
        on=meeting.on, made_by=manager,
    )  # fmt: skip
    seat = meeting.body.seats.get(role=Role.PROGRAMME_MANAGER)
    ActionPoint.objects.create(
        region=region, body=meeting.body, meeting=meeting, item=item, text="Cijfers aanvullen", owner_seat=seat,
        due_on=meeting.on, made_by=manager,
    )  # fmt: skip
    with pytest.raises(Refused, match="nog geen verslag"):
        operations.ask_of_meeting(meeting, PrintKind.REPORT, by=manager, token=uuid.uuid4())
    report = Report.objects.create(meeting=meeting)
    ReportPart.objects.create(report=report, item=item, text="Er is gesproken.\n\n- kort\n- goed")
    Meeting.objects.filter(pk=meeting.pk).update(state=MeetingState.HELD)
    draft = printed(meeting, PrintKind.REPORT, manager)
    assert "nog niet vastgesteld" in text_of(draft)
    Report.objects.filter(pk=report.pk).update(
        state=ReportState.ADOPTED, adopted_at=datetime(2026, 4, 1, tzinfo=UTC), adopted_on=datetime(2026, 3, 30, tzinfo=UTC),
        chair="programmamanager NPVR", secretary="regioadviseur BZK",
    )  # fmt: skip
    text = text_of(printed(meeting, PrintKind.REPORT, manager))
    assert "Vastgesteld d.d. 30 maart 2026" in text
    assert "Besluit 2026-3. De bouwsteen gaat door." in text
    assert "Cijfers aanvullen" in text


@pytest.mark.parametrize(
    ("role", "own", "seen", "asked"),
    [
        (Role.PROGRAMME_MANAGER, True, 200, 302), (Role.REGION_ADVISER, True, 200, 302),
        (Role.REGIONAL_LEAD, True, 200, 403), (Role.THEME_ADVISER, True, 404, 404),
        (Role.PROGRAMME_MANAGER, False, 404, 404), (Role.PROGRAMME_TEAM, None, 404, 404),
    ],
)  # fmt: skip
def test_who_reads_a_print_and_who_asks_for_one(client, meeting, manager, region, other_region, role, own, seen, asked):
    job = printed(meeting, PrintKind.BUNDLE, manager)
    client.force_login(seated(role, {True: region, False: other_region, None: None}[own]))
    base = f"{meeting.path}afdrukken/"
    for tail in ("", "stand/", "pdf"):
        assert client.get(f"{base}{job.pk}/{tail}").status_code == seen
    assert client.post(base, {"kind": "agenda", "token": uuid.uuid4()}).status_code == asked
    assert PrintJob.objects.filter(kind="agenda").count() == (asked == 302)


def test_a_concept_of_the_report_is_for_who_runs_the_meeting(client, meeting, manager, region):
    Report.objects.create(meeting=meeting)
    Meeting.objects.filter(pk=meeting.pk).update(state=MeetingState.HELD)
    job = printed(meeting, PrintKind.REPORT, manager)
    client.force_login(seated(Role.REGIONAL_LEAD, region))
    assert client.get(f"{meeting.path}afdrukken/{job.pk}/pdf").status_code == 404


def test_the_answer_is_the_file_itself_shut_off_and_a_changed_file_is_not_given(client, meeting, manager):
    job = printed(meeting, PrintKind.AGENDA, manager)
    client.force_login(manager)
    answer = client.get(f"{meeting.path}afdrukken/{job.pk}/pdf")
    assert answer.headers["X-SHA256"] == job.made.sha256
    assert answer.headers["Content-Disposition"] == 'inline; filename="agenda-2026-03-02.pdf"'
    path = intake.path_of(job.made.sha256)
    path.write_bytes(path.read_bytes() + b" ")
    assert client.get(f"{meeting.path}afdrukken/{job.pk}/pdf").status_code == 500


@pytest.mark.parametrize("sent", [{}, {"kind": "note", "token": "x"}, {"kind": "agenda", "token": "\x00"}])
def test_a_form_that_is_not_ours_asks_nothing(client, meeting, manager, sent):
    client.force_login(manager)
    assert client.post(f"{meeting.path}afdrukken/", sent).status_code == 302
    assert not PrintJob.objects.exists()


def test_the_panel_asks_as_many_statements_of_one_print_as_of_many(meeting, manager):
    printed(meeting, PrintKind.AGENDA, manager)
    with counted() as few:
        panel.panel_of(meeting, manager)
    item = meeting.items.get(number=1)
    for number in range(3):
        add_paper(item, manager, f"Stuk {number}")
        AgendaItem.objects.create(meeting=meeting, number=number + 3, title=f"Punt {number}")
        operations.ask_of_meeting(meeting, PrintKind.AGENDA, by=manager, token=uuid.uuid4())
    with counted() as many:
        panel.panel_of(meeting, manager)
    assert len(few) == len(many)


def test_work_that_nobody_does_is_found_again_and_ends_after_three_tries(meeting, manager):
    job = operations.ask_of_meeting(meeting, PrintKind.AGENDA, by=manager, token=uuid.uuid4())
    later = job.asked_at + timedelta(seconds=jobs.LOST_AFTER_SECONDS + 1)
    assert making.PRINTS.lost(job.asked_at) == []
    assert making.PRINTS.lost(later) == [job.pk]
    PrintJob.objects.filter(pk=job.pk).update(
        state=JobState.RUNNING, attempts=jobs.ATTEMPTS, beat_at=job.asked_at - timedelta(minutes=1)
    )
    making.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.fault) == (JobState.FAILED, making.PRINTS.gave_up)
