"""The engine under every PDF: same bytes, no fetching, and the marks an archive and a screen reader need."""

import contextlib
import hashlib
import io
import logging
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from django.conf import settings
from PIL import Image

from npvr import pdf
from npvr.pdf.fonts import letters
from tests.pdf_checker import check

SIGNS = "→ ≤ ≥ ½ € é ï ÿ „ ” – … ✓ ≈ × ± ² § ĳ ş"
BODY = (
    "<h1>Titel</h1><p>Een alinea met een noot<span class='voetnoot'>De <strong>noot</strong>.</span> en een"
    " <a href='https://www.rijksoverheid.nl/'>adres</a>.</p><ul><li><p>eerste</p><p>vervolg</p></li><li>tweede</li></ul>"
    "<table><thead><tr><th>Wat</th><th>Hoeveel</th></tr></thead>"
    "<tbody><tr><th scope='row'>Woningen</th><td>12</td></tr></tbody></table>"
)
PRINT = ".voetnoot { float: footnote } @page { @top-left { content: 'Loopkop' } } html { hyphens: auto }"
ONE_OF_ITS_OWN = """
import hashlib, sys
from datetime import UTC, datetime
from pathlib import Path
from npvr import pdf
from npvr.pdf.fonts import letters
html = sys.stdin.read()
sheet, faces = letters(Path(sys.argv[1]), html)
made = pdf.render(html, stylesheets=[sheet, sys.argv[2]], files=faces, title="Proef", created=datetime(2026, 5, 12, tzinfo=UTC),
                  identifier=b"proef")
print(hashlib.sha256(made.content).hexdigest(), made.missing)
"""


def page(body):
    return f"<!doctype html><html lang='nl'><head><title>Proef</title></head><body>{body}</body></html>"


def render(body, *, files=None, sheet=PRINT, **more):
    html = page(body)
    face_sheet, faces = letters(settings.FONT_DIR, html)
    about = {"title": "Proef", "created": datetime(2026, 5, 12, tzinfo=UTC), "identifier": b"proef", **more}
    return pdf.render(html, stylesheets=[face_sheet, sheet], files={**faces, **(files or {})}, **about)


def picture():
    drawn = io.BytesIO()
    Image.new("RGB", (40, 20), (11, 90, 90)).save(drawn, "PNG")
    return drawn.getvalue()


def text_of(content):
    with pypdfium2.PdfDocument(content) as reader:
        return "\n".join(one.get_textpage().get_text_bounded() for one in reader)


