"""An invitation to working text (trust.md § 2.6): whom, to what, for what, and up to and including which day."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from npvr.history import history

from ..models import Chapter, Document


class Level(models.TextChoices):
    """What somebody is invited to do; each includes the one before."""

    READ = "read", "lezen"
    COMMENT = "comment", "lezen en opmerkingen plaatsen"
    WRITE = "write", "lezen, opmerkingen plaatsen en schrijven"


class InvitationQuerySet(models.QuerySet):
    """Questions about invitations."""

    def standing(self, day=None):
        """Those that are in force on `day` (today in the Netherlands unless told); the last day counts."""
        return self.filter(ended_at=None, until__gte=day or timezone.localdate())


class Invitation(models.Model):
    """Somebody outside the core team is invited to the working text of a chapter, or of the whole document (`chapter`
    None).

    In force from the moment it is made up to and including `until` (Dutch days), unless it was ended. It gives only
    what the matrix marks with an i for what the person is to the region at that moment (governance/rights.py).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="invitations", verbose_name="document")
    chapter = models.ForeignKey(
        Chapter, models.PROTECT, null=True, blank=True, related_name="invitations", verbose_name="hoofdstuk"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="invitations", verbose_name="genodigde"
    )
    level = models.CharField("waarvoor", max_length=10, choices=Level)
    until = models.DateField("tot en met")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="uitgenodigd door"
    )
    invited_at = models.DateTimeField("uitgenodigd op", db_default=Now())
    ended_at = models.DateTimeField("beëindigd op", null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="beëindigd door"
    )

    objects = InvitationQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "uitnodiging", "uitnodigingen"
        constraints = [
            models.UniqueConstraint(
                fields=["document", "chapter", "person"], condition=Q(ended_at=None), nulls_distinct=False,
                name="invited_once_to_one_place",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="an_ended_invitation_says_by_whom",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["person"], condition=Q(ended_at=None), name="invitations_of_a_person"),
            models.Index(fields=["document", "-invited_at"], name="invitations_newest_first"),
        ]

    def __str__(self):
        return f"{self.person} in {self.document}"

    @property
    def stands(self):
        """Whether it is in force today."""
        return self.ended_at is None and self.until >= timezone.localdate()

    @property
    def path(self):
        """Where it leads: the chapter, or the document."""
        return f"{self.document.path}hoofdstukken/{self.chapter.slug}/" if self.chapter_id else self.document.path
