"""The meeting bundle (vergaderbundel): agenda, a cover sheet per item, then every paper, as one PDF.

Everything of our own is laid out in one go, with an empty page for each page of a paper; so page numbers, contents,
bookmarks and links are right by themselves. Then the pages of the papers are drawn onto those empty pages, a little
smaller, so that no stamp covers a word. Because those pages are other people's, the bundle is no PDF/A and no PDF/UA and
does not say it is (docs/decisions/0028); the agenda by itself is.
"""

import io
from dataclasses import dataclass

from npvr.pdf import Pdf

from .printing import print_text

MM = 72 / 25.4
LEFT, RIGHT, BELOW, ABOVE = 12 * MM, 12 * MM, 14 * MM, 14 * MM
"""What a page of a paper leaves free round it, in points; templates/pdf/papers.css draws its line there."""
UNREADABLE = "De PDF van dit stuk is niet te lezen."
MOST_PAGES = 3_000


@dataclass(frozen=True)
class Sheet:
    """A page of a paper: its place in it, from 1, and whether it lies on its side."""

    number: int
    wide: bool


@dataclass(frozen=True)
class Part:
    """A paper as it stands in the bundle: its sheets, or why it has none."""

    anchor: str
    number: str
    title: str
    sheets: tuple = ()
    fault: str = ""


def make(agenda, contents, *, title, asked_at, on_progress=None):
    """(the bundle as a Pdf, [(number, title, why) of papers that could not be taken in]).

    `contents(piece)` answers the bytes of a paper's PDF, or None. A paper that turns out to be broken is named on a page
    of its own and stops nothing.
    """
    broken = {}
    while True:
        with _Papers(agenda, contents, broken) as papers:
            layout = print_text(
                "pdf/bundle.html",
                {"agenda": agenda, "items": [(item, papers.parts[item.number]) for item in agenda.items]},
                title=title, author=agenda.whose, asked_at=asked_at, on_progress=on_progress,
            )  # fmt: skip
            try:
                content, pages = papers.draw_onto(layout.content)
            except _DrawingFailed as failed:
                broken[failed.anchor] = UNREADABLE
                continue
            faults = [(one.number, one.title, one.fault) for one in papers.all_parts() if one.fault]
            return Pdf(content, pages, layout.refused, layout.missing), faults


class _DrawingFailed(Exception):  # noqa: N818 - it says which paper, and the work goes on
    def __init__(self, anchor):
        super().__init__(anchor)
        self.anchor = anchor


class _Papers:
    """The PDFs of all papers, opened while a bundle is made."""

    def __init__(self, agenda, contents, broken):
        self.parts, self.opened = {}, {}
        for item in agenda.items:
            self.parts[item.number] = [self._part(piece, contents, broken) for piece in item.pieces]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for document in self.opened.values():
            document.close()

    def all_parts(self):
        """Every paper, in the order of the agenda."""
        return [part for parts in self.parts.values() for part in parts]

    def _part(self, piece, contents, broken):
        anchor = f"stuk-{piece.number.replace('.', '-')}"
        fault = piece.fault or broken.get(anchor, "")
        if not fault:
            try:
                sheets = self._open(anchor, contents(piece))
                return Part(anchor, piece.number, piece.title, sheets)
            except Exception:  # a file can be broken in a hundred ways; the bundle goes on without it
                fault = UNREADABLE
        return Part(anchor, piece.number, piece.title, fault=fault)

    def _open(self, anchor, content):
        import pikepdf

        document = pikepdf.open(io.BytesIO(content))
        self.opened[anchor] = document
        sheets = tuple(Sheet(number, _is_wide(page)) for number, page in enumerate(document.pages, start=1))
        if not 0 < len(sheets) <= MOST_PAGES:
            raise ValueError("no pages")
        return sheets

    def draw_onto(self, layout):
        """The layout with the pages of the papers on their places, and how many pages it has."""
        import pikepdf

        with pikepdf.open(io.BytesIO(layout)) as bundle:
            places = _places(bundle)
            for part in self.all_parts():
                if part.sheets:
                    self._draw(bundle, part, places[part.anchor])
            _take_off_marks(bundle)
            out = io.BytesIO()
            bundle.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return out.getvalue(), len(bundle.pages)

    def _draw(self, bundle, part, first):
        document = self.opened[part.anchor]
        try:
            for sheet, page in zip(part.sheets, document.pages, strict=True):
                _draw_page(bundle, bundle.pages[first + sheet.number - 1], page)
        except Exception as error:
            raise _DrawingFailed(part.anchor) from error


def _is_wide(page):
    left, below, right, above = (float(value) for value in page.trimbox)
    width, height = abs(right - left), abs(above - below)
    if not width or not height:
        raise ValueError("a page without a size")
    return (width > height) != (int(page.obj.get("/Rotate", 0)) % 180 == 90)


def _places(bundle):
    """Where each paper begins: the page, from 0, of every named destination."""
    import pikepdf

    pages = {page.obj.objgen: number for number, page in enumerate(bundle.pages)}
    names = bundle.Root.Names.Dests.Names
    found = {}
    for at in range(0, len(names), 2):
        place = names[at + 1]
        place = place if isinstance(place, pikepdf.Array) else place["/D"]
        found[str(names[at])] = pages[place[0].objgen]
    return found


def _draw_page(bundle, place, page):
    import pikepdf

    left, below, right, above = (float(value) for value in place.mediabox)
    inside = pikepdf.Rectangle(left + LEFT, below + BELOW, right - RIGHT, above - ABOVE)
    form = bundle.copy_foreign(page.as_form_xobject())
    # All pages of the layout share one list of resources; this one gets its own, with its own drawing in it.
    place.obj.Resources = pikepdf.Dictionary({**place.obj.Resources, "/XObject": pikepdf.Dictionary()})
    name = place.add_resource(form, pikepdf.Name.XObject, name=pikepdf.Name("/Stuk"))
    drawing = place.calc_form_xobject_placement(form, name, inside, allow_expand=True)
    place.contents_add(b"q\n" + drawing + b"\nQ\n", prepend=True)
    _copy_links(bundle, place, page, inside)


def _copy_links(bundle, place, page, inside):
    """Links of a paper to the web go along; those within it don't."""
    import pikepdf

    if int(page.obj.get("/Rotate", 0)) % 360:
        return
    box = [float(value) for value in page.trimbox]
    scale = min(float(inside.width) / (box[2] - box[0]), float(inside.height) / (box[3] - box[1]))
    left = float(inside.llx) + (float(inside.width) - scale * (box[2] - box[0])) / 2
    below = float(inside.lly) + (float(inside.height) - scale * (box[3] - box[1])) / 2
    for note in page.obj.get("/Annots", []):
        action = note.get("/A")
        if note.get("/Subtype") != pikepdf.Name.Link or action is None or action.get("/S") != pikepdf.Name.URI:
            continue
        corners = [float(value) for value in note.Rect]
        rect = [(left if at % 2 == 0 else below) + scale * (value - box[at % 2]) for at, value in enumerate(corners)]
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=rect, Border=[0, 0, 0],
            A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=action.URI),
        )  # fmt: skip
        place.obj.Annots = pikepdf.Array([*place.obj.get("/Annots", []), bundle.make_indirect(link)])


def _take_off_marks(bundle):
    """Other people's pages are in it now: it doesn't say any more that it is an archive copy."""
    with bundle.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
        for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part"):
            if name in about:
                del about[name]
