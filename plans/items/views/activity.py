"""The page of an activity: one screen on which its contributions, results and state are added and changed.

The address of a contribution or result is the same page with the form of that part open in it, so that nobody leaves it.
"""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import authorize, guard

from ... import rules
from ...content.items.finance import of_activity, total
from ...content.items.labels import look, names, number
from ...documents.finding import find_document
from .. import operations
from ..activities.answering import answered
from ..activities.finding import find_activity, find_contribution, find_own_activity, find_result
from ..activities.forms import ContributionForm, ContributionStateForm, ResultForm, StandingForm
from ..models import Contribution, Result
from ..standing import proposal
from .activities import _tell, activity_trail, path_of
from .answering import Answer

OPEN_FORMS = {
    "bijdrage-nieuw": "Bijdrage toevoegen", "bijdrage": "Bijdrage wijzigen", "bijdrage-stand": "Stand van de bijdrage",
    "resultaat-nieuw": "Resultaat toevoegen", "resultaat": "Resultaat wijzigen", "stand": "Stand van de activiteit",
}  # fmt: skip


@guard("plans.view_working_text")
def activity_page(request, region_slug, first_year, key):
    """An activity with its money, contributions, results and state; of another region's shared one only to read."""
    agenda = find_document(request.user, region_slug, first_year)
    return _show(request, agenda, find_activity(agenda, key, removed=True))


def _show(request, agenda, activity, opened="", answer=None, part=None):
    """The page, with one form open where `opened` says which and `part` of what."""
    own = activity.document_id == agenda.pk
    may_edit = own and not activity.removed_at and rules.may_edit(request.user, agenda)
    contributions = list(activity.contributions.select_related("contributor", "state_by").prefetch_related("years"))
    results = list(activity.results.all())
    present = [one for one in contributions if one.removed_at is None]
    proposed = proposal(activity.begins_on, activity.ends_on, [one.state for one in results if not one.removed_at])
    years = of_activity(_as_tree(activity, present))
    shown_years = sorted({row.year for one in present for row in one.years.all()} | set(_years(agenda)))
    report = activity.reports.first()
    url, part_key = path_of(agenda, activity.key), f"{part.key}/" if hasattr(part, "activity_id") else ""
    context = {
        "document": agenda,
        "activity": activity,
        "own": own,
        "may_edit": may_edit,
        "may_report": own and not activity.removed_at and rules.may_report_progress(request.user, agenda),
        "why_not": rules.WHY_NOT["plans.edit" if own else "plans.shared_activity"],
        "state": look("activity", str(activity.ruled_state or proposed.state)),
        "proposed": proposed,
        "years": years,
        "total": total(years.values()),
        "contributions": [_contribution(one, activity, request.user, shown_years, may_edit) for one in present],
        "notes": _notes(present, request.user) if may_edit else [],
        "contribution_years": shown_years,
        "columns": len(shown_years) + 4,
        "results": [{"row": one, "state": look("result", one.state)} for one in results if one.removed_at is None],
        "removed": [_gone(one, url) for one in [*contributions, *results] if one.removed_at] if may_edit else [],
        "effects": activity.effects.filter(goal__removed_at=None).select_related("goal"),
        "challenges": activity.challenges.present(),
        "related": [_link(one, agenda) for one in activity.related.shown_in(agenda).select_related("document__region")],
        "regions": list(activity.shared_with.order_by("number")),
        "report": report,
        "judgement": look("judgement", report.judgement) if report else None,
        "opened": opened,
        "opened_words": OPEN_FORMS.get(opened, ""),
        "answer": answer,
        "form": answer.form if answer else None,
        "part": part,
        "url": url,
        "edit_url": f"{url}bewerken/",
        "story_url": f"{url}verloop/",
        "standing_url": f"{url}stand/",
        "new_contribution_url": f"{url}bijdragen/nieuw/",
        "new_result_url": f"{url}resultaten/nieuw/",
        "part_url": f"{url}bijdragen/{part_key}",
        "state_url": f"{url}bijdragen/{part_key}stand/",
        "result_url": f"{url}resultaten/{part_key}",
        "plan_path": f"/regios/{activity.document.region.slug}/plan/" if own else "",
        "breadcrumbs": activity_trail(
            agenda,
            *([(activity.title, url), (OPEN_FORMS[opened], "")] if opened else [(activity.title, "")]),
        ),
    }
    return render(request, "plans/items/activities/activity.html", context, status=answer.status if answer else 200)


def _years(agenda):
    return range(agenda.first_year, agenda.last_year + 1)


