"""What the frame around every page shows: menu, regions to switch to, and who is signed in."""

from django.conf import settings


def context(request):
    """The names that templates/base.html reads. One query at most: the person's standing, which pages need anyway."""
    person = getattr(request, "user", None)
    signed_in = person is not None and person.is_authenticated
    regions = person.standing.regions if signed_in else []
    return {
        "menu": menu(request.path, regions),
        "region_choices": [
            {"slug": slug, "name": name, "current": request.path.startswith(f"/regios/{slug}/")}
            for slug, name in regions
        ],
        "portal_version": settings.VERSION,
        "demo_mode": settings.DEMO,
        "account_url": "/account/" if signed_in else "",
    }


def menu(path, regions):
    """The entries of the main menu: what exists for this visitor."""
    entries = [("Regio's", "/regios/")]
    if len(regions) == 1:
        slug, _ = regions[0]
        entries += [("Plan", f"/regios/{slug}/plan/"), ("Versies", f"/regios/{slug}/plan/versies/")]
    here = max((url for _, url in entries if path.startswith(url)), key=len, default=None)
    return [{"label": label, "url": url, "current": url == here} for label, url in entries]
