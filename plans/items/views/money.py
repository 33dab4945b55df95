"""The financing of an agenda and what its region asks of others: sums and lists over its items, on screen and paper."""

from django.shortcuts import render

from npvr.access import guard

from ...content.items.asks import ask_list
from ...content.items.finance import by_contributor, by_source, per_activity, per_year, total
from ...content.items.labels import names, number, word
from ...documents.finding import find_document, trail
from ..tree import items_of
from .activities import path_of

KINDS = {
    "ministry": "Aan ministeries", "province": "Aan provincies", "municipality": "Aan gemeenten", "other": "Aan anderen",
}  # fmt: skip
MOST_ACTIVITIES = 50
"""Activities named in the table of what is missing: those that miss most."""


@guard("plans.view_working_text")
def financing(request, region_slug, first_year):
    """Per year needed, wished, promised, granted and missing; by source and by ministry; activities that miss most."""
    agenda = find_document(request.user, region_slug, first_year)
    items = items_of(agenda)
    years = per_year(items, years=items["years"])
    lacking = sorted(per_activity(items), key=lambda pair: pair[1].missing, reverse=True)
    sources = by_source(items)
    context = {
        "document": agenda,
        "years": years,
        "total": total(years.values()),
        "sources": _lines(sources),
        "brought": total(line.total for line in sources),
        "ministries": _lines(by_contributor(items, "ministry")),
        "others": _lines(line for line in by_contributor(items) if line.kind != "ministry"),
        "lacking": [(one, sums, path_of(agenda, one["id"])) for one, sums in lacking if sums.missing][:MOST_ACTIVITIES],
        "elsewhere": [
            (one["title"], one["region"], path_of(agenda, one["id"]))
            for one in items["activities"]
            if one["region"] != items["region"] and one["state"] != "stopped"
        ],
        "activities_url": path_of(agenda),
        "asks_url": f"{agenda.path}vraagarticulatie/",
        "breadcrumbs": trail(agenda, ("Inhoud", f"{agenda.path}inhoud/"), ("Financiering", "")),
    }
    return render(request, "plans/items/activities/financing.html", context)


def _lines(lines):
    """Lines of money with their capacity in words."""
    return [(line, number(line.all_fte)) for line in lines]


@guard("plans.view_working_text")
def asks(request, region_slug, first_year):
    """The vraagarticulatie: what the region wishes of ministries, provinces and others; also to print."""
    agenda = find_document(request.user, region_slug, first_year)
    found = ask_list(items_of(agenda))
    kinds = [
        {"title": title, "asked": [_asked(one, agenda) for one in found if one.kind == kind]}
        for kind, title in KINDS.items()
    ]
    context = {
        "document": agenda,
        "kinds": [kind for kind in kinds if kind["asked"]],
        "number": sum(len(one.asks) for one in found),
        "amount": sum(one.amount for one in found),
        "activities_url": path_of(agenda),
        "money_url": f"{agenda.path}financiering/",
        "breadcrumbs": trail(agenda, ("Inhoud", f"{agenda.path}inhoud/"), ("Vraagarticulatie", "")),
    }
    return render(request, "plans/items/activities/asks.html", context)


def _asked(one, agenda):
    return {"one": one, "fte": number(one.fte or None), "asks": [_ask(ask, agenda) for ask in one.asks]}


def _ask(ask, agenda):
    """One wish in words: for which activity, what, how much and in which years."""
    wish = ask.contribution
    return {
        "activity": ask.activity,
        "url": path_of(agenda, ask.activity["id"]),
        "kind": word("contribution", wish["kind"]),
        "fte": number(wish["fte"]),
        "scheme": wish["scheme"],
        "description": wish["description"],
        "amount": ask.amount,
        "years": names(str(one["year"]) for one in wish["years"]),
    }
