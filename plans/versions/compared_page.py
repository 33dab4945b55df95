"""What changed between two trees as HTML: the items by kind, then the chapters, then what stayed the same.

Made here and not by a loop in the template, as plans/documents/page.py makes its sections: a plan whose items all changed
took ten times as long there. What `compare` made is HTML already; every other text goes through `escape`.
"""

from functools import cache
from html import escape

from npvr.markup import trusted
from npvr.templatetags.ui import badge, count, icon

from ..content.rendering import for_comparison

STATE_MARKS = {
    "added": ("toevoegen", "good"),
    "removed": ("verwijderen", "off"),
    "changed": ("bewerken", "attention"),
}
CHAPTER_WORDS = {"added": "toegevoegd", "removed": "verwijderd", "changed": "tekst gewijzigd"}
ITEM_WORDS = {"added": "nieuw", "removed": "verwijderd", "changed": "gewijzigd"}
MOVED = ("verplaatst", "slepen", "attention")
RENAMED = ("andere titel", "bewerken", "attention")
STOPPED = ("gestopt", "slot", "off")


def article(comparison, *, before_prefix, after_prefix):
    """A `Comparison` (compared.py) below what it says in short; the prefixes say where the images of each tree are."""
    changed = [one for one in comparison.chapters if one.is_changed]
    kinds = [kind for kind in comparison.kinds if kind.changed]
    level = 3 if kinds else 2
    parts = [_kind(kind) for kind in kinds]
    if changed and kinds:
        parts.append("<h2>Tekst van de hoofdstukken</h2>")
    for number, chapter in enumerate(changed, start=1):
        text = _text(chapter, comparison.gone, before_prefix, after_prefix)
        parts.append(_chapter(chapter, number, level, text))
    parts.append(_same_chapters([one for one in comparison.chapters if not one.is_changed]))
    if changed or kinds:
        parts.append(_same_kinds([kind for kind in comparison.kinds if kind.unchanged]))
    return trusted("".join(parts))


@cache
def _mark(word, icon_name, tone):
    return f"{badge(word, icon_name, tone)} "


def _marks(marks):
    return "".join(_mark(*one) for one in marks)


# --- chapters --------------------------------------------------------------------------------------------------------
def _chapter(chapter, place, level, text):
    """One chapter: number, compared title, what happened in words, and the compared text."""
    marks = [(CHAPTER_WORDS[chapter.state], *STATE_MARKS[chapter.state])] if chapter.state in CHAPTER_WORDS else []
    marks += [MOVED] * chapter.moved + [RENAMED] * chapter.renamed
    was = f"<span>{_was(chapter)}</span>" if _was(chapter) else ""
    return (
        f'<section class="npvr-chapter" data-level="{chapter.level}" aria-labelledby="v-{place}">'
        f'<h{level} class="npvr-chapter__title" id="v-{place}"><span class="npvr-chapter__number">{_number(chapter)}</span>'
        f'<span class="npvr-compare">{chapter.title.html}</span></h{level}>'
        f'<p class="npvr-chapter__facts">{_marks(marks)}{was}</p>'
        + (f'<div class="npvr-prose npvr-compare">{text}</div>' if text else "")
        + "</section>"
    )


def _number(chapter):
    return escape(chapter.new_number or chapter.old_number)


def _was(chapter):
    """Which chapter it was, where its number is another now."""
    if chapter.old_number and chapter.new_number and chapter.old_number != chapter.new_number:
        return f"was hoofdstuk {escape(chapter.old_number)}"
    return ""


def _text(chapter, gone, before_prefix, after_prefix):
    """The chapter's comparison for the screen; an image that only the earlier version has comes from there."""
    if chapter.text is None or not chapter.text.is_changed:
        return ""
    html = chapter.text.html
    for sha256 in gone:
        html = html.replace(f'src="afbeelding:{sha256}"', f'src="{before_prefix}{sha256}/"')
    return for_comparison(html, after_prefix)


def _same_chapters(chapters):
    if not chapters:
        return ""
    rows = "".join(map(_same_chapter, chapters))
    words = count(chapters, "hoofdstuk is gelijk gebleven,hoofdstukken zijn gelijk gebleven")
    return (
        f'<details class="npvr-fold"><summary>{icon("volgende")}<span>{words}</span></summary>'
        f'<ul class="npvr-plain-list">{rows}</ul></details>'
    )


def _same_chapter(chapter):
    was = f' <span class="npvr-quiet">({_was(chapter)})</span>' if _was(chapter) else ""
    return f"<li>{_number(chapter)} {chapter.title.html}{was}</li>"


# --- items -----------------------------------------------------------------------------------------------------------
def _kind(kind):
    name, title = escape(kind.kind), escape(kind.many[:1].upper() + kind.many[1:])
    return (
        f'<section class="npvr-flow" aria-labelledby="soort-{name}"><h2 id="soort-{name}">{title}</h2>'
        f"{''.join(map(_item, kind.changed))}</section>"
    )


def _item(change):
    """One item: its compared title, what happened in words, the reason, its fields and its rows."""
    marks = [(ITEM_WORDS[change.state], *STATE_MARKS[change.state])] if change.state in ITEM_WORDS else []
    if change.stopped:
        marks = [STOPPED] if change.state == "removed" else [*marks, STOPPED]
    marks += [MOVED] * change.moved
    return (
        f'<article class="npvr-change" id="{escape(change.kind)}-{escape(change.id)}">'
        f'<h3 class="npvr-change__title npvr-compare">{change.title.html}</h3>'
        f'<p class="npvr-chapter__facts">{_marks(marks)}</p>{_reason(change.mark)}{_what_it_says(change)}</article>'
    )


def _reason(mark):
    """What a recalibration says of it."""
    if mark is None:
        return ""
    because = f", omdat: {escape(mark.reason)}" if mark.reason else ""
    return f"<p>Bij het herijken: {escape(mark.word)}{because}</p>"


def _what_it_says(change):
    """The fields and rows; of what was removed folded away."""
    inside = f"<div>{_fields(change.fields)}{''.join(map(_row, change.rows))}</div>"
    if change.state != "removed":
        return inside
    if not (change.fields or change.rows):
        return ""
    return (
        f'<details class="npvr-fold npvr-fold--bare"><summary>{icon("volgende")}<span>Wat er stond'
        f'<span class="npvr-only-aloud"> bij {escape(change.name)}</span></span></summary>{inside}</details>'
    )


def _row(row):
    title = escape(f"{row.word[:1].upper()}{row.word[1:]}: {row.title}")
    mark = _mark(ITEM_WORDS[row.state], *STATE_MARKS[row.state])
    return f'<div class="npvr-change__row"><h4>{title} {mark}</h4>{_fields(row.fields)}</div>'


def _fields(fields):
    if not fields:
        return ""
    rows = "".join(f"<div><dt>{escape(one.label)}</dt><dd>{one.html}</dd></div>" for one in fields)
    return f'<dl class="npvr-facts npvr-facts--wide npvr-compare">{rows}</dl>'


def _same_kinds(kinds):
    if not kinds:
        return ""
    words = ", ".join(f"{one.unchanged} {one.one if one.unchanged == 1 else one.many}" for one in kinds)
    return f'<p class="npvr-quiet">Gelijk gebleven: {escape(words)}.</p>'
