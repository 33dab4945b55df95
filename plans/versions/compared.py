"""Two content trees compared as a page shows it: what changed in short, the items by kind, the chapters."""

import hashlib
from dataclasses import dataclass

from django.core.cache import cache

from npvr.markup import trusted

from ..content import tree as content_tree
from ..content.comparison import compare_trees, summary
from ..content.items import summary as items_summary
from ..content.items.comparison import compare_items
from ..content.rendering import for_comparison

KEEP_SECONDS = 7 * 24 * 3600
NO_CHANGES = "Geen verschillen"


@dataclass(frozen=True)
class Comparison:
    """What changed between two trees: chapters, kinds of items, and the four lines of money.

    `gone` are the images that only the earlier tree has.
    """

    chapters: list
    kinds: list
    money: list
    gone: frozenset

    @property
    def lines(self):
        """The whole in short: a line for each kind of item that changed, one for money, one for the chapters."""
        said = items_summary.lines(self.kinds, self.money)
        chapters = summary(self.chapters).sentence
        return said if said and chapters == NO_CHANGES else [*said, chapters]

    @property
    def shows_money(self):
        return any(one.old or one.new for one in self.money)


def compare(old, new):
    """The comparison of two content trees."""
    gone = frozenset(old["images"]) - frozenset(new["images"])
    return Comparison(compare_trees(old, new), compare_items(old, new), items_summary.money(old, new), gone)


def kept_comparison(before, after):
    """The comparison of two versions; they never change, so it is kept by their hashes."""
    key = hashlib.sha256(f"compare-3-{before.sha256}-{after.sha256}".encode()).hexdigest()
    kept = cache.get(key)
    if kept is None:
        kept = compare(content_tree.read(before.content), content_tree.read(after.content))
        cache.set(key, kept, KEEP_SECONDS)
    return kept


def shown(comparison, *, before_prefix, after_prefix):
    """What the template compare.html wants of a comparison; the prefixes say where the images of each tree are."""
    rows = [_chapter(one, _text(one, comparison.gone, before_prefix, after_prefix)) for one in comparison.chapters]
    kinds = [_kind(kind) for kind in comparison.kinds if kind.changed]
    changed = [row for row in rows if row["chapter"].is_changed]
    return {
        "changed": changed,
        "same": [row for row in rows if not row["chapter"].is_changed],
        "kinds": kinds,
        "same_kinds": [kind for kind in comparison.kinds if kind.unchanged],
        "lines": comparison.lines,
        "money": comparison.money if comparison.shows_money else [],
        "equal": not (changed or kinds),
    }


# --- chapters --------------------------------------------------------------------------------------------------------
CHAPTER_MARKS = {
    "added": ("toegevoegd", "good", "toevoegen"),
    "removed": ("verwijderd", "off", "verwijderen"),
    "changed": ("tekst gewijzigd", "attention", "bewerken"),
}
MOVED = ("verplaatst", "attention", "slepen")


def _chapter(chapter, text):
    """One chapter: number, compared title, what happened in words, and the compared text."""
    marks = [CHAPTER_MARKS[chapter.state]] if chapter.state in CHAPTER_MARKS else []
    if chapter.moved:
        marks.append(MOVED)
    if chapter.renamed:
        marks.append(("andere titel", "attention", "bewerken"))
    was = ""
    if chapter.old_number and chapter.new_number and chapter.old_number != chapter.new_number:
        was = f"was hoofdstuk {chapter.old_number}"
    return {
        "chapter": chapter,
        "number": chapter.new_number or chapter.old_number,
        "title": trusted(chapter.title.html),
        "marks": marks,
        "was": was,
        "text": trusted(text),
    }


def _text(chapter, gone, before_prefix, after_prefix):
    """The chapter's comparison for the screen; an image that only the earlier version has comes from there."""
    if chapter.text is None or not chapter.text.is_changed:
        return ""
    html = chapter.text.html
    for sha256 in gone:
        html = html.replace(f'src="afbeelding:{sha256}"', f'src="{before_prefix}{sha256}/"')
    return for_comparison(html, after_prefix)


# --- items -----------------------------------------------------------------------------------------------------------
ITEM_MARKS = {
    "added": ("nieuw", "good", "toevoegen"),
    "removed": ("verwijderd", "off", "verwijderen"),
    "changed": ("gewijzigd", "attention", "bewerken"),
}
STOPPED = ("gestopt", "off", "slot")


def _kind(kind):
    return {"kind": kind, "items": [_item(change) for change in kind.changed]}


def _item(change):
    """One item: its compared title, what happened in words, the reason, its fields and its rows."""
    marks = [ITEM_MARKS[change.state]] if change.state in ITEM_MARKS else []
    if change.stopped:
        marks = [STOPPED] if change.state == "removed" else [*marks, STOPPED]
    if change.moved:
        marks.append(MOVED)
    return {
        "change": change,
        "title": trusted(change.title.html),
        "marks": marks,
        "mark": change.mark,
        "fields": _fields(change.fields),
        "rows": [{"row": row, "mark": ITEM_MARKS[row.state], "fields": _fields(row.fields)} for row in change.rows],
    }


def _fields(fields):
    return [(field.label, trusted(field.html), field.long) for field in fields]
