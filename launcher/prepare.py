"""Makes the static files and the database ready for the present code; skipped when nothing of it changed."""

import subprocess

from launcher.install import LOCK
from launcher.place import PYTHON, ROOT, digest_of, files_under, is_stamped, write_stamp
from launcher.processes import die_with_parent, open_log
from launcher.words import WRONG_SETTING, Stop, say

ROOMS = sorted(path.parent for path in ROOT.glob("*/apps.py"))
NOT_DATA = {"__pycache__", "static", "tests"}


def manage(environment, place, *arguments):
    """Run a manage.py command with the portal's settings; gives its output. A failure becomes a Stop, in the words of
    the command itself when a setting is wrong."""
    done = subprocess.run(
        [str(PYTHON), "manage.py", *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        preexec_fn=die_with_parent,
    )
    log = place.logs / "setup.log"
    with open_log(log) as file:
        file.write(f"\nmanage.py {' '.join(arguments)}\n{done.stdout}{done.stderr}".encode())
    if done.returncode == WRONG_SETTING:
        raise Stop(done.stderr.strip(), WRONG_SETTING)
    if done.returncode:
        end = "\n".join(done.stderr.strip().splitlines()[-3:])
        cause = (
            "De database is niet bereikbaar of weigert." if "OperationalError" in done.stderr else "Dit is niet gelukt."
        )
        raise Stop(f"{cause} De laatste regels van {log}:\n{end}")
    return done.stdout


def static_files(environment, place):
    """Everything the browser fetches, in one folder, with the hash of its content in each name."""
    stamp = place.stamps / "static"
    inputs = [LOCK, ROOT / "npvr" / "settings.py", *files_under(*(room / "static" for room in ROOMS))]
    value = digest_of(inputs, environment.get("NPVR_STATIC", ""))
    if is_stamped(stamp, value):
        return
    say("· Bestanden voor de browser klaarzetten …")
    manage(environment, place, "collectstatic", "--noinput", "--clear", "-v0")
    write_stamp(stamp, value)


def database(environment, place, services):
    """Schema, reference data and (in a demo) the demo data. Gives the list of demo accounts to show, if any.

    A database of the operator's own is migrated at every start, because nobody can tell from here what it holds.
    """
    stamp, accounts = place.stamps / "database", place.folder / "demo-accounts.txt"
    demo = environment.get("NPVR_DEMO_DATA") in {"1", "ja", "true"}
    identity = services.postgres.identity() if services.postgres else ""
    value = digest_of([LOCK, *files_under(*ROOMS, without=NOT_DATA)], identity, f"demo={demo}")
    if not (identity and is_stamped(stamp, value)):
        say("· Database bijwerken …")
        manage(environment, place, "migrate", "--noinput")
        manage(environment, place, "load_reference")
        manage(environment, place, "load_allocations")
        accounts.unlink(missing_ok=True)
        if demo:
            say("· Demogegevens laden …")
            manage(environment, place, "seed_demo")
            manage(environment, place, "seed_money")
            accounts.write_text(manage(environment, place, "demo_accounts"))
        write_stamp(stamp, value)
    return accounts.read_text().rstrip() if demo and accounts.exists() else ""
