"""From the tables to the items of the content tree, schema 2 (docs/decisions/0013-items-in-the-tree.md).

One statement reads everything, however much there is, so that it is all of one moment. Only `plans/items` and
`plans/documents/tree.py` know both tables and tree; whoever shows, sums, compares or prints takes the tree.
"""

from datetime import date
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, CharField, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce, JSONObject, NullIf

from governance.models import Body, BodyKind, Role, Seat, Side
from npvr.prepared import Prepared
from regions.models import Objective, Principle

from ..documents import tree as chapters
from ..documents.models import Document
from . import models
from .changes import state_column, word_of
from .standing import proposal

PROCESS_MONEY = [{"year": year, "amount": "350000.00"} for year in (2025, 2026, 2027)]
"""What each region receives a year, in euro (BZK note of 22 January 2025; domain.md § 4)."""
OWNERS = {
    "challenges": models.Challenge, "levers": models.Lever, "goals": models.Goal,
    "programmes": models.RunningProgramme, "activities": models.Activity, "indicators": models.Indicator,
}  # fmt: skip
"""The tables of items by the name of their list in the tree."""


def tree_of(document):
    """The content tree of the working text as it stands now: chapters and items; four statements, whatever the size."""
    return chapters.tree_of(document) | {"items": items_of(document)}


def items_of(document):
    """The items of a document as the tree holds them; one statement, whatever their number.

    A plan has no activities. An agenda has its own and those that other regions share with its region in its years,
    with all that stands in its plan. Links lead only to what is in the tree.
    """
    return items_and_state(document)[0]


def items_and_state(document, activities=None):
    """The items, and the word for their state at that very moment (changes.py; None while it isn't settled).

    With a list of keys only these `activities` are read, with those that belong to them: for a text that names some.
    """
    *found, state = ITEMS.first(document.pk) if activities is None else SOME_ITEMS.first(document.pk, activities)
    items = dict(zip(LISTS, found, strict=True))
    items["activities"] = [_activity(one) for one in items["activities"]]
    items["indicators"] = [_indicator(one) for one in items["indicators"]]
    items["governance"] = [_body(one) for one in items["governance"]]
    items["recalibration"] = _recalibration(items["recalibration"])
    items["process_money"] = [dict(year) for year in PROCESS_MONEY]
    items["region"] = document.region.name
    items["years"] = list(range(document.first_year, document.last_year + 1)) if document.period else []
    _drop_loose_links(items)
    return items, word_of(state)


# --- the one statement -----------------------------------------------------------------------------------------------
def _listed(queryset, **columns):
    """The rows of a queryset as a list of objects with these names; a list inside is an ArraySubquery."""
    return ArraySubquery(queryset.values(object=JSONObject(**columns)))


def _ends(links, owner, order, end):
    """What the links of one owner lead to, as a list of `end`."""
    return ArraySubquery(links.objects.filter(**{owner: OuterRef("pk")}).order_by(*order).values(end))


def _keys(links, owner, end):
    """The keys of the items that the links of one owner lead to, in their order."""
    return _ends(links, owner, [f"{end}__position", f"{end}__id"], f"{end}__key")


def _numbers(links, owner):
    return _ends(links, owner, ["objective__number"], "objective__number")


def _region_names(links, owner):
    return _ends(links, owner, ["region__number"], "region__name")


def _text(field):
    """A decimal as text: JSON would read it as a number with a fraction."""
    return Cast(field, CharField())


def _called(organisation):
    """The name of an organisation as people say it: its abbreviation where it has one; "" for none."""
    return Coalesce(NullIf(f"{organisation}__abbreviation", Value("")), f"{organisation}__name", Value(""))


def _shared_or_own(field):
    """What the indicator says itself, or else the shared definition it follows."""
    return Coalesce(NullIf(field, Value("")), f"shared__{field}", Value(""))


def _per_year(model, owner):
    rows = model.objects.filter(**{owner: OuterRef("pk")}).order_by("year")
    return _listed(rows, year="year", amount=_text("amount"))


def _present(model, **where):
    return model.objects.filter(removed_at=None, **where).order_by("position", "id")


def _among(field, keys):
    """Whether a field is one of `keys`, a list that comes as one value: the query has one form for lists of any length."""
    return Func(F(field), keys, template="(%(expressions)s))", arg_joiner=" = ANY (", output_field=BooleanField())


OF_PLAN = {"document": Coalesce(OuterRef("plan_id"), OuterRef("pk"))}


def _objectives():
    weights = models.ObjectiveWeight.objects.filter(
        objective=OuterRef("pk"), document=Coalesce(OuterRef(OuterRef("plan_id")), OuterRef(OuterRef("pk")))
    )
    return _listed(
        Objective.objects.order_by("number"),
        number="number",
        title="title",
        percent=Subquery(weights.values("percent")),
        reason=Coalesce(Subquery(weights.values("reason")), Value("")),
    )


