"""The secrets of subscriptions and what they give: made of 256 random bits, kept as their SHA-256, found by it.

Finding goes by the index on the hash. How long that takes can tell at most how the hashes of secrets begin, and nobody can
make a secret whose hash begins as they like without trying; so no comparison in constant time is needed. Somebody without
access or without a seat is passed over in the same statement as a secret that never was.
"""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils import timezone

from ..models import Appointment, FeedToken
from .events import event_of
from .finding import meetings_seen
from .ics import calendar_of

REFRESH = timedelta(hours=4)
BACK = timedelta(days=400)
MOST_EVENTS = 2_000
NAME = "Overleg NPVR"


def new_secret():
    """256 random bits, as 43 signs that an address takes as they are."""
    return secrets.token_urlsafe(32)


def hash_of(secret):
    """What is kept of it."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def address_of(secret):
    """Where a calendar program fetches it; shown once, after making."""
    return f"{settings.BASE_URL}/kalender/abonnement/{secret}.ics"


def find(secret):
    """The subscription of this secret, of somebody with access and a seat today; otherwise None. One statement."""
    seated = Appointment.objects.current().filter(person=OuterRef("person"))
    found = FeedToken.objects.filter(Exists(seated), sha256=hash_of(secret), ended_at=None, person__is_active=True)
    return found.select_related("person").first()


def events_of(feed):
    """What its person may see now: from a year back on, at most 2,000, the furthest ahead left out first."""
    found = meetings_seen(feed.person).filter(ends_at__gt=timezone.now() - BACK).order_by("starts_at", "pk")
    return [event_of(meeting, with_link=feed.with_link) for meeting in found[:MOST_EVENTS]]


def mark_of(events):
    """The entity tag: the same as long as nothing that is told changes. Weak, for each writing has a stamp of its own."""
    return f'W/"{hashlib.sha256(repr(events).encode()).hexdigest()[:32]}"'


def written(events):
    """The whole calendar as bytes."""
    return calendar_of(events, name=NAME, refresh=REFRESH)


def note_use(feed):
    """Keep the day on which it was fetched last; one statement a day."""
    today = timezone.localdate()
    if feed.used_on != today:
        FeedToken.objects.filter(pk=feed.pk).update(used_on=today)
