"""The ledger: entries that are never changed or removed, and the totals that are kept beside them."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from plans.models import Activity
from regions.models import Region

from ..money import ZERO, MoneyField
from .allocation import Allocation
from .budget import Category

DESCRIPTION_LENGTH = 200
SUPPLIER_LENGTH = 120


class EntryKind(models.TextChoices):
    """What an entry is. Money in is positive, money out negative, a reversal the opposite of what it reverses."""

    RECEIPT = "receipt", "ontvangst"
    RECLAIMED_VAT = "reclaimed_vat", "teruggevraagde btw"
    OTHER_INCOME = "other_income", "andere inkomst"
    EXPENDITURE = "expenditure", "besteding"
    CARRY_OVER_OUT = "carry_over_out", "overgeheveld naar volgend jaar"
    CARRY_OVER_IN = "carry_over_in", "overgeheveld uit vorig jaar"
    REVERSAL = "reversal", "storno"


MONEY_IN = [EntryKind.RECEIPT, EntryKind.RECLAIMED_VAT, EntryKind.OTHER_INCOME]
POSITIVE = [*MONEY_IN, EntryKind.CARRY_OVER_IN]
NEGATIVE = [EntryKind.EXPENDITURE, EntryKind.CARRY_OVER_OUT]


class Ledger(models.Model):
    """The book of one region: its totals in euro, and the row that every booking locks.

    `balance` is the sum of the entries and `committed` that of the open commitments; both are kept with each booking.
    `reversal_limit` is the amount from which a storno takes two people; None is no limit. `is_demo` marks a book that is
    invented as a whole.
    """

    region = models.OneToOneField(Region, models.PROTECT, primary_key=True, related_name="ledger")
    balance = MoneyField("saldo", default=ZERO)
    committed = MoneyField("verplicht", default=ZERO)
    reversal_limit = MoneyField("grens voor een storno door één persoon", null=True, blank=True)
    is_demo = models.BooleanField("demogegevens", default=False)

    class Meta:
        verbose_name, verbose_name_plural = "kasboek", "kasboeken"
        constraints = [
            models.CheckConstraint(condition=Q(committed__gte=0), name="committed_not_negative"),
            models.CheckConstraint(
                condition=Q(reversal_limit__isnull=True) | Q(reversal_limit__gte=0), name="reversal_limit_not_negative"
            ),
        ]

    def __str__(self):
        return f"{self.region}"

    @property
    def available(self):
        """What can be spent or promised still: balance − open commitments. Below zero is voorfinanciering."""
        return self.balance - self.committed

    @property
    def prefinanced(self):
        """What is spent or promised beyond what there is; 0.00 once it is covered."""
        return max(-self.available, ZERO)


class YearTotal(models.Model):
    """What is kept of one year of a region's book.

    As the year of booking: `last_number` of its entries, `booked` their sum, and `closed_at` since it was carried over.
    As the year the money is from: `left`, what is not spent of it. Together `left` is the balance, as far as above zero.
    """

    ledger = models.ForeignKey(Ledger, models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField("jaar")
    last_number = models.PositiveIntegerField(default=0)
    booked = MoneyField("geboekt", default=ZERO)
    left = MoneyField("nog over", default=ZERO)
    closed_at = models.DateTimeField("afgesloten op", null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "jaar van een kasboek", "jaren van een kasboek"
        ordering = ["year"]
        constraints = [
            models.UniqueConstraint(fields=["ledger", "year"], name="year_once_a_ledger"),
            models.CheckConstraint(condition=Q(left__gte=0), name="left_not_negative"),
        ]

    def __str__(self):
        return f"{self.ledger_id} {self.year}"


class BookingTerms(models.Model):
    """What one fills in for a booking; shared by an entry and the proposal of one.

    `amount_excl` and `vat` make up an expenditure; its whole counts against the balance, for the VAT is paid as well.
    `compensable` says that the VAT is to come back from the BTW-compensatiefonds: when it does, it is an entry of its own
    (reclaimed VAT). So a purchase of 100.00 + 21.00 VAT takes 121.00, and gives 21.00 later if it is compensable.
    """

    booked_on = models.DateField("datum")
    description = models.CharField("omschrijving", max_length=DESCRIPTION_LENGTH)
    supplier = models.CharField("leverancier", max_length=SUPPLIER_LENGTH, blank=True)
    category = models.ForeignKey(
        Category, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="categorie"
    )
    amount_excl = MoneyField("bedrag exclusief btw", null=True, blank=True)
    vat = MoneyField("btw", null=True, blank=True)
    compensable = models.BooleanField("btw is compensabel", default=False)
    activity = models.ForeignKey(
        Activity, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="activiteit"
    )
    meeting = models.CharField("overleg", max_length=160, blank=True)

    class Meta:
        abstract = True


class EntryQuerySet(models.QuerySet):
    """Questions about entries."""

    def newest_first(self):
        """By date, and within a date by number; the other way round from the book."""
        return self.order_by("-booked_on", "-year", "-number")

    def in_order(self):
        """As the book reads: by date, within a date by number."""
        return self.order_by("booked_on", "year", "number")


class Entry(BookingTerms):
    """One booking in a region's ledger (boeking), for ever: the database refuses to change or remove it.

    `amount` is its effect on the balance in euro, signed; the balance is the sum of all entries. `year` is that of
    `booked_on`, and `number` counts within region and year without gaps. `counts_as` is the kind of the reversed entry
    for a reversal, else the kind, so that sums per kind leave out what is reversed. `prefinanced` is the part that was
    beyond what was available when it was booked. `token` makes a repeated request find the first one's entry.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+", verbose_name="regio")
    year = models.PositiveSmallIntegerField("jaar")
    number = models.PositiveIntegerField("nummer")
    kind = models.CharField("soort", max_length=16, choices=EntryKind)
    counts_as = models.CharField(max_length=16, choices=EntryKind)
    amount = MoneyField("bedrag")
    allocation = models.ForeignKey(
        Allocation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="van de uitkering"
    )
    commitment = models.ForeignKey(
        "funding.Commitment", models.PROTECT, null=True, blank=True, related_name="entries", verbose_name="verplichting"
    )
    reverses = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="reversal", verbose_name="storno van"
    )
    reason = models.TextField("reden", blank=True)
    prefinanced = MoneyField("voorgefinancierd", default=ZERO)
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    batch = models.ForeignKey(
        "funding.ImportBatch", models.PROTECT, null=True, blank=True, related_name="entries", verbose_name="import"
    )
    line_hash = models.CharField(max_length=64, blank=True, editable=False)
    entered_at = models.DateTimeField("geboekt op", default=timezone.now)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="door")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "boeking", "boekingen"
        constraints = [
            models.UniqueConstraint(fields=["region", "year", "number"], name="number_once_a_year"),
            models.CheckConstraint(
                condition=Q(kind__in=POSITIVE, amount__gt=0)
                | Q(kind__in=NEGATIVE, amount__lt=0)
                | Q(kind=EntryKind.REVERSAL) & ~Q(amount=0),
                name="sign_follows_from_kind",
            ),
            models.CheckConstraint(condition=Q(year=F("booked_on__year")), name="year_is_that_of_the_day"),
            models.CheckConstraint(
                condition=Q(kind=EntryKind.REVERSAL, reverses__isnull=False)
                & ~Q(reason="")
                & ~Q(counts_as=EntryKind.REVERSAL)
                | ~Q(kind=EntryKind.REVERSAL) & Q(reverses__isnull=True, counts_as=F("kind")),
                name="reversal_names_its_entry",
            ),
            models.CheckConstraint(
                condition=~Q(kind=EntryKind.EXPENDITURE)
                | Q(
                    category__isnull=False,
                    amount_excl__gte=0,
                    vat__gte=0,
                    amount=-(F("amount_excl") + F("vat")),
                ),
                name="expenditure_is_excl_and_vat",
            ),
            models.CheckConstraint(
                condition=Q(prefinanced__gte=0) & (Q(amount__lt=0) | Q(prefinanced=0)), name="prefinanced_is_spending"
            ),
        ]
        indexes = [
            models.Index(fields=["region", "booked_on", "year", "number"], name="entries_in_order"),
            models.Index(fields=["region", "supplier", "booked_on"], name="entries_of_a_supplier"),
            models.Index(fields=["region", "line_hash"], condition=~Q(line_hash=""), name="entries_of_a_line"),
        ]

    def __str__(self):
        return f"{self.year}-{self.number} {self.description}"

    @property
    def label(self):
        """How people call it: "2026-14"."""
        return f"{self.year}-{self.number}"

    @property
    def size(self):
        """The amount without its sign."""
        return abs(self.amount)


