"""What the frame around every page shows: menu, regions to switch to, and who is signed in."""

import re

from django.conf import settings
from django.utils.crypto import salted_hmac

AGENDA = re.compile(r"[12][0-9]{3}/")
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
    """The entries of the main menu: what exists for this visitor.

    Plan and agenda are those of the region one is in, or else of the only region one sits in; "Versies" are those of the
    document one is in; "Overleg" has who sits where and the meetings. The agenda has an address without a year: which one
    that is, is looked up when somebody goes there.
    """
    entries = [("Regio's", "/regios/")]
    here = next((slug for slug, _ in regions if path.startswith(f"/regios/{slug}/")), None)
    if slug := here or (regions[0][0] if len(regions) == 1 else None):
        plan, agenda = f"/regios/{slug}/plan/", f"/regios/{slug}/agenda/"
        in_agenda = AGENDA.match(path.removeprefix(agenda)) if path.startswith(agenda) else None
        versions = f"{agenda}{in_agenda[0]}versies/" if in_agenda else f"{plan}versies/"
        entries += [("Plan", plan), ("Agenda", agenda), ("Versies", versions), ("Overleg", f"/regios/{slug}/overleg/")]
    for more in MORE_ENTRIES if person is not None else []:
        entries += more(person)
    current = max((url for _, url in entries if path.startswith(url)), key=len, default=None)
    return [{"label": label, "url": url, "current": url == current} for label, url in entries]
