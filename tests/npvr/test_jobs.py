"""Work on rows (npvr/jobs.py): what holds of the jobs of every table, shown with those of versions and of papers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from governance.models import PaperFile, PrintJob
from governance.papers import making, reading
from npvr import home
from npvr.files import NoRoom
from npvr.models import JobState
from plans.models import RenderJob
from plans.progress.printing import PRINTS as REPORTS
from plans.versions.rendering import JOBS
from tests.conftest import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(version):
    return RenderJob.objects.get(version=version)


def state_of(job):
    job.refresh_from_db()
    return job.state, job.progress, job.failure


@pytest.mark.parametrize("error", [ValueError("intern"), NoRoom("vol"), MemoryError()])
def test_a_worker_that_was_given_up_too_soon_does_not_end_what_another_took_over(job, error):
    def outlived(row):
        RenderJob.objects.update(beat_at=timezone.now() - timedelta(minutes=1))
        second = JOBS.claim(row.pk)
        JOBS.hear(row)(70)
        JOBS.hear(second)(40)
        raise error

    JOBS.run(job.pk, outlived)
    assert state_of(job) == (JobState.RUNNING, 40, "")


def test_what_a_worker_made_that_was_given_up_too_soon_stands(job):
    first = JOBS.claim(job.pk)
    RenderJob.objects.update(state=JobState.FAILED, failure="drie keer", attempts=4)
    JOBS.done(first)
    assert state_of(job) == (JobState.DONE, 100, "")
    ended = job.ended_at
    JOBS.done(first, refused=["iets anders"])
    assert (state_of(job)[0], job.ended_at, job.refused) == (JobState.DONE, ended, [])


def test_a_row_without_room_waits_a_while_and_keeps_all_its_tries(job):
    def full(_row):
        raise NoRoom("vol")

    JOBS.run(job.pk, full)
    assert state_of(job) == (JobState.QUEUED, 0, JOBS.no_room)
    assert (job.attempts, JOBS.lost()) == (0, [])


def test_memory_that_runs_out_says_so_where_no_bound_was_set_too(job):
    def hungry(_row):
        raise MemoryError

    JOBS.run(job.pk, hungry)
    assert state_of(job)[::2] == (JobState.FAILED, JOBS.too_large)


def test_who_finds_lost_rows_begins_with_the_oldest(version):
    job = RenderJob.objects.get(version=version)
    long_ago = timezone.now() - timedelta(hours=1)
    RenderJob.objects.update(asked_at=long_ago)
    older = RenderJob.objects.create(version=version, edition="public", asked_at=long_ago - timedelta(hours=1))
    assert JOBS.lost() == [older.pk, job.pk]


def test_every_kind_of_pdf_that_waits_too_long_is_counted():
    person, long_ago = make_person(), timezone.now() - timedelta(minutes=10)
    assert home.late_jobs() == 0
    PaperFile.objects.create(name="a.pdf", kind="pdf", sha256="a" * 64, size=1, added_by=person, asked_at=long_ago)
    PrintJob.objects.create(
        kind="agenda", subject="meeting:1", title="Agenda", content={}, content_sha256="a" * 64, asked_by=person,
        asked_at=long_ago,
    )  # fmt: skip
    assert [jobs.late() for jobs in (reading.PAPERS, making.PRINTS, REPORTS)] == [1, 1, 0]
    assert home.late_jobs() == 2
