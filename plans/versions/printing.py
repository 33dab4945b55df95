"""A version on paper: the content tree and its cover become the HTML of look.md "Print", and that becomes a PDF.

Everything printed comes from the tree and the cover, nothing from the tables: the PDF of 0.6 is the same in ten years.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import lxml.html
from django.conf import settings
from django.template.loader import render_to_string

from npvr import map as netherlands
from npvr import pdf
from npvr.pdf.fonts import letters
from plans.content.items.showing import fill
from plans.content.rendering import for_print
from plans.versions.tables import HEADINGS, fit

STYLESHEET = settings.BASE_DIR / "templates" / "pdf" / "version.css"
EDITIONS = {"concept": "Concept", "adopted": "Vastgestelde uitgave", "public": "Openbare uitgave"}


@dataclass(frozen=True)
class Signature:
    """The akkoord of one side, for the page of the adopted edition: on whose behalf, who, from which seat, when.

    `mandate` are the decisions behind it as (body, day, paper).
    """

    namens: str
    name: str
    seat: str
    at: datetime
    mandate: tuple = ()


@dataclass(frozen=True)
class PrintedPledge:
    """What a ministry puts in, for the same page: which, in what words, who said it, from which seat, when."""

    ministry: str
    text: str
    name: str
    seat: str
    at: datetime


@dataclass(frozen=True)
class Cover:
    """What stands round the content: who made it known, when, and how a reader can check it.

    `sha256` is the hash of this edition's content, `original_sha256` that of the version a public edition was made from
    (decisions.md 18). `base_url` is the address of the version; its JSON stands under it. `contact` names a function,
    never a person. `marker` is the region's place on the map of npvr.map.
    """

    number: str
    label: str
    status: str
    made_on: date
    sha256: str
    edition: str
    region: str
    title: str
    period: str
    base_url: str
    contact: str
    marker: tuple[float, float] | None = None
    demo: bool = False
    original_sha256: str = ""
    made_number: str = ""
    adopted_on: date | None = None
    signatures: tuple[Signature, ...] = ()
    pledges: tuple[PrintedPledge, ...] = ()

    @property
    def shown_label(self):
        """The label on the cover and in the foot; "" once adopted: "80%" is said of what was still being written."""
        return "" if self.made_number else self.label

    @property
    def name(self):
        """How people speak of this version: 'versie 0.2 (60%)'."""
        return f"versie {self.number} ({self.shown_label})" if self.shown_label else f"versie {self.number}"

    @property
    def made_as(self):
        """How the version was called before it was adopted: 'versie 0.9 (80%)'."""
        return f"versie {self.made_number} ({self.label})" if self.label else f"versie {self.made_number}"

    @property
    def short_title(self):
        """The title beside the name of the region: 'Plan voor de Regio' of 'Plan voor de Regio Achterhoek'."""
        return self.title.removesuffix(self.region).strip(" –-·") or self.title

    @property
    def period_below(self):
        """The period, where the title doesn't name it already."""
        return "" if self.period.replace(" ", "") in self.title.replace(" ", "") else self.period

    @property
    def edition_name(self):
        return EDITIONS[self.edition]

    @property
    def identity(self):
        """What tells this file from any other, in 16 bytes: the same version and edition is the same file."""
        return hashlib.sha256(f"{self.sha256} {self.number} {self.edition}".encode()).digest()[:16]


def render_tree(
    tree: dict, cover: Cover, image_files: Mapping[str, Path | bytes], on_progress: Callable[[int], None] | None = None
) -> pdf.Pdf:
    """The PDF of a version. `image_files` holds the images of the tree by their SHA-256; it reads no other file."""
    html = print_html(tree, cover)
    face_sheet, faces = letters(settings.FONT_DIR, html)
    return pdf.render(
        html,
        stylesheets=[face_sheet, stylesheet()],
        files={**faces, **{f"afbeelding:{sha256}": file for sha256, file in image_files.items()}},
        title=f"{cover.title}, {cover.name}",
        author=f"Regio {cover.region} en het rijk",
        created=datetime.combine(cover.made_on, time(12), UTC),
        identifier=cover.identity,
        on_progress=on_progress,
    )


def print_html(tree: dict, cover: Cover) -> str:
    """The whole document as HTML for the print stylesheet; chapters are put in as they stand in the tree."""
    chapters = tree["chapters"]
    frame = render_to_string(
        "pdf/version.html",
        {
            "cover": cover,
            "document": tree["document"],
            "chapters": _outline(chapters),
            "json_url": f"{cover.base_url.rstrip('/')}/json{'?uitgave=openbaar' if cover.original_sha256 else ''}",
            "map": _map(cover),
        },
    )
    texts = {
        chapter["id"]: _text(chapter, has_parts, tree["items"])
        for chapter, has_parts in zip(chapters, _have_parts(chapters), strict=True)
    }
    # The frame is escaped throughout, so these comments can only be the ones the template wrote.
    return re.sub(r"<!--tekst:([0-9a-f-]{36})-->", lambda place: texts[place[1]], frame)


@cache
def stylesheet():
    """The print stylesheet, read once."""
    return STYLESHEET.read_text(encoding="utf-8")


# --- the frame -------------------------------------------------------------------------------------------------------
def _outline(chapters):
    """The chapters with their sub-chapters under them, for the table of contents."""
    outline = []
    for chapter in chapters:
        if chapter["level"] == 1 or not outline:
            outline.append({**chapter, "parts": []})
        else:
            outline[-1]["parts"].append(chapter)
    return outline


def _have_parts(chapters):
    """Per chapter: whether a sub-chapter follows it."""
    levels = [chapter["level"] for chapter in chapters]
    return [levels[place : place + 2] == [1, 2] for place in range(len(levels))]


def _map(cover):
    """The provinces, and the place of the region among them."""
    if cover.marker is None:
        return None
    x, y = cover.marker
    return {"provinces": netherlands.provinces(), "view_box": netherlands.view_box(), "x": f"{x:.1f}", "y": f"{y:.1f}"}


# --- the text of a chapter -------------------------------------------------------------------------------------------
def _text(chapter, has_parts, items):
    """The text of one chapter, ready for paper, its blocks filled with the items of the tree."""
    html = fill(for_print(chapter["html"]), items, place="print")
    if not html.strip():
        return "" if has_parts else '<p class="leeg">Dit hoofdstuk heeft in deze versie nog geen tekst.</p>'
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    _level_headings(root, below=chapter["level"] + 1)
    for table in list(root.iter("table")):
        fit(table)
    for box in root.iter("aside"):
        box.tag = "div"
        box.set("class", "kader")
    inner = "".join(lxml.html.tostring(child, encoding="unicode") for child in root)
    return (root.text or "") + inner


def _level_headings(root, *, below):
    """Headings in the text come one level under the heading of their (sub-)chapter and never skip one."""
    level = below
    for heading in root.iter(*HEADINGS):
        wanted = below + int(heading.tag[1]) - 2
        level = max(below + 1, min(wanted, level + 1))
        heading.tag = f"h{min(level, 6)}"
