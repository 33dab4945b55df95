"""The verbs of openbaar (trust.md § 3 and § 4 rows 7, 8): make an edition, propose, confirm, undo, withdraw, hide.

All lock the row of the document first, so that what two people press at the same moment is done one after the other, and
ask again what each may do at that moment. They refuse in words for the screen.
"""

import uuid

from django.db import transaction
from django.utils import timezone

from governance import audit
from governance.models import Side
from governance.notices import operations as notices
from governance.rights import who
from npvr.access import Refused

from .. import rules
from ..documents.models import Document
from ..versions.models import Edition, Version, VersionState
from ..versions.operations import order_pdf
from ..versions.page import store_page
from . import editions
from .models import COOLING, NameDecision, Publication

REASON_LENGTH = 1_000
ACTION = "plans.make_public"
NAMENS = {Side.REGION: "namens de regio", Side.STATE: "namens het rijk"}
THE_SIDE = {Side.REGION: "De regio", Side.STATE: "Het rijk"}
OUTDATED = "Deze pagina is verouderd: wat u zag, is intussen gewijzigd. Lees de pagina opnieuw voordat u verdergaat."
NO_REASON = "Deze versie is niet vastgesteld. Schrijf waarom zij toch openbaar wordt."


def topic(version):
    """What the notices about making this version public are about."""
    return f"openbaar:{version.pk}"


def page_path(version):
    """Where it is made public."""
    return f"{version.original.path}openbaar/"


# --- the edition -----------------------------------------------------------------------------------------------------


@transaction.atomic
def make_edition(version, decisions, *, by):
    """Make the public edition by the decisions, {mark of a find: Decision}, and order its PDF; the version stays as it is.

    Refuses a find without a decision, a reason or a replacement, and a replacement that itself tells who somebody is.
    The same once more gives the edition that is there.
    """
    version = _locked(version, by)
    _may(by, version)
    if version.publications.standing().exists():
        raise Refused("Er loopt al een voorstel met een uitgave, of de versie is al openbaar. Trek dat eerst in.")
    known = editions.known_to_the_portal()
    found = editions.find(version, known)
    _complete(found, decisions)
    made = editions.make(version, decisions, known)
    kept = {hit.found for hit in found if decisions[hit.mark].kept}
    if left := editions.unaccounted(made.hits, kept):
        raise Refused(
            f"Met deze keuzes staat er nog in de uitgave: {', '.join(left[:5])}. Kies wat daarvoor in de plaats komt."
        )
    newest = newest_edition(version)
    if newest and newest.sha256 == made.sha256 and _decisions_of(newest) == {h.mark: decisions[h.mark] for h in found}:
        return newest
    return keep_edition(version, made, [(hit, decisions[hit.mark]) for hit in found], by)


def _complete(found, decisions):
    for hit in found:
        decision = decisions.get(hit.mark)
        if decision is None:
            raise Refused(f"Kies bij “{hit.found}” of het blijft staan.")
        if decision.kept and not decision.reason.strip():
            raise Refused(f"Schrijf bij “{hit.found}” waarom het blijft staan.")
        if not decision.kept and not decision.replacement.strip():
            raise Refused(f"Schrijf wat er in de plaats van “{hit.found}” komt.")


def _decisions_of(edition):
    return {one.mark: editions.Decision(one.kept, one.replacement, one.reason) for one in edition.name_decisions.all()}


def keep_edition(version, made, decided, by):
    """Keep an edition with its ready page and what was decided for it, and order its PDF."""
    edition = Version(
        document=version.document, major=version.major, minor=version.minor, label=made.label, note=made.note,
        content=made.content, sha256=made.sha256, made_at=timezone.now(), made_by=by, token=uuid.uuid4(),
        edition_of=version,
    )  # fmt: skip
    edition.save(force_insert=True)
    NameDecision.objects.bulk_create(
        NameDecision(
            edition=edition, mark=hit.mark, place=hit.place[:300], found=hit.found[:300], kept=decision.kept,
            replacement="" if decision.kept else decision.replacement, by=by,
            reason=decision.reason if decision.kept else "",
        )
        for hit, decision in decided
    )  # fmt: skip
    store_page(edition)
    order_pdf(edition, Edition.PUBLIC)
    _record("openbare uitgave gemaakt", version, by, f"Controlegetal {edition.sha256}.")
    return edition


def newest_edition(version):
    """The edition that was made of this version last, or None."""
    found = Version.editions.filter(edition_of=version).select_related("page").order_by("-made_at", "pk").first()
    return found and version.with_edition(found)


