"""What every page of a region's book has: breadcrumbs, the row of pages, the addresses its buttons lead to."""

from django.utils import timezone

from npvr.numbers import write_amount

from .. import rules

TABS = [
    ("overzicht", "Overzicht", ""),
    ("kasboek", "Kasboek", "kasboek/"),
    ("verplichtingen", "Verplichtingen", "verplichtingen/"),
    ("begroting", "Begroting", "begroting/"),
    ("raming", "Btw-raming", "raming/"),
    ("overhevelen", "Overhevelen", "overhevelen/"),
    ("kassier", "Regiokassier", "regiokassier/"),
    ("afspraken", "Afspraken", "afspraken/"),
]


def path_of(region):
    """Where the process money of a region stands."""
    return f"/regios/{region.slug}/procesmiddelen/"


def entry_path(region, entry):
    """The page of an entry of this region's book."""
    return f"{path_of(region)}kasboek/{entry.label}/"


def page_context(request, region, tab, *steps):
    """The region, its row of pages and the addresses of buttons; `steps` are breadcrumbs below the page of this tab."""
    here = path_of(region)
    label, tail = next((label, tail) for name, label, tail in TABS if name == tab)
    crumbs = [("Regio's", "/regios/"), (region.name, f"/regios/{region.slug}/"), ("Procesmiddelen", here)]
    crumbs += [(label, here + tail)] if tail else []
    crumbs += steps
    crumbs[-1] = (crumbs[-1][0], "")
    sees_book = rules.may_view_ledger(request.user, region.pk)
    return {
        "region": region,
        "tabs": [{"label": words, "url": here + end, "current": name == tab} for name, words, end in TABS if sees_book],
        "urls": {
            "overview": here,
            "ledger": f"{here}kasboek/",
            "book": f"{here}boeken/",
            "receive": f"{here}ontvangen/",
            "commitments": f"{here}verplichtingen/",
            "budget": f"{here}begroting/",
            "estimate": f"{here}raming/",
            "carry_over": f"{here}overhevelen/",
            "cashier": f"{here}regiokassier/",
            "arrangements": f"{here}afspraken/",
        },
        "breadcrumbs": crumbs,
    }


def asked_year(request, years):
    """The year in the address (?jaar=), else this year, else the last one there is."""
    text = request.GET.get("jaar", "")
    asked = int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else timezone.localdate().year
    return asked if asked in years else max(years, default=asked)


def year_links(years, chosen):
    """The years to choose from, each a link on the same page."""
    return [{"label": str(year), "url": f"?jaar={year}", "current": year == chosen} for year in years]


def beyond_words(beyond, amount):
    """What a page says of an amount that is not there (BeyondAvailable), and what the box sends that agrees to it."""
    return {
        "beyond": {"available": beyond.available, "short": beyond.short, "amount": amount},
        "agree_short": write_amount(beyond.short),
    }


def files_of(region, books):
    """The ways in and out of the book: (words, address, icon)."""
    here = path_of(region)
    files = [("Afdrukken, Excel en controlebestand", f"{here}afdrukken/", "downloaden")]
    return [("Inlezen uit bank of Excel", f"{here}inlezen/", "tabel"), *files] if books else files


def entering(person, region, books):
    """Whether this person may book or propose here, and what the buttons say; who may neither reads why not."""
    proposes = not books and rules.may_propose(person, region.pk)
    verb = "voorstellen" if proposes else "boeken"
    words = {"book_words": f"Besteding {verb}", "receive_words": f"Ontvangst {verb}"}
    return words | {"may_enter": books or proposes}
