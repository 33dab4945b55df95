"""What invitations give a person, by the rows of the matrix that have an i. The one place that asks it.

Read at the moment of asking, so an invitation that is ended gives nothing from the next request on. Whoever has no seat
that can be invited (everybody in a core team) costs no query.
"""

from dataclasses import dataclass

from django.utils import timezone

from governance.matrix import MATRIX
from governance.rights import may_if_invited, standing_of
from npvr.prepared import Prepared

from ..models import Document
from .models import Invitation, Level

GIVES = {
    "plans.view_working_text": frozenset(Level),
    "plans.comment_working_text": frozenset({Level.COMMENT, Level.WRITE}),
    "plans.edit": frozenset({Level.WRITE}),
    "plans.view_core_team": frozenset(Level),
}
"""Which levels of an invitation give which action. A version is of the whole document, and so is its invitation."""
STANDING = Prepared(
    lambda person, day: Invitation.objects.filter(person=person, ended_at=None, until__gte=day).values_list(
        "document_id", "document__region_id", "chapter_id", "level"
    )
)


@dataclass(frozen=True)
class Places:
    """Where somebody is invited to: whole documents, and chapters (of other documents or of the same), by their ids."""

    documents: frozenset = frozenset()
    chapters: frozenset = frozenset()

    def __bool__(self):
        return bool(self.documents or self.chapters)

    def __contains__(self, place):
        """Whether a (document, chapter) is among them; the chapter is None for the document as a whole."""
        document, chapter = place
        return document in self.documents or (chapter is not None and chapter in self.chapters)


NOWHERE = Places()


def invited_to(person, action):
    """The places where an invitation gives this person `action` today."""
    found = [
        (document, chapter)
        for document, region, chapter, level in _standing(person)
        if level in GIVES[action] and may_if_invited(person, action, region)
    ]
    if not found:
        return NOWHERE
    return Places(
        frozenset(document for document, chapter in found if chapter is None),
        frozenset(chapter for _, chapter in found if chapter is not None),
    )


def _standing(person):
    """The invitations of a person that stand today, kept on the person as their seats are; one query, or none."""
    if not person.is_authenticated:
        return []
    standing, kept = standing_of(person), person.__dict__.get("invitations_now")
    if kept is None or kept[0] is not standing:
        can_be = frozenset().union(*(MATRIX[action].invited() for action in GIVES))
        asks = any(seat.column in can_be for seat in standing.held)
        kept = standing, STANDING.all(person.pk, timezone.localdate()) if asks else []
        person.__dict__["invitations_now"] = kept
    return kept[1]


def readable_documents(person):
    """The documents whose working text this person may read as a whole: by a seat, or invited to the whole of it."""
    by_seat = Document.objects.readable_by(person)
    invited = invited_to(person, "plans.view_working_text").documents
    return by_seat | Document.objects.filter(pk__in=invited) if invited else by_seat


def standing_invitations(person):
    """The invitations of a person that give something today, with what they lead to, the first to end first.

    For the home page; one query, or none for whoever can't be invited.
    """
    places = invited_to(person, "plans.view_working_text")
    if not places:
        return []
    found = Invitation.objects.standing().filter(person=person).select_related("document__region", "chapter__parent")
    return [one for one in found.order_by("until", "invited_at") if (one.document_id, one.chapter_id) in places]


def ended_invitation(person, region_slug, chapter_slug, kind, first_year=None):
    """The newest invitation to write in the chapter at this address that this person had and no longer has, or None.

    Who had one knows that the chapter is there, and is told why a save is refused.
    """
    if not person.is_authenticated:
        return None
    found = Invitation.objects.filter(
        person=person, level=Level.WRITE, document__region__slug=region_slug, document__kind=kind,
        chapter__slug=chapter_slug,
    )  # fmt: skip
    if first_year is not None:
        found = found.filter(document__period__startswith__year=first_year)
    return found.select_related("document__region", "chapter").order_by("-invited_at").first()
