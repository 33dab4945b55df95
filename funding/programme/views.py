"""The eleven regions side by side, and what the programme team grants."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from npvr.access import Refused, authorize, guard
from npvr.templatetags.ui import euro

from .. import operations as ledger
from .. import rules
from ..models import Allocation
from ..reporting.views import WORKBOOK, download
from . import operations
from .forms import AllocationForm, ExtendForm
from .overview import programme_for
from .workbook import cashier_words, workbook_of

HERE = "/procesmiddelen/"
ALLOCATIONS = f"{HERE}toekenning/"


@guard("funding.view_totals")
def programme(request):
    """Regions by years: granted, estimate, paid, cashier; and what regions share, as far as this person sees it."""
    year = _year(request)
    found = _found(request, year)
    links = [(f"{HERE}?jaar={one}", str(one), one == year) for one in found.years]
    context = {
        "programme": found,
        "year": year,
        "lines": [(line, *cashier_words(line)) for line in found.lines],
        "received": [
            [(line.region.name, f"/regios/{line.region.slug}/procesmiddelen/"),
             *(euro(line.years[one].received) for one in found.years), euro(line.sum.received)]
            for line in found.lines
        ],
        "received_heads": ["Regio", *(f"#{one}" for one in found.years), "#Totaal"],
        "received_foot": ["Totaal", *(euro(found.year_sums[one].received) for one in found.years), euro(found.total.received)],
        "per_year": [
            [str(one), euro(sums.granted), euro(sums.estimate), euro(sums.payment), euro(sums.received)]
            for one, sums in found.year_sums.items()
        ],
        "per_year_heads": ["Jaar", "#Toegekend", "#Geraamde btw", "#Uit te keren", "#Ontvangen"],
        "per_year_foot": ["Totaal", *map(euro, (found.total.granted, found.total.estimate, found.total.payment,
                                                found.total.received))],
        "years": [(HERE, "Alle jaren", year is None), *links],
        "xlsx_url": f"{HERE}overzicht.xlsx",
        "allocations_url": ALLOCATIONS if rules.may_set_allocation(request.user) else "",
        "breadcrumbs": [("Procesmiddelen", "")],
    }  # fmt: skip
    return render(request, "funding/programme/programme.html", context)


@guard("funding.view_totals")
def programme_xlsx(request):
    """The same as a workbook."""
    today = timezone.localdate()
    content = workbook_of(_found(request, None), today=today)
    return download(content, WORKBOOK, f"procesmiddelen-npvr-{today:%Y-%m-%d}.xlsx")


@guard("funding.set_allocation")
def allocations(request):
    """What is granted per year; grant a year more to all regions."""
    found = _for_team(request)
    form = ExtendForm(request.POST or None) if request.method == "POST" else ExtendForm(initial=_next(found))
    if request.method == "POST" and form.is_valid():
        try:
            many = operations.extend(by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error("year", str(refusal))
        else:
            words = "1 regio" if many == 1 else f"{many} regio's"
            messages.success(
                request,
                f"Voor {form.cleaned_data['year']} is aan {words} {euro(form.cleaned_data['granted'])} toegekend.",
            )
            return redirect(ALLOCATIONS)
    rows = [
        [
            line.region.name,
            *(
                (euro(line.years[one].granted), f"{ALLOCATIONS}{line.region.slug}/{one}/")
                if line.years[one].granted
                else "–"
                for one in found.years
            ),
        ]
        for line in found.lines
    ]
    context = {
        "form": form,
        "rows": rows,
        "heads": ["Regio", *(f"#{one}" for one in found.years)],
        "foot": ["Totaal", *(euro(found.year_sums[one].granted) for one in found.years)],
        "breadcrumbs": [("Procesmiddelen", HERE), ("Toekenning", "")],
    }  # fmt: skip
    return render(request, "funding/programme/allocations.html", context, status=422 if form.errors else 200)


@guard("funding.set_allocation")
def set_allocation(request, region_slug, year):
    """Another amount for one region and year; of this year and earlier the difference stays as a correction."""
    _for_team(request)
    allocation = get_object_or_404(
        Allocation.objects.select_related("region").prefetch_related("corrections__by"),
        region__slug=region_slug,
        year=min(year, 9999),
    )
    form = AllocationForm(request.POST if request.method == "POST" else None, initial={"granted": allocation.granted})
    if form.is_valid():
        try:
            ledger.set_allocation(allocation.region, by=request.user, year=allocation.year, **form.cleaned_data)
        except Refused as refusal:
            form.add_error("granted", str(refusal))
        else:
            messages.success(
                request, f"{allocation.region.name} {allocation.year}: {euro(form.cleaned_data['granted'])} toegekend."
            )
            return redirect(ALLOCATIONS)
    context = {
        "form": form,
        "allocation": allocation,
        "stays": allocation.year <= timezone.localdate().year,
        "back_url": ALLOCATIONS,
        "breadcrumbs": [
            ("Procesmiddelen", HERE), ("Toekenning", ALLOCATIONS), (f"{allocation.region.name} {allocation.year}", ""),
        ],
    }  # fmt: skip
    return render(request, "funding/programme/allocation.html", context, status=422 if form.errors else 200)


def _found(request, year):
    found = programme_for(request.user, year)
    if found is None:
        raise Http404
    return found


def _for_team(request):
    """The whole programme, for who may set what is granted."""
    found = _found(request, None)
    authorize(rules.may_set_allocation(request.user), rules.WHY_NOT["funding.set_allocation"])
    return found


def _year(request):
    """The year in the address (?jaar=); None for all of them, or where it is no year."""
    text = request.GET.get("jaar", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else None


def _next(found):
    """The year after the last, with the amount of the first region then."""
    last = max(found.years, default=2027)
    granted = next((line.years[last].granted for line in found.lines if last in line.years), None)
    return {"year": last + 1, "granted": granted}
