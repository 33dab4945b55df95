"""The pages of progress reports: who reads a draft, who reads a finished one, and what bad input gives."""

import uuid

import pytest

from governance.models import Role
from plans.models import FinishedReport, RegionReport
from plans.progress import operations, printing
from plans.progress.periods import Period
from tests.conftest import seated, seated_from_tomorrow, seated_until_today
from tests.counting import counted
from tests.governance.test_rights import province_contact
from tests.plans.progress.conftest import finished, seen

pytestmark = pytest.mark.django_db
HOME = "/regios/achterhoek/voortgang/"
WORD = "Waarom wij dit schrijven."


def people(region, other_region):
    """(person, reads drafts, reads finished reports, writes): each beside its near misses."""
    yield seated(Role.PROGRAMME_MANAGER, region), True, True, True
    yield seated(Role.REGION_ADVISER, region), True, True, True
    yield seated(Role.REGIONAL_LEAD, region), True, True, False
    yield seated(Role.STATE_REPRESENTATIVE, region), True, True, False
    yield seated(Role.STEERING_MEMBER, region), False, True, False
    yield seated(Role.PROGRAMME_TEAM), False, True, False
    yield seated(Role.MINISTRY_CONTACT), False, False, False
    yield province_contact(region.provinces.get()), False, False, False
    yield seated(Role.CASHIER, region), False, False, False
    yield seated(Role.ADMINISTRATOR), False, False, False
    yield seated(Role.PROGRAMME_MANAGER, other_region), False, False, False
    yield seated(Role.REGION_ADVISER, other_region), False, False, False
    yield seated_until_today(Role.PROGRAMME_OFFICER, region), False, False, False
    yield seated_from_tomorrow(Role.OFFICIAL_LEAD, region), False, False, False


def test_a_draft_is_for_the_core_team_and_a_finished_report_for_who_follows_the_region(
    draft, client, region, other_region, writer
):
    second = operations.begin(region, Period.chosen(2025, "2"), by=writer, token=uuid.uuid4(), occasion=WORD)
    finished(draft, writer)
    for person, reads_draft, reads, writes in people(region, other_region):
        client.force_login(person)
        assert client.get(HOME).status_code == (200 if reads else 404), person
        assert (second.title in client.get(HOME).text) == reads_draft, person
        for path, may in ((second.path, reads_draft), (draft.path, reads)):
            answer = client.get(path)
            assert (answer.status_code, WORD in answer.text) == ((200, True) if may else (404, False)), (person, path)
        expected = 200 if writes else 403 if reads_draft else 404
        assert client.get(f"{second.path}schrijven/").status_code == expected, person
    assert RegionReport.objects.count() == 2


def test_every_other_address_keeps_to_the_same(draft, client, region, other_region, writer):
    second = operations.begin(region, Period.chosen(2025, "2"), by=writer, token=uuid.uuid4(), occasion=WORD)
    finished(draft, writer)
    for role, place, reads in ((Role.STEERING_MEMBER, region, True), (Role.PROGRAMME_MANAGER, other_region, False)):
        client.force_login(seated(role, place))
        for tail in ("json", "pdf/stand/"):
            assert client.get(f"{draft.path}{tail}").status_code == (200 if reads else 404), (role, tail)
            assert client.get(f"{second.path}{tail}").status_code == 404
        for path in (f"{HOME}nieuw/", f"{draft.path}herzien/", f"{draft.path}pdf/opnieuw/"):
            assert client.post(path, {"why": "x"}).status_code == (403 if reads else 404), (role, path)
        for tail in ("schrijven/", "afronden/", "verwijderen/"):
            assert client.post(f"{second.path}{tail}").status_code == 404, (role, tail)
    assert RegionReport.objects.filter(removed_at=None).count() == 2


