"""Shared indicators: who keeps them, who sees whose values, per 1,000 inhabitants, and no ranking."""

import re
import uuid
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from npvr.access import Refused
from plans.documents.operations import begin_plan
from plans.items.models import Indicator, RegionFigure, SharedIndicator
from plans.items.monitoring.operations import add_measurement
from plans.items.operations import Changed, add_item, remove_item, save_item
from plans.shared_indicators import operations
from plans.shared_indicators.drawing import regions_chart
from plans.shared_indicators.values import nearest, side_by_side
from plans.versions.models import Sharing
from plans.versions.operations import make_version
from regions.models import Region
from tests.conftest import make_person, seated, seated_until_today, share
from tests.counting import counted

pytestmark = pytest.mark.django_db
FORM = {"title": "Banen", "definition": "Alle banen.", "unit": "banen", "source": "CBS", "base": "0"}


@pytest.fixture
def team(db):
    return seated("programmateam")


@pytest.fixture
def shared(team):
    return operations.add_shared(SharedIndicator(title="Banen", unit="banen", source="CBS"), by=team)


def browser_of(person):
    client = Client()
    if person:
        client.force_login(person)
    return client


def text_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def joined(slug, shared, values):
    """The plan of a region with an indicator that follows the definition: (plan, indicator, manager)."""
    region = Region.objects.get(slug=slug)
    manager = seated("programmamanager", region)
    plan = begin_plan(region, by=manager)
    indicator = add_item(Indicator(document=plan, title=f"Banen in {region}", shared=shared), by=manager)
    for year, value in values.items():
        add_measurement(indicator, by=manager, on=date(year, 12, 31), value=Decimal(value))
    return plan, indicator, manager


def freeze(plan, manager, level):
    version = make_version(plan, by=manager, token=uuid.uuid4())
    share(version, level)
    return version


def seen_by(person, shared):
    """What a person sees: by region where it was read and the values."""
    found = side_by_side(shared, person)
    return {one.region.slug: (one.where, {y: str(v.normalize()) for y, v in one.values.items()}) for one in found}


# --- who keeps the definitions ----------------------------------------------------------------------------------------
def test_the_programme_team_adds_changes_removes_and_brings_back(team):
    client = browser_of(team)
    answer = client.post("/indicatoren/nieuw/", FORM, follow=True)
    assert "Alle banen." in text_of(answer)
    one = SharedIndicator.objects.get()
    client.post(
        f"/indicatoren/{one.pk}/bewerken/", FORM | {"title": "Banen per regio", "per_inhabitants": "on", "base": "1"}
    )
    one.refresh_from_db()
    assert (one.title, one.per_inhabitants, one.lock_version) == ("Banen per regio", True, 2)
    client.post(f"/indicatoren/{one.pk}/verwijderen/")
    assert "Terugzetten" in text_of(client.get("/indicatoren/"))
    client.post(f"/indicatoren/{one.pk}/terugbrengen/")
    assert SharedIndicator.objects.get().removed_at is None
    assert {row.history_user for row in SharedIndicator.history.all()} == {team}


KEEPING = ["/indicatoren/nieuw/", "/indicatoren/inwoners/", "/indicatoren/{}/bewerken/"]
PEOPLE = [
    ("programmateam", False, 200, 200), ("programmamanager", True, 200, 403), ("regioadviseur", True, 200, 403),
    ("bestuurlijktrekker", True, 200, 403), ("themaadviseur", True, 200, 403), ("regiokassier", True, 200, 403),
    ("departement", False, 200, 403), ("beheer", False, 404, 404),
]  # fmt: skip


@pytest.mark.parametrize(("role", "in_region", "looks", "keeps"), PEOPLE)
def test_who_looks_and_who_keeps(shared, region, role, in_region, looks, keeps):
    client = browser_of(seated(role, region if in_region else None))
    assert [client.get(path).status_code for path in ("/indicatoren/", f"/indicatoren/{shared.pk}/")] == [looks] * 2
    assert [client.get(path.format(shared.pk)).status_code for path in KEEPING] == [keeps] * 3
    if keeps != 200:
        for path in [*KEEPING, "/indicatoren/{}/verwijderen/", "/indicatoren/{}/terugbrengen/"]:
            assert client.post(path.format(shared.pk), FORM | {"achterhoek": "5"}).status_code == keeps
        assert SharedIndicator.objects.get().lock_version == 1
        assert not RegionFigure.objects.exists()


