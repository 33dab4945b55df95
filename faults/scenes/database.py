"""PostgreSQL: restarted in the middle of a save, away, standing still, and lines that died without a word."""

import contextlib
import time
import uuid

from faults.ground import CHAPTER, Later, at_once, expect
from faults.scenes import scene
from faults.scenes.requests import HISTORY
from faults.visitor import Visitor
from launcher.processes import wait_until


def restarted_while_saving(ground, visitor, words, token):
    """Restart PostgreSQL (immediate) between UPDATE and COMMIT of a save; gives the answer that came."""
    ground.pause(HISTORY, 5)
    asked = Later(lambda: ground.save(visitor, words, token=token))
    expect(wait_until(ground.is_paused, 10), "het bewaren begint niet")
    ground.break_off_database()
    answer = asked.result()
    ground.postgres.start()
    ground.pause(HISTORY, 0)
    return answer


def expect_unavailable(answer, where):
    expect(answer.status == 503 and answer.reference, f"{where}: {answer.in_words}, kenmerk {answer.reference!r}")
    expect("even niet bereikbaar" in answer.body, f"{where}: de pagina is niet de onze")


@scene("F3", "PostgreSQL herstart tussen UPDATE en COMMIT van het bewaren")
def database_restarts(ground):
    for _ in range(3):
        at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8)  # every thread has a connection to lose
    words, token, base = f"herstart {uuid.uuid4().hex[:6]}", uuid.uuid4(), ground.text()[0]
    answer = restarted_while_saving(ground, ground.visitor, words, token)
    expect_unavailable(answer, "het bewaren")
    expect(ground.text()[0] == base, "er is half bewaard")
    pages = [one for _ in range(3) for one in at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8)]
    wrong = [one.in_words for one in pages if one.status != 200]
    expect(not wrong, f"na de herstart nog foutpagina's: {wrong}")
    again = [ground.save(ground.visitor, words, token=token, base=base) for _ in range(2)]
    expect([one.status for one in again] == [200, 200], f"opnieuw sturen: {again[0].in_words}")
    expect(ground.saves_with(words) == 1, f"{ground.saves_with(words)} keer bewaard")
    seen = (
        f"503 met kenmerk na {answer.seconds:.1f} s, niets half bewaard; daarna 24 van 24 pagina's meteen goed, en opnieuw"
        " gestuurd: precies één keer bewaard."
    )
    words = f"half {uuid.uuid4().hex[:6]}"
    with ground.naive_web("transaction", "patience") as naive:
        for _ in range(3):
            at_once(*[lambda: naive.get(CHAPTER)] * 4)
        restarted_while_saving(ground, naive, words, uuid.uuid4())
        half = words in ground.text()[1] and not ground.saves_with(words)
        pages = [one for _ in range(3) for one in at_once(*[lambda: naive.get(CHAPTER)] * 4)]
    wrong = [one for one in pages if one.status != 200]
    expect(half and wrong, f"de controle liet geen schade zien: half {half}, fouten {len(wrong)}")
    ground.save(ground.visitor, "hersteld")
    return (
        seen,
        f"De tekst is vervangen zonder geschiedenis; daarna nog {len(wrong)} foutpagina's op dode verbindingen.",
    )


@scene("F3", "PostgreSQL 30 seconden weg")
def database_away(ground):
    number = ground.make_version()
    ground.one_right_pdf(number)
    ground.hold.touch()
    number = ground.make_version()
    ground.running(number)
    with ground.naive_web("errors") as naive:
        ground.break_off_database()
        began, pages = time.monotonic(), []
        plain = naive.get(CHAPTER)
        alive = [ground.visitor.get(path).status for path in ("/gezond", "/gereed", "/static/npvr/npvr.css")]
        ready = ground.visitor.get("/gereed").body
        while time.monotonic() - began < 30:
            pages += at_once(*[lambda: ground.visitor.get(CHAPTER)] * 3)
            ground.hold.unlink(missing_ok=True)  # the PDF is ready while nobody can hear of it
            time.sleep(1)
    words, base = f"na 30 s {uuid.uuid4().hex[:6]}", None
    for one in pages:
        expect_unavailable(one, "een pagina")
    expect(alive == [200, 503, 200], f"/gezond, /gereed, een bestand: {alive}")
    expect("database: weg" in ready, f"/gereed: {ready}")
    ground.postgres.start()
    back = time.monotonic()
    expect(wait_until(lambda: ground.visitor.get(CHAPTER).status == 200, 10), "de pagina komt niet terug")
    first = time.monotonic() - back
    saved = ground.save(ground.visitor, words, base=base)
    expect(saved.status == 200 and ground.saves_with(words) == 1, f"bewaren: {saved.in_words}")
    took = ground.one_right_pdf(number, since=back)
    slowest = max(one.seconds for one in pages)
    expect(plain.status == 500, f"de controle liet geen schade zien: {plain.in_words}")
    return (
        f"{len(pages)} pagina's: steeds 503 met kenmerk, langste {slowest:.1f} s; /gezond 200, /gereed 503 “database: weg”."
        f" Terug: pagina na {first:.1f} s, PDF die onderweg was na {took:.0f} s.",
        "500: “er ging bij ons iets mis”, zonder kenmerk, alsof het portaal kapot is.",
    )


