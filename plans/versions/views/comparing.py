"""Comparing any two versions, or a version with the working text, word by word and chapter by chapter."""

import hashlib

from django.core.cache import cache
from django.http import Http404
from django.shortcuts import redirect, render

from npvr.access import guard_partly_public
from npvr.markup import trusted

from ...content import tree as content_tree
from ...content.comparison import compare_trees, summary
from ...content.rendering import for_comparison
from ...documents.finding import known_document, trail
from ...documents.tree import tree_of
from ..finding import find_version, versions_at
from ..models import ACTION_OF_SHARING
from .reading import WORKING_TEXT, choices

COMPARING = guard_partly_public(
    "plans.view_working_text", *ACTION_OF_SHARING.values(), reason="each visitor compares what is shared with them"
)


@COMPARING
def compare_versions(request, region_slug, old, new, first_year=None):
    """What changed from one to the other. Two versions never change, so their comparison is kept by their hashes."""
    before = find_version(request.user, region_slug, old, first_year, content=True)
    working = known_document(request.user, region_slug, first_year)
    if new == WORKING_TEXT:
        if working is None:
            raise Http404
        after, after_prefix = None, working.image_prefix
        chapters = compare_trees(content_tree.read(before.content), tree_of(working))
    else:
        after = find_version(request.user, region_slug, new, first_year, content=True)
        after_prefix = f"{after.path}afbeeldingen/"
        chapters = _kept_comparison(before, after)
    gone = set(content_tree.read(before.content)["images"])
    if after is not None:
        gone -= set(content_tree.read(after.content)["images"])
    versions = list(versions_at(request.user, region_slug, first_year).newest_first()[:50])
    rows = [_row(chapter, _text(chapter, gone, f"{before.path}afbeeldingen/", after_prefix)) for chapter in chapters]
    context = {
        "document": before.document,
        "before": before,
        "after": after,
        "changed": [row for row in rows if row["chapter"].is_changed],
        "same": [row for row in rows if not row["chapter"].is_changed],
        "summary": summary(chapters).sentence,
        "choices": choices(versions, working_text=working is not None),
        "old": before.number,
        "new": after.number if after else WORKING_TEXT,
        "breadcrumbs": trail(
            before.document, ("Versies", f"{before.document.path}versies/"), (f"{old} naar {new}", "")
        ),
    }
    return render(request, "plans/versions/compare.html", context)


MARKS = {
    "added": ("toegevoegd", "good", "toevoegen"),
    "removed": ("verwijderd", "off", "verwijderen"),
    "changed": ("tekst gewijzigd", "attention", "bewerken"),
}


def _row(chapter, text):
    """One chapter as the page shows it: number, compared title, what happened in words, and the compared text."""
    marks = [MARKS[chapter.state]] if chapter.state in MARKS else []
    if chapter.moved:
        marks.append(("verplaatst", "attention", "slepen"))
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


@COMPARING
def choose_comparison(request, region_slug, first_year=None):
    """From the form with two choices to the address of their comparison."""
    old, new = request.GET.get("van", ""), request.GET.get("naar", "")
    newest = versions_at(request.user, region_slug, first_year).newest_first()
    new = new or next((v.number for v in newest[:2] if v.number != old), old)
    for number in {old, new} - {WORKING_TEXT}:
        find_version(request.user, region_slug, number, first_year)
    if old == WORKING_TEXT:
        old, new = new, old
    if old == WORKING_TEXT:
        raise Http404
    return redirect(f"../vergelijk/{old}/{new}/")


def _kept_comparison(before, after):
    key = hashlib.sha256(f"compare-1-{before.sha256}-{after.sha256}".encode()).hexdigest()
    kept = cache.get(key)
    if kept is None:
        kept = compare_trees(content_tree.read(before.content), content_tree.read(after.content))
        cache.set(key, kept, 7 * 24 * 3600)
    return kept
