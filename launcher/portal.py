"""`make run`: everything up in the right order, kept up, and down again without leaving a process behind."""

import contextlib
import errno
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field

from launcher import install, prepare
from launcher.place import PYTHON, ROOT, locked, portal_place
from launcher.processes import die_with_parent, last_lines, open_log, wait_until
from launcher.services import Services, announce_taken_over, kind_of_environment, portal_environment
from launcher.words import WRONG_SETTING, Stop, say, wrong_setting

DEFAULT_PORT = 8000
LONGEST_TASK = 300  # seconds; CELERY_TASK_TIME_LIMIT, so that a warm shutdown always ends
LONGEST_WAIT = 30  # seconds between two attempts to restart
STEADY = 60  # seconds a program must live for its next restart to be prompt again


@dataclass
class Program:
    """One of the portal's own processes. It ends when the supervisor ends, however that happens."""

    name: str  # as the operator reads it
    command: list  # a module to run and its arguments
    environment: dict
    log: object
    patience: int  # seconds it gets to finish what it is doing
    process: subprocess.Popen = None
    failures: int = 0
    started: float = 0
    next_try: float = field(default=0, repr=False)

    def start(self):
        with open_log(self.log) as log:
            self.process = subprocess.Popen(
                [str(PYTHON), "-m", *self.command],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )
        self.started = time.monotonic()

    def tend(self):
        """Restart it when it died: at once after a steady life, then with longer and longer pauses."""
        if self.process.poll() is None:
            return
        now = time.monotonic()
        if self.process.returncode == WRONG_SETTING:
            raise Stop(last_lines(self.log, 1), WRONG_SETTING)
        if not self.next_try:
            self.failures = 0 if now - self.started > STEADY else self.failures + 1
            pause = min(2 ** (self.failures - 1), LONGEST_WAIT) if self.failures else 0
            self.next_try = now + pause
            say(
                f"{self.name} is onverwacht gestopt (code {self.process.returncode}) en start "
                f"{f'over {pause} s' if pause else 'nu'} opnieuw. Zie {self.log}."
            )
            self.sweep()
        if now >= self.next_try:
            self.next_try = 0
            self.start()

    def stop(self):
        """Ask it to end; kill what is left of it, children included."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.terminate()
            if not wait_until(lambda: self.process.poll() is not None, 3):
                say(f"· {self.name} maakt af waar hij mee bezig is …")
                wait_until(lambda: self.process.poll() is not None, self.patience)
        self.sweep()
        self.process.wait()

    def sweep(self):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


def whole_number(name, default, least, most):
    """A setting that is a whole number within bounds."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isascii() or not value.isdigit() or not least <= int(value) <= most:
        raise wrong_setting(f"{name} is “{value}”, maar moet een geheel getal van {least} tot en met {most} zijn.")
    return int(value)


