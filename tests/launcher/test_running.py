"""`make run` and everything around it, with real processes (issue 2 § 1; decisions.md 2-5)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from launcher import services
from launcher.place import ROOT
from launcher.processes import started_at, wait_until

from .conftest import Launcher, clean_environment, processes_of


def manage(launcher, *arguments):
    """A manage.py command as an operator gives it: without a database address."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=clean_environment(NPVR_VAR=str(launcher.place.folder)),
        capture_output=True,
        text=True,
    )


def asks_who_it_is(launcher):
    code = "from django.db import connection as c; k = c.cursor(); k.execute('select current_user'); print(k.fetchone()[0])"
    return manage(launcher, "shell", "-v0", "-c", code).stdout.strip()


# --- the first start and the next ------------------------------------------------------------------------------------
def test_the_address_is_shown_when_the_first_page_really_answers(first_start):
    assert f"http://localhost:{first_start.port}\n" in first_start.said
    assert first_start.statuses == {"/gezond": 200, "/gereed": 200, "/": 200}


def test_a_demo_shows_its_accounts_without_asking_for_anything(first_start):
    assert "programmamanager.achterhoek@demo.example" in first_start.said


def test_sigterm_stops_everything_with_exit_code_0_and_leaves_no_process_and_no_socket(first_start):
    assert first_start.code == 0
    assert processes_of(first_start.place.folder) == []
    assert list(first_start.place.run.glob("*.socket")) == []


def test_a_second_start_sets_nothing_up_again_and_ctrl_c_ends_it_as_cleanly(portal):
    launcher = portal().ready()
    assert "·" not in launcher.said
    assert "programmamanager.achterhoek@demo.example" in launcher.said
    assert launcher.stop(signal.SIGINT) == 0
    assert processes_of(launcher.place.folder) == []


def test_state_is_closed_to_other_accounts_and_the_signing_key_to_everyone_else(first_start):
    assert first_start.place.folder.stat().st_mode & 0o077 == 0
    assert (first_start.place.folder / "secret-key").stat().st_mode & 0o777 == 0o600
    assert first_start.services.postgres.data.stat().st_mode & 0o777 == 0o700


# --- being killed ----------------------------------------------------------------------------------------------------
def test_killing_the_supervisor_ends_web_worker_and_clock_and_loses_no_committed_row(portal):
    launcher = portal().ready()
    database, broker = launcher.services.postgres, launcher.services.valkey
    running = [database.daemon.pid(), broker.daemon.pid()]
    with psycopg.connect(launcher.services.addresses()["DATABASE_OWNER_URL"]) as connection:
        connection.execute("create table if not exists survives (text text)")
        connection.execute("insert into survives values ('vastgelegd')")
    launcher.kill()
    assert wait_until(lambda: launcher.status("/gezond") is None, 10)
    own = set(processes_of(launcher.place.folder))
    assert wait_until(lambda: all("launcher" not in cmd and "celery" not in cmd for cmd in commands(own)), 10)

    again = portal().ready()
    assert "PostgreSQL draaide nog en wordt overgenomen." in again.said
    assert [again.services.postgres.daemon.pid(), again.services.valkey.daemon.pid()] == running
    with psycopg.connect(again.services.addresses()["DATABASE_OWNER_URL"]) as connection:
        assert connection.execute("select text from survives").fetchall() == [("vastgelegd",)]
        connection.execute("drop table survives")
    assert again.stop() == 0
    assert processes_of(launcher.place.folder) == []


def commands(pids):
    """What the living ones among these processes are running."""
    for pid in pids:
        if started_at(pid):
            yield Path(f"/proc/{pid}/cmdline").read_text(errors="replace")


def test_a_part_that_dies_comes_back_and_the_operator_reads_that_it_did(portal):
    launcher = portal().ready()
    os.kill(launcher.services.postgres.daemon.pid(), signal.SIGKILL)
    launcher.hears("PostgreSQL is onverwacht gestopt en start nu opnieuw.", 30)
    assert wait_until(lambda: launcher.status("/gereed") == 200, 60)
    [worker] = [
        pid
        for pid in children_of(launcher.process.pid)
        if "worker" in Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    ]
    os.kill(worker, signal.SIGKILL)
    launcher.hears("De taakverwerker is onverwacht gestopt", 30)


