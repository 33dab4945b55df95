"""The ledger as a workbook: overview, ledger, commitments, budget; typed cells and totals that the spreadsheet adds up."""

from openpyxl.utils import get_column_letter

from npvr.templatetags.ui import date_nl
from npvr.workbooks import Book, Total

from ..money import ZERO

ENTRY_HEADS = [
    "Nummer", "Datum", "Soort", "Omschrijving", "Leverancier", "Categorie", "Activiteit", "Bedrag excl. btw", "Btw",
    "Btw compensabel", "Bij", "Af", "Saldo", "Voorgefinancierd", "Storno van", "Reden", "Geboekt op",
]  # fmt: skip
ENTRY_WIDTHS = [11, 12, 24, 44, 28, 26, 28, 16, 14, 12, 16, 16, 16, 16, 12, 30, 17]
YEAR_HEADS = [
    "Jaar", "Overgeheveld uit vorig jaar", "Ontvangen", "Teruggevraagde btw", "Andere inkomsten", "Besteed",
    "Overgeheveld naar volgend jaar", "Saldo van het jaar",
]  # fmt: skip


def workbook_of(contents):
    """The bytes of the workbook of a book (contents.py)."""
    book = Book(title=f"Procesmiddelen {contents.region.name}", demo=contents.ledger.is_demo)
    _overview(book, contents)
    _ledger(book, contents)
    _commitments(book, contents)
    _budget(book, contents)
    return book.content()


def _opening(contents):
    cashier = contents.cashier
    who = f"{cashier.organisation} ({cashier.fund})" if cashier else "nog te noemen"
    return [
        f"Regio {contents.region.name}, {contents.period}, stand op {date_nl(contents.made_on)}",
        f"Regiokassier: {who}",
    ]


def _overview(book, contents):
    sheet = book.sheet(
        "Overzicht",
        title="Procesmiddelen: overzicht",
        said=_opening(contents),
        heads=YEAR_HEADS,
        widths=[34, 18, 18, 18, 18, 18, 18, 18],
    )
    first = sheet.line + 1
    for line in contents.years:
        amounts = [line.carried_in, line.received, line.reclaimed, line.other_income, line.spent, line.carried_out]
        sheet.row([line.year, *amounts, Total(columns=("B", "C", "D", "E"), minus=("F", "G"))])
    _total(sheet, first, 8)
    _allocations(sheet, contents)
    _standing(sheet, contents)


def _allocations(sheet, contents):
    sheet.row([])
    sheet.row(
        ["Decentralisatie-uitkering", "Toegekend", "Geraamde btw", "Te ontvangen", "Ontvangen", "Teruggevraagde btw"],
        bold=True,
    )
    first = sheet.line + 1
    for line in contents.allocations:
        estimate = line.vat_estimate if line.vat_estimate is not None else "nog te ramen"
        sheet.row([line.year, line.granted, estimate, line.payment, line.received, line.reclaimed])
    _total(sheet, first, 6)


def _standing(sheet, contents):
    ledger = contents.ledger
    sheet.row([])
    sheet.row(["Stand van nu", ""], bold=True)
    sheet.row(["Saldo", ledger.balance])
    sheet.row(["Open verplichtingen", ledger.committed])
    at = sheet.line
    sheet.row(["Beschikbaar", Total(cells=f"B{at - 1}-B{at}")])
    if ledger.prefinanced:
        sheet.row(["Waarvan voorgefinancierd", ledger.prefinanced])
    for year, amount in contents.left:
        sheet.row([f"Nog over van {year}", amount])


def _total(sheet, first, columns):
    """A row of totals of the rows from `first`, in every column but the first."""
    last = sheet.line
    return sheet.row(["Totaal", *[Total(first, last) for _ in range(columns - 1)]], bold=True)


def _ledger(book, contents):
    sheet = book.sheet("Kasboek", title="Kasboek", said=_opening(contents), heads=ENTRY_HEADS, widths=ENTRY_WIDTHS)
    if contents.year:
        sheet.row(["", "", "", "Saldo uit eerdere jaren", *[""] * 8, contents.opening])
    first = sheet.line + 1
    for entry, balance in contents.lines:
        sheet.row(_entry(entry, balance))
    last = sheet.line
    money = {"Bedrag excl. btw", "Btw", "Bij", "Af", "Voorgefinancierd"}
    cells = [Total(first, last) if head in money else "" for head in ENTRY_HEADS]
    plus, minus = (f"{get_column_letter(ENTRY_HEADS.index(head) + 1)}{last + 1}" for head in ("Bij", "Af"))
    carried = f"M{first - 1}+" if contents.year else ""
    cells[0], cells[ENTRY_HEADS.index("Saldo")] = "Totaal", Total(cells=f"{carried}{plus}-{minus}")
    sheet.row(cells, bold=True)


def _entry(entry, balance):
    excl, vat = (None, None) if entry.amount_excl is None else (entry.amount_excl, entry.vat)
    return [
        entry.label, entry.booked_on, entry.get_kind_display(), entry.description, entry.supplier,
        entry.category.name if entry.category else "", entry.activity.title if entry.activity else "", excl, vat,
        ("ja" if entry.compensable else "nee") if vat else "",
        entry.amount if entry.amount > 0 else None, -entry.amount if entry.amount < 0 else None, balance,
        entry.prefinanced or None, entry.reverses.label if entry.reverses else "", entry.reason, entry.entered_at,
    ]  # fmt: skip


def _commitments(book, contents):
    sheet = book.sheet(
        "Verplichtingen",
        title="Verplichtingen",
        said=_opening(contents),
        heads=["Aangegaan op", "Omschrijving", "Leverancier", "Categorie", "Te betalen in", "Aangegaan", "Betaald",
               "Vrijgevallen", "Open"],
        widths=[16, 44, 28, 28, 14, 16, 16, 16, 16],
    )  # fmt: skip
    first = sheet.line + 1
    for one in contents.commitments:
        made, paid, released = steps_of(one)
        sheet.row(
            [one.made_on, one.description, one.supplier, one.category.name, one.year, made, paid, released,
             Total(columns=("F",), minus=("G", "H"))]
        )  # fmt: skip
    last = sheet.line
    sheet.row(["Totaal", "", "", "", "", *[Total(first, last) for _ in range(4)]], bold=True)


def steps_of(commitment):
    """What was promised, paid and released of a commitment, in euro; what a storno opened again is not paid."""
    sums = {}
    for step in commitment.steps.all():
        sums[step.kind] = sums.get(step.kind, ZERO) + step.amount
    made = sums.get("made", ZERO) + sums.get("raised", ZERO)
    return made, -(sums.get("drawn", ZERO) + sums.get("restored", ZERO)), -sums.get("released", ZERO)


def _budget(book, contents):
    sheet = book.sheet(
        "Begroting",
        title="Begroting per categorie",
        said=_opening(contents),
        heads=["Jaar", "Categorie", "Begroot", "Besteed", "Verplicht", "Verwacht", "Ruimte"],
        widths=[10, 40, 16, 16, 16, 16, 16],
    )
    first = sheet.line + 1
    for line in contents.budget:
        expected, room = Total(columns=("D", "E")), Total(columns=("C",), minus=("F",))
        sheet.row([line.year, line.category, line.budget, line.spent, line.committed, expected, room])
    last = sheet.line
    sheet.row(["Totaal", "", *[Total(first, last) for _ in range(5)]], bold=True)
