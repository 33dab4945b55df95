"""Mail with a personal link: sent once, tried again while the mail server is away (governance/notices/delivery.py).

The link is made when the mail goes out; a request that was taken back or a round that closed meanwhile sends nothing.
"""

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from governance.models import MailState
from governance.notices import delivery

from . import links
from .models import REMINDERS, LinkMail
from .operations import called

NOT_NEEDED = "Het verzoek is ingetrokken, de ronde is gesloten of de reactie is er al."


def due_mails(now=None):
    """The mails that somebody has to send now."""
    return delivery.due(LinkMail.objects, now)


def send(pk, now=None):
    """Send one mail. One that is sent, or that a living worker has, is left alone."""
    now = now or timezone.now()
    if not delivery.claim(LinkMail.objects, pk, now):
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
        delivery.end(mail, MailState.DROPPED, NOT_NEEDED)
        return
    delivery.attempt(mail, _message(mail), now)


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
        headers=delivery.headers_of(mail),
    )
