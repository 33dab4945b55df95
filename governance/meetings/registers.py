"""The registers over all meetings: action points and decisions, narrowed as the address says, a page at a time."""

from django.contrib.postgres.search import SearchQuery
from django.core.paginator import Paginator
from django.db.models import Q
from django.utils import timezone
from django.utils.http import urlencode

from ..models import Decision
from ..models.meetings import DECISION_WORDS
from . import rules
from .finding import actions_seen, bodies_seen
from .owners import holders_in_words

PER_PAGE = 50
LONGEST_SEARCH = 100
OPEN, MINE, LATE, ALL = "open", "mij", "telaat", "alles"
SHOWN = {OPEN: "Open", MINE: "Van mij", LATE: "Te laat", ALL: "Alles"}


def _number(text):
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


class Asked:
    """What the address asks of a register: which, words, body, year. What it doesn't know it passes over."""

    def __init__(self, asked):
        self.which = asked.get("toon") if asked.get("toon") in SHOWN else OPEN
        self.words = " ".join(asked.get("zoek", "").replace("\x00", "").split())[:LONGEST_SEARCH]
        self.body = _number(asked.get("gremium", ""))
        year = _number(asked.get("jaar", ""))
        self.year = year if year and 2000 < year < 2200 else None
        self.page = asked.get("pagina")

    def query(self, **changed):
        """The address of the same register with something changed."""
        found = {"toon": self.which if self.which != OPEN else "", "zoek": self.words, "gremium": self.body or "",
                 "jaar": self.year or ""} | changed  # fmt: skip
        return f"?{urlencode([(name, value) for name, value in found.items() if value])}"

    @property
    def page_query(self):
        """What stands before the number of a page."""
        query = self.query()
        return f"{query}&pagina=" if len(query) > 1 else "?pagina="

    @property
    def is_narrowed(self):
        """Whether something was searched or chosen."""
        return bool(self.words or self.body or self.year)


def actions(person, region, asked):
    """The page of action points, with who they are of in words; three statements, whatever their number."""
    today = timezone.localdate()
    found = actions_seen(person, region)
    if asked.which == OPEN:
        found = found.open()
    elif asked.which == LATE:
        found = found.late(today)
    elif asked.which == MINE:
        seats = [held.seat_id for held in rules.standing_of(person).held]
        found = found.open().filter(Q(owner_person=person) | Q(owner_seat__in=seats))
    if asked.body:
        found = found.filter(body=asked.body)
    if asked.words:
        found = found.filter(text__icontains=asked.words)
    found = found.select_related(
        "meeting__body", "meeting__region", "body", "region", "item", "owner_person", "owner_seat__organisation"
    ).order_by("due_on", "pk")
    page = Paginator(found, PER_PAGE).get_page(asked.page)
    return page, shown_actions(list(page), today)


def shown_actions(points, today=None):
    """Action points with their owner in words and whether they are late; one statement."""
    today = today or timezone.localdate()
    holders = holders_in_words(points)
    return [
        {
            "point": point,
            "owner": owner_in_words(point, holders),
            "late": point.ended_at is None and point.due_on < today,
        }
        for point in points
    ]


def owner_in_words(point, holders):
    """A name, or a seat with who holds it now: "nog in te vullen" where nobody does."""
    if point.owner_person_id:
        return point.owner_person.name
    return f"{point.owner_seat.name}: {holders.get(point.owner_seat_id, 'nog in te vullen')}"


def decisions(person, region, asked):
    """The page of decisions, newest first, searched by Dutch words; two statements."""
    found = Decision.objects.filter(body__in=bodies_seen(person, region).values("pk"))
    if asked.body:
        found = found.filter(body=asked.body)
    if asked.year:
        found = found.filter(year=asked.year)
    if asked.words:
        words = SearchQuery(asked.words, config="dutch", search_type="websearch")
        found = found.annotate(words=DECISION_WORDS).filter(words=words)
    found = found.select_related("body", "meeting__body", "meeting__region", "item", "paper").order_by(
        "-on", "body_id", "-year", "-sequence"
    )
    return Paginator(found, PER_PAGE).get_page(asked.page)


def body_choices(person, region):
    """The bodies to choose from, as (id, name); one statement."""
    return [(body.pk, body.name) for body in bodies_seen(person, region)]
