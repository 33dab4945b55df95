"""The verbs of adoption (domain.md § 2, trust.md T4): offer, akkoord, nog niet, take back; with both akkoorden: adopted.

All of them lock the document's row first, so that what two people press at the same moment is done one after the other,
and ask again what each may do at that moment. They refuse in words for the screen.
"""

import hashlib

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from governance import audit
from governance.models import Appointment, BodyKind, Side
from governance.notices import operations as notices
from governance.rights import who, who_partly
from npvr.access import Refused

from .. import rules
from ..documents.models import Document
from ..versions.models import ACTION_OF_SHARING, Edition, Version, VersionState
from ..versions.operations import order_pdf
from .models import SIDES, Adoption, Approval, Mandate, NotYet, Offer

REASON_LENGTH = 4_000
VIEW = "plans.view_core_team"
NAMENS = {Side.REGION: "namens de regio", Side.STATE: "namens het rijk"}
THE_SIDE = {Side.REGION: "de regio", Side.STATE: "het rijk"}
SPEAKER = {Side.REGION: "de bestuurlijk trekker", Side.STATE: "de rijksvertegenwoordiger"}
SEAT = {Side.REGION: "bestuurlijk trekker", Side.STATE: "rijksvertegenwoordiger"}
OTHER = {Side.REGION: Side.STATE, Side.STATE: Side.REGION}
OUTDATED = "Deze pagina is verouderd: wat u zag, is intussen gewijzigd. Lees de pagina opnieuw voordat u beslist."


def topic(version):
    """What the notices about the adoption of this version are about."""
    return f"vaststellen:{version.pk}"


def page_path(version):
    """Where the adoption of a version is decided on."""
    return f"{version.path}vaststellen/"


def is_offered(version):
    """Whether both sides offer it, and it is not adopted yet."""
    return version.adopted_as is None and version.offers.standing().count() == len(SIDES)


def page_mark(version):
    """What a page about the adoption was made from: the version's hash, who offers it, and the mandates of both sides."""
    offers = version.offers.standing().order_by("pk").values_list("pk", flat=True)
    mandates = version.mandates.standing().order_by("pk").values_list("pk", flat=True)
    return hashlib.sha256(f"{version.sha256} {list(offers)} {list(mandates)}".encode()).hexdigest()[:32]


# --- offering --------------------------------------------------------------------------------------------------------


@transaction.atomic
def offer(version, *, by, side):
    """Offer a version for adoption on behalf of one side of the core team; with both sides it is offered.

    What was offered of this document before, in another version, is then offered no more, and an akkoord with it ends.
    """
    version = locked(version, by)
    _allow(rules.may_offer(by, version, side), "plans.offer_for_adoption")
    _not_adopted(version)
    newer = Version.objects.filter(document=version.document_id, adoption__isnull=False, made_at__gt=version.made_at)
    if newer.exists():
        raise Refused("Van dit document is al een nieuwere versie vastgesteld.")
    standing = {one.side: one for one in version.offers.standing()}
    if side in standing:
        raise Refused(f"Deze versie is {NAMENS[side]} al aangeboden.")
    if any(one.by_id == by.pk for one in standing.values()):
        raise Refused("U bood deze versie al aan voor de andere kant. Eén persoon doet dat niet voor beide.")
    Offer.objects.create(version=version, side=side, by=by)
    _record("ter vaststelling aangeboden", version, by, side)
    if len(standing) + 1 == len(SIDES):
        _replace_earlier_offers(version, by)
        _ask_both(version)
    else:
        _tell_core_team(
            version, OTHER[side], f"{_words(side)} biedt {called(version)} ter vaststelling aan. Doet u mee?"
        )


def _words(side):
    return _begun(THE_SIDE[side])


