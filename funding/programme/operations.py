"""The verb of the programme team that takes all regions at once."""

from django.db import transaction

from npvr.access import Refused
from regions.models import Region

from ..models import Allocation
from ..operations import set_allocation


@transaction.atomic
def extend(*, by, year, granted, reason):
    """Grant every region that has nothing for a year the same amount in euro; answers how many. Refuses when none is left."""
    there = Allocation.objects.filter(year=year).values("region")
    regions = list(Region.objects.exclude(pk__in=there).order_by("number"))
    if not regions:
        raise Refused(f"Voor {year} is aan alle regio's al een bedrag toegekend. Wijzig het per regio.")
    for region in regions:
        set_allocation(region, by=by, year=year, granted=granted, reason=reason)
    return len(regions)
