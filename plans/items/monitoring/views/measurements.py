"""Measurements: enter one, change one, take one away, read in a table of them, and take them along as a file."""

import uuid
from datetime import date
from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard
from npvr.tables import DECIMALS, SEPARATORS, write_table
from npvr.templatetags.ui import date_nl, number

from .... import rules
from ....documents.finding import trail
from ...models import Measurement
from ...operations import Changed
from .. import operations
from ..finding import find_indicator, find_measurement
from ..forms import ConfirmTableForm, MeasurementForm, TableForm, sign, unsign

ROWS_SHOWN = 100


def path_of(indicator):
    """The address of an indicator's page."""
    return f"{indicator.document.path}indicatoren/{indicator.key}/"


def steps_to(indicator, *steps):
    """The breadcrumbs down to a page of the indicator."""
    above = [("Inhoud", f"{indicator.document.path}inhoud/"), ("Indicatoren", f"{indicator.document.path}indicatoren/")]
    if not steps:
        return trail(indicator.document, *above, (indicator.title, ""))
    return trail(indicator.document, *above, (indicator.title, path_of(indicator)), *steps)


def _may_measure(request, indicator):
    authorize(rules.may_report_progress(request.user, indicator.document), rules.WHY_NOT["plans.report_progress"])


def _measurement_page(request, indicator, form, *, measurement=None, current=None, status=200):
    context = {
        "document": indicator.document,
        "indicator": indicator,
        "form": form,
        "measurement": measurement,
        "current": current,
        "back_url": path_of(indicator),
        "breadcrumbs": steps_to(indicator, ("Meting wijzigen" if measurement else "Meting invoeren", "")),
    }
    return render(request, "plans/items/monitoring/measurement.html", context, status=status)


def _refuse_second(form, indicator, existing):
    form.add_error(
        "on",
        format_html(
            "Voor {} staat er al een meting: {}. Per dag is er één. "
            '<a href="{}metingen/{}/">Wijzig die meting</a>, of kies een andere datum.',
            date_nl(existing.on),
            number(existing.value),
            path_of(indicator),
            existing.pk,
        ),
    )


def _entered(form):
    return {name: form.cleaned_data[name] for name in ("on", "value", "note")}


@guard("plans.report_progress")
def add_measurement(request, region_slug, key):
    """Enter one value; a second one of the same day is refused with what stands there."""
    indicator = find_indicator(request.user, region_slug, key)
    _may_measure(request, indicator)
    form = MeasurementForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            operations.add_measurement(indicator, by=request.user, **_entered(form))
        except operations.AlreadyMeasured as taken:
            _refuse_second(form, indicator, taken.existing)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"De meting van {date_nl(form.cleaned_data['on'])} is bewaard.")
            return redirect(path_of(indicator))
    return _measurement_page(request, indicator, form, status=422 if form.is_bound else 200)


@guard("plans.report_progress")
def change_measurement(request, region_slug, key, measurement):
    """Change one value; where somebody changed it since, both are shown and nothing is overwritten."""
    measurement = find_measurement(request.user, region_slug, key, measurement)
    indicator = measurement.indicator
    _may_measure(request, indicator)
    if request.method != "POST":
        start = {"on": measurement.on, "value": measurement.value, "note": measurement.note}
        form = MeasurementForm(initial=start | {"base": measurement.lock_version})
        return _measurement_page(request, indicator, form, measurement=measurement)
    form = MeasurementForm(request.POST)
    if form.is_valid():
        base = form.cleaned_data["base"] or 0
        try:
            outcome = operations.change_measurement(measurement, by=request.user, base=base, **_entered(form))
        except operations.AlreadyMeasured as taken:
            _refuse_second(form, indicator, taken.existing)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            if isinstance(outcome, Changed):
                return _collision(request, indicator, form, outcome.current)
            messages.success(request, f"De meting van {date_nl(outcome.on)} is bewaard.")
            return redirect(path_of(indicator))
    return _measurement_page(request, indicator, form, measurement=measurement, status=422)


def _collision(request, indicator, form, current):
    """The form with what was typed, what stands there now beside it, and the newest save as its base."""
    form.data = form.data.copy()
    form.data["base"] = current.lock_version
    form.add_error(None, "Intussen is deze meting gewijzigd. Hieronder staat hoe zij nu is; uw invoer staat er nog.")
    return _measurement_page(request, indicator, form, measurement=current, current=current, status=409)


@require_POST
@guard("plans.report_progress")
def remove_measurement(request, region_slug, key, measurement):
    """Take one value away; the message repeats it, so that a slip can be mended."""
    measurement = find_measurement(request.user, region_slug, key, measurement)
    indicator = measurement.indicator
    _may_measure(request, indicator)
    base = request.POST.get("base", "")
    outcome = operations.remove_measurement(
        measurement, by=request.user, base=int(base) if base.isdecimal() and len(base) < 10 else 0
    )
    if isinstance(outcome, Changed):
        messages.warning(request, "Intussen is deze meting gewijzigd. Zij is daarom niet verwijderd; kijk haar na.")
        return redirect(f"{path_of(indicator)}metingen/{measurement.pk}/")
    messages.success(request, f"De meting van {date_nl(measurement.on)} ({number(measurement.value)}) is verwijderd.")
    return redirect(path_of(indicator))


