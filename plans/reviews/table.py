"""Who answered what, and what was done with it: the overview of a round and its reply table (reactietabel)."""

from dataclasses import dataclass, field

from django.db.models import Prefetch, Q
from django.utils import timezone

from governance.models import Appointment, MailState

from ..comments.models import Comment, Outcome
from .models import LinkMail, Remark, Reply, Response, Verdict

MOST_COMMENTS = 1_000


@dataclass
class Row:
    """One request: its newest reactie, remarks and comments that came with it, and what was done with each."""

    request: object
    response: object = None
    earlier: int = 0
    holders: list = field(default_factory=list)
    remarks: list = field(default_factory=list)  # (remark, reply or None) pairs
    comments: list = field(default_factory=list)
    reply: object = None
    mail: object = None

    @property
    def who(self):
        """Who was asked, and in brackets from which seat; who holds it now where the seat was asked."""
        return self.request.words

    @property
    def names(self):
        """Who can answer now, where that isn't in `who` already; for a seat."""
        named = self.request.person
        return [one.name for one in self.holders if named is None or one.pk != named.pk]

    @property
    def is_vacant(self):
        return not self.request.is_by_link and not self.holders

    @property
    def badge(self):
        """Word, icon and tone."""
        if self.response:
            return self.response.badge
        if self.request.withdrawn_at:
            return ("ingetrokken", "sluiten", "neutral")
        return ("nog geen reactie", "wachten", "neutral")

    @property
    def mail_failed(self):
        return self.mail is not None and self.mail.state == MailState.FAILED

    @property
    def answered_comments(self):
        return [one for one in self.comments if not one.is_open]


def rows(review, requests=None):
    """All rows of a round, in the order in which they were asked; a fixed number of queries.

    `requests` narrows it to some of its requests.
    """
    if requests is None:
        requests = list(
            review.requests.select_related("seat__body", "seat__organisation", "person").order_by("position")
        )
    keys = [one.pk for one in requests]
    found = {one.pk: Row(one) for one in requests}
    for request in requests:
        request.review = review
    for response in _responses(keys):
        row = found[response.request_id]
        row.earlier += row.response is not None
        row.response = response
    replies = {(one.request_id, one.remark_id): one for one in _replies(keys)}
    for row in found.values():
        row.reply = replies.get((row.request.pk, None))
        said = row.response.remarks.all() if row.response else []
        row.remarks = [(one, replies.get((row.request.pk, one.pk))) for one in said]
    for mail in LinkMail.objects.filter(request__in=keys).order_by("asked_at", "pk"):
        found[mail.request_id].mail = mail
    _put_people(review, found.values())
    return list(found.values())


def _responses(keys):
    remarks = Prefetch("remarks", Remark.objects.order_by("position"))
    return Response.objects.filter(request__in=keys).select_related("by").prefetch_related(remarks).order_by("number")


def _replies(keys):
    return Reply.objects.filter(request__in=keys).select_related("written_by")


def _put_people(review, found):
    """Who holds the seats now, and the comments that those who were asked placed at the version during the round."""
    asked = [row for row in found if not row.request.is_by_link]
    seats = {row.request.seat_id for row in asked}
    now = {}
    for one in Appointment.objects.current().filter(seat__in=seats, person__is_active=True).select_related("person"):
        now.setdefault(one.seat_id, []).append(one.person)
    during = _held_during(review, seats)
    writers = {}
    for row in asked:
        people = now.get(row.request.seat_id, [])
        named = [person for person in people if person.pk == row.request.person_id]
        row.holders = named or people
        own = {row.request.person_id} if row.request.person_id else during.get(row.request.seat_id, set())
        for pk in own | {row.response.by_id if row.response else None}:
            writers.setdefault(pk, row)
    writers.pop(None, None)
    for comment in comments_in(review, writers):
        writers[comment.written_by_id].comments.append(comment)


def _held_during(review, seats):
    """Who held these seats at any moment of the round, by seat."""
    last = timezone.localdate(review.closed_at) if review.closed_at else timezone.localdate()
    period = (timezone.localdate(review.asked_at), max(last, timezone.localdate(review.asked_at)))
    found = {}
    overlapping = Q(period__endswith=None) | Q(period__endswith__gt=period[0])
    started = Q(period__startswith=None) | Q(period__startswith__lte=period[1])
    held = Appointment.objects.filter(overlapping, started, seat__in=seats)
    for seat_id, person_id in held.values_list("seat_id", "person_id"):
        found.setdefault(seat_id, set()).add(person_id)
    return found


def comments_in(review, people):
    """The comments that these people placed at the version while the round was open, with their answers; oldest first."""
    answers = Comment.objects.select_related("written_by").order_by("written_at")
    found = (
        Comment.objects.threads()
        .filter(version=review.version_id, written_by__in=list(people), written_at__gte=review.asked_at)
        .exclude(outcome=Outcome.WITHDRAWN)
        .select_related("written_by", "ended_by", "chapter")
        .prefetch_related(Prefetch("answers", answers))
        .order_by("written_at", "pk")
    )
    if review.closed_at:
        found = found.filter(written_at__lte=review.closed_at)
    comments = list(found[:MOST_COMMENTS])
    for comment in comments:
        comment.document = review.version.document
    return comments


def tally(found):
    """How many answered what: (verdict in words, icon, tone, number) in the order of the three, and how many did not."""
    answered = [row.response.verdict for row in found if row.response]
    waiting = sum(row.response is None and row.request.withdrawn_at is None for row in found)
    return {
        "verdicts": [(Verdict(one).label, answered.count(one)) for one in Verdict.values if one in answered],
        "answered": len(answered),
        "waiting": waiting,
    }
