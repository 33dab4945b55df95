"""The verbs of comments: place, answer, change, settle, reopen, withdraw, and take a suggestion over into the text."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from governance.notices import operations as notices
from governance.rights import who
from npvr.access import Refused

from .. import rules
from ..documents.models import Chapter
from ..documents.saving import Outdated, save_text
from ..versions.models import ACTION_OF_SHARING
from .models import Comment, Outcome
from .quoting import NotReplaced, replaced

MOST_COMMENTS = 5_000
"""Conversations in one document; beyond it nobody reads them any more."""
MOST_ANSWERS = 200
"""Answers to one comment."""
INVITED_RIGHT = "plans.view_region_and_state"
"""What everybody has who can be invited to a chapter: a notice isn't for who has lost the seat."""
ENDED = "Deze opmerking is al afgerond. Heropen haar om verder te praten."


def candidates(document):
    """Who can be mentioned in a comment: the people who read the working text."""
    return who("plans.view_working_text", document.region_id)


def mentioned_in(text, people):
    """The people whose name stands in the text behind an @; of two names that begin alike the longest counts."""
    found, rest = [], text
    for person in sorted(people, key=lambda one: -len(one.name)):
        if f"@{person.name}" in rest:
            found.append(person)
            rest = rest.replace(f"@{person.name}", "")
    return found


def place_comment(comment, *, by):
    """Keep a new comment (unsaved, with document, place, quote and text). The same `token` again gives the first one."""
    if Comment.objects.threads().filter(document=comment.document).count() >= MOST_COMMENTS:
        raise Refused(
            "Bij dit document staan zoveel opmerkingen dat er geen meer bij past. Handel er eerst een aantal af."
        )
    comment.written_by = by
    return _added(comment, by)


def answer(thread, text, *, by, token):
    """Add an answer to a conversation that is still open."""
    with transaction.atomic():
        thread = _locked(thread)
        if not thread.is_open:
            raise Refused(ENDED)
        if thread.answers.count() >= MOST_ANSWERS:
            raise Refused("Hier staan al heel veel antwoorden. Begin een nieuwe opmerking.")
        return _added(Comment(document=thread.document, version_id=thread.version_id, thread=thread, text=text,
                              token=token, written_by=by), by)  # fmt: skip


def _added(comment, by):
    try:
        with transaction.atomic():
            comment._history_user, comment._change_reason = by, "geplaatst"
            comment.save(force_insert=True)
            _tell(comment, by, _mention(comment))
    except IntegrityError:
        first = Comment.objects.filter(token=comment.token, written_by=by).first()
        if first is None:
            raise
        return first
    return comment


def change_comment(comment, text, *, by):
    """Another text for one's own comment or answer, while its conversation is open; what stood there is in the history."""
    with transaction.atomic():
        if not _locked(comment.thread or comment).is_open:
            raise Refused(ENDED)
        comment.text, comment.changed_at = text, timezone.now()
        _keep(comment, by, "gewijzigd")
        known = set(comment.mentions.all())
        _tell(comment, by, [person for person in _mention(comment) if person not in known], answered=False)
    return comment


def _mention(comment):
    people = mentioned_in(comment.text, candidates(comment.document))
    comment.mentions.set(people)
    return people


def _topic(thread_pk):
    return f"opmerking:{thread_pk}"


def _tell(comment, by, mentioned, *, answered=True):
    """Tell who is named, and whom is answered; for who answers themselves nothing waits here any more."""
    thread = comment.thread or comment
    version = comment.version if comment.version_id else None
    about = {
        "path": f"{comment.document.path}opmerkingen/{thread.pk}/",
        "topic": _topic(thread.pk),
        "region": comment.document.region,
        "right": ACTION_OF_SHARING[version.state.sharing] if version else "plans.view_working_text",
    }
    notices.close(_topic(thread.pk), person=by)
    named = [person for person in mentioned if person.pk != by.pk]
    notices.tell(named, text=f"{by.name} noemt u in een opmerking.", **about)
    writer = thread.written_by
    if answered and comment.thread_id and writer.pk not in {by.pk, *(person.pk for person in named)}:
        if version is None and not rules.may_view_working_text(writer, comment.document):
            if not rules.may_read_chapter(writer, comment.document, thread.chapter_id):
                return  # invited when they wrote it, and not any more
            about["right"] = INVITED_RIGHT
        notices.tell([writer], text=f"{by.name} antwoordt op uw opmerking.", **about)


def settle(thread, *, by):
    """The core team is done with it."""
    return _end(thread, Outcome.SETTLED, by)


def withdraw(thread, *, by):
    """Its writer takes it back; it stays to be read as such."""
    return _end(thread, Outcome.WITHDRAWN, by)


@transaction.atomic
def reopen(thread, *, by):
    """Talk on about what was ended."""
    thread = _locked(thread)
    thread.outcome, thread.ended_at, thread.ended_by = "", None, None
    return _keep(thread, by, "heropend")


@transaction.atomic
def accept(thread, *, by):
    """Take a suggestion over into the working text: a save by who accepts it, with the proposer named as the reason.

    Refused, in Dutch and with nothing changed, where the passage no longer stands there as it was quoted or stands there
    twice, and where somebody saved at the same moment.
    """
    thread = _locked(thread)
    if not thread.is_open:
        raise Refused(ENDED)
    if not thread.replacement:
        raise Refused("Bij deze opmerking staat geen voorstel voor de tekst.")
    chapter = Chapter.objects.select_related("text", "document__region").get(pk=thread.chapter_id)
    html = replaced(chapter.text.html, thread.quote, thread.replacement)
    if isinstance(html, NotReplaced):
        raise Refused(f"{html.why} Pas de tekst zelf aan en handel de opmerking daarna af.")
    reason = f"voorstel van {thread.written_by.name} overgenomen"
    outcome = save_text(chapter, html, base=chapter.text.lock_version, by=by, reason=reason)
    if isinstance(outcome, Outdated):
        raise Refused("Iemand bewaarde dit hoofdstuk op hetzelfde moment. Probeer het opnieuw.")
    return _end(thread, Outcome.ACCEPTED, by)


@transaction.atomic
def _end(thread, outcome, by):
    thread = _locked(thread)
    if not thread.is_open:
        raise Refused("Deze opmerking is al afgerond.")
    thread.outcome, thread.ended_at, thread.ended_by = outcome, timezone.now(), by
    notices.close(_topic(thread.pk))
    return _keep(thread, by, outcome.label)


def _locked(thread):
    return Comment.objects.select_for_update(of=("self",)).select_related("document__region", "written_by").get(
        pk=thread.pk
    )  # fmt: skip


def _keep(comment, by, reason):
    comment._history_user, comment._change_reason = by, reason
    comment.save()
    return comment
