"""Set-up of the machine and the project: system libraries, Python packages, front end. What is done is skipped.

Stamps stand with what they describe (in .venv and in the built front end), so that two state folders share one set-up.
Configuration of pip, uv, npm and apt is the machine's own and is left alone.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import time

from launcher.place import BUILT, PYTHON, ROOT, VENV, digest_of, files_under, is_stamped, locked, write_stamp
from launcher.processes import last_lines, open_log
from launcher.words import Stop, say

UV = "uv==0.13.8"
LOCK, REQUIREMENTS = ROOT / "uv.lock", ROOT / "requirements.txt"
FRONTEND = ROOT / "frontend"
OLDEST_NODE = 20
# What WeasyPrint loads by name → the package of Debian and Ubuntu that brings it (stack.md § 2c).
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz.so.0": "libharfbuzz0b",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libfontconfig.so.1": "libfontconfig1",
    "libgobject-2.0.so.0": "libpango-1.0-0",
}
# Chromium without a window costs a test little more than a third of what the whole of it does.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


# --- system packages ------------------------------------------------------------------------------------------------
def browser():
    """The Chromium the tests drive: NPVR_CHROMIUM, or the one on the path; None when there is none."""
    return os.environ.get("NPVR_CHROMIUM") or next((found for name in BROWSERS if (found := shutil.which(name))), None)


def missing_packages(*, for_tests):
    """The system packages this machine lacks, in the order of need."""
    missing = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if for_tests and not browser():
        missing.append("chromium-headless-shell")
    return list(dict.fromkeys(missing))


def system_packages(log, *, for_tests=False):
    """Install what is missing when this account may; otherwise stop at once and name packages and command."""
    missing = missing_packages(for_tests=for_tests)
    if not missing:
        return
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    command = f"{'' if os.geteuid() == 0 else 'sudo '}apt-get install --no-install-recommends {' '.join(missing)}"
    if not shutil.which("apt-get"):
        raise Stop(
            "Op deze machine ontbreekt systeemsoftware, en apt-get is er niet om die te installeren.\n"
            f"Nodig (namen van Debian): {' '.join(missing)}"
        )
    if prefix and (not shutil.which("sudo") or subprocess.run([*prefix, "true"], capture_output=True).returncode):
        raise Stop(
            f"Op deze machine ontbreken pakketten van het besturingssysteem: {' '.join(missing)}\n"
            f"U mag ze met dit account niet installeren. Laat een beheerder dit uitvoeren en start daarna opnieuw:\n"
            f"    {command}"
        )
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    step(f"Systeempakketten installeren ({', '.join(missing)})", [*apt, "update"], log)
    step(None, [*apt, "install", "-y", "--no-install-recommends", *missing], log, hint=f"Probeer zelf: {command}")
    importlib.invalidate_caches()
    if left := missing_packages(for_tests=for_tests):
        raise Stop(f"Na het installeren ontbreekt nog: {' '.join(left)}. Zie {log}.")


# --- steps ----------------------------------------------------------------------------------------------------------
def step(title, command, log, *, hint="", environment=None, folder=ROOT):
    """Run one command of the set-up; its output goes to the log, the end of it to the screen when it fails."""
    if title:
        say(f"· {title} …")
    if not attempt(command, log, environment=environment, folder=folder):
        raise Stop(f"Dit is niet gelukt. De laatste regels van {log}:\n{last_lines(log, 15)}\n{hint}".rstrip())


def attempt(command, log, *, environment=None, folder=ROOT):
    """Whether the command succeeded; its output goes to the log."""
    with open_log(log) as file:
        file.write(f"\n{time.strftime('%F %T')} $ {' '.join(map(str, command))}\n".encode())
        file.flush()
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            cwd=folder,
            env={**os.environ, **(environment or {})},
        )
    return done.returncode == 0


def everything(place, *, for_tests=False):
    """All of the set-up that doesn't need a database."""
    log = place.logs / "setup.log"
    system_packages(log, for_tests=for_tests)
    with locked(ROOT):  # one set-up at a time in this project folder
        groups = {"embedded", "dev"} if for_tests else {"embedded"}
        node = system_node()
        python_packages(place, groups if node else groups | {"frontend"}, log)
        front_end(node, log)


# --- Python ---------------------------------------------------------------------------------------------------------
def python_packages(place, groups, log):
    """The virtual environment, exactly as the lock says; groups that were installed before stay."""
    stamp = VENV / ".npvr"
    version = digest_of([LOCK])
    stamped, _, names = stamp.read_text().partition("\n") if stamp.is_file() else ("", "", "")
    installed = set(names.split())
    if stamped == version and groups <= installed and PYTHON.exists():
        return
    place.require_room(1500)
    groups = groups | installed
    if not PYTHON.exists():
        step("Python-omgeving maken", [sys.executable, "-m", "venv", "--clear", str(VENV)], log)
    say("· Python-pakketten installeren …")
    if not sync_with_uv(groups, log):
        say("  Met uv lukte dat niet; nu met pip. Dat duurt langer.")
        pip = [str(PYTHON), "-m", "pip", "install", "--require-hashes", "-r", str(REQUIREMENTS)]
        step(None, pip, log, hint="Is er verbinding met de pakketbron die voor pip is ingesteld?")
        groups = {"embedded", "frontend", "dev"}  # the exported file holds all groups
    write_stamp(stamp, "\n".join([version, *sorted(groups)]))


def sync_with_uv(groups, log):
    """Whether uv could install the lock. Where only pip has a mirror, uv can't reach the addresses in the lock."""
    pip = [str(PYTHON), "-m", "pip"]
    if os.environ.get("PIP_INDEX_URL") or attempt([*pip, "config", "get", "global.index-url"], log):
        return False
    if not attempt([*pip, "install", UV], log):
        return False
    command = [
        str(VENV / "bin" / "uv"),
        "sync",
        "--frozen",
        "--inexact",
        *(f"--group={name}" for name in sorted(groups)),
    ]
    environment = {"UV_PROJECT_ENVIRONMENT": str(VENV), "UV_PYTHON": str(PYTHON), "UV_PYTHON_DOWNLOADS": "never"}
    return attempt(command, log, environment=environment)


# --- front end ------------------------------------------------------------------------------------------------------
def system_node():
    """The machine's own Node when it is new enough and has npm, else None."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip().lstrip("v")
    major = version.partition(".")[0]
    return node if major.isdigit() and int(major) >= OLDEST_NODE else None


def node():
    """The Node of this project: the machine's own, or the one that came with the Python packages."""
    return system_node() or str(VENV / "bin" / "node")


def front_end(node, log):
    """Build style sheets, scripts and fonts from frontend/ into the place where Django finds them."""
    stamp = BUILT / ".npvr"
    value = digest_of(files_under(FRONTEND, without={"node_modules"}))
    if is_stamped(stamp, value):
        return
    path = os.environ["PATH"] if node else f"{VENV / 'bin'}:{os.environ['PATH']}"
    where = {"environment": {"PATH": path}, "folder": FRONTEND}
    npm = [shutil.which("npm", path=path), "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"]
    hint = "Is er verbinding met de pakketbron die voor npm is ingesteld?"
    step("Onderdelen voor de vormgeving ophalen", npm, log, hint=hint, **where)
    step("Vormgeving en scripts bouwen", [shutil.which("node", path=path), "build.mjs"], log, **where)
    write_stamp(stamp, value)
