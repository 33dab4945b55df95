"""A name that stands everywhere in a version is nowhere in what the public gets, byte for byte (trust.md T7, F24)."""

import io
import re
import uuid

import pikepdf
import pypdfium2
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image as Picture
from PIL.PngImagePlugin import PngInfo

from plans.comments.models import Comment
from plans.comments.operations import place_comment
from plans.documents import operations as documents
from plans.documents.images import add_image
from plans.documents.saving import save_text
from plans.items.models import Goal
from plans.items.operations import add_item
from plans.models import RenderJob, Rendition
from plans.publication import editions
from plans.publication.editions import Decision
from plans.versions.models import Edition
from plans.versions.operations import make_version
from plans.versions.rendering import cover_of, run
from tests import crawl
from tests.conftest import publish
from tests.plans import test_adoption as adopting

NAME, WORD = "Zwaanhilde Quispelgraaf", "quispelgraaf"
MAIL = f"z.{WORD}@rijk.example"
INSTEAD = "[de programmamanager]"


def pictures():
    """A JPEG and a PNG whose metadata say who made them."""
    jpeg, png, exif, text = io.BytesIO(), io.BytesIO(), Picture.Exif(), PngInfo()
    exif[0x013B] = exif[0x9C9D] = NAME  # Artist, XPAuthor
    Picture.new("RGB", (60, 40), "teal").save(jpeg, "JPEG", exif=exif, comment=NAME.encode())
    text.add_text("Author", NAME)
    text.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta><dc:creator>{NAME}</dc:creator></x:xmpmeta>")
    Picture.new("RGB", (60, 40), "olive").save(png, "PNG", pnginfo=text)
    assert all(WORD.encode() in file.getvalue().lower() for file in (jpeg, png))
    return [("jpg", jpeg.getvalue()), ("png", png.getvalue())]


@pytest.fixture
def version(plan, chapter, manager):
    """Version 0.1 with the name in every place there is, and comments and a working text with it too."""
    manager.name = NAME
    manager.save()
    shas = [
        add_image(plan, SimpleUploadedFile(f"{WORD}.{ending}", content), by=manager).image.sha256
        for ending, content in pictures()
    ]
    figures = "".join(
        f'<figure><img src="afbeelding:{sha256}" alt="Foto van {NAME}"><figcaption>Foto: {NAME}</figcaption></figure>'
        for sha256 in shas
    )
    html = (
        f"<h3>Woord van {NAME}</h3><p>Door Zwaanhilde <strong>Quispelgraaf</strong>.<span data-voetnoot=\"\">{NAME}</span> "
        f'Mail <a href="mailto:{MAIL}">{MAIL}</a> of bel 06-12345678.</p>'
        f"<table><tbody><tr><th><p>Wie</p></th></tr><tr><td><p>mevrouw Quispelgraaf</p></td></tr></tbody></table>{figures}"
        '<div data-blok="doelen" data-id="{key}"></div>'
    )  # fmt: skip
    goal = add_item(Goal(document=plan, title=f"Doel van {NAME}", description=f"Vraag {NAME}"), by=manager)
    save_text(chapter, html.replace("{key}", str(goal.key)), base=1, by=manager)
    documents.rename_chapter(chapter, f"Titel {NAME}", by=manager)
    made = make_version(plan, by=manager, token=uuid.uuid4(), label="Quispelgraaf", note=f"Van {NAME}")
    for place in ({"version": made}, {"chapter": chapter}):
        place_comment(Comment(document=plan, text=f"Opmerking van {NAME}", **place), by=manager)
    return made


def replaced(version):
    return {hit.mark: Decision(False, INSTEAD) for hit in editions.find(version)}


