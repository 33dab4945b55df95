"""Who may do what with process money: right seat, other region, yesterday's appointment (trust.md § 3, Money)."""

import uuid

import pytest

from funding import operations, rules
from funding.models import Audience, Ledger, SharedPart
from tests.conftest import make_person, seated, seated_from_tomorrow, seated_until_today
from tests.funding.making import back, earn, spend

pytestmark = pytest.mark.django_db

OWN = {
    "ED": "programmamanager", "RA": "regioadviseur", "BT": "bestuurlijktrekker", "RV": "rijksvertegenwoordiger",
    "KA": "regiokassier", "SG": "stuurgroeplid", "RL": "themaadviseur",
}  # fmt: skip
PROGRAMME = {"PB": "programmateam", "DE": "departement", "PR": "provincie", "AD": "beheer"}
RIGHTS = {
    rules.may_view_totals: "ED RA BT RV KA SG PB DE",
    rules.may_view_ledger: "ED BT KA SG",
    rules.may_estimate: "ED KA",
    rules.may_propose: "ED KA",
    rules.may_book: "KA",
    rules.may_reverse: "KA",
    rules.may_name_cashier: "BT",
    rules.may_propose_cashier: "ED",
    rules.may_arrange: "ED BT",
}
"""Every predicate of a region and who has it; "PR", the contact of a province, has it where the matrix says DE."""


@pytest.fixture
def people(region):
    found = {column: seated(role, region) for column, role in OWN.items()}
    return found | {column: seated(role) for column, role in PROGRAMME.items()} | {"none": make_person()}


def test_who_may_what_in_their_own_region(people, region):
    for predicate, columns in RIGHTS.items():
        allowed = {column for column, person in people.items() if predicate(person, region.pk)} - {"PR"}
        assert allowed == set(columns.split()), predicate.__name__


def test_the_people_of_one_region_may_nothing_in_another(people, other_region):
    for predicate in RIGHTS:
        allowed = {c for c in OWN if predicate(people[c], other_region.pk)}
        assert allowed == set(), predicate.__name__


@pytest.mark.parametrize("appoint", [seated_until_today, seated_from_tomorrow])
def test_yesterday_s_and_tomorrow_s_cashier_may_nothing(appoint, region):
    person = appoint("regiokassier", region)
    assert not [predicate for predicate in RIGHTS if predicate(person, region.pk)]


def test_the_programme_team_alone_sets_what_is_granted(people):
    assert {column for column, person in people.items() if rules.may_set_allocation(person)} == {"PB"}


def test_what_is_shared_is_seen_by_whom_it_is_shared_with_until_it_is_taken_back(people, region, other_region):
    neighbour = seated("programmamanager", other_region)
    seen = {"part": SharedPart.SPENDING, "year": 2025}

    def sees(person, year=2025, part=SharedPart.SPENDING):
        return rules.may_view_part(person, region.pk, year, part)

    outside = {**{c: people[c] for c in ("RA", "RV", "PB", "DE", "PR", "AD", "RL", "none")}, "KB": neighbour}
    assert not [c for c, person in outside.items() if sees(person)]
    operations.share(region, by=people["ED"], audience=Audience.STATE, **seen)
    assert {c for c, person in outside.items() if sees(person)} == {"RA", "RV", "PB", "DE"}
    assert not [c for c, person in outside.items() if sees(person, year=2026) or sees(person, part="carried_over")]
    operations.share(region, by=people["ED"], audience=Audience.SOUNDING_BOARD, **seen)
    assert {c for c, person in outside.items() if sees(person)} == {"RA", "RV", "PB", "DE", "KB"}
    assert not rules.parts_shared_with(people["RA"], other_region.pk)
    operations.unshare(region, by=people["ED"], audience=Audience.STATE, **seen)
    assert {c for c, person in outside.items() if sees(person)} == {"RA", "KB"}  # its core team is of both sides
    operations.unshare(region, by=people["ED"], audience=Audience.SOUNDING_BOARD, **seen)
    assert not [c for c, person in outside.items() if sees(person)]


def test_a_storno_above_the_limit_is_confirmed_by_another_person(people, region, other_region):
    cashier, manager = people["KA"], people["ED"]
    earn(region, cashier, "1000")
    below, above = spend(region, cashier, "100"), spend(region, cashier, "100.01")
    operations.set_reversal_limit(region, by=manager, amount=below.size)
    assert back(below, cashier).reverses == below
    token = uuid.uuid4()
    proposal = back(above, cashier, token=token)
    assert back(above, cashier, token=token) == proposal
    assert Ledger.objects.get(pk=region.pk).balance == 1000 - above.size
    others = {c: person for c, person in people.items() if rules.may_confirm_reversal(person, proposal)}
    assert set(others) == {"ED", "BT"}
    assert not rules.may_confirm_reversal(seated("programmamanager", other_region), proposal)
    with pytest.raises(operations.held.Refused, match="iemand anders"):
        operations.confirm_reversal(proposal, by=cashier)
    made = operations.confirm_reversal(proposal, by=manager)
    assert (made.reverses, made.entered_by) == (above, cashier)
    assert Ledger.objects.get(pk=region.pk).balance == 1000
    with pytest.raises(operations.held.Refused, match="al afgehandeld"):
        operations.confirm_reversal(proposal, by=manager)
