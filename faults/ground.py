"""Where the faults happen: a portal of its own with all its parts, each behind something that can break it."""

import contextlib
import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
import uuid

import psycopg

from faults.mailserver import MailServer
from faults.proxy import Proxy
from faults.visitor import Visitor
from launcher import prepare
from launcher.place import PYTHON, ROOT, Place, portal_place
from launcher.portal import Program
from launcher.processes import last_lines, started_at, wait_until
from launcher.services import Services

WITHIN = 60  # seconds after a part's return in which everything must be right again (issue 3)
PAGE = "/regios/twente/plan/"
CHAPTER = f"{PAGE}hoofdstukken/introductie/"
MANAGER = "programmamanager.twente@demo.example"
OURS = ("NPVR_", "DATABASE_", "REDIS_URL", "SECRET_KEY", "PORT", "DJANGO_", "FAULTS_", "MAKE", "MFLAGS")
PAUSES = """
CREATE TABLE faults_pause (what text PRIMARY KEY, seconds float NOT NULL);
CREATE FUNCTION faults_pause() RETURNS trigger SECURITY DEFINER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_sleep(seconds) FROM public.faults_pause WHERE what = TG_TABLE_NAME;
  RETURN NEW;
END $$;
CREATE TRIGGER faults_pause BEFORE INSERT ON plans_chaptertext_history FOR EACH ROW EXECUTE FUNCTION faults_pause();
CREATE TRIGGER faults_pause BEFORE INSERT ON plans_rendition FOR EACH ROW EXECUTE FUNCTION faults_pause();
"""


class Miss(Exception):  # noqa: N818 - the bench's own word for it
    """Something was not as it should be; the text says what."""


