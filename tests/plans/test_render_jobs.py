"""Render jobs: each PDF is made once, whoever asks how often; what went wrong is said in Dutch (trust.md F1, F34)."""

import hashlib
import re
import resource
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError
from django.utils import timezone

from npvr import jobs, pdf
from npvr.access import Refused
from plans.models import RenderJob, Rendition
from plans.versions import rendering
from plans.versions.models import JobState
from plans.versions.operations import try_again
from plans.versions.tasks import announce, render_pdf


@pytest.fixture
def job(version, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return RenderJob.objects.get(version=version)


@pytest.fixture
def quick(monkeypatch):
    """A renderer that answers at once; what it is asked is counted."""
    asked = []

    def answer(tree, cover, files, on_progress=None):
        asked.append(cover.number)
        return pdf.Pdf(content=b"%PDF-1.7 proef", pages=3, refused=[], missing=[])

    monkeypatch.setattr(rendering, "render_tree", answer)
    return asked


def test_a_job_ends_with_one_file_whose_hash_is_kept(job, quick, settings):
    render_pdf(job_pk=job.pk)
    rendition = Rendition.objects.get()
    job.refresh_from_db()
    assert (job.state, job.progress, rendition.pages) == (JobState.DONE, 100, 3)
    content = (settings.MEDIA_ROOT / rendition.path).read_bytes()
    assert hashlib.sha256(content).hexdigest() == rendition.sha256


def test_a_task_that_comes_twice_makes_no_second_file(job, quick, settings):
    for _ in range(2):
        render_pdf(job_pk=job.pk)
    assert len(quick) == 1
    assert len(list(settings.MEDIA_ROOT.rglob("*.pdf"))) == 1


def test_a_job_that_a_living_worker_has_is_left_alone(job, quick):
    RenderJob.objects.update(state=JobState.RUNNING, beat_at=timezone.now())
    render_pdf(job_pk=job.pk)
    assert quick == []


def test_a_job_of_a_dead_worker_is_taken_over(job, quick):
    silent = timezone.now() - timedelta(seconds=jobs.QUIET_SECONDS + 1)
    RenderJob.objects.update(state=JobState.RUNNING, beat_at=silent, attempts=1)
    render_pdf(job_pk=job.pk)
    assert Rendition.objects.count() == 1


def test_the_sweeper_finds_what_nobody_works_on_and_nothing_else(job):
    long_ago = timezone.now() - timedelta(minutes=5)
    assert rendering.JOBS.lost() == []
    RenderJob.objects.update(asked_at=long_ago)
    assert rendering.JOBS.lost() == [job.pk]
    RenderJob.objects.update(state=JobState.RUNNING, beat_at=timezone.now())
    assert rendering.JOBS.lost() == []
    RenderJob.objects.update(beat_at=long_ago)
    assert rendering.JOBS.lost() == [job.pk]
    RenderJob.objects.update(state=JobState.DONE)
    assert rendering.JOBS.lost() == []


def test_a_job_that_kills_three_workers_ends_as_failed(job, quick):
    RenderJob.objects.update(attempts=jobs.ATTEMPTS)
    render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert (job.state, quick) == (JobState.FAILED, [])
    assert "afgebroken" in job.failure


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (pdf.PdfUnavailable("Installeer libpango."), "libpango"),
        (ValueError("intern"), "fout in het portaal"),
    ],
)
def test_a_failure_says_why_in_dutch_and_leaves_no_half_file(job, quick, settings, monkeypatch, error, words):
    def fail(*_, **__):
        raise error

    monkeypatch.setattr(rendering, "render_tree", fail)
    render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert words in job.failure
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []


def test_a_full_disk_leaves_no_half_file_and_is_tried_again_without_anybody_asking(job, quick, settings, monkeypatch):
    from plans.documents import images

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(images.os, "fsync", full)
        for _ in range(jobs.ATTEMPTS + 1):
            render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert (job.state, job.failure) == (JobState.QUEUED, rendering.JOBS.no_room)
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []
    assert rendering.JOBS.lost(timezone.now() + timedelta(minutes=1)) == [job.pk]
    render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert (job.state, job.failure) == (JobState.DONE, "")


