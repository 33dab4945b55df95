"""Who has a chapter open: news that lives in Redis for less than a minute, and never in the database.

Each open editor says every eleven seconds that it is there. Without Redis nobody is shown and nothing else changes
(decisions 6): a failure costs at most a second, and then Redis is left alone for a while.
"""

import json
import logging
import time
from dataclasses import dataclass
from functools import cache

import redis
from django.conf import settings

logger = logging.getLogger(__name__)

GONE_AFTER = 40
"""Seconds without a sign after which an editor counts as closed; it asks every 11, and gone must be within 60."""
LEFT_ALONE = 10
"""Seconds for which Redis is not asked after a failure, so that no page waits for it again and again."""
TYPING, OPEN, IDLE = "typing", "open", "idle"
DOINGS = (TYPING, OPEN, IDLE)
"""What somebody with a chapter open may be doing, the liveliest first."""

SAY_AND_HEAR = """
    redis.call("HSET", KEYS[1], ARGV[1], ARGV[2])
    redis.call("EXPIRE", KEYS[1], ARGV[3])
    return redis.call("HGETALL", KEYS[1])
"""

_failed_at = float("-inf")


@dataclass(frozen=True)
class Sign:
    """One editor's last sign: whose it is, what they are doing and when it came, in seconds since 1970."""

    person: int
    name: str
    doing: str
    at: float


@cache
def _client():
    return redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1, decode_responses=True)


@cache
def _script():
    """Saying and hearing as one question in place of three: each open editor asks it all the time."""
    return _client().register_script(SAY_AND_HEAR)


def _key(chapter):
    return f"npvr:open:{chapter.pk}"


def here(chapter, person, sitting, doing):
    """Say that `person` has the chapter open in this sitting, and hear who else does: the answer of `others_in`."""
    sign = Sign(person.pk, person.name, doing, time.time())

    def say_and_hear():
        args = [str(sitting), json.dumps(vars(sign)), GONE_AFTER]
        found = _script()(keys=[_key(chapter)], args=args, client=_client())
        return dict(zip(found[::2], found[1::2], strict=True))

    return others_in(_softly(say_and_hear, {}), sitting)


def gone(chapter, person, sitting):
    """Say that this sitting is over; another person's stays."""

    def leave():
        sign = _client().hget(_key(chapter), str(sitting))
        if sign and json.loads(sign)["person"] == person.pk:
            _client().hdel(_key(chapter), str(sitting))

    _softly(leave, None)


def others_in(signs, sitting):
    """The people of these signs but for the own sitting, by name: [{"name": …, "doing": typing | open | idle}].

    Somebody with the chapter open twice comes once, with the liveliest.
    """
    people = {}
    for key, value in signs.items():
        sign = Sign(**json.loads(value))
        if key == str(sitting) or time.time() - sign.at > GONE_AFTER:
            continue
        known = people.get(sign.person)
        if known is None or DOINGS.index(sign.doing) < DOINGS.index(known["doing"]):
            people[sign.person] = {"name": sign.name, "doing": sign.doing}
    return sorted(people.values(), key=lambda one: one["name"])


def _softly(ask, otherwise):
    """What Redis answers; `otherwise` when it is away, hangs, or failed a moment ago."""
    global _failed_at
    if time.monotonic() - _failed_at < LEFT_ALONE:
        return otherwise
    try:
        return ask()
    except (redis.RedisError, OSError) as error:
        _failed_at = time.monotonic()
        logger.warning("presence: %s", error)
        return otherwise
