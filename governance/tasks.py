"""Mail in the background: safe to run twice; what got lost on the way is found again by the sweeper."""

import logging

from celery import shared_task

from .notices import sending

logger = logging.getLogger(__name__)


@shared_task(acks_late=True, reject_on_worker_lost=True)
def send_mail_job(*, job_pk):
    """Send the mail of a job; one that is sent, or being sent, is left alone."""
    sending.send(job_pk)


@shared_task
def sweep_mail():
    """Gather what waits into mails, and hand out those that are to be sent now."""
    sending.gather()
    for job_pk in sending.due_jobs():
        try:
            send_mail_job.delay(job_pk=job_pk)
        except Exception as error:
            logger.warning("mail job %s waits for the sweeper: %s", job_pk, error)
