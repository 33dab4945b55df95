"""A real portal in a folder of its own, beside whatever else runs on this machine."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from launcher.commands import remove_services
from launcher.place import ROOT, Place
from launcher.processes import started_at, wait_until
from launcher.services import Services

OURS = ("NPVR_", "DATABASE_", "REDIS_URL", "SECRET_KEY", "PORT", "DJANGO_", "PYTEST_", "MAKE", "MFLAGS")
PATIENCE = 240  # seconds for a first start on a busy machine; a start that fails ends much sooner


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def clean_environment(**settings):
    """The environment of an operator: nothing of the test run's own settings."""
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)} | settings


class Launcher:
    """`python3 -m launcher run` as a process, with what it prints."""

    def __init__(self, folder, **settings):
        self.place = Place(Path(folder))
        self.port = int(settings.setdefault("PORT", str(free_port())))
        self.environment = clean_environment(NPVR_VAR=str(folder), **settings)
        self.lines = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "launcher", "run"],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.reader = threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True)
        self.reader.start()

    @property
    def said(self):
        return "".join(self.lines)

    def hears(self, words, seconds=PATIENCE):
        wait_until(lambda: words in self.said or self.process.poll() is not None, seconds)
        assert words in self.said, self.said

    def ready(self):
        self.hears("Het portaal is klaar")
        return self

    def stop(self, number=signal.SIGTERM):
        """Ask it to stop; gives the exit code."""
        self.process.send_signal(number)
        return self.end()

    def end(self):
        code = self.process.wait(PATIENCE)
        self.reader.join(10)
        return code

    def kill(self):
        self.process.kill()
        self.process.wait()

    def status(self, path, **headers):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return None

    @property
    def services(self):
        return Services(self.place, own={"DATABASE_URL", "REDIS_URL"})


def readable(path):
    """The bytes of a file of another process; nothing when that is gone or closed to us."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def processes_of(folder):
    """The process numbers of everything that was started for a state folder, by the settings and the paths they got."""
    services = Services(Place(Path(folder)), own={"DATABASE_URL", "REDIS_URL"})
    words = [f"NPVR_VAR={folder}\0".encode(), os.fsencode(services.postgres.data), os.fsencode(services.valkey.data)]
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        known = readable(entry / "environ") + readable(entry / "cmdline")
        if any(word in known for word in words) and int(entry.name) != os.getpid() and started_at(int(entry.name)):
            found.append(int(entry.name))
    return found


@pytest.fixture(scope="session")
def first_start(tmp_path_factory):
    """The very first start in an empty folder, in demo mode, up to and including its stop. Later starts reuse the folder."""
    folder = tmp_path_factory.mktemp("portal") / "var"
    launcher = Launcher(folder).ready()
    launcher.statuses = {path: launcher.status(path) for path in ("/gezond", "/gereed", "/")}
    launcher.code = launcher.stop()
    yield launcher
    remove(folder)


def remove(*folders):
    """Stop what runs for these state folders and remove their data, which as root lives outside them."""
    for folder in folders:
        shutil.rmtree(remove_services(folder))


@pytest.fixture
def state_folder(tmp_path, monkeypatch):
    """A state folder for `services.testing()` in this test, removed afterwards with its databases."""
    folder = tmp_path / "elsewhere"
    monkeypatch.setenv("NPVR_VAR", str(folder))
    yield folder
    remove(*folder.glob("test*"))


@pytest.fixture
def portal(first_start):
    """A way to start the portal again in the folder of the first start; whatever a test leaves running is ended."""
    started = []

    def start(**settings):
        started.append(Launcher(first_start.place.folder, **settings))
        return started[-1]

    yield start
    for launcher in started:
        if launcher.process.poll() is None:
            launcher.stop()
    first_start.services.stop()
