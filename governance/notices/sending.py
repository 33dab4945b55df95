"""From notices to mail: gather what waits for a person, send it once, try again while the mail server is away.

A mail is lost by nobody: its row stays until the server has taken it. It is doubled by nobody: one conditional UPDATE
decides who sends, and a mail of which the server's answer was lost is tried again under the same Message-ID, by which
the receiving side knows it. (That it comes twice on the line then can't be ruled out: the server alone knows.)
"""

import logging
from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils import timezone

from ..models import Person
from ..models.notices import UNFINISHED, MailJob, MailState, Notice
from ..signin import invitation
from .operations import is_for

logger = logging.getLogger(__name__)
BETWEEN = timedelta(hours=1)  # two mails to one person
QUIET = timedelta(seconds=60)  # a mail takes six seconds at most (npvr/mail.py): that worker is gone
WAITS = [1, 2, 5, 15, 60]  # minutes before the next try
MAIL_FAULTS = (SMTPException, OSError)
NO_ACCESS = "Deze persoon heeft geen toegang meer, of wat er stond is niet meer voor haar of hem."
BATCH = 50


def gather(now=None):
    """Make a mail for each person for whom something waits, unless one went out, or was to, within the hour."""
    now = now or timezone.now()
    waiting = Notice.objects.filter(mail=None, closed_at=None)
    busy = MailJob.objects.filter(
        Q(state__in=UNFINISHED) | Q(asked_at__gt=now - BETWEEN) | Q(ended_at__gt=now - BETWEEN)
    )
    people = waiting.exclude(person__in=busy.values("person")).order_by("person_id")
    for person_pk in list(people.values_list("person_id", flat=True).distinct()[:BATCH]):
        with transaction.atomic():
            # One at a time for this person: what two sweepers see at once becomes one mail.
            Person.objects.select_for_update(of=("self",), no_key=True).get(pk=person_pk)
            if not busy.filter(person=person_pk).exists():
                job = MailJob.objects.create(person_id=person_pk, asked_at=now, next_at=now)
                waiting.filter(person=person_pk).update(mail=job)


def due_jobs(now=None):
    """The mails that somebody has to send now: not tried yet, to be tried again, or left by a worker that is gone."""
    return list(_free(now or timezone.now()).order_by("next_at").values_list("pk", flat=True)[:BATCH])


def _free(now):
    return MailJob.objects.filter(
        Q(state=MailState.QUEUED, next_at__lte=now) | Q(state=MailState.RUNNING, beat_at__lt=now - QUIET)
    )


def send(job_pk, now=None):
    """Send one mail. A mail that is sent, or that a living worker has, is left alone."""
    now = now or timezone.now()
    claimed = _free(now).filter(pk=job_pk).update(state=MailState.RUNNING, beat_at=now, attempts=F("attempts") + 1)
    if not claimed:
        return
    job = MailJob.objects.select_related("person").get(pk=job_pk)
    notices = [one for one in job.notices.order_by("at", "pk") if is_for(job.person, one)]
    if not notices or not job.person.is_active:
        _end(job, MailState.DROPPED, failure=NO_ACCESS)
        return
    try:
        _message(job, notices).send()
    except SMTPRecipientsRefused as refusal:
        _refused(job, refusal, now)
    except MAIL_FAULTS as error:
        _later(job, error, now)
    else:
        _end(job, MailState.SENT)


def _message(job, notices):
    """The mail: at each try the same, of the same notices, under the same Message-ID.

    To somebody who never chose a password it brings the link to do so: made now, kept nowhere.
    """
    link = invitation.path_for(job.person) if invitation.is_invited(job.person) else ""
    context = {"person": job.person, "notices": notices, "base_url": settings.BASE_URL, "invitation": link}
    subject = notices[0].text.rstrip(".") if len(notices) == 1 else f"{len(notices)} berichten"
    host = urlsplit(settings.BASE_URL).hostname
    return EmailMessage(
        subject=f"NPVR-portaal: {' '.join(subject.split())}",
        body=render_to_string("email/notices.txt", context),
        to=[job.person.email],
        headers={"Message-ID": f"<{job.key}@{host}>"},
    )


def _refused(job, refusal, now):
    """An address that the server never takes ends the job; one that it takes later is tried again."""
    codes = [code for code, _ in refusal.recipients.values()]
    if codes and all(code >= 500 for code in codes):
        _end(job, MailState.FAILED, failure=f"De mailserver neemt geen mail aan voor dit adres ({codes[0]}).")
    else:
        _later(job, refusal, now)


def _later(job, error, now):
    minutes = WAITS[min(job.attempts, len(WAITS)) - 1]
    logger.warning("mail %s waits %s minutes: %s", job.key, minutes, type(error).__name__)
    MailJob.objects.filter(pk=job.pk, state=MailState.RUNNING).update(
        state=MailState.QUEUED,
        next_at=now + timedelta(minutes=minutes),
        failure=f"De mailserver antwoordt niet goed ({type(error).__name__}).",
    )


def _end(job, state, *, failure=""):
    MailJob.objects.filter(pk=job.pk, state=MailState.RUNNING).update(
        state=state, failure=failure, ended_at=timezone.now()
    )


def standing(now=None):
    """For beheer: how many mails wait longer than they should, and the newest that were refused."""
    late = (now or timezone.now()) - timedelta(minutes=10)
    refused = MailJob.objects.filter(state=MailState.FAILED).select_related("person").order_by("-ended_at")
    return {
        "late": MailJob.objects.filter(state__in=UNFINISHED, asked_at__lt=late).count(),
        "refused": list(refused[:10]),
    }
