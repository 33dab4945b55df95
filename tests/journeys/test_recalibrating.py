"""A next agenda as a copy of the one before, each activity its mark, and the comparison that says it (issue 4 § 4).

Works in the Achterhoek's agenda of 2030, which no other journey touches.
"""

import re

import pytest
from playwright.sync_api import expect

from .accessible import faults
from .conftest import PHONE

MANAGER = "programmamanager.achterhoek@demo.example"
AGENDA = "/regios/achterhoek/agenda/2030/"


@pytest.fixture
def page(sign_in):
    return sign_in(MANAGER)


def sound(page):
    """The page is for everybody, at a desk and on a phone."""
    assert faults(page) == []
    wide = page.viewport_size
    page.set_viewport_size(PHONE)
    assert faults(page) == []
    page.set_viewport_size(wide)


def test_a_next_agenda_is_taken_through_its_round(page, watch):
    page.goto("/regios/achterhoek/agenda/vervolg/")
    page.get_by_label("Eerste jaar").fill("2030")
    page.get_by_label("Laatste jaar").fill("2033")
    page.get_by_role("button", name="Agenda beginnen").click()
    expect(page).to_have_url(re.compile(f"{AGENDA}herijken/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Herijken")
    sound(page)

    boxes = page.get_by_role("checkbox")
    number = boxes.count()
    for box in boxes.all()[1:]:
        box.check()
    page.get_by_role("button", name="Aangevinkte onderdelen gaan door").click()
    expect(page.get_by_role("main")).to_contain_text(f"{number - 1} van {number} gemerkt.")
    sound(page)

    page.get_by_role("link", name="Ongedaan maken…").click()
    expect(page.get_by_role("main")).to_contain_text(f"{number - 1} gegeven merken tellen dan niet meer mee.")
    sound(page)
    page.goto(f"{AGENDA}herijken/?stand=open")

    left = page.locator("tbody th a")
    title = left.inner_text()
    left.click()
    page.get_by_label("gestopt").check()
    watch.expect(422, "/herijken/")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf erbij waarom.")
    sound(page)
    page.get_by_label("Waarom").fill("De provincie neemt het over.")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_role("button", name="Herijking afronden").click()
    expect(page.get_by_role("main")).to_contain_text("De vorige herijking is afgerond")

    page.get_by_role("link", name="Bekijk wat er sinds versie").click()
    expect(page.get_by_role("main")).to_contain_text("1 activiteit gestopt")
    stopped = page.locator(".npvr-change").filter(has=page.get_by_role("heading", name=title))
    expect(stopped).to_have_count(1)
    expect(stopped).to_contain_text("De provincie neemt het over.")
    sound(page)
