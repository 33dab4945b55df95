"""The tables of this app, by noun: see plans/documents/models.py and plans/versions/models.py."""

from .documents.models import (
    Chapter,
    ChapterText,
    Document,
    DocumentKind,
    Image,
    ImageUse,
    RefusedText,
    Settlement,
)
from .versions.models import RenderJob, Rendition, Sharing, Version, VersionPage, VersionState

__all__ = [
    "Chapter", "ChapterText", "Document", "DocumentKind", "Image", "ImageUse", "RefusedText", "RenderJob", "Rendition",
    "Settlement", "Sharing", "Version", "VersionPage", "VersionState",
]  # fmt: skip