def _begun(sentence):
    """With a capital, and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def _replace_earlier_offers(version, by):
    """Of a document one version is offered at a time."""
    for model in (Offer, Approval):
        found = model.objects.standing().filter(version__document=version.document_id, version__adoption=None)
        for one in found.exclude(version=version).select_related("version"):
            _withdraw(one, by)
            notices.close(topic(one.version))


def _ask_both(version):
    notices.close(topic(version))
    for side in SIDES:
        people = who(rules.APPROVING[side], version.document.region_id)
        text = f"{_begun(called(version))} is ter vaststelling aangeboden. Uw akkoord {NAMENS[side]} wordt gevraagd."
        _tell(version, people, text)
    _ask_ministries(version)


def _ask_ministries(version):
    """The contacts of ministries who see the version hear that their ministry can say what it puts in."""
    region_id, right = version.document.region_id, ACTION_OF_SHARING[version.state.sharing]
    seats = Appointment.objects.current().filter(seat__body__kind=BodyKind.MINISTRIES, seat__organisation__isnull=False)
    people = who_partly("plans.pledge", region_id) & who(right, region_id).filter(appointments__in=seats)
    notices.tell(
        people.distinct(),
        text=f"{_begun(called(version))} is ter vaststelling aangeboden. U kunt de inzet van uw ministerie vastleggen.",
        path=f"{version.path}inzet/", topic=topic(version), region=version.document.region, right=right,
    )  # fmt: skip


@transaction.atomic
def withdraw_offer(version, *, by, side):
    """Take the offer of one's own side back, until the version is adopted; an akkoord that was given ends with it."""
    version = locked(version, by)
    _allow(rules.may_offer(by, version, side), "plans.offer_for_adoption")
    _not_adopted(version)
    standing = version.offers.standing().filter(side=side).first()
    if standing is None:
        raise Refused(f"Deze versie is {NAMENS[side]} niet aangeboden.")
    was_open = is_offered(version)
    _withdraw(standing, by)
    for approval in version.approvals.standing():
        _withdraw(approval, by)
    _record("aanbieding ingetrokken", version, by, side)
    notices.close(topic(version))
    text = f"{_words(side)} biedt {called(version)} niet meer ter vaststelling aan."
    _tell_core_team(version, OTHER[side], text)
    if was_open:
        for one in SIDES:
            _tell(version, who(rules.APPROVING[one], version.document.region_id), text)


# --- the mandate of a side -------------------------------------------------------------------------------------------


@transaction.atomic
def add_mandate(version, *, by, side, body, decided_on, paper=""):
    """Name a decision behind the mandate of one's own side. Once that side gave its akkoord, its list is closed."""
    version = _mandate_open(version, by, side)
    if decided_on > timezone.localdate():
        raise Refused("Een besluit van later dan vandaag is er nog niet.")
    made = Mandate.objects.create(version=version, side=side, by=by, body=body, decided_on=decided_on, paper=paper)
    _record("mandaat ingevoerd", version, by, side, f"{made}.")
    return made


@transaction.atomic
def remove_mandate(version, mandate_pk, *, by):
    """Take a decision off the list of one's own side; it stays in the record."""
    mandate = version.mandates.standing().filter(pk=mandate_pk).first()
    if mandate is None:
        raise Refused("Dit besluit staat niet meer in de lijst.")
    version = _mandate_open(version, by, mandate.side)
    _withdraw(mandate, by)
    _record("mandaat verwijderd", version, by, mandate.side, f"{mandate}.")


def _mandate_open(version, by, side):
    version = locked(version, by)
    _allow(rules.may_offer(by, version, side), "mandate")
    _not_adopted(version)
    if version.approvals.standing().filter(side=side).exists():
        raise Refused(f"Er is {NAMENS[side]} al akkoord gegeven. Het mandaat staat daarmee vast.")
    return version


# --- the akkoord of a side -------------------------------------------------------------------------------------------


@transaction.atomic
def give_approval(version, *, by, side, sha256, mark):
    """Give the akkoord of a side; the second adopts the version. `sha256` and `mark` are what stood on the page read.

    Refuses who does not hold the seat at this moment, another content, an outdated page, a second akkoord of one side,
    and one person for both sides. True when the version is adopted by it.
    """
    version = _deciding(version, by, side, sha256, mark)
    standing = {one.side: one for one in version.approvals.standing()}
    if side in standing:
        raise Refused(f"Er is {NAMENS[side]} al akkoord gegeven.")
    if any(one.by_id == by.pk for one in standing.values()):
        raise Refused(f"U gaf al akkoord {NAMENS[OTHER[side]]}. Eén persoon kan dat niet namens beide kanten doen.")
    Approval.objects.create(version=version, side=side, by=by, seat=_seat(version, side), sha256=sha256)
    _record("akkoord gegeven", version, by, side, f"Controlegetal {sha256}.")
    _close_for_side(version, side)
    adopted = _adopt_with_both(version, by)
    if not adopted:
        _tell_all_but(version, by, f"{_begun(SPEAKER[side])} gaf akkoord met {called(version)}.")
    return adopted


def _adopt_with_both(version, by):
    """With the akkoord of both sides the version is adopted and gets its whole number."""
    standing = {one.side: one for one in version.approvals.standing()}
    if len(standing) < len(SIDES):
        return False
    last = Adoption.objects.filter(document=version.document_id).aggregate(last=Max("number"))["last"] or 0
    was_called = called(version)
    adoption = Adoption.objects.create(
        version=version, document=version.document, number=last + 1, sha256=version.sha256,
        region_approval=standing[Side.REGION], state_approval=standing[Side.STATE],
    )  # fmt: skip
    version.adoption = adoption
    VersionState.objects.filter(version=version).update(counter=F("counter") + 1)
    order_pdf(version, Edition.ADOPTED)
    audit.record(
        "vastgesteld", actor=by, region=version.document.region, subject=str(version),
        detail=f"Gemaakt als {version.made_number}. Controlegetal {version.sha256}.",
    )  # fmt: skip
    notices.close(topic(version))
    text = f"{_begun(was_called)} is vastgesteld en heet nu versie {version.number}."
    _tell(version, _everybody(version), text)
    return True