def children_of(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


# --- two at once -----------------------------------------------------------------------------------------------------
def test_a_second_portal_in_the_same_folder_and_one_on_the_same_port_are_refused_in_plain_words(portal, tmp_path):
    launcher = portal().ready()
    second = portal()
    assert second.end() == 1
    assert f"Het portaal draait al vanuit deze map (proces {launcher.process.pid}," in second.said
    elsewhere = Launcher(tmp_path / "var", PORT=str(launcher.port))
    assert elsewhere.end() == 1
    assert f"Poort {launcher.port} is al in gebruik." in elsewhere.said


def test_a_command_beside_the_portal_uses_its_database_and_leaves_it_running(portal):
    launcher = portal().ready()
    database = launcher.services.postgres.daemon.pid()
    assert asks_who_it_is(launcher) == "npvr_app"
    assert launcher.services.postgres.daemon.pid() == database
    assert launcher.status("/gereed") == 200


def test_a_command_without_the_portal_starts_the_database_for_itself_and_stops_it_again(first_start):
    assert asks_who_it_is(first_start) == "npvr_app"
    assert processes_of(first_start.place.folder) == []


def test_the_last_of_two_commands_stops_the_database_that_the_first_started(first_start):
    environment = clean_environment(NPVR_VAR=str(first_start.place.folder))
    first = command_that_waits(environment)
    second = command_that_waits(environment)
    assert first.communicate(timeout=60)[1] == ""
    assert first_start.services.postgres.daemon.pid() is not None
    assert second.communicate(timeout=60)[1] == ""
    assert processes_of(first_start.place.folder) == []


def command_that_waits(environment):
    """A command that has its database and goes on until its input closes."""
    code = "from launcher.services import ensure; ensure(); print('klaar', flush=True); input()"
    command = subprocess.Popen(
        [sys.executable, "-c", f"import contextlib\nwith contextlib.suppress(EOFError):\n    exec({code!r})"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert command.stdout.readline() == "klaar\n"
    return command


# --- nothing listens to the outside ----------------------------------------------------------------------------------
def test_only_the_web_server_listens_and_only_to_this_machine(portal):
    launcher = portal().ready()
    pids = processes_of(launcher.place.folder)
    listening = listening_sockets(pids)
    assert listening == {("0100007F", launcher.port)}
    assert launcher.services.postgres.query("show listen_addresses") == ""
    for part in (launcher.services.postgres, launcher.services.valkey):
        assert Path(part.note.read_text()).stat().st_mode & 0o077 == 0


def listening_sockets(pids):
    """(address in hexadecimal, port) of each TCP socket these processes listen on; 0100007F is 127.0.0.1."""
    inodes = {
        str(entry.readlink())[8:-1]
        for pid in pids
        for entry in Path(f"/proc/{pid}/fd").glob("*")
        if entry.is_symlink() and str(entry.readlink()).startswith("socket:")
    }
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in inodes:
                address, _, port = fields[1].partition(":")
                found.add((address, int(port, 16)))
    return found


# --- the operator's own services -------------------------------------------------------------------------------------
@pytest.fixture
def own_services(state_folder):
    """A database and a Redis as an operator brings them; here in a folder of their own."""
    with services.testing() as addresses:
        yield {name: addresses[name] for name in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")}


def test_production_runs_on_the_operators_own_services_without_demo_data(own_services, tmp_path):
    launcher = Launcher(
        tmp_path / "var",
        NPVR_ENV="productie",
        SECRET_KEY="niet-voor-echt-gebruik-0123456789-0123456789-0123456789",
        NPVR_HOSTS="portaal.example",
        NPVR_BASE_URL="https://portaal.example",
        NPVR_MAIL_FROM="portaal@portaal.example",
        NPVR_MAIL_HOST="mail.portaal.example",
        NPVR_BEHIND_PROXY="1",
        **own_services,
    )
    try:
        launcher.ready()
        assert "@demo.example" not in launcher.said
        assert "Demogegevens" not in launcher.said
        assert [launcher.services.postgres.daemon.pid(), launcher.services.valkey.daemon.pid()] == [None, None]
        assert launcher.status("/", Host="portaal.example", **{"X-Forwarded-Proto": "https"}) == 200
        with psycopg.connect(own_services["DATABASE_URL"]) as connection:
            assert connection.execute("select count(*) from governance_person").fetchone() == (0,)
    finally:
        assert launcher.stop() == 0


def test_the_application_role_can_change_rows_but_not_the_schema_and_cannot_empty_a_table(own_services):
    with psycopg.connect(own_services["DATABASE_OWNER_URL"]) as owner:
        owner.execute("create table notes (id bigint generated always as identity, text text)")
    with psycopg.connect(own_services["DATABASE_URL"], autocommit=True) as application:
        application.execute("insert into notes (text) values ('a')")
        for statement in ("truncate notes", "alter table notes add column extra text", "drop table notes"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                application.execute(statement)


def test_two_test_runs_at_the_same_time_get_a_database_each(state_folder):
    with services.testing() as first, services.testing() as second:
        assert first["DATABASE_URL"] != second["DATABASE_URL"]
        assert first["REDIS_URL"] != second["REDIS_URL"]
    assert processes_of(state_folder / "test") == []
