"""The portal running for real beside the tests: web, worker and beat as processes, on a copy of the demonstration."""

import contextlib
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request

import psycopg
from django.core.files import File

from launcher.place import ROOT, Place
from launcher.processes import die_with_parent, last_lines, open_log, wait_until
from launcher.valkey import Valkey
from tests import databases
from tests.settings import ADDRESSES

PATIENCE = 120  # seconds for a start on a busy machine; a start that fails ends much sooner
WEB = ["gunicorn", "-c", "deploy/gunicorn.conf.py", "npvr.wsgi:application"]
WORKER = ["celery", "-A", "npvr", "worker", "--concurrency=1", "--pool=prefork", "--without-gossip", "--without-mingle"]
BEAT = ["celery", "-A", "npvr", "beat", "--pidfile="]


def free_port():
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Program:
    """One process of the portal with whatever it starts; it never outlives the test run."""

    def __init__(self, name, command, environment, log):
        self.name, self.command, self.environment, self.log = name, command, environment, log
        self.process = None

    def start(self):
        with open_log(self.log) as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self.command],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )

    def kill(self):
        """SIGKILL, children and all, as a machine that runs out of memory does."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def pause(self):
        """Let it do nothing for a while; what runs in it waits too."""
        os.killpg(self.process.pid, signal.SIGSTOP)

    def resume(self):
        os.killpg(self.process.pid, signal.SIGCONT)


class Portal:
    """The demonstration's portal in a folder, with a database, a Valkey and a port of its own.

    `NPVR_ENV=test` like the suite: the web process serves the built files itself, nothing is collected first.
    """

    def __init__(self, folder, database):
        self.place = Place(folder)
        self.media = self.place.folder / "media"
        self.database = database
        self.valkey = Valkey(self.place, durable=False)
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.web = self.worker = self.beat = None

    def _program(self, name, command):
        return Program(name, command, self._environment(), self.place.logs / f"{name}.log")

    def _environment(self):
        return databases.environment(self.database) | {
            "NPVR_VAR": str(self.place.folder),
            "NPVR_MEDIA": str(self.media),
            "NPVR_WEB_WORKERS": "2",
            "PORT": str(self.port),
            "REDIS_URL": self.valkey.url,
            "PYTHONUNBUFFERED": "1",
        }

    def start(self):
        """Up, in the order of the launcher; comes back when a page can be served."""
        self._clear()  # what a run that was killed left behind
        self.place.make()
        databases.copy_database(databases.DEMO_TEMPLATE, self.database)
        self._bring_images()
        self.valkey.start()
        self.web = self._program("web", WEB)
        self.worker = self._program("worker", WORKER)
        self.beat = self._program("beat", [*BEAT, f"--schedule={self.place.folder / 'schedule'}"])
        self.web.start()
        wait_until(lambda: self.web.process.poll() is not None or "redis: goed" in self.readiness(), PATIENCE)
        assert "redis: goed" in self.readiness(), last_lines(self.web.log, 30)
        self.worker.start()
        self.beat.start()
        return self

    def stop(self):
        """Down; only what was started here."""
        for program in (self.web, self.beat, self.worker):  # whatever they are at is thrown away
            if program is not None and program.process is not None:
                program.kill()
        self._clear()
        databases.drop_database(self.database)

    def _clear(self):
        self.valkey.stop()
        shutil.rmtree(self.place.folder, ignore_errors=True)

    def readiness(self):
        """What /gereed says; nothing while it doesn't answer."""
        try:
            with urllib.request.urlopen(f"{self.address}/gereed", timeout=10) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def _bring_images(self):
        """The files of the demo images, made as the seed makes them: a template may outlive the folder it was seeded in."""
        from plans.documents.images import reencode

        missing = dict(self.rows("SELECT sha256, path FROM plans_image"))
        for source in (ROOT / "plans" / "demo").glob("*/images/*.png"):
            with source.open("rb") as file:
                content = reencode(File(file))[2]
            target = self.media / missing.pop(hashlib.sha256(content).hexdigest())
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        assert not missing

    def rows(self, statement, *values):
        """The rows a statement gives, straight from the database: what is really there, past the portal's own words."""
        with psycopg.connect(ADDRESSES["owner"](self.database), autocommit=True) as connection:
            return connection.execute(statement, values or None).fetchall()

    def one(self, statement, *values):
        """The single value a statement gives; None without a row."""
        found = self.rows(statement, *values)
        return found[0][0] if found else None

    def until(self, statement, *values, seconds=PATIENCE):
        """Wait until the value a statement gives is true; gives it."""
        assert wait_until(lambda: self.one(statement, *values), seconds), (statement, values)
        return self.one(statement, *values)

    def log_lines(self, program="web", count=30):
        """The end of a process's log, for a message."""
        return last_lines(self.place.logs / f"{program}.log", count)