def walked(client):
    """Everything that can be reached by following links and images from the front door, as one text in small letters."""
    to_do, seen, found = ["/", "/regios/achterhoek/plan/versies/0.1/"], set(), []
    while to_do:
        path = to_do.pop()
        if path not in seen:
            seen.add(path)
            answer = client.get(path)
            text = crawl.everything(answer)
            found.append(text.decode("utf-8", "replace").lower())
            links = re.findall(rb'(?:href|src|data-poll)="(/[^"#]*)', text)
            inside = [link.decode().replace("&amp;", "&") for link in links]
            to_do += [link for link in inside if not link.startswith(("/static/", "/inloggen/", "/account/"))]
    return seen, "\n".join(found)


def test_the_name_is_nowhere_in_what_the_public_can_reach(version, manager):
    edition = publish(version, decisions=replaced(version)).edition
    run(RenderJob.objects.get(version=edition).pk)
    seen, text = walked(Client())
    assert {
        f"{version.path}pdf?uitgave=openbaar",
        f"{version.path}json?uitgave=openbaar",
        "/regios/achterhoek/",
    } <= seen
    assert len([path for path in seen if "/afbeeldingen/" in path]) == 2
    assert INSTEAD in text
    for word in (WORD, "zwaanhilde", "12345678"):
        assert word not in text, text[max(0, text.index(word) - 300) : text.index(word) + 100]
    _look_into(Rendition.objects.get(version=edition, edition=Edition.PUBLIC))
    inside = Client()  # the control: whoever may, finds it there
    inside.force_login(manager)
    assert WORD in crawl.everything(inside.get(version.path)).decode().lower()
    assert WORD in crawl.everything(inside.get(f"{version.path}json")).decode().lower()


def _look_into(rendition):
    """The file itself: its name, text, every string and stream, attachments, information and XMP."""
    content = (settings.MEDIA_ROOT / rendition.path).read_bytes()
    document = pypdfium2.PdfDocument(content)
    said = [page.get_textpage().get_text_range() for page in document]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        strings = [repr(item) for item in pdf.objects]
        streams = [item.read_bytes().decode("latin-1") for item in pdf.objects if isinstance(item, pikepdf.Stream)
                   and item.get("/Subtype") != "/Image"]  # fmt: skip
        raw = [item.read_raw_bytes().decode("latin-1") for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        assert list(pdf.attachments) == []
        assert "Regio Achterhoek en het rijk" in str(pdf.docinfo["/Author"])
    assert INSTEAD in " ".join(said).replace("\r\n", " ")
    assert any(INSTEAD in one for one in strings)  # the alternative texts
    everything = "\n".join([rendition.path, *said, *strings, *streams, *raw]).lower()
    for word in (WORD, "zwaanhilde", "12345678", WORD.encode("utf-16-be").decode("latin-1")):
        assert word not in everything, word


def test_the_public_edition_of_what_was_adopted_names_functions(version, region):
    people = adopting.People(region)
    adopted = adopting.adopt(adopting.put_up(version, people), people)
    edition = publish(adopted, decisions=replaced(adopted)).edition
    cover = cover_of(edition, Edition.PUBLIC)
    assert [(one.name, one.seat) for one in cover.signatures] == [
        ("", "bestuurlijk trekker, Achterhoek"), ("", "rijksvertegenwoordiger, Achterhoek"),
    ]  # fmt: skip
    assert (cover.number, cover.status, cover.original_sha256) == ("1.0", "Vastgesteld", version.sha256)
    assert (cover.sha256, cover.label) == (edition.sha256, INSTEAD)
    for number in ("0.1", "1.0"):
        page = Client().get(f"{version.document.path}versies/{number}/").content.decode()
        assert "Vastgesteld door regio en rijk" in page
        assert WORD not in page.lower()
        assert people.lead.name not in page


def test_an_image_keeps_nothing_of_who_made_it(plan, manager):
    for ending, content in pictures():
        image = add_image(plan, SimpleUploadedFile(f"{WORD}.{ending}", content), by=manager).image
        kept = (settings.MEDIA_ROOT / image.path).read_bytes()
        assert WORD.encode() not in kept.lower()
        assert WORD not in image.path
        assert Picture.open(io.BytesIO(kept)).getexif() == {}
