"""Finding a document or chapter by its address, among what the visitor may know of; otherwise 404 (trust.md § 2.5)."""

from django.http import Http404

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


def find_document(person, region_slug, first_year=None):
    """The document whose working text this person may read."""
    documents = Document.objects.readable_by(person).select_related("region")
    return _one(documents.filter(**address(region_slug, first_year)))


def find_chapter(person, region_slug, chapter_slug, first_year=None, *, removed=False):
    """A chapter of it with its text, present unless `removed` ones count too; one query."""
    where = {f"document__{key}": value for key, value in address(region_slug, first_year).items()}
    chapters = Chapter.objects.select_related("document__region", "text__saved_by", "writer", "parent").filter(
        document__in=Document.objects.readable_by(person), slug=chapter_slug, **where
    )
    chapter = _one(chapters)
    if not removed and (chapter.removed_at or (chapter.parent and chapter.parent.removed_at)):
        raise Http404
    return chapter


def _one(queryset):
    found = queryset.first() if queryset.ordered else next(iter(queryset[:1]), None)
    if found is None:
        raise Http404
    return found


def trail(document, *steps):
    """The breadcrumbs down to a page of the document: pairs of words and address; the last step is the page itself."""
    above = [("Regio's", "/regios/"), (document.region.name, f"/regios/{document.region.slug}/")]
    if not steps:
        return [*above, (document.title, "")]
    return [*above, (document.title, document.path), *steps[:-1], (steps[-1][0], "")]
