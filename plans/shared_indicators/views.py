"""The pages of shared indicators: the list, one with the values of regions side by side, and keeping them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from npvr.access import Refused, authorize, guard
from npvr.markup import trusted
from npvr.templatetags.ui import number

from .. import rules
from ..content.items.markup import drawing
from ..items.models import RegionFigure, SharedIndicator
from ..items.operations import Changed
from . import operations
from .drawing import regions_chart
from .forms import InhabitantsForm, SharedIndicatorForm, YearForm, all_regions, inhabitants_of
from .values import side_by_side, years_of

HOME = "/indicatoren/"
PER_PAGE = 50
YEARS_OFFERED = 30


def _may_look(request):
    if not rules.may_view_indicators(request.user):
        raise Http404


def _may_keep(request):
    _may_look(request)
    authorize(rules.may_keep_indicators(request.user), rules.WHY_NOT["plans.keep_indicators"])


def _trail(*steps):
    return [("Gedeelde indicatoren", HOME if steps else ""), *steps]


@guard("plans.view_indicators")
def shared_list(request):
    """The definitions that regions can join; the programme team also sees what was removed."""
    _may_look(request)
    keeps = rules.may_keep_indicators(request.user)
    offered = SharedIndicator.objects.filter(removed_at=None).order_by("title")
    removed = SharedIndicator.objects.filter(removed_at__isnull=False).order_by("title")[:PER_PAGE]
    context = {
        "page": Paginator(offered, PER_PAGE).get_page(request.GET.get("pagina")),
        "removed": removed if keeps else [],
        "may_keep": keeps,
        "breadcrumbs": _trail(),
    }
    return render(request, "plans/shared_indicators/list.html", context)


@guard("plans.view_indicators")
def shared_page(request, shared):
    """One definition with the values of the regions whose values the visitor may see."""
    _may_look(request)
    shared = get_object_or_404(SharedIndicator, pk=shared)
    found = side_by_side(shared, request.user)
    years = years_of(found)
    unit = f"{shared.unit} per 1.000 inwoners" if shared.per_inhabitants else shared.unit
    chart = regions_chart(shared.title, [(one.region.name, one.shown) for one in found], years) if years else ""
    context = {
        "shared": shared,
        "facts": [("Eenheid", unit), ("Bron", shared.source or "nog niet ingevuld")],
        "unit": unit,
        "years": years,
        "rows": [(one, [(year, _shown(one, year)) for year in years]) for one in found],
        "absolute": [(one, [(year, number(one.values.get(year)) or "–") for year in years]) for one in found],
        "chart": trusted(drawing(chart, f"{shared.title} ({unit})", "screen")) if chart else "",
        "unknown": any(value is None for one in found for value in one.shown.values()),
        "may_keep": rules.may_keep_indicators(request.user),
        "here": f"{HOME}{shared.pk}/",
        "breadcrumbs": _trail((shared.title, "")),
    }
    return render(request, "plans/shared_indicators/page.html", context)


def _shown(one, year):
    if year in one.shown and one.shown[year] is None:
        return "inwonertal ontbreekt"
    return number(one.shown.get(year)) or "–"


# --- keeping them -----------------------------------------------------------------------------------------------------
def _form_page(request, form, shared=None, *, current=None, status=200):
    context = {
        "form": form,
        "shared": shared,
        "current": current,
        "back_url": f"{HOME}{shared.pk}/" if shared else HOME,
        "breadcrumbs": _trail((shared.title, f"{HOME}{shared.pk}/"), ("Bewerken", ""))
        if shared
        else _trail(("Toevoegen", "")),
    }
    return render(request, "plans/shared_indicators/form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.keep_indicators")
def add_shared(request):
    """A new definition."""
    _may_keep(request)
    form = SharedIndicatorForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        shared = operations.add_shared(form.save(commit=False), by=request.user)
        messages.success(request, f"“{shared.title}” is toegevoegd. Regio's kunnen zich er nu bij aansluiten.")
        return redirect(f"{HOME}{shared.pk}/")
    return _form_page(request, form, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.keep_indicators")
def edit_shared(request, shared):
    """Change a definition; where somebody changed it since, both are shown and nothing is overwritten."""
    _may_keep(request)
    stored = get_object_or_404(SharedIndicator, pk=shared)
    if request.method != "POST":
        return _form_page(request, SharedIndicatorForm(instance=stored), stored)
    form = SharedIndicatorForm(request.POST, instance=get_object_or_404(SharedIndicator, pk=shared))
    if form.is_valid():
        try:
            outcome = operations.save_shared(
                form.save(commit=False), by=request.user, base=form.cleaned_data["base"] or 0
            )
        except Refused as refusal:
            form.add_error("unit", str(refusal))
        else:
            if isinstance(outcome, Changed):
                return _collision(request, form, outcome.current)
            messages.success(request, f"“{outcome.title}” is bewaard.")
            return redirect(f"{HOME}{outcome.pk}/")
    return _form_page(request, form, stored, status=422)


def _collision(request, form, current):
    """The form with what was typed, what stands there now beside it, and the newest save as its base."""
    form.data = form.data.copy()
    form.data["base"] = current.lock_version
    form.add_error(None, "Intussen is deze indicator gewijzigd. Hieronder staat hoe hij nu is; uw invoer staat er nog.")
    facts = [
        ("Naam", current.title),
        ("Definitie", current.definition or "–"),
        ("Eenheid", current.unit),
        ("Bron", current.source or "–"),
        ("Per 1.000 inwoners", "ja" if current.per_inhabitants else "nee"),
    ]
    return _form_page(request, form, current, current=facts, status=409)


@require_POST
@guard("plans.keep_indicators")
def remove_shared(request, shared):
    """Take a definition out of the list."""
    _may_keep(request)
    shared = get_object_or_404(SharedIndicator, pk=shared)
    operations.remove_shared(shared, by=request.user)
    messages.success(
        request, f"“{shared.title}” is verwijderd. Regio's die zich aansloten houden hem; u kunt hem terugzetten."
    )
    return redirect(HOME)


@require_POST
@guard("plans.keep_indicators")
def bring_back_shared(request, shared):
    """Offer a removed definition again."""
    _may_keep(request)
    shared = get_object_or_404(SharedIndicator, pk=shared)
    operations.bring_back_shared(shared, by=request.user)
    messages.success(request, f"“{shared.title}” staat weer in de lijst.")
    return redirect(HOME)


@require_http_methods(["GET", "HEAD", "POST"])
@guard("plans.keep_indicators")
def inhabitants(request):
    """The inhabitants of all regions on 1 January of a year, to compare per 1,000 of them."""
    _may_keep(request)
    year_form = YearForm({"jaar": request.GET.get("jaar", str(timezone.localdate().year))})
    year = year_form.cleaned_data["jaar"] if year_form.is_valid() else timezone.localdate().year
    regions = all_regions()
    figures = list(RegionFigure.objects.filter(year=year))
    form = InhabitantsForm(
        request.POST if request.method == "POST" else None, regions=regions, initial=inhabitants_of(regions, figures)
    )
    if form.is_valid() and year_form.is_valid():
        late = operations.store_inhabitants(
            year, form.numbers(), by=request.user, seen=form.numbers("-gezien"), source=form.cleaned_data["source"]
        )
        if not late:
            messages.success(request, f"De inwonertallen van {year} zijn bewaard.")
            return redirect(f"{HOME}inwoners/?jaar={year}")
        _name_late(form, late, figures)
    context = {
        "form": form,
        "year_form": year_form,
        "year": year,
        "years": RegionFigure.objects.order_by("-year").values_list("year", flat=True).distinct()[:YEARS_OFFERED],
        "breadcrumbs": _trail(("Inwonertallen", "")),
    }
    wrong = form.is_bound or not year_form.is_valid()
    return render(request, "plans/shared_indicators/inhabitants.html", context, status=422 if wrong else 200)


def _name_late(form, late, figures):
    """Say at each field what somebody else filled in meanwhile, and take that as what was seen."""
    known = {figure.region_id: figure.inhabitants for figure in figures}
    form.data = form.data.copy()
    for region in form.regions:
        if region.pk in late:
            stands = known.get(region.pk)
            form.add_error(
                region.slug, f"Intussen staat hier {number(stands) or 'niets'}. Bewaar opnieuw om uw getal te houden."
            )
            form.data[f"{region.slug}-gezien"] = "" if stands is None else stands
