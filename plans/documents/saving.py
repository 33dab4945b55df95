"""Saving the text of a chapter: one conditional UPDATE decides who wins; nobody's words are lost (trust.md T1, T2).

A text on an outdated base is merged with what was saved meanwhile (docs/decisions/0010). What merges is saved by the
same guarded UPDATE; what collides is kept as a `RefusedText`, and its writer chooses.
"""

import uuid
from dataclasses import dataclass, replace

from django.db import IntegrityError, transaction
from django.utils import timezone

from npvr.access import Refused
from npvr.prepared import Prepared

from ..content import html as markup
from ..content.merging import merge
from ..content.rendering import for_screen, images_in
from .models import Chapter, ChapterState, ChapterText, Image, RefusedText, SaveKind

History = ChapterText.history.model
OTHERS_SHOWN = 5

# The questions of a save that meets another, in the order in which they are asked.
LOCKED_TEXT = Prepared(
    lambda chapter: ChapterText.objects.select_for_update(of=("self",)).select_related("saved_by").filter(pk=chapter)
)
SAVE_OF_TOKEN = Prepared(lambda token: History.objects.filter(token=token))
REFUSED_OF_TOKEN = Prepared(
    lambda token, chapter, person: RefusedText.objects.filter(token=token, chapter=chapter, person=person)
)
TEXT_OF_SAVE = Prepared(
    lambda chapter, number: History.objects.filter(chapter=chapter, lock_version=number).values_list("html")
)
OTHERS_SINCE = Prepared(
    lambda chapter, base, until, person: (
        History.objects.filter(chapter=chapter, lock_version__gt=base, lock_version__lt=until)
        .exclude(saved_by=person)
        .order_by("saved_by__name")
        .values_list("saved_by__name")
        .distinct()[:OTHERS_SHOWN]
    )
)
NO_END = 2**31 - 1


@dataclass(frozen=True)
class Saved:
    """The text is in the database as save number `base`; `changed` is False where it was the same already."""

    base: int
    at: object
    changed: bool = True


@dataclass(frozen=True)
class Merged(Saved):
    """Saved together with what others saved meanwhile: `html` is the text now, `others` their names.

    `changes` are the blocks that merged by themselves (`content.merging.Change`).
    """

    html: str = ""
    others: tuple = ()
    changes: tuple = ()


@dataclass(frozen=True)
class Outdated:
    """Somebody saved in between: nothing was overwritten. `current` is what is saved now, `refused` keeps what was sent.

    `refused` is None where the text is not merged and stands in the history anyway (putting an earlier one back).
    """

    current: ChapterText
    refused: RefusedText | None = None


@dataclass(frozen=True)
class Attempt:
    """One request to save: the clean text, and with what it came."""

    html: str
    base: int
    by: object
    token: uuid.UUID | None = None
    sitting: uuid.UUID | None = None
    kind: str = SaveKind.SAVE
    reason: str = ""
    at: object = None


def create_text(chapter, *, by, html="", at=None):
    """The first text of a new chapter, with its first row of history."""
    create_texts({chapter: html}, by=by, at=at)
    return chapter.text


def create_texts(htmls, *, by, at=None):
    """The first texts of new chapters (a dict of them), each with its first row of history: two statements for all."""
    at = at or timezone.now()
    texts = [
        ChapterText(chapter=chapter, saved_at=at, saved_by=by, **_derived(chapter, html))
        for chapter, html in htmls.items()
    ]
    ChapterText.objects.bulk_create(texts)
    History.objects.bulk_create(
        _history_row(text, Attempt(text.html, None, by, kind=SaveKind.CREATED)) for text in texts
    )
    for text in texts:
        text.chapter.text = text


