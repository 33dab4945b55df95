"""Settings of the suite: the portal's own, on a cluster and a Valkey that are started for this run and stopped after it."""

import atexit
import os

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
