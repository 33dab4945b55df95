"""What all items have in common: a place in a document, an identity that stays, an order, a history."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from ...documents.models import Document

TITLE_LENGTH = 200


class ItemQuerySet(models.QuerySet):
    """Questions about items."""

    def present(self):
        """The items that are not removed, in the order of their document."""
        return self.filter(removed_at__isnull=True).order_by("position", "id")


class Item(models.Model):
    """A row of structured content, owned by a document.

    `key` is what the item is called in the content tree, in blocks and in references: it stays the same in the copy
    that a next agenda begins with, so that versions are compared by it. `lock_version` counts the saves; a save names
    the one its form was filled from. A removed item keeps its row and can be brought back.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="+", verbose_name="document")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    title = models.CharField("titel", max_length=TITLE_LENGTH)
    position = models.PositiveIntegerField("plaats", default=0)
    lock_version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField("bewaard op", default=timezone.now)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    removed_at = models.DateTimeField("verwijderd op", null=True, blank=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["document", "key"], name="%(class)s_once_a_document")]
        indexes = [models.Index(fields=["document", "position", "id"], name="%(class)s_in_order")]

    def __str__(self):
        return self.title


def not_negative(field, name):
    """A constraint: the amount or number in `field` is not below zero."""
    return models.CheckConstraint(condition=Q(**{f"{field}__gte": 0}), name=name)
