"""With whom a version is shared: who would see it, widening it, and narrowing it again (domain.md § 2; trust.md § 3).

Making a version public takes both sides and an edition without names: plans/publication.
"""

from dataclasses import dataclass

from django.db import transaction

from governance import audit
from governance.matrix import Column
from governance.models import Person
from governance.notices import operations as notices
from governance.rights import audience
from npvr.access import Refused

from .models import ACTION_OF_SHARING, Sharing, VersionState

LADDER = list(Sharing)
WIDER = [Sharing.REGION_AND_STATE, Sharing.SOUNDING_BOARD]
"""The levels that the core team widens to by itself."""
ACTION_TO_WIDEN = {
    Sharing.REGION_AND_STATE: "plans.share_region_and_state",
    Sharing.SOUNDING_BOARD: "plans.share_sounding_board",
}
REASON_LENGTH = 1_000
GROUPS = {
    Column.EDITOR: "het kernteam, kant van de regio",
    Column.STATE_CORE_TEAM: "het kernteam, kant van het rijk",
    Column.REGIONAL_LEAD: "de bestuurlijk trekker",
    Column.STATE_REPRESENTATIVE: "de rijksvertegenwoordiger",
    Column.REGION_SEAT: "wie verder een zetel in de regio heeft, zoals stuurgroep en werkgroep",
    Column.CASHIER: "de regiokassier",
    Column.MINISTRY: "contactpersonen van departementen en van de provincie",
    Column.PROGRAMME_TEAM: "het programmateam van BZK",
    Column.OTHER_CORE_TEAM: "de kernteams van de andere regio's",
}
"""What the columns of the matrix are called on the screen, in the order of the ladder."""


@dataclass(frozen=True)
class Group:
    """People who would see a version as one thing: what they are, how many, and their names where those may be known."""

    words: str
    number: int
    names: list


def readers(region_id, level, *, elsewhere):
    """Who sees a version of the region at this level, in groups; a person in two groups stands in the first.

    `elsewhere` says whether to name the people of other regions: that is for who sits in a core team as they do.
    """
    found = audience(ACTION_OF_SHARING[level], region_id)
    names = dict(Person.objects.filter(pk__in=set().union(*found.values())).values_list("pk", "name"))
    groups = []
    for column, words in GROUPS.items():
        own = sorted(names.pop(pk) for pk in found.get(column, ()) if pk in names)
        named = elsewhere or column != Column.OTHER_CORE_TEAM
        groups += [Group(words, len(own), own if named else [])] if own else []
    return groups


def steps(region_id, *, elsewhere):
    """With each level of the core team's ladder the groups that it adds to those before it."""
    before = []
    for level in LADDER[: LADDER.index(WIDER[-1]) + 1]:
        now = readers(region_id, level, elsewhere=elsewhere)
        yield level, [group for group in now if group not in before]
        before = now


def newcomers(region_id, level, than):
    """The people who see a version at `level` and don't at `than`."""
    more, fewer = (audience(ACTION_OF_SHARING[one], region_id) for one in (level, than))
    pks = set().union(*more.values()) - set().union(*fewer.values())
    return list(Person.objects.filter(pk__in=pks))


@transaction.atomic
def widen(version, level, *, by, counter):
    """Share the version with more people; they are told. `counter` is the state its page showed: another is refused."""
    state = _locked(version, counter)
    if level not in WIDER or LADDER.index(level) <= LADDER.index(state.sharing):
        raise Refused("Met deze mensen is de versie al gedeeld.")
    people = newcomers(version.document.region_id, level, state.sharing)
    _set(version, state, level, by, "gedeeld")
    document = version.document
    notices.tell(
        [person for person in people if person.pk != by.pk],
        text=f"{document.title} {document.region.name}: versie {version.number} is met u gedeeld.",
        path=version.path, topic=_topic(version), region=document.region, right=ACTION_OF_SHARING[level],
    )  # fmt: skip
    return state


@transaction.atomic
def narrow(version, level, *, by, counter, reason):
    """Share it with fewer people from now on; why is kept. What they read before, they know; nothing undoes that."""
    state = _locked(version, counter)
    if state.publication_id:
        raise Refused("Deze versie is openbaar of wordt dat zo. Trek eerst de openbare versie in.")
    if not reason.strip():
        raise Refused("Schrijf waarom; wie de versie had, moet dat later kunnen terugvinden.")
    if LADDER.index(level) >= LADDER.index(state.sharing):
        raise Refused("Zo ver is de versie niet gedeeld.")
    notices.close(_topic(version))
    return _set(version, state, level, by, reason.strip()[:REASON_LENGTH])


def _topic(version):
    return f"gedeeld:{version.pk}"


def _locked(version, counter):
    state = VersionState.objects.select_for_update().get(pk=version.pk)
    if state.counter != counter:
        raise Refused("Iemand anders wijzigde intussen met wie de versie is gedeeld. Kijk hoe het nu staat.")
    return state


def _set(version, state, level, by, reason):
    """The new level with a row of history and of the record. The counter tells caches that it is another."""
    before = state.get_sharing_display()
    state.sharing, state.counter = level, state.counter + 1
    state._history_user, state._change_reason = by, reason
    state.save()
    audit.record(
        "versie gedeeld", actor=by, region=version.document.region, subject=str(version),
        detail=f"van: {before}; naar: {state.get_sharing_display()}",
    )  # fmt: skip
    return state


def story(version):
    """How the sharing went, oldest first: (when, who, level in words, reason) for each change."""
    rows = VersionState.history.filter(version_id=version.pk).select_related("history_user").order_by("history_id")
    return [
        {
            "at": row.history_date,
            "who": row.history_user,
            "level": f"{row.get_sharing_display()}{'; openbare uitgave voor iedereen' if row.publication_id else ''}",
            "reason": row.history_change_reason,
        }
        for row in rows
    ]  # fmt: skip
