"""Somebody outside the core team writes along by an invitation: one chapter, until it ends (trust.md § 2.6)."""

import re

from playwright.sync_api import expect

from .accessible import faults
from .conftest import PHONE
from .writing import Editor, chapter

MANAGER, ADVISER = "programmamanager.twente@demo.example", "themaadviseur.twente@demo.example"
PLACE = chapter("twente", "organisatie")
WORDS = "De themaadviseur schrijft hier mee (demogegeven)."


def test_a_theme_adviser_is_invited_writes_one_chapter_and_is_let_go(sign_in, watch):
    adviser, manager = sign_in(ADVISER), sign_in(MANAGER)
    watch.expect(404, PLACE)
    adviser.goto(PLACE)
    expect(adviser.get_by_role("heading", level=1)).to_contain_text("niet")

    manager.goto("/regios/twente/plan/")
    manager.get_by_role("link", name="Uitnodigingen", exact=True).click()
    manager.get_by_label("Wie", exact=True).select_option(label="Themaadviseur Twente (demo)")
    manager.get_by_label("Voor welk hoofdstuk").select_option(label="4 Organisatie")
    manager.get_by_label("lezen, opmerkingen plaatsen en schrijven").check()
    manager.get_by_role("button", name="Uitnodigen").click()
    standing = manager.get_by_role("region", name="Nu uitgenodigd")
    expect(standing).to_contain_text("Themaadviseur Twente (demo)")
    assert faults(manager) == []

    adviser.goto("/")
    adviser.get_by_role("region", name="Waarvoor u bent uitgenodigd").get_by_role("link", name="Organisatie").click()
    expect(adviser).to_have_url(re.compile(PLACE))
    editor = Editor(adviser, PLACE)
    editor.to_end()
    editor.write(WORDS)
    editor.save()
    for elsewhere in (
        chapter("twente", "introductie"),
        "/regios/twente/plan/geschiedenis/",
        "/regios/twente/plan/doelen/",
    ):
        watch.expect(404, elsewhere)
        assert adviser.goto(elsewhere).status == 404

    manager.goto(PLACE)
    expect(manager.get_by_role("textbox", name="Tekst", exact=True)).to_contain_text(WORDS)
    manager.set_viewport_size(PHONE)
    manager.goto("/regios/twente/plan/uitnodigingen/")
    manager.get_by_role("button", name=re.compile("^Nu beëindigen")).click()
    expect(manager.get_by_role("heading", name="Niemand is nu uitgenodigd")).to_be_visible()
    expect(manager.get_by_role("main")).to_contain_text("beëindigd op")
    assert adviser.goto(PLACE).status == 404
