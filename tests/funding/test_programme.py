"""The eleven regions side by side: totals that tie, who sees which region, what is shared, what the programme team grants."""

import io
from collections import defaultdict
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
import time_machine

from funding import operations
from funding.models import Allocation, AllocationCorrection, Audience, Entry, EntryKind, SharedPart
from funding.programme.overview import programme_for
from regions.models import Organisation, OrganisationKind, Region
from tests.conftest import make_person, seated, seated_until_today
from tests.counting import counted

from .making import receive, spend

PAGE = "/procesmiddelen/"


@pytest.fixture
def team(db):
    return seated("programmateam")


@pytest.fixture
def money(db, region, other_region, cashier):
    """Two regions with bookings and estimates, one of them with a cashier named; the others have nothing yet."""
    neighbour = seated("regiokassier", other_region)
    for place, by, amounts in (
        (region, cashier, ("341322.31", "100000.00")),
        (other_region, neighbour, ("350000.00",)),
    ):
        allocation = Allocation.objects.get(region=place, year=2025)
        operations.set_estimate(allocation, by=by, base=allocation.lock_version, amount=Decimal("8677.69"))
        for at, amount in enumerate(amounts):
            receive(place, by, amount, year=2025 + at, on=date(2026, 2, 1))
        spend(place, by, "1000.00", "210.00", on=date(2026, 3, 1))
    municipality = Organisation.objects.filter(kind=OrganisationKind.MUNICIPALITY).first()
    operations.name_cashier(
        region, by=seated("bestuurlijktrekker", region), organisation=municipality, since=date(2025, 2, 1),
        named_on=date(2025, 1, 20), management="manages",
    )  # fmt: skip
    return region, other_region


def raw():
    """Per region and year granted, estimate, payment, received: added up from the rows themselves."""
    found = defaultdict(lambda: [Decimal(0)] * 4)
    for one in Allocation.objects.select_related("region"):
        sums = found[one.region.name, one.year]
        estimate = one.vat_estimate or Decimal(0)
        found[one.region.name, one.year] = [
            a + b for a, b in zip(sums, (one.granted, estimate, one.granted - estimate, Decimal(0)), strict=True)
        ]
    for entry in Entry.objects.select_related("region", "allocation"):
        if entry.counts_as == EntryKind.RECEIPT:
            found[entry.region.name, entry.allocation.year][3] += entry.amount
    return found


def added(rows):
    return [sum(column) for column in zip(*rows, strict=True)]


def amounts(sums):
    return [sums.granted, sums.estimate, sums.payment, sums.received]


def test_rows_and_columns_tie_with_the_raw_rows(money, team):
    rows, found = raw(), programme_for(team)
    assert len(found.lines) == 11
    for line in found.lines:
        own = {year: sums for (name, year), sums in rows.items() if name == line.region.name}
        assert {year: amounts(sums) for year, sums in line.years.items()} == own
        assert amounts(line.sum) == added(own.values())
    for year in found.years:
        assert amounts(found.year_sums[year]) == added(s for (_, at), s in rows.items() if at == year)
    assert amounts(found.total) == added(rows.values()) == added(map(amounts, found.year_sums.values()))
    assert found.total.granted == Decimal("11550000.00")  # domain.md § 4


def test_the_page_says_cashier_and_fund_or_that_it_is_still_to_be_named(client, money, team):
    client.force_login(team)
    page = client.get(PAGE).content.decode()
    assert "Gemeentefonds" in page
    assert page.count("nog te noemen") == 10
    assert "11.550.000,00" in page
    of_one_year = client.get(f"{PAGE}?jaar=2026").content.decode()
    assert "3.850.000,00" in of_one_year
    for odd in ("?jaar=1e9", "?jaar=2٠26", "?jaar=", "?jaar=9999"):
        assert client.get(f"{PAGE}{odd}").status_code == 200


def cells_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows() if any(cell.value is not None for cell in row)]


