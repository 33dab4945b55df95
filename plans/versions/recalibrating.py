"""Herijken, the part that knows versions: from which version a round starts, and how everything stands against it."""

from django.db import transaction

from npvr.access import Refused

from ..content import tree as content_tree
from ..documents import operations as documents
from ..documents.models import Document, DocumentKind
from ..items import recalibrating
from ..items.copying import copy_activities
from ..items.tree import tree_of
from .models import Version


def version_to_start_from(document):
    """The newest adopted version of a document with its content; where none is adopted the newest; or None."""
    versions = Version.objects.filter(document=document).select_related("document__region")
    adopted = versions.filter(adoption__isnull=False).order_by("-adoption__number").first()
    return adopted or versions.newest_first().first()


def base_of(recalibration):
    """The version that a round starts from, of this document or of the agenda before it."""
    return Version.objects.select_related("document__region").get(pk=recalibration.base)


def begin(document, *, by):
    """Begin a round on a document from what region and rijk adopted last, or else its newest version; refuses without."""
    version = version_to_start_from(document)
    if version is None:
        raise Refused("Er is nog geen versie om vanaf te herijken. Maak eerst een versie.")
    return recalibrating.begin(
        document, base=version.pk, number=version.number, sha256=version.sha256, by=by
    )  # fmt: skip


def agendas_to_follow(plan):
    """The agendas of a plan that have a version, newest years first: what a next agenda can begin as a copy of."""
    return (
        Document.objects.filter(plan=plan, kind=DocumentKind.AGENDA, pk__in=Version.objects.values("document"))
        .select_related("region")
        .order_by("-period")
    )


@transaction.atomic
def begin_next_agenda(earlier, *, first_year, last_year, by):
    """Begin an agenda as a copy of what was adopted of an earlier one (or else its newest version), and its round."""
    version = version_to_start_from(earlier)
    tree = content_tree.read(version.content)
    agenda = documents.begin_agenda(earlier.plan, first_year=first_year, last_year=last_year, by=by, like=tree)
    copy_activities(tree, agenda, by=by)
    recalibrating.begin(agenda, base=version.pk, number=version.number, sha256=version.sha256, by=by)
    return agenda


def standings(recalibration, document, base):
    """How each item of the document stands against the base of the round, with its mark."""
    marks = list(recalibration.marks.all())
    return recalibrating.standings(document, content_tree.read(base.content), tree_of(document), marks)


def end(recalibration, document, *, by):
    """End the round, with everything as it stands in this moment."""
    with transaction.atomic():
        return recalibrating.end(recalibration, standings(recalibration, document, base_of(recalibration)), by=by)


def abandon(recalibration, document, *, seen, by):
    """Undo the round with everything as it stands in this moment; refuses where that isn't what was `seen`."""
    with transaction.atomic():
        left = recalibrating.left_behind(standings(recalibration, document, base_of(recalibration)))
        recalibrating.abandon(recalibration, left=left, seen=seen, by=by)


def made_during(recalibration, document):
    """The numbers of the versions that were made while the round went on: they hold the marks of that moment."""
    during = Version.objects.filter(document=document, made_at__gte=recalibration.begun_at).newest_first()
    return [version.number for version in during.defer("content")]


def by_title(tree):
    """A tree whose chapters are known by their titles: to compare two documents, whose chapters have ids of their own."""
    chapters, above = [], ""
    for chapter in tree["chapters"]:
        above = chapter["title"] if chapter["level"] == 1 else above
        chapters.append(chapter | {"id": f"{chapter['level']}|{above}|{chapter['title']}"})
    return tree | {"chapters": chapters}
