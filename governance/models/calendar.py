"""Subscriptions to the own calendar: an address with a secret, of which only the hash is kept."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

LABEL_LENGTH = 60


class FeedToken(models.Model):
    """One subscription (agenda-abonnement) of a person, with a label of their own: "telefoon".

    `sha256` is the hash of 256 random bits; the secret itself is shown once and kept nowhere. A new secret takes the
    place of the one before (`made_at`). Withdrawn (`ended_at`) it never works again. `used_on` is the last day on which
    a calendar program asked for it. `token` is the mark of one filling-in of the form. Never deleted.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="feed_tokens", verbose_name="van wie"
    )
    label = models.CharField("naam", max_length=LABEL_LENGTH)
    sha256 = models.CharField(max_length=64, unique=True)
    with_link = models.BooleanField("met de link naar het portaal", default=False)
    made_at = models.DateTimeField("gemaakt op", db_default=Now())
    used_on = models.DateField("laatst opgehaald op", null=True, blank=True)
    ended_at = models.DateTimeField("ingetrokken op", null=True, blank=True)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    class Meta:
        verbose_name, verbose_name_plural = "agenda-abonnement", "agenda-abonnementen"
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(sha256__regex="^[0-9a-f]{64}$"), name="feed_token_keeps_a_hash"),
            models.CheckConstraint(condition=~Q(label=""), name="feed_token_has_a_label"),
        ]
        indexes = [models.Index(fields=["person"], condition=Q(ended_at=None), name="feed_tokens_of_a_person")]

    def __str__(self):
        return f"{self.label} van {self.person_id}"
