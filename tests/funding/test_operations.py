"""What the operations do and refuse: bad amounts and days, carrying over, cashiers, allocations, files, proposals."""

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from funding import figures, operations
from funding.models import (
    Allocation,
    Attachment,
    Cashier,
    Category,
    Entry,
    EntryKind,
    Ledger,
    ProposalState,
    StoredFile,
    YearTotal,
)
from funding.purse import Purse
from governance.models import AuditEntry
from npvr.access import Refused
from regions.models import Organisation
from tests.conftest import seated
from tests.funding.making import DAY, back, category, earn, promise, receive, spend, spending

pytestmark = pytest.mark.django_db
D = Decimal


# --- amounts, days, and what belongs to another region ---------------------------------------------------------------
WRONG = {
    "nothing": ({"excl": "0"}, "boven nul"),
    "negative": ({"excl": "-1"}, "nul of meer"),
    "a tenth of a cent": ({"excl": "0.001"}, "euro en centen"),
    "too much": ({"excl": "1E15"}, "euro en centen"),
    "not a number": ({"excl": "NaN"}, "euro en centen"),
    "more VAT than amount": ({"excl": "10", "vat": "11"}, "btw is meer"),
    "1925": ({"excl": "10", "on": date(1925, 6, 2)}, "voor 1 januari 2025"),
    "the last day before": ({"excl": "10", "on": date(2024, 12, 31)}, "voor 1 januari 2025"),
    "no description": ({"excl": "10", "description": " \x00 "}, "omschrijving"),
    "a long description": ({"excl": "10", "description": "x" * 201}, "201 tekens"),
}


@pytest.mark.parametrize(("terms", "words"), WRONG.values(), ids=WRONG)
def test_what_can_t_be_is_refused_in_words_and_nothing_is_booked(region, cashier, terms, words):
    earn(region, cashier, "100")
    terms = dict(terms)
    with pytest.raises(Refused, match=words):
        spend(region, cashier, terms.pop("excl"), terms.pop("vat", "0"), **terms)
    assert Entry.objects.count() == 1


def test_tomorrow_is_refused_and_today_is_not(region, cashier):
    with pytest.raises(Refused, match="in de toekomst"):
        earn(region, cashier, "1", on=timezone.localdate() + timedelta(days=1))
    assert earn(region, cashier, "1", on=timezone.localdate())


def test_a_day_is_the_dutch_one(region, cashier):
    """23:30 UTC on 31 December is 1 January in the Netherlands."""
    with time_machine.travel("2026-12-31 23:30 +0000", tick=False):
        assert earn(region, cashier, "1", on=date(2027, 1, 1)).year == 2027


def test_what_is_another_region_s_is_refused(region, other_region, cashier):
    earn(region, cashier, "100")
    theirs = Category.objects.create(region=other_region, name="Twents")
    with pytest.raises(Refused, match="deze regio niet"):
        spend(region, cashier, "10", category=theirs)
    with pytest.raises(Refused, match="andere regio"):
        allocation = Allocation.objects.get(region=other_region, year=2025)
        terms = operations.Income(EntryKind.RECEIPT, DAY, "Ontvangen", D(10), allocation=allocation)
        operations.book(region, terms, by=cashier, token=uuid.uuid4())
    earn(other_region, cashier, "100")
    with pytest.raises(Refused, match="andere regio"):
        spend(region, cashier, "10", commitment=promise(other_region, cashier, "50"))


def test_what_is_beyond_is_refused_with_the_amounts_and_then_booked_on_purpose(region, cashier):
    earn(region, cashier, "100")
    promise(region, cashier, "40")
    with pytest.raises(operations.BeyondAvailable) as refusal:
        spend(region, cashier, "75.50")
    assert (refusal.value.available, refusal.value.short) == (D("60.00"), D("15.50"))
    assert "€ 60,00" in str(refusal.value)
    assert "€ 15,50" in str(refusal.value)
    entry = spend(region, cashier, "75.50", prefinance=True)
    assert entry.prefinanced == D("15.50")
    assert figures.prefinanced_entries(region) == [(entry, D("15.50"))]
    earn(region, cashier, "10")
    assert figures.prefinanced_entries(region) == [(entry, D("5.50"))]
    earn(region, cashier, "5.50")
    assert figures.prefinanced_entries(region) == []
    assert Ledger.objects.get(pk=region.pk).available == D("0.00")


