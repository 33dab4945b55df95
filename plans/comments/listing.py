"""The conversations of a document as its pages show them: which, in what order, and what may be done with each."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q

from .. import rules
from .finding import item_page
from .models import Comment
from .quoting import stands_in

PAGE_SIZE = 50
MOST_PRINTED = 1_000
OPEN, MINE, ENDED, ALL = "open", "mij", "afgerond", "alles"
CHOICES = {OPEN: "Open", MINE: "Van of voor mij", ENDED: "Afgerond", ALL: "Alles"}


@dataclass(frozen=True)
class Shown:
    """One conversation on a page. `gone`: its passage no longer stands in the text; `stood_at`: an earlier version."""

    comment: Comment
    answers: list
    where: str
    url: str
    gone: bool
    stood_at: str
    may_answer: bool
    may_settle: bool
    may_withdraw: bool


def threads(person, document, *, which=ALL):
    """The conversations the person may read, newest first, with all that a page shows of them; two queries."""
    answers = Comment.objects.select_related("written_by").order_by("written_at")
    found = (
        Comment.objects.threads()
        .visible_to(person)
        .filter(document=document)
        .select_related("version__state", "chapter", "written_by", "ended_by")
        .defer("version__content")
        .prefetch_related(Prefetch("answers", answers))
        .order_by("-written_at", "pk")
    )
    if which == OPEN:
        return found.filter(outcome="")
    if which == ENDED:
        return found.exclude(outcome="")
    if which == MINE:
        answered = Comment.objects.filter(Q(written_by=person) | Q(mentions=person), thread__document=document)
        own = Q(written_by=person) | Q(mentions=person) | Q(pk__in=answered.values("thread_id"))
        return found.filter(own).filter(outcome="").distinct()
    return found


def at_version(found, version):
    """The conversations at a version: its own, and what is still open from versions before it."""
    before = Q(version__major__lt=version.major) | Q(version__major=version.major, version__minor__lt=version.minor)
    return found.filter(Q(version=version) | before & Q(outcome=""))


def at_chapter(found, chapter):
    """The conversations at a chapter of the working text: its own, and what is still open from versions."""
    return found.filter(chapter=chapter).filter(Q(version=None) | Q(outcome=""))


def page_of(found, number):
    """A page of them; a number that is none gives the first."""
    return Paginator(found, PAGE_SIZE).get_page(number)


def shown(comments, person, spot):
    """These conversations for a page about `spot`."""
    texts = spot.texts if any(_may_have_changed(one, spot) for one in comments) else {}
    may_settle = rules.may_settle_comment(person, spot.document)
    return [_shown(one, person, spot, texts, may_settle) for one in comments]


def _may_have_changed(comment, spot):
    """A passage of the version on the page can't have changed. Who doesn't read the working text hears nothing of it."""
    if not comment.quote or not (spot.version or spot.reads_working_text):
        return False
    return spot.version is None or comment.version_id != spot.version.pk


def _shown(comment, person, spot, texts, may_settle):
    comment.document = spot.document
    own = rules.may_change_comment(person, comment)
    elsewhere = comment.version_id and (spot.version is None or comment.version_id != spot.version.pk)
    where, url = _where(comment, spot.document)
    return Shown(
        comment=comment,
        answers=list(comment.answers.all()),
        where=where,
        url=url,
        gone=_may_have_changed(comment, spot) and not stands_in(comment.quote, texts.get(comment.chapter_id) or ""),
        stood_at=comment.version.number if elsewhere else "",
        may_answer=comment.is_open and rules.may_comment(person, spot.document, comment.version, comment.chapter_id),
        may_settle=may_settle,
        may_withdraw=own and comment.is_open,
    )


def _where(comment, document):
    """What it is about, and the address of that."""
    if comment.item:
        return f"{comment.item_kind} “{comment.item_title}”", item_page(document, comment.item_kind, comment.item)
    chapter = f"hoofdstuk “{comment.chapter.title}”" if comment.chapter_id else ""
    if comment.version_id:
        return f"{chapter or 'hele versie'}", comment.version.path
    if comment.chapter_id:
        return chapter, f"{document.path}hoofdstukken/{comment.chapter.slug}/"
    return "het hele document", document.path
