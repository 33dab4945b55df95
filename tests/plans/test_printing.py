"""A version on paper: everything from the tree, made as intended, and nothing lost or outside the page."""

import io
import random
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from uuid import UUID

import lxml.html
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from plans.content.tree import numbered
from plans.versions.printing import Cover, Signature, print_html, render_tree
from plans.versions.tables import fit
from tests.pdf_checker import check, main

SIGNS = "→ ≤ ≥ ½ € é ï ÿ „ ” – … ✓"
WORDS = [
    "regio", "gemeente", "woning", "zorg", "bereikbaarheid", "voorziening", "dorp", "grens", "werk", "school", "energie",
    "landschap", "samenwerking", "opgave", "uitvoering", "bewoner", "ondernemer", "leefbaarheid", "vergrijzing",
    "woningbouwopgave", "arbeidsmarkt", "de", "het", "een", "van", "in", "op", "met", "voor", "en",
]  # fmt: skip
MANY_COLUMNS = 12
LONG_TABLE = 70


def sentences(number, *, seed=1):
    """Sentences of made-up Dutch, always the same for a seed."""
    dice = random.Random(seed)
    made = (" ".join(dice.choices(WORDS, k=dice.randint(8, 16))).capitalize() for _ in range(number))
    return " ".join(f"{one}." for one in made)


def paragraphs(number, *, seed=1):
    return "".join(f"<p>{sentences(5, seed=seed * 100 + place)}</p>" for place in range(number))


def table(head, rows):
    def row(cells, tag):
        return "<tr>" + "".join(f"<{tag}><p>{cell}</p></{tag}>" for cell in cells) + "</tr>"

    return f"<table><tbody>{row(head, 'th')}{''.join(row(cells, 'td') for cells in rows)}</tbody></table>"


def chapters(*parts):
    """Chapters of a tree out of (level, title, html)."""
    numbers = numbered([level for level, _, _ in parts])
    return [
        {"id": str(UUID(int=place)), "number": number, "level": level, "title": title, "html": html}
        for place, (number, (level, title, html)) in enumerate(zip(numbers, parts, strict=True), 1)
    ]


def tree(*parts):
    return {
        "schema": 1,
        "document": {
            "kind": "plan", "title": "Plan voor de Regio Achterhoek", "period": None,
            "region": {"slug": "achterhoek", "name": "Achterhoek"},
        },
        "chapters": chapters(*parts), "items": [], "images": {},
    }  # fmt: skip


def cover(**other):
    about = {
        "number": "0.2", "label": "60%", "status": "Concept", "made_on": date(2026, 5, 12), "sha256": "ab12" * 16,
        "edition": "concept", "region": "Achterhoek", "title": "Plan voor de Regio Achterhoek", "period": "2026 – 2045",
        "base_url": "https://portaal.example/regios/achterhoek/plan/versies/0.2/", "marker": (430.0, 390.0), "demo": True,
        "contact": "de programmamanager NPVR van de regio Achterhoek",
    }  # fmt: skip
    return Cover(**{**about, **other})


def picture(name):
    drawn = io.BytesIO()
    Image.new("RGB", (600, 300), (11, 90, 90) if name == "kaart" else (180, 90, 0)).save(drawn, "PNG")
    return drawn.getvalue()


