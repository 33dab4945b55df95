"""Making PDFs in the background: safe to run twice, and picked up again when a worker or Redis went away."""

from datetime import timedelta

from celery import shared_task
from django.db.models import Q
from django.utils import timezone

from npvr import queue

from .models import JobState, RenderJob
from .rendering import run

LOST_AFTER_SECONDS = 20


@shared_task(acks_late=True, reject_on_worker_lost=True)
def render_pdf(*, job_pk):
    """Make the PDF that job asks for; one that is made, or is being made by a living worker, is left alone."""
    run(job_pk)


def announce(job_pk):
    """Tell the worker of a job. Without Redis nothing is lost and nobody waits for it: the sweeper finds the row."""
    queue.announce(render_pdf, job_pk=job_pk)


@shared_task
def sweep_render_jobs():
    """Find jobs that wait without a message, or whose worker gave no sign of life, and announce them again."""
    for job_pk in lost_jobs():
        announce(job_pk)


def lost_jobs(now=None):
    """The jobs nobody works on: queued, or running without a sign of life, for LOST_AFTER_SECONDS or longer."""
    since = (now or timezone.now()) - timedelta(seconds=LOST_AFTER_SECONDS)
    quiet = Q(beat_at__lt=since) | Q(beat_at__isnull=True, asked_at__lt=since)
    waiting = Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING)
    return list(RenderJob.objects.filter(waiting & quiet).values_list("pk", flat=True)[:50])