def unpacked(content):
    """All that is in a PDF, without its compression."""
    whole = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(
            whole,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return whole.getvalue()


# --- the same input gives the same bytes -----------------------------------------------------------------------------
def test_the_same_input_gives_the_same_bytes():
    assert render(BODY).content == render(BODY).content


def in_another_process(body, **environment):
    """The SHA-256 of the PDF of `body` and the characters it misses, made by a Python of its own."""
    made = subprocess.run(
        [sys.executable, "-c", ONE_OF_ITS_OWN, str(settings.FONT_DIR), PRINT],
        input=page(body), capture_output=True, text=True, check=True, cwd=settings.BASE_DIR,
        env={"PATH": "/usr/bin:/bin", "HOME": os.environ.get("HOME", "/"), **environment},
    )  # fmt: skip
    return made.stdout.strip().split(maxsplit=1)


def test_another_process_gives_the_same_bytes():
    assert in_another_process(BODY, PYTHONHASHSEED="1") == [hashlib.sha256(render(BODY).content).hexdigest(), "[]"]


def test_our_own_letters_have_every_sign_on_a_machine_without_fonts(tmp_path):
    nothing = tmp_path / "fonts.conf"
    nothing.write_text(
        "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'urn:fontconfig:fonts.dtd'><fontconfig></fontconfig>"
    )
    _, missing = in_another_process(f"<h1>{SIGNS}</h1><p>{SIGNS} <em>{SIGNS}</em></p>", FONTCONFIG_FILE=str(nothing))
    assert missing == "[]"


def test_date_and_identity_come_from_the_caller_only():
    one, other = render(BODY), render(BODY, created=datetime(2027, 1, 1, tzinfo=UTC), identifier=b"ander")
    assert one.content != other.content
    with pikepdf.open(io.BytesIO(other.content)) as opened:
        assert bytes(opened.trailer.ID[0]) == b"ander"
        assert str(opened.docinfo.CreationDate) == "D:20270101000000Z"


# --- nothing is fetched (F15) ----------------------------------------------------------------------------------------
@contextlib.contextmanager
def listener():
    """A web server that counts who knocks."""
    knocks = []

    class Door(BaseHTTPRequestHandler):
        def do_GET(self):
            knocks.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server.server_port, knocks
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def reaching_out(port, canary):
    """A document that asks for something in every way a document can; the way is the name of the file it asks for."""
    host = f"http://127.0.0.1:{port}"
    svg = "http://www.w3.org/2000/svg"
    return (
        f"<base href='{host}/base/'><link rel='stylesheet' href='{host}/link.css'>"
        f"<link rel='attachment' href='{host}/attachment.txt'><link rel='attachment' href='{canary.as_uri()}'>"
        f"<style>@import url('{host}/import.css'); @font-face {{ font-family: x; src: url('{host}/font.woff2') }}"
        f" p {{ font-family: x; background: url('{host}/background.png') }} li {{ list-style-image: url('{host}/list.png') }}"
        f" h2::after {{ content: url('{host}/content.png') }} div {{ border-image: url('{host}/border.png') 1 }}</style>"
        f"<h1>Titel</h1><h2>Kop</h2><p>Tekst</p><ul><li>punt</li></ul><div>kader</div>"
        f"<img src='{host}/img.png' alt='Een plaatje dat er niet is'><img src='//127.0.0.1:{port}/no-scheme.png' alt='b'>"
        f"<img src='/relative.png' alt='c'><img src='http://[::1]:{port}/ipv6.png' alt='d'>"
        f"<img src='http://2130706433:{port}/decimal.png' alt='e'><img src='{canary.as_uri()}' alt='f'>"
        f"<img src='file://localhost{canary}' alt='g'><img src='FILE:{canary}' alt='h'><img src='{canary}' alt='i'>"
        f"<img src='data:image/png;base64,iVBORw0KGgo=' alt='j'><img src='ftp://127.0.0.1:{port}/ftp.png' alt='k'>"
        f"<object data='{host}/object.png'>l</object><object data='{canary.as_uri()}'>m</object>"
        f"<embed src='{host}/embed.png'><iframe src='{host}/frame.html'></iframe>"
        f"<svg xmlns='{svg}' width='9' height='9'><title>n</title><image href='{host}/svg-image.png' width='9' height='9'/>"
        f"<use href='{host}/use.svg#a'/></svg>"
        f"<a rel='attachment' href='{host}/attached.txt'>o</a><a rel='attachment' href='{canary.as_uri()}'>p</a>"
    )


@pytest.fixture
def canary(tmp_path):
    secret = tmp_path / "geheim.txt"
    secret.write_text("kanarie-9f3c-in-de-kelder")
    return secret


def test_a_document_that_reaches_out_is_made_without_one_request_and_says_what_it_asked_for(canary):
    with listener() as (port, knocks):
        made = render(reaching_out(port, canary))
    assert knocks == []
    assert made.pages == 1
    asked = " ".join(made.refused)
    ways = ["link.css", "attachment.txt", "import.css", "font.woff2", "background.png", "list.png", "content.png", "border.png",
            "img.png", "no-scheme.png", "relative.png", "ipv6.png", "decimal.png", "object.png", "embed.png", "svg-image.png",
            "attached.txt", "ftp.png", "data:image/png", "geheim.txt"]  # fmt: skip
    assert [way for way in ways if way not in asked] == []


def test_no_byte_of_a_local_file_gets_into_the_pdf_and_a_placeholder_stays(canary):
    made = render(reaching_out(1, canary))
    whole = unpacked(made.content)
    assert b"kanarie-9f3c" not in whole
    assert b"EmbeddedFile" not in whole
    assert "Een plaatje dat er niet is" in text_of(made.content)


def test_without_the_guard_the_same_document_does_knock(canary):
    import weasyprint

    with listener() as (port, knocks):
        fetcher = weasyprint.urls.URLFetcher(timeout=0.5)
        weasyprint.HTML(string=page(reaching_out(port, canary)), url_fetcher=fetcher).write_pdf()
    assert len(set(knocks)) >= 8


def test_only_the_whole_address_of_a_file_opens_it():
    files = {"afbeelding:aa": picture()}
    made = render("<h1>T</h1><img src='afbeelding:aa' alt='A'><img src='afbeelding:aa/../bb' alt='B'>", files=files)
    assert made.refused == ["afbeelding:aa/../bb"]


def test_a_promised_file_that_is_gone_stops_the_work(tmp_path):
    with pytest.raises(FileNotFoundError):
        render(BODY, files={"afbeelding:aa": tmp_path / "weg.png"})


def test_a_file_that_is_no_image_is_listed(tmp_path):
    broken = tmp_path / "stuk.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\nen dan niets")
    made = render("<h1>T</h1><img src='afbeelding:aa' alt='Een kaart'>", files={"afbeelding:aa": broken})
    assert made.refused == ["afbeelding:aa"]
    assert "Een kaart" in text_of(made.content)


