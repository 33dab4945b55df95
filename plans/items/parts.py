"""The parts of a plan that are lists of items: what each is called on the screen, what its list shows and sorts by.

The pages in views/lists.py and views/items.py work for every `Part`. A list that needs more (activities, indicators) has
pages of its own and uses what it likes: `Listing` of listing.py, `answered` of views/answering.py.
"""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, OuterRef, Prefetch, Subquery
from django.db.models.functions import Coalesce

from npvr.templatetags.ui import badge, date_nl
from regions.models import Objective, Organisation

from ..content.items import labels
from .forms import ChallengeForm, GoalForm, LeverForm, ProgrammeForm
from .models import (
    ActivityGoal,
    Award,
    Challenge,
    ChallengeKind,
    Goal,
    Indicator,
    Lever,
    ProgrammeState,
    RunningProgramme,
)


@dataclass(frozen=True)
class Filter:
    """A choice above a list: the name in the address, its label, the field it looks at, and the choices."""

    name: str
    label: str
    lookup: str
    choices: object


@dataclass(frozen=True)
class Column:
    """A column of a list: its head and what stands in it for an item."""

    label: str
    cell: object


@dataclass(frozen=True)
class Part:
    """A kind of item of a plan and the words for it. `address` is its place below the document."""

    address: str
    model: type
    form: type
    title: str
    one: str
    new: str
    lead: str
    empty: str
    columns: tuple
    filters: tuple = ()
    sorts: tuple = ()
    prefetch: tuple = ()
    counts: tuple = ()

    @cached_property
    def many(self):
        """The word for more than one: "doelen"."""
        return str(self.model._meta.verbose_name_plural)

    def rows(self, plan):
        """The present items of a plan with all that the list shows of them."""
        query = self.model.objects.filter(document=plan).present()
        for name, made in self.counts:
            query = query.annotate(**{name: made})
        return query.prefetch_related(*self.prefetch)

    def path(self, plan, key=None):
        """The address of the list, or of one item."""
        return f"{plan.path}{self.address}/" + (f"{key}/" if key else "")


def linked(queryset, name):
    """How many rows of `queryset` refer to an item by the field `name`; counted for the rows of one page only."""
    found = queryset.filter(**{name: OuterRef("pk")}).order_by().values(name).annotate(number=Count("*"))
    return Coalesce(Subquery(found.values("number")), 0)


def objectives_of(item):
    """The numbers of the objectives that an item touches: "1 en 3"."""
    numbers = [str(one.number) for one in item.objectives.all()]
    return " en ".join([", ".join(numbers[:-1]), numbers[-1]] if len(numbers) > 1 else numbers) or "–"


def words(number, one, many):
    """A number with its word on one line, or a dash for none: "3 doelen"."""
    return f"{number}\u00a0{one if number == 1 else many}" if number else "–"


def _objective_choices():
    return [(str(one.number), f"{one.number} {one.title}") for one in Objective.objects.all()]


def term_of(programme):
    """The term of a running programme: in words, or its days."""
    if programme.begins_on and programme.ends_on:
        return f"{date_nl(programme.begins_on)} – {date_nl(programme.ends_on)}"
    if programme.ends_on:
        return f"tot {date_nl(programme.ends_on)}"
    return programme.term or (f"vanaf {date_nl(programme.begins_on)}" if programme.begins_on else "–")


def awards_of(programme):
    """How many awards, and what those with an amount for the whole add up to; needs the prefetched `present_awards`."""
    awards = programme.present_awards
    return words(len(awards), "toekenning", "toekenningen")


AWARDS = Prefetch("awards", Award.objects.filter(removed_at=None), to_attr="present_awards")
ORGANISATIONS = Prefetch("responsible", Organisation.objects.order_by("kind", "number", "sort_key"))
OBJECTIVES = Filter("doelstelling", "Doelstelling", "objectives__number", _objective_choices)
OBJECTIVE_COLUMN = Column("Doelstelling", objectives_of)
SORTS = (("", "volgorde van het plan"), ("titel", "titel"), ("gewijzigd", "laatst gewijzigd"))

