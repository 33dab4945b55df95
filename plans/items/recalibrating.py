"""Herijken: a round in which every item of a document gets its mark, and the verbs of such a round.

The round starts from a version; this package does not know versions, so the caller hands over its content tree as
`base`. What a mark may be follows from how the item stands against that tree (`Standing`).
"""

import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from governance import audit
from npvr.access import Refused

from ..content.items.comparison import compare_items
from ..documents.models import DocumentKind
from . import operations
from .models import Activity, ActivityGoal, Challenge, Goal, Indicator, Lever, Mark, Recalibration, RecalibrationMark
from .models import RunningProgramme as Programme

REASON_LENGTH = 2_000
KINDS = {
    DocumentKind.PLAN: {
        "challenges": Challenge, "levers": Lever, "goals": Goal, "programmes": Programme, "indicators": Indicator,
    },
    DocumentKind.AGENDA: {"activities": Activity},
}  # fmt: skip
"""The items that a document owns and that a round goes through, by their list in the tree."""


@dataclass(frozen=True)
class Standing:
    """How an item stands against the base: `state` is same | changed | gone | new; `change` is the comparison."""

    kind: str
    word: str
    key: str
    title: str
    state: str
    change: object = None
    mark: RecalibrationMark | None = None

    @property
    def choices(self):
        """The marks that fit."""
        if self.state == "new":
            return [Mark.NEW]
        return [Mark.STOPPED] if self.state == "gone" else [Mark.CONTINUED, Mark.CHANGED, Mark.STOPPED]

    @property
    def proposal(self):
        """The mark that follows from how it stands; nobody has given it yet."""
        return {"new": Mark.NEW, "gone": Mark.STOPPED, "changed": Mark.CHANGED, "same": Mark.CONTINUED}[self.state]

    @property
    def is_marked(self):
        """Whether it has a mark that (still) fits."""
        return self.mark is not None and self.mark.mark in self.choices


# --- how everything stands -------------------------------------------------------------------------------------------
def standings(document, base, tree, marks):
    """A `Standing` for each item that the document owns or that the base had; in the order of the page.

    `base` and `tree` are content trees, of the version the round starts from and of the document now; `marks` the
    marks of the round. Amounts of years outside the document, and reports, did not come along to a next agenda and
    are no change.
    """
    given = {str(mark.item): mark for mark in marks}
    before = as_carried_over(base, tree)
    kinds = KINDS[document.kind]
    own = _own(tree["document"]["region"]["name"])
    changes = {
        change.id: change for kind in compare_items(before, tree) for change in kind.changed if kind.kind in kinds
    }
    found = []
    for name in kinds:
        olds, news = (
            {item["id"]: item for item in one["items"].get(name) or [] if own(item)} for one in (before, tree)
        )
        for key in [*news, *(key for key in olds if key not in news)]:
            item, change = news.get(key) or olds[key], changes.get(key)
            found.append(
                Standing(
                    kind=name, word=_word(name, item), key=key, title=item["title"], state=_state(key, olds, news, change),
                    change=change, mark=given.get(key),
                )
            )  # fmt: skip
    return found


WORDS = {
    "challenges": "opgave", "levers": "knop", "goals": "doel", "programmes": "lopend traject",
    "indicators": "indicator", "activities": "activiteit",
}  # fmt: skip


def _word(kind, item):
    return "kans" if kind == "challenges" and item.get("kind") == "opportunity" else WORDS[kind]


def _own(region):
    """Whether the document's region leads the item: a shared activity of another region is marked over there."""
    return lambda item: item.get("region") in {None, "", region}


def _state(key, olds, news, change):
    if key not in olds:
        return "new"
    if key not in news:
        return "gone"
    return "changed" if change is not None and change.state == "changed" else "same"


def as_carried_over(base, tree):
    """The base as a next agenda takes it along: without reports, and with amounts of its own years only."""
    if base["document"]["period"] == tree["document"]["period"]:
        return base
    period = tree["document"]["period"]
    first, last = int(period["from"][:4]), int(period["to"][:4])

    def within(years):
        return [year for year in years if first <= year["year"] <= last]

    activities = [
        activity
        | {
            "report": None,
            "costs": within(activity["costs"]),
            "contributions": [
                one | {"years": within(one["years"])} for one in activity["contributions"]
            ],
        }
        for activity in base["items"].get("activities") or []
    ]  # fmt: skip
    return base | {"items": base["items"] | {"activities": activities}}


# --- the verbs -------------------------------------------------------------------------------------------------------
def open_round(document):
    """The round that is going on in the document, or None."""
    return Recalibration.objects.filter(document=document, ended_at=None).first()


@transaction.atomic
def begin(document, *, base, number, sha256, by):
    """Begin a round from the version with this id, number and hash; refuses a second one at the same time."""
    operations.lock(document)
    if open_round(document) is not None:
        raise Refused("Er loopt al een herijking van dit document.")
    begun = Recalibration(document=document, base=base, base_number=number, base_sha256=sha256, begun_by=by)
    begun._history_user, begun._change_reason = by, "begonnen"
    begun.save()
    audit.record("herijking begonnen", actor=by, region=document.region, subject=str(document), detail=sha256)
    return begun


@transaction.atomic
def give_mark(recalibration, standing, *, mark, reason, seen, by):
    """Give an item its mark: the `RecalibrationMark`, or `Changed` where somebody marked it since `seen`.

    `seen` is the lock version of the mark the form was filled from; 0 for none. Refuses a mark that doesn't fit how
    the item stands, and any but "gaat door" without a reason.
    """
    _hold(recalibration)
    reason = reason.replace("\x00", "").strip()
    _check(standing, mark, reason)
    current = RecalibrationMark.objects.filter(recalibration=recalibration, item=standing.key).first()
    if (current.lock_version if current else 0) != seen:
        return operations.Changed(current)
    given = current or RecalibrationMark(recalibration=recalibration, item=standing.key, lock_version=0)
    given.mark, given.reason, given.lock_version = mark, reason, given.lock_version + 1
    given._history_user, given._change_reason = by, "gemerkt"
    given.save()
    return given


