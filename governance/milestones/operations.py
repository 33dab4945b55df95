"""The verbs of milestones: add, change, done, open again, drop, a region's own date, and what was waited for is there.

Each locks what it changes, keeps history with who and why, and is recorded. A milestone that is done may set others free:
the core team then hears once that they can go on (telling.py).
"""

from django.db import IntegrityError, transaction
from django.utils import timezone

from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from .. import audit
from ..meetings.operations.held import Outdated, checked, keep
from ..models.milestones import Milestone, MilestoneState, RegionCourse, Wait
from .telling import tell_who_can_go_on
from .when import in_words

__all__ = ["Outdated", "add", "change", "drop", "mark_done", "meet_wait", "reopen", "set_own_date"]

MOST = 400
"""So many milestones a region, or the programme, has at most."""
MOST_WAITS = 20
EACH_REGION = "Deze mijlpaal bereikt elke regio zelf: de regio meldt op haar eigen tijdpad dat het gedaan is."
NOT_OF_THE_REGION = "Deze mijlpaal is van het hele programma. Het programmateam houdt de stand bij."
LOOP = "Dan wachten mijlpalen op elkaar in een kring: {chain}. Haal er een weg."


def _lane(region):
    """Every milestone of one lane, locked in a fixed order, so that two changes can't make a loop between them."""
    rows = Milestone.objects.select_for_update().filter(region=region).order_by("pk")
    return {one.pk: one for one in rows}


def add(region, *, by, title, when, on=(), words=(), note="", source="", each_region=False, token=None):
    """Add a milestone to a region's path, or to the programme (None). The same `token` again gives the first one.

    Refuses more than MOST, and more than MOST_WAITS things to wait for.
    """
    row = Milestone(region=region, made_by=by, each_region=each_region and region is None)
    _fill(row, title, when, note, source)
    if token:
        row.token = token
    try:
        with transaction.atomic():
            lane = _lane(region)
            if len(lane) >= MOST:
                raise Refused(f"Een tijdpad heeft hoogstens {MOST} mijlpalen.")
            keep(row, by, "toegevoegd", force_insert=True)
            _keep_waits(row, on, words, lane, by)
            audit.record("mijlpaal toegevoegd", actor=by, region=region, subject=title, detail=str(when))
    except IntegrityError:
        first = Milestone.objects.filter(token=row.token, made_by=by).first()
        if first is None:
            raise
        return first
    return row


@transaction.atomic
def change(milestone, *, by, base, title, when, on=(), words=(), note="", source="", each_region=None):
    """Change a milestone and what it waits for. Refuses when somebody saved since `base` (Outdated), and a loop of waiting."""
    lane = _lane(milestone.region)
    row = checked(lane[milestone.pk], base, by=by)
    row.region = milestone.region
    if each_region is not None and row.region_id is None:
        if each_region and row.state == MilestoneState.DONE:
            raise Refused("Deze mijlpaal is al gedaan voor het hele programma. Heropen haar eerst.")
        if row.each_region and not each_region and RegionCourse.objects.filter(milestone=row).exists():
            raise Refused("Regio's hebben bij deze mijlpaal al iets gemeld. Zij blijft van elke regio zelf.")
        row.each_region = each_region
    _fill(row, title, when, note, source)
    keep(row, by, "gewijzigd")
    _keep_waits(row, on, words, lane, by)
    audit.record("mijlpaal gewijzigd", actor=by, region=row.region, subject=title, detail=str(when))
    return row


def _fill(row, title, when, note, source):
    row.title, row.note, row.source = title, note, source
    _set_when(row, when)


def _set_when(row, when):
    row.precision, row.words = when.precision, when.words
    row.first_day, row.last_day = when.first_day, when.last_day


def _keep_waits(row, on, words, lane, by):
    """Make what it waits for what was asked: other milestones by id, and words. Refuses itself, a stranger and a loop."""
    wanted = dict.fromkeys(on)
    said = dict.fromkeys(filter(None, (" ".join(one.split()) for one in words)))
    if len(wanted) + len(said) > MOST_WAITS:
        raise Refused(f"Een mijlpaal wacht op hoogstens {MOST_WAITS} dingen.")
    if row.pk in wanted:
        raise Refused("Een mijlpaal kan niet op zichzelf wachten.")
    known = set(lane) | set(Milestone.objects.filter(region=None, pk__in=wanted).values_list("pk", flat=True))
    if set(wanted) - known:
        raise Refused("Een mijlpaal waarop wordt gewacht is er niet meer. Kies opnieuw.")
    _refuse_loop(row, wanted, lane)
    there = list(Wait.objects.filter(milestone=row))
    for one in there:
        if one.on_id not in wanted if one.on_id else one.words not in said:
            one._history_user = by
            one.delete()
    kept_on, kept_words = {one.on_id for one in there}, {one.words for one in there}
    for pk in [pk for pk in wanted if pk not in kept_on]:
        keep(Wait(milestone=row, on_id=pk), by, "wacht op")
    for said_words in [one for one in said if one not in kept_words]:
        keep(Wait(milestone=row, words=said_words), by, "wacht op")


