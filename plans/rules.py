"""Who may do what with documents and versions: the matrix's rows, named as predicates, with what to say on a no."""

from governance.matrix import Column
from governance.models import BodyKind, Side
from governance.rights import may, may_partly, sides_in_core_team, standing_of, which
from regions.models import OrganisationKind

from .documents.invitations.access import invited_to

COMMENTED_BY_OTHERS = {"klankbordgroep"}
"""The levels of sharing at which another region's core team comments along (trust.md § 3)."""
SIDE_THAT_PUBLISHES = {
    Column.EDITOR: Side.REGION, Column.REGIONAL_LEAD: Side.REGION,
    Column.STATE_CORE_TEAM: Side.STATE, Column.STATE_REPRESENTATIVE: Side.STATE,
}  # fmt: skip
"""For which side somebody makes public: the core team of a side, and who decides for it."""
WHY_NOT = {
    "plans.edit": "Alleen het kernteam van deze regio schrijft aan dit document.",
    "plans.write_chapter": "Alleen het kernteam van deze regio, en wie het daarvoor uitnodigt, schrijft aan dit hoofdstuk.",
    "plans.invite": "Alleen het kernteam van deze regio nodigt mensen uit bij de werktekst.",
    "plans.upload_image": "Alleen het kernteam van deze regio voegt afbeeldingen toe.",
    "plans.report_progress": "Alleen het kernteam van deze regio legt metingen en voortgang vast.",
    "plans.keep_indicators": "Alleen het programmateam houdt de gedeelde indicatoren bij.",
    "plans.view_readiness": "Alleen het eigen kernteam van deze regio ziet wat nog open staat.",
    "answer_for_region": "Wat de regio met een uitgangspunt doet, schrijven de programmamanager en -medewerker.",
    "answer_for_state": "Wat het rijk met een uitgangspunt doet, schrijven de regioadviseur en de ambtelijk trekker.",
    "plans.set_contribution": (
        "Toezeggen, toekennen of “nu niet mogelijk” namens een ministerie legt alleen de rijkskant van het kernteam vast."
    ),
    "plans.change_promised": (
        "Dit is door het rijk vastgelegd; alleen de rijkskant van het kernteam wijzigt het. Vraagt u meer of iets anders? "
        "Voeg dan een nieuwe gewenste bijdrage toe."
    ),
    "plans.shared_activity": "Deze activiteit staat in de agenda van een andere regio. Daar wordt zij bijgehouden.",
    "plans.make_version": "Alleen het kernteam van deze regio maakt een versie.",
    "plans.share": "Alleen het kernteam van deze regio deelt een versie met meer mensen.",
    "plans.narrow_sharing": "Alleen het kernteam, de bestuurlijk trekker en de rijksvertegenwoordiger beperken het delen.",
    "plans.make_public": (
        "Alleen het kernteam, de bestuurlijk trekker en de rijksvertegenwoordiger maken een versie openbaar, elke kant voor zich."
    ),
    "hide": "Er is nu geen openbare versie die u kunt verbergen.",
    "plans.start_review": "Alleen het kernteam van deze regio begint en sluit een reactieronde.",
    "plans.respond": "Om deze reactie is iemand anders gevraagd.",
    "plans.offer_for_adoption": "Alleen het kernteam biedt een versie ter vaststelling aan, elke kant voor zich.",
    "plans.approve_for_region": "Alleen de bestuurlijk trekker kan akkoord geven namens de regio.",
    "plans.approve_for_state": "Alleen de rijksvertegenwoordiger kan akkoord geven namens het rijk.",
    "plans.pledge": "Alleen de contactpersoon van een departement legt de inzet van het eigen ministerie vast.",
    "mandate": "Het mandaat van een kant vullen de leden van het kernteam aan die kant in.",
    "plans.comment": "U leest hier mee; een opmerking plaatsen hoort niet bij uw zetel.",
    "plans.settle_comment": "Alleen het kernteam van deze regio handelt een opmerking af.",
    "own_comment": "Alleen wie de opmerking schreef, wijzigt haar of trekt haar in.",
}


def may_edit(person, document):
    """Chapters and their order are the core team's, both sides (trust.md § 2)."""
    return document is not None and may(person, "plans.edit", document.region_id)


def may_edit_for_state(person, document):
    """What the rijk says of itself is written by its own seats in the core team."""
    return may_edit(person, document) and Side.STATE in sides_in_core_team(person, document.region_id)


def may_edit_for_region(person, document):
    """What the region says of itself is written by its own seats in the core team."""
    return may_edit(person, document) and Side.REGION in sides_in_core_team(person, document.region_id)


def may_view_working_text(person, document):
    """The working text is for the core team and the two who decide."""
    return document is not None and may(person, "plans.view_working_text", document.region_id)


def may_read_chapter(person, document, chapter_pk):
    """A chapter is read by whom the working text is for, and by whom the core team invites (trust.md § 2.6)."""
    return may_view_working_text(person, document) or _is_invited(
        person, "plans.view_working_text", document, chapter_pk
    )


def may_write_chapter(person, document, chapter_pk):
    """The text of a chapter is written by the core team, and by whom it invites to write; the order is the team's alone."""
    return may_edit(person, document) or _is_invited(person, "plans.edit", document, chapter_pk)


def may_invite(person, document):
    """Who writes at the working text invites others to it."""
    return may_edit(person, document)


def _is_invited(person, action, document, chapter_pk=None):
    return document is not None and (document.pk, chapter_pk) in invited_to(person, action)


def may_upload_image(person, document):
    """Images come in through the core team."""
    return document is not None and may(person, "plans.upload_image", document.region_id)


def may_make_version(person, document):
    """A version is made by the core team, either side."""
    return document is not None and may(person, "plans.make_version", document.region_id)


