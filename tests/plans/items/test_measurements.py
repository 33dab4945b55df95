"""Measurements: one value a day, reading in a table, who may, two people at once, and the same work for any number."""

import re
import uuid
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from plans.items.models import Goal, Indicator, Measurement, MeasurementBatch
from plans.items.monitoring import operations
from plans.items.monitoring.operations import Meanwhile, Stored, store_table
from plans.items.operations import Changed, add_item, remove_item
from tests.conftest import seated
from tests.counting import counted

DAY, NEXT = date(2024, 12, 31), date(2025, 12, 31)
pytestmark = pytest.mark.django_db


@pytest.fixture
def indicator(plan, manager):
    """An indicator with a goal, a baseline and a target."""
    indicator = Indicator(
        document=plan, title="Banen per inwoner", unit="banen", source="CBS", baseline=Decimal("12.5"),
        baseline_year=2020, target=Decimal(15), target_year=2029,
    )  # fmt: skip
    goal = add_item(Goal(document=plan, title="Meer werk"), by=manager)
    return add_item(indicator, by=manager, related={"goals": [goal]})


@pytest.fixture
def path(indicator):
    return f"/regios/achterhoek/plan/indicatoren/{indicator.key}/"


@pytest.fixture
def browser(manager):
    client = Client()
    client.force_login(manager)
    return client


def measured(indicator):
    return list(Measurement.objects.filter(indicator=indicator).values_list("on", "value", "note"))


def browser_of(person):
    client = Client()
    client.force_login(person)
    return client


def text_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


# --- one value --------------------------------------------------------------------------------------------------------
def test_a_value_is_entered_and_stands_on_the_page(browser, indicator, path, manager):
    answer = browser.post(
        f"{path}metingen/nieuw/", {"on": "2024-12-31", "value": "1.234,5", "note": "voorlopig"}, follow=True
    )
    assert measured(indicator) == [(DAY, Decimal("1234.5"), "voorlopig")]
    assert Measurement.history.get().history_user == manager
    for words in ("1.234,5", "31 december 2024", "voorlopig", "12,5 (2020)", "15 (2029)", "Meer werk", "CBS"):
        assert words in text_of(answer)


