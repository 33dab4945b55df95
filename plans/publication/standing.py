"""How far it is with making a version public: what stands, what was, and what is left of it for the public."""

from django.db.models import F, Q
from django.utils import timezone

from ..documents.finding import address
from .models import Publication


def standing_publication(version):
    """What is proposed, confirmed or public now, with who did it; None where there is nothing."""
    people = ("by", "confirmed_by", "edition__page")
    found = version.publications.standing().select_related(*people).defer("edition__content").first()
    if found:
        version.with_edition(found.edition)
    return found


def earlier_publications(version):
    """What ended, newest first, with who did what."""
    ended = version.publications.filter(ended_at__isnull=False).select_related("by", "confirmed_by", "ended_by")
    return ended.order_by("-ended_at")[:20]


def withdrawn_publication(region_slug, number, first_year=None):
    """The last publication of this version that the public could read and that was withdrawn, or None."""
    major, _, minor = number.partition(".")
    if not (major.isdecimal() and minor.isdecimal() and len(number) < 10):
        return None
    named = Q(version__major=int(major), version__minor=int(minor))
    if minor == "0":
        named = Q(version__adoption__number=int(major))
    where = {f"version__document__{name}": value for name, value in address(region_slug, first_year).items()}
    found = Publication.objects.filter(named, **where, public_from__lte=F("ended_at"), ended_at__lte=timezone.now())
    found = found.exclude(version__state__publication__public_from__lte=timezone.now())
    return (
        found.select_related("version__document__region", "version__adoption")
        .defer("version__content")
        .order_by("-ended_at")
        .first()
    )
