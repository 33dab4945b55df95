"""Small files for the tests of papers: sound ones, and one for each way a file can be bad."""

import io
import zipfile

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Picture

TYPES = b"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = b"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DRAWING = """<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><wp:inline><wp:docPr descr="Kaart"/>
<a:graphic><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>
<a:blip r:{how}="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def upload(content, name="stuk.pdf"):
    """The bytes as a browser would send them."""
    return SimpleUploadedFile(name, content)


def picture(kind="PNG", size=(40, 30)):
    """A picture of one colour."""
    out = io.BytesIO()
    Picture.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def pdf(pages=1, change=None, words="", **save):
    """A PDF of pages with a few words and their number; `change` may add something to it before it is saved."""
    with pikepdf.new() as made:
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        for number in range(1, pages + 1):
            page = made.add_blank_page()
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.obj.Contents = made.make_stream(f"BT /F1 20 Tf 72 700 Td ({words} {number}) Tj ET".encode())
        if change:
            change(made)
        out = io.BytesIO()
        made.save(out, **save)
    return out.getvalue()


def word(text="Bestuurlijk stuk over bereikbaarheid.", body="", parts=None, without=(), document_type=""):
    """A Word file of one paragraph, with `body` after it and more or fewer parts."""
    document = (
        f'<?xml version="1.0"?>{document_type}<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>'
        f"{body}</w:body></w:document>"
    )
    whole = {
        "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": document.encode(), **(parts or {})
    }  # fmt: skip
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            if name not in without:
                archive.writestr(name, content)
    return out.getvalue()


def picture_relation(target, mode=""):
    """The part that says where the drawing of a Word file comes from."""
    return f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" Target="{target}" {mode}
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>""".encode()


def huge_picture():
    """A PNG that says it has 900 megapixels."""
    content = bytearray(picture())
    content[16:24] = (30_000).to_bytes(4, "big") * 2
    import zlib

    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


def many_parts(count=3_000):
    """An archive with a great many empty parts."""
    return word(parts={f"word/{number}.xml": b"" for number in range(count)})


def active_pdf():
    """A PDF with everything that runs, opens, sends or hides."""

    def fill(made):
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('KANARIE')"))
        made.Root.OpenAction = script
        made.attachments["kanarie.exe"] = b"MZ KANARIE"
        page = made.pages[0]
        links = [
            pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("kanarie.exe")),
            pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("javascript:KANARIE")),
            pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://voorbeeld.example/"), Next=script),
        ]
        page.obj.Annots = pikepdf.Array(
            made.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Link,
                    Rect=[10, 10, 90, 30],
                    A=made.make_indirect(link),
                )
            )
            for link in links
        )
        page.obj.AA = pikepdf.Dictionary(O=script)

    return pdf(change=fill)
