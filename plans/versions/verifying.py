"""Every version and every file held against its hash (trust.md T3): what was changed is named."""

import hashlib

from django.conf import settings

from ..content import tree as content_tree
from .models import Rendition, Version

CHUNK = 20  # versions are long


def verify():
    """How many versions and files were looked at, and a Dutch sentence for each that is not as it was made."""
    rows, findings = 0, []
    for kind in (Version.objects, Version.editions):
        for version in kind.select_related("document__region").order_by("made_at").iterator(CHUNK):
            rows += 1
            if content_tree.digest(version.content) != version.sha256:
                findings.append(f"De inhoud van {_called(version)} is gewijzigd.")
    files = Rendition.objects.select_related("version__document__region", "version__edition_of__adoption")
    files = files.defer("version__content", "version__edition_of__content")
    for rendition in files.order_by("made_at").iterator(CHUNK):
        rows += 1
        if problem := _problem(rendition):
            findings.append(f"De PDF ({rendition.get_edition_display()}) van {_called(rendition.version)} {problem}.")
    return rows, findings


def _called(version):
    kind = "de openbare uitgave van " if version.is_edition else ""
    return f"{kind}{version.document.region.name}, {version} ({version.pk})"


def _problem(rendition):
    try:
        content = (settings.MEDIA_ROOT / rendition.path).read_bytes()
    except OSError:
        return "is er niet"
    return "is gewijzigd" if hashlib.sha256(content).hexdigest() != rendition.sha256 else ""
