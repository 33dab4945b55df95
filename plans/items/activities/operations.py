"""The verbs of activities, contributions and results. Each is one transaction, keeps history and overwrites nobody."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..models import ActivityGoal, ContributionState
from ..operations import Changed, add_item, lock, save_item

MOST_PARTS = 200
"""Contributions or results of one activity; more than that is a programme, not an activity."""


@transaction.atomic
def add_activity(activity, *, by, related=None, effects=None, costs=None):
    """Put a new activity in its agenda. `effects`: goal → (strength, text); `costs`: year → amount in euro."""
    add_item(activity, by=by, related=related)
    _keep_effects(activity, effects, by)
    _keep_amounts(activity.costs, costs, by)
    return activity


@transaction.atomic
def save_activity(activity, *, by, base, related=None, effects=None, costs=None, reason="gewijzigd"):
    """Save an activity if save number `base` is still the newest: the activity, or `Changed`.

    A goal or year that `effects` or `costs` name with None is taken away; what they don't name stays.
    """
    outcome = save_item(activity, by=by, base=base, related=related, reason=reason)
    if not isinstance(outcome, Changed):
        _keep_effects(activity, effects, by)
        _keep_amounts(activity.costs, costs, by)
    return outcome


def _keep_effects(activity, effects, by):
    stored = {one.goal_id: one for one in activity.effects.all()} if effects else {}
    for goal, chosen in (effects or {}).items():
        row = stored.get(goal.pk)
        if chosen is None:
            if row:
                _write(row, by, delete=True)
            continue
        strength, text = chosen
        if row is None:
            row = ActivityGoal(activity=activity, goal=goal)
        if row._state.adding or (row.strength, row.effect) != (strength, text):
            row.strength, row.effect = strength, text
            _write(row, by)


def _keep_amounts(rows, amounts, by):
    """Bring the rows of years in line with `amounts`: year → euro, None to take it away."""
    stored = {row.year: row for row in rows.all()} if amounts else {}
    for year, amount in (amounts or {}).items():
        row = stored.get(year)
        if amount is None:
            if row:
                _write(row, by, delete=True)
            continue
        if row is None:
            row = rows.model(**{rows.field.name: rows.instance}, year=year)
        if row.amount != amount:
            row.amount = amount
            _write(row, by)


def _write(row, by, *, delete=False):
    row._history_user = by
    row.delete() if delete else row.save()


# --- contributions and results ----------------------------------------------------------------------------------------
@transaction.atomic
def add_part(part, *, by, amounts=None):
    """Put a new contribution (with its `amounts`: year → euro) or result at the end of its activity."""
    lock(part.activity.document)
    same = type(part).objects.filter(activity=part.activity)
    if same.count() >= MOST_PARTS:
        many = type(part)._meta.verbose_name_plural
        raise Refused(f"Deze activiteit heeft al {MOST_PARTS} {many}. Meer passen er niet bij.")
    part.position = (same.aggregate(last=Max("position"))["last"] or 0) + 1
    part._history_user, part._change_reason = by, "toegevoegd"
    part.save()
    if amounts:
        _keep_amounts(part.years, amounts, by)
    return part


@transaction.atomic
def save_part(part, *, by, base, amounts=None, reason="gewijzigd"):
    """Save a contribution or result if save number `base` is still the newest: the part, or `Changed`."""
    outcome = save_item(part, by=by, base=base, reason=reason)
    if amounts and not isinstance(outcome, Changed):
        _keep_amounts(part.years, amounts, by)
    return outcome


@transaction.atomic
def set_contribution_state(contribution, *, state, on, reason, by, base, before=None):
    """Record that a contribution is wished, promised, granted or not possible now, since when, and who recorded it.

    `before` is the state it had, where the instance already holds the new one.
    """
    before = ContributionState(before or contribution.state).label
    contribution.state, contribution.state_on, contribution.reason = state, on, reason
    contribution.state_by = by
    after = contribution.get_state_display()
    outcome = save_item(contribution, by=by, base=base, reason=f"stand: van {before} naar {after}")
    if not isinstance(outcome, Changed):
        subject = f"{contribution.contributor}: {contribution.activity.title}"
        audit.record(f"bijdrage {after}", actor=by, region=contribution.activity.document.region, subject=subject)
    return outcome


def begin_state(contribution, *, by):
    """Give a new contribution the day and the person of its state; a wish counts from today."""
    contribution.state_on = contribution.state_on or timezone.localdate()
    contribution.state_by = by
    if contribution.state != ContributionState.NOT_NOW:
        contribution.reason = ""
