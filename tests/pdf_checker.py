"""Is a PDF made as intended: an archive copy (PDF/A-3a) that a screen reader can read (PDF/UA-1)?

Not a validator: it holds the points of standards.md 1.2 that this portal relies on. veraPDF is for whoever has it.
Use it as `check(path_or_bytes)`, or as a script: `python -m tests.pdf_checker file.pdf …`.
"""

import io
import re
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
from fontTools.ttLib import TTFont

# What this checker does not look at, said out loud.
KNOWN_LIMITS = (
    "Contrast and the meaning of alternative texts are looked at by people.",
    "A footnote is a Note at the foot of the page it stands on; the number in the text carries no Reference to it.",
    "A table over several pages is a table per page, each with its own head.",
    "Conformance to PDF/A-3a and PDF/UA-1 is confirmed by no validator.",
)

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "schema": "http://www.aiim.org/pdfa/ns/schema#",
}
A4 = (595, 842)
LINK_SCHEMES = ("https:", "http:", "mailto:", "tel:")
SHOWS_TEXT = frozenset(["Tj", "TJ", "'", '"', "Do"])
FORBIDDEN_ACTIONS = (
    "/JavaScript",
    "/Launch",
    "/SubmitForm",
    "/ImportData",
    "/GoToR",
    "/GoToE",
    "/Sound",
    "/Movie",
    "/Rendition",
)
# Where an action or a file can stand inside another dictionary.
INSIDE = ("/A", "/AA", "/OpenAction", "/Next", "/FS", "/Names", "/JavaScript", "/EmbeddedFiles")
CHECKS = []


def checks(function):
    """Register one check: a generator of faults, in words."""
    CHECKS.append(function)
    return function


