"""`make check` and `make fix`: formatting, conventions of Django, deployment settings, and the files for containers."""

import os
import re
import secrets
import subprocess

from launcher.install import LOCK, REQUIREMENTS
from launcher.place import PYTHON, ROOT, VENV, files_under
from launcher.prepare import ROOMS
from launcher.services import testing
from launcher.words import say

PUBLIC_HOSTS = {"pypi.org", "files.pythonhosted.org"}
PUBLIC_NPM = {"registry.npmjs.org"}
DJADE = [str(VENV / "bin" / "djade"), "--target-version", "5.2"]


def tool(name):
    """Where a program of the virtual environment stands."""
    return str(VENV / "bin" / name)


def templates():
    """All templates of the portal."""
    return [str(path.relative_to(ROOT)) for path in files_under(ROOT / "templates", *ROOMS) if path.suffix == ".html"]


def production():
    """Settings as an operator gives them, with nothing behind them: enough for Django's deployment check."""
    return {
        "NPVR_ENV": "productie",
        "SECRET_KEY": secrets.token_urlsafe(48),
        "DATABASE_URL": "postgresql://npvr_app@localhost/npvr",
        "DATABASE_OWNER_URL": "postgresql://npvr_owner@localhost/npvr",
        "REDIS_URL": "redis://localhost:6379/0",
        "NPVR_BASE_URL": "https://portaal.example",
        "NPVR_HOSTS": "portaal.example",
        "NPVR_MAIL_FROM": "portaal@portaal.example",
        "NPVR_MAIL_HOST": "mail.portaal.example",
    }


def succeeds(*command, environment=None):
    """Run a check; its output goes straight to the screen."""
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **(environment or {})}).returncode == 0


def migrations_are_complete():
    """Asked of a real database, or Django only warns."""
    with testing() as addresses:
        environment = {name: addresses[name] for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")}
        environment |= {"DATABASE_URL": addresses["owner"]("npvr"), "NPVR_ENV": "test"}
        return succeeds(str(PYTHON), "manage.py", "makemigrations", "--check", "--dry-run", environment=environment)


def hosts_in(path):
    """The hosts of all web addresses in a lock file."""
    return set(re.findall(r"https?://([^/\"\s]+)", path.read_text()))


def locks_name_public_hosts_only():
    """A lock made behind a mirror would name that mirror, and nobody else could install it (stack.md § 2e)."""
    strange = hosts_in(LOCK) - PUBLIC_HOSTS
    npm = ROOT / "frontend" / "package-lock.json"
    resolved = re.findall(r'"resolved": "(?:https?://)?([^/"]+)', npm.read_text())
    strange |= set(resolved) - PUBLIC_NPM
    if strange:
        say(f"Deze adressen horen niet in uv.lock of package-lock.json: {', '.join(sorted(strange))}")
    return not strange


def requirements_follow_the_lock():
    """requirements.txt is the fall-back for pip and holds the same versions and hashes as uv.lock."""
    command = ["export", "--frozen", "--no-emit-project", "--all-groups", "--no-header", "-q"]
    exported = subprocess.run([tool("uv"), *command], cwd=ROOT, capture_output=True, text=True)
    if exported.returncode or exported.stdout != REQUIREMENTS.read_text():
        say(f"requirements.txt volgt uv.lock niet. Maak het opnieuw: uv {' '.join(command[:-1])} -o requirements.txt")
        return False
    return True


def check(place):
    """Run every check, also after one failed; gives the exit code."""
    all_checks = {
        "ruff: regels": lambda: succeeds(tool("ruff"), "check", "."),
        "ruff: opmaak": lambda: succeeds(tool("ruff"), "format", "--check", "-q", "."),
        "djade: opmaak van sjablonen": lambda: succeeds(*DJADE, "--check", *templates()),
        "migraties volledig": migrations_are_complete,
        "instellingen voor productie": lambda: succeeds(
            str(PYTHON), "manage.py", "check", "--deploy", "--fail-level", "WARNING", environment=production()
        ),
        "docker-compose.yml": lambda: succeeds(
            tool("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", "docker-compose.yml"
        ),
        "Dockerfile": lambda: succeeds(tool("hadolint"), "Dockerfile"),
        "adressen in de lockbestanden": locks_name_public_hosts_only,
        "requirements.txt": requirements_follow_the_lock,
    }
    failed = []
    for name, passes in all_checks.items():
        say(f"— {name}")
        if not passes():
            failed.append(name)
    say(f"\nNiet in orde: {', '.join(failed)}" if failed else "\nAlles is in orde.")
    return 1 if failed else 0


def fix(place):
    """Format the code and the templates, and mend what ruff can mend; gives the exit code."""
    done = [
        succeeds(tool("ruff"), "check", "--fix", "."),
        succeeds(tool("ruff"), "format", "."),
        # djade answers 1 when it changed a file, so it is asked twice
        succeeds(*DJADE, *templates()) or succeeds(*DJADE, *templates()),
    ]
    return 0 if all(done) else 1
