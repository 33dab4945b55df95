"""Counting tries, for what has no sign-in of its own: so many within a window of time from one place.

The count is kept in the cache; while Redis is away each process counts for itself (npvr/cache.py).
"""

import hashlib
import ipaddress
import time
from dataclasses import dataclass

from allauth.account.adapter import get_adapter
from django.core.cache import cache

from .cache import LIMIT_PREFIX


@dataclass(frozen=True)
class Limit:
    """At most `most` in a window of `seconds`."""

    name: str
    most: int
    seconds: int

    def is_reached(self, who):
        """Whether there were as many as may be; counts nothing."""
        return (cache.get(self._key(who)) or 0) >= self.most

    def count(self, who):
        """One more."""
        key = self._key(who)
        cache.add(key, 0, self.seconds)
        try:
            cache.incr(key)
        except ValueError:  # it ended between the two
            cache.set(key, 1, self.seconds)

    def _key(self, who):
        window = int(time.time() // self.seconds)
        return f"{LIMIT_PREFIX}-{self.name}-{hashlib.sha256(who.encode()).hexdigest()[:32]}-{window}"


def place_of(request):
    """Where a request comes from: its address, of IPv6 the network that one customer has."""
    address = get_adapter().get_client_ip(request)
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return str(address)
    return str(ipaddress.ip_network(f"{known}/64", strict=False)) if known.version == 6 else address