# --- both sides ------------------------------------------------------------------------------------------------------


@transaction.atomic
def propose(version, *, by, sha256, edition_sha256, reason=""):
    """Propose for one's own side to make the newest edition public; both hashes are what stood on the page.

    A version that is not adopted needs a reason. The other side is told.
    """
    version = _locked(version, by)
    side = _side(by, version)
    if version.publications.standing().exists():
        raise Refused("Er is al een voorstel om deze versie openbaar te maken, of zij is het al.")
    edition = newest_edition(version)
    if edition is None:
        raise Refused("Maak eerst de openbare uitgave: loop na of er namen in staan.")
    _same(version, edition, sha256, edition_sha256)
    reason = _checked(reason)
    if not reason and not version.adopted_as:
        raise Refused(NO_REASON)
    _nobody_named(edition)
    publication = Publication.objects.create(
        version=version, edition=edition, reason=reason, side=side, by=by, seat=_seat(by, version)
    )
    _record("openbaar maken voorgesteld", version, by, _hash_of(edition))
    text = f"{THE_SIDE[side]} stelt voor om {_called(version)} openbaar te maken. Bevestigt u dat?"
    _tell(version, [one for one in _all(version) if OTHER[side] in rules.publishes_for(one, version)], text, but=by)
    return publication


OTHER = {Side.REGION: Side.STATE, Side.STATE: Side.REGION}


@transaction.atomic
def confirm(version, publication_pk, *, by, sha256, edition_sha256, at=None):
    """Confirm the proposal of the other side: the edition is public COOLING later, unless it is undone before.

    Refuses the side and the person that proposed it, an outdated page, and an edition in which somebody is named who got
    an account since.
    """
    version = _locked(version, by)
    publication = _standing(version, publication_pk)
    if not publication.is_proposed:
        raise Refused("Dit voorstel is al bevestigd.")
    sides = rules.publishes_for(by, version)
    if not sides:
        raise Refused(rules.WHY_NOT[ACTION])
    if publication.by_id == by.pk:
        raise Refused("U deed dit voorstel zelf. Iemand van de andere kant bevestigt het.")
    if OTHER[publication.side] not in sides:
        raise Refused(f"Dit voorstel is gedaan {NAMENS[publication.side]}. Iemand van de andere kant bevestigt het.")
    _same(version, publication.edition, sha256, edition_sha256)
    _nobody_named(publication.edition)
    now = at or timezone.now()
    publication.confirmed_by, publication.confirmed_side = by, OTHER[publication.side]
    publication.confirmed_seat, publication.confirmed_at = _seat(by, version), now
    publication.public_from = now + COOLING
    publication.save()
    _set_state(version, publication, by, f"openbaar vanaf {_moment(publication.public_from)}")
    _record("openbaar maken bevestigd", version, by, _hash_of(publication.edition))
    notices.close(topic(version))
    _tell(
        version,
        _all(version),
        f"{_begun(_called(version))} wordt openbaar om {_moment(publication.public_from)}.",
        but=by,
    )
    return publication


@transaction.atomic
def withdraw_proposal(version, publication_pk, *, by, reason=""):
    """Withdraw a proposal that waits for the other side; either side can. Nobody outside has seen anything."""
    version = _locked(version, by)
    publication = _standing(version, publication_pk)
    _may(by, version)
    if not publication.is_proposed:
        raise Refused("Dit voorstel is al bevestigd.")
    _end(publication, by, reason)
    _record("voorstel tot openbaar maken ingetrokken", version, by)
    notices.close(topic(version))
    _tell(version, _all(version), f"Het voorstel om {_called(version)} openbaar te maken is ingetrokken.", but=by)


@transaction.atomic
def undo(version, publication_pk, *, by):
    """Undo what was confirmed, before anybody outside could see it; either side can."""
    version = _locked(version, by)
    publication = _standing(version, publication_pk)
    _may(by, version)
    if not publication.is_cooling:
        raise Refused("Ongedaan maken kan niet meer: de versie is openbaar. U kunt haar wel intrekken, met de reden.")
    _end(publication, by, "")
    _set_state(version, None, by, "ongedaan gemaakt voor het openbaar werd")
    _record("openbaar maken ongedaan gemaakt", version, by)
    notices.close(topic(version))
    _tell(version, _all(version), f"{_begun(_called(version))} wordt toch niet openbaar.", but=by)


