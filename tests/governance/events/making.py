"""Making events for tests: a meeting without a body, registration for it, and people without an account."""

from datetime import timedelta

from django.core import mail
from django.utils import timezone

from governance.events import operations, sending
from governance.meetings.operations import plan_meeting
from governance.models import Audience


def gathering_of(region, by, *, days=20, hours=2, title="Werksessie", **fields):
    """An event that begins `days` from now, in a region or (None) of the programme."""
    starts_at = (timezone.localtime() + timedelta(days=days)).replace(minute=0, second=0, microsecond=0)
    ends_at = starts_at + timedelta(hours=hours)
    return plan_meeting(by=by, region=region, title=title, starts_at=starts_at, ends_at=ends_at, **fields)


def opened(meeting, by, **settings):
    """Registration for it, by default for everybody with the link until the day itself."""
    said = {
        "base": 0, "audience": Audience.LINK, "places": None, "until": meeting.on, "description": "", "asks_remark": False,
        "is_closed": False,
    }  # fmt: skip
    return operations.open_registration(meeting, by=by, **said | settings)


def guest(event, name="Jo Bos", email=None, **fields):
    """Somebody without an account registers; what came of it."""
    email = email or f"{name.lower().replace(' ', '.')}@dorp.example"
    said = {"name": name, "organisation": "Dorpsraad", "email": email} | fields
    return operations.register_guest(event, **said)


def post():
    """What the sweeper and the worker do together; the mails that went out now."""
    before = len(mail.outbox)
    for pk in sending.due_mails():
        sending.send(pk)
    return mail.outbox[before:]
