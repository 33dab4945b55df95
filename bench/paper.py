"""The PDF: the portal's own way beside WeasyPrint alone on the same HTML, each in a process of its own.

`python -m bench.paper ours` (or `alone`) makes one and prints what it cost as JSON. Both load the worker as it is
deployed, so that the memory is that of a worker; both make the same kind of file (PDF/A-3a, tagged).
"""

import json
import os
import resource
import subprocess
import sys
import time
from datetime import date

from launcher.place import ROOT

PAGES = 48  # what was asked; the text below makes about so many
TIMES = 3
RATIO = 1.2  # of the CPU of WeasyPrint alone
MEMORY_MB = 400  # of a worker
ENVIRONMENT = {
    "NPVR_ENV": "demo",
    "SECRET_KEY": "only-to-measure-" + "0" * 40,
    "DATABASE_URL": "postgresql://npvr_app@localhost/nothing",  # nothing here asks the database
    "DJANGO_SETTINGS_MODULE": "npvr.settings",
}
CHAPTERS = 9
TABLE_ROWS = 24


def measure():
    """The runs of both ways, in turns: {way: [{"pages", "cpu" in s, "seconds", "mb"}, …]}."""
    found = {"alone": [], "ours": []}
    for _ in range(TIMES):
        for way, runs in found.items():
            command = [sys.executable, "-m", "bench.paper", way]
            done = subprocess.run(command, cwd=ROOT, env=os.environ | ENVIRONMENT, capture_output=True, text=True)
            if done.returncode:
                raise SystemExit(f"Making a PDF ({way}) failed:\n{done.stderr[-3000:]}")
            runs.append(json.loads(done.stdout))
    return found


def main(way):
    """Make one PDF and print its cost. What is loaded before the clock starts, a worker has loaded once for all."""
    import django

    django.setup()
    import weasyprint

    import plans.versions.tasks  # noqa: F401 - the worker's memory

    make = {"ours": _ours, "alone": _alone}[way](_tree(), _cover())
    began, used = time.monotonic(), _cpu()
    pages = make()
    print(
        json.dumps(
            {
                "pages": pages,
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


def _tree():
    """A content tree of about PAGES pages: the text of the other measurements, with notes and a table a chapter."""
    from bench import textgen
    from plans.content.tree import SCHEMA

    chapters = []
    for number in range(CHAPTERS):
        blocks = textgen.chapter(number // 12, number % 12)
        html = textgen.html(blocks).replace("</p>", '<span data-voetnoot="">Een noot bij deze tekst.</span></p>', 1)
        title = textgen.CHAPTERS[number % 12]
        chapter_id = f"00000000-0000-4000-8000-{number:012d}"
        chapters.append(
            {"id": chapter_id, "number": str(number + 1), "level": 1, "title": title, "html": html + _table(number)}
        )
    return {
        "schema": SCHEMA,
        "document": {
            "kind": "plan",
            "title": "Plan voor de Regio Achterhoek",
            "region": {"slug": "achterhoek", "name": "Achterhoek"},
            "period": None,
        },
        "chapters": chapters,
        "items": [],
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
    main(sys.argv[1])
