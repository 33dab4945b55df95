"""Printing finished reports in the background: safe to run twice; what got lost on the way is found again."""

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from governance.papers import working
from npvr import queue

from . import printing
from .models import ReportPrint

LATE_SECONDS = 120


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
    for pk in working.lost(ReportPrint):
        announce(str(pk))


def late_reports():
    """How many prints nobody has worked on for LATE_SECONDS: the worker, the clock or Redis is away, or the disk is full."""
    ago = timedelta(seconds=LATE_SECONDS - working.LOST_AFTER_SECONDS)
    return len(working.lost(ReportPrint, timezone.now() - ago))