def _as_tree(activity, contributions):
    """What finance.py looks at, from rows that are read already."""
    return {
        "costs": [{"year": row.year, "amount": row.amount} for row in activity.costs.all()],
        "contributions": [
            {"state": one.state, "years": [{"year": row.year, "amount": row.amount} for row in one.years.all()]}
            for one in contributions
        ],
    }


def _link(other, agenda):
    """Another activity with its page in this agenda, and its region where that is another."""
    region = other.document.region.name if other.document_id != agenda.pk else ""
    return {"title": other.title, "url": path_of(agenda, other.key), "region": region}


def _gone(part, url):
    """A removed contribution or result, with where it is brought back."""
    is_result = isinstance(part, Result)
    words = f"Resultaat “{part.title}”" if is_result else f"Bijdrage van {part.contributor} ({part.get_kind_display()})"
    return {
        "words": words,
        "at": part.removed_at,
        "url": f"{url}{'resultaten' if is_result else 'bijdragen'}/{part.key}/",
    }


def _contribution(contribution, activity, person, years, may_edit):
    contribution.activity = activity
    may_set = may_edit and rules.may_set_contribution(person, contribution)
    may_change = may_edit and rules.may_change_contribution(person, contribution)
    amounts = {row.year: row.amount for row in contribution.years.all()}
    return {
        "row": contribution,
        "by_year": [(year, amounts.get(year)) for year in years],
        "state": look("standing", contribution.state),
        "fte": number(contribution.fte),
        "may_change": may_change,
        "may_set": may_set,
    }


def _notes(contributions, person):
    """Why something can't be done with some contributions: each reason once, with who it is about."""
    promised = [one for one in contributions if not rules.may_change_contribution(person, one)]
    wished = [one for one in contributions if not rules.may_set_contribution(person, one) and one not in promised]
    found = [(promised, "plans.change_promised"), (wished, "plans.set_contribution")]
    return [
        {"who": names(dict.fromkeys(str(one.contributor) for one in whose)), "why": rules.WHY_NOT[reason]}
        for whose, reason in found
        if whose
    ]


def _own(request, region_slug, first_year, key, *, rule=rules.may_edit, action="plans.edit"):
    """The agenda and the activity that it holds itself, for somebody who may write in it; 404 and 403 otherwise."""
    agenda = find_document(request.user, region_slug, first_year)
    activity = find_own_activity(agenda, key)
    authorize(rule(request.user, agenda), rules.WHY_NOT[action])
    return agenda, activity


def _handled(request, agenda, activity, opened, make, item, *, words):
    """Show the page with this form open, or keep what was sent and go back to the page."""
    part = None if item._state.adding else item
    if request.method != "POST":
        return _show(request, agenda, activity, opened, Answer(make(instance=item), status=200), part)
    answer = answered(request, make, item)
    if answer.saved is None:
        return _show(request, agenda, find_own_activity(agenda, activity.key), opened, answer, part)
    _tell(request, answer, words(answer.saved))
    return redirect(f"{path_of(agenda, activity.key)}#{_anchor(answer.saved)}")


def _anchor(saved):
    return saved.key if isinstance(saved, Contribution | Result) else "stand"


WRITES = require_http_methods(["GET", "HEAD", "POST"])


def _contribution_form(request, agenda, activity):
    schemes = Contribution.objects.filter(activity__document=agenda, removed_at=None).exclude(scheme="")
    return partial(
        ContributionForm,
        activity=activity,
        may_set_for_ministry=rules.may_set_for_ministry(request.user, agenda),
        schemes=list(schemes.order_by().values_list("scheme", flat=True).distinct()[:50]),
    )


@WRITES
@guard("plans.edit")
def add_contribution(request, region_slug, first_year, key):
    """A new contribution: who brings what, from which source, and how far it is."""
    agenda, activity = _own(request, region_slug, first_year, key)
    make = _contribution_form(request, agenda, activity)
    return _handled(
        request, agenda, activity, "bijdrage-nieuw", make, Contribution(activity=activity),
        words=lambda saved: f"De bijdrage van {saved.contributor} is toegevoegd.",
    )  # fmt: skip


@WRITES
@guard("plans.edit")
def change_contribution(request, region_slug, first_year, key, part):
    """Change what is brought; what a ministry has answered to only the rijk side changes."""
    agenda, activity = _own(request, region_slug, first_year, key)
    contribution = find_contribution(activity, part)
    authorize(rules.may_change_contribution(request.user, contribution), rules.WHY_NOT["plans.change_promised"])
    return _handled(
        request, agenda, activity, "bijdrage", _contribution_form(request, agenda, activity), contribution,
        words=lambda saved: f"De bijdrage van {saved.contributor} is bewaard.",
    )  # fmt: skip


