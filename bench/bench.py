"""The driver: an own database cluster and cache, the systems on it, and what each operation costs them.

A system is described by a file in systems/. What an operation costs is the CPU time of all its processes: web server,
database and cache, read from /proc, so nothing has to be built into a system. Statements are counted by the database
itself (pg_stat_statements; BEGIN, COMMIT and SAVEPOINT are not among them: decisions 9).
"""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import uuid
from pathlib import Path

import psycopg

from bench.load_client import Hammer, Session
from launcher.place import ROOT, Place, locked, portal_place
from launcher.postgres import OWNER, SUPERUSER
from launcher.processes import die_with_parent, last_lines
from launcher.services import Services
from launcher.words import Stop

HERE = Path(__file__).resolve().parent
SIZE = {"regions": 11, "revisions": 10, "revisions_first": 1000, "activities": 100, "few": 50, "many": 5000,
        "entry": 1, "entries": 10_000}  # fmt: skip
LOADED_WITHIN = 600  # seconds
WARMING_CLIENTS = 8  # each of the four workers has a cold start of its own
MEASURED = {  # for the measurements only: counting, and nothing that begins in the middle of one
    "shared_preload_libraries": "pg_stat_statements",
    "pg_stat_statements.track_utility": "off",
    "pg_stat_statements.track": "top",
    "autovacuum": "off",
    "max_wal_size": "4GB",
}


# --- what processes use ---------------------------------------------------------------------------------------------
def tree(pid):
    """A process and all below it."""
    found, todo = [], [pid]
    while todo:
        pid = todo.pop()
        found.append(pid)
        for path in Path(f"/proc/{pid}/task").glob("*/children"):
            todo += [int(child) for child in _read(path).split()]
    return found


def cpu_ms(pid):
    """Milliseconds of CPU used by a process and all below it, every thread."""
    files = [path for one in tree(pid) for path in Path(f"/proc/{one}/task").glob("*/schedstat")]
    return sum(int((_read(path).split() or [0])[0]) for path in files) / 1e6


