"""Starting, finding again and stopping processes on Linux.

A process number alone is reused by the system; together with the moment the process started it is not. A zombie counts
as dead: it holds nothing any more and waits only for its parent to notice. The launcher has one thread, so code between
fork and exec is safe here.
"""

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import time
from pathlib import Path

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)
BOOT = Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def started_at(pid):
    """When a process started, in clock ticks since the machine did; None when it is gone or a zombie."""
    try:
        state, *fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if state in {"Z", "X"} else int(fields[18])


def die_with_parent():
    """For a child just before it becomes its program: end at once when the parent ends, however that happens."""
    parent = os.getppid()
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended between the two lines
        os._exit(1)


def wait_until(condition, seconds, *, every=0.05):
    """Whether `condition()` became true within `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True


def open_log(path, largest=10 * 1024 * 1024):
    """A log file to append to; one that has grown large makes way and is kept once."""
    if path.exists() and path.stat().st_size > largest:
        path.replace(path.with_name(path.name + ".1"))
    return path.open("ab")


def last_lines(path, count=8):
    """The end of a log, for a message."""
    return "\n".join(path.read_text(errors="replace").splitlines()[-count:]) if path.exists() else ""


class Daemon:
    """A service that may outlive its starter and is found again by process number and start time.

    The record is written by the new process itself before it becomes its program, so there is no moment at which the
    service runs and nobody knows it.
    """

    def __init__(self, place, name):
        self.folder = place.folder
        self.record = place.run / f"{name}.json"
        self.log = place.logs / f"{name}.log"
        self.process = None  # only when this launcher started it

    def pid(self):
        """The process number of the living service, else None."""
        if self.process is not None:
            self.process.poll()  # a child of our own must be reaped, or it stays a zombie
        with contextlib.suppress(OSError, ValueError):
            pid, ticks, boot = json.loads(self.record.read_text())
            if boot == BOOT and started_at(pid) == ticks:
                return pid
        return None

    def spawn(self, command, **options):
        """Start the program in a session of its own, out of reach of the terminal's Ctrl-C."""
        # nothing of the operator's settings: a service needs none, and they hold secrets
        environment = {"PATH": "/usr/bin:/bin", "LANG": "C", "TZ": "UTC", "NPVR_VAR": str(self.folder)}
        with self.record.open("w") as record, open_log(self.log) as log:

            def sign():
                pid = os.getpid()
                os.write(record.fileno(), json.dumps([pid, started_at(pid), BOOT]).encode())

            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                start_new_session=True,
                preexec_fn=sign,
                **options,
            )

    def stop(self, with_signal, patience):
        """Ask it to end, wait `patience` seconds, then end it."""
        pid = self.pid()
        if pid is None:
            return
        for number in (with_signal, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
            if wait_until(lambda: self.pid() is None, patience):
                break
        self.record.unlink(missing_ok=True)
