"""What a region arranges for its own book: what it shares and with whom, own categories, the limit of a storno."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard

from .. import figures, operations, rules
from ..finding import find_book, find_category
from ..forms.arranging import CategoryForm, LimitForm
from ..models import Allocation, Audience, Category, SharedPart
from .page import page_context, path_of


def _path(region):
    return f"{path_of(region)}afspraken/"


@guard("funding.view_ledger")
def arrangements(request, region_slug):
    """What was arranged, for everybody who reads the book."""
    return _show(request, find_book(request.user, region_slug))


def _show(request, region, *, limit=None, category=None, renamed=None, status=200):
    shared = figures.shares_of(region)
    years = list(Allocation.objects.filter(region=region).order_by("year").values_list("year", flat=True).distinct())
    context = page_context(request, region, "afspraken") | {
        "audiences": Audience.choices,
        "sharing": [
            {
                "year": year,
                "cells": [_cell(year, part, audience, shared) for part in SharedPart for audience in Audience],
            }
            for year in years
        ],
        "limit_form": limit or LimitForm(initial={"amount": region.ledger.reversal_limit}, auto_id="grens_%s"),
        "category_form": category or CategoryForm(auto_id="nieuw_%s"),
        "categories": [
            (one, _renaming(one, renamed) if one.region_id else None) for one in Category.objects.of(region.pk)
        ],
        "may_arrange": rules.may_arrange(request.user, region.pk),
        "why_not": rules.WHY_NOT["funding.arrange"],
        "here": _path(region),
    }
    return render(request, "funding/arrangements.html", context, status=status)


def _cell(year, part, audience, shared):
    return {
        "label": f"{part.label}, met {audience.label}",
        "year": year,
        "part": part.value,
        "audience": audience.value,
        "shared": (year, part.value, audience.value) in shared,
    }


def _renaming(category, renamed):
    if renamed and renamed[0].pk == category.pk:
        return renamed[1]
    return CategoryForm(initial={"name": category.name}, auto_id=f"categorie-{category.pk}_%s")


def _arranging(request, region_slug):
    region = find_book(request.user, region_slug)
    authorize(rules.may_arrange(request.user, region.pk), rules.WHY_NOT["funding.arrange"])
    return region


@require_POST
@guard("funding.arrange")
def share_part(request, region_slug):
    """Share a part of a year with the rijk or the klankbordgroep, or take that back."""
    region = _arranging(request, region_slug)
    year, part, audience = (request.POST.get(name, "") for name in ("jaar", "wat", "met"))
    year = int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else 0
    sharing = request.POST.get("doen") == "delen"
    verb = operations.share if sharing else operations.unshare
    try:
        verb(region, by=request.user, year=year, part=part, audience=audience)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _show(request, region, status=422)
    what = f"{SharedPart(part).label} van {year}"
    with_whom = Audience(audience).label
    words = f"{what} is nu gedeeld met {with_whom}." if sharing else f"{what} is niet meer gedeeld met {with_whom}."
    messages.success(request, words.capitalize())
    return redirect(_path(region))


@require_POST
@guard("funding.arrange")
def set_limit(request, region_slug):
    """Above which amount a storno takes two people."""
    region = _arranging(request, region_slug)
    form = LimitForm(request.POST, auto_id="grens_%s")
    if form.is_valid():
        try:
            operations.set_reversal_limit(region, by=request.user, amount=form.cleaned_data["amount"])
        except Refused as refusal:
            form.add_error("amount", str(refusal))
        else:
            messages.success(request, "De grens is bewaard.")
            return redirect(_path(region))
    return _show(request, region, limit=form, status=422)


@require_POST
@guard("funding.arrange")
def add_category(request, region_slug):
    """A category of the region's own."""
    region = _arranging(request, region_slug)
    form = CategoryForm(request.POST, auto_id="nieuw_%s")
    if form.is_valid():
        try:
            made = operations.add_category(region, by=request.user, name=form.cleaned_data["name"])
        except Refused as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, f"“{made.name}” is toegevoegd.")
            return redirect(_path(region))
    return _show(request, region, category=form, status=422)


@require_POST
@guard("funding.arrange")
def change_category(request, region_slug, pk):
    """Give an own category another name, or take it out of the lists."""
    region = _arranging(request, region_slug)
    category = find_category(region, pk)
    doing = request.POST.get("doen", "")
    if doing == "weghalen":
        operations.remove_category(category, by=request.user)
        messages.success(request, f"“{category.name}” staat niet meer in de keuzelijst. Wat erop geboekt is, blijft.")
        return redirect(_path(region))
    if doing != "noemen":
        raise Http404
    form = CategoryForm(request.POST, auto_id=f"categorie-{category.pk}_%s")
    if form.is_valid():
        try:
            operations.rename_category(category, by=request.user, name=form.cleaned_data["name"])
        except Refused as refusal:
            form.add_error("name", str(refusal))
        else:
            messages.success(request, "De naam is gewijzigd.")
            return redirect(_path(region))
    return _show(request, region, renamed=(category, form), status=422)
