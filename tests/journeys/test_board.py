"""The board of chapters, with the keyboard, with the mouse and on a phone (issue 2 § 3)."""

import itertools
import re

import pytest
from playwright.sync_api import expect

from .conftest import PHONE, WIDE

MANAGER = "klankbord@demo.example"  # programme manager of Zeeuws-Vlaanderen, whose plan nobody else's journey touches
PLAN = "/regios/zeeuws-vlaanderen/plan/"
BOARD = f"{PLAN}bewerken/"


@pytest.fixture
def board(sign_in):
    page = sign_in(MANAGER, viewport={"width": 1440, "height": 2600})  # high: a hand drags within what it sees
    page.goto(BOARD)
    return page


def titles(page):
    """The chapters in reading order, sub-chapters with a dash before them."""
    rows = page.locator("[data-board] > li")
    return [
        ("– " if row.get_attribute("data-level") == "2" else "") + row.locator(".npvr-board__title").inner_text()
        for row in rows.all()
    ]


def numbers(page):
    return page.locator("[data-board] .npvr-board__number").all_inner_texts()


def row(page, title):
    return page.locator("[data-board] > li").filter(has=page.get_by_role("link", name=title, exact=True))


def aloud(name):
    """The name of a control of which a part is only read aloud: that part stands apart, with or without a space."""
    return re.compile(rf"^{re.escape(name).replace(':', ' ?:')}$")


def press(page, name):
    """Go to a button or link with Tab alone, and press Enter."""
    name = aloud(name)
    wanted = page.locator(":focus").and_(page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)))
    page.evaluate("document.activeElement.blur()")
    for _ in range(400):
        page.keyboard.press("Tab")
        if wanted.count():
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"not reached by keyboard: {name}")


def add(page, title):
    page.get_by_label("Titel").fill(title)
    page.get_by_role("button", name="Hoofdstuk toevoegen").click()
    expect(page.get_by_text(f"“{title}” is toegevoegd.")).to_be_visible()


def test_adding_renaming_moving_removing_and_bringing_back_need_no_mouse(board):
    board.get_by_label("Titel").focus()
    board.keyboard.type("Grensverkeer")
    board.keyboard.press("Enter")
    expect(board.get_by_text("“Grensverkeer” is toegevoegd.")).to_be_visible()
    before = titles(board)
    assert before[-1] == "Grensverkeer"

    press(board, "Inspringen: Grensverkeer")
    assert titles(board)[-1] == "– Grensverkeer"
    press(board, "Uitspringen: Grensverkeer")
    assert titles(board) == before
    press(board, "Omhoog: Grensverkeer")
    moved = titles(board)
    assert moved.index("Grensverkeer") < before.index("Grensverkeer")
    assert sorted(moved) == sorted(before)
    press(board, "Omlaag: Grensverkeer")
    assert titles(board) == before

    press(board, "Bijwerken: Grensverkeer")
    board.get_by_label("Titel").first.focus()
    board.keyboard.press("Control+a")
    board.keyboard.type("Verkeer over de grens")
    board.keyboard.press("Enter")
    expect(board.get_by_text("“Verkeer over de grens” is bijgewerkt.")).to_be_visible()
    assert "Verkeer over de grens" in titles(board)

    press(board, "Bijwerken: Verkeer over de grens")
    press(board, "Verwijderen")
    expect(board.get_by_text("“Verkeer over de grens” is verwijderd.")).to_be_visible()
    assert "Verkeer over de grens" not in titles(board)
    press(board, "Terugzetten")
    assert titles(board)[-1] == "Verkeer over de grens"


def test_after_moving_the_page_stands_at_the_chapter_that_was_moved(board):
    board.set_viewport_size(WIDE)
    button = board.locator("[data-board]").get_by_role("button", name="Omhoog").last
    moved = button.locator("xpath=ancestor::li").get_attribute("id")
    button.click()
    board.wait_for_url(f"**/bewerken/#{moved}")
    expect(board.locator(f"[id='{moved}']")).to_be_in_viewport()


