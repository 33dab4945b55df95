"""The process money of a region on one page: for its own people the whole book, for others what they may see of it."""

from functools import partial

from django.shortcuts import render

from npvr.access import guard

from .. import figures, rules
from ..drawing import budget_bars
from ..finding import find_page
from ..models import CarryOverPart, Cashier, SharedPart
from ..overview import forecast, read
from ..waiting import in_book
from .page import asked_year, entering, entry_path, files_of, page_context, path_of, year_links


@guard("funding.view_totals")
def overview_page(request, region_slug):
    """The overview of a year (?jaar=): the book for who reads it, else granted, estimate and paid and what is shared."""
    region = find_page(request.user, region_slug)
    if rules.may_view_ledger(request.user, region.pk):
        return _show_book(request, region)
    return _show_totals(request, region)


# --- the whole book --------------------------------------------------------------------------------------------------
def _show_book(request, region):
    found, years = read(region, partial(asked_year, request))
    books = rules.may_book(request.user, region.pk)
    context = page_context(request, region, "overzicht") | {
        "found": found,
        "forecast": forecast(found),
        "years": year_links(years, found.year),
        "waiting": in_book(request.user, region.pk, found.state),
        "chart": budget_bars(found.lines),
        "notes": _notes(found.standing) if found.standing else {},
        "latest": [_line(region, entry) for entry in found.latest],
        "prefinanced": [(_name(region, one), amount) for one, amount in found.prefinanced],
        **entering(request.user, region, books),
        "why_not": rules.WHY_NOT["funding.book"],
        "files": files_of(region, books),
    }
    return render(request, "funding/overview.html", context)


def _notes(standing):
    """What is to be said of the estimate: that it is missing, or too low or too high by what is booked so far."""
    allocation, difference = standing.allocation, standing.estimate_minus_booked
    if allocation.vat_estimate is None:
        return {"estimate": "nog te ramen"}
    if not standing.compensable and not standing.reclaimed:
        return {}
    if difference < 0:
        return {"low": -difference}
    return {"high": difference} if difference > 0 else {"estimate": "precies wat er geboekt is"}


def _line(region, entry):
    return {"entry": entry, "url": entry_path(region, entry), "reversed": hasattr(entry, "reversal")}


def _name(region, one):
    """The words and address of an entry or a commitment that is prefinanced."""
    if hasattr(one, "label"):
        return f"{one.label} {one.description}", entry_path(region, one)
    return one.description, f"{path_of(region)}verplichtingen/{one.pk}/"


# --- what others see -------------------------------------------------------------------------------------------------
def _show_totals(request, region):
    shared = rules.parts_shared_with(request.user, region.pk)
    totals = rules.may_view_totals(request.user, region.pk)
    spending = sorted(year for year, part in shared if part == SharedPart.SPENDING)
    carried = sorted(year for year, part in shared if part == SharedPart.CARRIED_OVER)
    cashier = Cashier.objects.current().filter(region=region).select_related("organisation").first()
    context = page_context(request, region, "overzicht") | {
        "standings": figures.allocations_of(region) if totals else [],
        "cashier": cashier if totals else None,
        "sees_totals": totals,
        "spending": _spending(region, spending),
        "carried": _carried(region, carried),
    }
    return render(request, "funding/totals.html", context)


def _spending(region, years):
    found = figures.spent_per_category([(region.pk, year) for year in years])
    return [(year, sorted(found.get((region.pk, year), {}).items())) for year in years]


def _carried(region, years):
    """What was carried over from each of these years, in euro."""
    parts = CarryOverPart.objects.filter(
        carry_over__region=region,
        carry_over__year__in=years,
        carry_over__decided_at__isnull=False,
        carry_over__reversed_at__isnull=True,
    ).values_list("carry_over__year", "amount")
    sums = dict.fromkeys(years, 0)
    for year, amount in parts:
        sums[year] += amount
    return sorted(sums.items())
