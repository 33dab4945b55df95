"""Finding reports among those that a visitor may know of; else 404 (trust.md § 2.5)."""

from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from regions.models import Region

from . import rules
from .models import RegionReport


def find_region(person, region_slug):
    """The region, for who sees reports of it."""
    region = get_object_or_404(Region, slug=region_slug)
    if not (rules.may_read(person, region.pk) or rules.may_read_drafts(person, region.pk)):
        raise Http404
    return region


def reports_seen(person, region):
    """The reports of a region that this person sees: the finished ones, drafts only for whom they are."""
    seen = Q(pk__in=[])
    if rules.may_read(person, region.pk):
        seen |= Q(closed_at__isnull=False)
    if rules.may_read_drafts(person, region.pk):
        seen |= Q(closed_at=None)
    return RegionReport.objects.filter(seen, region=region, removed_at=None)


def find_report(person, region_slug, report_id):
    """One report with what was fixed of it; its region is set. Two statements."""
    region = find_region(person, region_slug)
    found = reports_seen(person, region).select_related(
        "corrects__report", "finished__print", "finished__file", "finished__replaced_by__report", "saved_by", "made_by"
    )
    report = get_object_or_404(found, pk=report_id)
    report.region = region
    return report
