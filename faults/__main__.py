"""`make faults`: break every part once, print a line each, write the table of docs/bewijs.md, fail on any miss."""

import argparse
import statistics
import sys
import time
from datetime import date

from faults.ground import Ground, Miss
from faults.scenes import SCENES
from launcher.place import ROOT

PROOF = ROOT / "docs" / "bewijs.md"
BEGIN, END = "<!-- begin: storingsproef -->\n", "<!-- einde: storingsproef -->"
LONGEST = 10  # seconds; nothing hangs longer (trust.md T9)


def main():
    """Gives the exit code: 1 when anything was not as it should be."""
    options = _options()
    began, missed = time.monotonic(), []
    with Ground() as ground:
        print(f"De proefopstelling staat na {time.monotonic() - began:.0f} s.", flush=True)
        lines = [_play(scene, ground, missed) for scene in SCENES if scene.chosen(options.only)]
        figures = _figures(ground, missed)
        disk = (
            "een schijf van 24 MB (tmpfs)" if ground.mounted else "een grens op de grootte van bestanden (RLIMIT_FSIZE)"
        )
    took = f"{date.today():%d-%m-%Y}, {time.monotonic() - began:.0f} s in totaal. Volle schijf: {disk}."
    print(*figures, took, sep="\n")
    if not options.only:
        _write(lines, figures, took)
    for words in missed:
        print(f"MIS: {words}")
    return 1 if missed else 0


def _options():
    parser = argparse.ArgumentParser(prog="make faults", description=__doc__)
    parser.add_argument("--only", default="", help="names of scenes, with commas; writes no table")
    return parser.parse_args()


def _play(scene, ground, missed):
    began = time.monotonic()
    try:
        seen, control = scene.play(ground)
    except Miss as miss:
        seen, control = f"**MIS**: {miss}", "–"
        missed.append(f"{scene.name}: {miss}")
    except Exception as error:  # a scene that breaks must not stop the others
        seen, control = f"**MIS**: {error!r}", "–"
        missed.append(f"{scene.name}: {error!r}")
    ground.hold.unlink(missing_ok=True)  # of a scene that broke: the next ones have to get their PDF's
    took = time.monotonic() - began
    print(f"{'MIS ' if 'MIS' in seen else 'goed'} {took:4.0f} s  {scene.name}: {seen} | zonder: {control}", flush=True)
    return f"| {scene.number} | {scene.title} | {seen} | {control} |"


def _figures(ground, missed):
    """What all answers of the run say together."""
    seconds = sorted(answer.seconds for answer in ground.answers)
    faults = [answer for answer in ground.answers if answer.status >= 500 and answer.path != "/gereed"]
    silent = [
        answer for answer in faults if "text/html" in answer.headers.get("content-type", "") and not answer.reference
    ]
    slow = [answer for answer in ground.answers if answer.seconds > LONGEST]
    missed += [f"zonder kenmerk: {answer.path} {answer.in_words}" for answer in silent]
    missed += [f"langer dan {LONGEST} s: {answer.path} {answer.in_words}" for answer in slow]
    return [
        f"{len(seconds)} antwoorden: mediaan {statistics.median(seconds):.2f} s, p95"
        f" {seconds[int(0.95 * (len(seconds) - 1))]:.2f} s, langste {seconds[-1]:.1f} s; {len(faults)} keer een foutpagina"
        f" (500, 503 of 507), daarvan {len(silent)} zonder kenmerk.",
    ]


def _write(lines, figures, took):
    before, _, rest = PROOF.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    head = ["| nr. | storing | wat er gebeurde | zonder de voorziening (controle) |", "|---|---|---|---|"]
    text = "\n".join([*head, *lines, "", *figures, "", took])
    PROOF.write_text(f"{before}{BEGIN}\n{text}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
