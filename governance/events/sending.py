"""Mail about a registration to somebody without an account, with their personal link (governance/notices/delivery.py).

Link and words are made when the mail goes out, of what is true then; a mail that says nothing true any more is dropped.
"""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from ..calendar import ics
from ..calendar.events import title_of
from ..models import EventMail, MailOccasion, MailState, MeetingState, RegistrationState
from ..notices import delivery
from . import links

NOT_NEEDED = "Dit bericht klopt niet meer: de aanmelding of de bijeenkomst is intussen veranderd."
ABOUT_GOING = {MailOccasion.PLACE, MailOccasion.REMINDER}
SUBJECTS = {
    MailOccasion.PLACE: "er is een plaats voor u bij {name}",
    MailOccasion.TAKEN_OFF: "u bent afgemeld voor {name}",
    MailOccasion.REMINDER: "herinnering aan {name}",
    MailOccasion.MOVED: "andere tijd of plaats voor {name}",
    MailOccasion.CALLED_OFF: "{name} gaat niet door",
}
SUBJECT = {
    RegistrationState.PLACED: "u bent aangemeld voor {name}",
    RegistrationState.WAITING: "u staat op de wachtlijst voor {name}",
    RegistrationState.CANCELLED: "uw afmelding voor {name}",
}


def due_mails(now=None):
    """The mails that somebody has to send now."""
    return delivery.due(EventMail.objects, now)


def send(pk, now=None):
    """Send one mail. One that is sent, that a living worker has, or that was deleted, is left alone."""
    now = now or timezone.now()
    if not delivery.claim(EventMail.objects, pk, now):
        return
    mail = (
        EventMail.objects.select_related("registration__event__meeting", "registration__session").filter(pk=pk).first()
    )
    if mail is None:
        return
    if _is_needed(mail, now):
        delivery.attempt(mail, message_of(mail), now)
    else:
        delivery.end(mail, MailState.DROPPED, NOT_NEEDED)


def _is_needed(mail, now):
    registration, occasion = mail.registration, mail.occasion
    meeting = registration.event.meeting
    if registration.person_id or not registration.email or meeting.ends_at <= now:
        return False
    if meeting.state == MeetingState.CANCELLED:
        return occasion == MailOccasion.CALLED_OFF
    if registration.state == RegistrationState.CANCELLED:
        return occasion == MailOccasion.TAKEN_OFF or (occasion == MailOccasion.AGAIN and bool(registration.why))
    return occasion not in ABOUT_GOING or registration.state == RegistrationState.PLACED


def message_of(mail):
    """The mail: at each try under the same Message-ID; with the event for the calendar of who has a place."""
    registration = mail.registration
    event, meeting = registration.event, registration.event.meeting
    context = {
        "registration": registration, "event": event, "meeting": meeting, "occasion": mail.occasion,
        "link": links.address_of(registration), "calendar": registration.state == RegistrationState.PLACED,
    }  # fmt: skip
    subject = SUBJECTS.get(mail.occasion, SUBJECT[registration.state]).format(name=meeting.name)
    message = EmailMessage(
        subject=f"NPVR-portaal: {' '.join(subject.split())}",
        body=render_to_string("email/registration.txt", context),
        to=[registration.email],
        headers=delivery.headers_of(mail),
    )
    if context["calendar"]:
        entry, sender = entry_of(event), parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
        method = ics.CANCEL if entry.cancelled else ics.PUBLISH
        message.attach(ics.attachment([entry], "bijeenkomst.ics", method=method, organizer=sender))
    return message


def entry_of(event):
    """The event for a calendar: what it is, when and where; no names."""
    meeting = event.meeting
    cancelled = meeting.state == MeetingState.CANCELLED
    return ics.Event(
        uid=str(event.key), sequence=meeting.lock_version - 1, starts_at=meeting.starts_at, ends_at=meeting.ends_at,
        title=f"Vervallen: {title_of(meeting)}" if cancelled else title_of(meeting), place=meeting.place, url=meeting.link,
        cancelled=cancelled,
    )  # fmt: skip