def test_a_repeated_request_gets_the_first_one_s_answer(region, cashier):
    token = uuid.uuid4()
    earn(region, cashier, "100")
    first = spend(region, cashier, "90", token=token)
    assert spend(region, cashier, "90", token=token) == first
    assert AuditEntry.objects.filter(action="boeking gedaan", subject=first.label).count() == 1
    token = uuid.uuid4()
    reversal = back(first, cashier, token=token)
    assert back(first, cashier, token=token) == reversal
    with pytest.raises(Refused, match=f"teruggedraaid met {reversal.label}"):
        back(first, cashier)
    with pytest.raises(Refused, match="Een storno draait u niet terug"):
        back(reversal, cashier)


# --- from which year's money -----------------------------------------------------------------------------------------
def test_the_oldest_money_is_spent_first(region, cashier):
    receive(region, cashier, "100", year=2025)
    receive(region, cashier, "100", year=2026)
    entry = spend(region, cashier, "130")
    assert list(entry.origins.values_list("year", "amount")) == [(2025, D("-100.00")), (2026, D("-30.00"))]
    assert figures.left_per_origin(region) == [(2026, D("70.00"))]
    back(entry, cashier)
    assert figures.left_per_origin(region) == [(2025, D("100.00")), (2026, D("100.00"))]


def test_a_purse_covers_what_is_short_before_it_holds_anything():
    purse = Purse({2025: D(10)})
    assert purse.take(D(25)) == [(2025, D(-10)), (None, D(-15))]
    assert purse.put([(2025, D(5)), (2026, D(30))]) == [(None, D(15)), (2026, D(20))]
    assert (purse.short, purse.left, purse.balance) == (D(0), {2025: D(0), 2026: D(20)}, D(20))
    assert purse.take(D(5), first=[2026]) == [(2026, D(-5))]


# --- carrying over ---------------------------------------------------------------------------------------------------
def carry(region, by, amount, *, year=2025):
    proposal = operations.propose_carry_over(region, by=by, token=uuid.uuid4(), year=year, parts={2025: D(amount)})
    return operations.decide_carry_over(proposal, by=by, decision="Stuurgroep", decided_on=date(2026, 2, 10))


def test_a_year_is_carried_over_and_closed(region, cashier):
    receive(region, cashier, "1000")
    spend(region, cashier, "400")
    made = carry(region, cashier, "600")
    before, after = figures.years_of(region)
    assert (before.carried_out, before.balance) == (D("600.00"), D("0.00"))
    assert (after.carried_in, after.balance) == (D("600.00"), D("600.00"))
    assert figures.left_per_origin(region) == [(2025, D("600.00"))], "it is still the money of 2025"
    assert (made.out_entry.booked_on, made.in_entry.booked_on) == (date(2025, 12, 31), date(2026, 1, 1))
    assert operations.decide_carry_over(made, by=cashier, decision="Nog eens", decided_on=DAY).decision == "Stuurgroep"
    with pytest.raises(Refused, match="afgesloten"):
        spend(region, cashier, "10")
    with pytest.raises(Refused, match="al overgeheveld"):
        carry(region, cashier, "1")
    back(made.in_entry, cashier)
    assert [year.balance for year in figures.years_of(region)] == [D("600.00"), D("0.00")]
    assert not YearTotal.objects.get(ledger=region.pk, year=2025).closed_at
    assert carry(region, cashier, "500").amount == D("500.00")
    assert figures.differences(region) == []


def test_what_is_not_there_is_not_carried_over(region, cashier):
    receive(region, cashier, "1000")
    with pytest.raises(Refused, match=r"nog € 1\.000,00 over"):
        carry(region, cashier, "1000.01")
    with pytest.raises(Refused, match="van dit jaar of van een eerder jaar"):
        operations.propose_carry_over(region, by=cashier, token=uuid.uuid4(), year=2025, parts={2026: D(1)})
    with time_machine.travel("2025-12-31 12:00 +0100", tick=False), pytest.raises(Refused, match="nog niet om"):
        carry(region, cashier, "1")


