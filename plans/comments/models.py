"""Comments (opmerkingen): what somebody says about a passage, a chapter, an item or a version, and the answers to it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from governance.rights import which
from npvr.history import history

from ..documents.invitations.access import invited_to
from ..documents.models import Chapter, Document
from ..versions.models import Version

QUOTE_LENGTH = 2_000
TEXT_LENGTH = 10_000


class Outcome(models.TextChoices):
    """How a comment came to its end."""

    SETTLED = "settled", "afgehandeld"
    ACCEPTED = "accepted", "overgenomen"
    WITHDRAWN = "withdrawn", "ingetrokken"


class CommentQuerySet(models.QuerySet):
    """Questions about comments."""

    def threads(self):
        """What began a conversation; the answers stand with it."""
        return self.filter(thread=None)

    def visible_to(self, person):
        """The threads this person may read.

        Who reads the working text, by a seat or invited to the whole document, reads all of them; who is invited to a
        chapter those at the working text of that chapter. Anybody else reads, at a version they may see, what they began
        and what they are mentioned in: what a ministry or another region says is not for all the others.
        """
        inside = which(person, "plans.view_working_text")
        if inside.everywhere:
            return self
        versions = Version.objects.visible_to(person).values("pk")
        concerned = Q(written_by=person) | Q(mentions=person) | Q(answers__mentions=person)
        outside = self.model.objects.filter(concerned, version__in=versions).values("pk")
        found = Q(document__region_id__in=inside.region_ids) | Q(pk__in=outside)
        if places := invited_to(person, "plans.view_working_text"):
            of_text = Q(version=None)
            found |= Q(document__in=places.documents) & (of_text | Q(version__in=versions))
            found |= Q(chapter__in=places.chapters) & of_text
        return self.filter(found)


class Comment(models.Model):
    """A comment, or an answer to one (`thread`). Its text stays as its writer left it; a change is in its history.

    It is about a version, or else about the working text; there about a chapter, an item (by its `key`), or the whole.
    `quote` is the passage as it stood then, in plain words, and stays when the text is gone. `replacement` is what its
    writer proposes to put in place of the quote. Never deleted: a comment ends with an `outcome`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="comments", verbose_name="document")
    version = models.ForeignKey(
        Version, models.PROTECT, null=True, blank=True, related_name="comments", verbose_name="versie"
    )
    chapter = models.ForeignKey(
        Chapter, models.PROTECT, null=True, blank=True, related_name="comments", verbose_name="hoofdstuk"
    )
    item = models.UUIDField("onderdeel", null=True, blank=True)
    item_kind = models.CharField("soort onderdeel", max_length=20, blank=True)
    item_title = models.CharField("titel van het onderdeel", max_length=200, blank=True)
    thread = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="answers", verbose_name="antwoord op"
    )
    quote = models.TextField("passage", blank=True)
    replacement = models.TextField("voorstel", blank=True)
    text = models.TextField("opmerking", blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="geschreven door"
    )
    written_at = models.DateTimeField("geschreven op", db_default=Now())
    changed_at = models.DateTimeField("gewijzigd op", null=True, blank=True)
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+", verbose_name="genoemd", blank=True)
    outcome = models.CharField("uitkomst", max_length=10, choices=Outcome, blank=True)
    ended_at = models.DateTimeField("afgerond op", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="afgerond door"
    )
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    objects = CommentQuerySet.as_manager()
    history = history(m2m_fields=[mentions])

    class Meta:
        verbose_name, verbose_name_plural = "opmerking", "opmerkingen"
        constraints = [
            models.CheckConstraint(condition=~Q(thread=F("id")), name="comment_does_not_answer_itself"),
            models.CheckConstraint(
                condition=Q(thread=None) | Q(quote="", replacement="", outcome="", chapter=None, item=None),
                name="an_answer_only_answers",
            ),
            models.CheckConstraint(
                condition=Q(replacement="") | Q(chapter__isnull=False) & ~Q(quote=""),
                name="a_suggestion_replaces_a_passage",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", ended_at=None, ended_by=None)
                | ~Q(outcome="") & Q(ended_at__isnull=False, ended_by__isnull=False),
                name="an_ended_comment_says_when_and_by_whom",
            ),
            models.CheckConstraint(condition=~Q(text="") | ~Q(replacement=""), name="a_comment_says_something"),
        ]
        indexes = [
            models.Index(fields=["document", "-written_at"], condition=Q(thread=None), name="comments_newest_first"),
            models.Index(fields=["thread", "written_at"], name="answers_in_order"),
        ]

    def __str__(self):
        return f"opmerking van {self.written_by} bij {self.document}"

    @property
    def is_open(self):
        return not self.outcome

    @property
    def path(self):
        """The address of the conversation."""
        return f"{self.document.path}opmerkingen/{self.thread_id or self.pk}/"
