"""The programme as a workbook: per region, per region and year, and what came in by year; totals that add up."""

from openpyxl.utils import get_column_letter

from npvr.templatetags.ui import date_nl
from npvr.workbooks import DEMO, Book, Total

SAID = "Ontvangen is wat de regio als ontvangst boekte. Regels met ‘demogegeven’ zijn verzonnen voor de demonstratie."
AMOUNTS = ["Toegekend", "Geraamde btw", "Uit te keren", "Ontvangen"]
NAMED = ["Regio", "Regiokassier", "Fonds"]


def workbook_of(programme, *, today):
    """The bytes of the workbook of what somebody sees."""
    book = Book(title="Procesmiddelen NPVR")
    said = [f"Stand op {date_nl(today)}", SAID]
    _regions(book, programme, said)
    _years(book, programme, said)
    _received(book, programme, said)
    if programme.shared:
        _shared(book, programme, said)
    return book.content()


def cashier_words(line):
    """Cashier and fund; "nog te noemen" where there is none."""
    return [str(line.cashier.organisation), line.cashier.fund] if line.cashier else ["nog te noemen", ""]


def _amounts(sums):
    return [sums.granted, sums.estimate, sums.payment, sums.received]


def _demo(line):
    return DEMO if line.is_demo else ""


def _regions(book, programme, said):
    sheet = book.sheet(
        "Regio's", title="Procesmiddelen per regio", said=said, heads=[*NAMED, *AMOUNTS, "Herkomst"],
        widths=[30, 34, 18, 18, 18, 18, 18, 16],
    )  # fmt: skip
    first = sheet.line + 1
    for line in programme.lines:
        sheet.row([line.region.name, *cashier_words(line), *_amounts(line.sum), _demo(line)])
    last = sheet.line
    sheet.row(["Totaal", "", "", *[Total(first, last) for _ in AMOUNTS]], bold=True)


def _years(book, programme, said):
    sheet = book.sheet(
        "Per jaar", title="Procesmiddelen per regio en jaar", said=said, heads=["Regio", "Jaar", *AMOUNTS, "Herkomst"],
        widths=[30, 10, 18, 18, 18, 18, 16],
    )  # fmt: skip
    first = sheet.line + 1
    for line in programme.lines:
        for year, sums in line.years.items():
            if sums.granted:
                granted, estimate, payment, received = _amounts(sums)
                known = "nog te ramen" if sums.unestimated else estimate
                sheet.row([line.region.name, year, granted, known, payment, received, _demo(line)])
    last = sheet.line
    sheet.row(["Totaal", "", *[Total(first, last) for _ in AMOUNTS]], bold=True)


def _received(book, programme, said):
    columns = [get_column_letter(at + 2) for at in range(len(programme.years))]
    sheet = book.sheet(
        "Ontvangen", title="Ontvangen per regio en jaar", said=said,
        heads=["Regio", *(str(year) for year in programme.years), "Totaal", "Herkomst"],
        widths=[30, *[18 for _ in programme.years], 18, 16],
    )  # fmt: skip
    first = sheet.line + 1
    for line in programme.lines:
        received = [line.years[year].received for year in programme.years]
        sheet.row([line.region.name, *received, Total(columns=tuple(columns)), _demo(line)])
    last = sheet.line
    sheet.row(["Totaal", *[Total(first, last) for _ in [*columns, ""]]], bold=True)


def _shared(book, programme, said):
    sheet = book.sheet(
        "Gedeeld door regio's", title="Wat regio's uit hun kasboek delen", said=said,
        heads=["Regio", "Jaar", "Wat", "Bedrag", "Herkomst"], widths=[30, 10, 40, 18, 16],
    )  # fmt: skip
    for line in programme.shared:
        for name, amount in line.categories or []:
            sheet.row([line.region.name, line.year, f"besteed: {name}", amount, _demo(line)])
        if line.carried_over is not None:
            sheet.row([line.region.name, line.year, "overgeheveld naar volgend jaar", line.carried_over, _demo(line)])
