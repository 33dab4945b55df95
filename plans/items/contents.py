"""What a document consists of besides its text: for each part how much there is and what could come next; one query.

The next step is an invitation, not a judgement: what is open in detail stands on the page "Gereedheid".
"""

from dataclasses import dataclass

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from ..documents.models import Document, DocumentKind
from .models import (
    Activity,
    Challenge,
    ChallengeKind,
    Contribution,
    ContributionState,
    Goal,
    Indicator,
    Lever,
    ObjectiveWeight,
    PrincipleAnswer,
    RunningProgramme,
    Side,
)


@dataclass(frozen=True)
class Content:
    """One line of the page: its name, its address below the document, how it stands, and what could come next."""

    title: str
    address: str
    standing: str
    next: str = ""


def contents_of(document):
    """The lines for a plan or an agenda."""
    if document.kind == DocumentKind.PLAN:
        return _plan(counts_of(document, PLAN_COUNTS))
    return _agenda(counts_of(document, AGENDA_COUNTS))


def _number(model, document="document", **where):
    """How many present rows of a model belong to the document at hand."""
    rows = (
        model.objects.filter(**{document: OuterRef("pk")}, **where).order_by().annotate(same=F(document)).values("same")
    )
    return Coalesce(Subquery(rows.annotate(number=Count("*")).values("number")), 0)


def _without(model, name, **linked):
    """How many present items of a model have nothing present at the other end of `name`."""
    whole = model.objects.filter(document=OuterRef("pk"), removed_at=None)
    linked_ones = model.objects.filter(**{f"{name}__isnull": False}, **linked).values("pk")
    rows = whole.exclude(pk__in=linked_ones).order_by().values("document").annotate(number=Count("*"))
    return Coalesce(Subquery(rows.values("number")), 0)


PRESENT = {"removed_at": None}
PLAN_COUNTS = {
    "challenges": _number(Challenge, **PRESENT, kind=ChallengeKind.CHALLENGE),
    "chances": _number(Challenge, **PRESENT, kind=ChallengeKind.OPPORTUNITY),
    "without_goal": _without(Challenge, "goals", goals__removed_at=None),
    "levers": _number(Lever, **PRESENT),
    "goals": _number(Goal, **PRESENT),
    "without_indicator": _without(Goal, "indicators", indicators__removed_at=None),
    "weights": _number(ObjectiveWeight),
    "programmes": _number(RunningProgramme, **PRESENT),
    "indicators": _number(Indicator, **PRESENT),
    "of_region": _number(PrincipleAnswer, side=Side.REGION) - _number(PrincipleAnswer, side=Side.REGION, text=""),
    "of_state": _number(PrincipleAnswer, side=Side.STATE) - _number(PrincipleAnswer, side=Side.STATE, text=""),
}
IN_AGENDA = {"document": "activity__document", "removed_at": None, "activity__removed_at": None}
AGENDA_COUNTS = {
    "activities": _number(Activity, **PRESENT),
    "without_goal": _without(Activity, "effects", effects__goal__removed_at=None),
    "contributions": _number(Contribution, **IN_AGENDA),
    "wished": _number(Contribution, **IN_AGENDA, state=ContributionState.WISHED),
}


def counts_of(document, counts):
    """The numbers by name, in one statement."""
    return Document.objects.filter(pk=document.pk).values(**counts).get()


def many(number, one, more, none="nog geen"):
    """A number with its word: "3 doelen", "1 doel", "nog geen doelen"."""
    return f"{number or none} {one if number == 1 else more}"


def _plan(n):
    challenges = many(n["challenges"], "opgave", "opgaven")
    if n["chances"]:
        challenges += f" en {many(n['chances'], 'kans', 'kansen')}"
    return [
        Content("Opgaven en kansen", "opgaven/", challenges, _next_for_challenges(n)),
        Content("Knoppen", "knoppen/", many(n["levers"], "knop", "knoppen")),
        Content(
            "Weging van de doelstellingen",
            "doelstellingen/",
            "afgesproken" if n["weights"] else "nog niet afgesproken",
            "" if n["weights"] else "Regio en rijk spreken samen af welk gewicht elke doelstelling krijgt.",
        ),
        Content("Doelen", "doelen/", many(n["goals"], "doel", "doelen"), _next_for_goals(n)),
        Content("Indicatoren", "indicatoren/", many(n["indicators"], "indicator", "indicatoren")),
        Content("Lopende trajecten", "trajecten/", many(n["programmes"], "traject", "trajecten")),
        Content("Uitgangspunten", "uitgangspunten/", _answered(n), _next_for_principles(n)),
    ]


def _next_for_challenges(n):
    if not n["challenges"] + n["chances"]:
        return "Begin hier: waar staat de regio voor?"
    if n["without_goal"]:
        return f"{many(n['without_goal'], 'heeft', 'hebben')} nog geen doel."
    return ""


def _next_for_goals(n):
    if not n["goals"]:
        return "Wat wil de regio bereiken?"
    if n["without_indicator"]:
        return f"{many(n['without_indicator'], 'heeft', 'hebben')} nog geen indicator."
    return ""


def _answered(n):
    return f"regio {n['of_region']} van {PRINCIPLES}, rijk {n['of_state']} van {PRINCIPLES}"


PRINCIPLES = 6
"""How many principles there are (domain.md § 1)."""


def _next_for_principles(n):
    done = min(n["of_region"], n["of_state"]) >= PRINCIPLES
    return "" if done else "Regio en rijk schrijven elk op wat zij ermee doen."


def _agenda(n):
    asked = many(n["wished"], "bijdrage gewenst", "bijdragen gewenst", none="geen")
    return [
        Content(
            "Activiteiten",
            "activiteiten/",
            many(n["activities"], "activiteit", "activiteiten"),
            _next_for_activities(n),
        ),
        Content("Financiering", "financiering/", many(n["contributions"], "bijdrage", "bijdragen")),
        Content("Vraagarticulatie", "vraagarticulatie/", asked),
        Content("Voortgang", "voortgang/", "berichten per half jaar"),
    ]


def _next_for_activities(n):
    if not n["activities"]:
        return "Wat gaat de regio de komende vier jaar doen?"
    if n["without_goal"]:
        return f"{many(n['without_goal'], 'werkt', 'werken')} nog niet aan een doel."
    return ""
