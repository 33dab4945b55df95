"""A next agenda begins with the activities of the one before it, as a version of that one holds them.

Every activity, contribution and result keeps its `key`, so that what refers to it goes on to do so and versions of both
agendas are compared by it. Reports stay behind, and so do amounts of years that the next agenda doesn't cover.
"""

from django.apps import apps
from django.db import transaction
from simple_history.utils import bulk_create_with_history

from regions.models import Organisation, Region

from .models import Activity, ActivityCost, ActivityGoal, Challenge, Contribution, ContributionYear, Goal, Result

REASON = "overgenomen uit de vorige agenda"


@transaction.atomic
def copy_activities(tree, agenda, *, by):
    """Put the activities of the content tree, those its own region leads, in a new agenda; gives their number."""
    region = agenda.region.name
    wanted = [one for one in tree["items"].get("activities") or [] if one.get("region") in {None, "", region}]
    known = _Known(agenda, wanted)
    made = {one["id"]: _activity(one, agenda, position, known, by) for position, one in enumerate(wanted, start=1)}
    Activity.objects.bulk_create(made.values())
    _link(wanted, made, known)
    _write_history(list(made.values()), by)
    _copy_rows(wanted, made, agenda, known, by)
    return len(made)


class _Known:
    """What names and keys of the tree stand for in the tables. The rows of the agenda before say who is meant."""

    def __init__(self, agenda, wanted):
        plan = agenda.plan_id
        self.challenges = {str(one.key): one for one in Challenge.objects.filter(document=plan).present()}
        self.goals = {str(one.key): one for one in Goal.objects.filter(document=plan).present()}
        self.regions = {one.name: one for one in Region.objects.all()}
        self.organisations = {}
        for one in Organisation.objects.order_by("-valid", "pk"):
            self.organisations.setdefault(str(one), one)
            self.organisations.setdefault(one.name, one)
        before = Activity.objects.filter(document__plan=plan, key__in=[one["id"] for one in wanted])
        self.leads = {str(one.key): one.lead for one in before.select_related("lead")}
        contributions = Contribution.objects.filter(activity__in=before).select_related("contributor")
        self.contributors = {str(one.key): one.contributor for one in contributions}

    def organisation(self, name, meant):
        """The organisation of this name: the one that is `meant` if that is its name, or else any of it."""
        if meant is not None and name in {str(meant), meant.name}:
            return meant
        return self.organisations.get(name, meant) if name else None


def _activity(one, agenda, position, known, by):
    return Activity(
        document=agenda,
        key=one["id"],
        position=position,
        saved_by=by,
        lead=known.organisation(one["lead"], known.leads.get(one["id"])),
        ruled_state=one["state"] if one["state_reason"] else "",
        ruled_reason=one["state_reason"],
        **{name: one[name] for name in COPIED_AS_IT_IS},
    )


def _link(wanted, made, known):
    """The links of the activities, to what is still there."""
    ends = {
        Activity.challenges.through: ("activity", "challenge", "challenges", known.challenges),
        Activity.shared_with.through: ("activity", "region", "shared_with", known.regions),
        Activity.related.through: ("from_activity", "to_activity", "related", made),
    }
    for through, (start, end, name, found) in ends.items():
        through.objects.bulk_create(
            through(**{start: made[one["id"]], end: found[key]}) for one in wanted for key in one[name] if key in found
        )


def _write_history(activities, by):
    """A row of history for each, with its links, as saving them one by one would write: a few statements instead of
    eight for each."""
    rows = Activity.history.bulk_history_create(activities, default_user=by, default_change_reason=REASON)
    history = {row.id: row for row in rows}
    for name in ("challenges", "shared_with"):
        through = getattr(Activity, name).through
        kept = apps.get_model("plans", f"HistoricalActivity_{name}")
        columns = [field.attname for field in through._meta.fields]
        kept.objects.bulk_create(
            kept(history=history[link.activity_id], **{column: getattr(link, column) for column in columns})
            for link in through.objects.filter(activity__in=activities)
        )


COPIED_AS_IT_IS = [
    "title", "description", "why_here", "residents", "lead_function", "begins_on", "ends_on",
]  # fmt: skip


def _copy_rows(wanted, made, agenda, known, by):
    """The rows inside the activities, a kind at a time."""
    goals, costs, contributions, years, results = [], [], [], [], []
    for one in wanted:
        activity = made[one["id"]]
        goals += [
            ActivityGoal(
                activity=activity, goal=known.goals[effect["id"]], strength=effect["strength"], effect=effect["effect"]
            )
            for effect in one["goals"]
            if effect["id"] in known.goals
        ]
        costs += [ActivityCost(activity=activity, **row) for row in one["costs"] if _covers(agenda, row)]
        for position, row in enumerate(one["contributions"], start=1):
            contribution = _contribution(row, activity, position, known)
            contributions.append(contribution)
            years += [ContributionYear(contribution=contribution, **y) for y in row["years"] if _covers(agenda, y)]
        results += [
            Result(
                activity=activity, key=row["id"], title=row["title"], due=row["due"], state=row["state"],
                reached_on=row["reached_on"], note=row["note"], position=position,
            )
            for position, row in enumerate(one["results"], start=1)
        ]  # fmt: skip
    for rows in (goals, costs, contributions, years, results):
        if rows:
            bulk_create_with_history(rows, type(rows[0]), default_user=by, default_change_reason=REASON)


def _contribution(row, activity, position, known):
    contributor = known.organisation(row["contributor"], known.contributors.get(row["id"]))
    return Contribution(
        activity=activity, key=row["id"], contributor=contributor, kind=row["kind"], scheme=row["scheme"],
        description=row["description"], fte=row["fte"], state=row["state"], state_on=row["state_on"],
        reason=row["reason"], position=position,
    )  # fmt: skip


def _covers(agenda, row):
    return agenda.first_year <= row["year"] <= agenda.last_year