def test_a_proposal_to_carry_over_waits_for_one_decision_and_can_be_withdrawn(region, cashier):
    receive(region, cashier, "1000")
    terms = {"by": cashier, "year": 2025, "parts": {2025: D(10)}}
    proposal = operations.propose_carry_over(region, token=uuid.uuid4(), **terms)
    with pytest.raises(Refused, match="al een overheveling"):
        operations.propose_carry_over(region, token=uuid.uuid4(), **terms)
    operations.withdraw_carry_over(proposal, by=cashier)
    with pytest.raises(Refused, match="ingetrokken"):
        operations.decide_carry_over(proposal, by=cashier, decision="Stuurgroep", decided_on=DAY)
    assert operations.propose_carry_over(region, token=uuid.uuid4(), **terms)


# --- commitments -----------------------------------------------------------------------------------------------------
def test_a_commitment_changes_by_steps_that_add_up(region, cashier):
    earn(region, cashier, "1000")
    commitment = promise(region, cashier, "300")
    operations.raise_commitment(commitment, by=cashier, amount=D(100), on=DAY, reason="meer werk")
    spend(region, cashier, "150", commitment=commitment)
    with pytest.raises(Refused, match="nog € 250,00 open"):
        operations.release(commitment, by=cashier, on=DAY, reason="klaar", amount=D("250.01"))
    operations.release(commitment, by=cashier, on=DAY, reason="klaar")
    steps = list(commitment.steps.values_list("kind", "amount"))
    assert steps == [("made", D(300)), ("raised", D(100)), ("drawn", D(-150)), ("released", D(-250))]
    with pytest.raises(Refused, match="vrijgevallen"):
        spend(region, cashier, "1", commitment=commitment)
    with pytest.raises(operations.BeyondAvailable):
        promise(region, cashier, "850.01")
    assert promise(region, cashier, "850").prefinanced == 0


# --- cashier and allocation ------------------------------------------------------------------------------------------
def name(region, by, slug, since, **more):
    organisation = Organisation.objects.get(slug=slug)
    return operations.name_cashier(
        region, by=by, organisation=organisation, since=since, named_on=date(2025, 1, 30), **more
    )


def test_a_successor_comes_with_a_date_and_the_list_keeps_both(region, manager):
    name(region, manager, "gemeente-aalten", date(2025, 2, 1))
    name(region, manager, "provincie-gelderland", date(2026, 3, 1))
    assert [str(one) for one in Cashier.objects.filter(region=region)] == ["Aalten", "Gelderland"]
    on = {day: Cashier.objects.current(day).get(region=region).fund for day in (date(2026, 2, 28), date(2026, 3, 1))}
    assert list(on.values()) == ["Gemeentefonds", "Provinciefonds"]
    with pytest.raises(Refused, match="Kies een latere dag"):
        name(region, manager, "gemeente-aalten", date(2026, 3, 1))
    with pytest.raises(Refused, match="gemeente of een provincie"):
        name(region, manager, "ministerie-bzk", date(2026, 4, 1))
    with pytest.raises(Refused, match="samenwerkingsverband"):
        name(region, manager, "gemeente-aalten", date(2026, 4, 1), management="passes_on")


def test_the_past_is_granted_otherwise_only_by_a_correction_that_stays(region):
    team, of = seated("programmateam"), {"reason": "septembercirculaire"}
    with time_machine.travel("2026-11-21 12:00 +0100", tick=False):
        future = operations.set_allocation(region, by=team, year=2027, granted=D(360000), **of)
        new = operations.set_allocation(region, by=team, year=2028, granted=D(350000), **of)
        past = operations.set_allocation(region, by=team, year=2025, granted=D(349000), **of)
    assert (future.granted, new.granted, past.granted) == (D(360000), D(350000), D(349000))
    assert [one.corrections.count() for one in (future, new, past)] == [0, 0, 1]
    assert past.corrections.get().difference == D(-1000)
    assert past.history.count() == 2


def test_two_people_who_estimate_at_once_do_not_overwrite_each_other(region, manager):
    allocation = Allocation.objects.get(region=region, year=2025)
    operations.set_estimate(allocation, by=manager, base=1, amount=D(1000))
    with pytest.raises(Refused, match="Intussen"):
        operations.set_estimate(allocation, by=manager, base=1, amount=D(2000))
    with pytest.raises(Refused, match="21, 9 of 0 procent"):
        operations.set_estimate(allocation, by=manager, base=2, parts=[("", D(1000), D("21.5"))])
    with pytest.raises(Refused, match="hoger dan het toegekende"):
        operations.set_estimate(allocation, by=manager, base=2, amount=D("350000.01"))
    allocation.refresh_from_db()
    assert allocation.vat_estimate == D(1000)