def _check(standing, mark, reason):
    if mark not in standing.choices:
        raise Refused("Dat past niet bij dit onderdeel. Kies een van de mogelijkheden.")
    if mark != Mark.CONTINUED and not reason:
        raise Refused("Schrijf erbij waarom.")
    if len(reason) > REASON_LENGTH:
        raise Refused(f"De reden is te lang: {len(reason)} tekens. Er passen er {REASON_LENGTH}.")


@transaction.atomic
def continue_many(recalibration, chosen, *, by):
    """Mark these items "gaat door"; gives their number. What has a mark already keeps it.

    Refuses, for all of them together, what is new or gone: that needs a reason of its own.
    """
    _hold(recalibration)
    if any(Mark.CONTINUED not in one.choices for one in chosen):
        raise Refused("Wat nieuw is of verwijderd, krijgt een eigen merk met een reden. Vink dat uit.")
    marked = set(
        RecalibrationMark.objects.filter(recalibration=recalibration).values_list("item", flat=True)
    )  # fmt: skip
    rows = [
        RecalibrationMark(recalibration=recalibration, item=one.key, mark=Mark.CONTINUED)
        for one in chosen
        if one.key not in {str(key) for key in marked}
    ]
    bulk_create_with_history(rows, RecalibrationMark, default_user=by, default_change_reason="samen gemerkt")
    return len(rows)


@transaction.atomic
def end(recalibration, found, *, by):
    """End the round: what stops is taken out of the document, with its mark in the tree. Gives what was taken out.

    `found` are the standings now. Refuses while anything has no mark that fits, and while an activity that goes on
    hangs on a goal that stops.
    """
    _hold(recalibration)
    document = recalibration.document
    open_ones = [one for one in found if not one.is_marked]
    if open_ones:
        raise Refused(f"{_counted(len(open_ones))} nog geen merk dat past. Merk eerst alles.")
    stopped = [one for one in found if one.mark.mark == Mark.STOPPED and one.state != "gone"]
    _check_goals(document, stopped)
    for name, model in KINDS[document.kind].items():
        keys = [one.key for one in stopped if one.kind == name]
        for item in model.objects.filter(document=document, key__in=keys, removed_at=None).select_related(
            "document__region"
        ):
            operations.remove_item(item, by=by)
    known = [one.key for one in found]
    recalibration.marks.exclude(item__in=known).delete()  # of what came and went again within the round
    recalibration.ended_at = timezone.now()
    recalibration._history_user, recalibration._change_reason = by, "afgerond"
    recalibration.save(update_fields=["ended_at"])
    audit.record("herijking afgerond", actor=by, region=document.region, subject=str(document))
    return stopped


@transaction.atomic
def abandon(recalibration, *, left, seen, by):
    """End a round that was begun by mistake: its marks stay in the tables and in history, and count nowhere any more.

    `left` says what it leaves behind now, `seen` what the person saw when deciding (`Left.stamp`). Refuses where these
    differ, so that nobody undoes a mark that came meanwhile unseen, and a round that ended.
    """
    _hold(recalibration)
    if left.stamp != seen:
        raise Refused("Er is intussen iets veranderd. Kijk hieronder nog eens wat er gebeurt, en kies dan opnieuw.")
    recalibration.ended_at, recalibration.abandoned = timezone.now(), True
    recalibration._history_user, recalibration._change_reason = by, "ongedaan gemaakt"
    recalibration.save(update_fields=["ended_at", "abandoned"])
    document = recalibration.document
    audit.record("herijking ongedaan gemaakt", actor=by, region=document.region, subject=str(document))


@dataclass(frozen=True)
class Left:
    """What undoing a round leaves as it is: items that differ from the base; and what goes: the marks given."""

    changed: list
    marked: int
    stamp: str


def left_behind(found):
    """What stays and what goes when the round with these standings is undone."""
    changed = [one for one in found if one.state != "same"]
    marks = sorted((one.key, one.mark.lock_version) for one in found if one.mark is not None)
    states = sorted((one.key, one.state) for one in changed)
    return Left(changed, len(marks), hashlib.sha256(repr((marks, states)).encode()).hexdigest()[:16])


def _counted(number):
    return "1 onderdeel heeft" if number == 1 else f"{number} onderdelen hebben"


def _check_goals(document, stopped):
    keys = [one.key for one in stopped if one.kind == "goals"]
    hanging = (
        ActivityGoal.objects.filter(goal__document=document, goal__key__in=keys, activity__removed_at=None)
        .exclude(Q(activity__ruled_state="stopped"))
        .select_related("goal", "activity")
        .order_by("goal__position", "activity__position")[:5]
    )
    if hanging:
        names = "; ".join(f"“{one.activity.title}” aan “{one.goal.title}”" for one in hanging)
        raise Refused(f"Er hangen nog activiteiten aan doelen die stoppen: {names}. Hang die eerst aan een ander doel.")


def _hold(recalibration):
    """Hold the round's row, so that nobody marks in a round that somebody else is ending; refuses one that ended."""
    current = Recalibration.objects.select_for_update().get(pk=recalibration.pk)
    if current.ended_at:
        raise Refused(f"Deze herijking is intussen {'ongedaan gemaakt' if current.abandoned else 'afgerond'}.")
