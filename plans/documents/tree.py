"""From the tables to the content tree, the part that is text (architecture.md § 1); items/tree.py adds the items."""

from ..content.html import image_hashes
from ..content.tree import SCHEMA, no_items
from .models import Image
from .outline import outline


def tree_of(document):
    """The content tree of the working text as it stands now, without items; three queries, whatever the size."""
    chapters = [
        {
            "id": str(entry.chapter.pk),
            "number": entry.number,
            "level": entry.level,
            "title": entry.chapter.title,
            "html": entry.chapter.text.html,
        }
        for entry in outline(document, "text__html")
    ]
    return {
        "schema": SCHEMA,
        "document": {
            "kind": document.kind,
            "title": f"{document.title} {document.region.name}",
            "region": {"slug": document.region.slug, "name": document.region.name},
            "period": _period(document),
        },
        "chapters": chapters,
        "items": no_items(),
        "images": _images(chapters),
    }


def _period(document):
    if document.period is None:
        return None
    return {"from": document.period.lower.isoformat(), "to": f"{document.last_year}-12-31"}


def _images(chapters):
    hashes = set().union(*(image_hashes(chapter["html"]) for chapter in chapters))
    return {
        image.sha256: {
            "type": image.media_type, "size": image.size, "width": image.width, "height": image.height,
        }
        for image in Image.objects.filter(pk__in=hashes)
    }  # fmt: skip
