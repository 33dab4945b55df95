"""The page of an indicator: its chart, the same values as a table, and what one may do with them."""

from django.core.paginator import Paginator
from django.shortcuts import render

from npvr.access import guard
from npvr.templatetags.ui import number

from .... import rules
from ..finding import find_indicator
from .measurements import path_of, steps_to

PER_PAGE = 50


@guard("plans.view_working_text")
def indicator_page(request, region_slug, key):
    """Definition, baseline, target and values of one indicator; who may measure finds the ways to it."""
    indicator = find_indicator(request.user, region_slug, key)
    document, here = indicator.document, path_of(indicator)
    newest_first = indicator.measurements.select_related("entered_by").order_by("-on")
    context = {
        "document": document,
        "indicator": indicator,
        "facts": _facts(indicator),
        "goals": indicator.goals.present(),
        "page": Paginator(newest_first, PER_PAGE).get_page(request.GET.get("pagina")),
        "may_edit": rules.may_edit(request.user, document),
        "may_measure": rules.may_report_progress(request.user, document),
        "why_not": rules.WHY_NOT["plans.report_progress"],
        "urls": {
            "here": here,
            "add": f"{here}metingen/nieuw/",
            "read_in": f"{here}metingen/inlezen/",
            "file": f"{here}metingen.csv",
            "edit": f"{here}bewerken/",
        },
        "breadcrumbs": steps_to(indicator),
    }
    return render(request, "plans/items/monitoring/indicator.html", context)


def _facts(indicator):
    """What belongs beside the values; what isn't filled in is said, since a value means little without it."""
    facts = [
        ("Eenheid", indicator.unit or "nog niet ingevuld"),
        ("Nulmeting", _with_year(indicator.baseline, indicator.baseline_year)),
        ("Streefwaarde", _with_year(indicator.target, indicator.target_year)),
        ("Bron", indicator.source or "nog niet ingevuld"),
    ]
    if indicator.shared:
        facts.append(("Gedeelde indicator", indicator.shared.title, f"/indicatoren/{indicator.shared.pk}/"))
    return facts


def _with_year(value, year):
    """A value with its year: "12,5 (2030)"."""
    if value is None:
        return "nog niet ingevuld"
    return f"{number(value)} ({year})" if year else number(value)