def check(source, *, contents=True):
    """The faults of a PDF (a path or its bytes), in words; none means made as intended.

    `contents=False` for a document without a table of contents and bookmarks.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            document = _Document(data, pdf, contents)
            return [fault for one in CHECKS for fault in one(document)]
    except pikepdf.PdfError as broken:
        return [f"cannot be read: {broken}"]


@dataclass
class _Document:
    """An opened PDF and what more than one check asks of it; it stays open as long as this lives (stack.md § 3.20)."""

    data: bytes
    pdf: pikepdf.Pdf
    contents: bool

    @cached_property
    def elements(self):
        """All structure elements in reading order."""
        root = self.pdf.Root.get("/StructTreeRoot")
        return list(_below(root)) if root is not None else []

    def named(self, *roles):
        return [element for element in self.elements if _role(element) in roles]

    @cached_property
    def fonts(self):
        resources = [page.get("/Resources", {}) for page in self.pdf.pages]
        return {name: font for one in resources for name, font in one.get("/Font", {}).items()}

    @cached_property
    def annotations(self):
        """Each annotation with the number of its page, from 1."""
        return [(number, note) for number, page in enumerate(self.pdf.pages, 1) for note in page.get("/Annots", [])]

    @cached_property
    def xmp(self):
        metadata = self.pdf.Root.get("/Metadata")
        return ElementTree.fromstring(metadata.read_bytes()) if metadata is not None else None

    def described(self, name):
        """A property in the XMP, written as attribute or as element."""
        if self.xmp is None:
            return None
        prefix, local = name.split(":")
        key = f"{{{NAMESPACES[prefix]}}}{local}"
        for item in self.xmp.iter():
            if key in item.attrib:
                return item.attrib[key]
            if item.tag == key:
                return "".join(item.itertext()).strip()
        return None


def _below(element):
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def _kids(element):
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _role(element):
    return str(element.S)[1:]


def _attribute(element, name):
    """An attribute of a structure element; its /A is one dictionary or several."""
    attributes = element.get("/A", [])
    for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(one, pikepdf.Dictionary) and name in one:
            return one[name]
    return None


# --- the file --------------------------------------------------------------------------------------------------------
@checks
def encryption(document):
    if document.pdf.is_encrypted:
        yield "is encrypted"


@checks
def identity(document):
    if "/ID" not in document.pdf.trailer:
        yield "has no file identifier"


@checks
def page_size(document):
    for number, page in enumerate(document.pdf.pages, 1):
        left, bottom, right, top = (float(side) for side in page.MediaBox)
        if tuple(sorted((round(right - left), round(top - bottom)))) != A4:
            yield f"page {number} is not A4"


@checks
def nothing_runs_or_hides(document):
    for item in _dictionaries(document.pdf):
        if item.get("/S") in FORBIDDEN_ACTIONS:
            yield "holds an action that runs something"
        if item.get("/Type") in ("/EmbeddedFile", "/Filespec"):
            yield "holds an embedded file"
    for key in ("/OpenAction", "/AA", "/AcroForm", "/AF"):
        if key in document.pdf.Root:
            yield f"holds {key}"


def _dictionaries(pdf):
    """Every dictionary in the file, also those that stand inside another object; an action may stand in a link."""
    todo = list(pdf.objects)
    while todo:
        item = todo.pop()
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            yield item
            todo += [item[key] for key in INSIDE if key in item and not item[key].is_indirect]
        elif isinstance(item, pikepdf.Array):
            todo += [one for one in item if isinstance(one, pikepdf.Dictionary) and not one.is_indirect]


@checks
def images(document):
    for item in document.pdf.objects:
        if (
            isinstance(item, pikepdf.Stream)
            and item.get("/Subtype") == "/Image"
            and bool(item.get("/Interpolate", False))
        ):
            yield "an image asks to be smoothed, which PDF/A forbids"


@checks
def output_intent(document):
    intents = [intent for intent in document.pdf.Root.get("/OutputIntents", []) if intent.get("/S") == "/GTS_PDFA1"]
    if not intents:
        yield "has no output intent for PDF/A"
    elif len(intents[0].DestOutputProfile.read_bytes()) < 128:
        yield "the output intent holds no colour profile"


# --- what it says of itself ------------------------------------------------------------------------------------------
@checks
def marked(document):
    if not document.pdf.Root.get("/MarkInfo", {}).get("/Marked", False):
        yield "is not marked as tagged"


@checks
def language(document):
    if not str(document.pdf.Root.get("/Lang", "")):
        yield "names no language"


@checks
def title(document):
    shown = str(document.pdf.docinfo.get("/Title", ""))
    if not shown:
        yield "has no title"
    if document.described("dc:title") != shown:
        yield "the title in the XMP is another than in the document information"
    if not document.pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "shows its file name instead of its title"


@checks
def dates(document):
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        digits = re.sub(r"\D", "", str(document.pdf.docinfo.get(key, "")))
        if not digits or digits != re.sub(r"\D", "", document.described(name) or ""):
            yield f"{name} and {key} differ"


@checks
def claims(document):
    if (document.described("pdfaid:part"), document.described("pdfaid:conformance")) != ("3", "A"):
        yield "does not say that it is PDF/A-3a"
    if document.described("pdfuaid:part") != "1":
        yield "does not say that it is PDF/UA-1"
    if document.described("schema:namespaceURI") != NAMESPACES["pdfuaid"]:
        yield "uses the mark of PDF/UA without the schema that PDF/A asks for"


# --- fonts -----------------------------------------------------------------------------------------------------------
@checks
def fonts_go_along(document):
    for name, font in document.fonts.items():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = inner.get("/FontDescriptor", {})
        if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"font {name} is not embedded"
        if "/ToUnicode" not in font:
            yield f"font {name} does not say which characters its signs are"
        if inner.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in inner:
            yield f"font {name} has no CIDToGIDMap"


@checks
def no_empty_boxes(document):
    """A sign that its font does not have is printed as an empty box."""
    sizes = {name: _glyph_count(font) for name, font in document.fonts.items()}
    missing = set()
    for page in document.pdf.pages:
        current = None
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                current = str(operands[0])
            elif str(operator) in ("Tj", "TJ"):
                missing |= {
                    (current, sign) for sign in _signs(operands[0]) if sign == 0 or sign >= sizes.get(current, 0)
                }
    for name, sign in sorted(missing):
        yield f"font {name} has no sign {sign}"


def _glyph_count(font):
    descriptor = font.DescendantFonts[0].get("/FontDescriptor", {}) if "/DescendantFonts" in font else {}
    program = descriptor.get("/FontFile2", descriptor.get("/FontFile3"))
    if program is None:
        return 0
    return TTFont(io.BytesIO(program.read_bytes()), lazy=True)["maxp"].numGlyphs


def _signs(shown):
    for piece in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(piece, pikepdf.String):
            codes = bytes(piece)
            yield from (int.from_bytes(codes[place : place + 2]) for place in range(0, len(codes), 2))


# --- structure -------------------------------------------------------------------------------------------------------
@checks
def structure(document):
    if not document.elements:
        yield "has no structure"
    elif _role(document.elements[0]) != "Document":
        yield "the structure does not start with the document"


@checks
def headings(document):
    levels = [int(_role(element)[1]) for element in document.elements if re.fullmatch("H[1-6]", _role(element))]
    if levels.count(1) != 1 or levels[0] != 1:
        yield "does not start with its one title"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading jumps from level {before} to {after}"


@checks
def figures(document):
    for figure in document.named("Figure"):
        if not str(figure.get("/Alt", "")).strip():
            yield "a figure has no alternative text"


@checks
def figure_places(document):
    for figure in document.named("Figure"):
        box, page = _attribute(figure, "/BBox"), figure.get("/Pg")
        if box is None or page is None:
            yield "a figure does not say where it is"
            continue
        left, bottom, right, top = (float(side) for side in box)
        if not (left < right and bottom < top <= float(page.MediaBox[3]) + 1 and right <= float(page.MediaBox[2]) + 1):
            yield "a figure is not where it says it is"


@checks
def header_cells(document):
    for table in document.named("Table"):
        cells = [element for element in _below(table) if _role(element) in ("TH", "TD")]
        unscoped = [cell for cell in cells if _role(cell) == "TH" and _attribute(cell, "/Scope") is None]
        unheaded = [cell for cell in cells if _role(cell) == "TD" and _attribute(cell, "/Headers") is None]
        if unscoped and unheaded:
            yield "a table says not which cells its header cells head"


@checks
def rows(document):
    for row in document.named("TR"):
        if any(isinstance(kid, pikepdf.Dictionary) and _role(kid) not in ("TH", "TD") for kid in _kids(row)):
            yield "a table row holds something that is no cell"


@checks
def lists(document):
    for item in document.named("LI"):
        if not {_role(kid) for kid in _kids(item) if "/S" in kid} <= {"Lbl", "LBody"}:
            yield "a list item holds something outside its body"
    for one in document.named("L"):
        if not {_role(kid) for kid in _kids(one) if "/S" in kid} <= {"LI", "L", "Caption"}:
            yield "a list holds something that is no item"


@checks
def notes(document):
    names = [str(note.get("/ID", "")) for note in document.named("Note")]
    if "" in names or len(set(names)) != len(names):
        yield "footnotes have no identity of their own"


@checks
def everything_is_read_or_left_out(document):
    """Each piece of content hangs in the structure or is an artifact."""
    if "/StructTreeRoot" not in document.pdf.Root:
        return
    owners = _numbers(document.pdf.Root.StructTreeRoot.get("/ParentTree", {}))
    hanging = {element.objgen for element in document.elements}
    for number, page in enumerate(document.pdf.pages, 1):
        mine = owners.get(int(page.get("/StructParents", -1)), [])
        yield from (f"page {number}: {fault}" for fault in sorted(set(_loose_content(page, mine, hanging))))


def _numbers(tree):
    numbers = list(tree.get("/Nums", []))
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def _loose_content(page, owners, hanging):
    opened = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BMC":
            opened.append(str(operands[0]) == "/Artifact")
        elif name == "BDC":
            opened.append(_is_settled(operands, owners, hanging))
        elif name == "EMC":
            opened.pop()
        elif name in SHOWS_TEXT and not any(opened):
            yield "content that is neither in the structure nor left out of it"


def _is_settled(operands, owners, hanging):
    if str(operands[0]) == "/Artifact":
        return True
    number = int(operands[1].get("/MCID", -1))
    owner = owners[number] if 0 <= number < len(owners) else None
    return isinstance(owner, pikepdf.Dictionary) and owner.objgen in hanging


@checks
def tab_order(document):
    for number, page in enumerate(document.pdf.pages, 1):
        if page.get("/Tabs") != "/S":
            yield f"page {number} does not follow the structure with the tab key"


# --- links -----------------------------------------------------------------------------------------------------------
@checks
def links(document):
    for number, link in document.annotations:
        if link.get("/Subtype") != "/Link":
            yield f"page {number} holds an annotation that is no link"
        elif not str(link.get("/Contents", "")).strip():
            yield f"a link on page {number} does not say where it goes"
        if int(link.get("/F", 0)) & 0b111 != 0b100:
            yield f"an annotation on page {number} is hidden or not printed"
        if "/StructParent" not in link:
            yield f"a link on page {number} is outside the structure"


@checks
def link_addresses(document):
    for number, link in document.annotations:
        address = str(link.get("/A", {}).get("/URI", ""))
        if address and not address.lower().startswith(LINK_SCHEMES):
            yield f"a link on page {number} goes to {address}"
        if not address and _target(document, link) is None:
            yield f"a link on page {number} goes nowhere"


def _target(document, link):
    """The number of the page a link goes to, from 1."""
    goal = link.get("/Dest")
    if isinstance(goal, pikepdf.String):
        names = list(document.pdf.Root.get("/Names", {}).get("/Dests", {}).get("/Names", []))
        goal = dict(zip(map(str, names[::2]), names[1::2], strict=True)).get(str(goal))
    if goal is None:
        return None
    places = [page.objgen for page in document.pdf.pages]
    return places.index(goal[0].objgen) + 1 if goal[0].objgen in places else None


@checks
def bookmarks(document):
    with document.pdf.open_outline() as outline:
        if document.contents and not outline.root:
            yield "has no bookmarks"


@checks
def page_numbers_in_the_contents(document):
    """What stands behind a line of the table of contents is the page the line goes to."""
    if not document.contents:
        return
    found = 0
    with pypdfium2.PdfDocument(document.data) as reader:
        for number, link in document.annotations:
            if "/Dest" not in link:
                continue
            found += 1
            words = _text_at(reader[number - 1], link.Rect)
            behind, target = re.search(r"(\d+)\s*$", words), _target(document, link)
            if behind is None or int(behind[1]) != target:
                yield f"the contents say “{' '.join(words.split())}”, but that is on page {target}"
    if not found:
        yield "has no table of contents"


def _text_at(page, rectangle):
    across, down = (sorted(float(rectangle[place]) for place in pair) for pair in ((0, 2), (1, 3)))
    return page.get_textpage().get_text_bounded(across[0] - 1, down[0], across[1] + 1, down[1])


def main(paths):
    """Print the faults of each file; the exit status tells whether there were any."""
    faults = {path: check(path) for path in paths}
    for path, found in faults.items():
        print(f"{path}: {len(CHECKS)} checks, {len(found)} faults")  # noqa: T201
        for fault in found:
            print(f"  {fault}")  # noqa: T201
    return int(any(faults.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
