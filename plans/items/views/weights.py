"""How much weight each of the three objectives gets in this plan: settled by region and rijk together."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from npvr.access import Refused, authorize, guard
from regions.models import Objective

from ... import rules
from ...documents.finding import trail
from .. import operations
from ..conflicts import NOTHING, Difference
from ..finding import find_plan
from ..forms import WeightsForm
from .answering import Answer


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.view_working_text")
def weights_page(request, region_slug):
    """The weights as a form for the core team, as text for who reads along."""
    plan = find_plan(request.user, region_slug)
    objectives = list(Objective.objects.all())
    if request.method == "POST":
        return _save(request, plan, objectives)
    stored = list(plan.objective_weights.select_related("objective"))
    return _show(
        request, plan, Answer(WeightsForm(objectives=objectives, initial=_initial(stored)), status=200), stored
    )


def _save(request, plan, objectives):
    authorize(rules.may_edit(request.user, plan), rules.WHY_NOT["plans.edit"])
    form = WeightsForm(request.POST, objectives=objectives)
    if not form.is_valid():
        return _show(request, plan, Answer(form))
    try:
        outcome = operations.weigh_objectives(plan, form.weights(), by=request.user, base=form.cleaned_data["base"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _show(request, plan, Answer(form))
    if isinstance(outcome, operations.Changed):
        return _show(request, plan, _changed(form, outcome.current, objectives))
    messages.success(request, "De weging is bewaard." if outcome else "Er is geen weging meer.")
    return redirect(f"{plan.path}inhoud/")


def _initial(stored):
    values = {"base": operations.weights_mark(stored)}
    for weight in stored:
        number = weight.objective.number
        values |= {f"percent_{number}": weight.percent, f"reason_{number}": weight.reason}
    return values


def _changed(form, stored, objectives):
    """The form as it was typed, with how the weights stand now; a second save wins on purpose."""
    now, found = _initial(stored), []
    for one in objectives:
        for name, unit in ((f"percent_{one.number}", " %"), (f"reason_{one.number}", "")):
            stands = str(now.get(name, ""))
            if stands != str(form.cleaned_data.get(name, "")):
                shown = f"{stands}{unit}" if stands else NOTHING
                label = f"{one.title}, {form.fields[name].label.lower()}"
                found.append(Difference(form[name].auto_id, label, shown, taken_over=False))
    data = form.data.copy()
    data["base"] = now["base"]
    last = _newest(stored)
    by = last.history_user.name if last and last.history_user else ""
    again = WeightsForm(data, objectives=objectives)
    again._errors = {}
    return Answer(again, differences=found, by=by, at=last.history_date if last else None, changed=True)


def _newest(stored):
    """The newest row of history of the weights that are there."""
    rows = [weight.history.select_related("history_user").latest() for weight in stored]
    return max(rows, key=lambda row: row.history_date, default=None)


def _show(request, plan, answer, stored=()):
    context = {
        "document": plan,
        "form": answer.form,
        "answer": answer,
        "weights": stored,
        "may_edit": rules.may_edit(request.user, plan),
        "why_not": rules.WHY_NOT["plans.edit"],
        "overview_path": f"{plan.path}inhoud/",
        "breadcrumbs": trail(plan, ("Inhoud", f"{plan.path}inhoud/"), ("Weging van de doelstellingen", "")),
    }
    return render(request, "plans/items/weights.html", context, status=answer.status)
