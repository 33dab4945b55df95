"""What changed, for who keeps something ready that was made from items (docs/decisions/0017-blocks-kept-ready.md)."""

import uuid

from django.db import models
from django.db.models.functions import Cast
from django.db.models.lookups import LessThan

EVERYTHING = uuid.UUID(int=0)
"""The scope of what stands in more documents than one: names of regions and organisations, objectives, seats …"""


class SnapshotBegins(models.Func):
    """The number of the oldest transaction that was still going on when this statement began."""

    template = "pg_snapshot_xmin(pg_current_snapshot())"
    output_field = models.CharField()


class SnapshotEnds(SnapshotBegins):
    """The number that the next transaction would have had when this statement began."""

    template = "pg_snapshot_xmax(pg_current_snapshot())"


def snapshot(edge):
    """The edge of this statement's snapshot as a number that `transaction` can be compared with."""
    return Cast(Cast(edge(), models.TextField()), models.BigIntegerField())


class ItemChangeQuerySet(models.QuerySet):
    """Questions about changes."""

    def settled(self):
        """Those whose transaction, and every one that began before it, has ended: nothing can come before them any more."""
        return self.filter(LessThan(models.F("transaction"), snapshot(SnapshotBegins)))


class ItemChange(models.Model):
    """A transaction changed items of a document (`scope`), or something that stands in all of them (`EVERYTHING`).

    Written by triggers alone, one row a transaction and scope, so nobody waits for another. `transaction` is its number
    in PostgreSQL; `mark` names the change where that number could come again, in a database that was restored.
    """

    scope = models.UUIDField()
    transaction = models.BigIntegerField()
    mark = models.UUIDField(db_default=models.Func(function="gen_random_uuid"))

    objects = ItemChangeQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = "wijziging van onderdelen", "wijzigingen van onderdelen"
        constraints = [models.UniqueConstraint(fields=["scope", "transaction"], name="change_once_a_transaction")]

    def __str__(self):
        return f"{self.scope} in {self.transaction}"
