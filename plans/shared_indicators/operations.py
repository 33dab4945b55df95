"""The verbs of shared indicators: add, save, take out, bring back; and the numbers of inhabitants of a year."""

from django.db import transaction
from django.utils import timezone

from governance import audit
from npvr.access import Refused
from regions.models import Region

from ..items.models import Indicator, RegionFigure, SharedIndicator
from ..items.operations import Changed


@transaction.atomic
def add_shared(shared, *, by):
    """Add a definition."""
    _keep(shared, by, "toegevoegd")
    audit.record("gedeelde indicator toegevoegd", actor=by, subject=shared.title)
    return shared


@transaction.atomic
def save_shared(shared, *, by, base):
    """Save a definition if save number `base` is still the newest: it, or `Changed` with how it stands.

    The unit stays once a region has joined: its values would mean something else from one day to the next.
    """
    current = SharedIndicator.objects.select_for_update().get(pk=shared.pk)
    if current.lock_version != base:
        return Changed(current)
    if current.unit != shared.unit and Indicator.objects.filter(shared=current).exists():
        raise Refused(
            f"Er zijn al regio's bij aangesloten die meten in {current.unit}. Laat de eenheid zo, of maak een nieuwe indicator."
        )
    shared.lock_version, shared.removed_at = base + 1, current.removed_at
    _keep(shared, by, "gewijzigd")
    return shared


@transaction.atomic
def remove_shared(shared, *, by):
    """Take a definition out: no region can join any more; those that did keep it."""
    _set_removed(shared, timezone.now(), by, "verwijderd")


@transaction.atomic
def bring_back_shared(shared, *, by):
    """Offer a removed definition again."""
    _set_removed(shared, None, by, "teruggezet")


def _set_removed(shared, moment, by, reason):
    current = SharedIndicator.objects.select_for_update().get(pk=shared.pk)
    if bool(current.removed_at) == bool(moment):
        return
    current.removed_at, current.lock_version = moment, current.lock_version + 1
    _keep(current, by, reason)
    audit.record(f"gedeelde indicator {reason}", actor=by, subject=current.title)


def _keep(row, by, reason):
    row._history_user, row._change_reason = by, reason
    row.save()


@transaction.atomic
def store_inhabitants(year, figures, *, by, seen, source):
    """Keep the inhabitants of regions on 1 January of a year: the regions where somebody else was first, else nothing.

    `figures` and `seen` hold a number or None by region: what is to stand there, and what stood there when the form was
    filled. Where another number stands there now nothing at all is stored.
    """
    list(Region.objects.select_for_update(no_key=True).filter(pk__in=figures))
    now = {one.region_id: one for one in RegionFigure.objects.filter(year=year)}
    changed = {region: number for region, number in figures.items() if number != seen.get(region)}
    late = [region for region in changed if _number(now.get(region)) not in {seen.get(region), changed[region]}]
    if late:
        return late
    for region, number in changed.items():
        _store_figure(now.get(region), region, year, number, source, by)
    for figure in now.values():  # the source is that of the whole year
        if figure.region_id not in changed and figure.source != source:
            _store_figure(figure, figure.region_id, year, figure.inhabitants, source, by)
    return []


def _number(figure):
    return figure.inhabitants if figure else None


def _store_figure(figure, region, year, number, source, by):
    if number is None:
        if figure:
            figure._history_user, figure._change_reason = by, "verwijderd"
            figure.delete()
        return
    figure = figure or RegionFigure(region_id=region, year=year)
    figure.inhabitants, figure.source = number, source
    _keep(figure, by, "ingevoerd")