def _principles():
    def answer(side):
        answers = models.PrincipleAnswer.objects.filter(
            principle=OuterRef("pk"),
            side=side,
            document=Coalesce(OuterRef(OuterRef("plan_id")), OuterRef(OuterRef("pk"))),
        )
        return Coalesce(Subquery(answers.values("text")), Value(""))

    sides = {"region": answer(models.Side.REGION), "state": answer(models.Side.STATE)}
    return _listed(Principle.objects.order_by("number"), number="number", title="title", **sides)


def _challenges():
    links = models.Challenge.objectives.through
    return _listed(
        _present(models.Challenge, **OF_PLAN),
        id="key", kind="kind", title="title", analysis="analysis", evidence="evidence",
        objectives=_numbers(links, "challenge"),
    )  # fmt: skip


def _levers():
    links = models.Lever.challenges.through
    return _listed(
        _present(models.Lever, **OF_PLAN),
        id="key", title="title", explanation="explanation", challenges=_keys(links, "lever", "challenge"),
    )  # fmt: skip


def _goals():
    return _listed(
        _present(models.Goal, **OF_PLAN),
        id="key", title="title", description="description", reached="reached",
        objectives=_numbers(models.Goal.objectives.through, "goal"),
        challenges=_keys(models.Goal.challenges.through, "goal", "challenge"),
    )  # fmt: skip


def _programmes():
    responsible = models.RunningProgramme.responsible.through.objects.filter(runningprogramme=OuterRef("pk"))
    awards = _present(models.Award, programme=OuterRef("pk"))
    return _listed(
        _present(models.RunningProgramme, **OF_PLAN),
        id="key", title="title", term="term", begins_on="begins_on", ends_on="ends_on", state="state", facts="facts",
        bridging="bridging", remark="remark",
        responsible=ArraySubquery(
            responsible.order_by("organisation__kind", "organisation__number", "organisation__sort_key").values(
                name=_called("organisation")
            )
        ),
        shared_with=_region_names(models.RunningProgramme.shared_with.through, "runningprogramme"),
        awards=_listed(
            awards,
            id="key", year="year", tranche="tranche", recipient="recipient", basis="basis", amount=_text("amount"),
            unit="unit", note="note",
        ),
    )  # fmt: skip


def _contributions():
    return _listed(
        _present(models.Contribution, activity=OuterRef("pk")),
        id="key", contributor=_called("contributor"), contributor_kind="contributor__kind", kind="kind",
        scheme="scheme", description="description", fte=_text("fte"), state="state", state_on="state_on",
        reason="reason", years=_per_year(models.ContributionYear, "contribution"),
    )  # fmt: skip


def _activities(keys=None):
    shared = models.Activity.objects.filter(
        document__period__overlap=OuterRef(OuterRef("period")), shared_with=OuterRef(OuterRef("region_id"))
    )
    wanted = models.Activity.objects.filter(Q(document=OuterRef("pk")) | Q(pk__in=shared.values("pk")), removed_at=None)
    if keys is not None:
        related = models.Activity.related.through.objects.filter(_among("from_activity__key", keys))
        wanted = wanted.filter(Q(_among("key", keys)) | Q(pk__in=related.values("to_activity")))
    reports = models.ProgressReport.objects.filter(activity=OuterRef("pk")).order_by("-on", "-written_at")[:1]
    return _listed(
        wanted.order_by("document__region__number", "position", "id"),
        id="key", title="title", description="description", why_here="why_here", residents="residents",
        lead=_called("lead"), lead_function="lead_function", begins_on="begins_on", ends_on="ends_on",
        ruled_state="ruled_state", state_reason="ruled_reason", region="document__region__name",
        challenges=_keys(models.Activity.challenges.through, "activity", "challenge"),
        related=_keys(models.Activity.related.through, "from_activity", "to_activity"),
        shared_with=_region_names(models.Activity.shared_with.through, "activity"),
        goals=_listed(
            models.ActivityGoal.objects.filter(activity=OuterRef("pk")).order_by("goal__position", "id"),
            id="goal__key", strength="strength", effect="effect",
        ),
        costs=_per_year(models.ActivityCost, "activity"),
        contributions=_contributions(),
        results=_listed(
            _present(models.Result, activity=OuterRef("pk")),
            id="key", title="title", due="due", state="state", reached_on="reached_on", note="note",
        ),
        report=_listed(reports, on="on", judgement="judgement", text="text"),
    )  # fmt: skip


def _indicators():
    measured = models.Measurement.objects.filter(indicator=OuterRef("pk")).order_by("on")
    return _listed(
        _present(models.Indicator, **OF_PLAN),
        id="key", title="title", definition=_shared_or_own("definition"), unit=_shared_or_own("unit"),
        source=_shared_or_own("source"), baseline=_text("baseline"), baseline_year="baseline_year",
        target=_text("target"), target_year="target_year", goals=_keys(models.Indicator.goals.through, "indicator", "goal"),
        measurements=_listed(measured, on="on", value=_text("value"), note="note"),
    )  # fmt: skip


