"""Who may do what with process money: the matrix's rows (trust.md § 3, Money), and what to say on a no.

The region's own people see the book; every seat of the rijk sees what was granted, estimated and paid, and of the rest
what the region shares. Everything is asked per region, by its key.
"""

from governance.matrix import MATRIX, Column
from governance.models import BodyKind
from governance.rights import Scope, may, standing_of, which

from .models import Audience, Share

WHY_NOT = {
    "funding.view_ledger": "Het kasboek is van de regio zelf.",
    "funding.estimate": "De raming en de begroting maken de regiokassier en de programmamanager van deze regio.",
    "funding.propose": "Voorstellen doen de programmamanager en -medewerker van deze regio.",
    "funding.book": "Alleen de regiokassier van deze regio boekt.",
    "funding.reverse": "Alleen de regiokassier van deze regio boekt een storno.",
    "funding.confirm_reversal": (
        "Een storno boven de grens bevestigt een tweede persoon: de programmamanager, de bestuurlijk trekker of een "
        "andere regiokassier."
    ),
    "funding.name_cashier": "Alleen de bestuurlijk trekker van deze regio noemt de regiokassier.",
    "funding.arrange": "Dit regelen de programmamanager en de bestuurlijk trekker van deze regio.",
    "funding.set_allocation": "Alleen het programmateam legt toegekende bedragen vast.",
}
STATE_COLUMNS = {Column.STATE_CORE_TEAM, Column.STATE_REPRESENTATIVE, Column.PROGRAMME_TEAM}
"""The rijk, with the contacts of ministries; those of provinces share the column but are not the rijk."""


def sits_in_steering_group(person, region_id):
    """The stuurgroep of the region reads along in its book (matrix: RL "o")."""
    return any(
        seat.region_id == region_id and seat.body_kind == BodyKind.STEERING_GROUP for seat in standing_of(person).held
    )


def may_view_totals(person, region_id):
    """What was granted, estimated and paid: the region's own people and every seat of the rijk."""
    return may(person, "funding.view_totals", region_id) or sits_in_steering_group(person, region_id)


def may_view_ledger(person, region_id):
    """The whole book: the programme manager and officer, the regional lead, the cashier and the steering group."""
    return may(person, "funding.view_ledger", region_id) or sits_in_steering_group(person, region_id)


def regions_seen(person):
    """The regions whose granted, estimated and paid amounts this person sees, as a Scope."""
    scope = which(person, "funding.view_totals")
    own = {s.region_id for s in standing_of(person).held if s.body_kind == BodyKind.STEERING_GROUP}
    return Scope(scope.everywhere, scope.region_ids | own)


def sees_programme(person):
    """Whether there is any region whose granted, estimated and paid amounts this person sees."""
    seen = regions_seen(person)
    return seen.everywhere or bool(seen.region_ids)


def audiences(person, region_id):
    """As what this person may see what the region shares: the rijk, the sounding board, both or none."""
    standing = standing_of(person)
    columns = standing.columns(region_id)
    found = set()
    ministry = any(seat.body_kind == BodyKind.MINISTRIES for seat in standing.held)
    if columns & STATE_COLUMNS or ministry:
        found.add(Audience.STATE)
    if columns & {Column.OTHER_CORE_TEAM, Column.EDITOR, Column.STATE_CORE_TEAM}:  # together the klankbordgroep
        found.add(Audience.SOUNDING_BOARD)
    return found


def parts_shared_with(person, region_id):
    """What of the region's book this person sees because it is shared: (year, part) pairs; one statement at most."""
    found = audiences(person, region_id)
    if not found:
        return set()
    return set(Share.objects.filter(region=region_id, audience__in=found).values_list("year", "part"))


def may_view_part(person, region_id, year, part):
    """A part of one year: the own region's people, and with whom it is shared."""
    return may_view_ledger(person, region_id) or (year, part) in parts_shared_with(person, region_id)


def may_view_page(person, region_id):
    """Whether there is anything to see of the region's process money."""
    return may_view_totals(person, region_id) or bool(parts_shared_with(person, region_id))


def may_estimate(person, region_id):
    """The VAT estimate and the budget."""
    return may(person, "funding.estimate", region_id)


def may_propose(person, region_id):
    """Propose a booking, a commitment or a carry-over, for the cashier to book."""
    return may(person, "funding.propose", region_id)


def may_book(person, region_id):
    """Book, commit, decide a carry-over, take in an import."""
    return may(person, "funding.book", region_id)


def may_reverse(person, region_id):
    """Book a storno, after a fresh sign-in."""
    return may(person, "funding.reverse", region_id)


def may_confirm_reversal(person, proposal):
    """Confirm a storno above the region's limit: anybody of the row but who proposed it, after a fresh sign-in."""
    if proposal is None or proposal.proposed_by_id == person.pk:
        return False
    return may(person, "funding.confirm_reversal", proposal.entry.region_id)


def may_name_cashier(person, region_id):
    """Name or replace the cashier, after a fresh sign-in."""
    return may(person, "funding.name_cashier", region_id)


def may_propose_cashier(person, region_id):
    """Propose a cashier: the editors of the region, whose mark in the row of naming is "o"."""
    return bool(standing_of(person).columns(region_id) & MATRIX["funding.name_cashier"].partly())


def may_arrange(person, region_id):
    """Share parts of the book, set the limit of a storno by one person, keep own categories."""
    return may(person, "funding.arrange", region_id)


def may_set_allocation(person):
    """Set what is granted, for all regions."""
    return may(person, "funding.set_allocation", None)
