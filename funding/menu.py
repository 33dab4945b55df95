"""The entry of process money in the main menu: the own region's book, or the programme for who sees all regions."""

from . import rules


def entries(person):
    """(label, address) of what this person may see; no statement, for the person's standing is there already."""
    scope = rules.regions_seen(person)
    if scope.everywhere:
        return [("Procesmiddelen", "/procesmiddelen/")]
    own = [(pk, slug) for pk, slug in _held(person) if pk in scope]
    return [("Procesmiddelen", f"/regios/{own[0][1]}/procesmiddelen/")] if len(own) == 1 else []


def _held(person):
    return {(seat.region_id, seat.region_slug) for seat in person.standing.held if seat.region_id is not None}
