"""Blocks where people meet them: the working text, while writing, a version, a comparison, the PDF."""

import copy
import json
import uuid
from datetime import date
from pathlib import Path

import pytest
from django.core.cache import cache

from plans.content import tree as content_tree
from plans.content.items.kinds import BLOCKS, block_html
from plans.documents.models import ChapterText
from plans.documents.saving import save_text
from plans.versions.operations import make_version
from plans.versions.printing import Cover, print_html, render_tree
from tests import pdf_checker
from tests.conftest import seated
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan

FIXTURE = Path(__file__).parent.parent / "fixtures" / "tree-2.json"
TITLE = "Wonen boven winkels"


@pytest.fixture
def rows(plan):
    return fill_plan(plan)


@pytest.fixture
def text(agenda, manager):
    """Save a text in the first chapter of the agenda."""
    from plans.models import Chapter

    def saved(html):
        chapter = Chapter.objects.select_related("text", "document__region").get(document=agenda, slug="introductie")
        save_text(chapter, html, base=chapter.text.lock_version, by=manager)
        return chapter

    return saved


def without_blocks(agenda):
    """Take the blocks that an agenda begins with out of its chapters."""
    ChapterText.objects.filter(chapter__document=agenda).update(html="", ready="")


def statements_of(client, address):
    client.get(address)
    with counted() as statements:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(statements), answer.content.decode()


def test_the_document_page_costs_two_statements_more_with_blocks_and_as_many_for_one_activity_as_for_forty(
    client, agenda, rows, manager, text
):
    client.force_login(manager)
    without_blocks(agenda)
    bare, page = statements_of(client, agenda.path)
    assert TITLE not in page
    activity = add_activity(agenda, rows["goal"])
    pointer = f'<p>Zie <span data-verwijzing="activiteit" data-id="{activity.key}">oud</span>.</p>'
    text(pointer + "".join(block_html(kind) for kind in BLOCKS))
    one, page = statements_of(client, agenda.path)
    assert TITLE in page
    assert f"{agenda.path}activiteiten/{activity.key}/" in page
    for position in range(39):
        add_activity(agenda, rows["goal"], position=position, contributions=3)
    many, _ = statements_of(client, agenda.path)
    assert (one, many) == (bare + 2, bare + 2)  # the state, and what isn't kept while a transaction goes on
    assert many <= 10


def test_a_reader_of_a_chapter_sees_its_items_and_a_renamed_one_under_its_new_name(client, agenda, region, rows, text):
    activity = add_activity(agenda, rows["goal"])
    chapter = text(
        f'<p>Zie <span data-verwijzing="activiteit" data-id="{activity.key}">oud</span>.</p>{block_html("activiteiten")}'
    )
    activity.title = "Wonen in het hart"
    activity.save()
    client.force_login(seated("bestuurlijktrekker", region))
    page = client.get(f"{agenda.path}hoofdstukken/{chapter.slug}/").content.decode()
    assert page.count("Wonen in het hart") == 2
    assert "data-blok" not in page


# --- while writing ---------------------------------------------------------------------------------------------------
def preview(client, agenda, kind, ids="alle"):
    return client.get(f"{agenda.path}blokken/{kind}/", {"id": ids})


def test_the_preview_shows_what_stands_there_now_without_links(client, agenda, manager, rows):
    activity = add_activity(agenda, rows["goal"])
    client.force_login(manager)
    answer = preview(client, agenda, "activiteiten", str(activity.key))
    assert answer.status_code == 200
    assert TITLE in answer.content.decode()
    assert "<a " not in answer.content.decode()
    assert "niet meer in het document" in preview(client, agenda, "doelen", str(uuid.UUID(int=5))).content.decode()


@pytest.mark.parametrize("ids", ["", "\x00", "<script>", "1e30", "alle alle", "'; drop", "é" * 3000])
def test_a_preview_of_nonsense_is_a_quiet_sentence(client, agenda, manager, ids):
    client.force_login(manager)
    answer = preview(client, agenda, "activiteiten", ids)
    assert answer.status_code == 200
    assert "<script" not in answer.content.decode()


def test_a_preview_of_an_unknown_kind_or_of_far_too_much_is_not_there(client, agenda, manager):
    client.force_login(manager)
    assert preview(client, agenda, "ganzenbord").status_code == 404
    assert preview(client, agenda, "doelen", "a" * 10_001).status_code == 404


