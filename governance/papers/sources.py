"""Papers from the portal itself: each part of it says what of its own can be put on an agenda (architecture § 2).

governance knows neither plans nor funding, so they register here when the portal starts.
"""

from collections.abc import Callable
from dataclasses import dataclass

from npvr.access import Refused

_SOURCES = {}


@dataclass(frozen=True)
class Fetched:
    """One document of the portal as a finished PDF, with the title it gets on the agenda."""

    content: bytes
    title: str


@dataclass(frozen=True)
class Source:
    """A kind of document that can be put on an agenda.

    `choices(person, region)` answers (key, title) of those this person may see there; `fetch(person, region, key)` the
    file of one, or refuses in Dutch. Both ask the person's rights afresh.
    """

    key: str
    label: str
    choices: Callable
    fetch: Callable


def register(key, label, choices, fetch):
    """Offer a kind of document; called once, from an AppConfig."""
    _SOURCES[key] = Source(key, label, choices, fetch)


def choices(person, region):
    """What this person can put on an agenda of the region: [(label, [("<source>/<key>", title), …]), …], none empty."""
    offered = (
        (source.label, [(f"{source.key}/{key}", title) for key, title in source.choices(person, region)])
        for source in _SOURCES.values()
    )
    return [(label, found) for label, found in offered if found]


def fetch(person, region, choice):
    """The document of a choice ("<source>/<key>"). Refuses what is not offered to this person."""
    source, _, key = choice.partition("/")
    if source not in _SOURCES:
        raise Refused("Dit stuk is er niet, of u kunt het niet zien.")
    return _SOURCES[source].fetch(person, region, key)
