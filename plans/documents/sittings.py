"""The history of a chapter as entries: the autosaves of one person in one sitting, one after the other, are one.

A save is an entry of its own unless it `continues` the one before it (`SaveRecord`), so a page of entries is read by an
index on those that do not: it costs the same after ten saves and after ten thousand.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import F, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce, JSONObject
from django.http import Http404

from npvr.prepared import Prepared

from .models import ChapterText, RefusedText, SaveKind

PAGE_SIZE = 20
Save = ChapterText.history.model
COLUMNS = ("lock_version", "saved_at", "saved_by__name", "save_kind", "words", "history_change_reason")


@dataclass(frozen=True)
class Entry:
    """One entry: the saves `first` to `last` of a chapter, with what the last of them left."""

    first: int
    last: int
    began_at: object
    saved_at: object
    who: str | None
    kind: str
    reason: str | None
    words: int
    difference: int = 0

    @property
    def count(self):
        return self.last - self.first + 1

    @property
    def earlier(self):
        """The save before it, to compare with; 0 for the first of the chapter."""
        return self.first - 1

    @property
    def what(self):
        """What it was, in words."""
        if self.count > 1:
            return f"{self.count} keer {SaveKind(self.kind).label}"
        return self.reason or SaveKind(self.kind).label


class Refused(NamedTuple):
    """A text of somebody that was not saved, as the history tells it."""

    pk: int
    at: datetime
    who: str


@dataclass(frozen=True)
class Page:
    """A page of the history, newest first: `items` are entries and refused texts; None where nothing is older.

    `before` and `refused_before` are where the next page begins.
    """

    items: list
    is_last: bool
    before: int | None
    refused_before: int | None


def page_of_history(chapter, *, before=None, refused_before=None):
    """The newest entries and refused texts of a chapter, those after the given ones; two queries, both prepared."""
    refused = [Refused(*row) for row in REFUSED.all(chapter.pk, refused_before or LARGEST)]
    found = _by_time(entries_of(chapter, before), refused)
    items = found[:PAGE_SIZE]
    return Page(
        items,
        is_last=len(found) <= PAGE_SIZE,
        before=min((item.first for item in items if isinstance(item, Entry)), default=before),
        refused_before=min((item.pk for item in items if isinstance(item, Refused)), default=refused_before),
    )


def _by_time(entries, refused):
    """Entries and refused texts as one list, newest first, each kind in its own order."""
    found = []
    while entries and refused:
        found.append((entries if entries[0].saved_at >= refused[0].at else refused).pop(0))
    return [*found, *entries, *refused]


def entries_of(chapter, before=None):
    """The newest entries that begin before save number `before`, one more than a page; one query.

    An entry ends where the one after it begins, so the row of a beginning brings the save before it along.
    """
    newest = min(before - 1, chapter.text.lock_version) if before else chapter.text.lock_version
    entries, last, end = [], newest, None
    for first, began_at, left, newest_save in BEGINNINGS.all(chapter.pk, newest):
        end = end or newest_save
        entries.append(
            Entry(
                first=first, last=last, began_at=began_at, saved_at=datetime.fromisoformat(end["saved_at"]),
                who=end["who"], kind=end["kind"], reason=end["reason"], words=end["words"],
                difference=end["words"] - left["words"] if left else 0,
            )
        )  # fmt: skip
        end, last = left, first - 1
    return entries[: PAGE_SIZE + 1]


def _save_at(number, chapter):
    """What an entry tells of its last save, as an object."""
    told = JSONObject(
        saved_at="saved_at", who="saved_by__name", kind="save_kind", reason="history_change_reason", words="words"
    )
    return Subquery(Save.objects.filter(chapter=chapter, lock_version=number).order_by().values(told=told)[:1])


BEGINNINGS = Prepared(
    lambda chapter, newest: (
        Save.objects.filter(chapter=chapter, continues=False, lock_version__lte=newest)
        .order_by("-lock_version")
        .values_list(
            "lock_version",
            "saved_at",
            _save_at(OuterRef("lock_version") - 1, chapter),
            _save_at(newest, chapter),
        )[: PAGE_SIZE + 1]
    )
)
"""Where the entries begin up to a save: its number and moment, the save before it, and the save that it goes up to."""
REFUSED = Prepared(
    lambda chapter, before: (
        RefusedText.objects.filter(chapter=chapter, id__lt=before)
        .order_by("-id")
        .values_list("id", "at", "person__name")[: PAGE_SIZE + 1]
    )
)
LARGEST = 2**63 - 1
"""No row has this number."""


def saves_of_entry(chapter, first, before=None):
    """The saves that an entry folds, each as an entry of its own, a page and one more; its number, or 404."""
    beginnings = Save.objects.filter(chapter=chapter.pk, continues=False, lock_version__gte=first)
    found = list(beginnings.order_by("lock_version").values_list("lock_version", flat=True)[:2])
    if not found or found[0] != first:
        raise Http404
    end = min([*found[1:], before or chapter.text.lock_version + 1])
    saves = Save.objects.filter(chapter=chapter.pk, lock_version__gte=first - 1, lock_version__lt=end)
    rows = list(_rows(saves.order_by("-lock_version")[: PAGE_SIZE + 2]).values())
    inside = [row for row in rows if row["lock_version"] >= first]
    return [_entry(row, row, older) for row, older in zip(inside, [*rows[1:], {}], strict=False)][: PAGE_SIZE + 1]


def entries_of_document(chapters, before=None):
    """The newest entries over all these chapters by when they began, one more than a page, as dicts; one query.

    `before` is the row of history after which the page begins.
    """
    following = Save.objects.filter(
        chapter=OuterRef("chapter"), continues=False, lock_version__gt=OuterRef("lock_version")
    ).order_by("lock_version")
    newest = ChapterText.objects.filter(chapter=OuterRef("chapter")).values("lock_version")
    saves = Save.objects.filter(chapter__in=chapters, base__isnull=False, continues=False).order_by("-history_id")
    if before:
        saves = saves.filter(history_id__lt=before)
    last = Coalesce(
        Subquery(following.values(end=F("lock_version") - 1)[:1]), Subquery(newest), output_field=IntegerField()
    )
    return list(saves.annotate(last=last).values(*COLUMNS, "history_id", "chapter_id", "last")[: PAGE_SIZE + 1])


def _rows(saves):
    return {row["lock_version"]: row for row in saves.values(*COLUMNS)}


def _entry(first, last, earlier):
    """An entry from the rows of its first and last save and of the save before it ({} for none)."""
    return Entry(
        first=first["lock_version"], last=last["lock_version"],
        began_at=first["saved_at"], saved_at=last["saved_at"],
        who=last["saved_by__name"], kind=last["save_kind"], reason=last["history_change_reason"],
        words=last["words"], difference=last["words"] - earlier["words"] if earlier else 0,
    )  # fmt: skip
