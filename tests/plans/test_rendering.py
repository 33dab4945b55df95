"""Canonical text on the screen, on paper and in the editor."""

import pytest

from plans.content.comparison import compare_html
from plans.content.html import clean
from plans.content.rendering import for_comparison, for_editor, for_print, for_screen, shift_headings

SHA = "0123456789abcdef" * 4
PREFIX = "/regios/achterhoek/plan/afbeeldingen/"
IMAGE = f'<img src="afbeelding:{SHA}" alt="Kaart">'
NOTE = '<span data-voetnoot="">Bron &amp; meer</span>'


def screen(html):
    assert clean(html) == html, "the example is not canonical"
    return for_screen(html, image_prefix=PREFIX, footnote_prefix="inleiding")


def printed(html):
    assert clean(html) == html, "the example is not canonical"
    return for_print(html)


def table(*rows):
    return "<table><tbody>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</tbody></table>"


def test_text_without_notes_tables_and_images_is_shown_as_it_is():
    html = '<h3>a</h3><p>b</p><aside data-kader=""><p>c</p></aside>'
    assert screen(html) == printed(html) == for_editor(html, PREFIX) == html


def test_an_image_gets_its_address_and_is_loaded_when_needed():
    html = screen(f"<figure>{IMAGE}<figcaption>Kaart 1</figcaption></figure>")
    assert html == (
        f'<figure><img loading="lazy" src="{PREFIX}{SHA}/" alt="Kaart"><figcaption>Kaart 1</figcaption></figure>'
    )


def test_a_note_links_to_the_list_at_the_end_and_back():
    html = screen(f"<p>een{NOTE} twee{NOTE}</p>")
    assert html == (
        '<p>een<sup class="noot"><a href="#inleiding-noot-1" id="inleiding-bij-noot-1" aria-label="Noot 1">1</a></sup>'
        ' twee<sup class="noot"><a href="#inleiding-noot-2" id="inleiding-bij-noot-2" aria-label="Noot 2">2</a></sup></p>'
        '<ol class="noten" aria-label="Noten">'
        '<li id="inleiding-noot-1">Bron &amp; meer '
        '<a href="#inleiding-bij-noot-1" aria-label="Terug naar de tekst bij noot 1">↩</a></li>'
        '<li id="inleiding-noot-2">Bron &amp; meer '
        '<a href="#inleiding-bij-noot-2" aria-label="Terug naar de tekst bij noot 2">↩</a></li></ol>'
    )


def test_a_comparison_shows_every_marked_row_lets_tables_scroll_and_keeps_notes_in_their_place():
    old, new = (table("<th><p>kop</p></th>", f"<td><p>{words}</p></td>") for words in ("weg", f"erbij{NOTE}"))
    html = for_comparison(compare_html(old, new).html, PREFIX)
    assert "<del>weg</del>" in html
    assert "<ins>erbij" in html
    assert 'scope="col"' in html
    assert "data-voetnoot" in html
    added = for_comparison(compare_html("", old).html, PREFIX)
    assert (
        '<div class="npvr-table-scroll" tabindex="0" role="region" aria-label="Tabel"><table class="toegevoegd">'
        in added
    )


def test_notes_in_a_table_count_along_in_reading_order():
    html = screen(f"<p>a{NOTE}</p>" + table(f"<th><p>b{NOTE}</p></th>", "<td></td>") + f"<p>c{NOTE}</p>")
    assert [html.index(f'aria-label="Noot {number}"') for number in (1, 2, 3)] == sorted(
        html.index(f'aria-label="Noot {number}"') for number in (1, 2, 3)
    )
    assert 'aria-label="Noot 4"' not in html


def test_a_table_scrolls_by_itself_and_can_be_reached_with_the_keyboard():
    html = screen(table("<td></td>"))
    assert html == (
        '<div class="npvr-table-scroll" tabindex="0" role="region" aria-label="Tabel"><table><tbody><tr><td></td></tr>'
        "</tbody></table></div>"
    )


