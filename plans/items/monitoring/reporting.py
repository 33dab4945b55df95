"""What the progress page of an agenda shows: its activities, each with its report over a half-year or the last before it."""

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone

from ..models import Activity, Judgement, ProgressReport, ReportPeriod
from .halves import HalfYear, begun_by, halves_of

WITHOUT = "geen"
"""The word in the address for activities without a report."""


def activities_of(agenda, half):
    """The activities that an agenda reports on over a half-year, each with the `judgement` of its report (None: none yet).

    Its own, and those that another region shares with it in the same years. One that was removed stays where it has a
    report: a closed half-year keeps what it held.
    """
    reports = ProgressReport.objects.filter(activity=OuterRef("pk"), period__period=half.range)
    own = Q(document=agenda) & (Q(removed_at=None) | Q(judgement__isnull=False))
    return (
        Activity.objects.annotate(judgement=Subquery(reports.values("judgement")[:1]))
        .filter(own | shared_with(agenda))
        .select_related("document__region")
        .order_by("document__region__number", "position", "id")
    )


def shared_with(agenda):
    """A condition: present activities of other regions that this agenda's region takes part in."""
    shared = Activity.shared_with.through.objects.filter(region_id=agenda.region_id).values("activity_id")
    return Q(pk__in=shared, removed_at=None, document__period=agenda.period) & ~Q(document=agenda)


def counts_of(activities):
    """How many activities there are by judgement; those without a report under "geen"."""
    rows = activities.order_by().values_list("judgement").annotate(number=Count("pk"))
    return {judgement or WITHOUT: number for judgement, number in rows}


WORDS = {"": "alle", **dict(Judgement.choices), WITHOUT: "nog geen bericht"}


def choices_of(counts, chosen, *, is_open):
    """The choices above the list with how many each would show."""
    closed = {} if is_open else {WITHOUT: "geen bericht"}
    return [
        {
            "value": value,
            "label": label,
            "number": counts.get(value, 0) if value else sum(counts.values()),
            "chosen": value == chosen,
        }
        for value, label in (WORDS | closed).items()
    ]


def narrowed(activities, chosen):
    """Those with this judgement."""
    if chosen == WITHOUT:
        return activities.filter(judgement=None)
    return activities.filter(judgement=chosen) if chosen else activities


def last_reports(activities, half):
    """By activity the newest report up to and including a half-year; one query."""
    found = (
        ProgressReport.objects.filter(activity__in=[one.pk for one in activities])
        .filter(period__period__startswith__lte=half.begins)
        .select_related("period", "written_by")
        .order_by("activity_id", "-period__period")
        .distinct("activity_id")
    )
    return {report.activity_id: report for report in found}


def half_of(report):
    """The half-year that a report is about."""
    return HalfYear.of(report.period.period.lower)


def switch(agenda, chosen):
    """The half-years of the agenda to switch between, and the row of the chosen one if there is one; one query."""
    periods = {HalfYear.of(one.period.lower): one for one in _periods(agenda)}
    begun = begun_by(halves_of(agenda), timezone.localdate())
    entries = [
        {
            "label": f"{half.year}, {'1e' if half.half == 1 else '2e'} helft",
            "url": f"{agenda.path}voortgang/{half.slug}/",
            "chosen": half == chosen,
            "closed": half in periods and periods[half].closed_at is not None,
            "begun": half in begun,
        }
        for half in halves_of(agenda)
    ]
    return entries, periods.get(chosen)


def _periods(agenda):
    return ReportPeriod.objects.filter(document=agenda).select_related("closed_by")
