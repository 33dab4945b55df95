"""The row of pages of governance, of a region or of the programme: for templates/governance/frame.html."""

from .bodies import rules
from .bodies.appointing import place_path

MORE = []
"""Functions of (person, region) that give further pages as (label, path below …/overleg/); a part adds its own."""


def context(request, region, *trail):
    """What the frame reads: region, its pages, and the breadcrumbs that end in `trail`, pairs of (label, path)."""
    place = place_path(region)
    start = [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/")] if region else []
    return {
        "region": region,
        "place": place,
        "tabs": _tabs(request, region, place),
        "breadcrumbs": [*start, ("Overleg", place if trail else ""), *trail],
    }


def _tabs(request, region, place):
    pages = [("Overleg", "")]
    for more in MORE:
        pages += more(request.user, region)
    pages.append(("Contacten", "contacten/"))
    if region is not None and rules.may_see_people(request.user, region.pk):
        pages.append(("Voorkeursdepartement", "voorkeursdepartement/"))
    here = max(
        (f"{place}{path}" for _, path in pages if request.path.startswith(f"{place}{path}")), key=len, default=place
    )
    return [{"label": label, "url": f"{place}{path}", "current": f"{place}{path}" == here} for label, path in pages]