def memory_mb(pid):
    """Memory of a process and all below it in MB; what is shared counts once (proportional set size)."""
    lines = [line for one in tree(pid) for line in _read(Path(f"/proc/{one}/smaps_rollup")).splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def machine_busy_ms():
    """Milliseconds that any core of this machine worked, for whomever."""
    fields = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return 1000 * (sum(fields) - fields[3] - fields[4] - fields[7]) / os.sysconf("SC_CLK_TCK")


def _read(path):
    try:
        return path.read_text()
    except OSError:  # it ended in the meantime
        return ""


# --- where it runs --------------------------------------------------------------------------------------------------
class Ground:
    """A cluster of the portal's own PostgreSQL (fsync on) and a Valkey in var/bench, removed afterwards."""

    def __init__(self):
        self.place = Place(portal_place().folder / "bench").make()
        self.services = Services(self.place, own={"DATABASE_URL", "REDIS_URL"})
        self.postgres = self.services.postgres
        self.connections = {}
        self.lock = locked(self.place.run / "bench.lock", busy=lambda _path: Stop("Er loopt hier al een meting."))

    def __enter__(self):
        self.lock.__enter__()
        self._remove()  # what a measurement that was killed left behind
        self.services.start()
        for name, value in MEASURED.items():
            self.postgres.query(f"alter system set {name} = '{value}'")
        self.postgres.stop()
        self.postgres.start()
        self.postgres.query("create extension if not exists pg_stat_statements")
        return self

    def __exit__(self, *_):
        for connection in self.connections.values():
            connection.close()
        self._remove()
        self.lock.__exit__(None, None, None)

    def _remove(self):
        self.services.stop()
        for folder in (self.postgres.home, self.place.folder / "valkey", self.place.stamps):
            shutil.rmtree(folder, ignore_errors=True)

    def make_database(self, name):
        self.postgres.query(f"create database {name} owner {OWNER} template template1")

    def ask(self, database, statement):
        """The first row of an answer, asked as superuser over a connection that stays open."""
        if database not in self.connections:
            self.connections[database] = psycopg.connect(self.postgres.url(SUPERUSER, database), autocommit=True)
        cursor = self.connections[database].execute(statement)
        return cursor.fetchone() if cursor.description else None

    def statements(self, database):
        """The statements made in `database` so far."""
        counted = (
            "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = s.dbid"
            f" where d.datname = '{database}'"
        )
        return float(self.ask("postgres", counted)[0])

    def cpu_ms(self):
        """CPU of database and cache together; for the difference of two moments."""
        return sum(cpu_ms(part.daemon.pid()) for _, part in self.services.parts)


# --- what is measured -----------------------------------------------------------------------------------------------
class System:
    """One system on the ground: loaded, served, signed in, measured."""

    def __init__(self, name, ground):
        self.spec = json.loads((HERE / "systems" / f"{name}.json").read_text())
        self.name, self.ground, self.process = name, ground, None
        self.operations = self.spec["operations"]
        self.database = f"bench_{name}"
        self.words = {
            **SIZE,
            "python": sys.executable,
            "port": _free_port(),
            "folder": ground.place.folder,
            "vars_file": ground.place.folder / f"{name}.json",
            "owner_url": ground.postgres.url(OWNER, self.database),
            "application_url": ground.postgres.url("npvr_app", self.database),
            "redis_url": ground.services.valkey.url,
        }
        self.log = ground.place.logs / f"{name}.log"
        self.tags = {}

    def filled(self, text):
        return text.format(**self.words)

    @property
    def _environment(self):
        own = {name: value for name, value in os.environ.items() if not name.startswith(("NPVR", "DJANGO"))}
        return own | {name: self.filled(value) for name, value in self.spec["env"].items()}

    def load(self):
        """Make and fill the database; gives the seconds it took."""
        began = time.monotonic()
        self.ground.make_database(self.database)
        for command in self.spec["load"]:
            done = subprocess.run(
                [self.filled(word) for word in command],
                cwd=ROOT / self.spec["dir"], env=self._environment, capture_output=True, text=True,
                timeout=LOADED_WITHIN, preexec_fn=die_with_parent,
            )  # fmt: skip
            if done.returncode:
                raise SystemExit(f"Loading {self.name} failed:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
        self.ground.ask(self.database, "vacuum analyze")
        self.words |= json.loads(self.words["vars_file"].read_text())
        return time.monotonic() - began

    def start(self):
        """Serve it as it is deployed, and sign in."""
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [self.filled(word) for word in self.spec["serve"]],
                cwd=ROOT / self.spec["dir"], env=self._environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                preexec_fn=die_with_parent,
            )  # fmt: skip
        deadline = time.monotonic() + 60
        while not _listens(self.words["port"]):
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"{self.name} does not answer:\n{last_lines(self.log, 20)}")
            time.sleep(0.05)
        self.member, self.visitor = Session(self.words["port"]), Session(self.words["port"])
        sign_in = self.spec["sign_in"]
        fields = {name: self.filled(value) for name, value in sign_in["fields"].items()}
        self.member.sign_in(sign_in["page"], fields)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def memory_mb(self):
        return memory_mb(self.process.pid)

    def measure(self, name, seconds, most):
        """What one request of the operation costs, with one client: means of CPU (ms) and statements, times in ms."""
        operation = self.operations[name]
        work = (Merges if "merges" in operation else Saves if "saves" in operation else Reads)(self, operation)
        clients = min(WARMING_CLIENTS, work.most_clients)
        most = min(most, operation.get("most", most))
        warming = Hammer(self.words["port"], work.requests(clients), work.check)
        warming.run(clients, seconds / 3, most=min(most, 6 * clients))
        hammer = Hammer(self.words["port"], work.requests(1), work.check)
        rows = self._rows(operation)
        statements = self.ground.statements(self.database)
        busy, client = machine_busy_ms(), 1000 * time.process_time()
        web, services = cpu_ms(self.process.pid), self.ground.cpu_ms()
        took = hammer.run(1, seconds, most)
        web, services = cpu_ms(self.process.pid) - web, self.ground.cpu_ms() - services
        busy, client = machine_busy_ms() - busy, 1000 * time.process_time() - client
        statements = self.ground.statements(self.database) - statements
        count = len(hammer.times)
        problems = warming.wrong + hammer.wrong
        if not count:
            raise SystemExit(f"{self.name} answers nothing at {name}: {problems[:1]}")
        if self._rows(operation) - rows != (count if "rows" in operation else 0):
            problems.append(f"{count} saves made {self._rows(operation) - rows} rows")
        if "rows" in operation:
            self.ground.ask(self.database, "vacuum")  # autovacuum is off; it would do this at a moment of its own
        return {
            "count": count,
            "p50": 1000 * statistics.median(hammer.times),
            "p95": 1000 * sorted(hammer.times)[int(count * 0.95)],
            "web": web / count,
            "services": services / count,
            "cpu": (web + services) / count,
            "statements": statements / count,
            "kb": hammer.size / 1024,
            "others": max(0, busy - web - services - client) / (1000 * took * os.cpu_count()),
            "problems": problems,
        }

    def _rows(self, operation):
        return self.ground.ask(self.database, operation["rows"])[0] if "rows" in operation else 0


