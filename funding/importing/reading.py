"""A file of a bank or a ledger as a grid of cells: CSV in any of the usual characters, or the first sheet of a workbook.

Nothing is understood here yet; which column is what comes after (columns.py).
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from npvr import workbooks
from npvr.tables import SEPARATORS, UnreadableError, decoded, dutch, numbered_rows, separator_of

MOST_ROWS = 400
"""Rows of one file. A region books some hundreds a year; all of a file fit on one page to look through, and each row is a
field of its form (settings.DATA_UPLOAD_MAX_NUMBER_FIELDS)."""
NO_TABLE = "Dit is geen rekenblad of CSV-bestand. Kies een bestand van uw bank of uit uw administratie."
NO_COLUMNS = "Wij vinden geen kolommen. Tussen de kolommen hoort een puntkomma, een komma of een tab te staan."


@dataclass
class Grid:
    """The cells of a file: `rows` as (line, cells), lines as in the file; `said` tells in Dutch how it was read.

    A cell is a str, Decimal, date or `workbooks.Formula`; an empty one is "". `sha256` is the hash of the whole file.
    """

    rows: list
    said: list = field(default_factory=list)
    sha256: str = ""

    @property
    def width(self):
        """The number of columns."""
        return max((len(cells) for _, cells in self.rows), default=0)


def read_file(content):
    """The grid of an uploaded file; refuses in Dutch with an UnreadableError what can't be read, whole."""
    workbooks.refuse_other_kinds(content)
    grid = _workbook(content) if workbooks.is_workbook(content) else _text(content)
    grid.sha256 = hashlib.sha256(content).hexdigest()
    return grid


def _workbook(content):
    sheet = workbooks.read_sheet(content, most_rows=MOST_ROWS + 20)
    return Grid([(line, [_cell(value) for value in values]) for line, values in sheet.rows], list(sheet.notes))


def _cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return value


def _text(content):
    text, characters = decoded(content, NO_TABLE)
    text = text.lstrip("\ufeff")
    separator = separator_of(text)
    if not separator:
        raise UnreadableError(NO_COLUMNS)
    rows = []
    for line, cells in numbered_rows(text, separator):
        rows.append((line, [cell[: workbooks.LONGEST_CELL] for cell in cells[: workbooks.MOST_COLUMNS]]))
        if len(rows) > MOST_ROWS + 20:
            raise UnreadableError(
                f"In dit bestand staan meer dan {dutch(MOST_ROWS)} rijen. Er passen er {dutch(MOST_ROWS)} tegelijk in; "
                "deel het bestand op."
            )
    return Grid(rows, [f"Tekens: {characters}. Tussen de kolommen: {SEPARATORS[separator]}."])


# --- kept between two requests ------------------------------------------------------------------------------------------
def as_json(grid):
    """The rows of a grid as plain data."""
    return [[line, [_kept(cell) for cell in cells]] for line, cells in grid.rows]


def from_json(data, said=(), sha256=""):
    """The grid that was kept."""
    return Grid([(line, [_brought_back(cell) for cell in cells]) for line, cells in data], list(said), sha256)


def _kept(cell):
    if isinstance(cell, Decimal):
        return {"n": str(cell)}
    if isinstance(cell, date):
        return {"d": cell.isoformat()}
    return {"f": 1} if isinstance(cell, workbooks.Formula) else workbooks.UNWRITABLE.sub("", cell)


def _brought_back(cell):
    if isinstance(cell, str):
        return cell
    if "n" in cell:
        return Decimal(cell["n"])
    return date.fromisoformat(cell["d"]) if "d" in cell else workbooks.Formula()
