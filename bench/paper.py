"""The PDF: the portal's own way beside WeasyPrint alone on the same HTML, each in a process of its own.

`python -m bench.paper ours text` (or `alone`; or `items`, the longer one with charts) makes one and prints what it cost
as JSON. Both load the worker as it is deployed, so that the memory is that of a worker; both make the same kind of file
(PDF/A-3a, tagged).
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from datetime import date

from launcher.place import ROOT

TIMES = 3
RATIOS = {"text": 1.2, "items": 1.3}  # of the CPU of WeasyPrint alone: about 50 pages of text, 150 with 40 charts
MEMORY_MB = {"text": 400, "items": 1024}  # of a worker: the plan of some 50 pages; and trust.md § 5, F29: 200 pages
ENVIRONMENT = {
    "NPVR_ENV": "demo",
    "SECRET_KEY": "only-to-measure-" + "0" * 40,
    "DATABASE_URL": "postgresql://npvr_app@localhost/nothing",  # nothing here asks the database
    "DJANGO_SETTINGS_MODULE": "npvr.settings",
}
CHAPTERS = {"text": 9, "items": 22}
TABLE_ROWS = 24
ITEM_BLOCKS = "".join(
    f'<div data-blok="{one}" data-id="alle"></div>' for one in ("activiteiten", "planning", "financiering")
)


def measure(kind):
    """The runs of both ways, in turns: {way: [{"pages", "charts", "cpu" in s, "seconds", "mb"}, …]}."""
    found = {"alone": [], "ours": []}
    for _ in range(TIMES):
        for way, runs in found.items():
            command = [sys.executable, "-m", "bench.paper", way, kind]
            done = subprocess.run(command, cwd=ROOT, env=os.environ | ENVIRONMENT, capture_output=True, text=True)
            if done.returncode:
                raise SystemExit(f"Making a PDF ({way}) failed:\n{done.stderr[-3000:]}")
            runs.append(json.loads(done.stdout))
    return found


def rows(found, kind):
    """The rows of the table: the time, and for the text the memory."""
    ours, alone = found["ours"], found["alone"]
    ratio = statistics.median(one["cpu"] / other["cpu"] for one, other in zip(ours, alone, strict=True))
    cpu = {way: statistics.median(one["cpu"] for one in runs) for way, runs in found.items()}
    charts = f" with {ours[0]['charts']} charts" if ours[0]["charts"] else ""
    what = (
        f"PDF of {ours[0]['pages']} pages{charts}, CPU beside WeasyPrint {ours[0]['weasyprint']} alone on the same HTML"
    )
    told = f"{cpu['ours']:.2f} s and {cpu['alone']:.2f} s: **{ratio:.2f} ×**"
    largest = max(one["mb"] for one in ours)
    memory = ("memory of the worker that makes it, at its largest", f"**{largest:.0f} MB**", f"{MEMORY_MB[kind]} MB")
    return [(what, told, f"{RATIOS[kind]} ×", ratio <= RATIOS[kind]), (*memory, largest <= MEMORY_MB[kind])]


def main(way, kind):
    """Make one PDF and print its cost. What is loaded before the clock starts, a worker has loaded once for all."""
    import django

    django.setup()
    import weasyprint

    import plans.versions.tasks  # noqa: F401 - the worker's memory
    from plans.versions.printing import print_html

    tree, cover = _tree(kind), _cover()
    charts = print_html(tree, cover).count("<svg") - print_html(tree | {"chapters": []}, cover).count("<svg")
    make = {"ours": _ours, "alone": _alone}[way](tree, cover)
    began, used = time.monotonic(), _cpu()
    pages = make()
    print(
        json.dumps(
            {
                "pages": pages,
                "charts": charts,
                "cpu": _cpu() - used,
                "seconds": time.monotonic() - began,
                "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "weasyprint": weasyprint.__version__,
            }
        )
    )


def _cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _ours(tree, cover):
    from plans.versions.printing import render_tree

    return lambda: render_tree(tree, cover, {}).pages


def _alone(tree, cover):
    """WeasyPrint and nothing of ours: the HTML, the stylesheets and the fonts are ready before the clock starts."""
    import weasyprint
    from django.conf import settings
    from weasyprint.text.fonts import FontConfiguration

    from npvr.pdf import VARIANT
    from npvr.pdf.fonts import letters
    from npvr.pdf.sources import own_files_only
    from plans.versions.printing import print_html, stylesheet

    html = print_html(tree, cover)
    sheet, faces = letters(settings.FONT_DIR, html)

    def make():
        fonts, fetcher = FontConfiguration(), own_files_only(faces)
        sheets = [
            weasyprint.CSS(string=text, url_fetcher=fetcher, font_config=fonts, base_url="document:/")
            for text in (sheet, stylesheet())
        ]
        document = weasyprint.HTML(string=html, url_fetcher=fetcher, base_url="document:/").render(
            stylesheets=sheets, font_config=fonts, pdf_variant=VARIANT
        )
        document.write_pdf(pdf_variant=VARIANT)
        return len(document.pages)

    return make


def _tree(kind):
    """A content tree: the text of the other measurements, with notes and a table a chapter, and charts where asked."""
    from bench import itemtree, textgen
    from plans.content.tree import SCHEMA, no_items

    chapters = []
    for number in range(CHAPTERS[kind]):
        blocks = textgen.chapter(number // 12, number % 12)
        html = textgen.html(blocks).replace("</p>", '<span data-voetnoot="">Een noot bij deze tekst.</span></p>', 1)
        title = textgen.CHAPTERS[number % 12]
        chapter_id = f"00000000-0000-4000-8000-{number:012d}"
        html += _table(number)
        if kind == "items":
            html += "".join(itemtree.chart(n) for n in range(number, itemtree.CHARTS, CHAPTERS[kind]))
            html += ITEM_BLOCKS if number == 0 else ""
        chapters.append({"id": chapter_id, "number": str(number + 1), "level": 1, "title": title, "html": html})
    return {
        "schema": SCHEMA,
        "document": {
            "kind": "plan",
            "title": "Plan voor de Regio Achterhoek",
            "region": {"slug": "achterhoek", "name": "Achterhoek"},
            "period": None,
        },
        "chapters": chapters,
        "items": itemtree.items() if kind == "items" else no_items(),
        "images": {},
    }


def _table(number):
    from bench import textgen

    rows = [("Activiteit", "Stand", "Bedrag")]
    rows += [(row["title"], row["state"], str(row["amount"])) for row in textgen.activities(number, TABLE_ROWS)]
    cells = [
        "".join(f"<{tag}><p>{cell}</p></{tag}>" for cell in row)
        for row, tag in zip(rows, ["th", *["td"] * TABLE_ROWS], strict=True)
    ]
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


def _cover():
    from plans.versions.printing import Cover

    return Cover(
        number="0.2", label="80%", status="Concept", made_on=date(2026, 5, 12), sha256="0" * 64, edition="concept",
        region="Achterhoek", title="Plan voor de Regio", period="", base_url="https://portaal.example/versie/",
        contact="de programmamanager", marker=(484.0, 402.0),
    )  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
