"""Saving the text of a chapter: one conditional UPDATE decides who wins; nobody's words are lost (trust.md T1, T2)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from npvr.access import Refused

from ..content import html as markup
from ..content.rendering import for_screen
from .models import Chapter, ChapterState, ChapterText, RefusedText, SaveKind


@dataclass(frozen=True)
class Saved:
    """The text is in the database as save number `base`; `changed` is False where it was the same already."""

    base: int
    at: object
    changed: bool = True


@dataclass(frozen=True)
class Outdated:
    """Somebody saved in between: nothing was overwritten. `seen` is the text it was written on, `mine` what was sent."""

    seen: str
    current: ChapterText
    mine: str


def create_text(chapter, *, by, html="", at=None):
    """The first text of a new chapter, with its first row of history."""
    text = ChapterText(chapter=chapter, saved_at=at or timezone.now(), saved_by=by, **_derived(chapter, html))
    text.skip_history_when_saving = True
    text.save(force_insert=True)
    del text.skip_history_when_saving
    _write_history(text, by=by, kind=SaveKind.CREATED, base=None, token=None, sitting=None)
    chapter.text = text
    return text


def save_text(chapter, html, *, base, by, token=None, sitting=None, kind=SaveKind.SAVE, reason="", at=None):
    """Save `html` as the chapter's text if `base` is still its newest save; answers Saved or Outdated.

    A repeated request (same `token`) gets the first one's answer. The same text again writes nothing. An outdated text
    goes to RefusedText. Refuses, in Dutch, a text over the limits and a chapter that was removed.
    """
    try:
        clean = markup.clean(html, image_prefix=chapter.document.image_prefix)
    except markup.TextRefused as refusal:
        raise Refused(str(refusal)) from refusal
    if chapter.removed_at:
        raise Refused("Dit hoofdstuk is intussen verwijderd. Zet het terug om verder te schrijven.")
    if clean == chapter.text.html and base == chapter.text.lock_version:
        return Saved(base, chapter.text.saved_at, changed=False)
    with transaction.atomic():
        now = at or timezone.now()
        text = ChapterText(
            chapter=chapter, lock_version=base + 1, saved_at=now, saved_by=by, **_derived(chapter, clean)
        )
        # The condition stands on the row itself: through a join it would move into a sub-select, and whoever waited for
        # the row would overwrite what was saved meanwhile.
        won = ChapterText.objects.filter(pk=chapter.pk, lock_version=base).update(
            html=text.html, ready=text.ready, plain=text.plain, words=text.words,
            lock_version=text.lock_version, saved_at=now, saved_by=by,
        )  # fmt: skip
        if won:
            _write_history(text, by=by, kind=kind, base=base, token=token, sitting=sitting, reason=reason)
            _leave_to_write(chapter, by)
            chapter.text = text
            return Saved(text.lock_version, now)
        return _answer_to_outdated(chapter, clean, base=base, by=by, token=token)


def _derived(chapter, html):
    """What is stored beside the text because it is read far more often than written (performance.md § 5.1)."""
    return {
        "html": html,
        "ready": for_screen(html, image_prefix=chapter.document.image_prefix, footnote_prefix=chapter.slug),
        "plain": markup.plain(html),
        "words": markup.word_count(html),
    }


def _write_history(text, *, by, kind, base, token, sitting, reason=""):
    """One row of history by hand: simple-history does not see `update()` (decisions 24)."""
    ChapterText.history.model.objects.create(
        chapter=text.chapter, html=text.html, lock_version=text.lock_version, saved_at=text.saved_at, saved_by=by,
        words=text.words, save_kind=kind, base=base, token=token, sitting=sitting,
        history_date=text.saved_at, history_type="+" if base is None else "~", history_user=by,
        history_change_reason=reason,
    )  # fmt: skip


def _leave_to_write(chapter, by):
    """A chapter with text is no longer "te schrijven"."""
    if chapter.state == ChapterState.TO_WRITE:
        chapter.state = ChapterState.DRAFT
        chapter._history_user, chapter._change_reason = by, "eerste tekst"
        chapter.save(update_fields=["state"])


def _answer_to_outdated(chapter, html, *, base, by, token):
    past = ChapterText.history.model.objects.filter(chapter=chapter.pk)
    if token and (first := past.filter(token=token, history_user=by).first()):
        return Saved(first.lock_version, first.saved_at)
    current = ChapterText.objects.select_related("saved_by").get(pk=chapter.pk)
    if current.html == html:
        return Saved(current.lock_version, current.saved_at, changed=False)
    if token:
        RefusedText.objects.get_or_create(token=token, defaults=_refused(chapter, html, base, by))
    else:
        RefusedText.objects.create(**_refused(chapter, html, base, by))
    seen = past.filter(lock_version=base).values_list("html", flat=True).first()
    return Outdated(seen or "", current, html)


def _refused(chapter, html, base, by):
    return {"chapter": Chapter(pk=chapter.pk), "html": html, "base": base, "person": by}


def restore_text(chapter, lock_version, *, base, by):
    """Make an earlier text the newest again: a new save, nothing is erased (issue § 3)."""
    past = ChapterText.history.model.objects.filter(chapter=chapter.pk, lock_version=lock_version).first()
    if past is None:
        raise Refused("Die eerdere tekst is er niet.")
    reason = f"teruggezet naar {lock_version}"
    return save_text(chapter, past.html, base=base, by=by, kind=SaveKind.RESTORE, reason=reason)
