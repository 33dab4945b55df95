"""Mail with a personal link: sent once, tried again while the mail server is away (as governance/notices/sending.py).

The link is made when the mail goes out; a request that was taken back or a round that closed meanwhile sends nothing.
"""

import logging
from datetime import timedelta
from smtplib import SMTPRecipientsRefused
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils import timezone

from governance.models import MailState
from governance.notices.sending import BATCH, MAIL_FAULTS, QUIET, WAITS

from . import links
from .models import REMINDERS, LinkMail
from .operations import called

logger = logging.getLogger(__name__)
NOT_NEEDED = "Het verzoek is ingetrokken, de ronde is gesloten of de reactie is er al."


def due_mails(now=None):
    """The mails that somebody has to send now."""
    return list(_free(now or timezone.now()).order_by("next_at").values_list("pk", flat=True)[:BATCH])


def _free(now):
    return LinkMail.objects.filter(
        Q(state=MailState.QUEUED, next_at__lte=now) | Q(state=MailState.RUNNING, beat_at__lt=now - QUIET)
    )


def send(pk, now=None):
    """Send one mail. One that is sent, or that a living worker has, is left alone."""
    now = now or timezone.now()
    if not _free(now).filter(pk=pk).update(state=MailState.RUNNING, beat_at=now, attempts=F("attempts") + 1):
        return
    mail = (
        LinkMail.objects.select_related("request__review__version__document__region")
        .select_related("request__review__version__adoption")
        .defer("request__review__version__content")
        .get(pk=pk)
    )
    request = mail.request
    answered = mail.occasion in REMINDERS and request.responses.exists()
    if request.withdrawn_at or not request.review.is_open or answered:
        _end(pk, MailState.DROPPED, NOT_NEEDED)
        return
    try:
        _message(mail).send()
    except SMTPRecipientsRefused as refusal:
        codes = [code for code, _ in refusal.recipients.values()]
        if codes and all(code >= 500 for code in codes):
            _end(pk, MailState.FAILED, f"De mailserver neemt geen mail aan voor dit adres ({codes[0]}).")
        else:
            _later(mail, refusal, now)
    except MAIL_FAULTS as error:
        _later(mail, error, now)
    else:
        _end(pk, MailState.SENT)


def _message(mail):
    """The mail: at each try the same, under the same Message-ID."""
    request = mail.request
    version = called(request.review.version)
    context = {
        "name": request.name, "version": version, "review": request.review, "occasion": mail.occasion,
        "link": links.address_of(request),
    }  # fmt: skip
    return EmailMessage(
        subject=f"NPVR-portaal: uw reactie op {version}",
        body=render_to_string("email/review_link.txt", context),
        to=[request.email],
        headers={"Message-ID": f"<{mail.key}@{urlsplit(settings.BASE_URL).hostname}>"},
    )


def _later(mail, error, now):
    minutes = WAITS[min(mail.attempts, len(WAITS)) - 1]
    logger.warning("link mail %s waits %s minutes: %s", mail.key, minutes, type(error).__name__)
    LinkMail.objects.filter(pk=mail.pk, state=MailState.RUNNING).update(
        state=MailState.QUEUED,
        next_at=now + timedelta(minutes=minutes),
        failure=f"De mailserver antwoordt niet goed ({type(error).__name__}).",
    )


def _end(pk, state, failure=""):
    LinkMail.objects.filter(pk=pk, state=MailState.RUNNING).update(
        state=state, failure=failure, ended_at=timezone.now()
    )
