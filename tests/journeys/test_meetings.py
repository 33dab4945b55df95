"""A core team through a real browser (issue 6, Done when 1): plan it from the rhythm, papers, outcomes, close, follow up."""

import re
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from governance.meetings.free_days import why_free
from governance.papers.demo import document
from tests.crawl import picture

from .accessible import faults

HERE = "/regios/achterhoek/overleg/"
MANAGER, ADVISER = "programmamanager.achterhoek@demo.example", "regioadviseur.achterhoek@demo.example"


@pytest.fixture
def first_day():
    """The last ordinary day of at least three days ago, before a whole holiday if need be: a turn of the series has been."""
    today = timezone.localdate()
    return next(day for n in range(3, 90) if not why_free(day := today - timedelta(days=n), "midden"))


def add_item(page, title, kind="bespreking"):
    """An item on the agenda."""
    page.get_by_role("link", name="Agendapunt toevoegen").first.click()
    page.get_by_label("Onderwerp").fill(title)
    page.get_by_label(kind, exact=True).check()
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_role("heading", name=re.compile(re.escape(title)))).to_be_visible()


def add_paper(page, title, item, *, name="", content=b"", choice=""):
    """A paper at an item: a file, or a version of the plan."""
    page.get_by_role("link", name=f"Stuk toevoegen {item}").click()
    if choice:
        field = page.get_by_label("Of iets uit het portaal")
        field.select_option(value=field.locator("option", has_text=choice).first.get_attribute("value"))
    else:
        page.get_by_label("Bestand").set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        )
    page.get_by_label("Titel").fill(title)
    page.get_by_role("button", name="Toevoegen", exact=True).click()
    expect(page.get_by_role("listitem").filter(has_text=title).first).to_be_visible()


def test_a_core_team_is_planned_filled_closed_and_followed_up(sign_in, first_day):
    page, mark = sign_in(MANAGER), uuid.uuid4().hex[:6]
    page.goto("/regios/achterhoek/plan/versies/0.3/")
    expect(page.locator("a[href$='versies/0.3/pdf']").first).to_be_visible(timeout=90_000)  # the worker makes it
    page.goto(f"{HERE}bijeenkomsten/reeks/")
    page.get_by_label("Gremium").select_option(label="Kernteam")
    page.get_by_label("om de zoveel weken").check()
    page.get_by_label(re.compile("Hoeveel weken")).fill("3")
    page.get_by_label("Eerste keer").fill(first_day.isoformat())
    page.get_by_label("Plannen tot en met").fill((timezone.localdate() + timedelta(days=70)).isoformat())
    page.get_by_label("Begint om").fill("07:10")
    page.get_by_label("Eindigt om").fill("08:10")
    page.get_by_label("Plaats").fill(mark)
    page.get_by_role("button", name="Dagen voorstellen").click()
    expect(page.get_by_role("group", name="Voorgestelde dagen")).to_be_visible()
    page.get_by_role("button", name="Deze dagen plannen").click()
    page.goto(f"{HERE}bijeenkomsten/?toon=geweest")
    page.get_by_role("row").filter(has_text=mark).get_by_role("link").first.click()
    done, left = f"Besluit {mark}", f"Niet af {mark}"
    add_item(page, done, "besluit")
    add_item(page, left)
    add_paper(page, f"Notitie {mark}", done, name="notitie.docx", content=document("planning-2026"))
    add_paper(page, f"Kaart {mark}", done, name="kaart.png", content=picture((9, 99, 99)))
    add_paper(page, f"Plan {mark}", left, choice="versie 0.3")
    assert faults(page) == []
    page.get_by_role("link", name=f"Uitkomst {done}").click()
    page.get_by_label("Besluit", exact=True).fill(f"Akkoord {mark}")
    page.get_by_label("Genomen op").select_option(label=f"Notitie {mark}")
    page.get_by_role("button", name="Besluit vastleggen").click()
    for number in (1, 2):
        if number == 2:
            page.get_by_text("Actiepunt vastleggen", exact=True).first.click()
        page.get_by_label("Wat", exact=True).fill(f"Actie {number} {mark}")
        page.get_by_label("Wie", exact=True).select_option(label="regioadviseur BZK")
        page.get_by_label("Uiterlijk op").fill((timezone.localdate() + timedelta(days=9 + number)).isoformat())
        page.get_by_role("button", name="Actiepunt vastleggen").click()
        expect(page.get_by_role("link", name=f"Actie {number} {mark}")).to_be_visible()
    page.get_by_role("link", name="Terug naar het overleg").click()
    meeting = page.url.partition("#")[0]
    page.get_by_role("button", name="Vergaderbundel maken").click()
    expect(page.locator("a[href$='/pdf']").first).to_be_visible(timeout=90_000)
    page.goto(meeting)
    page.get_by_role("link", name="Sluiten", exact=True).click()
    page.get_by_label(re.compile("Naar welk overleg")).select_option(index=0)
    page.get_by_role("button", name="Sluiten").click()
    expect(page.get_by_text("Er verandert niets meer aan.").first).to_be_visible()
    assert page.get_by_role("link", name="Agendapunt toevoegen").count() == 0
    page.get_by_text("Verder op").get_by_role("link").click()
    expect(page.get_by_role("heading", name=re.compile(left))).to_be_visible()
    expect(page.get_by_text(f"Plan {mark}").first).to_be_visible()
    owner = sign_in(ADVISER)
    owner.goto("/")
    for number in (1, 2):
        expect(owner.get_by_role("link", name=f"Actie {number} {mark}")).to_be_visible()
