"""The page where two people changed the same: three texts, nothing chosen, nothing lost (look.md; trust.md T1, T2)."""

import re

import pytest
from django.test import Client

from plans.documents import operations
from plans.documents.saving import History, save_text
from plans.models import ChapterText, RefusedText
from tests.conftest import make_person, seated

ONE, TWO, THREE = "<p>een appel valt</p>", "<p>twee peren rijpen</p>", "<p>drie pruimen drogen</p>"
BASE = ONE + TWO + THREE
THEIRS = ONE.replace("appel", "pit") + TWO.replace("rijpen", "rotten") + THREE + "<p>slot van de ander</p>"
MINE = ONE.replace("appel", "kers") + TWO.replace("rijpen", "barsten") + THREE.replace("drogen", "weken")
MERGED_AROUND = THREE.replace("drogen", "weken") + "<p>slot van de ander</p>"


@pytest.fixture
def colleague(region):
    return seated("regioadviseur", region)


@pytest.fixture
def kept(chapter, manager, colleague):
    """The manager's text, refused: it collides with the colleague's in two paragraphs."""
    save_text(chapter, BASE, base=1, by=manager)
    save_text(chapter, THEIRS, base=2, by=colleague)
    return save_text(chapter, MINE, base=2, by=manager).refused


@pytest.fixture
def path(kept, chapter):
    return f"{chapter.document.path}hoofdstukken/{chapter.slug}/botsing/{kept.pk}/"


@pytest.fixture
def mine(client, manager):
    client.force_login(manager)
    return client


def text_of(chapter):
    return ChapterText.objects.get(pk=chapter.pk).html


def test_the_page_shows_three_texts_of_each_collision_and_chooses_nothing(mine, path):
    page = mine.get(path).content.decode()
    for heading in ("Wat u zag", "Wat nu bewaard is", "Uw tekst"):
        assert page.count(f"<h3>{heading}</h3>") == 3  # two collisions, and the whole texts
    assert "<ins>pit</ins>" in page
    assert "<ins>kers</ins>" in page
    assert page.count('type="radio"') == 6
    assert "checked" not in page


def test_the_page_lists_what_merged_by_itself_and_whose_it_is(mine, path, colleague):
    page = mine.get(path).content.decode()
    assert "“drie pruimen weken”: gewijzigd door u" in page
    assert f"“slot van de ander”: nieuw door {colleague.name}" in page


@pytest.mark.parametrize(
    ("choices", "text"),
    [
        (("mijn", "mijn"), ONE.replace("appel", "kers") + TWO.replace("rijpen", "barsten")),
        (("bewaard", "mijn"), ONE.replace("appel", "pit") + TWO.replace("rijpen", "barsten")),
        (("beide", "bewaard"), ONE.replace("appel", "pit") + ONE.replace("appel", "kers")
         + TWO.replace("rijpen", "rotten")),
    ],
)  # fmt: skip
def test_what_is_chosen_is_saved_with_what_merged_and_both_texts_stay_in_the_history(
    mine, path, chapter, kept, choices, text
):
    answer = mine.post(path, {"base": 3, "keuze_1": choices[0], "keuze_2": choices[1], "doen": "bewaren"})
    assert (answer.status_code, answer["X-Base"]) == (302, "4")
    assert text_of(chapter) == text + MERGED_AROUND
    assert History.objects.get(chapter=chapter.pk, lock_version=4).save_kind == "merge"
    assert History.objects.get(chapter=chapter.pk, lock_version=3).html == THEIRS
    assert RefusedText.objects.get(pk=kept.pk).html == MINE


def test_an_incomplete_choice_comes_back_with_what_was_chosen_and_saves_nothing(mine, path, chapter):
    answer = mine.post(path, {"base": 3, "keuze_2": "mijn", "doen": "bewaren"})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Kies bij botsing 1" in page
    assert len(re.findall("<input[^>]* checked", page)) == 1
    assert text_of(chapter) == THEIRS


