"""Where things are: the project, its virtual environment, and the one folder that holds all state."""

import contextlib
import fcntl
import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from launcher.words import Stop

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
BUILT = ROOT / "npvr" / "static" / "npvr"  # what the front-end build makes; not in git
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Place:
    """A folder of state: `var/` (or NPVR_VAR) for the portal, `var/test` for the tests."""

    folder: Path

    @property
    def logs(self):
        return self.folder / "log"

    @property
    def run(self):
        """Process numbers, locks and socket addresses: what only means something while something runs."""
        return self.folder / "run"

    @property
    def stamps(self):
        return self.folder / "stamps"

    @property
    def marker(self):
        """Says that this folder is ours, so that `make clean` never removes somebody else's."""
        return self.folder / ".npvr"

    def make(self):
        """Create the folder, closed to other users of the machine."""
        for folder in (self.folder, self.logs, self.run, self.stamps):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not self.marker.exists():
            self.marker.touch()
        return self

    def require_room(self, megabytes):
        """Refuse to begin on a disk that is about to be full."""
        free = shutil.disk_usage(self.folder).free // MEGABYTE
        if free < megabytes:
            raise Stop(
                f"De schijf is bijna vol: op {self.folder} is nog {free} MB vrij en er is {megabytes} MB nodig. "
                "Maak ruimte en start opnieuw."
            )


def portal_place():
    """The portal's own state folder."""
    return Place(Path(os.environ.get("NPVR_VAR") or ROOT / "var").absolute())


def digest_of(paths, *extra):
    """One hash over the names and contents of files, in order, and over `extra` words."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        name = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        digest.update(f"{name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    digest.update("\0".join(extra).encode())
    return digest.hexdigest()


def files_under(*folders, without=()):
    """All files below `folders`, except hidden ones and those in a folder named in `without`."""
    found = []
    for folder in folders:
        for parent, names, files in os.walk(folder):
            names[:] = [name for name in names if name not in without and not name.startswith(".")]
            found += [Path(parent) / name for name in files if not name.startswith(".")]
    return found


def is_stamped(stamp, value):
    """Whether the work behind `stamp` was done for exactly these inputs."""
    return stamp.is_file() and stamp.read_text() == value


def write_stamp(stamp, value):
    """Say that the work is done; whole or not at all."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    fresh = stamp.with_name(stamp.name + ".new")
    fresh.write_text(value)
    fresh.replace(stamp)


@contextlib.contextmanager
def locked(path, busy=None):
    """Hold a lock on `path` (a file, made when needed, or a folder).

    Waits for another holder, or raises the Stop that `busy(path)` gives. The lock goes with the process, however it
    ends; children don't inherit it.
    """
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (fcntl.LOCK_NB if busy else 0))
        except BlockingIOError:
            raise busy(path) from None
        yield descriptor
    finally:
        os.close(descriptor)
