"""Images: what is taken in, what is refused in Dutch, and that nothing hidden stays in them (decisions 28)."""

import hashlib
import io
import struct
import uuid
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture

from governance.models import Role
from npvr.access import Refused
from npvr.files import write_file
from plans.content import tree as content_tree
from plans.documents import images
from plans.documents.images import add_image
from plans.documents.saving import save_text
from plans.models import ChapterText, Image, ImageUse
from plans.versions.operations import make_version
from tests.conftest import seated


def picture(kind="PNG", size=(40, 30), mode="RGB", **options):
    out = io.BytesIO()
    Picture.new(mode, size, "teal").save(out, kind, **options)
    return out.getvalue()


def upload(content, name="foto.png"):
    return SimpleUploadedFile(name, content)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_images_come_in_through_the_core_team_and_no_reader_of_the_working_text(plan, manager, region, client):
    readers = [seated(Role.REGIONAL_LEAD, region), seated(Role.STATE_REPRESENTATIVE, region)]
    for person, status in [(manager, 201), *((one, 403) for one in readers)]:
        client.force_login(person)
        answer = client.post(plan.image_prefix, {"bestand": upload(picture())})
        assert answer.status_code == status, person
    assert Image.objects.count() == 1


@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")])
def test_png_jpeg_and_webp_are_taken_in_under_the_hash_of_their_bytes(plan, manager, settings, kind, media_type):
    image = add_image(plan, upload(picture(kind)), by=manager).image
    content = (settings.MEDIA_ROOT / image.path).read_bytes()
    assert hashlib.sha256(content).hexdigest() == image.sha256
    assert (image.media_type, image.width, image.height, image.size) == (media_type, 40, 30, len(content))


def test_the_same_image_twice_is_one_file_and_one_use(plan, manager, settings):
    for _ in range(2):
        add_image(plan, upload(picture()), by=manager)
    assert (Image.objects.count(), ImageUse.objects.count()) == (1, 1)
    assert len(list(settings.MEDIA_ROOT.rglob("*.png"))) == 1


def test_place_and_camera_do_not_stay_in_a_photo(plan, manager, settings):
    exif = Picture.Exif()
    exif[0x010F] = "Geheime Camera"
    exif[0x9286] = "thuisadres"
    image = add_image(plan, upload(picture("JPEG", exif=exif), "foto.jpg"), by=manager).image
    content = (settings.MEDIA_ROOT / image.path).read_bytes()
    assert b"Geheime" not in content
    assert b"thuisadres" not in content


def test_a_large_image_is_brought_down_to_2400_pixels(plan, manager):
    image = add_image(plan, upload(picture(size=(3000, 1500))), by=manager).image
    assert (image.width, image.height) == (2400, 1200)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "tekening.svg"),
        (b"MZ\x90\x00" + b"\x00" * 400, "foto.png"),
        (b"GIF89a" + b"\x00" * 100, "foto.gif"),
        (b"", "leeg.png"),
        (b"%PDF-1.7", "foto.jpg"),
    ],
)
def test_what_is_not_an_image_of_these_kinds_is_refused_in_dutch(plan, manager, content, name):
    with pytest.raises(Refused, match="geen PNG-, JPEG- of WebP-afbeelding"):
        add_image(plan, upload(content, name), by=manager)
    assert Image.objects.count() == 0


def test_a_broken_image_is_refused_in_dutch_also_where_pdfs_are_made(plan, manager):
    import weasyprint.images  # noqa: F401 - it tells Pillow to make do with half a file

    with pytest.raises(Refused, match="beschadigd"):
        add_image(plan, upload(picture(size=(400, 400), mode="L")[:200]), by=manager)


def huge_png(width, height):
    """A tiny file that says it is huge: the head alone decides, before a pixel is decoded."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(10_000, 5_000), (40_000, 40_000)])
def test_fifty_megapixels_are_refused_before_they_are_decoded(plan, manager, monkeypatch, size):
    monkeypatch.setattr(Picture.Image, "load", lambda *_: pytest.fail("decoded"))
    with pytest.raises(Refused, match="40 megapixel"):
        add_image(plan, upload(huge_png(*size)), by=manager)


def test_more_than_ten_megabytes_is_refused(plan, manager, monkeypatch):
    monkeypatch.setattr(images, "MAX_BYTES", 100)
    with pytest.raises(Refused, match="10 MB"):
        add_image(plan, upload(picture(size=(200, 200))), by=manager)


def test_a_full_disk_leaves_no_row_and_no_half_file(plan, manager, settings, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(images.os, "fsync", full)
    with pytest.raises(Refused, match="geen ruimte"):
        add_image(plan, upload(picture()), by=manager)
    assert Image.objects.count() == 0
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []


def test_a_file_appears_whole(tmp_path):
    write_file(tmp_path / "a" / "b.pdf", b"inhoud")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["b.pdf"]


def test_the_page_and_the_version_know_how_large_an_image_is_and_the_text_that_is_hashed_stays_the_same(
    client, chapter, manager
):
    plan = chapter.document
    image = add_image(plan, upload(picture(size=(40, 30))), by=manager).image
    typed = f'<figure><img src="{plan.image_prefix}{image.sha256}/" alt="Kaart"></figure>'
    save_text(chapter, typed, base=1, by=manager)
    assert ChapterText.objects.get(chapter=chapter).html == (
        f'<figure><img src="afbeelding:{image.sha256}" alt="Kaart"></figure>'
    )
    version = make_version(plan, by=manager, token=uuid.uuid4())
    assert "width=" not in content_tree.read(version.content)["chapters"][0]["html"]
    client.force_login(manager)
    for path in (plan.path, version.path):
        assert f'{image.sha256}/" width="40" height="30" alt="Kaart"' in client.get(path).content.decode()
