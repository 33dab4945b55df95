"""The verbs of invitations: invite, renew, end. Each is recorded, and told to the one it is about.

They refuse in words for the screen, and ask again what each may do at that moment.
"""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance import audit
from governance.notices import operations as notices
from governance.rights import invitable
from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from ... import rules
from ..models import Document, DocumentKind
from .models import Invitation, Level

MOST_DAYS = 30
"""An invitation ends at most this many days after the day it is given or renewed (trust.md § 2.6)."""
ACTION_OF_LEVEL = {
    Level.READ: "plans.view_working_text",
    Level.COMMENT: "plans.comment_working_text",
    Level.WRITE: "plans.edit",
}
TO_DO = {Level.READ: "te lezen", Level.COMMENT: "opmerkingen te plaatsen", Level.WRITE: "mee te schrijven"}
RIGHT = "plans.view_region_and_state"
"""What everybody who can be invited has: a notice isn't for who has lost the seat."""


def last_day():
    """The last day that an invitation given today can end on."""
    return timezone.localdate() + timedelta(days=MOST_DAYS)


def candidates(document, level=Level.READ):
    """Who can be invited to this today: people with a seat that the matrix marks with an i."""
    return invitable(ACTION_OF_LEVEL[level], document.region_id)


@transaction.atomic
def invite(document, person, *, by, level, until, chapter=None):
    """Invite somebody to a chapter, or to the document as a whole, up to and including a day.

    Refuses who may not write here, a person without the seat for it, a day that is past or more than MOST_DAYS away, and
    a second invitation to the same place while one stands.
    """
    document = _locked(document, by)
    _check_day(until)
    if not candidates(document, level).filter(pk=person.pk).exists():
        raise Refused(_why_not(document, person, level))
    if chapter is not None and (chapter.document_id != document.pk or chapter.removed_at):
        raise Refused("Dit hoofdstuk staat niet meer in het document. Kies een ander.")
    there = Invitation.objects.filter(document=document, chapter=chapter, person=person, ended_at=None).first()
    if there is not None and there.stands:
        raise Refused(
            f"{person.name} is hiervoor al uitgenodigd, tot en met {date_nl(there.until)}. Verleng die uitnodiging of "
            "beëindig haar eerst."
        )
    if there is not None:
        _end(there, by, "vervangen")
    made = Invitation(document=document, chapter=chapter, person=person, level=level, until=until, invited_by=by)
    try:
        with transaction.atomic():
            _keep(made, by, "uitgenodigd")
    except IntegrityError as error:  # somebody else did so in the same moment
        raise Refused(f"{person.name} is hiervoor zojuist al uitgenodigd.") from error
    _record("uitgenodigd bij de werktekst", made, by)
    notices.tell(
        [person], text=f"{by.name} nodigt u uit om {TO_DO[made.level]} bij {_called(made)}, tot en met {date_nl(until)}.",
        path=made.path, topic=_topic(made), region=document.region, right=RIGHT,
    )  # fmt: skip
    return made


@transaction.atomic
def renew(invitation, *, by, until=None):
    """Let it last until another day, MOST_DAYS from today unless told; one that ran out stands again, an ended one not."""
    document = _locked(invitation.document, by)
    found = _found(document, invitation)
    until = until or last_day()
    _check_day(until)
    if not candidates(document, found.level).filter(pk=found.person_id).exists():
        raise Refused(_why_not(document, found.person, found.level))
    found.until = until
    _keep(found, by, "verlengd")
    _record("uitnodiging verlengd", found, by)
    notices.tell(
        [found.person], text=f"Uw uitnodiging bij {_called(found)} is verlengd tot en met {date_nl(until)}.",
        path=found.path, topic=_topic(found), region=document.region, right=RIGHT,
    )  # fmt: skip
    return found


@transaction.atomic
def end(invitation, *, by):
    """End it: from the next request on it gives nothing, in an open page either."""
    document = _locked(invitation.document, by)
    found = _found(document, invitation)
    stood = found.stands
    _end(found, by, "beëindigd")
    _record("uitnodiging beëindigd", found, by)
    if stood:
        notices.tell(
            [found.person], text=f"Uw uitnodiging bij {_called(found)} is beëindigd. Dank voor het meewerken.",
            path=f"/regios/{document.region.slug}/", topic=_topic(found), region=document.region, right=RIGHT,
        )  # fmt: skip
    return found


def _end(invitation, by, reason):
    notices.close(_topic(invitation))
    invitation.ended_at, invitation.ended_by = timezone.now(), by
    _keep(invitation, by, reason)


def _found(document, invitation):
    found = Invitation.objects.select_related("person", "chapter").get(pk=invitation.pk)
    found.document = document
    if found.ended_at:
        raise Refused("Deze uitnodiging is al beëindigd.")
    return found


def _locked(document, by):
    """The document with its row locked, for who may write in it at this moment."""
    locked = Document.objects.select_related("region").select_for_update(of=("self",), no_key=True).get(pk=document.pk)
    by.__dict__.pop("standing", None)
    if not rules.may_invite(by, locked):
        raise Refused(rules.WHY_NOT["plans.invite"])
    return locked


def _check_day(until):
    if until < timezone.localdate():
        raise Refused("Die dag is al voorbij. Kies vandaag of een latere dag.")
    if until > last_day():
        raise Refused(f"Een uitnodiging duurt ten hoogste {MOST_DAYS} dagen, nu tot en met {date_nl(last_day())}.")


def _why_not(document, person, level):
    """Why this person can't be invited to this."""
    if level == Level.WRITE and candidates(document).filter(pk=person.pk).exists():
        return (
            f"{person.name} kan lezen en opmerkingen plaatsen. Meeschrijven kan alleen iemand met een zetel in deze regio, "
            "zoals een themaadviseur."
        )
    return f"{person.name} heeft geen zetel waarmee een uitnodiging voor deze regio kan, of leest de werktekst al."


def _called(invitation):
    """As it is named in a notice: no title of a chapter, for a mail stays when the invitation doesn't."""
    document = invitation.document
    kind = "het Plan voor de Regio" if document.kind == DocumentKind.PLAN else f"de {document.title}"
    return f"{'een hoofdstuk van ' if invitation.chapter_id else ''}{kind} ({document.region.name})"


def _topic(invitation):
    return f"uitnodiging:{invitation.pk}"


def _record(action, invitation, by):
    where = f"hoofdstuk {invitation.chapter.slug}" if invitation.chapter_id else "het hele document"
    audit.record(
        action, actor=by, region=invitation.document.region, subject=str(invitation.document),
        detail=f"{invitation.person.name}: {where}, {invitation.get_level_display()}, tot en met {date_nl(invitation.until)}.",
    )  # fmt: skip


def _keep(invitation, by, reason):
    invitation._history_user, invitation._change_reason = by, reason
    invitation.save()
