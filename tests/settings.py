"""Settings of the suite: the portal's own, on a cluster and a Valkey that are started for this run and stopped after it."""

import atexit
import os
import sys

from django.template.base import FilterExpression
from django.template.defaultfilters import default

from launcher import services

_running = services.testing()
ADDRESSES = _running.__enter__()
atexit.register(_running.__exit__, None, None, None)

DATABASE, DEMO_DATABASE = "npvr_test", "npvr_demo"
os.environ.update(
    NPVR_ENV="test",
    NPVR_DEMO_DATA="1",
    SECRET_KEY="only-for-the-suite-" + "0" * 40,
    DATABASE_URL=ADDRESSES["application"](DATABASE),
    DATABASE_OWNER_URL=ADDRESSES["owner"](DATABASE),
    REDIS_URL=ADDRESSES["REDIS_URL"],
    NPVR_VAR=str(ADDRESSES["folder"]),
    NPVR_MEDIA=str(ADDRESSES["folder"] / "media"),
)

(ADDRESSES["folder"] / "static").mkdir(exist_ok=True)  # or WhiteNoise warns at every client

from npvr.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the suite signs in hundreds of times
WHITENOISE_USE_FINDERS = (
    False  # each client of a test would look through all files; the journeys have a server for them
)


class Missing(str):
    """What a template shows for a name that its view did not give: in the suite a fault, unless it gives a default.

    On a page such a name is an empty place that nobody sees missing. Django asks whether this is empty before it goes on
    with the filters of the expression, so that is where it is noticed.
    """

    __slots__ = ()

    def __bool__(self):
        expression = sys._getframe(1).f_locals.get("self")
        if not isinstance(expression, FilterExpression) or default in {one for one, _ in expression.filters}:
            return False
        raise AssertionError(f"a template shows {expression.token!r}, which its view did not give")


TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = Missing()  # noqa: F405 - from the portal's settings