@pytest.mark.parametrize(
    ("role", "own", "status"),
    [
        ("programmamanager", True, 200), ("regioadviseur", True, 200), ("bestuurlijktrekker", True, 200),
        ("programmamanager", False, 404), ("stuurgroeplid", True, 404),
    ],
)  # fmt: skip
def test_who_sees_a_preview(client, agenda, region, other_region, role, own, status):
    client.force_login(seated(role, region if own else other_region))
    assert preview(client, agenda, "activiteiten").status_code == status


# --- versions --------------------------------------------------------------------------------------------------------
def test_a_version_shows_what_it_froze_and_links_to_nothing_that_moves(client, agenda, manager, rows, text):
    activity = add_activity(agenda, rows["goal"])
    text(block_html("activiteiten") + block_html("financiering"))
    version = make_version(agenda, by=manager, token=uuid.uuid4())
    activity.title = "Later hernoemd"
    activity.save()
    activity.costs.update(amount=1)
    client.force_login(manager)
    page = client.get(version.path).content.decode()
    assert TITLE in page
    assert "€\u00a0100.000,00" in page
    assert "Later hernoemd" not in page
    assert f"{agenda.path}activiteiten/" not in page
    assert json.loads(version.content)["items"]["activities"][0]["title"] == TITLE


def test_a_comparison_names_a_block_that_came(client, agenda, manager, rows, text):
    text("<p>Eerst.</p>")
    make_version(agenda, by=manager, token=uuid.uuid4())
    text(f"<p>Eerst.</p>{block_html('activiteiten')}")
    make_version(agenda, by=manager, token=uuid.uuid4())
    cache.clear()
    client.force_login(manager)
    page = client.get(f"{agenda.path}vergelijk/0.1/0.2/").content.decode()
    assert "Blok: Activiteiten (alle)" in page
    assert 'data-id="alle"' not in page


# --- paper -----------------------------------------------------------------------------------------------------------
def with_all_blocks():
    """The fixture with every block and a reference in its chapter."""
    tree = content_tree.read(FIXTURE.read_text(encoding="utf-8"))
    first = tree["items"]["activities"][0]
    pointer = f'<p>Zie <span data-verwijzing="activiteit" data-id="{first["id"]}">oud</span>.</p>'
    tree["chapters"][0]["html"] = pointer + "".join(block_html(kind) for kind in BLOCKS)
    return tree


COVER = Cover(
    number="0.3", label="60%", status="Concept", made_on=date(2026, 5, 12), sha256="ab" * 32, edition="concept",
    region="Achterhoek", title="Uitvoeringsagenda 2026–2029 Achterhoek", period="2026 – 2029",
    base_url="https://npvr.example/regios/achterhoek/agenda/2026/versies/0.3/", contact="de programmamanager",
)  # fmt: skip


@pytest.fixture(scope="module")
def paper():
    return render_tree(with_all_blocks(), COVER, {})


def test_the_pdf_with_all_blocks_is_as_a_screen_reader_and_an_archive_want_it(paper):
    assert pdf_checker.check(paper.content) == []
    assert (paper.refused, paper.missing) == ([], [])


def test_the_pdf_holds_what_the_items_say(paper):
    import pypdfium2

    told = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(paper.content))
    told = " ".join(told.replace("\u00a0", " ").split())
    for part in (
        TITLE, "Zie Wonen boven winkels.", "Nog te vinden", "€ 1.130.000,50", "€ 930.000,25", "streefwaarde 31.500 in 2030",
        "Samen met andere regio's", "rijksvertegenwoordiger", "€ 1.050.000,00", "1e kwartaal 2026", "BZK: 1 wens",
    ):  # fmt: skip
        assert part in told, part


def test_nothing_on_paper_reaches_out_of_the_page(paper):
    import pypdfium2

    for page in pypdfium2.PdfDocument(paper.content):
        width, found = page.get_width(), page.get_textpage()
        for index in range(found.count_rects()):
            left, _, right, _ = found.get_rect(index)
            assert left >= 0
            assert right <= width


def test_drawings_on_paper_have_words_and_a_table(paper):
    html = print_html(with_all_blocks(), COVER)
    assert html.count('class="npvr-svg"') == html.count("<title>") - 1 == html.count("<desc>")
    assert "<details" not in html
    assert "data-blok" not in html


def test_a_tree_of_schema_1_still_prints_with_the_blocks_it_could_not_have_filled():
    tree = content_tree.read(content_tree.canonical({**copy.deepcopy(with_all_blocks()), "schema": 1, "items": []}))
    html = print_html(tree, COVER)
    assert "Er zijn nog geen activiteiten." in html
    assert "oud" in html
