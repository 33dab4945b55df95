"""Taking in the file of a paper: looked at from the outside, kept whole, and handed to a worker to be read.

What a file is follows from its content, never from its name. Of a Word file only the list of its parts is read here
(trust.md F10 – F12); whatever is read from the inside is read by a worker (governance/papers/reading.py).
"""

import hashlib
import io
import struct
import warnings
import zipfile
from pathlib import PurePath

from django.conf import settings
from django.db import transaction
from PIL import Image as Picture
from PIL import UnidentifiedImageError

from npvr.access import Refused
from npvr.files import write_file

from ..models import PaperFile, PaperKind
from . import sources

MIB = 1024 * 1024
MAX_BYTES = 50 * MIB
MAX_PIXELS = 40_000_000
MOST_PARTS = 1_500
MOST_LISTING = MIB
"""Bytes of the list of parts itself."""
MOST_UNPACKED = 250 * MIB
MOST_XML = 24 * MIB
"""Bytes of one part with text: it is read whole."""
BOMB_FROM, MOST_RATIO = 20 * MIB, 100
"""A file that becomes so large when unpacked, and so many times its size, was made to do harm."""
CHUNK = 64 * 1024
TAIL = 4 * 1024
FOLDER = "stukken"

ONLY = "Kies een PDF, een Word-bestand (.docx) of een afbeelding (PNG, JPEG of WebP)."
DAMAGED = "Dit bestand is beschadigd of niet helemaal binnengekomen. Bewaar het opnieuw en kies het dan nog eens."
BOMB = "Dit Word-bestand wordt bij het openen veel te groot. Bewaar het opnieuw in Word, of maak er zelf een PDF van."
OTHERS = [
    (b"MZ", "een programma"), (b"\x7fELF", "een programma"), (b"#!", "een programma"), (b"{\\rtf", "een RTF-bestand"),
    (b"GIF8", "een GIF-afbeelding"), (b"II*\x00", "een TIFF-afbeelding"), (b"MM\x00*", "een TIFF-afbeelding"),
    (b"Rar!", "een archief"), (b"7z\xbc\xaf", "een archief"), (b"\x1f\x8b", "een archief"), (b"<", "een webpagina"),
]  # fmt: skip
OLE, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
NESTED = (".zip", ".7z", ".rar", ".gz", ".docx", ".docm", ".dotm", ".jar", ".exe")
IMAGES = ("PNG", "JPEG", "WEBP")


def take_in(upload, *, by, source=""):
    """Take in an uploaded file; answers its PaperFile, which a worker then reads. Refuses, in Dutch, what is no paper.

    The file is on disk before its row is there; a refused file leaves neither.
    """
    kind = kind_of(upload)
    sha256 = hashlib.sha256()
    for piece in _pieces(upload):
        sha256.update(piece)
    write_file(path_of(sha256.hexdigest()), _pieces(upload))
    with transaction.atomic():
        file = PaperFile.objects.create(
            kind=kind, name=_name(upload.name, kind), source=source, sha256=sha256.hexdigest(), size=upload.size,
            added_by=by,
        )  # fmt: skip
        _announce_later(file)
    return file


def take_in_from_portal(choice, *, region, by):
    """Take in a document of the portal itself ("<source>/<key>", see sources.py), as it is now; (its PaperFile, title).

    The paper stays what it was, whatever becomes of the document. Refuses what this person may not see.
    """
    fetched = sources.fetch(by, region, choice)
    upload = io.BytesIO(fetched.content)
    upload.size, upload.name = len(fetched.content), f"{fetched.title}.pdf"
    return take_in(upload, by=by, source=choice[:80]), fetched.title


def path_of(sha256):
    """Where the file with this SHA-256 stands."""
    return settings.MEDIA_ROOT / FOLDER / sha256


def content_of(sha256):
    """The bytes of a kept file, or None where they are gone or not what they were (trust.md F31)."""
    try:
        content = path_of(sha256).read_bytes()
    except OSError:
        return None
    return content if hashlib.sha256(content).hexdigest() == sha256 else None


def _announce_later(file):
    from ..tasks import announce_paper

    transaction.on_commit(lambda: announce_paper(str(file.pk)))


def _pieces(upload):
    upload.seek(0)
    while piece := upload.read(CHUNK):
        yield piece


def _name(given, kind):
    name = "".join(c for c in PurePath(given or "").name if c.isprintable()).strip()
    return name[-160:] or f"stuk ({PaperKind(kind).label})"


