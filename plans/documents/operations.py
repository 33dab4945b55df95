"""The verbs of the working text: begin a document, arrange its chapters, save a text. Each keeps history and person."""

import tomllib
import unicodedata
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify
from simple_history.utils import bulk_create_with_history

from governance import audit
from npvr.access import Refused

from ..content.html import plain
from ..content.items.kinds import block_html
from .models import YEARS_OF_AN_AGENDA, Chapter, ChapterState, Document, DocumentKind, Image, ImageUse
from .saving import create_text, create_texts

TITLE_LENGTH = 160
MAX_CHAPTERS = 120
ADDED = "toegevoegd"
DEFAULTS = Path(__file__).parent / "default_chapters.toml"


@cache
def default_chapters(kind):
    """The default chapters of a kind of document with their guidance and blocks (domain.md § 2; default_chapters.toml)."""
    return tomllib.loads(DEFAULTS.read_text(encoding="utf-8"))[kind]


@transaction.atomic
def begin_plan(region, *, by, is_demo=False):
    """Begin the region's Plan voor de Regio with its default chapters; refuses a second one."""
    if Document.objects.filter(region=region, kind=DocumentKind.PLAN).exists():
        raise Refused("Deze regio heeft al een Plan voor de Regio.")
    try:
        with transaction.atomic():
            plan = Document.objects.create(region=region, kind=DocumentKind.PLAN, is_demo=is_demo)
    except IntegrityError as error:  # somebody else began it in the same moment
        raise Refused("Deze regio heeft al een Plan voor de Regio.") from error
    _begin(plan, by)
    return plan


@transaction.atomic
def begin_agenda(plan, *, first_year, last_year, by, like=None):
    """Begin a four-year Uitvoeringsagenda under a plan; refuses another length and years that another agenda has.

    With the default chapters, or with those of `like`, the content tree of a version of an earlier agenda.
    """
    if last_year < first_year:
        raise Refused("Het laatste jaar ligt voor het eerste jaar. Draai de jaren om.")
    if last_year - first_year + 1 != YEARS_OF_AN_AGENDA:
        raise Refused(f"Een Uitvoeringsagenda beslaat vier jaar: van {first_year} tot en met {first_year + 3}.")
    period = DateRange(date(first_year, 1, 1), date(last_year + 1, 1, 1))
    try:
        with transaction.atomic():
            agenda = Document.objects.create(region=plan.region, kind=DocumentKind.AGENDA, plan=plan, period=period)
    except IntegrityError as error:
        raise Refused(_overlap_text(plan.region, period)) from error
    if like is None:
        _begin(agenda, by)
    else:
        _begin_like(agenda, like, by)
    return agenda


def _overlap_text(region, period):
    other = Document.objects.filter(region=region, kind=DocumentKind.AGENDA, period__overlap=period).first()
    years = f"{other.first_year} tot en met {other.last_year}" if other else "deze jaren"
    return f"Voor {years} is er al een Uitvoeringsagenda. Kies een periode die daar niet mee overlapt."


def _begin(document, by):
    """The default chapters, all in four statements: a new document has none yet to look at."""
    made, texts, taken = {None: None}, {}, Counter()
    for default in default_chapters(document.kind):
        html = "".join(block_html(kind) for kind in default.get("blocks", []))
        parent = made[default.get("parent")]
        taken[parent] += 1
        chapter = made[default["key"]] = Chapter(
            document=document,
            parent=parent,
            title=default["title"],
            slug=default["key"],
            guidance=default["guidance"],
            state=_first_state(html),
            position=taken[parent],
        )
        texts[chapter] = html
    bulk_create_with_history(list(texts), Chapter, default_user=by, default_change_reason=ADDED)
    create_texts(texts, by=by)
    audit.record("document begonnen", actor=by, region=document.region, subject=str(document))


