"""Where the region wants to go: opgaven and kansen, knoppen, goals, the weight of the objectives, the principles."""

import uuid

from django.db import models
from django.db.models import Q

from npvr.history import history
from regions.models import Objective, Principle

from ...documents.models import Document
from .item import Item


class ChallengeKind(models.TextChoices):
    """A challenge or an opportunity for twenty years."""

    CHALLENGE = "challenge", "opgave"
    OPPORTUNITY = "opportunity", "kans"


class Challenge(Item):
    """An opgave or kans of the plan: what is the matter, how we know, and the objectives it touches (domain.md § 2)."""

    kind = models.CharField("soort", max_length=12, choices=ChallengeKind, default=ChallengeKind.CHALLENGE)
    analysis = models.TextField("analyse", blank=True)
    evidence = models.TextField("onderbouwing en bron", blank=True)
    objectives = models.ManyToManyField(Objective, related_name="+", blank=True, verbose_name="doelstellingen")
    history = history(m2m_fields=[objectives])

    class Meta(Item.Meta):
        verbose_name, verbose_name_plural = "opgave", "opgaven"


class Lever(Item):
    """A knop: a large lever that the region names, with the challenges it works on."""

    explanation = models.TextField("toelichting", blank=True)
    challenges = models.ManyToManyField(Challenge, related_name="levers", blank=True, verbose_name="opgaven")
    history = history(m2m_fields=[challenges])

    class Meta(Item.Meta):
        verbose_name, verbose_name_plural = "knop", "knoppen"


class Goal(Item):
    """A regional goal: the region's translation of objectives, and what "reached" means."""

    description = models.TextField("toelichting", blank=True)
    reached = models.TextField("wanneer is het bereikt?", blank=True)
    objectives = models.ManyToManyField(Objective, related_name="+", blank=True, verbose_name="doelstellingen")
    challenges = models.ManyToManyField(Challenge, related_name="goals", blank=True, verbose_name="opgaven")
    history = history(m2m_fields=[objectives, challenges])

    class Meta(Item.Meta):
        verbose_name, verbose_name_plural = "doel", "doelen"


class ObjectiveWeight(models.Model):
    """How much weight region and rijk give one of the three objectives in this plan, in percent."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="objective_weights")
    objective = models.ForeignKey(Objective, models.PROTECT, related_name="+", verbose_name="doelstelling")
    percent = models.PositiveSmallIntegerField("gewicht in procenten", default=0)
    reason = models.TextField("waarom", blank=True)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "gewicht van een doelstelling", "gewichten van doelstellingen"
        ordering = ["objective__number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "objective"], name="objective_weighed_once"),
            models.CheckConstraint(condition=Q(percent__lte=100), name="weight_in_percent"),
        ]

    def __str__(self):
        return f"{self.objective}: {self.percent}%"


class Side(models.TextChoices):
    """Whose answer it is: the principles bind both sides (domain.md § 1)."""

    REGION = "region", "regio"
    STATE = "state", "rijk"


class PrincipleAnswer(models.Model):
    """What one side does with one of the six principles."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, models.PROTECT, related_name="principle_answers")
    principle = models.ForeignKey(Principle, models.PROTECT, related_name="+", verbose_name="uitgangspunt")
    side = models.CharField("kant", max_length=10, choices=Side)
    text = models.TextField("wat doen we ermee", blank=True)
    lock_version = models.PositiveIntegerField(default=1)
    history = history()

    class Meta:
        verbose_name, verbose_name_plural = "antwoord op een uitgangspunt", "antwoorden op uitgangspunten"
        ordering = ["principle__number", "side"]
        constraints = [
            models.UniqueConstraint(fields=["document", "principle", "side"], name="principle_answered_once_a_side")
        ]

    def __str__(self):
        return f"{self.principle_id} {self.side}"
