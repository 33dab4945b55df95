"""How far the adoption of a version is, for its page: per side what was done, and what changed for this reader."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef

from governance.models import Side
from governance.rights import which

from .. import rules
from ..content import tree as content_tree
from ..versions.compared import kept_comparison
from ..versions.models import Version
from .models import SIDES, Approval, Offer, Reading
from .operations import NAMENS

NAMES = {Side.REGION: "regio", Side.STATE: "rijk"}


@dataclass
class SideStanding:
    """What one side did so far."""

    side: str
    offer: object = None
    approval: object = None
    not_yet: object = None
    mandates: list = field(default_factory=list)

    @property
    def name(self):
        return NAMES[self.side]

    @property
    def badge(self):
        """Word, icon and tone of how this side stands."""
        if self.approval:
            return ("akkoord", "gelukt", "good")
        if self.not_yet:
            return ("nog niet akkoord", "let-op", "attention")
        return ("nog geen antwoord", "wachten", "neutral")


@dataclass
class Standing:
    """The whole: both sides, region first."""

    sides: list
    offered: bool
    adopted: bool

    def of(self, side):
        """The standing of one side."""
        return next(one for one in self.sides if one.side == side)

    @property
    def badge(self):
        """Word, icon and tone of the version as a whole."""
        if self.adopted:
            return ("vastgesteld", "stempel", "good")
        if self.offered:
            return ("ter vaststelling aangeboden", "wachten", "primary")
        if any(one.offer for one in self.sides):
            return ("door één kant aangeboden", "half", "attention")
        return ("niet aangeboden", "leeg", "neutral")


def standing_of(version):
    """What both sides did with this version; four queries."""
    sides = {side: SideStanding(side) for side in SIDES}
    for one in version.offers.standing().select_related("by"):
        sides[one.side].offer = one
    for one in version.approvals.standing().select_related("by"):
        sides[one.side].approval = one
    for one in version.not_yets.select_related("by").order_by("at", "pk"):
        sides[one.side].not_yet = one
    for one in version.mandates.standing():
        sides[one.side].mandates.append(one)
    offered = version.adopted_as is None and all(one.offer for one in sides.values())
    return Standing(list(sides.values()), offered, version.adopted_as is not None)


def waiting_for(person, most):
    """What this person is to decide on: (version, in whose name), whoever held the seat when it was offered.

    A version that both sides offer, and that the own side has not given its akkoord. For whoever decides nowhere it
    costs no query.
    """
    found = []
    for side, action in rules.APPROVING.items():
        scope = which(person, action)
        if scope.region_ids:
            offered = Version.objects.filter(document__region__in=scope.region_ids, adoption=None)
            for one in SIDES:
                offered = offered.filter(Exists(Offer.objects.standing().filter(version=OuterRef("pk"), side=one)))
            given = Approval.objects.standing().filter(version=OuterRef("pk"), side=side)
            versions = offered.exclude(Exists(given)).select_related("document__region").defer("content")
            found += [(version, NAMENS[side]) for version in versions.newest_first()[:most]]
    return found


def note_reading(person, version):
    """Keep that somebody who decides had this version on the screen; the first time counts."""
    Reading.objects.bulk_create([Reading(person=person, version=version)], ignore_conflicts=True)


SEEN, ADOPTED, PREVIOUS = "seen", "adopted", "previous"


def version_to_compare_with(person, version):
    """From where this reader sees what changed, and why from there: (version or None, SEEN | ADOPTED | PREVIOUS).

    The newest earlier version that the person had on the screen; or else the one adopted last; or else the one before.
    """
    earlier = Version.objects.filter(document=version.document_id, made_at__lt=version.made_at)
    read = earlier.filter(pk__in=Reading.objects.filter(person=person).values("version"))
    adopted = earlier.filter(adoption__isnull=False)
    for versions, why in ((read, SEEN), (adopted, ADOPTED), (earlier, PREVIOUS)):
        if found := versions.order_by("-made_at").first():
            found.document = version.document
            return found, why
    return None, ""


def changes_since(before, version):
    """What changed from one version to the other, as the page of comparing keeps it."""

    def trees():
        after = Version.objects.values_list("content", flat=True).get(pk=version.pk)
        return content_tree.read(before.content), content_tree.read(after)

    return kept_comparison(
        before.sha256, version.sha256, trees,
        before_prefix=f"{before.path}afbeeldingen/", after_prefix=f"{version.path}afbeeldingen/",
    )  # fmt: skip
