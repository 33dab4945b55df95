"""What one person proposes and another does: a booking for the cashier, a storno above the region's limit."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from regions.models import Region

from ..money import MoneyField
from .commitment import Commitment
from .entry import BookingTerms, Entry, EntryKind


class ProposalState(models.TextChoices):
    """How a proposal stands."""

    OPEN = "open", "wacht"
    DONE = "done", "geboekt"
    DECLINED = "declined", "niet overgenomen"


class Proposal(models.Model):
    """What every proposal has: who, when, how it stands, and what became of it."""

    state = models.CharField("stand", max_length=10, choices=ProposalState, default=ProposalState.OPEN)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    proposed_at = models.DateTimeField("voorgesteld op", default=timezone.now)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")
    settled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    answer = models.TextField("antwoord", blank=True)

    class Meta:
        abstract = True


class ProposedBooking(BookingTerms, Proposal):
    """An entry that the programme manager or -medewerker proposes; the cashier books it, or says why not.

    `amount` in euro is for money in; an expenditure has `amount_excl` and `vat`.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    kind = models.CharField("soort", max_length=16, choices=EntryKind, default=EntryKind.EXPENDITURE)
    amount = MoneyField("bedrag", null=True, blank=True)
    commitment = models.ForeignKey(Commitment, models.PROTECT, null=True, blank=True, related_name="+")
    entry = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="proposal")

    class Meta:
        verbose_name, verbose_name_plural = "voorgestelde boeking", "voorgestelde boekingen"
        ordering = ["proposed_at", "pk"]
        indexes = [models.Index(fields=["region", "state", "proposed_at"], name="proposed_bookings_of_a_region")]

    def __str__(self):
        return self.description


class ProposedReversal(Proposal):
    """A storno above the region's limit: proposed by one person, confirmed by another (trust.md § 4, threat 9)."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="proposed_reversals", verbose_name="boeking")
    booked_on = models.DateField("datum")
    reason = models.TextField("reden")
    reversal = models.OneToOneField(Entry, models.PROTECT, null=True, blank=True, related_name="confirmed_proposal")

    class Meta:
        verbose_name, verbose_name_plural = "voorgestelde storno", "voorgestelde storno's"
        ordering = ["proposed_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=Q(state=ProposalState.OPEN), name="one_open_reversal_an_entry"
            ),
            models.CheckConstraint(
                condition=~Q(state=ProposalState.DONE) | ~Q(settled_by=models.F("proposed_by")),
                name="reversal_confirmed_by_another",
            ),
        ]

    def __str__(self):
        return f"{self.entry}"
