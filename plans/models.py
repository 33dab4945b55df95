"""The tables of this app, by noun: see the models of plans/documents, plans/items and plans/versions."""

from .adoption.models import Adoption, Approval, Mandate, NotYet, Offer, Reading
from .comments.models import Comment
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
from .items import models as items
from .items.models import *  # noqa: F403 - the tables of structured content, all of them
from .versions.models import RenderJob, Rendition, Sharing, Version, VersionPage, VersionPart, VersionState

__all__ = [
    "Adoption", "Approval", "Mandate", "NotYet", "Offer", "Reading",
    "Chapter", "ChapterText", "Comment", "Document", "DocumentKind", "Image", "ImageUse", "RefusedText", "RenderJob", "Rendition",
    "Settlement", "Sharing", "Version", "VersionPage", "VersionPart", "VersionState", *items.__all__,
]  # fmt: skip