@scene("T9", "PostgreSQL staat stil (SIGSTOP), twintig bezoekers tegelijk")
def database_hangs(ground):
    with ground.naive_web("patience") as naive:
        at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8)
        with ground.stopped(ground.postgres):
            stuck = Later(lambda: naive.at(naive.port).get(CHAPTER))
            pages = at_once(*[lambda: ground.visitor.get(CHAPTER)] * 20)
            later = at_once(*[lambda: ground.visitor.get(CHAPTER)] * 20)
            alive, ready = ground.visitor.get("/gezond"), ground.visitor.get("/gereed")
            stuck = stuck.result()
    for one in pages + later:
        expect_unavailable(one, "een pagina")
    slowest, after = max(one.seconds for one in pages), max(one.seconds for one in later)
    expect(slowest < 10 and after < 10, f"langste {slowest:.1f} s en {after:.1f} s")
    expect(alive.status == 200 and ready.status == 503, f"/gezond {alive.in_words}, /gereed {ready.in_words}")
    expect(wait_until(lambda: ground.visitor.get(CHAPTER).status == 200, 20), "de pagina komt niet terug")
    expect(stuck.status == 0, f"de controle liet geen schade zien: {stuck.in_words}")
    return (
        f"20 keer 503 met kenmerk, langste {slowest:.1f} s; de volgende 20 langste {after:.1f} s; /gereed zegt het na"
        f" {ready.seconds:.1f} s. Daarna gaat alles verder.",
        f"Geen antwoord na {stuck.seconds:.0f} s: de pagina hangt zolang PostgreSQL hangt.",
    )


@scene("T9", "Lijnen naar PostgreSQL vallen weg zonder iets te zeggen (half open)")
def database_lines_die(ground):
    with ground.naive_web("patience") as naive:
        for _ in range(2):
            at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8)
            at_once(*[lambda: naive.get(CHAPTER)] * 4)
        ground.database.forget()
        stuck = Later(lambda: naive.get(CHAPTER))
        rounds = [at_once(*[lambda: ground.visitor.get(CHAPTER)] * 8) for _ in range(3)]
        stuck = stuck.result()
    ground.database.cut()
    wrong = [sum(one.status != 200 for one in pages) for pages in rounds]
    for one in rounds[0]:
        if one.status != 200:
            expect_unavailable(one, "een pagina")
    slowest = max(one.seconds for pages in rounds for one in pages)
    expect(slowest < 10 and wrong[-1] == 0, f"fouten per ronde {wrong}, langste {slowest:.1f} s")
    expect(stuck.status == 0, f"de controle liet geen schade zien: {stuck.in_words}")
    return (
        f"Fouten in drie rondes van 8: {wrong[0]}, {wrong[1]}, {wrong[2]}; langste {slowest:.1f} s. Na de eerste die zwijgt"
        " vertrouwt een proces zijn oude verbindingen niet meer.",
        f"Geen antwoord na {stuck.seconds:.0f} s.",
    )


@scene("T9", "Alles tegelijk weg: database en Redis")
def everything_away(ground):
    with ground.naive_web("errors") as naive:
        ground.database.refuse()
        ground.redis.refuse()
        with contextlib.ExitStack() as mending:
            mending.callback(ground.database.heal)
            mending.callback(ground.redis.heal)
            plain = naive.get(CHAPTER)
            pages = [ground.visitor.get(path) for path in ("/", CHAPTER, "/inloggen/", "/regios/twente/")]
            machine = Visitor(ground.port, ground.answers)  # a load balancer has no cookie
            still = [machine.get(path).status for path in ("/gezond", "/static/npvr/npvr.css", "/contact/")]
            ready = machine.get("/gereed")
    for one in pages:
        if one.status != 200:  # the sign-in page needs neither
            expect_unavailable(one, one.path)
    expect([one.status for one in pages][:2] == [503, 503], "een pagina met gegevens antwoordde toch")
    expect(still == [200, 200, 200], f"/gezond, een bestand en /contact/: {still}")
    expect(ready.status == 503 and "database: weg\nredis: weg" in ready.body, f"/gereed: {ready.body}")
    expect(plain.status == 500 and not plain.reference, f"de controle liet geen schade zien: {plain.in_words}")
    expect(wait_until(lambda: ground.visitor.get(CHAPTER).status == 200, 10), "de pagina komt niet terug")
    slowest = max(one.seconds for one in pages)
    return (
        f"Nederlandse pagina met kenmerk, langste {slowest:.1f} s; /gezond, bestanden en de contactpagina gewoon;"
        " /gereed noemt beide weg.",
        "Een kale 500 zonder kenmerk.",
    )
