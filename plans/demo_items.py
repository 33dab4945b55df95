"""Loading the structured content of the demo documents, stage by stage, from the TOML files beside their texts.

A row is found by its short `key`: the first stage that names it makes it, a later one changes the fields it names. The
keys of the database follow from the short ones, so that texts can point to them (`activity:water`). What a contribution,
result or report holds is always invented, and gets the mark here.
"""

import re
import tomllib
import uuid
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from regions.models import Objective, Organisation, OrganisationKind, Principle, Region
from regions.reference import sort_key

from .items.models import (
    Activity,
    ActivityCost,
    ActivityGoal,
    Award,
    Challenge,
    Contribution,
    ContributionYear,
    Goal,
    Indicator,
    Lever,
    Measurement,
    ObjectiveWeight,
    PrincipleAnswer,
    ProgressReport,
    RegionFigure,
    ReportPeriod,
    Result,
    RunningProgramme,
    SharedIndicator,
    Side,
)
from .items.operations import add_item, save_item

MARK = "demogegeven"
SHARED = Path(__file__).parent / "demo" / "shared.toml"
ORDER = (
    "weights", "answers", "challenges", "levers", "goals", "programmes", "indicators", "activities", "periods",
    "reports",
)  # fmt: skip
NAMES = {"challenge": Challenge, "goal": Goal, "activity": Activity, "indicator": Indicator}
POINTER = re.compile(r'data-id="(challenge|goal|activity|indicator):([\w-]+)"')


def load_shared():
    """The organisations, shared indicators and numbers of inhabitants that the demo documents name; what is there stays."""
    data = tomllib.loads(SHARED.read_text(encoding="utf-8"))
    for row in data["organisations"]:
        if not Organisation.objects.filter(slug=row["slug"]).exists():
            Organisation.objects.create(**row, kind=OrganisationKind.OTHER, sort_key=sort_key(row["name"]))
    for row in data["shared_indicators"]:
        if not SharedIndicator.objects.filter(title=row["title"]).exists():
            key = uuid.uuid5(uuid.NAMESPACE_URL, f"npvr-demo/shared/{row['title']}")
            SharedIndicator.objects.create(pk=key, **row)
    for row in data["figures"]:
        region = Region.objects.get(slug=row.pop("region"))
        if not region.figures.filter(year=row["year"]).exists():
            RegionFigure.objects.create(region=region, **row)


def with_keys(html, region):
    """A text of the demonstration with the keys of the database in its references."""
    return POINTER.sub(lambda found: f'data-id="{key_of(region, NAMES[found[1]], found[2])}"', html)