def test_a_second_value_of_a_day_is_refused_with_what_stands_there_and_the_way_to_change_it(
    browser, indicator, path, manager
):
    first = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    answer = browser.post(f"{path}metingen/nieuw/", {"on": "2024-12-31", "value": "4,25", "note": "uit het jaarboek"})
    assert answer.status_code == 422
    text = text_of(answer)
    assert f'href="{path}metingen/{first.pk}/"' in text
    assert "er al een meting: 3." in text
    assert 'value="4,25"' in text
    assert 'value="uit het jaarboek"' in text
    assert measured(indicator) == [(DAY, Decimal(3), "")]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("value", "", "Vul een getal in"), ("value", "veel", "geen getal"), ("value", "1.234", "twee manieren"),
        ("value", "1,000.50", "Bedoelt u"), ("value", "1e30", "geen getal"), ("value", "9" * 40, "te groot"),
        ("value", "1\x002", "tekens"), ("value", "=1+1", "geen getal"), ("on", "", "Kies een datum"),
        ("on", "31-02-2024", "dag-maand-jaar"), ("on", "2999-01-01", "nog komen"), ("on", "1850-01-01", "1900"),
        ("on", "\x00", "dag-maand-jaar"), ("note", "x" * 241, "240"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_said_and_stays(browser, indicator, path, field, value, words):
    form = {"on": "2024-12-31", "value": "3", "note": "eigen telling"} | {field: value}
    answer = browser.post(f"{path}metingen/nieuw/", form)
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert "npvr-error-summary" in text_of(answer)
    assert all(f'value="{kept}"' in text_of(answer) for name, kept in form.items() if name != field)
    assert measured(indicator) == []


def test_a_value_is_changed_and_its_history_kept(browser, indicator, path, manager):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    answer = browser.post(f"{path}metingen/{one.pk}/", {"on": "2025-12-31", "value": "-4,5", "note": "", "base": 1})
    assert answer.status_code == 302
    assert measured(indicator) == [(NEXT, Decimal("-4.5"), "")]
    assert [row.value for row in Measurement.history.order_by("history_date")] == [Decimal(3), Decimal("-4.5")]


def test_saving_a_value_as_it_stands_writes_nothing(browser, indicator, path, manager):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    browser.post(f"{path}metingen/{one.pk}/", {"on": "2024-12-31", "value": "3,00", "note": "", "base": 1})
    assert Measurement.history.count() == 1


def test_a_value_is_not_moved_to_a_day_that_is_taken(browser, indicator, path, manager):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    operations.add_measurement(indicator, by=manager, on=NEXT, value=Decimal(4))
    answer = browser.post(f"{path}metingen/{one.pk}/", {"on": "2025-12-31", "value": "5", "base": 1})
    assert answer.status_code == 422
    assert "er al een meting: 4." in text_of(answer)
    assert measured(indicator) == [(DAY, Decimal(3), ""), (NEXT, Decimal(4), "")]


def test_two_people_in_one_value_nobody_overwrites_unseen(browser, indicator, path, manager, region):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    colleague = seated("regioadviseur", region)
    operations.change_measurement(one, by=colleague, base=1, on=DAY, value=Decimal(7), note="herzien")
    form = {"on": "2024-12-31", "value": "5", "note": "mijn getal", "base": 1}
    answer = browser.post(f"{path}metingen/{one.pk}/", form)
    assert answer.status_code == 409
    assert "herzien" in text_of(answer)
    assert colleague.name in text_of(answer)
    assert 'value="mijn getal"' in text_of(answer)
    assert measured(indicator) == [(DAY, Decimal(7), "herzien")]
    assert browser.post(f"{path}metingen/{one.pk}/", form | {"base": 2}).status_code == 302
    assert measured(indicator) == [(DAY, Decimal(5), "mijn getal")]


def test_a_value_is_removed_unless_it_changed_meanwhile(browser, indicator, path, manager):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    browser.post(f"{path}metingen/{one.pk}/verwijderen/", {"base": 9})
    assert len(measured(indicator)) == 1
    answer = browser.post(f"{path}metingen/{one.pk}/verwijderen/", {"base": 1}, follow=True)
    assert "(3) is verwijderd" in text_of(answer)
    assert measured(indicator) == []
    assert Measurement.history.first().history_type == "-"
    assert operations.remove_measurement(one, by=manager, base=1) is None


def test_a_value_of_an_indicator_that_was_removed_meanwhile_is_refused_in_words(indicator, manager):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    remove_item(indicator, by=manager)
    with pytest.raises(operations.Refused, match="verwijderd"):
        operations.add_measurement(indicator, by=manager, on=NEXT, value=Decimal(4))
    with pytest.raises(operations.Refused, match="verwijderd"):
        operations.change_measurement(one, by=manager, base=1, on=NEXT, value=Decimal(4))


# --- a table ----------------------------------------------------------------------------------------------------------
TABLE = "datum;waarde;toelichting\n31-12-2024;12,5;CBS\n31-12-2025;13;"


def shown(answer):
    """The signed table in the page that asks to confirm."""
    assert answer.status_code in {200, 409}, text_of(answer)
    return re.search(r'name="shown" value="([^"]+)"', answer.content.decode())[1]


def test_a_table_is_shown_first_and_stored_once_it_is_confirmed(browser, indicator, path, manager):
    answer = browser.post(f"{path}metingen/inlezen/", {"text": TABLE})
    assert measured(indicator) == []
    for words in ("2 metingen zijn nieuw", "een puntkomma", "een komma", "31 december 2024", "12,5"):
        assert words in text_of(answer)
    answer = browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(answer)}, follow=True)
    assert "2 metingen toegevoegd, 0 gewijzigd." in text_of(answer)
    assert measured(indicator) == [(DAY, Decimal("12.5"), "CBS"), (NEXT, Decimal(13), "")]
    assert set(Measurement.history.values_list("history_user", "history_change_reason")) == {(manager.pk, "ingelezen")}


