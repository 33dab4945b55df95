"""The list of activities of an agenda: what it shows, is filtered by and sorted by. Statements do not grow with rows.

The list as it opens costs two statements, both prepared (npvr/prepared.py): what stands around the list, and its first
page. What is searched, filtered or sorted has the same columns from an ordinary query.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.core.paginator import Paginator
from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, JSONObject
from django.utils.functional import cached_property

from npvr.prepared import Prepared
from regions.models import Objective

from ...documents.models import Document
from ..listing import PER_PAGE, Listing
from ..models import Activity, ActivityCost, ActivityState, Challenge, Goal, Result
from ..parts import Filter
from ..standing import counting_state, proposal

REMOVED_SHOWN = 50
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


class Row(NamedTuple):
    """An activity as the list shows it. `needed` is in euro, over all years; `partners` are names of regions."""

    key: object
    title: str
    document_id: object
    region: str
    lead_name: str | None
    lead_abbreviation: str | None
    begins_on: date | None
    ends_on: date | None
    ruled_state: str
    result_states: list
    needed: Decimal
    partners: list
    of_goals: list
    of_challenges: list

    @property
    def lead(self):
        """Who leads, as people say it; nothing while that is not known."""
        return self.lead_abbreviation or self.lead_name or ""

    def state(self, today):
        """The state that counts (items/standing.py)."""
        return self.ruled_state or proposal(self.begins_on, self.ends_on, self.result_states, today).state

    @property
    def objectives(self):
        """The numbers of the objectives that it works on, through its goals and challenges, in order."""
        return sorted({*self.of_goals, *self.of_challenges})


COLUMNS = (
    "key", "title", "document_id", "document__region__name", "lead__name", "lead__abbreviation", "begins_on", "ends_on",
    "ruled_state", "result_states", "needed", "partners", "of_goals", "of_challenges",
)  # fmt: skip


class ActivityListing(Listing):
    """One page of the activities that an agenda shows, its own first; `asked` is what the address says (request.GET)."""

    def __init__(self, document, asked):
        self.document = document
        self.around = around(document)
        filters = (
            Filter("stand", "Stand", "now", lambda: ActivityState.choices),
            Filter("doelstelling", "Doelstelling", "touches", lambda: self.around.objectives),
            Filter("trekker", "Trekker", "lead_id", lambda: self.around.leads),
        )
        super().__init__(None, asked, filters=filters, sorts=SORTS, order_by=ORDERS)

    @property
    def rows(self):
        """The activities of this page."""
        return [Row(*row) for row in self.page]

    def pages(self):
        if self.is_narrowed:
            return Paginator(self._asked_for(), PER_PAGE)
        return _Pages(
            self._asked_for, self.around.count, ready=None if self.sort else partial(first_page, self.document)
        )

    def _asked_for(self):
        query = _shown(Activity.objects.shown_in(self.document), self.document.pk).alias(now=counting_state())
        objective = next(one["value"] for one in self.filters if one["name"] == "doelstelling")
        if objective:
            touches = Case(When(_touching(int(objective)), then=Value(objective)), default=Value(""))
            query = query.alias(touches=touches)
        return self.found(query).values_list(*COLUMNS)


class _Pages(Paginator):
    """Pages whose number of rows is known. Where `ready` is given, it gives the rows of the first page; the query of the
    others is made only when one of them is asked for.
    """

    def __init__(self, make, count, *, ready):
        super().__init__((), PER_PAGE)
        self.make, self.count, self.ready = make, count, ready

    def page(self, number):
        number = self.validate_number(number)
        if number == 1 and self.ready:
            return self._get_page(self.ready(), 1, self)
        self.object_list = self.make()
        return super().page(number)

    count = cached_property(lambda self: len(self.object_list))  # it is given


def _shown(activities, document):
    """These activities with what the list shows of them; `document` is the agenda, for what is its own comes first."""
    results = Result.objects.filter(activity=OuterRef("pk"), removed_at=None).order_by()
    costs = ActivityCost.objects.filter(activity=OuterRef("pk")).order_by().values("activity")
    partners = Activity.shared_with.through.objects.filter(activity=OuterRef("pk")).order_by("region__number")
    of_goals = Goal.objectives.through.objects.filter(goal__effects__activity=OuterRef("pk"))
    of_challenges = Challenge.objectives.through.objects.filter(challenge__activities=OuterRef("pk"))
    return activities.annotate(
        is_shared=Case(When(document=document, then=0), default=1, output_field=IntegerField()),
        result_states=ArraySubquery(results.values("state")),
        needed=Coalesce(Subquery(costs.annotate(sum=Sum("amount")).values("sum")), Decimal(0)),
        partners=ArraySubquery(partners.values("region__name")),
        of_goals=ArraySubquery(of_goals.values("objective__number")),
        of_challenges=ArraySubquery(of_challenges.values("objective__number")),
    )


def _touching(number):
    """The activities that work on an objective, through a goal or through a challenge."""
    goals = Activity.objects.filter(pk=OuterRef("pk"), effects__goal__objectives__number=number)
    challenges = Activity.objects.filter(pk=OuterRef("pk"), challenges__objectives__number=number)
    return Q(Exists(goals)) | Q(Exists(challenges))


# --- the list as it opens --------------------------------------------------------------------------------------------
def first_page(document):
    """The rows of the first page in the order of the agenda; one statement."""
    return FIRST_PAGE.all(document.pk, document.region_id, document.period)


def _first_page(document, region, period):
    # Two short lists that each come by an index: sorting all activities to show fifty would grow with their number.
    own = Activity.objects.filter(document=document).present().values("pk")[:PER_PAGE]
    shared = _shared(document, region, period).values("pk")[:PER_PAGE]
    shown = Activity.objects.filter(pk__in=own.union(shared, all=True))
    return _shown(shown, document).order_by(*ORDERS[""]).values_list(*COLUMNS)[:PER_PAGE]


def _shared(document, region, period):
    """What other agendas share with this one."""
    return Activity.objects.shared_with(region, period).exclude(document=document)


FIRST_PAGE = Prepared(_first_page)


# --- around the list -------------------------------------------------------------------------------------------------
class Removed(NamedTuple):
    """An activity that can be brought back."""

    key: str
    title: str
    removed_at: datetime


@dataclass(frozen=True)
class Around:
    """What stands around the list: how many activities there are in all, what to choose from, what was removed."""

    count: int
    leads: list
    objectives: list
    removed: list


def around(document):
    """What stands around the list of an agenda; one statement."""
    own, shared, objectives, removed = AROUND.first(document.pk, document.region_id, document.period)
    leads = {one["id"]: one for one in (*own, *shared) if one["id"]}
    return Around(
        count=sum(one["number"] for one in (*own, *shared)),
        leads=[(key, one["abbreviation"] or one["name"]) for key, one in sorted(leads.items(), key=_by_name)],
        objectives=[(one["number"], f"{one['number']} {one['title']}") for one in objectives],
        removed=[Removed(one["key"], one["title"], datetime.fromisoformat(one["removed_at"])) for one in removed],
    )


def _by_name(lead):
    return lead[1]["sort_key"]


def _around(document, region, period):
    own = Activity.objects.filter(document=document)
    removed = own.filter(removed_at__isnull=False).order_by("-removed_at")[:REMOVED_SHOWN]
    return Document.objects.filter(pk=document).values_list(
        _by_lead(own.present()),
        _by_lead(_shared(document, region, period)),
        _listed(Objective.objects.order_by("number"), number="number", title="title"),
        _listed(removed, key="key", title="title", removed_at="removed_at"),
    )


def _by_lead(activities):
    """Who leads, with how many of these activities each leads; nobody is among them where some have no lead yet."""
    leads = {name: f"lead__{name}" for name in ("id", "name", "abbreviation", "sort_key")}
    grouped = activities.order_by().values(*leads.values()).annotate(number=Count("*"))
    return ArraySubquery(grouped.values(object=JSONObject(number="number", **leads)))


def _listed(rows, **columns):
    return ArraySubquery(rows.values(object=JSONObject(**columns)))


AROUND = Prepared(_around)
