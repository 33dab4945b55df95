"""Finding a version by its address among those the visitor may read; otherwise 404."""

import re

from django.http import Http404

from .. import rules
from ..documents.finding import AtAddress, address
from .models import Version

NUMBER = re.compile(r"(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})", re.ASCII)


def versions_at(person, region_slug, first_year=None):
    """The versions of the document at this address of which the person reads something, without their long content.

    Which edition that is, each says by `as_read_by`.
    """
    where = {f"document__{key}": value for key, value in address(region_slug, first_year).items()}
    return Version.objects.shown_to(person).filter(**where).select_related("made_by")


EDITION = "state__publication__edition"


def _numbered(where, major, minor):
    versions = Version.objects.select_related("document__region", EDITION, "made_by").defer(f"{EDITION}__content")
    return versions.filter(major=major, minor=minor, **where)


WITH_CONTENT = AtAddress(_numbered, prefix="document__", places=2)
WITH_PAGE = AtAddress(
    lambda *values: (
        _numbered(*values)
        .select_related("document__region", EDITION, "made_by", "page")
        .defer("content", f"{EDITION}__content")
    ),
    prefix="document__",
    places=2,
)
ALONE = AtAddress(
    lambda *values: _numbered(*values).defer("content", f"{EDITION}__content"), prefix="document__", places=2
)
# The version that is known by a whole number, by which it was not made: numbers that are made end on 1 or more.
ADOPTED = AtAddress(
    lambda where, number: Version.objects.filter(adoption__number=number, **where).values_list("major", "minor"),
    prefix="document__",
    places=1,
)


# What a visitor who is not signed in reads: public editions only, each with its ready page, in one statement.
def _public(where):
    versions = Version.objects.select_related("document__region", f"{EDITION}__page")
    return versions.filter(state__publication__isnull=False, **where).defer("content", f"{EDITION}__content")


PUBLIC = AtAddress(
    lambda where, major, minor: _public(where).filter(major=major, minor=minor), prefix="document__", places=2
)
PUBLIC_ADOPTED = AtAddress(
    lambda where, number: _public(where).filter(adoption__number=number), prefix="document__", places=1
)


def find_version(person, region_slug, number, first_year=None, *, content=False, page=True, edition=False):
    """What the person reads of the version with this number ("0.3", or "1.0" when it is adopted).

    That is the version itself, or its public edition where the right follows from that alone, or where `edition` asks
    for it; whoever makes it public reads the edition before it is. With its content if asked, otherwise with its ready
    page unless told.
    """
    parts = NUMBER.fullmatch(number)
    if not parts:
        raise Http404
    made = int(parts[1]), int(parts[2])
    if not person.is_authenticated:
        return _found(_public_edition(region_slug, first_year, *made))
    query = WITH_CONTENT if content else WITH_PAGE if page else ALONE
    if made[1] == 0:
        made = ADOPTED.first(region_slug, first_year, made[0])
    version = _found(query.first(region_slug, first_year, *made) if made else None)
    read = _found(version.as_read_by(person))
    return _found(_edition_for(person, version)) if edition else read


def _found(version):
    if version is None:
        raise Http404
    return version


def _public_edition(region_slug, first_year, major, minor):
    whole = minor == 0
    found = PUBLIC_ADOPTED.first(region_slug, first_year, major) if whole else None
    version = found if whole else PUBLIC.first(region_slug, first_year, major, minor)
    return version and version.public_edition


def _edition_for(person, version):
    """The public edition; before it is public for whoever makes it so, and then the one that was made last."""
    if edition := version.public_edition:
        return edition
    if not rules.may_make_public(person, version):
        return None
    newest = Version.editions.filter(edition_of=version).select_related("page").order_by("-made_at", "pk").first()
    return newest and version.with_edition(newest)
