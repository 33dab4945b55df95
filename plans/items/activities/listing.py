"""The list of activities of an agenda: what it shows, is filtered by and sorted by. Statements do not grow with rows."""

from decimal import Decimal

from django.db.models import Case, Exists, F, IntegerField, OuterRef, Prefetch, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce

from regions.models import Objective, Organisation, Region

from ..listing import Listing
from ..models import Activity, ActivityCost, ActivityState, Goal
from ..parts import Filter
from ..standing import counting_state

SORTS = (
    ("", "volgorde van de agenda"), ("titel", "titel"), ("trekker", "trekker"), ("begin", "begint het eerst"),
    ("einde", "eindigt het eerst"), ("stand", "stand"), ("nodig", "hoogste bedrag"), ("gewijzigd", "laatst gewijzigd"),
)  # fmt: skip
ORDERS = {
    "": ("is_shared", "position", "id"),
    "trekker": (F("lead__sort_key").asc(nulls_last=True), "position", "id"),
    "begin": (F("begins_on").asc(nulls_last=True), "position", "id"),
    "einde": (F("ends_on").asc(nulls_last=True), "position", "id"),
    "stand": (
        Case(*(When(now=state, then=n) for n, state in enumerate(ActivityState)), output_field=IntegerField()),
        "position", "id",
    ),
    "nodig": ("-needed", "position", "id"),
}  # fmt: skip


def listing_of(document, asked):
    """One page of the activities that an agenda shows, its own first; `asked` is what the address says (request.GET)."""
    objective = asked.get("doelstelling", "")
    costs = ActivityCost.objects.filter(activity=OuterRef("pk")).order_by().values("activity")
    query = (
        Activity.objects.shown_in(document)
        .select_related("lead", "document__region")
        .annotate(
            now=counting_state(),
            is_shared=Case(When(document=document, then=0), default=1, output_field=IntegerField()),
            needed=Coalesce(Subquery(costs.annotate(sum=Sum("amount")).values("sum")), Decimal(0)),
        )
        .prefetch_related(
            Prefetch("effects__goal", Goal.objects.prefetch_related("objectives")), "challenges__objectives",
            Prefetch("shared_with", Region.objects.order_by("number")),
        )
    )  # fmt: skip
    if objective.isdecimal() and objective.isascii() and len(objective) < 3:
        query = query.alias(touches=Case(When(_touching(int(objective)), then=Value(objective)), default=Value("")))
    filters = (
        Filter("stand", "Stand", "now", lambda: ActivityState.choices),
        Filter("doelstelling", "Doelstelling", "touches", _objectives),
        Filter("trekker", "Trekker", "lead_id", lambda: _leads(document)),
    )
    return Listing(query, asked, filters=filters, sorts=SORTS, order_by=ORDERS)


def _touching(number):
    """The activities that work on an objective, through a goal or through a challenge."""
    goals = Activity.objects.filter(pk=OuterRef("pk"), effects__goal__objectives__number=number)
    challenges = Activity.objects.filter(pk=OuterRef("pk"), challenges__objectives__number=number)
    return Q(Exists(goals)) | Q(Exists(challenges))


def _objectives():
    return [(str(one.number), f"{one.number} {one.title}") for one in Objective.objects.all()]


def _leads(document):
    leads = Activity.objects.shown_in(document).filter(lead__isnull=False).order_by().values("lead_id")
    return [(one.pk, str(one)) for one in Organisation.objects.filter(pk__in=leads).order_by("sort_key")]


def objectives_of(activity):
    """The numbers of the objectives that an activity works on, in order; needs what `listing_of` fetches."""
    of_goals = {one.number for effect in activity.effects.all() for one in effect.goal.objectives.all()}
    return sorted(
        of_goals | {one.number for challenge in activity.challenges.all() for one in challenge.objectives.all()}
    )