@WRITES
@guard("plans.set_contribution")
def set_contribution(request, region_slug, first_year, key, part):
    """Record how far a contribution is: of a ministry by the rijk side, of others by the core team."""
    agenda, activity = _own(request, region_slug, first_year, key)
    contribution = find_contribution(activity, part)
    authorize(rules.may_set_contribution(request.user, contribution), rules.WHY_NOT["plans.set_contribution"])
    return _handled(
        request, agenda, activity, "bijdrage-stand", partial(ContributionStateForm, activity=activity), contribution,
        words=lambda saved: f"De bijdrage van {saved.contributor} is nu: {saved.get_state_display()}.",
    )  # fmt: skip


@require_POST
@guard("plans.edit")
def remove_contribution(request, region_slug, first_year, key, part):
    """Take a contribution out; it can be brought back on the same page."""
    agenda, activity = _own(request, region_slug, first_year, key)
    contribution = find_contribution(activity, part)
    authorize(rules.may_change_contribution(request.user, contribution), rules.WHY_NOT["plans.change_promised"])
    return _removed(request, agenda, activity, contribution, f"De bijdrage van {contribution.contributor}")


@require_POST
@guard("plans.edit")
def bring_back_contribution(request, region_slug, first_year, key, part):
    """Put a removed contribution back."""
    agenda, activity = _own(request, region_slug, first_year, key)
    contribution = find_contribution(activity, part, removed=True)
    authorize(rules.may_change_contribution(request.user, contribution), rules.WHY_NOT["plans.change_promised"])
    return _brought_back(request, agenda, activity, contribution, f"De bijdrage van {contribution.contributor}")


def _removed(request, agenda, activity, part, what):
    operations.remove_item(part, by=request.user)
    messages.success(request, f"{what} is verwijderd. Onderaan deze pagina kunt u dat ongedaan maken.")
    return redirect(f"{path_of(agenda, activity.key)}#verwijderd")


def _brought_back(request, agenda, activity, part, what):
    if part.removed_at:
        operations.bring_back_item(part, by=request.user)
        messages.success(request, f"{what} staat er weer.")
    return redirect(f"{path_of(agenda, activity.key)}#{part.key}")


@WRITES
@guard("plans.report_progress")
def add_result(request, region_slug, first_year, key):
    """A new result, with the day it is due."""
    agenda, activity = _reporting(request, region_slug, first_year, key)
    return _handled(
        request, agenda, activity, "resultaat-nieuw", partial(ResultForm, activity=activity), Result(activity=activity),
        words=lambda saved: f"“{saved.title}” is toegevoegd.",
    )  # fmt: skip


def _reporting(request, region_slug, first_year, key):
    rule, action = rules.may_report_progress, "plans.report_progress"
    return _own(request, region_slug, first_year, key, rule=rule, action=action)


@WRITES
@guard("plans.report_progress")
def change_result(request, region_slug, first_year, key, part):
    """Change a result, or say how far it is."""
    agenda, activity = _reporting(request, region_slug, first_year, key)
    return _handled(
        request, agenda, activity, "resultaat", partial(ResultForm, activity=activity), find_result(activity, part),
        words=lambda saved: f"“{saved.title}” is bewaard.",
    )  # fmt: skip


@require_POST
@guard("plans.report_progress")
def remove_result(request, region_slug, first_year, key, part):
    """Take a result out; it can be brought back on the same page."""
    agenda, activity = _reporting(request, region_slug, first_year, key)
    result = find_result(activity, part)
    return _removed(request, agenda, activity, result, f"“{result.title}”")


@require_POST
@guard("plans.report_progress")
def bring_back_result(request, region_slug, first_year, key, part):
    """Put a removed result back."""
    agenda, activity = _reporting(request, region_slug, first_year, key)
    result = find_result(activity, part, removed=True)
    return _brought_back(request, agenda, activity, result, f"“{result.title}”")


@WRITES
@guard("plans.report_progress")
def rule_standing(request, region_slug, first_year, key):
    """Put another state in the place of the proposed one, with a reason; or follow the proposal again."""
    agenda, activity = _reporting(request, region_slug, first_year, key)
    states = activity.results.filter(removed_at=None).values_list("state", flat=True)
    proposed = proposal(activity.begins_on, activity.ends_on, list(states))
    make = partial(StandingForm, document=agenda, proposed=proposed)
    return _handled(request, agenda, activity, "stand", make, activity, words=lambda saved: "De stand is bewaard.")
