"""Finding a region's book, and what is in it, among what the visitor may know of; otherwise 404 (trust.md § 2.5)."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from npvr.prepared import Prepared
from regions.models import Region

from . import rules
from .models import CarryOver, Category, Commitment, Entry, ProposedBooking, ProposedReversal, StoredFile

REGION = Prepared(lambda slug: Region.objects.select_related("ledger").filter(slug=slug))
MOST = 2**31 - 1
"""Beyond it a number in an address is no key of ours, and the column would refuse it."""


def find_page(person, region_slug):
    """The region, with its book, if this person may see anything of its process money."""
    return _found(region_slug, lambda region: rules.may_view_page(person, region.pk))


def find_book(person, region_slug):
    """The region, with its book, if this person may read that."""
    return _found(region_slug, lambda region: rules.may_view_ledger(person, region.pk))


def _found(region_slug, may):
    region = REGION.first(region_slug)
    if region is None or not may(region):
        raise Http404
    return region


def _number(value):
    if value > MOST:
        raise Http404
    return value


def find_entry(region, year, number):
    """An entry of this book by its label, with what it names."""
    entries = Entry.objects.select_related(
        "category", "activity", "commitment", "allocation", "entered_by", "reverses", "reversal"
    )
    return get_object_or_404(entries, region=region, year=_number(year), number=_number(number))


def find_proposal(region, pk):
    """A booking that somebody proposed for this book."""
    proposals = ProposedBooking.objects.select_related("category", "activity", "commitment", "proposed_by", "entry")
    return get_object_or_404(proposals, region=region, pk=_number(pk))


def find_reversal(region, pk):
    """A storno in this book that waits, or waited, for a second person."""
    proposals = ProposedReversal.objects.select_related("entry", "proposed_by", "settled_by", "reversal")
    return get_object_or_404(proposals, entry__region=region, pk=_number(pk))


def find_commitment(region, pk):
    """A commitment of this region."""
    return get_object_or_404(Commitment.objects.select_related("category", "activity"), region=region, pk=_number(pk))


def find_carry_over(region, year):
    """The carry-over of a year that stands now, or None."""
    return (
        CarryOver.objects.filter(region=region, year=_number(year), withdrawn_at__isnull=True, reversed_at__isnull=True)
        .select_related("proposed_by", "decided_by", "out_entry", "in_entry")
        .prefetch_related("parts")
        .first()
    )


def find_carry_over_by_key(region, pk):
    """A carry-over of this region, whatever became of it."""
    return get_object_or_404(CarryOver, region=region, pk=_number(pk))


def find_category(region, pk):
    """A category of the region's own; those that all share are nobody's to change."""
    return get_object_or_404(Category, region=region, removed_at__isnull=True, pk=_number(pk))


def find_file(region, pk):
    """A file of this book: of an entry of it, or the agreement with a cashier."""
    return get_object_or_404(StoredFile, region=region, pk=_number(pk))
