"""A document that is too large for one page: one top chapter at a time (decisions 27)."""

import re

import lxml.html
import pytest
from django.test import Client

from plans.content import parts
from plans.content.items.kinds import block_html
from plans.content.parts import MOST, cut, paged
from plans.documents.models import Chapter, ChapterText
from plans.documents.operations import add_chapter, begin_agenda, move_chapter
from plans.models import Sharing, VersionPart
from plans.versions.operations import make_version
from plans.versions.page import store_page
from tests.conftest import publish, share
from tests.counting import counted
from tests.plans.items.rows import add_activity, fill_plan

LARGEST = 300_000  # bytes of a page before compression (performance.md § 4)
WORDS = "Zo blijft de regio een plek waar mensen graag wonen en werken. "


def words_of(html):
    """The words of a text in order; those of the caption and the heads of the table, which come back, left out."""
    found = lxml.html.fragment_fromstring(html, create_parent="div").itertext()
    return [word for text in found for word in text.split() if word not in {"Wat", "Kop"}]


# --- cutting ---------------------------------------------------------------------------------------------------------
TABLE = (
    '<div class="npvr-block"><table class="npvr-table"><caption>Wat</caption><thead><tr><th>Kop</th></tr></thead><tbody>'
    + "".join(f"<tr><td>rij {n}</td></tr>" for n in range(200))
    + "</tbody></table></div>"
)
CARDS = '<ul class="npvr-block__cards">' + "".join(f"<li><p>kaart {n}</p></li>" for n in range(200)) + "</ul>"
DRAWING = '<figure><svg viewBox="0 0 1 1"><title>a &gt; b</title><rect x="1"/><p>x</p></svg><figcaption>Zo</figcaption></figure>'
TEXT = "".join(
    f"<p>Alinea {n} &lt;br&gt; <em>nadruk</em><br>en <img alt='a > b'>meer.</p>".replace("'", '"') for n in range(99)
)


@pytest.mark.parametrize("html", [TEXT, TABLE, CARDS, TEXT + TABLE + DRAWING + CARDS, f"{DRAWING}los {TEXT}"])
@pytest.mark.parametrize("most", [400, 2_000, 9_000])
def test_pieces_are_small_enough_and_together_say_everything_once(html, most):
    pieces = cut(html, most)
    assert all(len(piece) <= most for piece in pieces)
    assert [word for piece in pieces for word in words_of(piece)] == words_of(html)
    assert (
        html.count("<caption>")
        <= sum(piece.count("<caption>") for piece in pieces)
        == sum("<table" in p for p in pieces)
    )


def test_what_fits_is_left_as_it_is_and_what_cannot_be_cut_stays_whole():
    assert cut(TEXT, len(TEXT)) == [TEXT]
    assert max(map(len, cut(f"{TEXT}<p>{'a' * 5_000}</p>{TEXT}", 400))) == 5_007


def test_a_page_is_filled_before_the_next_one_begins():
    pages = paged([("een", TEXT), ("twee", TEXT)], most=len(TEXT) + 1_000)
    assert [[(piece.chapter, piece.goes_on) for piece in page] for page in pages] == [
        [("een", False), ("twee", False)], [("twee", True)],
    ]  # fmt: skip
    assert len(pages) == 2


