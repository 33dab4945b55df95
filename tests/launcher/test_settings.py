"""A wrong setting, a full disk, a missing package: each stops the start with one clear Dutch sentence."""

import errno
import subprocess
import sys

import pytest

from launcher import install, place
from launcher.words import Stop, spoken

from .conftest import ROOT, Launcher, clean_environment

WRONG = [
    ({"PORT": "acht"}, "PORT is “acht”, maar moet een geheel getal van 1 tot en met 65535 zijn."),
    ({"PORT": "0"}, "PORT is “0”"),
    ({"PORT": "70000"}, "PORT is “70000”"),
    ({"NPVR_WEB_WORKERS": "0"}, "NPVR_WEB_WORKERS is “0”"),
    ({"NPVR_WEB_THREADS": "veel"}, "NPVR_WEB_THREADS is “veel”"),
    ({"NPVR_TASK_WORKERS": "-1"}, "NPVR_TASK_WORKERS is “-1”"),
    ({"NPVR_BIND": "203.0.113.7"}, "NPVR_BIND is “203.0.113.7”, maar dat is geen adres van deze machine."),
    (
        {"NPVR_ENV": "acceptatie"},
        "NPVR_ENV is “acceptatie”, maar moet een van deze woorden zijn: demo, productie, test.",
    ),
    ({"NPVR_ENV": "productie"}, "in productie horen een eigen database en Redis. Geef ook DATABASE_URL en REDIS_URL."),
]


@pytest.mark.parametrize(("settings", "message"), WRONG)
def test_a_wrong_setting_is_named_and_nothing_is_started(settings, message, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "launcher", "run"],
        cwd=ROOT,
        env=clean_environment(NPVR_VAR=str(tmp_path / "var"), **settings),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 78
    assert message in done.stderr
    assert done.stdout == ""
    assert list((tmp_path / "var").glob("run/*.json")) == list((tmp_path / "var").glob("run/*.socket")) == []


def test_a_wrong_setting_that_the_portal_itself_finds_reaches_the_screen_too(portal):
    launcher = portal(NPVR_BASE_URL="portaal.example")
    assert launcher.end() == 78
    assert "Instelling onjuist: NPVR_BASE_URL" in launcher.said


def test_a_database_that_is_not_there_is_said_so(tmp_path):
    settings = {"DATABASE_URL": "postgresql://npvr_app@127.0.0.1:1/npvr", "REDIS_URL": "redis://127.0.0.1:1/0"}
    launcher = Launcher(tmp_path / "var", **settings)
    assert launcher.end() == 1
    assert "De database is niet bereikbaar of weigert." in launcher.said


def test_a_command_gets_the_same_refusal_as_the_start(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=clean_environment(NPVR_VAR=str(tmp_path / "var"), NPVR_ENV="productie"),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 78
    assert "in productie horen een eigen database en Redis" in done.stderr


def test_a_disk_that_is_nearly_full_is_refused_before_anything_is_written(tmp_path, monkeypatch):
    usage = type("Usage", (), {"free": 3 * 1024 * 1024})
    monkeypatch.setattr(place.shutil, "disk_usage", lambda _path: usage)
    with pytest.raises(Stop, match="nog 3 MB vrij en er is 100 MB nodig"):
        place.Place(tmp_path).make().require_room(100)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "De schijf is vol (var/log)."), (errno.EACCES, "Geen schrijfrechten op var/log.")],
)
def test_a_full_disk_or_a_closed_folder_half_way_is_said_in_words(number, words, capsys):
    with pytest.raises(SystemExit) as ended, spoken():
        raise OSError(number, "fails", "var/log")
    assert ended.value.code == 1
    assert words in capsys.readouterr().err


def test_missing_system_packages_without_the_right_to_install_name_packages_and_command(tmp_path, monkeypatch):
    monkeypatch.setattr(install, "LIBRARIES", {"libdoesnotexist.so.0": "libdoesnotexist0"})
    monkeypatch.setattr(install, "browser", lambda: None)
    monkeypatch.setattr(install.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(install.shutil, "which", {"apt-get": "/usr/bin/apt-get"}.get)
    with pytest.raises(Stop) as stopped:
        install.system_packages(tmp_path / "setup.log", for_tests=True)
    assert (
        "sudo apt-get install --no-install-recommends libdoesnotexist0 chromium-headless-shell" in stopped.value.message
    )
    assert not (tmp_path / "setup.log").exists()


def test_python_that_is_too_old_is_told_so_before_anything_else():
    code = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_module('launcher', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Python 3.9 is te oud" in done.stderr
