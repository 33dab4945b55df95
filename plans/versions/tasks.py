"""Making PDFs in the background: safe to run twice, and picked up again when a worker or Redis went away."""

import logging
from datetime import timedelta

from celery import shared_task
from django.db.models import Q
from django.utils import timezone

from npvr.cache import redis_answers

from .models import JobState, RenderJob
from .rendering import run

logger = logging.getLogger(__name__)
LOST_AFTER_SECONDS = 20


@shared_task(acks_late=True, reject_on_worker_lost=True)
def render_pdf(*, job_pk):
    """Make the PDF that job asks for; one that is made, or is being made by a living worker, is left alone."""
    run(job_pk)


def announce(job_pk):
    """Tell the worker of a job. Without Redis nothing is lost and nobody waits for it: the sweeper finds the row."""
    if not redis_answers():
        logger.warning("job %s waits for the sweeper", job_pk)
        return
    try:
        render_pdf.delay(job_pk=job_pk)
    except Exception as error:
        logger.warning("job %s waits for the sweeper: %s", job_pk, error)


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
