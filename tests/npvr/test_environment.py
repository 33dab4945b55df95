"""Settings come from the environment; a wrong or missing one stops the start in plain Dutch."""

import os
import subprocess
import sys

import pytest

from tests.databases import ROOT

GOOD = {
    "NPVR_ENV": "productie",
    "SECRET_KEY": "x" * 60,
    "DATABASE_URL": "postgresql://app@db/npvr",
    "DATABASE_OWNER_URL": "postgresql://owner@db/npvr",
    "REDIS_URL": "redis://redis:6379/0",
    "NPVR_HOSTS": "npvr.example.nl",
    "NPVR_BASE_URL": "https://npvr.example.nl",
    "NPVR_MAIL_FROM": "portaal@npvr.example.nl",
    "NPVR_MAIL_HOST": "mail.example.nl",
}
PRINT = "import npvr.settings as s; print(s.ENVIRONMENT, s.DEBUG, s.MFA_REQUIRED, s.SESSION_COOKIE_NAME)"


def start(**changes):
    """Read the settings in a process of its own, with these changes to a good production environment."""
    own = {name: value for name, value in (GOOD | changes).items() if value is not None}
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", PRINT], env=kept | own, cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_good_production_environment_starts_strictly():
    done = start()
    assert (done.returncode, done.stdout.strip()) == (0, "productie False True __Host-npvr")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY ontbreekt"),
        ({"SECRET_KEY": "kort"}, "SECRET_KEY is te kort"),
        ({"NPVR_DEBUG": "1"}, "NPVR_DEBUG mag in productie niet"),
        ({"NPVR_DEMO_DATA": "1"}, "NPVR_DEMO_DATA mag in productie niet"),
        ({"NPVR_HOSTS": None}, "NPVR_HOSTS ontbreekt"),
        ({"NPVR_BASE_URL": "http://npvr.example.nl"}, "NPVR_BASE_URL moet beginnen met https://"),
        ({"DATABASE_URL": None}, "DATABASE_URL ontbreekt"),
        ({"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL moet beginnen met"),
        ({"REDIS_URL": "http://x"}, "REDIS_URL moet beginnen met"),
        ({"NPVR_ENV": "acceptatie"}, "NPVR_ENV is “acceptatie”"),
        ({"NPVR_MFA_REQUIRED": "misschien"}, "NPVR_MFA_REQUIRED"),
        ({"PORT": "acht"}, "PORT is “acht”"),
        ({"NPVR_MAIL_HOST": None}, "NPVR_MAIL_HOST ontbreekt"),
    ],
)
def test_a_wrong_or_missing_setting_is_named_in_dutch(changes, words):
    done = start(**changes)
    assert done.returncode == 78
    assert words in done.stderr
    assert "Traceback" not in done.stderr
