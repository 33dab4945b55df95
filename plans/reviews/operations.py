"""The verbs of a reactieronde: start it, answer, change who is asked, close it, say what was done (domain.md § 2).

Whatever is done in a round locks its row first, so that what two people do at the same moment is done one after the
other; what each may do is read again after that. They refuse in words for the screen.
"""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from governance import audit
from governance.models import Appointment, Person
from governance.notices import operations as notices
from governance.rights import who
from npvr.access import Refused
from npvr.templatetags.ui import date_nl

from .. import rules
from ..comments.models import Comment
from ..documents.models import Document
from ..versions.models import Version
from . import links
from .asking import ANSWERING, asked_in, columns_in, reads_version
from .models import (
    NOTE_LENGTH,
    LinkMail,
    Occasion,
    Remark,
    Reply,
    Response,
    Review,
    ReviewReminder,
    ReviewRequest,
    Verdict,
)
from .occasions import due_on as occasion_of

MOST_ASKED = 60
"""Requests in one round."""
MOST_ROUNDS = 50
"""Rounds on one version."""
FARTHEST = timedelta(days=90)
"""How far ahead the day asked for may lie: a personal link does not live for long."""
RIGHT = "plans.respond"
CLOSED = "Deze reactieronde is gesloten. Er komen geen reacties meer bij."
WITHDRAWN = "Dit verzoek is ingetrokken."
NO_NOTE = "Schrijf erbij wat u opmerkt of wat er nog nodig is."
STALE = "Deze pagina is verouderd. Laad haar opnieuw."


def topic(request):
    """What the notices about a request are about."""
    return f"reactie:{request.pk}"


def asker_topic(review):
    """What the notices to the core team about a round are about."""
    return f"reactieronde:{review.pk}"


# --- starting --------------------------------------------------------------------------------------------------------


@transaction.atomic
def start(version, *, by, token, question, due_on, choices, outside=()):
    """Put a version to others: `choices` of plans/reviews/asking.py, and (name, address) pairs without an account.

    The same token gives the round that was started with it. Refuses a day that is past or too far, nobody, too many,
    and whoever can't read the version as it is shared now.
    """
    version = _locked_version(version, by)
    again = Review.objects.filter(token=token, version=version).first()
    if again is not None:
        return _with(again, version)
    _allow(rules.may_start_review(by, version.document), "plans.start_review")
    _check(version, due_on, choices, outside)
    review = Review.objects.create(
        version=version, number=_next_number(version), question=question, due_on=due_on, asked_by=by, token=token
    )
    requests = _requests(review, choices, outside)
    ReviewRequest.objects.bulk_create(requests)
    for request in requests:
        request.review = review
        _ask(request, by)
    detail = f"Aan {len(requests)}, waarvan {len(outside)} met een persoonlijke link. Uiterlijk {date_nl(due_on)}."
    _record("reactieronde begonnen", review, by, detail)
    return review


def _locked_version(version, by):
    """The version with how far it is shared now, its document's row locked; what `by` may do is read anew."""
    documents = Document.objects.select_related("region")
    document = documents.select_for_update(of=("self",), no_key=True).get(pk=version.document_id)
    found = Version.objects.select_related("state", "adoption").defer("content").get(pk=version.pk)
    found.document = document
    by.__dict__.pop("standing", None)
    return found


def _with(review, version):
    review.version = version
    return review


def _allow(allowed, rule):
    if not allowed:
        raise Refused(rules.WHY_NOT[rule])


def _check(version, due_on, choices, outside):
    today = timezone.localdate()
    if due_on < today:
        raise Refused("De dag waarop u een reactie vraagt, is al voorbij.")
    if due_on > today + FARTHEST:
        raise Refused("Kies een dag binnen drie maanden.")
    _check_asked(version, choices, outside)


def _check_asked(version, choices, outside, before=0):
    """Refuses nobody, more than fit beside the `before` that were asked already, and whoever can't read the version."""
    if not choices and not outside:
        raise Refused("Kies aan wie u een reactie vraagt.")
    if before + len(choices) + len(outside) > MOST_ASKED:
        raise Refused(f"U vraagt meer dan {MOST_ASKED} reacties in één ronde. Begin een tweede ronde voor de anderen.")
    if words := unreadable(version, choices):
        raise Refused(words)