# --- a table of them --------------------------------------------------------------------------------------------------
@guard("plans.report_progress")
def read_in(request, region_slug, key):
    """Paste a table or choose a file; what was read is shown, and nothing is stored yet."""
    indicator = find_indicator(request.user, region_slug, key)
    _may_measure(request, indicator)
    form = TableForm(request.POST, request.FILES) if request.method == "POST" else TableForm()
    if form.is_valid():
        rows = [(row.on, row.value, row.note) for row in form.table.rows]
        return _preview(request, indicator, rows, table=form.table, written_in=form.written_in)
    faults = form.table.faults if form.is_bound and form.table else []
    context = {
        "document": indicator.document,
        "indicator": indicator,
        "form": form,
        "table": form.table if form.is_bound else None,
        "faults": faults[:ROWS_SHOWN],
        "more_faults": len(faults) - ROWS_SHOWN,
        "back_url": path_of(indicator),
        "breadcrumbs": steps_to(indicator, ("Metingen inlezen", "")),
    }
    return render(request, "plans/items/monitoring/read_in.html", context, status=422 if form.is_bound else 200)


def _preview(request, indicator, rows, *, table=None, written_in="", problem="", status=200):
    """What would be stored, row by row, with the form that confirms it."""
    days = [row[0] for row in rows]
    existing = {one.on: one for one in Measurement.objects.filter(indicator=indicator, on__in=days)}
    content = {
        "token": str(uuid.uuid4()),
        "rows": [[day.isoformat(), str(value), note] for day, value, note in rows],
        "seen": {day.isoformat(): one.lock_version for day, one in existing.items()},
    }
    shown = sorted((_fate(existing.get(row[0]), row) for row in rows), key=lambda one: one["rank"])
    counts = {fate: sum(one["fate"] == fate for one in shown) for fate in ("new", "other", "same")}
    context = {
        "document": indicator.document,
        "indicator": indicator,
        "form": ConfirmTableForm(initial={"shown": sign(indicator, request.user, content)}),
        "rows": shown[:ROWS_SHOWN],
        "more": len(shown) - ROWS_SHOWN,
        "counts": counts,
        "said": _how_it_was_read(table, written_in) if table else [],
        "again_url": f"{path_of(indicator)}metingen/inlezen/",
        "problem": problem,
        "back_url": path_of(indicator),
        "breadcrumbs": steps_to(
            indicator, ("Metingen inlezen", f"{path_of(indicator)}metingen/inlezen/"), ("Nakijken", "")
        ),
    }
    return render(request, "plans/items/monitoring/preview.html", context, status=status)


def _fate(existing, row):
    """What becomes of a row: it is new, it changes what stands there, or the same stands there already."""
    on, value, note = row
    fate = "new" if existing is None else "other" if operations.differs(existing, row) else "same"
    rank = {"other": 0, "new": 1, "same": 2}[fate]
    return {"on": on, "value": value, "note": note, "fate": fate, "rank": rank, "existing": existing}


def _how_it_was_read(table, written_in):
    """Name and value of what was decided about a table, so that a wrong guess is seen."""
    said = [("Rijen", len(table.rows)), ("Tussen de kolommen", SEPARATORS[table.separator])]
    said.append(("Voor de decimalen", DECIMALS[table.decimal]))
    return [*said, ("Tekens", written_in)] if written_in else said


@require_POST
@guard("plans.report_progress")
def store_table(request, region_slug, key):
    """Store what was shown, once; where a measurement changed since, show it again instead."""
    indicator = find_indicator(request.user, region_slug, key)
    _may_measure(request, indicator)
    form = ConfirmTableForm(request.POST)
    content = unsign(indicator, request.user, form.cleaned_data["shown"]) if form.is_valid() else None
    if content is None:
        messages.warning(request, "Wij weten niet meer wat u nakeek. Er is niets bewaard; lees de metingen opnieuw in.")
        return redirect(f"{path_of(indicator)}metingen/inlezen/")
    rows = [(date.fromisoformat(on), Decimal(value), note) for on, value, note in content["rows"]]
    seen = {date.fromisoformat(on): save for on, save in content["seen"].items()}
    try:
        outcome = operations.store_table(
            indicator,
            rows,
            by=request.user,
            token=content["token"],
            seen=seen,
            overwrite=form.cleaned_data["overwrite"],
        )
    except Refused as refusal:
        messages.warning(request, str(refusal))
        return redirect(f"{indicator.document.path}indicatoren/")
    if isinstance(outcome, operations.Meanwhile):
        days = ", ".join(date_nl(day) for day in outcome.days[:5])
        problem = f"Intussen is er gewijzigd: {days}. Er is niets bewaard. Kijk het hieronder opnieuw na."
        return _preview(request, indicator, rows, problem=problem, status=409)
    messages.success(request, _stored(outcome))
    return redirect(path_of(indicator))


def _stored(outcome):
    added = f"{outcome.added} {'meting' if outcome.added == 1 else 'metingen'} toegevoegd"
    return f"{added}, {outcome.changed} gewijzigd."


@guard("plans.view_working_text")
def measurements_file(request, region_slug, key):
    """All measurements as CSV, to open in a spreadsheet or to read in again; no cell begins a formula."""
    indicator = find_indicator(request.user, region_slug, key)
    demo = indicator.document.is_demo
    head = ("datum", "waarde", "toelichting", *(["herkomst"] if demo else []))
    values = Measurement.objects.filter(indicator=indicator).order_by("on").values_list("on", "value", "note")
    rows = [(*row, "demogegeven") if demo else row for row in values]
    answer = HttpResponse(write_table([head, *rows]), content_type="text/csv; charset=utf-8")
    name = f"metingen-{slugify(indicator.title)[:60] or 'indicator'}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
