"""Finding what is structured in a document, by its key, among what the visitor may know of; otherwise 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from ..documents.finding import find_document
from ..documents.models import DocumentKind


def find_plan(person, region_slug):
    """The region's plan, if this person may read its working text."""
    return find_document(person, region_slug)


def plan_of(document):
    """The plan that a document belongs to, or is; with its region, without a query where it is that document."""
    if document.kind == DocumentKind.PLAN:
        return document
    plan = document.plan
    plan.region = document.region
    return plan


def find_item(model, document, key, *, removed=False):
    """The item of this document with `key`, with whoever saved it; a removed one only when it is asked for."""
    item = get_object_or_404(model.objects.select_related("saved_by"), document=document, key=key)
    if item.removed_at and not removed:
        raise Http404
    item.document = document
    return item