@transaction.atomic
def take_offline(version, publication_pk, *, by, reason):
    """Withdraw a public version, by one of either side: from now on page, PDF and data are gone for the public.

    Beheer may do this too, and only this ("hide only"). The reason is kept and told to both sides, not to the public.
    """
    version = _locked(version, by)
    publication = _standing(version, publication_pk)
    if not (rules.may_narrow_sharing(by, version.document) or rules.may_hide(by, version.document)):
        raise Refused(rules.WHY_NOT["plans.narrow_sharing"])
    if not publication.is_public:
        raise Refused("Deze versie is nu niet openbaar.")
    reason = _checked(reason)
    if not reason:
        raise Refused("Schrijf waarom u de versie intrekt.")
    _end(publication, by, reason)
    _set_state(version, None, by, f"ingetrokken: {reason}")
    _record("openbare versie ingetrokken", version, by, _hash_of(publication.edition))
    notices.close(topic(version))
    _tell(
        version,
        _all(version),
        f"{_begun(_called(version))} is niet meer openbaar. De reden staat in het portaal.",
        but=by,
    )


# --- what all of them ask --------------------------------------------------------------------------------------------


def _locked(version, by):
    """The version as it is now, with its document's row locked; and what `by` may do is read anew."""
    documents = Document.objects.select_related("region")
    document = documents.select_for_update(of=("self",), no_key=True).get(pk=version.document_id)
    by.__dict__.pop("standing", None)
    found = Version.objects.select_related("state__publication").get(pk=version.pk)
    found.document = document
    return found


def _may(by, version):
    if not rules.publishes_for(by, version):
        raise Refused(rules.WHY_NOT[ACTION])


def _side(by, version):
    """The side for which somebody proposes; who sits on both sides does it for the region."""
    _may(by, version)
    sides = rules.publishes_for(by, version)
    return Side.REGION if Side.REGION in sides else Side.STATE


def _standing(version, publication_pk):
    found = version.publications.standing().select_related("edition").filter(pk=publication_pk).first()
    if found is None:
        raise Refused("Dit voorstel is er niet meer. Kijk hoe het nu staat.")
    found.edition.document = version.document
    return found


def _same(version, edition, sha256, edition_sha256):
    if (sha256, edition_sha256) != (version.sha256, edition.sha256):
        raise Refused(OUTDATED)


def _nobody_named(edition):
    """Who got an account after the edition was made may be named in it."""
    known = editions.known_to_the_portal()
    hits = editions.find(edition, known)
    kept = edition.name_decisions.filter(kept=True).values_list("found", flat=True)
    if left := editions.unaccounted(hits, kept):
        raise Refused(
            f"In de uitgave staat een naam of adres waarover niet is beslist: {', '.join(left[:5])}. "
            "Trek het voorstel in en maak de uitgave opnieuw."
        )


def _checked(reason):
    reason = reason.replace("\x00", "").strip()
    if len(reason) > REASON_LENGTH:
        raise Refused(f"De reden is te lang: {len(reason)} tekens. Er passen er {REASON_LENGTH}.")
    return reason


def _end(publication, by, reason):
    publication.ended_at, publication.ended_by, publication.ended_reason = timezone.now(), by, _checked(reason)
    publication.save()


def _set_state(version, publication, by, reason):
    """The publication of this version, with a row of history. The counter tells caches that it is another."""
    state = VersionState.objects.select_for_update().get(pk=version.pk)
    state.publication, state.counter = publication, state.counter + 1
    state._history_user, state._change_reason = by, reason
    state.save()


def _seat(by, version):
    return audit.seats_in_words(by, version.document.region)


def _hash_of(edition):
    return f"Controlegetal van de uitgave {edition.sha256}."


def _record(action, version, by, detail=""):
    audit.record(action, actor=by, region=version.document.region, subject=str(version), detail=detail)


# --- telling ---------------------------------------------------------------------------------------------------------


def _all(version):
    """Those who make public, of both sides."""
    return list(who(ACTION, version.document.region_id))


def _tell(version, people, text, *, but):
    notices.tell(
        [person for person in people if person.pk != but.pk],
        text=text, path=page_path(version), topic=topic(version), region=version.document.region, right=ACTION,
    )  # fmt: skip


def _called(version):
    document = version.document
    title = f"het {document.get_kind_display()}" if document.period is None else f"de {document.title}"
    return f"versie {version.number} van {title} ({document.region.name})"


def _begun(sentence):
    return sentence[:1].upper() + sentence[1:]


def _moment(at):
    return f"{timezone.localtime(at):%H:%M} uur"
