"""The papers of the demonstration: Word files made of governance/papers/demo.toml, for a worker to turn into PDF's.

They are invented, and each says so on its first page. Making one takes a hundredth of a second.
"""

import io
import tomllib
import uuid
import zipfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from ..models import Meeting, PrintJob, PrintKind, Report
from . import intake, operations

DATA = Path(__file__).with_name("demo.toml")
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships'
    ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DEMO = "Demogegeven: dit stuk is verzonnen om het portaal te tonen."
PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
MOMENT = (2026, 1, 5, 9, 0, 0)


def names():
    """The names of the papers there are."""
    return list(_data()["stukken"])


def title_of(name):
    """The title of a paper."""
    return _data()["stukken"][name]["titel"]


def demo_file(name, *, by):
    """Take in a paper of the demonstration; a worker makes its PDF."""
    upload = io.BytesIO(document(name))
    upload.size, upload.name = len(upload.getvalue()), f"{title_of(name)}.docx"
    return intake.take_in(upload, by=by)


def load_prints():
    """Ask for the bundle and the report of each meeting of the demonstration with papers; a worker makes them."""
    meetings = Meeting.objects.filter(is_demo=True, papers__isnull=False).select_related("body", "region", "made_by")
    for meeting in meetings.distinct():
        kinds = [PrintKind.BUNDLE] + [PrintKind.REPORT] * Report.objects.filter(meeting=meeting).exists()
        for kind in kinds:
            token = uuid.uuid5(meeting.token, kind)
            if not PrintJob.objects.filter(token=token).exists():
                operations.ask_of_meeting(meeting, kind, by=meeting.made_by, token=token)


def document(name):
    """The Word file of a paper: a page about it, then a page for each of its parts."""
    data = _data()
    paper = data["stukken"][name]
    body = [_heading(1, paper["titel"]), _paragraph(DEMO), *map(_paragraph, paper["samenvatting"])]
    body += [_heading(2, "Wat dit stuk vraagt"), *map(_item, paper["vraag"])]
    parts = data[paper["per"]]
    for number, part in enumerate(parts):
        body += [PAGE_BREAK, *_part(paper, part, number, len(parts))]
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {NAMESPACE}><w:body>{"".join(body)}</w:body></w:document>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in [
            ("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", text),
        ]:  # fmt: skip
            archive.writestr(zipfile.ZipInfo(part, MOMENT), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _part(paper, part, number, parts):
    """One page: what it is about, and a table of steps that differs per part."""
    yield _heading(2, part["naam"])
    for sentence in paper["bij_elk"]:
        yield _paragraph(sentence.format(**part))
    rows = paper["stappen"]
    chosen = [rows[(number + step * 3) % len(rows)] for step in range(min(6, len(rows)))]
    yield _table(paper["kop"], [[text.format(**part) for text in row] for row in chosen])
    yield _heading(3, "Wat nog open staat")
    for at in range(2):
        yield _item(paper["open"][(number + at) % len(paper["open"])].format(**part))


@cache
def _data():
    return tomllib.loads(DATA.read_text(encoding="utf-8"))


def _run(text, *, bold=False):
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(text):
    return f"<w:p>{_run(text)}</w:p>"


def _item(text):
    return _paragraph(f"– {text}")


def _heading(level, text):
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{_run(text)}</w:p>'


def _table(heads, rows):
    lines = [heads, *rows]
    cells = (
        "".join(f"<w:tc><w:p>{_run(text, bold=number == 0)}</w:p></w:tc>" for text in line)
        for number, line in enumerate(lines)
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