def test_a_second_click_stores_nothing_more_and_gets_the_first_answer(browser, indicator, path):
    form = {"shown": shown(browser.post(f"{path}metingen/inlezen/", {"text": TABLE}))}
    browser.post(f"{path}metingen/inlezen/bewaren/", form)
    again = browser.post(f"{path}metingen/inlezen/bewaren/", form, follow=True)
    assert "2 metingen toegevoegd" in text_of(again)
    assert Measurement.history.count() == 2
    assert MeasurementBatch.objects.count() == 1


@pytest.mark.parametrize(("overwrite", "value"), [("", Decimal(3)), ("on", Decimal("12.5"))])
def test_what_stands_there_changes_only_when_that_is_asked(browser, indicator, path, manager, overwrite, value):
    operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3), note="oud")
    answer = browser.post(f"{path}metingen/inlezen/", {"text": TABLE})
    assert "nu staat er 3 (oud)" in text_of(answer)
    browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(answer), "overwrite": overwrite})
    assert [row[1] for row in measured(indicator)] == [value, Decimal(13)]


def test_the_same_value_that_stands_there_is_left_alone(browser, indicator, path, manager):
    operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal("12.5"), note="CBS")
    answer = browser.post(f"{path}metingen/inlezen/", {"text": TABLE})
    assert "staat er al net zo" in text_of(answer)
    browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(answer), "overwrite": "on"})
    assert Measurement.history.count() == 2


@pytest.mark.parametrize("act", ["add", "change", "remove"])
def test_a_value_that_changed_since_the_table_was_shown_is_noticed_and_nothing_is_stored(
    browser, indicator, path, manager, act
):
    if act != "add":
        one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    form = {"shown": shown(browser.post(f"{path}metingen/inlezen/", {"text": TABLE})), "overwrite": "on"}
    if act == "add":
        operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(4))
    elif act == "change":
        operations.change_measurement(one, by=manager, base=1, on=DAY, value=Decimal(4))
    else:
        operations.remove_measurement(one, by=manager, base=1)
    before = measured(indicator)
    answer = browser.post(f"{path}metingen/inlezen/bewaren/", form)
    assert answer.status_code == 409
    assert "Intussen is er gewijzigd: 31 december 2024" in text_of(answer)
    assert measured(indicator) == before
    browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(answer), "overwrite": "on"})
    assert measured(indicator) == [(DAY, Decimal("12.5"), "CBS"), (NEXT, Decimal(13), "")]


def test_rows_that_are_not_right_are_named_and_nothing_is_stored(browser, indicator, path):
    text = "31-12-2024;12,5\n31-12-2024;13\ngisteren;7\n01-01-2025;=1+1\n02-01-2025;8\n"
    answer = browser.post(f"{path}metingen/inlezen/", {"text": text})
    assert answer.status_code == 422
    for words in ("3 van de 5 rijen kloppen nog niet", "ook op rij 1", "geen datum", "formule", "01-01-2025;=1+1"):
        assert words in text_of(answer)
    assert measured(indicator) == []


def test_numbers_with_two_readings_are_asked_and_the_answer_counts(browser, indicator, path):
    answer = browser.post(f"{path}metingen/inlezen/", {"text": "31-12-2024;1.234"})
    assert answer.status_code == 422
    assert "op twee manieren" in text_of(answer)
    answer = browser.post(f"{path}metingen/inlezen/", {"text": "31-12-2024;1.234", "decimal": "."})
    browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(answer)})
    assert measured(indicator) == [(DAY, Decimal("1.234"), "")]


def upload(content, name="metingen.csv"):
    return {"file": SimpleUploadedFile(name, content), "text": ""}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_whatever_its_characters(browser, indicator, path, encoding):
    answer = browser.post(f"{path}metingen/inlezen/", upload("31-12-2024;12,5;één".encode(encoding)))
    browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(answer)})
    assert measured(indicator) == [(DAY, Decimal("12.5"), "één")]


