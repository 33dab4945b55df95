"""Our own letters in a PDF: the @font-face rules for a text out of a folder of static font files, and those files."""

import io
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from npvr.pdf import PdfUnavailable

_NAME = re.compile(r"(?P<family>.+)-(?P<weight>[1-9]00)-(?P<style>normal|italic)\.(?:woff2?|ttf)")
# The face of the text. Faces for characters it lacks come in the order of their names, when a text needs them.
_TEXT_FAMILY = "noto-sans-latin"
# The sign that hyphenation adds is in no text.
_ALWAYS = frozenset("\u2010")


@dataclass(frozen=True)
class Face:
    """One font file: one subset of a family in one weight and style.

    Every subset is a family of its own: WeasyPrint tells the fonts in a PDF apart by family, weight and style, and
    would mix up two files that share all three.
    """

    path: Path
    family: str
    weight: str
    style: str

    @property
    def address(self):
        return f"lettertype:{self.path.name}"

    @property
    def rule(self):
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weight}; font-style: {self.style}; '
            f'src: url("{self.address}") }}'
        )


def letters(folder: Path, text: str) -> tuple[str, dict[str, bytes]]:
    """The stylesheet that sets `text` in the faces of `folder`, and the bytes of each face by its address.

    Files are named <family and subset>-<weight>-<normal|italic>, as .woff, .woff2 or .ttf; others are left alone.
    Without a text face it refuses with PdfUnavailable.
    """
    faces = _faces(folder)
    families = _needed(faces, frozenset(text) | _ALWAYS)
    chosen = [face for face in faces if face.family in families]
    names = ", ".join(f'"{family}"' for family in families)
    sheet = "\n".join([*(face.rule for face in chosen), f"html {{ font-family: {names} }}"])
    return sheet, {face.address: _unpacked(face.path) for face in chosen}


@lru_cache(maxsize=8)
def _faces(folder):
    """The faces in a folder, those of the text first."""
    found = {}
    for path in sorted(folder.glob("*"), reverse=True):  # .woff after .woff2: it is the quicker one to unpack
        if match := _NAME.fullmatch(path.name):
            found[match["family"], match["weight"], match["style"]] = Face(
                path, match["family"], match["weight"], match["style"]
            )
    if not any(family == _TEXT_FAMILY for family, *_ in found):
        raise PdfUnavailable("De letters voor de PDF ontbreken. Bouw ze eerst: npm ci en node build.mjs in frontend/.")
    return tuple(sorted(found.values(), key=lambda face: (face.family != _TEXT_FAMILY, face.path.name)))


def _needed(faces, characters):
    """The text family, and each next family that has a character the ones before it lack."""
    families, lacking = [], characters
    for family in dict.fromkeys(face.family for face in faces):
        has = frozenset().union(*(_coverage(face.path) for face in faces if face.family == family))
        if family == _TEXT_FAMILY or lacking & has:
            families.append(family)
            lacking -= has
    return families


@lru_cache(maxsize=64)
def _coverage(path):
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


@lru_cache(maxsize=64)
def _unpacked(path):
    """The bytes of a font as the layout engine reads it. Unpacking takes longer than a page: a worker does it once."""
    if path.suffix == ".ttf":
        return path.read_bytes()
    from fontTools.ttLib import TTFont, woff2

    unpacked = io.BytesIO()
    if path.suffix == ".woff2":
        with path.open("rb") as packed:
            woff2.decompress(packed, unpacked)
    else:
        with TTFont(path, lazy=True, recalcTimestamp=False) as font:
            font.flavor = None
            font.save(unpacked, reorderTables=None)
    return unpacked.getvalue()