MAP, ORNAMENT = "aa" * 32, "bb" * 32
FULL = tree(
    (1, "Introductie", f"<h4>Een kop die een niveau overslaat</h4>{paragraphs(3)}<p>Tekens: {SIGNS}</p>"),
    (1, "Probleemanalyse", ""),
    (2, "Wonen en leven", "<p>Zie de noot" + '<span data-voetnoot="">Noot bij de tabel.</span> en de cijfers.</p>'
     + table(["Onderwerp", "Bedrag", "Stand"],
             [[f"Onderwerp {n}", f"€ {n}.000,50", sentences(1, seed=n)] for n in range(1, LONG_TABLE)])),
    (2, "Een lange titel van een onderdeel die in de inhoud over meer dan een enkele regel loopt, en dan nog verder",
     f"<h3>Kop</h3><h4>Onderkop</h4>{paragraphs(9, seed=3)}"),
    (1, "Aanpak", paragraphs(2, seed=4) + "<h3>Alles naast elkaar</h3>"
     + table([f"Kop{n}" for n in range(MANY_COLUMNS)],
             [[f"cel{row}x{n} {'woningbouwopgave' if n == 3 else ''}" for n in range(MANY_COLUMNS)] for row in range(4)])
     + f"<p>Na de brede tabel.</p>{paragraphs(2, seed=5)}"),
    (1, "Organisatie", f'<figure><img src="afbeelding:{MAP}" alt="Kaart van de regio"><figcaption>De regio</figcaption></figure>'
     f'<figure><img src="afbeelding:{ORNAMENT}" alt="" data-decoratief=""></figure>'
     '<aside data-kader=""><p>Een <strong>kader</strong>.</p></aside><blockquote><p>Een citaat.</p></blockquote>'
     '<ol><li><p>eerst</p><ul><li><p>onder</p></li></ul></li><li><p>dan</p></li></ol>'
     '<p><a href="https://www.rijksoverheid.nl/">rijksoverheid</a> H<sub>2</sub>O</p>'),
)  # fmt: skip


TITLES = ("Introductie", "Probleemanalyse", "Aanpak", "Organisatie")


class Printed:
    """A made PDF with the text of its pages."""

    def __init__(self, made):
        self.made, self.content = made, made.content
        with pypdfium2.PdfDocument(made.content) as reader:
            self.pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in reader]

    def page_with(self, words):
        return next(number for number, text in enumerate(self.pages, 1) if words in text)


@pytest.fixture(scope="module")
def printed():
    return Printed(render_tree(FULL, cover(), {MAP: picture("kaart"), ORNAMENT: picture("sier")}))


@pytest.fixture(scope="module")
def html():
    return lxml.html.fromstring(print_html(FULL, cover()))


# --- the PDF -----------------------------------------------------------------------------------------------------------
def test_the_pdf_is_made_as_intended(printed):
    assert check(printed.content) == []


def test_nothing_is_refused_and_no_sign_is_missing(printed):
    assert (printed.made.refused, printed.made.missing) == ([], [])
    assert all(sign in " ".join(printed.pages) for sign in SIGNS.split())


def test_the_cover_names_region_title_period_version_label_date_and_status(printed):
    assert all(
        words in printed.pages[0]
        for words in (
            "Achterhoek",
            "Plan voor de Regio",
            "2026 – 2045",
            "Versie 0.2",
            "60%",
            "12 mei 2026",
            "Concept",
            "Demogegevens",
        )
    )


def test_the_second_page_says_what_this_is_how_to_check_it_and_whom_to_ask(printed):
    page = printed.pages[1].replace(" ", "")
    assert cover().sha256 in page
    assert "https://portaal.example/regios/achterhoek/plan/versies/0.2/json" in page
    assert "de programmamanager NPVR van de regio Achterhoek" in printed.pages[1]
    assert "Demogegevens" in printed.pages[1]


def test_chapters_start_on_a_page_of_their_own_and_parts_do_not(printed):
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        names = list(pdf.Root.Names.Dests.Names)
        places = [page.objgen for page in pdf.pages]
        start = {str(name): places.index(goal[0].objgen) for name, goal in zip(names[::2], names[1::2], strict=True)}
    tops = [start[f"hoofdstuk-{number}"] for number in "1234"]
    assert len(set(tops)) == 4
    assert start["hoofdstuk-2.1"] == start["hoofdstuk-2"]
    assert all(printed.pages[page].index(title) < 40 for page, title in zip(tops, TITLES, strict=True))


