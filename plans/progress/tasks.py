"""Printing finished reports in the background: safe to run twice; what got lost on the way is found again."""

from celery import shared_task

from npvr import queue

from . import printing


@shared_task(acks_late=True, reject_on_worker_lost=True)
def print_report(*, pk):
    """Make the PDF of a finished report; one that is made, or is being made, is left alone."""
    printing.run(pk)


def announce(pk):
    """Tell the worker of a print; without Redis the sweeper finds it."""
    queue.announce(print_report, pk=pk)


@shared_task
def sweep_reports():
    """Find prints that wait without a message, or whose worker gave no sign of life; announce them again."""
    for pk in printing.PRINTS.lost():
        announce(str(pk))
