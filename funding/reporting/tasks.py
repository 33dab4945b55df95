"""Making prints in the background: safe to run twice, and picked up again when a worker or Redis went away."""

import logging

from celery import shared_task
from django.utils import timezone

from npvr.cache import redis_answers

from .printing import lost, run

logger = logging.getLogger(__name__)
LOST_AFTER_SECONDS = 20


@shared_task(acks_late=True, reject_on_worker_lost=True)
def make_printout(*, pk):
    """Make the PDF of a print; one that is made, or is being made by a living worker, is left alone."""
    run(pk)


def announce(pk):
    """Tell the worker of a print. Without Redis nothing is lost and nobody waits for it: the sweeper finds the row."""
    if not redis_answers():
        logger.warning("print %s waits for the sweeper", pk)
        return
    try:
        make_printout.delay(pk=pk)
    except Exception as error:
        logger.warning("print %s waits for the sweeper: %s", pk, error)


@shared_task
def sweep_printouts():
    """Find prints that wait without a message, or whose worker gave no sign of life, and announce them again."""
    for pk in lost(timezone.now(), LOST_AFTER_SECONDS):
        announce(str(pk))