CHALLENGES = Part(
    address="opgaven",
    model=Challenge,
    form=ChallengeForm,
    title="Opgaven en kansen",
    one="opgave of kans",
    new="Opgave of kans toevoegen",
    lead="Waar de regio de komende twintig jaar voor staat, en wat er kan.",
    empty="Begin met de grote opgaven van de regio. Doelen en activiteiten haken er later aan.",
    columns=(
        Column("Soort", lambda item: item.get_kind_display()),
        OBJECTIVE_COLUMN,
        Column("Doelen", lambda item: words(item.goal_count, "doel", "doelen")),
        Column("Activiteiten", lambda item: words(item.activity_count, "activiteit", "activiteiten")),
    ),
    filters=(Filter("soort", "Soort", "kind", lambda: ChallengeKind.choices), OBJECTIVES),
    sorts=SORTS,
    prefetch=("objectives",),
    counts=(
        ("goal_count", linked(Goal.challenges.through.objects.filter(goal__removed_at=None), "challenge")),
        (
            "activity_count",
            linked(Challenge.activities.through.objects.filter(activity__removed_at=None), "challenge"),
        ),
    ),
)
LEVERS = Part(
    address="knoppen",
    model=Lever,
    form=LeverForm,
    title="Knoppen",
    one="knop",
    new="Knop toevoegen",
    lead="De grote knoppen waaraan regio en rijk samen kunnen draaien.",
    empty="Een knop is een groot middel dat op meer opgaven tegelijk werkt, zoals bereikbaarheid of onderwijs.",
    columns=(Column("Werkt op", lambda item: ", ".join(one.title for one in item.challenges.all()) or "–"),),
    sorts=SORTS,
    prefetch=(Prefetch("challenges", Challenge.objects.present()),),
)
GOALS = Part(
    address="doelen",
    model=Goal,
    form=GoalForm,
    title="Doelen",
    one="doel",
    new="Doel toevoegen",
    lead="Wat de regio wil bereiken: haar vertaling van de drie overkoepelende doelstellingen.",
    empty="Schrijf op wat de regio wil bereiken en waaraan u ziet dat het gelukt is.",
    columns=(
        OBJECTIVE_COLUMN,
        Column("Opgaven", lambda item: words(len(item.challenges.all()), "opgave of kans", "opgaven en kansen")),
        Column("Activiteiten", lambda item: words(item.activity_count, "activiteit", "activiteiten")),
        Column("Indicatoren", lambda item: words(item.indicator_count, "indicator", "indicatoren")),
    ),
    filters=(OBJECTIVES,),
    sorts=SORTS,
    prefetch=("objectives", Prefetch("challenges", Challenge.objects.present())),
    counts=(
        ("activity_count", linked(ActivityGoal.objects.filter(activity__removed_at=None), "goal")),
        ("indicator_count", linked(Indicator.goals.through.objects.filter(indicator__removed_at=None), "goal")),
    ),
)
PROGRAMMES = Part(
    address="trajecten",
    model=RunningProgramme,
    form=ProgrammeForm,
    title="Lopende trajecten",
    one="lopend traject",
    new="Lopend traject toevoegen",
    lead="Wat er al loopt aan programma’s en middelen, en waar NPVR een gat kan overbruggen.",
    empty="Zet hier de programma’s die al lopen, zoals een Regio Deal. Het plan verwijst ernaar en doet ze niet over.",
    columns=(
        Column("Verantwoordelijk", lambda item: ", ".join(str(one) for one in item.responsible.all()) or "–"),
        Column("Looptijd", term_of),
        Column("Toegekend", awards_of),
        Column("Stand", lambda item: badge(*labels.look("programme", item.state))),
    ),
    filters=(Filter("stand", "Stand", "state", lambda: ProgrammeState.choices),),
    sorts=(*SORTS, ("einde", "eindigt het eerst")),
    prefetch=(ORGANISATIONS, AWARDS),
)
PARTS = (CHALLENGES, LEVERS, GOALS, PROGRAMMES)
