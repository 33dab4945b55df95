"""What every page of meetings has: the frame of governance, with the breadcrumbs of meetings."""

from npvr.templatetags.ui import date_nl

from ... import tabs


def path_of(region):
    """Where the meetings of a region stand; of the programme without one."""
    return f"/regios/{region.slug}/overleg/" if region else "/overleg/"


LABELS = {
    "bijeenkomsten": "Bijeenkomsten",
    "kalender": "Kalender",
    "besluiten": "Besluiten",
    "actiepunten": "Actiepunten",
    "ritme": "Ritme",
}


def page_context(request, region, tab, *steps):
    """The region (or None), its row of pages and breadcrumbs; `steps` come below the page of this tab."""
    here = path_of(region)
    trail = [(LABELS[tab], f"{here}{tab}/"), *steps]
    trail[-1] = (trail[-1][0], "")
    return tabs.context(request, region, *trail) | {
        "here": here,
        "of_words": region.name if region else "van het programma",
    }


def meeting_context(request, meeting, *steps):
    """For a page about one meeting; `steps` are breadcrumbs below it."""
    step = (f"{meeting.name} {date_nl(meeting.on)}", meeting.path)
    context = page_context(request, meeting.region, "bijeenkomsten", step, *steps)
    return context | {"meeting": meeting, "is_demo": meeting.is_demo}
