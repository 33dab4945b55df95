"""The page of an indicator: its chart, the same values as a table, and what one may do with them."""

from django.core.paginator import Paginator
from django.shortcuts import render

from npvr.access import guard
from npvr.markup import trusted
from npvr.templatetags.ui import number

from .... import rules
from ....content.items.charts import indicator_chart
from ....content.items.markup import drawing
from ...tree import plain
from ..finding import find_indicator
from .measurements import path_of, steps_to

PER_PAGE = 50
POINTS_DRAWN = 200
"""The newest values that the chart shows; more than that a line can't show."""


@guard("plans.view_working_text")
def indicator_page(request, region_slug, key):
    """Definition, baseline, target and values of one indicator; who may measure finds the ways to it."""
    indicator = find_indicator(request.user, region_slug, key)
    document, here = indicator.document, path_of(indicator)
    unit = indicator.said("unit")
    newest_first = indicator.measurements.select_related("entered_by").order_by("-on")
    context = {
        "document": document,
        "indicator": indicator,
        "definition": indicator.said("definition"),
        "unit": unit,
        "facts": _facts(indicator),
        "chart": _chart(indicator, unit),
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


def _chart(indicator, unit):
    """The chart that stands in the text as well, drawn from the same values; "" without any."""
    newest = indicator.measurements.order_by("-on").values_list("on", "value")[:POINTS_DRAWN]
    drawn = indicator_chart(
        {
            "title": indicator.title,
            "unit": unit,
            "baseline": plain(indicator.baseline),
            "baseline_year": indicator.baseline_year,
            "target": plain(indicator.target),
            "target_year": indicator.target_year,
            "measurements": [{"on": on.isoformat(), "value": plain(value)} for on, value in reversed(newest)],
        }
    )
    return trusted(drawing(drawn, f"{indicator.title}{f' ({unit})' if unit else ''}", "screen")) if drawn else ""


def _facts(indicator):
    """What belongs beside the values; what isn't filled in is said, since a value means little without it."""
    facts = [
        ("Eenheid", indicator.said("unit") or "nog niet ingevuld"),
        ("Nulmeting", _with_year(indicator.baseline, indicator.baseline_year)),
        ("Streefwaarde", _with_year(indicator.target, indicator.target_year)),
        ("Bron", indicator.said("source") or "nog niet ingevuld"),
    ]
    if indicator.shared:
        facts.append(("Gedeelde indicator", indicator.shared.title, f"/indicatoren/{indicator.shared.pk}/"))
    return facts


def _with_year(value, year):
    """A value with its year: "12,5 (2030)"."""
    if value is None:
        return "nog niet ingevuld"
    return f"{number(value)} ({year})" if year else number(value)
