"""Milestones under the years and quarters in which they stand, a page at a time, with today among them."""

from itertools import groupby

from django.core.paginator import Paginator

from npvr.templatetags.ui import count

from .timeline import LATE, heading

PER_PAGE = 50
QUARTERS = ("Eerste kwartaal", "Tweede kwartaal", "Derde kwartaal", "Vierde kwartaal")
TODAY = None
"""Stands in a list of milestones where today is."""


def page_of(found, number, today, entry_of):
    """The page that was asked, or that on which today is, and its years: [(year, [(quarter, [milestone or TODAY])])].

    A year of None holds what has no date. Pure: no statement.
    """
    before = sum(1 for one in found if (day := entry_of(one).place_day) and day < today)
    pages = Paginator(found, PER_PAGE)
    here = before // PER_PAGE + 1 if before < len(found) else pages.num_pages
    page = pages.get_page(number or here)
    rows = [(heading(entry_of(one)), one) for one in page]
    if page.number == here and found:
        place = before - (page.start_index() - 1)
        rows.insert(place, ((today.year, (today.month + 2) // 3), TODAY))
    return page, _years(rows)


def _years(rows):
    years = []
    for (year, quarter), group in groupby(rows, key=lambda row: row[0] or (None, None)):
        if not years or years[-1][0] != year:
            years.append((year, []))
        name = QUARTERS[quarter - 1] if quarter else ""
        years[-1][1].append((name, [one for _, one in group]))
    return years


def in_words(entries):
    """How far the whole is: "9 gedaan, 2 te laat, 3 nog te doen"."""
    late = sum(one.state == LATE and not one.is_not_told for one in entries)
    done = sum(one.state == "done" for one in entries)
    open_ones = sum(one.is_open for one in entries) - late
    parts = [f"{done} gedaan"] + ([f"{late} te laat"] if late else []) + [f"{open_ones} nog te doen"]
    return f"{count(len(entries), 'mijlpaal,mijlpalen')}: {', '.join(parts)}."
