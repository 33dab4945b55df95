"""Making prints in the background: safe to run twice, and picked up again when a worker or Redis went away."""

from celery import shared_task

from npvr import queue

from .printing import PRINTS, run


@shared_task(acks_late=True, reject_on_worker_lost=True)
def make_printout(*, pk):
    """Make the PDF of a print; one that is made, or is being made by a living worker, is left alone."""
    run(pk)


def announce(pk):
    """Tell the worker of a print. Without Redis nothing is lost and nobody waits for it: the sweeper finds the row."""
    queue.announce(make_printout, pk=pk)


@shared_task
def sweep_printouts():
    """Find prints that wait without a message, or whose worker gave no sign of life, and announce them again."""
    for pk in PRINTS.lost():
        announce(str(pk))
