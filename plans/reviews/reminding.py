"""Reminders of a reactieronde: three days before, on the day and after; each once, whoever comes by and how often.

Days are days in the Netherlands. What was missed while the clock stood still is made up for as long as it says something
true. A row with a unique key, in the transaction of the notice, decides who tells (trust.md F9).
"""

from django.db import transaction
from django.utils import timezone

from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from .models import GRACE, LinkMail, Occasion, Review, ReviewReminder, ReviewRequest
from .occasions import AHEAD, occasion_on
from .operations import called, close, tell_asked

WORDS = {
    Occasion.BEFORE: "Over {days} wordt uw reactie verwacht op {version}.",
    Occasion.ON_THE_DAY: "Vandaag wordt uw reactie verwacht op {version}.",
    Occasion.AFTER: "Uw reactie op {version} is er nog niet. U kunt nog reageren tot en met {last}.",
}


def run(day=None):
    """Send the reminders of a day (today unless told) and close the rounds of which the last day is past."""
    day = day or timezone.localdate()
    sent = 0
    for review in Review.objects.open(day).filter(due_on__lte=day + AHEAD).order_by("due_on", "pk"):
        if occasion := occasion_on(review, day):
            sent += _remind(review, occasion, day)
    return sent, _close_ended(day)


def _remind(review, occasion, day):
    """Remind whoever has not answered yet; how many it was."""
    waiting = review.requests.standing().filter(responses=None).exclude(reminders__occasion=occasion)
    return sum(_remind_one(pk, occasion, day) for pk in waiting.values_list("pk", flat=True))


@transaction.atomic
def _remind_one(request_pk, occasion, day):
    """True when this call sent it. The round is locked, so that nobody is reminded of what they answered just now."""
    request = _request(request_pk)
    review = request.review
    if review.closed_at or request.withdrawn_at or request.responses.exists():
        return False
    _, is_new = ReviewReminder.objects.get_or_create(request=request, occasion=occasion)
    if is_new and request.is_by_link:
        LinkMail.objects.create(request=request, occasion=occasion)
    elif is_new:
        days = (review.due_on - day).days
        words = {"days": "1 dag" if days == 1 else f"{days} dagen", "last": date_nl(review.last_day)}
        tell_asked(request, WORDS[occasion].format(version=called(review.version), **words))
    return is_new


def _request(pk):
    found = ReviewRequest.objects.select_related("seat__body", "seat__organisation").get(pk=pk)
    reviews = Review.objects.select_for_update(of=("self",)).select_related(
        "version__document__region", "version__adoption"
    )  # fmt: skip
    found.review = reviews.defer("version__content").get(pk=found.review_id)
    return found


def _close_ended(day):
    closed = 0
    for review in Review.objects.filter(closed_at=None, due_on__lt=day - GRACE):
        try:
            close(review)
        except Refused:  # somebody closed it a moment ago
            continue
        closed += 1
    return closed