# --- proposals, budget, files ----------------------------------------------------------------------------------------
def test_what_is_proposed_is_booked_once_by_the_cashier_or_declined_with_a_reason(region, cashier, manager):
    earn(region, cashier, "1000")
    terms = spending("100", "21")
    proposals = [operations.propose_booking(region, terms, by=manager, token=uuid.uuid4()) for _ in range(2)]
    assert Entry.objects.count() == 1, "a proposal is no booking"
    entry = operations.book(region, terms, by=cashier, token=uuid.uuid4(), proposal=proposals[0])
    proposals[0].refresh_from_db()
    assert (proposals[0].state, proposals[0].entry) == (ProposalState.DONE, entry)
    with pytest.raises(Refused, match="al afgehandeld"):
        operations.book(region, terms, by=cashier, token=uuid.uuid4(), proposal=proposals[0])
    assert Entry.objects.count() == 2
    with pytest.raises(Refused, match="reden"):
        operations.decline_booking(proposals[1], by=cashier, answer="")
    operations.decline_booking(proposals[1], by=cashier, answer="Staat er al.")
    proposals[1].refresh_from_db()
    assert proposals[1].state == ProposalState.DECLINED


def test_budget_beside_spent_and_promised(region, cashier):
    earn(region, cashier, "1000")
    of = category()
    operations.set_budget(region, by=cashier, year=2025, amounts={of: D(500)})
    entry = spend(region, cashier, "100", "21", category=of)
    promise(region, cashier, "200")
    line = next(one for one in figures.per_category(region, 2025) if one.category == of)
    assert (line.budget, line.realised, line.committed) == (D(500), D(121), D(200))
    assert (line.expected, line.left) == (D(321), D(179))
    back(entry, cashier)
    line = next(one for one in figures.per_category(region, 2025) if one.category == of)
    assert line.realised == 0
    own = operations.add_category(region, by=cashier, name="Eigen  categorie")
    assert own.name == "Eigen categorie"
    with pytest.raises(Refused, match="al"):
        operations.add_category(region, by=cashier, name="onderzoek")


def upload(content, name="factuur.pdf"):
    return SimpleUploadedFile(name, content)


def test_a_file_is_what_its_bytes_say_and_is_kept_once_a_region(region, other_region, cashier, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    earn(region, cashier, "100")
    entry = spend(region, cashier, "10")
    pdf = b"%PDF-1.7\n" + b"x" * 50
    first = operations.store_file(region, upload(pdf, "../../factuur\x00 9.pdf"), by=cashier)
    assert operations.store_file(region, upload(pdf, "nog een.pdf"), by=cashier) == first
    assert operations.store_file(other_region, upload(pdf), by=cashier) != first
    assert (first.media_type, first.size, first.name) == ("application/pdf", 59, "factuur 9.pdf")
    assert (tmp_path / first.path).read_bytes() == pdf
    operations.attach(entry, first, by=cashier)
    operations.attach(entry, first, by=cashier)
    assert Attachment.objects.count() == 1
    with pytest.raises(Refused, match="andere regio"):
        operations.attach(entry, StoredFile.objects.get(region=other_region), by=cashier)
    for wrong in (b"", b"MZ\x90 programma", b"PK\x03\x04 zip", b"<html>"):
        with pytest.raises(Refused, match="geen PDF"):
            operations.store_file(region, upload(wrong), by=cashier)
    big = upload(b"%PDF-")
    big.size = 11 * 1024 * 1024
    with pytest.raises(Refused, match="10 MB"):
        operations.store_file(region, big, by=cashier)
    assert len(list((tmp_path / "procesmiddelen").iterdir())) == 2


def test_a_form_that_was_sent_for_one_region_is_no_form_for_another(region, other_region, cashier):
    """The token is used; what it stands for is not shown to somebody else, and nothing is booked."""
    token = uuid.uuid4()
    for here in (region, other_region):
        earn(here, cashier, "1000")
    theirs = spend(other_region, cashier, "10", token=token)
    with pytest.raises(Refused, match="al eens verstuurd"):
        spend(region, cashier, "10", token=token)
    with pytest.raises(Refused, match="al eens verstuurd"):
        back(spend(region, cashier, "5"), cashier, token=token)
    assert Entry.objects.filter(region=other_region).last() == theirs
    assert figures.differences(region) == figures.differences(other_region) == []