def test_from_beginning_to_a_corrected_report(client, region, writer, plan):
    client.force_login(writer)
    begun = client.post(f"{HOME}nieuw/", {"year": "2025", "part": "1", "token": uuid.uuid4()})
    report = RegionReport.objects.select_related("region").get()
    assert begun.url == f"{report.path}schrijven/"
    form = {"title": report.title, "on": "2025-07-04", "base": 1, "occasion": "Wij begonnen.\x00", "lezen": "ja"}
    assert client.post(begun.url, form).url == report.path
    page = client.get(f"{report.path}afronden/")
    assert "Wij begonnen." in page.text
    stale = client.post(f"{report.path}afronden/", {"seen": "0" * 64})
    assert (stale.status_code, "iets gewijzigd" in stale.text) == (422, True)
    assert client.post(f"{report.path}afronden/", {"seen": page.context["sha256"]}).url == report.path
    one = FinishedReport.objects.get()
    printing.run(one.print.pk)
    assert client.get(f"{report.path}json").content.decode() == one.content
    pdf = client.get(f"{report.path}pdf")
    assert (pdf.status_code, pdf.headers["X-SHA256"]) == (200, one.file.sha256)
    assert "PDF openen" in client.get(report.path).text
    corrected = client.post(f"{report.path}herzien/", {"why": "Een getal klopte niet."})
    assert "Wij begonnen." in client.get(corrected.url).text
    assert "het concept" in client.get(report.path).text
    assert client.get(f"{report.path}schrijven/").status_code == 403


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("title", "", "Geef de rapportage een titel"),
        ("title", "x" * 201, "201 tekens"),
        ("advice", "y" * 20_001, "20001 tekens"),
        ("on", "2024-12-31", "vóór de periode"),
        ("on", "31-02-2025", "dag-maand-jaar"),
        ("on", "2999-01-01", "te ver weg"),
        ("rows_meetings", "gremium-999999", "Kijk de lijst na"),
        ("base", "9" * 30, "Open de pagina opnieuw"),
        ("base", "", "Open de pagina opnieuw"),
    ],
)
def test_what_is_not_right_is_said_and_what_was_typed_stays(draft, client, region, writer, field, value, words):
    from tests.plans.progress.conftest import at, meet

    meet(region, at(2025, 2, 1, 9), writer)
    client.force_login(writer)
    form = {"title": "Titel", "on": "2025-07-04", "base": 1, "occasion": "Dit typte ik."} | {field: value}
    answer = client.post(f"{draft.path}schrijven/", form)
    assert answer.status_code == 422
    assert words in answer.text
    assert "Dit typte ik." in answer.text
    draft.refresh_from_db()
    assert draft.occasion == WORD


@pytest.mark.parametrize(
    ("year", "part", "words"),
    [
        ("", "1", "Vul het jaar in"),
        ("9" * 40, "1", "Kies een jaar"),
        ("2019", "1", "Kies een jaar"),
        ("2025\x00", "1", ""),
        ("2100", "1", "Kies een jaar"),
        ("2025", "3", "Kies een van deze perioden"),
    ],
)
def test_a_period_that_cannot_be_is_refused(client, region, writer, year, part, words):
    client.force_login(writer)
    answer = client.post(f"{HOME}nieuw/", {"year": year, "part": part, "token": uuid.uuid4()})
    assert answer.status_code == 422
    assert words in answer.text
    assert not RegionReport.objects.exists()


def test_who_saves_over_somebody_else_gets_both_texts_and_nothing_is_kept(draft, client, region, writer):
    colleague = seated(Role.REGION_ADVISER, region)
    operations.save(draft, by=colleague, base=1, occasion="Van de collega", ahead="Verder")
    client.force_login(writer)
    answer = client.post(
        f"{draft.path}schrijven/", {"title": draft.title, "on": "2025-07-04", "base": 1, "occasion": "Van mij"}
    )
    assert answer.status_code == 409
    assert all(words in answer.text for words in ("Van de collega", "Van mij", "Verder", colleague.name))
    assert answer.context["form"]["base"].value() == 2
    draft.refresh_from_db()
    assert draft.occasion == "Van de collega"


def test_a_region_without_reports_says_so_kindly(client, other_region):
    client.force_login(seated(Role.STEERING_MEMBER, other_region))
    assert "nog geen rapportage afgerond" in client.get("/regios/twente/voortgang/").text


def test_pages_cost_the_same_however_many_reports_there_are(client, region, writer):
    client.force_login(writer)

    def cost():
        client.get(HOME)
        with counted() as found:
            client.get(HOME)
        return len(found)

    def one(year, part="1"):
        report = operations.begin(region, Period.chosen(year, part), by=writer, token=uuid.uuid4(), occasion="x")
        operations.finish(report, by=writer, seen=seen(report))

    one(2021)
    few = cost()
    for year in (2022, 2023, 2024):
        one(year)
    assert cost() == few <= 8
