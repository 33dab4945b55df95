"""Valkey: stopped, standing still, slow, and lines that died, while somebody saves and makes a version."""

import contextlib
import time
import uuid

from faults.ground import CHAPTER, MANAGER, PAGE, at_once, demo_password, expect
from faults.scenes import scene
from faults.visitor import Visitor
from launcher.processes import wait_until


def work(ground, most):
    """A page, a save and a version, each good and within `most` seconds; gives (version, seconds of each)."""
    words = f"zonder redis {uuid.uuid4().hex[:6]}"
    page = ground.visitor.get(CHAPTER)
    expect(page.status == 200, f"pagina: {page.in_words}")
    saved = ground.save(ground.visitor, words)
    expect(saved.status == 200 and ground.saves_with(words) == 1, f"bewaren: {saved.in_words}")
    began = time.monotonic()
    number = ground.make_version()
    took = page.seconds, saved.seconds, time.monotonic() - began
    expect(max(took) < most, "pagina {:.1f} s, bewaren {:.1f} s, versie {:.1f} s".format(*took))
    return number, took


def in_words(took):
    return "pagina {:.1f} s, bewaren {:.1f} s, versie maken {:.1f} s".format(*took)


def signs_in(ground):
    """Somebody who is not signed in yet; gives the seconds it took."""
    other = Visitor(ground.port, ground.answers)
    answer = other.sign_in(MANAGER.replace("twente", "achterhoek"), demo_password())
    expect(answer.status == 302, f"inloggen: {answer.in_words}")
    page = other.get("/regios/achterhoek/plan/")
    expect(page.status == 200, f"na het inloggen: {page.in_words}")
    return answer.seconds


@scene("F2", "Valkey gestopt tijdens bewaren en versie maken")
def redis_stopped(ground):
    with ground.naive_web("soft_cache") as naive:
        ground.valkey.stop()
        try:
            number, took = work(ground, 3)
            signed_in = signs_in(ground)
            ready = ground.visitor.get("/gereed")
            lost = ground.save(naive, "naïef")
        finally:
            ground.valkey.start()
            ground.redis.upstream = str(ground.valkey.socket)
            back = time.monotonic()
    expect(ready.status == 200 and "redis: weg" in ready.body, f"/gereed: {ready.in_words} {ready.body}")
    expect(lost.status == 500, f"de controle liet geen schade zien: {lost.in_words}")
    until = ground.one_right_pdf(number, since=back)
    return (
        f"{in_words(took)}, inloggen {signed_in:.1f} s; /gereed zegt “redis: weg”. PDF {until:.0f} s na terugkeer.",
        "Bewaren geeft een 500.",
    )


@scene("F2", "Valkey staat stil (SIGSTOP) tijdens bewaren en versie maken")
def redis_hangs(ground):
    with ground.naive_web("soft_cache") as naive:
        with ground.stopped(ground.valkey):
            number, took = work(ground, 4)
            many = max(one.seconds for one in at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8))
            signed_in = signs_in(ground)
            stuck = ground.save(naive.at(naive.port), "naïef")
        back = time.monotonic()
    expect(many < 3, f"acht pagina's tegelijk: {many:.1f} s")
    expect(stuck.status != 200 and stuck.seconds > 5, f"de controle liet geen schade zien: {stuck.in_words}")
    until = ground.one_right_pdf(number, since=back)
    ground.save(ground.visitor, "hersteld")
    return (
        f"{in_words(took)}; acht pagina's tegelijk {many:.1f} s, inloggen {signed_in:.1f} s. PDF {until:.0f} s na terugkeer.",
        f"Bewaren: {stuck.in_words}.",
    )


@scene("F2", "Valkey traag: elk antwoord 1,5 s later")
def redis_slow(ground):
    with ground.naive_web("soft_cache") as naive:
        ground.redis.slow(1.5)
        with contextlib.ExitStack() as mending:
            mending.callback(ground.redis.heal)
            number, took = work(ground, 4)
            dragged = naive.get(CHAPTER)
        back = time.monotonic()
    expect(dragged.seconds > max(2.9, took[0]), f"de controle liet geen schade zien: {dragged.in_words}")
    until = ground.one_right_pdf(number, since=back)
    return f"{in_words(took)}. PDF na {until:.0f} s.", f"Een pagina duurt {dragged.seconds:.1f} s."


@scene("F2", "Lijnen naar Valkey vallen weg zonder iets te zeggen (half open)")
def redis_lines_die(ground):
    ground.visitor.get(CHAPTER)
    ground.redis.forget()
    number, took = work(ground, 4)
    began = time.monotonic()
    until = ground.one_right_pdf(number, since=began)
    ground.redis.cut()
    with ground.naive_worker("line_check", beat=True):
        number = ground.make_version()
        ground.one_right_pdf(number)
        ground.redis.forget()
        number = ground.make_version()
        time.sleep(35)
        deaf = not ground.pdfs(number)
        ground.redis.cut()
    ground.one_right_pdf(number)
    expect(deaf, "de controle liet geen schade zien")
    return f"{in_words(took)}. PDF na {until:.0f} s.", "De taakverwerker luistert naar een dode lijn: na 35 s geen PDF."


@scene("F18", "Uitgelogd terwijl Redis weg is")
def signed_out_meanwhile(ground):
    page = f"{PAGE}bewerken/"

    def signed_out(port):
        """Sign out at a web server while Redis is away; gives somebody who took the cookie before."""
        time.sleep(4)  # every process has forgotten the outage before this one
        at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8)
        other = Visitor(ground.port, ground.answers)
        other.sign_in(MANAGER, demo_password())
        expect(other.get(page).status == 200, "inloggen lukt niet")
        stolen = Visitor(ground.port, ground.answers, other.cookies)
        ground.redis.refuse()
        with contextlib.ExitStack() as mending:
            mending.callback(ground.redis.heal)
            other.at(port).post("/uitloggen/", {})
        return stolen

    stolen = signed_out(ground.port)
    # Each process learns that Redis is back by itself; the one that wrote the sign-out takes the old session away.
    ended = wait_until(lambda: {one.status for one in at_once(*[lambda: stolen.get(page)] * 8)} == {302}, 15)
    expect(ended, "de zitting leeft voort in Redis")
    with ground.naive_web("catch_up") as naive:
        stolen = signed_out(naive.port)
        time.sleep(4)
        at_once(*[lambda: naive.get(CHAPTER)] * 4)
        lives = wait_until(lambda: stolen.get(page).status == 200, 10)
    expect(lives, "de controle liet geen schade zien")
    return "De zitting is overal voorbij, ook nadat Redis terugkwam.", "Met het oude koekje is men nog ingelogd."
