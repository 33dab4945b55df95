"""What region and rijk do with each of the six principles: each side writes its own answer, both read both."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from npvr.access import authorize, guard
from regions.models import Principle

from ... import rules
from ...documents.finding import trail
from .. import operations
from ..conflicts import NOTHING, Difference
from ..finding import find_plan
from ..forms import AnswerForm
from ..models import Side
from .answering import Answer

MAY_ANSWER = {
    Side.REGION: (rules.may_edit_for_region, "answer_for_region"),
    Side.STATE: (rules.may_edit_for_state, "answer_for_state"),
}
ADDRESS = {Side.REGION: "regio", Side.STATE: "rijk"}
WHO = {Side.REGION: "de regio", Side.STATE: "het rijk"}


def _may_answer(person, plan, side):
    return MAY_ANSWER[side][0](person, plan)


@guard("plans.view_working_text")
def principles_page(request, region_slug):
    """The six principles, each with what either side does with it."""
    plan = find_plan(request.user, region_slug)
    answers = {(one.principle_id, one.side): one.text for one in plan.principle_answers.all()}
    mine = {side for side in Side if _may_answer(request.user, plan, side)}
    context = {
        "document": plan,
        "principles": [_shown(one, answers, mine, plan) for one in Principle.objects.all()],
        "may_answer": bool(mine),
        "overview_path": f"{plan.path}inhoud/",
        "breadcrumbs": trail(plan, ("Inhoud", f"{plan.path}inhoud/"), ("Uitgangspunten", "")),
    }
    return render(request, "plans/items/principles.html", context)


def _shown(principle, answers, mine, plan):
    sides = [
        {
            "who": WHO[side],
            "text": answers.get((principle.pk, side), ""),
            "url": f"{plan.path}uitgangspunten/{principle.number}/{ADDRESS[side]}/" if side in mine else "",
        }
        for side in Side
    ]
    return {"principle": principle, "sides": sides}


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def answer_page(request, region_slug, principle_number, side):
    """The answer of one side to one principle, written by the seats of that side in the core team."""
    plan = find_plan(request.user, region_slug)
    principle = get_object_or_404(Principle, number=principle_number)
    authorize(_may_answer(request.user, plan, side), rules.WHY_NOT[MAY_ANSWER[side][1]])
    answers = {one.side: one for one in plan.principle_answers.filter(principle=principle)}
    if request.method != "POST":
        own = answers.get(side)
        initial = {"text": own.text, "base": own.lock_version} if own else {"base": 0}
        return _show(request, plan, principle, side, answers, Answer(AnswerForm(initial=initial), status=200))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show(request, plan, principle, side, answers, Answer(form))
    outcome = operations.answer_principle(
        plan, principle, side, form.cleaned_data["text"], by=request.user, base=form.cleaned_data["base"] or 0
    )
    if isinstance(outcome, operations.Changed):
        return _show(request, plan, principle, side, answers, _changed(form, outcome.current))
    messages.success(request, f"Het antwoord van {WHO[side]} is bewaard.")
    return redirect(f"{plan.path}uitgangspunten/#uitgangspunt-{principle.number}")


def _changed(form, current):
    """The form as it was typed, with what stands there now; a second save wins on purpose."""
    data = form.data.copy()
    data["base"] = str(current.lock_version if current else 0)
    again = AnswerForm(data)
    again._errors = {}
    last = current.history.select_related("history_user").latest() if current else None
    now = current.text if current else ""
    return Answer(
        again,
        differences=[Difference("id_text", str(again.fields["text"].label), now or NOTHING, taken_over=False)],
        by=last.history_user.name if last and last.history_user else "",
        at=last.history_date if last else None,
        changed=True,
    )


def _show(request, plan, principle, side, answers, answer):
    other = Side.STATE if side == Side.REGION else Side.REGION
    title = f"Uitgangspunt {principle.number}: {principle.title}"
    context = {
        "document": plan,
        "principle": principle,
        "who": WHO[side],
        "other_who": WHO[other],
        "other_text": answers[other].text if other in answers else "",
        "form": answer.form,
        "answer": answer,
        "list_path": f"{plan.path}uitgangspunten/",
        "breadcrumbs": trail(
            plan, ("Inhoud", f"{plan.path}inhoud/"), ("Uitgangspunten", f"{plan.path}uitgangspunten/"), (title, "")
        ),
    }
    return render(request, "plans/items/principle.html", context, status=answer.status)
