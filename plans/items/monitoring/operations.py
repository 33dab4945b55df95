"""The verbs of monitoring: measure, read in a table of measurements, report on an activity, close a half-year."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from governance import audit
from npvr.access import Refused

from ..models import Indicator, Measurement, MeasurementBatch, ProgressReport, ReportPeriod
from ..operations import Changed, lock
from .halves import halves_of


class AlreadyMeasured(Refused):
    """There is a measurement of that day; `existing` is it."""

    def __init__(self, existing):
        super().__init__("Voor deze datum staat er al een meting.")
        self.existing = existing


@dataclass(frozen=True)
class Stored:
    """What a table of measurements came to: how many were added and how many changed."""

    added: int
    changed: int


@dataclass(frozen=True)
class Meanwhile:
    """Somebody measured, changed or removed one of these days since the table was shown: nothing was stored."""

    days: tuple


def _lock(indicator):
    """Hold the indicator's row: measurements of it are entered one by one."""
    held = Indicator.objects.select_for_update().get(pk=indicator.pk)
    if held.removed_at:
        raise Refused("Deze indicator is intussen verwijderd. Breng hem terug om een meting te bewaren.")


@transaction.atomic
def add_measurement(indicator, *, by, on, value, note=""):
    """Enter one value. A second one for the same day is refused with AlreadyMeasured."""
    _lock(indicator)
    _refuse_second(indicator, on)
    measurement = Measurement(indicator=indicator, on=on, value=value, note=note, entered_by=by)
    _keep(measurement, by, "ingevoerd")
    return measurement


def _refuse_second(indicator, on, *, but=None):
    existing = Measurement.objects.filter(indicator=indicator, on=on).exclude(pk=but).first()
    if existing:
        raise AlreadyMeasured(existing)


def _keep(row, by, reason):
    row._history_user, row._change_reason = by, reason
    row.save()


@transaction.atomic
def change_measurement(measurement, *, by, base, on, value, note=""):
    """Change one value if save number `base` is still the newest: the measurement, or `Changed` with how it stands."""
    _lock(measurement.indicator)
    current = Measurement.objects.select_related("entered_by", "indicator").filter(pk=measurement.pk).first()
    if current is None:
        raise Refused("Deze meting is intussen verwijderd.")
    if current.lock_version != base:
        return Changed(current)
    _refuse_second(measurement.indicator, on, but=measurement.pk)
    if (current.on, current.value, current.note) != (on, value, note):
        current.on, current.value, current.note, current.entered_by = on, value, note, by
        current.lock_version = base + 1
        _keep(current, by, "gewijzigd")
    return current


@transaction.atomic
def remove_measurement(measurement, *, by, base):
    """Take one value away; its history stays. Answers None, or `Changed` if somebody saved it since."""
    _lock(measurement.indicator)
    current = Measurement.objects.select_related("entered_by", "indicator").filter(pk=measurement.pk).first()
    if current is None:
        return None
    if current.lock_version != base:
        return Changed(current)
    current._history_user, current._change_reason = by, "verwijderd"
    current.delete()
    audit.record(
        "meting verwijderd", actor=by, region=measurement.indicator.document.region, subject=measurement.indicator.title
    )
    return None


@transaction.atomic
def store_table(indicator, rows, *, by, token, seen, overwrite):
    """Store a table of (day, value, note): `Stored`, or `Meanwhile`. The same `token` again gets the first answer.

    `seen` holds, by day, the save number of each measurement that stood there when the table was shown. A day that is
    measured already changes only with `overwrite`. The number of statements doesn't depend on the number of rows.
    """
    _lock(indicator)
    before = MeasurementBatch.objects.filter(token=token, indicator=indicator, by=by).first()
    if before:
        return Stored(before.added, before.changed)
    existing = {one.on: one for one in Measurement.objects.filter(indicator=indicator, on__in=[row[0] for row in rows])}
    if meanwhile := moved_on(existing, seen):
        return Meanwhile(meanwhile)
    new = [
        Measurement(indicator=indicator, on=on, value=value, note=note, entered_by=by)
        for on, value, note in rows
        if on not in existing
    ]
    other = [_changed(existing[row[0]], row, by) for row in rows if overwrite and differs(existing.get(row[0]), row)]
    said = {"default_user": by, "default_change_reason": "ingelezen"}
    bulk_create_with_history(new, Measurement, **said)
    bulk_update_with_history(other, Measurement, ["value", "note", "entered_by", "lock_version"], **said)
    MeasurementBatch.objects.create(token=token, indicator=indicator, by=by, added=len(new), changed=len(other))
    return Stored(len(new), len(other))


def moved_on(existing, seen):
    """The days on which another measurement stands than was seen: new, changed or gone."""
    now = {day: one.lock_version for day, one in existing.items()}
    return tuple(sorted(day for day in now.keys() | seen.keys() if now.get(day) != seen.get(day)))


def differs(existing, row):
    """Whether a row says something else than the measurement that stands there; False where none stands."""
    return existing is not None and (existing.value, existing.note) != (row[1], row[2] or existing.note)


def _changed(measurement, row, by):
    measurement.value, measurement.note, measurement.entered_by = row[1], row[2] or measurement.note, by
    measurement.lock_version += 1
    return measurement


# --- progress ---------------------------------------------------------------------------------------------------------
def _open_period(document, half):
    """The row of a half-year of the agenda, held; refuses what is not of the agenda, hasn't begun or is closed."""
    if half not in halves_of(document):
        raise Refused("Dit half jaar valt buiten de Uitvoeringsagenda.")
    if half.begins > timezone.localdate():
        raise Refused("Dit half jaar is nog niet begonnen.")
    lock(document)
    ReportPeriod.objects.get_or_create(document=document, period=half.range)
    period = ReportPeriod.objects.select_for_update().get(document=document, period=half.range)
    if period.closed_at:
        raise Refused("Dit half jaar is afgesloten. Wat erin staat verandert niet meer.")
    return period


@transaction.atomic
def write_report(activity, half, *, by, base, on, judgement, text, learned="", adjusting=""):
    """Write the report on an activity over a half-year, or change it if save number `base` is still the newest.

    `base` is 0 for a first report. The report, or `Changed` with the one that stands there; a closed half-year refuses.
    """
    period = _open_period(activity.document, half)
    if type(activity).objects.filter(pk=activity.pk, removed_at__isnull=False).exists():
        raise Refused("Deze activiteit is intussen verwijderd.")
    report = ProgressReport.objects.select_related("written_by").filter(activity=activity, period=period).first()
    if report is not None and report.lock_version != base:
        return Changed(report)
    said = {"on": on, "judgement": judgement, "text": text, "learned": learned, "adjusting": adjusting}
    if report is None:
        report = ProgressReport(activity=activity, period=period, lock_version=0)
    elif all(getattr(report, name) == value for name, value in said.items()):
        return report
    for name, value in said.items():
        setattr(report, name, value)
    report.lock_version, report.written_by, report.written_at = report.lock_version + 1, by, timezone.now()
    _keep(report, by, "geschreven" if report.lock_version == 1 else "gewijzigd")
    return report


@transaction.atomic
def close_period(document, half, *, by):
    """Close a half-year of the agenda: from here on the database refuses every change in it."""
    period = _open_period(document, half)
    period.closed_at, period.closed_by = timezone.now(), by
    _keep(period, by, "afgesloten")
    audit.record("half jaar afgesloten", actor=by, region=document.region, subject=f"{document}: {half}")
    return period