def test_a_file_with_a_fault_comes_back_as_text_to_mend(browser, indicator, path):
    answer = browser.post(f"{path}metingen/inlezen/", upload("31-12-2024;twaalf".encode("utf-16")))
    assert answer.status_code == 422
    assert "31-12-2024;twaalf</textarea>" in text_of(answer)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Plak metingen"), (b"1-1-2020;5\n" * 100_000, "100.000 rijen"), (b"PK\x03\x04", "rekenblad"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "geen tekstbestand"), (b"x" * 7_000_000, "2.000 rijen"), (b"\xff\xfe", "Plak"),
    ],
)  # fmt: skip
def test_a_file_that_can_not_be_read_is_refused_in_words(browser, indicator, path, content, words):
    answer = browser.post(f"{path}metingen/inlezen/", upload(content))
    assert answer.status_code == 422
    assert words in text_of(answer)
    assert len(answer.content) < 60_000


@pytest.mark.parametrize("form", [{}, {"text": " \n"}, {"text": "a\x00b"}, {"text": TABLE, "decimal": "!"}])
def test_a_form_without_a_table_is_refused_in_words(browser, indicator, path, form):
    answer = browser.post(f"{path}metingen/inlezen/", form)
    assert answer.status_code == 422
    assert "npvr-error-summary" in text_of(answer)


def test_a_table_and_a_file_at_once_are_not_guessed_between(browser, path):
    answer = browser.post(f"{path}metingen/inlezen/", upload(TABLE.encode()) | {"text": TABLE})
    assert "Kies een van de twee" in text_of(answer)


@pytest.mark.parametrize("which", ["bent", "another person's", "another indicator's", "none"])
def test_only_the_table_that_was_shown_to_this_person_is_stored(browser, indicator, path, manager, region, plan, which):
    right = shown(browser.post(f"{path}metingen/inlezen/", {"text": TABLE}))
    client, address, sent = browser, path, right
    if which == "bent":
        sent = right[:-2] + "xx"
    if which == "none":
        sent = ""
    if which == "another person's":
        client = browser_of(seated("regioadviseur", region))
    if which == "another indicator's":
        other = add_item(Indicator(document=plan, title="Woningen"), by=manager)
        address = f"/regios/achterhoek/plan/indicatoren/{other.key}/"
    answer = client.post(f"{address}metingen/inlezen/bewaren/", {"shown": sent}, follow=True)
    assert "Er is niets bewaard" in text_of(answer)
    assert Measurement.objects.count() == 0