def drag(page, title, onto, *, below):
    """Drag a chapter by its number to just above or below another, as a hand does: in steps."""
    grip = row(page, title).locator("[data-grip]")
    grip.scroll_into_view_if_needed()
    start, target = grip.bounding_box(), row(page, onto).bounding_box()
    page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    page.mouse.down()
    end = target["y"] + target["height"] * (0.9 if below else 0.1)
    page.mouse.move(start["x"] + 20, (start["y"] + end) / 2, steps=4)
    page.mouse.move(start["x"] + 20, end, steps=4)
    with page.expect_navigation():
        page.mouse.up()


def test_a_chapter_is_dragged_with_its_sub_chapters_and_stays_there(board):
    before = titles(board)
    at = next(index for index, title in enumerate(before) if title.startswith("–")) - 1
    family = [before[at], *itertools.takewhile(lambda title: title.startswith("–"), before[at + 1 :])]
    other = before[0]
    assert at > 0
    drag(board, family[0], other, below=False)
    after = titles(board)
    assert after[: len(family) + 1] == [*family, other]
    assert sorted(after) == sorted(before)
    assert numbers(board)[0] == "1"
    board.reload()
    assert titles(board) == after


def test_a_sub_chapter_is_dragged_to_another_chapter(board):
    before = titles(board)
    sub = next(title for title in before if title.startswith("–"))
    other = [title for title in before if not title.startswith("–")][-1]
    drag(board, sub.removeprefix("– "), other, below=True)
    after = titles(board)
    assert after[after.index(other) + 1] == sub
    assert sorted(after) == sorted(before)


def test_state_writer_and_due_date_stand_on_the_board_and_count_in_the_progress(board):
    title = titles(board)[0]
    board.get_by_role("link", name=aloud(f"Bijwerken: {title}")).click()
    board.get_by_label("Stand").select_option(label="klaar")
    board.get_by_label("Schrijver").select_option(index=1)
    board.get_by_label("Klaar op").fill("2026-05-12")
    board.get_by_role("button", name="Bijwerken", exact=True).click()
    expect(board.get_by_text(f"“{title}” is bijgewerkt.")).to_be_visible()
    expect(row(board, title)).to_contain_text("klaar op 12 mei 2026")
    expect(row(board, title)).to_contain_text("Zeeuws-Vlaanderen")
    total = len(titles(board))
    expect(board.locator(".npvr-lead")).to_contain_text(f"1 van {total} hoofdstukken klaar.")
    board.goto(PLAN)
    expect(board.get_by_role("progressbar")).to_have_attribute("value", str(100 // total))


def test_a_sub_chapter_is_added_under_its_chapter(board):
    title = next(one for one in titles(board) if not one.startswith("–"))
    board.get_by_role("link", name=aloud(f"Bijwerken: {title}")).click()
    section = board.get_by_role("region", name="Subhoofdstuk toevoegen")
    section.get_by_label("Titel").fill("Bereikbaarheid")
    section.get_by_role("button").click()
    after = titles(board)
    assert "– Bereikbaarheid" in after[after.index(title) :]


def test_on_a_phone_the_board_fits_and_its_buttons_can_be_hit(sign_in):
    page = sign_in(MANAGER, viewport=PHONE)
    page.goto(BOARD)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    buttons = page.locator("[data-board] button, [data-board] .npvr-board__actions a")
    sizes = [one.bounding_box() for one in buttons.all()]
    assert len(sizes) > 20
    assert [box for box in sizes if box["height"] < 24 or box["width"] < 24] == []
    before = titles(page)
    page.locator("[data-board]").get_by_role("button", name="Omhoog").last.click()
    page.wait_for_url("**/bewerken/#*")
    assert titles(page) != before
    assert sorted(one.removeprefix("– ") for one in titles(page)) == sorted(one.removeprefix("– ") for one in before)
