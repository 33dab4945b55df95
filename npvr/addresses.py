"""Every address of the portal, read from the URL patterns: for the table of rights and for the tests that walk them."""

from dataclasses import dataclass

from django.urls import get_resolver
from django.urls.resolvers import URLResolver


@dataclass(frozen=True)
class Address:
    """One URL pattern: the whole route as it is written, its name ("plans:version"), its view and its parameters."""

    route: str
    name: str
    view: object
    parameters: tuple

    @property
    def access(self):
        """What the view says of itself (npvr/access.py); None when it says nothing."""
        return getattr(self.view, "access", None)


def addresses():
    """All of them, in the order in which they are tried."""
    return list(_walk(get_resolver(), "", "", ()))


def _walk(resolver, route, namespace, parameters):
    for pattern in resolver.url_patterns:
        here = route + str(pattern.pattern)
        named = (*parameters, *pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, here, f"{pattern.namespace}:" if pattern.namespace else namespace, named)
        else:
            yield Address(here, f"{namespace}{pattern.name or ''}", pattern.callback, named)
