"""Sending one mail that is a row, whatever the row is about: claimed once, tried again while the mail server is away.

A mail is lost by nobody: its row stays until the server has taken it. It is doubled by nobody: one conditional UPDATE
decides who sends, and a mail of which the server's answer was lost is tried again under the same Message-ID, by which
the receiving side knows it. (That it comes twice on the line then can't be ruled out: the server alone knows.)

A row has key, state, attempts, next_at, beat_at, ended_at and failure, as `MailJob` has them.
"""

import logging
from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from ..models.notices import MailState

logger = logging.getLogger(__name__)
QUIET = timedelta(seconds=60)  # a mail takes six seconds at most (npvr/mail.py): that worker is gone
WAITS = [1, 2, 5, 15, 60]  # minutes before the next try
MAIL_FAULTS = (SMTPException, OSError)
BATCH = 50


def _free(rows, now):
    return rows.filter(
        Q(state=MailState.QUEUED, next_at__lte=now) | Q(state=MailState.RUNNING, beat_at__lt=now - QUIET)
    )


def due(rows, now=None):
    """The ids of the mails to send now: not tried yet, to be tried again, or left by a worker that is gone."""
    free = _free(rows, now or timezone.now())
    return list(free.order_by("next_at").values_list("pk", flat=True)[:BATCH])


def claim(rows, pk, now):
    """Whether this caller may send it: false for one that is sent, or that a living worker has."""
    return bool(_free(rows, now).filter(pk=pk).update(state=MailState.RUNNING, beat_at=now, attempts=F("attempts") + 1))


def headers_of(mail):
    """The Message-ID: at each try the same."""
    return {"Message-ID": f"<{mail.key}@{urlsplit(settings.BASE_URL).hostname}>"}


def attempt(mail, message, now):
    """Send it and keep what came of it. An address that the server never takes ends it; all else is tried again."""
    try:
        message.send()
    except SMTPRecipientsRefused as refusal:
        codes = [code for code, _ in refusal.recipients.values()]
        if codes and all(code >= 500 for code in codes):
            end(mail, MailState.FAILED, f"De mailserver neemt geen mail aan voor dit adres ({codes[0]}).")
        else:
            _later(mail, refusal, now)
    except MAIL_FAULTS as error:
        _later(mail, error, now)
    else:
        end(mail, MailState.SENT)


def _later(mail, error, now):
    minutes = WAITS[min(mail.attempts, len(WAITS)) - 1]
    logger.warning("mail %s waits %s minutes: %s", mail.key, minutes, type(error).__name__)
    type(mail).objects.filter(pk=mail.pk, state=MailState.RUNNING).update(
        state=MailState.QUEUED,
        next_at=now + timedelta(minutes=minutes),
        failure=f"De mailserver antwoordt niet goed ({type(error).__name__}).",
    )


def end(mail, state, failure=""):
    """What became of it, unless somebody else ended it meanwhile."""
    type(mail).objects.filter(pk=mail.pk, state=MailState.RUNNING).update(
        state=state, failure=failure, ended_at=timezone.now()
    )