def _refuse_loop(row, wanted, lane):
    """Follow what is waited for within the lane, which is locked; the programme never waits for a region."""
    after = {}
    for waiting, on in Wait.objects.filter(milestone__in=lane, on__in=lane).values_list("milestone_id", "on_id"):
        if waiting != row.pk:
            after.setdefault(waiting, []).append(on)
    trails, seen = [(one, (one,)) for one in wanted], set()
    while trails:
        here, trail = trails.pop()
        if here == row.pk:
            names = [row.title, *(lane[pk].title for pk in trail)]
            raise Refused(LOOP.format(chain=" wacht op ".join(f"“{name}”" for name in names)))
        if here not in seen:
            seen.add(here)
            trails += [(next_one, (*trail, next_one)) for next_one in after.get(here, ())]


# --- how far it is ----------------------------------------------------------------------------------------------------
def _course(milestone, region, base, by):
    """The row that holds the state, locked and counted: the region's own word of a programme's milestone, or itself.

    A region that said nothing yet has base 0. Refuses what is not for this place to say.
    """
    row = Milestone.objects.select_for_update(of=("self",)).select_related("region").get(pk=milestone.pk)
    if region is None or row.region_id is not None:
        return checked(row, base, by=by)
    if not row.each_region:
        raise Refused(NOT_OF_THE_REGION)
    own = RegionCourse.objects.select_for_update().filter(milestone=row, region=region).first()
    own = own or RegionCourse(milestone=row, region=region, lock_version=0)
    own.milestone = row
    return checked(own, base, by=by)


def _milestone_of(course):
    return course.milestone if isinstance(course, RegionCourse) else course


def _finish(course, region, by, what, detail):
    one = _milestone_of(course)
    keep(course, by, what)
    audit.record(f"mijlpaal {what}", actor=by, region=region or one.region, subject=one.title, detail=detail)


@transaction.atomic
def mark_done(milestone, region, *, by, base, on):
    """It was done on the day `on`. Refuses a day that is still to come, one that is done already, and one that was dropped."""
    course = _course(milestone, region, base, by)
    row = _milestone_of(course)
    if region is None and row.each_region:
        raise Refused(EACH_REGION)
    if on > timezone.localdate():
        raise Refused("Deze dag moet nog komen. Meld het gedaan zodra het gedaan is.")
    if course.state == MilestoneState.DONE:
        raise Refused("Deze mijlpaal is al gedaan.")
    if MilestoneState.DROPPED in {course.state, row.state}:
        raise Refused("Deze mijlpaal is vervallen. Heropen haar eerst.")
    course.state, course.done_on, course.why, course.is_demo = MilestoneState.DONE, on, "", False
    _finish(course, region, by, "gedaan", date_nl(on))
    tell_who_can_go_on(row, region or row.region, by)
    return course


@transaction.atomic
def reopen(milestone, region, *, by, base):
    """It is to be done after all. Refuses one that is open."""
    course = _course(milestone, region, base, by)
    if course.state == MilestoneState.PLANNED:
        raise Refused("Deze mijlpaal staat nog open.")
    course.state, course.done_on, course.why = MilestoneState.PLANNED, None, ""
    _finish(course, region, by, "heropend", "")
    return course


@transaction.atomic
def drop(milestone, region, *, by, base, why):
    """It need not be done any more, and why. Refuses one that is done or dropped already."""
    course = _course(milestone, region, base, by)
    if course.state == MilestoneState.DONE:
        raise Refused("Deze mijlpaal is gedaan en kan niet meer vervallen.")
    if course.state == MilestoneState.DROPPED:
        raise Refused("Deze mijlpaal is al vervallen.")
    course.state, course.done_on, course.why = MilestoneState.DROPPED, None, why
    _finish(course, region, by, "vervallen", why)
    return course


@transaction.atomic
def set_own_date(milestone, region, *, by, base, when, source=""):
    """The region's own date for a milestone of the programme; None gives it back to the programme's date."""
    course = _course(milestone, region, base, by)
    if isinstance(course, Milestone):
        raise Refused("Deze mijlpaal is van de regio zelf. Wijzig de mijlpaal.")
    if when is None:
        course.precision, course.words, course.first_day, course.last_day = "", "", None, None
        words = "die van het programma"
    else:
        _set_when(course, when)
        words = in_words(course.precision, course.first_day, course.last_day, course.words)
    course.source = source if course.precision else ""
    _finish(course, region, by, "eigen datum", words)
    return course


@transaction.atomic
def meet_wait(milestone, wait_pk, *, by):
    """What was waited for in words is there since today; doing it again takes that back. Refuses what isn't waited for."""
    row = Milestone.objects.select_for_update(of=("self",)).select_related("region").get(pk=milestone.pk)
    wait = Wait.objects.select_for_update().filter(milestone=row, pk=wait_pk, on=None).first()
    if wait is None:
        raise Refused("Hierop wordt niet meer gewacht.")
    wait.met_on = None if wait.met_on else timezone.localdate()
    keep(wait, by, "is er" if wait.met_on else "is er nog niet")
    audit.record(
        "mijlpaal: waarop werd gewacht is er" if wait.met_on else "mijlpaal: wacht weer", actor=by, region=row.region,
        subject=row.title, detail=wait.words,
    )  # fmt: skip
    if wait.met_on:
        tell_who_can_go_on(row, row.region, by, itself=True)
    return wait
