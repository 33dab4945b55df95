"""What changed between the items of two content trees: matched by id, never by position (domain.md § 2).

Pure: two trees in, plain data with marks out. A field that changed says so under its Dutch label; a text is compared
word by word, any other value is shown old and new. Rows inside an item (contributions, results, effects, awards,
measurements) are matched by their own id, amounts a year by the year. Where items or rows stand among each other is no
change of their fields; an item that changed places among its kind is `moved`.
"""

from dataclasses import dataclass
from decimal import Decimal
from html import escape

from npvr.templatetags.ui import euro
from plans.content.comparison import TextComparison, compare_html, compare_titles
from plans.content.sequences import longest_increasing

from . import labels
from .fields import CHOICES, KINDS

GONE = "iets wat er niet meer is"
"""What a link is called whose other end stands in neither tree."""


@dataclass(frozen=True)
class FieldChange:
    """One field that changed: `old` and `new` in words ("" for nothing), `html` the two as one with marks.

    `long` says that it is a text with lines of its own: `html` then holds paragraphs, otherwise inline HTML.
    """

    label: str
    old: str
    new: str
    html: str
    long: bool = False


@dataclass(frozen=True)
class RowChange:
    """One row inside an item: `state` is changed | added | removed; `fields` only for a changed one."""

    word: str
    title: str
    state: str
    fields: tuple = ()


@dataclass(frozen=True)
class Mark:
    """What a recalibration says of an item: the word ("gestopt") and the reason."""

    mark: str
    word: str
    reason: str


@dataclass(frozen=True)
class ItemChange:
    """What became of one item. `state` is unchanged | changed | added | removed and speaks of its fields and rows.

    `stopped` says that it was taken out because it stops, or that its own state became "gestopt".
    """

    kind: str
    word: str
    id: str
    title: TextComparison
    name: str
    state: str
    moved: bool = False
    stopped: bool = False
    mark: Mark | None = None
    fields: tuple = ()
    rows: tuple = ()

    @property
    def is_changed(self):
        return self.state != "unchanged" or self.moved


@dataclass(frozen=True)
class KindComparison:
    """The items of one kind that changed, in the order of the new tree with removed ones at their old place."""

    kind: str
    one: str
    many: str
    changed: tuple
    unchanged: int


def compare_items(old, new):
    """A `KindComparison` for each kind with items in one of the two content trees; the kinds in the order of the page."""
    before, after = items_of(old), items_of(new)
    look = _Look(_names(before, after), _both(before, after), _marks(before, after))
    found = []
    for kind in KINDS:
        olds, news = before.get(kind.name) or [], after.get(kind.name) or []
        if olds or news:
            found.append(_compare_kind(kind, olds, news, look))
    return found


def items_of(tree):
    """The items of a tree; none where the tree comes from before there were any."""
    return tree.get("items") or {}


@dataclass(frozen=True)
class _Look:
    """What is known of both trees together: what ids are called, which are in both, the marks of a recalibration.

    A mutual link that came or went with its other end is no change of this one: the other end says it.
    """

    names: dict
    both: dict
    marks: dict


def _names(before, after):
    """What every item is called, by kind and id; as the new tree says it where it is in both."""
    return {
        kind.name: {
            item[kind.key]: str(item[kind.title])
            for items in (before, after)
            for item in items.get(kind.name) or []
        }
        for kind in KINDS
    }  # fmt: skip


def _both(before, after):
    """The ids that both trees hold, by kind."""
    return {
        kind.name: {item[kind.key] for item in before.get(kind.name) or []}
        & {item[kind.key] for item in after.get(kind.name) or []}
        for kind in KINDS
    }


def _marks(before, after):
    """The marks of the new tree by item, and whether they were given between the two trees."""
    recalibration = after.get("recalibration")
    if not recalibration:
        return {}
    fresh = (before.get("recalibration") or {}).get("base") != recalibration["base"]
    return {
        mark["item"]: (Mark(mark["mark"], CHOICES["mark"].get(mark["mark"], mark["mark"]), mark["reason"]), fresh)
        for mark in recalibration["marks"]
    }


FITTING = {"added": {"new"}, "removed": {"stopped"}, "changed": {"changed", "continued"}, "unchanged": {"changed"}}
"""The marks that say something of a state: "gestopt" of an item that is still there is of another comparison."""


def _mark(look, key, state):
    mark, fresh = look.marks.get(key, (None, False))
    if mark is None or mark.mark not in FITTING[state] or not (fresh or state in {"added", "removed"}):
        return None
    return mark


# --- items of a kind --------------------------------------------------------------------------------------------------
def _compare_kind(kind, olds, news, look):
    before = {item[kind.key]: item for item in olds}
    after = {item[kind.key]: item for item in news}
    moved = _moved(list(before), list(after))
    changes, unchanged = [], 0
    for key in _order(list(before), list(after), moved):
        change = _compare_item(kind, before.get(key), after.get(key), look, moved=key in moved)
        if change is None:
            unchanged += 1
        else:
            changes.append(change)
    return KindComparison(kind.name, kind.one, kind.many, tuple(changes), unchanged)


def _moved(old, new):
    """The keys that changed places among those in both: as few as explain the new order."""
    places = {key: place for place, key in enumerate(old)}
    both = [key for key in new if key in places]
    stayed = longest_increasing([places[key] for key in both])
    return set(both) - {both[index] for index in stayed}


def _order(old, new, moved):
    """The keys of both: the new order, with each removed one after the one that it stood behind."""
    present, behind, follower = set(new), {}, None
    for key in old:
        if key not in present:
            behind.setdefault(follower, []).append(key)
        elif key not in moved:
            follower = key
    order = list(behind.get(None, []))
    for key in new:
        order += [key, *behind.get(key, [])]
    return order


