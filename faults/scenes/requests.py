"""The web server: killed in the middle, asked twice, asked for what goes wrong, asked for much at once."""

import json
import signal
import statistics
import time
import uuid

from faults.ground import CHAPTER, PAGE, Later, at_once, children, expect, send
from faults.scenes import scene
from launcher.processes import wait_until

HISTORY = "plans_chaptertext_history"


def killed_while_saving(ground, words, token):
    """Kill the web workers while a save is between its UPDATE and its COMMIT; gives the answer that came."""
    ground.pause(HISTORY, 4)
    asked = Later(lambda: ground.save(ground.visitor, words, token=token))
    expect(wait_until(ground.is_paused, 10), "het bewaren begint niet")
    kill_workers(ground.web)
    answer = asked.result()
    ground.pause(HISTORY, 0)
    wait_until(lambda: not ground.is_paused(), 10)
    time.sleep(0.5)  # the server notices that nobody is there any more
    return answer


def kill_workers(web):
    for pid in children(web.process.pid):
        send(pid, signal.SIGKILL)


@scene("F3", "Webproces gedood midden in het bewaren")
def web_killed(ground):
    words, token, base = f"web gedood {uuid.uuid4().hex[:6]}", uuid.uuid4(), ground.text()[0]
    broken = killed_while_saving(ground, words, token)
    expect(broken.status == 0, f"er kwam toch een antwoord: {broken.in_words}")
    expect(ground.text()[0] == base, "er is half bewaard")
    again = [ground.save(ground.visitor, words, token=token, base=base) for _ in range(2)]
    expect([one.status for one in again] == [200, 200], f"opnieuw sturen: {again[0].in_words} {again[0].body[:200]}")
    expect(ground.saves_with(words) == 1, f"{ground.saves_with(words)} keer bewaard")
    seen = f"Verbinding verbroken, niets half bewaard; opnieuw gestuurd: bewaard in {again[0].seconds:.1f} s, precies één keer."
    words = f"half {uuid.uuid4().hex[:6]}"
    with ground.naive_web("transaction") as naive:
        ground.hold.touch()
        asked = Later(lambda: ground.save(naive, words))
        expect(wait_until(lambda: words in ground.text()[1], 10), "het bewaren begint niet")
        kill_workers(naive.program)
        asked.result()
        ground.hold.unlink()
    expect(words in ground.text()[1] and not ground.saves_with(words), "de controle liet geen schade zien")
    control = "Zonder transactie: de tekst is vervangen en staat niet in de geschiedenis."
    ground.save(ground.visitor, "hersteld")
    return seen, control


@scene("F5", "Antwoord verloren en opnieuw gestuurd; dubbel geklikt")
def asked_twice(ground):
    token, words, base = uuid.uuid4(), f"dubbel {uuid.uuid4().hex[:6]}", ground.text()[0]

    def twice(visitor):
        answers = at_once(*[lambda: ground.save(visitor, words, token=token, base=base)] * 2)
        expect({one.status for one in answers} == {200}, f"dubbel bewaren: {[one.in_words for one in answers]}")
        ground.save(visitor, "een collega schreef hier intussen overheen")
        return ground.save(visitor, words, token=token, base=base)

    late = twice(ground.visitor)
    expect(late.status == 200 and late.json["base"] == base + 1, f"late herhaling: {late.in_words} {late.body[:200]}")
    expect(ground.saves_with(words) == 1, f"{ground.saves_with(words)} keer bewaard")
    before, token = count_versions(ground), uuid.uuid4()
    numbers = at_once(*[lambda: ground.make_version(token=token)] * 2)
    expect(numbers[0] == numbers[1] and count_versions(ground) == before + 1, f"versies {numbers}")
    ground.one_right_pdf(numbers[0])
    token, words, base = uuid.uuid4(), f"dubbel {uuid.uuid4().hex[:6]}", ground.text()[0]
    with ground.naive_web("token") as naive:
        late, token = twice(naive), uuid.uuid4()
        naive_numbers = [ground.make_version(naive, token) for _ in range(2)]
    expect(late.status == 409 or late.json["base"] != base + 1, "de controle liet bij bewaren geen schade zien")
    expect(naive_numbers[0] != naive_numbers[1], "de controle liet bij versies geen schade zien")
    return (
        f"Elke herhaling krijgt het eerste antwoord: één rij in de geschiedenis, één versie ({numbers[0]}).",
        f"De late herhaling geldt als een nieuwe tekst (antwoord {late.status}, “{late.json['status']}”) en er zijn twee"
        f" versies ({' en '.join(naive_numbers)}).",
    )


def count_versions(ground):
    return ground.one("SELECT count(*) FROM plans_version")


@scene("F25", "Fout in het portaal zelf")
def error_in_a_page(ground):
    answer = ground.visitor.get("/kapot/")
    expect(answer.status == 500 and answer.reference, f"geen kenmerk: {answer.in_words}")
    expect("Er ging bij ons iets mis" in answer.body and "Traceback" not in answer.body, "de pagina is niet de onze")
    lines = [json.loads(line) for line in ground.web.log.read_text().splitlines() if line.startswith("{")]
    found = [line for line in lines if line["referentie"] == answer.reference]
    expect(any("ValueError" in line.get("fout", "") for line in found), "het kenmerk staat niet in het logboek")
    expect(not any(line.get("bericht") == "een vervalste regel" for line in lines), "een logregel is te vervalsen")
    with ground.naive_web("errors") as naive:
        plain = naive.get("/kapot/")
    expect(plain.status == 500 and not plain.reference, "de controle liet geen schade zien")
    return (
        f"Nederlandse pagina met kenmerk {answer.reference}; hetzelfde kenmerk staat met de fout in het logboek.",
        "Een pagina zonder kenmerk: niemand vindt de fout terug.",
    )


@scene("F28", "Vijftig PDF's tegelijk gevraagd")
def fifty_pdfs(ground):
    began = time.monotonic()
    numbers = [ground.make_version() for _ in range(50)]
    asked, pages = time.monotonic() - began, []
    while not all(ground.pdfs(number) for number in numbers) and time.monotonic() - began < 300:
        pages.append(ground.visitor.get(CHAPTER).seconds)
        time.sleep(0.5)
    ground.one_right_pdf(*numbers)
    took, p95 = time.monotonic() - began, sorted(pages)[int(0.95 * (len(pages) - 1))]
    expect(p95 < 2, f"het web is traag: p95 {p95:.1f} s")
    with ground.naive_web("queue") as naive:
        posts = at_once(*[lambda: naive.post(f"{PAGE}versies/maken/", {"token": uuid.uuid4()}).seconds] * 4)
    expect(statistics.median(posts) > 3 * asked / 50, f"de controle liet geen schade zien: {posts}")
    return (
        f"50 versies gemaakt in {asked:.0f} s, 50 goede PDF's na {took:.0f} s; intussen een pagina in"
        f" {statistics.median(pages):.2f} s (p95 {p95:.2f} s).",
        f"PDF in het verzoek zelf: versie maken duurt {statistics.median(posts):.1f} s in plaats van {asked / 50:.1f} s.",
    )
