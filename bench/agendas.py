"""Structured content to measure on: agendas with as many activities as asked, under the plan of one region.

The rows go in many at a time, without their history: what is measured reads and saves them one by one. Same for the
same numbers, as all text of bench/textgen.py.
"""

import random
import uuid
from datetime import date
from decimal import Decimal

from bench import textgen
from plans.documents import operations
from plans.items.models import (
    Activity,
    ActivityCost,
    ActivityGoal,
    Challenge,
    Contribution,
    ContributionState,
    ContributionYear,
    Goal,
    Indicator,
    Measurement,
    Result,
)
from regions.models import Objective, Organisation

CONTRIBUTIONS, RESULTS = 3, 2  # for each activity
INDICATORS, YEARS_MEASURED = 20, 10
CHALLENGES, GOALS = 5, 6
CHOSEN = 10  # activities that a text names one by one
AT_ONCE = 1000
ALL_BLOCKS = "".join(
    f'<div data-blok="{kind}" data-id="alle"></div>'
    for kind in ("activiteiten", "planning", "financiering", "vraagarticulatie", "indicator")
)


def fill_plan(plan):
    """Challenges, goals and indicators with their measurements for a plan."""
    rng = random.Random("npvr-plan")
    objectives = list(Objective.objects.all())
    challenges = _created(Challenge, plan, CHALLENGES, rng)
    goals = _created(Goal, plan, GOALS, rng)
    for number, goal in enumerate(goals):
        goal.objectives.set([objectives[number % len(objectives)]])
        goal.challenges.set([challenges[number % CHALLENGES]])
    years = range(2026 - YEARS_MEASURED, 2026)
    indicators = _created(
        Indicator, plan, INDICATORS, rng, unit="procent", source="Bron", baseline=Decimal(40), baseline_year=years[0],
        target=Decimal(80), target_year=2030,
    )  # fmt: skip
    for number, indicator in enumerate(indicators):
        indicator.goals.set([goals[number % GOALS]])
    Measurement.objects.bulk_create(
        Measurement(indicator=one, on=date(year, 12, 31), value=Decimal(rng.randrange(400, 800)) / 10)
        for one in indicators
        for year in years
    )


def begin_agenda(plan, first_year, count, *, by):
    """An agenda of four years under the plan, with `count` activities and all that belongs to them."""
    agenda = operations.begin_agenda(plan, first_year=first_year, last_year=first_year + 3, by=by)
    for chapter in list(agenda.chapters.present()):
        operations.remove_chapter(chapter, by=by)
    _fill(agenda, count)
    return agenda


def chosen_block(agenda):
    """A block of text that shows a few activities, by name."""
    keys = Activity.objects.filter(document=agenda).order_by("position").values_list("key", flat=True)[:CHOSEN]
    return f'<div data-blok="activiteiten" data-id="{" ".join(map(str, keys))}"></div>'


def change_some(agenda, share=10):
    """Give every so manieth activity another title and other costs, so that two versions differ."""
    for activity in Activity.objects.filter(document=agenda, position__in=range(1, 10_000, share)):
        Activity.objects.filter(pk=activity.pk).update(title=f"{activity.title} herzien")
        ActivityCost.objects.filter(activity=activity, year=agenda.first_year).update(amount=Decimal("123456.78"))


def _created(model, document, count, rng, **values):
    rows = [
        model(document=document, title=textgen.sentence(rng)[:120].rstrip("."), position=number, **values)
        for number in range(1, count + 1)
    ]
    return model.objects.bulk_create(rows)


def _fill(agenda, count):
    years = range(agenda.first_year, agenda.last_year + 1)
    organisations = list(Organisation.objects.order_by("slug"))
    goals, challenges = (
        list(model.objects.filter(document=agenda.plan).order_by("position")) for model in (Goal, Challenge)
    )
    activities = [
        Activity(
            document=agenda, key=uuid.uuid5(agenda.pk, str(number)), title=row["title"], description=row["effect"],
            why_here=row["effect"], residents=row["effect"], lead=organisations[number % len(organisations)],
            begins_on=date(years[0], 1, 1), ends_on=date(years[number % 4], 12, 31), position=number,
        )
        for number, row in enumerate(textgen.activities(0, count), start=1)
    ]  # fmt: skip
    Activity.objects.bulk_create(activities, AT_ONCE)
    through = Activity.challenges.through
    through.objects.bulk_create(
        [through(activity=one, challenge=challenges[n % len(challenges)]) for n, one in enumerate(activities)], AT_ONCE
    )
    ActivityGoal.objects.bulk_create(
        [
            ActivityGoal(activity=one, goal=goals[n % len(goals)], effect=one.why_here)
            for n, one in enumerate(activities)
        ],
        AT_ONCE,
    )
    ActivityCost.objects.bulk_create(
        [ActivityCost(activity=one, year=year, amount=Decimal(90_000)) for one in activities for year in years], AT_ONCE
    )
    Result.objects.bulk_create(
        [
            Result(activity=one, title=f"Resultaat {n} van {one.title}", due=one.ends_on, position=n)
            for one in activities
            for n in range(RESULTS)
        ],
        AT_ONCE,
    )
    _contribute(activities, organisations, years)


def _contribute(activities, organisations, years):
    states = [ContributionState.WISHED, ContributionState.PROMISED, ContributionState.GRANTED]
    contributions = [
        Contribution(
            activity=one, contributor=organisations[(number * CONTRIBUTIONS + n) % len(organisations)],
            state=states[(number + n) % len(states)], scheme="Eigen middelen", position=n,
        )
        for number, one in enumerate(activities)
        for n in range(CONTRIBUTIONS)
    ]  # fmt: skip
    Contribution.objects.bulk_create(contributions, AT_ONCE)
    ContributionYear.objects.bulk_create(
        [
            ContributionYear(contribution=one, year=year, amount=Decimal(20_000))
            for one in contributions
            for year in years
        ],
        AT_ONCE,
    )
