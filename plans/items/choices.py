"""What a block or a reference in the text can name: the titles of the items in a document's tree, found by words.

A plan's text refers to what stands in the plan; an agenda's also to its activities. What is not in the tree of the
document could not be shown in a version of it.
"""

from django.db.models import Case, F, IntegerField, Q, Value, When

from ..content.canonical import MAX_KEYS, UUID
from ..content.items.kinds import BLOCKS, REFERENCES
from ..documents.models import DocumentKind
from . import models
from .tree import OWNERS

MOST_CHOICES = 20
MOST_WORDS = 8
SELECTABLE = {kind: block.of for kind, block in BLOCKS.items() if block.of}
"""The blocks that can show a selection, with the list in the tree it is made from."""
KINDS = {name: kind for kind, name in REFERENCES.items()} | {"levers": "knop"}


def choices(document, *, words="", block=""):
    """At most MOST_CHOICES items whose title holds all `words`: [{kind, id, title}]; one statement.

    What a reference can point to, or what a selection in a `block` can hold. Titles that begin with the words come
    first, then the order of the document.
    """
    asked = words.split()[:MOST_WORDS]
    holds = Q()
    for word in asked:
        holds &= Q(title__icontains=word)
    lists = [SELECTABLE[block]] if block else REFERENCES.values()
    found = _united(document, lists, holds, start=" ".join(asked))
    return _named(found.order_by("later", "number", "region", "position", "key")[:MOST_CHOICES])


def titles(document, keys):
    """The items of the document with these keys, as `choices` gives them, others left out; one statement."""
    return _named(_united(document, OWNERS, Q(key__in=keys[:MAX_KEYS])))


def keys_in(text):
    """The keys that an address names, each once; what is no key is left out."""
    return list(dict.fromkeys(word for word in text.lower().split() if UUID.fullmatch(word)))


def _united(document, lists, wanted, *, start=""):
    """The rows of several lists of the tree as one query."""
    if document.kind == DocumentKind.PLAN:
        lists = [name for name in lists if name != "activities"] or ["activities"]
    first, *others = [_rows(document, name, number, wanted, start) for number, name in enumerate(lists)]
    return first.union(*others, all=True) if others else first


def _rows(document, name, number, wanted, start):
    """The present items of one list, in the columns that all lists have."""
    begins = When(title__istartswith=start, then=0)
    return (
        _in_tree(document, name)
        .filter(wanted, removed_at=None)
        .order_by()
        .annotate(
            word=Value(KINDS[name]), number=Value(number), region=F("document__region__number"),
            later=Case(begins, default=1, output_field=IntegerField()),
        )
        .values_list("word", "key", "title", "later", "number", "region", "position")
    )  # fmt: skip


def _in_tree(document, name):
    """The items of one list as tree.py holds them for this document."""
    if name != "activities":
        return OWNERS[name].objects.filter(document=document.plan_id or document.pk)
    shared = (
        models.Activity.objects.filter(document__period__overlap=document.period, shared_with=document.region_id)
        if document.period
        else models.Activity.objects.none()
    )
    return models.Activity.objects.filter(Q(document=document.pk) | Q(pk__in=shared.values("pk")))


def _named(rows):
    return [{"kind": kind, "id": str(key), "title": title} for kind, key, title, *_ in rows]
