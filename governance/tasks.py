"""Mail and papers in the background: safe to run twice; what got lost on the way is found again by the sweepers."""

from celery import shared_task
from django.core.management import call_command

from npvr import queue

from .bodies.succession import hand_over_all
from .events import sending as event_mail
from .events import telling
from .meetings import reminders
from .milestones.telling import remind as remind_of_milestones
from .notices import sending
from .papers import making, reading


@shared_task(acks_late=True, reject_on_worker_lost=True)
def send_mail_job(*, job_pk):
    """Send the mail of a job; one that is sent, or being sent, is left alone."""
    sending.send(job_pk)


@shared_task
def sweep_mail():
    """Gather what waits into mails, and hand out those that are to be sent now."""
    sending.gather()
    for job_pk in sending.due_jobs():
        queue.announce(send_mail_job, job_pk=job_pk)


@shared_task(acks_late=True, reject_on_worker_lost=True)
def read_paper(*, pk):
    """Make the PDF of a paper that came in; one that has it, or is being read, is left alone."""
    reading.run(pk)


@shared_task(acks_late=True, reject_on_worker_lost=True)
def make_print(*, pk):
    """Make a print that was asked; one that is made, or is being made, is left alone."""
    making.run(pk)


def announce_paper(pk):
    """Tell the worker of a paper; without Redis the sweeper finds it."""
    queue.announce(read_paper, pk=pk)


def announce_print(pk):
    """Tell the worker of a print; without Redis the sweeper finds it."""
    queue.announce(make_print, pk=pk)


@shared_task
def hand_over_seats():
    """Tell who began in a seat these days what waited for their predecessor; what was told is not told again."""
    hand_over_all()


@shared_task
def sweep_papers():
    """Find papers and prints that wait without a message, or whose worker gave no sign of life; announce them again."""
    for pk in reading.PAPERS.lost():
        announce_paper(str(pk))
    for pk in making.PRINTS.lost():
        announce_print(str(pk))


@shared_task
def remind_of_actions():
    """Remind owners of action points that are due or late; safe to run twice."""
    reminders.remind()


@shared_task(acks_late=True, reject_on_worker_lost=True)
def send_event_mail(*, pk):
    """Send one mail about a registration; one that is sent, or being sent, is left alone."""
    event_mail.send(pk)


@shared_task
def sweep_event_mail():
    """Hand out the mails about registrations that are to be sent now."""
    for pk in event_mail.due_mails():
        queue.announce(send_event_mail, pk=pk)


@shared_task
def remind_of_events():
    """Remind who comes to an event two days before; safe to run twice."""
    telling.remind()


@shared_task
def delete_registrations():
    """Delete what people without an account filled in, thirty days after the event; safe to run twice."""
    call_command("delete_registrations")


@shared_task
def tell_of_late_milestones():
    """Tell core teams what became late on their timeline; safe to run twice."""
    remind_of_milestones()