def worked_out(sheet, formula):
    """What a spreadsheet makes of a total of ours: =SUM(C5:C9) or =B5+C5+D5."""
    if formula.startswith("=SUM("):
        return sum(Decimal(str(cell.value)) for (cell,) in sheet[formula[5:-1]] if isinstance(cell.value, int | float))
    return sum(Decimal(str(sheet[name].value)) for name in formula[1:].split("+"))


def test_the_workbook_adds_up_to_the_raw_rows(client, money, team):
    client.force_login(team)
    answer = client.get(f"{PAGE}overzicht.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    rows = raw()
    total = added(rows.values())
    regions = book["Regio's"]
    foot = cells_of(regions)[-1]
    assert [worked_out(regions, formula) for formula in foot[3:7]] == total
    years = book["Per jaar"]
    there = {(row[0], row[1]): row[2:6] for row in cells_of(years) if (row[0], row[1]) in rows}
    assert set(there) == set(rows)
    for key, (granted, estimate, payment, received) in there.items():
        estimate = 0 if estimate == "nog te ramen" else estimate
        assert [Decimal(str(one)) for one in (granted, estimate, payment, received)] == rows[key]
    assert [worked_out(years, formula) for formula in cells_of(years)[-1][2:6]] == total
    received = book["Ontvangen"]
    for row in cells_of(received):
        if row[0] in {name for name, _ in rows}:
            assert worked_out(received, row[4]) == sum(s[3] for (name, _), s in rows.items() if name == row[0])


# --- rights -------------------------------------------------------------------------------------------------------------
def test_each_sees_the_regions_the_matrix_gives(client, money, team):
    region, other = money
    seen = {
        team: 11,
        seated("departement"): 11,
        seated("regioadviseur", region): {"Achterhoek"},
        seated("rijksvertegenwoordiger", region): {"Achterhoek"},
        seated("programmamanager", other): {"Twente"},
        seated("stuurgroeplid", region): {"Achterhoek"},
        seated("regiokassier", Region.objects.get(slug="zuid-limburg")): {"Zuid-Limburg"},
    }
    for person, names in seen.items():
        found = {line.region.name for line in programme_for(person).lines}
        assert (len(found) == names) if isinstance(names, int) else found == names, person
    for person in (make_person(), seated("beheer"), seated_until_today("regioadviseur", region)):
        client.force_login(person)
        assert client.get(PAGE).status_code == 404
        assert client.get(f"{PAGE}overzicht.xlsx").status_code == 404
        assert client.get(f"{PAGE}toekenning/").status_code == 404
    client.logout()
    assert "/inloggen/" in client.get(PAGE)["Location"]


def test_spending_shows_only_while_it_is_shared_and_to_whom(client, money, team):
    region, other = money
    arranger = seated("programmamanager", region)
    people = {
        "rijk": [team, seated("departement"), seated("regioadviseur", region)],
        "klankbord": [seated("programmamanager", other), seated("ambtelijktrekker", other)],
        "none": [seated("stuurgroeplid", other), seated("regiokassier", other)],
    }

    def who_sees():
        return {side: [bool(programme_for(person).shared) for person in found] for side, found in people.items()}

    assert who_sees() == {"rijk": [False] * 3, "klankbord": [False] * 2, "none": [False] * 2}
    terms = {"by": arranger, "year": 2026, "part": SharedPart.SPENDING, "audience": Audience.STATE}
    operations.share(region, **terms)
    assert who_sees() == {"rijk": [True] * 3, "klankbord": [False] * 2, "none": [False] * 2}
    (line,) = programme_for(team).shared
    assert (line.region, line.year, line.categories, line.carried_over) == (
        region, 2026, [("Onderzoek", Decimal("1210.00"))], None,
    )  # fmt: skip
    operations.share(region, **terms | {"audience": Audience.SOUNDING_BOARD})
    assert who_sees() == {"rijk": [True] * 3, "klankbord": [True] * 2, "none": [False] * 2}
    client.force_login(people["klankbord"][0])
    page = client.get(PAGE).content.decode()
    assert "Wat regio’s delen" in page
    assert "441.322,31" not in page  # what the other region received is not shared
    for audience in Audience:
        operations.unshare(region, **terms | {"audience": audience})
    assert who_sees() == {"rijk": [False] * 3, "klankbord": [False] * 2, "none": [False] * 2}


def test_at_most_ten_statements_whatever_there_is(client, money, team):
    region, other = money
    client.force_login(team)
    client.get(PAGE)
    costs = []
    for shared in ([], [region, other]):
        for place in shared:
            for part in SharedPart:
                by = seated("programmamanager", place)
                operations.share(place, by=by, year=2026, part=part, audience=Audience.STATE)
            for _ in range(20):
                spend(place, seated("regiokassier", place), "1.00", on=date(2026, 4, 1))
        with counted() as statements:
            assert client.get(PAGE).status_code == 200
        costs.append(len(statements))
    assert costs[1] <= 10
    assert costs[0] <= costs[1]


# --- what is granted ----------------------------------------------------------------------------------------------------
def test_the_team_adds_a_year_for_all_regions_once(client, money, team):
    client.force_login(team)
    data = {"year": "2028", "granted": "350.000", "reason": "Brief van 1 juni 2027"}
    assert client.post(f"{PAGE}toekenning/", data).status_code == 302
    assert Allocation.objects.filter(year=2028, granted=Decimal("350000.00")).count() == 11
    again = client.post(f"{PAGE}toekenning/", data)
    assert again.status_code == 422
    assert "al een bedrag" in again.content.decode()
    assert Allocation.objects.filter(year=2028).count() == 11


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"year": "2024"}, "vanaf 2025"), ({"year": "3000"}, "voor 2100"), ({"year": "x"}, "vier cijfers"),
        ({"year": "9" * 40}, "2100"), ({"granted": "1,234.56"}, "twee manieren"), ({"granted": "-1"}, "onder nul"),
        ({"granted": ""}, "Vul een bedrag in"), ({"granted": "1e15"}, "geen bedrag"), ({"reason": " "}, "Schrijf waarom"),
        ({"reason": "a\x00b"}, "nul"),
    ],
)  # fmt: skip
def test_a_year_that_is_not_right_is_refused_at_the_field(client, team, wrong, words):
    client.force_login(team)
    data = {"year": "2028", "granted": "350000", "reason": "Brief"} | wrong
    answer = client.post(f"{PAGE}toekenning/", data)
    assert answer.status_code == 422
    assert words.lower() in answer.content.decode().lower()
    assert not Allocation.objects.filter(year=2028).exists()


