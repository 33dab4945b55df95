"""Versions of a plan or agenda as papers of a meeting (governance/papers/sources.py)."""

import hashlib

from django.conf import settings
from django.core.exceptions import ValidationError

from governance.papers.sources import Fetched, register
from npvr.access import Refused

from .models import Rendition, Version

NEWEST = 20
GONE = "Deze versie is er niet, of u kunt haar niet zien."
NO_PDF = "De PDF van deze versie is er nog niet. Probeer het over een minuut opnieuw."


def choices(person, region):
    """The newest versions of this region that the person may read, each with whom it is shared."""
    found = Version.objects.visible_to(person).filter(document__region=region).select_related("document", "state")
    return [
        (str(version.pk), f"{_title(version)} (gedeeld met: {version.state.get_sharing_display()})")
        for version in found.defer("content").order_by("-made_at")[:NEWEST]
    ]


def fetch(person, region, key):
    """The PDF of a version; refuses one that is not the person's to read, has none yet, or is not what it was."""
    try:
        version = Version.objects.visible_to(person).select_related("document").get(pk=key, document__region=region)
    except (Version.DoesNotExist, ValidationError, ValueError):
        raise Refused(GONE) from None
    rendition = Rendition.objects.filter(version=version).order_by("-made_at").first()
    if rendition is None:
        raise Refused(NO_PDF)
    try:
        content = (settings.MEDIA_ROOT / rendition.path).read_bytes()
    except OSError:
        raise Refused(NO_PDF) from None
    if hashlib.sha256(content).hexdigest() != rendition.sha256:
        raise Refused("De PDF van deze versie is niet meer wat zij was. Meld dit aan beheer.")
    return Fetched(content, _title(version))


def _title(version):
    label = f" ({version.shown_label})" if version.shown_label else ""
    return f"{version.document.title}, versie {version.number}{label}"


def offer():
    """Say that versions can be put on an agenda."""
    register("versie", "Versies van plan en agenda", choices, fetch)