def test_a_second_click_makes_no_second_save(mine, path, chapter):
    fields = {"base": 3, "keuze_1": "mijn", "keuze_2": "mijn", "doen": "bewaren"}
    assert [mine.post(path, fields)["X-Base"] for _ in range(2)] == ["4", "4"]
    assert "al opgelost" in mine.get(path).content.decode()


def test_a_collision_waits_on_the_home_page_of_its_writer_alone_until_they_chose(mine, path, chapter, kept, colleague):
    other = Client()
    other.force_login(colleague)
    home = mine.get("/")
    assert path in home.content.decode()
    before = home.context["waiting_count"]  # with what waits in the book of the region
    assert path not in other.get("/").content.decode()
    mine.post(path, {"base": 3, "keuze_1": "bewaard", "keuze_2": "bewaard", "doen": "bewaren"})
    home = mine.get("/")
    assert path not in home.content.decode()
    assert home.context["waiting_count"] == before - 1
    assert "al opgelost" in mine.get(path).content.decode()


def test_a_collision_waits_no_longer_when_its_writer_went_on_in_the_editor(mine, path, chapter, kept, colleague):
    save_text(chapter, THEIRS + "<p>slot</p>", base=3, by=colleague)
    assert path in mine.get("/").content.decode()
    chapter.refresh_from_db()
    save_text(chapter, THEIRS + "<p>beide</p>", base=4, by=kept.person)
    assert path not in mine.get("/").content.decode()


def test_who_saved_meanwhile_elsewhere_in_the_text_is_merged_too(mine, path, chapter, colleague):
    save_text(chapter, "<h3>kop</h3>" + THEIRS, base=3, by=colleague)
    answer = mine.post(path, {"base": 3, "keuze_1": "mijn", "keuze_2": "mijn", "doen": "bewaren"})
    assert answer["X-Base"] == "5"
    assert text_of(chapter).startswith("<h3>kop</h3>" + ONE.replace("appel", "kers"))


def test_who_saved_the_same_again_meanwhile_gives_a_new_collision_with_what_was_chosen(mine, path, chapter, colleague):
    latest = THEIRS.replace("pit", "klokhuis")
    save_text(chapter, latest, base=3, by=colleague)
    answer = mine.post(path, {"base": 3, "keuze_1": "mijn", "keuze_2": "mijn", "doen": "bewaren"})
    newest = RefusedText.objects.latest("id")
    assert answer["Location"].endswith(f"/botsing/{newest.pk}/")
    assert "kers" in newest.html
    assert text_of(chapter) == latest


def test_to_write_on_the_editor_opens_unsaved_with_what_was_chosen_and_both_texts_of_the_rest(mine, path, chapter):
    answer = mine.post(path, {"base": 3, "keuze_1": "mijn", "doen": "verder"})
    assert answer.status_code == 302
    page = mine.get(answer["Location"])
    text = page.context["form"].initial["html"]
    assert page.context["unsaved"]
    assert page.context["form"].initial["base"] == 3
    assert text.startswith(ONE.replace("appel", "kers") + '<aside data-kader=""><p><strong>Nu bewaard:</strong></p>')
    assert {"rotten", "barsten", "weken", "ander"} <= set(re.findall(r"\w+", text))
    assert text_of(chapter) == THEIRS


def test_a_choice_nobody_offered_counts_as_none(mine, path, chapter):
    assert mine.post(path, {"base": 3, "keuze_1": "alles", "keuze_2": "mijn", "doen": "bewaren"}).status_code == 400
    located = mine.post(path, {"base": 3, "keuze_1": "alles", "keuze_2": "mijn", "doen": "verder"})["Location"]
    assert located.endswith("keuzes=-m")


@pytest.mark.parametrize("base", ["", "x", "0", "99", "-3"])
def test_a_save_that_is_not_there_is_nothing_to_choose_on(mine, path, base):
    assert mine.post(path, {"base": base}).status_code == 404


