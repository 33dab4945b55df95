"""The verbs of items: add, save, move, remove, bring back. Each keeps history and person; nobody overwrites anybody."""

import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..documents.models import Document
from .models import Activity, Goal, Indicator, Lever, ObjectiveWeight, PrincipleAnswer

MOST_ITEMS = 10_000
"""Items of one kind in one document; beyond it a list is no list any more."""


@dataclass(frozen=True)
class Changed:
    """Somebody saved the item since the form was filled: nothing was overwritten. `current` is how it stands now."""

    current: object


@transaction.atomic
def add_item(item, *, by, related=None):
    """Put a new item at the end of its document; `related` holds the sets of its many-to-many fields by name."""
    lock(item.document)
    same = type(item).objects.filter(document=item.document)
    if same.count() >= MOST_ITEMS:
        raise Refused("Dit document heeft zoveel onderdelen van deze soort dat er geen meer bij past.")
    item.position = (same.aggregate(last=Max("position"))["last"] or 0) + 1
    _keep(item, by, "toegevoegd", related)
    return item


@transaction.atomic
def save_item(item, *, by, base, related=None, reason="gewijzigd"):
    """Save the item's fields if save number `base` is still the newest: the item, or `Changed`.

    One conditional UPDATE decides (as with the text of a chapter). `related` holds the sets of many-to-many fields that
    change with it, by name. An item that was removed meanwhile is refused.
    """
    won = type(item).objects.filter(pk=item.pk, lock_version=base, removed_at=None).update(lock_version=base + 1)
    if not won:
        current = type(item).objects.get(pk=item.pk)
        if current.removed_at:
            raise Refused("Dit is intussen verwijderd. Breng het terug om het te wijzigen.")
        return Changed(current)
    item.lock_version = base + 1
    _keep(item, by, reason, related)
    return item


@transaction.atomic
def add_with_rows(item, rows, *, by, related=None):
    """Put a new item at the end of its document, with the rows that belong to it: a list for each model."""
    add_item(item, by=by, related=related)
    _keep_rows(item, rows, by)
    return item


@transaction.atomic
def save_with_rows(item, rows, *, by, base, related=None):
    """Save an item and the rows that belong to it if save number `base` is still the newest: the item, or `Changed`.

    `rows` holds for each model the rows to keep, in their order; those that are not among them are taken away, and
    keep their row in the table. The item's save number stands for its rows as well.
    """
    outcome = save_item(item, by=by, base=base, related=related)
    if not isinstance(outcome, Changed):
        _keep_rows(item, rows, by)
    return outcome


def _keep_rows(item, rows, by):
    for model, kept in rows.items():
        owner = owner_field(model, item)
        gone = model.objects.filter(**{owner: item}, removed_at=None).exclude(pk__in=[row.pk for row in kept])
        for row in gone:
            row.removed_at = timezone.now()
            _write_row(row, by, "weggehaald")
        for position, row in enumerate(kept, start=1):
            setattr(row, owner, item)
            is_new = row._state.adding
            row.position, row.removed_at = position, None
            if is_new or _differs(row):
                _write_row(row, by, "toegevoegd" if is_new else "gewijzigd")


def owner_field(model, item):
    """The name of the field by which rows of this model belong to the item."""
    return next(field.name for field in model._meta.fields if field.related_model is type(item))


def _differs(row):
    stored = type(row).objects.get(pk=row.pk)
    return any(getattr(row, field.attname) != getattr(stored, field.attname) for field in row._meta.concrete_fields)


def _write_row(row, by, reason):
    row._history_user, row._change_reason = by, reason
    row.save()


def _keep(item, by, reason, related):
    """Write the item with one row of history, many-to-many fields included."""
    if hasattr(item, "saved_at"):
        item.saved_at, item.saved_by = timezone.now(), by
    item.skip_history_when_saving = True
    item.save()
    for name, chosen in (related or {}).items():
        getattr(item, name).set(chosen)
    del item.skip_history_when_saving
    item._history_user, item._change_reason = by, reason
    item.save()


@transaction.atomic
def move_item(item, *, by, to_index):
    """Put an item at place `to_index` (from 0) among the present items of its kind in the document."""
    lock(item.document)
    others = list(type(item).objects.filter(document=item.document).present().exclude(pk=item.pk))
    others.insert(max(0, min(to_index, len(others))), item)
    for position, one in enumerate(others, start=1):
        if one.position != position:
            type(item).objects.filter(pk=one.pk).update(position=position)
            one.position = position
    item._history_user, item._change_reason = by, "verplaatst"
    item.save(update_fields=["position"])


@transaction.atomic
def shift_item(item, direction, *, by):
    """Move an item one place "up" or "down"."""
    if direction not in {"up", "down"}:
        raise Refused("Die verplaatsing bestaat niet.")
    lock(item.document)
    present = list(type(item).objects.filter(document=item.document).present().values_list("pk", flat=True))
    move_item(item, by=by, to_index=present.index(item.pk) + (1 if direction == "down" else -1))


