"""The verbs of items: add, save, move, remove, bring back. Each keeps history and person; nobody overwrites anybody."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from governance import audit
from npvr.access import Refused

from ..documents.models import Document

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
def remove_item(item, *, by):
    """Take an item out; its row, history and links stay, so that it can be brought back."""
    _set_removed(item, timezone.now(), by, "verwijderd")


@transaction.atomic
def bring_back_item(item, *, by):
    """Put a removed item back where it was."""
    _set_removed(item, None, by, "teruggezet")


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