def unreadable(version, choices):
    """Why these can't be asked as the version is shared now, in words; "" when all can read it."""
    region, sharing = version.document.region, version.state.sharing
    column_of = columns_in(region)
    columns = {one.key: column_of(one.seat) for one in choices}
    if any(column not in ANSWERING for column in columns.values()):
        return "Een van de gekozen zetels kan hier geen reactie geven."
    names = [one.words for one in choices if not reads_version(columns[one.key], sharing)]
    if not names:
        return ""
    return (
        f"Deze mensen kunnen versie {version.number} nog niet lezen: {', '.join(names)}. Deel de versie eerst verder."
    )


def _next_number(version):
    number = version.reviews.count() + 1
    if number > MOST_ROUNDS:
        raise Refused("Bij deze versie zijn al zoveel reactierondes geweest dat er geen meer bij kan.")
    return number


def _requests(review, choices, outside, after=0):
    """The requests of a round, not saved; the first stands behind the `after` that there are."""
    made = [
        ReviewRequest(review=review, position=place, seat=one.seat, person=one.person)
        for place, one in enumerate(choices, start=after + 1)
    ]
    for place, (name, address) in enumerate(outside, start=after + len(made) + 1):
        request = ReviewRequest(review=review, position=place, name=name, email=Person.objects.normalise(address))
        links.issue(request)
        made.append(request)
    return made


def _ask(request, by):
    """Tell whoever is asked: in the portal, or by a mail with the link."""
    if request.is_by_link:
        LinkMail.objects.create(request=request, occasion=Occasion.ASKED)
        return
    due = date_nl(request.review.due_on)
    text = f"Uw reactie wordt gevraagd op {called(request.review.version)}, uiterlijk {due}."
    tell_asked(request, text, but=by)


def tell_asked(request, text, *, but=None):
    """A notice to those who can answer this request today; without words of the version or of the question."""
    people = [person for person in answering(request) if but is None or person.pk != but.pk]
    notices.tell(
        people, text=text, path=request.path, topic=topic(request), region=request.review.version.document.region,
        right=RIGHT,
    )  # fmt: skip


def answering(request):
    """The people who can answer a request today: the person who was asked while in the seat, else whoever sits there."""
    held = Appointment.objects.current().filter(seat=request.seat_id, person__is_active=True).select_related("person")
    people = [one.person for one in held.order_by("place")]
    named = [person for person in people if person.pk == request.person_id]
    return named or people


def called(version):
    """As it is named in a notice: number, kind and region, no words of its own."""
    document = version.document
    title = f"het {document.get_kind_display()}" if document.period is None else f"de {document.title}"
    return f"versie {version.number} van {title} ({document.region.name})"


# --- answering -------------------------------------------------------------------------------------------------------


@transaction.atomic
def answer(request, *, by, base, verdict, note):
    """Give or change the reactie from a seat. `base` is the number of the reactie that stood on the page, 0 for none.

    Refuses whoever is not asked at this moment, a closed round, and a page on which somebody else's reactie for the
    same seat did not stand yet: nobody's words are passed over unseen.
    """
    request = _locked(request)
    by.__dict__.pop("standing", None)
    _allow(ReviewRequest.objects.for_person(by).filter(pk=request.pk).exists(), RIGHT)
    version = request.review.version
    if not version.is_shared_with(by):
        raise Refused("U kunt deze versie nu niet lezen. Vraag het kernteam haar met u te delen.")
    said = Comment.objects.threads().filter(version=version, written_by=by, written_at__gte=request.review.asked_at)
    made = _add(request, base, verdict, note, by=by, may_be_silent=said.exists())
    notices.close(topic(request))
    return made


@transaction.atomic
def answer_by_link(request, *, base, verdict, note, remarks):
    """Give or change the reactie of somebody without an account; `remarks` are (chapter of the tree, text) pairs."""
    request = _locked(request)
    made = _add(request, base, verdict, note, may_be_silent=bool(remarks))
    Remark.objects.bulk_create(
        Remark(
            response=made, position=place, chapter=chapter["id"], chapter_number=chapter["number"],
            chapter_title=chapter["title"][:300], text=text,
        )
        for place, (chapter, text) in enumerate(remarks, start=1)
    )  # fmt: skip
    return made


