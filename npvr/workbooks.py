"""Workbooks (.xlsx): reading values from a stranger's file, and writing our own with typed cells.

Reading looks at the list of parts before anything is unpacked (trust.md F11): too many parts, too much unpacked, macros,
a link to elsewhere or a document type in the XML are refused. Nothing is calculated: of a formula the outcome that the
spreadsheet stored is read, and the caller is told how many there are; one without an outcome comes as a `Formula`.

Writing (trust.md F22): a text that a spreadsheet would take for a formula gets an apostrophe and stays text; numbers and
dates stay what they are; only what is given as a `Total` becomes a formula.
"""

import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal

from django.utils import timezone
from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from npvr.tables import MOST_BYTES, UnreadableError, cell, dutch

MOST_PARTS = 400
MOST_UNPACKED = 48 * 1024 * 1024
"""Bytes of all parts together: a sheet of 2,000 rows has less than two million."""
MOST_STRINGS = 12 * 1024 * 1024
"""Bytes of the part with the texts: it is held in memory whole."""
CHUNK = 64 * 1024
MOST_COLUMNS = 60
LONGEST_CELL = 2_000

DAMAGED = "Dit rekenblad is beschadigd of niet helemaal binnengekomen. Bewaar het opnieuw en kies het dan nog eens."
TOO_LARGE = "Dit rekenblad is uitgepakt te groot. Zet de regels die u wilt inlezen in een eigen blad."
OLE, ZIP, PROGRAM = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"MZ"
CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True)
class Formula:
    """A cell with a formula of which the file holds no outcome."""


@dataclass
class Sheet:
    """The rows of one sheet as (line, values), lines from 1; `notes` are Dutch sentences about how it was read."""

    name: str
    rows: list
    notes: list = field(default_factory=list)


# --- what kind of file ------------------------------------------------------------------------------------------------
def is_workbook(content):
    """Whether a file begins as a workbook of any kind does, also one that is refused afterwards."""
    return content.startswith((OLE, ZIP))


def refuse_other_kinds(content):
    """Refuse, in words, a file that is plainly something else: too large, a program, an image, a PDF."""
    if len(content) > MOST_BYTES:
        raise UnreadableError(
            f"Dit bestand is {len(content) / 1024 / 1024:.0f} MB; er past ten hoogste {MOST_BYTES // 1024**2} MB."
        )
    if not content.strip():
        raise UnreadableError("Dit bestand is leeg.")
    for start, what in [
        (PROGRAM, "een programma"), (b"\x7fELF", "een programma"), (b"%PDF", "een PDF"), (b"\x89PNG", "een afbeelding"),
        (b"\xff\xd8\xff", "een afbeelding"), (b"GIF8", "een afbeelding"), (b"{\\rtf", "een tekstdocument"),
        (b"Rar!", "een archief"), (b"7z\xbc\xaf", "een archief"), (b"\x1f\x8b", "een archief"),
    ]:  # fmt: skip
        if content.startswith(start):
            raise UnreadableError(f"Dit is {what}, geen rekenblad. Kies een CSV- of .xlsx-bestand.")


# --- reading ----------------------------------------------------------------------------------------------------------
def read_sheet(content, *, most_rows):
    """The first sheet of a workbook that holds anything, at most `most_rows` rows; refuses with an UnreadableError.

    Values are str, Decimal, date, bool, None or `Formula`. Rows without any value are left out.
    """
    refuse_other_kinds(content)
    _refuse_old_kinds(content)
    with _opened(content) as archive:
        _check_listing(archive)
        try:
            return _read(content, archive, most_rows)
        except UnreadableError:
            raise
        except Exception:  # a workbook can be broken in a hundred ways, each with its own exception
            raise UnreadableError(DAMAGED) from None


def _refuse_old_kinds(content):
    if not content.startswith(OLE):
        return
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UnreadableError("Dit rekenblad is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.")
    raise UnreadableError("Dit is een oud rekenblad (.xls) of een oud document. Bewaar het als .xlsx of als CSV.")


def _opened(content):
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except Exception:  # a cut-off or bent archive raises more than BadZipFile
        raise UnreadableError(DAMAGED) from None


def _check_listing(archive):
    """Refuse by the list of parts, before anything of size is unpacked."""
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise UnreadableError(TOO_LARGE)
    if any(part.filename.endswith("sharedStrings.xml") and part.file_size > MOST_STRINGS for part in parts):
        raise UnreadableError(TOO_LARGE)
    if any(part.flag_bits & 0x1 for part in parts):
        raise UnreadableError("Dit rekenblad is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.")
    if any(name.startswith(("/", "\\")) or ".." in name.split("/") for name in names) or len(names) < len(parts):
        raise UnreadableError(DAMAGED)
    _check_kind(archive, names)