def _begin_like(document, tree, by):
    """The chapters of a content tree with their texts, and the images in them; the guidance where it is the default's."""
    guidance = {default["title"]: default["guidance"] for default in default_chapters(document.kind)}
    top = None
    for one in tree["chapters"]:
        chapter = _create_chapter(
            document,
            one["title"],
            by=by,
            parent=None if one["level"] == 1 else top,
            guidance=guidance.get(one["title"], ""),
            html=one["html"],
        )
        top = chapter if one["level"] == 1 else top
    images = Image.objects.filter(pk__in=tree["images"])
    ImageUse.objects.bulk_create(ImageUse(document=document, image=image, added_by=by) for image in images)
    audit.record("document begonnen", actor=by, region=document.region, subject=str(document))


def add_chapter(document, title, *, by, parent=None, slug=None, guidance="", at=None):
    """Add an empty chapter at the end, or a sub-chapter at the end of `parent`; two levels at most."""
    title = clean_title(title)
    with transaction.atomic():
        _lock(document)
        if parent is not None and parent.parent_id is not None:
            raise Refused("Een subhoofdstuk kan geen eigen subhoofdstukken hebben.")
        if document.chapters.filter(removed_at__isnull=True).count() >= MAX_CHAPTERS:
            raise Refused(f"Een document heeft ten hoogste {MAX_CHAPTERS} hoofdstukken en subhoofdstukken.")
        return _create_chapter(document, title, by=by, parent=parent, slug=slug, guidance=guidance, at=at)


def _create_chapter(document, title, *, by, parent=None, guidance="", slug=None, html="", at=None):
    siblings = document.chapters.filter(parent=parent)
    chapter = Chapter(
        document=document,
        parent=parent,
        title=title,
        slug=slug or _free_slug(document, title),
        guidance=guidance,
        state=_first_state(html),
        position=(siblings.aggregate(last=Max("position"))["last"] or 0) + 1,
    )
    _keep(chapter, by, ADDED)
    create_text(chapter, by=by, html=html, at=at)
    return chapter


def _first_state(html):
    return ChapterState.DRAFT if plain(html) else ChapterState.TO_WRITE  # blocks alone are no text yet


