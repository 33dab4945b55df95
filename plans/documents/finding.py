"""Finding a document or chapter by its address, among what the visitor may know of; otherwise 404 (trust.md § 2.5)."""

from django.http import Http404

from governance.rights import which
from npvr.prepared import Prepared

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


def known_document(person, region_slug, first_year=None):
    """The document, if this person may read its working text (as Document.objects.readable_by says), else None."""
    readable = which(person, "plans.view_working_text")
    if not (readable.everywhere or readable.region_ids):
        return None
    document = DOCUMENT.first(region_slug, first_year)
    return document if document and document.region_id in readable else None


def find_document(person, region_slug, first_year=None):
    """The document whose working text this person may read."""
    document = known_document(person, region_slug, first_year)
    if document is None:
        raise Http404
    return document


def find_chapter(person, region_slug, chapter_slug, first_year=None, *, removed=False):
    """A chapter of it with its text, present unless `removed` ones count too; one query."""
    chapter = CHAPTER.first(region_slug, first_year, chapter_slug)
    if chapter is None or chapter.document.region_id not in which(person, "plans.view_working_text"):
        raise Http404
    if not removed and (chapter.removed_at or (chapter.parent and chapter.parent.removed_at)):
        raise Http404
    return chapter


def trail(document, *steps):
    """The breadcrumbs down to a page of the document: pairs of words and address; the last step is the page itself."""
    above = [("Regio's", "/regios/"), (document.region.name, f"/regios/{document.region.slug}/")]
    if not steps:
        return [*above, (document.title, "")]
    return [*above, (document.title, document.path), *steps[:-1], (steps[-1][0], "")]