@pytest.mark.parametrize("moment", ["render", "keep"])
def test_a_database_that_goes_away_meanwhile_does_not_make_a_job_fail(job, quick, monkeypatch, moment):
    def away(*_, **__):
        raise OperationalError("server closed the connection unexpectedly")

    with monkeypatch.context() as outage:
        outage.setattr(rendering, {"render": "render_tree", "keep": "_keep"}[moment], away)
        outage.setattr(jobs.connection, "close", lambda: None)  # it is the test's own, with its transaction
        render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert job.state == JobState.RUNNING
    RenderJob.objects.update(beat_at=timezone.now() - timedelta(minutes=1))
    assert rendering.JOBS.lost() == [job.pk]
    render_pdf(job_pk=job.pk)
    assert Rendition.objects.count() == 1


def test_a_worker_that_ends_between_file_and_row_leaves_no_second_file(job, quick, settings, monkeypatch):
    def ended():
        raise SystemExit

    with monkeypatch.context() as death:
        death.setattr(rendering.transaction, "atomic", ended)
        with pytest.raises(SystemExit):
            render_pdf(job_pk=job.pk)
    RenderJob.objects.update(beat_at=timezone.now() - timedelta(minutes=1))
    render_pdf(job_pk=job.pk)
    assert len(list(settings.MEDIA_ROOT.rglob("*.pdf"))) == 1
    assert (settings.MEDIA_ROOT / Rendition.objects.get().path).exists()


def test_a_failed_job_can_be_tried_again_and_only_a_failed_one(job, quick, manager):
    with pytest.raises(Refused):
        try_again(job.version, "concept", by=manager)
    RenderJob.objects.update(state=JobState.FAILED, failure="iets", attempts=3)
    try_again(job.version, "concept", by=manager)
    render_pdf(job_pk=job.pk)
    assert Rendition.objects.count() == 1


def test_without_a_broker_the_version_stands_and_the_job_waits(job, monkeypatch):
    def away(**_):
        raise ConnectionError("no broker")

    monkeypatch.setattr(render_pdf, "delay", away)
    announce(job.pk)
    job.refresh_from_db()
    assert job.state == JobState.QUEUED


def test_what_was_not_fetched_while_rendering_is_on_the_job(job, monkeypatch):
    made = pdf.Pdf(content=b"%PDF-1.7", pages=1, refused=["http://elders.example/x.png"], missing=[])
    monkeypatch.setattr(rendering, "render_tree", lambda *_, **__: made)
    render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert job.refused == ["http://elders.example/x.png"]


# --- memory (trust.md F29) --------------------------------------------------------------------------------------------
MIB = 1024 * 1024


def held_now():
    """The data that this process holds, in MiB."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmData:\s+(\d+) kB", status)[1]) // 1024


@pytest.fixture
def hungry(monkeypatch):
    """A renderer that needs 300 MiB."""

    def answer(tree, cover, files, on_progress=None):
        needed = bytearray(300 * MIB)
        return pdf.Pdf(content=b"%PDF-1.7 proef", pages=len(needed) // MIB)

    monkeypatch.setattr(rendering, "render_tree", answer)


@pytest.mark.parametrize(("more", "state"), [(100, JobState.FAILED), (600, JobState.DONE), (None, JobState.DONE)])
def test_a_document_that_needs_more_memory_than_there_is_for_a_pdf_fails_cleanly(job, hungry, settings, more, state):
    settings.PDF_MEMORY_MB = held_now() + more if more else 0
    before = resource.getrlimit(resource.RLIMIT_DATA)
    render_pdf(job_pk=job.pk)
    job.refresh_from_db()
    assert job.state == state
    assert ("meer geheugen" in job.failure) == (state == JobState.FAILED)
    assert Rendition.objects.count() == (state == JobState.DONE)
    assert resource.getrlimit(resource.RLIMIT_DATA) == before
