"""Finding a version by its address among those the visitor may read; otherwise 404."""

import re

from django.http import Http404

from ..documents.finding import address
from .models import Version

NUMBER = re.compile(r"(\d{1,4})\.(\d{1,4})")


def versions_at(person, region_slug, first_year=None):
    """The versions of the document at this address that the person may read, without their long content."""
    where = {f"document__{key}": value for key, value in address(region_slug, first_year).items()}
    return (
        Version.objects.visible_to(person)
        .filter(**where)
        .select_related("document__region", "state", "made_by")
        .defer("content")
    )


def find_version(person, region_slug, number, first_year=None, *, content=False):
    """The version with this number ("0.3"); with its content only if asked."""
    parts = NUMBER.fullmatch(number)
    if not parts:
        raise Http404
    found = versions_at(person, region_slug, first_year).filter(major=int(parts[1]), minor=int(parts[2]))
    found = found.defer(None) if content else found.select_related("document__region", "state", "made_by", "page")
    version = next(iter(found[:1]), None)
    if version is None:
        raise Http404
    return version
