"""A Redis cache that fails soft: without Redis a page is slower, never broken (decisions 6).

The limits on signing in must not fall away with it: meanwhile each web process counts for itself.
Each read waits at most a second for a Redis that hangs, and a page does several; so after one that failed the process
does without for a moment (npvr/outage.py). Whoever speaks to Redis in a request asks `redis_answers()` first.
"""

import logging
from collections import defaultdict

from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import RedisError

from npvr.outage import Breaker

logger = logging.getLogger(__name__)
LIMIT_PREFIX = "allauth"  # the keys of allauth's rate limits begin with it
WRITES = {"add", "set", "touch", "delete", "set_many", "delete_many"}
LIMITS = LocMemCache("limits", {"OPTIONS": {"MAX_ENTRIES": 10_000}})


class Line:
    """What this process knows of one Redis, for all its threads."""

    def __init__(self):
        self.away = Breaker(rest=3)  # seconds
        self.missed = set()  # keys whose write failed: what Redis holds of them is old, a session that ended, say

    def catch_up(self, backend):
        """Before anything is read from a Redis that came back: what it did not hear of goes."""
        keys = list(self.missed)
        if keys:
            RedisCache.delete_many(backend, keys)
            self.missed.difference_update(keys)


lines = defaultdict(Line)


def _soft(method_name, on_failure):
    def method(self, *args, **kwargs):
        line = self.line
        try:
            if line.away.refuses():
                raise ConnectionError("Redis was away a moment ago")
            line.catch_up(self)
            answer = getattr(RedisCache, method_name)(self, *args, **kwargs)
            line.away.worked()
            return answer
        except (RedisError, OSError) as error:
            if isinstance(error, RedisError):
                line.away.failed()
                logger.warning("cache %s: %s", method_name, error)
            if method_name in WRITES:
                line.missed.update([args[0]] if isinstance(args[0], str) else args[0])
            if args and str(args[0]).startswith(LIMIT_PREFIX):
                return getattr(LIMITS, method_name)(*args, **kwargs)
            return on_failure(*args, **kwargs)

    method.__name__ = method_name
    return method


def _default(key, default=None, version=None):
    return default


class _KeepingClient(RedisCacheClient):
    """Keeps its client: making one for each question costs a third of the question."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._kept = {}

    def get_client(self, key=None, *, write=False):
        index = self._get_connection_pool_index(write)
        if index not in self._kept:
            self._kept[index] = super().get_client(key, write=write)
        return self._kept[index]


class SoftRedisCache(RedisCache):
    """Answers "not there" to a read and forgets a write when Redis is away; the log says so."""

    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = _KeepingClient

    @property
    def line(self):
        return lines[self._servers[0]]

    get = _soft("get", _default)
    add = _soft("add", lambda *_, **__: True)
    set = _soft("set", lambda *_, **__: None)
    touch = _soft("touch", lambda *_, **__: False)
    delete = _soft("delete", lambda *_, **__: False)
    has_key = _soft("has_key", lambda *_, **__: False)
    incr = _soft("incr", lambda key, delta=1, version=None: delta)
    get_many = _soft("get_many", lambda *_, **__: {})
    set_many = _soft("set_many", lambda data, *_, **__: list(data))
    delete_many = _soft("delete_many", lambda *_, **__: None)
    clear = _soft("clear", lambda *_, **__: False)


def redis_answers():
    """Whether Redis can be used now; waits at most a second, and only once in a while when it is away."""
    cache.has_key("answers")
    return not cache.line.away.until