def expect(right, words):
    """Stop the scene when something is not right."""
    if not right:
        raise Miss(words)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Ground:
    """PostgreSQL and Valkey as the launcher starts them, two proxies, a mail server, web, worker and clock."""

    def __init__(self):
        self.place = Place(portal_place().folder / "faults")
        self.media = self.place.folder / "media"
        self.hold = self.place.folder / "hold"
        self.services = Services(self.place, own={"DATABASE_URL", "REDIS_URL"})
        self.postgres, self.valkey = self.services.postgres, self.services.valkey
        self.answers, self.mounted, self.programs = [], False, []

    # --- up and down -------------------------------------------------------------------------------------------------
    def __enter__(self):
        self.remove()
        self.place.make()
        self.media.mkdir()
        self.mounted = mount(self.media)
        try:
            return self._start()
        except BaseException:
            self.__exit__()
            raise

    def _start(self):
        self.services.start()
        self.database = Proxy(self.postgres.socket / ".s.PGSQL.5432")
        self.redis = Proxy(self.valkey.socket)
        self.mail = MailServer()
        self.port = free_port()
        environment = self.environment(PORT=str(self.port))
        prepare.database(environment, self.place, self.services)
        with psycopg.connect(self.postgres.url("postgres"), autocommit=True) as connection:
            connection.execute(PAUSES)
        schedule = self.place.folder / "schedule"
        self.web = self.program("web", environment)
        self.worker = self.program("worker", environment)
        self.beat = self.program("beat", environment, f"--schedule={schedule}")
        for one in (self.web, self.worker, self.beat):
            one.start()
        self.visitor = Visitor(self.port, self.answers)
        expect(wait_until(lambda: self.ready(), 90), last_lines(self.web.log, 20))
        from_page = self.visitor.sign_in(MANAGER, demo_password())
        expect(from_page.status == 302, f"inloggen: {from_page.in_words}")
        waiting = "SELECT count(*) FROM plans_renderjob WHERE state IN ('queued', 'running')"
        expect(wait_until(lambda: self.one(waiting) == 0, 300, every=1), "de PDF's van de demonstratie komen er niet")
        self.answers.clear()
        return self

    def __exit__(self, *_error):
        self.hold.unlink(missing_ok=True)
        for one in self.programs:
            kill(one)
        for part in (self.postgres, self.valkey):
            for pid in family(part.daemon.pid()):
                send(pid, signal.SIGCONT)
        self.services.stop()
        if self.mounted:
            subprocess.run(["umount", str(self.media)], check=False)

    def remove(self):
        """What an earlier run left, data of a root start included."""
        if self.place.folder.exists():
            self.services.stop()
            subprocess.run(["umount", "-q", str(self.media)], check=False, capture_output=True)
            shutil.rmtree(self.postgres.home, ignore_errors=True)
            shutil.rmtree(self.place.folder, ignore_errors=True)

    def environment(self, **settings):
        own = {
            "NPVR_ENV": "test",
            "NPVR_DEMO_DATA": "1",
            "NPVR_VAR": str(self.place.folder),
            "NPVR_MEDIA": str(self.media),
            "NPVR_WEB_WORKERS": "2",
            "SECRET_KEY": "alleen-voor-de-storingsproef-" + "0" * 40,
            "DATABASE_URL": f"postgresql://npvr_app@127.0.0.1:{self.database.port}/npvr",
            "DATABASE_OWNER_URL": self.postgres.url("npvr_owner"),
            "REDIS_URL": f"redis://127.0.0.1:{self.redis.port}/0",
            "DJANGO_SETTINGS_MODULE": "faults.settings",
            "FAULTS_HOLD": str(self.hold),
            "FAULTS_MAIL_PORT": str(self.mail.port),
            "PYTHONUNBUFFERED": "1",
        }
        return {name: value for name, value in os.environ.items() if not name.startswith(OURS)} | own | settings

    def program(self, name, environment, *more, log=None):
        celery = ["celery", "-A", "npvr"]
        commands = {
            "web": ["gunicorn", "-c", "deploy/gunicorn.conf.py", "npvr.wsgi:application"],
            "worker": [*celery, "worker", "--concurrency=1", "--pool=prefork", "--without-gossip", "--without-mingle"],
            "beat": [*celery, "beat", "--pidfile="],
        }
        made = Program(name, [*commands[name], *more], environment, self.place.logs / f"{log or name}.log", patience=10)
        self.programs.append(made)
        return made

    # --- without a guard ---------------------------------------------------------------------------------------------
    @contextlib.contextmanager
    def naive_web(self, *without):
        """A second web server without these guards; gives the same person there."""
        port = free_port()
        environment = self.environment(PORT=str(port), FAULTS_WITHOUT=",".join(without), NPVR_WEB_WORKERS="1")
        web = self.program("web", environment, log="naief-web")
        web.start()
        try:
            naive = self.visitor.at(port)
            expect(wait_until(lambda: naive.get("/gezond").status == 200, 60), last_lines(web.log, 20))
            expect(naive.get(CHAPTER).status == 200, "de naïeve webserver geeft geen pagina")
            naive.program = web
            yield naive
        finally:
            kill(web)

    @contextlib.contextmanager
    def naive_worker(self, *without, beat=False):
        """Instead of worker (and clock) a worker without these guards."""
        kill(self.worker)
        if not beat:
            kill(self.beat)
        environment = self.environment(PORT=str(self.port), FAULTS_WITHOUT=",".join(without))
        worker = self.program("worker", environment, log="naief-worker")
        worker.start()
        try:
            yield worker
        finally:
            kill(worker)
            self.worker.start()
            if not beat:
                self.beat.start()

    # --- looking -----------------------------------------------------------------------------------------------------
    def ready(self):
        return "redis: goed" in self.visitor.get("/gereed").body

    def rows(self, statement, *values):
        """Straight from the database, past proxy and portal."""
        with psycopg.connect(self.postgres.url("postgres"), autocommit=True) as connection:
            done = connection.execute(statement, values or None)
            return done.fetchall() if done.description else None

    def one(self, statement, *values):
        found = self.rows(statement, *values)
        return found[0][0] if found else None

    def text(self):
        """(base, html) of the chapter as it is saved."""
        return self.rows(
            "SELECT t.lock_version, t.html FROM plans_chaptertext t JOIN plans_chapter c ON c.id = t.chapter_id"
            " JOIN plans_document d ON d.id = c.document_id JOIN regions_region r ON r.id = d.region_id"
            " WHERE r.slug = 'twente' AND c.slug = 'introductie'"
        )[0]

    def saves_with(self, words):
        """How many saves of the history hold these words for the first time in their token's name."""
        return self.one("SELECT count(*) FROM plans_chaptertext_history WHERE html LIKE %s", f"%{words}%")

    def save(self, visitor, words, *, token=None, base=None):
        """Replace the first paragraph by `words`; gives the answer."""
        now, html = self.text()
        text = re.sub(r"<p>.*?</p>", f"<p>{words}</p>", html, count=1) if "<p>" in html else f"<p>{words}</p>"
        return visitor.save(CHAPTER, text, base or now, token)

    def pause(self, table, seconds):
        """Let each insert into a table wait this long, inside its transaction; 0 for not at all."""
        self.rows("DELETE FROM faults_pause")
        if seconds:
            self.rows("INSERT INTO faults_pause VALUES (%s, %s)", table, seconds)

    def is_paused(self):
        """Whether some transaction stands in such a pause now."""
        return self.one("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") > 0

    # --- versions and their PDF --------------------------------------------------------------------------------------
    def make_version(self, visitor=None, token=None):
        """Make a version as a person does; gives its number."""
        answer = (visitor or self.visitor).post(f"{PAGE}versies/maken/", {"token": token or uuid.uuid4()})
        expect(answer.status == 302, f"versie maken: {answer.in_words}")
        return answer.headers["location"].rstrip("/").rpartition("/")[2]

    def job(self, number):
        """(state, failure) of the version's PDF."""
        return self.rows(f"SELECT j.state, j.failure {JOB}", number)[0]

    def pdfs(self, number):
        """(path, sha256) of the PDF's that are known for a version."""
        return self.rows(f"SELECT f.path, f.sha256 {JOB.replace('renderjob j', 'rendition f')}", number)

    def running(self, number):
        expect(wait_until(lambda: self.job(number)[0] == "running", 40), "de taakverwerker begint er niet aan")

    def one_right_pdf(self, *numbers, since=None, within=WITHIN):
        """Each version gets exactly one PDF, whole and with its hash, in time; gives the seconds it took."""
        began = since or time.monotonic()
        left = within - (time.monotonic() - began)
        arrived = wait_until(lambda: all(self.pdfs(number) for number in numbers), left, every=0.2)
        took = time.monotonic() - began
        states = [self.job(number) for number in numbers]
        expect(arrived, f"geen PDF binnen {within} s; {states[:3]}, {last_lines(self.worker.log, 3)}")
        for number in numbers:
            [(path, sha256)] = self.pdfs(number)
            content = (self.media / path).read_bytes()
            expect(hashlib.sha256(content).hexdigest() == sha256, f"de PDF van {number} klopt niet")
            expect(content.rstrip().endswith(b"%%EOF"), f"de PDF van {number} is niet heel")
        self.no_stray_files()
        return took

    def files(self, folder="pdf"):
        return {f"{folder}/{path.name}" for path in (self.media / folder).glob("*")} | {
            f"{folder}/{path.name}" for path in (self.media / folder).glob(".*")
        }

    def stray_files(self):
        """PDF files that no row knows of: half ones, second ones."""
        return self.files() - {path for (path,) in self.rows("SELECT path FROM plans_rendition")}

    def no_stray_files(self):
        expect(wait_until(lambda: not self.stray_files(), 5), f"bestanden zonder rij: {self.stray_files()}")

    # --- breaking ----------------------------------------------------------------------------------------------------
    def forget_messages(self):
        """Empty the queue, as a Valkey that lost its file does."""
        subprocess.run(
            [str(PYTHON), "-c", f"import redis; redis.Redis.from_url({self.valkey.url!r}).flushall()"],
            check=True, cwd=ROOT,
        )  # fmt: skip

    def queued(self):
        code = (
            f"import redis; r = redis.Redis.from_url({self.valkey.url!r}); print(r.llen('celery') + r.hlen('unacked'))"
        )
        done = subprocess.run([str(PYTHON), "-c", code], check=True, cwd=ROOT, capture_output=True, text=True)
        return int(done.stdout)

    @contextlib.contextmanager
    def stopped(self, part):
        """The part stands still: it is there and does nothing (SIGSTOP)."""
        pids = family(part.daemon.pid())
        for pid in pids:
            send(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in reversed(pids):
                send(pid, signal.SIGCONT)

    def break_off_database(self):
        """An immediate shutdown: as a power cut, without writing anything (pg_ctl -m immediate is SIGQUIT)."""
        send(self.postgres.daemon.pid(), signal.SIGQUIT)
        expect(wait_until(lambda: self.postgres.daemon.pid() is None, 20), "PostgreSQL stopt niet")


JOB = (
    "FROM plans_renderjob j JOIN plans_version v ON v.id = version_id JOIN plans_document d ON d.id = v.document_id"
    " JOIN regions_region r ON r.id = d.region_id WHERE r.slug = 'twente' AND v.major || '.' || v.minor = %s"
)


def demo_password():
    """The password of the demo accounts, read from their source: the bench itself doesn't load Django."""
    return re.search(r'^PASSWORD = "([^"]+)"', (ROOT / "governance" / "demo.py").read_text(), re.MULTILINE)[1]


def mount(folder):
    """A small disk of its own for the files, where this account may; otherwise a limit is put on each process."""
    return subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m,mode=700", "tmpfs", str(folder)], check=False, capture_output=True
    ).returncode == 0 if os.geteuid() == 0 else False  # fmt: skip


def send(pid, number):
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def children(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:  # noqa: PTH123
            return [int(child) for child in file.read().split()]
    except OSError:
        return []


def family(pid):
    """A process and all its descendants."""
    return [] if pid is None else [pid, *(each for child in children(pid) for each in family(child))]


def kill(program):
    """SIGKILL for a program with everything it started."""
    if program.process is not None:
        for pid in family(program.process.pid):
            send(pid, signal.SIGKILL)
        program.process.wait()


def alive(pid):
    return started_at(pid) is not None


def at_once(*calls):
    """Do these at the same moment; gives their results in order."""
    results, gate = [None] * len(calls), threading.Barrier(len(calls))

    def do(place, call):
        gate.wait()
        results[place] = call()

    threads = [threading.Thread(target=do, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


class Later:
    """A call that is under way; `result()` waits for it."""

    def __init__(self, call):
        self.thread = threading.Thread(target=self._do, args=[call])
        self.thread.start()

    def _do(self, call):
        self.value = call()

    def result(self):
        self.thread.join()
        return self.value