def test_the_file_reads_back_and_begins_no_formula(browser, indicator, path, manager):
    operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal("-1234.5"), note="=HYPERLINK(1)")
    operations.add_measurement(indicator, by=manager, on=NEXT, value=Decimal("1.234"), note="a;b")
    answer = browser.get(f"{path}metingen.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="metingen-banen-per-inwoner.csv"'
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines == ["datum;waarde;toelichting", "31-12-2024;-1234,5;'=HYPERLINK(1)", '31-12-2025;1,2340;"a;b"']
    again = browser.post(f"{path}metingen/inlezen/", upload(answer.content))
    assert "2 staan er al net zo" in text_of(again)


def test_demonstration_data_say_so_in_the_file(browser, indicator, path, manager, plan):
    type(plan).objects.filter(pk=plan.pk).update(is_demo=True)
    operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    assert b"31-12-2024;3;;demogegeven" in browser.get(f"{path}metingen.csv").content
    assert "demogegeven" in text_of(browser.get(path))


# --- who --------------------------------------------------------------------------------------------------------------
WRITES = ["metingen/nieuw/", "metingen/inlezen/"]
READS = ["", "metingen.csv"]


@pytest.mark.parametrize(
    ("role", "own", "reads", "writes"),
    [
        ("programmamanager", True, 200, 200), ("programmamedewerker", True, 200, 200), ("regioadviseur", True, 200, 200),
        ("ambtelijktrekker", True, 200, 200), ("bestuurlijktrekker", True, 200, 403),
        ("rijksvertegenwoordiger", True, 200, 403), ("regiokassier", True, 404, 404), ("themaadviseur", True, 404, 404),
        ("programmamanager", False, 404, 404), ("bestuurlijktrekker", False, 404, 404),
    ],
)  # fmt: skip
def test_who_sees_and_who_measures(indicator, path, manager, region, other_region, role, own, reads, writes):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    client = browser_of(seated(role, region if own else other_region))
    assert [client.get(path + tail).status_code for tail in READS] == [reads] * 2
    paths = [*WRITES, f"metingen/{one.pk}/"]
    assert [client.get(path + tail).status_code for tail in paths] == [writes] * 3
    form = {"on": "2020-01-01", "value": "9", "base": 1, "text": "1-1-2020;9"}
    allowed = writes == 200
    for tail in [*paths, f"metingen/{one.pk}/verwijderen/", "metingen/inlezen/bewaren/"] if not allowed else []:
        assert client.post(path + tail, form).status_code == writes, tail
        assert measured(indicator) == [(DAY, Decimal(3), "")]


@pytest.mark.parametrize("role", ["programmateam", "beheer"])
def test_a_seat_of_the_programme_sees_nothing_of_a_working_text(indicator, path, role):
    client = browser_of(seated(role))
    assert {client.get(path + tail).status_code for tail in [*READS, *WRITES]} == {404}


def test_a_measurement_is_not_reached_through_another_indicator(browser, indicator, path, manager, plan):
    other = add_item(Indicator(document=plan, title="Woningen"), by=manager)
    one = operations.add_measurement(other, by=manager, on=DAY, value=Decimal(3))
    assert browser.get(f"{path}metingen/{one.pk}/").status_code == 404
    assert browser.post(f"{path}metingen/{one.pk}/verwijderen/", {"base": 1}).status_code == 404
    assert browser.get(f"/regios/twente/plan/indicatoren/{indicator.key}/").status_code == 404
    remove_item(indicator, by=manager)
    assert browser.get(path).status_code == 404


# --- the same work for any number -------------------------------------------------------------------------------------
def fill(indicator, manager, number):
    rows = [(date(1950 + n // 300, 1 + n // 25 % 12, 1 + n % 25), Decimal(n), "") for n in range(number)]
    return store_table(indicator, rows, by=manager, token=uuid.uuid4(), seen={}, overwrite=False)


def statements(act):
    with counted() as made:
        act()
    return len(made)


def acts(browser, path, text):
    """The page, the file, reading a table in, and storing it over what stands there."""
    preview = browser.post(f"{path}metingen/inlezen/", {"text": text})
    return [
        lambda: browser.get(path),
        lambda: browser.get(f"{path}metingen.csv"),
        lambda: browser.post(f"{path}metingen/inlezen/", {"text": text}),
        lambda: browser.post(f"{path}metingen/inlezen/bewaren/", {"shown": shown(preview), "overwrite": "on"}),
    ]


def test_the_page_the_preview_and_the_storing_cost_the_same_for_ten_and_a_thousand(browser, plan, manager):
    costs = []
    for number in (10, 1000):
        indicator = add_item(Indicator(document=plan, title=f"Met {number}"), by=manager)
        path = f"/regios/achterhoek/plan/indicatoren/{indicator.key}/"
        assert fill(indicator, manager, number) == Stored(number, 0)
        text = "\n".join(f"{row[0]:%Y-%m-%d};{row[1] + 1}" for row in measured(indicator))
        browser.get("/contact/")
        costs.append([statements(act) for act in acts(browser, path, text)])
        assert max(row[1] for row in measured(indicator)) == number
    assert costs[0] == costs[1]
    assert max(costs[0]) <= 14


def test_changed_is_what_the_operations_say_of_a_stale_save(indicator, manager):
    one = operations.add_measurement(indicator, by=manager, on=DAY, value=Decimal(3))
    assert isinstance(operations.change_measurement(one, by=manager, base=5, on=DAY, value=Decimal(4)), Changed)
    row = (DAY, Decimal(9), "")
    outcome = store_table(indicator, [row], by=manager, token=uuid.uuid4(), seen={}, overwrite=True)
    assert outcome == Meanwhile((DAY,))