@transaction.atomic
def take_back(version, *, by, side):
    """Take the akkoord of one's side back; that can be done until the second one is given."""
    version = locked(version, by)
    _allow(rules.may_approve(by, version, side), rules.APPROVING[side])
    if version.adopted_as:
        raise Refused("De versie is vastgesteld. Een akkoord terugnemen kan dan niet meer.")
    standing = version.approvals.standing().filter(side=side).first()
    if standing is None:
        raise Refused(f"Er is {NAMENS[side]} geen akkoord om terug te nemen.")
    _withdraw(standing, by)
    _record("akkoord teruggenomen", version, by, side)
    _tell_all_but(version, by, f"{_begun(SPEAKER[side])} nam het akkoord met {called(version)} terug.")


@transaction.atomic
def say_not_yet(version, *, by, side, sha256, mark, reason):
    """Say that one's side is not yet akkoord, and why. Who gave the akkoord takes that back first."""
    version = _deciding(version, by, side, sha256, mark)
    reason = reason.replace("\x00", "").strip()
    if not reason:
        raise Refused("Schrijf erbij wat er nog nodig is.")
    if len(reason) > REASON_LENGTH:
        raise Refused(f"De reden is te lang: {len(reason)} tekens. Er passen er {REASON_LENGTH}.")
    if version.approvals.standing().filter(side=side).exists():
        raise Refused("U gaf al akkoord. Neem dat eerst terug.")
    NotYet.objects.create(version=version, side=side, by=by, seat=_seat(version, side), sha256=sha256, reason=reason)
    _record("nog niet akkoord", version, by, side)
    _close_for_side(version, side)
    text = f"{_begun(SPEAKER[side])} is nog niet akkoord met {called(version)}. De reden staat in het portaal."
    _tell_all_but(version, by, text)


# --- what all of them ask --------------------------------------------------------------------------------------------


def locked(version, by):
    """The version as it is now, with its document's row locked; and what `by` may do is read anew."""
    documents = Document.objects.select_related("region")
    document = documents.select_for_update(of=("self",), no_key=True).get(pk=version.document_id)
    by.__dict__.pop("standing", None)
    found = Version.objects.defer("content").get(pk=version.pk)
    found.document = document
    return found


def _allow(allowed, rule):
    if not allowed:
        raise Refused(rules.WHY_NOT[rule])


def _not_adopted(version):
    if version.adopted_as:
        raise Refused(f"Deze versie is al vastgesteld, als {version.number}.")


def _deciding(version, by, side, sha256, mark):
    """The version, when this person may decide on it for this side, and decides on what is there now."""
    version = locked(version, by)
    _allow(rules.may_approve(by, version, side), rules.APPROVING[side])
    _not_adopted(version)
    if not is_offered(version):
        raise Refused("Deze versie is niet meer ter vaststelling aangeboden. Kijk of er een nieuwere is.")
    if sha256 != version.sha256 or mark != page_mark(version):
        raise Refused(OUTDATED)
    return version


def _withdraw(row, by):
    row.withdrawn_at, row.withdrawn_by = timezone.now(), by
    row.save(update_fields=["withdrawn_at", "withdrawn_by"])


def _seat(version, side):
    return f"{SEAT[side]}, {version.document.region.name}"


def called(version):
    """As it is named in a notice: number, kind and region, no words of its own."""
    document = version.document
    return f"versie {version.number} van {_title(document)} ({document.region.name})"


def _title(document):
    return f"het {document.get_kind_display()}" if document.period is None else f"de {document.title}"


def _record(action, version, by, side, detail=""):
    said = f"{_begun(NAMENS[side])}. {detail}".strip()
    audit.record(action, actor=by, region=version.document.region, subject=str(version), detail=said)


# --- telling ---------------------------------------------------------------------------------------------------------


def _everybody(version):
    return list(who(VIEW, version.document.region_id))


def _tell(version, people, text):
    region = version.document.region
    notices.tell(people, text=text, path=page_path(version), topic=topic(version), region=region, right=VIEW)


def _tell_all_but(version, by, text):
    _tell(version, [person for person in _everybody(version) if person.pk != by.pk], text)


def _tell_core_team(version, side, text):
    """Those who may offer for this side."""
    people = who("plans.offer_for_adoption", version.document.region_id)
    _tell(version, [person for person in people if rules.may_offer(person, version, side)], text)


def _close_for_side(version, side):
    """Who was asked for the akkoord of this side has answered."""
    for person in who(rules.APPROVING[side], version.document.region_id):
        notices.close(topic(version), person=person)
