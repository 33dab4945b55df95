"""The addresses of structured content, below a document; one list a part, in the order of the page "Inhoud".

What belongs to the plan stands below the plan's address only, what belongs to an agenda below an agenda's.
"""

from django.urls import include, path

from .models import Side
from .monitoring.urls import indicator_tails, progress_tails
from .parts import CHALLENGES, GOALS, LEVERS, PROGRAMMES
from .views import activities, activity, blocks, choosing, items, money, overview, principles, readiness, weights


def part_tails(part, one, many):
    """The addresses of a part of the plan that is a list of items; `one` and `many` are its names: "goal", "goals"."""
    return [
        path(f"{part.address}/", items.list_items, {"part": part}, name=many),
        path(f"{part.address}/nieuw/", items.add_item, {"part": part}, name=f"add_{one}"),
        path(f"{part.address}/<uuid:key>/", items.item_page, {"part": part}, name=one),
        path(f"{part.address}/<uuid:key>/verplaatsen/", items.move_item, {"part": part}, name=f"move_{one}"),
        path(f"{part.address}/<uuid:key>/verwijderen/", items.remove_item, {"part": part}, name=f"remove_{one}"),
        path(
            f"{part.address}/<uuid:key>/terugbrengen/", items.bring_back_item, {"part": part}, name=f"bring_back_{one}"
        ),
    ]


direction_tails = [  # opgaven, knoppen, doelen, doelstellingen, lopende trajecten, uitgangspunten
    *part_tails(CHALLENGES, "challenge", "challenges"),
    *part_tails(LEVERS, "lever", "levers"),
    *part_tails(GOALS, "goal", "goals"),
    *part_tails(PROGRAMMES, "programme", "programmes"),
    path("doelstellingen/", weights.weights_page, name="objective_weights"),
    path("uitgangspunten/", principles.principles_page, name="principles"),
    path(
        "uitgangspunten/<int:principle_number>/regio/",
        principles.answer_page,
        {"side": Side.REGION},
        name="answer_for_region",
    ),
    path(
        "uitgangspunten/<int:principle_number>/rijk/",
        principles.answer_page,
        {"side": Side.STATE},
        name="answer_for_state",
    ),
]
contribution_tails = [
    path("", activity.change_contribution, name="change_contribution"),
    path("stand/", activity.set_contribution, name="set_contribution"),
    path("verwijderen/", activity.remove_contribution, name="remove_contribution"),
    path("terugbrengen/", activity.bring_back_contribution, name="bring_back_contribution"),
]
result_tails = [
    path("", activity.change_result, name="change_result"),
    path("verwijderen/", activity.remove_result, name="remove_result"),
    path("terugbrengen/", activity.bring_back_result, name="bring_back_result"),
]
one_activity_tails = [
    path("", activity.activity_page, name="activity"),
    path("bewerken/", activities.change_activity, name="change_activity"),
    path("regel/", activities.change_line, name="change_activity_line"),
    path("verplaatsen/", activities.move_activity, name="move_activity"),
    path("verwijderen/", activities.remove_activity, name="remove_activity"),
    path("terugbrengen/", activities.bring_back_activity, name="bring_back_activity"),
    path("stand/", activity.rule_standing, name="rule_standing"),
    path("bijdragen/nieuw/", activity.add_contribution, name="add_contribution"),
    path("bijdragen/<uuid:part>/", include(contribution_tails)),
    path("resultaten/nieuw/", activity.add_result, name="add_result"),
    path("resultaten/<uuid:part>/", include(result_tails)),
]
activity_tails = [  # activiteiten, bijdragen, resultaten, financiering, vraagarticulatie
    path("activiteiten/", activities.list_activities, name="activities"),
    path("activiteiten/nieuw/", activities.add_activity, name="add_activity"),
    path("activiteiten/<uuid:key>/", include(one_activity_tails)),
    path("financiering/", money.financing, name="financing"),
    path("vraagarticulatie/", money.asks, name="asks"),
]
review_tails = [  # gereedheid; herijken knows versions, and stands in plans/urls.py
    path("gereedheid/", readiness.readiness_page, name="readiness"),
    path("gereedheid/tonen/", readiness.switch_readiness, name="switch_readiness"),
]
block_tails = [  # blokken, verwijzingen
    path("blokken/<slug:kind>/", blocks.block_preview, name="block_preview"),
    path("verwijzingen/", choosing.reference_choices, name="reference_choices"),
]

item_tails = [path("inhoud/", overview.overview, name="overview"), *review_tails, *block_tails]
plan_tails = [*direction_tails, *indicator_tails]
agenda_tails = [*activity_tails, *progress_tails]
