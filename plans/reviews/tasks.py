"""What beat calls by name: reminders, and the mail with personal links. Safe to run twice."""

from celery import shared_task
from django.core.management import call_command

from npvr import queue

from . import sending


@shared_task
def remind_reviews():
    """The reminders of today, and the rounds of which the last day is past."""
    call_command("remind_reviews")


@shared_task(acks_late=True, reject_on_worker_lost=True)
def send_link_mail(*, pk):
    """Send one mail with a personal link."""
    sending.send(pk)


@shared_task
def sweep_link_mail():
    """Hand out the mails with a link that are to be sent now."""
    for pk in sending.due_mails():
        queue.announce(send_link_mail, pk=pk)
