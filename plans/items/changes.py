"""The state of a document's items in a word that changes whenever any of them does (docs/decisions/0017-blocks-kept-ready.md).

Triggers note each transaction that changes something items are read from (migration 0008, `ItemChange`). The state is the
newest change of the document, of its plan, of the agendas that share an activity with its region, and of what stands in
all documents. It says nothing while a transaction is going on that began before one of those: what that will change
could still come before what was seen. Then nothing is kept and nothing that was kept is shown.
"""

import json

from django.contrib.postgres.expressions import ArraySubquery
from django.db import transaction
from django.db.models import Case, Exists, F, OuterRef, Subquery, TextField, Value, When
from django.db.models.functions import Cast, Coalesce, JSONObject
from django.db.models.lookups import LessThan

from npvr.prepared import Prepared

from ..documents.models import Document
from .models import Activity, ItemChange
from .models.changes import EVERYTHING, SnapshotBegins, SnapshotEnds, snapshot

OPEN = "open"


def state_column():
    """What `word_of` reads, for a queryset of documents; beside items in one statement it is of the same moment."""
    return JSONObject(
        own=_newest(OuterRef("pk")), plan=_newest(OuterRef("plan_id")), shared=_of_sharing_agendas(),
        everything=_newest(Value(EVERYTHING)),
    )  # fmt: skip


def _newest(scope):
    """The mark of the newest change in a scope, "" where there never was one, OPEN while it isn't settled."""
    settled = LessThan(F("transaction"), snapshot(SnapshotBegins))
    said = Case(When(settled, then=Cast("mark", TextField())), default=Value(OPEN), output_field=TextField())
    newest = ItemChange.objects.filter(scope=scope).order_by("-transaction").values(said=said)[:1]
    return Coalesce(Subquery(newest), Value(""), output_field=TextField())


def _of_sharing_agendas():
    """Of each agenda in the same years that shares, or shared, an activity with this region."""
    links = Activity.shared_with.through.objects.filter(region=OuterRef(OuterRef("region_id")))
    agendas = Document.objects.filter(pk__in=links.values("activity__document"), period__overlap=OuterRef("period"))
    return ArraySubquery(agendas.order_by("pk").values(object=JSONObject(agenda="pk", newest=_newest(OuterRef("pk")))))


def word_of(state):
    """The state as one word; None while it isn't settled."""
    word = json.dumps(state, sort_keys=True)
    return None if f'"{OPEN}"' in word else word


STATE = Prepared(lambda document: Document.objects.filter(pk=document).values_list(state_column()))


def state_of(document):
    """The word for how the items of a document stand now, or None; one statement, whatever their number."""
    return word_of(STATE.first(document.pk)[0])


@transaction.atomic
def tidy():
    """Drop the changes that a newer one of their scope stands for.

    In a database that was restored from a copy, numbers of transactions begin anew: a change with a number that is
    still to come becomes the oldest, with a new mark.
    """
    from_elsewhere = ItemChange.objects.exclude(LessThan(F("transaction"), snapshot(SnapshotEnds)))
    scopes = set(from_elsewhere.values_list("scope", flat=True))
    ItemChange.objects.filter(scope__in=scopes, transaction=0).delete()
    from_elsewhere.filter(scope__in=scopes).delete()
    ItemChange.objects.bulk_create(ItemChange(scope=scope, transaction=0) for scope in scopes)
    newer = ItemChange.objects.settled().filter(scope=OuterRef("scope"), transaction__gt=OuterRef("transaction"))
    ItemChange.objects.filter(Exists(newer)).delete()
