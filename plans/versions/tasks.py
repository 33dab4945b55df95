"""Making PDFs in the background: safe to run twice, and picked up again when a worker or Redis went away."""

from celery import shared_task

from npvr import queue

from .rendering import JOBS, run


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
    for job_pk in JOBS.lost():
        announce(job_pk)