# --- the working text ------------------------------------------------------------------------------------------------
@pytest.fixture
def large(plan, manager):
    """A plan whose first chapter is three pages by itself, with a sub-chapter, and the rest two small ones."""
    Chapter.objects.filter(document=plan).exclude(slug="introductie").update(removed_at="2026-01-01T00:00Z")
    sub = add_chapter(plan, "Onderdeel", by=manager)
    move_chapter(sub, by=manager, to_parent=plan.chapters.get(slug="introductie"), to_index=0)
    last = add_chapter(plan, "Slot", by=manager)
    paragraphs = "".join(f"<p>{WORDS * 20}é–é {n}</p>" for n in range(2 * MOST // (len(WORDS) * 20)))
    for slug, html in (
        ("introductie", paragraphs),
        (sub.slug, "<p>Tekst van het onderdeel</p>"),
        (last.slug, "<p>Het slot</p>"),
    ):
        ChapterText.objects.filter(chapter__document=plan, chapter__slug=slug).update(html=html, ready=html)
    return plan


def page_of(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status, address
    assert len(answer.content) <= LARGEST
    return answer.content.decode()


def test_a_large_document_shows_a_chapter_at_a_time_and_every_part_is_small_enough(client, large, manager):
    client.force_login(manager)
    page = page_of(client, large.path)
    assert "Dit document is groot; u ziet één hoofdstuk tegelijk. Dit is deel 1 van 3 van hoofdstuk 1." in page
    assert "Het slot" not in page
    assert "deel=2" in page
    seen, address = [], large.path
    while address:
        page = page_of(client, address)
        seen.append(page)
        following = re.search(r'href="([^"]+)" rel="next"', page)
        address = following and following[1].replace("&amp;", "&")
    assert len(seen) == 4
    whole = " ".join(seen)
    assert whole.count("é–é") == 2 * MOST // (len(WORDS) * 20)
    assert (whole.count("Tekst van het onderdeel"), whole.count("<p>Het slot")) == (1, 1)
    assert "(vervolg)" in seen[1]
    assert 'rel="next"' not in seen[3]
    assert re.search(r'hoofdstuk=introductie(&amp;deel=\d)?" rel="prev"', seen[3])


def test_the_name_of_any_chapter_leads_to_where_it_begins_and_its_anchor_is_always_there(client, large, manager):
    client.force_login(manager)
    sub = page_of(client, f"{large.path}?hoofdstuk=onderdeel")
    assert "Tekst van het onderdeel" in sub
    assert '<h3 class="npvr-chapter__title" id="hoofdstuk-1.1">' in sub
    first = page_of(client, large.path)
    assert re.search(
        r'<li data-level="1" id="hoofdstuk-2"><a class="npvr-outline__link" href="[^"]*\?hoofdstuk=slot#hoofdstuk-2"',
        first,
    )
    for page in (sub, first):
        for number in ("1", "1.1", "2"):
            assert page.count(f'id="hoofdstuk-{number}"') == 1


@pytest.mark.parametrize(
    "query",
    [
        "hoofdstuk=nergens", "hoofdstuk=introductie&deel=9", "hoofdstuk=%00", "hoofdstuk=", "deel=0", "deel=-1", "deel=1e3",
        "deel=²", "deel=999999999",
    ],
)  # fmt: skip
def test_a_chapter_or_part_that_is_not_there_is_not_found(client, large, manager, query):
    client.force_login(manager)
    page_of(client, f"{large.path}?{query}", 404)


def test_a_small_document_takes_no_notice_so_that_a_link_stays_good(client, plan, manager):
    client.force_login(manager)
    page = page_of(client, f"{plan.path}?hoofdstuk=introductie&deel=3")
    assert "u ziet één hoofdstuk" not in page
    assert 'rel="next"' not in page


def test_a_page_of_a_large_document_costs_as_many_statements_as_a_small_one(client, plan, manager, large):
    client.force_login(manager)
    client.get(large.path)
    with counted() as statements:
        client.get(large.path)
    assert len(statements) <= 6


def test_blocks_count_for_the_size_and_one_that_is_a_page_by_itself_is_cut(client, plan, manager, monkeypatch):
    agenda = begin_agenda(plan, first_year=2026, last_year=2029, by=manager)
    rows = fill_plan(plan)
    for number in range(30):
        add_activity(agenda, rows["goal"], title=f"Activiteit nummer {number}.", position=number)
    ChapterText.objects.filter(chapter__document=agenda).update(html="", ready="")
    text = "<p>Voor</p>" + block_html("activiteiten") + block_html("vraagarticulatie") + "<p>Na</p>"
    ChapterText.objects.filter(chapter__document=agenda, chapter__slug="introductie").update(html=text, ready=text)
    client.force_login(manager)
    assert 'rel="next"' not in page_of(client, agenda.path)
    for module in ("plans.documents.page", "plans.versions.page"):
        monkeypatch.setattr(f"{module}.MOST", 5_000)
    monkeypatch.setattr(parts.paged, "__defaults__", (5_000, len))
    page = page_of(client, agenda.path)
    last = int(re.search(r"deel 1 van (\d+)", page)[1])
    assert last > 2
    seen = "".join(page_of(client, f"{agenda.path}?hoofdstuk=introductie&deel={n}") for n in range(1, last + 1))
    assert {f"Activiteit nummer {n}." in seen for n in range(30)} == {True}
    assert "data-blok" not in seen
    version = make_version(agenda, by=manager, token="00000000-0000-4000-8000-000000000001")
    whole = "".join(VersionPart.objects.filter(version=version, top=1).order_by("part").values_list("html", flat=True))
    assert whole.count("npvr-block__card") >= 30
    assert all(f"Activiteit nummer {n}." in whole for n in range(30))


# --- a version -------------------------------------------------------------------------------------------------------
@pytest.fixture
def version(large, manager):
    made = make_version(large, by=manager, token="00000000-0000-4000-8000-000000000002")
    publish(made)
    return made


def test_a_large_version_is_shown_in_the_same_way_with_and_without_a_session(client, version, manager):
    client.force_login(manager)
    for reader in (client, Client()):
        first = page_of(reader, version.path)
        assert "u ziet één hoofdstuk tegelijk. Dit is deel 1 van 3 van hoofdstuk 1." in first
        last = page_of(reader, f"{version.path}?hoofdstuk=2")
        assert "<p>Het slot</p>" in last
        assert f'href="{version.path}?hoofdstuk=1&amp;deel=3" rel="prev"' in last
        third = page_of(reader, f"{version.path}?hoofdstuk=1&deel=3")
        assert "Tekst van het onderdeel" in third
        assert f'href="{version.path}?hoofdstuk=1&amp;deel=3#hoofdstuk-1.1"' in first
        assert first.count('id="hoofdstuk-1.1"') == third.count('id="hoofdstuk-1.1"') == 1
        for query in ("hoofdstuk=3", "hoofdstuk=2&deel=2", "hoofdstuk=introductie", "deel=x"):
            page_of(reader, f"{version.path}?{query}", 404 if reader is client else 302)


def test_each_part_of_a_public_version_has_its_own_mark_and_answers_304_to_it_alone(version):
    visitor = Client()
    visitor.get(version.path)
    addresses = [version.path, f"{version.path}?hoofdstuk=1&deel=2", f"{version.path}?hoofdstuk=2"]
    marks = []
    for address in addresses:
        with counted() as statements:
            answer = visitor.get(address)
        assert len(statements) <= 2
        assert answer.headers["Cache-Control"] == "public, no-cache"
        assert "Cookie" in answer.headers["Vary"]
        assert not answer.cookies
        marks.append(answer.headers["ETag"])
    assert len(set(marks)) == 3
    for address, mark in zip(addresses, marks, strict=True):
        assert visitor.get(address, headers={"if-none-match": mark}).status_code == 304
        assert visitor.get(address, headers={"if-none-match": marks[0]}).status_code == (
            304 if mark == marks[0] else 200
        )
    share(version, Sharing.CORE_TEAM)
    assert visitor.get(addresses[1], headers={"if-none-match": marks[1]}).status_code == 410


def test_the_ready_parts_are_a_cache_that_is_made_again_the_same(client, version, manager):
    before = list(
        VersionPart.objects.filter(version=version).order_by("top", "part").values_list("top", "part", "html")
    )
    assert [(top, part) for top, part, _ in before] == [(1, 1), (1, 2), (1, 3), (2, 1)]
    version.page.release = "0.0.1"
    version.page.save()
    client.force_login(manager)
    assert "Het slot" in page_of(client, f"{version.path}?hoofdstuk=2")
    store_page(version)
    assert (
        list(VersionPart.objects.filter(version=version).order_by("top", "part").values_list("top", "part", "html"))
        == before
    )