class EntryOrigin(models.Model):
    """From which year's money (a part of) an entry is; the parts add up to its amount. Insert-only.

    Spending takes the oldest money first. Without a year it is spent beyond the balance, and money that comes in covers
    that first.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="origins")
    year = models.PositiveSmallIntegerField("geld uit", null=True)
    amount = MoneyField("bedrag")

    class Meta:
        verbose_name, verbose_name_plural = "herkomst", "herkomsten"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "year"], name="origin_once_an_entry", nulls_distinct=False),
            models.CheckConstraint(condition=~Q(amount=0), name="origin_of_something"),
        ]

    def __str__(self):
        return f"{self.year}: {self.amount}"


class StoredFile(models.Model):
    """A file of a region's book (invoice, agreement): private, kept by the SHA-256 of its bytes, the same once a region."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64)
    name = models.CharField("bestandsnaam", max_length=160)
    media_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField("bytes")
    path = models.CharField(max_length=200)
    added_at = models.DateTimeField("toegevoegd op", auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name, verbose_name_plural = "bestand", "bestanden"
        constraints = [models.UniqueConstraint(fields=["region", "sha256"], name="file_once_a_region")]

    def __str__(self):
        return self.name


class Attachment(models.Model):
    """A file with an entry, added with it or later. Insert-only."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="attachments")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="attachments")
    added_at = models.DateTimeField("toegevoegd op", auto_now_add=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name, verbose_name_plural = "bijlage", "bijlagen"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["entry", "file"], name="file_once_an_entry")]

    def __str__(self):
        return f"{self.file}"
