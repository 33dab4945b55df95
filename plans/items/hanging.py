"""What hangs on a challenge or a goal: items that refer to it, which somebody who removes it wants to know of."""

from dataclasses import dataclass

from .models import Activity, Challenge, Goal, Indicator, Lever

MOST_SHOWN = 100


@dataclass(frozen=True)
class Hanging:
    """One item that refers to another: what it is, its title and its page."""

    kind: str
    title: str
    url: str


def hanging_on(item, plan):
    """The present items that refer to this challenge or goal, in the order of the documents; nothing for others."""
    if isinstance(item, Goal):
        return [*_activities({"effects__goal": item}), *_of(Indicator, {"goals": item}, plan, "indicatoren")]
    if isinstance(item, Challenge):
        return [
            *_of(Goal, {"challenges": item}, plan, "doelen"),
            *_of(Lever, {"challenges": item}, plan, "knoppen"),
            *_activities({"challenges": item}),
        ]
    return []


def _activities(where):
    found = Activity.objects.filter(**where).present().select_related("document__region")
    return [Hanging("activiteit", one.title, f"{one.document.path}activiteiten/{one.key}/") for one in found]


def _of(model, where, plan, address):
    kind = str(model._meta.verbose_name)
    found = model.objects.filter(document=plan, **where).present()
    return [Hanging(kind, one.title, f"{plan.path}{address}/{one.key}/") for one in found]