class Portal:
    """The supervisor. Reads its settings when made, and refuses wrong ones before anything is started."""

    def __init__(self):
        self.port = whole_number("PORT", DEFAULT_PORT, 1, 65535)
        self.bind = os.environ.get("NPVR_BIND", "").strip() or "127.0.0.1"
        self.web_workers = whole_number("NPVR_WEB_WORKERS", 2, 1, 64)
        self.web_threads = whole_number("NPVR_WEB_THREADS", 4, 1, 64)
        self.task_workers = whole_number("NPVR_TASK_WORKERS", 1, 1, 64)
        self.place = portal_place()
        self.programs = []
        self.stopping = threading.Event()

    @property
    def address(self):
        return f"http://localhost:{self.port}"

    # --- from start to finish ---------------------------------------------------------------------------------------
    def run(self):
        """Set up, start, keep up until asked to stop. Gives the exit code."""
        self.place.make().require_room(100)
        services = Services(self.place)
        kind_of_environment(services)  # refuses wrong settings before the long work
        with locked(self.place.run / "portal.lock", busy=self._already_running) as lock:
            self._note_who_runs(lock)
            self._require_free_port()
            install.everything(self.place)
            try:
                with services.mutex():
                    services.start(announce_taken_over)
                    services.borrowed.unlink(missing_ok=True)
                self._serve(services)
            finally:
                self._stop(services)
        return 0

    def _serve(self, services):
        environment = portal_environment(self.place, services) | {
            "PORT": str(self.port),
            "NPVR_BIND": self.bind,
            "NPVR_WEB_WORKERS": str(self.web_workers),
            "NPVR_WEB_THREADS": str(self.web_threads),
            "PYTHONUNBUFFERED": "1",
        }
        if not services.postgres and "DATABASE_OWNER_URL" not in environment:
            say("Let op: DATABASE_OWNER_URL ontbreekt; het portaal werkt dan met één databaserol. Zie docs/running.md.")
        accounts = prepare.database(environment, self.place, services)
        prepare.static_files(environment, self.place)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)
        web, *others = self._programs(environment)
        self._launch(web)
        self._await_first_page(environment)
        for program in others:  # after the first page: three programs that load at once make each other slow
            self._launch(program)
        if not self.stopping.is_set():
            self._welcome(accounts)
        while not self.stopping.wait(0.5):
            self._tend(services)

    def _tend(self, services):
        for program in self.programs:
            program.tend()
        for name, part in services.parts:
            if part.daemon.pid() is None:
                say(f"{name} is onverwacht gestopt en start nu opnieuw. Zie {part.daemon.log}.")
                with services.mutex():
                    part.start()

    def _stop(self, services):
        """Web first, so that nobody is half helped; then beat; the worker finishes its task; the database last."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_second_signal)
        for program in self.programs:
            program.stop()
        with services.mutex():
            services.stop()
        say("Het portaal is gestopt.")

    # --- programs ---------------------------------------------------------------------------------------------------
    def _programs(self, environment):
        """In the order of starting, which is the order of stopping too."""
        schedule = self.place.folder / "beat" / "schedule"
        schedule.parent.mkdir(mode=0o700, exist_ok=True)
        web = ["gunicorn", "-c", "deploy/gunicorn.conf.py", "npvr.wsgi:application"]
        beat = ["celery", "-A", "npvr", "beat", f"--schedule={schedule}", "--pidfile=", "--loglevel=INFO"]
        worker = ["celery", "-A", "npvr", "worker", f"--concurrency={self.task_workers}", "--loglevel=INFO"]
        worker += ["--pool=prefork", "--without-gossip", "--without-mingle"]
        logs = self.place.logs
        return [
            Program("De webserver", web, environment, logs / "web.log", patience=40),
            Program("De klok", beat, environment, logs / "beat.log", patience=10),
            Program("De taakverwerker", worker, environment, logs / "worker.log", patience=LONGEST_TASK + 10),
        ]

    def _launch(self, program):
        if not self.stopping.is_set():
            program.start()
            self.programs.append(program)

    def _await_first_page(self, environment):
        """Until /gereed answers 200, so that the address that is shown really works."""
        host = environment.get("NPVR_HOSTS", "localhost").split(",")[0].strip()
        web = self.programs[0]
        ready = wait_until(
            lambda: self.stopping.is_set() or web.process.poll() is not None or self._status("/gereed", host) == 200,
            90,
        )
        if self.stopping.is_set():
            return
        if web.process.poll() == WRONG_SETTING:
            raise Stop(last_lines(web.log, 1), WRONG_SETTING)
        if web.process.poll() is not None or not ready:
            raise Stop(f"De webserver geeft geen antwoord. De laatste regels van {web.log}:\n{last_lines(web.log)}")
        self._status("/", host)  # the first page loads templates; let the first visitor not wait for that

    def _status(self, path, host):
        where = "127.0.0.1" if self.bind in {"0.0.0.0", "::"} else self.bind  # noqa: S104 - to ask, not to listen
        connection = http.client.HTTPConnection(where, self.port, timeout=10)
        try:
            connection.request("GET", path, headers={"Host": host})
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def _welcome(self, accounts):
        say(f"\nHet portaal is klaar: {self.address}\n")
        if accounts:
            say(accounts + "\n")
        say(f"Logboeken: {self.place.logs}. Stoppen: Ctrl-C.")

    # --- guards -----------------------------------------------------------------------------------------------------
    def _require_free_port(self):
        family = socket.AF_INET6 if ":" in self.bind else socket.AF_INET
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.bind, self.port))
            except OSError as error:
                raise self._refusal(error) from None

    def _refusal(self, error):
        if error.errno == errno.EADDRINUSE:
            return Stop(
                f"Poort {self.port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT={self.port + 1} make run"
            )
        if error.errno == errno.EACCES:
            return wrong_setting(f"poort {self.port} mag dit account niet openen. Kies met PORT een poort boven 1023.")
        return wrong_setting(f"NPVR_BIND is “{self.bind}”, maar dat is geen adres van deze machine.")

    def _already_running(self, path):
        pid, _, address = path.read_text().partition(" ")
        who = f" (proces {pid}, {address})" if address else ""
        return Stop(
            f"Het portaal draait al vanuit deze map{who}. "
            "Stop dat eerst, of geef met NPVR_VAR een andere map voor de gegevens."
        )

    def _note_who_runs(self, lock):
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()} {self.address}".encode(), 0)

    def _on_signal(self, _number, _frame):
        if not self.stopping.is_set():
            say("\nHet portaal stopt …")
        self.stopping.set()

    def _on_second_signal(self, _number, _frame):
        """Impatience: a task that is running is broken off; it is done again at the next start."""
        for program in self.programs:
            program.sweep()


def run():
    """The command: until the portal runs, Ctrl-C and SIGTERM break off the set-up."""

    def give_up(_number, _frame):
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, give_up)
    try:
        return Portal().run()
    except KeyboardInterrupt:
        print("Afgebroken.", file=sys.stderr, flush=True)
        return 130