def key_of(region, model, key):
    """The key in the content tree of a row of the demonstration: the same in every installation."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"npvr-demo/{region.slug}/{model._meta.model_name}/{key}")


def has_items(plan):
    """Whether the plan has any challenge, also one that was removed."""
    return Challenge.objects.filter(document=plan).exists()


def has_items_of(plan, folder):
    """Whether the plan has all the challenges of the stages in `folder`."""
    rows = [
        row for path in folder.glob("*/*.toml") for row in tomllib.loads(path.read_text("utf-8")).get("challenges", [])
    ]
    keys = {key_of(plan.region, Challenge, row["key"]) for row in rows}
    return Challenge.objects.filter(document=plan, key__in=keys).count() == len(keys)


def marked(text):
    """A text that says that it is invented."""
    return text if MARK in text.lower() else f"{text} ({MARK})" if text else MARK.capitalize()


class ItemLoader:
    """Puts the items of the stages into one document; `person` gives the demo account of a role."""

    def __init__(self, document, person):
        self.document, self.region, self.person = document, document.region, person
        self.organisations = {one.slug: one for one in Organisation.objects.all()}
        self.regions = {one.slug: one for one in Region.objects.all()}
        self.objectives = {one.number: one for one in Objective.objects.all()}
        self.principles = {one.number: one for one in Principle.objects.all()}
        self.made = {}

    def load(self, folder, at):
        """Load the files of one stage, as if its writers saved them at the moment `at`."""
        self.at, self.by = at, self.person("programmamanager")
        found = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
        rows = {kind: [row for data in found for row in data.get(kind, [])] for kind in ORDER}
        for kind in ORDER:
            for row in rows[kind]:
                getattr(self, f"_{kind}")(dict(row))
        for row in rows["activities"]:  # when all of them are there
            if "related" in row:
                self._item(Activity, row["key"]).related.set(self._items(Activity, row["related"]))
        for row in rows["periods"]:  # when their reports are there
            if "closed_on" in row:
                self._close(self.made[ReportPeriod, row["from"]], row["closed_on"])

    # --- of a plan ----------------------------------------------------------------------------------------------------
    def _weights(self, row):
        self._keep(ObjectiveWeight(document=self.document, **row | {"objective": self.objectives[row["objective"]]}))

    def _answers(self, row):
        row["principle"] = self.principles[row["principle"]]
        by = self.person("regioadviseur") if row["side"] == Side.STATE else self.by
        self._keep(PrincipleAnswer(document=self.document, **row), by=by)

    def _challenges(self, row):
        self._put(Challenge, row, objectives=self._objectives(row))

    def _levers(self, row):
        self._put(Lever, row, challenges=self._items(Challenge, row.pop("challenges")))

    def _goals(self, row):
        challenges = self._items(Challenge, row.pop("challenges"))
        self._put(Goal, row, objectives=self._objectives(row), challenges=challenges)

    def _programmes(self, row):
        responsible = [self.organisations[slug] for slug in row.pop("responsible")]
        shared_with = [self.regions[slug] for slug in row.pop("shared_with", [])]
        awards = row.pop("awards", [])
        programme = self._put(RunningProgramme, row, responsible=responsible, shared_with=shared_with)
        for position, award in enumerate(awards, start=1):
            if "amount" in award:
                award["amount"] = Decimal(award["amount"])
            self._keep(Award(programme=programme, position=position, **award))

    def _indicators(self, row):
        goals, values = self._items(Goal, row.pop("goals")), row.pop("values")
        if "shared" in row:
            row["shared"] = SharedIndicator.objects.get(title=row["shared"])
        row |= {name: Decimal(row[name]) for name in ("baseline", "target") if name in row}
        indicator, by = self._put(Indicator, row, goals=goals), self.person("programmamedewerker")
        for year, value in values.items():
            measurement = Measurement(indicator=indicator, on=date(int(year), 12, 31), value=Decimal(value))
            measurement.note, measurement.entered_by = marked(""), by
            self._keep(measurement, by=by)

    # --- of an agenda -------------------------------------------------------------------------------------------------
    def _activities(self, row):
        row.pop("related", None)
        parts = {name: row.pop(name, None) for name in ("costs", "goals", "contributions", "results")}
        related = {}
        if "challenges" in row:
            related["challenges"] = self._items(Challenge, row.pop("challenges"))
            related["shared_with"] = [self.regions[slug] for slug in row.pop("shared_with", [])]
        if "lead" in row:
            row["lead"] = self.organisations[row["lead"]]
        activity = self._put(Activity, row, **related)
        self._years(ActivityCost, {"activity": activity}, parts["costs"])
        for effect in parts["goals"] or []:
            goal = self._item(Goal, effect.pop("goal"))
            self._keep(ActivityGoal(activity=activity, goal=goal, **effect))
        for contribution in parts["contributions"] or []:
            self._contribution(activity, contribution)
        for result in parts["results"] or []:
            result["note"] = marked(result.get("note", ""))
            self._part(Result, activity, result, by=self.person("programmamedewerker"))

    def _contribution(self, activity, row):
        years = row.pop("years", None)
        known = self.made.get((Contribution, activity.pk, row["key"]))
        if known is None:
            row["contributor"] = self.organisations[row["contributor"]]
            row["description"] = marked(row.get("description", ""))
            row.setdefault("state_on", self.at.date())
        if "fte" in row:
            row["fte"] = Decimal(row["fte"])
        by = self.by
        if "state" in row:
            contributor = known.contributor if known else row["contributor"]
            by = self.person("regioadviseur") if contributor.kind == OrganisationKind.MINISTRY else self.by
            row["state_by"] = by
        contribution = self._part(
            Contribution, activity, row, by=by, at=noon(row["state_on"]) if "state" in row else None
        )
        self._years(ContributionYear, {"contribution": contribution}, years)

    def _periods(self, row):
        period = ReportPeriod(document=self.document, period=DateRange(row["from"], row["to"]))
        self.made[ReportPeriod, row["from"]] = period
        self._keep(period)

    def _close(self, period, day):
        period.closed_at, period.closed_by = noon(day), self.by
        self._keep(period, at=noon(day))

    def _reports(self, row):
        by, at = self.person(row.pop("by")), noon(row["on"])
        row |= {"activity": self._item(Activity, row["activity"]), "period": self.made[ReportPeriod, row["period"]]}
        row["text"] = marked(row["text"])
        self._keep(ProgressReport(written_by=by, written_at=at, **row), by=by, at=at)

    # --- rows ---------------------------------------------------------------------------------------------------------
    def _put(self, model, row, **related):
        """An item, made or changed."""
        key = row.pop("key")
        item = self.made.get((model, key))
        if item is None:
            item = model(document=self.document, key=key_of(self.region, model, key), **row)
            self._sign(item, self.by, self.at)
            add_item(item, by=self.by, related=related)
        else:
            for name, value in row.items():
                setattr(item, name, value)
            self._sign(item, self.by, self.at)
            save_item(item, by=self.by, base=item.lock_version, related=related)
        model.objects.filter(pk=item.pk).update(saved_at=self.at)
        self.made[model, key] = item
        return item

    def _part(self, model, activity, row, *, by, at=None):
        """A contribution or result of an activity, made or changed."""
        key = row.pop("key")
        part = self.made.get((model, activity.pk, key))
        if part is None:
            position = sum(1 for kind, *rest in self.made if kind is model and rest[0] == activity.pk) + 1
            part = model(activity=activity, key=key_of(self.region, model, f"{activity.key}/{key}"), position=position)
            self.made[model, activity.pk, key] = part
        else:
            part.lock_version += 1
        for name, value in row.items():
            setattr(part, name, value)
        self._keep(part, by=by, at=at)
        return part

    def _years(self, model, owner, amounts):
        for year, amount in (amounts or {}).items():
            row = model.objects.filter(**owner, year=int(year)).first() or model(**owner, year=int(year))
            row.amount = Decimal(amount)
            self._keep(row)

    def _keep(self, row, *, by=None, at=None):
        self._sign(row, by or self.by, at or self.at)
        row.save()

    @staticmethod
    def _sign(row, by, at):
        row._history_user, row._history_date = by, at

    def _item(self, model, key):
        """An item of this document or of its plan."""
        if (model, key) not in self.made:
            self.made[model, key] = model.objects.get(document=self.document.plan, key=key_of(self.region, model, key))
        return self.made[model, key]

    def _items(self, model, keys):
        return [self._item(model, key) for key in keys]

    def _objectives(self, row):
        return [self.objectives[number] for number in row.pop("objectives")]


def noon(day):
    """The middle of a day in the Netherlands."""
    return timezone.make_aware(datetime.combine(day, time(12)))