class Reads:
    """The requests of an operation that reads: always the same one."""

    most_clients = WARMING_CLIENTS

    def __init__(self, system, operation):
        session = system.visitor if operation.get("anonymous") else system.member
        path = system.filled(operation["path"])
        headers = ["Accept: text/html"]
        if operation.get("conditional"):
            headers.append(f"If-None-Match: {session.do('GET', path)[1]['etag']}")
        self.raw = session.build("GET", path, headers=headers)
        self.status, self.text = operation.get("status", 200), operation.get("contains", "").encode()

    def requests(self, _clients):
        return lambda _client: self.raw

    def check(self, _client, status, headers, body):
        if status != self.status:
            return f"status {status}, wanted {self.status}: {dict(headers).get('location', '')}"
        return None if self.text in body else f"{self.text!r} is not in the answer"


class Saves:
    """The requests of an operation that saves, each really changing a text.

    One client goes round the chapters; of more clients each has its own, so that nobody's base is made outdated by
    another. The answer to a save tells the new base of its chapter (header X-Base, decisions 9).
    """

    number = 10_000_000

    def __init__(self, system, operation):
        self.items = system.words[operation.get("saves") or operation["merges"]]
        self.most_clients = len(self.items)
        self.status, self.asked = operation.get("status", 200), {}
        for item in self.items:
            headers = operation.get("headers", ["Accept: text/html"])
            item["raw"] = system.member.build("POST", item["path"], item["body"].encode(), headers)

    def requests(self, clients):
        def make(client):
            Saves.number += 1
            item = self.items[(Saves.number if clients == 1 else client) % len(self.items)]
            self.asked[client] = item
            raw = item["raw"].replace(b"nnnnnnnn", b"%08d" % Saves.number)
            return raw.replace(b"bbbbbbbb", b"%08d" % item.get("base", 0)).replace(
                b"t" * 36, str(uuid.uuid4()).encode()
            )

        return make

    def check(self, client, status, headers, _body):
        if status != self.status:
            return f"status {status}, wanted {self.status}"
        self.asked[client]["base"] = int(dict(headers).get("x-base", 0))
        return None


class Merges(Saves):
    """Saves that meet another: a chapter's beginning and its end are changed in turns, each on the save before the other's.

    So every answer but a chapter's first says that it was merged.
    """

    def requests(self, clients):
        def make(client):
            Saves.number += 1
            item = self.items[(Saves.number if clients == 1 else client) % len(self.items)]
            self.asked[client] = item
            step = item["step"] = item.get("step", 0) + 1
            bases = item.setdefault("bases", [item["base"]])
            ends = [b"%08d" % step, b"%08d" % max(0, step - 3)]
            head, tail = ends if step % 2 else ends[::-1]
            raw = item["raw"].replace(b"hhhhhhhh", head).replace(b"eeeeeeee", tail)
            return raw.replace(b"bbbbbbbb", b"%08d" % bases[-2:][0]).replace(b"t" * 36, str(uuid.uuid4()).encode())

        return make

    def check(self, client, status, headers, body):
        item = self.asked[client]
        item["bases"].append(int(dict(headers).get("x-base", 0)))
        merged = b'"samengevoegd"' in body
        return None if status == self.status and merged == (item["step"] > 1) else f"status {status}, merged: {merged}"


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