def _governance():
    """The bodies that the region shows in its picture; one that got a day on which it ends is left out from then on."""
    seats = Seat.objects.filter(body=OuterRef("pk"), ended_on=None).order_by("number", "pk")
    shown = Body.objects.filter(region=OuterRef("region_id"), in_picture=True, ended_on=None)
    return _listed(
        shown.exclude(kind=BodyKind.CASHIER).order_by("pk"),
        body="name", weeks="rhythm_weeks", times="rhythm_times_a_year",
        seats=_listed(seats, role="role", title="title", side="side", of=_called("organisation")),
    )  # fmt: skip


def _newest_recalibration():
    def title_in(model):
        items = model.objects.filter(document=OuterRef("recalibration__document"), key=OuterRef("item"))
        return Subquery(items.values("title")[:1])

    marks = models.RecalibrationMark.objects.filter(recalibration=OuterRef("pk")).order_by("id")
    newest = models.Recalibration.objects.filter(document=OuterRef("pk")).that_count()[:1]
    titles = {name: title_in(model) for name, model in OWNERS.items()}
    return _listed(
        newest,
        base=JSONObject(number="base_number", sha256="base_sha256"),
        marks=_listed(marks, item="item", mark="mark", reason="reason", titles=JSONObject(**titles)),
    )


LISTS = [
    "objectives", "challenges", "levers", "goals", "programmes", "activities", "indicators", "principles",
    "governance", "recalibration",
]  # fmt: skip


def _everything(document, keys=None):
    return (
        Document.objects.filter(pk=document)
        .annotate(
            objectives=_objectives(), challenges=_challenges(), levers=_levers(), goals=_goals(),
            programmes=_programmes(), activities=_activities(keys), indicators=_indicators(), principles=_principles(),
            governance=_governance(), recalibration=_newest_recalibration(), state=state_column(),
        )
        .values_list(*LISTS, "state")
    )  # fmt: skip


ITEMS = Prepared(_everything, places=1)
SOME_ITEMS = Prepared(_everything, places=2)


# --- from rows to the tree -------------------------------------------------------------------------------------------
def _activity(row):
    """With the state that counts, numbers as plain text, and its newest report."""
    days = [date.fromisoformat(row[name]) if row[name] else None for name in ("begins_on", "ends_on")]
    ruled = row.pop("ruled_state")
    row["state"] = ruled or str(proposal(*days, [result["state"] for result in row["results"]]).state)
    row["report"] = row["report"][0] if row["report"] else None
    for contribution in row["contributions"]:
        contribution["fte"] = plain(contribution["fte"])
    return row


def _indicator(row):
    for name in ("baseline", "target"):
        row[name] = plain(row[name])
    for measurement in row["measurements"]:
        measurement["value"] = plain(measurement["value"])
    return row


def plain(number):
    """A decimal text without zeros that say nothing: "12.5000" is "12.5", "300.0000" is "300"; None stays None."""
    return None if number is None else f"{Decimal(number).normalize() + 0:f}"


def _body(row):
    """A body with the names of its seats by side; provinces and partners sit with the region."""
    sides = {"state": [], "region": []}
    for seat in row["seats"]:
        name = seat["title"] or str(Role(seat["role"]).label)
        named = f"{name} ({seat['of']})" if seat["of"] else name
        sides["state" if seat["side"] == Side.STATE else "region"].append(named)
    body = Body(rhythm_weeks=row["weeks"], rhythm_times_a_year=row["times"])
    return {"body": row["body"], "rhythm": body.rhythm_words if row["weeks"] or row["times"] else "", **sides}


def _recalibration(rows):
    """The newest round with its marks, each with what the item is and was called; None where there never was one."""
    if not rows:
        return None
    marks = []
    for mark in rows[0]["marks"]:
        kind, title = next(((kind, title) for kind, title in mark.pop("titles").items() if title is not None), ("", ""))
        marks.append({**mark, "kind": kind, "title": title})
    return {"base": rows[0]["base"], "marks": marks}


def _drop_loose_links(items):
    """Keep of all links those that lead to something in this tree: not to what is removed, nor to another region's."""
    keys = {name: {one["id"] for one in items[name]} for name in ("challenges", "goals", "activities")}
    for owner in (*items["levers"], *items["goals"], *items["activities"]):
        owner["challenges"] = [key for key in owner["challenges"] if key in keys["challenges"]]
    for activity in items["activities"]:
        activity["related"] = [key for key in activity["related"] if key in keys["activities"]]
        activity["goals"] = [goal for goal in activity["goals"] if goal["id"] in keys["goals"]]
    for indicator in items["indicators"]:
        indicator["goals"] = [key for key in indicator["goals"] if key in keys["goals"]]
