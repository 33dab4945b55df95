"""Who has a calendar of their own in another program: the row npvr.personal_feed, by any seat one holds today."""

from ..matrix import MATRIX
from ..rights import standing_of

FEED = "npvr.personal_feed"
WHY_NOT = {FEED: "Een agenda-abonnement hoort bij een zetel in een regio of in het programma; beheer heeft het niet."}


def may_have_feed(person):
    """Whether some seat of this person gives a subscription. Its meetings are those they may see when it is fetched."""
    columns = MATRIX[FEED].columns()
    return any(held.column in columns for held in standing_of(person).held)