def test_what_one_removed_and_the_other_changed_is_asked_without_both(mine, chapter, manager, colleague):
    save_text(chapter, BASE, base=1, by=manager)
    save_text(chapter, ONE + THREE, base=2, by=colleague)
    kept = save_text(chapter, BASE.replace("rijpen", "barsten"), base=2, by=manager).refused
    page = mine.get(f"{chapter.document.path}hoofdstukken/{chapter.slug}/botsing/{kept.pk}/").content.decode()
    assert "hier is dit weggehaald" in page
    assert page.count('type="radio"') == 2


def test_once_the_other_text_is_back_as_it_was_there_is_nothing_left_to_choose(mine, path, chapter, colleague):
    save_text(chapter, BASE, base=3, by=colleague)
    assert "er is niets te kiezen" in mine.get(path).content.decode()
    assert mine.post(path, {"base": 4, "doen": "bewaren"})["X-Base"] == "5"
    assert text_of(chapter) == MINE


def test_two_texts_that_are_too_large_together_are_refused_in_words(mine, chapter, manager, colleague):
    large = "<p>" + "woord " * 36_000 + "einde</p>"
    save_text(chapter, BASE, base=1, by=manager)
    save_text(chapter, BASE + large, base=2, by=colleague)
    kept = save_text(chapter, large.replace("woord", "ander") + BASE, base=2, by=manager).refused
    path = f"{chapter.document.path}hoofdstukken/{chapter.slug}/botsing/{kept.pk}/"
    answer = mine.post(path, {"base": 3, "doen": "bewaren"})
    assert answer.status_code == 400
    assert "ten hoogste 400 kB" in answer.content.decode()


# --- who sees it ------------------------------------------------------------------------------------------------------
def test_only_its_writer_finds_the_page(client, path, colleague, region, other_region):
    people = [colleague, make_person(), seated("programmamanager", other_region), seated("bestuurlijktrekker", region)]
    for person in people:
        client.force_login(person)
        assert client.get(path).status_code == 404
        assert client.post(path, {"base": 3, "keuze_1": "mijn"}).status_code == 404


def test_nobody_opens_the_editor_with_another_ones_text(client, kept, chapter, colleague):
    client.force_login(colleague)
    address = f"{chapter.document.path}hoofdstukken/{chapter.slug}/"
    for key in (kept.pk, "x", "9" * 30):
        assert client.get(address, {"botsing": key}).status_code == 404


def test_a_text_of_another_chapter_is_not_there(mine, kept, chapter):
    other = f"{chapter.document.path}hoofdstukken/organisatie/botsing/{kept.pk}/"
    assert mine.get(other).status_code == 404


def test_the_refused_text_stands_in_the_history_for_all_who_read_the_working_text(
    client, kept, chapter, region, manager
):
    client.force_login(seated("bestuurlijktrekker", region))
    history = f"{chapter.document.path}hoofdstukken/{chapter.slug}/geschiedenis/"
    page = client.get(history).content.decode()
    assert "niet bewaard: botsing" in page
    assert f"{history}niet-bewaard/{kept.pk}/" in page
    text = client.get(f"{history}niet-bewaard/{kept.pk}/").content.decode()
    assert manager.name in text
    assert "<ins>kers</ins>" in text
    assert "botsing/" not in text.split("<main")[1]


def test_the_refused_text_of_a_removed_chapter_can_still_be_read(mine, kept, chapter, manager):
    operations.remove_chapter(chapter, by=manager)
    answer = mine.get(f"{chapter.document.path}hoofdstukken/{chapter.slug}/geschiedenis/niet-bewaard/{kept.pk}/")
    assert answer.status_code == 200
    assert "Alsnog samenvoegen" not in answer.content.decode()


def test_other_regions_find_no_refused_text(client, kept, chapter, other_region):
    client.force_login(seated("programmamanager", other_region))
    address = f"{chapter.document.path}hoofdstukken/{chapter.slug}/geschiedenis/niet-bewaard/{kept.pk}/"
    assert client.get(address).status_code == 404
