"""A Word file as clean HTML with its own pictures: read by mammoth, cleaned by nh3; nothing from outside is fetched."""

import hashlib
import io
import zipfile

import lxml.html
import nh3

from npvr.access import Refused

from .pictures import reencode

DAMAGED = "Dit Word-bestand is beschadigd of niet te lezen. Bewaar het in Word opnieuw, of maak er zelf een PDF van."
EMPTY = "In dit Word-bestand staat niets dat gelezen kan worden. Maak er zelf een PDF van."
ALLOWED = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "em",
    "u", "s", "sup", "sub", "br", "hr", "a", "img", "blockquote",
}  # fmt: skip
CLEANER = nh3.Cleaner(
    tags=ALLOWED,
    clean_content_tags={"script", "style", "template", "svg", "math"},
    attributes={"a": {"href", "id"}, "img": {"src", "alt"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
                "li": {"id"}, "p": {"id"}},
    link_rel=None,
    url_schemes={"http", "https", "mailto", "tel", "afbeelding"},
)  # fmt: skip
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Subtitle'] => p:fresh > strong
p[style-name='Ondertitel'] => p:fresh > strong
u => u
br[type='page'] => hr:fresh
"""
MOST_PICTURES = 300


def read(content):
    """(HTML, pictures by address, Dutch remarks) of a Word file that passed the list of its parts (intake.py).

    Refuses what can't be read and what defines entities of its own.
    """
    import mammoth

    _refuse_document_types(content)
    pictures, remarks = {}, set()

    def keep(image):
        address, alt = _keep_picture(image, pictures)
        if not address:
            remarks.add("Een of meer afbeeldingen konden niet worden overgenomen.")
            return {"src": "", "alt": "Afbeelding die niet kon worden overgenomen"}
        return {"src": address, "alt": alt}

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(content),
            convert_image=mammoth.images.img_element(keep),
            style_map=STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
        )
    except Exception as error:  # a document can be broken in a hundred ways, each with its own exception
        raise Refused(DAMAGED) from error
    html = _tidy(CLEANER.clean(made.value))
    if not html.strip():
        raise Refused(EMPTY)
    return html, pictures, sorted(remarks)


def _refuse_document_types(content):
    """No Word document has a document type, where entities would be defined."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    text = archive.read(part).replace(b"\x00", b"")  # UTF-16 as well
                    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                        raise Refused(DAMAGED)
    except Refused:
        raise
    except Exception as error:  # a wrong check sum, a cut-off stream, an unknown compression
        raise Refused(DAMAGED) from error


def _keep_picture(image, pictures):
    """(address, alternative text) of an embedded picture; without an address where it is linked, broken or too large."""
    if len(pictures) >= MOST_PICTURES:
        return "", ""
    try:
        with image.open() as file:
            made = reencode(file.read())
    except Exception:  # linked from elsewhere, of a kind we don't draw, cut off
        return "", ""
    address = f"afbeelding:{hashlib.sha256(made).hexdigest()}"
    pictures[address] = made
    return address, image.alt_text or "Afbeelding uit het Word-bestand"


def _tidy(html):
    """Links lead outside by a whole address or to a place in the text; pictures that were not kept say so in words."""
    if not html.strip():
        return ""
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    here = {element.get("id") for element in root.iter() if element.get("id")}
    for link in root.iter("a"):
        address = link.get("href", "")
        inside = address.startswith("#") and address[1:] in here
        if address and not inside and not address.startswith(("http://", "https://", "mailto:", "tel:")):
            del link.attrib["href"]
    for image in list(root.iter("img")):
        if not image.get("src", "").startswith("afbeelding:"):
            image.tag = "em"
            image.text = f"[{image.get('alt', 'afbeelding')}]"
            image.attrib.clear()
    return (root.text or "") + "".join(lxml.html.tostring(child, encoding="unicode") for child in root)
