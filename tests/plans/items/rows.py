"""Rows of structured content for tests, straight into the tables."""

from datetime import date
from decimal import Decimal

from plans.items import models


def organisation(abbreviation="BZK"):
    """A ministry by its abbreviation."""
    from regions.models import Organisation

    return Organisation.objects.get(kind="ministry", abbreviation=abbreviation)


def fill_plan(plan):
    """One of everything that stands in a plan; what was made, by name."""
    challenge = models.Challenge.objects.create(document=plan, title="Jongeren trekken weg", position=1)
    challenge.objectives.set([3])
    lever = models.Lever.objects.create(document=plan, title="Wonen", position=1)
    lever.challenges.set([challenge])
    goal = models.Goal.objects.create(document=plan, title="Jongeren blijven", position=1)
    goal.objectives.set([3])
    goal.challenges.set([challenge])
    programme = models.RunningProgramme.objects.create(document=plan, title="Regio Deal Achterhoek", position=1)
    programme.responsible.set([organisation("LVVN")])
    models.Award.objects.create(programme=programme, year=2023, recipient="regio", amount=Decimal("20000000"))
    indicator = models.Indicator.objects.create(
        document=plan, title="Jongeren 20–29", unit="personen", baseline=Decimal("30500"), baseline_year=2024,
        target=Decimal("31000.5"), target_year=2030, position=1,
    )  # fmt: skip
    indicator.goals.set([goal])
    models.Measurement.objects.create(indicator=indicator, on=date(2025, 1, 1), value=Decimal("30450.25"))
    return {"challenge": challenge, "lever": lever, "goal": goal, "programme": programme, "indicator": indicator}


def add_activity(agenda, goal=None, *, title="Wonen boven winkels", contributions=1, position=1, **more):
    """An activity with costs, contributions of BZK, a result, and an effect on `goal`."""
    activity = models.Activity.objects.create(document=agenda, title=title, position=position, **more)
    models.ActivityCost.objects.create(activity=activity, year=2026, amount=Decimal("100000"))
    if goal:
        models.ActivityGoal.objects.create(activity=activity, goal=goal, strength="direct", effect="Meer woningen")
    for number in range(contributions):
        one = models.Contribution.objects.create(
            activity=activity, contributor=organisation(), scheme="Regio Deal", position=number, fte=Decimal("0.50")
        )
        models.ContributionYear.objects.create(contribution=one, year=2026, amount=Decimal("25000.10"))
    models.Result.objects.create(activity=activity, title="Tien woningen", due=date(2027, 6, 30))
    return activity
