"""The worker and the clock: killed, all or a part, and tasks that come twice or in another order."""

import random
import signal
import subprocess
import time

from faults.ground import JOB, children, expect, kill, send
from faults.scenes import scene
from launcher.place import PYTHON, ROOT
from launcher.processes import wait_until


def caught(ground):
    """Make a version and catch the worker in the middle of its PDF; gives the version's number."""
    ground.hold.touch()
    number = ground.make_version()
    ground.running(number)
    return number


def kill_child(program):
    """Kill the process that does the task; the worker itself lives."""
    for pid in children(program.process.pid):
        send(pid, signal.SIGKILL)


@scene("F1", "Taakverwerker gedood (SIGKILL) tijdens het maken van een PDF: alleen het kind, en in zijn geheel")
def worker_killed(ground):
    number = caught(ground)
    kill_child(ground.worker)
    ground.hold.unlink()
    child = ground.one_right_pdf(number)
    number = caught(ground)
    kill(ground.worker)
    ground.hold.unlink()
    expect(not ground.stray_files(), f"een half bestand: {ground.stray_files()}")
    ground.worker.start()
    whole = ground.one_right_pdf(number)
    with ground.naive_worker("late_ack", "sweeper") as naive:
        ground.forget_messages()  # of the killed worker above, which stay a while for others to see
        lost = [caught(ground)]
        kill_child(naive)
        ground.hold.unlink()
        time.sleep(2)
        lost.append(caught(ground))
        kill(naive)
        ground.hold.unlink()
        naive.start()
        time.sleep(20)
        gone = not any(ground.pdfs(number) for number in lost) and ground.queued() == 0
    expect(gone, "de controle liet geen schade zien")
    ground.one_right_pdf(*lost)
    return (
        f"Kind gedood: één goede PDF na {child:.0f} s. Geheel gedood: {whole:.0f} s na de nieuwe start. Geen half bestand.",
        "Vooraf bevestigd en zonder veger: beide opdrachten weg, niets in de wachtrij, geen PDF.",
    )


@scene("F1", "Taakverwerker gedood tussen bestand en rij")
def worker_killed_between(ground):
    def killed():
        ground.pause("plans_rendition", 4)
        number = ground.make_version()
        expect(wait_until(ground.is_paused, 40), "de taakverwerker begint er niet aan")
        return number

    number = killed()
    kill(ground.worker)
    ground.pause("plans_rendition", 0)
    ground.worker.start()
    took = ground.one_right_pdf(number)
    with ground.naive_worker("claim", beat=True) as naive:
        number = killed()
        kill(naive)
        ground.pause("plans_rendition", 0)
        naive.start()
        expect(wait_until(lambda: ground.pdfs(number), 60), "de naïeve taakverwerker maakt geen PDF")
        stray = ground.stray_files()
    expect(stray, "de controle liet geen schade zien")
    for name in stray:
        (ground.media / name).unlink()
    return f"Eén bestand, één rij, {took:.0f} s na de nieuwe start.", f"{len(stray)} bestand zonder rij blijft achter."


@scene("F1", "De klok (beat) gedood, en het bericht in de wachtrij verloren")
def beat_killed(ground):
    kill(ground.beat)
    ground.worker.stop()
    number = ground.make_version()
    ground.forget_messages()
    ground.worker.start()
    time.sleep(25)
    waits = not ground.pdfs(number)
    ground.beat.start()
    took = ground.one_right_pdf(number)
    expect(waits, "de controle liet geen schade zien")
    return f"Eén goede PDF {took:.0f} s na de nieuwe start van de klok.", "Zonder klok: na 25 s nog geen PDF."


@scene("F34", "Taken dubbel en door elkaar bezorgd")
def delivered_twice(ground):
    def shuffled():
        ground.forget_messages()  # of workers that were killed: they would be counted as waiting
        ground.hold.touch()
        numbers = [ground.make_version() for _ in range(3)]
        jobs = [ground.one(f"SELECT j.id {JOB}", number) for number in numbers] * 4
        random.Random(7).shuffle(jobs)
        send_tasks(ground, jobs)
        ground.hold.unlink()
        expect(wait_until(lambda: all(ground.pdfs(number) for number in numbers), 60), "er komt geen PDF")
        expect(wait_until(lambda: ground.queued() == 0, 60), "de wachtrij loopt niet leeg")
        return numbers

    numbers = shuffled()
    ground.one_right_pdf(*numbers)
    with ground.naive_worker("claim", beat=True):
        shuffled()
        stray = ground.stray_files()
    expect(stray, "de controle liet geen schade zien")
    for name in stray:
        (ground.media / name).unlink()
    return "15 berichten voor 3 opdrachten: 3 PDF's, 3 bestanden.", f"{len(stray)} bestanden te veel gemaakt."


def send_tasks(ground, jobs):
    code = (
        "import sys; from celery import Celery; app = Celery(broker=sys.argv[1]); "
        "[app.send_task('plans.versions.tasks.render_pdf', kwargs={'job_pk': int(pk)}) for pk in sys.argv[2:]]"
    )
    broker = ground.valkey.url.replace("unix://", "redis+socket://")
    subprocess.run([str(PYTHON), "-c", code, broker, *map(str, jobs)], check=True, cwd=ROOT)
