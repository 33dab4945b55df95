"""Making versions public without screens: for the demonstration, the bench and tests. What the database asks still holds."""

from datetime import timedelta

from governance.models import Side

from ..versions.models import Version, VersionState
from . import editions, operations
from .models import Publication


def make_public(version, people, public_from, decisions=None, *, reason="Geladen.", seats=("", "")):
    """Make a version public from a moment on: `people` propose for the region and confirm for the rijk.

    What is found in it stays as it is, but for what `decisions` say (editions.Decision by the mark of a find). Without a
    notice or a line in the record. A version that is public already is left so.
    """
    version = Version.objects.select_related("document__region", "state__publication").get(pk=version.pk)
    if version.state.publication:
        return version.state.publication
    known = editions.known_to_the_portal()
    found = editions.find(version, known)
    stays = editions.Decision(True, reason=reason)
    decisions = {hit.mark: (decisions or {}).get(hit.mark, stays) for hit in found}
    decided = [(hit, decisions[hit.mark]) for hit in found]
    edition = operations.keep_edition(version, editions.make(version, decisions, known), decided, people[0])
    proposing, confirming = people
    publication = Publication.objects.create(
        version=version, edition=edition, reason=reason, side=Side.REGION, by=proposing, seat=seats[0] or "geladen",
        at=public_from - timedelta(hours=1), confirmed_side=Side.STATE, confirmed_by=confirming,
        confirmed_seat=seats[1] or "geladen", confirmed_at=public_from - operations.COOLING, public_from=public_from,
    )  # fmt: skip
    state = VersionState.objects.get(pk=version.pk)
    state.publication, state.counter = publication, state.counter + 1
    state._history_user, state._change_reason = confirming, "openbaar"
    state.save()
    return publication