@pytest.mark.parametrize(("rows", "heads", "body"), [
    # one row of heads
    (["<th><p>a</p></th>", "<td></td>"], ['<th scope="col"><p>a</p></th>'], ["<td></td>"]),
    # two, the upper spanning
    (['<th colspan="2"><p>a</p></th>', "<th><p>b</p></th><th></th>", "<td></td><td></td>"],
     ['<th scope="col" colspan="2"><p>a</p></th>', '<th scope="col"><p>b</p></th><th scope="col"></th>'],
     ["<td></td><td></td>"]),
    # heads of rows
    (["<th><p>a</p></th><th></th>", "<th><p>b</p></th><td></td>"],
     ['<th scope="col"><p>a</p></th><th scope="col"></th>'], ['<th scope="row"><p>b</p></th><td></td>']),
    # a first row that is not all heads stays in the body
    (["<th><p>a</p></th><td></td>", "<td></td><td></td>"], [],
     ['<th scope="col"><p>a</p></th><td></td>', "<td></td><td></td>"]),
    # no heads at all
    (["<td></td>", "<td></td>"], [], ["<td></td>", "<td></td>"]),
    # only heads: a head without a body would not be printed
    (["<th></th>", "<th></th>"], [], ['<th scope="col"></th>', '<th scope="col"></th>']),
    # a head that reaches into the rows below can't be in a thead
    (['<th rowspan="2"><p>a</p></th><th></th>', "<td></td>"], [],
     ['<th scope="col" rowspan="2"><p>a</p></th><th scope="col"></th>', "<td></td>"]),
    # a head over two rows of heads can
    (['<th rowspan="2"><p>a</p></th><th></th>', "<th></th>", "<td></td><td></td>"],
     ['<th scope="col" rowspan="2"><p>a</p></th><th scope="col"></th>', '<th scope="col"></th>'], ["<td></td><td></td>"]),
])  # fmt: skip
def test_leading_rows_of_heads_come_back_on_each_page(rows, heads, body):
    thead = "<thead>" + "".join(f"<tr>{row}</tr>" for row in heads) + "</thead>" if heads else ""
    expected = f"<table>{thead}<tbody>" + "".join(f"<tr>{row}</tr>" for row in body) + "</tbody></table>"
    assert printed(table(*rows)) == expected
    assert expected in screen(table(*rows))


def test_on_paper_a_note_stands_at_the_foot_and_an_image_keeps_its_hash():
    html = printed(f"<p>a{NOTE}</p><figure>{IMAGE}<figcaption>b{NOTE}</figcaption></figure>")
    assert html == (
        '<p>a<span class="voetnoot">Bron &amp; meer</span></p>'
        f'<figure>{IMAGE}<figcaption>b<span class="voetnoot">Bron &amp; meer</span></figcaption></figure>'
    )


def test_what_the_editor_loads_comes_back_as_it_was():
    html = f"<p>a{NOTE}</p><figure>{IMAGE}</figure>" + table("<th></th>", "<td></td>")
    loaded = for_editor(html, PREFIX)
    assert f'src="{PREFIX}{SHA}/"' in loaded
    assert clean(loaded, image_prefix=PREFIX) == html


@pytest.mark.parametrize(("levels", "shifted"), [
    (0, "<h3>a</h3><h4>b</h4>"), (1, "<h4>a</h4><h5>b</h5>"), (2, "<h5>a</h5><h6>b</h6>"), (3, "<h6>a</h6><h6>b</h6>"),
])  # fmt: skip
def test_headings_go_lower_but_not_below_six(levels, shifted):
    assert shift_headings("<h3>a</h3><h4>b</h4>", levels) == shifted


def test_an_image_keeps_its_room_on_the_page_where_its_size_is_known():
    html = f'<figure><img src="afbeelding:{SHA}" alt="Kaart"></figure>'

    def shown(sizes):
        return for_screen(html, image_prefix=PREFIX, footnote_prefix="x", sizes=sizes)

    assert f'src="{PREFIX}{SHA}/" width="800" height="600" alt="Kaart"' in shown({SHA: {"width": 800, "height": 600}})
    for unknown in (None, {}, {SHA: {}}, {SHA: {"width": 0, "height": 600}}, {"0" * 64: {"width": 8, "height": 6}}):
        assert "width" not in shown(unknown)
