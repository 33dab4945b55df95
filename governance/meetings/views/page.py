"""What every page of meetings has: the row of pages, breadcrumbs, and what of the visitor's rights its buttons need."""

from npvr.templatetags.ui import date_nl

from ..rules import may_view_rhythm, may_view_some


def path_of(region):
    """Where the meetings of a region stand; of the programme without one."""
    return f"/regios/{region.slug}/overleg/" if region else "/overleg/"


TABS = [
    ("bijeenkomsten", "Bijeenkomsten", "bijeenkomsten/"),
    ("besluiten", "Besluiten", "besluiten/"),
    ("actiepunten", "Actiepunten", "actiepunten/"),
]
OF_REGION = [("overleg", "Overzicht", ""), ("gremia", "Gremia", "gremia/")]


def tabs(person, region, current):
    """The row of pages under Overleg that this person can go to; `current` is the name of one."""
    here, region_id = path_of(region), region.pk if region else None
    found = [("ritme", "Ritme", "ritme/")] if region is None else OF_REGION
    if region is not None and not may_view_rhythm(person, region_id) and not may_view_some(person, region_id):
        found = []
    found = [*found, *TABS] if may_view_some(person, region_id) else found
    return [{"label": label, "url": here + tail, "current": name == current} for name, label, tail in found]


def page_context(request, region, tab, *steps):
    """The region (or None), its row of pages and breadcrumbs; `steps` come below the page of this tab."""
    here = path_of(region)
    crumbs = [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/")] if region else []
    crumbs += [("Overleg", here)] if region else [("Overleg van het programma", f"{here}bijeenkomsten/")]
    label, tail = next(((words, end) for name, words, end in TABS if name == tab), ("", ""))
    crumbs += [(label, here + tail)] if label and (region or steps or tab != "bijeenkomsten") else []
    crumbs += steps
    crumbs[-1] = (crumbs[-1][0], "")
    return {
        "region": region,
        "tabs": tabs(request.user, region, tab),
        "here": here,
        "breadcrumbs": crumbs,
        "of_words": region.name if region else "het programma",
    }


def meeting_context(request, meeting, *steps):
    """For a page about one meeting; `steps` are breadcrumbs below it."""
    step = (f"{meeting.name} {date_nl(meeting.on)}", meeting.path)
    return page_context(request, meeting.region, "bijeenkomsten", step, *steps) | {"meeting": meeting}
