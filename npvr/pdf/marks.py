"""What WeasyPrint 70 leaves open in a tagged PDF, put right before the file is written.

PDF/A-3a comes from WeasyPrint; the marks of PDF/UA-1 and the points below come from here (standards.md 1.2):
header cells say what they head, footnotes are notes, list items have a body, running heads and decoration are outside
the reading order, figures are where they are said to be, a link is one link and says where it goes, and a hyphen at the
end of a line is no part of the word.
"""

# In the HTML a footnote is <span class="voetnoot">. WeasyPrint names a structure element after its tag; <article> is
# a tag with a name of its own that a document does not use, so that the notes can be found again in the finished tree.
NOTE_CLASS, _NOTE_TAG, _NOTE_ROLE = "voetnoot", "article", "/Art"
# An image without words is decoration. It carries this unprintable sign until it is taken out of the reading order.
_DECORATION = "\u2060"
# Points in a CSS pixel.
_POINTS = 0.75
_HYPHEN, _SOFT_HYPHEN = b"> <2010>", b"> <00ad>"

_PDFUA = b"""
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""


def with_pdfua(generate):
    """The XMP of PDF/A with the PDF/UA-1 mark added, and the schema without which PDF/A does not allow that mark."""

    def generate_both(*arguments):
        return generate(*arguments).replace(b"</rdf:RDF>", _PDFUA)

    return generate_both


# --- before layout ---------------------------------------------------------------------------------------------------
def prepare(root, refuse):
    """Make footnotes and decoration in parsed HTML recognisable in the structure tree; attach nothing."""
    for link in root.iter("link"):
        if "attachment" in link.get("rel", "").lower().split():
            refuse(link.attrib.pop("href", ""))
    for element in root.iter("span"):
        if NOTE_CLASS in element.get("class", "").split():
            element.tag = _NOTE_TAG
    for image in root.iter("img"):
        if image.get("alt") == "":
            image.set("alt", _DECORATION)


# --- after layout ----------------------------------------------------------------------------------------------------
def drop_attachments(document, refuse):
    """Embed no file a link points to: an archive copy holds what can be read on paper."""
    document.metadata.attachments = []
    for page in document.pages:
        for kind, address, *_ in page.links:
            if kind == "attachment":
                refuse(address)
        page.links = [link for link in page.links if link[0] != "attachment"]


def keep_one_link_per_line(document):
    """Drop the areas WeasyPrint adds for every piece inside a link; the link itself covers them."""
    for page in document.pages:
        page.links = [link for link in page.links if link[3].link]


# --- while writing ---------------------------------------------------------------------------------------------------
def finish(document, pdf):
    """Put the structure right; called by WeasyPrint when all objects are made and none is written."""
    for page in document.pages:
        _scope_header_cells(page)
        _describe_links(page)
    tree = _Tree(pdf)
    tree.give_list_items_a_body()
    tree.name_notes()
    tree.take_out_decoration()
    tree.place_figures()
    tree.mark_unread_content()
    _soften_hyphens(pdf)
    _leave_images_as_they_are(pdf)


def _scope_header_cells(page):
    for box in page._page_box.descendants():
        cell = getattr(box, "mark", None)
        if cell is not None and cell["S"] == "/TH":
            cell["A"]["Scope"] = "/Row" if box.element.get("scope") == "row" else "/Column"


def _describe_links(page):
    import pydyf

    for kind, address, _, box in page.links:
        if box.link_annotation is None:
            continue
        words = " ".join("".join(box.element.itertext()).split())
        text = words or address
        if kind == "external" and words and words != address:
            text = f"{words} ({address})"
        box.link_annotation["Contents"] = pydyf.String(text)


def _soften_hyphens(pdf):
    """Hyphens are only ever added by hyphenation (prepared text has "-"): tagged PDF calls that sign a soft hyphen."""
    for item in pdf.objects:
        lines = getattr(item, "stream", None)
        if lines and b"begincmap" in lines:
            item.stream = [line.replace(_HYPHEN, _SOFT_HYPHEN) if isinstance(line, bytes) else line for line in lines]


def _leave_images_as_they_are(pdf):
    """PDF/A forbids smoothing of images by the reader."""
    for item in pdf.objects:
        if "Interpolate" in getattr(item, "extra", ()):
            item.extra["Interpolate"] = "false"


class _Tree:
    """The structure tree of a PDF that is about to be written."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.root = self._at(pdf.catalog["StructTreeRoot"])
        self.elements = list(self._walk(self.root))

    def _at(self, reference):
        return self.pdf.objects[int(reference.split()[0])]

    def _children(self, element):
        return [self._at(kid) for kid in element.get("K", ()) if isinstance(kid, bytes)]

    def _walk(self, element):
        for kid in self._children(element):
            if "S" in kid:
                yield kid
                yield from self._walk(kid)

    def give_list_items_a_body(self):
        """A list item holds a label and a body; WeasyPrint leaves out the body round paragraphs."""
        import pydyf

        for item in self.elements:
            if item["S"] != "/LI":
                continue
            kept = [kid for kid in item["K"] if isinstance(kid, bytes) and self._at(kid)["S"] in ("/Lbl", "/LBody")]
            loose = [kid for kid in item["K"] if kid not in kept]
            if not loose:
                continue
            body = pydyf.Dictionary(
                {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(loose), "Pg": item["Pg"], "P": item.reference}
            )
            self.pdf.add_object(body)
            for kid in loose:
                self._at(kid)["P"] = body.reference
            item["K"] = pydyf.Array([*kept, body.reference])

    def name_notes(self):
        """A footnote is a Note with an identity of its own."""
        import pydyf

        notes = (element for element in self.elements if element["S"] == _NOTE_ROLE)
        for number, note in enumerate(notes, start=1):
            note["S"] = "/Note"
            note["ID"] = pydyf.String(f"voetnoot-{number}")

    def take_out_decoration(self):
        """Images without words leave the tree; their content is marked afterwards."""
        import pydyf

        sign = pydyf.String(_DECORATION).data
        for parent in self.elements:
            parent["K"] = pydyf.Array(kid for kid in parent["K"] if not self._is_decoration(kid, sign))
        self.elements = list(self._walk(self.root))

    def _is_decoration(self, kid, sign):
        if not isinstance(kid, bytes):
            return False
        element = self._at(kid)
        return element.get("S") == "/Figure" and "Alt" in element and element["Alt"].data == sign

    def place_figures(self):
        """The place of a figure on its page, in points from below instead of pixels from above."""
        import pydyf

        for figure in self.elements:
            if figure["S"] == "/Figure":
                height = self._at(figure["Pg"])["MediaBox"][3]
                left, top, right, bottom = (pixels * _POINTS for pixels in figure["A"]["BBox"])
                figure["A"]["BBox"] = pydyf.Array([left, height - bottom, right, height - top])

    def mark_unread_content(self):
        """What hangs in no tree (running heads, page numbers, decoration) becomes an artifact: not read aloud."""
        import pydyf

        read = {element.reference for element in self.elements}
        numbers = self._at(self.root["ParentTree"])["Nums"]
        pages = [self._at(reference) for reference in self.pdf.page_references]
        for page, owners in zip(pages, numbers[1 : 2 * len(pages) : 2], strict=True):
            unread = {mcid for mcid, owner in enumerate(owners) if owner not in read}
            for mcid in unread:
                self._at(owners[mcid]).clear()
                owners[mcid] = "null"
            content = self._at(page["Contents"]).stream
            for place, entry in enumerate(content):
                if isinstance(entry, pydyf.Dictionary) and entry.get("MCID") in unread:
                    content[place - 1], content[place] = "/Artifact", pydyf.Dictionary({"Type": "/Pagination"})