def _free_slug(document, title):
    """A slug that no chapter of the document has or had: an address once mailed keeps its meaning (decisions 26)."""
    stem = slugify(title)[:60].strip("-") or "hoofdstuk"
    taken = set(document.chapters.filter(slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(slug for n in range(2, 10_000) if (slug := f"{stem}-{n}") not in taken)


def clean_title(title):
    """A title without control characters and double spaces; refuses an empty and a too long one."""
    title = unicodedata.normalize("NFC", title)
    visible = "".join(c if unicodedata.category(c)[0] not in "CZ" or c in "\u200c\u200d" else " " for c in title)
    title = " ".join(visible.split())
    if not title:
        raise Refused("Geef het hoofdstuk een titel.")
    if len(title) > TITLE_LENGTH:
        raise Refused(f"De titel is te lang: {len(title)} tekens. Er passen er {TITLE_LENGTH}.")
    return title


def rename_chapter(chapter, title, *, by):
    """Give a chapter another title; its address stays."""
    title = clean_title(title)
    if title != chapter.title:
        chapter.title = title
        _keep(chapter, by, "titel gewijzigd", "title")


def describe_chapter(chapter, *, state, writer, due, by):
    """Set how far a chapter is, who writes it and when it is due; the text is not touched (decisions 25)."""
    if (chapter.state, chapter.writer, chapter.due) != (state, writer, due):
        chapter.state, chapter.writer, chapter.due = state, writer, due
        _keep(chapter, by, "stand gewijzigd", "state", "writer", "due")


@transaction.atomic
def move_chapter(chapter, *, by, to_parent, to_index):
    """Put a chapter at place `to_index` (from 0) under `to_parent` (None: among the chapters); two levels at most."""
    _lock(chapter.document)
    chapter.refresh_from_db()
    if to_parent is not None:
        to_parent.refresh_from_db()
        _check_parent(chapter, to_parent)
    siblings = list(chapter.document.chapters.present().filter(parent=to_parent).exclude(pk=chapter.pk))
    siblings.insert(max(0, min(to_index, len(siblings))), chapter)
    chapter.parent = to_parent
    for position, sibling in enumerate(siblings, start=1):
        if sibling.pk == chapter.pk:
            chapter.position = position
        elif sibling.position != position:
            Chapter.objects.filter(pk=sibling.pk).update(position=position)
    _keep(chapter, by, "verplaatst", "parent", "position")


def _check_parent(chapter, parent):
    if parent.pk == chapter.pk or parent.parent_id is not None or parent.removed_at:
        raise Refused("Een hoofdstuk kan alleen onder een gewoon hoofdstuk staan.")
    if parent.document_id != chapter.document_id:
        raise Refused("Een hoofdstuk kan niet naar een ander document.")
    if chapter.children.filter(removed_at__isnull=True).exists():
        raise Refused("Dit hoofdstuk heeft zelf subhoofdstukken. Verplaats die eerst.")


def shift_chapter(chapter, direction, *, by):
    """Move a chapter one place: up, down, in (under the one before it) or out (after its chapter)."""
    siblings = list(chapter.document.chapters.present().filter(parent=chapter.parent))
    index = next(i for i, sibling in enumerate(siblings) if sibling.pk == chapter.pk)
    if direction in {"up", "down"}:
        move_chapter(chapter, by=by, to_parent=chapter.parent, to_index=index + (1 if direction == "down" else -1))
    elif direction == "in":
        if chapter.parent_id or index == 0:
            raise Refused("Er staat geen hoofdstuk boven waar dit onder kan vallen.")
        move_chapter(chapter, by=by, to_parent=siblings[index - 1], to_index=MAX_CHAPTERS)
    elif direction == "out":
        if chapter.parent_id is None:
            raise Refused("Dit is al een gewoon hoofdstuk.")
        tops = list(chapter.document.chapters.present().filter(parent=None))
        after = next(i for i, top in enumerate(tops) if top.pk == chapter.parent_id) + 1
        move_chapter(chapter, by=by, to_parent=None, to_index=after)
    else:
        raise Refused("Die verplaatsing bestaat niet.")


@transaction.atomic
def remove_chapter(chapter, *, by):
    """Take a chapter out of the document, its sub-chapters with it; text and history stay and can be brought back."""
    _lock(chapter.document)
    now = timezone.now()
    for one in [chapter, *chapter.children.filter(removed_at__isnull=True)]:
        one.removed_at = now
        _keep(one, by, "verwijderd", "removed_at")
    audit.record("hoofdstuk verwijderd", actor=by, region=chapter.document.region, subject=chapter.slug)


@transaction.atomic
def bring_back_chapter(chapter, *, by):
    """Put a removed chapter back at the end, with the sub-chapters that went with it."""
    _lock(chapter.document)
    if chapter.parent_id and chapter.parent.removed_at:
        raise Refused(f"Zet eerst het hoofdstuk “{chapter.parent.title}” terug.")
    removed_with_it = list(chapter.children.filter(removed_at=chapter.removed_at))
    siblings = chapter.document.chapters.present().filter(parent=chapter.parent)
    chapter.position = (siblings.aggregate(last=Max("position"))["last"] or 0) + 1
    for one in [chapter, *removed_with_it]:
        one.removed_at = None
        _keep(one, by, "teruggezet", "removed_at", "position")
    audit.record("hoofdstuk teruggezet", actor=by, region=chapter.document.region, subject=chapter.slug)


def _lock(document):
    Document.objects.select_for_update().get(pk=document.pk)


def _keep(chapter, by, reason, *fields):
    """Save these fields (all of a new chapter) with their history row, whoever or whatever runs it.

    Only what was changed is written: a title or state that somebody else changed meanwhile stays.
    """
    if fields:
        values = {field: getattr(chapter, field) for field in fields}
        chapter.refresh_from_db(fields=["title", "state", "writer", "due", "parent", "position", "removed_at"])
        for field, value in values.items():
            setattr(chapter, field, value)
    chapter._history_user = by
    chapter._change_reason = reason
    chapter.save(update_fields=fields or None)
