"""The verbs of subscriptions: make one, give it a new secret, withdraw it. The secret is handed out once, here."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from npvr.access import Refused

from .. import audit
from ..models import FeedToken, Person
from .feeds import hash_of, new_secret

MOST_FEEDS = 10
ENDED = "Dit abonnement is al ingetrokken."


@transaction.atomic
def make_feed(person, *, label, with_link, token):
    """A subscription and its secret. The same `token` again gives the first one, without the secret (None).

    Refuses more than ten at a time.
    """
    Person.objects.select_for_update(of=("self",), no_key=True).get(pk=person.pk)
    if first := FeedToken.objects.filter(token=token, person=person).first():
        return first, None
    if FeedToken.objects.filter(person=person, ended_at=None).count() >= MOST_FEEDS:
        raise Refused(f"U hebt al {MOST_FEEDS} abonnementen. Trek er een in dat u niet meer gebruikt.")
    secret = new_secret()
    try:
        with transaction.atomic():
            feed = FeedToken.objects.create(
                person=person, label=label, with_link=with_link, token=token, sha256=hash_of(secret)
            )
    except IntegrityError:  # another's token
        raise Refused("Laad de pagina opnieuw.") from None
    audit.record("agenda-abonnement gemaakt", actor=person, subject=label)
    return feed, secret


def _locked(feed):
    feed = FeedToken.objects.select_for_update(of=("self",)).select_related("person").get(pk=feed.pk)
    if feed.ended_at is not None:
        raise Refused(ENDED)
    return feed


@transaction.atomic
def renew_feed(feed, *, by):
    """A new secret in place of the one before, which works no more."""
    feed, secret = _locked(feed), new_secret()
    feed.sha256, feed.made_at, feed.used_on = hash_of(secret), timezone.now(), None
    feed.save(update_fields=["sha256", "made_at", "used_on"])
    audit.record("agenda-abonnement vernieuwd", actor=by, subject=feed.label)
    return feed, secret


@transaction.atomic
def withdraw_feed(feed, *, by):
    """It works no more."""
    feed = _locked(feed)
    feed.ended_at = timezone.now()
    feed.save(update_fields=["ended_at"])
    audit.record("agenda-abonnement ingetrokken", actor=by, subject=feed.label)
    return feed
