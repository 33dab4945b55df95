"""Verplichtingen: the list, one with its steps, making one, raising it, letting it go; paying one is a booking."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard
from npvr.numbers import write_amount
from plans.items.models import Activity

from .. import operations, rules
from ..activities import activities_for, title_for
from ..finding import find_book, find_commitment
from ..forms.commitments import CommitmentForm, RaiseForm, ReleaseForm
from ..listing import PER_PAGE
from ..models import Category, Commitment
from ..suggestions import known_suppliers
from .page import beyond_words, entry_path, page_context, path_of


def _path(region, commitment=None):
    return f"{path_of(region)}verplichtingen/{f'{commitment.pk}/' if commitment else ''}"


@guard("funding.view_ledger")
def commitment_list(request, region_slug):
    """What was promised: what is open first, then what is paid or let go."""
    region = find_book(request.user, region_slug)
    found = Commitment.objects.filter(region=region).select_related("category")
    page = Paginator(found.order_by("-made_on", "-pk"), PER_PAGE).get_page(request.GET.get("pagina"))
    context = page_context(request, region, "verplichtingen") | {
        "page": page,
        "rows": [{"one": one, "url": _path(region, one)} for one in page],
        "may_book": rules.may_book(request.user, region.pk),
        "why_not": rules.WHY_NOT["funding.book"],
        "add_url": f"{_path(region)}nieuw/",
    }
    return render(request, "funding/commitments.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.book")
def add_commitment(request, region_slug):
    """The form of a new promise; stopped, with what was typed, where there is not that much."""
    region = find_book(request.user, region_slug)
    authorize(rules.may_book(request.user, region.pk), rules.WHY_NOT["funding.book"])
    choices = {
        "categories": Category.objects.of(region.pk),
        "activities": [(str(pk), title) for _, title, pk in activities_for(request.user, region)],
    }
    form, stopped = CommitmentForm(request.POST or None, **choices), {}
    if request.method == "POST" and form.is_valid():
        made, stopped = _stopped(form, lambda **agreed: _commit(region, form.cleaned_data, request.user, **agreed))
        if made:
            messages.success(request, f"“{made.description}” is vastgelegd.")
            return redirect(_path(region, made))
    context = page_context(request, region, "verplichtingen", ("Verplichting aangaan", "")) | {
        "form": form,
        "suppliers": known_suppliers(region),
        **stopped,
    }
    return render(request, "funding/commitment_form.html", context, status=_status(form, stopped))


def _status(form, stopped):
    return 409 if stopped else 422 if form.is_bound else 200


def _stopped(form, do):
    """Do it; beyond what is available only with an agreement about that amount: (what was made, what the page says)."""
    try:
        return do(), {}
    except operations.BeyondAvailable as beyond:
        if form.cleaned_data["prefinance"] != write_amount(beyond.short):
            return None, beyond_words(beyond, form.cleaned_data["amount"])
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None, {}
    try:
        return do(prefinance=True), {}
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None, {}


def _commit(region, known, by, **agreed):
    names = ("made_on", "year", "description", "category", "amount", "supplier", "token")
    activity = Activity.objects.get(pk=known["activity"]) if known["activity"] else None
    return operations.commit(region, by=by, activity=activity, **{name: known[name] for name in names}, **agreed)


@guard("funding.view_ledger")
def commitment_page(request, region_slug, pk):
    """A promise with what happened to it."""
    region = find_book(request.user, region_slug)
    return _show(request, region, find_commitment(region, pk))


def _show(request, region, commitment, *, raising=None, releasing=None, stopped=None, status=200):
    steps = commitment.steps.select_related("entry", "by")
    context = page_context(request, region, "verplichtingen", (commitment.description, "")) | {
        "commitment": commitment,
        "activity": title_for(request.user, region, commitment.activity) if commitment.activity else "",
        "steps": [{"one": one, "url": entry_path(region, one.entry) if one.entry else ""} for one in steps],
        "may_book": rules.may_book(request.user, region.pk),
        "why_not": rules.WHY_NOT["funding.book"],
        "pay_url": f"{path_of(region)}boeken/?verplichting={commitment.pk}",
        "here": _path(region, commitment),
        "raising": raising or RaiseForm(auto_id="erbij_%s"),
        "releasing": releasing or ReleaseForm(auto_id="vrij_%s"),
        **(stopped or {}),
    }
    return render(request, "funding/commitment.html", context, status=status)


@require_POST
@guard("funding.book")
def raise_commitment(request, region_slug, pk):
    """Promise more."""
    region = find_book(request.user, region_slug)
    commitment = find_commitment(region, pk)
    authorize(rules.may_book(request.user, region.pk), rules.WHY_NOT["funding.book"])
    form, stopped = RaiseForm(request.POST, auto_id="erbij_%s"), {}
    if form.is_valid():
        what = {name: form.cleaned_data[name] for name in ("amount", "on", "reason")}
        made, stopped = _stopped(
            form, lambda **agreed: operations.raise_commitment(commitment, by=request.user, **what, **agreed)
        )
        if made:
            messages.success(request, "De verplichting is verhoogd.")
            return redirect(_path(region, commitment))
    return _show(request, region, commitment, raising=form, stopped=stopped, status=_status(form, stopped))


@require_POST
@guard("funding.book")
def release_commitment(request, region_slug, pk):
    """Let go what need not be paid."""
    region = find_book(request.user, region_slug)
    commitment = find_commitment(region, pk)
    authorize(rules.may_book(request.user, region.pk), rules.WHY_NOT["funding.book"])
    form = ReleaseForm(request.POST, auto_id="vrij_%s")
    if form.is_valid():
        try:
            operations.release(commitment, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Wat vervalt, is weer beschikbaar.")
            return redirect(_path(region, commitment))
    return _show(request, region, commitment, releasing=form, status=422)
