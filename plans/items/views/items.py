"""The pages of every part of a plan that is a list of items: the list, an item and its form, moving, removing."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard

from ... import rules
from ...documents.finding import trail
from .. import operations
from ..facts import facts_of, saves_of
from ..finding import find_item, find_plan
from ..hanging import MOST_SHOWN, hanging_on
from ..listing import Listing
from .answering import Answer, answered

REMOVED_SHOWN = 50


@guard("plans.view_working_text")
def list_items(request, region_slug, part):
    """A page of the list, for everybody who reads the working text; who may write also arranges and adds."""
    return _show_list(request, find_plan(request.user, region_slug), part)


def _show_list(request, plan, part, *, problem="", status=200):
    listing = Listing(part.rows(plan), request.GET, filters=part.filters, sorts=part.sorts)
    may_edit = rules.may_edit(request.user, plan)
    removed = part.model.objects.filter(document=plan, removed_at__isnull=False).order_by("-removed_at")
    removed = list(removed[:REMOVED_SHOWN])
    undo = request.GET.get("verwijderd") if may_edit else None
    context = {
        "document": plan,
        "part": part,
        "listing": listing,
        "rows": list(_rows(listing, part, plan)),
        "list_path": part.path(plan),
        "add_path": f"{part.path(plan)}nieuw/",
        "overview_path": f"{plan.path}inhoud/",
        "may_edit": may_edit,
        "why_not": rules.WHY_NOT["plans.edit"],
        "removed": removed,
        "just_removed": next((one for one in removed if str(one.key) == undo), None),
        "problem": problem,
        "breadcrumbs": trail(plan, ("Inhoud", f"{plan.path}inhoud/"), (part.title, "")),
    }
    return render(request, "plans/items/list.html", context, status=status)


def _rows(listing, part, plan):
    """What the page shows of each item, with its place in the document and where it can be moved to."""
    last = listing.page.paginator.count
    for number, item in enumerate(listing.page, start=listing.page.start_index()):
        yield {
            "number": number,
            "item": item,
            "url": part.path(plan, item.key),
            "cells": [(column.label, column.cell(item)) for column in part.columns],
            "up": listing.in_order and number > 1,
            "down": listing.in_order and number < last,
        }


def _editable(request, region_slug):
    plan = find_plan(request.user, region_slug)
    authorize(rules.may_edit(request.user, plan), rules.WHY_NOT["plans.edit"])
    return plan


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def add_item(request, region_slug, part):
    """The form of a new item; afterwards back to the list, or straight on to the next one."""
    plan = _editable(request, region_slug)
    make = partial(part.form, document=plan)
    if request.method != "POST":
        return _show_form(request, plan, part, Answer(make(), status=200))
    answer = answered(request, make, part.model())
    if answer.saved is None:
        return _show_form(request, plan, part, answer)
    messages.success(request, f"“{answer.saved.title}” is toegevoegd.")
    another = request.POST.get("doen") == "nog-een"
    return redirect(f"{part.path(plan)}nieuw/" if another else f"{part.path(plan)}#{answer.saved.key}")


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.view_working_text")
def item_page(request, region_slug, key, part):
    """An item: its form for who may write, its text for who reads along; a removed one can be brought back."""
    plan = find_plan(request.user, region_slug)
    item = find_item(part.model, plan, key, removed=True)
    if request.method == "POST":
        return _save(request, plan, part, item)
    if item.removed_at or not rules.may_edit(request.user, plan):
        return _show_item(request, plan, part, item)
    return _show_form(request, plan, part, Answer(part.form(document=plan, instance=item), status=200), item)


def _save(request, plan, part, item):
    authorize(rules.may_edit(request.user, plan), rules.WHY_NOT["plans.edit"])
    answer = answered(request, partial(part.form, document=plan), item)
    if answer.saved is None:
        return _show_form(request, plan, part, answer, find_item(part.model, plan, item.key, removed=True))
    messages.success(request, f"“{answer.saved.title}” is bewaard.")
    return redirect(f"{part.path(plan)}#{item.key}")


def _show_form(request, plan, part, answer, item=None):
    context = {
        "document": plan,
        "part": part,
        "item": item,
        "form": answer.form,
        "answer": answer,
        "item_path": part.path(plan, item.key) if item else "",
        "list_path": part.path(plan),
        "saves": saves_of(item) if item else [],
        "breadcrumbs": _trail(plan, part, item.title if item else part.new),
    }
    return render(request, "plans/items/form.html", context, status=answer.status)


def _trail(plan, part, title):
    return trail(plan, ("Inhoud", f"{plan.path}inhoud/"), (part.title, part.path(plan)), (title, ""))


def _show_item(request, plan, part, item):
    form = part.form(document=plan, instance=item)
    context = {
        "document": plan,
        "part": part,
        "item": item,
        "facts": facts_of(form, item),
        "item_path": part.path(plan, item.key),
        "may_edit": rules.may_edit(request.user, plan),
        "why_not": rules.WHY_NOT["plans.edit"],
        "list_path": part.path(plan),
        "saves": saves_of(item),
        "breadcrumbs": _trail(plan, part, item.title),
    }
    return render(request, "plans/items/item.html", context)


@require_POST
@guard("plans.edit")
def move_item(request, region_slug, key, part):
    """One place up or down; back to the page of the list where the button stood."""
    plan = _editable(request, region_slug)
    item = find_item(part.model, plan, key)
    try:
        operations.shift_item(item, request.POST.get("direction", ""), by=request.user)
    except Refused as refusal:
        return _show_list(request, plan, part, problem=str(refusal), status=422)
    page = request.POST.get("pagina", "")
    asked = f"?{urlencode({'pagina': page})}" if page.isascii() and page.isdecimal() and len(page) < 6 else ""
    return redirect(f"{part.path(plan)}{asked}#{item.key}")


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.edit")
def remove_item(request, region_slug, key, part):
    """Take an item out. What hangs on it is named first, and can move to another in the same step."""
    plan = _editable(request, region_slug)
    item = find_item(part.model, plan, key)
    hanging, to = hanging_on(item, plan), request.POST.get("naar", "")
    if request.method != "POST":
        return _show_removal(request, plan, part, item, hanging)
    if hanging and not to:
        asked = "Kies eerst wat er gebeurt met wat eraan hangt." if "gevraagd" in request.POST else ""
        return _show_removal(request, plan, part, item, hanging, problem=asked, status=422)
    try:
        _remove(item, to if hanging else "", part, plan, request.user)
    except Refused as refusal:
        return _show_removal(request, plan, part, item, hanging, problem=str(refusal), status=422)
    return redirect(f"{part.path(plan)}?{urlencode({'verwijderd': item.key})}")


LET_GO = "los"


def _remove(item, to, part, plan, by):
    other = next((one for one in _others(item, part, plan) if str(one.key) == to), None)
    if to and to != LET_GO and other is None:
        raise Refused("Die keuze is er niet meer. Kies opnieuw.")
    operations.remove_item(item, by=by, to=other)


def _others(item, part, plan):
    return part.model.objects.filter(document=plan).exclude(pk=item.pk).present()


def _show_removal(request, plan, part, item, hanging, *, problem="", status=200):
    context = {
        "document": plan,
        "part": part,
        "item": item,
        "item_path": part.path(plan, item.key),
        "hanging": hanging[:MOST_SHOWN],
        "hanging_count": len(hanging),
        "more": max(0, len(hanging) - MOST_SHOWN),
        "others": _others(item, part, plan) if hanging else [],
        "let_go": LET_GO,
        "problem": problem,
        "breadcrumbs": _trail(plan, part, f"“{item.title}” verwijderen"),
    }
    return render(request, "plans/items/remove.html", context, status=status)


@require_POST
@guard("plans.edit")
def bring_back_item(request, region_slug, key, part):
    """Put a removed item back where it was."""
    plan = _editable(request, region_slug)
    item = find_item(part.model, plan, key, removed=True)
    if item.removed_at:
        operations.bring_back_item(item, by=request.user)
        messages.success(request, f"“{item.title}” staat weer in het plan.")
    return redirect(f"{part.path(plan)}#{item.key}")
