"""What the frame around every page shows: menu, regions to switch to, and who is signed in."""

from django.conf import settings
from django.utils.crypto import salted_hmac

MORE_ENTRIES = []
"""Functions that give a person's further entries of the menu, as (label, address); an app adds its own when it starts."""


def context(request):
    """The names that templates/base.html reads. One query at most: the person's standing, which pages need anyway."""
    person = getattr(request, "user", None)
    signed_in = person is not None and person.is_authenticated
    regions = person.standing.regions if signed_in else []
    return {
        "menu": menu(request.path, regions, person if signed_in else None),
        "region_choices": [
            {"slug": slug, "name": name, "current": request.path.startswith(f"/regios/{slug}/")}
            for slug, name in regions
        ],
        "portal_version": settings.VERSION,
        "demo_mode": settings.DEMO,
        "account_url": "/account/" if signed_in else "",
        "person_key": person_key(person) if signed_in else "",
    }


def person_key(person):
    """What a page calls its person to the browser: texts that are not saved yet are kept on the device under this name.

    It says nothing about who it is, and is the same after signing in again.
    """
    return salted_hmac("npvr.person", str(person.pk), algorithm="sha256").hexdigest()[:32]


def menu(path, regions, person=None):
    """The entries of the main menu: what exists for this visitor."""
    entries = [("Regio's", "/regios/")]
    if len(regions) == 1:
        slug, _ = regions[0]
        entries += [("Plan", f"/regios/{slug}/plan/"), ("Versies", f"/regios/{slug}/plan/versies/")]
    for more in MORE_ENTRIES if person is not None else []:
        entries += more(person)
    here = max((url for _, url in entries if path.startswith(url)), key=len, default=None)
    return [{"label": label, "url": url, "current": url == here} for label, url in entries]
