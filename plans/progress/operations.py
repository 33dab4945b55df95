"""The verbs of reports: begin, save, remove, finish, correct."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Max, Q
from django.utils import timezone

from governance import audit
from governance.notices.operations import tell
from governance.rights import who
from npvr.access import Refused
from regions.models import Region

from . import rules
from .content import content_of, written
from .gathering import gather
from .models import TEXTS, FinishedReport, RegionReport, ReportPrint
from .periods import Period
from .printing import PRINTS

FIELDS = ["title", "on", *TEXTS, "left_out", "taken_in"]
ELSEWHERE = "Dit formulier hoort bij iets anders. Open de pagina opnieuw."
GONE = "Deze rapportage is intussen verwijderd."
EMPTY = "Er staat nog geen tekst in de rapportage. Schrijf ten minste één onderdeel; daarna kunt u haar afronden."
NEWER = "Van deze rapportage is al een herziening. Herzie de nieuwste."
MOVED_ON = (
    "Sinds u deze pagina opende is er iets gewijzigd. Hieronder staat de rapportage zoals die nu wordt; kijk haar na."
)


@dataclass(frozen=True)
class Changed:
    """Somebody saved since: the report as it is now, and what it held at the save that was the base."""

    current: RegionReport
    base: dict


@transaction.atomic
def begin(region, period, *, by, token, is_demo=False, **values):
    """Begin a report over a period; a repeated request gives the first one's. One report a period: else a correction."""
    values = {"title": f"Voortgangsrapportage {region.name}, {period}", "on": timezone.localdate()} | values
    try:
        with transaction.atomic():
            report, new = RegionReport.objects.get_or_create(
                token=token,
                defaults={
                    "region": region, "period": period.range, "made_by": by, "saved_by": by, "is_demo": is_demo, **values,
                },
            )  # fmt: skip
    except IntegrityError:
        raise Refused(
            f"Over {period.about} is er al een rapportage van deze regio. "
            "Schrijf daaraan verder, of herzie haar als zij is afgerond."
        ) from None
    if report.region_id != region.pk or report.corrects_id:
        raise Refused(ELSEWHERE)
    if new:
        audit.record(
            "voortgangsrapportage begonnen", actor=by, region=region, subject=str(report.pk), detail=str(period)
        )
    return report


def _locked(report):
    """The row for writing, with its region."""
    found = RegionReport.objects.select_for_update(of=("self",)).select_related("region", "corrects").get(pk=report.pk)
    if found.removed_at:
        raise Refused(GONE)
    return found


@transaction.atomic
def save(report, *, by, base, **values):
    """Keep what was typed over the save `base`. Gives the report, or `Changed` when somebody saved since; an unchanged
    save leaves no trace. Refuses a report that is finished or removed."""
    report = _locked(report)
    if report.closed_at:
        raise Refused(rules.WHY_NOT["closed"])
    if report.lock_version != base:
        return Changed(report, _at(report, base))
    if all(getattr(report, name) == value for name, value in values.items()):
        return report
    for name, value in values.items():
        setattr(report, name, value)
    report.saved_by, report.saved_at, report.lock_version = by, timezone.now(), report.lock_version + 1
    report._history_user = by
    report.save()
    return report


def _at(report, base):
    """What the report held at an earlier save; nothing where that save is not known."""
    row = report.history.filter(lock_version=base).order_by("history_id").first()
    return {name: getattr(row, name) for name in FIELDS} if row else {}


@transaction.atomic
def remove(report, *, by):
    """Take a draft away; its period is free again. It stays in the history."""
    report = _locked(report)
    if report.closed_at:
        raise Refused(rules.WHY_NOT["closed"])
    report.removed_at, report.lock_version = timezone.now(), report.lock_version + 1
    report._history_user = by
    report.save()
    audit.record("voortgangsrapportage verwijderd", actor=by, region=report.region, subject=str(report.pk))


@transaction.atomic
def finish(report, *, by, seen):
    """Fix the report as it is now, under the next number of its region, and order its PDF.

    `seen` is the SHA-256 of what the writer looked at: refuses when it would be something else by now. A second click
    gives the first one's. Readers of the region's progress are told.
    """
    region = Region.objects.select_for_update(of=("self",), no_key=True).get(pk=report.region_id)
    report = _locked(report)
    if report.closed_at:
        return report.finished
    content, sha256 = written(content_of(report, Period.of(report), gather(report)))
    if not any(getattr(report, name).strip() for name in TEXTS):
        raise Refused(EMPTY)
    if sha256 != seen:
        raise Refused(MOVED_ON)
    number = (FinishedReport.objects.filter(region=region).aggregate(last=Max("number"))["last"] or 0) + 1
    finished = FinishedReport.objects.create(
        report=report, region=region, number=number, content=content, sha256=sha256, corrects=report.corrects, by=by
    )
    job = ReportPrint.objects.create(finished=finished)
    report.closed_at, report._history_user = timezone.now(), by
    report.save()
    _say(report, finished, by)
    transaction.on_commit(lambda: _announce(job.pk))
    return finished


def _say(report, finished, by):
    """The record, and word to who may read it. A finished report is shared with them, so its title may be named."""
    detail = f"nummer {finished.number}, SHA-256 {finished.sha256}"
    if finished.corrects:
        detail += f", in plaats van nummer {finished.corrects.number}"
    audit.record("voortgangsrapportage afgerond", actor=by, region=report.region, subject=str(report.pk), detail=detail)
    readers = [person for person in who(rules.READ, report.region_id) if person.pk != by.pk]
    words = f"{report.title} is afgerond."
    if finished.corrects:
        words = (
            f"{report.title} is herzien: nummer {finished.number} komt in plaats van nummer {finished.corrects.number}."
        )
    tell(readers, text=words, path=report.path, topic=f"rapportage-{report.pk}", region=report.region, right=rules.READ)


@transaction.atomic
def correct(finished, *, by, why):
    """Begin a correction of a fixed report, as a draft with the same texts; one that is under way is given as it is."""
    FinishedReport.objects.select_for_update(of=("self",), no_key=True).get(pk=finished.pk)
    standing = RegionReport.objects.filter(corrects=finished, removed_at=None).select_related("region").first()
    if standing is not None:
        if standing.closed_at:
            raise Refused(NEWER)
        return standing
    before = finished.report
    report = RegionReport.objects.create(
        region=finished.region, period=before.period, corrects=finished, why=why, made_by=by, saved_by=by,
        is_demo=before.is_demo, **{name: getattr(before, name) for name in FIELDS},
    )  # fmt: skip
    audit.record(
        "herziening van een voortgangsrapportage begonnen", actor=by, region=report.region, subject=str(report.pk),
        detail=f"van nummer {finished.number}",
    )  # fmt: skip
    return report


@transaction.atomic
def print_again(finished, *, by):
    """Put a PDF that failed back in the queue; one that is made or waits stays as it is."""
    if PRINTS.again(Q(finished=finished)):
        audit.record(
            "PDF van een voortgangsrapportage opnieuw gevraagd",
            actor=by,
            region=finished.region,
            subject=str(finished.report_id),
        )
        transaction.on_commit(lambda: _announce(finished.print.pk))


def _announce(pk):
    from .tasks import announce

    announce(str(pk))
