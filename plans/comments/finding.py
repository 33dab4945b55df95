"""Finding the place of a comment by its address, among what the visitor may know of; otherwise 404 (trust.md § 2.5)."""

import uuid
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from .. import rules
from ..content import tree as content_tree
from ..documents.finding import chapters_invited_to, known_document
from ..documents.models import Chapter
from ..items.choices import titles
from ..versions.finding import find_version, versions_at
from ..versions.models import Version
from .models import Comment
from .quoting import stands_in

ITEM_PAGES = {
    "opgave": "opgaven", "knop": "knoppen", "doel": "doelen", "traject": "trajecten", "indicator": "indicatoren",
    "activiteit": "activiteiten",
}  # fmt: skip
"""By kind of item, in words: where its page stands below the document that holds it."""
OF_AN_AGENDA = {"activiteit"}


def item_page(document, kind, key):
    """The page of an item that a comment in this document is about: what is of the plan stands there, also for an agenda."""
    path = document.path if kind in OF_AN_AGENDA else f"/regios/{document.region.slug}/plan/"
    return f"{path}{ITEM_PAGES[kind]}/{key}/" if kind in ITEM_PAGES else f"{document.path}inhoud/"


@dataclass
class Spot:
    """Where a comment stands or will stand: the document, and in it a version, a chapter or an item (or none of them)."""

    document: object
    reads_working_text: bool
    version: object = None
    chapter: object = None
    item: tuple | None = None  # key, kind, title

    @property
    def fields(self):
        """As it stands in an address or a form."""
        found = {"versie": self.version and self.version.number, "hoofdstuk": self.chapter and self.chapter.slug}
        found["onderdeel"] = self.item and str(self.item[0])
        return {name: value for name, value in found.items() if value}

    @property
    def words(self):
        """What it is about, for a heading."""
        if self.item:
            return f"“{self.item[2]}”"
        inside = f"hoofdstuk “{self.chapter.title}”" if self.chapter else ""
        if self.version:
            return f"{inside} van versie {self.version.number}".strip() if inside else f"versie {self.version.number}"
        return inside or "het hele document"

    @property
    def page(self):
        """The page where the text stands."""
        if self.item:
            return item_page(self.document, self.item[1], self.item[0])
        if self.version:
            return self.version.path
        if self.chapter:
            return f"{self.document.path}hoofdstukken/{self.chapter.slug}/"
        return f"{self.document.path}opmerkingen/"

    @cached_property
    def texts(self):
        """The canonical HTML of the chapters it is in, by their id: of the version, or of the working text."""
        if self.version:
            chapters = content_tree.read(self.version.content)["chapters"]
            return {uuid.UUID(chapter["id"]): chapter["html"] for chapter in chapters}
        present = Chapter.objects.present().filter(document=self.document)
        present = present.filter(pk=self.chapter.pk) if self.chapter else present
        return dict(present.values_list("pk", "text__html"))

    def chapter_with(self, quote):
        """The id of the chapter in which the passage stands; the one of the spot first; None when it is nowhere."""
        own = [self.chapter.pk] if self.chapter else list(self.texts)
        return next((pk for pk in own if stands_in(quote, self.texts.get(pk) or "")), None)


def find_document_of_comments(person, region_slug, first_year=None):
    """The document, and whether its working text is read: by the working text, or by a version that is seen.

    For who is invited to a chapter alone the document is known, and its working text as a whole not.
    """
    if document := known_document(person, region_slug, first_year, invited=True):
        return document, True
    if chapters := chapters_invited_to(person, region_slug, first_year):
        return chapters[0].document, False
    versions = versions_at(person, region_slug, first_year).filter(pk__in=Version.objects.visible_to(person))
    version = versions.newest_first().first()  # at a public edition nobody comments
    if version is None or not rules.may_comment(person, version.document, version):
        raise Http404
    return version.document, False


def find_spot(person, asked, region_slug, first_year=None):
    """The place that an address or a form names by versie, hoofdstuk or onderdeel."""
    document, reads = find_document_of_comments(person, region_slug, first_year)
    number = asked.get("versie", "")
    version = find_version(person, region_slug, number, first_year, content=True) if number else None
    spot = Spot(document, reads, version)
    if slug := asked.get("hoofdstuk", ""):
        spot.chapter = None if "\0" in slug else Chapter.objects.filter(document=document, slug=slug).first()
        if spot.chapter is None or (version and spot.chapter.pk not in spot.texts):
            raise Http404
        reads_chapter = spot.chapter and rules.may_read_chapter(person, document, spot.chapter.pk)
        spot.reads_working_text = reads or bool(not version and reads_chapter)
    if not version and not spot.reads_working_text:
        raise Http404
    if key := asked.get("onderdeel", ""):
        found = titles(document, [str(_uuid(key))]) if reads and not version else []
        if not found:
            raise Http404
        spot.item = (_uuid(key), found[0]["kind"], found[0]["title"])
    return spot


def find_thread(person, document, pk):
    """A conversation in this document that the person may read."""
    visible = Comment.objects.threads().visible_to(person).filter(document=document)
    thread = visible.select_related("document__region", "version__state", "chapter", "written_by").filter(pk=pk).first()
    if thread is None:
        raise Http404
    thread.document = document
    return thread


def _uuid(text):
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Http404 from error
