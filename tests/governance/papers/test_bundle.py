"""The bundle as a whole: its pages, numbers, links and bookmarks, and a paper that is broken (issue 6, Build 5)."""

import io
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from governance.papers import bundle
from governance.papers.agenda import Agenda, Item, Piece
from tests.governance.papers import samples

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def turn(made):
    """The second page lies on its side."""
    made.pages[1].obj.Rotate = 90
    made.pages[1].obj.Annots = pikepdf.Array()


PAPERS = {
    "a": samples.pdf(pages=3, words="eerste stuk"),
    "b": b"%PDF- stuk",
    "c": samples.pdf(pages=2, change=turn, words="kaart"),
}


def agenda():
    """Three items: one with three papers, one that is oral, one with a paper that could not be read when it came in."""
    return Agenda(
        whose="Regio Achterhoek", body="Kernteam", title="Kernteam Achterhoek", day="maandag 2 maart 2026",
        time="10.00 – 11.30 uur", demo=True,
        items=(
            Item(1, "Bereikbaarheid", "besluit", 20, proposal="Instemmen met de bouwsteen.\n\n- eerst dit\n- dan dat",
                 pieces=(Piece("1.1", "Bouwsteen", "a"), Piece("1.2", "Kapot stuk", "b"), Piece("1.3", "Kaart", "c"))),
            Item(2, "Rondvraag", "bespreking", oral=True),
            Item(3, "Begroting", "ter informatie", pieces=(Piece("3.1", "Begroting", fault="Met een wachtwoord."),)),
        ),
    )  # fmt: skip


@pytest.fixture(scope="module")
def made():
    """The bundle of that agenda, and what was not taken in."""
    return bundle.make(agenda(), lambda piece: PAPERS.get(piece.file), title="Vergaderbundel", asked_at=AT)


@pytest.fixture(scope="module")
def texts(made):
    """The words of every page."""
    document = pypdfium2.PdfDocument(made[0].content)
    return [page.get_textpage().get_text_range() for page in document]


def page_of(texts, words):
    """The number, from 1, of the first page behind the agenda with these words."""
    return next(number for number, text in enumerate(texts, start=1) if number > 1 and words in text)


def test_agenda_cover_sheets_and_papers_follow_each_other_numbered_through(made, texts):
    assert made[0].pages == len(texts) == 1 + 1 + 3 + 1 + 2 + 1 + 1 + 1
    assert all(f"pagina {number} van {len(texts)}" in text for number, text in enumerate(texts, start=1))
    assert "blad 3 van 3" in texts[4]
    assert [page.count("eerste stuk") for page in texts] == [0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0]
    assert "eerste stuk 2" in texts[3]
    assert "kaart 2" in texts[7]
    assert "mondeling toegelicht" in texts[page_of(texts, "agendapunt 2") - 1]
    assert next(line for line in texts[0].splitlines() if line.startswith("3.1")).endswith(
        f"{page_of(texts, 'Met een wachtwoord.')}"
    )


def test_a_broken_paper_is_named_on_its_page_and_stops_nothing(made, texts):
    assert made[1] == [("1.2", "Kapot stuk", bundle.UNREADABLE), ("3.1", "Begroting", "Met een wachtwoord.")]
    assert "1.2 Kapot stuk" in texts[5]
    assert bundle.UNREADABLE in texts[5]


def test_a_paper_that_breaks_while_it_is_drawn_is_named_too(monkeypatch):
    drawn = bundle._draw_page

    def draw(made, place, page):
        if float(page.mediabox[2]) == 300:
            raise pikepdf.PdfError("kapot")
        drawn(made, place, page)

    monkeypatch.setattr(bundle, "_draw_page", draw)
    small = samples.pdf(change=lambda one: setattr(one.pages[0].obj, "MediaBox", pikepdf.Array([0, 0, 300, 300])))
    papers = {"a": samples.pdf(), "b": small, "c": samples.pdf()}
    made, faults = bundle.make(agenda(), lambda piece: papers[piece.file], title="Bundel", asked_at=AT)
    assert [number for number, *_ in faults] == ["1.2", "3.1"]
    assert made.pages == 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1


def test_bookmarks_and_links_lead_from_agenda_to_cover_sheet_to_paper_and_back(made, texts):
    with pikepdf.open(io.BytesIO(made[0].content)) as document:
        with document.open_outline() as outline:
            titles = [(entry.title, [child.title for child in entry.children]) for entry in outline.root]
        numbers = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
        names = bundle._places(document)
        leads = [
            {names[str(note.A.D if "/A" in note else note.Dest)] + 1 for note in page.obj.get("/Annots", [])}
            for page in document.pages
        ]
    assert len(numbers) == len(texts)
    assert titles[1] == ("Bereikbaarheid", ["1.1 Bouwsteen", "1.2 Kapot stuk", "1.3 Kaart"])
    assert [title for title, _ in titles] == ["Vergaderbundel", "Bereikbaarheid", "Rondvraag", "Begroting"]
    assert leads[0] == {2, 3, 6, 7, 9, 10, 11}
    assert leads[1] == {1, 3, 6, 7}
    assert leads[4] == {1, 2}


def test_it_does_not_say_that_it_is_an_archive_copy(made):
    with pikepdf.open(io.BytesIO(made[0].content)) as document, document.open_metadata() as about:
        assert "pdfaid:part" not in about
        assert "pdfuaid:part" not in about
        assert about["dc:title"] == "Vergaderbundel"


def test_the_same_data_gives_the_same_bytes(made):
    again, _ = bundle.make(agenda(), lambda piece: PAPERS.get(piece.file), title="Vergaderbundel", asked_at=AT)
    assert again.content == made[0].content