# --- what kind of file ------------------------------------------------------------------------------------------------
def kind_of(upload):
    """What the file is, judged from the outside. Refuses in Dutch."""
    if upload.size > MAX_BYTES:
        raise Refused(
            f"Het bestand is {upload.size / MIB:.0f} MB. Een stuk kan ten hoogste {MAX_BYTES // MIB} MB groot zijn. "
            "Verklein de afbeeldingen erin, of deel het stuk in tweeën."
        )
    upload.seek(0)
    head = upload.read(1024)
    if not head.strip(b"\x00 \t\r\n"):
        raise Refused("Dit bestand is leeg.")
    if head.startswith(b"%PDF-"):
        return _pdf(upload)
    if head.startswith(ZIP):
        return _word(upload)
    if head.startswith(OLE):
        _refuse_old_document(upload)
    return _image(upload, head)


def _pdf(upload):
    upload.seek(max(0, upload.size - TAIL))
    if b"%%EOF" not in upload.read(TAIL):
        raise Refused(DAMAGED)
    return PaperKind.PDF


def _refuse_old_document(upload):
    sign, tail = "EncryptedPackage".encode("utf-16-le"), b""
    for piece in _pieces(upload):
        if sign in tail + piece:
            raise Refused("Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.")
        tail = piece[-len(sign) :]
    raise Refused("Dit is een oud Office-bestand (zoals .doc). Bewaar het in Word als .docx, of maak er een PDF van.")


def _image(upload, head):
    upload.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            picture = Picture.open(upload, formats=IMAGES)  # reads no more than where the image says how large it is
    except (Picture.DecompressionBombError, Picture.DecompressionBombWarning):
        raise Refused("De afbeelding heeft te veel beeldpunten: maak haar kleiner dan 40 megapixel.") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, struct.error):
        what = next((what for start, what in OTHERS if head.startswith(start)), None)
        raise Refused(f"Dit is {what}. {ONLY}" if what else f"Dit soort bestand kennen we niet. {ONLY}") from None
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise Refused(
            f"De afbeelding is {width} bij {height} beeldpunten. Dat is te groot: maak haar kleiner dan 40 megapixel."
        )
    return PaperKind.IMAGE


# --- a Word file by the list of its parts -----------------------------------------------------------------------------
def _word(upload):
    _look_at_the_end(upload)
    upload.seek(0)
    try:
        archive = zipfile.ZipFile(upload)
    except Exception:  # a cut-off or bent archive raises more than BadZipFile
        raise Refused(DAMAGED) from None
    parts = archive.infolist()
    _refuse_bombs(parts)
    _refuse_tricks(parts)
    _refuse_other_kinds(archive, {part.filename for part in parts})
    return PaperKind.WORD


def _look_at_the_end(upload):
    """The last record says how many parts there are: too many are refused before the list itself is read."""
    upload.seek(max(0, upload.size - CHUNK - 22))
    end = upload.read()
    at = end.rfind(b"PK\x05\x06")
    if at < 0 or len(end) < at + 22:
        raise Refused(DAMAGED)
    count, listing = struct.unpack("<HI", end[at + 10 : at + 16])
    if count > MOST_PARTS or listing > MOST_LISTING:
        raise Refused(BOMB)


def _refuse_bombs(parts):
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise Refused(BOMB)
    if unpacked > BOMB_FROM and unpacked > MOST_RATIO * max(1, packed):
        raise Refused(BOMB)
    if any(part.file_size > MOST_XML for part in parts if part.filename.endswith((".xml", ".rels"))):
        raise Refused(BOMB)


def _refuse_tricks(parts):
    names = [part.filename for part in parts]
    outside = any(name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") for name in names)
    links = any(part.external_attr >> 28 == 0xA for part in parts)
    methods = any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts)
    if outside or links or methods or len(set(names)) < len(names):
        raise Refused(DAMAGED)
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused("Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.")


def _refuse_other_kinds(archive, names):
    if "[Content_Types].xml" not in names:
        raise Refused(f"Dit is een archief (zip). {ONLY}")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refused("In dit Word-bestand zitten macro's (.docm). Bewaar het als .docx, zonder macro's.")
    if any(name.lower().endswith(NESTED) for name in names):
        raise Refused("In dit Word-bestand zit een ander bestand ingepakt. Haal dat eruit, of maak er een PDF van.")
    try:
        kinds = archive.read("[Content_Types].xml")
    except Exception:  # a wrong check sum, a cut-off stream
        raise Refused(DAMAGED) from None
    if b"macroEnabled" in kinds:
        raise Refused("In dit Word-bestand zitten macro's (.docm). Bewaar het als .docx, zonder macro's.")
    if b"wordprocessingml.document.main" not in kinds:
        raise Refused(f"Dit is een Office-bestand, maar geen Word-document (.docx). {ONLY}")
