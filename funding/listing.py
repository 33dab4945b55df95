"""What somebody asks of the ledger: year, kind, category and words, as the address says; what it doesn't know it passes over."""

from django.db.models import Q
from django.utils.http import urlencode

from . import figures
from .models import Category, EntryKind

PER_PAGE = 50
LONGEST_SEARCH = 100


class Asked:
    """The filter of the ledger of one region; `asked` is what the address says after the question mark."""

    def __init__(self, region, asked, years):
        self.words = " ".join(asked.get("zoek", "").replace("\x00", "").split())[:LONGEST_SEARCH]
        self.region = region
        own = Category.objects.filter(Q(region=None) | Q(region=region))
        categories = [(str(one.pk), one.name) for one in own]
        self.filters = [
            _filter("jaar", "Jaar", [(str(year), str(year)) for year in years], asked),
            _filter("soort", "Soort", EntryKind.choices, asked),
            _filter("categorie", "Categorie", categories, asked),
        ]

    def _value(self, name):
        return next(one["value"] for one in self.filters if one["name"] == name)

    @property
    def is_narrowed(self):
        """Whether something is searched or filtered."""
        return bool(self.words or any(one["value"] for one in self.filters))

    def entries(self):
        """The entries that were asked for, newest first."""
        year, category = self._value("jaar"), self._value("categorie")
        found = figures.entries_of(
            self.region,
            kind=self._value("soort"),
            category=int(category) if category else None,
            year=int(year) if year else None,
            words=self.words,
        )
        return found.newest_first()

    @property
    def page_query(self):
        """What precedes the number of a page in the address."""
        return f"?{urlencode([*self._pairs(), ('pagina', '')])}"

    def _pairs(self):
        asked = [("zoek", self.words), *((one["name"], one["value"]) for one in self.filters)]
        return [(name, value) for name, value in asked if value]


def _filter(name, label, choices, asked):
    value = asked.get(name, "")
    return {"name": name, "label": label, "choices": choices, "value": value if value in dict(choices) else ""}
