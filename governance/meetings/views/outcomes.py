"""What comes of an item: what was said, decisions, action points."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from npvr.access import Refused, guard

from ...models import ActionPoint, Decision, ItemOutcome
from .. import operations
from ..finding import find_item
from ..forms import ActionForm, ChangeDecisionForm, DecisionForm, OutcomeForm
from ..owners import owner_choices
from ..registers import shown_actions
from .agenda import RUN, running
from .page import meeting_context


def _path(item):
    return f"{item.meeting.path}agendapunten/{item.pk}/uitkomst/"


def _papers(item):
    return list(item.papers.filter(removed_at=None).order_by("number", "pk"))


def _find(request, meeting_id, item_id, region_slug):
    return find_item(running(request, meeting_id, region_slug), item_id)


@guard(RUN)
def outcome(request, meeting_id, item_id, region_slug=None):
    """The page on which the outcome of an item is kept; posting keeps what was said."""
    item = _find(request, meeting_id, item_id, region_slug)
    if request.method != "POST":
        return _show(request, item)
    form = OutcomeForm(request.POST, auto_id="punt_%s")
    now = None
    if form.is_valid():
        try:
            operations.note_outcome(item, by=request.user, **form.cleaned_data)
        except operations.Outdated as outdated:
            now = outdated.now
            form.outdated(now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(f"{item.meeting.path}#punt-{item.pk}")
    return _show(request, item, notes=form, now=now, status=422)


def _show(request, item, *, notes=None, decision=None, action=None, now=None, status=200):
    opened = {"base": item.lock_version, "notes": item.notes, "noted": item.outcome == ItemOutcome.NOTED}
    papers, owners = _papers(item), owner_choices(item.meeting)
    points = ActionPoint.objects.filter(item=item).select_related("owner_person", "owner_seat__organisation", "region")
    context = meeting_context(request, item.meeting, (item.title, "")) | {
        "item": item,
        "papers": papers,
        "path": _path(item),
        "notes": notes or OutcomeForm(initial=opened, auto_id="punt_%s"),
        "decision_form": decision or DecisionForm(papers=papers, auto_id="besluit_%s"),
        "action_form": action or ActionForm(owners=owners, auto_id="actie_%s"),
        "decisions": Decision.objects.filter(item=item).select_related("paper").order_by("year", "sequence"),
        "actions": shown_actions(list(points)),
        "may_decide": item.meeting.body_id is not None,
        "now": now,
    }
    return render(request, "governance/meetings/outcome.html", context, status=status)


@require_POST
@guard(RUN)
def take_decision(request, meeting_id, item_id, region_slug=None):
    """Record a decision at this item."""
    item = _find(request, meeting_id, item_id, region_slug)
    form = DecisionForm(request.POST, papers=_papers(item), auto_id="besluit_%s")
    if form.is_valid():
        found = form.cleaned_data
        try:
            made = operations.take_decision(
                item, by=request.user, text=found["text"], paper=form.on_paper(), token=found["token"]
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Besluit {made.number} is vastgelegd.")
            return redirect(_path(item))
    return _show(request, item, decision=form, status=422)


@require_POST
@guard(RUN)
def give_action(request, meeting_id, item_id, region_slug=None):
    """Record an action point at this item."""
    item = _find(request, meeting_id, item_id, region_slug)
    form = ActionForm(request.POST, owners=owner_choices(item.meeting), auto_id="actie_%s")
    if form.is_valid():
        try:
            operations.give_action(item, by=request.user, **form.values())
        except Refused as refusal:
            form.add_error("due_on", str(refusal))
        else:
            messages.success(request, "Het actiepunt is vastgelegd.")
            return redirect(_path(item))
    return _show(request, item, action=form, status=422)


@guard(RUN)
def change_decision(request, meeting_id, decision_id, region_slug=None):
    """Other words for a decision while the meeting is open, or take the newest back."""
    meeting = running(request, meeting_id, region_slug)
    decision = get_object_or_404(Decision.objects.select_related("item", "body"), pk=decision_id, meeting=meeting)
    decision.meeting = decision.item.meeting = meeting
    papers = _papers(decision.item)
    opened = {"text": decision.text, "paper": str(decision.paper_id or ""), "base": decision.lock_version}
    form = ChangeDecisionForm(request.POST or None, papers=papers, initial=opened)
    now = None
    if form.is_bound and form.is_valid():
        try:
            operations.change_decision(
                decision, by=request.user, base=form.cleaned_data["base"], text=form.cleaned_data["text"],
                paper=form.on_paper(),
            )  # fmt: skip
        except operations.Outdated as outdated:
            now = outdated.now
            form.outdated(now.lock_version)
            form.add_error(None, str(outdated))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Bewaard.")
            return redirect(_path(decision.item))
    context = meeting_context(request, meeting, (f"Besluit {decision.number}", "")) | {
        "form": form,
        "decision": decision,
        "path": _path(decision.item),
        "now": now,
    }
    return render(request, "governance/meetings/decision_form.html", context, status=422 if form.errors else 200)


@require_POST
@guard(RUN)
def remove_decision(request, meeting_id, decision_id, region_slug=None):
    """Take back a decision that was recorded by mistake."""
    meeting = running(request, meeting_id, region_slug)
    decision = Decision.objects.select_related("item", "body").filter(pk=decision_id, meeting=meeting).first()
    if decision is None:
        raise Http404
    decision.item.meeting = meeting
    path, number = _path(decision.item), decision.number
    try:
        operations.remove_decision(decision, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, f"Besluit {number} is weggehaald.")
    return redirect(path)