def _locked(request):
    """The request as it is now, with the row of its round locked."""
    review = _locked_review(request.review_id)
    found = ReviewRequest.objects.select_related("seat__body", "seat__organisation", "person").get(pk=request.pk)
    found.review = review
    return found


def _locked_review(pk):
    locked = Review.objects.select_for_update(of=("self",)).select_related(
        "version__document__region", "version__state", "version__adoption", "asked_by"
    )  # fmt: skip
    return locked.defer("version__content").get(pk=pk)


def _add(request, base, verdict, note, *, by=None, may_be_silent=False):
    review, note = request.review, note.replace("\x00", "").strip()
    if not review.is_open:
        raise Refused(CLOSED)
    if request.withdrawn_at:
        raise Refused(WITHDRAWN)
    newest = request.responses.order_by("-number").select_related("by").first()
    _compare(newest, base, by)
    if len(note) > NOTE_LENGTH:
        raise Refused(f"De toelichting is te lang: {len(note)} tekens. Er passen er {NOTE_LENGTH}.")
    if verdict != Verdict.AGREED and not note and not may_be_silent:
        raise Refused(NO_NOTE)
    made = Response.objects.create(
        review=review, request=request, number=base + 1, verdict=verdict, note=note, by=by, seat=request.seat_words,
        sha256=review.version.sha256,
    )  # fmt: skip
    way = "Via een persoonlijke link. " if by is None else ""
    changed = "Gewijzigd. " if base else ""
    _record("reactie gegeven", review, by, f"{way}{changed}Verzoek {request.position}. Controlegetal {made.sha256}.")
    _tell_asker(review, f"{request.words} gaf een reactie op {called(review.version)}.", but=by)
    return made


def _compare(newest, base, by):
    number = newest.number if newest else 0
    if number == base:
        return
    if newest and newest.by_id and by is not None and newest.by_id != by.pk:
        raise Refused(f"{newest.by.name} gaf intussen een reactie voor dezelfde zetel. Lees die eerst.")
    raise Refused("Uw reactie is intussen in een ander venster gewijzigd. Kijk hoe zij nu is.")


def _tell_asker(review, text, *, but=None):
    """Who asked; or the core team, once they are no longer of it (trust.md F35)."""
    region = review.version.document.region
    people = list(who("plans.start_review", region.pk))
    asker = [person for person in people if person.pk == review.asked_by_id]
    told = [person for person in asker or people if but is None or person.pk != but.pk]
    notices.tell(
        told, text=text, path=review.path, topic=asker_topic(review), region=region, right="plans.start_review"
    )


# --- who is asked ----------------------------------------------------------------------------------------------------


@transaction.atomic
def add(review, *, by, choices, outside=()):
    """Ask more people in a running round: they are told as the first were, and not reminded on the same day.

    Refuses a closed round, whoever it asked already, nobody, too many, and whoever can't read the version now.
    """
    review = _locked_review(review.pk)
    version = review.version = _locked_version(review.version, by)
    _allow(rules.may_start_review(by, version.document), "plans.start_review")
    if not review.is_open:
        raise Refused(CLOSED)
    known = set(review.requests.exclude(email="").values_list("email", flat=True))
    if any(map(asked_in(review), choices)) or any(Person.objects.normalise(one) in known for _, one in outside):
        raise Refused("Iemand die u koos, is in deze ronde intussen al gevraagd. Kies opnieuw.")
    before = review.requests.count()
    _check_asked(version, choices, outside, before)
    requests = ReviewRequest.objects.bulk_create(_requests(review, choices, outside, before))
    if occasion := occasion_of(review, timezone.localdate()):
        ReviewReminder.objects.bulk_create(ReviewReminder(request=one, occasion=occasion) for one in requests)
    for request in requests:
        request.review = review
        _ask(request, by)
    _record("reactieronde uitgebreid", review, by, f"Ook aan {len(requests)}, waarvan {len(outside)} met een link.")
    return requests


