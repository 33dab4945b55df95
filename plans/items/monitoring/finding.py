"""Finding an indicator, a measurement or an activity by its address, among what the visitor may know of; else 404."""

from django.http import Http404

from governance.rights import which

from ...documents.finding import find_document
from ...documents.models import DocumentKind
from ..models import Activity, Indicator, Measurement
from .halves import HalfYear, begun_by, halves_of


def find_indicator(person, region_slug, key, *, removed=False):
    """An indicator of the region's plan with its document, present unless `removed` ones count too; one query."""
    readable = which(person, "plans.view_working_text")
    indicator = (
        Indicator.objects.select_related("document__region", "shared", "saved_by")
        .filter(document__region__slug=region_slug, document__kind=DocumentKind.PLAN, key=key)
        .first()
    )
    if indicator is None or indicator.document.region_id not in readable or (indicator.removed_at and not removed):
        raise Http404
    return indicator


def find_measurement(person, region_slug, key, pk):
    """A measurement of a present indicator."""
    indicator = find_indicator(person, region_slug, key)
    measurement = Measurement.objects.select_related("entered_by").filter(pk=pk, indicator=indicator).first()
    if measurement is None:
        raise Http404
    measurement.indicator = indicator
    return measurement


def find_half(person, region_slug, first_year, half):
    """(agenda, half-year): a half-year of the agenda, named as "2026-1"; it may have yet to begin."""
    agenda = find_document(person, region_slug, first_year)
    if half not in halves_of(agenda):
        raise Http404
    return agenda, half


def newest_half(agenda, today):
    """The half-year to show first: the one we are in, or the last one of an agenda that is over; the first if none began."""
    halves = halves_of(agenda)
    return (begun_by(halves, today) or halves)[-1 if begun_by(halves, today) else 0]


def find_activity(agenda, key):
    """A present activity of the agenda itself, not one that is shared with it."""
    activity = Activity.objects.filter(document=agenda, key=key, removed_at=None).first()
    if activity is None:
        raise Http404
    activity.document = agenda
    return activity


class HalfYearConverter:
    """A half-year in an address: "2026-1" and "2026-2"."""

    regex = "[12][0-9]{3}-[12]"

    def to_python(self, value):
        return HalfYear.read(value)

    def to_url(self, value):
        return value if isinstance(value, str) else value.slug
