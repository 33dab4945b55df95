"""Telling who registered: a notice to people with an account, a mail with their personal link to others (EventMail)."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from npvr.templatetags.ui import date_nl

from ..calendar.inviting import cannot_wait
from ..models import EventMail, MailOccasion, MeetingState, Registration, RegistrationState
from ..notices import operations as notices
from .locking import locked_of
from .standing import NOT_GONE

AGAIN_AFTER = timedelta(minutes=15)
"""Who registers once more gets the link again, but not more often than this: nobody fills another's mailbox."""
SOON = timedelta(days=2)
WORDS = {
    MailOccasion.REGISTERED: "U bent aangemeld voor “{name}” op {on}.",
    MailOccasion.PLACE: "Er is een plaats voor u vrijgekomen bij “{name}” op {on}. U bent nu aangemeld.",
    MailOccasion.TAKEN_OFF: "U bent afgemeld voor “{name}” op {on} door de organisatie: {why}",
    MailOccasion.REMINDER: "U bent aangemeld voor “{name}” op {on}. Komt u toch niet, meld u dan af.",
    MailOccasion.MOVED: "“{name}” heeft een andere tijd of plaats: {when}{place}.",
    MailOccasion.CALLED_OFF: "“{name}” op {on} gaat niet door: {cancelled_why}",
}
OF_TIME = {MailOccasion.REGISTERED, MailOccasion.PLACE, MailOccasion.MOVED, MailOccasion.CALLED_OFF}
"""What the mail brings the event as .ics with."""
WAITING_WORDS = "U staat op de wachtlijst voor “{name}” op {on}."
ALREADY = "U was al aangemeld voor “{name}” op {on}; dat blijft zo."


def topic_of(event):
    """What ties the notices about an event together."""
    return f"bijeenkomst:{event.meeting_id}"


def tell(registration, occasion):
    """Tell one person. Somebody who was written down without an address is told nothing."""
    if registration.person_id:
        _notice(registration, occasion)
    elif registration.email and not (occasion == MailOccasion.AGAIN and _was_just_sent(registration)):
        EventMail.objects.create(registration=registration, occasion=occasion)


def _was_just_sent(registration):
    return registration.mails.filter(asked_at__gt=timezone.now() - AGAIN_AFTER).exists()


def _notice(registration, occasion):
    words = WORDS.get(occasion, ALREADY)
    if registration.state == RegistrationState.WAITING and occasion in {MailOccasion.REGISTERED, MailOccasion.AGAIN}:
        words = WAITING_WORDS
    _notices(registration.event, [registration.person], words, occasion, why=registration.why)


def _notices(event, people, words, occasion, *was_at, why=""):
    meeting = event.meeting
    text = words.format(
        name=meeting.name, on=date_nl(meeting.on), why=why, when=meeting.when,
        place=f", {meeting.place}" if meeting.place else "", cancelled_why=meeting.why,
    )  # fmt: skip
    notices.tell(
        people, text=text, path=meeting.path, topic=topic_of(event), region=meeting.region,
        meeting=meeting if occasion in OF_TIME else None, at_once=cannot_wait(meeting.starts_at, *was_at),
    )  # fmt: skip


def _tell_all(event, occasion, *was_at):
    """Tell everybody who comes or waits, in as many statements however many they are."""
    found = list(Registration.objects.filter(event=event, state__in=NOT_GONE).select_related("person"))
    _notices(event, [one.person for one in found if one.person_id], WORDS[occasion], occasion, *was_at)
    EventMail.objects.bulk_create(
        EventMail(registration=one, occasion=occasion) for one in found if one.email and not one.person_id
    )


def tell_moved(meeting, *, was_at):
    """A meeting, that was to begin at `was_at`, has another time or place: whoever registered hears. It is locked."""
    event = locked_of(meeting)
    if event is not None:
        _tell_all(event, MailOccasion.MOVED, was_at)


def tell_called_off(meeting):
    """A meeting does not take place: whoever registered hears why. The meeting is locked."""
    event = locked_of(meeting)
    if event is not None:
        _tell_all(event, MailOccasion.CALLED_OFF)


# --- reminders --------------------------------------------------------------------------------------------------------
def remind(now=None):
    """Remind who comes, two days before, once; how many it was. Nobody who registered within those days."""
    now = now or timezone.now()
    today = timezone.localdate(now)
    found = Registration.objects.filter(
        state=RegistrationState.PLACED, event__meeting__state=MeetingState.PLANNED, event__meeting__starts_at__gt=now,
        event__meeting__starts_at__lt=now + SOON + timedelta(days=1),
    ).select_related("event__meeting__region", "person")  # fmt: skip
    return sum(_remind_one(one) for one in found if _is_time(one, today))


def _is_time(registration, today):
    first_day = registration.event.meeting.on - SOON
    return first_day <= today and timezone.localdate(registration.registered_at) < first_day


def _remind_one(registration):
    """True when this call told it: one UPDATE decides, whoever comes by and how often."""
    starts_at = registration.event.meeting.starts_at
    with transaction.atomic():
        mine = Registration.objects.filter(pk=registration.pk, state=RegistrationState.PLACED)
        if not mine.exclude(reminded_for__isnull=False, reminded_for=starts_at).update(reminded_for=starts_at):
            return False
        tell(registration, MailOccasion.REMINDER)
    return True