@time_machine.travel("2026-06-01 12:00 +0200", tick=False)
def test_an_amount_of_the_past_is_changed_by_a_correction_that_stays_and_of_the_future_freely(client, money, team):
    region, _ = money
    client.force_login(team)
    for year, corrections in ((2025, 1), (2027, 1)):
        data = {"granted": "360000", "reason": "Brief van 1 juni"}
        assert client.post(f"{PAGE}toekenning/achterhoek/{year}/", data).status_code == 302
        assert Allocation.objects.get(region=region, year=year).granted == Decimal("360000.00")
        assert AllocationCorrection.objects.count() == corrections
    page = client.get(f"{PAGE}toekenning/achterhoek/2025/").content.decode()
    assert "10.000,00" in page
    below = client.post(f"{PAGE}toekenning/achterhoek/2025/", {"granted": "1", "reason": "x"})
    assert below.status_code == 422
    assert client.get(f"{PAGE}toekenning/achterhoek/2099/").status_code == 404
    assert client.get(f"{PAGE}toekenning/nergens/2025/").status_code == 404


def test_only_the_programme_team_grants(client, money, team):
    region, _ = money
    addresses = [f"{PAGE}toekenning/", f"{PAGE}toekenning/achterhoek/2027/"]
    data = {"year": "2028", "granted": "1", "reason": "x"}
    for role, place in (("regiokassier", region), ("programmamanager", region), ("departement", None)):
        client.force_login(seated(role, place))
        assert [client.get(a).status_code for a in addresses] == [403, 403]
        assert [client.post(a, data).status_code for a in addresses] == [403, 403]
    assert Allocation.objects.filter(granted=1).count() == 0
