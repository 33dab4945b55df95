"""PostgreSQL and Valkey for whoever needs them: the portal, one `manage.py` command, or the tests.

`ensure()` is what manage.py calls; `testing()` is what the tests call. Who uses the services holds a shared lock; what
was started for a command is stopped by the last command that leaves, unless the portal took it over (decisions.md 5).
"""

import atexit
import contextlib
import fcntl
import os
import secrets

from launcher.place import Place, locked, portal_place
from launcher.postgres import APPLICATION, OWNER, Postgres
from launcher.valkey import Valkey
from launcher.words import Stop, say, spoken, wrong_setting

ENVIRONMENTS = ("demo", "productie", "test")


class Services:
    """The embedded services of one place, as far as the environment doesn't bring its own."""

    def __init__(self, place, *, durable=True, own=None):
        own = own or {name for name in ("DATABASE_URL", "REDIS_URL") if not os.environ.get(name, "").strip()}
        self.place = place
        self.postgres = Postgres(place, durable=durable) if "DATABASE_URL" in own else None
        self.valkey = Valkey(place, durable=durable) if "REDIS_URL" in own else None

    @property
    def parts(self):
        """In the order of starting; stopping goes backwards."""
        return [(name, part) for name, part in (("PostgreSQL", self.postgres), ("Valkey", self.valkey)) if part]

    def mutex(self):
        """Held while services start or stop, so that two commands never do that at the same time."""
        return locked(self.place.run / "services.lock")

    @property
    def borrowed(self):
        """Exists while the running services were started for a command only, and end with the last one."""
        return self.place.run / "started-for-a-command"

    def start(self, on_taken_over=lambda name: None):
        """Start what isn't running; `on_taken_over(name)` hears of what was. Says whether anything was started."""
        started = False
        for name, part in self.parts:
            if part.start():
                on_taken_over(name)
            else:
                started = True
        return started

    def stop(self):
        """Stop everything of this place, whoever started it."""
        for _name, part in reversed(self.parts):
            part.stop()
        self.borrowed.unlink(missing_ok=True)

    def addresses(self):
        """The environment variables that lead to these services."""
        found = {}
        if self.postgres:
            found["DATABASE_URL"] = self.postgres.url(APPLICATION)
            found["DATABASE_OWNER_URL"] = self.postgres.url(OWNER)
        if self.valkey:
            found["REDIS_URL"] = self.valkey.url
        return found


def kind_of_environment(services):
    """The value of NPVR_ENV; refuses an unknown one, and production on the embedded services."""
    kind = os.environ.get("NPVR_ENV", "").strip() or "demo"
    if kind not in ENVIRONMENTS:
        raise wrong_setting(f"NPVR_ENV is “{kind}”, maar moet een van deze woorden zijn: {', '.join(ENVIRONMENTS)}.")
    if kind == "productie" and services.parts:
        missing = " en ".join(name for name in ("DATABASE_URL", "REDIS_URL") if not os.environ.get(name, "").strip())
        raise wrong_setting(f"in productie horen een eigen database en Redis. Geef ook {missing}.")
    return kind


def portal_environment(place, services):
    """All settings for the portal's own processes: what the operator gave, completed with what is safe to fill in.

    The services must be running: their addresses are part of it.
    """
    given = {name: value for name, value in os.environ.items() if value.strip()}
    kind = kind_of_environment(services)
    filled = {"NPVR_ENV": kind, "NPVR_VAR": str(place.folder), **services.addresses()}
    if kind != "productie":
        filled["SECRET_KEY"] = given.get("SECRET_KEY") or demo_secret(place)
        own_database = services.postgres is not None
        filled["NPVR_DEMO_DATA"] = given.get("NPVR_DEMO_DATA") or ("1" if kind == "demo" and own_database else "0")
    return given | filled


def demo_secret(place):
    """The signing key of a demo: made once, kept in the state folder, readable by its owner only."""
    path = place.folder / "secret-key"
    with contextlib.suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    key = path.read_text()
    if len(key) < 50:  # cut off while it was written
        path.unlink()
        return demo_secret(place)
    return key


def ensure():
    """Give this process a database and Valkey: those of the running portal, or else started for this command only.

    For manage.py when DATABASE_URL isn't set. Puts the settings in `os.environ` and returns them. What it started is
    stopped at the end of the process, unless another command or the portal uses it by then; what ran already is left
    alone.
    """
    with spoken():
        place = portal_place().make()
        services = Services(place)
        kind_of_environment(services)  # refuses before anything starts
        users = os.open(place.run / "users.lock", os.O_RDWR | os.O_CREAT, 0o600)
        with services.mutex():
            if services.start():
                services.borrowed.touch()
            fcntl.flock(users, fcntl.LOCK_SH)
        atexit.register(_leave, services, users, os.getpid())
        environment = portal_environment(place, services)
        os.environ.update(environment)
        return environment


def _leave(services, users, pid):
    """The last command to leave stops what was started for commands."""
    if os.getpid() != pid:  # a forked child runs its parent's exit functions too
        return
    with services.mutex():
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        if services.borrowed.exists():
            services.stop()


@contextlib.contextmanager
def testing():
    """A cluster and a Valkey for one run of the tests; stopped afterwards. Gives a dict of addresses:

    `DATABASE_URL`, `DATABASE_OWNER_URL` and `REDIS_URL` are ready-made; `owner(database)` and `application(database)`
    make the address of another database for each role (the owner may create databases); `services` is for tests that
    stop a part on purpose; `folder` is the place for files of the run. Two runs at the same time get different folders.
    """
    with contextlib.ExitStack() as stack:
        with spoken():
            place = _free_test_place(stack)
            services = Services(place, durable=False, own={"DATABASE_URL", "REDIS_URL"})
            stack.callback(services.stop)
            services.start()
        yield services.addresses() | {
            "owner": lambda database: services.postgres.url(OWNER, database),
            "application": lambda database: services.postgres.url(APPLICATION, database),
            "services": services,
            "folder": place.folder,
        }


def _free_test_place(stack):
    """The first folder that no other test run holds."""
    base = portal_place().make().folder
    for number in range(1, 10):
        place = Place(base / ("test" if number == 1 else f"test-{number}")).make()
        with contextlib.suppress(Stop):
            stack.enter_context(locked(place.run / "tests.lock", busy=lambda path: Stop(f"{path} is bezet.")))
            return place
    raise Stop("Er lopen al negen testruns in deze map.")


def announce_taken_over(name):
    """Said when a service was still running, after a start that was killed or beside a command."""
    say(f"{name} draaide nog en wordt overgenomen.")