# --- what cannot be made is said in words ------------------------------------------------------------------------------
def test_without_the_system_libraries_the_packages_are_named(monkeypatch):
    class NoPango:
        def find_spec(self, name, path=None, target=None):
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(pdf.PdfUnavailable, match=r"apt-get install libpango-1\.0-0 libpangoft2-1\.0-0"):
        pdf.check_available()


def test_without_letters_it_says_how_to_build_them(tmp_path):
    with pytest.raises(pdf.PdfUnavailable, match=r"npm ci"):
        letters(tmp_path, "tekst")


def test_a_sign_no_typeface_has_is_named_and_the_checker_sees_its_empty_box():
    made = render("<h1>Titel</h1><p>Onbekend: \u0378</p>")
    assert made.missing == ["\u0378"]
    assert any("has no sign" in fault for fault in check(made.content, contents=False))


# --- letters ---------------------------------------------------------------------------------------------------------
def test_only_faces_that_a_text_needs_are_unpacked():
    plain, _ = letters(settings.FONT_DIR, "Gewone tekst")
    special, _ = letters(settings.FONT_DIR, "Şükrü")
    assert "noto-sans-latin-ext" not in plain
    assert "noto-sans-latin-ext" in special


# --- progress ----------------------------------------------------------------------------------------------------------
def test_progress_rises_to_a_hundred():
    heard = []
    render("<h1>Titel</h1>" + "<p style='break-after: page'>bladzijde</p>" * 5, on_progress=heard.append)
    assert heard == sorted(set(heard))
    assert heard[-1] == 100
    assert len(heard) > 3


def test_following_one_document_leaves_the_log_as_it_was():
    loggers = [logging.getLogger(name) for name in ("weasyprint", "weasyprint.progress")]
    before = [(one.level, list(one.filters)) for one in loggers]
    render(BODY)
    assert [(one.level, list(one.filters)) for one in loggers] == before


# --- marks ---------------------------------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def opened():
    body = (
        BODY
        + "<img src='afbeelding:aa' alt=''><img src='afbeelding:aa' alt='Een vlak'>"
        + f"<p>{'Woningbouwopgave ' * 99}</p>"
    )
    made = render(body, files={"afbeelding:aa": picture()}, author="Regio en rijk")
    with pikepdf.open(io.BytesIO(made.content)) as document:
        document.made = made
        yield document


def elements(document, role):
    return [item for item in document.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{role}"]


def test_the_checker_finds_no_fault(opened):
    assert check(opened.made.content, contents=False) == []


def test_a_footnote_is_a_note_with_an_identity(opened):
    assert [str(note.ID) for note in elements(opened, "Note")] == ["voetnoot-1"]


def test_header_cells_say_whether_they_head_a_column_or_a_row(opened):
    assert [str(cell.A.Scope) for cell in elements(opened, "TH")] == ["/Column", "/Column", "/Row"]


def test_a_list_item_has_a_label_and_a_body(opened):
    assert [[str(kid.S) for kid in item.K] for item in elements(opened, "LI")] == [["/Lbl", "/LBody"]] * 2


def test_an_image_without_words_is_left_out_of_the_reading_order(opened):
    read = [item for item in elements(opened, "Figure") if "/Alt" in item]
    assert [str(figure.Alt) for figure in read] == ["Een vlak"]


def test_a_running_head_is_an_artifact(opened):
    operators = pikepdf.parse_content_stream(opened.pages[0])
    assert sum(str(operator) == "BDC" and str(operands[0]) == "/Artifact" for operands, operator in operators) >= 2


def test_a_link_says_its_words_and_its_address(opened):
    assert [str(link.Contents) for link in opened.pages[0].Annots] == ["adres (https://www.rijksoverheid.nl/)"]


def test_a_hyphen_at_the_end_of_a_line_is_no_part_of_the_word(opened):
    maps = [
        item.read_bytes()
        for item in opened.objects
        if isinstance(item, pikepdf.Stream) and b"begincmap" in item.read_bytes()
    ]
    assert any(b"<00ad>" in one for one in maps)
    assert not any(b"<2010>" in one for one in maps)


def test_title_language_and_author_come_from_the_caller(opened):
    assert (str(opened.docinfo.Title), str(opened.Root.Lang), str(opened.docinfo.Author)) == (
        "Proef",
        "nl",
        "Regio en rijk",
    )


def test_a_page_is_looked_up_by_path_as_well_as_by_bytes(tmp_path, opened):
    file = Path(tmp_path / "proef.pdf")
    file.write_bytes(opened.made.content)
    assert check(file, contents=False) == []
