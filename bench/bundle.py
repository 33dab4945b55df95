"""The meeting bundle: agenda and cover sheets laid out and the pages of all papers drawn onto it, in a worker of its own.

`python -m bench.bundle` makes one of 20 papers and prints what it cost as JSON. The papers are there already, as they are
when somebody asks for a bundle: parts of a plan with its pictures, letters and tables, made before the clock starts.
"""

import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path

from bench.paper import ENVIRONMENT, _cover, _cpu, _tree
from launcher.place import ROOT

PAPERS, PAGES = 20, 15
SECONDS, MEMORY_MB = 60, 600  # of a bundle of 20 papers and 300 pages
TIMES = 2


def measure():
    """The runs: [{"papers", "pages", "seconds", "cpu" in s, "mb"}, …]."""
    runs = []
    for _ in range(TIMES):
        command = [sys.executable, "-m", "bench.bundle"]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | ENVIRONMENT, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"Making a bundle failed:\n{done.stderr[-3000:]}")
        runs.append(json.loads(done.stdout))
    return runs


def rows(runs):
    """The rows of the table: the slowest run, and the largest."""
    seconds, memory = max(one["seconds"] for one in runs), max(one["mb"] for one in runs)
    cpu, one = max(run["cpu"] for run in runs), runs[0]
    what = f"meeting bundle of {one['papers']} papers, {one['pages']} pages in all ({cpu:.1f} s of CPU)"
    return [
        (what, f"**{seconds:.1f} s**", f"{SECONDS} s", seconds <= SECONDS),
        ("memory of the worker that makes it, at its largest", f"**{memory:.0f} MB**", f"{MEMORY_MB} MB", memory <= MEMORY_MB),
    ]  # fmt: skip


def main():
    """Make one bundle and print its cost."""
    import django

    django.setup()
    import governance.tasks  # noqa: F401 - the worker's memory
    from governance.papers import bundle

    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "bench.bundle", folder], cwd=ROOT, check=True)
        began, used = time.monotonic(), _cpu()
        made, faults = bundle.make(
            _agenda(), lambda piece: Path(folder, piece.file).read_bytes(), title="Vergaderbundel",
            asked_at=datetime(2026, 5, 12, tzinfo=UTC),
        )  # fmt: skip
        cost = {"seconds": time.monotonic() - began, "cpu": _cpu() - used}
    if faults:
        raise SystemExit(f"papers that could not be taken in: {faults}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"papers": PAPERS, "pages": made.pages, "mb": memory, **cost}))


def write_papers(folder):
    """Twenty PDFs of fifteen pages in a folder; by a process of its own, which takes its memory with it."""
    import django

    django.setup()
    import pikepdf

    from plans.versions.printing import render_tree

    with pikepdf.open(io.BytesIO(render_tree(_tree("items"), _cover(), {}).content)) as whole:
        pages = cycle(range(len(whole.pages)))
        for number in range(PAPERS):
            part = pikepdf.new()
            part.add_pages_from(whole, list(islice(pages, PAGES)))
            part.save(Path(folder, f"stuk-{number}"))


def _agenda():
    """Ten items with two papers each, every field of the cover sheet filled in."""
    from governance.papers.agenda import Agenda, Item, Piece

    text = "Het kernteam wordt gevraagd hiervan kennis te nemen en te zeggen wat het rijk kan doen. " * 6
    fields = ("proposal", "explanation", "procedure", "for_inspection", "communication", "financial_consequences")
    items = [
        Item(
            number=number, title=f"Onderwerp {number}", kind="bespreken", minutes=10, portfolio_holder="de voorzitter",
            pieces=tuple(Piece(f"{number}.{n}", f"Stuk {n}", f"stuk-{2 * number - 3 + n}") for n in (1, 2)),
            **dict.fromkeys(fields, text),
        )
        for number in range(1, PAPERS // 2 + 1)
    ]  # fmt: skip
    return Agenda(
        "Regio Achterhoek", "Kernteam", "Kernteam Achterhoek", "dinsdag 12 mei 2026", "10.00 – 11.30 uur",
        "Doetinchem", items=tuple(items),
    )  # fmt: skip


if __name__ == "__main__":
    write_papers(sys.argv[1]) if sys.argv[1:] else main()
