"""The commands behind the Makefile."""

import os
import shutil
import subprocess
import sys

from launcher import checks, install, portal
from launcher.place import BUILT, PYTHON, ROOT, VENV, Place, locked, portal_place
from launcher.processes import die_with_parent, open_log
from launcher.services import Services
from launcher.words import Stop, say, spoken

MEGABYTES_FOR_TESTS = 500


def main(arguments):
    """Do one command; gives the exit code."""
    commands = {"run": portal.run, "test": test, "check": check, "bench": bench, "faults": faults, "mutation": mutation}
    commands |= {"fix": fix, "clean": clean}
    if len(arguments) != 1 or arguments[0] not in commands:
        say(f"Gebruik: python3 -m launcher {'|'.join(commands)}")
        return 2
    os.chdir(ROOT)
    with spoken():
        return commands[arguments[0]]()


def ready_for_development():
    """The set-up with the packages for tests and checks; without rights to install, this stops in the first second."""
    place = portal_place().make()
    place.require_room(MEGABYTES_FOR_TESTS)
    install.everything(place, for_tests=True)
    return place


def hand_over(*command):
    """Become another program in the virtual environment: its exit code is ours."""
    sys.stdout.flush()
    os.execv(PYTHON, [str(PYTHON), *command])  # noqa: S606


def test():
    """The whole suite. ARGS narrows it: `make test ARGS="tests/launcher -x"`.

    Four runs beside each other, each on a cluster of its own: a browser mostly waits for pages, the tests of the launcher
    for processes that start and stop, and the walk over all addresses is the longest of the rest.
    """
    # Hundreds of processes start here; without their modules on disk each of them translates Django anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    place = ready_for_development()
    os.environ["NPVR_CHROMIUM"] = install.browser()
    if narrowed := os.environ.get("ARGS", "").split():
        hand_over("-m", "pytest", *narrowed)
    beside = [BesideTheRest(place, *named) for named in BESIDE_THE_REST.items()]
    rest = [f"--ignore={folder}" for folder in BESIDE_THE_REST]
    code = subprocess.run([*PYTEST, *rest], preexec_fn=die_with_parent).returncode
    failed = ["de tests die als eerste getoond zijn"] if code else []
    for run in beside:
        if found := run.report():
            failed.append(run.folder)
        code = code or found
    if failed:
        say(f"Niet alle tests zijn goed: {', '.join(failed)}.")
    return code


PYTEST = [str(PYTHON), "-m", "pytest"]
BESIDE_THE_REST = {
    "tests/launcher": "En de tests van het starten en stoppen:",
    "tests/journeys": "En de tests in de browser:",
    "tests/test_crawl.py": "En wie wat vindt, op elk adres:",
}


class BesideTheRest:
    """The tests of one folder or file, running while the others do; what they say is kept until it is asked for."""

    def __init__(self, place, folder, title):
        self.folder, self.title = folder, title
        self.log = place.logs / f"{folder.replace('/', '-')}.log"
        self.log.unlink(missing_ok=True)
        with open_log(self.log) as log:
            self.process = subprocess.Popen(
                [*PYTEST, folder],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=die_with_parent,
            )

    def report(self):
        """Wait for the end and say what was said; gives the exit code."""
        code = self.process.wait()
        say(self.title)
        say(self.log.read_text(encoding="utf-8", errors="replace").rstrip())
        return code


def check():
    """Everything that can be said about the code without running it."""
    return checks.check(ready_for_development())


def fix():
    """What the checks can mend by themselves."""
    return checks.fix(ready_for_development())


def bench():
    """The measurements against bare Django."""
    ready_for_development()
    hand_over("-m", "bench", *os.environ.get("ARGS", "").split())


def faults():
    """The fault bench: real outages of every part, each with a control. ARGS="--only redis_hangs" narrows it."""
    ready_for_development()
    hand_over("-m", "faults", *os.environ.get("ARGS", "").split())


def mutation():
    """Turn every cell of the rights and every rule once; a test must notice. ARGS="tests/…" narrows the tests."""
    ready_for_development()
    hand_over("-m", "mutation", *os.environ.get("ARGS", "").split())


def clean():
    """Back to a fresh clone: state, virtual environment and built files go. Demo data goes with it."""
    place = portal_place()
    if place.marker.exists():
        with locked(
            place.run / "portal.lock", busy=lambda _path: Stop("Het portaal draait nog. Stop het eerst, met Ctrl-C.")
        ):
            kept = [place.folder / "bench", place.folder / "faults"]
            homes = [remove_services(folder) for folder in (place.folder, *place.folder.glob("test*"), *kept)]
        for folder in (*homes, place.folder):
            shutil.rmtree(folder, ignore_errors=True)
    for folder in (VENV, BUILT, ROOT / "frontend" / "node_modules"):
        shutil.rmtree(folder, ignore_errors=True)
    say("Opgeruimd: de gegevens, de Python-omgeving en de gebouwde bestanden zijn weg.")
    return 0


def remove_services(folder):
    """Stop the services of one state folder; gives the folder where their data is."""
    services = Services(Place(folder), own={"DATABASE_URL", "REDIS_URL"})
    services.stop()
    return services.postgres.home