@transaction.atomic
def withdraw(request, *, by):
    """Take a request back; a personal link is worth nothing from then on. What was answered stays."""
    request = _changing(request, by)
    request.withdrawn_at, request.withdrawn_by, request.token_sha256 = timezone.now(), by, ""
    request.save(update_fields=["withdrawn_at", "withdrawn_by", "token_sha256"])
    notices.close(topic(request))
    _record("verzoek om een reactie ingetrokken", request.review, by, f"Verzoek {request.position}.")


@transaction.atomic
def send_new_link(request, *, by):
    """Mail a new personal link; the one before is worth nothing any more."""
    request = _changing(request, by)
    if not request.is_by_link:
        raise Refused("Deze persoon reageert met een account.")
    if request.link_issue > MOST_ASKED:
        raise Refused("Voor deze persoon zijn al heel veel links gemaakt.")
    links.issue(request)
    request.save(update_fields=["link_issue", "token_sha256"])
    LinkMail.objects.create(request=request, occasion=Occasion.AGAIN)
    _record("nieuwe persoonlijke link gemaakt", request.review, by, f"Verzoek {request.position}.")


def _changing(request, by):
    request = _locked(request)
    by.__dict__.pop("standing", None)
    _allow(rules.may_start_review(by, request.review.version.document), "plans.start_review")
    if not request.review.is_open:
        raise Refused(CLOSED)
    if request.withdrawn_at:
        raise Refused(WITHDRAWN)
    return request


# --- closing, and what was done --------------------------------------------------------------------------------------


@transaction.atomic
def close(review, *, by=None):
    """Close the round: no reactie comes or changes any more, and personal links end. Without `by` it closed by itself."""
    review = Review.objects.select_for_update(of=("self",)).select_related(
        "version__document__region", "version__adoption", "asked_by"
    ).defer("version__content").get(pk=review.pk)  # fmt: skip
    if by is not None:
        by.__dict__.pop("standing", None)
        _allow(rules.may_start_review(by, review.version.document), "plans.start_review")
    if review.closed_at:
        raise Refused("Deze reactieronde is al gesloten.")
    review.closed_at, review.closed_by = timezone.now(), by
    review.save(update_fields=["closed_at", "closed_by"])
    for request in review.requests.all():
        notices.close(topic(request))
    _record("reactieronde gesloten", review, by, "" if by else "Vanzelf, na de laatste dag.")
    if by is None:
        _tell_asker(review, f"De reactieronde over {called(review.version)} is gesloten. De reactietabel staat klaar.")
    return review


@transaction.atomic
def reply(request, *, by, text, base, remark=None):
    """Say what was done with a reactie, or with one remark of it; `base` is the text that stood on the page, 0 for none."""
    request = _locked(request)
    by.__dict__.pop("standing", None)
    _allow(rules.may_start_review(by, request.review.version.document), "plans.start_review")
    if request.review.is_open:
        raise Refused("Sluit de ronde eerst: tot dan kan de reactie nog wijzigen.")
    text = text.replace("\x00", "").strip()
    if not text:
        raise Refused("Schrijf wat ermee gedaan is.")
    found = Reply.objects.filter(request=request, remark=remark).first()
    if (found.lock_version if found else 0) != base:
        raise Refused("Iemand anders schreef hier intussen iets. Lees dat eerst.")
    found = found or Reply(review=request.review, request=request, remark=remark, lock_version=0)
    found.text, found.written_by, found.written_at = text, by, timezone.now()
    found.lock_version += 1
    found._history_user, found._change_reason = by, "wat is ermee gedaan"
    found.save()
    _record("reactie beantwoord", request.review, by, f"Verzoek {request.position}.")
    _tell_of_reply(request, by)
    return found


def _tell_of_reply(request, by):
    """Who was asked hears once that there is an answer, however many parts it has."""
    if request.is_by_link or request.withdrawn_at:
        return
    notices.close(topic(request))
    tell_asked(request, f"Bij uw reactie op {called(request.review.version)} staat wat ermee gedaan is.", but=by)


def _record(action, review, by, detail):
    version = review.version
    audit.record(
        action, actor=by, region=version.document.region, subject=str(version),
        detail=f"Reactieronde {review.number}. {detail}".strip(),
    )  # fmt: skip