@pytest.mark.parametrize("who", ["nobody", "no seat", "was"])
def test_without_a_seat_there_is_nothing_to_see(shared, region, who):
    person = {"nobody": None, "no seat": make_person(), "was": seated_until_today("programmateam")}[who]
    expected = 302 if who == "nobody" else 404
    for path in ("/indicatoren/", f"/indicatoren/{shared.pk}/", "/indicatoren/nieuw/"):
        assert browser_of(person).get(path).status_code == expected


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "", "Geef de indicator een naam"), ("title", "x" * 201, "200"), ("title", "BANEN", "al een gedeelde"),
        ("unit", "", "waarin gemeten wordt"), ("unit", "x" * 61, "60"), ("definition", "x" * 10_001, "te lang"),
        ("title", "a\x00b", "tekens"), ("base", "x", "geheel getal"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_said_and_stays(team, shared, field, value, words):
    form = FORM | {"title": "Woningen", "source": "eigen telling"} | {field: value}
    answer = browser_of(team).post("/indicatoren/nieuw/", form)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert 'value="eigen telling"' in text_of(answer)
    assert SharedIndicator.objects.count() == 1


def test_two_of_the_team_in_one_definition_nobody_overwrites_unseen(team, shared):
    colleague = seated("programmateam")
    shared.source = "LISA"
    operations.save_shared(shared, by=colleague, base=1)
    form = FORM | {"definition": "Mijn definitie.", "base": "1"}
    answer = browser_of(team).post(f"/indicatoren/{shared.pk}/bewerken/", form)
    assert answer.status_code == 409
    for words in ("LISA", "Mijn definitie.</textarea>", 'name="base" value="2"'):
        assert words in text_of(answer)
    assert SharedIndicator.objects.get().source == "LISA"
    assert isinstance(operations.save_shared(shared, by=team, base=1), Changed)


def test_the_unit_stays_once_a_region_has_joined(team, shared):
    joined("achterhoek", shared, {})
    answer = browser_of(team).post(f"/indicatoren/{shared.pk}/bewerken/", FORM | {"unit": "fte", "base": "1"})
    assert answer.status_code == 422
    assert "meten in banen" in text_of(answer)
    shared.unit = "fte"
    with pytest.raises(Refused):
        operations.save_shared(shared, by=team, base=1)


# --- a region joins ---------------------------------------------------------------------------------------------------
def indicator_form(shared, **other):
    return {"title": "Onze banen", "shared": str(shared.pk), "base": "0", "unit": ""} | other


def test_a_region_joins_and_is_measured_in_the_shared_unit(shared, plan, manager):
    client, path = browser_of(manager), "/regios/achterhoek/plan/indicatoren/"
    answer = client.post(f"{path}nieuw/", indicator_form(shared, unit="fte"))
    assert answer.status_code == 422
    assert "wordt gemeten in banen" in text_of(answer)
    assert client.post(f"{path}nieuw/", indicator_form(shared, unit="Banen")).status_code == 302
    answer = client.post(f"{path}nieuw/", indicator_form(shared, title="Nog een"))
    assert "“Onze banen” is hier al bij aangesloten" in text_of(answer)
    own = Indicator.objects.get()
    answer = text_of(client.get(f"{path}{own.key}/"))
    assert f'href="/indicatoren/{shared.pk}/"' in answer
    assert "CBS" in answer


def test_a_removed_definition_takes_no_new_regions_and_is_kept_by_who_joined(shared, team, plan, manager):
    client, path = browser_of(manager), "/regios/achterhoek/plan/indicatoren/"
    client.post(f"{path}nieuw/", indicator_form(shared))
    operations.remove_shared(shared, by=team)
    own = Indicator.objects.get()
    assert (
        client.post(f"{path}{own.key}/bewerken/", indicator_form(shared, base="1", title="Anders")).status_code == 302
    )
    assert Indicator.objects.get().shared == shared
    remove_item(Indicator.objects.get(), by=manager)
    assert client.post(f"{path}nieuw/", indicator_form(shared)).status_code == 422


# --- who sees whose values --------------------------------------------------------------------------------------------
def test_who_reads_the_working_text_sees_its_values_and_nobody_else_does(shared, team, region):
    joined("achterhoek", shared, {2023: 10, 2024: 12})
    joined("twente", shared, {2024: 20})
    lead = seated("bestuurlijktrekker", region)
    assert seen_by(lead, shared) == {"achterhoek": ("werktekst", {2023: "1E+1", 2024: "12"})}
    for person in (team, seated("departement"), seated("themaadviseur", region), make_person()):
        assert seen_by(person, shared) == {}


def test_others_see_what_the_newest_version_that_they_may_read_holds(shared, team, region, other_region):
    plan, indicator, manager = joined("achterhoek", shared, {2023: 10})
    freeze(plan, manager, Sharing.REGION_AND_STATE)
    add_measurement(indicator, by=manager, on=date(2024, 12, 31), value=Decimal(12))
    freeze(plan, manager, Sharing.CORE_TEAM)
    add_measurement(indicator, by=manager, on=date(2025, 12, 31), value=Decimal(99))
    frozen = {"achterhoek": ("versie 0.1", {2023: "1E+1"})}
    assert seen_by(team, shared) == frozen
    assert seen_by(seated("themaadviseur", region), shared) == frozen
    assert seen_by(seated("programmamanager", other_region), shared) == {}
    assert seen_by(manager, shared)["achterhoek"][0] == "werktekst"


def test_the_klankbordgroep_sees_what_is_shared_with_it_and_the_newest_only(shared, other_region):
    plan, indicator, manager = joined("achterhoek", shared, {2023: 10})
    freeze(plan, manager, Sharing.SOUNDING_BOARD)
    neighbour = seated("programmamanager", other_region)
    assert seen_by(neighbour, shared) == {"achterhoek": ("versie 0.1", {2023: "1E+1"})}
    remove_item(indicator, by=manager)
    assert seen_by(neighbour, shared) == {"achterhoek": ("versie 0.1", {2023: "1E+1"})}
    freeze(plan, manager, Sharing.SOUNDING_BOARD)
    assert seen_by(neighbour, shared) == {}


def test_an_indicator_that_no_longer_follows_the_definition_is_not_compared(shared, team):
    plan, indicator, manager = joined("achterhoek", shared, {2023: 10})
    freeze(plan, manager, Sharing.PUBLIC)
    indicator.shared = None
    save_item(indicator, by=manager, base=1)
    assert seen_by(team, shared) == seen_by(manager, shared) == {}


def test_a_version_made_in_another_unit_is_not_compared(shared, team):
    plan, indicator, manager = joined("achterhoek", None, {2023: 10})
    indicator.unit = "procent"
    save_item(indicator, by=manager, base=1)
    freeze(plan, manager, Sharing.PUBLIC)
    indicator.unit, indicator.shared = "", shared
    save_item(indicator, by=manager, base=2)
    assert seen_by(team, shared) == {}
    assert set(seen_by(manager, shared)) == {"achterhoek"}


def test_a_version_without_items_is_no_fault(shared, team):
    plan, indicator, manager = joined("achterhoek", None, {})
    freeze(plan, manager, Sharing.PUBLIC)
    indicator.shared = shared
    save_item(indicator, by=manager, base=1)
    assert seen_by(team, shared) in ({}, {"achterhoek": ("versie 0.1", {})})


# --- side by side -----------------------------------------------------------------------------------------------------
def test_regions_stand_in_their_own_order_whatever_their_values(shared, team):
    for slug, value in (("zeeuws-vlaanderen", 900), ("achterhoek", 1), ("kop-van-noord-holland", 50)):
        plan, _, manager = joined(slug, shared, {2024: value})
        freeze(plan, manager, Sharing.PUBLIC)
    answer = text_of(browser_of(team).get(f"/indicatoren/{shared.pk}/"))
    table = answer.split("<tbody>")[1]
    places = [table.index(name) for name in ("Kop van Noord-Holland", "Achterhoek", "Zeeuws-Vlaanderen")]
    assert places == sorted(places)


def test_of_a_year_the_last_value_counts(shared, team):
    plan, indicator, manager = joined("achterhoek", shared, {2024: 5})
    add_measurement(indicator, by=manager, on=date(2024, 3, 1), value=Decimal(1))
    assert seen_by(manager, shared)["achterhoek"][1] == {2024: "5"}
    freeze(plan, manager, Sharing.PUBLIC)
    assert seen_by(team, shared)["achterhoek"][1] == {2024: "5"}


def test_per_thousand_inhabitants_where_it_says_so(shared, team, region):
    shared.per_inhabitants = True
    operations.save_shared(shared, by=team, base=1)
    _, _, manager = joined("achterhoek", shared, {2023: 150_600, 2024: 151_000})
    RegionFigure.objects.create(region=region, year=2024, inhabitants=302_000)
    answer = text_of(browser_of(manager).get(f"/indicatoren/{shared.pk}/"))
    for words in ("banen per 1.000 inwoners", ">500<", ">498,68<", "Zoals gemeten (banen)", "150.600"):
        assert words in answer


def test_without_any_number_of_inhabitants_that_is_said(shared, team):
    shared.per_inhabitants = True
    operations.save_shared(shared, by=team, base=1)
    _, _, manager = joined("achterhoek", shared, {2024: 151_000})
    answer = text_of(browser_of(manager).get(f"/indicatoren/{shared.pk}/"))
    assert "inwonertal ontbreekt" in answer
    assert "nog geen inwonertal bekend" in answer


@pytest.mark.parametrize(("year", "inhabitants"), [(2020, 1), (2021, 1), (2022, 1), (2023, 3), (2030, 3)])
def test_the_nearest_year_with_inhabitants_counts_and_of_two_the_earlier(year, inhabitants):
    assert nearest({2020: 1, 2024: 3}, year) == inhabitants
    assert nearest({}, year) is None


# --- inhabitants ------------------------------------------------------------------------------------------------------
def figures(**numbers):
    form = {region.slug: "" for region in Region.objects.all()} | {"source": "CBS"}
    return form | numbers


def test_the_team_fills_in_the_inhabitants_of_a_year(team, region):
    client = browser_of(team)
    assert client.post("/indicatoren/inwoners/?jaar=2024", figures(achterhoek="301000")).status_code == 302
    one = RegionFigure.objects.get()
    assert (one.region, one.year, one.inhabitants, one.source) == (region, 2024, 301_000, "CBS")
    again = figures(achterhoek="") | {"achterhoek-gezien": "301000"}
    client.post("/indicatoren/inwoners/?jaar=2024", again)
    assert not RegionFigure.objects.exists()
    assert RegionFigure.history.count() == 2


def test_a_number_that_somebody_else_filled_in_meanwhile_is_not_overwritten_unseen(team, region):
    RegionFigure.objects.create(region=region, year=2024, inhabitants=5)
    answer = browser_of(team).post("/indicatoren/inwoners/?jaar=2024", figures(achterhoek="7", twente="9"))
    assert answer.status_code == 422
    assert "Intussen staat hier 5" in text_of(answer)
    assert 'value="7"' in text_of(answer)
    assert RegionFigure.objects.get().inhabitants == 5
    again = figures(achterhoek="7", twente="9") | {"achterhoek-gezien": "5"}
    browser_of(team).post("/indicatoren/inwoners/?jaar=2024", again)
    assert list(RegionFigure.objects.order_by("inhabitants").values_list("inhabitants", flat=True)) == [7, 9]


@pytest.mark.parametrize("value", ["0", "-4", "veel", "1,5", "9" * 40, "\x00"])
def test_what_is_no_number_of_inhabitants_is_refused_in_words(team, value):
    answer = browser_of(team).post("/indicatoren/inwoners/?jaar=2024", figures(achterhoek=value))
    assert answer.status_code == 422
    assert "npvr-error-summary" in text_of(answer)
    assert not RegionFigure.objects.exists()


@pytest.mark.parametrize("year", ["", "x", "1850", "2999", "\x00", "9" * 40])
def test_what_is_no_year_is_refused_in_words_and_stores_nothing(team, year):
    client = browser_of(team)
    assert client.get("/indicatoren/inwoners/", {"jaar": year}).status_code == 422
    assert client.post(f"/indicatoren/inwoners/?jaar={year[:5]}", figures(achterhoek="5")).status_code in {302, 422}
    assert not RegionFigure.objects.exclude(year__lte=2026).exists()


# --- drawing and cost -------------------------------------------------------------------------------------------------
def test_the_drawing_holds_a_name_and_the_last_value_of_each_region():
    rows = [("Achterhoek", {2023: Decimal(-5), 2024: Decimal("12.5")}), ("<Twente>", {}), ("Zeeland", {2023: None})]
    drawn = regions_chart("Banen", rows, [2023, 2024])
    for words in ("Achterhoek", "12,5", "&lt;Twente&gt;", "nog geen waarde", "2023", "2024", "<title>Banen</title>"):
        assert words in drawn
    assert regions_chart("Banen", [("Twente", {}), ("Zeeland", {2023: None})], [2023]) == ""


def test_the_page_costs_the_same_for_two_and_for_nine_regions(shared, team):
    shared.per_inhabitants = True
    operations.save_shared(shared, by=team, base=1)
    client, costs = browser_of(team), []
    slugs = list(Region.objects.values_list("slug", flat=True))
    for some in (slugs[:2], slugs[2:9]):
        for slug in some:
            plan, _, manager = joined(slug, shared, {2023: 1, 2024: 2})
            freeze(plan, manager, Sharing.PUBLIC)
        client.get("/contact/")
        with counted() as statements:
            assert client.get(f"/indicatoren/{shared.pk}/").status_code == 200
        costs.append(len(statements))
    assert costs[0] == costs[1] <= 9