APPROVING = {Side.REGION: "plans.approve_for_region", Side.STATE: "plans.approve_for_state"}


def may_offer(person, version, side):
    """A version is offered by the core team: each side by its own seats (domain.md § 2)."""
    region_id = version.document.region_id
    return may(person, "plans.offer_for_adoption", region_id) and side in sides_in_core_team(person, region_id)


def may_approve(person, version, side):
    """The bestuurlijk trekker speaks for the region, the rijksvertegenwoordiger for the rijk; nobody else for either."""
    return side in APPROVING and may(person, APPROVING[side], version.document.region_id)


def approves(person, version):
    """The sides for which this person may give the akkoord; for most people none."""
    return [side for side in APPROVING if may_approve(person, version, side)]


def ministries_of(person):
    """The ministries for which this person speaks today, by their ids; a province's contact speaks for none."""
    held = standing_of(person).held
    return {seat.organisation_id for seat in held if seat.body_kind == BodyKind.MINISTRIES} - {None}


def may_pledge(person, version):
    """The contact of a ministry says what that ministry puts in; no other seat does, and none for another ministry.

    At the version itself, not at its public edition.
    """
    if version.is_edition:
        return False
    return may_partly(person, "plans.pledge", version.document.region_id) and bool(ministries_of(person))


def may_view_adoption(person, version):
    """How far the akkoord is, with mandates and reasons, is for the core team and the two who decide."""
    return may(person, "plans.view_core_team", version.document.region_id)


def may_set_for_ministry(person, document):
    """What a ministry promises, grants or can't do now is recorded by the rijk side of the core team (trust.md § 3)."""
    return document is not None and may(person, "plans.set_contribution", document.region_id)


def is_of_ministry(contribution):
    """Whether a ministry brings it."""
    return contribution.contributor.kind == OrganisationKind.MINISTRY


def may_set_contribution(person, contribution):
    """The state of a ministry's contribution is the rijk's to set; of any other contributor the core team's."""
    if contribution is None:
        return False
    document = contribution.activity.document
    return may_set_for_ministry(person, document) if is_of_ministry(contribution) else may_edit(person, document)


def may_change_contribution(person, contribution):
    """A wish is the core team's to write; what a ministry has answered to is changed by the rijk side only."""
    if contribution is None:
        return False
    document = contribution.activity.document
    answered = is_of_ministry(contribution) and contribution.state != "wished"
    return may_edit(person, document) and (not answered or may_set_for_ministry(person, document))


def may_report_progress(person, document):
    """Results, measurements and progress reports are the core team's, both sides."""
    return document is not None and may(person, "plans.report_progress", document.region_id)


def may_view_indicators(person):
    """The shared indicators are for everybody with a seat, in whatever region; whose values they see is another matter."""
    scope = which(person, "plans.view_indicators")
    return scope.everywhere or bool(scope.region_ids)


def may_keep_indicators(person):
    """The programme team keeps the definitions that all regions share, and the numbers of inhabitants."""
    return may(person, "plans.keep_indicators", None)


def may_view_readiness(person, document):
    """What is open is the own core team's, both sides, and nobody else's (decisions 34)."""
    return document is not None and may(person, "plans.view_readiness", document.region_id)


def may_comment(person, document, version=None, chapter_pk=None):
    """On the working text who reads it from a seat, or is invited to (the whole, or the chapter that it is about); on a
    version who sees it, another core team only from its level on."""
    if document is None:
        return False
    if version is None:
        action = "plans.comment_working_text"
        return may(person, action, document.region_id) or _is_invited(person, action, document, chapter_pk)
    if version.is_edition:
        return False
    if may(person, "plans.comment_version", document.region_id):
        return True
    shared = version.state.sharing in COMMENTED_BY_OTHERS
    return shared and Column.OTHER_CORE_TEAM in standing_of(person).columns(document.region_id)


def may_settle_comment(person, document):
    """A comment is settled, reopened or taken over by the core team, both sides."""
    return document is not None and may(person, "plans.settle_comment", document.region_id)


def may_change_comment(person, comment):
    """A comment is its writer's."""
    return comment is not None and person.is_authenticated and comment.written_by_id == person.pk


def may_start_review(person, document):
    """A version is put to others by the core team, either side; it also closes the round and says what was done."""
    return document is not None and may(person, "plans.start_review", document.region_id)


def may_view_review(person, version):
    """Who answered what is for whoever reads all comments: the core team and the two who decide."""
    return may(person, "plans.view_core_team", version.document.region_id)


def may_be_asked(person, region_id):
    """Whether this person has a seat of which a reactie can be asked here; whether one is asked stands in the round."""
    return may_partly(person, "plans.respond", region_id)


def may_share(person, document, action):
    """A version is shared with more people by the core team, either side; `action` is the row of the level."""
    return document is not None and may(person, action, document.region_id)


def may_narrow_sharing(person, document):
    """Fewer people: the core team and the two who decide."""
    return document is not None and may(person, "plans.narrow_sharing", document.region_id)


def publishes_for(person, version):
    """The sides for which this person takes part in making a version public: mostly one, for most people none."""
    region_id = version.document.region_id
    if not may(person, "plans.make_public", region_id):
        return set()
    columns = standing_of(person).columns(region_id)
    return {side for column, side in SIDE_THAT_PUBLISHES.items() if column in columns}


def may_make_public(person, version):
    """The core team of either side, the bestuurlijk trekker and the rijksvertegenwoordiger."""
    return bool(publishes_for(person, version))


def may_hide(person, document):
    """Beheer hides a public version in haste; it sees no more of it than everybody (trust.md § 3, "hide only")."""
    return document is not None and Column.ADMINISTRATOR in standing_of(person).columns(document.region_id)