def _check_kind(archive, names):
    if CONTENT_TYPES not in names:
        if "mimetype" in names:
            raise UnreadableError("Dit is een rekenblad van een ander soort (.ods). Bewaar het als .xlsx of als CSV.")
        raise UnreadableError("Dit is geen rekenblad. Kies een CSV- of .xlsx-bestand.")
    kinds = _part(archive, CONTENT_TYPES)
    if b"macroEnabled" in kinds or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise UnreadableError("In dit rekenblad zitten macro's (.xlsm). Bewaar het als .xlsx, zonder macro's.")
    if b"sheet.binary" in kinds:
        raise UnreadableError("Dit is een binair rekenblad (.xlsb). Bewaar het als .xlsx of als CSV.")
    if b"spreadsheetml.sheet.main" not in kinds:
        raise UnreadableError("Dit is geen rekenblad. Kies een CSV- of .xlsx-bestand.")
    for name in names:
        if name.endswith((".xml", ".rels")) and _has_document_type(archive, name):
            raise UnreadableError(DAMAGED)


def _part(archive, name):
    try:
        return archive.read(name)
    except Exception:  # a wrong check sum, a cut-off stream, an unknown compression
        raise UnreadableError(DAMAGED) from None


def _has_document_type(archive, name):
    """Whether a part holds a document type, where entities would be defined; no workbook has one."""
    tail = b""
    try:
        with archive.open(name) as part:
            while piece := part.read(CHUNK):
                text = tail + piece.replace(b"\x00", b"")  # UTF-16 as well
                if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                    return True
                tail = text[-10:]
    except Exception:  # a wrong check sum, a cut-off stream, an unknown compression
        raise UnreadableError(DAMAGED) from None
    return False


def _read(content, archive, most_rows):
    values = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheets = [sheet for sheet in values.worksheets if sheet.sheet_state == "visible"]
    filled = [(sheet, rows) for sheet in sheets if (rows := _rows(sheet, most_rows))]
    if not filled:
        raise UnreadableError("In dit rekenblad staat niets.")
    sheet, rows = filled[0]
    found = Sheet(sheet.title, rows)
    if len(filled) > 1:
        others = ", ".join(f"‘{other.title}’" for other, _ in filled[1:4])
        found.notes.append(f"Gelezen is het blad ‘{sheet.title}’. Er zijn meer bladen met inhoud: {others}.")
    _note_formulas(content, found, most_rows)
    _note_merges(archive, sheet, found)
    return found


def _rows(sheet, most_rows):
    sheet.reset_dimensions()  # what a file says of its size is not believed
    rows = []
    for line, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if line > 20 * most_rows:
            raise UnreadableError(TOO_LARGE)
        values = [_value(value) for value in cells[:MOST_COLUMNS]]
        if any(value is not None for value in values):
            rows.append((line, values))
        if len(rows) > most_rows:
            raise UnreadableError(
                f"In het blad ‘{sheet.title}’ staan meer dan {dutch(most_rows)} rijen. "
                f"Er passen er {dutch(most_rows)} tegelijk in; deel het bestand op."
            )
    return rows


