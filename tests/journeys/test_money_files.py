"""A bank's file goes into the book and the book goes onto paper, in a browser: ten lines, looked through, booked, printed."""

import re

from playwright.sync_api import expect

from .accessible import faults
from .conftest import PHONE, WIDE

CASHIER = "regiokassier.achterhoek@demo.example"
MONEY = "/regios/achterhoek/procesmiddelen/"
LINES = [
    "Datum;Naam / Omschrijving;Af Bij;Bedrag (EUR);Mededelingen",
    *(
        f"202611{day:02};Leverancier {day} (verzonnen);Af;{day},{day:02};Proefregel {day} demogegeven"
        for day in range(1, 11)
    ),
    "20261120;Zonder bedrag;Af;;Deze rij klopt niet",
]


def test_ten_lines_of_a_bank_are_read_in_looked_through_booked_and_printed(sign_in, watch):
    watch.expect(422, "/nakijken/$")
    page = sign_in(CASHIER, viewport=WIDE)
    page.goto(f"{MONEY}inlezen/")
    content = "\n".join(LINES).encode("cp1252")
    page.get_by_label("Bestand").set_input_files({"name": "afschrift.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_role("heading", name="Welke kolom is wat?")).to_be_visible()
    assert faults(page) == []
    expect(page.get_by_label("Datum", exact=True)).to_have_value("0")
    expect(page.get_by_label(re.compile("^Af of bij"))).to_have_value("2")
    page.get_by_label("Categorie van de bestedingen").select_option(label="Onderzoek")
    page.get_by_role("button", name="Rijen nakijken").click()
    expect(page.get_by_role("heading", name="Klopt dit?")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Boeken", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Dit klopt nog niet")).to_be_focused()
    assert faults(page) == []
    page.set_viewport_size(PHONE)
    assert faults(page) == []
    page.set_viewport_size(WIDE)
    page.get_by_label("Boek zonder de rijen die niet kloppen").check()
    page.get_by_role("button", name="Boeken", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="10 rijen zijn geboekt.")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Proefregel 10 demogegeven")
    page.goto(f"{MONEY}inlezen/")
    page.get_by_role("link", name="afschrift.csv").click()
    assert faults(page) == []
    page.goto(f"{MONEY}afdrukken/")
    page.get_by_role("button", name="Overzicht maken").click()
    expect(page.get_by_role("link", name="PDF openen")).to_be_visible(timeout=120_000)
    assert faults(page) == []
    answer = page.request.get(page.get_by_role("link", name="PDF openen").get_attribute("href"))
    assert (answer.status, answer.body()[:5]) == (200, b"%PDF-")
