"""Finding a document or chapter by its address, among what the visitor may know of; otherwise 404 (trust.md § 2.5)."""

from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from governance.models import Person
from governance.rights import SEATS_COLUMN, Standing, which
from npvr.prepared import Prepared, Whole, first_row

from .. import rules
from .invitations.access import ended_invitation, invited_to
from .models import Chapter, Document, DocumentKind


def address(region_slug, first_year=None):
    """The filter that an address means: the region's plan, or its agenda that begins in `first_year`."""
    if first_year is None:
        return {"region__slug": region_slug, "kind": DocumentKind.PLAN}
    return {
        "region__slug": region_slug,
        "kind": DocumentKind.AGENDA,
        "period__startswith__year": first_year,
    }


class AtAddress:
    """A prepared query about the document at an address.

    `build` gets the filter that the address means, with `prefix` before its names, and `places` further values.
    """

    def __init__(self, build, *, prefix="", places=0):
        def built(where, more):
            return build({f"{prefix}{name}": value for name, value in where.items()}, *more)

        self.plan = Prepared(lambda slug, *more: built(address(slug), more), places + 1)
        self.agenda = Prepared(lambda slug, year, *more: built(address(slug, year), more), places + 2)

    def first(self, region_slug, first_year, *more):
        """What is found there, or None."""
        if first_year is None:
            return self.plan.first(region_slug, *more)
        return self.agenda.first(region_slug, first_year, *more)


DOCUMENT = AtAddress(lambda where: Document.objects.select_related("region").filter(**where))
CHAPTER = AtAddress(
    lambda where, slug: Chapter.objects.select_related(
        "document__region", "text__saved_by", "writer", "parent"
    ).filter(slug=slug, **where),
    prefix="document__",
    places=1,
)  # fmt: skip


def known_document(person, region_slug, first_year=None, *, invited=False):
    """The document, if this person may read its working text, else None.

    With `invited` also for who is invited to the whole of it: for pages of its text, and for no others.
    """
    readable = which(person, "plans.view_working_text")
    places = invited_to(person, "plans.view_working_text").documents if invited else ()
    if not (readable.everywhere or readable.region_ids or places):
        return None
    document = DOCUMENT.first(region_slug, first_year)
    if document is None or not (document.region_id in readable or document.pk in places):
        return None
    return document


def chapters_invited_to(person, region_slug, first_year=None):
    """The present chapters of the document at this address that this person is invited to, in reading order."""
    chapters = invited_to(person, "plans.view_working_text").chapters
    if not chapters:
        return []
    where = {f"document__{name}": value for name, value in address(region_slug, first_year).items()}
    found = Chapter.objects.present().filter(pk__in=chapters, **where).select_related("document__region", "parent")
    return [chapter for chapter in found if not (chapter.parent and chapter.parent.removed_at)]


def find_document(person, region_slug, first_year=None):
    """The document whose working text this person may read."""
    document = known_document(person, region_slug, first_year)
    if document is None:
        raise Http404
    return document


def find_chapter(person, region_slug, chapter_slug, first_year=None, *, removed=False):
    """A chapter of it with its text, present unless `removed` ones count too; one query.

    For who reads the working text, and who is invited to this chapter or to the whole document.
    """
    chapter = CHAPTER.first(region_slug, first_year, chapter_slug)
    if chapter is None or not rules.may_read_chapter(person, chapter.document, chapter.pk):
        raise Http404
    if not removed and (chapter.removed_at or (chapter.parent and chapter.parent.removed_at)):
        raise Http404
    return chapter


@dataclass(frozen=True)
class DocumentNow:
    """As much of a document as the rules ask for."""

    pk: object
    region_id: int


@dataclass(frozen=True)
class ChapterNow:
    """A chapter as it is at this moment, for an open editor: `html` only when it is newer than what that has."""

    pk: object
    document: DocumentNow
    base: int
    saved_at: object
    saved_by: str | None
    html: str | None


READER = Whole(Person, "reader")
NOW = f"""
    SELECT chapter.id, document.id, document.region_id, text.lock_version, text.saved_at, saver.name,
        CASE WHEN text.lock_version > %s THEN text.html END, {SEATS_COLUMN}, {READER.sql}
    FROM plans_chapter chapter
    JOIN governance_person reader ON reader.id = %s
    JOIN plans_document document ON document.id = chapter.document_id
    JOIN regions_region region ON region.id = document.region_id
    JOIN plans_chaptertext text ON text.chapter_id = chapter.id
    LEFT JOIN plans_chapter parent ON parent.id = chapter.parent_id
    LEFT JOIN governance_person saver ON saver.id = text.saved_by_id
    WHERE region.slug = %s AND chapter.slug = %s AND chapter.removed_at IS NULL AND parent.removed_at IS NULL
        AND document.kind = %s AND (document.period IS NULL OR extract(year FROM lower(document.period)) = %s)"""  # noqa: S608 - put together from constants
BEFORE_SEATS = 7
NO_TEXT = 2**31 - 1


@dataclass(frozen=True)
class ChapterFound:
    """A present chapter with the row and the seats of the person who asks; what is in it comes out through `to`."""

    reader: Person
    seats: list
    _now: ChapterNow

    def to(self, person):
        """The chapter as it is now, for its reader; 404 for another, and where the working text is not theirs to read."""
        if person.pk != self.reader.pk:
            raise Http404
        person.standing = Standing.read(self.seats)
        if not rules.may_read_chapter(person, self._now.document, self._now.pk):
            raise Http404
        return self._now


def chapter_for(person_id, region_slug, chapter_slug, first_year=None, *, newer_than=NO_TEXT):
    """A present chapter and who asks for it (None without either); with its text if that is `newer_than` a save.

    One query for visitor, right and chapter together, written by hand: each open editor asks it every few seconds. One
    more for who is invited to it.
    """
    kind = DocumentKind.PLAN if first_year is None else DocumentKind.AGENDA
    asked = [newer_than, person_id, timezone.localdate(), person_id, region_slug, chapter_slug, kind, first_year or 0]
    row = first_row(NOW, asked)
    if row is None:
        return None
    chapter, document, region, *rest = row[:BEFORE_SEATS]
    now = ChapterNow(chapter, DocumentNow(document, region), *rest)
    return ChapterFound(READER.made(row[BEFORE_SEATS + 1 :]), row[BEFORE_SEATS], now)


def chapter_now(person, region_slug, chapter_slug, first_year=None):
    """A present chapter whose working text this person may read, without the text; otherwise 404."""
    found = chapter_for(person.pk, region_slug, chapter_slug, first_year)
    if found is None:
        raise Http404
    return found.to(person)


def lost_invitation(person, region_slug, chapter_slug, first_year=None):
    """The invitation to write in the chapter at this address that this person had and has no longer, or None."""
    kind = DocumentKind.PLAN if first_year is None else DocumentKind.AGENDA
    return ended_invitation(person, region_slug, chapter_slug, kind, first_year)


def trail(document, *steps):
    """The breadcrumbs down to a page of the document: pairs of words and address; the last step is the page itself."""
    above = [("Regio's", "/regios/"), (document.region.name, f"/regios/{document.region.slug}/")]
    if not steps:
        return [*above, (document.title, "")]
    return [*above, (document.title, document.path), *steps[:-1], (steps[-1][0], "")]
