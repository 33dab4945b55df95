"""The registers of action points and decisions, and the page of one action point."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from npvr.access import Refused, authorize, guard

from ...models import ActionState
from .. import operations, registers, rules
from ..finding import find_action, find_region
from ..forms import PostponeForm, WhyForm
from ..owners import holders_in_words
from .page import page_context

VIEW, RUN = "governance.view_meetings", "governance.run_meetings"


@require_safe
@guard(VIEW)
def action_list(request, region_slug=None):
    """Action points: open, mine, late or all; of a body; with these words."""
    region = find_region(request.user, region_slug)
    asked = registers.Asked(request.GET)
    page, rows = registers.actions(request.user, region, asked)
    context = page_context(request, region, "actiepunten") | {
        "page": page,
        "rows": rows,
        "asked": asked,
        "choices": [
            (name, label, asked.query(toon=name if name != registers.OPEN else ""))
            for name, label in registers.SHOWN.items()
        ],
        "bodies": registers.body_choices(request.user, region),
    }
    return render(request, "governance/meetings/actions.html", context)


@require_safe
@guard(VIEW)
def decision_list(request, region_slug=None):
    """Decisions, newest first; of a body or a year, found by Dutch words."""
    region = find_region(request.user, region_slug)
    asked = registers.Asked(request.GET)
    context = page_context(request, region, "besluiten") | {
        "page": registers.decisions(request.user, region, asked),
        "asked": asked,
        "bodies": registers.body_choices(request.user, region),
    }
    return render(request, "governance/meetings/decisions.html", context)


def _forms(point):
    return {
        "done": WhyForm(auto_id="gedaan_%s"),
        "reject": WhyForm(auto_id="terug_%s", required="Schrijf wat er nog moet gebeuren."),
        "lapse": WhyForm(auto_id="vervalt_%s", required="Schrijf waarom het niet meer hoeft."),
        "reopen": WhyForm(auto_id="heropen_%s", required="Schrijf waarom het weer open gaat."),
        "postpone": PostponeForm(
            auto_id="datum_%s", required="Schrijf waarom de datum verandert.", initial={"due_on": point.due_on}
        ),
    }


@require_safe
@guard(VIEW)
def action_page(request, action_id, region_slug=None):
    """One action point: what, who, when, where it came from, and what may be done with it."""
    return _show(request, find_action(request.user, action_id, region_slug))


def _show(request, point, *, wrong=None, status=200):
    person = request.user
    runs, reports = rules.may_run_meeting(person, point.meeting), rules.may_report_action(person, point)
    sees_meeting = rules.may_view_meeting(person, point.meeting)
    history = [
        {"when": one.history_date, "who": one.history_user and one.history_user.name, "what": one.history_change_reason,
         "note": one.why}
        for one in point.history.select_related("history_user").order_by("-history_date", "-history_id")[:50]
    ]  # fmt: skip
    context = page_context(request, point.region, "actiepunten", ("Actiepunt", "")) | {
        "point": point,
        "owner": registers.owner_in_words(point, holders_in_words([point])),
        "late": point in [row["point"] for row in registers.shown_actions([point]) if row["late"]],
        "sees_meeting": sees_meeting,
        "runs": runs,
        "may_report": reports and point.state == ActionState.OPEN,
        "may_confirm": point.state == ActionState.REPORTED and rules.may_confirm_action(person, point),
        "why_not_confirm": rules.WHY_NOT["second_person"] if point.reported_by_id == person.pk else "",
        "forms": _forms(point) | (wrong or {}),
        "entries": history,
    }
    return render(request, "governance/meetings/action.html", context, status=status)


STEPS = {
    "gedaan": ("done", operations.report_done, rules.may_report_action, rules.WHY_NOT["own_action"]),
    "bevestigen": ("", operations.confirm_done, rules.may_confirm_action, rules.WHY_NOT["second_person"]),
    "nog-niet": ("reject", operations.reject_done, rules.may_confirm_action, rules.WHY_NOT["second_person"]),
    "vervallen": ("lapse", operations.lapse, None, rules.WHY_NOT[RUN]),
    "heropenen": ("reopen", operations.reopen, None, rules.WHY_NOT[RUN]),
    "datum": ("postpone", operations.postpone, None, rules.WHY_NOT[RUN]),
}
"""By the word that the button sends: the form, the verb, who may (None: who runs the meeting), and what to say on a no."""


@require_POST
@guard(VIEW)
def follow_up(request, action_id, region_slug=None):
    """Done, confirmed, not yet, lapsed, open again, another day: what the button (`doen`) says."""
    point = find_action(request.user, action_id, region_slug)
    if request.POST.get("doen") not in STEPS:
        raise Http404
    name, verb, may, why_not = STEPS[request.POST["doen"]]
    allowed = may(request.user, point) if may else rules.may_run_meeting(request.user, point.meeting)
    authorize(allowed, why_not)
    values, wrong = {}, None
    if name:
        empty = _forms(point)[name]
        required = empty.fields["why"].error_messages["required"] if empty.fields["why"].required else ""
        form = type(empty)(request.POST, auto_id=empty.auto_id, required=required)
        if not form.is_valid():
            return _show(request, point, wrong={name: form}, status=422)
        values, wrong = form.cleaned_data, {name: form}
    try:
        verb(point, by=request.user, **values)
    except Refused as refusal:
        if wrong:
            wrong[name].add_error(None, str(refusal))
            return _show(request, find_action(request.user, action_id, region_slug), wrong=wrong, status=422)
        messages.error(request, str(refusal))
    else:
        messages.success(request, "Bewaard.")
    return redirect(point.path)
