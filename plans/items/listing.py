"""One page of a list: what is searched, filtered and sorted by, as the address says; what it doesn't know it passes over."""

from html import escape

from django.core.paginator import Paginator
from django.db.models import F
from django.utils.http import urlencode

from npvr.markup import trusted

PER_PAGE = 50
LONGEST_SEARCH = 100
ORDERS = {
    "": ("position", "id"),
    "titel": ("title", "position"),
    "gewijzigd": ("-saved_at", "id"),
    "einde": (F("ends_on").asc(nulls_last=True), "position"),
}
"""How a list is sorted, by the word in the address."""


class Listing:
    """The items of a query on one page. `asked` is what the address says after the question mark (request.GET).

    `filters` have a `name`, `label`, `lookup` and `choices` (parts.py); `sorts` are pairs of a word and its label;
    `order_by` may add sorts of its own. `in_order` says that all items stand there in the order of the document.
    """

    def __init__(self, query, asked, *, filters=(), sorts=(("", ""),), order_by=None):
        self.orders = ORDERS | (order_by or {})
        self.search = " ".join(asked.get("zoek", "").replace("\x00", "").split())[:LONGEST_SEARCH]
        self.filters = [self._filter(one, asked) for one in filters]
        sort = asked.get("op", "")
        self.sort = sort if sort in dict(sorts) else ""
        self.sort_options = _options(sorts, self.sort) if len(sorts) > 1 else ""
        self.query = query
        self.page = self.pages().get_page(asked.get("pagina"))

    @staticmethod
    def _filter(one, asked):
        choices = [(str(value), label) for value, label in one.choices()]
        value = asked.get(one.name, "")
        value = value if value in dict(choices) else ""
        return {
            "name": one.name, "label": one.label, "lookup": one.lookup, "value": value,
            "options": _options([("", "alle"), *choices], value),
        }  # fmt: skip

    def pages(self):
        """The pages of what is found."""
        return Paginator(self.found(self.query), PER_PAGE)

    def found(self, query):
        """What of `query` is asked for, in the order that is asked for."""
        if self.search:
            query = query.filter(title__icontains=self.search)
        for one in self.filters:
            if one["value"]:
                query = query.filter(**{one["lookup"]: one["value"]})
        return query.order_by(*self.orders[self.sort])

    @property
    def is_narrowed(self):
        """Whether something is searched or filtered."""
        return bool(self.search or any(one["value"] for one in self.filters))

    @property
    def in_order(self):
        """Whether every item stands where it stands in the document, so that moving one shows."""
        return not self.is_narrowed and not self.sort

    @property
    def page_query(self):
        """What precedes the number of a page in the address."""
        asked = [("zoek", self.search), *((one["name"], one["value"]) for one in self.filters), ("op", self.sort)]
        return f"?{urlencode([*((name, value) for name, value in asked if value), ('pagina', '')])}"


def _options(choices, chosen):
    """The options of a list to choose from; made here, for a list of all who lead something is long."""
    return trusted(
        "".join(
            f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(str(label))}</option>'
            for value, label in choices
        )
    )
