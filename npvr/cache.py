"""A Redis cache that fails soft: without Redis a page is slower, never broken (decisions 6).

The limits on signing in must not fall away with it: meanwhile each web process counts for itself.
"""

import logging

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
LIMIT_PREFIX = "allauth"  # the keys of allauth's rate limits begin with it
LIMITS = LocMemCache("limits", {"OPTIONS": {"MAX_ENTRIES": 10_000}})


def _soft(method_name, on_failure):
    def method(self, *args, **kwargs):
        try:
            return getattr(RedisCache, method_name)(self, *args, **kwargs)
        except (RedisError, OSError) as error:
            logger.warning("cache %s: %s", method_name, error)
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
