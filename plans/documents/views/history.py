"""What was before: the saves of a chapter and of a document, comparing them, and putting one back."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from npvr.access import Refused, authorize, guard
from npvr.markup import trusted
from npvr.prepared import Prepared

from ... import rules
from ...content.comparison import compare_html
from ...content.rendering import for_comparison
from ..finding import find_chapter, find_document, trail
from ..history_rows import RESTORE_FORM, history_rows
from ..models import ChapterText, SaveKind
from ..saving import Outdated, restore_text
from ..sittings import PAGE_SIZE, entries_of_document, page_of_history, saves_of_entry

Save = ChapterText.history.model
COMPARED = ["lock_version", "html", "saved_at", "saved_by__name"]
TWO_SAVES = Prepared(
    lambda chapter, old, new: (
        Save.objects.filter(chapter=chapter).filter(Q(lock_version=old) | Q(lock_version=new)).values_list(*COMPARED)
    )
)


def _may_write(person, chapter):
    return rules.may_write_chapter(person, chapter.document, chapter.pk)


def _path(chapter):
    return f"{chapter.document.path}hoofdstukken/{chapter.slug}/"


def _page_before(request, key):
    """The number after which the page begins, from `?voor=`; None for the newest."""
    given = request.GET.get(key, "")
    if given and (not given.isdecimal() or len(given) > 12):
        raise Http404
    return int(given) if given else None


@guard("plans.view_working_text")
def chapter_history(request, region_slug, chapter_slug, first_year=None):
    """The saves of a chapter and what was not saved, newest first, a page at a time; the texts stay in the database.

    The autosaves of one sitting are one entry; `?zitting=` unfolds it.
    """
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year, removed=True)
    before, sitting = _page_before(request, "voor"), _page_before(request, "zitting")
    if sitting:
        saves = saves_of_entry(chapter, sitting, before)
        items, is_last = saves[:PAGE_SIZE], len(saves) <= PAGE_SIZE
        older = urlencode({"zitting": sitting, "voor": items[-1].first}) if items else ""
    else:
        page = page_of_history(chapter, before=before, refused_before=_page_before(request, "botsing"))
        items, is_last = page.items, page.is_last
        older = urlencode({k: v for k, v in (("voor", page.before), ("botsing", page.refused_before)) if v})
    total = chapter.text.lock_version
    may_edit = _may_write(request.user, chapter) and not chapter.removed_at
    context = {
        "document": chapter.document,
        "chapter": chapter,
        "rows": history_rows(items, f"{_path(chapter)}geschiedenis/", restorable_before=total if may_edit else 0),
        "restore_form": RESTORE_FORM,
        "sitting": sitting,
        "older": "" if is_last else older,
        "newer": bool(before or "botsing" in request.GET),
        "total": total,
        "may_edit": may_edit,
        "chapter_url": _path(chapter),
        "history_url": f"{_path(chapter)}geschiedenis/",
        "breadcrumbs": trail(chapter.document, (chapter.title, _path(chapter)), ("Geschiedenis", "")),
    }
    return render(request, "plans/documents/chapter_history.html", context)


@guard("plans.view_working_text")
def compare_saves(request, region_slug, chapter_slug, old, new, first_year=None):
    """Two saves of a chapter word by word."""
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year, removed=True)
    found = {row[0]: dict(zip(COMPARED, row, strict=True)) for row in TWO_SAVES.all(chapter.pk, old, new)}
    if old not in found or new not in found:
        raise Http404
    comparison = compare_html(found[old]["html"], found[new]["html"])
    context = {
        "document": chapter.document,
        "chapter": chapter,
        "old": found[old],
        "new": found[new],
        "comparison": comparison,
        "text": trusted(for_comparison(comparison.html, chapter.document.image_prefix)),
        "may_edit": _may_write(request.user, chapter) and not chapter.removed_at,
        "history_url": f"{_path(chapter)}geschiedenis/",
        "breadcrumbs": trail(
            chapter.document,
            (chapter.title, _path(chapter)),
            ("Geschiedenis", f"{_path(chapter)}geschiedenis/"),
            ("Vergelijken", ""),
        ),
    }
    return render(request, "plans/documents/compare_saves.html", context)


@require_POST
@guard("plans.edit")
def restore_save(request, region_slug, chapter_slug, first_year=None):
    """Put an earlier text back: a new save on what is newest now."""
    chapter = find_chapter(request.user, region_slug, chapter_slug, first_year)
    authorize(_may_write(request.user, chapter), rules.WHY_NOT["plans.write_chapter"])
    number, base = request.POST.get("save", ""), request.POST.get("base", "")
    history = f"{chapter.document.path}hoofdstukken/{chapter.slug}/geschiedenis/"
    try:
        if not (number.isdecimal() and base.isdecimal() and len(number) < 10 and len(base) < 10):
            raise Refused("Die eerdere tekst is er niet.")
        outcome = restore_text(chapter, int(number), base=int(base), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(history)
    if isinstance(outcome, Outdated):
        messages.error(request, "Iemand bewaarde intussen een nieuwe tekst. Bekijk die eerst en zet dan terug.")
    else:
        messages.success(
            request, f"De tekst van bewaring {number} staat er weer. Wat er stond, blijft in de geschiedenis."
        )
    return redirect(history)


@guard("plans.view_working_text")
def document_history(request, region_slug, first_year=None):
    """The latest saves over all chapters of a document, a page at a time."""
    document = find_document(request.user, region_slug, first_year)
    chapters = {chapter.pk: chapter for chapter in document.chapters.only("slug", "title", "removed_at", "document_id")}
    before = _page_before(request, "voor")
    rows = entries_of_document(list(chapters), before)
    for row in rows:
        row["chapter"] = chapters[row["chapter_id"]]
        row["earlier"] = row["lock_version"] - 1
        times = row["last"] - row["earlier"]
        row["what"] = f"{times} keer " * (times > 1) + SaveKind(row["save_kind"]).label
    context = {
        "document": document,
        "rows": rows[:PAGE_SIZE],
        "older": rows[PAGE_SIZE - 1]["history_id"] if len(rows) > PAGE_SIZE else None,
        "newer": before is not None,
        "breadcrumbs": trail(document, ("Geschiedenis", "")),
    }
    return render(request, "plans/documents/document_history.html", context)
