"""What is the same for all regions at the start: a book each, and what BZK granted for 2025, 2026 and 2027."""

from decimal import Decimal

from django.db import transaction

from regions.models import Region

from .models import Allocation, Ledger

YEARS = (2025, 2026, 2027)
GRANTED = Decimal("350000.00")
"""Euro per region and year, incl. VAT: BZK note of 22 January 2025 (domain.md § 4); eleven regions: 11,550,000.00."""


@transaction.atomic
def load_allocations():
    """Make the books and allocations that are not there yet; what the programme team changed stays as it is."""
    regions = list(Region.objects.all())
    Ledger.objects.bulk_create([Ledger(region=region) for region in regions], ignore_conflicts=True)
    there = set(Allocation.objects.values_list("region_id", "year"))
    for region in regions:
        for year in YEARS:
            if (region.pk, year) not in there:
                allocation = Allocation(region=region, year=year, granted=GRANTED)
                allocation._change_reason = "brief BZK van 22 januari 2025"
                allocation.save()
