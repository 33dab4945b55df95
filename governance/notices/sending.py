"""From notices to mail: gather what waits for a person and send it (delivery.py)."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone

from ..calendar import inviting
from ..models import Person
from ..models.notices import UNFINISHED, MailJob, MailState, Notice
from ..signin import invitation
from . import delivery
from .delivery import BATCH
from .operations import FOR_WHOM, is_for

BETWEEN = timedelta(hours=1)  # two mails to one person
NO_ACCESS = "Deze persoon heeft geen toegang meer, of wat er stond is niet meer voor haar of hem."


def gather(now=None):
    """Make a mail for each person for whom something waits, unless one went out, or was to, within the hour.

    What is to go at once waits for no hour, and takes along what else waits.
    """
    now = now or timezone.now()
    waiting = Notice.objects.filter(mail=None, closed_at=None)
    under_way = MailJob.objects.filter(state__in=UNFINISHED)
    recent = MailJob.objects.filter(Q(asked_at__gt=now - BETWEEN) | Q(ended_at__gt=now - BETWEEN))
    due = waiting.exclude(person__in=under_way.values("person")).filter(
        Q(at_once=True) | ~Q(person__in=recent.values("person"))
    )
    people = due.order_by("person_id").values_list("person_id", flat=True).distinct()
    for person_pk in list(people[:BATCH]):
        with transaction.atomic():
            # One at a time for this person: what two sweepers see at once becomes one mail.
            Person.objects.select_for_update(of=("self",), no_key=True).get(pk=person_pk)
            if due.filter(person=person_pk).exists():
                job = MailJob.objects.create(person_id=person_pk, asked_at=now, next_at=now)
                waiting.filter(person=person_pk).update(mail=job)


def due_jobs(now=None):
    """The mails that somebody has to send now: not tried yet, to be tried again, or left by a worker that is gone."""
    return delivery.due(MailJob.objects, now)


def send(job_pk, now=None):
    """Send one mail. A mail that is sent, or that a living worker has, is left alone."""
    now = now or timezone.now()
    if not delivery.claim(MailJob.objects, job_pk, now):
        return
    job = MailJob.objects.select_related("person").get(pk=job_pk)
    told = job.notices.select_related(*FOR_WHOM, "meeting__region", "meeting__body__region", "series__body__region")
    notices = [one for one in told.order_by("at", "pk") if is_for(job.person, one)]
    if not notices or not job.person.is_active:
        delivery.end(job, MailState.DROPPED, NO_ACCESS)
        return
    delivery.attempt(job, _message(job, notices), now)


def _message(job, notices):
    """The mail: at each try the same, of the same notices, under the same Message-ID.

    To somebody who never chose a password it brings the link to do so: made now, kept nowhere. A meeting that was
    planned, moved or cancelled comes along as .ics, as it stands now.
    """
    link = invitation.path_for(job.person) if invitation.is_invited(job.person) else ""
    calendars = inviting.attachments(notices)
    context = {
        "person": job.person, "notices": notices, "base_url": settings.BASE_URL, "invitation": link,
        "calendars": len(calendars),
    }  # fmt: skip
    subject = notices[0].text.rstrip(".") if len(notices) == 1 else f"{len(notices)} berichten"
    return EmailMessage(
        subject=f"NPVR-portaal: {' '.join(subject.split())}",
        body=render_to_string("email/notices.txt", context),
        to=[job.person.email],
        headers=delivery.headers_of(job),
        attachments=calendars,
    )


def standing(now=None):
    """For beheer: how many mails wait longer than they should, and the newest that were refused."""
    late = (now or timezone.now()) - timedelta(minutes=10)
    refused = MailJob.objects.filter(state=MailState.FAILED).select_related("person").order_by("-ended_at")
    return {
        "late": MailJob.objects.filter(state__in=UNFINISHED, asked_at__lt=late).count(),
        "refused": list(refused[:10]),
    }