def test_every_page_after_the_cover_says_which_document_version_and_page_it_is(printed):
    total = len(printed.pages)
    assert printed.made.pages == total
    for number, text in enumerate(printed.pages[1:], 2):
        assert "Achterhoek · Plan voor de Regio" in text
        assert "Versie 0.2 · 60% · 12 mei 2026" in text
        assert f"pagina {number} van {total}" in text


def test_a_long_table_repeats_its_head_on_each_page(printed):
    with_rows = [text for text in printed.pages if "Onderwerp 1" in text or re.search(r"Onderwerp \d\d", text)]
    assert len(with_rows) >= 3
    assert all("Onderwerp Bedrag Stand" in text for text in with_rows)


def test_a_footnote_stands_on_the_page_of_its_mark(printed):
    assert printed.page_with("Zie de noot1") == printed.page_with("1. Noot bij de tabel.")


@pytest.mark.parametrize("columns", [MANY_COLUMNS, 30])
def test_a_wide_table_keeps_every_cell_inside_the_page(printed, columns):
    content = printed.content
    if columns != MANY_COLUMNS:
        rows = [[f"cel{row}x{n}" for n in range(columns)] for row in range(4)]
        content = render_tree(tree((1, "Tabel", table([f"Kop{n}" for n in range(columns)], rows))), cover(), {}).content
    with pypdfium2.PdfDocument(content) as reader:
        sideways = [page for page in reader if page.get_width() > page.get_height()]
        places = {cell: where(sideways, cell) for row in range(4) for n in range(columns) if (cell := f"cel{row}x{n}")}
    assert [cell for cell, place in places.items() if place is None] == []
    assert all(0 < left < right < 842 and 0 < bottom < top < 595 for left, bottom, right, top in places.values())


def where(pages, words):
    """The box round the first and last letter of these words, on the first page that holds them."""
    for page in pages:
        text = page.get_textpage()
        found = text.search(words, match_case=True, match_whole_word=False).get_next()
        if found:
            first, last = text.get_charbox(found[0]), text.get_charbox(found[0] + found[1] - 1)
            return min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])
    return None


def test_after_a_wide_table_the_pages_stand_upright_again(printed):
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        page = pdf.pages[printed.page_with("Na de brede tabel") - 1]
        assert float(page.MediaBox[2]) < float(page.MediaBox[3])


def test_bookmarks_follow_chapters_parts_and_headings(printed):
    with pikepdf.open(io.BytesIO(printed.content)) as pdf, pdf.open_outline() as outline:
        titles = {item.title: [kid.title for kid in item.children] for item in outline.root}
    assert list(titles) == [
        "Over deze versie",
        "Inhoud",
        "1 Introductie",
        "2 Probleemanalyse",
        "3 Aanpak",
        "4 Organisatie",
    ]
    assert titles["2 Probleemanalyse"][0] == "2.1 Wonen en leven"
    assert titles["3 Aanpak"] == ["Alles naast elkaar"]


def test_the_file_is_called_by_title_and_version(printed):
    with pikepdf.open(io.BytesIO(printed.content)) as pdf:
        assert str(pdf.docinfo.Title) == "Plan voor de Regio Achterhoek, versie 0.2 (60%)"
        assert [str(figure.Alt) for figure in pdf.objects if isinstance(figure, pikepdf.Dictionary) and "/Alt" in figure] == [
            "Kaart van Nederland met een stip op de plaats van de regio Achterhoek", "Kaart van de regio",
        ]  # fmt: skip


def test_the_same_tree_and_cover_give_the_same_file_and_another_edition_another():
    short = tree((1, "Introductie", "<p>Kort.</p>"))
    one, same = render_tree(short, cover(), {}), render_tree(short, cover(), {})
    assert one.content == same.content
    assert cover().identity != cover(edition="public").identity


def test_an_image_that_is_not_handed_over_leaves_its_words_and_is_listed():
    made = render_tree(
        tree((1, "Kaart", f'<figure><img src="afbeelding:{MAP}" alt="Kaart van de regio"></figure>')), cover(), {}
    )
    assert made.refused == [f"afbeelding:{MAP}"]
    assert "Kaart van de regio" in Printed(made).pages[-1]


