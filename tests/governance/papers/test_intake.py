"""Papers that come in: what is taken, what is refused in Dutch, and that nothing runs, leaks or is kept half."""

import io

import pikepdf
import pypdfium2
import pytest

from governance.models import PaperFile
from governance.papers import intake, reading
from npvr.access import Refused
from npvr.models import JobState
from tests.conftest import make_person
from tests.governance.papers import samples

pytestmark = pytest.mark.django_db
ENCRYPTED_OFFICE = b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)


@pytest.fixture
def person(settings, tmp_path):
    """Somebody who adds papers; the files go to a folder of this test."""
    settings.MEDIA_ROOT = tmp_path
    return make_person()


def taken(content, person, name="stuk"):
    """The paper after a worker read it."""
    file = intake.take_in(samples.upload(content, name), by=person)
    reading.run(file.pk)
    return PaperFile.objects.get(pk=file.pk)


def made_of(file):
    """The bytes of the PDF that was made."""
    return intake.content_of(file.pdf_sha256)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "leeg", id="empty"),
        pytest.param(bytes(4000), "leeg", id="zeros"),
        pytest.param(b"MZ\x90\x00" + bytes(3000), "een programma", id="a renamed exe"),
        pytest.param(b"<svg onload='x'/>", "een webpagina", id="svg"),
        pytest.param(b"zomaar wat tekst", "kennen we niet", id="text"),
        pytest.param(samples.pdf()[:-40], "beschadigd", id="half a pdf"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(900), "oud Office-bestand", id="doc"),
        pytest.param(ENCRYPTED_OFFICE, "wachtwoord", id="docx with a password"),
        pytest.param(samples.word()[:-30], "beschadigd", id="half a docx"),
        pytest.param(samples.word(parts={"word/vbaProject.bin": b"x"}), "macro's", id="docm"),
        pytest.param(
            samples.word(parts={"[Content_Types].xml": samples.TYPES + b"<!--macroEnabled-->"}), "macro's", id="docm by type"
        ),
        pytest.param(samples.word(parts={"../kanarie.xml": b"x"}), "beschadigd", id="a part outside"),
        pytest.param(samples.word(parts={"word/b.zip": b"PK"}), "ander bestand ingepakt", id="nested"),
        pytest.param(samples.word(parts={"word/b.bin": bytes(intake.BOMB_FROM + 1)}), "veel te groot", id="zip bomb"),
        pytest.param(samples.word(parts={"word/b.xml": bytes(intake.MOST_XML + 1)}), "veel te groot", id="xml bomb"),
        pytest.param(samples.many_parts(), "veel te groot", id="many parts"),
        pytest.param(samples.word(without=["[Content_Types].xml"]), "archief", id="zip"),
        pytest.param(samples.huge_picture(), "beeldpunten", id="pixel bomb"),
    ],
)  # fmt: skip
def test_what_is_no_paper_is_refused_from_the_outside_and_leaves_nothing(person, settings, content, words):
    with pytest.raises(Refused, match=words):
        intake.take_in(samples.upload(content, "stuk.pdf"), by=person)
    assert PaperFile.objects.count() == 0
    assert not any(path.is_file() for path in settings.MEDIA_ROOT.rglob("*"))


def test_200_megabytes_are_refused_with_the_size_before_a_byte_is_read(person):
    class Large(io.BytesIO):
        size, name = 200 * 1024 * 1024, "groot.pdf"

        def read(self, *_):
            pytest.fail("read")

    with pytest.raises(Refused, match=r"200 MB.*ten hoogste 50 MB"):
        intake.take_in(Large(), by=person)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(
            samples.pdf(encryption=pikepdf.Encryption(user="geheim", owner="geheim")), "wachtwoord", id="pdf with a password"
        ),
        pytest.param(b"%PDF-1.7\nonzin\n%%EOF", "beschadigd", id="no pdf inside"),
        pytest.param(samples.pdf(pages=0), "geen bladzijden", id="no pages"),
        pytest.param(samples.picture("JPEG", (400, 300))[:-300], "beschadigd", id="half a picture"),
        pytest.param(samples.word(document_type='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'), "beschadigd",
                     id="entities"),
        pytest.param(samples.word(parts={"word/document.xml": b"<w:document"}), "beschadigd", id="broken xml"),
        pytest.param(samples.word(text=""), "staat niets", id="an empty docx"),
    ],
)  # fmt: skip
def test_what_turns_out_bad_inside_says_so_on_its_row_and_is_never_given_out(person, content, words):
    file = taken(content, person)
    assert file.state == JobState.FAILED
    assert words in file.fault
    assert file.pdf_sha256 == ""


def test_a_pdf_that_may_only_not_be_changed_is_taken(person):
    content = samples.pdf(pages=2, encryption=pikepdf.Encryption(user="", owner="geheim"))
    file = taken(content, person)
    assert (file.state, file.pages) == (JobState.DONE, 2)
    assert b"/Encrypt" not in made_of(file)


def test_nothing_in_a_pdf_runs_opens_or_carries_a_file_and_ordinary_links_stay(person):
    file = taken(samples.active_pdf(), person, "actief.pdf")
    with pikepdf.open(io.BytesIO(made_of(file))) as made:
        flat = io.BytesIO()
        made.save(flat, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert b"KANARIE" not in flat.getvalue()
    assert b"/JavaScript" not in flat.getvalue()
    assert b"/Launch" not in flat.getvalue()
    assert b"https://voorbeeld.example/" in flat.getvalue()
    assert file.notes == ["Weggelaten: ingesloten bestanden, opdrachten."]


def test_a_word_file_becomes_a_pdf_with_its_own_picture_and_fetches_none(person):
    own = samples.word(
        body=samples.DRAWING.format(how="embed"),
        parts={
            "word/media/a.png": samples.picture(),
            "word/_rels/document.xml.rels": samples.picture_relation("media/a.png"),
        },
    )
    linked = samples.word(
        body=samples.DRAWING.format(how="link"),
        parts={
            "word/_rels/document.xml.rels": samples.picture_relation("file:///etc/hostname", 'TargetMode="External"')
        },
    )
    file = taken(own, person, "notitie.docx")
    assert (file.state, file.pages, file.notes) == (JobState.DONE, 1, [])
    page = pypdfium2.PdfDocument(made_of(file))[0]
    assert "Bestuurlijk stuk over bereikbaarheid." in page.get_textpage().get_text_range()
    assert any(one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for one in page.get_objects())
    file = taken(linked, person, "notitie.docx")
    assert file.notes == ["Een of meer afbeeldingen konden niet worden overgenomen."]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_becomes_a_page_whatever_its_name(person, kind):
    file = taken(samples.picture(kind, (60, 20)), person, "plaatje.docx")
    assert (file.kind, file.state, file.pages) == ("image", JobState.DONE, 1)


def test_a_paper_is_read_once_and_a_changed_file_is_not_given_out(person, settings):
    file = taken(samples.pdf(), person)
    reading.run(file.pk)
    assert PaperFile.objects.get(pk=file.pk).attempts == 1
    path = intake.path_of(file.pdf_sha256)
    path.write_bytes(path.read_bytes() + b" ")
    assert made_of(file) is None


def test_a_full_disk_leaves_no_row_and_no_half_file(person, settings, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Refused, match="geen ruimte"):
        intake.take_in(samples.upload(samples.pdf()), by=person)
    assert PaperFile.objects.count() == 0
    assert not any(path.is_file() for path in settings.MEDIA_ROOT.rglob("*"))