def _value(value):
    """A value as ours: no floats, no moments of the day, no text that is too long to be one."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        return _number(value)
    return str(value).strip()[:LONGEST_CELL] or None


def _number(value):
    """The decimal that a spreadsheet means: it keeps some fifteen digits, the rest is noise of the float."""
    number = Decimal(repr(value))
    return number if not number.is_finite() or len(number.as_tuple().digits) < 16 else Decimal(f"{value:.12g}")


def _note_formulas(content, found, most_rows):
    """Say how many formulas there are, and mark those of which no outcome is stored."""
    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    sheet = book[found.name]
    sheet.reset_dimensions()
    formulas = {
        (line, at)
        for line, cells in enumerate(sheet.iter_rows(max_row=20 * most_rows), start=1)
        for at, one in enumerate(cells[:MOST_COLUMNS])
        if one.data_type == "f"
    }
    if not formulas:
        return
    lines = dict(found.rows)
    for line, at in formulas:
        if line not in lines:
            lines[line] = []
        values = lines[line]
        values.extend([None] * (at + 1 - len(values)))
        if values[at] is None:
            values[at] = Formula()
    found.rows = sorted(lines.items())
    many = "In 1 cel staat een formule" if len(formulas) == 1 else f"In {dutch(len(formulas))} cellen staan formules"
    found.notes.append(f"{many}. Wij rekenen niet: gelezen is de uitkomst die het rekenblad bewaarde.")


def _note_merges(archive, sheet, found):
    """Say which cells were merged: only the first of each such group holds a value."""
    with archive.open(sheet._worksheet_path) as part:
        merges = [
            one.get("ref", "")[:24]
            for _, one in etree.iterparse(part, tag="{*}mergeCell", resolve_entities=False, no_network=True)
        ]
    if merges:
        which = ", ".join(merges[:5]) + (" …" if len(merges) > 5 else "")
        found.notes.append(
            f"Er zijn cellen samengevoegd ({which}). Alleen de eerste cel van zo'n groep heeft een waarde."
        )


# --- writing ----------------------------------------------------------------------------------------------------------
EURO = '"€" #,##0.00;[Red]-"€" #,##0.00'
DAY = "dd-mm-yyyy"
MOMENT = "dd-mm-yyyy hh:mm"
A4 = 9
BOLD = Font(bold=True)
HEAD = PatternFill("solid", fgColor="FFE6EEED")
DEMO = "demogegeven"
DEMO_SENTENCE = "Wat in dit bestand geboekt, geraamd en besloten is, is verzonnen voor de demonstratie: demogegeven."


@dataclass(frozen=True)
class Total:
    """A cell that adds up: the cells of its own column in rows `first` to `last`, or `columns` less `minus` of its row.

    `cells` is a sum of cells anywhere, as "B3-B4": written by us, never by a person.
    """

    first: int = 0
    last: int = 0
    columns: tuple = ()
    minus: tuple = ()
    cells: str = ""

    def formula(self, column, line):
        """The formula as it stands in the cell; zero where there is nothing to add."""
        if self.cells:
            return f"={self.cells}"
        if self.columns or self.minus:
            plus = "+".join(f"{name}{line}" for name in self.columns)
            return f"={plus}" + "".join(f"-{name}{line}" for name in self.minus)
        return f"=SUM({column}{self.first}:{column}{self.last})" if self.last >= self.first else "=0"


class Book:
    """A workbook of ours: sheets with a title, heads, typed cells and totals. `demo` marks every sheet as invented."""

    def __init__(self, *, title, demo=False):
        self.book = Workbook(write_only=True)
        self.book.properties.title = title
        self.book.calculation.fullCalcOnLoad = True  # the outcomes of the totals are not in the file
        self.book.properties.creator = "NPVR-portaal"
        self.demo = demo

    def sheet(self, name, *, title, heads, widths, said=()):
        """Begin a sheet; the sentences of `said` stand under its title and above its heads."""
        return BookSheet(self, name, title=title, heads=heads, widths=widths, said=said)

    def content(self):
        """The bytes of the file."""
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


class BookSheet:
    """One sheet while it is written, row by row; `line` is the last line that was written, from 1."""

    def __init__(self, book, name, *, title, heads, widths, said):
        self.sheet = book.book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", name)[:31])
        for at, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(at)].width = width
        opening = [title, *said, *([DEMO_SENTENCE] if book.demo else [])]
        self.sheet.freeze_panes = f"A{len(opening) + 3}"
        self.sheet.page_setup.orientation, self.sheet.page_setup.fitToHeight = "landscape", 0
        self.sheet.page_setup.paperSize = A4
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        self.sheet.print_title_rows = f"{len(opening) + 2}:{len(opening) + 2}"
        self.line = 0
        for at, text in enumerate(opening):
            self.row([text], bold=at == 0)
        self.row([])
        self.row(heads, bold=True, fill=HEAD)

    def row(self, values, *, bold=False, fill=None):
        """Write a row; a text is text, a Decimal an amount in euro, an int a number, a date a day, a `Total` a formula."""
        self.line += 1
        self.sheet.append([self._cell(value, at, bold, fill) for at, value in enumerate(values, start=1)])
        return self.line

    def _cell(self, value, at, bold, fill):
        made = WriteOnlyCell(self.sheet, value=_plain(value))
        if isinstance(value, Total):
            made.value, made.data_type = value.formula(get_column_letter(at), self.line), "f"
        elif isinstance(value, str) and value:
            made.data_type = "s"
            made.alignment = Alignment(wrap_text=at > 1, vertical="top")
        made.number_format = _format(value)
        if bold:
            made.font = BOLD
        if fill:
            made.fill = fill
        return made


def _plain(value):
    if isinstance(value, str):
        if not value:
            return None
        return cell(UNWRITABLE.sub("", value)[:32_000])
    if isinstance(value, Total):
        return None
    return timezone.localtime(value).replace(tzinfo=None) if isinstance(value, datetime) else value


UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _format(value):
    if isinstance(value, Total | Decimal):
        return EURO
    if isinstance(value, datetime):
        return MOMENT
    return DAY if isinstance(value, date) else "General"
