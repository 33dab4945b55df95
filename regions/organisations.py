"""Organisations that are no reference data: parties that somebody adds on the spot, each once."""

import unicodedata

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.text import slugify

from .models import Organisation, OrganisationKind
from .reference import sort_key

NAME_LENGTH = 120


class NotANameError(ValueError):
    """A text that can't be the name of an organisation; its words are Dutch, for the screen."""


def find_or_add_organisation(name, *, by):
    """The organisation of this name or abbreviation, whatever the capitals; one that is not there yet is added.

    Only other parties are added: ministries, provinces and municipalities are reference data. Refuses with `NotANameError`.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    if not 1 < len(name) <= NAME_LENGTH:
        raise NotANameError(f"Schrijf een naam van 2 tot {NAME_LENGTH} tekens.")
    if not slugify(name):
        raise NotANameError("Schrijf de naam van de organisatie met gewone letters.")
    return _known(name) or _added(name, by)


def _known(name):
    """Somebody with this name; the partner of region and rijk before a party that was added with the same name."""
    named = Organisation.objects.filter(name__iexact=name) | Organisation.objects.filter(abbreviation__iexact=name)
    found = list(named) or list(Organisation.objects.filter(kind=OrganisationKind.OTHER, sort_key=sort_key(name)))
    return min(found, key=lambda one: (one.kind == OrganisationKind.OTHER, one.pk), default=None)


def _added(name, by):
    slug = f"organisatie-{slugify(name)}"[:80]
    made = Organisation(
        kind=OrganisationKind.OTHER, name=name, slug=slug, sort_key=sort_key(name)[:120], valid=DateRange(None, None)
    )
    made._history_user, made._change_reason = by, "toegevoegd"
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:  # somebody else added it a moment ago, or another name makes the same address
        return _known(name) or Organisation.objects.get(slug=slug)
    return made
