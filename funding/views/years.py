"""What a region fills in for a year: the estimate of compensable VAT, the budget, and what is carried over."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard

from .. import figures, operations, rules
from ..drawing import budget_bars
from ..finding import find_book, find_carry_over, find_carry_over_by_key
from ..forms.years import MOST_PARTS, BudgetForm, CarryOverForm, DecisionForm, EstimateForm
from ..models import Allocation, YearTotal
from .page import asked_year, entry_path, page_context, path_of, year_links


def _years(region):
    return list(Allocation.objects.filter(region=region).values_list("year", flat=True).order_by("year").distinct())


# --- the estimate ----------------------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.estimate")
def estimate(request, region_slug):
    """The VAT a region expects to reclaim in a year (?jaar=): an amount, or parts with the calculation shown."""
    region = find_book(request.user, region_slug)
    allocations = list(Allocation.objects.filter(region=region).prefetch_related("vat_parts").order_by("year"))
    year = asked_year(request, [one.year for one in allocations])
    allocation = next((one for one in allocations if one.year == year), None)
    if allocation is None:
        raise Http404
    may = rules.may_estimate(request.user, region.pk)
    if request.method != "POST":
        return _show_estimate(request, region, allocations, allocation, EstimateForm(allocation=allocation), may)
    authorize(may, rules.WHY_NOT["funding.estimate"])
    if request.POST.get("doen") == "nog-een":
        data = request.POST.copy()
        form = EstimateForm(data, allocation=allocation)
        data["delen"] = str(min(len(form.parts) + 1, MOST_PARTS))
        return _show_estimate(request, region, allocations, allocation, EstimateForm(data, allocation=allocation), may)
    form = EstimateForm(request.POST, allocation=allocation)
    valid = form.is_valid()
    if request.POST.get("doen") == "rekenen" and valid:
        return _show_estimate(request, region, allocations, allocation, form, may)
    if valid and _estimated(request, allocation, form):
        messages.success(request, f"De raming over {year} is bewaard.")
        return redirect(f"{path_of(region)}raming/?jaar={year}")
    return _show_estimate(request, region, allocations, allocation, form, may, status=422)


def _estimated(request, allocation, form):
    known = {"by": request.user, "base": form.cleaned_data["base"] or 0}
    known |= {"parts": form.rows()} if form.by_parts else {"amount": form.cleaned_data["amount"]}
    try:
        operations.set_estimate(allocation, **known)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _show_estimate(request, region, allocations, allocation, form, may, *, status=200):
    worked_out = form.worked_out
    context = page_context(request, region, "raming") | {
        "allocation": allocation,
        "form": form,
        "worked_out": worked_out,
        "payment_then": allocation.granted - worked_out if worked_out is not None else None,
        "years": year_links([one.year for one in allocations], allocation.year),
        "may_estimate": may,
        "why_not": rules.WHY_NOT["funding.estimate"],
        "room_for_more": len(form.parts) < MOST_PARTS,
    }
    return render(request, "funding/estimate.html", context, status=status)


# --- the budget ------------------------------------------------------------------------------------------------------
@require_http_methods(["GET", "HEAD", "POST"])
@guard("funding.estimate")
def budget(request, region_slug):
    """What the region expects to spend on each category in a year (?jaar=), beside what is spent and promised."""
    region = find_book(request.user, region_slug)
    years = _years(region)
    year = asked_year(request, years)
    may = rules.may_estimate(request.user, region.pk)
    lines = figures.per_category(region, year)
    form = BudgetForm(request.POST or None, lines=lines)
    if request.method == "POST":
        authorize(may, rules.WHY_NOT["funding.estimate"])
        if form.is_valid():
            try:
                operations.set_budget(region, by=request.user, year=year, amounts=form.amounts())
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, f"De begroting van {year} is bewaard.")
                return redirect(f"{path_of(region)}begroting/?jaar={year}")
    context = page_context(request, region, "begroting") | {
        "form": form,
        "year": year,
        "years": year_links(years, year),
        "lines": lines,
        "chart": budget_bars(lines),
        "may_estimate": may,
        "why_not": rules.WHY_NOT["funding.estimate"],
    }
    return render(request, "funding/budget.html", context, status=422 if form.is_bound else 200)


# --- carrying over ---------------------------------------------------------------------------------------------------
@guard("funding.view_ledger")
def carry_over(request, region_slug):
    """What is left of a year that ended (?jaar=), what is proposed to go on, and what was decided."""
    region = find_book(request.user, region_slug)
    return _show_carry_over(request, region)


def _ended_years(region):
    """The years of the book that have ended, the last one first."""
    this = timezone.localdate().year
    return [
        year
        for year in YearTotal.objects.filter(ledger=region.pk).order_by("-year").values_list("year", flat=True)
        if year < this
    ]


def _show_carry_over(request, region, *, year=None, form=None, decision=None, status=200):
    years = _ended_years(region)
    year = year or asked_year(request, years) if years else None
    current = find_carry_over(region, year) if year else None
    left = figures.left_per_origin(region)
    person = request.user
    context = page_context(request, region, "overhevelen") | {
        "year": year,
        "next_year": year + 1 if year else None,
        "years": year_links(years, year),
        "left": left,
        "carry": current,
        "entries": _entries_of(region, current),
        "form": form or (CarryOverForm(left=[one for one in left if one[0] <= year]) if year else None),
        "decision": decision or DecisionForm(),
        "may_propose": rules.may_propose(person, region.pk),
        "why_not_propose": rules.WHY_NOT["funding.propose"],
        "may_decide": rules.may_book(person, region.pk),
        "why_not_decide": rules.WHY_NOT["funding.book"],
        "here": f"{path_of(region)}overhevelen/",
    }
    return render(request, "funding/carry_over.html", context, status=status)


def _entries_of(region, current):
    if current is None or current.out_entry is None:
        return []
    return [(one.label, entry_path(region, one)) for one in (current.out_entry, current.in_entry)]


@require_POST
@guard("funding.propose")
def propose_carry_over(request, region_slug, year):
    """Propose how much of each year's money goes on into the next year."""
    region = find_book(request.user, region_slug)
    if year not in _ended_years(region):
        raise Http404
    authorize(rules.may_propose(request.user, region.pk), rules.WHY_NOT["funding.propose"])
    left = [one for one in figures.left_per_origin(region) if one[0] <= year]
    form = CarryOverForm(request.POST, left=left)
    if form.is_valid():
        try:
            known = {"token": form.cleaned_data["token"], "note": form.cleaned_data["note"], "parts": form.parts()}
            operations.propose_carry_over(region, by=request.user, year=year, **known)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Het voorstel staat klaar. De regiokassier legt het besluit vast.")
            return redirect(f"{path_of(region)}overhevelen/?jaar={year}")
    return _show_carry_over(request, region, year=year, form=form, status=422)


@require_POST
@guard("funding.book")
def decide_carry_over(request, region_slug, pk):
    """Lay down the decision: it is booked out of the one year and into the other."""
    region = find_book(request.user, region_slug)
    current = find_carry_over_by_key(region, pk)
    authorize(rules.may_book(request.user, region.pk), rules.WHY_NOT["funding.book"])
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            operations.decide_carry_over(current, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Overgeheveld naar {current.year + 1}. Het jaar {current.year} is afgesloten.")
            return redirect(f"{path_of(region)}overhevelen/?jaar={current.year}")
    return _show_carry_over(request, region, year=current.year, decision=form, status=422)


@require_POST
@guard("funding.propose")
def withdraw_carry_over(request, region_slug, pk):
    """Take a proposal back, before it is decided."""
    region = find_book(request.user, region_slug)
    current = find_carry_over_by_key(region, pk)
    authorize(rules.may_propose(request.user, region.pk), rules.WHY_NOT["funding.propose"])
    try:
        operations.withdraw_carry_over(current, by=request.user)
        messages.success(request, "Het voorstel is ingetrokken.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect(f"{path_of(region)}overhevelen/?jaar={current.year}")
