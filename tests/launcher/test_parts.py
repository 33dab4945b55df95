"""The launcher's own building blocks, and what ties it to the rest of the project."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import checks, commands, services
from launcher.place import ROOT, Place, digest_of, is_stamped, write_stamp
from launcher.portal import Program
from launcher.postgres import LOCALE
from launcher.prepare import ROOMS
from launcher.processes import BOOT, Daemon, started_at, wait_until

from . import slow
from .conftest import clean_environment


def test_the_launcher_needs_nothing_but_the_standard_library():
    """It works before the virtual environment exists, and never imports the portal."""
    imported = set()
    for path in (ROOT / "launcher").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module.partition(".")[0])
    assert imported - set(sys.stdlib_module_names) == {"launcher"}


@pytest.fixture
def sleeper():
    """Some other process, that happens to live."""
    process = subprocess.Popen(["sleep", "60"])
    yield process
    process.kill()
    process.wait()


def test_a_process_number_that_was_given_to_another_process_is_not_taken_for_the_service(sleeper, tmp_path):
    daemon = Daemon(Place(tmp_path).make(), "postgres")
    ticks = started_at(sleeper.pid)
    daemon.record.write_text(json.dumps([sleeper.pid, ticks, BOOT]))
    assert daemon.pid() == sleeper.pid
    for pid, when, boot in ((sleeper.pid, ticks - 1, BOOT), (sleeper.pid, ticks, "another-boot")):
        daemon.record.write_text(json.dumps([pid, when, boot]))
        assert daemon.pid() is None
    daemon.record.write_text("")  # the disk was full, or the machine stopped, just then
    assert daemon.pid() is None


def test_a_zombie_counts_as_dead(sleeper):
    sleeper.kill()
    assert wait_until(lambda: started_at(sleeper.pid) is None, 10)
    assert Path(f"/proc/{sleeper.pid}").exists()  # not reaped yet: still there for whoever only looks at the number


def test_stopping_lets_a_running_task_finish(state_folder, tmp_path, monkeypatch):
    with services.testing() as addresses:
        monkeypatch.setenv("SLOW_BROKER", addresses["REDIS_URL"].replace("unix://", "redis+socket://"))
        command = ["celery", "-A", "tests.launcher.slow", "worker", "--concurrency=1", "--without-gossip"]
        program = Program("De taakverwerker", command, dict(os.environ), tmp_path / "worker.log", patience=60)
        program.start()
        slow.application().send_task("slow", args=[str(tmp_path)])
        assert wait_until((tmp_path / "begun").exists, 60)
        program.stop()
    assert (tmp_path / "finished").exists()
    assert program.process.returncode == 0


def test_a_stamp_changes_with_the_name_and_the_content_of_a_file(tmp_path):
    stamp, first, second = tmp_path / "stamps" / "x", tmp_path / "a", tmp_path / "b"
    first.write_text("1")
    value = digest_of([first])
    write_stamp(stamp, value)
    assert is_stamped(stamp, digest_of([first]))
    first.write_text("2")
    assert not is_stamped(stamp, digest_of([first]))
    first.rename(second)
    second.write_text("1")
    assert not is_stamped(stamp, digest_of([second]))


def test_the_image_holds_every_room_of_the_portal():
    dockerfile, allowed = (ROOT / "Dockerfile").read_text(), (ROOT / ".dockerignore").read_text().splitlines()
    for room in ROOMS:
        assert f"COPY {room.name}/ {room.name}/" in dockerfile
        assert f"!{room.name}" in allowed


def test_the_container_database_sorts_as_the_embedded_one():
    assert f"POSTGRES_INITDB_ARGS: {' '.join(LOCALE)}" in (ROOT / "docker-compose.yml").read_text()


def test_a_lock_file_that_names_a_mirror_is_refused(tmp_path, monkeypatch, capsys):
    assert checks.locks_name_public_hosts_only()
    planted = tmp_path / "uv.lock"
    planted.write_text('source = { registry = "https://mirror.example/simple" }')
    monkeypatch.setattr(checks, "LOCK", planted)
    assert not checks.locks_name_public_hosts_only()
    assert "mirror.example" in capsys.readouterr().out


def test_make_lists_its_commands_and_every_one_of_them_is_known_to_the_launcher():
    listed = subprocess.run(
        ["make"], cwd=ROOT, env=clean_environment(), capture_output=True, text=True, check=True
    ).stdout
    names = [line.split()[1] for line in listed.splitlines()]
    assert names == ["run", "test", "check", "bench", "faults", "mutation", "fix", "clean"]
    usage = subprocess.run([sys.executable, "-m", "launcher"], cwd=ROOT, capture_output=True, text=True)
    assert usage.returncode == 2
    assert "|".join(names) in usage.stdout


def test_every_setting_is_in_the_operators_manual():
    manual = (ROOT / "docs" / "running.md").read_text()
    sources = [ROOT / "npvr" / "settings.py", *(ROOT / "launcher").glob("*.py"), ROOT / "deploy" / "gunicorn.conf.py"]
    named = {name for path in sources for name in re.findall(r'"(NPVR_[A-Z_]+)"', path.read_text())}
    assert "NPVR_ENV" in named
    assert {name for name in named if f"`{name}`" not in manual} == set()


@pytest.mark.parametrize("red", ["tests/launcher", "tests/journeys", "tests/test_crawl.py", "the rest", ""])
def test_whichever_of_the_four_runs_is_red_decides_the_exit_code_and_is_named(red, tmp_path, monkeypatch, capfd):
    pretend = "import os, sys; name = sys.argv[1]; print(name, os.environ.get('PYTHONDONTWRITEBYTECODE'), flush=True); "
    pretend += f"sys.exit(name == {red!r} or (name.startswith('--ignore') and {red!r} == 'the rest'))"
    monkeypatch.setattr(commands, "PYTEST", [sys.executable, "-c", pretend])
    monkeypatch.setattr(commands, "ready_for_development", lambda: Place(tmp_path).make())
    monkeypatch.setattr(commands.install, "browser", lambda: "chromium")
    monkeypatch.delenv("ARGS", raising=False)
    monkeypatch.setenv("NPVR_CHROMIUM", "")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert commands.test() == bool(red)
    said = capfd.readouterr().out
    assert [f"{name} None" in said for name in ("--ignore=tests/launcher", *commands.BESIDE_THE_REST)] == [True] * 4
    last = said.splitlines()[-1]
    assert last.startswith("Niet alle tests zijn goed") == bool(red)
    assert red not in commands.BESIDE_THE_REST or red in last
