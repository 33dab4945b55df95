"""Finding a version by its address among those the visitor may read; otherwise 404."""

import re

from django.http import Http404

from governance.rights import which

from ..documents.finding import AtAddress, address
from .models import ACTION_OF_SHARING, Version, documents_invited_to

NUMBER = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})", re.ASCII)


def versions_at(person, region_slug, first_year=None):
    """The versions of the document at this address that the person may read, without their long content."""
    where = {f"document__{key}": value for key, value in address(region_slug, first_year).items()}
    return (
        Version.objects.visible_to(person)
        .filter(**where)
        .select_related("document__region", "state", "made_by")
        .defer("content")
    )


def _numbered(where, major, minor):
    versions = Version.objects.select_related("document__region", "state", "made_by")
    return versions.filter(major=major, minor=minor, **where)


WITH_CONTENT = AtAddress(_numbered, prefix="document__", places=2)
WITH_PAGE = AtAddress(
    lambda *values: _numbered(*values).select_related("document__region", "state", "made_by", "page").defer("content"),
    prefix="document__",
    places=2,
)


ALONE = AtAddress(lambda *values: _numbered(*values).defer("content"), prefix="document__", places=2)
# The version that is known by a whole number, by which it was not made: numbers that are made end on 1 or more.
ADOPTED = AtAddress(
    lambda where, number: Version.objects.filter(adoption__number=number, **where).values_list("major", "minor"),
    prefix="document__",
    places=1,
)


def is_visible_to(version, person):
    """Whether `Version.objects.visible_to(person)` holds this version, asked of one that was read with its state."""
    action = ACTION_OF_SHARING[version.state.sharing]
    return version.document.region_id in which(person, action) or version.document_id in documents_invited_to(
        person, action
    )


def find_version(person, region_slug, number, first_year=None, *, content=False, page=True):
    """The version with this number ("0.3", or "1.0" when it is adopted).

    With its content if asked, otherwise with its ready page unless told.
    """
    parts = NUMBER.fullmatch(number)
    if not parts:
        raise Http404
    query = WITH_CONTENT if content else WITH_PAGE if page else ALONE
    made = int(parts[1]), int(parts[2])
    if made[1] == 0:
        made = ADOPTED.first(region_slug, first_year, made[0])
    version = query.first(region_slug, first_year, *made) if made else None
    if version is None or not is_visible_to(version, person):
        raise Http404
    return version
