"""What waits for a person in governance: for the first page and for the count in the frame. Each part adds its own."""

from django.core.cache import cache

from .bodies import reviewing

SOURCES = [reviewing.waiting_for]
"""Functions of a person that give what waits for their own doing: {text, url, note} each."""
COUNT_SECONDS = 60


def for_person(person):
    """Everything that waits, and its number kept for the frame."""
    found = [one for source in SOURCES for one in source(person)]
    cache.set(_key(person), len(found), COUNT_SECONDS)
    return found


def count(person):
    """How many things wait; asked again once a minute."""
    number = cache.get(_key(person))
    return len(for_person(person)) if number is None else number


def _key(person):
    return f"waiting-governance-{person.pk}"
