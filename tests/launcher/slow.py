"""A Celery application with one slow task, for the test that stopping waits for it."""

import os
import time
from pathlib import Path

from celery import Celery


def application():
    return Celery("slow", broker=os.environ["SLOW_BROKER"])


if "SLOW_BROKER" in os.environ:
    app = application()

    @app.task(name="slow")
    def slow(folder):
        Path(folder, "begun").touch()
        time.sleep(2)
        Path(folder, "finished").touch()