def save_text(chapter, html, *, base, by, token=None, sitting=None, kind=SaveKind.SAVE, reason="", at=None):
    """Save `html` as the chapter's text; answers Saved, Merged or, where it collides, Outdated.

    `base` is the save the text was written on. A repeated request (same `token`) gets the first one's answer. The same
    text again writes nothing. Refuses, in Dutch, a text over the limits and a chapter that was removed.
    """
    clean = _clean(chapter, html)
    if chapter.removed_at:
        raise Refused("Dit hoofdstuk is intussen verwijderd. Zet het terug om verder te schrijven.")
    if clean == chapter.text.html and base == chapter.text.lock_version:
        return Saved(base, chapter.text.saved_at, changed=False)
    attempt = Attempt(clean, base, by, token, sitting, kind, reason, at)
    try:
        with transaction.atomic():
            saved = base == chapter.text.lock_version and _save_on(chapter, base, attempt)
            return saved or _answer_to_outdated(chapter, attempt)
    except IntegrityError:  # the token was used before, on another base
        if answer := _first_answer(chapter, attempt):
            return answer
        raise


def restore_text(chapter, lock_version, *, base, by):
    """Make an earlier text the newest again: a new save, nothing is erased (issue § 3). Never merged: Outdated instead."""
    past = History.objects.filter(chapter=chapter.pk, lock_version=lock_version).first()
    if past is None:
        raise Refused("Die eerdere tekst is er niet.")
    reason = f"teruggezet naar {lock_version}"
    return save_text(chapter, past.html, base=base, by=by, kind=SaveKind.RESTORE, reason=reason)


def _clean(chapter, html):
    try:
        return markup.clean(html, image_prefix=chapter.document.image_prefix)
    except markup.TextRefused as refusal:
        raise Refused(str(refusal)) from refusal


def _save_on(chapter, current, attempt):
    """Save the attempt's text if save number `current` is still the newest: Saved, or None."""
    now = attempt.at or timezone.now()
    text = ChapterText(
        chapter_id=chapter.pk,
        lock_version=current + 1,
        saved_at=now,
        saved_by=attempt.by,
        **_derived(chapter, attempt.html),
    )
    # The condition stands on the row itself: through a join it would move into a sub-select, and whoever waited for
    # the row would overwrite what was saved meanwhile.
    won = ChapterText.objects.filter(pk=chapter.pk, lock_version=current).update(
        html=text.html, ready=text.ready, plain=text.plain, words=text.words,
        lock_version=text.lock_version, saved_at=now, saved_by=attempt.by,
    )  # fmt: skip
    if not won:
        return None
    _history_row(text, attempt).save(force_insert=True)
    _leave_to_write(chapter, attempt.by)
    chapter.text = text
    return Saved(text.lock_version, now)


def _derived(chapter, html):
    """What is stored beside the text because it is read far more often than written (performance.md § 5.1)."""
    return {
        "html": html,
        "ready": for_screen(
            html,
            image_prefix=chapter.document.image_prefix,
            footnote_prefix=chapter.slug,
            sizes=_sizes_of(images_in(html)),
        ),
        "plain": markup.plain(html),
        "words": markup.word_count(html),
    }


def _sizes_of(hashes):
    """Width and height in pixels of these images, by hash; no statement for a text without any."""
    if not hashes:
        return {}
    return {one["sha256"]: one for one in Image.objects.filter(pk__in=hashes).values("sha256", "width", "height")}


def _history_row(text, attempt):
    """One row of history by hand: simple-history does not see `update()` (decisions 24)."""
    by, base = attempt.by, attempt.base
    return History(
        chapter_id=text.chapter_id, html=text.html, lock_version=text.lock_version, saved_at=text.saved_at, saved_by=by,
        words=text.words, save_kind=attempt.kind, base=base, token=attempt.token, sitting=attempt.sitting,
        continues=_continues(text, attempt),
        history_date=text.saved_at, history_type="+" if base is None else "~", history_user=by,
        history_change_reason=attempt.reason,
    )  # fmt: skip


def _continues(text, attempt):
    """Whether this is an autosave right after another one of the same person in the same sitting."""
    if attempt.kind != SaveKind.AUTOSAVE or not attempt.sitting:
        return False
    return History.objects.filter(
        chapter=text.chapter_id, lock_version=text.lock_version - 1, save_kind=SaveKind.AUTOSAVE,
        sitting=attempt.sitting, saved_by=attempt.by,
    ).exists()  # fmt: skip


