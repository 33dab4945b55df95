"""The mail server: down, refusing, slow, while somebody asks for a new password."""

from faults.ground import MANAGER, expect
from faults.scenes import scene
from faults.visitor import Visitor
from launcher.processes import wait_until

RESET = "/account/wachtwoord/vergeten/"
SORRY = "Het versturen van e-mail lukt nu niet"


def ask(ground, port):
    """Ask for a link to choose a new password; gives the answer."""
    somebody = Visitor(port, ground.answers if port == ground.port else None)
    somebody.get(RESET)
    return somebody.post(RESET, {"email": MANAGER})


@scene("F33", "Mailserver weg, weigerend en traag")
def mail_server_fails(ground):
    mail, seen = ground.mail, []
    mail.down()
    answers = {"weg": ask(ground, ground.port)}
    mail.up()
    mail.mode = "refusing"
    answers["weigert"] = ask(ground, ground.port)
    mail.mode, mail.pause = "slow", 3
    answers["traag"] = ask(ground, ground.port)
    with ground.naive_web("mail_limit") as naive:
        stuck = ask(ground, naive.port)
    mail.mode = "well"
    for name, answer in answers.items():
        expect(SORRY in answer.body and answer.status == 200, f"{name}: {answer.in_words}")
        expect(answer.seconds < 10, f"{name}: {answer.in_words}")
        seen.append(f"{name} {answer.seconds:.1f} s")
    before = len(mail.received)
    well = ask(ground, ground.port)
    expect(well.status == 302 and wait_until(lambda: len(mail.received) > before, 5), f"daarna: {well.in_words}")
    expect(len(mail.received) == before + 1, f"{len(mail.received) - before} keer verstuurd")
    expect(stuck.seconds > 12, f"de controle liet geen schade zien: {stuck.in_words}")
    return (
        f"Steeds de melding “{SORRY}” ({', '.join(seen)}); daarna gaat de mail één keer weg.",
        f"De pagina wacht op elke stap van de trage server: {stuck.in_words}.",
    )