def _compare_item(kind, old, new, look, *, moved):
    """The change of one item, or None where there is none; `old` or `new` is None for one that came or went."""
    if old == new and not moved:
        return None
    fields, rows = (), ()
    if old is None or new is None:
        state = "added" if old is None else "removed"
        fields = tuple(_fields(kind.fields, old or {}, new or {}, look, short=True))
        rows = tuple(_rows(kind, old or {}, new or {}, look))
    elif old != new:
        fields = tuple(_fields(kind.fields, old, new, look))
        rows = tuple(_rows(kind, old, new, look))
    titles = [str(item[kind.title]) if item else "" for item in (old, new)]
    if old and new:
        state = "changed" if fields or rows or titles[0] != titles[1] else "unchanged"
        if state == "unchanged" and not moved:
            return None
    key = (new or old)[kind.key]
    mark = _mark(look, key, state)
    return ItemChange(
        kind=kind.name,
        word=kind.one,
        id=str(key),
        title=compare_titles(*titles),
        name=titles[1] or titles[0],
        state=state,
        moved=moved,
        stopped=_stopped(old, new, mark),
        mark=mark,
        fields=fields,
        rows=rows,
    )


def _stopped(old, new, mark):
    if new is None:
        return mark is not None
    return old is not None and new.get("state") == "stopped" != old.get("state")


# --- rows inside an item ----------------------------------------------------------------------------------------------
def _rows(kind, old, new, look):
    for rows in kind.rows:
        before = {row[rows.key]: row for row in old.get(rows.name) or []}
        after = {row[rows.key]: row for row in new.get(rows.name) or []}
        for key in _order(list(before), list(after), set()):
            change = _compare_row(rows, before.get(key), after.get(key), look)
            if change is not None:
                yield change


def _compare_row(rows, old, new, look):
    if old == new:
        return None
    title = _row_title(rows, new or old, look)
    if old is None or new is None:
        return RowChange(rows.one, title, "added" if old is None else "removed")
    fields = tuple(_fields(rows.fields, old, new, look))
    return RowChange(rows.one, title, "changed", fields) if fields else None


def _row_title(rows, row, look):
    """Which row it is, with its money where it has some: "BZK, geld, € 30.000,00"."""
    words = [_words(field, row.get(field.name), look) for field in rows.fields if field.name in rows.title]
    if amounts := [Decimal(year["amount"]) for year in row.get("years") or []]:
        words.append(euro(sum(amounts)))
    return ", ".join(word for word in words if word) or rows.one


# --- fields -----------------------------------------------------------------------------------------------------------
def _fields(fields, old, new, look, *, short=False):
    """The changes of these fields; `short` leaves out long texts, for an item that came or went as a whole."""
    for field in fields:
        before, after = _value(old, field.name), _value(new, field.name)
        if before == after or (short and field.how == "text"):
            continue
        if field.how == "years":
            yield from _years(field, before or [], after or [])
        elif field.how in {"links", "mutual", "names"}:
            if field.how == "mutual" and not short:
                before, after = ([key for key in keys or [] if key in look.both[field.of]] for keys in (before, after))
            if change := _members(field, before or [], after or [], look):
                yield change
        elif change := _single(field, before, after, look):
            yield change


def _value(item, name):
    """The value of a field; of one inside another where the name says so ("report.text")."""
    for part in name.split("."):
        item = (item or {}).get(part)
    return item


def _single(field, old, new, look):
    old, new = _words(field, old, look), _words(field, new, look)
    if old == new:
        return None
    if field.how == "text":
        return FieldChange(field.label, old, new, compare_html(_paragraphs(old), _paragraphs(new)).html, long=True)
    html = compare_titles(old, new).html if field.how == "line" else _replaced(old, new)
    return FieldChange(field.label, old, new, html)


def _years(field, old, new):
    """The amounts that changed, each under its label with the year: "Nodig in 2027"."""
    before = {row["year"]: row["amount"] for row in old}
    after = {row["year"]: row["amount"] for row in new}
    for year in sorted({*before, *after}):
        amounts = labels.money(before.get(year)), labels.money(after.get(year))
        if amounts[0] != amounts[1]:
            yield FieldChange(f"{field.label} in {year}", *amounts, _replaced(*amounts))


def _members(field, old, new, look):
    """A list where order is no matter: what stayed, what came and what went."""
    if set(old) == set(new):
        return None
    stayed = [one for one in new if one in old]
    came, went = [one for one in new if one not in old], [one for one in old if one not in new]
    names = look.names.get(field.of)

    def called(keys):
        return [str(key) if names is None else names.get(key, GONE) for key in keys]

    parts = [
        *(escape(name, quote=False) for name in called(stayed)),
        *(_marked("del", name) for name in called(went)),
        *(_marked("ins", name) for name in called(came)),
    ]
    return FieldChange(field.label, "; ".join(called(old)), "; ".join(called(new)), "; ".join(parts))


READERS = {"amount": labels.money, "date": labels.day, "number": labels.number}


def _words(field, value, look):
    """A value as a reader sees it; "" for nothing."""
    if value is None or value == "":
        return ""
    if field.how == "choice":
        return CHOICES[field.of].get(value, str(value))
    if field.how == "link":
        return look.names.get(field.of, {}).get(value, GONE)
    return READERS.get(field.how, str)(value)


def _paragraphs(text):
    return "".join(f"<p>{escape(line.strip(), quote=False)}</p>" for line in text.splitlines() if line.strip())


def _replaced(old, new):
    return " ".join(_marked(mark, value) for mark, value in (("del", old), ("ins", new)) if value)


def _marked(mark, value):
    return f"<{mark}>{escape(value, quote=False)}</{mark}>"