@transaction.atomic
def remove_item(item, *, by, to=None):
    """Take an item out; its row, history and links stay, so that it can be brought back.

    With `to`, another challenge or goal, what hangs on it moves there first.
    """
    if to is not None:
        move_what_hangs(item, to, by=by)
    _set_removed(item, timezone.now(), by, "verwijderd")


@transaction.atomic
def bring_back_item(item, *, by):
    """Put a removed item back where it was."""
    _set_removed(item, None, by, "teruggezet")


@transaction.atomic
def move_what_hangs(item, to, *, by):
    """Let everything that refers to a challenge or goal refer to another of the same kind; each keeps its history.

    An activity that has an effect on both goals keeps one, with both texts. Whoever is writing in one of them finds out
    when saving.
    """
    if type(to) is not type(item) or to.document_id != item.document_id or to.removed_at or to.pk == item.pk:
        raise Refused("Daar kan niets naartoe: kies een ander.")
    lock(item.document)
    reason = f"“{item.title[:80]}” vervangen door “{to.title[:80]}”"
    if isinstance(item, Goal):
        for activity in Activity.objects.filter(effects__goal=item).distinct():
            _move_effect(activity, item, to, by, reason)
        _relink(Indicator.objects.filter(goals=item), "goals", item, to, by, reason)
    else:
        for model in (Goal, Lever, Activity):
            _relink(model.objects.filter(challenges=item), "challenges", item, to, by, reason)


def _relink(owners, name, item, to, by, reason):
    for owner in owners:
        chosen = {*getattr(owner, name).all(), to} - {item}
        owner.lock_version += 1
        _keep(owner, by, reason, {name: chosen})


def _move_effect(activity, goal, to, by, reason):
    effect = activity.effects.get(goal=goal)
    other = activity.effects.filter(goal=to).first()
    if other is None:
        effect.goal = to
        _write_row(effect, by, reason)
    else:
        other.effect = "\n\n".join(dict.fromkeys(text for text in (other.effect, effect.effect) if text))
        _write_row(other, by, reason)
        effect._history_user, effect._change_reason = by, reason
        effect.delete()
    activity.lock_version += 1
    _keep(activity, by, reason, None)


def _set_removed(item, moment, by, reason):
    item.removed_at = moment
    item.lock_version += 1
    item._history_user, item._change_reason = by, reason
    item.save(update_fields=["removed_at", "lock_version"])
    kind = str(item._meta.verbose_name)
    audit.record(f"{kind} {reason}", actor=by, region=region_of(item), subject=str(item)[:200])


def region_of(item):
    """The region whose document the item, or the activity or programme it is a part of, belongs to."""
    for name in ("document", "activity", "programme", "indicator"):
        if hasattr(item, name):
            owner = getattr(item, name)
            return owner.region if isinstance(owner, Document) else region_of(owner)
    raise TypeError(f"{type(item).__name__} belongs to no region")


def lock(document):
    """Hold the document's row, so that two people get two places."""
    Document.objects.select_for_update().get(pk=document.pk)


# --- what region and rijk agree on --------------------------------------------------------------------------------------
@transaction.atomic
def weigh_objectives(document, weights, *, by, base):
    """Write how much weight each objective gets: {objective: (percent, reason)}, or an empty dict for no weights yet.

    `base` is the `weights_mark` that the form was filled from; answers `Changed` with the weights of now otherwise.
    Refuses weights that do not add up to 100 percent.
    """
    lock(document)
    stored = list(document.objective_weights.select_related("objective"))
    if weights_mark(stored) != base:
        return Changed(stored)
    if weights and sum(percent for percent, _ in weights.values()) != WHOLE:
        raise Refused("Samen zijn de gewichten 100 %.")
    now = {weight.objective_id: weight for weight in stored}
    for objective, (percent, reason) in weights.items():
        weight = now.pop(objective.pk, None) or ObjectiveWeight(document=document, objective=objective)
        if weight._state.adding or (weight.percent, weight.reason) != (percent, reason):
            weight.percent, weight.reason = percent, reason
            _write_row(weight, by, "gewogen")
    for weight in now.values():
        weight._history_user, weight._change_reason = by, "weging weggehaald"
        weight.delete()
    return weights


WHOLE = 100
"""Percent: what the weights of the three objectives add up to."""


def weights_mark(weights):
    """A short mark of how the weights stand, so that a form notices that somebody else changed them."""
    stand = sorted((weight.objective_id, weight.percent, weight.reason) for weight in weights)
    return hashlib.sha256(repr(stand).encode()).hexdigest()[:16]


@transaction.atomic
def answer_principle(document, principle, side, text, *, by, base):
    """Write what one side does with a principle if save number `base` is still the newest: the answer, or `Changed`.

    Base 0 is that nothing was written yet.
    """
    lock(document)
    answer = document.principle_answers.filter(principle=principle, side=side).first()
    if (answer.lock_version if answer else 0) != base:
        return Changed(answer)
    answer = answer or PrincipleAnswer(document=document, principle=principle, side=side, lock_version=0)
    answer.text, answer.lock_version = text, base + 1
    _write_row(answer, by, "gewijzigd" if base else "toegevoegd")
    return answer