# --- the HTML ------------------------------------------------------------------------------------------------------------
def test_headings_go_down_one_level_at_a_time(html):
    levels = [int(element.tag[1]) for element in html.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_headings_in_a_part_stand_under_the_title_of_the_part(html):
    assert [element.text_content() for element in html.iter("h4")] == ["Kop"]
    assert [element.text_content() for element in html.iter("h5")] == ["Onderkop"]


def test_a_chapter_without_text_says_so_unless_it_has_parts():
    empty = "Dit hoofdstuk heeft in deze versie nog geen tekst."
    assert empty in print_html(tree((1, "Leeg", "")), cover())
    assert print_html(tree((1, "Leeg", ""), (2, "Deel", "<p>Tekst.</p>")), cover()).count(empty) == 0


def test_text_from_people_cannot_become_markup():
    printed = print_html(tree((1, "<script>x</script><!--tekst:-->", "<p>a</p>")), cover(contact="<b>iemand</b>"))
    assert "<script>" not in printed
    assert "<b>iemand</b>" not in printed


def test_a_public_edition_names_itself_and_the_hash_of_its_original():
    printed = print_html(
        tree((1, "A", "<p>b</p>")), cover(edition="public", status="Vastgesteld", original_sha256="cd" * 32)
    )
    assert "Openbare uitgave" in printed
    assert "cd" * 32 in printed


def test_adopted_and_concept_say_what_they_are():
    assert "allebei hun akkoord" in print_html(tree((1, "A", "")), cover(status="Vastgesteld", edition="adopted"))
    assert "niet vastgesteld" in print_html(tree((1, "A", "")), cover())


def test_the_adopted_edition_says_who_gave_the_akkoord_when_and_with_which_mandate():
    signatures = (
        Signature(
            "namens de regio", "A. van den Berg", "bestuurlijk trekker, Achterhoek", datetime(2026, 11, 21, 13, 5, tzinfo=UTC),
            (("Algemeen bestuur", date(2026, 5, 1), "AB-12"), ("Gemeenteraad van Aalten", date(2026, 6, 2), "")),
        ),
        Signature(
            "namens het rijk", "B. <Bakker>", "rijksvertegenwoordiger, Achterhoek", datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
        ),
    )  # fmt: skip
    adopted = cover(edition="adopted", status="Vastgesteld", number="1.0", made_number="0.9", signatures=signatures)
    adopted = replace(adopted, adopted_on=date(2026, 11, 22))
    printed = Printed(render_tree(tree((1, "Begin", paragraphs(1))), adopted, {}))
    assert check(printed.content) == []
    assert "Vastgesteld 22 november 2026" in printed.pages[0]
    assert "Vastgesteld op 22 november 2026" in printed.pages[1]
    page = next(text for text in printed.pages if "Akkoord namens de regio" in text)
    words = " ".join(page.split())
    for said in (
        "versie 1.0; zij was gemaakt als versie 0.9", "A. van den Berg", "bestuurlijk trekker, Achterhoek",
        "21 november 2026 om 14:05", "Algemeen bestuur, 1 mei 2026 (AB-12)", "Gemeenteraad van Aalten, 2 juni 2026",
        "B. <Bakker>", "22 november 2026 om 00:30", "geen besluiten vermeld",
    ):  # fmt: skip
        assert said in words, said


def test_a_version_whose_chapters_were_all_removed_can_be_printed():
    assert "Plan voor de Regio Achterhoek" in print_html(tree(), cover())


def test_only_demo_says_demo():
    assert "emogegeven" not in print_html(tree((1, "A", "")), cover(demo=False))


def test_a_region_without_a_place_on_the_map_has_no_map():
    assert "<svg" not in print_html(tree((1, "A", "")), cover(marker=None))


@pytest.mark.parametrize(("title", "below"), [
    ("Uitvoeringsagenda 2026–2029", ""), ("Uitvoeringsagenda", "2026 – 2029"), ("Uitvoeringsagenda 2026", "2026 – 2029"),
])  # fmt: skip
def test_the_period_stands_below_a_title_that_does_not_name_it(title, below):
    assert cover(title=title, period="2026 – 2029").period_below == below


@pytest.mark.parametrize(("title", "short"), [
    ("Plan voor de Regio Achterhoek", "Plan voor de Regio"), ("Uitvoeringsagenda 2026", "Uitvoeringsagenda 2026"),
    ("Achterhoek", "Achterhoek"),
])  # fmt: skip
def test_the_title_beside_the_region_does_not_name_it_twice(title, short):
    assert cover(title=title).short_title == short


# --- tables --------------------------------------------------------------------------------------------------------------
def fitted(markup):
    root = lxml.html.fragment_fromstring(f"<div>{markup}</div>")
    fit(next(root.iter("table")))
    return root


def widths(root):
    return [float(re.search(r"[\d.]+", column.get("style"))[0]) for column in root.iter("col")]


def test_the_widths_of_columns_fill_the_table():
    root = fitted(table(["Kort", "Lang", "Midden"], [["ja", sentences(6), "een paar woorden"]]))
    assert len(widths(root)) == 3
    assert sum(widths(root)) == pytest.approx(100, abs=0.1)
    assert widths(root)[1] == max(widths(root))


def test_columns_of_numbers_stand_to_the_right_with_their_head():
    root = fitted(
        table(["Wat", "Bedrag", "Deel", "Sinds"], [["a", "€ 1.200,50", "12%", "mei"], ["b", "–", "3,5 %", "juni"]])
    )
    assert [[cell.get("class") for cell in row] for row in root.iter("tr")] == [[None, "getal", "getal", None]] * 3


def test_a_footnote_in_a_cell_counts_neither_as_number_nor_as_width():
    note = '<span class="voetnoot">Een lange noot over dit bedrag, met veel woorden.</span>'
    root = fitted(table(["Wat", "Bedrag"], [["woord", "12"], ["woorden", f"13{note}"]]))
    assert next(reversed(list(root.iter("td")))).get("class") == "getal"
    assert widths(root)[0] >= widths(root)[1]


def test_merged_cells_count_for_the_columns_they_cover():
    root = fitted(
        '<table><tbody><tr><th colspan="2">Samen</th><th rowspan="2">Los</th></tr><tr><th>Een</th><th>Twee</th></tr>'
        "<tr><td>1</td><td>2</td><td>drie</td></tr></tbody></table>"
    )
    assert len(widths(root)) == 3
    assert [cell.get("class") for cell in list(root.iter("tr"))[2]] == ["getal", "getal", None]


@pytest.mark.parametrize(
    ("columns", "sheet"), [(7, None), (8, "breed"), (12, "breed"), (13, "breed breder"), (21, "breed breedst")]
)
def test_a_table_of_more_than_seven_columns_lies_on_its_side_with_its_heading(columns, sheet):
    root = fitted("<h3>Kop</h3>" + table(["k"] * columns, [["c"] * columns]) + "<p>na</p>")
    parent = next(root.iter("table")).getparent()
    assert parent.get("class") == sheet
    assert [child.tag for child in root] == (["h3", "table", "p"] if sheet is None else ["div", "p"])


# --- the checker can fail ------------------------------------------------------------------------------------------------
def all_of(pdf, role):
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{role}"]


def drop(item, key):
    if key in item:
        del item[key]


def put(item, key, value):
    item[key] = value


def in_all(pdf, role, key):
    for element in all_of(pdf, role):
        drop(element, key)


def fonts_of(pdf):
    return next(page.Resources.Font for page in pdf.pages if "/Font" in page.Resources)


def unheaded(pdf):
    for role in ("TH", "TD"):
        for cell in all_of(pdf, role):
            cell.A = pikepdf.Dictionary(O=pikepdf.Name.Table)


def first_link(pdf):
    return next(note for page in pdf.pages for note in page.get("/Annots", []))


def first_image(pdf):
    streams = (item for item in pdf.objects if isinstance(item, pikepdf.Stream))
    return next(item for item in streams if item.get("/Subtype") == "/Image")


def action(kind, content):
    return pikepdf.Dictionary({"/S": pikepdf.Name(f"/{kind}"), "/URI": content, "/JS": content})


def rewrite_xmp(pdf, old, new):
    pdf.Root.Metadata = pikepdf.Stream(pdf, pdf.Root.Metadata.read_bytes().replace(old, new))


def swap_targets(pdf):
    names = pdf.Root.Names.Dests.Names
    names[1], names[-1] = names[-1], names[1]


def attach(pdf):
    pdf.attachments["bijlage.txt"] = b"tekst"


def unmark(pdf):
    page = pdf.pages[3]
    kept = [one for one in pikepdf.parse_content_stream(page) if str(one[1]) not in ("BDC", "BMC", "EMC")]
    page.Contents = pikepdf.Stream(pdf, pikepdf.unparse_content_stream(kept))


def draw_missing_sign(pdf):
    font = next(iter(fonts_of(pdf).keys()))
    page = pdf.pages[3]
    page.contents_add(f"/Artifact BMC BT {font} 9 Tf <fffe> Tj ET EMC".encode())


BREAKS = {
    "is not marked as tagged": lambda pdf: drop(pdf.Root, "/MarkInfo"),
    "names no language": lambda pdf: drop(pdf.Root, "/Lang"),
    "has no title": lambda pdf: drop(pdf.docinfo, "/Title"),
    "the title in the XMP is another": lambda pdf: rewrite_xmp(pdf, b"Plan voor de Regio", b"Iets anders"),
    "shows its file name": lambda pdf: drop(pdf.Root, "/ViewerPreferences"),
    "has no structure": lambda pdf: drop(pdf.Root, "/StructTreeRoot"),
    "does not start with its one title": lambda pdf: put(all_of(pdf, "H1")[0], "/S", pikepdf.Name.P),
    "a heading jumps from level": lambda pdf: put(all_of(pdf, "H3")[0], "/S", pikepdf.Name.H5),
    "a figure has no alternative text": lambda pdf: in_all(pdf, "Figure", "/Alt"),
    "a figure does not say where": lambda pdf: in_all(pdf, "Figure", "/A"),
    "a figure is not where": lambda pdf: put(all_of(pdf, "Figure")[0].A, "/BBox", pikepdf.Array([0, 900, 10, 990])),
    "a table says not which cells": unheaded,
    "a table row holds": lambda pdf: put(all_of(pdf, "TD")[0], "/S", pikepdf.Name.P),
    "a list item holds": lambda pdf: put(all_of(pdf, "LBody")[0], "/S", pikepdf.Name.P),
    "a list holds": lambda pdf: put(all_of(pdf, "LI")[0], "/S", pikepdf.Name.P),
    "footnotes have no identity": lambda pdf: in_all(pdf, "Note", "/ID"),
    "does not say where it goes": lambda pdf: drop(first_link(pdf), "/Contents"),
    "is hidden or not printed": lambda pdf: put(first_link(pdf), "/F", 2),
    "is outside the structure": lambda pdf: drop(first_link(pdf), "/StructParent"),
    "goes nowhere": lambda pdf: drop(pdf.Root, "/Names"),
    "goes to javascript:": lambda pdf: put(first_link(pdf), "/A", action("URI", "javascript:x")),
    "an annotation that is no link": lambda pdf: put(first_link(pdf), "/Subtype", pikepdf.Name.Text),
    "does not follow the structure with the tab key": lambda pdf: drop(pdf.pages[2], "/Tabs"),
    "is not embedded": lambda pdf: drop(next(iter(fonts_of(pdf).values())).DescendantFonts[0].FontDescriptor, "/FontFile2"),
    "does not say which characters": lambda pdf: drop(next(iter(fonts_of(pdf).values())), "/ToUnicode"),
    "has no CIDToGIDMap": lambda pdf: drop(next(iter(fonts_of(pdf).values())).DescendantFonts[0], "/CIDToGIDMap"),
    "has no sign": draw_missing_sign,
    "holds an action": lambda pdf: put(first_link(pdf), "/A", action("JavaScript", "app.alert(1)")),
    "holds /OpenAction": lambda pdf: put(pdf.Root, "/OpenAction", action("GoTo", "x")),
    "holds an embedded file": attach,
    "asks to be smoothed": lambda pdf: put(first_image(pdf), "/Interpolate", True),
    "has no output intent": lambda pdf: drop(pdf.Root, "/OutputIntents"),
    "holds no colour profile": lambda pdf: put(pdf.Root.OutputIntents[0], "/DestOutputProfile", pikepdf.Stream(pdf, b"x")),
    "does not say that it is PDF/A-3a": lambda pdf: rewrite_xmp(pdf, b'conformance="A"', b'conformance="B"'),
    "does not say that it is PDF/UA-1": lambda pdf: rewrite_xmp(pdf, b"<pdfuaid:part>1", b"<pdfuaid:part>2"),
    "without the schema": lambda pdf: rewrite_xmp(pdf, b"namespaceURI>http://www.aiim.org/pdfua", b"namespaceURI>http://x"),
    "xmp:CreateDate and /CreationDate differ": lambda pdf: put(pdf.docinfo, "/CreationDate", pikepdf.String("D:20200101")),
    "has no bookmarks": lambda pdf: drop(pdf.Root, "/Outlines"),
    "is not A4": lambda pdf: put(pdf.pages[2], "/MediaBox", pikepdf.Array([0, 0, 500, 500])),
    "the contents say": swap_targets,
    "has no table of contents": lambda pdf: [drop(page, "/Annots") for page in pdf.pages],
    "neither in the structure nor left out": unmark,
    "the structure does not start with the document": lambda pdf: put(pdf.Root.StructTreeRoot.K[0], "/S", pikepdf.Name.P),
}  # fmt: skip


@pytest.fixture(scope="module")
def small():
    """A short document with one of everything the checker looks at."""
    note = '<p>Tekst<span data-voetnoot="">Een noot.</span>.</p>'
    listed = '<ul><li><p>punt</p></li></ul><p><a href="https://www.rijksoverheid.nl/">adres</a></p>'
    figure = f'<figure><img src="afbeelding:{MAP}" alt="Kaart"><figcaption>De regio</figcaption></figure>'
    parts = tree((1, "Een", note + table(["Wat", "Deel"], [["a", "1"]])), (2, "Deel", listed), (1, "Twee", figure))
    return render_tree(parts, cover(), {MAP: picture("kaart")}).content


def test_what_is_not_broken_has_no_fault(small):
    assert check(small) == []


@pytest.mark.parametrize("fault", BREAKS)
def test_the_checker_sees_what_is_broken(small, fault):
    broken = io.BytesIO()
    with pikepdf.open(io.BytesIO(small)) as pdf:
        BREAKS[fault](pdf)
        pdf.save(broken)
    assert any(fault in found for found in check(broken.getvalue()))


def test_the_checker_sees_a_locked_and_an_unreadable_file(small):
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(small)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="eigenaar", user=""))
    assert "is encrypted" in check(locked.getvalue())
    assert check(b"geen pdf")[0].startswith("cannot be read")


def test_as_a_script_it_tells_by_its_exit_status(tmp_path, small, capsys):
    good, bad = tmp_path / "goed.pdf", tmp_path / "fout.pdf"
    good.write_bytes(small)
    with pikepdf.open(io.BytesIO(small)) as pdf:
        del pdf.Root.Lang
        pdf.save(bad)
    assert main([good]) == 0
    assert main([good, bad]) == 1
    assert "names no language" in capsys.readouterr().out
