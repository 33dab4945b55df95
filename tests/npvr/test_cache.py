"""Without Redis pages work on, and the limits on signing in still count (decisions 6)."""

import pytest

from npvr.cache import SoftRedisCache


@pytest.fixture
def away():
    """A cache whose Redis is not there."""
    return SoftRedisCache("unix:///nowhere/redis.sock", {"OPTIONS": {"socket_connect_timeout": 0.2}})


def test_a_read_finds_nothing_and_a_write_is_forgotten(away):
    away.set("pagina", "inhoud")
    assert away.get("pagina", "anders") == "anders"
    assert away.get_many(["pagina"]) == {}
    assert away.delete("pagina") is False


def test_a_limit_is_counted_in_the_process_meanwhile(away):
    away.set("allauth:rl:proef", [1, 2])
    assert away.get("allauth:rl:proef") == [1, 2]
    assert away.add("allauth:rl:proef", [3]) is False
    away.delete("allauth:rl:proef")
    assert away.get("allauth:rl:proef") is None
