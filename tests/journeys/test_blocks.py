"""Blocks in the text for everybody: with a screen reader, on a phone, in the dark, with every table folded out."""

import pytest

from plans.content.items.kinds import BLOCKS
from tests.journeys.accessible import faults, violations
from tests.journeys.conftest import PHONE

MANAGER = "programmamanager.achterhoek@demo.example"
PLAN, AGENDA = "/regios/achterhoek/plan/", "/regios/achterhoek/agenda/2026/"
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
SHOWN = "[...document.querySelectorAll('.npvr-block')].map((one) => one.className.split('--').pop())"


@pytest.mark.parametrize("address", [PLAN, AGENDA, f"{AGENDA}versies/0.2/"])
def test_a_text_full_of_blocks_is_for_everybody(sign_in, address):
    page = sign_in(MANAGER)
    page.goto(address)
    page.evaluate(OPEN_ALL)
    assert faults(page) == []
    page.set_viewport_size(PHONE)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_the_two_documents_of_the_demonstration_show_every_kind_of_block(sign_in):
    page = sign_in(MANAGER)
    shown = set()
    for address in (PLAN, AGENDA):
        page.goto(address)
        shown |= set(page.evaluate(SHOWN))
    assert shown == set(BLOCKS)


@pytest.mark.parametrize("address", [PLAN, AGENDA])
def test_drawings_and_badges_are_as_readable_in_the_dark(sign_in, address):
    page = sign_in(MANAGER, color_scheme="dark")
    page.goto(address)
    page.evaluate(OPEN_ALL)
    assert violations(page) == []