def _leave_to_write(chapter, by):
    """A chapter with text is no longer "te schrijven"."""
    if chapter.state == ChapterState.TO_WRITE:
        chapter.state = ChapterState.DRAFT
        chapter._history_user, chapter._change_reason = by, "eerste tekst"
        chapter.save(update_fields=["state"])


# --- somebody saved in between ----------------------------------------------------------------------------------------
def _answer_to_outdated(chapter, attempt):
    """Merge with what is saved now, whose row is locked: nobody saves between this reading and the save."""
    current = LOCKED_TEXT.first(chapter.pk)
    if answer := _first_answer(chapter, attempt, current):
        return answer
    if current.html == attempt.html:
        return Saved(current.lock_version, current.saved_at, changed=False)
    if attempt.kind == SaveKind.RESTORE:
        return Outdated(current)
    merged = merge(text_of_save(chapter, attempt.base), attempt.html, current.html)
    if merged.collisions or not _fits(chapter, merged.html):
        return Outdated(current, _refused(chapter, attempt, current))
    return _save_merged(chapter, merged, current, attempt)


def text_of_save(chapter, lock_version):
    """The text of a save of the chapter; None when there is no such save."""
    found = TEXT_OF_SAVE.first(chapter.pk, lock_version)
    return found and found[0]


def _first_answer(chapter, attempt, current=None):
    """The answer to a request with the same token that was here before; None when there was none.

    Refuses a token that somebody else used, or that came with another text: that request would not be heard.
    """
    if not attempt.token:
        return None
    row = SAVE_OF_TOKEN.first(attempt.token)
    if row:
        repeated = row.chapter_id == chapter.pk and row.history_user_id == attempt.by.pk
        merged = row.base != row.lock_version - 1
        if not repeated or not (merged or row.html == attempt.html):
            raise Refused("Dit verzoek is al eens gedaan, met een andere tekst. Bewaar nog een keer.")
        if row.html == attempt.html:
            return Saved(row.lock_version, row.saved_at)
        others = others_since(chapter, row.base, attempt.by, until=row.lock_version)
        return Merged(row.lock_version, row.saved_at, html=row.html, others=others)
    kept = REFUSED_OF_TOKEN.first(attempt.token, chapter.pk, attempt.by.pk)
    return kept and Outdated(current or ChapterText.objects.select_related("saved_by").get(pk=chapter.pk), kept)


def others_since(chapter, base, person, *, until=None):
    """The names of those who saved the chapter after save number `base`, without `person`; at most OTHERS_SHOWN."""
    return tuple(name for (name,) in OTHERS_SINCE.all(chapter.pk, base, until or NO_END, person.pk) if name)


def _fits(chapter, html):
    """Whether a merged text keeps within the limits of a chapter, and in the one form."""
    try:
        return markup.clean(html, image_prefix=chapter.document.image_prefix) == html
    except markup.TextRefused:
        return False


def _save_merged(chapter, merged, current, attempt):
    others = others_since(chapter, attempt.base, attempt.by)
    if merged.html == current.html:  # nothing of the writer's own to save
        return Merged(
            current.lock_version, current.saved_at, changed=False, html=merged.html, others=others,
            changes=merged.changes,
        )  # fmt: skip
    kind = attempt.kind if merged.html == attempt.html else SaveKind.MERGE
    saved = _save_on(chapter, current.lock_version, replace(attempt, html=merged.html, kind=kind))
    if merged.html == attempt.html:
        return saved
    return Merged(saved.base, saved.at, html=merged.html, others=others, changes=merged.changes)


def _refused(chapter, attempt, current):
    """The row that keeps a text that collided; the same text that meets the same save gets the row there is."""
    same = {"chapter": chapter.pk, "person": attempt.by, "base": attempt.base, "met": current.lock_version}
    if kept := RefusedText.objects.filter(**same, html=attempt.html).first():
        return kept
    return RefusedText.objects.create(
        chapter=Chapter(pk=chapter.pk), person=attempt.by, html=attempt.html, base=attempt.base,
        met=current.lock_version, token=attempt.token,
    )  # fmt: skip
